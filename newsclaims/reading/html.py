"""The article of a page of HTML, by trafilatura: an extra, imported when there is a page to read."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

from newsclaims.reading.article import Article
from newsclaims.reading.decode import AUTO, NotTextError, decode, is_encoding, is_utf_8

INSTALL = "HTML is read by trafilatura: pip install 'newsclaims[html]'"
_NO_ARTICLE = "no main text was found in this page"
_HEAD = (
    1024  # bytes in which a page says its encoding (https://html.spec.whatwg.org/#determining-the-character-encoding)
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_AS_WINDOWS = {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}  # browsers take all of them for Windows-1252
_TALKATIVE = ("trafilatura", "htmldate", "courlan", "justext")
# Only what the page itself says of its date, and nothing that today's date decides.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "9999-12-31"}


def article(data: bytes, name: str, encoding: str) -> Article:
    """Take the article out of a page.

    Args:
        data: the page. An encoding that it declares in its head counts where UTF-8 is asked for or a guess.
        name: the file as given.
        encoding: how the page is encoded.

    Returns:
        The article: its paragraphs with an empty line between them, its title and its date where the page says them.

    Raises:
        NotTextError: trafilatura is not installed, the page is not text in its encoding, or no article is in it.
    """
    try:
        import trafilatura
    except ImportError:
        raise NotTextError(INSTALL) from None
    for logger in _TALKATIVE:
        logging.getLogger(logger).setLevel(logging.CRITICAL + 1)
    page = decode(data, _encoding(data, encoding))
    try:
        found: Any = trafilatura.bare_extraction(
            page, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES
        )
    except Exception as error:
        raise NotTextError(f"{_NO_ARTICLE}: {type(error).__name__}: {error}") from None
    text = found.text if found else None
    if not text:
        raise NotTextError(_NO_ARTICLE)
    return Article(id=name, text="\n\n".join(text.split("\n")), date=_date(found.date), title=found.title or None)


def looks_like(line: bytes) -> bool:
    """Whether a page of HTML begins with this line."""
    return line.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith((b"<!doctype html", b"<html"))


def _encoding(data: bytes, asked: str) -> str:
    """The encoding of a page: the one asked for, or the one that the page declares."""
    declared = _CHARSET.search(data[:_HEAD])
    if not declared or not (asked == AUTO or is_utf_8(asked)):
        return asked
    name = declared[1].decode("ascii").lower()
    name = "cp1252" if name in _AS_WINDOWS else name
    return name if is_encoding(name) else asked


def _date(value: str | None) -> dt.date | None:
    """The day that trafilatura found."""
    return dt.date.fromisoformat(value) if value else None
