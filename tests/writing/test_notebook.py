from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Article, extract, mark
from newsclaims.writing.facts import FORMS
from tests.writing.making import meeting, mention, statement

if TYPE_CHECKING:
    from newsclaims.records import Form, Meeting, Statement

TEXT = "Berg sagte, Dahl habe versichert, dass es gehe.\n\nHolm traf Berg am Montag in Wien."
BERG = mention(TEXT, "Berg", "Anna Berg", "Ministerin")
RECORDS: list[Statement | Meeting] = [
    statement(TEXT, "Dahl habe versichert, dass es gehe", speaker=BERG, cue="sagte", via="Wien", confidence=0.9),
    statement(TEXT, "dass es gehe", speaker=mention(TEXT, "Dahl", "Jan Dahl")),
    meeting(TEXT, "traf", [(mention(TEXT, "Holm", "Ole Holm"), "host"), (BERG, "guest")], place="Wien", time="Montag"),
]


class _Html(HTMLParser):
    """The elements of a piece of HTML, checked to be closed in order, and its paragraphs without numbers."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.paragraphs: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.open.append(tag)
        if tag == "p":
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "p" in self.open and "sup" not in self.open:
            self.paragraphs[-1] += data


def test_the_text_is_marked_and_told_of() -> None:
    shown = mark(Article("a.txt", TEXT), RECORDS)
    html = shown._repr_html_()
    assert html == str(shown) == str(mark(TEXT, RECORDS))
    found = _Html(html)
    assert found.paragraphs[:2] == TEXT.split("\n\n")
    assert [
        name for name, _ in found.elements if name in ("mark", "sup")
    ] == "mark mark sup sup mark sup mark mark".split()
    titles = [attributes["title"] for _, attributes in found.elements if "title" in attributes]
    assert titles[0].splitlines() == [
        "form: indirect",
        "speaker: Anna Berg, Ministerin (“Berg”)",
        "cue: sagte (sagen, assert)",
        "via: Wien",
        "rule: de.test.said",
        "confidence: 0.90",
    ]
    assert "host: Ole Holm (“Holm”)" in titles[2]
    plain = re.sub("<[^>]*>", "", html)
    assert "1 Anna Berg, Ministerin (“Berg”) via Wien" in plain
    assert "3 Ole Holm · Anna Berg Wien · Montag" in plain


def test_style_is_in_place_and_nothing_runs() -> None:
    found = _Html(str(mark(TEXT, RECORDS)))
    assert {name for name, _ in found.elements} == {"div", "p", "mark", "span", "sup", "b", "bdi"}
    assert {name for _, attributes in found.elements for name in attributes} == {"style", "title", "dir"}


def test_each_form_differs_in_more_than_colour() -> None:
    forms: list[Form] = [*FORMS]  # type: ignore[list-item]
    styles = set()
    for form in forms:
        found = _Html(str(mark(TEXT, [statement(TEXT, "dass es gehe", form=form)])))
        style = next(attributes["style"] for name, attributes in found.elements if name == "mark")
        styles.add(re.sub(r"rgba?\([^)]*\)", "", style))
    assert len(styles) == 5


def test_what_is_shown_in_a_terminal() -> None:
    assert repr(mark(TEXT, RECORDS)) == "<3 records in a text of 82 characters>"
    assert repr(mark(TEXT, [])) == "<0 records in a text of 82 characters>"


def test_records_of_another_article_are_refused() -> None:
    with pytest.raises(ValueError, match=r"record s12 of 'a\.txt' is not of this article"):
        mark("„Gut“, sagte Berg.", RECORDS)
    with pytest.raises(ValueError, match="is not of this article"):
        mark(f" {TEXT}", RECORDS[2:])


def test_real_records_are_of_their_article() -> None:
    text = "„Wir\nsparen“, sagte Berg,\n\n„und zwar viel.“ Gestern traf Präsident Horn in Wien Kanzlerin Kern."
    records = extract(text)
    assert len(records) > 1
    assert _Html(str(mark(text, records))).paragraphs[:2] == text.split("\n\n")


@given(st.text(min_size=1))
def test_hostile_text_stays_text(text: str) -> None:
    someone = mention(text, text, text, text)
    html = str(
        mark(
            text, [statement(text, text, speaker=someone, cue=text, via=text), meeting(text, text, [(someone, "host")])]
        )
    )
    found = _Html(html)
    assert {name for name, _ in found.elements} <= {"div", "p", "mark", "span", "sup", "b", "bdi"}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)


def test_markup_is_escaped() -> None:
    text = "<script>alert(1)</script> \x1b[2J \" ' onclick=x"
    found = _Html(str(mark(text, [statement(text, text, speaker=mention(text, text, text), cue=text)])))
    assert {name for name, _ in found.elements} == {"div", "p", "mark", "span", "sup", "b", "bdi"}
    assert found.paragraphs[0] == text.replace("\x1b", "\ufffd")
