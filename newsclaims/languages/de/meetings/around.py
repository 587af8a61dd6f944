"""The clause and the sentences around a noun for a meeting: who takes part there, what they talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import DATIVE
from newsclaims.languages.de.meetings import setting
from newsclaims.languages.de.meetings import topics as topics_of
from newsclaims.languages.de.meetings.enumeration import items, skip
from newsclaims.languages.de.meetings.party import is_office, is_party, is_person
from newsclaims.languages.de.meetings.scene import Scene, phrases, subject_phrase, subjects
from newsclaims.languages.de.meetings.words import (
    ASKED,
    AT,
    ATTENDING,
    BESIDE,
    HOLDING,
    INVITING,
    LIGHT,
    PRESENT,
    SCHEDULES,
    SETTLED,
    TALKING,
    WITH,
)
from newsclaims.text.document import COMMA

if TYPE_CHECKING:
    from newsclaims.grammar.clause import Clause
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.attributes import Found
    from newsclaims.languages.de.meetings.rule import MeetingSite
    from newsclaims.rules.candidate import Span


_APART = frozenset("für gegen nach seit vor wegen".split())  # what happens there is not the meeting itself


def beside(a: Analysis, scene: Scene, i: int, start: int, found: Found, kind: str, *, told: bool) -> None:
    """The subject and those after "mit" and "zwischen" elsewhere in the clause, where its verb makes them parties."""
    predicate = scene.predicate
    lemmas = frozenset(predicate.lemmas if predicate is not None else ())
    phrase = subject_phrase(a, scene)
    before = before_phrase(a, start)
    is_subject = phrase is not None and phrase.start <= i < phrase.end
    if start == scene.clause.start and "sein" in lemmas and scene.clause.kind is Kind.MAIN:
        is_subject = True  # "Die Gespräche mit A sind ein Erfolg"
    for other in phrases(a, scene):
        if other.preposition < 0 or i < other.start < found.end:
            continue
        word = a.doc.lower[other.preposition]
        if word == "zwischen" and not found.others and not found.owners:
            found.others = items(a, other.start, scene.limit(other.start), is_party, cases=DATIVE, verb=scene.finite)
        elif word == "mit" and not found.others and kind in TALKING and (lemmas & (LIGHT | HOLDING) or is_subject):
            if before in AT and not is_subject:
                continue
            if a.doc.lower[other.preposition - 1] in ("gemeinsam", "zusammen") and not is_subject:
                continue
            listed = items(
                a,
                skip(a, other.start, scene.sentence.end),
                scene.limit(other.start),
                is_party,
                cases=DATIVE,
                verb=scene.finite,
            )
            found.others = listed
        elif (
            word in ("über", "übers")
            and not found.topics
            and kind in TALKING
            and (lemmas & (LIGHT | HOLDING) or is_subject)
        ):
            found.topics = topics_of.topic_items(a, other.start, scene.limit(other.start), scene.finite)
    if kind in TALKING and not found.others and a.doc.lower[i + 1 : i + 4] == ["unter", "anderem", "mit"]:
        found.others = items(a, i + 4, scene.limit(i), is_party, cases=DATIVE, verb=scene.finite)
    if is_subject or told:
        return
    expected = before in ("zu", "zum") and bool(lemmas & (INVITING | {"erwarten"}))
    light = bool(lemmas & LIGHT)
    if not found.others and not expected and (lemmas & ASKED or before in _APART):
        light = False
    companion = before in BESIDE and bool(found.others) and not found.owners
    attending = before in ("in", "während") and kind == "talks" and not found.others and not found.owners
    attending = attending or (before in AT and kind in ("conference", "meeting", "talks", "visit"))
    if not (light or companion or attending) or (predicate is not None and predicate.passive and not expected):
        return
    if "zwischen" in a.doc.lower[i + 1 : i + 2]:
        return
    if phrase is not None and lemmas & {"absagen", "verschieben"} and found.others and is_office(a, phrase):
        return
    who = [s for s in subjects(a, scene) if not s[0] <= i < s[1]]
    if (attending and not light) and (phrase is None or phrase.pronoun or not is_person(a, phrase)):
        return
    found.subject = who + [s for s in companions(a, scene, i, start) if s not in who]


def companions(a: Analysis, scene: Scene, i: int, start: int) -> list[Span]:
    """Those who come with the subject: "gemeinsam mit A", "in Begleitung von A"; beside those who attend "neben A"."""
    predicate = scene.predicate
    attending = predicate is not None and bool(ATTENDING.intersection(predicate.lemmas))
    attending = attending or any(a.doc.lower[k] in PRESENT for k in scene.tokens())
    found: list[Span] = []
    for phrase in phrases(a, scene):
        at = phrase.preposition
        if at < 0 or phrase.start <= i < phrase.core_end:
            continue
        limit = start if phrase.start < start else scene.limit(phrase.start)  # the noun's own phrase is no attribute
        word = a.doc.lower[at]
        before = a.doc.lower[at - 1] if at else ""
        if (word in ("mit", "von") and before in WITH) or (word == "neben" and attending):
            found += items(a, phrase.start, limit, is_party, cases=DATIVE, verb=scene.finite)
    return found


def relative(a: Analysis, site: MeetingSite, found: Found) -> bool:
    """A relative clause about the meeting: "Gespräche, die er mit A führte", "das am Montag in Bonn stattfindet".

    Returns:
        Whether it says who met.
    """
    scene = site.scene
    told = False
    for index in site.clause.children:
        child: Clause = scene.sentence.clauses[index]
        if child.kind is not Kind.RELATIVE or child.start <= site.token:
            continue
        gap = child.start - 1
        predicate = a.predicate(site.unit, child)
        held = predicate is not None and "stattfinden" in predicate.lemmas
        if gap < found.end or (gap > found.end + 1 and not held) or not a.doc.flags[gap] & COMMA:
            continue
        if predicate is None or not (HOLDING | LIGHT).intersection(predicate.lemmas):
            continue
        if any("nicht" in a.doc.lower[s:e] for s, e in child.pieces):
            continue  # "das Treffen, an dem Ida Berg nicht teilnimmt"
        inner = Scene(site.unit, scene.sentence, child, child, child.pieces, predicate)
        own = subject_phrase(a, inner)
        if {"teilnehmen", "beteiligen"}.intersection(predicate.lemmas):
            begin = skip(a, child.opener + 1, child.end)
            found.owners += items(a, begin, child.end, is_party, verb=child.finite) or subjects(a, inner)
            told = True
        elif not found.others:
            for phrase in a.phrases(site.unit, child):
                if phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in ("mit", "zwischen"):
                    found.others = items(
                        a, phrase.start, inner.limit(phrase.start), is_party, cases=DATIVE, verb=child.finite
                    )
            if own is not None and own.start != child.opener and "führen" in predicate.lemmas and not predicate.passive:
                found.owners += subjects(a, inner)
                told = True
        if not found.time:
            found.time = setting.time_spans(a, child.pieces, child.start)
        if not found.place:
            found.place = setting.place_spans(a, a.phrases(site.unit, child), child.start, (), visit=False)
    return told


def is_subject_of(a: Analysis, scene: Scene, i: int) -> bool:
    """Whether the noun at `i` is (part of) the subject of its clause."""
    phrase = subject_phrase(a, scene)
    return phrase is not None and phrase.start <= i < phrase.end


def next_parties(a: Analysis, unit: int) -> list[Span]:
    """Those whom the sentence after a meeting names: "Teilnehmen werden A und B.", "Daran nehmen A und B teil."."""
    if unit + 1 >= len(a.units):
        return []
    start, end = a.units[unit + 1]
    first = a.doc.lower[start]
    if first not in ("teilnehmen", "teilnehmer", "daran", "teil", "dabei", "erwartet"):
        return []
    sentence = a.sentence(unit + 1)
    clause = sentence.clauses[0]
    if clause.finite < 0 or not (first.startswith("teil") or "teil" in a.doc.lower[start:end] or first == "erwartet"):
        return []
    begin = skip(a, clause.finite + 1, end)
    return items(a, begin, end, is_party, verb=clause.finite)


def before_phrase(a: Analysis, start: int) -> str:
    """The lower-case word right before a phrase, mostly its preposition."""
    return a.doc.lower[start - 1] if start else ""


def said_there(a: Analysis, scene: Scene, i: int, start: int) -> list[list[Span]]:
    """The topics that the noun's own clause gives: "bei dem Treffen ging es um …", "Thema des Treffens war …"."""
    if any(word in topics_of.THEMES for word in a.doc.lower[max(scene.sentence.start, start - 2) : start]):
        return topics_of.named_topics(a, scene.unit, scene.clause)
    if is_subject_of(a, scene, i):
        return topics_of.own_topics(a, scene.unit, scene.clause)
    predicate = scene.predicate
    if predicate is None or before_phrase(a, start) not in ("bei", "beim", "in", "im", "auf", "während"):
        return []
    raised = topics_of.raised_topics(a, scene.unit, scene.clause)
    if raised:
        return raised
    if topics_of.TOPIC_VERBS.intersection(predicate.lemmas) or "gehen" in predicate.lemmas:
        return topics_of.said_topics(a, scene.unit, scene.clause)
    return []


def tells_of_it(a: Analysis, scene: Scene, i: int, start: int) -> bool:
    """Whether place and time of the clause are those of the meeting."""
    predicate = scene.predicate
    if predicate is None:
        return True
    phrase = subject_phrase(a, scene)
    is_subject = phrase is not None and phrase.start <= i < phrase.end
    if is_subject:
        return (
            predicate.passive
            or ("gehen" in predicate.lemmas and any(a.doc.lower[k].endswith("runde") for k in scene.tokens()))
            or ("stehen" in predicate.lemmas and any(a.doc.lower[k] in SCHEDULES for k in scene.tokens()))
            or bool(HOLDING.intersection(predicate.lemmas))
            or SETTLED.intersection(predicate.lemmas) != set()
        )
    return before_phrase(a, start) in BESIDE or bool(
        (LIGHT | HOLDING | {"folgen"}).difference(("sein", "haben")) & set(predicate.lemmas)
    )
