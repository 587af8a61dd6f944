"""Who speaks and who is told: the noun phrases of a clause that name them, with their appositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE, NOMINATIVE
from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.animacy import can_speak
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.words import ADJECTIVE, ADVERB, COORDINATOR, NOUN, NUMERAL, POSSESSIVES, PREPOSITION
from newsclaims.text.document import (
    ALL_CAPS,
    CAPITAL,
    COMMA,
    DASH,
    QUOTE_OPEN,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsclaims.grammar.clause import Sentence
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.outlets import Outlet
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span

_TRAILING = frozenset(
    """jedoch aber dagegen hingegen indes indessen allerdings zudem außerdem weiter weiterhin ebenfalls auch wiederum
    ihrerseits seinerseits selbst dann daraufhin nun derweil unterdessen schließlich hierzu dazu heute gestern
    am im in""".split()
)
_AGENT_PREPOSITIONS = frozenset(("von", "vom", "seitens", "vonseiten", "durch"))
_FOCUS = frozenset("auch selbst sogar nur aber doch und denn allein besonders insbesondere vor sowohl weder".split())
_ONWARD = frozenset(
    """weiter weiterhin ferner zudem außerdem ausserdem dort darin dazu auch anfrage nachfrage rückfrage
    begründung""".split()
)
_COMMUNITIES = frozenset("bezirk bund gemeinde kanton land stadt".split())  # places that act as bodies
_OUTLET = 3  # words before the last one of an outlet's name that are looked at
_AUDIENCES = frozenset(
    "journalisten presse reportern medien medienvertretern abgeordneten anhängern pressevertretern".split()
)


def is_owned(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun says whose it is: "das Fazit der Ärztin", "Bergers Fazit", "ihr Fazit"."""
    if a.doc.lower[phrase.start].startswith(POSSESSIVES):
        return True
    return names_owner(a, phrase)


def names_owner(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun names whose it is: "das Fazit der Ärztin", "Bergers Fazit", not "ihr Fazit"."""
    if phrase.end > phrase.core_end:
        return True
    named = phrase.start < phrase.head and bool(a.bits[phrase.start] & NOUN) and not a.bits[phrase.start] & ADJECTIVE
    return named and a.doc.lower[phrase.start].endswith(("s", "'", "’"))


def speaker_spans(a: Analysis, sentence: Sentence, clause: Clause, subject: NounPhrase | None) -> list[Span]:
    """The words of a speaker that is the subject of a clause: with apposition, without its relative clause."""
    if subject is None:
        return []
    host = clause
    seen = 0
    while host.link >= 0 and not any(s <= subject.head < e for s, e in host.pieces) and seen < 20:
        host = sentence.clauses[host.link]
        seen += 1
    return phrase_spans(a, host, subject)


def phrase_spans(a: Analysis, clause: Clause, phrase: NounPhrase) -> list[Span]:
    """A noun phrase of a clause with its appositions."""
    bits, lower, flags = a.bits, a.doc.lower, a.doc.flags
    if phrase.pronoun:
        return [(phrase.start, phrase.end)]
    finite = clause.finite
    start = phrase.start
    if finite > phrase.head and clause.kind is Kind.MAIN:
        first = clause.start
        while first < start and ((bits[first] & (ADVERB | COORDINATOR) and lower[first] in _FOCUS) or not bits[first]):
            first += 1
        if first == start:
            # the whole Vorfeld is one constituent
            end = _first_run(clause, start, finite)
            while end > phrase.core_end and (
                flags[end - 1] & (COMMA | DASH) or (bits[end - 1] & ADVERB and lower[end - 1] in _TRAILING)
            ):
                end -= 1
            return [(start, max(end, phrase.core_end))]
    end = phrase.end
    n = next((n for n, (s, e) in enumerate(clause.pieces) if s <= phrase.head < e), -1)
    if n >= 0 and end >= clause.pieces[n][1] and n + 1 < len(clause.pieces):
        s, e = clause.pieces[n + 1]
        if s - clause.pieces[n][1] == 1 and flags[s - 1] & (COMMA | DASH) and not bits[s] & (PREPOSITION | ADVERB):
            apposition = a.phrase_parser.at(s, e)
            if apposition is not None and not apposition.pronoun:
                end = max(end, apposition.end)
    return [(start, end)]


def agent_spans(a: Analysis, unit: int, clause: Clause) -> list[Span]:
    """Who acts in the passive: "von X", "seitens X", also right behind a noun ("wurde das Fest von X gelobt")."""
    lower = a.doc.lower
    starts = {p.preposition for p in a.phrases(unit, clause)}
    for s, e in clause.pieces:
        for i in range(s, e):
            if lower[i] not in _AGENT_PREPOSITIONS or not (i in starts or i > clause.finite):
                continue
            phrase = a.phrase_parser.at(i + 1, e)
            if phrase is not None and phrase.animate:
                return phrase_spans(a, clause, phrase)
            if phrase is not None and lower[phrase.head] == "seiten" and phrase.end > phrase.core_end:
                return [(phrase.core_end, phrase.end)]
    for phrase in a.phrases(unit, clause):
        if phrase.preposition >= 0 and lower[phrase.preposition] in ("in", "im", "auf", "aus"):
            noun = cue_noun(lower[phrase.head])
            if noun is not None and noun.takes & {"document", "source"}:
                return [(phrase.start, phrase.end)]
    return []


def somebody_after(a: Analysis, unit: int, clause: Clause, prepositions: AbstractSet[str]) -> list[Span]:
    """The first one named behind one of some prepositions: "Kritik kommt von X", "Bei X klingt das anders"."""
    for phrase in a.phrases(unit, clause):
        if phrase.preposition >= 0 and phrase.animate and a.doc.lower[phrase.preposition] in prepositions:
            return phrase_spans(a, clause, phrase)
    return []


def goes_on(a: Analysis, clause: Clause) -> bool:
    """Whether "hieß es" goes on with what the one before said: "Weiter hieß es", "hieß es auf Anfrage"."""
    return any(a.doc.lower[i] in _ONWARD for s, e in clause.pieces for i in range(s, e))


def house_spans(a: Analysis, unit: int, clause: Clause) -> list[Span]:
    """In whose house "man" says something: "Im Ministerium winkt man ab", "Beim Verband ist man gelassen"."""
    for phrase in a.phrases(unit, clause):
        inside = phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in ("in", "im", "bei", "beim")
        body = phrase.animate or a.doc.lower[phrase.head] in _COMMUNITIES
        if inside and body and not phrase.pronoun:
            return [(phrase.start, phrase.end)]
    return []


def _first_run(clause: Clause, start: int, finite: int) -> int:
    """The end of the words from `start` on that no other clause interrupts, at most up to the finite verb."""
    end = start
    for s, e in clause.pieces:
        if e <= start:
            continue
        if s > finite:
            break
        if s <= start:
            end = min(e, finite)
        elif s - end <= 1 and end < finite and s <= finite:
            if s == finite:
                break
            end = min(e, finite)
        else:
            break
    return end


def _object(a: Analysis, site: Site, subject: NounPhrase | None, case: int, anything: bool) -> NounPhrase | None:
    """The object of a clause in a case: a phrase beside the subject that can stand in it and name somebody.

    With `anything` it need not be known as somebody: "forderte die Junta auf" takes nobody else.
    """
    clause = site.clause
    starts = {s for s, _ in clause.pieces[1:]}
    best: NounPhrase | None = None
    for phrase in a.phrases(site.unit, clause):
        if phrase.preposition >= 0 or (subject is not None and subject.start <= phrase.head < subject.end):
            continue
        if "zufolge" in a.doc.lower[phrase.end - 1 : phrase.end + 1]:
            continue  # a source: "der Agentur zufolge sagte Dahl"
        if not phrase.cases & case or a.doc.lower[phrase.head] in ("es", "das", "dies", "was", "nichts", "sich"):
            continue
        outlet = case == DATIVE and bool(outlets.outlet_lead(a.doc.lower[phrase.head]) or named_outlet(a, phrase))
        if phrase.start in starts and a.doc.flags[phrase.start - 1] & COMMA and not (outlet and _is_told(a, phrase)):
            continue  # an apposition
        if subject is not None and subject.head < phrase.head < clause.finite and clause.kind is Kind.MAIN:
            continue  # another one: the Vorfeld holds nothing but the subject
        if case == DATIVE and phrase.cases & (NOMINATIVE | ACCUSATIVE) and not _may_be_told(a, site, phrase):
            continue
        quoted = a.doc.flags[phrase.head] & QUOTE_OPEN
        if quoted and (
            not a.doc.flags[phrase.head + 1] & CAPITAL or (case == ACCUSATIVE and site.token == phrase.head)
        ):
            continue  # what is quoted: "würdigte die „große Leistung“"
        if phrase.animate or phrase.pronoun or outlet:
            return phrase
        if case == DATIVE and phrase.start > clause.finite >= 0:
            continue  # "widersprach der Ansicht": a thing; in front it may be personified, "der Politik riet er"
        if best is None and (anything or case == DATIVE):
            best = phrase
    return best


def _is_told(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether an outlet after a comma is no apposition to a subject: "Berg, Chef der Firma Holm, der Agentur AFP"."""
    return a.doc.lower[phrase.start] in ("dem", "den", "der") and not phrase.cases & NOMINATIVE


def named_outlet(a: Analysis, phrase: NounPhrase) -> Outlet | None:
    """The outlet whose name ends with the head of a phrase: "den Salzburger Nachrichten", "„Presse“"."""
    flags, lower = a.doc.flags, a.doc.lower
    if flags[phrase.head] & QUOTE_OPEN:
        quoted = outlets.outlet_at(lower, phrase.head + 1)
        return quoted[0] if quoted is not None else None
    for i in range(max(phrase.start, phrase.head - _OUTLET), phrase.head + 1):
        found = outlets.outlet_at(lower, i) if flags[i] & CAPITAL else None
        if found is not None and i + found[1] > phrase.head:
            return found[0]
    return None


def told_beside(a: Analysis, unit: int, clause: Clause) -> list[Span]:
    """Whom a source without a verb told it: "so Berg gegenüber der Zeitung", "so Berg zur APA"."""
    for phrase in a.phrases(unit, clause):
        word = a.doc.lower[phrase.preposition] if phrase.preposition >= 0 else ""
        if word == "gegenüber" and phrase.animate:
            return [(phrase.start, phrase.end)]
        outlet = named_outlet(a, phrase) if clause.kind is Kind.FRAGMENT and word in ("zu", "zur", "zum") else None
        marked = a.doc.flags[phrase.head] & (QUOTE_OPEN | ALL_CAPS)
        if outlet is not None and (marked or not outlet.common):  # not "zur Zeit"
            return [(phrase.start, phrase.end)]
    return []


def _may_be_told(a: Analysis, site: Site, phrase: NounPhrase) -> bool:
    """Whether a phrase whose form does not tell its case may be a dative: a pronoun, an outlet's name, a first object.

    "versprach Iran Hilfe": a name before a thing that can be an accusative.
    """
    if phrase.pronoun or named_outlet(a, phrase) is not None:
        return True
    if not phrase.animate or phrase.start < site.clause.finite:
        return False
    if not phrase.cases & NOMINATIVE or any(row.lemma == "vorwerfen" for row in site.verbs):
        return True  # "wirft den Rebellen vor", "werfen Berger vor": persons are not what is said
    return any(
        p.start == phrase.end and p.preposition < 0 and p.cases & ACCUSATIVE and not p.animate
        for p in a.phrases(site.unit, site.clause)
    )


def addressee_spans(a: Analysis, site: Site, subject: NounPhrase | None, takes: frozenset[str]) -> list[Span]:
    """Whom it was said to: "gegenüber X", "zu X", "vor Journalisten", or the verb's dative or accusative."""
    lower = a.doc.lower
    clause = site.clause
    phrases = a.phrases(site.unit, clause)
    for phrase in phrases:
        if phrase.preposition < 0:
            continue
        word = lower[phrase.preposition]
        if word == "gegenüber" and (phrase.animate or phrase.start == phrase.preposition + 1):
            return phrase_spans(a, clause, phrase)
        if (
            word in ("zu", "zur", "zum")
            and "quote" in takes
            and (
                named_outlet(a, phrase) is not None
                or (phrase.animate and (word == "zu" or can_speak(a.word(phrase.head))))  # not "mahnte zur Eile"
            )
            and not _is_channel(a, phrase)
        ):
            return phrase_spans(a, clause, phrase)
        if word in ("an", "ans") and "an" in takes and not a.bits[phrase.head] & NUMERAL:
            return phrase_spans(a, clause, phrase)
        if word == "vor" and "quote" in takes and lower[phrase.head] in _AUDIENCES:
            return phrase_spans(a, clause, phrase)
        if word == "mit" and phrase.preposition > 0 and lower[phrase.preposition - 1].endswith("interview"):
            return phrase_spans(a, clause, phrase)
    for phrase in phrases:
        if phrase.end < site.sentence.end and lower[phrase.end] == "gegenüber" and phrase.cases & DATIVE:
            return [(phrase.start, phrase.end)]
    found: NounPhrase | None = None
    if "acc_person" in takes:
        found = _object(a, site, subject, ACCUSATIVE, "acc" not in takes)
    if found is None and "dat" in takes:
        found = _object(a, site, subject, DATIVE, anything=False)
    if found is None and clause.kind is Kind.RELATIVE:
        wanted = {"dem", "denen"} if "dat" in takes else {"den"} if "acc_person" in takes else set()
        if lower[clause.opener] in wanted and clause.opener == clause.start:
            return [(clause.opener, clause.opener + 1)]
    return phrase_spans(a, clause, found) if found is not None else []


def _is_channel(a: Analysis, phrase: NounPhrase) -> bool:
    word = a.word(phrase.head)
    return nouns.channel(word) is not None and named_outlet(a, phrase) is None
