"""A view for people: who, through what word, said what, where and when; meetings below."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from newsclaims.writing.formats import Lines
from newsclaims.writing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Mention, Part, Statement, Time

_WIDTH_OF_A_FILE = 120
_NARROWEST = 40
# A column takes at most this part of the width; the words themselves, "what" and "about", take what is left.
_SHARES = {"who": 4, "met": 3, "cue": 7, "how": 6, "via": 7, "where": 9, "when": 9}


class Table(Lines):
    """Tables, one for the statements of an article and one for its meetings.

    The article's words only ever reach Rich as `Text` that `one_line` has made harmless: no markup in them is
    interpreted, no control character passes.
    """

    def __init__(self, *, terminal: bool, color: str = "auto") -> None:
        """Set the table up.

        Args:
            terminal: whether it is shown on a terminal, and so in the terminal's width and encoding.
            color: "always", "never", or "auto": on a terminal, unless the environment says NO_COLOR.
        """
        self._encoding = (sys.stdout.encoding if terminal and sys.stdout else None) or "utf-8"
        self._screen = io.StringIO()
        colored = color == "always" or (color == "auto" and terminal and _wants_color())
        self._console = Console(
            file=self._screen,
            width=max(_NARROWEST, shutil.get_terminal_size((_WIDTH_OF_A_FILE, 0)).columns),
            force_terminal=colored,
            color_system="standard" if colored else None,
            no_color=not colored,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )
        self._utf_8 = self._encoding.lower().replace("_", "-") in {"utf-8", "utf8"}

    def article(self, article: Article, records: Sequence[Statement | Meeting]) -> bytes:
        """The tables of one article; nothing where nothing was found."""
        statements = [record for record in records if record.type == "statement"]
        meetings = [record for record in records if record.type == "meeting"]
        if not records:
            return b""
        self._console.print(Text(one_line(article.id), style="bold"))
        if statements:
            rows = [_statement(record) for record in statements]
            self._console.print(self._table(("who", "cue", "what", "via", "where", "when"), rows))
        if meetings:
            rows = [_meeting(record) for record in meetings]
            self._console.print(self._table(("met", "how", "about", "where", "when"), rows))
        shown = self._screen.getvalue()
        self._screen.seek(0)
        self._screen.truncate()
        return shown.encode(self._encoding, "replace")

    def _table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> RichTable:
        """A table without the columns in which nothing stands."""
        table = RichTable(box=box.SIMPLE_HEAD if self._utf_8 else box.ASCII, header_style="cyan", pad_edge=False)
        filled = [index for index in range(len(columns)) if any(row[index] for row in rows)]
        for index in filled:
            share = _SHARES.get(columns[index])
            table.add_column(
                columns[index],
                style="bold" if index == 0 else None,
                max_width=max(8, self._console.width // share) if share else None,
                ratio=None if share else 1,
                overflow="fold",
            )
        for row in rows:
            table.add_row(*(Text(row[index]) for index in filled))
        return table


def _statement(record: Statement) -> tuple[str, ...]:
    """The cells of a statement."""
    who = _name(record.speaker)
    if record.addressee:
        who += f" → {_name(record.addressee)}"
    what = record.content.text if record.form != "reported" or not record.topic else record.topic.text
    return _cells(who, _words(record.cue), what, _name(record.via), _words(record.place), _when(record.time))


def _meeting(record: Meeting) -> tuple[str, ...]:
    """The cells of a meeting."""
    who = ", ".join(_name(one) for one in record.participants)
    how = record.cue.text if record.status == "held" else f"{record.cue.text} ({record.status})"
    about = ", ".join(topic.text for topic in record.topics)
    return _cells(who, how, about, _words(record.place), _when(record.time))


def _cells(*texts: str | None) -> tuple[str, ...]:
    """The texts as they may be shown."""
    return tuple(one_line(text or "") for text in texts)


def _name(mention: Mention | None) -> str:
    """The fullest name of somebody, otherwise the words that mention them."""
    return (mention.name or mention.text) if mention else ""


def _words(part: Part | None) -> str:
    """The words of a part."""
    return part.text if part else ""


def _when(time: Time | None) -> str:
    """The date of a time where it is known, otherwise its words."""
    return (time.value or time.text) if time else ""


def _wants_color() -> bool:
    """Whether the environment leaves colours on (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
