"""The heads of German noun phrases: the noun that modifiers lead to, and the names that follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.animacy import is_unknown
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DATES,
    DETERMINER,
    FINITE,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    REFLEXIVE,
)
from newsclaims.text.document import ALL_CAPS, CAPITAL, COMMA, DOTTED, NUMBER, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclaims.languages.de.told_outlets import ToldOutlets
    from newsclaims.text.document import Document

_NAME_PARTICLES = frozenset(
    """van von de der den del della di da dos du la le el al bin ben ibn abu zu zur zum ter ten und y af av st san santa
    mac o' of the""".split()
)
_NAME_CHAINS = frozenset("van von de del della di da dos du la le el al bin ben ibn abu ter ten af av zu of".split())
_MODIFIER_ADVERBS = frozenset(
    """rund etwa mehr als fast über knapp nur sehr besonders so selbst auch gut mindestens ungefähr zwei drei vier
    fünf sechs sieben acht neun zehn elf zwölf""".split()
)
_SHORT_NAME = 6  # letters of a name that ends like an abstract noun
ABSTRACT_ENDS = ("heit", "keit", "ung", "tät", "ismus")
_LONGEST_QUOTED_NAME = 8
_MEASURES = frozenset(
    """euro grad gramm hektar jahr jahre jahren kilogramm kilometer liter meter millionen milliarden minuten monat
    monate monaten prozent sekunden stunden tage tagen tonnen wochen zentimeter""".split()
)
_COUNTS = frozenset("Dutzende Hunderte Hunderttausende Tausende Zehntausende Millionen Milliarden".split())
# Nouns for bodies whose names may be plural nouns: "Bündnis Bauern für Wien".
_NAMED_BODIES = (
    "bewegung", "bündnis", "gruppe", "initiative", "kampagne", "organisation", "partei", "plattform", "stiftung",
    "verband", "verein", "vereinigung",
)  # fmt: skip
_WEBSITE_ENDS = (".at", ".ch", ".com", ".de", ".eu", ".net", ".org")
_ADJECTIVE_SUFFIXES = tuple(stem + end for stem in ("isch", "lich", "ell") for end in ("e", "en", "es"))
# Adjectives that names of authorities begin with.
_NAME_ADJECTIVES = (
    *_ADJECTIVE_SUFFIXES,
    *(stem + end for stem in ("al", "angewandt", "bar", "ig", "iv", "är") for end in ("e", "en", "er")),
)


def national(word: str, following: str) -> bool:
    """Whether an adjective of a country begins the name of a body: "das Deutsche Institut", but "der Deutsche Berg"."""
    return nouns.nationality_adjective(word.lower()) is not None and nouns.organisation(following) is not None


def _measures(document: Document, bits: Sequence[int], i: int, limit: int) -> bool:
    """Whether a noun measures the adjective behind it, which has the head: "der 34 Jahre alte Karl Maier"."""
    return bool(
        i + 1 < limit
        and document.lower[i] in _MEASURES
        and bits[i + 1] & ADJECTIVE
        and not document.flags[i + 1] & CAPITAL
        and i
        and (bits[i - 1] & NUMERAL or document.flags[i - 1] & NUMBER)
    )


class HeadFinder:
    """Finds the heads of the noun phrases of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int], surnames: Mapping[int, int], told: ToldOutlets) -> None:
        self.doc = document
        self.bits = bits
        self.surnames = surnames  # with a particle, by their first tokens
        self.told = told  # knows the surnames behind first names

    def head(self, i: int, limit: int, determined: bool) -> int:
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
                if determined and _measures(doc, bits, i, limit):
                    i += 1
                    continue
                if depth:
                    depth -= 1
                    i += 1
                    while i < limit and bits[i] & NOUN:  # "die zur Universität Graz gehörende Stiftung"
                        i += 1
                    continue
                if determined and i + 1 < limit and flags[i + 1] & QUOTE_OPEN and nouns.place_adjective(doc.lower[i]):
                    i += 1
                    continue  # "der Berliner „Tageszeitung“"
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
            elif doc.lower[i] == "zu" and determined and i + 1 < limit and bits[i + 1] & ADJECTIVE:
                pass  # "eines zu hohen Abschlusses"
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
        if word.endswith(_ADJECTIVE_SUFFIXES):
            return True
        if not word.endswith(("e", "en", "er", "es")):
            return False
        if nouns.match_organisation(self.doc.lower, i) > 1:
            return True  # "der Jungen Union"
        return nouns.noun(self.doc.exact[i]) is None or national(self.doc.exact[i], self.doc.exact[i + 1])

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
        """Whether a word before a known noun has only the capital of its sentence: "Neue Zahlen", "Zwei Boote"."""
        if self.bits[i] & NUMERAL:
            return True
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
            if self.doc.flags[k] & QUOTE_OPEN:  # "die in Wien erscheinende „Rundschau“"
                return seen and bool(bits[k - 1] & ADJECTIVE)
            if b & NOUN:
                if seen and bits[k - 1] & ADJECTIVE and not bits[k - 1] & PREPOSITION:
                    return True
                seen = True
            elif not self.doc.flags[k] & WORD or (seen and b & FINITE and not b & ADJECTIVE):
                return False
        return False

    def name_end(self, head: int, limit: int) -> int:
        """The end of the head noun and the names that follow it: "Außenminister Dr. Hans van der Berg"."""
        doc, bits, flags = self.doc, self.bits, self.doc.flags
        i = head
        if flags[i] & QUOTE_OPEN:
            return doc.partner[i] + 1
        if doc.lower[i].endswith(_WEBSITE_ENDS):
            return i + 1  # "zitiert Hafen.at Bürgermeisterin Berg"
        if i not in self.surnames:
            i = self._after_name(i, limit)
        while i < limit:
            if i in self.surnames:
                i = min(self.surnames[i], limit)
                continue
            flag = flags[i]
            if flag & WORD:
                if (bits[i] & NOUN or (flag & CAPITAL and not bits[i])) and doc.lower[i - 1] not in DATES:
                    if self._is_object(i):
                        break
                    i = self._after_name(i, limit)
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

    def _after_name(self, i: int, limit: int) -> int:
        """Where the word at `i` ends, or the body's or outlet's name of several words that begins with it.

        "Ärzte ohne Grenzen", "Bild am Sonntag", "ZiB 2".
        """
        lower = self.doc.lower
        if not outlets.opens_name(lower[i]):
            return i + 1
        size = nouns.match_organisation(lower, i)
        if not size and self.doc.flags[i] & CAPITAL:
            size = outlets.match_outlet(lower, i)
        return min(i + size, limit) if size else i + 1

    def _is_object(self, i: int) -> bool:
        """Whether a noun after a name is a phrase of its own: "hat Hanne Wiegold Forderungen zurückgewiesen"."""
        word, before = self.doc.exact[i], self.doc.exact[i - 1]
        if self.doc.lower[i - 1].endswith(_NAME_ADJECTIVES):
            return False  # "für Internationale Beziehungen"
        if word.endswith("es") and self.bits[i] & ADJECTIVE:  # "hatte Berger Neues zu berichten"
            return True
        if word in _COUNTS:
            return True  # "laut UNO Hunderte Menschen"
        form = nouns.noun(word)
        if form is None and len(word) <= _SHORT_NAME:
            return False  # "Chung", "Jung"
        after_first_name = nouns.first_name_gender(before.lower()) is not None
        if (
            form is not None
            and form.known < len(word)
            and (after_first_name or (nouns.is_role(before) and nouns.only_ends_like_noun(word)))
        ):
            return False  # "Bernd Lohmeier", "Präsidentin Lohmeier", which end like "Eier"
        body = nouns.organisation(before)
        if word.endswith(ABSTRACT_ENDS) and nouns.organisation(word) is None and body is None:
            return not self._is_person_name(i - 1)
        somebody = nouns.is_role(before) or body is not None
        if form is not None and form.kind in ("noun", "document") and somebody and cue_noun(word.lower()) is not None:
            return True  # "hat die Ministerin Klage eingereicht"
        body_alone = body is not None and body.known == len(before) and not before.lower().endswith(_NAMED_BODIES)
        if form is not None and form.known == len(word) and body_alone:
            return form.may_be("n", "pl") and not form.may_be("n", "sg")  # "laut Armee Rebellen", "laut Polizei Autos"
        if form is not None and nouns.is_role(word) and self._opens_name(i):
            return True  # "traf Rubinek Außenminister Dahl"
        if form is None or form.kind != "noun":
            return False
        alone = i < 2 or not self.doc.flags[i - 2] & CAPITAL
        if alone and form.known == len(word) and before.lower() in self.told.surnames:
            return True  # "soll laut Dahl Geld genommen haben", where "Ida Dahl" has been named
        named = i > 1 and nouns.first_name_gender(self.doc.lower[i - 2]) is not None  # "Hanne Wiegold Forderungen"
        plural_after_name = form.number == "pl" and (named or is_unknown(before) or nouns.is_role(before))
        return plural_after_name or nouns.country(before) is not None

    def _opens_name(self, i: int) -> bool:
        """Whether an office stands between the surname of somebody and the name of somebody else."""
        exact, flags = self.doc.exact, self.doc.flags
        if not is_unknown(exact[i - 1]) or i + 1 >= len(flags) or not flags[i + 1] & CAPITAL:
            return False
        return bool(self.bits[i + 1] & NOUN) and not nouns.is_role(exact[i + 1])

    def _is_person_name(self, i: int) -> bool:
        return nouns.first_name_gender(self.doc.lower[i]) is not None or nouns.is_title(self.doc.lower[i])
