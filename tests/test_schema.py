"""The schema that is printed describes every line that is printed."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsclaims.reading.article import Article
from newsclaims.records import SCHEMA_VERSION
from newsclaims.writing.json_lines import line
from newsclaims.writing.schema import schema
from tests.command import REAL, run
from tests.fake_engine import extract

SCHEMA = json.loads(schema())
VALIDATOR = Draft202012Validator(SCHEMA)
RECORDS = [json.loads(line(record)) for record in extract(Article("a.txt", "„Gut“, sagte Berg. Muster traf Berg."))]


def test_it_is_a_schema_and_the_command_prints_it() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(run("schema", program=REAL).stdout) == SCHEMA


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["type"])
def test_every_line_is_valid(record: dict[str, Any]) -> None:
    VALIDATOR.validate(record)
    assert record["schema_version"] == SCHEMA_VERSION
    record = copy.deepcopy(record)
    record["sentence"]["text"] = "Gut."
    VALIDATOR.validate(record)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["type"])
def test_what_is_missing_or_more_is_not(record: dict[str, Any]) -> None:
    for field in record:
        assert not VALIDATOR.is_valid({name: value for name, value in record.items() if name != field}), field
    assert not VALIDATOR.is_valid(record | {"more": 1})
