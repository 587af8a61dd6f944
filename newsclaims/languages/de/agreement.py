"""Cases, number and gender that a German determiner, an adjective and a noun allow together.

Determiners and noun forms each allow a set of cases; what all of them allow is what the phrase can be (syncretism as in
the tables of Duden, "Die Grammatik", chapter on inflection).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ACCUSATIVE, ALL_CASES, DATIVE, GENITIVE, NOMINATIVE
from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.word_lists import lru_cache

if TYPE_CHECKING:
    from newsclaims.languages.de.declension import Reading

N, G, D, A = NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE
# A reading of a determiner: (cases, gender or "pl").
Readings = tuple[tuple[int, str], ...]

_DEFINITE: dict[str, Readings] = {
    "der": ((N, "m"), (G | D, "f"), (G, "pl")),
    "die": ((N | A, "f"), (N | A, "pl")),
    "das": ((N | A, "n"),),
    "dem": ((D, "m"), (D, "n")),
    "den": ((A, "m"), (D, "pl")),
    "des": ((G, "m"), (G, "n")),
}
_BY_ENDING: dict[str, Readings] = {
    "er": ((N, "m"), (G | D, "f"), (G, "pl")),
    "es": ((N | A, "n"), (G, "m"), (G, "n")),
    "em": ((D, "m"), (D, "n")),
    "en": ((A, "m"), (D, "pl")),
    "e": ((N | A, "f"), (N | A, "pl")),
    "": ((N, "m"), (N | A, "n")),
}
STRONG_ENDINGS = ("er", "es", "em", "en", "e")
# The readings of a noun without determiner, by the ending of the adjective before it, "" for none.
_UNDETERMINED: dict[str, Readings] = {
    **_BY_ENDING,
    "en": ((A | D | G, "m"), (D, "pl"), (G, "n")),
    "": ((ALL_CASES, "m"), (ALL_CASES, "f"), (ALL_CASES, "n"), (ALL_CASES, "pl")),
}
EIN_WORDS = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer", "irgendein")
PLURAL_ONLY = frozenset(
    """alle aller allen beide beider beiden mehrere mehrerer mehreren einige einiger einigen viele vieler vielen
    wenige weniger wenigen sämtliche sämtlicher sämtlichen zahlreiche zahlreicher zahlreichen etliche etlicher
    etlichen manche mancher manchen""".split()
)
_LETTER_CASES = {"n": N, "g": G, "d": D, "a": A}


@lru_cache()
def determiner(word: str) -> Readings:
    """The readings of a determiner by its form."""
    if word in _DEFINITE:
        return _DEFINITE[word]
    if word in ("einen", "irgendeinen"):
        return ((A, "m"),)  # of "ein" there is no plural
    if word in PLURAL_ONLY:
        ending = word[-2:] if word[-1] in "rn" else word[-1:]
        return {"er": ((G, "pl"),), "en": ((D, "pl"),)}.get(ending, ((N | A, "pl"),))
    if word in EIN_WORDS:
        return _BY_ENDING[""]
    for ending in ("er", "es", "em", "en", "e"):
        if word.endswith(ending):
            return _BY_ENDING[ending]
    return ((ALL_CASES, "m"), (ALL_CASES, "f"), (ALL_CASES, "n"), (ALL_CASES, "pl"))


def readings_of(word: str, suffix: str) -> Readings:
    """The readings of a determiner or, where it is "", of an adjective that ends so without one."""
    return determiner(word) if word else _UNDETERMINED[suffix]


@lru_cache(maxsize=4096)
def agree(readings: Readings, noun_readings: tuple[Reading, ...], gender: str | None) -> tuple[int, bool | None, str]:
    """Cases, number and gender that a determiner and a noun allow together; few combinations come again and again.

    Args:
        readings: those of the determiner.
        noun_readings: those of the noun's form; () where they are not known.
        gender: that of the noun, "pl" for one that is plural only, None where it is not known.
    """
    cases = 0
    numbers: set[bool] = set()
    genders: set[str] = set()
    for c, g in readings:
        allowed = c
        if noun_readings:
            number = "pl" if g == "pl" else "sg"
            noun_cases = 0
            for of, letters in noun_readings:
                if of == number:
                    for letter in letters:
                        noun_cases |= _LETTER_CASES[letter]
            allowed &= noun_cases
            if g != "pl" and gender is not None and g != gender:
                allowed = 0
        elif (gender == "pl" and g != "pl") or (gender in ("m", "f", "n") and g not in (gender, "pl")):
            allowed = 0
        if allowed:
            cases |= allowed
            numbers.add(g == "pl")
            if g != "pl":
                genders.add(g)
    if not cases:
        for c, g in readings:
            cases |= c
            numbers.add(g == "pl")
            if g != "pl":
                genders.add(g)
    return cases, numbers.pop() if len(numbers) == 1 else None, genders.pop() if len(genders) == 1 else ""


# A weak noun alone may go without its ending: "zwischen Patient und Arzt", "traf Bauer" (Duden, Grammatik: omission of
# the ending in weak nouns that stand alone).
_WEAK: tuple[Reading, ...] = (("sg", "n"),)
_UNDECLINED: tuple[Reading, ...] = (("sg", "nda"),)


@lru_cache()
def agreement(determiner: str, suffix: str, word: str, lower: str) -> tuple[int, bool | None, str]:
    """Cases, number and gender that determiner, adjective and noun allow together.

    Args:
        determiner: its form, "" for none.
        suffix: the ending of the adjective before the noun, where there is no determiner, or "".
        word: the noun.
        lower: its form in lower case.
    """
    readings = readings_of(determiner, suffix)
    known, gender, one = _inflection(word, lower)
    if not determiner and not suffix and known == _WEAK:
        known = _UNDECLINED
    if one:
        readings = tuple((c, g) for c, g in readings if g != "pl") or readings
    return agree(readings, known, gender)


@lru_cache()
def _inflection(word: str, lower: str) -> tuple[tuple[Reading, ...], str | None, bool]:
    """The readings of a noun's form, () where they are not known, its gender, and whether it is a name of one alone."""
    form = nouns.role(word) or nouns.inhabitant(word) or nouns.noun(word)
    if form is not None:
        known = form.readings
        if (noun := nouns.noun(word)) is not None and noun.known > form.known:
            known += noun.readings  # "der Autobauer", also of several, though "der Bauer" is one
        return known, form.gender, False
    country = nouns.country(word)
    gender = (country.gender or None) if country is not None else nouns.noun_gender(word)
    if gender is None and (outlet := outlets.outlet_at((lower,), 0)) is not None:
        gender = outlet[0].gender if outlet[0].gender in ("m", "f", "n") else None  # "der BBC" is a dative
    if gender is None and (first_gender := nouns.first_name_gender(lower)):
        return (), first_gender if len(first_gender) == 1 else None, True
    return (), gender, False


@lru_cache()
def clashes(determiner_form: str, word: str) -> bool:
    """Whether a noun's gender and number surely forbid a determiner before it: "die Geld" in "die Geld verdiene"."""
    form = nouns.noun(word)
    if form is None or nouns.role(word) is not None or not form.readings or form.gender not in ("m", "f", "n"):
        return False
    for cases, gender in determiner(determiner_form):
        number = "pl" if gender == "pl" else "sg"
        letters = {letter for of, found in form.readings if of == number for letter in found}
        if gender in ("pl", form.gender) and any(_LETTER_CASES[letter] & cases for letter in letters):
            return False
    return True
