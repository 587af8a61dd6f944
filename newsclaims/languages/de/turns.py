"""The turns of an interview that is printed as question and answer: "FRAGE: Was tun?" – "Berg: Bäume pflanzen."."""

from __future__ import annotations

from collections import Counter
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.rules.candidate import Candidate
from newsclaims.text.document import BRACKET_OPEN, CAPITAL, COLON, PARAGRAPH_START, QUOTE_CLOSE, WORD

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span
    from newsclaims.text.document import Document

NAME = "de.turn.answer"
_LABEL = 4  # words of a label at most
_REMARK = 4  # words in brackets behind it at most: "Berg (lacht):"
_NO_LABELS = frozenset(("zum", "zur"))  # "Zur Person: Berg ist 58."
_QUESTIONS = 2  # from so many questions of one label on a text with labels is an interview


class Label(NamedTuple):
    """Capitalised words before a colon that begin a line: the first word, the token behind the last, the colon."""

    start: int
    stop: int
    colon: int


class Turn(NamedTuple):
    """One turn: the label's words, its colon, the token behind the turn, and whether it is the interviewer's."""

    label: Span
    colon: int
    end: int
    asks: bool


def turns(document: Document, found: list[Label]) -> list[Turn]:
    """Find the turns of an interview.

    Args:
        document: its tokens and brackets are found.
        found: its labels.

    Returns:
        The turns in order, from the first question on; [] where the text is no interview. A turn reaches to the next
        one, the last to the end of its paragraph. The interviewer is whose turns end with a question most often, and at
        least twice.
    """
    if len(found) <= _QUESTIONS:
        return []
    asked: Counter[str] = Counter()  # by the last word: "DIE WOCHE" is "WOCHE" later
    ends = []
    for n, (_, stop, colon) in enumerate(found):
        last = n + 1 == len(found)
        end = _paragraph_end(document, colon) if last else found[n + 1][0]
        ends.append(end)
        if _ends_with_question(document, colon, end):
            asked[document.lower[stop - 1]] += 1
    if not asked:
        return []
    asker, questions = asked.most_common(1)[0]
    if questions < _QUESTIONS:
        return []
    found_turns = [
        Turn((start, stop), colon, end, document.lower[stop - 1] == asker)
        for (start, stop, colon), end in zip(found, ends, strict=True)
    ]
    return list(dropwhile(lambda turn: not turn.asks, found_turns))


def labels(document: Document) -> list[Label]:
    """Find what may name a turn, or who says what a headline tells: "Berg: Ach was.", "Ida Berg (lacht):"."""
    flags, partner = document.flags, document.partner
    count = len(flags)
    found = []
    for i in document.lines:
        if not flags[i] & CAPITAL:
            continue
        stop = i + 1
        while stop < count and stop - i < _LABEL and flags[stop] & CAPITAL and flags[stop] & WORD:
            stop += 1
        colon = stop
        if colon < count and flags[colon] & BRACKET_OPEN and partner[colon] - colon <= _REMARK + 1:
            colon = partner[colon] + 1
        if colon < count and flags[colon] & COLON and document.lower[i] not in _NO_LABELS:
            found.append(Label(i, stop, colon))
    return found


def _paragraph_end(document: Document, i: int) -> int:
    i += 1
    while i < len(document.flags) and not document.flags[i] & PARAGRAPH_START:
        i += 1
    return i


def _ends_with_question(document: Document, start: int, end: int) -> bool:
    last = end - 1
    if last > start and document.flags[last] & QUOTE_CLOSE:
        last -= 1
    return document.lower[last] == "?"


def answers(a: Analysis) -> list[Candidate]:
    """The answers of an interview as direct statements: each turn that is not the interviewer's.

    Args:
        a: the document's grammar.

    Returns:
        The statements in the order of the text. What is told inside an answer is found by the rules.
    """
    return [
        Candidate(
            rule=NAME,
            form="direct",
            content=[(turn.colon + 1, turn.end)],
            speaker=[turn.label],
            frame=[(turn.label[0], turn.colon + 1)],
            unit=a.unit_of[turn.label[0]],
            features=("", "turn", ""),
        )
        for turn in a.turns
        if not turn.asks and turn.colon + 1 < turn.end
    ]
