"""Statements without an introduction: whole sentences in the subjunctive, and sentences with "sollen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de.rules.common import Site, with_stop
from newsclaims.languages.de.words import AUXILIARY, INFINITIVE, PARTICIPLE
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis


def _whole(a: Analysis, site: Site) -> tuple[int, int]:
    start, end = site.sentence.start, site.sentence.end
    return start, with_stop(a, end, end)


@rule(
    "de.free.subjunctive",
    trigger="subjunctive",
    yes=[
        "Der Minister sagte, man spare. [content: Das sei nötig.]",
        "Laut Polizei war er betrunken. [content: Er habe den Wagen nicht mehr lenken können.]",
    ],
    no=["Es lebe die Freiheit!"],
)
def subjunctive(a: Analysis, site: Site) -> Candidate | str:
    """A sentence in the subjunctive without an introduction: what somebody said goes on."""
    clause = site.clause
    if clause.kind is not Kind.MAIN or clause.parent >= 0:
        return "the clause depends on another one"
    mood = a.mood(clause)
    strong = mood == "subjunctive1"
    content = [_whole(a, site)]
    return Candidate(
        rule="de.free.subjunctive",
        form="indirect_free_indirect",
        content=content,
        carried=True,
        unit=site.unit,
        features=("", mood, ""),
        strength=3 if strong else 1,
    )


@rule(
    "de.free.sollen",
    trigger="sollen",
    yes=[
        "Die Polizei ermittelt. [content: Der Mann soll seinen Nachbarn geschlagen haben.]",
        "[content: Die Täter sollen in einem Auto geflohen sein.]",
    ],
    no=["Soll ich kommen?"],
)
def sollen(a: Analysis, site: Site) -> Candidate | str:
    """A sentence with "soll": what is said to be so."""
    clause: Clause = site.clause
    if clause.kind is not Kind.MAIN or clause.verb_first:
        return "it is no statement of its own"
    predicate = a.predicate(site.unit, clause)
    perfect = False
    if predicate is not None:
        verbs_ = predicate.tokens
        perfect = any(a.bits[i] & PARTICIPLE for i in verbs_) and any(
            a.bits[i] & AUXILIARY and a.bits[i] & INFINITIVE for i in verbs_
        )
    return Candidate(
        rule="de.free.sollen",
        form="free_indirect",
        content=[_whole(a, site)],
        carried=True,
        unit=site.unit,
        features=("sollen", "perfect" if perfect else "", ""),
        strength=3 if perfect else 2,
        lemma="sollen",
        stance="report",
    )


RULES = (subjunctive, sollen)
