"""A view for people: who said what, by person, with the word that says so; below, who met whom; at the end, counts."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from newsclaims.writing.facts import article_title
from newsclaims.writing.people import called, people
from newsclaims.writing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclaims.reading.article import Article
    from newsclaims.records import Form, Meeting, Participant, Stance, Statement, Time
    from newsclaims.writing.people import Person

_WIDTH_OF_A_FILE = 100
_NARROWEST = 40
_COLUMNS_FROM = 64  # in a narrower window cues stand above what was said, not beside it
_WIDEST_TEXT = 92  # lines longer than this are hard to read

# What runs along the words of each form, so that direct speech is seen at a glance, with and without UTF-8.
_BARS: dict[Form, tuple[str, str]] = {
    "direct": ("┃", '"'),
    "indirect": ("│", "|"),
    "indirect_free_indirect": ("┊", ":"),
    "free_indirect": ("┊", ":"),
    "reported": ("╎", "!"),
}
_MEETING_BARS = ("║", "=")
_CALLED: dict[Form, str] = {
    "direct": "direct",
    "indirect": "indirect",
    "indirect_free_indirect": "free",
    "free_indirect": "free",
    "reported": "reported",
}
_STANCES: dict[Stance, str] = {
    "assert": "cyan",
    "report": "cyan",
    "think": "cyan",
    "announce": "blue",
    "promise": "green",
    "praise": "green",
    "demand": "magenta",
    "ask": "yellow",
    "deny": "red",
    "accuse": "red",
    "condemn": "red",
}
_PARTS = ("host", "guest", "participant")


@dataclass(slots=True)
class _Item:
    """A statement or a meeting as it is shown: the bar beside it, its cue, and below each other its lines."""

    bar: str
    cue: Text
    lines: list[Text]


class View:
    """Statements by person and meetings, of one article after the other.

    The article's words only ever reach Rich as `Text` that `one_line` has made harmless: no markup in them is
    interpreted, no control character passes.
    """

    def __init__(self, *, terminal: bool, color: str = "auto") -> None:
        """Set the view up.

        Args:
            terminal: whether it is shown on a terminal, and so in the terminal's width and encoding.
            color: "always", "never", or "auto": on a terminal, unless the environment says NO_COLOR.
        """
        self._encoding = (sys.stdout.encoding if terminal and sys.stdout else None) or "utf-8"
        self._utf_8 = self._encoding.lower().replace("_", "-") in {"utf-8", "utf8"}
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
        self._articles = 0
        self._forms: Counter[Form] = Counter()
        self._meetings = 0
        self._speakers: set[str] = set()

    def begin(self) -> bytes:
        """Nothing."""
        return b""

    def article(self, article: Article, records: Sequence[Statement | Meeting]) -> bytes:
        """The people and the meetings of one article; nothing where nothing was found."""
        self._articles += 1
        if not records:
            return b""
        self._heading(article)
        meetings = [record for record in records if record.type == "meeting"]
        speaking = [person for person in people(records) if person.statements]
        groups = [(_title(person), self._statements(person)) for person in speaking]
        if meetings:
            groups.append((Text("Who met whom", style="italic"), [self._meeting(one) for one in meetings]))
        column = self._column(item for _, items in groups for item in items)
        for heading, items in groups:
            self._block(heading, "", "")
            for n, item in enumerate(items):
                if n and not column:
                    self._line(Text())
                self._show(item, column)
            self._line(Text())
        self._forms.update(record.form for record in records if record.type == "statement")
        self._meetings += len(meetings)
        self._speakers.update(person.name for person in speaking if person.name)
        return self._shown()

    def end(self) -> bytes:
        """How much there is of each; nothing where no article was read."""
        if self._articles:
            self._block(self._counts(), "", "")
        return self._shown()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _heading(self, article: Article) -> None:
        """What the article is called."""
        heading = Text(one_line(article_title(article)), style="bold underline")
        more = [one_line(article.id)] if article.title else []
        more += [str(article.date)] if article.date else []
        for detail in more:
            heading.append(self._dot() + detail, style="not bold not underline dim")
        self._block(heading, "", "")
        self._line(Text())

    def _statements(self, person: Person) -> list[_Item]:
        """What somebody said; words inside a statement that share its cue only point to it."""
        by_id = {one.id: one for one in person.statements}
        return [self._statement(one, by_id.get(one.parent or "")) for one in person.statements]

    def _statement(self, record: Statement, around: Statement | None) -> _Item:
        """A statement: what was said, or what it is about; below to whom, through whom, where and when."""
        said = record.topic if record.form == "reported" and record.topic else record.content
        lines = [Text(one_line(said.text), style="bold" if record.form == "direct" else "")]
        if not (around and around.cue == record.cue and _setting(around) == _setting(record)):
            lines += self._details(_setting(record))
        if around and around.cue == record.cue:
            cue = Text(self._glyph(("↳", "->")), style="dim")
        elif record.cue:
            cue = Text(one_line(record.cue.text), style=_STANCES[record.cue.stance])
        else:
            cue = Text(self._glyph(("…", "...")), style="dim")  # it goes on, without a word that says so
        return _Item(self._glyph(_BARS[record.form]), cue, lines)

    def _meeting(self, record: Meeting) -> _Item:
        """A meeting: who, as what; below whether it is only planned, of what kind, about what, where and when."""
        who = Text()
        for one in sorted(record.participants, key=lambda one: _PARTS.index(one.part)):
            who.append(", " if who else "").append_text(_participant(one))
        details = [
            record.status if record.status != "held" else None,
            record.kind if record.kind != "meeting" else None,
            f"about {', '.join(topic.text for topic in record.topics)}" if record.topics else None,
            record.place.text if record.place else None,
            _when(record.time),
        ]
        cue = Text(one_line(record.cue.text))
        return _Item(self._glyph(_MEETING_BARS), cue, [who, *self._details(details)])

    def _details(self, details: Sequence[str | None]) -> list[Text]:
        """Details on one line, where there are any."""
        shown = self._dot().join(one_line(detail) for detail in details if detail)
        return [Text(shown, style="dim")] if shown else []

    def _counts(self) -> Text:
        """How many statements of each form there are, with what marks them, and how many meetings."""
        number = sum(self._forms.values())
        if not number and not self._meetings:
            return Text(f"No statements and no meetings in {_count(self._articles, 'article')}.", style="dim")
        counts = Text(style="dim")
        counts.append(_count(number, "statement"), style="bold not dim")
        if number:
            forms: Counter[tuple[str, str]] = Counter()
            for form in _BARS:
                forms[self._glyph(_BARS[form]), _CALLED[form]] += self._forms[form]
            marked = (f"{bar} {count} {name}" for (bar, name), count in forms.items() if count)
            counts.append(f" ({', '.join(marked)})")
        if self._speakers:
            counts.append(f" by {_count(len(self._speakers), 'speaker')}")
        counts.append(", ").append(_count(self._meetings, "meeting"), style="bold not dim")
        return counts.append(f" in {_count(self._articles, 'article')}") if self._articles > 1 else counts

    # --- how it is shown ----------------------------------------------------------------------------------------------

    def _glyph(self, both: tuple[str, str]) -> str:
        """What can be shown of two: the one in UTF-8, or the one in ASCII."""
        return both[0 if self._utf_8 else 1]

    def _dot(self) -> str:
        """What stands between details."""
        return self._glyph((" · ", ", "))

    def _column(self, items: Iterator[_Item]) -> int:
        """The width of the column of cues; 0: they stand above what was said."""
        if self._console.width < _COLUMNS_FROM:
            return 0
        return min(max((cell_len(item.cue.plain) for item in items), default=0), self._console.width // 5)

    def _show(self, item: _Item, column: int) -> None:
        """A statement or a meeting, its cue beside its first lines or above them."""
        bar = Text.assemble("  ", (item.bar, "dim"), " ")
        if not column:
            for line in [item.cue.append(":"), *item.lines]:
                self._block(line, bar, bar)
            return
        room = min(self._console.width - column - 5, _WIDEST_TEXT)
        left = _wrapped(self._console, item.cue, column)
        right = [piece for line in item.lines for piece in _wrapped(self._console, line, room)]
        for n in range(max(len(left), len(right))):
            line = Text("  ")
            if n < len(left):
                line.append_text(left[n])
            line.append(" " * (2 + column - cell_len(line.plain)))
            self._line(line.append(f" {item.bar} ", style="dim").append_text(right[n] if n < len(right) else Text()))

    def _block(self, text: Text, first: str | Text, rest: str | Text) -> None:
        """A text over as many lines as it needs, with something before the first and before the others."""
        before = cell_len(first.plain if isinstance(first, Text) else first)
        for n, line in enumerate(_wrapped(self._console, text, self._console.width - before)):
            self._line(Text.assemble(rest if n else first, line))

    def _line(self, line: Text) -> None:
        """One line, which fits."""
        line.rstrip()
        self._console.print(line, no_wrap=True, overflow="ignore", crop=False)

    def _shown(self) -> bytes:
        """What was shown since this was last called."""
        shown = self._screen.getvalue()
        self._screen.seek(0)
        self._screen.truncate()
        return shown.encode(self._encoding, "replace")


def _wrapped(console: Console, text: Text, width: int) -> list[Text]:
    """A text in lines of at most so many columns; words that are longer are broken."""
    return list(text.wrap(console, width, overflow="fold")) if text else []


def _title(person: Person) -> Text:
    """Who somebody is."""
    title = Text(one_line(person.name), style="bold") if person.name else Text("nobody is named", style="italic")
    return title.append(f", {one_line(person.role)}", style="not bold") if person.role else title


def _setting(record: Statement) -> list[str | None]:
    """To whom something was said, through whom, where and when."""
    return [
        f"to {called(record.addressee)}" if record.addressee else None,
        f"via {called(record.via)}" if record.via else None,
        record.place.text if record.place else None,
        _when(record.time),
    ]


def _participant(one: Participant) -> Text:
    """Somebody who took part in a meeting, their role, and what they were in it."""
    shown = Text(one_line(called(one)), style="bold")
    more = [one_line(one.role)] if one.role else []
    more += [one.part] if one.part != "participant" else []
    return shown.append(f" ({', '.join(more)})", style="not bold") if more else shown


def _when(time: Time | None) -> str | None:
    """The date of a time where it is known, otherwise its words."""
    return (time.value or time.text) if time else None


def _count(number: int, name: str) -> str:
    """So many of something."""
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def _wants_color() -> bool:
    """Whether the environment leaves colours on (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
