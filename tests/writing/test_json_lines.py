from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.reading.article import Article
from newsclaims.records import Meeting, Statement
from newsclaims.writing.json_lines import JsonArray, JsonLines, line
from tests.fake_engine import extract

ARTICLE = Article("ä.txt", "„Gut“, sagte Berg. Muster traf Berg. „Nein“")


def _with(text: str) -> Statement:
    record = extract(ARTICLE)[0]
    assert isinstance(record, Statement)
    return record.model_copy(update={"content": record.content.model_copy(update={"text": text})})


@pytest.mark.parametrize("record", extract(ARTICLE), ids=lambda record: record.type)
def test_a_line_is_the_record(record: Statement | Meeting) -> None:
    written = json.loads(line(record))
    assert type(record).model_validate(written) == record
    assert list(written) == list(type(record).model_fields)
    assert list(written["sentence"]) == ["index", "start", "end"]


def test_the_text_of_the_sentence_is_written_where_it_is_there() -> None:
    record = extract(ARTICLE)[0]
    asked = record.model_copy(update={"sentence": record.sentence.model_copy(update={"text": "„Gut“"})})
    assert json.loads(line(asked))["sentence"] == {"index": 0, "start": 0, "end": 5, "text": "„Gut“"}


@given(st.text(st.characters()))
def test_any_text_comes_back_from_one_harmless_line(text: str) -> None:
    written = line(_with(text))
    assert json.loads(written)["content"]["text"] == text
    assert len(written.splitlines()) == 1
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in written)
    written.encode()


def test_letters_are_written_as_they_are() -> None:
    assert "„Käse“ 🧀 \u00a0" in line(_with("„Käse“ 🧀 \u00a0"))


def test_json_lines() -> None:
    writer = JsonLines()
    records = extract(ARTICLE)
    written = writer.begin() + writer.article(ARTICLE, records) + writer.article(ARTICLE, []) + writer.end()
    assert [json.loads(one)["id"] for one in written.decode().splitlines()] == [record.id for record in records]
    assert written.endswith(b"}\n")


@pytest.mark.parametrize("counts", [[], [0], [2], [0, 1, 0, 3]])
def test_a_json_array(counts: list[int]) -> None:
    writer = JsonArray()
    records = extract(ARTICLE)
    parts = [writer.article(ARTICLE, records[:count]) for count in counts]
    written = writer.begin() + b"".join(parts) + writer.end()
    assert len(json.loads(written)) == sum(counts)
    assert written.endswith(b"]\n")
