"""Phrases in quotation marks that say what somebody wants or how they feel: "will „keinen Millimeter“ nachgeben"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.cues import WANTING
from newsclaims.languages.de.rules.people import speaker_spans
from newsclaims.languages.de.rules.quotation import around, in_brackets, in_quotation, is_hyphened, quote_words
from newsclaims.languages.de.words import DETERMINER, NOUN, PREPOSITION, PRONOUN
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import CAPITAL, COMMA, NUMBER, QUOTE_OPEN, STOP, WORD

if TYPE_CHECKING:
    from newsclaims.grammar.predicate import Predicate
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site

_NOBODY = frozenset(("es", "man", "niemand", "keiner", "wer"))
_INDEFINITE = frozenset("ein eine einen einem einer kein keine keinen keinem keiner".split())


@rule(
    "de.quote.stance",
    trigger="quote",
    yes=[
        "[frame: [speaker: Die Ministerin] will] [content: „keinen Millimeter“] [frame: nachgeben].",
        "[frame: [speaker: Die Ministerin] ist] [content: „entsetzt“].",
        "[frame: [speaker: Die Opposition] reagierte] [content: „mit Unverständnis“] [frame: auf den Plan].",
    ],
    no=[
        "Die Ministerin will den Roman „ohne Namen“ lesen.",
        "Die Ministerin ist die „eiserne Lady“ der Stadt.",
        "Der Plan ist „entsetzlich teuer“.",
        "Die Ministerin will „Faust“ sehen.",
    ],
)
def stance(a: Analysis, site: Site) -> Candidate | str:
    """A phrase in quotation marks in what somebody wants, or in how somebody is or reacts."""
    opening = site.token
    closing = a.doc.partner[opening]
    clause = site.clause
    predicate = a.predicate(site.unit, clause)
    if clause.kind is not Kind.MAIN or predicate is None:
        return "it is no part of a main clause"
    if not _is(predicate) and a.cue_rows(site.unit, clause):
        return "a verb of saying stands in its clause"
    if in_quotation(a, opening) or in_brackets(a, opening) or is_hyphened(a, opening):
        return "it stands inside another quotation, in brackets or in a word"
    if not a.doc.flags[opening + 1] & WORD or a.doc.flags[opening + 1] & (CAPITAL | NUMBER) or _is_name(a, opening):
        return "the quotation is a name"
    if not _tells(a, site, predicate, closing):
        return "the verb tells nothing that somebody wants or feels"
    subject = a.subject(site.unit, clause)
    piece = next((p for p in clause.pieces if p[0] <= opening < p[1]), None)
    if piece is None or opening < clause.finite or subject is None or subject.start <= opening < subject.end:
        return "it is not behind the verb"
    if (
        not subject.animate
        or a.doc.flags[subject.start] & QUOTE_OPEN
        or a.doc.lower[subject.head] in _NOBODY
        or a.mood(clause).startswith("subjunctive")
    ):
        return "nobody speaks"
    return Candidate(
        rule="de.quote.stance",
        form="direct",
        content=[(opening, closing + 1)],
        speaker=speaker_spans(a, site.sentence, clause, subject),
        frame=around((piece[0], opening), (closing + 1, piece[1])),
        lemma=predicate.lemmas[0],
        unit=site.unit,
        features=("", "quote", ""),
    )


def _is_name(a: Analysis, opening: int) -> bool:
    """Whether what stands before a quotation makes it a name: a noun, or an article other than "ein" and "kein"."""
    before = a.bits[opening - 1]
    article = before & DETERMINER and not before & (PREPOSITION | PRONOUN)
    return bool(before & NOUN or (article and a.doc.lower[opening - 1] not in _INDEFINITE))


def _tells(a: Analysis, site: Site, predicate: Predicate, closing: int) -> bool:
    """Whether the verb of a clause tells what somebody wants, in two words at least, or how somebody is or reacts."""
    words = quote_words(a, site.token, closing)[0]
    if a.doc.lower[site.clause.finite] in WANTING:
        return words > 1
    if "reagieren" in predicate.lemmas:
        return True
    if not _is(predicate):
        return False
    opening = site.token
    called = a.bits[opening - 1] & PREPOSITION or a.bits[opening + 1] & DETERMINER  # "war „der Held der Stadt“"
    if called or closing + 1 >= len(a.bits):
        return not called
    return bool(a.doc.flags[closing + 1] & (COMMA | STOP) or a.bits[closing + 1] & PREPOSITION)


def _is(predicate: Predicate) -> bool:
    """Whether a clause tells how somebody is: "ist „wütend“", also where the quotation is a participle."""
    return predicate.state or ("sein" in predicate.lemmas and not predicate.auxiliary)


RULES = (stance,)
