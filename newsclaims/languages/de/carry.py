"""Carrying on: which sentences without an introduction are statements, how far they reach, and who speaks in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.common import phrase_spans, speaker_spans
from newsclaims.text.document import PARAGRAPH_START

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Candidate, Span

_FREE = ("indirect_free_indirect", "free_indirect")
_REACH = 3  # sentences without a statement in which a speaker is looked for


def carry(a: Analysis, chosen: list[Candidate]) -> list[Candidate]:
    """Keep, join and complete the statements without an introduction.

    Args:
        a: the document's grammar.
        chosen: the statements the rules gave.

    Returns:
        All statements in the order of the text; carried ones with their speaker, neighbours of one form joined to one.
        A weak one is kept only right after another statement, one with "sollen" also after somebody's judgement.
    """
    ordered = sorted(chosen, key=lambda c: (c.content[0][0], -c.content[-1][1], c.rank))
    kept: list[Candidate] = []
    last: Candidate | None = None  # the last statement that names its speaker or an indirect one that names none
    last_unit = -10  # the last sentence of a statement
    going: Candidate | None = None  # the statement without introduction that may go on
    for c in ordered:
        first_unit = a.unit_of[c.content[0][0]]
        if c.form in _FREE:
            near = last is not None and first_unit - last_unit <= 1
            if c.strength < 3 and not near and not (c.form == "free_indirect" and _acting(a, first_unit - 1)):
                continue
            goes_on = going is not None and going.form == c.form and first_unit - last_unit <= 1
            if c.strength < 2 and not goes_on:
                continue
            last_unit, since = max(last_unit, a.unit_of[c.content[-1][1] - 1]), last_unit
            if going is not None and goes_on:
                going.content = [(going.content[0][0], c.content[-1][1])]
                continue
            if not c.speaker:
                c.speaker = _speaker(a, c, since, last)
            going = c
        elif going is not None and first_unit - last_unit <= 1 and _within(a, c, first_unit):
            going.content = [(going.content[0][0], a.units[first_unit][1])]
            last_unit = first_unit
            continue
        else:
            if c.carried and not c.speaker and last is not None:
                c.speaker = list(last.speaker)
            last_unit = max(last_unit, a.unit_of[c.content[-1][1] - 1])
            if going is not None and c.content[-1][1] > going.content[-1][1]:
                going = None
        kept.append(c)
        if c.form != "free_indirect" and (c.speaker or c.form == "indirect") and not _is_nobodys(a, c):
            last = c
    return kept


def _is_nobodys(a: Analysis, c: Candidate) -> bool:
    """Whether a noun of saying is all that says it, and no subject: "Die Befürchtung, dass es regne, nannte er …"."""
    if c.rule != "de.noun.clause" or not c.speaker:
        return c.rule == "de.noun.clause"
    at = c.speaker[0][0]
    clause = a.clause_at(at)
    if clause is None or not any(s <= at < e for s, e in c.cue):
        return False
    subject = a.subject(a.unit_of[at], clause)
    return subject is None or subject.start != at


def _within(a: Analysis, c: Candidate, unit: int) -> bool:
    """Whether the sentence of an indirect statement is itself somebody's words: "Man habe erklärt, dass ..."."""
    if c.form != "indirect" or a.unit_of[c.content[-1][1] - 1] != unit or c.carried:
        return False
    first = next((x for x in a.sentence(unit).clauses if x.kind is Kind.MAIN and x.parent < 0), None)
    return first is not None and a.mood(first) == "subjunctive1" and first.finite < c.content[0][0]


def _speaker(a: Analysis, c: Candidate, last_unit: int, last: Candidate | None) -> list[Span]:
    """Who speaks in a statement without an introduction.

    Args:
        a: the document's grammar.
        c: the statement.
        last_unit: the sentence of the statement before it.
        last: the last statement; where it names nobody, nobody is carried on.

    Returns:
        Whoever acts in a sentence with a verb of saying since the statement before it, or is brought in by the sentence
        before; otherwise that one's speaker.
    """
    unit = a.unit_of[c.content[0][0]]
    for before in range(unit - 1, max(last_unit, unit - 1 - _REACH, -1), -1):
        found = _acting(a, before)
        if found:
            return found
    if c.form == "indirect_free_indirect" and unit - last_unit > 1:
        found = _newcomer(a, unit - 1, anywhere=last is None)
        if found:
            return found
    return list(last.speaker) if last is not None else []


def _newcomer(a: Analysis, unit: int, *, anywhere: bool) -> list[Span]:
    """Who is brought in by a sentence right before: "Präsident Berg ist besorgt. Der Streit sei …".

    Without `anywhere` only by the first sentence of a paragraph, where a new speaker comes in.
    """
    if unit < 0 or not (anywhere or a.doc.flags[a.units[unit][0]] & PARAGRAPH_START):
        return []
    sentence = a.sentence(unit)
    main = next((c for c in sentence.clauses if c.kind is Kind.MAIN and c.parent < 0), None)
    subject = a.subject(unit, main) if main is not None else None
    if main is None or subject is None or subject.pronoun or not subject.animate or subject.plural:
        return []
    return speaker_spans(a, sentence, main, subject)


def _acting(a: Analysis, unit: int) -> list[Span]:
    """Who says or judges something in a sentence that is no statement itself: "Der Verband nahm dazu Stellung."."""
    if unit < 0:
        return []
    sentence = a.sentence(unit)
    for clause in sentence.clauses:
        if clause.kind is not Kind.MAIN or clause.parent >= 0:
            continue
        predicate = a.predicate(unit, clause)
        if predicate is None:
            continue
        rows = a.cue_rows(unit, clause)
        subject = a.subject(unit, clause)
        if (
            rows
            and not predicate.passive
            and subject is not None
            and not subject.pronoun
            and (subject.animate or any("inanimate" in row.takes and "nonspeech" not in row.takes for row in rows))
        ):
            return speaker_spans(a, sentence, clause, subject)
        for phrase in a.phrases(unit, clause):
            if phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in ("in", "im"):
                noun = cue_noun(a.doc.lower[phrase.head])
                if noun is not None and "document" in noun.takes:
                    return phrase_spans(a, clause, phrase)
    return []
