"""The page as a file: what is in it, what it may do, and that no article gets out of its text."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.reading.article import Article
from newsclaims.writing.facts import FORMS
from newsclaims.writing.formats import MissingPackageError, Target, writer
from newsclaims.writing.page.writer import Page
from tests.writing.making import meeting, mention, statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.records import Meeting, Statement

TEXT = "Berg sagte, Dahl habe versichert, dass es gehe.\n\nHolm traf Berg am Montag in Wien."
BERG = mention(TEXT, "Berg", "Anna Berg", "Ministerin")
SAID = statement(
    TEXT, "Dahl habe versichert, dass es gehe", speaker=BERG, cue="sagte", via="Wien", time="Montag", confidence=0.934
)
INNER = statement(TEXT, "dass es gehe", speaker=mention(TEXT, "Dahl", "Jan Dahl"), parent=SAID.id)
MET = meeting(
    TEXT, "traf", [(mention(TEXT, "Holm", "Ole Holm"), "host"), (BERG, "guest")], status="planned", place="Wien"
)


class _Document(HTMLParser):
    """What a page holds: elements with their attributes, the text of the articles, and the text of all else."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.code: dict[str, str] = {}
        self._open: list[str] = []
        self._refs = 0
        self._in_text = False
        self.feed(page.decode())
        self.close()
        assert self._open == ["html"] or not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if attributes.get("class") == "text":
            self.texts.append("")
        self._in_text = self._in_text or attributes.get("class") == "text"
        self._in_text = self._in_text and tag != "section"  # the list of people comes next
        if tag not in ("meta", "input"):
            self._open.append(tag)
        self._refs += "data-ref" in attributes

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        self._refs -= tag == "a" and bool(self._refs)

    def handle_data(self, data: str) -> None:
        if self._open[-1:] in (["script"], ["style"]):
            self.code[self._open[-1]] = self.code.get(self._open[-1], "") + data
        elif self._in_text and "p" in self._open and not self._refs:
            self.texts[-1] += data

    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def _page(*articles: tuple[Article, Sequence[Statement | Meeting]]) -> bytes:
    page = Page()
    written = page.begin() + b"".join(page.article(article, records) for article, records in articles) + page.end()
    return bytes(written)


def _article(text: str = TEXT, id_: str = "a.txt", title: str | None = None) -> Article:
    return Article(id_, text, lang="de", date=dt.date(2026, 3, 4), title=title)


def test_everything_is_in_the_file_and_nothing_else_may_be_loaded() -> None:
    page = _page((_article(), [SAID, INNER, MET]))
    document = _Document(page)
    policy = next(found["content"] for _, found in document.elements if found.get("http-equiv"))
    allowed = dict(rule.split(" ", 1) for rule in policy.split("; "))
    for name in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(document.code[name].encode()).digest()).decode()
        assert allowed.pop(f"{name}-src") == f"'sha256-{digest}'"
        assert "</" not in document.code[name]
    assert allowed == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
    }
    attributes = [(name, value) for _, found in document.elements for name, value in found.items()]
    assert not [name for name, _ in attributes if name.startswith("on") or name in ("src", "style", "srcset", "action")]
    assert [value for name, value in attributes if name == "href" and not value.startswith("#")] == []
    assert b"://" not in page
    assert not re.search(rb"url\(|@import|fetch|XMLHttp|innerHTML|eval", page)


def test_marks_lists_and_links_belong_together() -> None:
    document = _Document(_page((_article(), [SAID, INNER, MET]), (_article(), [SAID])))
    ids = document.ids()
    assert len(ids) == len(set(ids))
    assert {"t1-1", "r1-1", "b1-1", "t1-2", "t1-3", "r1-3", "t2-1", "r2-1"} <= set(ids)
    for _, attributes in document.elements:
        for name in ("href", "aria-labelledby"):
            assert attributes.get(name, "#").removeprefix("#") in ["", *ids]
    marks = [(tag, found["class"], found["data-of"]) for tag, found in document.elements if "data-of" in found]
    assert marks[:6] == [
        ("span", "speaker participant", "1-1 1-3"),
        ("span", "cue", "1-1"),
        ("mark", "own indirect content", "1-1"),
        ("span", "speaker", "1-2"),
        ("mark", "own indirect content", "1-2"),
        ("span", "participant", "1-3"),
    ]
    entries = [found["data-record"] for _, found in document.elements if "data-record" in found]
    assert entries == ["1-1", "1-3", "1-2", "1-3", "2-1"]


def test_what_is_known_of_a_record_is_said() -> None:
    page = _page((_article(), [SAID, INNER, MET])).decode()
    facts = re.findall(r"<dt>(.*?)</dt> <dd><bdi>(.*?)</bdi>", page)
    assert facts[:7] == [
        ("form", "indirect"),
        ("speaker", "Anna Berg, Ministerin (“Berg”)"),
        ("cue", "sagte (sagen, assert)"),
        ("via", "Wien"),
        ("when", "Montag"),
        ("rule", "de.test.said"),
        ("confidence", "0.93"),
    ]
    assert ("within", "statement 1") in facts
    assert ("confidence", "not measured") in facts
    assert facts[7:13] == [
        ("kind", "meeting, planned"),
        ("cue", "traf (treffen)"),
        ("host", "Ole Holm (“Holm”)"),
        ("guest", "Anna Berg, Ministerin (“Berg”)"),
        ("where", "Wien"),
        ("rule", "de.test.met"),
    ]
    assert "2026-03-04 · 2 statements, 1 meeting" in re.sub("</?bdi>", "", page)


def test_every_form_is_in_the_legend() -> None:
    from newsclaims.cli.filters import FORMS as ALL

    assert tuple(FORMS) == ALL


HOSTILE = (
    "</script><script>alert(1)</script><!-- <b onclick='x'>„Gut\"&amp;“ {{ 7 * 7 }} {% if %} ]]>"
    "\x00\x1b[2J\x9b\u202e\ud800"
)


def test_a_hostile_article_stays_text() -> None:
    record = statement(
        HOSTILE, "alert(1)", speaker=mention(HOSTILE, "onclick", HOSTILE, HOSTILE), via="</script>", doc=HOSTILE
    )
    page = _page((Article(HOSTILE, HOSTILE, title=HOSTILE), [record]))
    document = _Document(page)
    harmless = _Document(
        _page((Article("a", "a alert"), [statement("a alert", "alert", speaker=mention("a alert", "a"))]))
    )
    kinds = {tag for tag, _ in document.elements}
    assert kinds - {tag for tag, _ in harmless.elements} <= {"small", "span"}
    assert document.code == harmless.code
    assert document.texts == [
        HOSTILE.replace("\x00", "\ufffd")
        .replace("\x1b", "\ufffd")
        .replace("\x9b", "\ufffd")
        .replace("\ud800", "\ufffd")
    ]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", page.decode())


@given(st.text(st.sampled_from("ab<>&\"'\n\r\x1b {}%😀\u202e"), max_size=60))
def test_the_text_is_the_articles_text(text: str) -> None:
    document = _Document(_page((Article("a", text), [])))
    shown = re.sub(r"\s+", " ", "".join(document.texts)).strip()
    assert shown.replace(" ", "") == re.sub(r"\s+", "", text.replace("\x1b", "\ufffd"))


def test_standard_input_has_a_name() -> None:
    assert "<title>standard input</title>" in _page((_article(id_="-"), [])).decode()


def test_pages_without_articles_and_without_records() -> None:
    assert "No article was read." in _page().decode()
    assert "No statements and no meetings were found." in _page((_article(), [])).decode()


def test_two_pages_are_the_same() -> None:
    articles: list[tuple[Article, list[Statement | Meeting]]] = [
        (_article(), [SAID, INNER, MET]),
        (_article(id_="b.txt"), []),
    ]
    assert _page(*articles) == _page(*articles)


def test_without_jinja2_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingPackageError, match=r"pip install 'newsclaims\[view\]'"):
        writer("html", Target())
