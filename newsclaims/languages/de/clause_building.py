"""The clauses of one sentence while they are being built, and what can be asked about them.

The joining itself is in `clauses.py`; here is what it decides by: which clause waits for its verb, which one a part
goes on with, which part is an insertion, a condition or the verb of what began before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import ASKED, cue_noun
from newsclaims.languages.de.segment_kinds import INFINITIVE_OPENERS
from newsclaims.languages.de.segments import Segmenter, is_past, judges, says, says_alone
from newsclaims.languages.de.words import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    FINITE,
    INFINITIVE,
    MODAL,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PARTICLE,
    PLURAL_VERB,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SINGULAR_VERB,
    SUBJUNCTIVE1,
    SUBJUNCTIVE2,
    SUBORDINATOR,
    ZU_INFINITIVE,
)
from newsclaims.text.document import (
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    LINE_START,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.segment_kinds import Segment

_CONDITIONS = frozenset("wenn falls sofern als nachdem weil da obwohl solange sobald bevor während seit solle".split())
# Words behind a verb that can be nothing but its subject.
_SUBJECTS = frozenset("der er sie es wir ich man".split())
_NEAR = 3  # parts after one in which the verb that it waits for may stand
_SHORT_INFINITIVE = 3  # words of the end of an interrupted infinitive clause: "bald zu kaufen"
_LONGEST_DATELINE = 6
_BARE = 2  # words of a part that names nobody beside its verb: "und verkündet"


class Building:
    """The clauses that are there so far, and the parts of the sentence that they come from."""

    def __init__(self, segmenter: Segmenter, segments: list[Segment]) -> None:
        self.segmenter = segmenter
        self.bits = segmenter.bits
        self.lower = segmenter.doc.lower
        self.clauses: list[Clause] = []
        self.open: list[int] = []  # verb-final clauses that wait for their verb
        self.pending = -1  # a main clause that waits for its verb
        self.infinitive = -1  # an infinitive clause that waits for its verb
        self.current = -1  # the clause that what comes next continues or depends on
        self.segments = segments
        self.at = 0  # the part that is being joined

    def _new(self, segment: Segment, kind: Kind) -> Clause:
        clause = Clause(
            index=len(self.clauses),
            kind=kind,
            pieces=[segment.piece],
            opener=segment.opener,
            finite=segment.finite,
            verb_first=segment.first,
            coordinator=segment.coordinator,
            separator=segment.separator,
        )
        self.clauses.append(clause)
        if not (kind is Kind.FRAGMENT and self._is_parenthesis(segment)):
            self.current = clause.index
        return clause

    def _grow(self, index: int, segment: Segment) -> Clause:
        """Add a part to a clause that began before."""
        clause = self.clauses[index]
        clause.pieces.append(segment.piece)
        self.current = index
        return clause

    def _attach(self, clause: Clause, parent: int) -> None:
        clause.parent = parent
        if parent >= 0:
            self.clauses[parent].children.append(clause.index)

    def _is_parenthesis(self, segment: Segment) -> bool:
        """Whether the part is one like ", so der Minister,"."""
        return self.lower[segment.piece[0]] == "so" and segment.separator >= 0 and len(segment.tokens) > 1

    def _said_so(self, segment: Segment) -> int:
        """The insertion that a relative clause stands right behind, "so Berg, der dort wohnt"; or -1."""
        before = self.clauses[-1] if self.clauses else None
        if before is None or before.kind is not Kind.FRAGMENT or before.parent < 0 or self.lower[before.start] != "so":
            return -1
        return before.index if segment.separator == before.end and segment.coordinator < 0 else -1

    def _goes_on_with_parenthesis(self, segment: Segment, last: int) -> bool:
        """Whether a part is the apposition in ", so Frank Karl, Leiter der Abteilung."."""
        if not segment.tokens or last < 0 or self.clauses[-1].kind is not Kind.FRAGMENT or self.clauses[-1].parent < 0:
            return False
        if segment.separator != self.clauses[-1].end or not self.bits[segment.tokens[0]] & (NOUN | DETERMINER):
            return False
        host = self.clauses[last]
        words = [i for s, e in host.pieces for i in range(s, e) if self.bits[i]]
        return not self.bits[segment.tokens[-1]] & (PARTICIPLE | INFINITIVE) and words[-1:] != [host.finite]

    def _inserted(self, segment: Segment) -> bool:
        """Whether a part with its verb first is one like "sagte X" inside a clause that has its own verb after it."""
        if self.lower[segment.piece[0]] == "so":
            return True
        following = self.segments[self.at + 1 : self.at + 2]
        if self._between_dashes(segment) and following[0].kind is Kind.MAIN and following[0].first:
            return True  # "Der Minister – er kam zu spät – sagte"
        if not self._says(segment) or self.lower[self.clauses[self.pending].start] in ASKED:
            return False  # "Nach dem Spiel, das er sah, wolle er gehen, sagte X"
        behind = self.segments[self.at + 1 : self.at + _NEAR + 2]  # what says so may have clauses of its own
        main = next((s for s in behind if s.kind not in (Kind.RELATIVE, Kind.SUBORDINATE, Kind.FRAGMENT)), None)
        if main is None or main.kind is not Kind.MAIN or not main.first or main.coordinator >= 0:
            return False
        after = [i for i in segment.tokens if i > segment.finite]
        return any(self.bits[i] & (NOUN | PRONOUN) for i in after)

    def _between_dashes(self, segment: Segment) -> bool:
        flags, following = self.segmenter.doc.flags, self.segments[self.at + 1 : self.at + 2]
        return bool(
            following
            and segment.separator >= 0
            and flags[segment.separator] & DASH
            and following[0].separator >= 0
            and flags[following[0].separator] & DASH
        )

    def _ends_pending(self, separator: int) -> bool:
        """What stands before a colon waits for no verb after it, nor does a dateline: "Bern (sda) – …"."""
        flags = self.segmenter.doc.flags
        if flags[separator] & COLON:
            return True
        pieces = self.clauses[self.pending].pieces
        if not flags[separator] & DASH or self.pending or len(pieces) > _LONGEST_DATELINE:
            return False
        words: list[int] = []
        inside = -1  # the end of a bracket: "(sda)"
        for s, e in pieces:
            for i in range(s, e):
                if flags[i] & BRACKET_OPEN:
                    inside = max(inside, self.segmenter.doc.partner[i])
                if flags[i] & WORD and i > inside:
                    words.append(i)
        return bool(
            flags[self.clauses[0].start] & LINE_START
            and len(words) <= _LONGEST_DATELINE
            and all(self.bits[i] & (NOUN | NUMERAL) for i in words)
        )

    def _interrupted(self, last: int, segment: Segment) -> int:
        """The main clause before an inserted "sagte X" that still lacks what its finite verb needs, or -1."""
        inserted = self.clauses[last]
        if last < 1 or not (inserted.verb_first or (inserted.kind is Kind.SUBORDINATE and not self.open)):
            return -1
        before = last - 1
        while before >= 0 and self.clauses[before].parent >= 0:
            before = self.clauses[before].parent
        clause = self.clauses[before]
        if clause.kind is not Kind.MAIN or clause.finite < 0 or clause.verb_first:
            return -1
        tokens = [i for i in range(clause.start, clause.end) if self.bits[i]]
        if inserted.kind is Kind.SUBORDINATE and not self._is_last_verb(segment):
            return -1
        if self.bits[clause.finite] & (AUXILIARY | MODAL) and not any(
            self.bits[i] & (PARTICIPLE | INFINITIVE) and i > clause.finite for i in tokens
        ):
            ending = [i for i in segment.tokens[-1:] if i == segment.piece[1] - 1]
            return (
                before
                if (ending and self.bits[ending[0]] & (PARTICIPLE | INFINITIVE)) or tokens[-1] == clause.finite
                else -1
            )
        return before if tokens and tokens[-1] == clause.finite and inserted.verb_first else -1

    def _waits_for_verb(self, clause: Clause) -> bool:
        """Whether a main clause has an auxiliary or modal verb and nothing yet that could be its second half."""
        if clause.kind is not Kind.MAIN or clause.finite < 0 or not self.bits[clause.finite] & (AUXILIARY | MODAL):
            return False
        after = range(clause.finite + 1, clause.end)
        inserted = self.clauses[-1].kind is Kind.FRAGMENT  # "Man habe, so Berg, viel verloren"
        return (inserted or len(after) > 0) and not any(
            self.bits[i] & (PARTICIPLE | INFINITIVE | PARTICLE) for i in after
        )

    def _above_relative(self, index: int) -> int:
        """The clause above a finished relative clause: "Man müsse die Firma, die alt sei, schließen"."""
        clause = self.clauses[index]
        if clause.kind is Kind.RELATIVE and clause.parent >= 0 and 0 <= clause.finite == clause.end - 1:
            return clause.parent
        return index

    def _ends_waiting(self, segment: Segment, last: int) -> bool:
        """Whether a part ends in a participle for which the auxiliary of the clause before it waits."""
        if not self._is_bare_bracket(segment) or not self.bits[segment.finite] & PARTICIPLE:
            return False
        enumerated = len(self.clauses[last].pieces) > 1 and len(segment.tokens) > _BARE
        return enumerated and self._waits_for_verb(self.clauses[last])

    def _ends_enumeration(self, segment: Segment, last: int) -> bool:
        """Whether what looks like a relative clause names more people, and has the participle of the clause before."""
        tokens, bits = segment.tokens, self.bits
        if segment.finite != tokens[-1] or not bits[segment.finite] & PARTICIPLE or segment.opener != tokens[0]:
            return False
        joined = any(
            self.lower[i - 1] in ("und", "sowie") and bits[i] & DETERMINER for i in range(tokens[0] + 2, tokens[-1])
        )
        return joined and bool(bits[tokens[1]] & NOUN) and self._waits_for_verb(self.clauses[last])

    def _is_last_verb(self, segment: Segment) -> bool:
        """Whether a part ends in the participle or infinitive that an auxiliary before it asks for."""
        return bool(segment.tokens and self.bits[segment.tokens[-1]] & (PARTICIPLE | INFINITIVE))

    def _is_bare_bracket(self, segment: Segment) -> bool:
        """Whether the verb of a part is its last word and may be no finite one."""
        b = self.bits[segment.finite]
        if segment.finite != segment.tokens[-1] or not b & (INFINITIVE | PARTICIPLE):
            return False
        # "soll, so Berg, Geld genommen haben"
        compound = len(segment.tokens) > 1 and self.bits[segment.tokens[-2]] & (INFINITIVE | PARTICIPLE)
        return not b & (AUXILIARY | MODAL) or bool(compound)

    def _sister(self, kind: Kind, last: int) -> int:
        index = last
        while index >= 0:
            if self.clauses[index].kind is kind:
                return index
            index = self.clauses[index].parent
        return -1

    def _sister_with_opener(self, last: int, opener: str) -> int:
        index = last
        while index >= 0:
            clause = self.clauses[index]
            if clause.opener >= 0 and self.lower[clause.opener] == opener:
                return index
            index = clause.parent
        return -1

    def _is_said(self, segment: Segment) -> bool:
        """Whether a clause in the subjunctive tells what the noun before it means: "der Vorwurf, er sei alt, …"."""
        if segment.first or segment.coordinator >= 0 or not self._follows_comma(segment):
            return False
        if not self.bits[segment.finite] & SUBJUNCTIVE1:
            return False
        behind = self.segments[self.at + 1 : self.at + _NEAR + 1]
        if not any(s.kind is Kind.MAIN and s.first and s.coordinator < 0 for s in behind):
            return False  # the verb that the beginning waits for
        start, end = self.clauses[self.pending].pieces[-1]
        nouns = (cue_noun(self.lower[i]) for i in range(start, end) if self.bits[i] & NOUN)
        return any(noun is not None and "clause" in noun.takes for noun in nouns)

    def _says(self, segment: Segment) -> bool:
        """Whether a part has a verb of saying, in a mood in which it can introduce what stands around it."""
        if self._is_subjunctive(segment.finite):
            return False
        bits = self.bits
        if not bits[segment.finite] & (AUXILIARY | MODAL) and says(self.lower[segment.finite]):
            return True
        return any(bits[i] & PARTICIPLE and says(self.lower[i]) for i in segment.tokens)

    def _lacks_subject(self, segment: Segment) -> bool:
        """Whether nothing that could be a subject follows the verb that a part begins with."""
        governed = False
        for i in segment.tokens[1:]:
            if self.bits[i] & PREPOSITION:
                governed = True
            elif self.bits[i] & (NOUN | PRONOUN | DETERMINER):
                if not governed:
                    return False
                governed = bool(self.bits[i] & DETERMINER)
        return True

    def _in_row(self, first: Clause, segment: Segment) -> bool:
        """Whether a part is in the middle of a row of verbs: "Er lobte die Polizei, | verwies auf X | und forderte Y".

        It is no "…, sagte Berg und ging": its verb is none of saying, or no subject stands behind it, or the verb
        before it is one of saying in the same tense.
        """
        if first.kind is not Kind.MAIN or first.finite < 0 or first.parent >= 0 or not self._follows_comma(segment):
            return False
        if (first.verb_first and first.link < 0) or not self._goes_on_in_row():
            return False
        if self._is_subjunctive(segment.finite):
            return False
        if self._is_subjunctive(first.finite) and self.lower[first.finite] not in ("möchte", "möchten"):
            return False
        if self._lacks_subject(segment):
            return True
        lower, bits = self.lower, self.bits
        after = segment.finite + 1
        same_tense = is_past(lower[first.finite]) == is_past(lower[segment.finite])
        if not same_tense or lower[after] in _SUBJECTS:
            return False
        if not says_alone(lower[segment.finite], lower[segment.tokens[-1]]):
            return True
        named = bits[after] & NOUN and not self._is_one_of_several(segment.finite, after)
        return not named and judges(lower[segment.finite]) and says(lower[first.finite])

    def _is_one_of_several(self, finite: int, noun: int) -> bool:
        """Whether a noun is a plural behind a verb in the singular, and so its object: "befragte Zeugen"."""
        word = self.segmenter.doc.exact[noun]
        form = nouns.role(word) or nouns.noun(word)
        several = form is not None and not any(number == "sg" and "n" in cases for number, cases in form.readings)
        return several and bool(self.bits[finite] & SINGULAR_VERB) and not self.bits[finite] & PLURAL_VERB

    def _goes_on_in_row(self) -> bool:
        """Whether a part with its verb first follows after "und"."""
        behind = self.segments[self.at + 1 : self.at + _NEAR + 2]
        following = next((s for s in behind if s.kind is Kind.MAIN), None)
        return following is not None and following.first and following.coordinator >= 0

    def _with_vorfeld(self, last: int) -> int:
        """The main clause before, if what begins the next one was given to it; or -1.

        "sagte, in Orten, die er kenne, sei es still": a part after a comma and what depends on it stand before a verb.
        """
        child = last
        while child >= 0 and self.clauses[child].parent >= 0 and self.clauses[self.clauses[child].parent].parent >= 0:
            child = self.clauses[child].parent
        host = self.clauses[child].parent if child >= 0 else -1
        if host < 0:
            return -1
        clause = self.clauses[host]
        start, end = clause.pieces[-1]
        if (
            clause.kind is not Kind.MAIN
            or len(clause.pieces) < 2
            or start <= clause.finite
            or self.clauses[child].separator != end
            or not self.segmenter.doc.flags[start - 1] & COMMA
            or self.bits[end - 1] & (PARTICIPLE | INFINITIVE | PARTICLE)
        ):
            return -1
        return host

    def _is_manner(self, index: int) -> bool:
        """Whether an infinitive only tells how somebody says something: "sagte, ohne Namen zu nennen, dass"."""
        clause = self.clauses[index]
        if clause.kind is not Kind.INFINITIVE or clause.opener < 0 or clause.parent < 0:
            return False
        host = self.clauses[clause.parent]
        objects = any(self.bits[i] & NOUN for s, e in clause.pieces for i in range(s, e))
        return objects and host.kind is Kind.MAIN and host.finite >= 0 and says(self.lower[host.finite])

    def _is_condition(self, index: int) -> bool:
        """A dependent clause after the clause that it was given to, which may as well stand before the next one."""
        clause = self.clauses[index]
        return (
            clause.kind is Kind.SUBORDINATE
            and clause.parent >= 0
            and (clause.opener >= 0 or clause.verb_first)  # "Wenn es regnet", "Sollte es regnen"
            and clause.link < 0
            and self.clauses[clause.parent].kind is Kind.MAIN
            and clause.start > self.clauses[clause.parent].finite
            and (clause.verb_first or self.lower[clause.opener] in _CONDITIONS)
        )

    def _fronted(self, index: int) -> bool:
        """A dependent clause that stands before the clause it depends on."""
        clause = self.clauses[index]
        return clause.parent < 0 and clause.kind in (Kind.SUBORDINATE, Kind.INFINITIVE) and clause.prefield < 0

    def _root(self, index: int) -> int:
        while self.clauses[index].parent >= 0:
            index = self.clauses[index].parent
        return index

    def _says_more(self, segment: Segment) -> bool:
        """Whether a verb that stands alone is one of saying with a clause of its own: ", und kritisierte, dass …"."""
        following = self.segments[self.at + 1 : self.at + 2]
        return (
            self._follows_comma(segment)
            and says(self.lower[segment.finite])
            and bool(following)
            and following[0].coordinator < 0
            and following[0].kind in (Kind.SUBORDINATE, Kind.INFINITIVE)
        )

    def _is_short_main(self, segment: Segment) -> bool:
        """Whether a part after a comma is no more than pronoun and verb: "…, obwohl er Geld hat, und er schweigt"."""
        return segment.separator >= 0 and len(segment.tokens) == 2 and self.bits[segment.tokens[0]] & PRONOUN > 0

    def _main_before(self, index: int) -> int:
        while index >= 0 and self.clauses[index].kind is not Kind.MAIN:
            index -= 1
        return index

    def _is_subjunctive(self, finite: int) -> bool:
        return finite >= 0 and bool(self.bits[finite] & (SUBJUNCTIVE1 | SUBJUNCTIVE2))

    def _verb_final_sister(self, last: int) -> int:
        index = last
        while index >= 0:
            if self.clauses[index].kind in (Kind.SUBORDINATE, Kind.RELATIVE):
                return index
            index = self.clauses[index].parent
        return -1

    def _follows_comma(self, part: Segment | Clause) -> bool:
        return part.separator >= 0 and bool(self.segmenter.doc.flags[part.separator] & (COMMA | DASH))

    def _is_saying_so(self, clause: Clause) -> bool:
        """Whether a clause is an insertion like ", so zeigen Studien,"."""
        return clause.verb_first and self.lower[clause.start] == "so" and self._follows_comma(clause)

    def _left_at_verb(self, last: int) -> int:
        """The main clause that an inserted ", sagte Berg," or ", so heißt es," cuts off at its auxiliary; or -1."""
        inserted = self.clauses[last] if last > 0 else None
        if inserted is None or inserted.kind is not Kind.MAIN or not inserted.verb_first:
            return -1
        host = self._main_before(last - 1)
        if host < 0 or not self._follows_comma(inserted) or inserted.separator != self.clauses[host].end:
            return -1
        finite = self.clauses[host].finite
        cut = finite == self.clauses[host].end - 1 and self.bits[finite] & AUXILIARY
        return host if cut and not self.clauses[host].verb_first else -1

    def _goes_on_behind(self, segment: Segment, clause: Clause) -> bool:
        """Whether a part behind a clause that ends in its verb belongs to the one above.

        "bezeichnete den Plan, der zu spät kam, als Fehler", "hält das Gesetz, das morgen gilt, für falsch"; or behind a
        condition that begins with its verb: "nannte den Brief, sollte er echt sein, als Beweis"; or above an insertion:
        "habe, so Berg, der dabei war, nichts gesehen".
        """
        if self._of_noun(clause):
            return self._follows_comma(segment) and bool(self.bits[segment.piece[0]] & (ADVERB | PREPOSITION))
        ended = 0 <= clause.finite == clause.end - 1 or (clause.kind is Kind.SUBORDINATE and clause.verb_first)
        if segment.separator < 0 or clause.parent < 0 or not ended:
            return False
        if not self.segmenter.doc.flags[segment.separator] & COMMA:
            return False
        first = segment.piece[0]
        if self.lower[first] == "als":
            return clause.kind in (Kind.RELATIVE, Kind.SUBORDINATE)
        above = self.clauses[clause.parent]
        if above.kind is Kind.FRAGMENT:
            return clause.kind is Kind.RELATIVE and above.parent >= 0
        main = above.kind is Kind.MAIN
        return clause.kind is Kind.RELATIVE and main and bool(self.bits[first] & PREPOSITION)

    def _of_noun(self, clause: Clause) -> bool:
        """Whether an infinitive depends on the noun right before it: "Lob erhält der Plan, das Haus zu kaufen, …"."""
        if clause.kind is not Kind.INFINITIVE or clause.parent < 0 or clause.separator < 1 or clause.opener >= 0:
            return False
        host = self.clauses[clause.parent]
        ended = self.bits[clause.end - 1] & (INFINITIVE | ZU_INFINITIVE)
        noun = cue_noun(self.lower[clause.separator - 1]) if self.bits[clause.separator - 1] & NOUN else None
        return bool(ended) and host.kind is Kind.MAIN and noun is not None and "clause" in noun.takes

    def _is_late_verb(self, segment: Segment) -> bool:
        """Whether a part like ", verwiesen auf die Lage" has the verb of what began before, not a participle."""
        return bool(
            self.pending >= 0
            and segment.separator >= 0
            and segment.tokens
            and self.bits[segment.tokens[0]] & FINITE
            and self.bits[segment.tokens[0]] & PARTICIPLE
            and not any(later.kind is Kind.MAIN for later in self.segments[self.at + 1 :])
        )

    def _begins_infinitive(self, segment: Segment, last: int) -> bool:
        """Whether a part begins an interrupted infinitive: "versprach, das Haus, das brannte, zu kaufen"."""
        following = self.segments[self.at + 1 : self.at + 3]
        host = self.clauses[last]
        return (
            len(following) > 1
            and segment.separator >= 0
            and segment.coordinator < 0
            and following[0].kind in (Kind.RELATIVE, Kind.SUBORDINATE)
            and following[0].finite >= 0
            and following[1].kind is Kind.INFINITIVE
            and following[1].coordinator < 0
            and following[1].opener < 0
            and len(following[1].tokens) <= _SHORT_INFINITIVE
            and host.kind in (Kind.MAIN, Kind.SUBORDINATE)
            and host.finite >= 0
            and (host.end - 1 == host.finite or bool(self.bits[host.end - 1] & (PARTICIPLE | PARTICLE)))
        )

    def _was_article(self, segment: Segment) -> bool:
        """Whether an article looked like a relative pronoun: "rät, das seit Mai alte Haus, den Turm, zu kaufen"."""
        return (
            bool(self.open)
            and segment.coordinator < 0
            and segment.opener < 0
            and not segment.verb_follows
            and self.clauses[self.open[-1]].kind is Kind.RELATIVE
            and self.clauses[self.open[-1]].finite < 0
            and self.clauses[self.open[-1]].opener == self.clauses[self.open[-1]].start
            and bool(self.bits[self.clauses[self.open[-1]].opener] & DETERMINER)
        )

    def _depends_in_quotes(self, segment: Segment, host: Clause) -> bool:
        """Whether a quotation is a dependent clause of the one before it: "dass er gehe, „um Platz zu machen“"."""
        first = segment.piece[0] + 1
        if host.kind not in (Kind.SUBORDINATE, Kind.INFINITIVE, Kind.RELATIVE) or host.parent < 0:
            return False
        if self.segmenter.doc.flags[first] & CAPITAL:
            return False
        return self.lower[first] in INFINITIVE_OPENERS or bool(self.bits[first] & (SUBORDINATOR | RELATIVE))

    def _has_particle(self, clause: Clause) -> bool:
        last = clause.end - 1
        return clause.finite < last and bool(self.bits[last] & (PARTICLE | PARTICIPLE | INFINITIVE))
