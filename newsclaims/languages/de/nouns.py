"""German nouns and names: which word is a first name, a role, an authority, a group or a place; gender and case.

There is no tagger. Noun phrases are found by determiners, capitals and the lists in `lexicon/`, each of which says in
its first lines what its columns are. Every function takes one word, exact or lower-case, inflected as it stands in the
text; compounds are known by their last part ("Regierungssprecherin" by "Sprecher"). Give the exact word where a lemma
is wanted, as the case of its letters is taken from it. The `match_…` functions take the lower-case words of a text and
a position, and return how many words from there on are a name, 0 for none.

Each list is read when it is first asked for, once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims.languages.de.declension import PL, PL_G, PL_NGA, SG, Endings, Forms, Gender, NounForm, add_person
from newsclaims.languages.de.endings import KnownEnd, KnownEnds
from newsclaims.languages.de.name_lists import ADJECTIVE_ENDINGS, Names, rows
from newsclaims.languages.de.word_lists import Table, cache, lines, lru_cache

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class Country:
    """A country, state or region: its usual name, kind, gender ("n" without article) and capital (None if unknown)."""

    name: str
    kind: str
    gender: str
    capital: str | None


# --- first names and titles ------------------------------------------------------------------------------------------


@cache
def _first_names() -> dict[str, str]:
    return dict(line.lower().split("\t") for line in lines("first_names.tsv"))


def first_name_gender(word: str) -> str | None:
    """The gender of a first name: "m", "f", "mf" (either), None if it is not known as one.

    Of a double name ("Hans-Peter") the first part decides. A genitive ("Angelas") is not recognised, as too many
    surnames look like one.
    """
    lower = word.lower()
    names = _first_names()
    return names.get(lower) or (names.get(lower.partition("-")[0]) if "-" in lower else None)


@cache
def _titles() -> dict[str, str]:
    return {row[0].lower(): row[1] for row in rows("titles.tsv", 2)}


def is_title(word: str) -> bool:
    """Whether the word is a title or form of address that is no part of a name: "Dr.", "Herrn", "Papst"."""
    return word.lower() in _titles()


def title_gender(word: str) -> str | None:
    """The gender of a title's bearer: "m", "f", "mf" (either), None if the word is no title."""
    return _titles().get(word.lower())


# --- roles, organisations, groups, channels, other nouns -------------------------------------------------------------

# What marks each list where they are searched together.
_ROLES, _ORGANISATIONS, _GROUPS, _CHANNELS, _NOUNS, _INHABITANTS = (1 << n for n in range(6))


@cache
def _all_ends() -> KnownEnds:
    lists = (_roles(), _organisations()[0], _groups(), _channels(), _nouns(), _countries().inhabitants)
    return KnownEnds({forms.bit: forms.entries for forms in lists})


def _known_ends(word: str) -> tuple[str, str, tuple[KnownEnd, ...], int] | None:
    """What all lists are asked about a word, found once for all of them; None for most words, which none knows.

    Returns:
        The word without a mark before its ending; that in lower case; the ends of it that the lists know, the longest
        first, of a first name only the whole; the bits of all lists that know one.
    """
    bare = ungendered(word)
    lower = bare.lower()
    ends = _all_ends().of(lower)
    if ends and lower in _first_names():
        ends = tuple(end for end in ends if not end[0])  # "Thomas" is no kind of "Oma"
    if not ends:
        return None
    lists = 0
    for _, bits in ends:
        lists |= bits
    return bare, lower, ends, lists


_KNOWN_ENDS = Table(_known_ends)


def _find(forms: Forms, word: str) -> NounForm | None:
    """The noun of a list that `word` is, whole or by its longest known end; None if it is none."""
    known = _KNOWN_ENDS[word]
    if known is None or not known[3] & forms.bit:
        return None
    bare, lower, ends, _ = known
    found = forms.match(lower, ends)
    return _of_any_gender(word, bare, forms.form(bare, *found)) if found is not None else None


def _find_unless_other(forms: Forms, word: str) -> NounForm | None:
    """What `_find` does, unless a common noun explains more of a compound's end ("Häuser" is no kind of "User")."""
    known = _KNOWN_ENDS[word]
    if known is None or not known[3] & forms.bit:
        return None
    bare, lower, ends, _ = known
    found = forms.match(lower, ends)
    if found is None:
        return None
    if found[0]:
        other = _nouns().match(lower, ends)
        if other is not None and other[0] < found[0]:
            return None
    return _of_any_gender(word, bare, forms.form(bare, *found))


def _of_any_gender(word: str, bare: str, form: NounForm) -> NounForm:
    """A form that was looked up without the mark of `word`, as `bare`: "Sprecher*in" is of no gender."""
    return form if bare == word else form._replace(gender=None)


def ungendered(word: str) -> str:
    """A word without the mark before a feminine ending that means all: "Politiker:innen" → "Politikerinnen"."""
    if word[-1:] == "n" and not word.isalpha():
        for ending in ("innen", "in"):
            if word.endswith(ending) and word[-len(ending) - 1 : -len(ending)] in (":", "*", "_", "/"):
                return word[: -len(ending) - 1] + ending
    return word


# Endings of the words that only end like those of a list.
_NO_ROLE: Endings = tuple((ending, None, SG) for ending in ("", "s", "n", "en", "e", "es"))


@cache
def _roles() -> Forms:
    forms = Forms(_ROLES)
    for lemma, kind, plural, feminine in rows("roles.tsv", 4):
        lower = lemma.lower()
        if kind == "-":
            forms.add(lower, _NO_ROLE, forms.row(lemma, "-"))
            continue
        row = forms.row(lemma, "role", whole=kind[0] == "=")
        add_person(forms, lower, kind.lstrip("="), plural.lower(), feminine.lower(), row)
    return forms


@lru_cache()
def role(word: str) -> NounForm | None:
    """The role or description of a person that `word` names, whole or by its last part; None if it names none."""
    return _find_unless_other(_roles(), word)


def is_role(word: str) -> bool:
    """Whether the word names a person by role, office, profession or relation."""
    return role(word) is not None


@cache
def _organisations() -> tuple[Forms, Names, list[tuple[str, str, str]]]:
    """Heads that form compounds; proper names; of each proper name: usual name, gender, kind."""
    forms, names, proper = Forms(_ORGANISATIONS), Names(), []
    for name, gender, kind, plural in rows("organisations.tsv", 4):
        if kind[0] == "=":
            proper.append((plural or name.replace("~", "e"), gender, kind[1:]))
            names.add(name, gender, len(proper) - 1)
        elif kind == "-":
            forms.add(name.lower(), _NO_ROLE, forms.row(name, "-"))
        else:
            forms.decline(name.lower(), gender, plural.lower(), forms.row(name, kind))
    return forms, names, proper


@lru_cache()
def organisation(word: str) -> NounForm | None:
    """The organisation or authority `word` names: a proper name ("NATO") or a noun ("Außenministeriums")."""
    forms, names, proper = _organisations()
    row = names.word(word.lower())
    if row is not None:
        name, gender, kind = proper[row]
        readings = PL if gender == "pl" else SG
        of: Gender | None = "m" if gender == "m" else "f" if gender == "f" else "n" if gender == "n" else None
        return NounForm(name, of, readings, name, kind, known=len(word))
    return _find_unless_other(forms, word)


def match_organisation(words: Sequence[str], at: int) -> int:
    """How many lower-case words from `at` are an organisation's proper name ("amnesty international"), 0 for none."""
    return _organisations()[1].find(words, at)[0]


def organisation_name(words: Sequence[str], at: int) -> tuple[str, str, str] | None:
    """The usual name, gender and kind of the organisation whose proper name begins at `at`; None if none does."""
    _, names, proper = _organisations()
    size, row = names.find(words, at)
    return proper[row] if size else None


@cache
def _groups() -> Forms:
    forms = Forms(_GROUPS)
    for plural, flag in rows("groups.tsv", 2):
        row = forms.row(plural, "group")
        lower = plural.lower()
        if flag == "adj":
            forms.add(lower, (("", None, PL_NGA), ("n", None, PL), ("r", None, PL_G)), row)
        else:
            forms.decline(lower, "pl", "", row)
    return forms


@lru_cache()
def group(word: str) -> NounForm | None:
    """The plural for a group of people that `word` is ("Ermittler", "Demonstranten"); its lemma is the plural."""
    return _find(_groups(), word)


@cache
def _channels() -> Forms:
    forms = Forms(_CHANNELS)
    for lemma, gender, plural, kind, prepositions in rows("channels.tsv", 5):
        row = forms.row(lemma, kind, prepositions=tuple(prepositions.split()), whole=plural[:1] == "=")
        forms.decline(lemma.lower(), gender, plural.lstrip("=").lower(), row)
    return forms


@lru_cache()
def channel(word: str) -> NounForm | None:
    """The channel, document or occasion `word` names ("Facebook-Post", "Pressekonferenz"), with its prepositions."""
    return _find(_channels(), word)


@cache
def _nouns() -> Forms:
    forms = Forms(_NOUNS)
    for lemma, gender, plural in rows("nouns.tsv", 3):
        forms.decline(lemma.lower(), gender, plural.lower(), forms.row(lemma, "noun"))
    return forms


@lru_cache()
def noun(word: str) -> NounForm | None:
    """The noun `word` is, sought in the lists of channels, organisations, roles, groups and other nouns.

    The list that knows the longest end of the word decides, a role before an organisation before the rest.
    """
    known = _KNOWN_ENDS[word]
    best = organisation(word)  # the only ones that have names, too
    if known is None:
        return best
    lists = known[3]
    if lists & _ROLES and (found := role(word)) is not None and (best is None or found.known >= best.known):
        best = found
    if lists & _CHANNELS and (found := channel(word)) is not None and (best is None or found.known > best.known):
        best = found
    if lists & _NOUNS and (found := _find(_nouns(), word)) is not None and (best is None or found.known > best.known):
        best = found
    if lists & _GROUPS and (found := group(word)) is not None and (best is None or found.known > best.known):
        best = found
    return best


def only_ends_like_noun(word: str) -> bool:
    """Whether a word ends like a noun that the lists know and begins like none: "Nehammer" is no kind of "Hammer"."""
    form = noun(word)
    if form is None or form.known == len(word) or "-" in word:
        return False
    front = word[: len(word) - form.known]
    parts = (front, front.rstrip("ns"), front.rstrip("e"), front + "e")
    return not any((first := noun(part)) is not None and first.known == len(part) for part in parts if part)


# Endings that tell the gender of nouns no list knows; the first line that fits decides.
_SUFFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("pl", ("ungen", "heiten", "keiten", "schaften", "tionen", "sionen", "täten", "innen", "ismen", "linge", "toren")),
    ("pl", ("enzen", "anzen", "ologen", "isten", "anten", "enten")),
    ("m", ("ismus", "ling", "lings", "tor", "tors", "loge", "ist", "eur")),
    (
        "f",
        ("ung", "heit", "keit", "schaft", "tion", "sion", "tät", "ik", "enz", "anz", "erei", "ie", "ur", "sis", "ade"),
    ),
    ("f", ("age", "ette", "itis", "erin", "orin", "istin", "antin", "entin")),
    ("n", ("chen", "lein", "ment", "ments", "tum", "tums", "um", "iums", "ma", "nis", "nisses")),
)


@lru_cache()
def noun_gender(word: str) -> str | None:
    """The gender for agreement: "m", "f", "n", "pl" for a form that is plural only; None if unknown.

    Words of the lists and compounds with them first, then endings that tell the gender ("-ung", "-chen").
    """
    known = noun(word)
    if known is not None:
        if known.number == "pl":
            return "pl"
        if known.gender is not None:
            return known.gender
        return None
    lower = word.lower()
    if len(lower) > 4:
        for gender, suffixes in _SUFFIXES:
            if lower.endswith(suffixes):
                return gender
    return None


# --- countries and places --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Geography:
    rows: list[Country]
    names: Names
    adjectives: dict[str, int]
    capitals: dict[str, int]
    inhabitants: Forms
    of: list[int]  # of each row of inhabitants the row of the country


@cache
def _countries() -> _Geography:
    geo = _Geography([], Names(), {}, {}, Forms(_INHABITANTS), [])
    for name, kind, gender, adjective, inhabitant, capital_name, alias in rows("countries.tsv", 7):
        number = len(geo.rows)
        geo.rows.append(Country(name.replace("~", "e"), kind, gender, capital_name or None))
        for spelling in (name, *(alias.split(", ") if alias else ())):
            geo.names.add(spelling, gender, number)
        for stem in adjective.split():
            geo.adjectives.setdefault(stem, number)
        if capital_name:
            geo.capitals.setdefault(capital_name.lower(), number)
        for person in inhabitant.split():
            lemma, _, rest = person.partition(":")
            way, _, female = rest.partition(":")
            row = geo.inhabitants.row(lemma, "inhabitant", whole=True)
            geo.of.append(number)
            add_person(geo.inhabitants, lemma.lower(), way or _way(lemma), "", female.lower(), row)
    return geo


def _way(inhabitant: str) -> str:
    """How a word for an inhabitant inflects, by its end."""
    return {"r": "er", "e": "n", "i": "s"}.get(inhabitant[-1], "en")


@lru_cache()
def country(word: str) -> Country | None:
    """The country, state or region of that name ("Iran", "Irans", "Vereinigte Staaten"), None if it is none."""
    geo = _countries()
    words = word.lower().split()
    if len(words) == 1:
        known = geo.names.word(words[0])
        return geo.rows[known] if known is not None else None
    size, row = geo.names.find(words, 0) if words else (0, -1)
    return geo.rows[row] if size and size == len(words) else None


def match_country(words: Sequence[str], at: int) -> int:
    """How many lower-case words from `at` are the name of a country, state or region, 0 for none."""
    return _countries().names.find(words, at)[0]


@lru_cache()
def nationality_adjective(word: str) -> Country | None:
    """The country an adjective stands for: "iranischen" → Iran; of "deutsch-französische" the last part decides."""
    lower = word.lower().rpartition("-")[2]
    geo = _countries()
    for cut in (0, 1, 2):
        stem = lower[: len(lower) - cut] if cut else lower
        if cut and lower[len(stem) :] not in ADJECTIVE_ENDINGS:
            continue
        row = geo.adjectives.get(stem)
        if row is not None:
            return geo.rows[row]
    return None


@lru_cache()
def inhabitant(word: str) -> NounForm | None:
    """The word for a country's inhabitants ("Iranerin", "Franzosen"); `kind` is "inhabitant"."""
    return _find(_countries().inhabitants, word)


def inhabited_country(word: str) -> Country | None:
    """The country whose inhabitants `word` names, None if it names none."""
    found = inhabitant(word)
    if found is None:
        return None
    geo = _countries()
    entry = geo.inhabitants.entries.get(word.lower()[-found.known :])  # "Nord-Iraner" by its last part
    return geo.rows[geo.of[entry[3]]] if entry is not None else None


def capital(word: str) -> Country | None:
    """The country or state whose capital `word` is, as "Washington" may stand for a government; None for none."""
    geo = _countries()
    row = geo.capitals.get(word.lower())
    return geo.rows[row] if row is not None else None


@cache
def _places() -> tuple[Names, list[str], dict[str, str]]:
    """The names of places, their spelling, and their irregular adjectives."""
    names = Names()
    spelled: list[str] = []
    adjectives: dict[str, str] = {}
    for name, irregular in rows("places.tsv", 2):
        names.add(name, "n", len(spelled))
        spelled.append(name)
        if irregular:
            adjectives.update(dict.fromkeys(irregular.split(), name))
    return names, spelled, adjectives


def match_place(words: Sequence[str], at: int) -> int:
    """How many lower-case words from `at` are the name of a city, region, country or state, 0 for none."""
    return max(_places()[0].find(words, at)[0], match_country(words, at))


def irregular_place_adjectives() -> Collection[str]:
    """The lower-case adjectives of places that are not made with -er alone: "münchner", "rheinische"."""
    return _places()[2].keys()


def is_place(word: str) -> bool:
    """Whether the name, in one or more words, is a city, region, country or state; "Berlins" too."""
    words = tuple(word.lower().split())
    return bool(words) and match_place(words, 0) == len(words)


@lru_cache()
def place_adjective(word: str) -> str | None:
    """The city or land an adjective in -er stands for: "Münchner" → "München", "Tiroler" → "Tirol"; None for none.

    Of countries only those whose inhabitants' name is an adjective too: "Schweizer", not "Norweger".
    """
    lower = word.lower().rpartition("-")[2]
    names, spelled, adjectives = _places()
    irregular = adjectives.get(lower)
    if irregular is not None or not lower.endswith("er"):
        return irregular
    for base in (lower[:-2], lower[:-1], lower[:-2] + "en"):
        row = names.word(base)
        if row is not None:
            return spelled[row]
    land = inhabited_country(lower)
    if land is not None and (land.kind != "country" or lower in _countries().adjectives):
        return land.name
    return None


# --- adverbs ---------------------------------------------------------------------------------------------------------


def listed_names() -> tuple[Names, Names, Names]:
    """The names of organisations, countries and places, each of one or several words."""
    return _organisations()[1], _countries().names, _places()[0]


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(row[0] for row in rows("adverbs.tsv", 1))


def is_adverb(word: str) -> bool:
    """Whether the lower-case word is an adverb or particle ("auch", "jedoch", "gestern")."""
    return word in _adverbs()
