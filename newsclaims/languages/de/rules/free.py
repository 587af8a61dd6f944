"""Statements without an introduction: whole sentences in the subjunctive, and sentences with "sollen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de.predicates import perfect_with_sein
from newsclaims.languages.de.rules.extent import family, join, with_stop
from newsclaims.languages.de.rules.people import house_spans, phrase_spans, somebody_after, speaker_spans
from newsclaims.languages.de.words import (
    ADJECTIVE,
    AUXILIARY,
    DETERMINER,
    FINITE,
    INFINITIVE,
    MODAL,
    NOUN,
    PARTICIPLE,
    PLURAL_VERB,
)
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import CAPITAL, COLON, COMMA, SEMICOLON, WORD

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span


def _whole(a: Analysis, site: Site) -> tuple[int, int]:
    """The sentence; without a quotation that it leads to: "Man sei am Ziel: „…“"."""
    start, end = site.sentence.start, site.sentence.end
    for clause in site.sentence.clauses:
        if clause.kind is Kind.QUOTE and clause.start > site.clause.finite and a.doc.flags[clause.start - 1] & COLON:
            return start, clause.start
    return start, with_stop(a, end, end)


@rule(
    "de.free.subjunctive",
    trigger="subjunctive",
    yes=[
        "Der Minister sagte, man spare. [content: Das sei nötig.]",
        "Laut Polizei war er betrunken. [content: Er habe den Wagen nicht mehr lenken können.]",
        "Der Verband nahm Stellung. [content: Die Preise seien zu hoch. Viele hätten kein Geld mehr.]",
        "[speaker: Die Union] geht auf Distanz: [content: So werde das nichts.]",
        "Anders klingt das bei [speaker: der Ministerin]: [content: Der Plan sei gut.]",
    ],
    no=[
        "Es lebe die Freiheit!",
        "Ein Sieg wäre schön.",
        "Ende Mai töteten Soldaten neun Menschen.",
        "Berg sagte, er gehe. Würden Sie das auch tun?",
    ],
)
def subjunctive(a: Analysis, site: Site) -> Candidate | str:
    """A sentence in the subjunctive without an introduction: what somebody said goes on."""
    clause = site.clause
    if clause.kind is not Kind.MAIN or clause.parent >= 0:
        return "the clause depends on another one"
    first = next((c for c in site.sentence.clauses if c.kind is Kind.MAIN and c.parent < 0), clause)
    if _no_verb(a, clause):
        return "the word only looks like a verb"
    word = a.doc.lower[clause.finite]
    if word != "sei" and any("ich" in a.doc.lower[s:e] for c in (first, clause) for s, e in c.pieces):
        return "the first person has the same form in the indicative"
    if _introduced(a, site):
        return "the sentence has an introduction of its own"
    if _wishes_itself(a, site):
        return "its subject tells their own wish"
    if clause.verb_first and clause.finite == site.sentence.start and a.doc.lower[site.sentence.end - 1] == "?":
        return "somebody is asked"
    led = site.sentence.clauses[clause.prefield] if clause.prefield >= 0 else clause
    parting = a.doc.flags[led.separator] if led.separator >= 0 else 0
    apart = parting & SEMICOLON or (
        parting & COLON and a.mood(clause) == "subjunctive1"
    )  # "Sie stützte ihn: Er habe …"
    if first.index != clause.index and (a.mood(first) != "ambiguous" or apart):
        return _second(a, site)
    if word in _WISHES:
        return "it is a wish of the one who writes"
    mood = a.mood(clause)
    strength = 3 if mood == "subjunctive1" else 1 if word in _POSSIBLE else 2
    return Candidate(
        rule="de.free.subjunctive",
        form="indirect_free_indirect",
        content=[_whole(a, site)],
        speaker=_viewer(a, site),
        carried=True,
        unit=site.unit,
        features=("", mood, "plural" if a.bits[clause.finite] & PLURAL_VERB else ""),
        strength=strength,
    )


def _wishes_itself(a: Analysis, site: Site) -> bool:
    """Whether somebody named would like something: "Der Biologe Berg würde sich mehr Tempo wünschen"."""
    predicate = a.predicate(site.unit, site.clause)
    if predicate is None or _LIKINGS.isdisjoint(predicate.lemmas) or a.mood(site.clause) != "subjunctive2":
        return False
    subject = a.subject(site.unit, site.clause)
    return subject is not None and subject.animate and not subject.pronoun


def _viewer(a: Analysis, site: Site) -> list[Span]:
    """Whose view it is: "Für den Anwalt sei das ein Fehler."."""
    clause = site.clause
    if a.doc.lower[clause.start] != "für":
        return []
    for phrase in a.phrases(site.unit, clause):
        if phrase.preposition == clause.start and phrase.animate and phrase.end == clause.finite:
            return phrase_spans(a, clause, phrase)
    return []


def _no_verb(a: Analysis, clause: Clause) -> bool:
    """Whether the word taken for the verb is a noun ("Ende Mai") or an adjective ("die wahre Natur")."""
    finite, bits = clause.finite, a.bits
    if bits[finite] & (AUXILIARY | MODAL):
        return False
    if a.doc.flags[finite] & CAPITAL:
        return True
    if finite + 1 >= clause.end or not bits[finite + 1] & (NOUN | ADJECTIVE):
        return False
    if clause.start < finite and bits[finite - 1] & DETERMINER:
        return True
    if bits[finite] & ADJECTIVE and bits[finite + 1] & NOUN and finite and a.doc.flags[finite - 1] & COMMA:
        return True  # "Berg über Gipfel, leere Hütten und die Natur"
    return any(bits[i] & FINITE and not bits[i] & _NOT_FINITE for i in range(finite + 2, clause.end))


def _introduced(a: Analysis, site: Site) -> bool:
    """Whether another clause stands behind the clause as its own: "..., schrieb sie", "..., schien verloren"."""
    return any(
        other.kind is Kind.MAIN
        and other.parent < 0
        and other.start > site.clause.start
        and other.verb_first
        and other.coordinator < 0
        and not a.mood(other).startswith("subjunctive")
        for other in site.sentence.clauses
    )


def _second(a: Analysis, site: Site) -> Candidate | str:
    """A clause in the subjunctive after one in the indicative: "Er schweigt; er sei krank.", "Er klagt: Er sei …"."""
    clause = site.clause
    start = clause.start
    if clause.prefield >= 0:
        start = min(start, site.sentence.extent(site.sentence.clauses[clause.prefield])[0])
    flags = a.doc.flags
    separator = flags[start - 1] if start > site.sentence.start else 0
    said = any(c.kind is Kind.MAIN and a.cue_rows(site.unit, c) for c in site.sentence.clauses[: clause.index])
    leads = bool(separator & COLON) or bool(separator & SEMICOLON and said)
    if a.mood(clause) != "subjunctive1" or not (separator & (SEMICOLON | COLON) or clause.coordinator >= 0):
        return "the sentence begins in another mood"
    speaker = _leading(a, site, start - 1) if leads else []
    return Candidate(
        rule="de.free.subjunctive",
        form="indirect_free_indirect",
        content=[(start, _whole(a, site)[1])],
        speaker=speaker,
        carried=not speaker,
        unit=site.unit,
        features=("colon" if leads else "second", "subjunctive1", ""),
    )


def _leading(a: Analysis, site: Site, colon: int) -> list[Span]:
    """Who acts in the clause before a colon: "Die Union geht auf Distanz: So werde das nichts."."""
    for before in reversed(site.sentence.clauses[: site.clause.index]):
        if before.kind is Kind.MAIN and before.parent < 0 and before.start < colon:
            subject = a.subject(site.unit, before)
            if subject is not None and a.doc.lower[subject.head] == "man":
                return house_spans(a, site.unit, before)
            if subject is None or not (subject.animate or subject.pronoun) or a.doc.lower[subject.head] in _NOBODY:
                return somebody_after(a, site.unit, before, _WITH)
            return speaker_spans(a, site.sentence, before, subject)
    return []


_WITH = frozenset(("bei", "beim", "von", "vom"))  # "Anders klingt das bei der Ministerin: …"
_LIKINGS = frozenset("befürworten begrüßen bevorzugen vorziehen wünschen".split())
_NOBODY = frozenset(("es", "das", "dies", "man", "niemand", "keiner"))
# Forms that rather tell what is possible than what somebody said; the plurals stand for those of the subjunctive I.
_FURTHER = frozenset("auch außerdem darüber ferner so weiter zudem zusätzlich".split())
_POSSIBLE = frozenset(("könnte", "müsste", "dürfte", "sollte"))
_NOT_FINITE = INFINITIVE | PARTICIPLE | NOUN | ADJECTIVE
_WISHES = frozenset(("lebe", "möchte", "möchten"))


@rule(
    "de.free.sollen",
    trigger="sollen",
    yes=[
        "Die Polizei ermittelt. [content: Der Mann soll seinen Nachbarn geschlagen haben.]",
        "[content: Die Täter sollen in einem Auto geflohen sein.]",
        "Der Fahrer wurde verhaftet; [content: er soll Geld gestohlen haben.]",
        "Der Konzern will wachsen. [content: Die Halle soll im Sommer erweitert werden.]",
    ],
    no=[
        "Soll ich kommen?",
        "Die Schule soll im Sommer abgerissen werden.",
        "Im Frühjahr soll die Brücke fertiggestellt sein.",
        "Der Konzern will wachsen. Ein Gutachter soll prüfen, ob das möglich ist.",
    ],
)
def sollen(a: Analysis, site: Site) -> Candidate | str:
    """A sentence with "soll": what is said to be so."""
    clause: Clause = site.clause
    if clause.kind is not Kind.MAIN or (clause.verb_first and clause.finite == site.sentence.start):
        return "it is no statement of its own"
    if clause.verb_first and clause.coordinator < 0 and clause.separator >= 0 and a.cue_rows(site.unit, clause):
        return "it introduces what stands before it"
    evidential = _evidential(a, site)
    if not evidential and a.doc.lower[_last_word(a, clause)] in _TASKS:
        return "it is somebody's task"
    planned = a.doc.lower[_last_word(a, clause)] == "werden" and a.doc.lower[site.sentence.start] not in _FURTHER
    return Candidate(
        rule="de.free.sollen",
        form="free_indirect",
        content=[_soll_spans(a, site)],
        carried=True,
        unit=site.unit,
        features=("sollen", "perfect" if evidential else "", ""),
        strength=3 if evidential else 1 if planned else 2,
        lemma="sollen",
        stance="report",
    )


def _last_word(a: Analysis, clause: Clause) -> int:
    """The last word of a clause, which is the verb that "soll" governs."""
    i = clause.end - 1
    while i > clause.start and not a.doc.flags[i] & WORD:
        i -= 1
    return i


def _soll_spans(a: Analysis, site: Site) -> tuple[int, int]:
    """The sentence, or from its clause with "soll" on where what stands before is nobody's words; up to a semicolon.

    "Er wurde festgenommen; er soll geschossen haben; er schweigt.", "Das Ziel: Die Halle soll wachsen."
    """
    clause, sentence = site.clause, site.sentence
    start, end = _whole(a, site)
    before = [c for c in sentence.clauses if c.parent < 0 and c.start < clause.start]
    apart = clause.separator >= 0 and a.doc.flags[clause.separator] & (COMMA | SEMICOLON | COLON)
    if before and apart and not clause.verb_first and clause.coordinator < 0:
        start = clause.start
        if clause.prefield >= 0:
            start = min(start, sentence.extent(sentence.clauses[clause.prefield])[0])
    for after in sentence.clauses[clause.index + 1 :]:
        semicolon = after.separator >= 0 and a.doc.flags[after.separator] & SEMICOLON
        if semicolon and after.kind is Kind.MAIN and a.mood(after) == "indicative":
            return start, after.separator
    return start, end


def _evidential(a: Analysis, site: Site) -> bool:
    """Whether the infinitive is one of the perfect ("geflohen sein", "verletzt worden sein") or tells a state.

    "fertig gestellt sein" is a state that is planned, "sich um Gift handeln" and "ein Betrüger sein" are told ones.
    """
    lower, bits = a.doc.lower, a.bits
    for start, end in _infinitives(a, site):
        for i in range(start + 1, end):
            if lower[i] == "haben" and bits[i - 1] & PARTICIPLE:
                return True
            if lower[i] == "sein" and (bits[i - 1] & PARTICIPLE or lower[i - 1] == "worden"):
                return lower[i - 1] == "worden" or perfect_with_sein(lower[i - 1])
            if lower[i] in _TOLD_STATES or (lower[i] == "sein" and _is_noun(a, i - 1)):
                return True
    return False


def _is_noun(a: Analysis, i: int) -> bool:
    return bool(a.bits[i] & NOUN and a.doc.flags[i] & CAPITAL)


def _infinitives(a: Analysis, site: Site) -> list[Span]:
    """Where infinitives that go with "soll" stand: its clause, what goes on: "soll sie gepackt, …, getreten haben".

    There the auxiliary only looks like a finite verb.
    """
    found = list(site.clause.pieces)
    for clause in site.sentence.clauses[site.clause.index + 1 :]:
        if clause.finite < 0 or clause.kind is not Kind.MAIN or clause.parent >= 0:
            continue
        if a.doc.lower[clause.finite] not in ("haben", "sein") or clause.finite != _last_word(a, clause):
            break
        found += clause.pieces
    return found


# What somebody is asked to do, not said to do: "Ein Gutachter soll klären, ob …".
_TASKS = frozenset("aufklären ermitteln herausfinden klären prüfen überprüfen untersuchen".split())
_TOLD_STATES = frozenset(("befinden", "betragen", "handeln", "stammen"))


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
    sisters = [c.index for c in sentence.clauses if clause.index in (c.index, c.link) and c.kind is clause.kind]
    inside = {i for sister in sisters for i in family(sentence, sister)}
    pieces = join(a, [p for i in inside for p in sentence.clauses[i].pieces])
    return Candidate(
        rule="de.free.dependent",
        form="indirect",
        content=pieces,
        speaker=speaker_spans(a, sentence, host, subject),
        frame=[(host.start, pieces[0][0])],
        unit=site.unit,
        features=("", a.doc.lower[clause.opener], a.mood(clause)),
        strength=2,
    )


_REASONS = frozenset("weil da wenn sofern falls solange obwohl sobald nachdem damit".split())

RULES = (subjunctive, dependent, sollen)
