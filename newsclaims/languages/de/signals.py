"""What looks like reported speech in German, told from single words: so that `explain` sees what the rules overlook.

Neither the clause tree nor the rules are asked, for they may be what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.base import Signal
from newsclaims.languages.de import verbs
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.cues import cue_noun, cue_verbs
from newsclaims.languages.de.word_lists import lru_cache
from newsclaims.languages.de.words import FINITE, GUESSED, PARTICIPLE, SUBJUNCTIVE1
from newsclaims.text.document import CAPITAL, PUNCT, WORD

if TYPE_CHECKING:
    from newsclaims.text.document import Document

_SHORTEST = 2  # words of a quotation; one alone is hardly ever somebody's words
_NEARLY_ALWAYS = 3  # strength of a verb whose clause is nearly always a statement
_SOURCES = frozenset({"laut", "zufolge", "demnach", "demzufolge"})
_REACH = 4  # tokens after "nach" among which the noun of saying stands


def signals(document: Document) -> list[Signal]:
    """Find what looks like reported speech.

    Args:
        document: a German document.

    Returns:
        Quotations, verbs of saying, verbs in the first subjunctive and words that name a source, in order.
    """
    lower, flags = document.lower, document.flags
    bits = Analysis(document).bits
    found = [
        Signal("quotation", opening, closing + 1)
        for opening, closing in document.quotes
        if sum(bool(flags[i] & WORD) for i in range(opening, closing)) >= _SHORTEST
    ]
    for i, word in enumerate(lower):
        if not flags[i] & WORD:
            continue
        if word in _SOURCES or (word == "nach" and _noun_follows(document, i)):
            found.append(Signal("source", i, i + 1))
        elif flags[i] & CAPITAL and not bits[i] & FINITE:
            continue
        elif bits[i] & (FINITE | PARTICIPLE) and not bits[i] & GUESSED and _says(word):
            found.append(Signal("verb of saying", i, i + 1))
        elif bits[i] & SUBJUNCTIVE1:
            found.append(Signal("subjunctive", i, i + 1))
    return sorted(found, key=lambda signal: (signal.start, signal.end))


def _noun_follows(document: Document, nach: int) -> bool:
    """Whether a noun of saying stands close behind "nach"."""
    for i in range(nach + 1, min(nach + 1 + _REACH, len(document.lower))):
        if document.flags[i] & PUNCT:
            return False
        noun = cue_noun(document.lower[i]) if document.flags[i] & CAPITAL else None
        if noun is not None:
            return "nach" in noun.takes
    return False


@lru_cache()
def _says(word: str) -> bool:
    """Whether a form is one of a verb whose clause is nearly always a statement."""
    return any(
        row.strength >= _NEARLY_ALWAYS and not row.fixed
        for reading in verbs.analyse(word)
        if reading.bits & (verbs.FINITE | verbs.PARTICIPLE2)
        for row in cue_verbs(reading.lemma)
    )
