from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.reading.article import Article
from newsclaims.records import Part, Span, Statement
from newsclaims.writing.formats import Target, writer
from tests.fake_engine import extract

ARTICLE = Article("a b.txt", "Vorweg: „Das Wasser ist knapp“, sagte Berg. Muster traf Berg.")


def _page(article: Article = ARTICLE, counts: tuple[int, ...] = (2,)) -> dict[str, Any]:
    page = writer("auto", Target(file="out.jsonld"))
    records = extract(article)
    parts = [page.article(article, records[:count]) for count in counts]
    found = json.loads(page.begin() + b"".join(parts) + page.end())
    assert isinstance(found, dict)
    return found


def test_a_statement_and_a_meeting() -> None:
    page = _page()
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    statement, meeting = page["items"]
    assert statement["id"] == "urn:newsclaims:a%20b.txt:s8"
    assert [one["value"] for one in (statement["body"][0], meeting["body"][0])] == ["direct", "meeting"]
    assert json.loads(statement["body"][1]["value"])["speaker"]["name"] == "Anna Berg"
    (target,) = statement["target"]
    assert target["source"] == "a%20b.txt"
    position, words = target["selector"]
    assert ARTICLE.text[position["start"] : position["end"]] == words["exact"] == "„Das Wasser ist knapp“"
    assert (words["prefix"], words["suffix"]) == ("Vorweg: ", ", sagte Berg. Muster")
    assert meeting["target"][0]["selector"][1]["exact"] == "traf"


def test_an_interrupted_content_has_several_targets() -> None:
    (record, *_) = extract(ARTICLE)
    assert isinstance(record, Statement)
    parted = record.model_copy(
        update={"content": Part(text="Das knapp", spans=[Span(start=9, end=12), Span(start=24, end=29)])}
    )
    page = writer("jsonld", Target())
    (found,) = json.loads(page.begin() + page.article(ARTICLE, [parted]) + page.end())["items"]
    assert [one["selector"][1]["exact"] for one in found["target"]] == ["Das", "knapp"]


@pytest.mark.parametrize("counts", [(), (0,), (2,), (0, 1, 0, 2)])
def test_one_page_of_all_articles(counts: tuple[int, ...]) -> None:
    assert len(_page(counts=counts)["items"]) == sum(counts)


@given(st.text(st.characters(exclude_characters="“„")), st.text(st.characters()))
def test_any_text_and_any_name(text: str, name: str) -> None:
    (found, *_) = _page(Article(name, f"{text}„{text}“{text}"))["items"]
    assert found["target"][0]["selector"][1]["exact"] == f"„{text}“"
