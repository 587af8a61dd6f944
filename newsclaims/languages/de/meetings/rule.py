"""What a rule for meetings looks at, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from newsclaims.languages.de.analysis import Analysis
from newsclaims.rules.rule import Body, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.grammar.clause import Clause, Sentence
    from newsclaims.languages.de.meetings.lexicon import MeetingNoun, MeetingVerb
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import MeetingCandidate


@dataclass(slots=True)
class MeetingSite:
    """Where a rule for meetings looks.

    Attributes:
        unit: index of the sentence in `Analysis.units`.
        sentence: its clause tree.
        clause: the clause the word stands in.
        token: the noun or the main verb.
        scene: the clause as the rules for meetings see it, with what an enumeration cut off.
        verbs: of a verb, the rows it may be.
        noun: of a noun, its row.
    """

    unit: int
    sentence: Sentence
    clause: Clause
    token: int
    scene: Scene
    verbs: tuple[MeetingVerb, ...] = ()
    noun: MeetingNoun | None = None


MeetingBody: TypeAlias = Callable[[Analysis, MeetingSite], "MeetingCandidate | str"]


def meeting_rule(name: str, *, trigger: str, yes: Sequence[str], no: Sequence[str]) -> Callable[[MeetingBody], Rule]:
    """Make a rule for meetings of a function.

    Args:
        name: the rule's name.
        trigger: "meeting-verb" or "meeting-noun".
        yes: sentences with the parts of the meeting marked (cue, host, guest, participant, place, time, topic).
        no: sentences in which it finds none.

    Returns:
        A decorator that turns the function into a `Rule`.
    """

    def make(body: MeetingBody) -> Rule:
        return rule(name, trigger=trigger, yes=yes, no=no)(cast("Body", body))

    return make
