"""Reported acts: "forderte höhere Löhne", "bezeichnete den Plan als Fehler": the clause itself is the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de.rules.act import Told, is_emphatic, is_said_by_nobody, says_nothing, tells, told
from newsclaims.languages.de.rules.extent import cue_spans, family, join
from newsclaims.languages.de.rules.people import addressee_spans, agent_spans, speaker_spans
from newsclaims.languages.de.rules.quotation import in_attribute, is_title, quote_words
from newsclaims.languages.de.words import ADJECTIVE, NOUN
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import COLON, QUOTE_OPEN, STOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.grammar.predicate import Predicate
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span

_NOBODY = frozenset("es das dies dieses was ich wir".split())
_NEGATION = frozenset("nicht nichts nie niemals kein keine keinen keinem keiner".split())
_LABELS = frozenset(("als", "für", "in", "acc"))
_OWN_TENSES = frozenset(("", "haben"))
_PASSIVE = frozenset(("werden", "sein"))
_BEFORE = frozenset(("hatte", "hatten"))


@rule(
    "de.reported.act",
    trigger="verb",
    yes=[
        "[content: [speaker: Die Gewerkschaft] [cue: forderte] höhere Löhne.]",
        "[content: [speaker: Der Minister] [cue: warnte] vor einer Krise.]",
        "[content: Der Plan [cue: wurde] von [speaker: der Ministerin] als Fehler [cue: bezeichnet].]",
        "[content: Dem Mann [cue: wird] Betrug [cue: vorgeworfen].]",
        "[content: [speaker: Die Verbände] [cue: verurteilten] den Angriff.]",
        "[content: [speaker: Der Sprecher] [cue: verwies] auf das Wetter und bat um Geduld.]",
        "[content: [speaker: Der Sprecher] lobte das Urteil, [cue: forderte] aber weitere Schritte.]",
        "[content: Die Unruhen [cue: werden] im [speaker: Bericht] auf die Preise [cue: zurückgeführt].]",
    ],
    no=[
        "Das Gericht verurteilte ihn zu drei Jahren Haft.",
        "Das Gericht verurteilte den Mann.",
        "Die Kosten wurden gesenkt.",
        "Der Minister kritisierte den Plan.",
        "Die Polizei hatte vor einer Krise gewarnt.",
        "Das Amt gab Einzelheiten bekannt.",
        "Die Anlage wurde als sicher eingestuft.",
        "Das Gericht verlangt die folgenden Daten:",
    ],
)
def act(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying whose object or phrase already tells what was said."""
    clause, sentence = site.clause, site.sentence
    predicate = site.predicate
    if predicate is None or predicate.state:
        return "it is a state"
    if reason := _is_no_act(a, site, predicate):
        return reason
    subject = a.subject(site.unit, clause)
    if not predicate.passive and (subject is None or a.doc.lower[subject.head] in _NOBODY):
        return "the subject is nobody who could speak"
    speaker = _speaker(a, site, subject)
    what = told(a, site, subject, speaker)
    if what is None:
        return "the verb has nothing beside it that tells what was said"
    if reason := says_nothing(a, site, what, subject):
        return reason
    row, topic, code = what
    if predicate.passive and subject is None and code == "acc":
        speaker = agent_spans(a, site.unit, clause)  # "wird ihm von der Anklage | Betrug vorgeworfen"
    speaker = _without_topic(a, site, speaker, what)
    if not speaker and (not predicate.passive or is_said_by_nobody(site, what, subject)):
        return "nobody is said to do it"
    acts = _one_act(a, site)
    inside = set[int]().union(*(family(sentence, c.index) for c in acts))
    apart = _contrasted(a, site, inside)
    inside -= apart
    pieces = join(a, [p for i in inside for p in sentence.clauses[i].pieces])
    if len(pieces) != 1:
        return "the clause is interrupted"
    start, end = pieces[0]
    if start == acts[0].coordinator:
        start += 1
    if end < sentence.end and a.doc.flags[end] & COLON:
        return "what follows the colon tells what was said"
    if all(c.parent >= 0 or c in acts for c in sentence.clauses) and max(apart, default=-1) < clause.index:
        end = sentence.end
    if row.stance != "think" and _is_denied(a, clause):
        return "the act is denied"
    if any(sentence.clauses[i].kind is Kind.SUBORDINATE and _has_words(a, sentence.clauses[i]) for i in inside):
        return "a clause of its own tells what was said"
    if code in _LABELS and _is_quoted(a, start, end, code):
        return "the words themselves are quoted"
    return Candidate(
        rule="de.reported.act",
        form="reported",
        content=[(start, end)],
        speaker=speaker,
        addressee=[] if predicate.passive else _addressee(a, site, subject, what),
        cue=cue_spans(a, site, reflexive="refl" in row.takes),
        topic=[(topic.start, topic.end)] if topic is not None else [],
        lemma=row.lemma,
        stance=row.stance,
        unit=site.unit,
        features=(row.lemma, code, "passive" if predicate.passive else ""),
        strength=row.strength,
    )


def _contrasts(a: Analysis, clause: Clause) -> bool:
    """Whether a clause sets somebody against another: "…, während die Opposition Strafen fordert"."""
    return clause.kind is Kind.SUBORDINATE and clause.opener >= 0 and a.doc.lower[clause.opener] == "während"


def _contrasted(a: Analysis, site: Site, inside: set[int]) -> set[int]:
    """Of the clauses of an act those that tell what somebody else said."""
    found: set[int] = set()
    for i in inside:
        other = site.sentence.clauses[i]
        if i != site.clause.index and _contrasts(a, other) and _may_tell(a, site, other):
            found |= family(site.sentence, i)
    return found


def _may_tell(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether the verb of a clause can tell by itself what was said."""
    return any(tells(row) for row in a.cue_rows(site.unit, clause))


def _speaker(a: Analysis, site: Site, subject: NounPhrase | None) -> list[Span]:
    """Who says it: the subject, in the passive whoever acts, for "man" the text where it says so."""
    if site.predicate is not None and site.predicate.passive:
        return agent_spans(a, site.unit, site.clause) if subject is not None else []
    if subject is None or a.doc.lower[subject.head] in _NOBODY:
        return []
    if a.doc.lower[subject.head] == "man":
        return agent_spans(a, site.unit, site.clause)
    return speaker_spans(a, site.sentence, site.clause, subject)


def _addressee(a: Analysis, site: Site, subject: NounPhrase | None, what: Told) -> list[Span]:
    """Whom it is said to, without the topic: in "fordert eine Kommission", "rät zu Vorräten" nobody is spoken to."""
    found = addressee_spans(a, site, subject, what.row.takes)
    topic = what.topic
    if topic is not None and any(s == topic.start for s, _ in found):
        return [] if topic.preposition >= 0 or what.row.stance == "demand" else found
    return _before(found, topic)


def _before(spans: list[Span], topic: NounPhrase | None) -> list[Span]:
    """Spans up to the topic, where it stands right behind one: "wirft der Stadt | Betrug vor"."""
    return [(s, topic.start if topic is not None and s < topic.start < e else e) for s, e in spans]


def _without_topic(a: Analysis, site: Site, speaker: list[Span], what: Told) -> list[Span]:
    """The speaker without the topic that stands right behind it: "rieten die Behörden | von Fahrten ab"."""
    words = [i for s, e in site.clause.pieces for i in range(s, e) if a.doc.lower[i] == what.code]
    joined = len(speaker) == 1 and (site.clause.kind is not Kind.MAIN or what.topic is None)
    if joined and words and speaker[0][0] < words[-1] < speaker[0][1]:
        return [(speaker[0][0], words[-1])]
    return _before(speaker, what.topic)


def _is_denied(a: Analysis, clause: Clause) -> bool:
    """Whether something is not said: "forderte keine Strafe"; an attribute may be denied: "nicht nötige Kosten"."""
    return any(
        a.doc.lower[i] in _NEGATION and not (i + 2 < e and a.bits[i + 1] & ADJECTIVE and a.bits[i + 2] & NOUN)
        for s, e in clause.pieces
        for i in range(s, e)
    )


def _is_no_act(a: Analysis, site: Site, predicate: Predicate) -> str:
    """Why a clause, by its place and its verb, cannot tell an act of speaking; "" where it can."""
    clause = site.clause
    lower = a.doc.lower
    if (clause.kind is not Kind.MAIN or clause.parent >= 0) and not _contrasts(a, clause):
        return "the clause depends on another one"
    if clause.shared_finite:
        return "the clause before it tells the act"
    verb_final = clause.start < predicate.verb == clause.end - 2 < clause.finite
    if predicate.passive and clause.kind is Kind.MAIN and verb_final:
        return "its verb stands in a clause before it"
    if predicate.auxiliary not in (_PASSIVE if predicate.passive else _OWN_TENSES):
        return "nobody has said it yet"
    if lower[clause.finite] in _BEFORE:
        return "it is told as what was before"
    if a.mood(clause).startswith("subjunctive"):
        return "it is itself somebody's words"
    if a.doc.flags[site.sentence.end - 1] & STOP and lower[site.sentence.end - 1] == "?":
        return "it is a question"
    if not _may_tell(a, site, clause) and not is_emphatic(a, site):
        return "the verb tells nothing without a clause"
    return ""


def _one_act(a: Analysis, site: Site) -> list[Clause]:
    """The clauses of one subject, which tell one act: "Die Partei griff das Thema auf und fordert Strafen".

    One that introduces a statement of its own stands apart: "Sie lobte den Plan und sagte, er sei gut."
    """
    clauses = site.sentence.clauses
    acts = [site.clause]
    while (before := _goes_on_from(a, site, acts[0])) >= 0 and not _introduces(a, site, clauses[before]):
        acts.insert(0, clauses[before])
    for clause in clauses[site.clause.index + 1 :]:
        if clause.kind is not Kind.MAIN or clause.parent >= 0:
            continue
        if _goes_on_from(a, site, clause) != acts[-1].index or _introduces(a, site, clause):
            break
        acts.append(clause)
    return acts


def _goes_on_from(a: Analysis, site: Site, clause: Clause) -> int:
    """The clause before one that shares its subject: "und fordert Strafen", ", fordert aber Strafen"; or -1."""
    if not clause.verb_first or clause.kind is not Kind.MAIN or clause.parent >= 0:
        return -1
    if 0 <= clause.link < clause.index:
        return clause.link
    subject = a.subject(site.unit, clause) if clause.coordinator < 0 and clause.prefield < 0 else None
    if subject is None or subject.start >= clause.start:
        return -1
    before = (c for c in reversed(site.sentence.clauses[: clause.index]) if c.kind is Kind.MAIN and c.parent < 0)
    return next((c.index for c in before if c.start <= subject.start < c.end), -1)


def _introduces(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether a clause with a verb of saying introduces a statement of its own."""
    clauses = site.sentence.clauses
    if clause.verb_first and clause.link < 0 and _goes_on_from(a, site, clause) < 0:
        return True  # "„…“, schrieb sie und forderte Hilfe"
    if any(_quoted(a, start, end) for start, end in clause.pieces):
        return True
    if not a.cue_rows(site.unit, clause):
        return False
    inside = family(site.sentence, clause.index)
    if any(clauses[i].kind in (Kind.INFINITIVE, Kind.QUOTE) or _has_words(a, clauses[i]) for i in inside):
        return True
    after = clauses[max(inside) + 1 :]
    return bool(after) and a.mood(after[0]) in ("subjunctive1", "subjunctive2")


def _has_words(a: Analysis, clause: Clause) -> bool:
    """Whether a dependent clause itself says something: one with dass or in the subjunctive."""
    return a.doc.lower[clause.opener] in ("dass", "daß") or a.mood(clause) == "subjunctive1"


def _quoted(a: Analysis, start: int, end: int) -> bool:
    """Whether words of a clause are quoted, more than a name."""
    return any(quote_words(a, o, k)[1] for o, k in _quotes(a, start, end))


def _is_quoted(a: Analysis, start: int, end: int, code: str) -> bool:
    """Whether what a verb tells is quoted, more than a name; a label may be one: "als „Skandal“"."""
    return any(
        not in_attribute(a, opening, start, code)
        and (
            (code == "als" and "als" in a.doc.lower[max(start, opening - 3) : opening])
            or (quote_words(a, opening, closing)[1] and not is_title(a, opening, closing))
        )
        for opening, closing in _quotes(a, start, end)
    )


def _quotes(a: Analysis, start: int, end: int) -> Iterator[Span]:
    """The quotations between two tokens."""
    for i in range(start, end):
        if a.doc.flags[i] & QUOTE_OPEN and i < a.doc.partner[i] < end:
            yield i, a.doc.partner[i]


RULES = (act,)
