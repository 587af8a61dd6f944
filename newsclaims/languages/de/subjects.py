"""Subjects of German clauses: the nominative that agrees with the verb, where case and number tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import ACCUSATIVE, NOMINATIVE, NounPhrase
from newsclaims.languages.de import outlets, verbs
from newsclaims.languages.de.times.words import MONTHS
from newsclaims.languages.de.words import (
    PLURAL_VERB,
    PREPOSITION,
    SINGULAR_VERB,
)
from newsclaims.text.document import (
    NUMBER,
    QUOTE_OPEN,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis

_BOTH = frozenset({"sowohl", "weder", "entweder"})


class SubjectFinder:
    """Finds the subjects of the clauses of one document."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.doc = a.doc
        self.bits = a.bits

    def enumerated(self, unit: int, clause: Clause, subject: NounPhrase | None) -> NounPhrase | None:
        """The subject of a plural verb with all whom an enumeration names: "forderten Berg, Dahl und Holm"."""
        number = self.bits[clause.finite] if clause.finite >= 0 else 0
        if subject is None or subject.pronoun or not number & PLURAL_VERB or number & SINGULAR_VERB:
            return subject
        phrases = [
            p for p in self.a.phrases(unit, clause) if p.preposition < 0 and p.cases & NOMINATIVE and not p.pronoun
        ]
        at = next((n for n, p in enumerate(phrases) if p.head == subject.head), -1)
        if at < 0:
            return subject
        first = last = at
        joined = self._joined(subject)
        while first > 0 and self._between(phrases[first - 1], phrases[first]) == {","}:
            first -= 1
        for k in range(at + 1, len(phrases) if not joined else 0):
            between = self._between(phrases[k - 1], phrases[k])
            if not between:
                break
            if not between.isdisjoint(("und", "sowie")):
                last, joined = k, True
                break
        if not joined or first == last or not all(p.animate for p in phrases[first : last + 1]):
            return subject
        start = phrases[first]
        return replace(start, end=phrases[last].end, plural=True)

    def _between(self, before: NounPhrase, after: NounPhrase) -> set[str]:
        """The comma and coordinator that alone stand between two phrases; empty where more or nothing does."""
        words = set(self.doc.lower[before.end : after.start])
        return words if words <= {",", "und", "sowie"} else set()

    def find(self, unit: int, clause: Clause) -> NounPhrase | None:
        """The subject of a clause: its own, that of the clause it is coordinated with, or its relative pronoun."""
        bits = self.bits
        finite = clause.finite
        clauses = self.a.sentence(unit).clauses
        if clause.kind is Kind.INFINITIVE or finite < 0:
            return None
        linked = clauses[clause.link] if 0 <= clause.link < clause.index else None
        plural_verb = bool(bits[finite] & PLURAL_VERB) and not bits[finite] & SINGULAR_VERB
        singular_verb = bool(bits[finite] & SINGULAR_VERB) and not bits[finite] & PLURAL_VERB
        candidates: list[NounPhrase] = []
        disagreeing: list[NounPhrase] = []
        for phrase in self.a.phrases(unit, clause):
            if phrase.preposition >= 0 or not phrase.cases & NOMINATIVE:
                continue
            if self.doc.flags[phrase.start] & NUMBER and self.doc.lower[phrase.head] in MONTHS:
                continue  # "am 10. und 11. Juli"
            if clause.kind is Kind.RELATIVE and phrase.start == clause.opener and phrase.pronoun:
                continue  # but "deren Sohn" is a phrase
            if clause.start < phrase.start - 1 != clause.opener and self.doc.lower[phrase.start - 1] == "wie":
                continue  # "vertritt wie sein Mandant die Ansicht": somebody it is compared with
            if (phrase.plural is True and singular_verb and not self._group_singular(phrase)) or (
                phrase.plural is False and plural_verb and not self._joined(phrase)
            ):
                disagreeing.append(phrase)
                continue
            if phrase.pronoun and self.doc.lower[phrase.head] in ("was", "etwas", "nichts", "alles"):
                continue
            candidates.append(phrase)
        if clause.shared_finite and linked is not None:
            return self.a.subject(unit, linked)
        if clause.kind is Kind.RELATIVE and clause.opener >= 0:  # none in "der das Geld stahl und floh"
            return self._relative_subject(clause, candidates)
        if linked is not None and (clause.verb_first or (clause.coordinator >= 0 and not candidates)):
            after = [p for p in candidates if p.start == finite + 1 and not p.cases & ~NOMINATIVE]
            return after[0] if after else self.a.subject(unit, linked)
        if not candidates:
            # a name has the number of what it names ("Ärzte ohne Grenzen teilte mit"), and some forms tell none
            named = next((p for p in disagreeing if (p.animate or self._is_introduced(p)) and not p.pronoun), None)
            if named is None and linked is None and (before := self._main_before(clauses, clause)) is not None:
                return self.a.subject(unit, before)
            return named
        first = candidates[0]
        behind = next((p for p in candidates if p.start == finite + 1 and p.pronoun and p.cases == NOMINATIVE), None)
        if behind is not None:
            return behind  # "Der Geruch, meint er": nothing else can be the subject
        if len(candidates) > 1 and self.doc.lower[first.head] in ("das", "dies") and self.a.cue_rows(unit, clause):
            candidates = candidates[1:]  # "Das bestätigte die Stadt": what was said stands in front
        strict = [p for p in candidates if not p.cases & ACCUSATIVE]
        if strict:
            first = candidates[0]
            if self.doc.lower[first.head] in ("das", "dies") and first.head < finite < strict[0].start:
                readings = verbs.analyse(self.doc.lower[finite])
                if first.pronoun and any(r.lemma == "sein" for r in readings):
                    return first  # "Das ist der Anfang"
            if first is not strict[0] and first.animate and self._is_outlet(strict[0]):
                return first  # "Berger sagte der „Welt“": the outlet is told
            part = next((e for s, e in clause.pieces if s <= finite < e), finite)
            if (
                first.animate
                and first.start < finite
                and strict[0].start > part
                and "," in self.doc.lower[part : part + 1]
            ):
                return first  # "Berger nennt sie „klug“, der Wirt „laut“": of a part without a verb
            return self._before_apposition(clause, candidates, strict[0])
        if len(candidates) > 1 and not candidates[0].animate:
            for phrase in candidates[1:]:
                if phrase.animate and phrase.start > finite:
                    return phrase
        return candidates[0]

    def _is_introduced(self, phrase: NounPhrase) -> bool:
        """Whether a bare word that looks like a plural is a surname of the text: "Lorenzen glaubt", "Jan Lorenzen"."""
        return phrase.start == phrase.head and self.doc.lower[phrase.head] in self.a.introduced

    def _main_before(self, clauses: list[Clause], clause: Clause) -> Clause | None:
        """The main clause that one without subject goes on with: "Sie rügt den Plan, spricht aber von Zusagen"."""
        if clause.kind is not Kind.MAIN or not clause.verb_first or clause.prefield >= 0 or clause.parent >= 0:
            return None
        for before in reversed(clauses[: clause.index]):
            if before.kind is Kind.MAIN and before.parent < 0 and not self.a.mood(before).startswith("subjunctive"):
                return before
        return None

    def _is_outlet(self, phrase: NounPhrase) -> bool:
        """Whether a phrase that may be a dative is an outlet: "der „Welt“", "der Zeitung „Neue Post“"."""
        lower = self.doc.lower
        if phrase.pronoun:
            return False  # "der" alone
        if lower[phrase.start] != "der":
            at = phrase.head + 1 if self.doc.flags[phrase.head] & QUOTE_OPEN else phrase.head
            return at < len(lower) and outlets.outlet_at(lower, at) is not None
        if self.doc.flags[phrase.head] & QUOTE_OPEN or outlets.outlet_at(lower, phrase.start + 1) is not None:
            return True
        return outlets.outlet_lead(lower[phrase.head]) is not None

    def _before_apposition(self, clause: Clause, candidates: list[NounPhrase], phrase: NounPhrase) -> NounPhrase:
        """The phrase that `phrase` is an apposition of: "Nurur Rahman, der Leiter der Behörde, …"; else itself."""
        at = candidates.index(phrase)
        starts = {s for s, _ in clause.pieces}
        while at > 0 and phrase.start in starts:
            before = candidates[at - 1]
            if before.end != phrase.start - 1 or before.pronoun:
                break
            phrase = before
            at -= 1
        return phrase

    def _group_singular(self, phrase: NounPhrase) -> bool:
        return "taliban" in self.doc.lower[phrase.head]

    def _joined(self, phrase: NounPhrase) -> bool:
        """Whether singular phrases are joined to a plural: "der Minister und die Kanzlerin", "sowohl …"."""
        before = self.doc.lower[phrase.start - 1] if phrase.start else ""
        return before in _BOTH or any(self.doc.lower[i] in ("und", "sowie") for i in range(phrase.core_end, phrase.end))

    def _relative_subject(self, clause: Clause, candidates: list[NounPhrase]) -> NounPhrase | None:
        opener = clause.opener
        word = self.doc.lower[opener]
        pronoun = NounPhrase(opener, opener + 1, opener, opener + 1, NOMINATIVE, None, "", pronoun=True, animate=True)
        governed = opener > 0 and bool(self.bits[opener - 1] & PREPOSITION) and opener > clause.start
        if governed or word in ("dem", "den", "denen", "dessen", "deren"):
            return candidates[0] if candidates else None
        if word == "der":
            # "die Partei, der er angehört"
            return next((p for p in candidates if p.pronoun and p.cases == NOMINATIVE), pronoun)
        strict = [p for p in candidates if not p.cases & ACCUSATIVE or p.pronoun]
        if strict:
            return strict[0]
        named = next((p for p in candidates if p.animate), None)
        if named is not None and self._stands_for_a_thing(clause):
            return named  # "das Ziel, das Berger ausgegeben hatte"
        return pronoun

    def _stands_for_a_thing(self, clause: Clause) -> bool:
        """Whether a relative clause with a verb of saying explains a thing, which says nothing."""
        unit = self.a.unit_of[clause.start]
        if clause.parent < 0 or not self.a.cue_rows(unit, clause):
            return False
        above = [p for p in self.a.phrases(unit, self.a.sentence(unit).clauses[clause.parent]) if p.end < clause.start]
        return bool(above) and not above[-1].animate and not above[-1].pronoun
