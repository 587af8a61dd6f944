"""From names to articles: opens each input, finds out what it holds, and reads it."""

from __future__ import annotations

import dataclasses
import gzip
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from newsclaims.reading import html, jsonl
from newsclaims.reading.article import Article
from newsclaims.reading.decode import UTF_8, NotTextError, check_beginning, decode
from newsclaims.reading.kinds import by_first_line, by_name, refuse_foreign, refuse_json
from newsclaims.reading.problem import ReadingError
from newsclaims.reading.sources import STANDARD_INPUT, expand, reason, standard_input

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

Input = Literal["auto", "text", "jsonl", "html"]
_PROBE = 1 << 16  # bytes that tell text from something else before all is read: /dev/zero has no end


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are to be read.

    Attributes:
        input: what they hold; "auto" goes by the suffix, and by the first line where there is no known one.
        encoding: how they are encoded.
        fields: the keys of JSON Lines.
        date: the day of articles that do not bring their own.
        output: the file that is written with what is found in them, which is none of them.
    """

    input: Input = "auto"
    encoding: str = UTF_8
    fields: jsonl.Fields = field(default_factory=jsonl.Fields)
    date: dt.date | None = None
    output: str | None = None


def read(names: Iterable[str], options: Options) -> Iterator[Article | ReadingError]:
    """Read articles from files, directories and standard input.

    Args:
        names: files, directories, and `-` for standard input; read in this order, one at a time.
        options: how to read them.

    Yields:
        Articles, and in place of those that cannot be read, why.

    Raises:
        OSError: the output is one of the files named.
    """
    for name in expand(names, output=options.output):
        if isinstance(name, ReadingError):
            yield name
            continue
        try:
            for found in _read_one(name, options):
                if isinstance(found, Article) and found.date is None and options.date:
                    yield dataclasses.replace(found, date=options.date)
                else:
                    yield found
        except NotTextError as error:
            yield ReadingError(name, str(error))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            yield ReadingError(name, f"not a whole gzip file: {error}")
        except OSError as error:
            yield ReadingError(name, reason(error))
        except ValueError as error:  # a NUL character in a file name
            yield ReadingError(name, str(error))


def _read_one(name: str, options: Options) -> Iterator[Article | ReadingError]:
    """The articles of one file.

    Raises:
        NotTextError: it is not text in the encoding asked for.
        OSError: it cannot be opened or read.
        EOFError, zlib.error: it is not a whole gzip file.
    """
    with _open(name) as stream:
        first = b""
        held = options.input if options.input != "auto" else by_name(name)
        if held is None:
            first = stream.readline(jsonl.LONGEST_LINE)
            held = by_first_line(first, options.encoding)
            if held == "text":
                yield from _read_unnamed(first, stream, name, options)
                return
        yield from _READERS[held](first, stream, name, options)


def _read_text(first: bytes, stream: BinaryIO, name: str, options: Options) -> Iterator[Article | ReadingError]:
    """One article: all that is there."""
    first += stream.read(_PROBE)
    refuse_foreign(first)
    check_beginning(first, options.encoding)
    yield Article(id=name, text=decode(first + stream.read(), options.encoding))


def _read_unnamed(first: bytes, stream: BinaryIO, name: str, options: Options) -> Iterator[Article | ReadingError]:
    """One article, where neither an option nor the name says that it is text."""
    for found in _read_text(first, stream, name, options):
        if isinstance(found, Article):
            refuse_json(found.text)
        yield found


def _read_jsonl(first: bytes, stream: BinaryIO, name: str, options: Options) -> Iterator[Article | ReadingError]:
    """One article a line."""
    yield from jsonl.articles(stream, name, options.fields, options.encoding, first=first)


def _read_html(first: bytes, stream: BinaryIO, name: str, options: Options) -> Iterator[Article | ReadingError]:
    """One article: the main text of a page."""
    yield html.article(first + stream.read(), name, options.encoding)


_READERS: dict[str, Callable[[bytes, BinaryIO, str, Options], Iterator[Article | ReadingError]]] = {
    "text": _read_text,
    "jsonl": _read_jsonl,
    "html": _read_html,
}


@contextmanager
def _open(name: str) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where its name ends in `.gz`; standard input stays open afterwards."""
    if name == STANDARD_INPUT:
        yield standard_input()
    elif name.lower().endswith(".gz"):
        with gzip.open(name, "rb") as stream:
            yield cast("BinaryIO", stream)
    else:
        with Path(name).open("rb") as stream:
            yield stream
