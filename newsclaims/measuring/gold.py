"""Gold: articles whose statements were annotated by people, one article a line of JSON."""

from __future__ import annotations

import gzip
import io
import json
import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from newsclaims.reading.jsonl import Fields, articles
from newsclaims.reading.problem import ReadingError
from newsclaims.reading.sources import STANDARD_INPUT, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newsclaims.reading.article import Article

PARTS = ("content", "speaker", "cue", "frame", "addressee")
Offsets: TypeAlias = "Sequence[tuple[int, int]]"
Made = TypeVar("Made")
_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Marked:
    """A statement as sets of gold tokens, annotated or found.

    Attributes:
        form: its form; None for a statement that is not there.
        parts: for each part the indices of the tokens that it touches.
        optional: it counts neither for nor against.
    """

    form: str | None
    parts: Mapping[str, frozenset[int]] = field(default_factory=dict)
    optional: bool = False

    def tokens(self, part: str) -> frozenset[int]:
        """The tokens of a part, none where it has no such part."""
        return self.parts.get(part, _NOTHING)


class Grid:
    """The gold tokens of an article, onto which parts are laid."""

    def __init__(self, tokens: Sequence[tuple[int, int]]) -> None:
        """Take the tokens.

        Args:
            tokens: their offsets in code points, in order, without overlap.
        """
        self._starts = [start for start, _ in tokens]
        self._ends = [end for _, end in tokens]

    def touched(self, spans: Offsets) -> frozenset[int]:
        """The indices of the tokens that some span shares a character with."""
        found: set[int] = set()
        for start, end in spans:
            at = bisect_right(self._ends, start)
            while at < len(self._starts) and self._starts[at] < end:
                found.add(at)
                at += 1
        return frozenset(found)

    def marked(self, form: str, parts: Mapping[str, Offsets], *, optional: bool = False) -> Marked:
        """A statement laid onto the tokens.

        Args:
            form: its form. A reported act has neither cue nor frame in gold, so both are left out.
            parts: offsets of its parts.
            optional: whether it counts at all.
        """
        left_out = ("cue", "frame") if form == "reported" else ()
        return Marked(
            form, {part: self.touched(parts.get(part, ())) for part in PARTS if part not in left_out}, optional
        )


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article.

    Attributes:
        article: the article itself.
        grid: its tokens as the annotation has them.
        statements: the annotated statements.
    """

    article: Article
    grid: Grid
    statements: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class MarkedMeeting:
    """An annotated meeting: the offsets of its cue and of all its participants."""

    cue: Offsets
    participants: Offsets


@dataclass(frozen=True, slots=True)
class GoldMeetings:
    """An article whose meetings are annotated."""

    article: Article
    meetings: tuple[MarkedMeeting, ...]


def read(name: str) -> Iterator[GoldArticle]:
    """Read gold for statements as a stream.

    Args:
        name: a file of JSON Lines, gzipped where it ends in `.gz`, or `-` for standard input.

    Yields:
        The annotated articles.

    Raises:
        ReadingError: the file cannot be read, or a line is no annotated article.
    """
    return _read(name, _article)


def read_meetings(name: str) -> Iterator[GoldMeetings]:
    """Read gold for meetings as a stream; see `read`."""
    return _read(name, _meetings)


def _read(name: str, make: Callable[[Article, dict[str, Any]], Made]) -> Iterator[Made]:
    """Read a file and make something of each line."""
    try:
        if name == STANDARD_INPUT:
            yield from _lines(sys.stdin.buffer, name, make)
        else:
            with gzip.open(name) if name.endswith(".gz") else open(name, "rb") as stream:  # noqa: PTH123
                yield from _lines(stream, name, make)
    except (OSError, EOFError) as error:
        raise ReadingError(name, reason(error) if isinstance(error, OSError) else str(error)) from None


def _lines(stream: Iterable[bytes], name: str, make: Callable[[Article, dict[str, Any]], Made]) -> Iterator[Made]:
    for number, line in enumerate(stream, start=1):
        if line.isspace():
            continue
        where = f"{name}:{number}"
        article = _plain(line, where)
        if isinstance(article, ReadingError):
            raise ReadingError(where, article.why)
        try:
            made = make(article, json.loads(line))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ReadingError(where, f"not an annotated article: {type(error).__name__}: {error}") from None
        yield made


def _article(article: Article, found: dict[str, Any]) -> GoldArticle:
    grid = Grid(_offsets(found["tokens"]))
    return GoldArticle(article, grid, tuple(_statement(grid, one) for one in found["statements"]))


def _meetings(article: Article, found: dict[str, Any]) -> GoldMeetings:
    return GoldMeetings(
        article,
        tuple(
            MarkedMeeting(
                _offsets(one["cue"]), [span for who in one["participants"] for span in _offsets(who["spans"])]
            )
            for one in found["meetings"]
        ),
    )


def _offsets(found: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    return [(int(start), int(end)) for start, end in found]


def _plain(line: bytes, where: str) -> Article | ReadingError:
    """The article of a line without its annotation; a date that cannot be read does not matter here."""
    return list(articles(io.BytesIO(line), where, Fields()))[-1]


def _statement(grid: Grid, found: dict[str, Any]) -> Marked:
    parts = {part: _offsets(found.get(part) or ()) for part in PARTS}
    return grid.marked(str(found["form"]), parts, optional=bool(found.get("optional", False)))
