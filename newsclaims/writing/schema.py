"""The JSON Schema of the records."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from newsclaims.records import Record


def schema() -> str:
    """The JSON Schema (2020-12) that validates each line of output, as indented JSON."""
    found = TypeAdapter(Record).json_schema(mode="serialization")
    for record in ("Statement", "Meeting"):  # those with a default are written like all others
        found["$defs"][record]["required"] = list(found["$defs"][record]["properties"])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A record of newsclaims"}
    return json.dumps(head | found, ensure_ascii=False, indent=2)
