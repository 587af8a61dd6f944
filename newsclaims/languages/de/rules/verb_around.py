"""Verbs of saying behind or inside what is said: "…, sagte X", "Nein, ruft X, …", "wie X mitteilte, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de import outlets
from newsclaims.languages.de.cues import ASKED
from newsclaims.languages.de.rules.extent import after_colon, content_from, family, frame_after, is_apart, join, spans
from newsclaims.languages.de.rules.site import Site, choose_row
from newsclaims.languages.de.rules.told import (
    DASS,
    FROM_SOURCES,
    bare_frame,
    finds,
    is_heard,
    is_introduced,
    opener_word,
    statement,
)
from newsclaims.languages.de.words import PARTICIPLE, PRONOUN, REFLEXIVE
from newsclaims.rules.rule import rule
from newsclaims.text.document import COLON, COMMA, DASH

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb
    from newsclaims.rules.candidate import Candidate

_INSERTED = 4  # words before an inserted frame at most: "Genau so, ruft X, …"
_MEANWHILE = frozenset(("während", "nachdem", "als", "bevor", "seit", "seitdem"))


@rule(
    "de.verb.inverted",
    trigger="verb",
    yes=[
        "[content: Er werde kommen][frame: , [cue: sagte] [speaker: Kanzler Berg] am Montag].",
        "[content: Man habe alles getan][frame: , [cue: erklärte] [speaker: die Ministerin]].",
        "Berg sieht das anders: [content: Der Plan sei zu teuer][frame: , [cue: sagte] [speaker: er]].",
        "[content: Das Geld sei weg][frame: , [cue: steht] in [speaker: dem Brief]].",
    ],
    no=[
        "Wie gesagt, er werde kommen.",
        "Er hatte zwei Häuser, nannte aber keines sein eigen.",
        "Das Haus sei alt, steht im Schatten.",
    ],
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
        opener = opener_word(a, first)
        if first.kind is Kind.SUBORDINATE and (opener in DASS or opener == "wie" or opener == "ob"):
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
    if a.doc.lower[site.sentence.start] in ASKED and site.sentence.clauses[0].finite < 0:
        return "what stands before it tells when it was said"
    subject = a.subject(site.unit, clause)
    if is_heard(row) or (row.lemma in FROM_SOURCES and subject is None):
        return _behind(a, site, row, None)  # "…, war aus dem Ministerium zu hören"
    if subject is None and site.predicate is not None and site.predicate.passive and row.strength > 2:
        return _behind(a, site, row, None)  # "Er sei krank, wird vermutet"
    following = a.doc.lower[clause.finite + 1] if clause.finite + 1 < clause.end else ""
    if subject is None or subject.start < clause.start or following in ("aber", "jedoch"):
        return "nobody speaks"
    touches = all(a.bits[i] & REFLEXIVE for i in range(clause.finite + 1, subject.start))
    shown = (_says_so(a, clause) and "inanimate" in row.takes) or finds(a, row, subject)
    if not (subject.animate or subject.pronoun or shown or (row.strength > 2 and touches)):
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
        if c.parent == site.clause.index and c.kind is Kind.SUBORDINATE and opener_word(a, c) in (*DASS, "ob")
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
        outlets.outlet_at(words, k) is not None or outlets.outlet_head(word) or outlets.outlet_lead(word)
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
    asked = a.doc.lower[start] in ASKED or a.bits[end - 1] & PARTICIPLE
    if asked and not any(a.bits[i] & PRONOUN for i in range(start, end)):
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


@rule(
    "de.verb.wie",
    trigger="verb",
    yes=[
        "[frame: [cue: Wie] [speaker: diese Zeitung] [cue: erfuhr],] [content: geht Trainer Berg].",
        "[frame: [cue: Wie] [speaker: die Polizei] [cue: mitteilte],] [content: wurden drei Menschen verletzt].",
        "[frame: [cue: Wie] aus [speaker: der Partei] [cue: zu hören ist],] [content: geht der Obmann im Mai].",
        "[content: Er brannte][frame: , [cue: wie] [speaker: die Wehr] [cue: berichtete],] [content: völlig aus].",
    ],
    no=["Sie zeigte, wie man das macht."],
)
def wie(a: Analysis, site: Site) -> Candidate | str:
    """A parenthesis with "wie" and a verb of saying: "Wie X mitteilte, …"."""
    clause = site.clause
    sentence = site.sentence
    if clause.kind is not Kind.SUBORDINATE or opener_word(a, clause) != "wie":
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
        and not is_heard(row)
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


RULES = (inverted, inserted, wie)
