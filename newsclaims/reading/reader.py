"""From names to articles: opens each input, finds out what it holds, and reads it."""

from __future__ import annotations

import codecs
import dataclasses
import errno
import gzip
import itertools
import json
import sys
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from newsclaims.reading import jsonl
from newsclaims.reading.article import Article
from newsclaims.reading.decode import UTF_8, NotTextError, decode
from newsclaims.reading.problem import ReadingError
from newsclaims.reading.sources import STANDARD_INPUT, expand, kind, reason

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

Input = Literal["auto", "text", "jsonl"]
_BY_SUFFIX: dict[str, Input] = {".txt": "text", ".md": "text", ".jsonl": "jsonl", ".ndjson": "jsonl"}


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are to be read.

    Attributes:
        input: what they hold; "auto" goes by the suffix, and by the first line where there is no known one.
        encoding: how they are encoded.
        fields: the keys of JSON Lines.
        date: the day of articles that do not bring their own.
    """

    input: Input = "auto"
    encoding: str = UTF_8
    fields: jsonl.Fields = field(default_factory=jsonl.Fields)
    date: dt.date | None = None


def read(names: Iterable[str], options: Options) -> Iterator[Article | ReadingError]:
    """Read articles from files, directories and standard input.

    Args:
        names: files, directories, and `-` for standard input; read in this order, one at a time.
        options: how to read them.

    Yields:
        Articles, and in place of those that cannot be read, why.
    """
    for name in expand(names):
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
        held = options.input if options.input != "auto" else _BY_SUFFIX.get(kind(name))
        first = b""
        if held is None:
            first = stream.readline()
            held = "jsonl" if _is_json_object(first, options.encoding) else "text"
        yield from _READERS[held](first, stream, name, options)


def _read_text(first: bytes, stream: BinaryIO, name: str, options: Options) -> Iterator[Article | ReadingError]:
    """One article: all that is there."""
    yield Article(id=name, text=decode(first + stream.read(), options.encoding))


def _read_jsonl(first: bytes, stream: BinaryIO, name: str, options: Options) -> Iterator[Article | ReadingError]:
    """One article a line."""
    lines = cast("BinaryIO", itertools.chain([first], stream)) if first else stream
    yield from jsonl.articles(lines, name, options.fields, options.encoding)


_READERS: dict[str, Callable[[bytes, BinaryIO, str, Options], Iterator[Article | ReadingError]]] = {
    "text": _read_text,
    "jsonl": _read_jsonl,
}


@contextmanager
def _open(name: str) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where its name ends in `.gz`; standard input stays open afterwards."""
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise OSError(errno.EBADF, "standard input is closed")
        yield sys.stdin.buffer
    elif name.lower().endswith(".gz"):
        with gzip.open(name, "rb") as stream:
            yield cast("BinaryIO", stream)
    else:
        with Path(name).open("rb") as stream:
            yield stream


def _is_json_object(line: bytes, encoding: str) -> bool:
    """Whether a first line is a JSON object, and so the start of JSON Lines."""
    if not line.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(decode(line, encoding)), dict)
    except (ValueError, RecursionError):
        return False
