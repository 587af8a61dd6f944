"""All that the rules may ask about the grammar of one German article, worked out when it is asked for, once."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind, Sentence
from newsclaims.grammar.phrase import ACCUSATIVE, NOMINATIVE, NounPhrase
from newsclaims.grammar.predicate import Predicate
from newsclaims.languages.de import outlets, verbs
from newsclaims.languages.de.clauses import ClauseParser
from newsclaims.languages.de.cues import CueVerb, cue_verbs
from newsclaims.languages.de.datelines import body_starts
from newsclaims.languages.de.phrases import PhraseParser
from newsclaims.languages.de.surnames import particle_surnames
from newsclaims.languages.de.times.words import MONTHS
from newsclaims.languages.de.turns import labels, turns
from newsclaims.languages.de.word_classes import word_classes
from newsclaims.languages.de.words import (
    ADJECTIVE,
    AUXILIARY,
    DETERMINER,
    INFINITIVE,
    MODAL,
    NOUN,
    PARTICIPLE,
    PARTICLE,
    PLURAL_VERB,
    PREPOSITION,
    SINGULAR_VERB,
    SUBJUNCTIVE1,
    SUBJUNCTIVE2,
    SUBORDINATOR,
    ZU,
    ZU_INFINITIVE,
)
from newsclaims.text.document import (
    BRACKET_OPEN,
    NUMBER,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclaims.text.document import Document

# Words of fixed expressions that lead a noun, and after how many words it comes: "auf die schiefe Bahn".
_LEADING = frozenset("als auf das dem den der des die ein eine im in mit seine zu zum zur".split())
_FIXED_REACH = 3
_AUX_LEMMAS = frozenset({"haben", "sein", "werden"})
# Verbs, and the ends of verbs, whose perfect is formed with "sein": "waren ausgegangen" is no passive.
_MOTION = tuple(
    """abbrennen ausbrennen bleiben brechen dringen eilen entstehen erfrieren erscheinen ertrinken fahren fallen
    flüchten fliegen fliehen folgen gehen gelingen geschehen kentern kommen kriechen landen langen laufen passieren
    platzen reisen rücken scheitern schwinden segeln sein sinken springen starten steigen sterben stürzen tauchen
    treten verhungern verunglücken wachsen wandern werden ziehen""".split()
)
# Rules look from each clause of a unit to the others: a text without sentence ends must not make that cost more than
# its length. The longest sentences of newspapers have about 200 tokens.
_LONGEST_UNIT = 200
_ARTICLES = frozenset({"der", "die", "das", "den", "dem"})
_BOTH = frozenset({"sowohl", "weder", "entweder"})
_MODAL_LEMMAS = frozenset({"dürfen", "können", "mögen", "müssen", "sollen", "wollen", "lassen"})


class Analysis:
    """The grammar of one document.

    Attributes:
        doc: the document.
        bits: the word classes of its tokens (`newsclaims.languages.de.words`).
        surnames: of surnames with a particle that stand alone, the first token and the one after the last.
        units: token ranges to be parsed as one sentence each: sentences, joined where a quotation runs over their ends,
            and cut behind a dateline and the label of an interview's turn.
        labels: the words before a colon that begin a line.
        turns: the turns of an interview, [] in other texts.
    """

    def __init__(self, document: Document) -> None:
        self.doc = document
        self.labels = labels(document)
        self.turns = turns(document, self.labels)
        bodies = [*body_starts(document), *(turn.colon + 1 for turn in self.turns)]
        self.bits = word_classes(document, bodies)
        self.surnames = particle_surnames(document)
        for start, end in self.surnames.items():
            self.bits[start:end] = [NOUN] * (end - start)
        self.units = _units(document, bodies)
        self.unit_of: list[int] = _unit_of(document, self.units)
        self.phrase_parser = PhraseParser(document, self.bits, self.surnames)
        self._clause_parser = ClauseParser(document, self.bits)
        self._sentences: dict[int, Sentence] = {}
        self._predicates: dict[tuple[int, int], Predicate | None] = {}
        self._phrases: dict[tuple[int, int], list[NounPhrase]] = {}
        self._subjects: dict[tuple[int, int], NounPhrase | None] = {}
        self._cue_rows: dict[tuple[int, int], tuple[CueVerb, ...]] = {}

    def sentence(self, unit: int) -> Sentence:
        """The clause tree of a unit."""
        found = self._sentences.get(unit)
        if found is None:
            found = self._sentences[unit] = self._clause_parser.parse(*self.units[unit])
        return found

    # --- verbs -------------------------------------------------------------------------------------------------------

    def predicate(self, unit: int, clause: Clause) -> Predicate | None:
        """The verb of a clause; None where it has none."""
        key = (unit, clause.index)
        if key not in self._predicates:
            self._predicates[key] = self._predicate(clause)
        return self._predicates[key]

    def _predicate(self, clause: Clause) -> Predicate | None:
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

    def cue_rows(self, unit: int, clause: Clause) -> tuple[CueVerb, ...]:
        """The lexicon rows that a clause's verb may be, those with more fixed words first."""
        key = (unit, clause.index)
        found = self._cue_rows.get(key)
        if found is None:
            found = self._cue_rows[key] = self._rows(unit, clause)
        return found

    def _rows(self, unit: int, clause: Clause) -> tuple[CueVerb, ...]:
        predicate = self.predicate(unit, clause)
        if predicate is None:
            return ()
        rows: list[CueVerb] = []
        words: set[str] | None = None
        lemmas = (*predicate.lemmas, "sein") if predicate.state else predicate.lemmas  # "ist davon überzeugt"
        for lemma in lemmas:
            for row in cue_verbs(lemma):
                if row.needs:
                    if words is None:
                        words = {predicate.auxiliary}
                        for start, end in clause.pieces:
                            words.update(self.doc.lower[start:end])
                    if not row.needs <= words or not self._hang_together(clause, row.fixed):
                        continue
                    if "whom:für" in row.takes and self.for_whom(unit, clause) is None:
                        continue
                rows.append(row)
        if len(rows) > 1:
            rows.sort(key=lambda row: -len(row.fixed))
        return tuple(rows)

    def _hang_together(self, clause: Clause, fixed: tuple[str, ...]) -> bool:
        """Whether fixed words with an article or preposition stand together: not in "Nach Ansicht der Union ist …"."""
        lower = self.doc.lower
        return all(
            any(
                lower[i] == first.lower() and second.lower() in lower[i + 1 : i + 1 + _FIXED_REACH]
                for start, end in clause.pieces
                for i in range(start, end)
            )
            for first, second in pairwise(fixed)
            if first in _LEADING
        )

    def for_whom(self, unit: int, clause: Clause) -> NounPhrase | None:
        """In "für die Ministerin steht fest": whom "für" governs."""
        for phrase in self.phrases(unit, clause):
            if phrase.animate and phrase.preposition >= 0 and self.doc.lower[phrase.preposition] == "für":
                return phrase
        return None

    def mood(self, clause: Clause) -> str:
        """The mood of a clause: "subjunctive1", "subjunctive2", "ambiguous" (could be either), "indicative", or ""."""
        if clause.finite < 0:
            return ""
        b = self.bits[clause.finite]
        if b & SUBJUNCTIVE1:
            if any(self.doc.lower[i] == "ich" for s, e in clause.pieces for i in range(s, e)):
                return "indicative"  # "ich habe", "ich sage"
            return "subjunctive1"
        if b & SUBJUNCTIVE2:
            return "subjunctive2"
        found = 0
        for reading in verbs.analyse(self.doc.lower[clause.finite]):
            found |= reading.bits
        if found & (verbs.SUBJ1 | verbs.SUBJ2) and found & verbs.PAST:
            return "ambiguous"
        return "indicative"

    # --- noun phrases ------------------------------------------------------------------------------------------------

    def phrases(self, unit: int, clause: Clause) -> list[NounPhrase]:
        """The noun phrases among a clause's own words, in their order."""
        key = (unit, clause.index)
        found = self._phrases.get(key)
        if found is None:
            found = self._phrases[key] = self.phrase_parser.all(clause.pieces, clause.finite, self._conjunction(clause))
        return found

    def _conjunction(self, clause: Clause) -> int:
        """A clause's first word that looks like a preposition ("seit") or an article ("die"); -1 for none."""
        if clause.kind is Kind.RELATIVE and clause.opener >= 0:
            return clause.opener if self.doc.lower[clause.opener] in _ARTICLES else -1
        if clause.kind is Kind.INFINITIVE:
            return clause.opener  # "um den Kanzler zu treffen"
        opens = clause.kind is Kind.SUBORDINATE and clause.opener >= 0
        return clause.opener if opens and self.bits[clause.opener] & SUBORDINATOR else -1

    def subject(self, unit: int, clause: Clause) -> NounPhrase | None:
        """The subject of a clause: its own, that of the clause it is coordinated with, or its relative pronoun."""
        key = (unit, clause.index)
        if key not in self._subjects:
            self._subjects[key] = None  # a clause linked to itself through others has none
            self._subjects[key] = self._enumerated(unit, clause, self._subject(unit, clause))
        return self._subjects[key]

    def _enumerated(self, unit: int, clause: Clause, subject: NounPhrase | None) -> NounPhrase | None:
        """The subject of a plural verb with all whom an enumeration names: "forderten Berg, Dahl und Holm"."""
        number = self.bits[clause.finite] if clause.finite >= 0 else 0
        if subject is None or subject.pronoun or not number & PLURAL_VERB or number & SINGULAR_VERB:
            return subject
        phrases = [
            p for p in self.phrases(unit, clause) if p.preposition < 0 and p.cases & NOMINATIVE and not p.pronoun
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

    def _subject(self, unit: int, clause: Clause) -> NounPhrase | None:
        bits = self.bits
        finite = clause.finite
        clauses = self.sentence(unit).clauses
        if clause.kind is Kind.INFINITIVE or finite < 0:
            return None
        linked = clauses[clause.link] if 0 <= clause.link < clause.index else None
        plural_verb = bool(bits[finite] & PLURAL_VERB) and not bits[finite] & SINGULAR_VERB
        singular_verb = bool(bits[finite] & SINGULAR_VERB) and not bits[finite] & PLURAL_VERB
        candidates: list[NounPhrase] = []
        disagreeing: list[NounPhrase] = []
        for phrase in self.phrases(unit, clause):
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
            return self.subject(unit, linked)
        if clause.kind is Kind.RELATIVE and clause.opener >= 0:  # none in "der das Geld stahl und floh"
            return self._relative_subject(clause, candidates)
        if linked is not None and (clause.verb_first or (clause.coordinator >= 0 and not candidates)):
            after = [p for p in candidates if p.start == finite + 1 and not p.cases & ~NOMINATIVE]
            return after[0] if after else self.subject(unit, linked)
        if not candidates:
            if not disagreeing and linked is None and (before := self._main_before(clauses, clause)) is not None:
                return self.subject(unit, before)
            # a name has the number of what it names ("Ärzte ohne Grenzen teilte mit"), and some forms tell none
            return next((p for p in disagreeing if (p.animate or self._is_introduced(p)) and not p.pronoun), None)
        first = candidates[0]
        behind = next((p for p in candidates if p.start == finite + 1 and p.pronoun and p.cases == NOMINATIVE), None)
        if behind is not None:
            return behind  # "Der Geruch, meint er": nothing else can be the subject
        if len(candidates) > 1 and self.doc.lower[first.head] in ("das", "dies") and self.cue_rows(unit, clause):
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
        return phrase.start == phrase.head and self.doc.lower[phrase.head] in self.introduced

    def _main_before(self, clauses: list[Clause], clause: Clause) -> Clause | None:
        """The main clause that one without subject goes on with: "Sie rügt den Plan, spricht aber von Zusagen"."""
        if clause.kind is not Kind.MAIN or not clause.verb_first or clause.prefield >= 0 or clause.parent >= 0:
            return None
        for before in reversed(clauses[: clause.index]):
            if before.kind is Kind.MAIN and before.parent < 0 and not self.mood(before).startswith("subjunctive"):
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
        unit = self.unit_of[clause.start]
        if clause.parent < 0 or not self.cue_rows(unit, clause):
            return False
        above = [p for p in self.phrases(unit, self.sentence(unit).clauses[clause.parent]) if p.end < clause.start]
        return bool(above) and not above[-1].animate and not above[-1].pronoun

    def clause_at(self, i: int) -> Clause | None:
        """The clause that a token belongs to, None for punctuation between clauses."""
        for clause in self.sentence(self.unit_of[i]).clauses:
            if any(start <= i < end for start, end in clause.pieces):
                return clause
        return None

    @cached_property
    def first_places(self) -> dict[str, int]:
        """Where each lower-case word stands first."""
        last = len(self.doc.lower) - 1
        return {word: last - i for i, word in enumerate(reversed(self.doc.lower))}

    @property
    def introduced(self) -> frozenset[str]:
        """The lower-case words that stand right behind an office or first name: "Minister Berg", "Ida Berg"."""
        return self.phrase_parser.told.introduced

    def word(self, i: int) -> str:
        """A token as it stands in the text."""
        return self.doc.exact[i]


def perfect_with_sein(participle: str) -> bool:
    """Whether "sein" with a participle, in lower case, is a perfect ("geflohen") and no state ("fertiggestellt")."""
    lemmas = [r.lemma for r in verbs.analyse(participle) if r.bits & verbs.PARTICIPLE2]
    return any(lemma.endswith(_MOTION) for lemma in lemmas)


def _units(document: Document, bodies: list[int]) -> list[tuple[int, int]]:
    """Sentences, joined where a quotation runs over their ends, and cut behind datelines and where they are too long.

    Args:
        document: the document.
        bodies: where text begins behind a dateline or label.
    """
    units = _joined(document)
    if bodies:
        starts = sorted({*(s for s, _ in units), *bodies})
        units = list(pairwise((*starts, len(document.flags))))
    if max((e - s for s, e in units), default=0) <= _LONGEST_UNIT:
        return units
    return [piece for s, e in units for piece in _cut(document, s, e)]


def _cut(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most `_LONGEST_UNIT` tokens; a quotation or bracket counts as one and is never cut."""
    flags, partner = document.flags, document.partner
    i, length = start, 0
    while i < end:
        opens = flags[i] & (QUOTE_OPEN | BRACKET_OPEN) and i < partner[i] < end
        i = partner[i] + 1 if opens else i + 1
        length += 1
        if length == _LONGEST_UNIT or i == end:
            yield start, i
            start, length = i, 0


def _joined(document: Document) -> list[tuple[int, int]]:
    """Sentences, joined where a quotation runs over their ends."""
    units: list[tuple[int, int]] = []
    covered = 0
    quotes = iter(document.quotes)
    quote = next(quotes, None)
    start = -1
    for s, e in document.sentences:
        if start < 0:
            start = s
        while quote is not None and quote[0] < e:
            covered = max(covered, quote[1] + 1)
            quote = next(quotes, None)
        if covered <= e:
            units.append((start, e))
            start = -1
    if start >= 0 and document.sentences:
        units.append((start, document.sentences[-1][1]))
    return units


def _unit_of(document: Document, units: list[tuple[int, int]]) -> list[int]:
    found = [0] * len(document.start)
    for n, (s, e) in enumerate(units):
        found[s:e] = [n] * (e - s)
    return found
