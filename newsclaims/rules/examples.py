r"""Marked examples: sentences whose parts stand in brackets with their names.

``"[frame: [speaker: Berger] [cue: betonte],] [content: dass es reicht]."`` is the sentence without the brackets, and
where in it each part stands. Marks nest. A part in several pieces is marked several times. After the name and its
colon one space is left out. A bracket that belongs to the sentence has a backslash before it: ``\[``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Offsets: TypeAlias = tuple[tuple[int, int], ...]  # code points of the sentence, end exclusive

_OPENING = re.compile(r"\[([a-z]+): ?")
_PLAIN = re.compile(r"[^][\\]+")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and where its marked parts stand.

    Attributes:
        text: the sentence without marks.
        parts: for each marked part its pieces in order, without white space at their ends.
    """

    text: str
    parts: Mapping[str, Offsets]


def parse(marked: str) -> Example:
    """Read a marked sentence.

    Args:
        marked: the sentence with its marks; one without marks is itself.

    Returns:
        The sentence and its parts.

    Raises:
        ValueError: a bracket has no partner, a mark has no name, or nothing stands in it.
    """
    text = ""
    parts: dict[str, list[tuple[int, int]]] = {}
    open_marks: list[tuple[str, int]] = []
    at = 0
    while at < len(marked):
        if found := _PLAIN.match(marked, at):
            text += found[0]
            at = found.end()
        elif marked[at] == "\\":
            text += marked[at + 1 : at + 2]
            at += 2
        elif found := _OPENING.match(marked, at):
            open_marks.append((found[1], len(text)))
            at = found.end()
        elif marked[at] == "]" and open_marks:
            name, start = open_marks.pop()
            inner = text[start:]
            if not inner.strip():
                raise ValueError(f"nothing stands in the mark {name!r}: {marked!r}")
            parts.setdefault(name, []).append((start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())))
            at += 1
        else:
            raise ValueError(f"a bracket at {at} that neither opens a mark with a name nor closes one: {marked!r}")
    if open_marks:
        raise ValueError(f"the mark {open_marks[-1][0]!r} is not closed: {marked!r}")
    return Example(text, {name: joined(pieces, text) for name, pieces in parts.items()})


def joined(pieces: Iterable[tuple[int, int]], text: str) -> Offsets:
    """Pieces in order, those that only white space parts as one.

    Args:
        pieces: offsets of `text`, in any order.
        text: the sentence.

    Returns:
        The fewest pieces with the same words.
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
