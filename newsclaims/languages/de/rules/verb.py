"""Verbs of saying with a clause: "sagte, dass …", "sagte, er …", "fragte, ob …", "versprach, … zu …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.rules.extent import content_from, family, frame_before, join
from newsclaims.languages.de.rules.site import Site, choose_row, governing_row
from newsclaims.languages.de.rules.told import (
    DASS,
    MODALS,
    belongs_to_noun,
    declines_to_say,
    depends,
    has_object,
    is_that,
    opener_word,
    plain_clause,
    rejected,
    statement,
)
from newsclaims.languages.de.rules.verb_around import inverted
from newsclaims.languages.de.words import QUESTION, RELATIVE, SUBORDINATOR
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import COLON, COMMA, DASH

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb

_NO_INFINITIVE_OPENERS = frozenset({"um", "ohne", "anstatt", "statt"})


@rule(
    "de.verb.dass",
    trigger="verb",
    yes=[
        "[frame: [speaker: Berger] [cue: betonte],] [content: dass die Partei zu ihrem Wort stehe].",
        "[frame: [speaker: Die Ministerin] [cue: wies darauf hin],] [content: dass das Geld fehlt].",
        "[frame: [cue: Für] [speaker: die Forscherin] [cue: steht fest],] [content: dass das Eis schmilzt].",
        "[frame: [cue: Als Grund nannte] [speaker: die Stadt],] [content: dass das Geld fehlt].",
        "[frame: Aus [speaker: der Partei] [cue: ist zu hören],] [content: dass der Vorstand geht].",
        "[frame: In [speaker: dem Brief] [cue: steht],] [content: dass das Geld fehlt].",
        "[frame: Im [speaker: Ministerium] [cue: betont] man,] [content: dass das Geld reicht].",
    ],
    no=[
        "Für den Herbst steht fest, dass das Eis schmilzt.",
        "Berger betonte den Ernst der Lage, dass es allen klar wurde, glaubt niemand.",
    ],
)
def dass(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying with a clause that "dass" opens."""
    row = governing_row(a, site, "dass")
    if row is None:
        return "the verb takes no dass-clause"
    clause = next(
        (
            clause
            for clause in site.sentence.clauses[site.clause.index + 1 :]
            if is_that(a, clause) and clause.link < 0 and depends(site, clause)
        ),
        None,
    )
    if clause is None:
        return "no dass-clause depends on it"
    if isinstance(inverted.body(a, site), Candidate):
        return "it goes on with what stands before the verb"
    if declines_to_say(a, site):
        return "it was not said"
    subject = a.subject(site.unit, site.clause)
    if subject is not None and a.doc.lower[subject.head] in ("niemand", "keiner"):
        return "nobody said it"
    if (
        subject is not None
        and a.doc.lower[subject.head] == "man"
        and site.predicate
        and site.predicate.auxiliary in MODALS
    ):
        return "the writer says it"
    if clause.opener > 0 and a.doc.lower[clause.opener - 1] == "so":
        return "the clause is one of consequence"
    content, inside = content_from(a, site, clause)
    if site.clause.index in inside:
        return "the verb stands inside the clause"
    if row.strength < 2 and not a.mood(clause).startswith("subjunctive"):
        return "the verb is hardly one of saying, and the clause is in the indicative"
    features = (row.lemma, "dass", a.mood(clause))
    return statement(a, site, row, "de.verb.dass", content, frame_before(a, site, content), features)


@rule(
    "de.verb.fronted",
    trigger="verb",
    yes=[
        "[content: Dass die Brücke gesperrt bleibt][frame: , [cue: bestätigte] [speaker: eine Sprecherin der Stadt]].",
        "[content: Ob das Geld reicht][frame: , [cue: fragte] [speaker: die Bürgermeisterin]].",
        "[content: Wie das gehen solle][frame: , [cue: fragt] [speaker: die Bürgermeisterin]].",
    ],
    no=["Dass die Brücke gesperrt bleibt, ärgert viele."],
)
def fronted(a: Analysis, site: Site) -> Candidate | str:
    """A clause with "dass" or "ob" before the verb of saying on which it depends."""
    clause = site.clause
    if clause.prefield < 0:
        return "no clause stands before the verb"
    first = site.sentence.clauses[clause.prefield]
    opener = opener_word(a, first)
    row = choose_row(site.verbs, "dass" if opener in DASS else "ob")
    if first.kind is not Kind.SUBORDINATE or row is None or (opener not in DASS and row.stance != "ask"):
        return "what stands before the verb is no clause it takes"
    subject = a.subject(site.unit, clause)
    if subject is None or not (subject.animate or subject.pronoun) or site.predicate is None or site.predicate.passive:
        return "nobody speaks"
    asked = first.opener >= 0 and a.bits[first.opener] & QUESTION
    if opener not in DASS and not (asked and not (opener == "wie" and a.cue_rows(site.unit, first))):
        return "what stands before the verb is no clause it takes"
    content = join(a, [p for i in family(site.sentence, first.index) for p in site.sentence.clauses[i].pieces])
    start = content[-1][1]
    end = max(e for i in {clause.index} for _, e in site.sentence.clauses[i].pieces)
    return statement(a, site, row, "de.verb.fronted", content, [(start, end)], (row.lemma, opener, a.mood(first)))


@rule(
    "de.verb.question",
    trigger="verb",
    yes=[
        "[frame: [speaker: Die Richterin] [cue: fragte],] [content: ob er den Mann kenne].",
        "[frame: [speaker: Er] [cue: erklärte],] [content: warum die Kasse leer sei].",
    ],
    no=["Sie wartete, ob er käme."],
)
def question(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying with an indirect question."""
    row = governing_row(a, site, "ob")
    if row is None:
        return "the verb takes no indirect question"
    for clause in site.sentence.clauses[site.clause.index + 1 :]:
        if clause.kind is not Kind.SUBORDINATE or clause.opener < 0 or not depends(site, clause):
            continue
        bits = a.bits[clause.opener]
        word = opener_word(a, clause)
        if not bits & QUESTION or (
            bits & SUBORDINATOR
            and word not in ("ob", "warum", "weshalb", "wieso", "wo", "woher", "wohin", "wie", "was", "wer")
        ):
            continue
        if bits & RELATIVE:
            continue
        told = row.strength > 2 and a.mood(clause).startswith("subjunctive")
        if row.stance != "ask" and not told and not (word == "ob" and _discusses(a, site, row)):
            return "the verb does not ask, and the clause is in the indicative"
        if any(a.doc.lower[i].endswith("frage") for s, e in site.clause.pieces for i in range(s, e)):
            return "it is what somebody else asked"
        if word == "ob" and isinstance(inverted.body(a, site), Candidate):
            return "it goes on with what stands before the verb"
        content, _ = content_from(a, site, clause)
        return statement(
            a,
            site,
            row,
            "de.verb.question",
            content,
            frame_before(a, site, content),
            (row.lemma, "question", a.mood(clause)),
        )
    return "no indirect question depends on it"


def _discusses(a: Analysis, site: Site, row: CueVerb) -> bool:
    """Whether a verb tells a doubt or a debate that "ob" opens, not what nobody says: "sagte nicht, ob sie kommt"."""
    denied = any(a.doc.lower[i] in ("nicht", "kein", "keine") for s, e in site.clause.pieces for i in range(s, e))
    return row.strength > 1 and "nonspeech" not in row.takes and not denied


@rule(
    "de.verb.infinitive",
    trigger="verb",
    yes=[
        "[frame: [speaker: Der Konzern] [cue: kündigte an],] [content: zwei Werke zu schließen].",
        "[frame: [speaker: Sie] [cue: hat versprochen],] [content: die Steuern zu senken und Lehrer einzustellen].",
    ],
    no=["Sie kündigte, um nach Wien zu ziehen."],
)
def infinitive(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying with an infinitive clause."""
    row = governing_row(a, site, "zu") or next((r for r in site.verbs if "dass" in r.takes and r.strength > 2), None)
    if row is None:
        return "the verb takes no infinitive clause"
    for clause in site.sentence.clauses[site.clause.index + 1 :]:
        if clause.kind is not Kind.INFINITIVE or clause.link >= 0 or not depends(site, clause):
            continue
        if opener_word(a, clause) in _NO_INFINITIVE_OPENERS:
            continue
        if row.strength < 2:
            return "the verb is hardly one of saying"
        if belongs_to_noun(a, site, row, clause):
            return "the infinitive depends on a noun"
        content, _ = content_from(a, site, clause)
        return statement(
            a, site, row, "de.verb.infinitive", content, frame_before(a, site, content), (row.lemma, "zu", "")
        )
    return "no infinitive clause depends on it"


@rule(
    "de.verb.second",
    trigger="verb",
    yes=[
        "[frame: [speaker: Sie] [cue: sagte],] [content: der Bund müsse mehr zahlen].",
        "[frame: [speaker: Der Anwalt] [cue: erklärt],] [content: sein Mandant sei unschuldig und habe geschlafen].",
        "[frame: Berg [cue: wies] [speaker: den Vorwurf] [cue: zurück],] [content: er habe gelogen].",
        "[frame: [speaker: Die Frau], die offen über alles spricht, [cue: sagte],] [content: sie trete ab].",
    ],
    no=[
        "Sie kam, er ging.",
        "Der Verein fordert einen Radweg, die Stadt baut eine Straße.",
        "Die Partei fordert mehr Geld, das Ministerium ist dagegen.",
        "Nachdem sie den Fehler bemerkt hatten, hielten sie an, trotzdem brannte das Haus.",
    ],
)
def second(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying with a main clause after a comma or colon."""
    row = choose_row(site.verbs, "v2")
    if row is None:
        row = choose_row(site.verbs, "dass", "zu", "quote")
        if row is None:
            return "the verb takes no clause"
    flags = a.doc.flags
    own = site.clause
    if own.verb_first and own.coordinator < 0 and own.link < 0 and own.separator >= 0:
        subject = a.subject(site.unit, own)
        if subject is None or subject.start >= own.start:
            return "the verb stands first: what it introduces stands before it"
    told = False  # a clause that depends on the verb tells it already
    for clause in site.sentence.clauses[own.index + 1 :]:
        if clause.parent >= 0 and clause.kind is not Kind.MAIN:
            told = told or (clause.parent == own.index and (clause.kind is Kind.INFINITIVE or is_that(a, clause)))
            continue
        if clause.start < own.finite and clause.kind is Kind.MAIN:
            continue  # "der Vorwurf, er habe gelogen, traf sie": a noun's
        if clause.kind is not Kind.MAIN or clause.coordinator >= 0 or clause.parent >= 0:
            return "no main clause follows"
        if clause.prefield >= 0 and own.index in family(site.sentence, clause.prefield):
            return "its clause is the first part of the main clause"
        first = clause
        start = clause.start
        if clause.prefield >= 0:
            start = site.sentence.extent(site.sentence.clauses[clause.prefield])[0]
        before = start - 1
        if before < 0 or not flags[before] & (COMMA | COLON | DASH):
            return "no comma stands before the clause that follows"
        if _between(a, site, start):
            return "the clause before it introduces it"
        around = (c for c in site.sentence.clauses[: own.index] if c.index == own.parent or c.finite > own.start)
        if any(own.end <= s < start for c in around for s, _ in c.pieces):
            return "the clause around it goes on first"
        mood = a.mood(clause)
        if clause.verb_first and (mood != "subjunctive1" or site.reported):
            return "a clause with its verb first follows"
        if site.reported and (any(r.fixed for r in site.verbs) or has_object(a, site, row)):
            return "what follows goes on with what is told"
        if told and mood in ("indicative", "ambiguous"):
            return "another clause tells it"
        if mood in ("indicative", "ambiguous") and not (
            plain_clause(a, site, row, clause, bool(flags[before] & COLON)) or _may_be_told(a, site, row, mood)
        ):
            return "the clause that follows is in the indicative"
        content, _ = content_from(a, site, first)
        candidate = statement(
            a, site, row, "de.verb.second", content, frame_before(a, site, content), (row.lemma, "v2", mood)
        )
        anothers = rejected(a, site) if flags[before] & COMMA else None
        if anothers is not None:
            candidate.stance, candidate.speaker = anothers[0].stance, anothers[1]
        return candidate
    return "no clause follows"


def _may_be_told(a: Analysis, site: Site, row: CueVerb, mood: str) -> bool:
    """Whether what follows, which may be subjunctive, is told: "sagte, dort fehlten Lehrer"."""
    subject = a.subject(site.unit, site.clause)
    speaks = subject is not None and subject.animate and row.strength > 2 and "v2" in row.takes
    return mood == "ambiguous" and speaks and "nonspeech" not in row.takes and not has_object(a, site, row)


def _between(a: Analysis, site: Site, start: int) -> bool:
    """Whether a dependent clause that says something itself stands right before: "klagte, da sie fürchtet, er …"."""
    for clause in site.sentence.clauses[site.clause.index + 1 :]:
        if clause.start >= start:
            break
        if clause.end == start - 1 and clause.kind in (Kind.SUBORDINATE, Kind.RELATIVE):
            predicate = a.predicate(site.unit, clause)
            rows = a.cue_rows(site.unit, clause)
            if predicate is not None and not predicate.passive and any({"v2", "dass"} <= row.takes for row in rows):
                return True
    return False


RULES = (dass, fronted, question, infinitive, second)
