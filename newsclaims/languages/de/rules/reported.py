"""Reported acts: "forderte höhere Löhne", "bezeichnete den Plan als Fehler": the clause itself is the statement."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import ACCUSATIVE
from newsclaims.languages.de.rules.common import (
    Site,
    addressee_spans,
    agent_spans,
    cue_spans,
    family,
    join,
    speaker_spans,
)
from newsclaims.languages.de.rules.quotation import quote_words
from newsclaims.languages.de.words import uncontracted
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import STOP

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb
    from newsclaims.rules.candidate import Span

_NOBODY = frozenset("es das dies dieses was man ich wir".split())
_NEGATION = frozenset("nicht nichts nie niemals kein keine keinen keinem keiner".split())
_FORCE = frozenset("scharf heftig vehement massiv entschieden nachdrücklich energisch schärfste".split())
_VOICES = frozenset("accuse announce condemn demand deny praise promise".split())
_LABELS = frozenset(("als", "für", "in", "acc"))
_OWN_TENSES = frozenset(("", "haben"))
_PASSIVE = frozenset(("werden", "sein"))
_BEFORE = frozenset(("hatte", "hatten"))
_BLAME = frozenset(("accuse", "condemn"))
# Objects that only tell what kind of news it is, or that are no demand: "gab Einzelheiten bekannt", "forderte Opfer".
_SORTS_OF_NEWS = frozenset(
    """angaben beschluss daten detail details einzelheiten entscheidung entscheidungen ergebnis ergebnisse erkenntnisse
    forschungsergebnisse gründe information informationen liste nachricht namen neuigkeiten termin termine
    urteil""".split()
)
_TOLLS = ("leben", "opfer", "tote", "toten", "verletzte", "verletzten")


@rule(
    "de.reported.act",
    trigger="verb",
    yes=[
        "[content: [speaker: Die Gewerkschaft] [cue: forderte] höhere Löhne.]",
        "[content: [speaker: Der Minister] [cue: warnte] vor einer Krise.]",
        "[content: Der Plan [cue: wurde] von [speaker: der Ministerin] als Fehler [cue: bezeichnet].]",
        "[content: Dem Mann [cue: wird] Betrug [cue: vorgeworfen].]",
        "[content: [speaker: Die Verbände] [cue: verurteilten] den Angriff.]",
    ],
    no=[
        "Das Gericht verurteilte ihn zu drei Jahren Haft.",
        "Das Gericht verurteilte den Mann.",
        "Die Kosten wurden gesenkt.",
        "Der Minister kritisierte den Plan.",
        "Die Polizei hatte vor einer Krise gewarnt.",
        "Das Amt gab Einzelheiten bekannt.",
    ],
)
def act(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying whose object or phrase already tells what was said."""
    clause = site.clause
    predicate = site.predicate
    lower = a.doc.lower
    if clause.kind is not Kind.MAIN or clause.parent >= 0:
        return "the clause depends on another one"
    if predicate is None or predicate.state:
        return "it is a state"
    if clause.shared_finite:
        return "the clause before it tells the act"
    if predicate.auxiliary not in (_PASSIVE if predicate.passive else _OWN_TENSES):
        return "nobody has said it yet"
    if lower[clause.finite] in _BEFORE:
        return "it is told as what was before"
    if a.mood(clause).startswith("subjunctive"):
        return "it is itself somebody's words"
    emphatic = _is_emphatic(a, site)
    if not emphatic and not any(_acts(row) for row in site.verbs):
        return "the verb tells nothing without a clause"
    subject = a.subject(site.unit, clause)
    if not predicate.passive and (subject is None or lower[subject.head] in _NOBODY):
        return "the subject is nobody who could speak"
    found = _told(a, site, subject, emphatic)
    if found is None:
        return "the verb has nothing beside it that tells what was said"
    row, topic, code = found
    if predicate.passive and code != ("von" if subject is None else "als") and topic is not subject:
        return "the verb is in the passive"
    if code == "acc" and topic is not None and _tells_nothing(lower[topic.head]):
        return "its object tells nothing"
    if code == "acc" and row.lemma == "verurteilen" and _sentenced(a, site, topic):
        return "a court does that to somebody"
    sentence = site.sentence
    inside = family(sentence, clause.index)
    pieces = join(a, [p for i in inside for p in sentence.clauses[i].pieces])
    if len(pieces) != 1:
        return "the clause is interrupted"
    start, end = pieces[0]
    if start == clause.coordinator:
        start += 1
    own, start = start, _whole_from(a, site, start)
    others = [c for c in sentence.clauses if c.parent < 0 and c.index != clause.index]
    if not others or (start < own and others[-1].index < clause.index):
        end = sentence.end
    if a.doc.flags[sentence.end - 1] & STOP and lower[sentence.end - 1] == "?":
        return "it is a question"
    if any(lower[i] in _NEGATION for s, e in clause.pieces for i in range(s, e)):
        return "the act is denied"
    if any(sentence.clauses[i].kind is Kind.SUBORDINATE and _has_words(a, sentence.clauses[i]) for i in inside):
        return "a clause of its own tells what was said"
    if code in _LABELS and _quoted(a, start, end, label=code == "als"):
        return "the words themselves are quoted"
    return Candidate(
        rule="de.reported.act",
        form="reported",
        content=[(start, end)],
        speaker=_speaker(a, site, subject),
        addressee=[] if predicate.passive else addressee_spans(a, site, subject, row.takes),
        cue=cue_spans(a, site, reflexive="refl" in row.takes),
        topic=[(topic.start, topic.end)] if topic is not None else [],
        lemma=row.lemma,
        stance=row.stance,
        unit=site.unit,
        features=(row.lemma, code, "passive" if predicate.passive else ""),
        strength=row.strength,
    )


def _whole_from(a: Analysis, site: Site, start: int) -> int:
    """Where the act begins: at `start`, or with what its subject did before, where that is no saying.

    "Die Partei griff das Thema auf und fordert Strafen."
    """
    clause = site.clause
    if not clause.verb_first or clause.coordinator < 0 or not 0 <= clause.link < clause.index:
        return start
    linked = site.sentence.clauses[clause.link]
    says = any(row.strength > 1 for row in a.cue_rows(site.unit, linked))
    return start if linked.verb_first or says else linked.start


def _tells_nothing(noun: str) -> bool:
    """Whether an object, in lower case, only names a sort of news, or counts victims."""
    return noun in _SORTS_OF_NEWS or noun.endswith(_TOLLS)


def _sentenced(a: Analysis, site: Site, topic: NounPhrase | None) -> bool:
    """Whether somebody is sentenced, nothing condemned: "verurteilte den Mann", "verurteilte ihn zu Haft"."""
    if topic is None or topic.animate:
        return True
    return any(
        p.preposition >= 0 and uncontracted(a.doc.lower[p.preposition]) == "zu"
        for p in a.phrases(site.unit, site.clause)
    )


def _has_words(a: Analysis, clause: Clause) -> bool:
    """Whether a dependent clause itself says something: one with dass or in the subjunctive."""
    return a.doc.lower[clause.opener] in ("dass", "daß") or a.mood(clause) == "subjunctive1"


def _told(
    a: Analysis, site: Site, subject: NounPhrase | None, emphatic: bool
) -> tuple[CueVerb, NounPhrase | None, str] | None:
    """The lexicon row, the words that tell what was said, and the code under which the verb takes them."""
    lower = a.doc.lower
    phrases = [p for p in a.phrases(site.unit, site.clause) if subject is None or not p.start <= subject.head < p.end]
    words = {uncontracted(lower[i]) for s, e in site.clause.pieces for i in range(s, e)}
    if "darin" in words:
        words.add("in")
    passive = site.predicate is not None and site.predicate.passive
    for row in site.verbs:
        for word in _acts(row):
            if word == "acc" and passive and subject is not None:
                if row.stance in _BLAME:
                    return row, subject, word  # "Ihm wird Betrug vorgeworfen"
            elif word == "acc":
                topic = next((p for p in phrases if p.preposition < 0 and p.cases & ACCUSATIVE and not p.pronoun), None)
                if topic is not None:
                    return row, topic, word
            elif word in words:
                led = (p for p in phrases if p.preposition >= 0)
                topic = next((p for p in led if uncontracted(lower[p.preposition]) == word), None)
                if word == "als" and topic is None:
                    topic = next((p for p in phrases if p.preposition < 0), None)
                if word == "in":  # "sieht darin eine Gefahr", not "sieht das Spiel im Stadion"
                    at = topic.start if topic is not None else site.clause.start
                    objects = (p for p in phrases if p.preposition < 0 and p.cases & ACCUSATIVE and p.start > at)
                    topic = next(objects, None)
                    if topic is None:
                        continue
                return row, topic, word
    if emphatic:
        for row in site.verbs:
            if row.strength > 1 and row.stance in _VOICES and "acc" in row.takes and "nonspeech" not in row.takes:
                topic = next((p for p in phrases if p.preposition < 0 and p.cases & ACCUSATIVE and not p.pronoun), None)
                if topic is not None:
                    return row, topic, "emphatic"
    return None


def _is_emphatic(a: Analysis, site: Site) -> bool:
    """Whether the act itself is the news: it is the headline, or done with force ("scharf kritisiert")."""
    start, end = a.units[site.unit]
    if start == 0 and not a.doc.flags[end - 1] & STOP:
        return True
    return any(a.doc.lower[i] in _FORCE for s, e in site.clause.pieces for i in range(s, e))


@cache
def _acts(row: CueVerb) -> tuple[str, ...]:
    """With what a verb tells what was said: "acc", "als" or a preposition."""
    return tuple(sorted(code[4:] for code in row.takes if code.startswith("act:")))


def _speaker(a: Analysis, site: Site, subject: NounPhrase | None) -> list[Span]:
    """The subject; in the passive who does it ("von der Opposition"), which is often not said."""
    if site.predicate is None or not site.predicate.passive:
        return speaker_spans(a, site.sentence, site.clause, subject)
    return agent_spans(a, site.unit, site.clause) if subject is not None else []


def _quoted(a: Analysis, start: int, end: int, *, label: bool) -> bool:
    """Whether words of the clause are quoted, more than a name; a label may be one: "als „Skandal“"."""
    return any(
        start <= o and k < end and (quote_words(a, o, k)[1] or (label and "als" in a.doc.lower[max(start, o - 3) : o]))
        for o, k in a.doc.quotes
    )


RULES = (act,)
