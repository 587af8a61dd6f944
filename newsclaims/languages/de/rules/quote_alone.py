"""Quotations without an introduction: what is said before them tells whose they are."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import WANTING
from newsclaims.languages.de.rules.people import speaker_spans
from newsclaims.languages.de.rules.quotation import (
    LONG,
    SENTENCE,
    follows_saying,
    has_title_noun,
    in_quotation,
    is_title,
    quote_words,
)
from newsclaims.languages.de.words import COORDINATOR
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import BRACKET_CLOSE, BRACKET_OPEN, STOP

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span

_IN_BRACKETS = 4  # words from which a sentence in quotation marks and brackets is a statement
# People whose works are named in brackets after them.
_MAKERS = tuple(
    """autor band darsteller dichter dramatiker filmemacher gruppe komponist künstler maler moderator musiker produzent
    rapper regisseur sänger schauspieler schriftsteller star zeichner""".split()
)


def _after_quotation(a: Analysis, site: Site) -> bool:
    """Whether a quotation stands in the sentence before, so that this one goes on with it."""
    at = bisect_left(a.doc.quotes, (site.token, 0)) - 1
    return at >= 0 and site.unit > 0 and a.doc.quotes[at][0] >= a.units[site.unit - 1][0]


@rule(
    "de.quote.long",
    trigger="quote",
    yes=[
        "Berger ging. Jetzt muss man [content: „endlich an die vielen kleinen Betriebe im Land herantreten“].",
        "Berger ging. [speaker: Holm] will [content: „die vielen Betriebe im ganzen Land noch einmal genau prüfen“].",
        "Berger ging. Die Akten sind [content: „über viele Jahre hinweg in einem feuchten Keller gelagert worden“].",
    ],
    no=["Er sah den Film „Der Mann, der nie ein Wort zu viel sagte“."],
)
def long(a: Analysis, site: Site) -> Candidate | str:
    """A long quotation inside a clause without a verb of saying."""
    opening = site.token
    closing = a.doc.partner[opening]
    if site.clause.kind is Kind.QUOTE:
        return "it is no part of a clause"
    if in_quotation(a, opening):
        return "it stands inside another quotation"
    words, lower, finite = quote_words(a, opening, closing)
    if not lower or not (words >= LONG or (finite and follows_saying(a, opening))):
        return "the quotation is too short"
    if is_title(a, opening, closing) or has_title_noun(a, opening):
        return "it is the title of something"
    speaker = _minded(a, site)
    return Candidate(
        rule="de.quote.long",
        form="direct",
        content=[(opening, closing + 1)],
        speaker=speaker,
        carried=not speaker,
        unit=site.unit,
        features=("", "quote", ""),
    )


def _minded(a: Analysis, site: Site) -> list[Span]:
    """Who wants what is quoted, or does something with these words: "will „…“ prüfen", "drohten mit der Parole „…“"."""
    clause = site.clause
    while clause.parent >= 0:
        clause = site.sentence.clauses[clause.parent]
    if clause.kind is not Kind.MAIN or a.mood(clause).startswith("subjunctive"):
        return []
    wants = clause.finite >= 0 and a.doc.lower[clause.finite] in WANTING
    subject = a.subject(site.unit, clause) if wants or follows_saying(a, site.token) else None
    if subject is None or not subject.animate or a.doc.lower[subject.head] in ("man", "wir", "ich"):
        return []
    if subject.start <= site.token < subject.end:
        return []
    return speaker_spans(a, site.sentence, clause, subject)


@rule(
    "de.quote.alone",
    trigger="quote",
    yes=[
        "Berger sagte, er gehe nun. [content: „Ich habe lange genug gewartet und will nicht mehr.“]",
        "Berger winkt ab. [content: „Kein Thema.“]",
        "Sie trat zurück, teilte Meier mit. [content: „Das war eine schwere Entscheidung für uns alle.“]",
    ],
    no=["„Der große Preis“ läuft."],
)
def alone(a: Analysis, site: Site) -> Candidate | str:
    """A quotation that is a sentence of its own, without an introduction."""
    opening = site.token
    closing = a.doc.partner[opening]
    if site.clause.kind is not Kind.QUOTE:
        return "it stands inside a clause"
    words, lower, finite = quote_words(a, opening, closing)
    ended = bool(a.doc.flags[closing - 1] & STOP) and words > 1
    if in_quotation(a, opening):
        return "it stands inside another quotation"
    goes_on = ended and lower > 0 and _after_quotation(a, site)
    whole = ended and a.units[site.unit] == (opening, closing + 1)  # "Berger winkt ab. „Kein Thema.“"
    if not whole and (not lower or not (words >= LONG or goes_on or (finite and (words >= SENTENCE or ended)))):
        return "the quotation is too short"
    return Candidate(
        rule="de.quote.alone",
        form="direct",
        content=[(opening, closing + 1)],
        carried=True,
        unit=site.unit,
        features=("", "quote", ""),
    )


@rule(
    "de.quote.bracket",
    trigger="quote",
    yes=[
        "Auch [speaker: Ministerin Eva Holm] ([content: „Das ist ein Skandal“]) stimmte gegen den Plan.",
        "Lob kam von [speaker: Trainer Kern] ([content: „Wir haben toll gespielt!“]).",
    ],
    no=[
        "Die Regisseurin Eva Holm („Wer zuletzt lacht“) starb am Montag.",
        "Der Verein („Wir für euch“) sammelt Geld.",
    ],
)
def bracket(a: Analysis, site: Site) -> Candidate | str:
    """A sentence in quotation marks in the brackets after somebody's name."""
    opening = site.token
    closing = a.doc.partner[opening]
    flags = a.doc.flags
    before = opening - 1
    if before < 1 or not flags[before] & BRACKET_OPEN or a.doc.partner[before] != closing + 1:
        return "it does not stand in brackets of its own"
    words, lower, finite = quote_words(a, opening, closing)
    if words < _IN_BRACKETS or not lower or not (finite or flags[closing - 1] & STOP):
        return "the quotation is no sentence"
    phrase = next((p for p in a.phrases(site.unit, site.clause) if p.start < before <= p.end), None)
    if phrase is None or phrase.end > closing + 2:
        phrase = next((p for p in a.phrases(site.unit, site.clause) if p.core_end == before), None)
    if phrase is None or phrase.pronoun or not phrase.animate:
        return "nobody stands before the brackets"
    closed = (i for i in range(before - 1, phrase.start, -1) if flags[i] & BRACKET_CLOSE)
    start = next((i + 2 for i in closed if a.bits[i + 1] & COORDINATOR), phrase.start)  # "Berg („…“) und Holm („…“)"
    named = [a.word(i) for i in range(start, before)]
    if any(word.lower().removesuffix("in").endswith(_MAKERS) for word in named):
        return "it may be the title of a work"
    if not any(nouns.is_role(word) or nouns.first_name_gender(word.lower()) for word in named):
        return "no person stands before the brackets"
    return Candidate(
        rule="de.quote.bracket",
        form="direct",
        content=[(opening, closing + 1)],
        speaker=[(start, before)],
        unit=site.unit,
        features=("", "quote", ""),
    )


RULES = (alone, long, bracket)
