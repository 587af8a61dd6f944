"""Headlines that name who says what they tell: "Polizei: Mann war betrunken", "Berg: Stadt muss sparen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import cue_noun
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import BRACKET_CLOSE, LINE_START, QUOTE_OPEN, STOP

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site

_FINDINGS = frozenset(("Bericht", "Gutachten", "Studie", "Umfrage", "Untersuchung"))
# Houses that a headline is about rather than by: "Klinik: Pfleger soll Patienten vergiftet haben".
_HOUSES = ("klinik", "klinikum", "spital", "krankenhaus", "schule", "universität", "gefängnis", "verein", "stadt")
_LONGEST = 40  # tokens of a headline at most


@rule(
    "de.headline.label",
    trigger="label",
    yes=[
        "[frame: [speaker: Polizei]:] [content: Mann war betrunken]",
        "[frame: [speaker: Umfrage]:] [content: Jeder Vierte verzichtet auf Urlaub]",
        "[frame: [speaker: Berg]:] [content: Die Stadt muss sparen]\n\nBürgermeister Berg ist besorgt.",
    ],
    no=[
        "Fußball: Rapid gewinnt das Derby",
        "Berg: Der Gipfel ist nah",
        "Polizei: Der Mann war betrunken.",
        "Klinik: Ministerin räumt Fehler ein",
        "Klinik: Der Pfleger soll in Haft",
    ],
)
def label(a: Analysis, site: Site) -> Candidate | str:
    """Who says what a headline tells, before a colon: "Berg: Stadt muss sparen"."""
    flags = a.doc.flags
    start, colon = site.clause.start, site.token
    end = site.sentence.end
    if end - start > _LONGEST or (end < len(flags) and not flags[end] & LINE_START) or a.doc.lower[end - 1] == ".":
        return "the line is no headline"
    if flags[colon + 1] & QUOTE_OPEN:
        return "a quotation follows"
    stop = colon
    while flags[stop - 1] & BRACKET_CLOSE:
        stop = a.doc.partner[stop - 1]
    if not _speaks(a, start, stop):
        return "nobody is named who could say it"
    if not any(c.kind is Kind.MAIN and c.finite > colon for c in site.sentence.clauses):
        return "no clause follows"
    if a.doc.lower[stop - 1].endswith(_HOUSES):
        return "it is what the line is about"
    if not _is_person(a, start, stop) and _somebody_says(a, site, colon):
        return "it tells what somebody else says"
    while flags[end - 1] & STOP:
        end -= 1
    return Candidate(
        rule="de.headline.label",
        form="indirect",
        content=[(colon + 1, end)],
        speaker=[(start, colon)],
        frame=[(start, colon + 1)],
        unit=site.unit,
        features=("", "label", ""),
        strength=2,
    )


def _is_person(a: Analysis, start: int, stop: int) -> bool:
    """Whether a label names a person or a study, not an authority, which may as well be what the line is about."""
    words = [a.word(i) for i in range(start, stop)]
    return not any(nouns.organisation(word) is not None for word in words)


def _somebody_says(a: Analysis, site: Site, colon: int) -> bool:
    """Whether a verb of saying with somebody as its subject follows: "Klinik: Ministerin räumt Fehler ein"."""
    for clause in site.sentence.clauses:
        if clause.kind is not Kind.MAIN or clause.finite < colon:
            continue
        subject = a.subject(site.unit, clause)
        if subject is not None and subject.animate and any(r.strength > 1 for r in a.cue_rows(site.unit, clause)):
            return True
    return False


def _speaks(a: Analysis, start: int, stop: int) -> bool:
    """Whether a label is an authority, a study, somebody with an office or first name, or a surname in the text."""
    words = [a.word(i) for i in range(start, stop)]
    if nouns.is_place(words[-1]):
        return False  # "Gemeinderat Wien: …": where it happens
    source = cue_noun(words[-1].lower())
    if source is not None and ("hearsay" in source.takes or source.lemma in _FINDINGS):
        return True  # but not "Schulgesetz: …"
    if any(nouns.is_role(word) or nouns.organisation(word) is not None for word in words):
        return True
    if len(words) > 1:
        return nouns.first_name_gender(words[0].lower()) is not None
    return words[0].lower() in a.introduced


RULES = (label,)
