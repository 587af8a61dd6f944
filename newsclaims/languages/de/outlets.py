"""Outlets: newspapers, agencies, stations and sites by the lists, by their last part, and by an adjective of place.

Words are lower-case words of a text and a position in it, as in `nouns.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns
from newsclaims.languages.de.name_lists import Names, rows
from newsclaims.languages.de.word_lists import cache, lru_cache

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet or network.

    Attributes:
        name: its usual name.
        kind: agency, newspaper, magazine, broadcaster, site or network.
        gender: "m", "f", "n", "pl" for plurals, "" if unknown.
        common: the name is also an ordinary word ("Zeit", "Krone"): take it only where more speaks for it.
    """

    name: str
    kind: str
    gender: str
    common: bool = False


@dataclass(frozen=True, slots=True)
class _Outlets:
    rows: list[tuple[str, str, str, bool]]  # usual name, kind, gender, whether an ordinary word too
    names: Names
    heads: dict[str, str]  # last words and parts of names: "zeitung" → kind
    leads: dict[str, str]  # nouns before a name: "nachrichtenagentur" → kind


@cache
def _outlets() -> _Outlets:
    found = _Outlets([], Names(), {}, {})
    for name, kind, gender, full, common in rows("outlets.tsv", 5):
        if full == "*":
            found.heads[name.lower()] = kind
        elif full == "+":
            found.leads[name.lower()] = kind
        else:
            found.rows.append((full or name.replace("~", "e"), kind, gender, common == "c"))
            found.names.add(name, gender, len(found.rows) - 1)
    return found


def outlet_head(word: str) -> str | None:
    """The kind of outlet a noun or the last part of a compound names ("Tageszeitung" → "newspaper"), else None."""
    heads = _outlets().heads
    lower = word.lower()
    for at in range(max(0, len(lower) - 20), len(lower) - 2):
        kind = heads.get(lower[at:])
        if kind is not None:
            return kind
    return None


def outlet_lead(word: str) -> str | None:
    """The kind of outlet whose name follows this noun ("Nachrichtenagentur" → "agency"), None if none does."""
    lower = word.lower()
    return _outlets().leads.get(lower) or _outlets().leads.get(lower.removesuffix("s").removesuffix("e"))


# Broadcasters with studios that are named after their place: "ORF Kärnten".
_WITH_STUDIOS = frozenset(("orf", "ndr", "br", "mdr", "wdr", "swr", "srf", "rtl", "rai"))


def outlet_at(words: Sequence[str], at: int) -> tuple[Outlet, int] | None:
    """The outlet whose name begins at `at` of the lower-case words, and the number of its words; None for none.

    Known names first; then a name with an outlet's last part ("spiegel-magazin") and the pattern of an adjective of
    place before one ("leipziger anzeiger"). "Radio" and "TV" take the place or name known after them.
    """
    word = words[at]
    if not opens_name(word):
        return None
    outlets = _outlets()
    size, row = outlets.names.find(words, at)
    if size:
        studio = nouns.match_place(words, at + 1) if word in _WITH_STUDIOS and size == 1 and at + 1 < len(words) else 0
        last = words[at + studio]
        if studio and not (
            last.endswith("s") and nouns.is_place(last[:-1])
        ):  # "sagte dem ORF Kärntens Landeshauptmann"
            name = f"{outlets.rows[row][0]} {' '.join(words[at + 1 : at + 1 + studio]).title()}"
            return Outlet(name, *outlets.rows[row][1:]), size + studio
        return Outlet(*outlets.rows[row]), size
    if "-" in word:
        front, _, tail = word.rpartition("-")
        kind = outlets.heads.get(tail)
        if kind is not None:
            size, row = outlets.names.find((front,), 0)
            land = nouns.match_place(words, at + 1) if size and tail == "radio" and at + 1 < len(words) else 0
            if land:
                name = f"{word.upper()} {' '.join(words[at + 1 : at + 1 + land]).title()}"
                return Outlet(name, kind, ""), 1 + land  # "im ORF-Radio Steiermark"
            if size or tail in ("zeitung", "nachrichten", "magazin", "tv", "radio", "fernsehen"):
                return (Outlet(*outlets.rows[row]) if size else Outlet(word, kind, "")), 1
    if at + 1 < len(words):
        if word in ("radio", "tv"):
            size = nouns.match_place(words, at + 1)
            if size:
                return Outlet(" ".join(words[at : at + 1 + size]), "broadcaster", "n"), 1 + size
        elif nouns.place_adjective(word) is not None:
            kind = outlet_head(words[at + 1])
            if kind is not None:
                return Outlet(f"{word} {words[at + 1]}", kind, ""), 2
    return None


def match_outlet(words: Sequence[str], at: int) -> int:
    """How many lower-case words from `at` are the name of an outlet, 0 for none."""
    found = outlet_at(words, at)
    return found[1] if found else 0


@cache
def _name_openings() -> frozenset[str]:
    """The first words of all listed names, with an -s where they take one."""
    found = {"radio", "tv", *nouns.irregular_place_adjectives()}
    for names in (*nouns.listed_names(), _outlets().names):
        found.update(names.first, names.single, names.genitives)
    return frozenset(found)


@lru_cache()
def opens_name(word: str) -> bool:
    """Whether a listed name of an organisation, outlet, country or place may begin with this lower-case word.

    A quick no for most words, before names of several words are sought.
    """
    return word in _name_openings() or "-" in word or (word[-2:] == "er" and nouns.place_adjective(word) is not None)
