"""What introduces a quotation: the statement with its speaker, cue and addressee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import NOMINATIVE
from newsclaims.languages.de.animacy import is_unknown
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.extent import spans
from newsclaims.languages.de.rules.people import (
    addressee_spans,
    agent_spans,
    goes_on,
    house_spans,
    phrase_spans,
    somebody_after,
    speaker_spans,
)
from newsclaims.languages.de.rules.quotation import SAYINGS
from newsclaims.languages.de.rules.site import Site
from newsclaims.languages.de.words import PREPOSITION
from newsclaims.rules.candidate import Candidate
from newsclaims.text.document import (
    COMMA,
    QUOTE_OPEN,
)

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.grammar.predicate import Predicate
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb
    from newsclaims.rules.candidate import Span

_FOLLOWING = frozenset(["den", "folgenden"])  # before "Worten"
_SOURCE = frozenset(["aus", "auf", "in", "im", "von", "vom", "beim", "bei", "seitens", "vonseiten"])
_GETTING = frozenset(["bekommen", "erhalten", "ernten", "kassieren", "kriegen"])  # "Lob bekommt sie von X: „…“"
_REACTING = frozenset(["bei", "beim", "von", "vom", "seitens", "vonseiten"])
_WRITTEN = _SOURCE | {"an", "am"}  # where words can be read


def statement(a: Analysis, site: Site, name: str, frame_clause: Clause, frame: list[Span]) -> Candidate:
    """A direct statement whose introduction is `frame_clause`."""
    predicate = a.predicate(site.unit, frame_clause)
    rows = a.cue_rows(site.unit, frame_clause)
    subject = a.subject(site.unit, frame_clause)
    addressee: list[Span] = []
    row = rows[0] if rows else None
    speaker = [(s, to_quotation(a, s, e)) for s, e in _speaker(a, site, frame_clause, subject)]
    if row is not None:
        inner = Site("verb", site.unit, site.sentence, frame_clause, site.token, predicate, rows)
        addressee = addressee_spans(a, inner, subject, row.takes)
    opening, closing = site.token, a.doc.partner[site.token]
    cue = _cue(a, frame_clause, predicate, row)
    cue = spans(i for s, e in cue for i in range(s, e) if not opening < i < closing)
    if any(s < end and start < e for s, e in addressee for start, end in speaker):
        addressee = []  # "sagt Anna Berg, Mutter zweier Kinder"
    return Candidate(
        rule=name,
        form="direct",
        content=[(site.token, a.doc.partner[site.token] + 1)],
        speaker=speaker,
        cue=cue,
        frame=frame,
        addressee=addressee,
        carried=not speaker and row is not None and row.lemma == "heißen" and goes_on(a, frame_clause),
        lemma=row.lemma if row else (predicate.lemmas[0] if predicate and predicate.lemmas else ""),
        stance=row.stance if row else "assert",
        unit=site.unit,
        features=(row.lemma if row else "", "quote", ""),
    )


def _speaker(a: Analysis, site: Site, clause: Clause, subject: NounPhrase | None) -> list[Span]:
    """Who speaks in an introduction: its subject, the agent of a passive, the one quoted, the place of "heißt es"."""
    lower = a.doc.lower
    predicate = a.predicate(site.unit, clause)
    lemmas = predicate.lemmas if predicate is not None else ()
    phrases = a.phrases(site.unit, clause)
    if predicate is not None and predicate.passive and "zitieren" not in lemmas:
        return agent_spans(a, site.unit, clause)
    if "zitieren" in lemmas and predicate is not None and not predicate.passive and subject is not None:
        others = (p for p in phrases if p.preposition < 0 and p.head != subject.head)
        behind = subject.end
        quoted = next(
            (p for p in others if p.animate or p.pronoun or (p.start >= behind and _is_bare_name(a, p))), None
        )
        if quoted is not None:
            return phrase_spans(a, clause, quoted)
    if subject is not None and subject.start < clause.finite < subject.head:
        subject = None  # "Das sagte Minister Vogt" is no phrase
    if "heißen" in lemmas and any(lower[p.head] == "es" for p in phrases):
        subject = None  # "heißt es in dem Brief an Amt, Polizei und Verein"
    if clause.kind is Kind.INFINITIVE and clause.parent >= 0:
        above = site.sentence.clauses[clause.parent]  # "Berg zögert nicht, seine Freude zu zeigen: „…“"
        return speaker_spans(a, site.sentence, above, a.subject(site.unit, above))
    if subject is not None and lower[subject.head] in SAYINGS:
        place = next((p for p in phrases if p.preposition >= 0 and lower[p.preposition] in _WRITTEN), None)
        if place is not None:
            return [(place.start, place.end)]  # "In dem Brief steht der Satz: „…“"
    if subject is not None and lower[subject.head] == "man" and (house := house_spans(a, site.unit, clause)):
        return house
    thing = subject is not None and not subject.animate
    if subject is not None and (thing or not _GETTING.isdisjoint(lemmas)):
        if reacting := _who_reacts(a, site, clause):
            return reacting
        says = a.cue_rows(site.unit, clause) or cue_noun(lower[subject.head]) is not None
        if thing and not says and clause.pieces[-1][1] == site.token - 1:
            return []  # "Die Stimmung ist schlecht: „…“"
    if subject is not None and lower[subject.head] not in ("es", "das", "dies", "rede"):
        if clause.kind is Kind.RELATIVE and subject.start == clause.opener:
            return _antecedent(a, site, clause) or [(subject.start, subject.end)]
        return speaker_spans(a, site.sentence, clause, subject)
    if "heißen" in lemmas or "stehen" in lemmas or (subject is not None and lower[subject.head] == "rede"):
        source = next(
            (
                p
                for p in phrases
                if p.preposition >= 0 and lower[p.preposition] in _SOURCE and not lower[p.head].endswith("frage")
            ),
            None,
        )
        return [(source.start, source.end)] if source is not None else []
    if clause.finite >= 0 and clause.finite + 1 < clause.end:
        after_verb = a.phrase_parser.at(clause.finite + 1, clause.end)  # "Das sagte Minister Vogt"
        if after_verb is not None and after_verb.animate and after_verb.cases & NOMINATIVE:
            return phrase_spans(a, clause, after_verb)
    return []


def _who_reacts(a: Analysis, site: Site, clause: Clause) -> list[Span]:
    """Whose words a clause about a thing leads to: "Kritik kommt von X: „…“", "Der Plan stößt bei X auf Widerstand"."""
    if any("whom:für" in row.takes for row in a.cue_rows(site.unit, clause)):
        thinker = a.for_whom(site.unit, clause)
        return phrase_spans(a, clause, thinker) if thinker is not None else []
    return somebody_after(a, site.unit, clause, _REACTING)


def _is_bare_name(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is words without an article that no list knows: "zitiert Néstor Kirchner"."""
    return not phrase.pronoun and phrase.start == phrase.head and is_unknown(a.word(phrase.head))


def to_quotation(a: Analysis, start: int, end: int) -> int:
    """Where the words from `start` end: at `end`, or at a comma with a quotation after it: "sagte X, „…“"."""
    for i in range(start + 1, end):
        if a.doc.flags[i] & QUOTE_OPEN and a.doc.flags[i - 1] & COMMA:
            return i - 1
    return end


def _antecedent(a: Analysis, site: Site, clause: Clause) -> list[Span]:
    """The noun phrase right before a relative clause, which its pronoun stands for."""
    if clause.parent < 0:
        return []
    above = site.sentence.clauses[clause.parent]
    for phrase in a.phrases(site.unit, above):
        if phrase.end == clause.start - 1 and not phrase.pronoun:
            return [(phrase.start, phrase.end)]
    return []


def _cue(a: Analysis, clause: Clause, predicate: Predicate | None, row: CueVerb | None) -> list[Span]:
    """The verb of an introduction with "sich", "es" of "hieß es", fixed words and "mit den Worten"."""
    if predicate is None:
        return []
    lower, bits = a.doc.lower, a.bits
    tokens = set(predicate.tokens)
    fixed = {w.lower() for w in row.fixed} if row is not None else set()
    for s, e in clause.pieces:
        for i in range(s, e):
            word = lower[i]
            if (
                word in fixed
                or (word == "sich" and i > s and not bits[i - 1] & PREPOSITION)
                or (word == "es" and row is not None and row.lemma == "heißen")
            ):
                tokens.add(i)
            elif word == "worten" and i - s > 1 and lower[i - 2] == "mit" and lower[i - 1] in _FOLLOWING:
                tokens.update((i - 2, i - 1, i))
    return spans(tokens)
