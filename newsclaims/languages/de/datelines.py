"""What stands before the first words of a report and is no part of them: datelines, and the clock times of a ticker.

"Wien – Der Rat …", "BERLIN (dpa) - Der Rat …", "Bern. – Der Rat …", "Das wird teuer. Linz – Der Rat …",
"14.32 Uhr: Der Rat …", "+++ 14.32 Uhr +++ Der Rat …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.words import ADVERB, DETERMINER, PREPOSITION, PRONOUN, SUBORDINATOR, bits_of
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    LINE_START,
    NUMBER,
    PARAGRAPH_START,
    QUOTE_OPEN,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.text.document import Document

_LONGEST = 16  # tokens of a dateline at most: "Frankfurt am Main/Wien, 3. Mai 2026 (dpa/lhe) –"
_PLACE = 4  # words of a place that no list knows, at most: "Hinterberg ob der Lorn"
_FUNCTION = DETERMINER | PRONOUN | PREPOSITION | SUBORDINATOR | ADVERB


def body_starts(document: Document) -> list[int]:
    """Find where the first sentence begins behind a dateline or clock time, and behind a dash that opens a sentence.

    Args:
        document: its tokens and sentences are found.

    Returns:
        For each sentence that has something of the kind in front, the token its own words begin with; in order.
    """
    flags = document.flags
    found = []
    marks = [i for i in document.marks if flags[i] & (DASH | BRACKET_OPEN)]  # no dateline is without one
    marks.append(len(flags))
    upcoming = 0
    for start, end in document.sentences:
        begin = start
        if flags[begin] & DASH and begin + 1 < end:
            begin += 1  # "Bern. – Der Rat …"
        while marks[upcoming] < begin:
            upcoming += 1
        label = _dateline(document, begin, end) if marks[upcoming] < min(end, begin + _LONGEST) else -1
        if label < 0 and flags[start] & LINE_START:
            label = max(_clock(document, start, end), _leading_credit(document, start, end))
        begin = max(begin, label)
        if start < begin < end:
            found.append(begin)
    return found


def _opens_text(document: Document, i: int) -> bool:
    return bool(document.flags[i] & (CAPITAL | NUMBER | QUOTE_OPEN))


def _dateline(document: Document, start: int, end: int) -> int:
    """The token behind a dateline that begins at `start`, or -1."""
    flags, lower = document.flags, document.lower
    end = min(end, start + _LONGEST)
    if not flags[start] & CAPITAL or bits_of(lower[start], flags[start], True) & _FUNCTION:
        return -1
    i = start
    known = True
    while i < end and flags[i] & WORD and not flags[i] & NUMBER:
        size = _place(document, i, end)
        known = known and size > 0
        i += size or 1
        if not size and i - start > _PLACE:
            return -1
        if i + 1 < end and lower[i] in ("/", ",") and flags[i + 1] & CAPITAL:
            i += 1
    place = i
    i, credit = _credit(document, place, end)
    if i < end and flags[i] & STOP and i + 1 < end and flags[i + 1] & DASH:
        i += 1
    dash = i < end and bool(flags[i] & DASH)
    if dash:
        i += 1
    if i >= end or not _opens_text(document, i):
        return -1
    if credit >= 0 and flags[start] & LINE_START and _is_agency(lower[credit + 1]):
        return i  # "BERLIN (dpa) Der Rat …"
    if not dash or (flags[i - 2] & WORD and not _is_apart(document, i - 1)):
        return -1
    if known or all(flags[k] & ALL_CAPS for k in range(start, place) if flags[k] & WORD):
        return i
    capital = all(flags[k] & CAPITAL for k in range(start, place) if flags[k] & WORD)
    function = bool(bits_of(lower[i], flags[i], True) & _FUNCTION)
    return i if capital and function and flags[start] & PARAGRAPH_START else -1


def _credit(document: Document, i: int, end: int) -> tuple[int, int]:
    """The token behind a date and the agency in brackets (", 3. Mai 2026 (dpa)"), and the opening bracket or -1."""
    flags = document.flags
    credit = -1
    while i < end:
        if flags[i] & BRACKET_OPEN:
            credit = i
            i = document.partner[i]
        elif not flags[i] & (COMMA | NUMBER) and not (flags[i] & WORD and flags[i - 1] & NUMBER):
            break
        i += 1
    return i, credit


def _leading_credit(document: Document, start: int, end: int) -> int:
    """The token behind agencies in brackets that open a report: "(sda/dpa) Der Rat …"; or -1."""
    behind = document.partner[start] + 1 if document.flags[start] & BRACKET_OPEN else -1
    if not start + 2 < behind < min(end - 1, start + _LONGEST):
        return -1
    if document.flags[behind] & DASH:
        behind += 1
    parts = document.lower[start + 1].split("/")
    credited = any(_is_agency(part) or part in _EDITORS for part in parts)
    return behind if credited and _opens_text(document, behind) else -1


_EDITORS = frozenset(("red", "red."))  # "(red/dpa) Der Rat …"


def _is_agency(word: str) -> bool:
    """Whether a word in brackets names agencies: "dpa", "APA/Reuters"."""
    return outlets.outlet_at(word.split("/"), 0) is not None


def _is_apart(document: Document, dash: int) -> bool:
    """Whether a dash has white space on both sides: it is none of "Berlin-Mitte" written apart."""
    return document.start[dash] > document.end[dash - 1] and document.start[dash + 1] > document.end[dash]


def _place(document: Document, i: int, end: int) -> int:
    """How many tokens from `i` are the name of a place, or places joined by strokes ("Brüssel/Wien"); 0 for none."""
    size = nouns.match_place(document.lower, i)
    if size:
        return size if i + size < end else 0
    parts = document.lower[i].split("/")
    return int(len(parts) > 1 and all(nouns.is_place(part) for part in parts))


def _clock(document: Document, start: int, end: int) -> int:
    """The token behind the clock time of a ticker that begins at `start`, or -1."""
    flags, lower = document.flags, document.lower
    end = min(end, start + _LONGEST)
    i = start
    while i < end and lower[i] == "+":
        i += 1
    if i + 1 >= end or not flags[i] & NUMBER or lower[i + 1] != "uhr":
        return -1
    i += 2
    mark = i
    while i < end and (lower[i] in ("+", "|") or flags[i] & (COLON | DASH)):
        i += 1
    return i if mark < i < end and _opens_text(document, i) else -1
