"""Times that begin with a number: years, dates and hours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.languages.de.nouns import noun
from newsclaims.languages.de.times.expression import TimeExpression
from newsclaims.languages.de.times.words import MONTHS, relatives
from newsclaims.text.document import CAPITAL, DASH, NUMBER, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from newsclaims.languages.de.times.scan import Scan

_AFTER_YEAR = frozenset(
    (
        "war", "waren", "wurde", "wurden", "hatte", "hatten", "kam", "kamen", "gab", "ging", "gewann", "in", "im", "am",
        "an", "auf", "mit", "bei", "und", "oder", "bis", "als", "der", "die", "das", "den", "dem", "ein", "eine",
        "einen", "er", "sie", "es", "wieder", "noch", "auch", "habe", "haben", "hat", "ist", "sei", "sind", "soll",
        "sollen", "sollte", "sollten", "will", "wollen", "wollte", "wird", "werden", "werde", "wegen", "nach", "vor",
        "von",
        "zu", "zum", "zur", "nicht", "erstmals", "zuletzt", "erneut", "gegen", "für", "durch", "ab", "aus", "begann",
        "begonnen", "starb", "verloren", "verlor", "verließ", "trat", "übernahm", "gegründet", "geboren", "gestorben",
        "bereits", "schon", "unter", "stieg", "sank", "lag", "kann", "können", "konnte", "könnte", "zurück",
    )
)  # fmt: skip
_BEFORE_AMOUNT = frozenset(
    (
        "rund", "etwa", "über", "als", "fast", "knapp", "circa", "ca.", "unter", "mindestens", "höchstens", "ungefähr",
        "zirka", "um", "je", "nr.", "nummer", "euro", "dollar", "franken", "mal", "die", "der", "das", "den", "zu",
        "mehr", "weniger", "gegen", "beinahe", "weitere", "insgesamt", "auf",
    )
)  # fmt: skip


def year_at(scan: Scan, at: int) -> int | None:
    """The year a token of four digits names."""
    word = scan.word(at)
    if len(word) == 5 and word[4] == ".":
        word = word[:4]
    if len(word) == 4 and word.isdecimal() and word.isascii() and "1500" <= word <= "2199":
        return int(word)
    return None


def ordinal(scan: Scan, at: int) -> tuple[int, int] | None:
    """A day of the month at `at` ("3.", also as two tokens) and the position after it."""
    word = scan.word(at)
    digits = word.removesuffix(".")
    if not (1 <= len(digits) <= 2 and digits.isdecimal() and digits.isascii() and 1 <= int(digits) <= 31):
        return None
    if digits != word:
        return int(digits), at + 1
    return (int(digits), at + 2) if scan.word(at + 1) == "." else None


def year_after(scan: Scan, at: int) -> tuple[int, int | None, int | None]:
    """What names the year behind a day or month: position after it, year, and years from the article's."""
    year = year_at(scan, at)
    if year is not None:
        return at + 1, year, None
    here = at
    if scan.word(here) == "des":
        here += 1
        if scan.word(here) in ("jahres", "jahrs"):
            year = year_at(scan, here + 1)
            return (here + 2, year, None) if year is not None else (at, None, None)
    relative = relatives().get(scan.word(here))
    if relative is not None and relative[0] == "rel" and scan.word(here + 1) in ("jahres", "jahrs"):
        return here + 2, None, relative[1]
    return at, None, None


def number(scan: Scan, at: int) -> TimeExpression | None:
    """A date, clock time or year that begins with a number."""
    word = scan.word(at)
    if scan.word(at + 1) == "uhr":
        end = at + 2
        if scan.word(end).isdecimal() and scan.word(end)[0].isascii():
            end += 1
        return TimeExpression(at, end, "clock")
    if len(word) > 3 and not word[-2:].isalpha():
        written = _written_date(word)
        if written is not None:
            year, month, day = written
            return TimeExpression(at, at + 1, "date", year=year, month=month, day=day)
    day_ = ordinal(scan, at)
    if day_ is not None:
        return day_of_month(scan, at, *day_)
    year_ = year_at(scan, at)
    if year_ is None:
        return None
    before = scan.word(at - 1)
    if before in _BEFORE_AMOUNT or _numbered(scan, at) or _amount(scan, at):
        return None
    follows = scan.word(at + 1)
    if before in ("seit", "ab", "bis", "von", "zwischen") and not scan.capital(at + 1):
        return TimeExpression(at, at + 1, "year", year=year_)
    if not 1900 <= year_ <= 2060:
        return None
    plain = not follows or not scan.flags[at + 1] & WORD or follows in _AFTER_YEAR
    return TimeExpression(at, at + 1, "year", year=year_) if plain else None


def _numbered(scan: Scan, at: int) -> bool:
    """Whether a number belongs to the noun before it ("Resolution 1973"), or is a title ("„1984“")."""
    if at == scan.start:
        return False
    if scan.flags[at - 1] & QUOTE_OPEN:
        return scan.quoted_alone(at)
    # The first word of a range has its capital letter from there and may be anything.
    return bool(scan.flags[at - 1] & CAPITAL) and (at - 1 != scan.start or noun(scan.word(at - 1)) is not None)


def _amount(scan: Scan, at: int) -> bool:
    """Whether a number begins a span of amounts: "von 1980 auf 2010 Fälle", "zwischen 1900 und 2000 Gäste"."""
    before, joint = scan.word(at - 1), scan.word(at + 1)
    if before == "von" and joint == "auf":
        return True
    return before == "zwischen" and joint == "und" and year_at(scan, at + 2) is not None and scan.capital(at + 3)


def day_of_month(scan: Scan, start: int, day: int, at: int) -> TimeExpression | None:
    """A day of a month, `at` standing behind the day; also the days of a range that share their month."""
    month = MONTHS.get(scan.word(at))
    if month is not None and scan.capital(at):
        end, year, years = year_after(scan, at + 1)
        return TimeExpression(start, end, "date", year=year, month=month, day=day, years=years)
    joint = scan.word(at)
    if joint in ("bis", "und", "oder", "/") or (at < scan.end and scan.flags[at] & DASH):
        here = at + 1
        while scan.word(here) in ("zum", "bis", "dem", "am", "den"):
            here += 1
        last = ordinal(scan, here)
        until = day_of_month(scan, here, *last) if last is not None else None
        if until is not None and until.until is None:
            first = TimeExpression(
                start, until.end, "date", year=until.year, month=until.month, day=day, years=until.years
            )
            return replace(first, until=until, listed=joint in ("und", "oder", "/"))
    return None


def dated(scan: Scan, at: int) -> TimeExpression | None:
    """A date in numbers or with the month's name at `at`."""
    if at >= scan.end or not scan.flags[at] & NUMBER:
        return None
    found = number(scan, at)
    return found if found is not None and found.kind == "date" and found.until is None else None


def _written_date(word: str) -> tuple[int | None, int, int] | None:
    """Year, month and day of a date in digits: "3.3.2026", "03.03.", "2026-03-01"."""
    if "-" in word:
        fields = word.split("-")
        if len(fields) == 3 and len(fields[0]) == 4 and all(f.isdecimal() and f.isascii() for f in fields):
            return _checked(int(fields[0]), int(fields[1]), int(fields[2]))
        return None
    if word.count(".") != 2:
        return None
    day, month, year = word.split(".")
    if not all(f.isdecimal() and f.isascii() and len(f) <= 2 for f in (day, month)):
        return None
    if not year:
        return _checked(None, int(month), int(day))
    if not (year.isdecimal() and year.isascii() and len(year) in (2, 4)):
        return None
    return _checked(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))


def _checked(year: int | None, month: int, day: int) -> tuple[int | None, int, int] | None:
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
