"""From a German document to its statements: find the sites, ask the rules, choose, carry speakers on."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind, Sentence
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.carry import carry
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.meetings.find import find_meetings
from newsclaims.languages.de.rules import by_trigger
from newsclaims.languages.de.rules.citing import citing
from newsclaims.languages.de.rules.nested import nested
from newsclaims.languages.de.rules.site import Site
from newsclaims.languages.de.triggers import (
    NOUN,
    SO,
    SOLLEN,
    SUBJUNCTIVE,
    VERB,
    VERB_BESIDE,
    WORD_RULE,
    may_say_beside,
    triggers,
)
from newsclaims.languages.de.turns import answers
from newsclaims.languages.de.words import AUXILIARY, SUBJUNCTIVE1
from newsclaims.rules.choice import choose
from newsclaims.text.document import COMMA, DASH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclaims.rules.candidate import Candidate, MeetingCandidate
    from newsclaims.rules.trace import Trace
    from newsclaims.text.document import Document

# Subjects that name nobody else than the one whose words a sentence is.
_NOBODY_ELSE = frozenset(("das", "dies", "er", "es", "man", "niemand", "sie", "wir"))
_OF_TOKENS = VERB | VERB_BESIDE | WORD_RULE | NOUN | SUBJUNCTIVE | SOLLEN


class Finder:
    """Finds the statements of one German document."""

    def __init__(self, document: Document, trace: Trace | None = None) -> None:
        self.doc = document
        self.analysis = Analysis(document)
        self.triggers = triggers(document, self.analysis.bits)
        self.trace = trace

    def statements(self) -> list[Candidate]:
        """The chosen statements in the order of the text."""
        candidates = [c for site in self._sites() for c in self._ask(site)]
        chosen, lost = choose(candidates, self.analysis.unit_of)
        if self.trace is not None:
            for loser, winner in lost:
                self.trace.lost(loser, winner)
        chosen += nested(self.analysis, chosen)
        carried = carry(self.analysis, chosen)
        found = [*citing(self.analysis, carried), *answers(self.analysis)]
        return sorted([*carried, *found], key=lambda c: (c.content[0][0], -c.content[-1][1])) if found else carried

    def meetings(self) -> list[MeetingCandidate]:
        """The chosen meetings in the order of the text."""
        return find_meetings(self.analysis, self.trace, self.triggers)

    def _ask(self, site: Site) -> Iterator[Candidate]:
        for rank, rule in by_trigger().get(site.kind, ()):
            if rule.words and self.doc.lower[site.token] not in rule.words:
                continue
            answer = rule.body(self.analysis, site)
            if isinstance(answer, str):
                if self.trace is not None:
                    self.trace.declined(rule, site.unit, site.token, answer)
                continue
            for candidate in answer if isinstance(answer, list) else (answer,):
                if not candidate.content:
                    continue
                candidate.rank = rank
                candidate.retold = site.reported
                if self.trace is not None:
                    self.trace.fired(rule, candidate, site.token)
                yield candidate

    # --- sites -------------------------------------------------------------------------------------------------------

    def _sites(self) -> Iterator[Site]:
        a, flags = self.analysis, self.doc.flags
        quoted = self._quoted()
        wanted: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)  # by unit, the words and what they trigger
        for i, found in self.triggers:
            if quoted[i]:
                continue
            unit = a.unit_of[i]
            if found & _OF_TOKENS:
                wanted[unit].append((i, found))
            elif found & SO and i > a.units[unit][0] and flags[i - 1] & (COMMA | DASH):
                wanted[unit] += ()  # its clause tells where
        for opening, _ in self.doc.quotes:
            wanted[a.unit_of[opening]].append((opening, 0))
        if not a.turns:
            yield from self._labelled()
        for unit in sorted(wanted):
            promising = self._promising(unit, wanted[unit])
            if promising or not wanted[unit]:
                yield from self._of_unit(unit, sorted(promising))

    def _promising(self, unit: int, wanted: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """What is wanted of a unit, without verbs that are ones of saying beside words only that the unit lacks."""
        start, end = self.analysis.units[unit]
        words = set(self.doc.lower[start:end])
        if "so" in words:
            return wanted
        return [
            (i, found)
            for i, found in wanted
            if found & _OF_TOKENS != VERB_BESIDE or may_say_beside(self.doc.lower[i], words)
        ]

    def _labelled(self) -> Iterator[Site]:
        """The colons behind labels that stand inside a sentence: "Berg: Stadt muss sparen"."""
        a = self.analysis
        for label in a.labels:
            unit = a.unit_of[label.start]
            if label.start == a.units[unit][0] and label.colon + 1 < a.units[unit][1]:
                sentence = a.sentence(unit)
                clause = a.clause_at(label.start)
                if clause is not None:
                    yield Site("label", unit, sentence, clause, label.colon)

    def _quoted(self) -> bytearray:
        """Which tokens stand inside a quotation that is long enough to be one's own words."""
        quoted = bytearray(len(self.doc.start))
        for opening, closing in self.doc.quotes:
            quoted[opening + 1 : closing] = b"\1" * (closing - opening - 1)
        return quoted

    def _of_unit(self, unit: int, wanted: list[tuple[int, int]]) -> Iterator[Site]:
        a, bits = self.analysis, self.analysis.bits
        sentence = a.sentence(unit)
        owner = _owners(sentence)
        verbs_done: set[int] = set()
        moods_done = False
        for i, found in wanted:
            clause = owner.get(i)
            if clause is None:
                continue
            if not found:
                yield Site("quote", unit, sentence, clause, i)
                continue
            if found & (VERB | VERB_BESIDE):
                yield from self._verb_sites(unit, sentence, clause, verbs_done)
            if found & WORD_RULE:
                yield Site("word", unit, sentence, clause, i)
            if found & NOUN:
                yield Site("noun", unit, sentence, clause, i, noun=cue_noun(self.doc.lower[i]))
            if found & SUBJUNCTIVE and clause.finite == i:
                if clause.kind is Kind.MAIN and clause.parent < 0:
                    if not moods_done:
                        yield Site("subjunctive", unit, sentence, clause, i)
                    moods_done = True
                elif bits[i] & SUBJUNCTIVE1 or bits[i] & AUXILIARY:
                    yield Site("dependent", unit, sentence, clause, i)
            if found & SOLLEN and clause.finite == i:
                yield Site("sollen", unit, sentence, clause, i)
        for clause in sentence.clauses:
            if clause.kind is Kind.FRAGMENT and self.doc.lower[clause.start] == "so" and clause.parent >= 0:
                yield Site("so", unit, sentence, clause, clause.start)

    def _is_reported(self, sentence: Sentence, clause: Clause) -> bool:
        """Whether the clause itself is somebody's words: the sentence begins with it, in the subjunctive."""
        if clause.kind is not Kind.MAIN or clause.parent >= 0 or clause.finite < 0:
            return False
        plural = self.doc.lower[clause.finite] in ("hätten", "wären")  # stands for "haben", "seien"
        if self.analysis.mood(clause) != "subjunctive1" and not plural:
            return False
        first = next((c for c in sentence.clauses if c.kind is Kind.MAIN and c.parent < 0), None)
        return first is not None and first.index == clause.index

    def _verb_sites(self, unit: int, sentence: Sentence, clause: Clause, done: set[int]) -> Iterator[Site]:
        if clause.index in done:
            return
        done.add(clause.index)
        rows = self.analysis.cue_rows(unit, clause)
        if not rows:
            return
        predicate = self.analysis.predicate(unit, clause)
        assert predicate is not None  # rows come from a predicate
        reported = self._is_reported(sentence, clause)
        if reported and (predicate.passive or predicate.state or not self._names_speaker(unit, clause)):
            return
        if reported:
            rows = tuple(row for row in rows if row.strength > 2)
        if rows:
            yield Site("verb", unit, sentence, clause, predicate.verb, predicate, rows, reported=reported)

    def _names_speaker(self, unit: int, clause: Clause) -> bool:
        """Whether a clause that is itself somebody's words tells what another says: "Dahl habe geschrieben, er …"."""
        subject = self.analysis.subject(unit, clause)
        return (
            subject is not None
            and (subject.animate or subject.pronoun)
            and self.doc.lower[subject.head] not in _NOBODY_ELSE
        )


def _owners(sentence: Sentence) -> dict[int, Clause]:
    """The clause of each token."""
    found: dict[int, Clause] = {}
    for clause in sentence.clauses:
        for start, end in clause.pieces:
            found.update(dict.fromkeys(range(start, end), clause))
    return found
