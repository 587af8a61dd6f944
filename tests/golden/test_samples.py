"""The samples give the records that a reader has looked at; where that is meant to change, `make golden`."""

from __future__ import annotations

import json

import pytest

from tests.command import REAL, complaints, run
from tests.golden.golden import DATES, EXPECTED, SAMPLES, differences, expected_of, records_of, updated

NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


def test_every_sample_has_its_date_and_its_records() -> None:
    assert sorted(DATES) == NAMES
    assert sorted(path.stem for path in EXPECTED.glob("*")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_gives_the_expected_records(name: str) -> None:
    text = (SAMPLES / f"{name}.txt").read_bytes().decode()
    found = differences(expected_of(name), records_of(name), text)
    assert not found, "\n".join([f"{name}.txt: {len(found)} lines of differences", *found])


def test_the_command_prints_these_records() -> None:
    name = NAMES[0]
    done = run("extract", "--lang", "de", "--date", DATES[name], f"{name}.txt", program=REAL, cwd=SAMPLES)
    assert complaints(done) == []
    assert done.stdout.decode().splitlines() == records_of(name)


def test_differences_name_the_record_and_the_field() -> None:
    name = NAMES[0]
    text = (SAMPLES / f"{name}.txt").read_bytes().decode()
    found = records_of(name)
    first, *rest = map(json.loads, found)
    rest[0]["confidence"] = 0.123
    assert differences(found, [json.dumps(record) for record in (first, *rest)], text) == []
    assert differences(found[1:], found, text)[0].startswith("not expected: ")
    assert differences(found, found[1:], text)[0].startswith("missing: ")
    other = json.dumps(first | {"form": "changed"})
    assert "    form: expected 'changed'" in differences([other, *found[1:]], found, text)


def test_an_update_leaves_lines_alone_that_say_the_same() -> None:
    found = records_of(NAMES[0])
    measured = [json.dumps(json.loads(text) | {"confidence": 0.123}) for text in found]
    assert updated(measured, found) == measured
    assert updated(measured[1:], found) == found
