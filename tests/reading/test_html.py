from __future__ import annotations

import datetime as dt
import io
import sys
from typing import TYPE_CHECKING

import pytest

from newsclaims.reading import html
from newsclaims.reading.article import Article
from newsclaims.reading.decode import NotTextError
from newsclaims.reading.reader import Options, read

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPHS = [
    "„Wir nehmen ab Mai keine Autos mehr mit“, sagte Bürgermeisterin Petra Zünd am Montag im Rathaus der Stadt.",
    "Der Umbau der Fähre werde zwei Jahre dauern. Nach Angaben der Polizei fuhren zuletzt 40.000 Autos mit.",
]


BODY = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)


def _page(head: str = '<meta charset="utf-8">', body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html>\n<html lang=de><head>{head}<title>Fähre ohne Autos</title>"
        "<script>var x = '„Falsch“, sagte Holm.';</script></head><body>"
        "<nav><a href=/>Start</a> <a href=/politik>Politik</a> <a href=/sport>Sport</a></nav>"
        f"<main><article>{body}</article></main><footer>Impressum, Datenschutz</footer></body></html>"
    )


def test_the_main_text_with_title_and_date() -> None:
    found = html.article(
        _page('<meta property="article:published_time" content="2026-03-04T09:00:00+01:00">').encode(), "a", "utf-8"
    )
    assert found == Article("a", "\n\n".join(PARAGRAPHS), date=dt.date(2026, 3, 4), title="Fähre ohne Autos")


def test_a_page_that_says_no_date_has_none() -> None:
    assert html.article(_page().encode(), "a", "utf-8").date is None


@pytest.mark.parametrize(
    ("head", "encoding", "asked"),
    [
        ('<meta charset="utf-8">', "utf-8", "utf-8"),
        ("", "utf-8", "utf-8"),
        ("", "cp1252", "cp1252"),
        ('<meta charset="utf-8">', "cp1252", "cp1252"),
        ("<meta charset=windows-1252>", "cp1252", "utf-8"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-1">', "cp1252", "utf-8"),
        ("<meta charset='iso-8859-1'>", "cp1252", "auto"),
        ("<meta charset='no-such'>", "utf-8", "utf-8"),
        ("", "cp1252", "auto"),
        ("", "utf-16", "auto"),
    ],
)
def test_the_encoding_that_a_page_declares(head: str, encoding: str, asked: str) -> None:
    assert html.article(_page(head).encode(encoding), "a", asked).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("page", "encoding", "message"),
    [
        (b"<html><body><p> </p></body></html>", "utf-8", "no main text was found in this page"),
        (b"", "utf-8", "no main text was found in this page"),
        (_page("").encode("latin-1", "replace"), "utf-8", "not UTF-8: byte 0xe4 at position"),
        (b"<html>\0</html>", "utf-8", "a binary file, not text"),
    ],
)
def test_a_page_that_is_no_article(page: bytes, encoding: str, message: str) -> None:
    with pytest.raises(NotTextError, match=message):
        html.article(page, "a", encoding)


def test_a_page_nested_without_end_breaks_nothing() -> None:
    deep = _page(body="<div>" * 20_000 + PARAGRAPHS[0] + "</div>" * 20_000)
    assert html.article(deep.encode(), "a", "utf-8").title == "Fähre ohne Autos"


def test_html_needs_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(NotTextError, match=r"pip install 'newsclaims\[html\]'"):
        html.article(b"", "a", "utf-8")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a"])
def test_a_page_is_known_by_its_suffix_or_its_first_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("\n" * (name != "a") + _page())
    (found,) = read([name], Options())
    assert isinstance(found, Article)
    assert (found.id, found.text) == (name, "\n\n".join(PARAGRAPHS))


def test_a_page_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_page().encode("utf-8-sig"))))
    (found,) = read(["-"], Options(date=dt.date(2026, 3, 5)))
    assert found == Article("-", "\n\n".join(PARAGRAPHS), date=dt.date(2026, 3, 5), title="Fähre ohne Autos")
