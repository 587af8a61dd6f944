"""Which writer a format needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement


Found = TypeVar("Found", contravariant=True)


class Writer(Protocol[Found]):
    """Turns what is found into bytes; the bytes of all calls together are the output."""

    def begin(self) -> bytes:
        """What stands before the first article."""

    def article(self, article: Article, records: Sequence[Found], /) -> bytes:
        """What was found in one article, in complete lines."""

    def end(self) -> bytes:
        """What stands after the last article."""


class Lines:
    """Base of writers of lines: nothing before, between or after the articles."""

    def begin(self) -> bytes:
        """Nothing."""
        return b""

    def end(self) -> bytes:
        """Nothing."""
        return b""


class FormatError(Exception):
    """A format cannot be written; the message says why, and the way out."""


class MissingPackageError(FormatError):
    """A format needs a package that is not installed; the message says how to install it."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the bytes of a writer will be seen.

    Attributes:
        terminal: whether the output is a terminal.
        color: "always", "never", or "auto": on a terminal, unless the environment has NO_COLOR.
        file: the name of the file that is written; None: standard output.
        separator: stands between the cells of CSV.
    """

    terminal: bool = False
    color: str = "auto"
    file: str | None = None
    separator: str = ","


def _json_lines(_: Target) -> Writer[Statement | Meeting]:
    from newsclaims.writing.json_lines import JsonLines

    return JsonLines()


def _json(_: Target) -> Writer[Statement | Meeting]:
    from newsclaims.writing.json_lines import JsonArray

    return JsonArray()


def _csv(target: Target) -> Writer[Statement | Meeting]:
    from newsclaims.writing.csv_table import CsvTable

    return CsvTable(file=target.file is not None, separator=target.separator)


def _json_ld(_: Target) -> Writer[Statement | Meeting]:
    from newsclaims.writing.web_annotation import WebAnnotations

    return WebAnnotations()


def _table(target: Target) -> Writer[Statement | Meeting]:
    from newsclaims.writing.terminal import View

    return View(terminal=target.terminal, color=target.color)


def _html(_: Target) -> Writer[Statement | Meeting]:
    from newsclaims.writing.page.writer import Page

    try:
        return Page()
    except ModuleNotFoundError as error:
        raise MissingPackageError("a page needs Jinja2: pip install 'newsclaims[view]'") from error


# What makes the writer of each format. A new format is one line here; its module is imported only when it is asked for.
FORMATS: dict[str, Callable[[Target], Writer[Statement | Meeting]]] = {
    "jsonl": _json_lines,
    "json": _json,
    "csv": _csv,
    "jsonld": _json_ld,
    "table": _table,
    "html": _html,
}
_SPREADSHEET = "spreadsheets open .csv"
_FOREIGN = dict.fromkeys(("xlsx", "xls", "ods", "tsv"), _SPREADSHEET) | dict.fromkeys(
    ("pdf", "docx", "odt"), "browsers print .html"
)


def writer(name: str, target: Target) -> Writer[Statement | Meeting]:
    """The writer of a format.

    Args:
        name: one of `FORMATS`, or "auto": what the suffix of a file says, "table" on a terminal, and JSON Lines
            anywhere else.
        target: where its bytes will be seen.

    Returns:
        A writer at its beginning.

    Raises:
        FormatError: the format needs a package that is not installed, or the suffix says one that is none of these.
    """
    if name == "auto":
        suffix = suffix_of(target.file)
        if suffix in _FOREIGN:
            raise FormatError(f"no .{suffix} is written: {_FOREIGN[suffix]}")
        name = suffix if suffix in FORMATS else "table" if target.terminal else "jsonl"
    return FORMATS[name](target)


def suffix_of(file: str | None) -> str:
    """The suffix that says what a file holds, in small letters: "csv" for "A.CSV" and "a.csv.gz", "" for None."""
    path = PurePath((file or "").lower())
    return PurePath(path.stem if path.suffix == ".gz" else path).suffix.removeprefix(".")
