"""From a German document to its statements: find the sites, ask the rules, choose, carry speakers on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind, Sentence
from newsclaims.languages.de import verbs
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.carry import carry
from newsclaims.languages.de.cues import cue_noun, cue_verbs, separable_bases
from newsclaims.languages.de.meetings.find import find_meetings
from newsclaims.languages.de.rules import by_trigger
from newsclaims.languages.de.rules.common import Site
from newsclaims.languages.de.rules.nested import nested
from newsclaims.languages.de.word_lists import cache
from newsclaims.languages.de.words import AUXILIARY, SUBJUNCTIVE1, SUBJUNCTIVE2
from newsclaims.rules.choice import choose
from newsclaims.text.document import CAPITAL, COMMA, DASH, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclaims.rules.candidate import Candidate, MeetingCandidate
    from newsclaims.rules.trace import Trace
    from newsclaims.text.document import Document

# What a word can trigger.
VERB = 1
WORD_RULE = 2
NOUN = 4
SUBJUNCTIVE = 8
SOLLEN = 16

_SOLLEN = frozenset({"soll", "sollen", "solle"})


@cache
def _rule_words() -> frozenset[str]:
    return frozenset().union(*(rule.words for _, rule in by_trigger().get("word", ())))


@cache
def _triggers(word: str) -> int:
    """What a lower-case word form may trigger, capital letters apart."""
    found = 0
    if word in _rule_words():
        found |= WORD_RULE
    if word in _SOLLEN:
        found |= SOLLEN
    for reading in verbs.analyse(word):
        if cue_verbs(reading.lemma) or (reading.bits & verbs.FINITE and reading.lemma in separable_bases()):
            found |= VERB
            break
    return found


@cache
def _noun_triggers(word: str) -> int:
    noun = cue_noun(word)
    return NOUN if noun is not None and noun.takes & {"clause", "colon"} else 0


class Finder:
    """Finds the statements of one German document."""

    def __init__(self, document: Document, trace: Trace | None = None) -> None:
        self.doc = document
        self.analysis = Analysis(document)
        self.trace = trace

    def statements(self) -> list[Candidate]:
        """The chosen statements in the order of the text."""
        candidates = [c for site in self._sites() for c in self._ask(site)]
        chosen, lost = choose(candidates, self.analysis.unit_of)
        if self.trace is not None:
            for loser, winner in lost:
                self.trace.lost(loser, winner)
        chosen += nested(self.analysis, chosen)
        return carry(self.analysis, chosen)

    def meetings(self) -> list[MeetingCandidate]:
        """The chosen meetings in the order of the text."""
        return find_meetings(self.analysis, self.trace)

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
                if self.trace is not None:
                    self.trace.fired(rule, candidate, site.token)
                yield candidate

    # --- sites -------------------------------------------------------------------------------------------------------

    def _sites(self) -> Iterator[Site]:
        a, doc = self.analysis, self.doc
        lower, flags = doc.lower, doc.flags
        bits = a.bits
        quoted = self._quoted()
        for unit, (start, end) in enumerate(a.units):
            wanted: list[tuple[int, int]] = []
            so = False  # ", so X": its clause tells where
            for i in range(start, end):
                flag = flags[i]
                if flag & QUOTE_OPEN:
                    wanted.append((i, 0))
                elif flag & WORD and not quoted[i]:
                    found = _triggers(lower[i]) if not flag & CAPITAL or bits[i] & ~131072 else 0
                    if flag & CAPITAL:
                        found |= _noun_triggers(lower[i])
                    if bits[i] & (SUBJUNCTIVE1 | SUBJUNCTIVE2):
                        found |= SUBJUNCTIVE
                    if found:
                        wanted.append((i, found))
                    elif lower[i] == "so" and i > start and flags[i - 1] & (COMMA | DASH):
                        so = True
            if wanted or so:
                yield from self._of_unit(unit, wanted)

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
            if found & VERB:
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
        if self.analysis.mood(clause) != "subjunctive1":
            return False
        first = next((c for c in sentence.clauses if c.kind is Kind.MAIN and c.parent < 0), None)
        return first is not None and first.index == clause.index

    def _verb_sites(self, unit: int, sentence: Sentence, clause: Clause, done: set[int]) -> Iterator[Site]:
        if clause.index in done:
            return
        done.add(clause.index)
        rows = self.analysis.cue_rows(unit, clause)
        if rows and not self._is_reported(sentence, clause):
            predicate = self.analysis.predicate(unit, clause)
            assert predicate is not None  # rows come from a predicate
            yield Site("verb", unit, sentence, clause, predicate.verb, predicate, rows)


def _owners(sentence: Sentence) -> dict[int, Clause]:
    """The clause of each token."""
    found: dict[int, Clause] = {}
    for clause in sentence.clauses:
        for s, e in clause.pieces:
            for i in range(s, e):
                found[i] = clause
    return found
