"""Verbs of saying with a clause: "sagte, dass …", "sagte, er …", "versprach, … zu …", "…, sagte X", "wie X sagte"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.common import (
    Site,
    after_colon,
    choose_row,
    content_from,
    family,
    frame_after,
    frame_before,
    governing_row,
    is_apart,
    join,
    spans,
)
from newsclaims.languages.de.rules.told import (
    FROM_SOURCES,
    HEARD,
    MODALS,
    bare_frame,
    belongs_to_noun,
    declines_to_say,
    depends,
    has_object,
    is_introduced,
    plain_clause,
    rejected,
    statement,
)
from newsclaims.languages.de.words import PARTICIPLE, PRONOUN, QUESTION, REFLEXIVE, RELATIVE, SUBORDINATOR
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import COLON, COMMA, DASH, QUOTE_CLOSE, STOP

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb

_DASS = frozenset({"dass", "daß"})
_MEANWHILE = frozenset(("während", "nachdem", "als", "bevor", "seit", "seitdem"))
_NO_INFINITIVE_OPENERS = frozenset({"um", "ohne", "anstatt", "statt"})


def _that(a: Analysis, clause: Clause) -> bool:
    return clause.kind is Kind.SUBORDINATE and _opener(a, clause) in _DASS


def _opener(a: Analysis, clause: Clause) -> str:
    return a.doc.lower[clause.opener] if clause.opener >= 0 else ""


@rule(
    "de.verb.dass",
    trigger="verb",
    yes=[
        "[frame: [speaker: Berger] [cue: betonte],] [content: dass die Partei zu ihrem Wort stehe].",
        "[frame: [speaker: Die Ministerin] [cue: wies darauf hin],] [content: dass das Geld fehlt].",
        "[frame: [cue: Für] [speaker: die Forscherin] [cue: steht fest],] [content: dass das Eis schmilzt].",
        "[frame: [cue: Als Grund nannte] [speaker: die Stadt],] [content: dass das Geld fehlt].",
        "[frame: Aus [speaker: der Partei] [cue: ist zu hören],] [content: dass der Vorstand geht].",
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
            if _that(a, clause) and clause.link < 0 and depends(site, clause)
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
    ],
    no=["Dass die Brücke gesperrt bleibt, ärgert viele."],
)
def fronted(a: Analysis, site: Site) -> Candidate | str:
    """A clause with "dass" or "ob" before the verb of saying on which it depends."""
    clause = site.clause
    if clause.prefield < 0:
        return "no clause stands before the verb"
    first = site.sentence.clauses[clause.prefield]
    opener = _opener(a, first)
    row = choose_row(site.verbs, "dass" if opener in _DASS else "ob")
    if first.kind is not Kind.SUBORDINATE or row is None or (opener not in _DASS and row.stance != "ask"):
        return "what stands before the verb is no clause it takes"
    subject = a.subject(site.unit, clause)
    if subject is None or not (subject.animate or subject.pronoun) or site.predicate is None or site.predicate.passive:
        return "nobody speaks"
    if opener not in _DASS and not (first.opener >= 0 and a.bits[first.opener] & QUESTION and opener != "wie"):
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
        word = _opener(a, clause)
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
        if _opener(a, clause) in _NO_INFINITIVE_OPENERS:
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
    no=["Sie kam, er ging.", "Nachdem sie den Fehler bemerkt hatten, hielten sie an, trotzdem brannte das Haus."],
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
            told = told or (clause.parent == own.index and (clause.kind is Kind.INFINITIVE or _that(a, clause)))
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
        if mood in ("indicative", "ambiguous") and not plain_clause(a, site, row, clause, bool(flags[before] & COLON)):
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


@rule(
    "de.verb.inverted",
    trigger="verb",
    yes=[
        "[content: Er werde kommen][frame: , [cue: sagte] [speaker: Kanzler Berg] am Montag].",
        "[content: Man habe alles getan][frame: , [cue: erklärte] [speaker: die Ministerin]].",
        "Berg sieht das anders: [content: Der Plan sei zu teuer][frame: , [cue: sagte] [speaker: er]].",
    ],
    no=["Wie gesagt, er werde kommen.", "Er hatte zwei Häuser, nannte aber keines sein eigen."],
)
def inverted(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying that stands first after what was said: "…, sagte X"."""
    clause = site.clause
    row = choose_row(site.verbs, "v2", "dass", "quote", "ob")
    if row is None:
        return "the verb takes no clause"
    prefield = clause.prefield
    if prefield >= 0:
        first = site.sentence.clauses[prefield]
        opener = _opener(a, first)
        if first.kind is Kind.SUBORDINATE and (opener in _DASS or opener == "wie" or opener == "ob"):
            return "what stands before it depends on it"
        if opener in _MEANWHILE and a.mood(first) == "indicative":
            return "what stands before it tells when it was said"
        if not any(
            c.kind is Kind.MAIN and a.mood(c).startswith("subjunctive")
            for c in site.sentence.clauses[clause.index + 1 :]
        ):
            return "what stands before it depends on it"
    elif not clause.verb_first or clause.coordinator >= 0 or clause.separator < 0:
        return "the verb does not stand first after a comma"
    if clause.separator >= 0 and a.doc.flags[clause.separator] & COLON:
        return "a colon stands before the verb"
    subject = a.subject(site.unit, clause)
    if row.fixed == HEARD or (row.lemma in FROM_SOURCES and subject is None):
        return _behind(a, site, row, None)  # "…, war aus dem Ministerium zu hören"
    if subject is None and site.predicate is not None and site.predicate.passive and row.strength > 2:
        return _behind(a, site, row, None)  # "Er sei krank, wird vermutet"
    following = a.doc.lower[clause.finite + 1] if clause.finite + 1 < clause.end else ""
    if subject is None or subject.start < clause.start or following in ("aber", "jedoch"):
        return "nobody speaks"
    touches = all(a.bits[i] & REFLEXIVE for i in range(clause.finite + 1, subject.start))
    finds = _says_so(a, clause) and "inanimate" in row.takes
    if not (subject.animate or subject.pronoun or finds or (row.strength > 2 and touches)):
        return "nobody speaks"
    if (
        site.predicate is not None
        and site.predicate.passive
        and a.doc.lower[subject.head] != "es"
        and row.lemma != "zitieren"
    ):
        return "the verb is in the passive"
    return _behind(a, site, row, subject)


def _that_clauses(a: Analysis, site: Site) -> set[int]:
    """The clauses with "dass" or "ob" right behind "sagte X", and all that depends on them."""
    clauses = site.sentence.clauses
    found = [
        c
        for c in clauses
        if c.parent == site.clause.index and c.kind is Kind.SUBORDINATE and _opener(a, c) in (*_DASS, "ob")
    ]
    return {i for c in found for i in family(site.sentence, c.index)}


def _says_so(a: Analysis, clause: Clause) -> bool:
    """Whether a clause is an insertion like ", so zeigen Studien,", that nothing but what is said stands around."""
    return a.doc.lower[clause.start] == "so" and clause.separator >= 0


def _behind(a: Analysis, site: Site, row: CueVerb, subject: NounPhrase | None) -> Candidate | str:
    """What stands before a frame, and what goes on after it."""
    clause = site.clause
    prefield = clause.prefield
    before = site.sentence.clauses[: clause.index]
    if not before or before[0].kind is Kind.QUOTE or any(is_introduced(a, c) for c in before):
        return "what stands before it is a quotation or nothing"
    start_at = 0
    for c in reversed(before):
        if c.verb_first and c.coordinator < 0 and c.kind is Kind.MAIN and c.parent < 0 and c.index > 0:
            if a.mood(c) == "subjunctive1":
                continue  # "Er sei alt, habe Hunger, sagte X": said as well
            start_at = c.index + 1
            break
    start_at = max(start_at, after_colon(a, before))
    inside = {c.index for c in before if c.index >= start_at}
    if not inside:
        return "nothing stands before it"
    after: set[int] = set()
    for c in site.sentence.clauses[clause.index + 1 :]:
        if c.kind is Kind.MAIN and a.mood(c) == "subjunctive1" and (c.parent < 0 or c.parent in after):
            after |= family(site.sentence, c.index)
        elif c.parent in after or c.parent in inside or c.link in inside:
            after.add(c.index)
    own = family(site.sentence, clause.index) - (family(site.sentence, prefield) if prefield >= 0 else set())
    goes_on = _that_clauses(a, site)  # "Es sei gut, sagt X, dass sie helfe"
    own -= goes_on
    content = join(a, [p for i in (inside | after | goes_on) - own for p in site.sentence.clauses[i].pieces])
    if not content:
        return "nothing stands before it"
    finite = next(
        (site.sentence.clauses[i] for i in sorted(inside) if site.sentence.clauses[i].kind is Kind.MAIN), None
    )
    mood = a.mood(finite) if finite is not None else ""
    if finite is None or finite.finite < 0:
        return "what stands before it is no clause"
    plain = _says_so(a, clause) or (subject is not None and bare_frame(a, site, row, subject))
    if not mood.startswith("subjunctive") and not plain:
        return "the clause says more than who speaks, and what stands before it is in the indicative"
    start, end = frame_after(a, site)
    if goes_on:
        end = max(e for i in own for _, e in site.sentence.clauses[i].pieces)
    if content[-1][0] > end and a.doc.flags[end] & (COMMA | DASH):
        end += 1  # "…, sagt X, …"
    return statement(a, site, row, "de.verb.inverted", content, [(start, end)], (row.lemma, "before", mood))


def _learned(a: Analysis, row: CueVerb, subject: NounPhrase | None) -> bool:
    """Whether an outlet learned it, which is how newspapers tell: "Wie diese Zeitung erfuhr, …"."""
    if row.lemma != "erfahren" or subject is None:
        return False
    words = a.doc.lower[subject.start : subject.end]
    return any(
        nouns.outlet_at(words, k) is not None or nouns.outlet_head(word) or nouns.outlet_lead(word)
        for k, word in enumerate(words)
    )


@rule(
    "de.verb.inserted",
    trigger="verb",
    yes=[
        "[content: Nein][frame: , [cue: antwortet] [speaker: Berg],] [content: dazu habe er keine Lust].",
        "[content: Genau so][frame: , [cue: ruft] [speaker: die Trainerin],] [content: genau so machen wir das]!",
    ],
    no=[
        "In Wien, sagt Berg.",
        "Am Montag, sagte Berg, als er kam.",
        "Darauf angesprochen, sagte Berg, er wisse von nichts.",
    ],
)
def inserted(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying between the first words of what was said and the rest: "Nein, sagt X, so geht das nicht"."""
    own = site.clause
    row = choose_row(site.verbs, "quote", "v2")
    if row is None or row.strength < 2:
        return "the verb is hardly one of saying"
    flags = a.doc.flags
    if own.kind is not Kind.MAIN or own.coordinator >= 0 or len(own.pieces) < 2 or own.finite != own.pieces[1][0]:
        return "nothing stands before the verb and a comma"
    start, end = own.pieces[0]
    if not flags[end] & COMMA or end - start > _INSERTED or start != site.sentence.start:
        return "nothing stands before the verb and a comma"
    if a.bits[end - 1] & PARTICIPLE and not any(a.bits[i] & PRONOUN for i in range(start, end)):
        return "what stands before the verb tells when it was said"
    subject = a.subject(site.unit, own)
    if subject is None or subject.start != own.finite + 1:
        return "nobody speaks"
    if not (subject.animate or subject.pronoun or row.strength > 2):
        return "nobody speaks"
    following = next((c for c in site.sentence.clauses if c.index > own.index), None)
    if following is None or following.kind is not Kind.MAIN or following.separator < 0 or following.start < own.finite:
        return "what is said does not go on after it"
    if following.verb_first or following.coordinator >= 0 or not flags[following.separator] & (COMMA | COLON | DASH):
        return "what is said does not go on after it"
    rest, _ = content_from(a, site, following)
    frame = (end, following.separator + 1)
    features = (row.lemma, "inserted", a.mood(following))
    return statement(a, site, row, "de.verb.inserted", [(start, end), *rest], [frame], features)


_INSERTED = 4  # words before an inserted frame at most: "Genau so, ruft X, …"


@rule(
    "de.verb.wie",
    trigger="verb",
    yes=[
        "[frame: [cue: Wie] [speaker: diese Zeitung] [cue: erfuhr],] [content: geht Trainer Berg].",
        "[frame: [cue: Wie] [speaker: die Polizei] [cue: mitteilte],] [content: wurden drei Menschen verletzt].",
        "[content: Er brannte][frame: , [cue: wie] [speaker: die Wehr] [cue: berichtete],] [content: völlig aus].",
    ],
    no=["Sie zeigte, wie man das macht."],
)
def wie(a: Analysis, site: Site) -> Candidate | str:
    """A parenthesis with "wie" and a verb of saying: "Wie X mitteilte, …"."""
    clause = site.clause
    sentence = site.sentence
    if clause.kind is not Kind.SUBORDINATE or _opener(a, clause) != "wie":
        return "no clause with wie"
    row = choose_row(site.verbs, "dass", "v2") or next((r for r in site.verbs if r.lemma == "zitieren"), None)
    if row is None:
        return "the verb takes no clause"
    if any(a.doc.lower[i] in ("nicht", "sehr", "viel", "viele") for s, e in clause.pieces for i in range(s, e)):
        return "the clause compares"
    told = a.subject(site.unit, clause)
    if a.doc.lower[clause.opener + 1] in ("sie", "ihn") and told is not None and told.start > clause.opener + 1:
        return "the clause compares"  # "Hilfen, wie sie der Rat beschlossen hat"
    host = next((c for c in sentence.clauses if c.prefield == clause.index), None)
    if clause.parent < 0 and host is None:
        return "it belongs to no clause"
    assert site.predicate is not None  # verb sites have one
    subject = a.subject(site.unit, clause)
    if (row.strength < 2 and not _learned(a, row, subject)) or row.lemma in ("nennen", "bezeichnen"):
        return "the verb is hardly one of saying"
    if site.predicate.passive and not (row.strength > 2 and clause.opener == clause.start):
        return "the verb is in the passive"
    if (
        not site.predicate.passive
        and row.lemma not in FROM_SOURCES
        and (
            subject is None or not (subject.animate or subject.pronoun or "inanimate" in row.takes or row.strength > 2)
        )
    ):
        return "nobody speaks"
    if host is None:
        host = sentence.clauses[clause.parent]
    while host.kind is not Kind.MAIN and host.parent >= 0 and clause.prefield != host.index:
        if host.kind in (Kind.RELATIVE, Kind.SUBORDINATE):
            break
        host = sentence.clauses[host.parent]
    own = family(sentence, clause.index)
    inside = family(sentence, host.index) - own
    for c in sentence.clauses:
        if c.link in inside and c.index not in own:
            inside |= family(sentence, c.index) - own
    if host.prefield == clause.index and clause.start == sentence.start:
        for c in sentence.clauses[host.index + 1 :]:
            if c.kind is Kind.MAIN and c.parent < 0 and not c.verb_first and c.link < 0 and not is_apart(a, c):
                inside |= family(sentence, c.index) - own
    elif clause.index > 0 and host.kind is Kind.MAIN and clause.start > host.end - 1:
        # at the end of the sentence the whole of it is meant
        inside |= {c.index for c in sentence.clauses[: clause.index] if c.parent < 0 or c.parent in inside} - own
    content = join(a, [p for i in inside for p in sentence.clauses[i].pieces])
    if not content:
        return "nothing is left of the clause it belongs to"
    flags = a.doc.flags
    parted = clause.separator >= 0 and not flags[clause.separator] & COLON
    start = clause.separator if parted else clause.start
    end = max(e for i in own for _, e in sentence.clauses[i].pieces)
    if end < sentence.end and flags[end] & (COMMA | DASH | COLON):
        end += 1
    candidate = statement(a, site, row, "de.verb.wie", content, [(start, end)], (row.lemma, "wie", ""))
    candidate.cue = spans({clause.opener, *(i for s, e in candidate.cue for i in range(s, e))})
    return candidate


# What stands for "das" with verbs that govern a preposition: "Davon geht die Stadt aus."
_POINTING = {
    "daran": ("erinnern",),
    "darauf": ("hinweisen", "verweisen"),
    "davon": ("ausgehen",),
    "darüber": ("berichten", "informieren"),
}


@rule(
    "de.verb.das",
    trigger="verb",
    yes=[
        "[content: Die Brücke bleibt gesperrt. Das] [frame: [cue: bestätigte] [speaker: die Stadt Wien] am Montag].",
        "[content: Die Fähre bleibt im Hafen, das] [frame: [cue: entschied] [speaker: die Behörde]].",
        "[content: Der Vertrag ist unterschrieben. Dies] [frame: [cue: teilte] [speaker: Meier] am Abend [cue: mit]].",
        "[content: Der Weg ist glatt. Darauf] [frame: [cue: weist] [speaker: die Stadt] [cue: hin]].",
    ],
    no=[
        "Das gefällt der Stadt.",
        "Es ist glatt. Darüber klagt die Stadt.",
        "Die Frist läuft im Mai ab, das heißt in vier Tagen.",
    ],
)
def das(a: Analysis, site: Site) -> Candidate | str:
    """What the sentence before says, and "Das bestätigte X", "Darauf weist X hin" after it."""
    clause = site.clause
    start = clause.start
    first = a.units[site.unit][0]
    after_clause = start > first and clause.separator == start - 1 and site.sentence.clauses[0].start == first
    word = a.doc.lower[start]
    if word not in ("das", "dies", *_POINTING) or not (start == first or after_clause):
        return "the sentence does not begin with das"
    if clause.kind is not Kind.MAIN or clause.finite != start + 1 or (site.unit == 0 and not after_clause):
        return "no verb of saying follows das"
    row = choose_row(site.verbs, "dass", "v2", "acc")
    if row is None or row.strength < 2:
        return "the verb takes no clause"
    if word in _POINTING and row.lemma not in _POINTING[word]:
        return "the word points to what somebody thinks about it"
    others = [c.index for c in site.sentence.clauses if c.parent < 0 and c.index != clause.index]
    if any(other > clause.index or not after_clause for other in others):
        return "the sentence goes on"
    if after_clause and site.sentence.clauses[0].kind is not Kind.MAIN:
        return "no clause stands before das"
    subject = a.subject(site.unit, clause)
    if row.lemma == "heißen" and not any("es" in a.doc.lower[s:e] for s, e in clause.pieces):
        return "it explains what stands before it"
    if row.lemma not in ("hervorgehen", "heißen") and (
        subject is None
        or subject.start == start
        or a.doc.lower[subject.head] == "man"
        or not (subject.animate or row.strength > 2)
    ):
        return "nobody speaks"
    if any(c.kind in (Kind.SUBORDINATE, Kind.INFINITIVE) and c.parent == clause.index for c in site.sentence.clauses):
        return "a clause follows that says what was said"
    before = first if after_clause else a.units[site.unit - 1][0]
    if not after_clause and any(turn.colon + 1 == first for turn in a.turns):
        return "what stands before it names who answers"
    if _is_quoted(a, before, start):
        return "it points to a quotation"
    end = site.sentence.end
    while end > start and a.doc.flags[end - 1] & STOP:
        end -= 1
    found = statement(a, site, row, "de.verb.das", [(before, start + 1)], [(start + 1, end)], (row.lemma, "das", ""))
    found.cue = spans(i for s, e in found.cue for i in range(s, e) if i != start)
    return found


# "jedes Gespräch, das zum Frieden führe": the subjunctive is no sign of somebody's words.
_ANY = frozenset("jede jeden jedem jeder jedes kein keine keinen keinem keiner".split())


def _is_quoted(a: Analysis, start: int, end: int) -> bool:
    """Whether a sentence is a quotation, or ends in one behind a colon."""
    flags = a.doc.flags
    while end > start and flags[end - 1] & STOP:
        end -= 1
    if end == start or not flags[end - 1] & QUOTE_CLOSE:
        return False
    opening = a.doc.partner[end - 1]
    return opening == start or (opening > start and bool(flags[opening - 1] & COLON))


@rule(
    "de.verb.relative",
    trigger="verb",
    yes=[
        "[frame: [speaker: Die Partei] [cue: kritisierte] den Plan,] [content: der die Armen treffe].",
        "[frame: [speaker: Sie] [cue: warnte] vor Schäden,] [content: die das Eis anrichten werde].",
    ],
    no=[
        "Die Partei kritisierte den Plan, der die Armen trifft.",
        "Die Partei begrüßte jedes Gespräch, das zum Frieden führe.",
    ],
)
def relative(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying with a relative clause in the subjunctive: its words are the speaker's."""
    own = site.clause
    row = next((r for r in site.verbs if r.strength > 1), None)
    if row is None or own.kind not in (Kind.MAIN, Kind.RELATIVE) or a.mood(own).startswith("subjunctive"):
        return "the verb is hardly one of saying"
    for clause in site.sentence.clauses[own.index + 1 :]:
        if clause.kind is not Kind.RELATIVE or clause.parent != own.index or clause.start < own.finite:
            continue
        mood = a.mood(clause)
        if mood != "subjunctive1" and not (
            clause.finite >= 0 and a.doc.lower[clause.finite] in ("würde", "würden", "hätte", "hätten", "wäre", "wären")
        ):
            continue
        before = a.phrases(site.unit, own)
        if any(p.end == clause.start - 1 and a.doc.lower[p.start] in _ANY for p in before):
            return "it tells which ones are meant, whoever they are"
        subject = a.subject(site.unit, own)
        source = cue_noun(a.doc.lower[subject.head]) if subject is not None else None
        if subject is None or not (subject.animate or (source is not None and "document" in source.takes)):
            return "nobody speaks"
        content, _ = content_from(a, site, clause)
        return statement(
            a, site, row, "de.verb.relative", content, frame_before(a, site, content), (row.lemma, "relative", mood)
        )
    return "no relative clause in the subjunctive depends on it"


RULES = (das, wie, dass, fronted, question, infinitive, second, inserted, inverted, relative)
