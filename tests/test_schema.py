"""The schema that is printed describes every line that is printed."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from newsclaims import pipeline
from newsclaims.reading.article import Article
from newsclaims.records import SCHEMA_VERSION
from newsclaims.writing.json_lines import line
from newsclaims.writing.schema import schema
from tests import fake_engine
from tests.command import REAL, run

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))
SCHEMA = json.loads(schema())
VALIDATOR = Draft202012Validator(SCHEMA)
RECORDS = [
    json.loads(line(record)) for record in fake_engine.extract(Article("a.txt", "„Gut“, sagte Berg. Muster traf Berg."))
]


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


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_line_of_a_sample_is_valid_and_points_into_its_text(sample: Path) -> None:
    text = sample.read_bytes().decode()
    for record in pipeline.extract(Article(sample.name, text), lang="de"):
        found = json.loads(line(record))
        VALIDATOR.validate(found)
        for part in _parts(found):
            words = [text[span["start"] : span["end"]] for span in part["spans"]]
            assert part["text"] == " ".join(words)


def _parts(found: Any) -> Iterator[dict[str, Any]]:
    """All parts of a record, those within others included."""
    if isinstance(found, dict):
        if "spans" in found:
            yield found
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from _parts(one)
