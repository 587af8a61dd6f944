"""Which writer a format needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def writer(name: str, *, terminal: bool, color: str = "auto") -> Writer[Statement | Meeting]:
    """The writer of a format.

    Args:
        name: "jsonl", "json", "table", or "auto": a table on a terminal and JSON Lines anywhere else.
        terminal: whether the output is a terminal.
        color: "always", "never", or "auto": on a terminal, unless the environment has NO_COLOR.

    Returns:
        A writer at its beginning.
    """
    if name == "table" or (name == "auto" and terminal):
        from newsclaims.writing.terminal import Table

        return Table(terminal=terminal, color=color)
    from newsclaims.writing.json_lines import JsonArray, JsonLines

    return JsonArray() if name == "json" else JsonLines()
