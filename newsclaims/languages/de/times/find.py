"""Finds the time expressions among tokens: a table of words tells which may begin one, all others cost one look-up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from newsclaims.languages.de.times.counted import counted, later, period, relative, vague
from newsclaims.languages.de.times.days import holiday, weekday, weekend
from newsclaims.languages.de.times.expression import TimeExpression
from newsclaims.languages.de.times.months import bare_month, bare_season, month_at, year_word
from newsclaims.languages.de.times.numbers import number, year_at
from newsclaims.languages.de.times.parts import ANOTHER_DAY, deictic, edge, part
from newsclaims.languages.de.times.scan import Scan
from newsclaims.languages.de.times.words import (
    DEICTIC,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MONTHS,
    PART_WORDS,
    PERIODS,
    SEASONS,
    VAGUE,
    relatives,
    weekday_forms,
)
from newsclaims.languages.de.word_lists import cache
from newsclaims.text.document import DASH, NUMBER

if TYPE_CHECKING:
    from newsclaims.text.document import Document

Reader: TypeAlias = Callable[[Scan, int], TimeExpression | None]  # what begins at a token, None for nothing

_PREPOSITIONS = frozenset(
    (
        "am", "im", "an", "in", "vom", "von", "zum", "zu", "seit", "ab", "bis", "vor", "nach", "um", "gegen", "für",
        "über", "während", "zur", "beim", "zwischen", "ins",
    )
)  # fmt: skip
# Amounts with which a time counted from another event may begin.
_AMOUNTS = frozenset(
    "ein eine einen einige mehrere wenige zwei drei vier fünf sechs zehn stunden tage wochen monate jahre".split()
)


@cache
def _triggers() -> dict[str, Reader]:
    """From the words a time expression may begin with to the function that reads it."""
    table: dict[str, Reader] = {}
    table.update(dict.fromkeys(relatives(), relative))
    table.update(dict.fromkeys(weekday_forms(), weekday))
    table.update(dict.fromkeys(MONTHS, bare_month))
    table.update(dict.fromkeys(SEASONS, bare_season))
    table.update(dict.fromkeys(FIXED_HOLIDAYS, holiday))
    table.update(dict.fromkeys(EASTER_HOLIDAYS, holiday))
    table.update(dict.fromkeys(VAGUE, vague))
    table.update(dict.fromkeys(DEICTIC, deictic))
    table.update(dict.fromkeys(("anfang", "mitte", "ende", "beginn"), edge))
    table.update(dict.fromkeys(("vor", "in"), counted))
    table.update(dict.fromkeys(("frühen", "späten", "selben", "gleichen", "folgenden", "darauffolgenden"), part))
    table.update(dict.fromkeys(PART_WORDS - {"morgen", "früh", "morgens"} | ANOTHER_DAY, part))
    table.update(dict.fromkeys(("wochenende", "wochenendes"), weekend))
    table.update(dict.fromkeys(("jahr", "jahre", "jahres"), year_word))
    table.update(dict.fromkeys(PERIODS, period))
    table.update(dict.fromkeys(_AMOUNTS, later))
    return table


def find_times(document: Document, start: int, end: int) -> list[TimeExpression]:
    """The time expressions among the tokens of a range, left to right, none overlapping.

    Args:
        document: the article's tokens.
        start: first token of the range.
        end: after its last token.

    Returns:
        Each expression once; ranges and dates with their weekday are one expression.
    """
    scan = Scan(document, start, end)
    triggers = _triggers()
    lower, flags = document.lower, document.flags
    found: list[TimeExpression] = []
    at = start
    while at < end:
        read = triggers.get(lower[at])
        if read is None:
            if not flags[at] & NUMBER:
                at += 1
                continue
            read = number
        expression = read(scan, at)
        if expression is None:
            at += 1
            continue
        expression = _with_clock(scan, _with_range(scan, expression))
        before = lower[expression.start - 1] if expression.start > start else ""
        if before in ("der", "den", "dem", "das", "des", "die") and expression.start - 1 > start:
            before = lower[expression.start - 2]
        found.append(replace(expression, preposition=before) if before in _PREPOSITIONS else expression)
        at = expression.end
    return found


def _with_range(scan: Scan, first: TimeExpression) -> TimeExpression:
    """The expression with the end of its range, if "bis", a dash or "und" and its like follow."""
    at = first.end
    if first.until is not None or at >= scan.end or first.kind not in ("date", "weekday", "month", "year"):
        return first
    joint = scan.word(at)
    to = joint == "bis" or bool(scan.flags[at] & DASH)
    listed = joint == "und" and first.kind in ("weekday", "date", "month")
    if not to and not listed:
        return first
    here = at + 1
    while scan.word(here) in ("zum", "dem", "am", "einschließlich"):
        here += 1
    word = scan.word(here)
    last: TimeExpression | None = None
    if first.kind == "weekday" and word in weekday_forms():
        last = weekday(scan, here)
    elif first.kind == "month" and word in MONTHS:
        last = month_at(scan, here, here)
    elif first.kind == "date" and here < scan.end and scan.flags[here] & NUMBER:
        last = number(scan, here)
    elif first.kind == "year" and to and year_at(scan, here) is not None and not scan.capital(here + 1):
        last = TimeExpression(here, here + 1, "year", year=year_at(scan, here))
    if last is None or last.kind != first.kind or last.until is not None:
        return first
    if first.year is None and first.years is None:
        first = replace(first, year=last.year, years=last.years)
    return replace(first, end=last.end, until=last, listed=listed)


def _with_clock(scan: Scan, found: TimeExpression) -> TimeExpression:
    """A day with the hour behind it: "Mittwoch um 18 Uhr", "Dienstag gegen 9.30 Uhr"."""
    if found.kind not in ("weekday", "day", "date", "holiday") or found.until is not None:
        return found
    if scan.word(found.end) not in ("um", "gegen") or not scan.word(found.end + 1)[:1].isdigit():
        return found
    hour = number(scan, found.end + 1)
    return replace(found, end=hour.end) if hour is not None and hour.kind == "clock" else found
