"""JSON Lines: one article a line, read as a stream."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from newsclaims.reading.article import Article
from newsclaims.reading.decode import AUTO, UTF_8, NotTextError, decode
from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

LONGEST_LINE = 1 << 26  # bytes; so much is held in memory at once
_LANGUAGE_NAMES = {"deu": "de", "ger": "de", "german": "de", "deutsch": "de", "eng": "en", "english": "en"}


@dataclass(frozen=True, slots=True)
class Fields:
    """The keys under which a line keeps an article's text, id and date."""

    text: str = "text"
    id: str = "id"
    date: str = "date"


def articles(
    stream: BinaryIO, name: str, fields: Fields, encoding: str = UTF_8, *, first: bytes = b""
) -> Iterator[Article | ReadingError]:
    """Read one article from each line; only one line is held in memory.

    Args:
        stream: the bytes.
        name: the file as given, for messages and for the ids of articles that bring none ("a.jsonl:3").
        fields: the keys to read.
        encoding: the encoding of the lines.
        first: the first line, where it has been taken from the stream already.

    Yields:
        Articles, and in their place what is wrong with a line. A date that cannot be read costs the date only: the
        complaint comes first, then the article without it.
    """
    for number, line in enumerate(_lines(stream, name, encoding, first), start=1):
        where = f"{name}:{number}"
        if isinstance(line, ReadingError):
            yield line
        elif line and not line.isspace():
            yield from _article(line, where, fields)


def _lines(stream: BinaryIO, name: str, encoding: str, first: bytes) -> Iterator[str | ReadingError]:
    """The lines as text; a line that cannot be decoded becomes a complaint."""
    if encoding != AUTO and "\n".encode(encoding) != b"\n":
        # UTF-16 and the like, where a line end is not one byte: the decoder splits, and an error ends the file.
        try:
            yield from io.TextIOWrapper(stream, encoding, newline="\n")
        except UnicodeDecodeError as error:
            yield ReadingError(name, f"not {encoding}: {error.reason}; name its encoding with --encoding NAME")
        return
    offset, number, line = 0, 1, first or stream.readline(LONGEST_LINE)
    while line:
        read = len(line)
        if read == LONGEST_LINE and not line.endswith(b"\n"):
            yield ReadingError(f"{name}:{number}", f"longer than {LONGEST_LINE >> 20} MB: one article a line is read")
            while line and not line.endswith(b"\n"):
                line = stream.readline(LONGEST_LINE)
                read += len(line)
        else:
            try:
                yield decode(line, encoding, offset=offset)
            except NotTextError as error:
                yield ReadingError(f"{name}:{number}", str(error))
        offset, number, line = offset + read, number + 1, stream.readline(LONGEST_LINE)


def _article(line: str, where: str, fields: Fields) -> Iterator[Article | ReadingError]:
    """The article of one line, or what is wrong with it."""
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        yield ReadingError(where, f"not JSON: {error.msg} at column {error.colno}")
        return
    except (ValueError, RecursionError) as error:
        yield ReadingError(where, f"not JSON that can be read: {error}")
        return
    if not isinstance(found, dict):
        yield ReadingError(where, "not a JSON object")
        return
    text = found.get(fields.text)
    if not isinstance(text, str):
        what = "is not a string" if fields.text in found else "is missing"
        yield ReadingError(where, f'"{fields.text}" {what}; --text-field NAME reads the text from another key')
        return
    date, complaint = _date(found.get(fields.date), where, fields.date)
    if complaint:
        yield complaint
    yield Article(
        id=_identifier(found.get(fields.id)) or where,
        text=text,
        lang=_language(found.get("lang")),
        date=date,
        title=_string(found.get("title")),
    )


def _date(value: Any, where: str, key: str) -> tuple[dt.date | None, ReadingError | None]:
    """The day of a date or time as ISO 8601 or RFC 5322 has it, and a complaint where there is something else."""
    if value is None or value == "":
        return None, None
    if isinstance(value, str):
        try:
            return dt.datetime.fromisoformat(value.strip()).date(), None
        except ValueError:
            with contextlib.suppress(ValueError):  # as feeds write it: "Sun, 01 Mar 2026 10:00:00 GMT"
                return parsedate_to_datetime(value).date(), None
    return None, ReadingError(where, f'"{key}" is not a date as YYYY-MM-DD; the article is read without it')


def _identifier(value: Any) -> str | None:
    """The value as a name, where it is a string or a whole number."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _language(value: Any) -> str | None:
    """The two-letter code in what a source says of its language: "de" for "de-AT" and "ger"."""
    name = (_string(value) or "").strip().lower().replace("_", "-").partition("-")[0]
    return _LANGUAGE_NAMES.get(name, name) or None


def _string(value: Any) -> str | None:
    """The value where it is a string."""
    return value if isinstance(value, str) else None
