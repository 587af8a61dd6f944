"""Meetings against gold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from newsclaims.measuring.figures import Figure
from newsclaims.measuring.gold import read_meetings
from newsclaims.measuring.meetings import measure_meetings
from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Gestern traf Präsident Horn in Wien Kanzlerin Kern. Es regnete. Der Papst empfing den König."


def _span(words: str) -> list[list[int]]:
    return [[TEXT.index(words), TEXT.index(words) + len(words)]]


def _meeting(cue: str, *participants: str) -> dict[str, Any]:
    return {"cue": _span(cue), "participants": [{"spans": _span(one), "part": "participant"} for one in participants]}


def _figure(tmp_path: Path, *meetings: dict[str, Any]) -> Figure:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "meetings": meetings}), encoding="utf-8")
    tally, counts = measure_meetings(read_meetings(str(path)), "de")
    assert (tally.articles, tally.meetings, tally.found) == (1, len(meetings), 2)
    every = [count for situations in counts.values() for count in situations.values()]
    assert (sum(one.right for one in every), sum(one.all for one in every)) == (tally.right, tally.found)
    return tally.figure()


def test_a_meeting_is_found_by_its_cue(tmp_path: Path) -> None:
    both = _meeting("traf", "Präsident Horn", "Kanzlerin Kern"), _meeting("empfing", "Der Papst", "den König")
    assert _figure(tmp_path, *both) == Figure(1, 1)
    assert _figure(tmp_path, *both, _meeting("regnete")) == Figure(1, 2 / 3)
    assert _figure(tmp_path, both[0]) == Figure(1 / 2, 1)


def test_or_by_a_participant_in_its_sentence(tmp_path: Path) -> None:
    assert _figure(tmp_path, _meeting("Wien", "Horn")) == Figure(1 / 2, 1)
    assert _figure(tmp_path, _meeting("regnete", "Horn")) == Figure(0, 0)


def test_each_meeting_is_found_once(tmp_path: Path) -> None:
    found = _figure(tmp_path, _meeting("Wien", "Horn"), _meeting("traf", "Kern"))
    assert found == Figure(1 / 2, 1 / 2)


def test_what_is_no_gold_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"text": "Ja"}', encoding="utf-8")
    with pytest.raises(ReadingError, match="KeyError: 'meetings'"):
        list(read_meetings(str(path)))
