"""Who cites a quotation that somebody else said: a second statement with the same words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.languages.de.rules.people import agent_spans, speaker_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Candidate, Span

NAME = "de.quote.citing"


def citing(a: Analysis, statements: Sequence[Candidate]) -> list[Candidate]:
    """Direct statements of those who cite: "Die Agentur zitierte den Minister mit den Worten: „…“".

    The quotation is the minister's, and it is what the agency says: both are annotated (Petersen-Frey and Biemann), as
    both are where a source tells what somebody said ("Laut X sagte Y, dass …").

    Args:
        a: the document's grammar.
        statements: those that were found, with whom they cite as speakers.

    Returns:
        The further statements.
    """
    found: list[Candidate] = []
    for c in statements:
        if c.lemma != "zitieren" or c.form != "direct" or not c.cue or not c.frame or not c.speaker:
            continue
        if not any(start <= c.cue[0][0] < end for start, end in c.frame):
            continue  # it goes on with a quotation before it
        who = _who_cites(a, c.cue[0][0])
        if who and not any(s < end and start < e for s, e in c.speaker for start, end in who):
            found.append(replace(c, rule=NAME, speaker=who, addressee=[], features=(c.lemma, "citing", "")))
    return found


def _who_cites(a: Analysis, verb: int) -> list[Span]:
    """The subject of the verb, or in the passive the agent or the document."""
    clause = a.clause_at(verb)
    unit = a.unit_of[verb]
    predicate = a.predicate(unit, clause) if clause is not None else None
    if clause is None or predicate is None:
        return []
    if predicate.passive:
        return agent_spans(a, unit, clause)
    subject = a.subject(unit, clause)
    if subject is None or a.doc.lower[subject.head] == "man":
        return []
    return speaker_spans(a, a.sentence(unit), clause, subject)
