"""Carrying on: which sentences without an introduction are statements, how far they reach, and who speaks in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.text.document import PARAGRAPH_START

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Candidate

_REACH = 2  # sentences over which a speaker is carried on without a statement between them


def carry(a: Analysis, chosen: list[Candidate]) -> list[Candidate]:
    """Keep, join and complete the statements without an introduction.

    Args:
        a: the document's grammar.
        chosen: the statements the rules gave.

    Returns:
        All statements in the order of the text; carried ones with the speaker of the statement before them, neighbours
        of one kind and speaker joined to one.
    """
    ordered = sorted(chosen, key=lambda c: (c.content[0][0], -c.content[-1][1], c.rank))
    kept: list[Candidate] = []
    last: Candidate | None = None  # the last statement that has or was given a speaker
    last_unit = -10
    open_free: Candidate | None = None
    for c in ordered:
        first_unit = a.unit_of[c.content[0][0]]
        if c.form == "indirect_free_indirect":
            near = last is not None and first_unit - last_unit <= _REACH
            if c.strength < 3 and not (
                last is not None and first_unit - last_unit <= 1 and not _new_paragraph(a, first_unit)
            ):
                continue
            if open_free is not None and first_unit - last_unit <= 1:
                open_free.content = [(open_free.content[0][0], c.content[-1][1])]
                last_unit = a.unit_of[c.content[-1][1] - 1]
                continue
            if last is not None:
                c.speaker = list(last.speaker)
            open_free = c
            last_unit = a.unit_of[c.content[-1][1] - 1]
            kept.append(c)
            del near
            continue
        if c.form == "free_indirect":
            if c.strength < 3 and not (last is not None and first_unit - last_unit <= 1):
                continue
            if last is not None and first_unit - last_unit <= 3:
                c.speaker = list(last.speaker)
            kept.append(c)
            open_free = None
            last_unit = max(last_unit, first_unit)
            continue
        if c.carried and not c.speaker and last is not None:
            c.speaker = list(last.speaker)
        kept.append(c)
        inside_free = open_free is not None and c.content[-1][1] <= open_free.content[-1][1]
        if c.speaker:
            last = c
        last_unit = max(last_unit, a.unit_of[c.content[-1][1] - 1])
        if not inside_free:
            open_free = None
    return kept


def _new_paragraph(a: Analysis, unit: int) -> bool:
    return bool(a.doc.flags[a.units[unit][0]] & PARAGRAPH_START)
