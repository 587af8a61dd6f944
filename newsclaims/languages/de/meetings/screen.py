"""What looks like a meeting and is none: sports, blows, talks with the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings.party import original
from newsclaims.languages.de.meetings.words import HIT, PRESS, SPORTS, SPORTS_ENDS

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import Span


def about_sports(a: Analysis, scene: Scene) -> bool:
    """Whether the sentence is about sports, or its clause about somebody who was hit."""
    start, end = a.units[scene.unit]
    words = a.doc.lower[start:end]
    if not SPORTS.isdisjoint(words) or any(w.endswith(SPORTS_ENDS) for w in words):
        return True
    return not HIT.isdisjoint(a.doc.lower[i] for i in scene.tokens())


def press(a: Analysis, others: list[Span]) -> bool:
    """Whether those talked to are the press: an interview, or a statement, is no meeting."""
    for start, end in others:
        for i in range(start, end):
            word = original(a, i)
            if nouns.outlet_at(a.doc.lower, i) or nouns.outlet_head(word) or word.lower().endswith(PRESS):
                return True
    return False
