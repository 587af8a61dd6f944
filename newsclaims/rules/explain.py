"""Why each record was found, and why others were not: the decisions of the rules, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims.rules.candidate import Candidate, MeetingCandidate
from newsclaims.rules.trace import Trace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.languages.base import Language
    from newsclaims.rules.candidate import Span
    from newsclaims.text.document import Document

# What became of what a rule looked at.
FOUND = "found"  # it is a record
LOST = "lost"  # another candidate claims the same words
JOINED = "joined"  # it is part of the record of its neighbour
DROPPED = "dropped"  # a later step left it out
DECLINED = "declined"  # the rule does not apply

_PARTS = ("speaker", "addressee", "cue", "frame", "content", "topic")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article, with their offsets in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what was proposed: its name, and its words, in several pieces where it is interrupted."""

    name: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What one rule decided at one place.

    Attributes:
        rule: its name.
        at: the word that it looked at.
        outcome: FOUND, LOST, JOINED, DROPPED or DECLINED.
        reason: why, "" for what was found.
        what: the form of a statement or the kind of a meeting; "" where the rule declined.
        parts: what it took for each part.
        carried: its speaker is that of the statement before it.
    """

    rule: str
    at: Words
    outcome: str
    reason: str = ""
    what: str = ""
    parts: tuple[Part, ...] = ()
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Overlooked:
    """Words outside all statements that look like reported speech, and what they look like."""

    kind: str
    words: Words


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was decided in one sentence.

    Attributes:
        index: its number, from 0.
        sentence: its words.
        decisions: by place; what was proposed comes before what was declined.
        overlooked: what looks like reported speech but gave no record.
    """

    index: int
    sentence: Words
    decisions: tuple[Decision, ...]
    overlooked: tuple[Overlooked, ...]


def explain(language: Language, document: Document) -> list[Explanation]:
    """Explain a document.

    Args:
        language: its language.
        document: what is to be explained.

    Returns:
        An explanation for each sentence, in order.
    """
    return _Explainer(language, document).all()


class _Explainer:
    def __init__(self, language: Language, document: Document) -> None:
        self.language = language
        self.doc = document
        self.trace = Trace()
        findings = language.find(document, self.trace)
        self.found: list[Candidate | MeetingCandidate] = [*findings.statements, *findings.meetings]
        self.found_ids = {id(one) for one in self.found}
        self.winners = {id(loser): winner for loser, winner in self.trace.lost_pairs}
        self._starts = [start for start, _ in document.sentences]

    def all(self) -> list[Explanation]:
        decisions: list[list[tuple[tuple[int, int, int], Decision]]] = [[] for _ in self.doc.sentences]
        order = {rule.name: n for n, rule in enumerate(self.language.rules())}
        for token, decision in self._decisions():
            place = token, int(decision.outcome == DECLINED), order.get(decision.rule, len(order))
            decisions[self._sentence(token)].append((place, decision))
        overlooked: list[list[Overlooked]] = [[] for _ in self.doc.sentences]
        for start, one in self._overlooked():
            overlooked[self._sentence(start)].append(one)
        return [
            Explanation(
                n,
                self._words(start, end),
                tuple(decision for _, decision in sorted(decisions[n], key=lambda item: item[0])),
                tuple(overlooked[n]),
            )
            for n, (start, end) in enumerate(self.doc.sentences)
        ]

    def _sentence(self, token: int) -> int:
        return max(0, bisect_right(self._starts, token) - 1)

    def _words(self, start: int, end: int) -> Words:
        return Words(self.doc.words(start, end), self.doc.start[start], self.doc.end[end - 1])

    def _decisions(self) -> Iterable[tuple[int, Decision]]:
        fired: set[int] = set()
        for rule, candidate, token in self.trace.fired_rules:
            fired.add(id(candidate))
            yield token, self._proposed(rule.name, candidate, token)
        for rule, _, token, reason in self.trace.declined_rules:
            yield token, Decision(rule.name, self._words(token, token + 1), DECLINED, reason)
        for one in self.found:
            if id(one) not in fired:  # from a step after the choice
                token = one.content[0][0] if isinstance(one, Candidate) else one.cue[0][0]
                yield token, self._proposed(one.rule, one, token)

    def _proposed(self, rule: str, candidate: Candidate | MeetingCandidate, token: int) -> Decision:
        outcome, reason = self._outcome(candidate)
        if isinstance(candidate, Candidate):
            what, carried = candidate.form, candidate.carried
            spans: list[tuple[str, list[Span]]] = [(part, getattr(candidate, part)) for part in _PARTS]
        else:
            what, carried = f"{candidate.kind}, {candidate.status}", False
            spans = [(part, words) for words, part in candidate.participants]
            spans += [("cue", candidate.cue), ("place", candidate.place), ("time", candidate.time)]
            spans += [("topic", topic) for topic in candidate.topics]
        parts = tuple(Part(name, tuple(self._words(*span) for span in own)) for name, own in spans if own)
        return Decision(rule, self._words(token, token + 1), outcome, reason, what, parts, carried)

    def _outcome(self, candidate: Candidate | MeetingCandidate) -> tuple[str, str]:
        if id(candidate) in self.found_ids:
            return FOUND, ""
        if isinstance(candidate, MeetingCandidate):
            return DROPPED, "another meeting says the same"
        winner = self.winners.get(id(candidate))
        if winner is not None:
            return LOST, self._to(winner)
        # The steps after the choice do not say what they did: it shows in what is left.
        start, end = candidate.content[0][0], candidate.content[-1][1]
        for one in self.found:
            if isinstance(one, Candidate):
                first, last = one.content[0][0], one.content[-1][1]
                if first <= start and end <= last:
                    return JOINED, f"with the statement of {one.rule} that begins in sentence {self._sentence(first)}"
                if start <= first and last <= end:
                    return LOST, self._to(one)
        if candidate.carried:
            return DROPPED, "no statement stands right before it that it could go on from"
        return DROPPED, "a later step left it out"

    def _to(self, winner: Candidate) -> str:
        return f"to {winner.rule}: {self.doc.words(winner.content[0][0], winner.content[-1][1])}"

    def _overlooked(self) -> Iterable[tuple[int, Overlooked]]:
        covered = bytearray(len(self.doc.start))
        for one in self.found:
            if isinstance(one, Candidate):
                for part in _PARTS:
                    for start, end in getattr(one, part):
                        covered[start:end] = b"\1" * (end - start)
        for signal in self.language.signals(self.doc):
            if not covered[signal.start]:
                yield signal.start, Overlooked(signal.kind, self._words(signal.start, signal.end))
