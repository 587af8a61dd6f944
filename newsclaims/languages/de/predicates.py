"""Predicates of German clauses: the finite verb with its particle, participles and infinitives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.predicate import Predicate
from newsclaims.languages.de import verbs
from newsclaims.languages.de.cues import cue_verbs
from newsclaims.languages.de.words import (
    ADJECTIVE,
    AUXILIARY,
    DETERMINER,
    INFINITIVE,
    MODAL,
    NOUN,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    ZU,
    ZU_INFINITIVE,
)
from newsclaims.text.document import (
    QUOTE_CLOSE,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.text.document import Document

_AUX_LEMMAS = frozenset({"haben", "sein", "werden"})
# Verbs, and the ends of verbs, whose perfect is formed with "sein": "waren ausgegangen" is no passive.
_MOTION = tuple(
    """abbrennen ausbrennen bleiben brechen dringen eilen entstehen erfrieren erscheinen ertrinken fahren fallen
    flüchten fliegen fliehen folgen gehen gelingen geschehen kentern kommen kriechen landen langen laufen passieren
    platzen reisen rücken scheitern schwinden segeln sein sinken springen starten steigen sterben stürzen tauchen
    treten verhungern verunglücken wachsen wandern werden ziehen""".split()
)
_MODAL_LEMMAS = frozenset({"dürfen", "können", "mögen", "müssen", "sollen", "wollen", "lassen"})


class PredicateFinder:
    """Finds the verbs of the clauses of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int]) -> None:
        self.doc = document
        self.bits = bits

    def find(self, clause: Clause) -> Predicate | None:
        """The verb of a clause with all that belongs to it; None where it has none."""
        bits, lower = self.bits, self.doc.lower
        finite = clause.finite
        if clause.kind is Kind.INFINITIVE:
            return self._infinitive(clause)
        if finite < 0:
            return None
        b = bits[finite]
        readings = verbs.analyse(lower[finite])
        if b & (AUXILIARY | MODAL) or any(r.lemma == "lassen" for r in readings):
            finite_lemma = next((r.lemma for r in readings if r.bits & verbs.FINITE), "")
            bracket = self._right_bracket(clause)
            if bracket:
                return self._complex(finite, finite_lemma, bracket)
            return Predicate((finite_lemma,), [finite], finite)
        lemmas = [r.lemma for r in readings if r.bits & verbs.FINITE and r.lemma]
        if not lemmas:
            lemmas = [r.lemma for r in readings if r.lemma]
        lemmas = list(dict.fromkeys(lemmas))
        if clause.kind is Kind.MAIN or clause.verb_first:
            if finite == clause.start + 1:  # "Fest steht für Berg, dass …"
                fronted = [j for x in lemmas if (j := verbs.with_particle(x, lower[clause.start])) and cue_verbs(j)]
                if fronted:
                    return Predicate(tuple(dict.fromkeys(fronted)), [clause.start, finite], finite)
            for _, end in clause.pieces:
                particle = self._particle_before(end, finite)
                if particle >= 0:
                    joined = [j for x in lemmas if (j := verbs.with_particle(x, lower[particle]))]
                    if lower[particle] == "weiter" and any(cue_verbs(x) for x in lemmas):
                        continue  # "schrieb weiter" goes on writing
                    if joined:
                        return Predicate(tuple(dict.fromkeys(joined)), [finite, particle], finite)
        return Predicate(tuple(lemmas), [finite], finite)

    def _particle_before(self, end: int, finite: int) -> int:
        """A separated particle at the end of a piece, before punctuation."""
        i = end - 1
        while i > finite and not self.doc.flags[i] & WORD and not self.doc.flags[i] & QUOTE_OPEN:
            i -= 1
        return i if i > finite and self.bits[i] & PARTICLE else -1

    def _infinitive(self, clause: Clause) -> Predicate | None:
        bits, lower = self.bits, self.doc.lower
        for start, end in reversed(clause.pieces):
            for i in range(end - 1, start - 1, -1):
                if bits[i] & ZU_INFINITIVE or (bits[i] & INFINITIVE and i > start and bits[i - 1] & ZU):
                    lemmas = tuple(
                        dict.fromkeys(
                            r.lemma
                            for r in verbs.analyse(lower[i])
                            if r.bits & (verbs.INFINITIVE | verbs.ZU_INFINITIVE)
                        )
                    )
                    if lemmas and lemmas[0] in _AUX_LEMMAS and i - 2 >= start and bits[i - 2] & PARTICIPLE:
                        participle = i - 2
                        found = tuple(
                            dict.fromkeys(
                                r.lemma for r in verbs.analyse(lower[participle]) if r.bits & verbs.PARTICIPLE2
                            )
                        )
                        return Predicate(found, [participle, i - 1, i], participle, lemmas[0], lemmas[0] == "werden")
                    tokens = [i] if bits[i] & ZU_INFINITIVE else [i - 1, i]
                    return Predicate(lemmas, tokens, i)
        return None

    def _right_bracket(self, clause: Clause) -> list[int]:
        """Participles and infinitives that go with an auxiliary, in the order of the text."""
        return self._bracket(clause, quoted=False) or self._bracket(clause, quoted=True)

    def _bracket(self, clause: Clause, quoted: bool) -> list[int]:
        """The right bracket, with what stands inside quotation marks ("habe „gewonnen“") or without."""
        bits, flags, partner = self.bits, self.doc.flags, self.doc.partner
        finite = clause.finite
        wanted = PARTICIPLE | INFINITIVE
        for start, end in reversed(clause.pieces):
            i = end - 1
            while i >= start and not flags[i] & WORD:
                if not quoted and flags[i] & QUOTE_CLOSE and start <= partner[i]:
                    break
                i -= 1
            cluster: list[int] = []
            while (
                i >= start
                and (bits[i] & wanted or (i == finite and not cluster))
                and not bits[i] & (DETERMINER | PREPOSITION)
            ):
                if i != finite:
                    cluster.append(i)
                i -= 1
            if cluster:
                return cluster[::-1]
        # something follows the bracket: "hat erklärt am Montag", or the participle stands first: "Bestätigt wurde …"
        for start, end in clause.pieces:
            i = end
            while i > start:
                i -= 1
                if not quoted and flags[i] & QUOTE_CLOSE and start <= partner[i]:
                    i = partner[i]
                    continue
                if i == finite or not bits[i] & wanted or bits[i] & (DETERMINER | PREPOSITION):
                    continue
                if bits[i] & NOUN and not bits[i] & PARTICIPLE:
                    continue
                if bits[i] & ADJECTIVE and i + 1 < end and bits[i + 1] & (NOUN | ADJECTIVE):
                    continue
                return [i]
        return []

    def _complex(self, finite: int, finite_lemma: str, bracket: list[int]) -> Predicate:
        lower = self.doc.lower
        auxiliaries: list[str] = [finite_lemma]
        main = bracket[0]
        for i in bracket:
            found = [r.lemma for r in verbs.analyse(lower[i]) if r.bits & (verbs.PARTICIPLE2 | verbs.INFINITIVE)]
            if (
                i != bracket[0]
                and found
                and (found[0] in _AUX_LEMMAS or found[0] in _MODAL_LEMMAS or lower[i] == "worden")
            ):
                auxiliaries.append("werden" if lower[i] == "worden" else found[0])
            elif i != bracket[0]:
                main = i
        readings = verbs.analyse(lower[main])
        is_participle = any(r.bits & verbs.PARTICIPLE2 for r in readings)
        lemmas = tuple(dict.fromkeys(r.lemma for r in readings if r.bits & (verbs.PARTICIPLE2 | verbs.INFINITIVE)))
        if main != bracket[0] and lower[main - 1] in ("bekannt", "klar", "fest", "deutlich"):
            joined = tuple(j for x in lemmas if (j := verbs.with_particle(x, lower[main - 1])))
            lemmas = joined or lemmas
        if lower[main] == "bekannt" and (finite_lemma == "werden" or "geworden" in (lower[i] for i in bracket)):
            tokens = sorted({finite, *bracket})
            return Predicate(("bekanntwerden",), tokens, main, finite_lemma)
        if finite_lemma == "sein" and "stehen" in lemmas:
            lemmas = ("stehen",)  # "war in der Kritik gestanden" (Duden: southern German, Austria, Switzerland)
        passive = is_participle and "werden" in auxiliaries
        if finite_lemma == "werden" and not is_participle:
            passive = False
        state = (
            is_participle and finite_lemma == "sein" and not passive and not any(x.endswith(_MOTION) for x in lemmas)
        )
        words = {finite, *bracket}
        if not is_participle and self.bits[main - 1] & ZU:
            words.add(main - 1)  # "ist zu hören"
        return Predicate(lemmas or (finite_lemma,), sorted(words), main, finite_lemma, passive, state)


def perfect_with_sein(participle: str) -> bool:
    """Whether "sein" with a participle, in lower case, is a perfect ("geflohen") and no state ("fertiggestellt")."""
    lemmas = [r.lemma for r in verbs.analyse(participle) if r.bits & verbs.PARTICIPLE2]
    return any(lemma.endswith(_MOTION) for lemma in lemmas)
