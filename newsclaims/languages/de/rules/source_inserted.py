"""Sources that point at what stands beside them: ", so X", "demnach"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.extent import POINTING_BACK, after_colon, family, join
from newsclaims.languages.de.rules.people import phrase_spans, told_beside
from newsclaims.languages.de.rules.source_content import statement
from newsclaims.languages.de.words import (
    NOUN,
    PAST,
)
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import COMMA, DASH, STOP

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site


@rule(
    "de.source.so",
    trigger="so",
    yes=[
        "[content: Die Kasse sei leer][frame: , [cue: so] [speaker: der Minister]].",
        "[content: Man habe][frame: , [cue: so] [speaker: die Sprecherin] weiter,] [content: nichts gewusst].",
        "[content: Die Kasse sei leer][frame: , [cue: so] [speaker: ein Sprecher] zur [addressee: APA]].",
    ],
    no=["Er kam, so schnell er konnte.", "Viele Bauern gingen fort, so auch Berg."],
)
def so(a: Analysis, site: Site) -> Candidate | str:
    """The source in "…, so X": a parenthesis without a verb."""
    clause = site.clause
    i = clause.start
    lower, flags = a.doc.lower, a.doc.flags
    phrase = a.phrase_parser.at(i + 1, clause.pieces[0][1])
    if phrase is None or phrase.start != i + 1 or phrase.preposition >= 0:
        return "no noun phrase follows"
    if phrase.pronoun and lower[phrase.head] not in ("er", "sie"):
        return "no noun phrase follows"
    if lower[i + 1] == "auch":
        return "it gives an example"
    speaker = phrase_spans(a, clause, phrase)
    host = site.sentence.clauses[clause.parent]
    sentence = site.sentence
    root = host
    while root.parent >= 0 and root.kind is not Kind.MAIN:
        root = sentence.clauses[root.parent]
    own = family(sentence, clause.index)
    inside = family(sentence, root.index)
    for other in sentence.clauses:
        if other.index > clause.index and (
            other.link in inside
            or (other.parent < 0 and a.mood(other).startswith("subjunctive") and not other.verb_first)
        ):
            inside |= family(sentence, other.index)
    k = root
    while k.link >= 0 and sentence.clauses[k.link].index < k.index:
        k = sentence.clauses[k.link]
        inside |= family(sentence, k.index)
    if root.kind is not Kind.QUOTE or sentence.clauses[0].kind is not Kind.QUOTE:
        for other in reversed(sentence.clauses[: root.index]):
            if other.verb_first and other.coordinator < 0:
                break
            if other.parent < 0:
                inside |= family(sentence, other.index)
    said = after_colon(a, sentence.clauses[: clause.index])
    inside = {n for n in inside if n >= said} - own
    quotes = [sentence.clauses[n] for n in inside if sentence.clauses[n].kind is Kind.QUOTE]
    if len(quotes) == len(inside) or any(q.separator < 0 or not flags[q.separator] & COMMA for q in quotes):
        return "it belongs to a quotation"
    content = join(a, [p for n in inside for p in sentence.clauses[n].pieces])
    content = [s for s in content if s[0] >= i or s[1] <= i]
    start = clause.separator if clause.separator >= 0 else i
    saying = {n for c in clause.children if a.cue_rows(site.unit, sentence.clauses[c]) for n in family(sentence, c)}
    end = max(e for n in own - saying for _, e in sentence.clauses[n].pieces)
    if end < sentence.end and flags[end] & (COMMA | DASH) and not flags[end] & STOP and content[-1][0] > i:
        end += 1
    return Candidate(
        rule="de.source.so",
        form="indirect",
        content=content,
        speaker=speaker,
        cue=[(i, i + 1)],
        frame=[(start, end)],
        addressee=told_beside(a, site.unit, site.clause),
        lemma="so",
        stance="report",
        sourced=True,
        unit=site.unit,
        features=("so", "source", ""),
    )


@rule(
    "de.source.demnach",
    trigger="word",
    words=POINTING_BACK,
    yes=[
        "[frame: [cue: [speaker: Demnach]]] [content: fehlten im Lager 20 Kisten].",
        "[content: Der Wagen war] [frame: [cue: [speaker: demnach]]] [content: viel zu schnell].",
    ],
    no=["Dem nach zu urteilen, war alles gut.", "Die Studie lag vor. Danach ging er nach Hause."],
)
def demnach(a: Analysis, site: Site) -> Candidate | str:
    """The source in "Demnach …": an adverb that points back to a source."""
    i = site.token
    span = (i, i + 1)
    if a.doc.lower[i] == "danach" and not _points_to_document(a, site):
        return "it is a time, not a source"
    return statement(a, site, "de.source.demnach", [span], [span], span)


def _points_to_document(a: Analysis, site: Site) -> bool:
    """Whether "danach" at the head of a sentence means what the one before names: "Es gibt eine Studie. Danach …"."""
    clause = site.clause
    if site.token != site.sentence.start or site.unit == 0 or clause.finite < 0:
        return False
    if a.bits[clause.finite] & PAST and not a.mood(clause).startswith("subjunctive"):
        return False
    start, end = a.units[site.unit - 1]
    return any(
        noun is not None and noun.takes & {"document", "hearsay"}
        for i in range(start, end)
        if a.bits[i] & NOUN and (noun := cue_noun(a.doc.lower[i]))
    )


RULES = (so, demnach)
