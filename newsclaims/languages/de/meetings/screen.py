"""What looks like a meeting and is none: sports, blows, talks with the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de import outlets
from newsclaims.languages.de.meetings.party import original
from newsclaims.languages.de.meetings.words import HIT, ONLINE, PLAYERS, PRESS, SPORTS, SPORTS_ENDS
from newsclaims.languages.de.words import PREPOSITION

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import Span

_REACH = 60  # tokens to each side: a bound that keeps hostile text cheap


def about_sports(a: Analysis, scene: Scene, token: int, *, arranged: bool = False) -> bool:
    """Whether the words of the sentence around a token are about sports, or its clause about somebody who was hit.

    Args:
        a: the analysis.
        scene: the clause.
        token: the verb or noun.
        arranged: whether somebody met by arrangement ("traf sich mit"), as a player may.
    """
    start, end = a.units[scene.unit]
    near = range(max(start, token - _REACH), min(end, token + _REACH))
    words = [a.doc.lower[i] for i in near]
    if not (SPORTS - PLAYERS if arranged else SPORTS).isdisjoint(words) or any(
        word.endswith(SPORTS_ENDS) for word in words
    ):
        return True
    return any(a.doc.lower[i] in HIT for s, e in scene.pieces for i in range(max(s, near.start), min(e, near.stop)))


def online(a: Analysis, scene: Scene) -> bool:
    """Whether a clause says that people wrote to each other in public ("auf Twitter")."""
    return any(
        a.bits[i] & PREPOSITION and a.doc.lower[i + 1] in ONLINE for s, e in scene.pieces for i in range(s, e - 1)
    )


def press(a: Analysis, others: list[Span]) -> bool:
    """Whether those talked to are the press: an interview, or a statement, is no meeting."""
    for start, end in others:
        for i in range(start, end):
            word = original(a, i)
            if outlets.outlet_at(a.doc.lower, i) or outlets.outlet_head(word) or word.lower().endswith(PRESS):
                return True
    return False
