"""Weekdays, weekends and holidays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.languages.de.times.expression import TimeExpression
from newsclaims.languages.de.times.numbers import dated, year_after
from newsclaims.languages.de.times.words import PART_WORDS, relatives, weekday_forms
from newsclaims.text.document import COMMA, NUMBER, QUOTE_OPEN

if TYPE_CHECKING:
    from newsclaims.languages.de.times.scan import Scan

_SUNDAY_PAPERS = frozenset(("welt", "bild", "nzz", "tagesspiegel", "schweiz", "mail", "independent", "zeitung"))
# Before a weekday: what makes it each of its kind, the name of a newspaper or of an event ("Schwarzer Montag").
_NO_DAY = frozenset("der jeder jeden jedem ein das im schwarzer schwarzen schwarze blauer blauen black super".split())
_WHICH = frozenset(("ersten", "zweiten", "dritten", "vierten"))  # of a month


def weekday(scan: Scan, at: int) -> TimeExpression | None:
    """A weekday, with the part of the day, the date or the week that follows it."""
    if not scan.capital(at) or scan.named(at):
        return None
    before = scan.word(at - 1)
    if before == "am" and (scan.word(at - 2) in _SUNDAY_PAPERS or _titled(scan, at)):
        return None
    if before in _NO_DAY or (scan.flags[at - 1] & QUOTE_OPEN and scan.quoted_alone(at)):
        return None
    if before in _WHICH:
        return TimeExpression(at, at + 1, "vague")
    return weekday_rest(scan, at, at)


def _titled(scan: Scan, at: int) -> bool:
    """Whether a day ends the name of a newspaper in quotation marks: "„Presse am Sonntag“"."""
    return bool(at - scan.start > 2 and scan.flags[at - 3] & QUOTE_OPEN and scan.quoted_alone(at))


def weekday_rest(scan: Scan, start: int, at: int, shift: int | None = None) -> TimeExpression:
    """The weekday at `at`, what stands before it from `start` on known already."""
    weekday = weekday_forms()[scan.word(at)]
    end = at + 1
    if scan.word(end) in PART_WORDS:
        end += 1
    here = end
    if here < scan.end and scan.flags[here] & COMMA:
        here += 1
    if scan.word(here) in ("den", "dem", "der", "("):
        here += 1
    if here > end or (here < scan.end and scan.flags[here] & NUMBER):
        date = dated(scan, here)
        if date is not None:
            closed = date.end + 1 if scan.word(here - 1) == "(" and scan.word(date.end) == ")" else date.end
            return replace(date, start=start, end=closed, weekday=weekday)
    here = end + 1 if scan.word(end) in ("der", "in") else end
    if scan.word(here) == "der":
        here += 1
    relative = relatives().get(scan.word(here))
    if relative is not None and relative[0] == "rel" and scan.word(here + 1) == "woche":
        return TimeExpression(start, here + 2, "weekday", weekday=weekday, weeks=relative[1])
    return TimeExpression(start, end, "weekday", weekday=weekday, shift=shift)


def weekend(scan: Scan, at: int) -> TimeExpression | None:
    """Wochenende without anything that says which."""
    return TimeExpression(at, at + 1, "weekend") if scan.word(at - 1) in ("am", "vom", "zum", "übers") else None


def holiday(scan: Scan, at: int) -> TimeExpression | None:
    """A holiday, with its year if it has one."""
    if not scan.capital(at) or scan.named(at):
        return None
    end, year, years = year_after(scan, at + 1)
    return TimeExpression(at, end, "holiday", year=year, years=years, holiday=scan.word(at))
