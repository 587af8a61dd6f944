"""What a language must give: a sentence splitter, and a finder of statements and meetings with what links them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from newsclaims.rules.candidate import Candidate, MeetingCandidate, Span
    from newsclaims.rules.rule import Rule
    from newsclaims.rules.trace import Trace
    from newsclaims.text.document import Document
    from newsclaims.text.sentences import SentenceSplitter


@dataclass(slots=True)
class Name:
    """Whom a mention names, resolved within its article.

    Attributes:
        name: the fullest name, without article and title; None for hearsay and where there is none.
        role: what the article says they are, or None.
        kind: "person", "group", "organisation", "country", "document" or "unknown".
        entity: an id shared by all mentions of the same one in the article, or None.
    """

    name: str | None
    role: str | None = None
    kind: str = "unknown"
    entity: str | None = None


@dataclass(slots=True)
class Setting:
    """Through whom, where and when something was said. Spans are token ranges."""

    via: list[Span] = field(default_factory=list)
    place: list[Span] = field(default_factory=list)
    time: list[Span] = field(default_factory=list)
    time_value: str | None = None


@dataclass(slots=True)
class Findings:
    """What a language found in one document.

    Attributes:
        statements, meetings: in the order of the text.
        settings: for each statement its setting.
        meeting_times: for each meeting the ISO value of its time, or None.
        names: for each mention (its spans as a tuple) whom it names.
    """

    statements: list[Candidate]
    meetings: list[MeetingCandidate]
    settings: list[Setting]
    meeting_times: list[str | None]
    names: dict[tuple[Span, ...], Name]


@dataclass(frozen=True, slots=True)
class Signal:
    """Words that look like reported speech, whether or not a rule made something of them. Positions are tokens.

    Attributes:
        kind: "quotation", "verb of saying", "subjunctive" or "source".
        start, end: where they stand.
    """

    kind: str
    start: int
    end: int


class Entry(NamedTuple):
    """A line of a user's own file of words: where it stands, the section it is in, and its cells."""

    file: str
    line: int
    section: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a user's own file of words.

    Attributes:
        file: its name as given.
        line: the line that is meant, from 1; None: the whole file.
        why: what is wrong, and the way out.
    """

    file: str
    line: int | None
    why: str

    def __str__(self) -> str:
        """All on one line: "own.txt:3: …"."""
        return f"{self.file}: {self.why}" if self.line is None else f"{self.file}:{self.line}: {self.why}"


class Language(Protocol):
    """A language that articles can be read in."""

    code: str

    def splitter(self) -> SentenceSplitter:
        """Its sentence splitter, made once."""
        ...

    def find(self, document: Document, trace: Trace | None = None) -> Findings:
        """Everything found in a document; decisions of the rules go to `trace`, if one is given."""
        ...

    def signals(self, document: Document) -> list[Signal]:
        """What looks like reported speech in a document, in order; the rules are not asked."""
        ...

    def rules(self) -> tuple[Rule, ...]:
        """All its rules, in their order."""
        ...
