"""What an input holds, by its name and its first bytes; and what is said of inputs that hold no articles."""

from __future__ import annotations

import codecs
import json
from typing import Literal

from newsclaims.reading import html
from newsclaims.reading.decode import NotTextError, decode
from newsclaims.reading.sources import kind

Kind = Literal["text", "jsonl", "html"]
_BY_SUFFIX: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}

_UNPACK = "unpack it with '{}' and pipe it in"
# What files of other kinds begin with, what they are, and the way out.
_FOREIGN = (
    (b"%PDF-", "a PDF document, not text: 'pdftotext FILE -' makes text of it"),
    (b"PK\x03\x04", "a ZIP archive or an office document, not text: save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an office document, not text: save it as plain text"),
    (b"{\\rtf", "an RTF document, not text: save it as plain text"),
    (b"\x1f\x8b", "compressed with gzip: name it .gz, or " + _UNPACK.format("zcat")),
    (b"\xfd7zXZ\0", "compressed with xz: " + _UNPACK.format("xzcat")),
    (b"\x28\xb5\x2f\xfd", "compressed with Zstandard: " + _UNPACK.format("zstdcat")),
)
_TABLES = {".csv", ".tsv"}
_A_TABLE = "a table, not an article: turn its rows into JSON Lines; --input text reads it as it stands"
_A_DOCUMENT = "JSON, but not one article a line: pipe it in through jq -c '.[]' or jq -c ."


def by_name(name: str) -> Kind | None:
    """What the suffix of a file says it holds; None: it says nothing.

    Raises:
        NotTextError: something that holds no article; the message says the way out.
    """
    if kind(name) in _TABLES:
        raise NotTextError(_A_TABLE)
    return _BY_SUFFIX.get(kind(name))


def by_first_line(line: bytes, encoding: str) -> Kind:
    """What an input holds that begins with this line: HTML, JSON Lines if it is a JSON object, otherwise text."""
    if html.looks_like(line):
        return "html"
    if line.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        try:
            if isinstance(json.loads(decode(line, encoding)), dict):
                return "jsonl"
        except (ValueError, RecursionError):
            pass
    return "text"


def refuse_foreign(data: bytes) -> None:
    """Look at the first bytes of what should be text.

    Raises:
        NotTextError: it is of another kind; the message says which, and the way out.
    """
    for mark, what in _FOREIGN:
        if data.startswith(mark):
            raise NotTextError(what)


def refuse_json(text: str) -> None:
    """Look at a text of which no name says that it is one.

    Raises:
        NotTextError: it is a JSON document that holds objects, and so probably articles.
    """
    if text.lstrip()[:1] not in ("[", "{"):
        return
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return
    if found and (isinstance(found, dict) or (isinstance(found, list) and isinstance(found[0], dict))):
        raise NotTextError(_A_DOCUMENT)
