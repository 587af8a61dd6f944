"""Where the words of records stand in a text, as marks that lie properly inside each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclaims.records import Meeting, Part, Statement


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that belongs to records.

    Attributes:
        start: its first code point.
        end: the one after its last.
        owners: the places of its records in the list of records. The own words of a record have one owner.
        roles: what it is in them, without doubles: "content", "cue", "speaker", "participant", …
        own: whether these are the own words of a record: a statement's content, a meeting's cue.
        first: whether the own words begin here.
        last: whether the own words end here.
    """

    start: int
    end: int
    owners: tuple[int, ...]
    roles: tuple[str, ...]
    own: bool = False
    first: bool = False
    last: bool = False


class Open(NamedTuple):
    """A mark begins."""

    mark: Mark


class Close(NamedTuple):
    """The mark that was opened last ends."""

    mark: Mark


Piece: TypeAlias = "str | Open | Close"


def marked(text: str, records: Sequence[Statement | Meeting]) -> Iterator[list[Piece]]:
    """Mark the words of records in the text of their article.

    Args:
        text: the article's text.
        records: its records. What stands beyond the end of the text is left out.

    Yields:
        Each paragraph that is not blank: its text in pieces, and between them where marks begin and end. Marks lie
        inside each other: one that crosses the end of another, or of the paragraph, ends there and begins again.
        The pieces of all paragraphs together have the text's characters, but for blank lines between paragraphs.
    """
    paragraphs = list(_paragraphs(text))
    starts = [start for start, _ in paragraphs]
    ends = [end for _, end in paragraphs]
    inside: list[list[Mark]] = [[] for _ in paragraphs]
    for mark in _marks(records):
        touched = range(bisect_right(ends, mark.start), bisect_left(starts, mark.end))
        for n in touched:
            clipped = _clipped(mark, starts[n], ends[n])
            inside[n].append(
                replace(clipped, first=mark.first and n == touched[0], last=mark.last and n == touched[-1])
            )
    for (start, end), marks in zip(paragraphs, inside, strict=True):
        yield _nested(text, start, end, marks)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that are not blank, without the line end of the last."""
    start, end, at = 0, 0, 0
    for line in text.split("\n"):
        if line.strip():
            end = at + len(line)
        else:
            if end > start:
                yield start, end
            start = end = at + len(line) + 1
        at += len(line) + 1
    if end > start:
        yield start, end


def _marks(records: Sequence[Statement | Meeting]) -> list[Mark]:
    """The marks of all records: own words one by one, other parts of several records on the same words joined."""
    own: list[Mark] = []
    parts: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for n, record in enumerate(records):
        role, words = ("content", record.content) if record.type == "statement" else ("cue", record.cue)
        spans = sorted((span.start, span.end) for span in words.spans if span.start < span.end)
        for place, (start, end) in enumerate(spans):
            own.append(Mark(start, end, (n,), (role,), own=True, first=place == 0, last=place == len(spans) - 1))
        for role, part in _parts(record):
            for span in part.spans if part else ():
                if span.start < span.end:
                    parts.setdefault((span.start, span.end), []).append((n, role))
    others = [
        Mark(start, end, tuple(dict.fromkeys(n for n, _ in found)), tuple(dict.fromkeys(role for _, role in found)))
        for (start, end), found in parts.items()
    ]
    return own + others


def _parts(record: Statement | Meeting) -> Iterator[tuple[str, Part | None]]:
    """The parts of a record that are not its own words, with what they are in it."""
    if record.type == "statement":
        yield "frame", record.frame
        yield "topic", record.topic
        yield "speaker", record.speaker
        yield "addressee", record.addressee
        yield "via", record.via
        yield "cue", record.cue
    else:
        for topic in record.topics:
            yield "topic", topic
        for one in record.participants:
            yield "participant", one
    yield "place", record.place
    yield "time", record.time


def _clipped(mark: Mark, start: int, end: int) -> Mark:
    """As much of a mark as stands between two places."""
    return replace(mark, start=max(mark.start, start), end=min(mark.end, end))


def _nested(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[Piece]:
    """The pieces of a paragraph: the longer of two marks that begin together is outside, own words before others."""
    numbers = count()  # of two marks that are alike, the one that came first is outside
    waiting = [(mark.start, -mark.end, not mark.own, next(numbers), mark) for mark in marks]
    heapify(waiting)
    opened: list[Mark] = []
    pieces: list[Piece] = []
    at = start

    def text_until(place: int) -> None:
        nonlocal at
        if place > at:
            pieces.append(text[at:place])
            at = place

    while waiting or opened:
        until = waiting[0][0] if waiting else end
        while opened and opened[-1].end <= until:
            text_until(opened[-1].end)
            pieces.append(Close(opened.pop()))
        if not waiting:
            continue
        mark = heappop(waiting)[-1]
        if opened and mark.end > opened[-1].end:
            rest = replace(mark, start=opened[-1].end, first=False)
            heappush(waiting, (rest.start, -rest.end, not rest.own, next(numbers), rest))
            mark = replace(mark, end=opened[-1].end, last=False)
        text_until(mark.start)
        pieces.append(Open(mark))
        opened.append(mark)
    text_until(end)
    return pieces
