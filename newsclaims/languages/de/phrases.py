"""German noun phrases: where they begin and end, and in which case, number and gender they can stand.

Determiners, pronouns and noun forms each allow a set of cases; what all of them allow is what the phrase can be
(syncretism as in the tables of Duden, "Die Grammatik", chapter on inflection).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ACCUSATIVE, ALL_CASES, DATIVE, GENITIVE, NOMINATIVE, NounPhrase
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.word_lists import lru_cache
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DATES,
    DETERMINER,
    FINITE,
    GENITIVE_PRONOUN,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    REFLEXIVE,
    TIME_ENDS,
)
from newsclaims.text.document import ALL_CAPS, BRACKET_OPEN, CAPITAL, COMMA, DOTTED, NUMBER, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclaims.languages.de.declension import Reading
    from newsclaims.text.document import Document

N, G, D, A = NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE
# A reading of a determiner: (cases, gender or "pl").
_Readings = tuple[tuple[int, str], ...]

_DEFINITE: dict[str, _Readings] = {
    "der": ((N, "m"), (G | D, "f"), (G, "pl")),
    "die": ((N | A, "f"), (N | A, "pl")),
    "das": ((N | A, "n"),),
    "dem": ((D, "m"), (D, "n")),
    "den": ((A, "m"), (D, "pl")),
    "des": ((G, "m"), (G, "n")),
}
_BY_ENDING: dict[str, _Readings] = {
    "er": ((N, "m"), (G | D, "f"), (G, "pl")),
    "es": ((N | A, "n"), (G, "m"), (G, "n")),
    "em": ((D, "m"), (D, "n")),
    "en": ((A, "m"), (D, "pl")),
    "e": ((N | A, "f"), (N | A, "pl")),
    "": ((N, "m"), (N | A, "n")),
}
_STRONG_ENDINGS = ("er", "es", "em", "en", "e")
# The readings of a noun without determiner, by the ending of the adjective before it, "" for none.
_UNDETERMINED: dict[str, _Readings] = {
    **_BY_ENDING,
    "en": ((A | D | G, "m"), (D, "pl"), (G, "n")),
    "": ((ALL_CASES, "m"), (ALL_CASES, "f"), (ALL_CASES, "n"), (ALL_CASES, "pl")),
}
_EIN_WORDS = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer", "irgendein")
_PLURAL_ONLY = frozenset(
    """alle aller allen beide beider beiden mehrere mehrerer mehreren einige einiger einigen viele vieler vielen
    wenige weniger wenigen sämtliche sämtlicher sämtlichen zahlreiche zahlreicher zahlreichen etliche etlicher
    etlichen manche mancher manchen""".split()
)
_PRONOUNS: dict[str, tuple[int, bool | None, str]] = {  # cases, plural, gender
    "ich": (N, False, ""),
    "du": (N, False, ""),
    "er": (N, False, "m"),
    "sie": (N | A, None, "f"),
    "es": (N | A, False, "n"),
    "wir": (N, True, ""),
    "man": (N, False, ""),
    "ihm": (D, False, "m"),
    "ihn": (A, False, "m"),
    "ihnen": (D, True, ""),
    "ihr": (D, False, "f"),
    "mir": (D, False, ""),
    "mich": (A, False, ""),
    "uns": (D | A, True, ""),
    "jemand": (N | A, False, ""),
    "jemandem": (D, False, ""),
    "niemand": (N | A, False, ""),
    "niemandem": (D, False, ""),
    "wer": (N, False, ""),
    "wem": (D, False, ""),
    "wen": (A, False, ""),
    "dies": (N | A, False, "n"),
    "alles": (N | A, False, "n"),
    "nichts": (N | A, False, "n"),
    "etwas": (N | A, False, "n"),
    "was": (N | A, False, "n"),
}
_LETTER_CASES = {"n": N, "g": G, "d": D, "a": A}
_NAME_PARTICLES = frozenset(
    """van von de der den del della di da dos du la le el al bin ben ibn abu zu zur zum ter ten und y af av st san santa
    mac o' of the""".split()
)
_NAME_CHAINS = frozenset("van von de del della di da dos du la le el al bin ben ibn abu ter ten af av zu of".split())
_ATTRIBUTE_PREPOSITIONS = frozenset(["von", "vom", "für"])
_ROLE_PREPOSITIONS = frozenset("von vom für aus zur zum beim bei im in an am".split())
_MODIFIER_ADVERBS = frozenset(
    """rund etwa mehr als fast über knapp nur sehr besonders so selbst auch gut mindestens ungefähr zwei drei vier
    fünf sechs sieben acht neun zehn elf zwölf""".split()
)
_PERSON_ENDS = ("mann", "frau")  # also in surnames: "Hartmann"
_SHORT_NAME = 6  # letters of a name that ends like an abstract noun
_ABSTRACT_ENDS = ("heit", "keit", "ung", "tät", "ismus")
_LONGEST_QUOTED_NAME = 8
# People whose outlet follows in the genitive: "der Chefredakteur der „Zeit“".
_PRESS_ROLES = (
    "chef", "redakteur", "herausgeber", "verleger", "verlag", "journalist", "reporter", "korrespondent", "autor",
    "angaben",
    "bericht", "ausgabe", "online", "ressort", "leser", "kolumnist", "meldung", "information", "recherchen", "sprecher",
    "intendant", "moderator", "direktor", "geschäftsführer", "leiter", "mitarbeiter", "anwalt", "anwält", "gründer",
    "besitzer", "eigentümer", "fotograf", "mitglied", "vorstand", "vorsitzende", "präsident",
)  # fmt: skip
# Who speaks for somebody named in the same word, and so for no outlet after it: "ein Polizeisprecher der dpa".
_SPOKESPEOPLE = tuple(
    stem + end for stem in ("ssprecher", "isprecher", "rsprecher", "nsprecher", "tsprecher") for end in ("", "in")
)
_ADJECTIVE_SUFFIXES = tuple(stem + end for stem in ("isch", "lich", "ell") for end in ("e", "en", "es"))
# Adjectives that names of authorities begin with.
_NAME_ADJECTIVES = (
    *_ADJECTIVE_SUFFIXES,
    *(stem + end for stem in ("national", "auswärtig", "sozial", "digital", "global") for end in ("e", "en", "er")),
)
_STANDS_FOR_NOUN = frozenset("beiden anderen meisten übrigen einen".split())
_OWN_OUTLET = frozenset({"zeitung", "redaktion", "agentur", "website"})
_MAX_WORDS = 40  # of one phrase: a bound that keeps hostile text cheap


@lru_cache()
def determiner(word: str) -> _Readings:
    """The readings of a determiner by its form."""
    if word in _DEFINITE:
        return _DEFINITE[word]
    if word in _PLURAL_ONLY:
        ending = word[-2:] if word[-1] in "rn" else word[-1:]
        return {"er": ((G, "pl"),), "en": ((D, "pl"),)}.get(ending, ((N | A, "pl"),))
    if word in _EIN_WORDS:
        return _BY_ENDING[""]
    for ending in ("er", "es", "em", "en", "e"):
        if word.endswith(ending):
            return _BY_ENDING[ending]
    return ((ALL_CASES, "m"), (ALL_CASES, "f"), (ALL_CASES, "n"), (ALL_CASES, "pl"))


@lru_cache(maxsize=4096)
def _agree(readings: _Readings, noun_readings: tuple[Reading, ...], gender: str | None) -> tuple[int, bool | None, str]:
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


def _readings(word: str, suffix: str) -> _Readings:
    """The readings of a determiner or, where it is "", of an adjective that ends so without one."""
    return determiner(word) if word else _UNDETERMINED[suffix]


@lru_cache()
def _agreement(determiner: str, suffix: str, word: str, lower: str) -> tuple[int, bool | None, str]:
    """Cases, number and gender that determiner, adjective and noun allow together.

    Args:
        determiner: its form, "" for none.
        suffix: the ending of the adjective before the noun, where there is no determiner, or "".
        word: the noun.
        lower: its form in lower case.
    """
    readings = _readings(determiner, suffix)
    form = nouns.role(word) or nouns.noun(word) or nouns.inhabitant(word)
    if form is not None:
        known = form.readings
        if (noun := nouns.noun(word)) is not None and noun.known > form.known:
            known += noun.readings  # "der Autobauer", also of several, though "der Bauer" is one
        return _agree(readings, known, form.gender)
    country = nouns.country(word)
    gender = (country.gender or None) if country is not None else nouns.noun_gender(word)
    if gender is None and (first_gender := nouns.first_name_gender(lower)):
        gender = first_gender if len(first_gender) == 1 else None
        readings = tuple((c, g) for c, g in readings if g != "pl") or readings
    return _agree(readings, (), gender)


@lru_cache()
def can_speak(word: str) -> bool:
    """Whether a word names somebody who can speak: a person, an authority, a group, a country, an outlet."""
    lower = word.lower()
    return bool(
        nouns.is_role(word)
        or nouns.organisation(word) is not None
        or nouns.group(word) is not None
        or nouns.inhabitant(word) is not None
        or nouns.first_name_gender(lower)
        or nouns.is_title(lower)
        or nouns.country(word)
        or nouns.outlet_at((lower,), 0)
        or lower.endswith(_PERSON_ENDS)
    )


@lru_cache()
def is_unknown(word: str) -> bool:
    """Whether a capitalised word is in no list and has no noun's ending: without an article most likely a name."""
    return nouns.noun(word) is None and nouns.noun_gender(word) is None


class PhraseParser:
    """Finds the noun phrases of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int], surnames: Mapping[int, int]) -> None:
        self.doc = document
        self.bits = bits
        self.surnames = surnames  # with a particle, by their first tokens
        self.memo: dict[tuple[int, int], NounPhrase | None] = {}

    def at(self, i: int, limit: int) -> NounPhrase | None:
        """The noun phrase that begins at token `i` and ends at or before `limit`; None if none begins there."""
        key = (i, limit)
        memo = self.memo
        if key in memo:
            return memo[key]
        found = memo[key] = self._parse(i, min(limit, i + _MAX_WORDS))
        return found

    def all(self, pieces: Sequence[tuple[int, int]], verb: int = -1, opener: int = -1) -> list[NounPhrase]:
        """The noun phrases of a clause in their order; those after a preposition have it set.

        Args:
            pieces: the clause's own tokens.
            verb: its finite verb, no noun even with a capital letter ("Kommt der Kanzler?"); -1 for none.
            opener: its conjunction, no preposition ("seit er im Amt ist"); -1 for none.
        """
        found: list[NounPhrase] = []
        bits, doc = self.bits, self.doc
        for start, end in pieces:
            i = start
            while i < end:
                b = bits[i]
                if i in (verb, opener):
                    i += 1
                    continue
                if doc.flags[i] & BRACKET_OPEN and doc.partner[i] > i:
                    i = doc.partner[i] + 1
                    continue
                limit = verb if i < verb < end else end
                if b & PREPOSITION or doc.lower[i] == "als":
                    phrase = self.at(i + 1, limit)
                    if phrase is not None:
                        found.append(_with_preposition(phrase, i))
                        i = phrase.end
                        continue
                elif (
                    b & (DETERMINER | PRONOUN | GENITIVE_PRONOUN | NOUN | NUMERAL)
                    or doc.flags[i] & QUOTE_OPEN
                    or (b & ADJECTIVE and not b & FINITE)
                ):
                    phrase = self.at(i, limit)
                    if phrase is not None:
                        found.append(phrase)
                        i = phrase.end
                        continue
                i += 1
        return found

    # --- one phrase ---------------------------------------------------------------------------------------------------

    def _parse(self, i: int, limit: int) -> NounPhrase | None:
        if i >= limit:
            return None
        doc, bits = self.doc, self.bits
        b = bits[i]
        word = doc.lower[i]
        if b & PRONOUN and not b & NOUN:
            row = _PRONOUNS.get(word)
            if row is not None and not (b & DETERMINER and self._noun_follows(i + 1, limit)):
                return NounPhrase(
                    i,
                    i + 1,
                    i,
                    i + 1,
                    row[0],
                    row[1],
                    row[2],
                    pronoun=True,
                    animate=word in ("er", "sie", "wir", "ich", "man"),
                )
        readings: _Readings | None = None
        k = i
        if b & DETERMINER:
            readings = determiner(word)
            k += 1
        elif b & GENITIVE_PRONOUN and i + 1 < limit and bits[i + 1] & (NOUN | ADJECTIVE):
            k += 1  # "dessen Sprecher"
        head = self._head(k, limit, determined=readings is not None)
        if word in ("das", "dies") and head == k and self._is_person(head, limit):
            head = -1  # "Anders sah das Kanzler Berg": two phrases
        if head < 0:
            if readings is None or b & PREPOSITION or word in _EIN_WORDS:
                return None
            # a determiner alone: "Das bestätigte …", "Viele meinen", "Dieser sagte"
            cases = 0
            for c, _ in readings:
                cases |= c
            plural = True if word in _PLURAL_ONLY else None if word in ("die", "diese", "jene", "solche") else False
            if word in ("die", "der", "den", "diese") and i + 1 < limit and doc.lower[i + 1] in _STANDS_FOR_NOUN:
                return NounPhrase(i, i + 2, i + 1, i + 2, cases, plural=True, gender="", pronoun=True, animate=True)
            gender = "m" if word in ("der", "dieser", "jener", "er") else "n" if word in ("das", "dieses") else ""
            end = self._extend(i, i, i + 1, limit)
            if end > i + 1:  # "Einer der Täter"
                return NounPhrase(i, end, i, i + 1, cases, plural, gender, animate=True)
            return NounPhrase(i, i + 1, i, i + 1, cases, plural, gender, pronoun=True, animate=gender != "n")
        name_end = self._name_end(head, limit)
        cases, plural, gender = self._agreement(word if readings is not None else "", k, head)
        if b & NUMERAL or nouns.match_organisation(doc.lower, head) > 1:
            plural = None  # "37 Prozent sind", "37 Prozent ist"; "Ärzte ohne Grenzen teilte mit"
        end = self._extend(i, head, name_end, limit)
        return NounPhrase(i, end, head, name_end, cases, plural, gender, animate=self._animate(i, head, name_end))

    def _is_person(self, head: int, limit: int) -> bool:
        """Whether a name, or a masculine or feminine role before one, begins at a token: no neuter."""
        doc = self.doc
        if head + 1 >= limit or not doc.flags[head] & doc.flags[head + 1] & CAPITAL:
            return False
        word = self.doc.exact[head]
        if nouns.first_name_gender(doc.lower[head]) is not None:
            return nouns.noun(word) is None
        form = nouns.role(word)
        return form is not None and form.gender in ("m", "f") and form.known == len(form.lemma)

    def _noun_follows(self, i: int, limit: int) -> bool:
        return self._head(i, limit, determined=True) >= 0

    def _head(self, i: int, limit: int, determined: bool) -> int:
        """The head noun of a phrase whose modifiers begin at `i`, or -1."""
        doc, bits = self.doc, self.bits
        flags = doc.flags
        depth = 0  # extended attribute: "der bei der Landung verletzte Mann"
        while i < limit:
            b = bits[i]
            flag = flags[i]
            if flag & QUOTE_OPEN and doc.partner[i] > i:
                hyphened = doc.partner[i] + 1
                if hyphened < limit and doc.lower[hyphened][0] == "-":
                    i = hyphened  # "die „Bild“-Zeitung"
                    continue
                return i
            if not flag & WORD:
                if (
                    flag & COMMA
                    and determined
                    and i + 1 < limit
                    and bits[i + 1] & ADJECTIVE
                    and bits[i - 1] & ADJECTIVE
                ):
                    i += 1
                    continue
                return -1
            if b & NOUN:
                if depth:
                    depth -= 1
                    i += 1
                    while i < limit and bits[i] & NOUN:  # "die zur Universität Graz gehörende Stiftung"
                        i += 1
                    continue
                modifies = self._capital_adjective if determined else self._owner
                if i + 1 < limit and bits[i + 1] & NOUN and (modifies(i) or self._opens_sentence(i)):
                    i += 1
                    continue
                if not determined and (owned := self._owned(i, limit)) > 0:
                    i = owned
                    continue
                return i
            if b & NUMERAL:
                if i + 1 >= limit or not bits[i + 1] & (NOUN | ADJECTIVE | NUMERAL | COORDINATOR):
                    a_year = flag & NUMBER and len(doc.lower[i]) == 4
                    return i if not determined and not depth and not a_year else -1
            elif b & PREPOSITION and not b & ADJECTIVE:
                if not determined or depth or not self._attribute_ahead(i, limit):
                    return -1
                depth += 1
                if i + 1 < limit and bits[i + 1] & DETERMINER:
                    i += 1
            elif (
                (
                    b & DETERMINER
                    and doc.lower[i]
                    not in (
                        "beiden",
                        "vielen",
                        "wenigen",
                        "einen",
                        "anderen",
                        "mehreren",
                        "zahlreichen",
                        "viele",
                        "zahlreiche",
                    )
                )
                or (b & (FINITE | PARTICIPLE) and not b & ADJECTIVE)
                or (b & FINITE and b & ADJECTIVE and not determined and not self._adjective_like(i, limit))
                or b & REFLEXIVE
                or (b & PRONOUN and not determined)
                or (
                    b & (ADVERB | COORDINATOR)
                    and not b & ADJECTIVE
                    and not determined
                    and doc.lower[i] not in _MODIFIER_ADVERBS
                )
            ):
                return -1
            i += 1
        return -1

    def _owner(self, i: int) -> bool:
        """Whether a name in the genitive stands before a noun: "Österreichs Kanzlerin", "Bergers Sprecher"."""
        word = self.doc.exact[i]
        if not word.endswith("s"):
            return False
        following = self.doc.exact[i + 1]
        if nouns.first_name_gender(following.lower()) is not None:
            return False
        if nouns.is_role(following):
            return not nouns.is_role(word)
        noun = cue_noun(following.lower())
        if noun is not None and "nach" in noun.takes and nouns.noun(word) is None:
            return True  # "nach Bergers Meinung"
        return nouns.noun(word) is None and (nouns.country(word) is not None or nouns.is_place(word[:-1]))

    def _capital_adjective(self, i: int) -> bool:
        """Whether a capitalised word is an adjective in a name: "der Ständige Rat"; or an acronym: "die US Armee"."""
        if self.doc.flags[i] & ALL_CAPS and len(self.doc.lower[i]) <= 3:
            return True
        word = self.doc.lower[i]
        return word.endswith(_ADJECTIVE_SUFFIXES) or (
            word.endswith(("e", "en", "er", "es")) and nouns.noun(self.doc.exact[i]) is None
        )

    def _owned(self, i: int, limit: int) -> int:
        """The noun that a country or city in the genitive has before an adjective: "Israels neuer Präsident"; or -1."""
        word = self.doc.exact[i]
        bits = self.bits
        if word[-1:] != "s" or i + 2 >= limit or not bits[i + 1] & ADJECTIVE or self.doc.flags[i + 1] & CAPITAL:
            return -1
        if nouns.country(word) is None and not nouns.is_place(word[:-1]):
            return -1
        k = i + 1
        while k < limit and bits[k] & ADJECTIVE and not self.doc.flags[k] & CAPITAL:
            k += 1
        return k if k < limit and bits[k] & NOUN and nouns.is_role(self.doc.exact[k]) else -1

    def _opens_sentence(self, i: int) -> bool:
        """Whether a word before a known noun is an adjective with the capital of its sentence: "Neue Zahlen"."""
        if not self.bits[i] & ADJECTIVE:
            return False  # only the first word of a sentence can be adjective and noun
        word = self.doc.exact[i]
        known = nouns.noun(word) or nouns.role(word) or nouns.inhabitant(word) or nouns.group(word)
        if known is not None or nouns.first_name_gender(self.doc.lower[i]) is not None:
            return False
        following = self.doc.exact[i + 1]
        return (nouns.noun(following) or nouns.role(following) or nouns.group(following)) is not None

    def _adjective_like(self, i: int, limit: int) -> bool:
        return i + 1 < limit and bool(self.bits[i + 1] & NOUN) and self.doc.lower[i].endswith(("e", "en", "er"))

    def _attribute_ahead(self, i: int, limit: int) -> bool:
        """Whether an attribute and its noun follow a prepositional phrase inside a noun phrase."""
        bits = self.bits
        seen = False
        for k in range(i + 1, min(limit, i + 14)):
            b = bits[k]
            if b & NOUN:
                if seen and bits[k - 1] & ADJECTIVE and not bits[k - 1] & PREPOSITION:
                    return True
                seen = True
            elif not self.doc.flags[k] & WORD or (seen and b & FINITE and not b & ADJECTIVE):
                return False
        return False

    def _name_end(self, head: int, limit: int) -> int:
        """The end of the head noun and the names that follow it: "Außenminister Dr. Hans van der Berg"."""
        doc, bits, flags = self.doc, self.bits, self.doc.flags
        i = head
        if flags[i] & QUOTE_OPEN:
            return doc.partner[i] + 1
        if i not in self.surnames:
            i += max(1, min(nouns.match_organisation(doc.lower, head), limit - head))  # "Ärzte ohne Grenzen"
        while i < limit:
            if i in self.surnames:
                i = min(self.surnames[i], limit)
                continue
            flag = flags[i]
            if flag & WORD:
                if (bits[i] & NOUN or (flag & CAPITAL and not bits[i])) and doc.lower[i - 1] not in DATES:
                    if self._is_object(i):
                        break
                    i += 1
                    continue
                word = doc.lower[i]
                if word in _NAME_CHAINS and flags[i - 1] & CAPITAL:
                    k = i + 1
                    while k < limit and doc.lower[k] in _NAME_PARTICLES:
                        k += 1
                    if (
                        k < limit
                        and bits[k] & NOUN
                        and (word not in ("von", "zu", "da", "du") or self._is_person_name(i - 1))
                    ):
                        i = k + 1
                        continue
                if flag & NUMBER and flag & DOTTED and flags[i - 1] & CAPITAL and len(word) <= 3:
                    i += 1
                    continue
                if flag & NUMBER and flags[i - 1] & CAPITAL and flags[i - 1] & ALL_CAPS:
                    i += 1
                    continue
            elif (
                flag & QUOTE_OPEN
                and i < doc.partner[i] < limit
                and doc.partner[i] - i <= _LONGEST_QUOTED_NAME
                and flags[i + 1] & CAPITAL
            ):
                i = doc.partner[i] + 1
                continue
            break
        return i

    def _is_object(self, i: int) -> bool:
        """Whether a noun after a name is a phrase of its own: "hat Hanne Wiegold Forderungen zurückgewiesen"."""
        word, before = self.doc.exact[i], self.doc.exact[i - 1]
        if self.doc.lower[i - 1].endswith(_NAME_ADJECTIVES):
            return False  # "für Internationale Beziehungen"
        if word.endswith("es") and self.bits[i] & ADJECTIVE:  # "hatte Berger Neues zu berichten"
            return True
        form = nouns.noun(word)
        if form is None and len(word) <= _SHORT_NAME:
            return False  # "Chung", "Jung"
        if form is not None and form.known < len(word) and nouns.first_name_gender(before.lower()) is not None:
            return False  # "Bernd Lohmeier", which ends like "Eier"
        if word.endswith(_ABSTRACT_ENDS) and nouns.organisation(word) is None and not nouns.organisation(before):
            return not self._is_person_name(i - 1)
        somebody = nouns.is_role(before) or nouns.organisation(before) is not None
        if form is not None and form.kind in ("noun", "document") and somebody and cue_noun(word.lower()) is not None:
            return True  # "hat die Ministerin Klage eingereicht"
        if form is None or form.kind != "noun":
            return False
        named = i > 1 and nouns.first_name_gender(self.doc.lower[i - 2]) is not None  # "Hanne Wiegold Forderungen"
        plural_after_name = form.number == "pl" and (named or is_unknown(before) or nouns.is_role(before))
        return plural_after_name or nouns.country(before) is not None

    def _is_person_name(self, i: int) -> bool:
        return nouns.first_name_gender(self.doc.lower[i]) is not None or nouns.is_title(self.doc.lower[i])

    def _agreement(self, determiner: str, first: int, head: int) -> tuple[int, bool | None, str]:
        """Cases, number and gender that determiner ("" for none), adjective and noun allow together."""
        doc = self.doc
        suffix = ""
        if not determiner and first < head and self.bits[head - 1] & ADJECTIVE:
            adjective = doc.lower[head - 1]
            suffix = next((end for end in _STRONG_ENDINGS if adjective.endswith(end)), "")
        if doc.flags[head] & QUOTE_OPEN:
            return _agree(_readings(determiner, suffix), (), self._title_gender(head))
        return _agreement(determiner, suffix, doc.exact[head], doc.lower[head])

    def _title_gender(self, opening: int) -> str | None:
        """The gender of an outlet in quotation marks: "der „Neuen Hafener Zeitung“" is no nominative."""
        lower, last = self.doc.lower, self.doc.partner[opening] - 1
        known = nouns.outlet_at(lower, opening + 1)
        if known is not None and opening + known[1] == last:
            return known[0].gender or None
        return nouns.noun_gender(self.doc.exact[last]) if last > opening and nouns.outlet_head(lower[last]) else None

    def _animate(self, start: int, head: int, name_end: int) -> bool:
        if head in self.surnames:
            return True
        for i in range(head, min(name_end, head + 6)):
            if self.doc.flags[i] & WORD and can_speak(self.doc.exact[i]):
                return True
        if start < head or self.doc.flags[head] & QUOTE_OPEN:
            return False
        return self.doc.flags[head] & CAPITAL > 0 and is_unknown(self.doc.exact[head])

    def _extend(self, start: int, head: int, end: int, limit: int) -> int:
        """What belongs to a phrase after its head: genitives, "von …", brackets, coordination, apposition."""
        doc, bits, flags, lower = self.doc, self.bits, self.doc.flags, self.doc.lower
        is_role = not flags[head] & QUOTE_OPEN and nouns.is_role(self.doc.exact[head])
        if is_role and nouns.outlet_at(lower, head) is not None:
            is_role = False  # "die Deutsche Presse-Agentur"
        rounds = 0
        while end < limit and rounds < 8:
            rounds += 1
            flag, b, word = flags[end], bits[end], lower[end]
            if (
                flag & BRACKET_OPEN
                and doc.partner[end] > end
                and doc.partner[end] < limit
                and doc.partner[end] - end <= 8
            ):
                end = doc.partner[end] + 1
                continue
            if b & DETERMINER and not b & PREPOSITION:
                cases = 0
                for c, _ in determiner(word):
                    cases |= c
                if cases & GENITIVE:
                    inner = self.at(end, limit)
                    if (
                        inner is not None
                        and inner.cases & GENITIVE
                        and not inner.pronoun
                        and not self._is_told(start, end, inner)
                    ):
                        end = inner.end
                        continue
                return end
            if b & ADJECTIVE and word.endswith("er") and not b & FINITE:
                inner = self.at(end, limit)
                if (
                    inner is not None
                    and inner.cases & GENITIVE
                    and inner.start == end
                    and not inner.pronoun
                    and bits[inner.head] & NOUN
                ):
                    end = inner.end
                    continue
                return end
            if b & PREPOSITION and word in (_ROLE_PREPOSITIONS if is_role else _ATTRIBUTE_PREPOSITIONS):
                inner = self.at(end + 1, limit)
                if end - head > 1 and flags[head] & WORD and nouns.outlet_lead(lower[head]):
                    return end  # "sprach gegenüber der Agentur Reuters von einem Erfolg"
                if not is_role and start == head and self._is_bare_name(head):
                    from_somewhere = word in ("von", "vom") and end - head > 1 and inner is not None and inner.animate
                    if not from_somewhere:
                        return end
                if (
                    inner is not None
                    and not inner.pronoun
                    and (bits[inner.head] & NOUN or self._is_quoted_name(inner.head))
                    and self._attributive(word, inner)
                    and not (lower[head].endswith("stadt") and nouns.is_role(self.doc.exact[inner.head]))
                ):
                    end = inner.end
                    continue
                return end
            if b & COORDINATOR and word in ("und", "sowie", "oder"):
                inner = self.at(end + 1, limit)
                if inner is not None and (not inner.pronoun or flags[end + 1] & CAPITAL) and not bits[end + 1] & FINITE:
                    end = inner.end
                    continue
                return end
            return end
        return end

    def _is_told(self, start: int, determiner_at: int, phrase: NounPhrase) -> bool:
        """Whether a phrase after a name is the outlet that is told, no genitive: "sagte Berger unserer Zeitung".

        Args:
            start: where the phrase begins that would have the genitive.
            determiner_at: the determiner of the genitive.
            phrase: the genitive.
        """
        lower = self.doc.lower
        before = lower[determiner_at - 1]
        if lower[determiner_at] != "der":
            if cue_noun(before) is not None and not nouns.is_role(self.doc.exact[determiner_at - 1]):
                return False  # "eine Recherche dieser Zeitung"
            return lower[determiner_at] in ("unserer", "dieser") and lower[phrase.head] in _OWN_OUTLET
        if before.startswith(_PRESS_ROLES):
            return False
        if self.doc.flags[phrase.head] & QUOTE_OPEN:
            return True
        if before.endswith(TIME_ENDS):  # "am Montag der dpa", but "am Abend der Premiere"
            return phrase.animate or bool(self._outlet_kind(determiner_at + 1, phrase))
        if before.endswith(_SPOKESPEOPLE):
            return self._outlet_kind(determiner_at + 1, phrase) == "agency"
        if self._is_bare_surname(start, determiner_at - 1):
            return bool(self._outlet_kind(determiner_at + 1, phrase))
        if not nouns.is_role(self.doc.exact[determiner_at - 1]):
            return False
        outlet = nouns.outlet_at(lower, determiner_at + 1)
        if outlet is not None:
            return not outlet[0].common  # "die Ministerin der Zeit" may be none of a newspaper
        named = self.doc.flags[phrase.head + 1] if phrase.head + 1 < len(lower) else 0
        return nouns.outlet_lead(lower[phrase.head]) is not None and bool(named & (CAPITAL | QUOTE_OPEN))

    def _outlet_kind(self, start: int, phrase: NounPhrase) -> str:
        """The kind of outlet that a phrase names after its determiner, or ""."""
        lower = self.doc.lower
        for i in range(start, phrase.head + 1):
            found = nouns.outlet_at(lower, i)
            if found is not None:
                return found[0].kind
        return nouns.outlet_lead(lower[phrase.head]) or nouns.outlet_head(lower[phrase.head]) or ""

    def _is_bare_surname(self, start: int, i: int) -> bool:
        """Whether the last word of a phrase without article is a name, which takes no genitive: "Minister Berg"."""
        if not self.doc.flags[i] & CAPITAL or self.bits[start] & (DETERMINER | PREPOSITION):
            return False
        word = self.doc.exact[i]
        if nouns.is_role(word) or cue_noun(self.doc.lower[i]) is not None or nouns.outlet_head(word) is not None:
            return False
        return nouns.noun(word) is None or (i > start and bool(self.doc.flags[i - 1] & CAPITAL))

    def _is_quoted_name(self, head: int) -> bool:
        """Whether a quotation is a name: "der Chef der „Zeit“", not "sprach Berg von einem „schweren Fehler“"."""
        flags = self.doc.flags
        return bool(flags[head] & QUOTE_OPEN and flags[head + 1] & CAPITAL)

    def _is_bare_name(self, head: int) -> bool:
        """Whether a head without article is no noun that takes "von": "laut BBC von 100 Menschen"."""
        return bool(self.doc.flags[head] & QUOTE_OPEN) or cue_noun(self.doc.lower[head]) is None

    def _attributive(self, preposition: str, phrase: NounPhrase) -> bool:
        """Whether a prepositional phrase after a role or noun belongs to it: no time, place of saying or channel."""
        if not self.doc.flags[phrase.head] & WORD:
            return preposition in _ATTRIBUTE_PREPOSITIONS
        word = self.doc.exact[phrase.head]
        if preposition != "für" and nouns.channel(word) is not None and nouns.organisation(word) is None:
            return False
        if preposition in ("von", "vom", "für", "aus", "zur", "zum"):
            return not word.lower().endswith(TIME_ENDS)
        return nouns.organisation(word) is not None


def _with_preposition(phrase: NounPhrase, preposition: int) -> NounPhrase:
    return NounPhrase(
        phrase.start,
        phrase.end,
        phrase.head,
        phrase.core_end,
        phrase.cases,
        phrase.plural,
        phrase.gender,
        preposition,
        phrase.pronoun,
        phrase.animate,
    )
