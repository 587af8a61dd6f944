"""Where the sentences of a German article are parsed: joined in quotations, cut where they are too long."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsclaims.text.document import (
    BRACKET_OPEN,
    QUOTE_OPEN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclaims.text.document import Document

# Rules look from each clause of a unit to the others: a text without sentence ends must not make that cost more than
# its length. The longest sentences of newspapers have about 200 tokens.
_LONGEST_UNIT = 200


def units(document: Document, bodies: list[int]) -> list[tuple[int, int]]:
    """Sentences, joined where a quotation runs over their ends, and cut behind datelines and where they are too long.

    Args:
        document: the document.
        bodies: where text begins behind a dateline or label.
    """
    units = _joined(document)
    if bodies:
        starts = sorted({*(s for s, _ in units), *bodies})
        units = list(pairwise((*starts, len(document.flags))))
    if max((e - s for s, e in units), default=0) <= _LONGEST_UNIT:
        return units
    return [piece for s, e in units for piece in _cut(document, s, e)]


def _cut(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most `_LONGEST_UNIT` tokens; a quotation or bracket counts as one and is never cut."""
    flags, partner = document.flags, document.partner
    i, length = start, 0
    while i < end:
        opens = flags[i] & (QUOTE_OPEN | BRACKET_OPEN) and i < partner[i] < end
        i = partner[i] + 1 if opens else i + 1
        length += 1
        if length == _LONGEST_UNIT or i == end:
            yield start, i
            start, length = i, 0


def _joined(document: Document) -> list[tuple[int, int]]:
    """Sentences, joined where a quotation runs over their ends."""
    units: list[tuple[int, int]] = []
    covered = 0
    quotes = iter(document.quotes)
    quote = next(quotes, None)
    start = -1
    for s, e in document.sentences:
        if start < 0:
            start = s
        while quote is not None and quote[0] < e:
            covered = max(covered, quote[1] + 1)
            quote = next(quotes, None)
        if covered <= e:
            units.append((start, e))
            start = -1
    if start >= 0 and document.sentences:
        units.append((start, document.sentences[-1][1]))
    return units


def unit_of(document: Document, units: list[tuple[int, int]]) -> list[int]:
    """For each token the unit it stands in."""
    found = [0] * len(document.start)
    for n, (s, e) in enumerate(units):
        found[s:e] = [n] * (e - s)
    return found
