"""Statements without an introduction: whole sentences in the subjunctive, and sentences with "sollen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de.rules.common import Site, family, join, speaker_spans, with_stop
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
    first = next((c for c in site.sentence.clauses if c.kind is Kind.MAIN and c.parent < 0), clause)
    if first.index != clause.index:
        return "the sentence begins in another mood"
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


@rule(
    "de.free.dependent",
    trigger="dependent",
    yes=[
        "[frame: [speaker: Die Ministerin] warnte vor einer Krise,] [content: wenn die Hilfe nicht bald komme].",
        "[frame: [speaker: Der Anwalt] kritisierte das Urteil,] [content: weil es auf Gerüchten beruhe].",
    ],
    no=["Er tat so, als sei nichts geschehen."],
)
def dependent(a: Analysis, site: Site) -> Candidate | str:
    """A dependent clause in the subjunctive: the reason or condition is somebody's words."""
    clause = site.clause
    sentence = site.sentence
    if clause.kind is not Kind.SUBORDINATE or clause.parent < 0 or clause.opener < 0:
        return "it is no dependent clause"
    if a.doc.lower[clause.opener] not in _REASONS:
        return "the conjunction gives no reason"
    host = sentence.clauses[clause.parent]
    if host.kind is not Kind.MAIN or a.mood(host).startswith("subjunctive") or host.start > clause.start:
        return "the clause it depends on is no introduction"
    subject = a.subject(site.unit, host)
    if subject is None or not subject.animate:
        return "nobody speaks"
    pieces = join(a, [p for i in family(sentence, clause.index) for p in sentence.clauses[i].pieces])
    return Candidate(
        rule="de.free.dependent",
        form="indirect",
        content=pieces,
        speaker=speaker_spans(a, site.unit, sentence, host, subject),
        frame=[(host.start, pieces[0][0])],
        unit=site.unit,
        features=("", a.doc.lower[clause.opener], a.mood(clause)),
        strength=2,
    )


_REASONS = frozenset("weil da wenn sofern falls solange obwohl sobald nachdem damit".split())

RULES = (subjunctive, dependent, sollen)
