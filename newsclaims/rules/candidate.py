"""What a rule proposes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]  # token indices, end exclusive


@dataclass(slots=True)
class Candidate:
    """A statement that a rule proposes; spans are token ranges.

    Attributes:
        rule: the rule's name.
        form: "direct", "indirect", "reported", "free_indirect" or "indirect_free_indirect".
        content: what was said.
        speaker, cue, frame, addressee: its other parts, empty where the text has no words for them.
        topic: of a reported statement, what it is about.
        lemma: the cue's dictionary form, "" without a cue.
        stance: the cue's stance.
        carried: it has no introduction of its own, and its speaker is that of the statement before it.
        retold: it stands with its introduction in a sentence that is somebody's words without an introduction.
        sourced: a source without a verb ("laut X") tells the clause it stands in, whatever that clause is.
        unit: the sentence it was found in.
        features: what its precision depends on beside the rule: lemma, complement, mood.
        rank: the position of its rule in the visible order; lower wins.
        strength: how surely the cue introduces speech, 3 (nearly always) to 1.
    """

    rule: str
    form: str
    content: list[Span]
    speaker: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    frame: list[Span] = field(default_factory=list)
    addressee: list[Span] = field(default_factory=list)
    topic: list[Span] = field(default_factory=list)
    lemma: str = ""
    stance: str = "assert"
    carried: bool = False
    sourced: bool = False
    retold: bool = False
    unit: int = 0
    features: tuple[str, ...] = ()
    rank: int = 0
    strength: int = 3

    def tokens(self) -> int:
        """How many tokens its content has."""
        return sum(end - start for start, end in self.content)


@dataclass(slots=True)
class MeetingCandidate:
    """A meeting that a rule proposes; spans are token ranges.

    Attributes:
        rule: the rule's name.
        kind: "meeting", "visit" or "call".
        status: "held", "planned" or "denied".
        cue: the words that say they met.
        lemma: their dictionary form.
        participants: for each one its words and its part: "host", "guest" or "participant".
        place, time: where and when, empty where the text does not say.
        topics: what they talked about, each its own spans.
        unit: the sentence it was found in.
        rank: the position of its rule in the visible order; lower wins.
    """

    rule: str
    kind: str
    status: str
    cue: list[Span]
    lemma: str
    participants: list[tuple[list[Span], str]] = field(default_factory=list)
    place: list[Span] = field(default_factory=list)
    time: list[Span] = field(default_factory=list)
    topics: list[list[Span]] = field(default_factory=list)
    unit: int = 0
    rank: int = 0
