"""Carrying on: which sentences without an introduction are statements, how far they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.carried_speaker import (
    acting,
    brought_in,
    carried_speaker,
    judging,
    shown_after,
    speaker_after,
    therein,
    voice_after,
)
from newsclaims.languages.de.cues import is_document

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Candidate, Span

_FREE = ("indirect_free_indirect", "free_indirect")


def carry(a: Analysis, chosen: list[Candidate]) -> list[Candidate]:
    """Keep, join and complete the statements without an introduction.

    Args:
        a: the document's grammar.
        chosen: the statements the rules gave.

    Returns:
        All statements in the order of the text; carried ones with their speaker, neighbours of one form joined to one.
        A weak one is kept only right after another statement; one with "sollen", or in a plural that stands for the
        first subjunctive, also after somebody who says, judges or wants something.
    """
    ordered = sorted(chosen, key=lambda c: (c.content[0][0], -c.content[-1][1], c.rank))
    kept: list[Candidate] = []
    last: Candidate | None = None  # the last statement that names its speaker or an indirect one that names none
    voice: list[Span] = []  # who goes on speaking after it
    framed: Candidate | None = None  # the last statement with an introduction of its own
    last_unit = -10  # the last sentence of a statement
    going: Candidate | None = None  # the statement without introduction that may go on
    first_known = len(a.bits)  # where the first statement that anybody is known to have made begins
    for c in ordered:
        first_unit = a.unit_of[c.content[0][0]]
        if c.form in _FREE:
            near = last is not None and first_unit - last_unit <= 1
            goes_on = going is not None and going.form == c.form and first_unit - last_unit <= 1
            prompted = c.strength < 3 and _stands_alone(c) and bool(acting(a, first_unit - 1))
            if c.strength < 3 and not (near or goes_on or prompted):
                continue
            if c.strength < 2 and not goes_on and not prompted:
                continue
            last_unit, since = max(last_unit, a.unit_of[c.content[-1][1] - 1]), last_unit
            if going is not None and goes_on and (c.carried or c.speaker == going.speaker):
                going.content = [(going.content[0][0], c.content[-1][1])]
                continue
            if not c.speaker:
                c.speaker = carried_speaker(a, c, since, voice if last is not None else None)
            going = c
        elif c.retold and going is not None and c.content[-1][1] <= going.content[-1][1]:
            kept.append(c)
            continue  # what another said inside it changes nobody's turn
        elif going is not None and first_unit - last_unit <= 1 and _within(a, c, first_unit):
            going.content = [(going.content[0][0], a.units[first_unit][1])]
            last_unit = first_unit
            continue
        else:
            if not c.speaker and c.lemma != "heißen":
                c.speaker = therein(a, c)
            if c.carried and not c.speaker:
                alone = c.rule == "de.quote.alone" or c.lemma == "heißen"
                newcomer = brought_in(a, first_unit - 1) if alone and first_unit - last_unit > 1 else []
                newcomer = newcomer or (shown_after(a, c, voice) if c.rule == "de.quote.alone" else [])
                if newcomer and newcomer != voice:
                    c.speaker = newcomer
                    _give_back(a, c)
                elif last is not None:
                    c.speaker = list(voice)
                    if framed is not None and framed.speaker != voice:
                        _give_back(a, c)
            elif c.form == "reported" and not c.speaker and first_unit - last_unit == 1:
                c.speaker = judging(a, c, voice)
            last_unit = max(last_unit, a.unit_of[c.content[-1][1] - 1])
            if going is not None and c.content[-1][1] > going.content[-1][1]:
                going = None
        kept.append(c)
        if c.frame and c.speaker and not c.carried:
            framed = c
        if c.form != "free_indirect" and (c.speaker or c.form == "indirect") and not _is_nobodys(a, c):
            voice = voice_after(a, c, last, voice)
            last = c
            first_known = min(first_known, c.content[0][0])
    for at, c in enumerate(kept):
        if c.form in _FREE and not c.speaker and c.content[0][0] < first_known:
            c.speaker = speaker_after(a, c, kept[at + 1] if at + 1 < len(kept) else None)
    return kept


def _give_back(a: Analysis, c: Candidate) -> None:
    """Takes an introduction away that a quotation has borrowed from a statement of somebody else."""
    if c.frame and a.unit_of[c.frame[0][0]] != a.unit_of[c.content[0][0]]:
        c.frame, c.cue = [], []


def _stands_alone(c: Candidate) -> bool:
    """Whether no statement need stand before it: it has "sollen", or a plural that stands for the subjunctive I."""
    return c.form == "free_indirect" or c.features[2] == "plural"


def _is_nobodys(a: Analysis, c: Candidate) -> bool:
    """Whether a noun of saying is all that says it, and no subject: "Die Befürchtung, dass es regne, nannte er …"."""
    if c.rule != "de.noun.clause" or not c.speaker:
        return c.rule == "de.noun.clause"
    at = c.speaker[0][0]
    clause = a.clause_at(at)
    if clause is None or clause.finite < 0 or not any(s <= at < e for s, e in c.cue):
        return False
    if (
        at
        and a.doc.lower[at - 1] in ("auf", "aus", "im", "in")
        and any(is_document(a.doc.lower[i]) for i in range(*c.speaker[0]))
    ):
        return False  # "In einer Mitteilung der Stadt steht, …"
    subject = a.subject(a.unit_of[at], clause)
    return subject is None or subject.start != at


def _within(a: Analysis, c: Candidate, unit: int) -> bool:
    """Whether the sentence of an indirect statement is itself somebody's words: "Man habe erklärt, dass ..."."""
    if c.form != "indirect" or a.unit_of[c.content[-1][1] - 1] != unit or c.carried:
        return False
    first = next((x for x in a.sentence(unit).clauses if x.kind is Kind.MAIN and x.parent < 0), None)
    return first is not None and a.mood(first) == "subjunctive1" and first.finite < c.content[0][0]
