"""From findings to records: offsets, ids, entities and parents on an invented article."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from newsclaims.pipeline import extract
from newsclaims.reading.article import Article
from newsclaims.records import Meeting, Statement

TEXT = (
    "Innenministerin Ida Lohmeyer sagte am Montag in einem Interview mit dem ZDF, "
    "die Brücke sei „ganz sicher noch zu retten“. "
    "Der Umbau koste viel Geld.\n\n"
    "Bürgermeister Jan Petersen erklärte, dass der Umbau warten müsse. "
    "Nach Angaben der Polizei fuhren gestern 200 Autos über die Brücke."
)


@pytest.fixture(scope="module")
def records() -> list[Statement | Meeting]:
    return extract(Article(id="a", text=TEXT, lang="de", date=dt.date(2024, 5, 15)))


def _statements(records: list[Statement | Meeting]) -> list[Statement]:
    return [r for r in records if isinstance(r, Statement)]


def test_every_part_gives_its_words_back(records: list[Statement | Meeting]) -> None:
    assert records
    for record in records:
        for value in dict(record).values():
            if hasattr(value, "spans"):
                assert value.text == " ".join(TEXT[s.start : s.end] for s in value.spans)


def test_records_stand_in_the_order_of_the_text(records: list[Statement | Meeting]) -> None:
    starts = [s.content.spans[0].start for s in _statements(records)]
    assert starts == sorted(starts)


def test_ids_are_stable_and_distinct(records: list[Statement | Meeting]) -> None:
    again = extract(Article(id="a", text=TEXT, lang="de", date=dt.date(2024, 5, 15)))
    assert [r.id for r in again] == [r.id for r in records]
    assert len({r.id for r in records}) == len(records)


def test_a_quotation_in_a_statement_has_it_as_its_parent(records: list[Statement | Meeting]) -> None:
    by_id = {s.id: s for s in _statements(records)}
    nested = [s for s in by_id.values() if s.parent]
    assert [s.content.text for s in nested] == ["„ganz sicher noch zu retten“"]
    assert by_id[nested[0].parent or ""].content.text.startswith("die Brücke")


def test_one_report_keeps_speaker_channel_and_time(records: list[Statement | Meeting]) -> None:
    found = [s for s in _statements(records) if s.speaker and s.speaker.name == "Ida Lohmeyer"]
    assert len(found) == 3
    assert {s.via.name for s in found if s.via} == {"ZDF"}
    assert all(s.time and s.time.value == "2024-05-13" for s in found)
    assert {s.speaker.role for s in found if s.speaker} == {"Innenministerin"}


def test_another_speaker_has_another_entity_and_no_channel(records: list[Statement | Meeting]) -> None:
    entities = {s.speaker.name: s.speaker.entity for s in _statements(records) if s.speaker}
    assert set(entities) == {"Ida Lohmeyer", "Jan Petersen", "Polizei"}
    assert all(a != b for a, b in itertools.combinations(entities.values(), 2))
    assert all(not s.via for s in _statements(records) if s.speaker and s.speaker.name != "Ida Lohmeyer")
