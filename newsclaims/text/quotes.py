"""Quotation marks and brackets: which closing mark belongs to which opening one.

Works on tokens, before there are sentences. All German habits, mixed ones too: „ “, „ ”, „ ", » «, « », " ", “ ”,
'' '', `` '', ‚ ‘, › ‹, ' '. A mark without a partner is left alone and costs nobody else the partner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsclaims.text.document import (
    BRACKET_CLOSE,
    BRACKET_OPEN,
    COLON,
    COMMA,
    DASH,
    LINE_START,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.text.document import Document

# Families: a mark can only be closed by one of its own family. „A", „A“, „A” and ''A“ are all written, »A“ is not.
_DOUBLE, _GUILLEMET, _SINGLE, _SINGLE_GUILLEMET, _ROUND, _SQUARE = range(6)
_FAMILY: Final = {
    **dict.fromkeys(("„", "“", "”", '"', "‟", "＂", "''", "``", ",,"), _DOUBLE),
    **dict.fromkeys(("»", "«"), _GUILLEMET),
    **dict.fromkeys(("‚", "‘", "’", "‛", "'", "`", "´"), _SINGLE),
    **dict.fromkeys(("›", "‹"), _SINGLE_GUILLEMET),
    **dict.fromkeys(("(", ")"), _ROUND),
    **dict.fromkeys(("[", "]"), _SQUARE),
}
_QUOTES: Final = (_DOUBLE, _GUILLEMET, _SINGLE, _SINGLE_GUILLEMET)
_BARRIERS: Final = (
    frozenset[int](),
    frozenset[int](),
    frozenset((_DOUBLE, _GUILLEMET, _SINGLE_GUILLEMET, _ROUND, _SQUARE)),
    frozenset((_DOUBLE, _GUILLEMET, _ROUND, _SQUARE)),
    frozenset((_DOUBLE, _GUILLEMET)),
    frozenset((_DOUBLE, _GUILLEMET)),
)
_ALWAYS_OPEN: Final = frozenset("([‚")
_ALWAYS_CLOSE: Final = frozenset(")]´")
_OFTEN_OPEN: Final = frozenset(("„", "``", ",,", "‟"))
_APOSTROPHES: Final = frozenset("'’‘´`")
# "'s war einmal", "'68": words that begin with an apostrophe.
_ELISIONS: Final = frozenset(("s", "n", "ne", "nem", "nen", "ner", "nes", "ran", "rauf", "raus", "rein", "rum"))
_BEFORE_OPENING: Final = COLON | COMMA | STOP | SEMICOLON | DASH


def pair_marks(document: Document, breaks: list[int]) -> list[int]:
    """Find the partners of quotation marks and brackets.

    A pair ends within its paragraph, unless the next paragraph opens the quotation once more. Sets `partner`,
    `quotes` and the flags QUOTE_OPEN, QUOTE_CLOSE, BRACKET_OPEN and BRACKET_CLOSE.

    Args:
        document: its token lists are filled.
        breaks: the tokens that begin a new paragraph or a line that stands for itself, in order.

    Returns:
        The apostrophes that belong to the word before them, in order: "Hans' Haus".
    """
    lower, flags, partner = document.lower, document.flags, document.partner
    opened: list[int] = []  # marks that wait for a partner, innermost last
    waiting = [0] * 6  # how many of them there are of each family
    marks = [i for i in document.marks if lower[i] in _FAMILY]
    upcoming = 0
    for i in marks:
        passed = upcoming
        while upcoming < len(breaks) and breaks[upcoming] <= i:
            upcoming += 1
        if opened and upcoming > passed:
            outer = opened[0]
            opened.clear()
            waiting = [0] * 6
            if upcoming == passed + 1 and breaks[passed] == i and _opens_again(document, outer, i):
                opened.append(outer)
                waiting[_FAMILY[lower[outer]]] = 1
                continue
        family = _FAMILY[lower[i]]
        if _opens(document, i, waiting):
            opened.append(i)
            waiting[family] += 1
        elif waiting[family] and (j := _take(lower, opened, waiting, family)) >= 0:
            partner[i], partner[j] = j, i
            if family in _QUOTES:
                flags[j] |= QUOTE_OPEN
                flags[i] |= QUOTE_CLOSE
            else:
                flags[j] |= BRACKET_OPEN
                flags[i] |= BRACKET_CLOSE
    document.quotes = [(i, partner[i]) for i in marks if flags[i] & QUOTE_OPEN]
    return [i for i in marks if partner[i] < 0 and _is_genitive(document, i)]


def _is_genitive(document: Document, mark: int) -> bool:
    """Whether the mark is the apostrophe of a genitive: "Hans'", "Max’", "Grass'"."""
    lower = document.lower
    return (
        lower[mark] in _APOSTROPHES
        and mark > 0
        and document.start[mark] == document.end[mark - 1]
        and bool(document.flags[mark - 1] & WORD)
        and lower[mark - 1].endswith(("s", "x", "z", "ß", "ce"))
        and (mark + 1 == len(lower) or document.start[mark + 1] > document.end[mark])
    )


def _take(lower: list[str], opened: list[int], waiting: list[int], family: int) -> int:
    """Take the innermost waiting mark of the family, and what was opened after it and never closed; -1 for none.

    A single mark may be an apostrophe and a closing bracket may stand in "a)": neither reaches over an open double
    quotation mark, so neither can cost it its partner. Each step takes a mark away or is the last: linear in all.
    """
    barrier = _BARRIERS[family]
    while opened:
        other = _FAMILY[lower[opened[-1]]]
        if other in barrier:
            return -1
        waiting[other] -= 1
        j = opened.pop()
        if other == family:
            return j
    return -1


def _opens(document: Document, i: int, waiting: list[int]) -> bool:
    """Whether the mark opens rather than closes, by its form, what touches it, and what is open already."""
    mark = document.lower[i]
    if mark in _ALWAYS_OPEN:
        return True
    if mark in _ALWAYS_CLOSE:
        return False
    start, end = document.start, document.end
    text = document.article.text
    before, after = start[i] - 1, end[i]
    free_before = before < 0 or text[before].isspace() or text[before] in "([{„“»«‚‘›‹\"'/–—-"
    free_after = after >= len(text) or text[after].isspace() or text[after] in ".,;:!?…)]}“”»«’‘›‹\"'/–—-"
    touches_before = before >= 0 and not text[before].isspace()
    touches_after = after < len(text) and not text[after].isspace()
    family = _FAMILY[mark]
    if mark in _OFTEN_OPEN:
        return not (waiting[family] and touches_before and not free_before and free_after)
    if family == _SINGLE:
        if mark == "’" or not free_before or not touches_after:
            return False
        following = i + 1 < len(start)
        elided = following and (document.lower[i + 1] in _ELISIONS or text[after].isdigit())
        return not elided
    if free_before and not free_after:
        return True
    if free_after and not free_before:
        return False
    if touches_after != touches_before:
        return touches_after
    return not waiting[family]


def _opens_again(document: Document, outer: int, mark: int) -> bool:
    """Whether a mark at the start of a paragraph opens the quotation `outer` of the paragraph before it once more.

    It does where a whole utterance runs on: it begins behind a colon, a comma or a stop or with its line, and a stop
    ends its paragraph.
    """
    lower, flags = document.lower, document.flags
    if lower[mark] != lower[outer] or _FAMILY[lower[mark]] not in _QUOTES:
        return False
    introduced = outer == 0 or flags[outer] & LINE_START or flags[outer - 1] & _BEFORE_OPENING
    return bool(introduced and flags[mark - 1] & STOP)
