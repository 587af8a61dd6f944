"""Times counted from the article's day, or from another event: "letzte Woche", "vor drei Tagen", "Stunden zuvor"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.languages.de.times.days import weekday_rest
from newsclaims.languages.de.times.expression import Kind, TimeExpression
from newsclaims.languages.de.times.months import month_at, month_of
from newsclaims.languages.de.times.words import (
    MONTHS,
    NUMBERS,
    PART_WORDS,
    PERIODS,
    SEASONS,
    SOME,
    UNITS,
    relatives,
    weekday_forms,
)
from newsclaims.text.document import NUMBER

if TYPE_CHECKING:
    from newsclaims.languages.de.times.expression import Unit
    from newsclaims.languages.de.times.scan import Scan

_BEFORE_PERIOD = frozenset(("zu", "zum", "seit", "bis", "ab", "im", "in", "gegen"))


def relative(scan: Scan, at: int) -> TimeExpression | None:
    """What an adjective such as "letzten", "gestrigen" begins."""
    what, shift = relatives()[scan.word(at)]
    here = at + 1
    word = scan.word(here)
    if what == "day":
        if word in weekday_forms() and scan.capital(here):
            day = weekday_rest(scan, at, here)
            return replace(day, kind="day", shift=shift) if day.kind == "weekday" else day
        if word in PART_WORDS or word in ("tag", "tages"):
            here += 1
        elif scan.capital(here):
            return None
        return TimeExpression(at, here, "day", shift=shift)
    if not scan.capital(here):
        if word in NUMBERS or word in SOME or (here < scan.end and scan.flags[here] & NUMBER):
            unit = scan.word(here + 1)
            return TimeExpression(at, here + 2, "vague") if unit in UNITS else None
        return None
    if what == "year":
        if word in SEASONS:
            return TimeExpression(at, here + 1, "season", month=SEASONS[word], years=shift)
        return month_of(scan, at, here, shift) if word in MONTHS else None
    return relative_noun(scan, at, here, shift)


def relative_noun(scan: Scan, start: int, at: int, shift: int) -> TimeExpression | None:
    """The unit, day, month or season that "letzten" and its like stand before."""
    word = scan.word(at)
    if word in weekday_forms():
        day = weekday_rest(scan, start, at, shift)
        return day if day.weeks is None else replace(day, shift=None)
    if word in MONTHS:
        return month_at(scan, start, at, shift)
    if word in SEASONS:
        return TimeExpression(start, at + 1, "season", month=SEASONS[word], shift=shift)
    if word in ("wochenende", "wochenendes"):
        return TimeExpression(start, at + 1, "weekend", shift=shift)
    if word in ("abend", "nacht", "vormittag", "nachmittag", "mittag") and shift <= 0:
        last_night = shift == -1 and word == "nacht"
        return TimeExpression(start, at + 1, "day" if last_night else "daypart", shift=-1 if last_night else None)
    unit = UNITS.get(word.removesuffix("s") if word in ("jahres", "monats", "tages") else word)
    if unit is None:
        return None
    if word in ("jahre", "jahren", "tage", "tagen", "wochen", "monate", "monaten") or unit in ("none", "day"):
        known = word not in ("zeit", "augenblick") or shift == -1
        return TimeExpression(start, at + 1, "vague") if known and (shift or unit == "day") else None
    return _whole(start, at + 1, unit, shift)


def _whole(start: int, end: int, unit: Unit, shift: int) -> TimeExpression:
    """The week, month or year that lies `shift` from the article's."""
    kind: Kind = "week" if unit == "week" else "ago" if unit == "month" else "year"
    return TimeExpression(start, end, kind, shift=shift, unit=unit if kind == "ago" else None)


def period(scan: Scan, at: int) -> TimeExpression | None:
    """A noun for a period: "zu Jahresbeginn", "im Vormonat"; as a compared amount ("gegenüber dem Vorjahr") none."""
    before = scan.word(at - 1)
    if before == "der" and scan.word(at) == "vorwoche":
        before = scan.word(at - 2)
    if not scan.capital(at) or before not in _BEFORE_PERIOD:
        return None
    unit, shift = PERIODS[scan.word(at)]
    return _whole(at, at + 1, unit, shift)


def this(scan: Scan, start: int, at: int) -> TimeExpression | None:
    """The article's own week, month or year, where something has said which part of it: "Ende des Monats"."""
    word = scan.word(at)
    unit = UNITS.get(word.removesuffix("s") if word in ("monats", "jahres") else word)
    return _whole(start, at + 1, unit, 0) if unit in ("week", "month", "year") and scan.capital(at) else None


def counted(scan: Scan, at: int) -> TimeExpression | None:
    """So many days and their like before or after the article's: "vor drei Tagen", "in zwei Wochen"."""
    forward = scan.word(at) == "in"
    here = at + 1
    if scan.word(here) in ("kurzem", "langem", "längerem", "kurzer", "kürzester"):
        if forward:
            return None
        alone = scan.word(here)[-1] == "m"
        end = here + 1 if alone else here + 2
        return TimeExpression(here, end, "vague") if alone or scan.word(here + 1) == "zeit" else None
    begin = here
    while scan.word(here) in ("rund", "etwa", "gut", "genau", "knapp", "fast", "ungefähr"):
        here += 1
    if scan.word(here) == "ein" and scan.word(here + 1) == "paar":
        here += 1
    word = scan.word(here)
    count = NUMBERS.get(word)
    if count is None and word.isdecimal() and word.isascii() and len(word) <= 3:
        count = int(word)
    some = word in SOME
    unit = UNITS.get(scan.word(here + 1))
    if unit is None or (count is None and not some) or not scan.capital(here + 1):
        return None
    if forward and (some or unit == "none"):
        return None
    if count is None or unit == "none" or (here > begin and count > 3):
        return TimeExpression(begin, here + 2, "vague")
    return TimeExpression(begin, here + 2, "ago", shift=count if forward else -count, unit=unit)


def later(scan: Scan, at: int) -> TimeExpression | None:
    """Times counted from another event, so without a value: "zwei Tage später", "Stunden zuvor"."""
    here = at if scan.word(at) in UNITS else at + 1
    if scan.word(here) in UNITS and scan.word(here + 1) in ("später", "zuvor", "davor", "danach", "darauf"):
        return TimeExpression(at, here + 2, "vague")
    return None


def vague(scan: Scan, at: int) -> TimeExpression | None:
    """Words for a time that only the context tells."""
    if scan.word(at) == "tags":
        return TimeExpression(at, at + 2, "vague") if scan.word(at + 1) in ("zuvor", "darauf") else None
    return TimeExpression(at, at + 1, "vague")
