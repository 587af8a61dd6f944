"""What a source is said to have said: the clause it stands in, without its own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import NOMINATIVE
from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.act import tells
from newsclaims.languages.de.rules.extent import family, is_apart, join, trim
from newsclaims.languages.de.rules.people import phrase_spans, told_beside
from newsclaims.languages.de.rules.site import Site, piece_of
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PLURAL_VERB,
    PREPOSITION,
    PRONOUN,
    SINGULAR_VERB,
)
from newsclaims.rules.candidate import Candidate
from newsclaims.text.document import COMMA, DASH, QUOTE_OPEN

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

_ADVERBS = 2  # before an adjective: "nach bislang noch unbestätigten Berichten"
_BEGINS_PHRASE = DETERMINER | ADJECTIVE | NOUN | NUMERAL | PREPOSITION | PRONOUN
_UNTIL_NOW = frozenset(("bisher", "bislang", "derzeit", "noch", "zunächst"))


def _host_content(a: Analysis, site: Site, frame: Span) -> list[Span]:
    """The clause that a source belongs to, and what is coordinated with it after it, without the source's words."""
    sentence, clause = site.sentence, site.clause
    piece = next((p for p in clause.pieces if p[0] <= frame[0] < p[1]), clause.pieces[0])
    if piece != clause.pieces[0] and a.doc.lower[piece[0]] in ("darunter", "davon", "also", "etwa", "nämlich"):
        # "…, darunter Berichten zufolge auch Kinder": only the addition has that source
        return [trim(a, max(frame[1], piece[0]), piece[1])]
    if piece != clause.pieces[0] and piece[0] == frame[0] and not piece[0] <= clause.finite < piece[1]:
        rest = trim(a, frame[1], piece[1])
        if rest[0] < rest[1]:
            return [rest]  # "100, nach anderen Angaben 110 Kilometer"
    inside = family(sentence, clause.index)
    if _is_said_so(a, site):
        inside -= family(sentence, clause.prefield)
    if clause.kind is Kind.FRAGMENT and clause.parent < 0 and clause.finite < 0:
        inside |= {c.index for c in sentence.clauses[clause.index + 1 :] if c.parent < 0 and c.kind is Kind.QUOTE}
    if clause.link >= 0 and sentence.clauses[clause.link].finite < 0:
        inside.add(clause.link)  # "der nicht gelöscht, sondern laut Polizei zerstört wurde": one verb for both
    before = sentence.clauses[clause.index - 1] if clause.index else None
    if before is not None and clause.verb_first and clause.separator >= 0 and clause.coordinator < 0:
        if before.kind is Kind.QUOTE:
            inside.add(before.index)  # "„Das reicht“, sagte er laut Polizei"
        elif a.cue_rows(site.unit, clause) and clause.prefield < 0 and a.doc.flags[clause.separator] & COMMA:
            inside |= {c.index for c in sentence.clauses[: clause.index]}  # "Er komme, sagte er laut Polizei"
    for other in sentence.clauses[clause.index + 1 :]:
        if other.index in inside:
            continue
        if other.link in inside or (
            other.kind is Kind.MAIN
            and clause.kind is Kind.MAIN
            and other.parent < 0
            and (not other.verb_first or _shares_subject(a, site, other))
            and not is_apart(a, other)
            and not _is_anothers(a, site, other)
        ):
            inside |= family(sentence, other.index)
        elif clause.kind is not Kind.MAIN:
            break
    pieces: list[Span] = []
    start, end = frame
    for i in inside:
        for s, e in sentence.clauses[i].pieces:
            if start <= s and e <= end:
                continue
            if e <= start or s >= end:
                pieces.append((s, e))
                continue
            if s < start:
                pieces.append((s, start))
            if e > end:
                pieces.append((end, e))
    return [span for span in apart(a, pieces, frame) if span[0] < span[1]]


def _is_anothers(a: Analysis, site: Site, other: Clause) -> bool:
    """Whether a clause tells what somebody else says: "Laut Polizei war es ein Unfall, der Anwalt spricht von Mord"."""
    if a.mood(other) != "indicative" or not any(tells(row) for row in a.cue_rows(site.unit, other)):
        return False
    subject = a.subject(site.unit, other)
    return subject is not None and subject.animate and not subject.pronoun and other.start <= subject.head < other.end


def _is_said_so(a: Analysis, site: Site) -> bool:
    """Whether the clause itself is somebody's words: "Wie Dahl mitteilte, ist das nach Ansicht von Berg falsch."."""
    first = site.sentence.clauses[site.clause.prefield] if site.clause.prefield >= 0 else None
    return (
        first is not None
        and first.kind is Kind.SUBORDINATE
        and a.doc.lower[first.opener] == "wie"
        and bool(a.cue_rows(site.unit, first))
    )


def _shares_subject(a: Analysis, site: Site, other: Clause) -> bool:
    """Whether a clause with its verb first goes on with the subject before it: "kam sie zu spät, verlor den Schuh"."""
    if a.mood(other) == "subjunctive1":
        return True
    subject = a.subject(site.unit, other)
    return subject is not None and subject.start < other.start


def apart(a: Analysis, pieces: list[Span], frame: Span) -> list[Span]:
    """Pieces of a content joined to spans, those before the source's words and those behind them."""
    before = join(a, [p for p in pieces if p[1] <= frame[0]])
    after = join(a, [p for p in pieces if p[0] >= frame[1]])
    return before + after


def statement(
    a: Analysis, site: Site, name: str, cue: list[Span], speaker: list[Span], frame: Span, stance: str = "report"
) -> Candidate | str:
    """What a source says of the clause it stands in; why not, where nothing is left of the clause.

    Args:
        a: the document's grammar.
        site: the clause, and the word that triggered the rule.
        name: the rule.
        cue: the word that says whose it is.
        speaker: the source.
        frame: both, and what belongs to them.
        stance: that of the statement.
    """
    frame = _prefield(a, site, frame)
    content = _host_content(a, site, frame)
    if not content or sum(e - s for s, e in content) < 2:
        return "nothing is left of the clause"
    quoted = all(a.doc.flags[s] & QUOTE_OPEN and a.doc.partner[s] == e - 1 for s, e in content)
    return Candidate(
        rule=name,
        form="direct" if quoted else "indirect",  # "„Das Dach“ war laut Berg „völlig morsch“" is not all quoted
        content=content,
        speaker=speaker,
        cue=cue,
        frame=[frame],
        addressee=told_beside(a, site.unit, site.clause),
        lemma=a.doc.lower[cue[0][0]],
        stance=stance,
        sourced=True,
        unit=site.unit,
        features=(a.doc.lower[cue[0][0]], "source", ""),
    )


def _prefield(a: Analysis, site: Site, frame: Span) -> Span:
    """A source that stands first takes the whole Vorfeld, with its appositions and relative clauses."""
    clause = site.clause
    finite = clause.finite
    if clause.kind is not Kind.MAIN or finite < frame[1]:
        return frame
    first = clause.start
    while first < frame[0] and a.bits[first] & (ADVERB | COORDINATOR):
        first += 1
    while finite > frame[1] and a.doc.flags[finite - 1] & QUOTE_OPEN:
        finite -= 1  # "Seiner Ansicht nach „ist das falsch“"
    return (frame[0], finite) if first == frame[0] else frame


def governed(a: Analysis, site: Site, i: int) -> NounPhrase | None:
    """The phrase behind a preposition, with an adverb before its adjective: "laut bisher unbestätigten Berichten"."""
    limit = piece_of(site, i)[1]
    k = i + 1
    while k < min(i + 1 + _ADVERBS, limit) and a.bits[k] & ADVERB and not a.bits[k] & _BEGINS_PHRASE:
        k += 1
    phrase = a.phrase_parser.at(k, limit)
    if k == i + 1 or phrase is None:
        return phrase
    return replace(phrase, start=i + 1) if phrase.start == k and a.bits[k] & (ADJECTIVE | PARTICIPLE) else None


def with_adverb(a: Analysis, start: int, first: int) -> int:
    """Where a phrase begins with the adverb of its adjective: "bisher unbestätigten Berichten [zufolge]"."""
    adverb = start > first and a.bits[start] & (ADJECTIVE | PARTICIPLE) and a.bits[start - 1] & ADVERB
    return start - 1 if adverb and a.doc.lower[start - 1] in _UNTIL_NOW else start


def widened(a: Analysis, site: Site, phrase: NounPhrase) -> int:
    """The end of a source's words with its apposition: in a Vorfeld everything up to the verb or a relative clause."""
    clause = site.clause
    finite = clause.finite
    if clause.kind is Kind.MAIN and phrase.end < finite and clause.start >= phrase.start - 2:
        end = phrase.end
        for s, e in clause.pieces:
            if s <= end <= e or s == end + 1:
                end = min(e, finite)
            if end >= finite:
                break
        for i in range(phrase.end, end):
            if a.doc.lower[i] == "gegenüber" or _on_network(a, i, end):
                return i
        while end > phrase.end and a.doc.flags[end - 1] & (COMMA | DASH | QUOTE_OPEN):
            end -= 1
        return end
    end = phrase_spans(a, clause, phrase)[0][1]
    whence = (
        a.phrase_parser.at(end + 1, piece_of(site, phrase.head)[1])
        if end < clause.end and a.doc.lower[end] == "aus"
        else None
    )
    if whence is not None and end == phrase.core_end and cue_noun(a.doc.lower[phrase.head]) is not None:
        of = cue_noun(a.doc.lower[whence.head])
        if whence.animate or (of is not None and "hearsay" in of.takes):
            return whence.end  # "nach Angaben aus Regierungskreisen"
    return _before_subject(a, site, phrase, end)


def _on_network(a: Analysis, i: int, end: int) -> bool:
    """Whether a preposition leads to where somebody wrote it: "Angaben der Polizei | auf der Plattform X"."""
    if not a.bits[i] & PREPOSITION:
        return False
    k = i + 1
    while k < end and a.bits[k] & (DETERMINER | ADJECTIVE) and not a.bits[k] & NOUN:
        k += 1
    for at in range(k, min(k + 2, end)):  # "auf X", "auf der Plattform X"
        outlet = outlets.outlet_at(a.doc.lower, at)
        if outlet is not None and outlet[0].kind == "network":
            return True
    return False


def _before_subject(a: Analysis, site: Site, phrase: NounPhrase, end: int) -> int:
    """The end of a source's words before a subject that touches them: "liegen laut Berg [Klagen] vor".

    Only where the clause has no other subject: a noun without an article in the plural that the verb is in, too, or one
    with the article "der" that need not be a genitive ("nach Ansicht der Ärzte war [der Bruch] alt").
    """
    clause = site.clause
    if clause.finite < 0 or not any(s <= phrase.head < e for s, e in clause.pieces):
        return end
    subject = a.subject(site.unit, clause)
    if subject is not None and not phrase.start <= subject.start < end:
        return end
    several = bool(a.bits[clause.finite] & PLURAL_VERB) and not a.bits[clause.finite] & SINGULAR_VERB
    for k in range(phrase.head + 1, end):
        inner = a.phrase_parser.at(k, piece_of(site, k)[1])
        if inner is None or inner.start != k or inner.pronoun or not inner.cases & NOMINATIVE:
            continue
        if a.bits[k] & DETERMINER:
            first = k == phrase.core_end and cue_noun(a.doc.lower[phrase.head]) is not None
            if a.doc.lower[k] == "der" and not several and not first:
                return k
            continue
        form = nouns.noun(a.word(k))
        if several and inner.plural and k == inner.head and form is not None and form.kind == "noun":
            return k
    return end
