"""All that the rules may ask about the grammar of one German article, worked out when it is asked for, once."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind, Sentence
from newsclaims.languages.de import nouns, verbs
from newsclaims.languages.de.clauses import ClauseParser
from newsclaims.languages.de.cues import CueVerb, cue_verbs, is_document
from newsclaims.languages.de.datelines import body_starts
from newsclaims.languages.de.phrases import PhraseParser
from newsclaims.languages.de.predicates import PredicateFinder
from newsclaims.languages.de.subjects import SubjectFinder
from newsclaims.languages.de.surnames import particle_surnames
from newsclaims.languages.de.turns import labels, turns
from newsclaims.languages.de.units import unit_of, units
from newsclaims.languages.de.word_classes import word_classes
from newsclaims.languages.de.words import (
    NOUN,
    SUBJUNCTIVE1,
    SUBJUNCTIVE2,
    SUBORDINATOR,
)

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.grammar.predicate import Predicate
    from newsclaims.text.document import Document

# Words of fixed expressions that lead a noun, and after how many words it comes: "auf die schiefe Bahn".
_LEADING = frozenset("als auf das dem den der des die ein eine im in mit seine zu zum zur".split())
_FIXED_REACH = 3
_WRITTEN_IN = frozenset("in im auf".split())
_THEREIN = frozenset(("darin",))
_ARTICLES = frozenset({"der", "die", "das", "den", "dem"})


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
        self.units = units(document, bodies)
        self.unit_of: list[int] = unit_of(document, self.units)
        self.phrase_parser = PhraseParser(document, self.bits, self.surnames)
        self._clause_parser = ClauseParser(document, self.bits)
        self._predicate_finder = PredicateFinder(document, self.bits)
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
            self._predicates[key] = self._predicate_finder.find(clause)
        return self._predicates[key]

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
                if "in:document" in row.takes and not self._has_document(unit, clause):
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
            somebody = phrase.animate or self.doc.lower[phrase.head] in ("ihn", "sie", "uns", "mich")
            if somebody and phrase.preposition >= 0 and self.doc.lower[phrase.preposition] == "für":
                return phrase
        return None

    def _has_document(self, unit: int, clause: Clause) -> bool:
        """Whether a clause names something written, where it may tell what stands there: "in dem Brief", "darin"."""
        lower = self.doc.lower
        if any(not _THEREIN.isdisjoint(lower[start:end]) for start, end in clause.pieces):
            return True
        return any(
            phrase.preposition >= 0 and lower[phrase.preposition] in _WRITTEN_IN and self._is_written(phrase)
            for phrase in self.phrases(unit, clause)
        )

    def _is_written(self, phrase: NounPhrase) -> bool:
        if is_document(self.doc.lower[phrase.head]):
            return True
        channel = nouns.channel(self.word(phrase.head))
        return channel is not None and channel.kind in ("document", "network")

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
            finder = SubjectFinder(self)  # kept by nobody: a cycle would wait for the collector
            self._subjects[key] = finder.enumerated(unit, clause, finder.find(unit, clause))
        return self._subjects[key]

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
