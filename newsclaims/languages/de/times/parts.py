"""Parts of a day, of a week, month or year: "heute früh", "Anfang Mai"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.languages.de.times.counted import relative, this
from newsclaims.languages.de.times.days import weekday
from newsclaims.languages.de.times.expression import TimeExpression
from newsclaims.languages.de.times.months import month_at, year_word
from newsclaims.languages.de.times.numbers import dated, year_after, year_at
from newsclaims.languages.de.times.words import DEICTIC, MONTHS, PART_WORDS, SEASONS, relatives, weekday_forms
from newsclaims.text.document import WORD

if TYPE_CHECKING:
    from newsclaims.languages.de.times.scan import Scan

# Days counted from another event.
ANOTHER_DAY = frozenset(("tag", "vortag", "folgetag", "vorabend"))
_COUNTED = frozenset(("danach", "darauf", "davor", "zuvor"))
_BEFORE_PART = frozenset(("am", "zum", "gegen", "späten", "frühen", "selben", "gleichen", "bis", "seit", "noch"))


def deictic(scan: Scan, at: int) -> TimeExpression | None:
    """heute, gestern and their like, with the part of the day behind them."""
    word = scan.word(at)
    if scan.capital(at):
        first = at == scan.start or not scan.flags[at - 1] & WORD
        if word == "morgen" or not first:
            return part(scan, at) if word == "morgen" else None
    end = at + 1
    if scan.word(end) in PART_WORDS:
        end += 1
    elif scan.word(end) == "in" and scan.word(end + 1) == "der" and scan.word(end + 2) == "früh":
        end += 3
    return TimeExpression(at, end, "day", shift=DEICTIC[word])


def part(scan: Scan, at: int) -> TimeExpression | None:
    """A part of the day, with the day it belongs to; "am selben Tag"."""
    here = at
    while scan.word(here) in ("frühen", "späten", "selben", "gleichen", "folgenden", "darauffolgenden"):
        here += 1
    word = scan.word(here)
    if here > at and word in ("tag", "tages"):
        return TimeExpression(at, here + 1, "vague")
    if word in ANOTHER_DAY:
        there = scan.capital(here) and scan.word(at - 1) in ("am", "vom")
        if word == "tag":
            return TimeExpression(at, here + 2, "vague") if there and scan.word(here + 1) in _COUNTED else None
        return TimeExpression(at, here + 1, "vague") if there else None
    if word not in PART_WORDS:
        return None
    if not scan.capital(here):
        lower_ok = word in ("abends", "nachts", "nachmittags", "vormittags", "mittags", "frühmorgens", "spätabends")
        return TimeExpression(at, here + 1, "daypart") if lower_ok else None
    after = here + 1
    joint = scan.word(after)
    if joint in ("zum", "auf", "zu", "des", "vom", "von"):
        after += 1
        if scan.word(after) in ("den", "dem"):
            after += 1
        day = weekday(scan, after) if scan.word(after) in weekday_forms() else dated(scan, after)
        if day is None and scan.word(after) in relatives():
            day = relative(scan, after)
        if day is None and joint == "auf" and scan.word(after) in DEICTIC:
            day = deictic(scan, after)
        if day is not None and joint in ("vom", "von") and scan.word(day.end) in ("auf", "zum"):
            last = day.end + 1
            last += scan.word(last) in ("den", "dem")
            second = weekday(scan, last) if scan.word(last) in weekday_forms() else dated(scan, last)
            day = second if second is not None else day
        if day is not None and day.kind in ("weekday", "date", "day"):
            return replace(day, start=at)
    before = scan.word(at - 1)
    if before == "um" and word == "mitternacht":
        return TimeExpression(at, here + 1, "daypart")
    if before in _BEFORE_PART or here > at or (before == "der" and scan.word(at - 2) == "in" and word == "nacht"):
        return TimeExpression(at, here + 1, "daypart")
    return None


def edge(scan: Scan, at: int) -> TimeExpression | None:
    """Anfang, Mitte or Ende of a week, month or year; the whole of it gives the value."""
    here = at + 1
    if scan.word(here) in ("des", "der"):
        here += 1
    word = scan.word(here)
    whole: TimeExpression | None = None
    if word in MONTHS and scan.capital(here):
        whole = month_at(scan, here, here)
    elif word in SEASONS and here > at + 1:
        end, year, years = year_after(scan, here + 1)
        whole = TimeExpression(here, end, "season", year=year, month=SEASONS[word], years=years)
    elif word in relatives():
        whole = relative(scan, here)
        if whole is not None and whole.kind == "vague":
            whole = None
    elif year_at(scan, here) is not None and not scan.capital(here + 1):
        whole = TimeExpression(here, here + 1, "year", year=year_at(scan, here))
    elif word in ("jahres", "jahr"):
        whole = year_word(scan, here)
    if whole is None and here > at + 1:
        whole = this(scan, here, here)
    return replace(whole, start=at) if whole is not None else None
