"""The phrase of a noun for a meeting: "das Treffen der Minister mit dem König in Oslo über die Grenze"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import DATIVE, GENITIVE
from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings import setting
from newsclaims.languages.de.meetings import topics as topics_of
from newsclaims.languages.de.meetings.enumeration import items, skip
from newsclaims.languages.de.meetings.party import is_bare_name, is_party, is_person, original
from newsclaims.languages.de.meetings.words import DAYS, GENITIVES, TALKING, TOPICS
from newsclaims.languages.de.times import find_times
from newsclaims.languages.de.words import ADJECTIVE, DETERMINER, NOUN, NUMERAL, PARTICIPLE, POSSESSIVES, PREPOSITION
from newsclaims.text.document import BRACKET_OPEN, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import Span


@dataclass(slots=True)
class Found:
    """What stands beside a noun for a meeting.

    Attributes:
        start: the first word of its phrase.
        possessive: "sein", "ihr" before it, -1 without one.
        end: after its attributes.
        owners: whose it is: "der A", "von A".
        others: those after "mit" and "zwischen".
        hosts: those after "bei".
        guests: those after "für", "an".
        subject: the subject of the clause, where it takes part.
        place, time, topics: as in a candidate.
    """

    start: int
    possessive: int
    end: int = 0
    owners: list[Span] = field(default_factory=list)
    others: list[Span] = field(default_factory=list)
    hosts: list[Span] = field(default_factory=list)
    guests: list[Span] = field(default_factory=list)
    subject: list[Span] = field(default_factory=list)
    place: list[Span] = field(default_factory=list)
    time: list[Span] = field(default_factory=list)
    topics: list[list[Span]] = field(default_factory=list)


def attributes(a: Analysis, i: int, scene: Scene, kind: str) -> Found:
    """What stands before and after the noun at `i` as part of its phrase."""
    start, possessive = _left(a, i, scene)
    found = Found(start, possessive)
    for k in range(start, i):
        if a.doc.lower[k][:-1] in DAYS:
            found.time = [(k, k + 1)]
    limit = scene.limit(i)
    lower, bits, flags = a.doc.lower, a.bits, a.doc.flags
    at = i + 1
    for _ in range(10):
        if at < limit and flags[at] & BRACKET_OPEN and at < a.doc.partner[at] < limit:
            at = a.doc.partner[at] + 1
            continue
        at = skip(a, at, limit)
        if at >= limit or at == scene.finite or not flags[at] & (WORD | QUOTE_OPEN):
            break
        word = lower[at]
        before = at
        if bits[at] & PREPOSITION:
            at = _prepositional(a, at, limit, scene, kind, found)
        elif bits[at] & (NOUN | ADJECTIVE) or flags[at] & QUOTE_OPEN or (bits[at] & DETERMINER and word in GENITIVES):
            at = _genitive(a, at, limit, found, kind)
        elif (times := find_times(a.doc, at, min(limit, at + 6))) and times[0].start == at:
            found.time = found.time or [(times[0].start, times[0].end)]
            at = times[0].end
        if at == before:
            break
    found.end = at
    return found


def _left(a: Analysis, i: int, scene: Scene) -> tuple[int, int]:
    """The first word of the noun's phrase, and its possessive ("ihr Treffen") or -1."""
    floor = next((s for s, e in scene.pieces if s <= i < e), scene.sentence.start)
    k = i
    while k > floor and a.bits[k - 1] & (ADJECTIVE | NUMERAL | PARTICIPLE) and not a.bits[k - 1] & (NOUN | PREPOSITION):
        if a.bits[k - 1] & DETERMINER:
            break
        k -= 1
    if k > floor and a.bits[k - 1] & DETERMINER:
        k -= 1
        if a.doc.lower[k].startswith(POSSESSIVES):
            return k, k
    return k, -1


def _genitive(a: Analysis, at: int, limit: int, found: Found, kind: str) -> int:
    accept = is_person if kind in ("visit", "audience") else is_party
    phrase = a.phrase_parser.at(at, limit)
    if phrase is None or phrase.start != at:
        return at
    if phrase.pronoun:
        if a.doc.lower[at : phrase.end] != ["der", "beiden"]:
            return at
        found.owners.append((at, phrase.end))
        return phrase.end
    bare = phrase.start == phrase.head
    word = original(a, phrase.core_end - 1) if a.doc.flags[phrase.core_end - 1] & WORD else ""
    if bare and not a.doc.flags[at] & QUOTE_OPEN and not word.endswith(("s", "'", "’", "x", "z", "ß")):
        return at
    if bare and kind in ("visit", "audience") and not is_bare_name(a, phrase) and not is_person(a, phrase):
        return at
    if a.doc.flags[at] & QUOTE_OPEN:
        return at
    listed = items(a, at, limit, accept, cases=GENITIVE)
    if not listed:
        return at
    found.owners += listed
    return listed[-1][1]


def _is_town(a: Analysis, listed: list[Span]) -> bool:
    """Whether all that is listed is one town: "die Verhandlungen von Genf" took place there."""
    if len(listed) != 1:
        return False
    start, end = listed[0]
    return nouns.match_place(a.doc.lower, start) == end - start and not nouns.match_country(a.doc.lower, start)


def _prepositional(a: Analysis, at: int, limit: int, scene: Scene, kind: str, found: Found) -> int:
    word = a.doc.lower[at]
    begin = skip(a, at + 1, limit)
    if word in ("von", "vom") or (word == "durch" and kind == "invitation"):
        accept = is_person if kind in ("visit", "audience") else is_party
        listed = items(a, begin, limit, accept, cases=DATIVE, verb=scene.finite)
        if word == "von" and kind in ("talks", "meeting", "conference") and _is_town(a, listed):
            found.place = found.place or listed
            return listed[-1][1]
        found.owners += listed
    elif word in ("mit", "zwischen"):
        listed = items(a, begin, limit, is_party, cases=DATIVE, verb=scene.finite)
        if kind in ("visit", "audience") and word == "mit":
            found.guests += listed
        else:
            found.others += listed
    elif word in ("bei", "beim") and kind == "conference":
        listed = items(a, begin, limit, is_person, cases=DATIVE, verb=scene.finite)
        found.others += listed
    elif word in ("bei", "beim") and kind in ("visit", "audience", "call", "meeting"):
        listed = items(a, begin, limit, is_party, cases=DATIVE, verb=scene.finite)
        if kind in ("visit", "audience"):
            found.hosts += listed
    elif word in ("an", "für") and kind in ("invitation", "audience"):
        listed = items(a, begin, limit, is_party, verb=scene.finite)
        found.guests += listed
    else:
        listed = []
    if listed:
        return listed[-1][1]
    phrase = a.phrase_parser.at(at + 1, limit)
    if phrase is None or phrase.start != at + 1:
        return at
    if word in ("seit", "bis", "ab"):
        return at
    times = find_times(a.doc, at + 1, phrase.end)
    if times and times[0].start <= phrase.head:
        found.time = found.time or [(times[0].start, times[0].end)]
        return max(times[0].end, phrase.core_end)
    if word in TOPICS and kind in TALKING and not phrase.pronoun:
        if word == "zum" and a.doc.lower[phrase.head] in ("thema", "themen"):
            topics = topics_of.topic_items(a, phrase.head + 1, limit, scene.finite)
        else:
            topics = topics_of.topic_items(a, phrase.start, limit, scene.finite)
        if topics and not found.topics and not (word in ("zu", "zum", "zur") and is_party(a, phrase)):
            found.topics = topics
            return topics[-1][-1][1]
        return at
    if word in ("in", "im", "auf", "am", "an", "vor", "nahe", "nach", "bei", "beim"):
        place = setting.place_of(a, phrase, sure=word in ("in", "im", "nach"))
        if place is not None:
            found.place = found.place or [place]
            return phrase.end
    return at
