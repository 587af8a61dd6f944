"""Nouns for meetings: "Treffen zwischen A und B", "Gespräche mit A", "Besuch von A in O", "Gipfel der A"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import DATIVE, GENITIVE
from newsclaims.languages.de.meetings import setting
from newsclaims.languages.de.meetings.party import is_bare_name, is_party, is_person, items, original, skip
from newsclaims.languages.de.meetings.rule import MeetingSite, meeting_rule
from newsclaims.languages.de.meetings.scene import Scene, phrases, subject_phrase, subjects
from newsclaims.languages.de.meetings.status import noun_status
from newsclaims.languages.de.meetings.verb import about_sports, objects, press
from newsclaims.languages.de.times import find_times
from newsclaims.languages.de.words import ADJECTIVE, ADVERB, DETERMINER, FINITE, NOUN, NUMERAL, PARTICIPLE, PREPOSITION
from newsclaims.rules.candidate import MeetingCandidate
from newsclaims.text.document import BRACKET_OPEN, COMMA, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from newsclaims.grammar.clause import Clause
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

_POSSESSIVE = ("sein", "ihr", "mein", "unser")
# Verbs that say with a noun what a verb of meeting says alone: their subject takes part.
_LIGHT = frozenset(
    (
        "führen", "haben", "abhalten", "aufnehmen", "fortsetzen", "beginnen", "beenden", "abbrechen", "absagen", "ablehnen",
        "planen", "vereinbaren", "anstreben", "suchen", "eintreten", "teilnehmen", "kommen", "zusammenkommen", "reisen",
        "eintreffen", "absolvieren", "abstatten", "machen", "antreten", "aufbrechen", "weilen", "befinden", "laden",
        "einladen", "verweigern", "treffen", "zusammentreffen", "begeben", "fliegen", "aufhalten", "wiederaufnehmen",
        "ausschlagen", "erscheinen", "beteiligen", "zurückkehren", "sein", "starten", "zustimmen", "ankommen", "anbieten",
        "unterbrechen", "ausrichten", "veranstalten", "verlassen", "einberufen", "scheuen", "ausschließen", "halten",
        "verschieben", "wünschen", "fordern", "vorschlagen", "zusammensetzen", "versammeln", "intensivieren", "bitten",
        "einleiten", "hinter", "bereitstehen", "vorschlagen", "erwarten", "hoffen", "empfangen", "bestreiten", "boykottieren",
    )
)  # fmt: skip
_ASKED = frozenset(("fordern", "vorschlagen", "erwarten", "hoffen", "bitten", "wünschen"))  # not always for oneself
_AT = frozenset(("bei", "beim", "auf", "während", "rande"))
_BESIDE = frozenset(
    (
        "nach",
        "vor",
        "bei",
        "beim",
        "auf",
        "während",
        "in",
        "im",
        "zu",
        "zum",
        "zur",
        "am",
        "an",
        "von",
        "vom",
        "für",
        "rande",
    )
)
_TOPICS = frozenset(("über", "übers", "um", "zur", "zum", "zu", "wegen"))
_DAYS = frozenset(("heutige", "gestrige", "morgige"))
_TALKING = frozenset(("talks", "meeting", "call", "exchange", "conference"))
_PLANNED = frozenset(
    ("planen", "vorsehen", "vereinbaren", "anberaumen", "ansetzen", "absagen", "platzen", "scheitern", "ausfallen")
)
_HOLDING = frozenset(
    ("stattfinden", "abhalten", "führen", "geben", "beginnen", "zusammenkommen", "ausrichten", "enden", "tagen")
)


@dataclass(slots=True)
class _Found:
    """What stands beside the noun."""

    owners: list[Span] = field(default_factory=list)  # "der A", "von A"
    others: list[Span] = field(default_factory=list)  # "mit B", "zwischen A und B"
    hosts: list[Span] = field(default_factory=list)  # "bei B"
    guests: list[Span] = field(default_factory=list)  # "für B", "an B"
    subject: list[Span] = field(default_factory=list)
    place: list[Span] = field(default_factory=list)
    time: list[Span] = field(default_factory=list)
    topics: list[list[Span]] = field(default_factory=list)
    end: int = 0


@meeting_rule(
    "de.meeting.noun",
    trigger="meeting-noun",
    yes=[
        "Das [cue: Treffen] zwischen [participant: Kanzler Berg] und [participant: Präsident Horn] endete ohne Ergebnis.",
        "[participant: Die Regierung] führt [cue: Gespräche] mit [participant: der Opposition] über [topic: den Haushalt].",
        "Der [cue: Besuch] [guest: des Königs] in [place: Oslo] dauerte drei Tage.",
    ],
    no=["Das Treffen verlief ruhig.", "Der Besuch der Ausstellung lohnt sich."],
)
def noun(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A noun for a meeting with its parties as attributes, or as subject of a verb beside it."""
    row, i, scene = site.noun, site.token, site.scene
    assert row is not None  # noun sites have one
    kind = row.kind
    start, possessive = _left(a, i, scene)
    today = [k for k in range(start, i) if a.doc.lower[k][:-1] in _DAYS]
    found = _right(a, i, scene, "visit" if kind == "stay" else kind)
    if today:
        found.time = [(today[0], today[0] + 1)]
    told = _relative(a, site, found)
    _beside(a, scene, i, start, found, kind, told=told)
    if kind == "talks" and not row.plural and not found.others:
        return "the singular names nobody it was held with"
    if kind == "stay":
        if row.cut or a.doc.lower[i - 1] != "zu":
            return "nobody is said to be a guest"
        kind = "visit"
    if row.lemma == "Verhandlung" and not row.plural:
        return "the singular is the court's"
    if press(a, found.others) and (kind == "talks" or not found.owners):
        return "it was held with the press"
    if row.lemma in ("Begegnung", "Treffen", "Zusammentreffen") and about_sports(a, scene):
        return "it is about sports"
    if not (found.owners or found.others or found.subject) and kind in _TALKING and _beside_subject(a, scene, i):
        found.owners = next_parties(a, scene.unit)
    participants = _participants(a, scene, i, start, possessive, found, kind)
    if isinstance(participants, str):
        return participants
    taken = [span for spans, _ in participants for span in spans]
    visit = kind in ("visit", "invitation", "audience")
    place, time = found.place, found.time
    if _tells_of_it(a, scene, i, start):
        beside = setting.prepositional(a, scene.pieces)
        place = place or setting.place_spans(a, beside, i, taken, visit=visit) or setting.place_before(a, scene)
        time = time or setting.time_spans(a, scene.pieces, i, taken)
    topics = (found.topics if not visit else []) or _said_there(a, scene, start)
    if not topics:
        topics = setting.aims(a, scene.unit, scene.sentence, scene.clause)
    if not topics and kind != "conference":
        topics = setting.next_topics(a, scene.unit, scene.head)
    topics = setting.without_parties(topics, taken)
    status = noun_status(a, scene, i, start)
    if kind == "invitation" and status == "held":
        status = "planned"
    word = original(a, i)
    lemma = (
        row.lemma if not row.cut else word[: row.cut] + (row.lemma if word[row.cut - 1] == "-" else row.lemma.lower())
    )
    return MeetingCandidate(
        rule="de.meeting.noun",
        kind="visit" if visit else "call" if kind == "call" else "meeting",
        status=status,
        cue=[(i, i + 1)],
        lemma=lemma,
        participants=participants,
        place=place,
        time=time,
        topics=topics,
        unit=scene.unit,
    )


# --- the noun's own phrase -------------------------------------------------------------------------------------------


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
        if a.doc.lower[k].startswith(_POSSESSIVE):
            return k, k
    return k, -1


def _right(a: Analysis, i: int, scene: Scene, kind: str) -> _Found:
    """The attributes that follow the noun, one after the other."""
    found = _Found()
    limit = scene.limit(i)
    lower, bits, flags = a.doc.lower, a.bits, a.doc.flags
    at = i + 1
    for _ in range(10):
        if at < limit and flags[at] & BRACKET_OPEN and at < a.doc.partner[at] < limit:
            at = a.doc.partner[at] + 1
            continue
        at = skip(a, at, limit)
        if at >= limit or not flags[at] & (WORD | QUOTE_OPEN):
            break
        word = lower[at]
        before = at
        if bits[at] & PREPOSITION:
            at = _prepositional(a, at, limit, scene, kind, found)
        elif bits[at] & (NOUN | ADJECTIVE) or flags[at] & QUOTE_OPEN or (bits[at] & DETERMINER and word in _GENITIVES):
            at = _genitive(a, at, limit, found, kind)
        elif times := find_times(a.doc, at, min(limit, at + 6)):
            if times[0].start == at:
                found.time = found.time or [(times[0].start, times[0].end)]
                at = times[0].end
        if at == before:
            break
    found.end = at
    return found


_GENITIVES = frozenset(
    (
        "der",
        "des",
        "eines",
        "einer",
        "dieser",
        "ihrer",
        "seiner",
        "ihres",
        "seines",
        "mehrerer",
        "beider",
        "aller",
        "zweier",
        "dreier",
        "vieler",
        "unserer",
        "zahlreicher",
    )
)


def _genitive(a: Analysis, at: int, limit: int, found: _Found, kind: str) -> int:
    accept = is_person if kind in ("visit", "audience") else is_party
    phrase = a.phrase_parser.at(at, limit)
    if phrase is None or phrase.start != at or phrase.pronoun:
        return at
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


def _prepositional(a: Analysis, at: int, limit: int, scene: Scene, kind: str, found: _Found) -> int:
    word = a.doc.lower[at]
    begin = skip(a, at + 1, limit)
    if word in ("von", "vom"):
        accept = is_person if kind in ("visit", "audience") else is_party
        listed = items(a, begin, limit, accept, cases=DATIVE, verb=scene.finite)
        found.owners += listed
    elif word in ("mit", "zwischen"):
        listed = items(a, begin, limit, is_party, cases=DATIVE, verb=scene.finite)
        if kind in ("visit", "audience") and word == "mit":
            found.guests += listed
        else:
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
    if word in _TOPICS and kind in _TALKING and not phrase.pronoun:
        if word == "zum" and a.doc.lower[phrase.head] in ("thema", "themen"):
            topics = setting.topic_items(a, phrase.head + 1, limit, scene.finite)
        else:
            topics = setting.topic_items(a, phrase.start, limit, scene.finite)
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


# --- the clause around it --------------------------------------------------------------------------------------------


def _beside(a: Analysis, scene: Scene, i: int, start: int, found: _Found, kind: str, *, told: bool) -> None:
    """The subject and those after "mit" and "zwischen" elsewhere in the clause, where its verb makes them parties."""
    predicate = scene.predicate
    lemmas = frozenset(predicate.lemmas if predicate is not None else ())
    phrase = subject_phrase(a, scene)
    before = _before(a, start)
    is_subject = phrase is not None and phrase.start <= i < phrase.end
    if start == scene.clause.start and "sein" in lemmas and scene.clause.kind is Kind.MAIN:
        is_subject = True  # "Die Gespräche mit A sind ein Erfolg"
    for other in phrases(a, scene):
        if other.preposition < 0 or i < other.start < found.end:
            continue
        word = a.doc.lower[other.preposition]
        if word == "zwischen" and not found.others and not found.owners:
            found.others = items(a, other.start, scene.limit(other.start), is_party, cases=DATIVE, verb=scene.finite)
        elif word == "mit" and not found.others and kind in _TALKING and (lemmas & (_LIGHT | _HOLDING) or is_subject):
            if before in _AT and not is_subject:
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
            and kind in _TALKING
            and (lemmas & (_LIGHT | _HOLDING) or is_subject)
        ):
            found.topics = setting.topic_items(a, other.start, scene.limit(other.start), scene.finite)
    if kind in _TALKING and not found.others and a.doc.lower[i + 1 : i + 4] == ["unter", "anderem", "mit"]:
        found.others = items(a, i + 4, scene.limit(i), is_party, cases=DATIVE, verb=scene.finite)
    if is_subject or told:
        return
    light = bool(lemmas & _LIGHT)
    if lemmas & _ASKED and not found.others:
        light = False
    companion = before in _BESIDE and bool(found.others) and not found.owners
    attending = before in ("in", "während") and kind == "talks" and not found.others and not found.owners
    attending = attending or before in _AT and kind in ("conference", "meeting", "talks")
    if not (light or companion or attending or (scene.clause.kind is Kind.INFINITIVE and lemmas & _LIGHT)):
        return
    if predicate is not None and predicate.passive:
        return
    if "zwischen" in a.doc.lower[i + 1 : i + 2]:
        return
    who = [s for s in subjects(a, scene) if not s[0] <= i < s[1]]
    if (attending and not light) and (phrase is None or phrase.pronoun or not is_person(a, phrase)):
        return
    found.subject = who


def _before(a: Analysis, start: int) -> str:
    return a.doc.lower[start - 1] if start else ""


def _relative(a: Analysis, site: MeetingSite, found: _Found) -> bool:
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
        if predicate is None or not (_HOLDING | _LIGHT).intersection(predicate.lemmas):
            continue
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


def _beside_subject(a: Analysis, scene: Scene, i: int) -> bool:
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


def _participants(
    a: Analysis, scene: Scene, i: int, start: int, possessive: int, found: _Found, kind: str
) -> list[tuple[list[Span], str]] | str:
    """Who takes part, and as what; a reason where nobody does."""
    predicate = scene.predicate
    lemmas = frozenset(predicate.lemmas if predicate is not None else ())
    own = [(possessive, possessive + 1)] if possessive >= 0 and not found.subject else []
    parties: list[tuple[Span, str]] = []
    if kind == "visit":
        guests = found.owners + found.guests or found.subject or own
        if found.owners and found.subject and "abstatten" not in lemmas:
            guests = found.owners
        if found.subject and "empfangen" in lemmas:
            return "the verb says it"
        hosts = found.hosts
        if "abstatten" in lemmas:
            hosts = hosts or objects(a, scene, DATIVE)
            guests = found.subject or guests
        if not guests and not hosts:
            return "it names neither guest nor host"
        if not guests and not lemmas & _LIGHT:
            return "it names no guest"
        parties = [(s, "guest") for s in guests] + [(s, "host") for s in hosts if s not in guests]
    elif kind == "audience":
        if not found.hosts and not found.guests:
            return "it names no host"
        guests = found.guests or found.subject or own
        parties = [(s, "host") for s in found.hosts or found.owners] + [(s, "guest") for s in guests]
        parties = [p for n, p in enumerate(parties) if p[0] not in {q[0] for q in parties[:n]}]
    elif kind == "invitation":
        hosts = found.owners or own
        guests = found.guests or found.subject or _invited(a, scene, i, start, lemmas)
        if not hosts or not guests:
            return "it names not both host and guest"
        parties = [(s, "host") for s in hosts] + [(s, "guest") for s in guests if s not in hosts]
    else:
        spans = found.owners + found.others + found.subject + own
        if kind == "conference" and not spans:
            return "nobody is said to take part"
        host = {"laden", "einladen"} & lemmas and found.subject and found.others
        parties = [
            (s, ("host" if s in found.subject else "guest") if host else "participant") for s in dict.fromkeys(spans)
        ]
    if not parties:
        return "it names nobody"
    parties.sort(key=lambda p: p[0][0])
    kept: list[tuple[list[Span], str]] = []
    last = -1
    for span, part in parties:
        if span[0] >= last:
            kept.append(([span], part))
            last = span[1]
    return kept


def _invited(a: Analysis, scene: Scene, i: int, start: int, lemmas: frozenset[str]) -> list[Span]:
    """Who follows an invitation: the subject of "folgen", "annehmen", or of a clause with "auf Einladung"."""
    del i
    if (
        lemmas & {"folgen", "annehmen", "ausschlagen", "ablehnen", "akzeptieren", "erhalten"}
        or _before(a, start) == "auf"
    ):
        return subjects(a, scene)
    return []


def _said_there(a: Analysis, scene: Scene, start: int) -> list[list[Span]]:
    """The topics that the noun's own clause gives: "bei dem Treffen ging es um …", "Thema des Treffens war …"."""
    if any(word in setting.THEMES for word in a.doc.lower[max(scene.sentence.start, start - 2) : start]):
        return setting.named_topics(a, scene.unit, scene.clause)
    predicate = scene.predicate
    if predicate is None or _before(a, start) not in ("bei", "beim", "in", "im", "auf", "während"):
        return []
    if setting.TOPIC_VERBS.intersection(predicate.lemmas) or "gehen" in predicate.lemmas:
        return setting.said_topics(a, scene.unit, scene.clause)
    return []


def _tells_of_it(a: Analysis, scene: Scene, i: int, start: int) -> bool:
    """Whether place and time of the clause are those of the meeting."""
    predicate = scene.predicate
    if predicate is None:
        return True
    phrase = subject_phrase(a, scene)
    is_subject = phrase is not None and phrase.start <= i < phrase.end
    if is_subject:
        return (
            predicate.passive
            or bool(_HOLDING.intersection(predicate.lemmas))
            or _PLANNED.intersection(predicate.lemmas) != set()
        )
    return _before(a, start) in _BESIDE or bool(
        (_LIGHT | _HOLDING).difference(("sein", "haben")) & set(predicate.lemmas)
    )


RULES = (noun,)
__all__ = ["ADVERB", "FINITE", "RULES"]
