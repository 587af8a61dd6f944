"""Verbs of saying that point to what is said: "Das bestätigte X", "kritisierte den Plan, der die Armen treffe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.cues import is_document
from newsclaims.languages.de.rules.extent import content_from, frame_before, spans
from newsclaims.languages.de.rules.site import Site, choose_row
from newsclaims.languages.de.rules.told import finds, statement
from newsclaims.rules.rule import rule
from newsclaims.text.document import COLON, QUOTE_CLOSE, STOP

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb
    from newsclaims.rules.candidate import Candidate

# "jedes Gespräch, das zum Frieden führe": the subjunctive is no sign of somebody's words.
_ANY = frozenset("jede jeden jedem jeder jedes kein keine keinen keinem keiner".split())
# What stands for "das" with verbs that govern a preposition, and words beside "sein": "Davon geht die Stadt aus."
_POINTING = {
    "da": ("sicher",),
    "daran": ("erinnern",),
    "darauf": ("hinweisen", "verweisen"),
    "davon": ("ausgehen", "überzeugt"),
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
        "[content: Der Plan sei zu teuer, davon] [frame: [cue: ist] [speaker: die Ministerin] [cue: überzeugt]].",
    ],
    no=[
        "Das gefällt der Stadt.",
        "Es ist glatt. Darüber klagt die Stadt.",
        "Die Frist läuft im Mai ab, das heißt in vier Tagen.",
        "Die Bauern fordern mehr Geld. Das lehnte die Stadt ab.",
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
    if row.stance == "deny" and row.takes.isdisjoint(("dass", "v2")):
        return "it refuses what somebody else wants"
    if word in _POINTING and {row.lemma, *row.fixed}.isdisjoint(_POINTING[word]):
        return "the word points to what somebody thinks about it"
    others = [c.index for c in site.sentence.clauses if c.parent < 0 and c.index != clause.index]
    if any(other > clause.index or not after_clause for other in others):
        return "the sentence goes on"
    if after_clause and site.sentence.clauses[0].kind is not Kind.MAIN:
        return "no clause stands before das"
    subject = a.subject(site.unit, clause)
    if subject is None or subject.start == start:
        subject = next((p for p in a.phrases(site.unit, clause) if _found(a, row, p, start)), subject)
    if row.lemma == "heißen" and not any("es" in a.doc.lower[s:e] for s, e in clause.pieces):
        return "it explains what stands before it"
    if row.lemma not in ("hervorgehen", "heißen") and (
        subject is None
        or subject.start == start
        or a.doc.lower[subject.head] == "man"
        or not (subject.animate or row.strength > 2 or finds(a, row, subject))
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


def _found(a: Analysis, row: CueVerb, phrase: NounPhrase, start: int) -> bool:
    """Whether a phrase behind "das" and the verb is a study that found it: "Das ergab eine Umfrage"."""
    return phrase.start > start + 1 and phrase.preposition < 0 and finds(a, row, phrase)


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
        if subject is None or not (subject.animate or is_document(a.doc.lower[subject.head])):
            return "nobody speaks"
        content, _ = content_from(a, site, clause)
        return statement(
            a, site, row, "de.verb.relative", content, frame_before(a, site, content), (row.lemma, "relative", mood)
        )
    return "no relative clause in the subjunctive depends on it"


RULES = (das, relative)
