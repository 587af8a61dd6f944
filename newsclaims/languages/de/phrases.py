"""German noun phrases: where they begin and end, what belongs to them, and in which case and number they can stand.

`phrase_heads.py` finds the noun, `agreement.py` tells its case; here are the phrases themselves, and what follows a
noun.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE, NounPhrase
from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.agreement import (
    EIN_WORDS,
    PLURAL_ONLY,
    STRONG_ENDINGS,
    Readings,
    agree,
    agreement,
    determiner,
    readings_of,
)
from newsclaims.languages.de.animacy import can_speak, is_unknown
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.phrase_heads import HeadFinder
from newsclaims.languages.de.times.words import WEEKDAYS
from newsclaims.languages.de.told_outlets import ToldOutlets
from newsclaims.languages.de.verb_finder import counts_more
from newsclaims.languages.de.words import (
    ADJECTIVE,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GENITIVE_PRONOUN,
    NOUN,
    NUMERAL,
    PREPOSITION,
    PRONOUN,
    names_time,
    uncontracted,
)
from newsclaims.text.document import BRACKET_OPEN, CAPITAL, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclaims.text.document import Document

N, G, D, A = NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE

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
_ATTRIBUTE_PREPOSITIONS = frozenset(["von", "vom", "für"])
_ROLE_PREPOSITIONS = frozenset("von vom für aus zur zum beim bei im in an am".split())
_PLACE_PREPOSITIONS = frozenset("im in am an beim bei".split())
_ASSEMBLIES = (
    "abgeordnetenhaus", "ausschuss", "bundesrat", "bundestag", "bürgerschaft", "gemeinderat", "kommission", "kongress",
    "kreistag", "landtag", "nationalrat", "parlament", "rat", "regierung", "senat", "unterhaus", "vorstand",
)  # fmt: skip
_AGED = ("-jährige", "-jähriger", "-jährigen")
_STANDS_FOR_NOUN = frozenset("beiden anderen meisten übrigen einen".split())
_MAX_WORDS = 40  # of one phrase: a bound that keeps hostile text cheap


class PhraseParser:
    """Finds the noun phrases of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int], surnames: Mapping[int, int]) -> None:
        self.doc = document
        self.bits = bits
        self.surnames = surnames  # with a particle, by their first tokens
        self.told = ToldOutlets(document, bits)
        self.heads = HeadFinder(document, bits, surnames, self.told)
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
                        counted = i > start and doc.lower[i] == "als" and counts_more(doc, bits, i)
                        found.append(replace(phrase, start=i - 1) if counted else _with_preposition(phrase, i))
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
        readings: Readings | None = None
        k = i
        if b & DETERMINER:
            readings = determiner(word)
            k += 1
        elif b & GENITIVE_PRONOUN and i + 1 < limit and bits[i + 1] & (NOUN | ADJECTIVE):
            k += 1  # "dessen Sprecher"
        head = self.heads.head(k, limit, determined=readings is not None)
        if word in ("das", "dies") and head == k and self._is_person(head, limit):
            head = -1  # "Anders sah das Kanzler Berg": two phrases
        if head < 0:
            if readings is None or b & PREPOSITION or word in EIN_WORDS:
                return None
            # a determiner alone: "Das bestätigte …", "Viele meinen", "Dieser sagte"
            cases = 0
            for c, _ in readings:
                cases |= c
            plural = True if word in PLURAL_ONLY else None if word in ("die", "diese", "jene", "solche") else False
            if word in ("die", "der", "den", "diese") and i + 1 < limit and doc.lower[i + 1] in _STANDS_FOR_NOUN:
                return NounPhrase(i, i + 2, i + 1, i + 2, cases, plural=True, gender="", pronoun=True, animate=True)
            gender = "m" if word in ("der", "dieser", "jener", "er") else "n" if word in ("das", "dieses") else ""
            end = self._extend(i, i, i + 1, limit)
            if end > i + 1:  # "Einer der Täter"
                return NounPhrase(i, end, i, i + 1, cases, plural, gender, animate=True)
            return NounPhrase(i, i + 1, i, i + 1, cases, plural, gender, pronoun=True, animate=gender != "n")
        name_end = self.heads.name_end(head, limit)
        cases, plural, gender = self._agreement(word if readings is not None else "", k, head)
        if b & NUMERAL or (name_end - head > 1 and nouns.match_organisation(doc.lower, head) > 1):
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
        return self.heads.head(i, limit, determined=True) >= 0

    def _agreement(self, determiner: str, first: int, head: int) -> tuple[int, bool | None, str]:
        """Cases, number and gender that determiner ("" for none), adjective and noun allow together."""
        doc = self.doc
        suffix = ""
        if not determiner and first < head and self.bits[head - 1] & ADJECTIVE:
            adjective = doc.lower[head - 1]
            suffix = next((end for end in STRONG_ENDINGS if adjective.endswith(end)), "")
        if doc.flags[head] & QUOTE_OPEN:
            return agree(readings_of(determiner, suffix), (), self._title_gender(head))
        return agreement(determiner, suffix, doc.exact[head], doc.lower[head])

    def _title_gender(self, opening: int) -> str | None:
        """The gender of an outlet in quotation marks: "der „Neuen Hafener Zeitung“" is no nominative."""
        lower, last = self.doc.lower, self.doc.partner[opening] - 1
        known = outlets.outlet_at(lower, opening + 1)
        if known is not None and opening + known[1] == last:
            return known[0].gender or None
        if last == opening + 1 and (form := nouns.noun(self.doc.exact[last])) is not None:
            return form.gender  # "Der „Post“ sagte Berg"
        return nouns.noun_gender(self.doc.exact[last]) if last > opening and outlets.outlet_head(lower[last]) else None

    def _animate(self, start: int, head: int, name_end: int) -> bool:
        if head in self.surnames:
            return True
        for i in range(head, min(name_end, head + 6)):
            if self.doc.flags[i] & WORD and can_speak(self.doc.exact[i]):
                return True
        if self.doc.flags[head] & QUOTE_OPEN:
            known = outlets.outlet_at(self.doc.lower, head + 1)
            return known is not None and head + known[1] + 1 == self.doc.partner[head]  # "die „El Mundo“"
        if start < head:
            return False
        if not self.doc.flags[head] & CAPITAL:
            return False
        word = self.doc.exact[head]
        if is_unknown(word) or self.doc.lower[head] in self.told.surnames:
            return True
        return nouns.only_ends_like_noun(word) and (form := nouns.noun(word)) is not None and form.number == "sg"

    def _extend(self, start: int, head: int, core_end: int, limit: int) -> int:
        """What belongs to a phrase after its head: genitives, "von …", brackets, coordination, apposition."""
        doc, bits, flags, lower = self.doc, self.bits, self.doc.flags, self.doc.lower
        end = core_end
        is_role = not flags[head] & QUOTE_OPEN and nouns.is_role(self.doc.exact[head])
        if is_role and outlets.outlet_at(lower, head) is not None:
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
                        and not self.told.is_told(start, end, inner)
                        and not self._is_source(head, inner)
                        and not lower[head].endswith(_AGED)  # "warf die 47-Jährige der Koalition vor"
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
                if lower[head].startswith(WEEKDAYS):
                    return end  # "wurde am Montag von Berg empfangen"
                inner = self.at(end + 1, limit)
                if word == "von" and lower[head - 1].startswith("eigen") and lower[head] == "angaben":
                    return end  # "geht nach eigenen Angaben von 200 Toten aus"
                if end - head > 1 and flags[head] & WORD and outlets.outlet_lead(lower[head]):
                    return end  # "sprach gegenüber der Agentur Reuters von einem Erfolg"
                if not is_role and start == head and self._is_bare_name(head):
                    named = word in ("von", "vom") and end - head > 1 and inner is not None
                    before_verb = inner is not None and inner.end == limit < len(bits) and bits[limit] & FINITE
                    from_somewhere = named and inner is not None and (inner.animate or before_verb)
                    body = word == "für" and end == head + 1 and nouns.organisation(self.doc.exact[head]) is not None
                    if not from_somewhere and not body:  # "vom Institut für Geschichte"
                        return end
                if (
                    inner is not None
                    and not inner.pronoun
                    and (bits[inner.head] & NOUN or self._is_quoted_name(inner.head))
                    and self._attributive(word, inner)
                    and not (end > core_end and word in _PLACE_PREPOSITIONS and not self._is_assembly(inner))
                    and not (core_end - head > 1 and word in _PLACE_PREPOSITIONS)  # "Ministerin Ida Berg im Senat"
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

    def _is_source(self, head: int, phrase: NounPhrase) -> bool:
        """Whether "zufolge" behind a phrase makes it a source, no genitive: "leben Menschen [einer Studie] zufolge"."""
        lower = self.doc.lower
        return (
            lower[phrase.end : phrase.end + 1] == ["zufolge"]
            and lower[phrase.start] in ("der", "einer", "dieser")
            and cue_noun(lower[head]) is None
        )

    def _is_quoted_name(self, head: int) -> bool:
        """Whether a quotation is a name: "der Chef der „Zeit“", not "sprach Berg von einem „schweren Fehler“"."""
        flags = self.doc.flags
        return bool(flags[head] & QUOTE_OPEN and flags[head + 1] & CAPITAL)

    def _is_bare_name(self, head: int) -> bool:
        """Whether a head without article is no noun that takes "von": "laut BBC von 100 Menschen"."""
        if head and self.bits[head - 1] & PREPOSITION and nouns.noun(self.doc.exact[head]) is not None:
            before = self.doc.lower[head - 1]
            if uncontracted(before) != before:
                return False  # "vom Institut für Geologie" has one
        return bool(self.doc.flags[head] & QUOTE_OPEN) or cue_noun(self.doc.lower[head]) is None

    def _is_assembly(self, phrase: NounPhrase) -> bool:
        """Whether somebody may sit there for others: "der Sprecher der Grünen im Landtag"."""
        return self.doc.lower[phrase.head].endswith(_ASSEMBLIES)

    def _attributive(self, preposition: str, phrase: NounPhrase) -> bool:
        """Whether a prepositional phrase after a role or noun belongs to it: no time, place of saying or channel."""
        if not self.doc.flags[phrase.head] & WORD:
            return preposition in _ATTRIBUTE_PREPOSITIONS
        word = self.doc.exact[phrase.head]
        if preposition != "für" and nouns.channel(word) is not None and nouns.organisation(word) is None:
            return False
        if preposition == "für" and self.bits[phrase.start] & NUMERAL:
            return False  # "ist laut Polizei für zwei Stunden gesperrt"
        if preposition in ("zur", "zum") and (
            outlets.outlet_at(self.doc.lower, phrase.start) is not None
            or outlets.outlet_lead(self.doc.lower[phrase.head])
        ):
            return False  # "sagte ein Sprecher zur dpa", "zur Nachrichtenagentur Reuters"
        if preposition in ("von", "vom", "für", "aus", "zur", "zum"):
            return not names_time(word.lower())
        return nouns.organisation(word) is not None and not word.lower().endswith(("klub", "club"))  # where one speaks


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
