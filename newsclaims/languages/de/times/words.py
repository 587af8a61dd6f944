"""Words of time: weekdays, months, seasons, units, holidays, and adjectives that count from the article's date."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from newsclaims.languages.de.word_lists import cache

if TYPE_CHECKING:
    from newsclaims.languages.de.times.expression import Unit

WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
DAYPARTS = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
PART_WORDS = frozenset(
    (*DAYPARTS, *(part + "s" for part in DAYPARTS[1:]), "frühmorgens", "mitternacht", "spätabends", "spätnachmittag")
)
MONTHS: dict[str, int] = {
    "januar": 1, "jänner": 1, "jan.": 1, "februar": 2, "feber": 2, "feb.": 2, "märz": 3, "april": 4, "apr.": 4,
    "mai": 5, "juni": 6, "juli": 7, "august": 8, "aug.": 8, "september": 9, "sept.": 9, "sep.": 9, "oktober": 10,
    "okt.": 10, "november": 11, "nov.": 11, "dezember": 12, "dez.": 12,
    "januars": 1, "jänners": 1, "februars": 2, "aprils": 4, "septembers": 9, "oktobers": 10, "novembers": 11,
    "dezembers": 12,
}  # fmt: skip
SEASONS: dict[str, int] = {
    "frühling": 3, "frühjahr": 3, "frühlings": 3, "frühjahrs": 3, "sommer": 6, "sommers": 6, "hochsommer": 6,
    "herbst": 9, "herbsts": 9, "herbstes": 9, "winter": 12, "winters": 12, "frühsommer": 6, "spätsommer": 6,
    "spätherbst": 9,
}  # fmt: skip
ENDINGS = ("e", "en", "er", "es", "em")
NUMBERS: dict[str, int] = {
    "einem": 1, "einer": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "zwanzig": 20, "dreißig": 30,
}  # fmt: skip
SOME = frozenset("wenigen einigen mehreren paar etlichen vielen kurzer langer längerer einiger geraumer".split())
UNITS: dict[str, Unit] = {
    "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month", "monate": "month",
    "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year", "zeit": "none", "stunde": "none",
    "stunden": "none", "minuten": "none", "jahrzehnten": "none", "jahrzehnte": "none", "augenblick": "none",
}  # fmt: skip
# Nouns for a week, month or year, and for its beginning or end, with how far it lies from the article's.
PERIODS: dict[str, tuple[Unit, int]] = {
    "wochenbeginn": ("week", 0), "wochenanfang": ("week", 0), "wochenauftakt": ("week", 0), "wochenmitte": ("week", 0),
    "monatsbeginn": ("month", 0), "monatsanfang": ("month", 0), "monatsmitte": ("month", 0), "monatsende": ("month", 0),
    "jahresbeginn": ("year", 0), "jahresanfang": ("year", 0), "jahresmitte": ("year", 0), "jahresende": ("year", 0),
    "vorwoche": ("week", -1), "vormonat": ("month", -1), "vorjahr": ("year", -1),
}  # fmt: skip
VAGUE = frozenset(("damals", "kürzlich", "neulich", "unlängst", "seinerzeit", "jüngst", "vorhin", "zuvor", "tags"))
DEICTIC: dict[str, int] = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
FIXED_HOLIDAYS: dict[str, tuple[int, int]] = {
    "weihnachten": (12, 25), "heiligabend": (12, 24), "silvester": (12, 31), "neujahr": (1, 1), "neujahrstag": (1, 1),
    "allerheiligen": (11, 1), "nikolaustag": (12, 6), "christtag": (12, 25), "stephanitag": (12, 26),
    "stefanitag": (12, 26),
}  # fmt: skip
EASTER_HOLIDAYS: dict[str, int] = {
    "rosenmontag": -48, "aschermittwoch": -46, "palmsonntag": -7, "gründonnerstag": -3, "karfreitag": -2,
    "karsamstag": -1, "ostern": 0, "ostersonntag": 0, "ostermontag": 1, "pfingsten": 49, "pfingstsonntag": 49,
    "pfingstmontag": 50, "fronleichnam": 60,
}  # fmt: skip

Relative: TypeAlias = tuple[str, int]  # "rel": counted in whatever follows; "day": in days; "year": in years


@cache
def relatives() -> dict[str, Relative]:
    """Adjectives that count from the article's date, in all their forms."""
    table: dict[str, Relative] = {}
    for what, stems in (
        ("rel", {"letzt": -1, "vergangen": -1, "vorig": -1, "verflossen": -1, "vorletzt": -2, "vorvergangen": -2}),
        ("rel", {"kommend": 1, "nächst": 1, "übernächst": 2, "dies": 0, "laufend": 0}),
        ("day", {"heutig": 0, "gestrig": -1, "vorgestrig": -2, "morgig": 1}),
        ("year", {"heurig": 0, "diesjährig": 0, "vorjährig": -1}),
    ):
        for stem, shift in stems.items():
            for ending in ENDINGS:
                table[stem + ending] = (what, shift)
    table["dies"] = ("rel", 0)
    return table


@cache
def weekday_forms() -> dict[str, int]:
    """Weekdays with a part of the day behind them and in the genitive."""
    table: dict[str, int] = {}
    for number, name in enumerate((*WEEKDAYS, "sonnabend", "wahlsonntag", "adventsonntag", "adventssonntag")):
        day = (*range(7), 5, 6, 6, 6)[number]
        table[name] = day
        for part in (*DAYPARTS, "abends", "nachmittags", "vormittags", "morgens"):
            table[name + part] = day
    return table
