"""The German clause parser: one sentence's tokens become a clause tree.

It works by topological fields (Vorfeld, left bracket, Mittelfeld, right bracket, Nachfeld; Drach 1937, Höhle 1986): the
parts that `segments.py` cuts and tells by their verbs are joined here where they belong together, and each clause
gets the one it depends on. One pass over the parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind, Sentence
from newsclaims.languages.de import verbs
from newsclaims.languages.de.clause_building import Building
from newsclaims.languages.de.segments import Segmenter, says_alone
from newsclaims.languages.de.words import (
    AUXILIARY,
    DETERMINER,
    INFINITIVE,
    MODAL,
    NOUN,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    SUBJUNCTIVE1,
)
from newsclaims.text.document import COLON, DASH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.de.segment_kinds import Segment
    from newsclaims.text.document import Document

_CONDITIONAL_FIRST = frozenset(["sollte", "sollten"])
_CONDITION_WITHOUT_VERB = frozenset(["nötig", "möglich", "erforderlich", "notwendig", "gewünscht"])  # "wenn nötig"
_NEAR = 3  # clauses back from a particle in which its verb may stand


class ClauseParser:
    """Parses the sentences of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int]) -> None:
        self.segmenter = Segmenter(document, bits)

    def parse(self, start: int, end: int) -> Sentence:
        """The clause tree of the tokens from `start` to before `end`.

        Args:
            start: first token of a sentence.
            end: token after its last one. A quotation must not cross either.

        Returns:
            The sentence with its clauses in the order of their first words.
        """
        return Sentence(start, end, _Assembly(self.segmenter, self.segmenter.cut(start, end)).clauses)


class _Assembly(Building):
    """Joins the parts of a sentence to clauses."""

    def __init__(self, segmenter: Segmenter, segments: list[Segment]) -> None:
        super().__init__(segmenter, segments)
        for self.at, segment in enumerate(segments):
            self._add(segment)

    def _add(self, segment: Segment) -> None:
        kind = segment.kind
        if segment.separator >= 0 and self.pending >= 0 and self._ends_pending(segment.separator):
            self.pending = -1
        if kind is Kind.QUOTE:
            self._quote(segment)
        elif kind in (Kind.SUBORDINATE, Kind.RELATIVE):
            self._dependent(segment)
        elif kind is Kind.INFINITIVE:
            self._infinitive(segment)
        elif kind is Kind.MAIN:
            self._main(segment)
        else:
            self._fragment(segment)

    def _quote(self, segment: Segment) -> None:
        last = self.current
        host = self._left_at_verb(last) if self._follows_comma(segment) else -1
        if host >= 0:
            self._grow(host, segment)  # "Er habe, sagte Berg, „alles versucht“"
            return
        clause = self._new(segment, Kind.QUOTE)
        if last >= 0 and self._follows_comma(segment) and self._depends_in_quotes(segment, self.clauses[last]):
            self._attach(clause, last)

    def _dependent(self, segment: Segment) -> None:
        last = self.current
        if segment.kind is Kind.RELATIVE and last >= 0 and self._ends_enumeration(segment, last):
            self._grow(last, segment)  # "haben Berg, der Chef der Bank und die Ärztin den Plan verkündet"
            return
        told = self._said_so(segment) if segment.kind is Kind.RELATIVE else -1
        clause = self._new(segment, segment.kind)
        parent = last
        if told >= 0:
            parent = told
        elif segment.coordinator >= 0 and last >= 0:
            # "dass er komme und dass sie gehe": a sister of the last clause of this kind
            sister = self._sister(segment.kind, last)
            if sister >= 0:
                clause.link = sister
                parent = self.clauses[sister].parent
        elif (
            segment.kind is Kind.SUBORDINATE
            and last >= 0
            and segment.opener >= 0
            and self.lower[segment.opener] in ("dass", "daß", "ob")
            and self.clauses[last].kind is not Kind.MAIN
        ):
            sister = self._sister_with_opener(last, self.lower[segment.opener])
            if sister >= 0 and sister > 0:
                clause.link = sister
                parent = self.clauses[sister].parent
            elif self._is_manner(last):
                parent = self.clauses[last].parent
        if last >= 0 and self.clauses[last].kind is Kind.QUOTE and self.pending < 0 and parent == last:
            parent = -1
        if (
            segment.separator >= 0
            and self.segmenter.doc.flags[segment.separator] & COLON
            and segment.opener == segment.piece[0]
        ):
            parent = -1  # a sentence of its own begins
        self._attach(clause, parent)
        if segment.finite < 0 and not (
            len(segment.tokens) == 2 and self.lower[segment.tokens[1]] in _CONDITION_WITHOUT_VERB
        ):
            self.open.append(clause.index)

    def _infinitive(self, segment: Segment) -> None:
        if self._continues_open(segment):
            return
        if self._was_article(segment):
            clause = self._grow(self.open.pop(), segment)
            clause.kind, clause.opener = Kind.INFINITIVE, -1
            return
        if self.infinitive >= 0 and segment.coordinator < 0:
            self._grow(self.infinitive, segment)
            self.infinitive = -1
            return
        last = self.current
        host = self._left_at_verb(last) if segment.coordinator < 0 and self._follows_comma(segment) else -1
        if host >= 0:
            self._grow(host, segment)  # "Es sei, sagte Berg, ein Fehler zu gehen"
            return
        before = self._trailing(last, bracket=True) if segment.coordinator < 0 else []
        clause = self._new(segment, Kind.INFINITIVE)
        clause.pieces[:0] = before
        parent = last
        if segment.coordinator >= 0 and last >= 0:
            sister = self._sister(Kind.INFINITIVE, last)
            if sister >= 0:
                clause.link = sister
                parent = self.clauses[sister].parent
        self._attach(clause, parent)

    def _trailing(self, index: int, bracket: bool) -> list[tuple[int, int]]:
        """Takes from a main clause the parts after its end: they begin the clause that follows.

        "hat zugesagt, nicht über den Turm, das höchste Haus, zu bestimmen": the parts between belong to the infinitive.
        With `bracket` the clause ends where its participle or particle stands, otherwise with its finite verb's part.
        """
        if index < 0:
            return []
        clause = self.clauses[index]
        if clause.kind is not Kind.MAIN or clause.finite < 0 or len(clause.pieces) < 2:
            return []
        for n, (start, end) in enumerate(clause.pieces):
            if end <= clause.finite:
                continue
            i = end - 1
            while i > start and not self.bits[i]:
                i -= 1
            closed = self.bits[i] & (PARTICIPLE | PARTICLE) and i != clause.finite
            if closed if bracket else start <= clause.finite < end:
                taken = clause.pieces[n + 1 :]
                del clause.pieces[n + 1 :]
                return taken
        return []

    def _continues_open(self, segment: Segment) -> bool:
        """Gives the part to the innermost verb-final clause that still waits for its verb."""
        if not self.open:
            return False
        clause = self.clauses[self.open[-1]]
        final = self.segmenter.verbs.finite_at_end(segment.tokens)
        finite = final if final >= 0 else segment.finite
        if finite < 0:
            if segment.kind is Kind.INFINITIVE:
                return False
            self._grow(clause.index, segment)
            return True
        ends = final >= 0 and self.segmenter.verbs.is_clearly_final(final)
        if segment.kind is Kind.MAIN and not segment.final and not segment.first and not ends:
            # a clause with its verb second cannot end a verb-final one
            self.open.clear()
            return False
        self._grow(clause.index, segment)
        clause.finite = finite
        self.open.pop()
        return True

    def _main(self, segment: Segment) -> None:
        if segment.coordinator < 0 and self._continues_open(segment):
            return
        doubtful = self.bits[segment.finite] & PARTICIPLE and not self.bits[segment.finite] & (AUXILIARY | MODAL)
        if doubtful and segment.coordinator < 0 and self._ends_with_particle(segment):
            return  # "wies den Vorwurf, er sei alt, entschieden zurück"
        last = self.current
        if last >= 0 and segment.coordinator < 0 and self.pending < 0 and self._is_bare_bracket(segment):
            interrupted = self._above_relative(last) if len(segment.tokens) == 1 else last
            if not self._waits_for_verb(self.clauses[interrupted]):
                interrupted = self._interrupted(last, segment)
            if interrupted >= 0:
                self._grow(interrupted, segment)  # "Er werde, sagte X, klagen", "hatte der Chef, X, kritisiert"
                return
        if last >= 0 and segment.coordinator >= 0 and self.pending < 0 and self._ends_waiting(segment, last):
            self._grow(last, segment)  # "haben Berg, der Chef, und Dahl den Plan verkündet"
            return
        self.open.clear()
        dashes = self.pending >= 0 and self._between_dashes(segment)
        if self.pending >= 0 and segment.coordinator < 0 and (segment.first or dashes) and self._inserted(segment):
            self._new(segment, Kind.MAIN)
            return
        if self.pending >= 0 and self._is_said(segment):
            self._new(segment, Kind.MAIN)
            return
        if self.pending >= 0 and not dashes and self._stands_apart(segment):
            self._new(segment, Kind.MAIN)  # "Streik bei der Bahn – Gewerkschaft droht mit Ausweitung"
            self.pending = -1
            return
        if self.pending >= 0 and segment.coordinator < 0:
            clause = self._grow(self.pending, segment)
            clause.finite = segment.finite
            clause.kind = Kind.MAIN
            clause.verb_first = False
            self.pending = -1
            return
        if last >= 0 and segment.coordinator >= 0:
            if not self._is_second_bracket(segment, last):
                self._coordinated(segment, last)
            return
        taken: list[tuple[int, int]] = []
        if segment.first and self.bits[segment.finite] & SUBJUNCTIVE1 and last >= 0:
            # "sagte, der Minister, Hans Meier, sei krank": the parts between are the beginning of this clause
            taken = self._trailing(last, bracket=False)
        elif segment.first and last >= 0 and self._lacks_subject(segment) and self._says(segment):
            taken = self._trailing(last, bracket=True)  # "Berg lehnte ab, die Ministerin, Ida Dahl, sagte: …"
        host = self._with_vorfeld(last) if segment.first and not taken and not self._says(segment) else -1
        clause = self._new(segment, Kind.MAIN)
        self.pending = -1
        if host >= 0:
            self._take_vorfeld(self.clauses[host], clause)
            return
        if taken:
            clause.pieces[:0] = taken
            clause.verb_first = False
            clause.separator = taken[0][0] - 1
            return
        if last < 0:
            return
        before = self.clauses[last]
        if segment.first:
            if self.lower[segment.finite] in _CONDITIONAL_FIRST and segment.separator >= 0 and not self._fronted(last):
                clause.kind = Kind.SUBORDINATE
                self._attach(clause, last)
                return
            root = self._root(last)
            self._make_condition(root, segment)
            if (
                not self._fronted(root)
                and self._is_condition(last)
                and (self.bits[segment.finite] & (AUXILIARY | MODAL | SUBJUNCTIVE1))
                and not self._says(segment)
            ):
                # "sagte, wenn das stimme, werde er gehen"
                self.clauses[before.parent].children.remove(last)
                before.parent = -1
                root = last
            if self._fronted(root):
                clause.verb_first = False
                self._attach(self.clauses[root], clause.index)
                while self.clauses[root].link >= 0 and self._fronted(self.clauses[root].link):
                    root = self.clauses[root].link  # "Weil er krank war und weil er fror, ging er"
                    self._attach(self.clauses[root], clause.index)
                clause.prefield = root
            elif self._in_row(self.clauses[root], segment):
                clause.link = root
            return
        if before.kind is Kind.SUBORDINATE and self._fronted(self._root(last)):
            # "Wie X mitteilte, das Urteil sei …": a second clause after a fronted one
            clause.prefield = self._root(last)

    def _stands_apart(self, segment: Segment) -> bool:
        """Whether a clause behind a dash has a subject of its own before its verb, and so none before the dash."""
        if segment.separator < 0 or not self.segmenter.doc.flags[segment.separator] & DASH or segment.first:
            return False
        waiting = self.segments[self.at - 1].tokens
        if not waiting or self.bits[waiting[0]] & PREPOSITION or not self.bits[waiting[-1]] & NOUN:
            return False  # "Vor einer zweiten – humanitären – Katastrophe hat sie gewarnt"
        return not segment.final and any(self.bits[i] & NOUN for i in segment.tokens if i < segment.finite)

    def _take_vorfeld(self, host: Clause, clause: Clause) -> None:
        """Gives a clause the last part of the one before it, with all that depends on that part."""
        piece = host.pieces.pop()
        clause.pieces.insert(0, piece)
        clause.verb_first = False
        clause.separator = piece[0] - 1
        for child in [c for c in host.children if self.clauses[c].start > piece[0]]:
            host.children.remove(child)
            self._attach(self.clauses[child], clause.index)

    def _make_condition(self, root: int, segment: Segment) -> None:
        """Reads a clause with its verb first before another one as a condition: "Sollte er kommen, werde sie gehen"."""
        first = self.clauses[root]
        if (
            root == 0
            and first.kind is Kind.MAIN
            and first.verb_first
            and segment.separator >= 0
            and first.start == self.segments[0].piece[0]
            and (
                self.bits[first.finite] & (AUXILIARY | MODAL)
                or not says_alone(self.lower[segment.finite], self.lower[segment.tokens[-1]])
            )
        ):
            first.kind = Kind.SUBORDINATE

    def _coordinated(self, segment: Segment, last: int) -> None:
        in_dependent = self.clauses[last].kind in (Kind.SUBORDINATE, Kind.RELATIVE) and segment.separator < 0
        if self.pending >= 0 and not (in_dependent and segment.final):
            # "Müller, Chef der Bank, und Meier sagten": the verb of what began before
            clause = self._grow(self.pending, segment)
            clause.finite = segment.finite
            clause.kind = Kind.MAIN
            self.pending = -1
            return
        dependent = self._verb_final_sister(last)
        final = self.segmenter.verbs.finite_at_end(segment.tokens)
        second = not segment.final and not segment.first
        if dependent >= 0 and second and final == segment.tokens[-1] and self.segmenter.verbs.is_clearly_final(final):
            segment.finite, segment.final = final, True  # "… und bald umbenannt werden soll"
        if dependent >= 0 and segment.final and not segment.first and not self._is_short_main(segment):
            clause = self._new(segment, self.clauses[dependent].kind)
            clause.link = dependent
            self._attach(clause, self.clauses[dependent].parent)
            return
        alone = segment.final and segment.first and len(segment.tokens) == 1
        if dependent >= 0 and alone and not self._says_more(segment):
            clause = self._new(segment, self.clauses[dependent].kind)
            clause.link = dependent
            self._attach(clause, self.clauses[dependent].parent)
            return
        main = self._main_before(last)
        if segment.first and not self._is_subjunctive(segment.finite):
            # "sagte, sie sei krank, und kündigte an": what is said ends here, its introduction goes on
            back = main
            while back >= 0 and self._is_subjunctive(self.clauses[back].finite):
                back = self._main_before(back - 1)
            main = back if back >= 0 else main
        clause = self._new(segment, Kind.MAIN)
        clause.link = main

    def _is_second_bracket(self, segment: Segment, last: int) -> bool:
        """Takes "lesen" in "kann schreiben und lesen" for what it is: no finite verb but a second infinitive."""
        bits = self.bits
        before, verb = segment.coordinator - 1, bits[segment.finite] & (PARTICIPLE | INFINITIVE)
        return bool(
            segment.finite == segment.tokens[-1]
            and segment.separator < 0
            and self.pending < 0
            and not bits[segment.finite] & (AUXILIARY | MODAL)
            and self.clauses[last].kind is Kind.MAIN
            and before != self.clauses[last].finite
            and verb & bits[before]
            and self._shares_finite(segment, last)
        )

    def _fragment(self, segment: Segment) -> None:
        if self._ends_with_particle(segment) or self._continues_open(segment):
            return
        if self._is_late_verb(segment):
            segment.kind, segment.finite, segment.first = Kind.MAIN, segment.tokens[0], True
            self._main(segment)
            return
        last = self.current
        if self._goes_on_with_parenthesis(segment, last):
            self.clauses[-1].pieces.append(segment.piece)
            return
        if last >= 0 and self._is_parenthesis(segment):
            self._attach(self._new(segment, Kind.FRAGMENT), last)
            return
        if segment.coordinator >= 0 and last >= 0 and self.pending < 0 and self._shares_finite(segment, last):
            return
        if last >= 0 and self.pending < 0 and self._begins_infinitive(segment, last):
            clause = self._new(segment, Kind.INFINITIVE)
            self._attach(clause, last)
            self.infinitive = clause.index
            return
        if last < 0 or (self.pending < 0 and self.clauses[last].kind is Kind.QUOTE):
            clause = self._new(segment, Kind.FRAGMENT)
            self.pending = clause.index
            return
        if self.pending >= 0:
            says = self.pending != last and self.clauses[last].verb_first and self._follows_comma(segment)
            apposition = says and bool(segment.tokens) and self.bits[segment.tokens[0]] & (DETERMINER | NOUN)
            self._grow(last if apposition else self.pending, segment)  # "Das Geld, sagte Berg, der Wirt, reiche"
            return
        clause = self.clauses[last]
        if clause.kind is Kind.SUBORDINATE and clause.parent >= 0 and self.lower[clause.opener] == "wie":
            self._grow(clause.parent, segment)  # "Die Halle brannte, wie X mitteilte, völlig aus"
            return
        if self._is_saying_so(clause) and self._follows_comma(segment) and segment.tokens:
            host = self._main_before(last - 1)
            if host >= 0 and not self.bits[segment.tokens[0]] & (NOUN | DETERMINER):  # no apposition of who says so
                self._grow(host, segment)  # "Es liegt, so zeigen Studien, bei allen niedriger"
                return
        if self._goes_on_behind(segment, clause):
            above = self.clauses[clause.parent]
            self._grow(above.parent if above.kind is Kind.FRAGMENT else above.index, segment)
            return
        interrupted = self._interrupted(last, segment)
        self._grow(interrupted if interrupted >= 0 else last, segment)

    def _ends_with_particle(self, segment: Segment) -> bool:
        """A particle that stands alone after an insertion: "warf ihm, als das bekannt wurde, vor, …"."""
        if not self.clauses or not segment.tokens or segment.separator < 0:
            return False
        if not self.bits[segment.tokens[-1]] & PARTICLE:
            return False
        current = self.clauses[self.current]
        between = current.kind is not Kind.MAIN or self._is_subjunctive(current.finite)
        if len(segment.tokens) > 1 and (self.open or not between):
            return False  # "warf ihm, als das bekannt wurde, Betrug vor" needs a clause between
        word = self.lower[segment.tokens[-1]]
        for clause in self.clauses[: -_NEAR - 1 : -1]:
            if clause.kind is Kind.MAIN and clause.finite >= 0 and not self._has_particle(clause):
                lemmas = [r.lemma for r in verbs.analyse(self.lower[clause.finite]) if r.bits & verbs.FINITE]
                if any(verbs.with_particle(lemma, word) for lemma in lemmas):
                    self._grow(clause.index, segment)
                    self.open.clear()
                    return True
        return False

    def _shares_finite(self, segment: Segment, last: int) -> bool:
        """A second participle under one auxiliary: "hat kritisiert und argumentiert"."""
        tokens, bits = segment.tokens, self.bits
        if not tokens or not bits[tokens[-1]] & (PARTICIPLE | INFINITIVE):
            return False
        main = last
        while main >= 0 and not (
            self.clauses[main].finite >= 0 and bits[self.clauses[main].finite] & (AUXILIARY | MODAL)
        ):
            main = self.clauses[main].parent
        if main < 0:
            return False
        host = self.clauses[main]
        if self._waits_for_verb(host):
            self._grow(main, segment)  # "haben Berg, der Chef, und Dahl gefordert"
            return True
        clause = self._new(segment, host.kind)
        clause.link = main
        clause.finite = host.finite
        clause.shared_finite = True
        self._attach(clause, host.parent)
        return True
