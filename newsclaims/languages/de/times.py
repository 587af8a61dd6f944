"""German time expressions: found among the tokens, and worked out from the article's date.

`find_times` scans tokens once, from left to right; a word that begins a time expression ("letzten", "Montag", "3.") is
looked up in a table, and all others cost one look-up. `resolve` turns what was found into an ISO 8601 value; it knows
no other day than the article's, so that the same article always gives the same values.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from newsclaims.languages.de.nouns import first_name_gender, is_title
from newsclaims.text.document import CAPITAL, COMMA, DASH, NUMBER, QUOTE_CLOSE, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from newsclaims.text.document import Document

Kind: TypeAlias = Literal[
    "date",
    "weekday",
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "year",
    "ago",
    "holiday",
    "daypart",
    "clock",
    "vague",
]
Unit: TypeAlias = Literal["day", "week", "month", "year", "none"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: token range, without the preposition or article before it, and what it says.

    Attributes:
        start: first token.
        end: after the last token.
        kind: date (a day of a month), weekday, day (counted from the article's), week, weekend, month, season, year,
            ago (so many units before or after), holiday; daypart ("Abend"), clock and vague ("damals") have no value.
        year: the year if it is named.
        month: 1 to 12; of a season its first month.
        day: day of the month.
        weekday: 0 for Monday to 6 for Sunday.
        shift: how many days (kind day), weeks, months, years or units (ago) from the article's; of a weekday or month
            -1 for "letzten", 1 for "kommenden", 0 for "diesen"; None if nothing says.
        weeks: of a weekday, the week it belongs to, from the article's ("Sonntag vergangener Woche": -1).
        years: the year counted from the article's ("dieses Jahres": 0).
        unit: of kind ago, what is counted.
        holiday: its lower-case name.
        until: the last part of a range ("3. bis 5. März"), where `listed` says that "und" joins the two.
        listed: the two parts are joined by "und".
        preposition: the word before it where that is a preposition ("am", "seit", "bis").
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    weeks: int | None = None
    years: int | None = None
    unit: Unit | None = None
    holiday: str | None = None
    until: TimeExpression | None = None
    listed: bool = False
    preposition: str | None = None

    @property
    def since(self) -> bool:
        """Whether it begins a stretch of time instead of naming a point in it ("seit Montag")."""
        return self.preposition in ("seit", "ab")


# --- words -----------------------------------------------------------------------------------------------------------

_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_DAYPARTS = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
_PART_WORDS = frozenset(
    (*_DAYPARTS, *(part + "s" for part in _DAYPARTS[1:]), "frühmorgens", "mitternacht", "spätabends", "spätnachmittag")
)
_MONTHS: dict[str, int] = {
    "januar": 1, "jänner": 1, "jan.": 1, "februar": 2, "feber": 2, "feb.": 2, "märz": 3, "april": 4, "apr.": 4,
    "mai": 5, "juni": 6, "juli": 7, "august": 8, "aug.": 8, "september": 9, "sept.": 9, "sep.": 9, "oktober": 10,
    "okt.": 10, "november": 11, "nov.": 11, "dezember": 12, "dez.": 12,
    "januars": 1, "jänners": 1, "februars": 2, "aprils": 4, "septembers": 9, "oktobers": 10, "novembers": 11,
    "dezembers": 12,
}  # fmt: skip
_NAME_MONTHS = frozenset(("april", "mai", "august", "märz"))  # also names of people
_SEASONS: dict[str, int] = {
    "frühling": 3, "frühjahr": 3, "frühlings": 3, "frühjahrs": 3, "sommer": 6, "sommers": 6, "hochsommer": 6,
    "herbst": 9, "herbsts": 9, "herbstes": 9, "winter": 12, "winters": 12,
}  # fmt: skip
_ENDINGS = ("e", "en", "er", "es", "em")
_NUMBERS: dict[str, int] = {
    "einem": 1, "einer": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "zwanzig": 20, "dreißig": 30,
}  # fmt: skip
_SOME = frozenset(
    (
        "wenigen",
        "einigen",
        "mehreren",
        "paar",
        "etlichen",
        "vielen",
        "kurzer",
        "langer",
        "längerer",
        "einiger",
        "geraumer",
    )
)
_UNITS: dict[str, Unit] = {
    "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month", "monate": "month",
    "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year", "zeit": "none", "stunde": "none",
    "stunden": "none", "minuten": "none", "jahrzehnten": "none", "jahrzehnte": "none", "augenblick": "none",
}  # fmt: skip
_VAGUE = frozenset(("damals", "kürzlich", "neulich", "unlängst", "seinerzeit", "jüngst", "vorhin", "zuvor", "tags"))
_DEICTIC: dict[str, int] = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_FIXED_HOLIDAYS: dict[str, tuple[int, int]] = {
    "weihnachten": (12, 25), "heiligabend": (12, 24), "silvester": (12, 31), "neujahr": (1, 1), "neujahrstag": (1, 1),
    "allerheiligen": (11, 1), "nikolaustag": (12, 6), "christtag": (12, 25), "stephanitag": (12, 26),
    "stefanitag": (12, 26),
}  # fmt: skip
_EASTER_HOLIDAYS: dict[str, int] = {
    "rosenmontag": -48, "aschermittwoch": -46, "palmsonntag": -7, "gründonnerstag": -3, "karfreitag": -2,
    "karsamstag": -1, "ostern": 0, "ostersonntag": 0, "ostermontag": 1, "pfingsten": 49, "pfingstsonntag": 49,
    "pfingstmontag": 50, "fronleichnam": 60,
}  # fmt: skip
_PREPOSITIONS = frozenset(
    (
        "am", "im", "an", "in", "vom", "von", "zum", "zu", "seit", "ab", "bis", "vor", "nach", "um", "gegen", "für",
        "über", "während", "zur", "beim", "zwischen", "ins",
    )
)  # fmt: skip
# Words before a month that make it one; behind the names of people the list is shorter.
_BEFORE_MONTH = frozenset(("im", "seit", "ab", "bis", "vom", "zum", "ende", "anfang", "mitte", "monat", "des", "jeden"))
_BEFORE_CLEAR_MONTH = _BEFORE_MONTH | {"von", "für", "nach", "vor", "zwischen", "und", "oder", ",", "(", "–"}
_BEFORE_PART = frozenset(("am", "zum", "gegen", "späten", "frühen", "selben", "gleichen", "bis", "seit", "noch"))
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
_SUNDAY_PAPERS = frozenset(("welt", "bild", "nzz", "tagesspiegel", "schweiz", "mail", "independent", "zeitung"))

_Relative: TypeAlias = tuple[str, int]  # "rel": counted in whatever follows; "day": in days; "year": in years


@cache
def _relatives() -> dict[str, _Relative]:
    """Adjectives that count from the article's date, in all their forms."""
    table: dict[str, _Relative] = {}
    for what, stems in (
        ("rel", {"letzt": -1, "vergangen": -1, "vorig": -1, "verflossen": -1, "vorletzt": -2, "vorvergangen": -2}),
        ("rel", {"kommend": 1, "nächst": 1, "übernächst": 2, "dies": 0, "laufend": 0}),
        ("day", {"heutig": 0, "gestrig": -1, "vorgestrig": -2, "morgig": 1}),
        ("year", {"heurig": 0, "diesjährig": 0, "vorjährig": -1}),
    ):
        for stem, shift in stems.items():
            for ending in _ENDINGS:
                table[stem + ending] = (what, shift)
    table["dies"] = ("rel", 0)
    return table


@cache
def _weekday_forms() -> dict[str, int]:
    """Weekdays with a part of the day behind them and in the genitive."""
    table: dict[str, int] = {}
    for number, name in enumerate((*_WEEKDAYS, "sonnabend")):
        day = 5 if name == "sonnabend" else number
        table[name] = day
        for part in (*_DAYPARTS, "abends", "nachmittags", "vormittags", "morgens"):
            table[name + part] = day
    return table


@cache
def _triggers() -> dict[str, str]:
    """From the words a time expression may begin with to the method that reads it."""
    table: dict[str, str] = {}
    table.update(dict.fromkeys(_relatives(), "relative"))
    table.update(dict.fromkeys(_weekday_forms(), "weekday"))
    table.update(dict.fromkeys(_MONTHS, "bare_month"))
    table.update(dict.fromkeys(_SEASONS, "bare_season"))
    table.update(dict.fromkeys(_FIXED_HOLIDAYS, "holiday"))
    table.update(dict.fromkeys(_EASTER_HOLIDAYS, "holiday"))
    table.update(dict.fromkeys(_VAGUE, "vague"))
    table.update(dict.fromkeys(_DEICTIC, "deictic"))
    table.update(dict.fromkeys(("anfang", "mitte", "ende", "beginn"), "edge"))
    table.update(dict.fromkeys(("vor", "in"), "counted"))
    table.update(dict.fromkeys(("frühen", "späten", "selben", "gleichen", "folgenden", "darauffolgenden"), "part"))
    table.update(dict.fromkeys(_PART_WORDS - {"morgen", "früh", "morgens"}, "part"))
    table.update(dict.fromkeys(("wochenende", "wochenendes"), "weekend"))
    table.update(dict.fromkeys(("jahr", "jahre", "jahres"), "year_word"))
    table.update(
        dict.fromkeys(("einen", "einige", "wenige", "zwei", "drei", "vier", "stunden", "tage", "wochen"), "later")
    )
    return table


# --- finding ---------------------------------------------------------------------------------------------------------


def find_times(document: Document, start: int, end: int) -> list[TimeExpression]:
    """The time expressions among the tokens of a range, left to right, none overlapping.

    Args:
        document: the article's tokens.
        start: first token of the range.
        end: after its last token.

    Returns:
        Each expression once; ranges and dates with their weekday are one expression.
    """
    scan = _Scan(document, start, end)
    triggers = _triggers()
    lower, flags = document.lower, document.flags
    found: list[TimeExpression] = []
    at = start
    while at < end:
        method = triggers.get(lower[at])
        if method is None:
            if not flags[at] & NUMBER:
                at += 1
                continue
            expression = scan.number(at)
        else:
            expression = _READERS[method](scan, at)
        if expression is None:
            at += 1
            continue
        expression = scan.clock_after(scan.range(expression))
        before = lower[expression.start - 1] if expression.start > start else ""
        if before in ("der", "den", "dem", "das", "des", "die") and expression.start - 1 > start:
            before = lower[expression.start - 2]
        found.append(replace(expression, preposition=before) if before in _PREPOSITIONS else expression)
        at = expression.end
    return found


class _Scan:
    """Reads time expressions at given tokens; each method returns None where there is none."""

    __slots__ = ("document", "end", "flags", "lower", "start")

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.document = document
        self.lower = document.lower
        self.flags = document.flags
        self.start = start
        self.end = end

    def word(self, at: int) -> str:
        """The lower-case token at `at`, "" outside the range."""
        return self.lower[at] if self.start <= at < self.end else ""

    def named(self, at: int) -> bool:
        """Whether the word before `at` makes it a surname: a first name or title."""
        before = self.word(at - 1)
        if not before or not self.flags[at - 1] & CAPITAL:
            return False
        if before in _MONTHS or before in _weekday_forms() or before in _relatives():
            return False
        return is_title(before) or first_name_gender(before) is not None

    def clock_after(self, found: TimeExpression) -> TimeExpression:
        """A day with the hour behind it: "Mittwoch um 18 Uhr", "Dienstag gegen 9.30 Uhr"."""
        if found.kind not in ("weekday", "day", "date", "holiday") or found.until is not None:
            return found
        if self.word(found.end) not in ("um", "gegen") or not self.word(found.end + 1)[:1].isdigit():
            return found
        hour = self.number(found.end + 1)
        return replace(found, end=hour.end) if hour is not None and hour.kind == "clock" else found

    # Years and numbers

    def year_at(self, at: int) -> int | None:
        """The year a token of four digits names."""
        word = self.word(at)
        if len(word) == 5 and word[4] == ".":
            word = word[:4]
        if len(word) == 4 and word.isdecimal() and word.isascii() and "1500" <= word <= "2199":
            return int(word)
        return None

    def ordinal(self, at: int) -> tuple[int, int] | None:
        """A day of the month at `at` ("3.", also as two tokens) and the position after it."""
        word = self.word(at)
        digits = word.removesuffix(".")
        if not (1 <= len(digits) <= 2 and digits.isdecimal() and digits.isascii() and 1 <= int(digits) <= 31):
            return None
        if digits != word:
            return int(digits), at + 1
        return (int(digits), at + 2) if self.word(at + 1) == "." else None

    def year_after(self, at: int) -> tuple[int, int | None, int | None]:
        """What names the year behind a day or month: position after it, year, and years from the article's."""
        year = self.year_at(at)
        if year is not None:
            return at + 1, year, None
        here = at
        if self.word(here) == "des":
            here += 1
            if self.word(here) in ("jahres", "jahrs"):
                year = self.year_at(here + 1)
                return (here + 2, year, None) if year is not None else (at, None, None)
        relative = _relatives().get(self.word(here))
        if relative is not None and relative[0] == "rel" and self.word(here + 1) in ("jahres", "jahrs"):
            return here + 2, None, relative[1]
        return at, None, None

    def number(self, at: int) -> TimeExpression | None:
        """A date, clock time or year that begins with a number."""
        word = self.word(at)
        if self.word(at + 1) == "uhr":
            end = at + 2
            if self.word(end).isdecimal() and self.word(end)[0].isascii():
                end += 1
            return TimeExpression(at, end, "clock")
        if len(word) > 3 and not word[-2:].isalpha():
            written = _written_date(word)
            if written is not None:
                year, month, day = written
                return TimeExpression(at, at + 1, "date", year=year, month=month, day=day)
        ordinal = self.ordinal(at)
        if ordinal is not None:
            return self.date(at, *ordinal)
        year_ = self.year_at(at)
        if year_ is None:
            return None
        before = self.word(at - 1)
        if before in _BEFORE_AMOUNT or (at > self.start and self.flags[at - 1] & CAPITAL and at - 1 != self.start):
            return None
        follows = self.word(at + 1)
        if before in ("seit", "ab", "bis", "von", "zwischen") and not self.capital(at + 1):
            return TimeExpression(at, at + 1, "year", year=year_)
        if not 1900 <= year_ <= 2060:
            return None
        plain = not follows or not self.flags[at + 1] & WORD or follows in _AFTER_YEAR
        return TimeExpression(at, at + 1, "year", year=year_) if plain else None

    def capital(self, at: int) -> bool:
        """Whether there is a capitalised word at `at`."""
        return self.start <= at < self.end and bool(self.flags[at] & CAPITAL)

    def date(self, start: int, day: int, at: int) -> TimeExpression | None:
        """A day of a month, `at` standing behind the day; also the days of a range that share their month."""
        month = _MONTHS.get(self.word(at))
        if month is not None and self.capital(at):
            end, year, years = self.year_after(at + 1)
            return TimeExpression(start, end, "date", year=year, month=month, day=day, years=years)
        joint = self.word(at)
        if joint in ("bis", "und", "oder", "/") or (at < self.end and self.flags[at] & DASH):
            here = at + 1
            while self.word(here) in ("zum", "bis", "dem", "am", "den"):
                here += 1
            last = self.ordinal(here)
            until = self.date(here, *last) if last is not None else None
            if until is not None and until.until is None:
                first = TimeExpression(
                    start, until.end, "date", year=until.year, month=until.month, day=day, years=until.years
                )
                return replace(first, until=until, listed=joint in ("und", "oder", "/"))
        return None

    def range(self, first: TimeExpression) -> TimeExpression:
        """The expression with the end of its range, if "bis", a dash or "und" and its like follow."""
        at = first.end
        if first.until is not None or at >= self.end or first.kind not in ("date", "weekday", "month", "year"):
            return first
        joint = self.word(at)
        to = joint == "bis" or bool(self.flags[at] & DASH)
        listed = joint == "und" and first.kind in ("weekday", "date", "month")
        if not to and not listed:
            return first
        here = at + 1
        while self.word(here) in ("zum", "dem", "am", "einschließlich"):
            here += 1
        word = self.word(here)
        last: TimeExpression | None = None
        if first.kind == "weekday" and word in _weekday_forms():
            last = self.weekday(here)
        elif first.kind == "month" and word in _MONTHS:
            last = self.month(here, here)
        elif first.kind == "date" and here < self.end and self.flags[here] & NUMBER:
            last = self.number(here)
        elif first.kind == "year" and to and self.year_at(here) is not None and not self.capital(here + 1):
            last = TimeExpression(here, here + 1, "year", year=self.year_at(here))
        if last is None or last.kind != first.kind or last.until is not None:
            return first
        if first.year is None and first.years is None:
            first = replace(first, year=last.year, years=last.years)
        return replace(first, end=last.end, until=last, listed=listed)

    # Days

    def weekday(self, at: int) -> TimeExpression | None:
        """A weekday, with the part of the day, the date or the week that follows it."""
        if not self.capital(at) or self.named(at):
            return None
        before = self.word(at - 1)
        if before == "am" and self.word(at - 2) in _SUNDAY_PAPERS:
            return None
        if before in ("der", "jeder", "ein", "das") or (self.flags[at - 1] & QUOTE_OPEN and self.quoted_alone(at)):
            return None
        return self.weekday_rest(at, at)

    def quoted_alone(self, at: int) -> bool:
        """Whether the word at `at` is all that stands between two quotation marks."""
        return at + 1 < self.end and bool(self.flags[at + 1] & QUOTE_CLOSE)

    def weekday_rest(self, start: int, at: int, shift: int | None = None) -> TimeExpression:
        """The weekday at `at`, what stands before it from `start` on known already."""
        weekday = _weekday_forms()[self.word(at)]
        end = at + 1
        if self.word(end) in _PART_WORDS:
            end += 1
        here = end
        if here < self.end and self.flags[here] & COMMA:
            here += 1
        if self.word(here) in ("den", "dem", "der", "("):
            here += 1
        if here > end or (here < self.end and self.flags[here] & NUMBER):
            date = self.dated(here)
            if date is not None:
                closed = date.end + 1 if self.word(here - 1) == "(" and self.word(date.end) == ")" else date.end
                return replace(date, start=start, end=closed, weekday=weekday)
        here = end + 1 if self.word(end) in ("der", "in") else end
        if self.word(here) == "der":
            here += 1
        relative = _relatives().get(self.word(here))
        if relative is not None and relative[0] == "rel" and self.word(here + 1) == "woche":
            return TimeExpression(start, here + 2, "weekday", weekday=weekday, weeks=relative[1])
        return TimeExpression(start, end, "weekday", weekday=weekday, shift=shift)

    def dated(self, at: int) -> TimeExpression | None:
        """A date in numbers or with the month's name at `at`."""
        if at >= self.end or not self.flags[at] & NUMBER:
            return None
        found = self.number(at)
        return found if found is not None and found.kind == "date" and found.until is None else None

    def deictic(self, at: int) -> TimeExpression | None:
        """heute, gestern and their like, with the part of the day behind them."""
        word = self.word(at)
        if self.capital(at):
            first = at == self.start or not self.flags[at - 1] & WORD
            if word == "morgen" or not first:
                return self.part(at) if word == "morgen" else None
        end = at + 1
        if self.word(end) in _PART_WORDS:
            end += 1
        elif self.word(end) == "in" and self.word(end + 1) == "der" and self.word(end + 2) == "früh":
            end += 3
        return TimeExpression(at, end, "day", shift=_DEICTIC[word])

    def part(self, at: int) -> TimeExpression | None:
        """A part of the day, with the day it belongs to; "am selben Tag"."""
        here = at
        while self.word(here) in ("frühen", "späten", "selben", "gleichen", "folgenden", "darauffolgenden"):
            here += 1
        word = self.word(here)
        if here > at and word in ("tag", "tages"):
            return TimeExpression(at, here + 1, "vague")
        if word not in _PART_WORDS:
            return None
        if not self.capital(here):
            lower_ok = word in ("abends", "nachts", "nachmittags", "vormittags", "mittags", "frühmorgens", "spätabends")
            return TimeExpression(at, here + 1, "daypart") if lower_ok else None
        after = here + 1
        joint = self.word(after)
        if joint in ("zum", "auf", "zu", "des", "vom", "von"):
            after += 1
            if self.word(after) in ("den", "dem"):
                after += 1
            day = self.weekday(after) if self.word(after) in _weekday_forms() else self.dated(after)
            if day is None and self.word(after) in _relatives():
                day = self.relative(after)
            if day is not None and joint in ("vom", "von") and self.word(day.end) in ("auf", "zum"):
                last = day.end + 1
                last += self.word(last) in ("den", "dem")
                second = self.weekday(last) if self.word(last) in _weekday_forms() else self.dated(last)
                day = second if second is not None else day
            if day is not None and day.kind in ("weekday", "date", "day"):
                return replace(day, start=at)
        before = self.word(at - 1)
        if before in _BEFORE_PART or here > at or (before == "der" and self.word(at - 2) == "in" and word == "nacht"):
            return TimeExpression(at, here + 1, "daypart")
        return None

    # Months, seasons, years

    def month(self, start: int, at: int, shift: int | None = None) -> TimeExpression:
        """The month at `at` with its year."""
        end, year, years = self.year_after(at + 1)
        return TimeExpression(start, end, "month", year=year, month=_MONTHS[self.word(at)], shift=shift, years=years)

    def bare_month(self, at: int) -> TimeExpression | None:
        """A month with nothing before it that belongs to it."""
        if not self.capital(at):
            return None
        month = self.month(at, at)
        if month.end > at + 1:
            return None if self.named(at) else month
        before = self.word(at - 1)
        known = _BEFORE_MONTH if self.word(at) in _NAME_MONTHS else _BEFORE_CLEAR_MONTH
        if before in known or (not before and self.word(at) not in _NAME_MONTHS):
            return month
        if self.word(at + 1) == "bis" and self.word(at + 2) in _MONTHS and before in ("von", "zwischen"):
            return month
        return None

    def bare_season(self, at: int) -> TimeExpression | None:
        """A season: "im Herbst", "Herbst 2025"."""
        if not self.capital(at):
            return None
        end, year, years = self.year_after(at + 1)
        if end == at + 1 and (self.word(at - 1) not in ("im", "seit", "zum", "ab") or self.named(at)):
            return None
        if self.word(end) == "/" or (year is not None and self.named(at)):
            return None
        return TimeExpression(at, end, "season", year=year, month=_SEASONS[self.word(at)], years=years)

    def year_word(self, at: int) -> TimeExpression | None:
        """Jahr with the number of the year behind it."""
        year = self.year_at(at + 1)
        return TimeExpression(at, at + 2, "year", year=year) if year is not None and self.capital(at) else None

    def edge(self, at: int) -> TimeExpression | None:
        """Anfang, Mitte or Ende of a week, month or year; the whole of it gives the value."""
        here = at + 1
        if self.word(here) in ("des", "der"):
            here += 1
        word = self.word(here)
        whole: TimeExpression | None = None
        if word in _MONTHS and self.capital(here):
            whole = self.month(here, here)
        elif word in _SEASONS and here > at + 1:
            end, year, years = self.year_after(here + 1)
            whole = TimeExpression(here, end, "season", year=year, month=_SEASONS[word], years=years)
        elif word in _relatives():
            whole = self.relative(here)
            if whole is not None and whole.kind == "vague":
                whole = None
        elif self.year_at(here) is not None and not self.capital(here + 1):
            whole = TimeExpression(here, here + 1, "year", year=self.year_at(here))
        elif word in ("jahres", "jahr"):
            whole = self.year_word(here)
        return replace(whole, start=at) if whole is not None else None

    # Counted from the article's day

    def relative(self, at: int) -> TimeExpression | None:
        """What an adjective such as "letzten", "gestrigen" begins."""
        what, shift = _relatives()[self.word(at)]
        here = at + 1
        word = self.word(here)
        if what == "day":
            if word in _weekday_forms() and self.capital(here):
                day = self.weekday_rest(at, here)
                return replace(day, kind="day", shift=shift) if day.kind == "weekday" else day
            if word in _PART_WORDS or word in ("tag", "tages"):
                here += 1
            elif self.capital(here):
                return None
            return TimeExpression(at, here, "day", shift=shift)
        if not self.capital(here):
            if word in _NUMBERS or word in _SOME or (here < self.end and self.flags[here] & NUMBER):
                unit = self.word(here + 1)
                return TimeExpression(at, here + 2, "vague") if unit in _UNITS else None
            return None
        if what == "year":
            if word in _SEASONS:
                return TimeExpression(at, here + 1, "season", month=_SEASONS[word], years=shift)
            return self.month_of(at, here, shift) if word in _MONTHS else None
        return self.relative_noun(at, here, shift)

    def month_of(self, start: int, at: int, years: int) -> TimeExpression:
        """A month of the year that lies `years` from the article's."""
        return TimeExpression(start, at + 1, "month", month=_MONTHS[self.word(at)], years=years)

    def relative_noun(self, start: int, at: int, shift: int) -> TimeExpression | None:
        """The unit, day, month or season that "letzten" and its like stand before."""
        word = self.word(at)
        if word in _weekday_forms():
            day = self.weekday_rest(start, at, shift)
            return day if day.weeks is None else replace(day, shift=None)
        if word in _MONTHS:
            return self.month(start, at, shift)
        if word in _SEASONS:
            return TimeExpression(start, at + 1, "season", month=_SEASONS[word], shift=shift)
        if word in ("wochenende", "wochenendes"):
            return TimeExpression(start, at + 1, "weekend", shift=shift)
        if word in ("abend", "nacht", "vormittag", "nachmittag", "mittag") and shift <= 0:
            last_night = shift == -1 and word == "nacht"
            return TimeExpression(start, at + 1, "day" if last_night else "daypart", shift=-1 if last_night else None)
        unit = _UNITS.get(word.removesuffix("s") if word in ("jahres", "monats", "tages") else word)
        if unit is None:
            return None
        if word in ("jahre", "jahren", "tage", "tagen", "wochen", "monate", "monaten") or unit in ("none", "day"):
            known = word not in ("zeit", "augenblick") or shift == -1
            return TimeExpression(start, at + 1, "vague") if known and (shift or unit == "day") else None
        kind: Kind = "week" if unit == "week" else "month" if unit == "month" else "year"
        if kind == "month":
            return TimeExpression(start, at + 1, "ago", shift=shift, unit="month")
        return TimeExpression(start, at + 1, kind, shift=shift)

    def counted(self, at: int) -> TimeExpression | None:
        """So many days and their like before or after the article's: "vor drei Tagen", "in zwei Wochen"."""
        forward = self.word(at) == "in"
        here = at + 1
        if self.word(here) in ("kurzem", "langem", "längerem", "kurzer", "kürzester"):
            if forward:
                return None
            alone = self.word(here)[-1] == "m"
            end = here + 1 if alone else here + 2
            return TimeExpression(here, end, "vague") if alone or self.word(here + 1) == "zeit" else None
        begin = here
        while self.word(here) in ("rund", "etwa", "gut", "genau", "knapp", "fast", "ungefähr"):
            here += 1
        if self.word(here) == "ein" and self.word(here + 1) == "paar":
            here += 1
        word = self.word(here)
        count = _NUMBERS.get(word)
        if count is None and word.isdecimal() and word.isascii() and len(word) <= 3:
            count = int(word)
        some = word in _SOME
        unit = _UNITS.get(self.word(here + 1))
        if unit is None or (count is None and not some) or not self.capital(here + 1):
            return None
        if forward and (some or unit == "none"):
            return None
        if count is None or unit == "none" or (here > begin and count > 3):
            return TimeExpression(begin, here + 2, "vague")
        return TimeExpression(begin, here + 2, "ago", shift=count if forward else -count, unit=unit)

    def later(self, at: int) -> TimeExpression | None:
        """Times counted from another event, so without a value: "zwei Tage später", "Stunden zuvor"."""
        here = at if self.word(at) in _UNITS else at + 1
        if self.word(here) in _UNITS and self.word(here + 1) in ("später", "zuvor", "davor", "danach", "darauf"):
            return TimeExpression(at, here + 2, "vague")
        return None

    def weekend(self, at: int) -> TimeExpression | None:
        """Wochenende without anything that says which."""
        return TimeExpression(at, at + 1, "weekend") if self.word(at - 1) in ("am", "vom", "zum", "übers") else None

    def holiday(self, at: int) -> TimeExpression | None:
        """A holiday, with its year if it has one."""
        if not self.capital(at) or self.named(at):
            return None
        end, year, years = self.year_after(at + 1)
        return TimeExpression(at, end, "holiday", year=year, years=years, holiday=self.word(at))

    def vague(self, at: int) -> TimeExpression | None:
        """Words for a time that only the context tells."""
        if self.word(at) == "tags":
            return TimeExpression(at, at + 2, "vague") if self.word(at + 1) in ("zuvor", "darauf") else None
        return TimeExpression(at, at + 1, "vague")


_READERS = {
    "relative": _Scan.relative,
    "weekday": _Scan.weekday,
    "bare_month": _Scan.bare_month,
    "bare_season": _Scan.bare_season,
    "holiday": _Scan.holiday,
    "vague": _Scan.vague,
    "deictic": _Scan.deictic,
    "edge": _Scan.edge,
    "counted": _Scan.counted,
    "part": _Scan.part,
    "weekend": _Scan.weekend,
    "year_word": _Scan.year_word,
    "later": _Scan.later,
}


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


# --- working out -----------------------------------------------------------------------------------------------------


def resolve(expression: TimeExpression, date: dt.date | None, past: bool | None) -> str | None:
    """The ISO 8601 value of a time expression.

    Args:
        expression: what `find_times` found.
        date: the day the article was published, if known.
        past: whether what happened then lies before (True) or after (False) that day, as the verb tells; None if
            nothing tells, taken as before for weekdays and as the nearest for days and months without a year.

    Returns:
        A day ("2026-03-01"), month ("2026-01"), year ("2025") or interval ("2026-03-03/2026-03-05"); None where it
        cannot be worked out.
    """
    try:
        if expression.until is not None:
            return _range_value(expression, expression.until, date, past)
        return _value(expression, date, past)
    except (ValueError, OverflowError):
        return None  # no such day ("31. Juni") or a year beyond the calendar


def _range_value(first: TimeExpression, last: TimeExpression, date: dt.date | None, past: bool | None) -> str | None:
    alone = replace(first, until=None)
    begin = _value(alone, date, past)
    if begin is None:
        return None
    if first.kind == "weekday" and last.weekday is not None and last.weeks is None:
        day = dt.date.fromisoformat(begin)
        finish: str | None = (day + dt.timedelta((last.weekday - day.weekday()) % 7)).isoformat()
    elif last.year is None and last.years is None and first.kind == "date" and len(begin) == 10:
        day = dt.date.fromisoformat(begin)
        end_month, end_day = last.month or day.month, last.day or 1
        finish = dt.date(day.year + ((end_month, end_day) < (day.month, day.day)), end_month, end_day).isoformat()
    else:
        finish = _value(last, date, past)
    if finish is None or finish < begin:
        return None
    if first.listed and len(begin) == 10:
        apart = dt.date.fromisoformat(finish) - dt.date.fromisoformat(begin)
        if apart.days > 1:
            return None
    return f"{begin}/{finish}"


def _value(expression: TimeExpression, date: dt.date | None, past: bool | None) -> str | None:
    kind = expression.kind
    year = expression.year
    if year is None and expression.years is not None:
        if date is None:
            return None
        year = date.year + expression.years
    if kind == "date":
        return _date_value(expression, year, date, past)
    if kind == "month":
        return _month_value(expression, year, date, past)
    if kind == "season":
        return _season_value(expression, year, date, past)
    if kind == "holiday":
        return _holiday_value(expression, year, date, past)
    if kind == "year":
        if year is None and date is not None and expression.shift is not None:
            year = date.year + expression.shift
        return _year_text(year) if year is not None else None
    if date is None:
        return None
    shift = expression.shift
    if kind == "day" and shift is not None:
        return (date + dt.timedelta(shift)).isoformat()
    if kind == "weekday" and expression.weekday is not None:
        return _weekday_value(expression, expression.weekday, date, past)
    if kind == "week" and shift is not None:
        return _week(date, shift)
    if kind == "weekend":
        return _weekend_value(shift, date, past)
    if kind == "ago" and shift is not None and expression.unit is not None:
        return None if shift > 0 and past else _counted_value(shift, expression.unit, date)
    return None


def _month_text(year: int, month: int) -> str:
    """Year and month; months beyond 12 or below 1 run into the neighbouring years."""
    years, month0 = divmod(month - 1, 12)
    return f"{_year_text(year + years)}-{month0 + 1:02}"


def _year_text(year: int) -> str:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise ValueError(year)
    return f"{year:04}"


def _date_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    month, day = expression.month, expression.day
    if month is None or day is None:
        return None
    if year is not None:
        return dt.date(year, month, day).isoformat()
    if date is None:
        return None
    near = []
    for candidate in (date.year - 1, date.year, date.year + 1):
        try:
            near.append(dt.date(candidate, month, day))
        except ValueError:
            continue  # 29 February of another year
    if past is not None:
        near = [d for d in near if (d <= date if past else d >= date)]
    return min(near, key=lambda d: abs(d - date)).isoformat() if near else None


def _month_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    month, shift = expression.month, expression.shift
    if month is None:
        return None
    if year is not None:
        return _month_text(year, month)
    if date is None:
        return None
    if shift == 0:
        return _month_text(date.year, month)
    if shift is not None:
        if shift < 0:
            return _month_text(date.year - (month >= date.month) + shift + 1, month)
        return _month_text(date.year + (month <= date.month) + shift - 1, month)
    away = month - date.month
    if past is None:
        away = away - 12 if away > 6 else away + 12 if away < -6 else away
    elif past:
        away -= 12 * (away > 0)
    else:
        away += 12 * (away < 0)
    return _month_text(date.year, date.month + away)


def _season_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    month = expression.month
    if month is None:
        return None
    if year is None:
        if date is None:
            return None
        year = date.year
        begun = dt.date(year, month, 1) <= date
        over = dt.date(year, month, 1) + dt.timedelta(92) < date
        if expression.shift == -1 or (expression.shift is None and past):
            # "letzten Sommer", said in summer, is the one a year ago; "im Sommer" then is this one.
            year -= not (over if expression.shift == -1 else begun)
        elif expression.shift == 1 or (expression.shift is None and past is False):
            year += begun if expression.shift == 1 else over
        elif expression.shift is None and not begun:
            year -= 1
    return f"{_month_text(year, month)}/{_month_text(year, month + 2)}"


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, by Butcher's algorithm."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def _holiday(name: str, year: int) -> dt.date:
    fixed = _FIXED_HOLIDAYS.get(name)
    if fixed is not None:
        return dt.date(year, *fixed)
    return _easter(year) + dt.timedelta(_EASTER_HOLIDAYS[name])


def _holiday_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    name = expression.holiday
    if name is None:
        return None
    if year is not None:
        return _holiday(name, year).isoformat()
    if date is None:
        return None
    near = [_holiday(name, y) for y in (date.year - 1, date.year, date.year + 1)]
    if past is not None:
        near = [d for d in near if (d <= date if past else d >= date)]
    return min(near, key=lambda d: abs(d - date)).isoformat() if near else None


def _weekday_value(expression: TimeExpression, weekday: int, date: dt.date, past: bool | None) -> str:
    if expression.weeks is not None:
        monday = date - dt.timedelta(date.weekday()) + dt.timedelta(weeks=expression.weeks)
        return (monday + dt.timedelta(weekday)).isoformat()
    ahead = (weekday - date.weekday()) % 7
    back = (date.weekday() - weekday) % 7
    shift = expression.shift
    if shift is not None and shift < 0:
        away = -(back or 7) + 7 * (shift + 1)
    elif shift is not None and shift > 0:
        away = (ahead or 7) + 7 * (shift - 1)
    else:
        away = ahead if past is False else -back
    return (date + dt.timedelta(away)).isoformat()


def _week(date: dt.date, shift: int) -> str:
    monday = date - dt.timedelta(date.weekday()) + dt.timedelta(weeks=shift)
    return f"{monday.isoformat()}/{(monday + dt.timedelta(6)).isoformat()}"


def _weekend_value(shift: int | None, date: dt.date, past: bool | None) -> str:
    saturday = date - dt.timedelta(date.weekday() - 5)  # of the article's week
    within = date >= saturday
    if shift is None:
        # Before the weekend a past one is last week's, on and after it this week's.
        saturday -= dt.timedelta(0 if past is False or within else 7)
    elif shift < 0:
        saturday += dt.timedelta(weeks=shift)
    elif shift > 0:
        saturday += dt.timedelta(weeks=shift if within else shift - 1)
    return f"{saturday.isoformat()}/{(saturday + dt.timedelta(1)).isoformat()}"


def _counted_value(shift: int, unit: Unit, date: dt.date) -> str | None:
    """The value is as exact as the unit: "vor zwei Wochen" is a week, "vor zwei Monaten" a month."""
    if unit == "day":
        return (date + dt.timedelta(shift)).isoformat()
    if unit == "week":
        return _week(date, shift)
    if unit == "month":
        return _month_text(date.year, date.month + shift)
    return _year_text(date.year + shift) if unit == "year" else None
