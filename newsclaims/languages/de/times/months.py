"""Months, seasons and years in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.times.expression import TimeExpression
from newsclaims.languages.de.times.numbers import year_after, year_at
from newsclaims.languages.de.times.words import MONTHS, SEASONS

if TYPE_CHECKING:
    from newsclaims.languages.de.times.scan import Scan

_NAME_MONTHS = frozenset(("april", "mai", "august", "märz"))  # also names of people
# Words before a month that make it one; behind the names of people the list is shorter.
_BEFORE_MONTH = frozenset(("im", "seit", "ab", "bis", "vom", "zum", "ende", "anfang", "mitte", "monat", "des", "jeden"))
_BEFORE_CLEAR_MONTH = _BEFORE_MONTH | {"von", "für", "nach", "vor", "zwischen", "und", "oder", ",", "(", "–"}


def month_at(scan: Scan, start: int, at: int, shift: int | None = None) -> TimeExpression:
    """The month at `at` with its year."""
    end, year, years = year_after(scan, at + 1)
    return TimeExpression(start, end, "month", year=year, month=MONTHS[scan.word(at)], shift=shift, years=years)


def month_of(scan: Scan, start: int, at: int, years: int) -> TimeExpression:
    """A month of the year that lies `years` from the article's."""
    return TimeExpression(start, at + 1, "month", month=MONTHS[scan.word(at)], years=years)


def bare_month(scan: Scan, at: int) -> TimeExpression | None:
    """A month with nothing before it that belongs to it."""
    if not scan.capital(at):
        return None
    month = month_at(scan, at, at)
    if month.end > at + 1:
        return None if scan.named(at) else month
    before = scan.word(at - 1)
    known = _BEFORE_MONTH if scan.word(at) in _NAME_MONTHS else _BEFORE_CLEAR_MONTH
    if before in known or (not before and scan.word(at) not in _NAME_MONTHS):
        return month
    if scan.word(at + 1) == "bis" and scan.word(at + 2) in MONTHS and before in ("von", "zwischen"):
        return month
    return None


def bare_season(scan: Scan, at: int) -> TimeExpression | None:
    """A season: "im Herbst", "Herbst 2025"."""
    if not scan.capital(at):
        return None
    end, year, years = year_after(scan, at + 1)
    if end == at + 1 and (scan.word(at - 1) not in ("im", "seit", "zum", "ab") or scan.named(at)):
        return None
    if scan.word(end) == "/" or (year is not None and scan.named(at)):
        return None
    return TimeExpression(at, end, "season", year=year, month=SEASONS[scan.word(at)], years=years)


def year_word(scan: Scan, at: int) -> TimeExpression | None:
    """Jahr with the number of the year behind it."""
    year = year_at(scan, at + 1)
    return TimeExpression(at, at + 2, "year", year=year) if year is not None and scan.capital(at) else None
