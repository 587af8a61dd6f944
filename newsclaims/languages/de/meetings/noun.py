"""Nouns for meetings: "Treffen zwischen A und B", "Gespräche mit A", "Besuch von A in O", "Gipfel der A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE
from newsclaims.languages.de.meetings import setting
from newsclaims.languages.de.meetings import topics as topics_of
from newsclaims.languages.de.meetings.around import (
    before_phrase,
    beside,
    companions,
    is_subject_of,
    next_parties,
    relative,
    said_there,
    tells_of_it,
)
from newsclaims.languages.de.meetings.attributes import Found, attributes
from newsclaims.languages.de.meetings.partners import listed, objects
from newsclaims.languages.de.meetings.party import original
from newsclaims.languages.de.meetings.rule import MeetingSite, meeting_rule
from newsclaims.languages.de.meetings.scene import after_preposition, subject_phrase, subjects
from newsclaims.languages.de.meetings.screen import about_sports, press
from newsclaims.languages.de.meetings.status import noun_status
from newsclaims.languages.de.meetings.words import ATTENDING, INVITING, LIGHT, STAYING
from newsclaims.languages.de.naming import begins
from newsclaims.languages.de.words import PREPOSITION
from newsclaims.rules.candidate import MeetingCandidate
from newsclaims.text.document import CAPITAL

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.lexicon import MeetingNoun
    from newsclaims.rules.candidate import Span

_TO = frozenset(("zu", "zum", "zur"))
_AT = frozenset(("bei", "beim"))
_ACCEPTING = frozenset(
    """
    ablehnen akzeptieren annehmen ausschlagen erhalten folgen
    """.split()
)


@meeting_rule(
    "de.meeting.talks",
    trigger="meeting-talks",
    yes=[
        "Das [cue: Treffen] zwischen [participant: Kanzler Berg] und [participant: Präsident Horn] endete "
        "ohne Ergebnis.",
        "[participant: Die Regierung] führt [cue: Gespräche] mit [participant: der Opposition] über [topic: "
        "den Haushalt].",
        "Nach einer [cue: Unterredung] mit [participant: dem König] reiste [participant: der Gesandte] ab.",
        "[time: Gestern] gab es in [place: Bern] ein [cue: Telefonat] zwischen [participant: Dahl] und "
        "[participant: Orlow].",
    ],
    no=[
        "Das Treffen verlief ruhig.",
        "Das Gericht setzte die Verhandlung gegen den Arzt fort.",
        "Im Gespräch mit dem Magazin Spiegel gab sich der Minister gelassen.",
        "Die Begegnung im Halbfinale gewann Island.",
    ],
)
def talks(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A noun for talks with those who took part: as attributes, after "mit" and "zwischen", as subject beside it."""
    row, scene = _noun(site), site.scene
    found = _around(a, site)
    attended = bool(found.subject) and bool(_lemmas(site) & ATTENDING)
    if row.kind == "talks" and not row.plural and not found.others and not attended:
        return "the singular names nobody it was held with"
    if row.lemma == "Verhandlung" and not row.plural:
        return "the singular is the court's"
    if press(a, found.others) and (row.kind == "talks" or not found.owners):
        return "it was held with the press"
    if row.lemma in ("Begegnung", "Treffen", "Zusammentreffen") and about_sports(a, scene, site.token):
        return "it is about sports"
    return _together(a, site, found, "de.meeting.talks")


@meeting_rule(
    "de.meeting.conference",
    trigger="meeting-conference",
    yes=[
        "Beim [cue: Gipfel] in [place: Oslo] waren neben [participant: Dahl] auch [participant: Präsident Horn] und "
        "[participant: Kanzlerin Berg] anwesend.",
        "Am [cue: Gipfel] in [place: Oslo] nahmen [participant: Präsident Horn] und [participant: Kanzlerin "
        "Berg] teil.",
        "Die [cue: Fischereikonferenz] [participant: der Küstenstaaten] beginnt am [time: Montag] in [place: "
        "Reykjavik].",
        "Am runden [cue: Tisch] nahmen [participant: Dahl] und [participant: die Bauern] teil.",
    ],
    no=[
        "Der Gipfel des Berges lag im Nebel.",
        "Die Konferenz endete ohne Ergebnis.",
        "Am Tisch nahmen Dahl und die Bauern Platz.",
    ],
)
def conference(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A conference with those who are said to take part in it."""
    if _noun(site).lemma == "Tisch" and (_noun(site).cut or a.doc.lower[site.token - 1].rstrip("enmrs") != "rund"):
        return "it is furniture"
    return _together(a, site, _around(a, site), "de.meeting.conference")


@meeting_rule(
    "de.meeting.visit",
    trigger="meeting-visit",
    yes=[
        "Der [cue: Besuch] [guest: des Königs] in [place: Oslo] dauerte drei Tage.",
        "[guest: Der Minister] stattete [host: dem Papst] am [time: Freitag] einen [cue: Besuch] ab.",
        "[guest: Die Kanzlerin] war zu [cue: Gast] bei [host: Präsident Horn] in [place: Paris].",
        "[host: Präsident Horn] hatte [guest: die Kanzlerin] am [time: Montag] zu [cue: Gast].",
    ],
    no=[
        "Der Besuch der Ausstellung lohnt sich.",
        "Das Museum freut sich über mehr Besucher.",
        "Nach dem Besuch regnete es.",
    ],
)
def visit(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A visit with its guests and hosts: "Besuch von A bei B", "stattete B einen Besuch ab"."""
    row, scene, i = _noun(site), site.scene, site.token
    if row.kind == "stay" and (row.cut or a.doc.lower[i - 1] != "zu"):
        return "nobody is said to be a guest"
    found = _around(a, site)
    lemmas = _lemmas(site)
    if found.subject and "empfangen" in lemmas:
        return "the verb says it"
    guests = found.owners + found.guests or found.subject or _own(a, site, found)
    hosts = found.hosts
    if "abstatten" in lemmas:
        guests, hosts = found.subject or guests, hosts or objects(a, scene, DATIVE)
    elif row.kind == "stay" and "haben" in lemmas:
        guests, hosts = objects(a, scene, ACCUSATIVE), found.subject or subjects(a, scene)
    elif found.subject and found.owners and before_phrase(a, found.start) in ("zu", "zum") and lemmas & STAYING:
        guests = found.subject + found.guests  # "ist zu einem Besuch der Soldaten in Mali"
        hosts = hosts or found.owners
    if not guests and not (hosts and lemmas & LIGHT):
        return "it names no guest"
    parties = [(s, "guest") for s in guests] + [(s, "host") for s in hosts if s not in guests]
    return _candidate(a, site, found, parties, "de.meeting.visit")


@meeting_rule(
    "de.meeting.audience",
    trigger="meeting-audience",
    yes=[
        "[guest: Der Gesandte] kam zu einer [cue: Audienz] bei [host: Königin Margrethe].",
        "[guest: Die Kanzlerin] erschien zum [cue: Empfang] bei [host: dem Präsidenten].",
    ],
    no=["Der Empfang des Senders ist gestört.", "Die Stadt gab einen Empfang."],
)
def audience(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """An audience or reception with its host: "Empfang bei A", "Empfang für B"."""
    found = _around(a, site)
    if not found.hosts and not (found.guests and found.owners):
        return "it names no host"
    hosts = found.hosts or found.owners
    guests = found.guests or found.subject or _own(a, site, found)
    parties = [(s, "host") for s in hosts] + [(s, "guest") for s in guests if s not in hosts]
    return _candidate(a, site, found, parties, "de.meeting.audience")


@meeting_rule(
    "de.meeting.invitation",
    trigger="meeting-invitation",
    yes=[
        "[guest: Er] nahm die [cue: Einladung] [host: des Königs] an.",
        "Auf [cue: Einladung] von [host: Präsident Horn] reiste [guest: die Kanzlerin] nach [place: Rom].",
    ],
    no=["Die Einladung kam mit der Post.", "Sie verschickten Einladungen."],
)
def invitation(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """An invitation that names who invited whom, and was followed or refused."""
    found = _around(a, site)
    hosts = found.owners or _own(a, site, found)
    guests = found.guests or found.subject
    if not guests and (_lemmas(site) & _ACCEPTING or before_phrase(a, found.start) == "auf"):
        guests = subjects(a, site.scene)
        guests += [s for s in companions(a, site.scene, site.token, found.start) if s not in guests]
    if not hosts or not guests:
        return "it names not both host and guest"
    parties = [(s, "host") for s in hosts] + [(s, "guest") for s in guests if s not in hosts]
    return _candidate(a, site, found, parties, "de.meeting.invitation")


# --- what the rules share --------------------------------------------------------------------------------------------


def _noun(site: MeetingSite) -> MeetingNoun:
    assert site.noun is not None  # noun sites have one
    return site.noun


def _lemmas(site: MeetingSite) -> frozenset[str]:
    predicate = site.scene.predicate
    return frozenset(predicate.lemmas if predicate is not None else ())


def _own(a: Analysis, site: MeetingSite, found: Found) -> list[Span]:
    """Whom the possessive before the noun stands for: the subject if the noun is its object, otherwise the word."""
    if found.possessive < 0:
        return []
    phrase = subject_phrase(a, site.scene)
    governed = found.start > 0 and a.bits[found.start - 1] & PREPOSITION
    if phrase is not None and not phrase.start <= site.token < phrase.end:
        subject = subjects(a, site.scene)
        acts = subject and not (site.scene.predicate is not None and site.scene.predicate.passive)
        if acts and not governed:
            return subject
        ahead = site.token < site.scene.finite < phrase.start and _may_own(a, found.possessive, phrase)
        if acts and ahead:
            return subject  # "Bei seinem Treffen mit X sagte er": who follows
    at = found.possessive
    if a.doc.lower[at].startswith("unser") or (a.doc.flags[at] & CAPITAL and not begins(a, at)):
        return []  # "bei unserem Treffen", "bei Ihrem Besuch" name nobody
    return [(at, at + 1)]


def _may_own(a: Analysis, possessive: int, phrase: NounPhrase) -> bool:
    """Whether "sein" or "ihr" may stand for a phrase by its gender and number."""
    if a.doc.lower[possessive].startswith("sein"):
        return phrase.plural is not True and phrase.gender != "f"
    return phrase.plural is not False or phrase.gender in ("", "f")


def _around(a: Analysis, site: MeetingSite) -> Found:
    """All that the noun's phrase, its relative clause and its own clause say of the meeting."""
    kind = _noun(site).kind
    found = attributes(a, site.token, site.scene, "visit" if kind == "stay" else kind)
    told = relative(a, site, found)
    beside(a, site.scene, site.token, found.start, found, kind, told=told)
    if found.subject and not found.others and _lemmas(site) & INVITING and before_phrase(a, found.start) in _TO:
        found.others = objects(a, site.scene, ACCUSATIVE)
    if kind == "stay" and not found.hosts:
        found.hosts = listed(a, site.scene, after_preposition(a, site.scene, _AT), person=False)
    return found


def _together(a: Analysis, site: MeetingSite, found: Found, rule: str) -> MeetingCandidate | str:
    """A meeting in which all have the same part, except where one side called the other to it."""
    if not (found.owners or found.others or found.subject) and is_subject_of(a, site.scene, site.token):
        found.owners = next_parties(a, site.scene.unit)
    if not (found.owners or found.others or found.subject):
        found.owners = topics_of.joining(a, found.topics)
    own = _own(a, site, found) if not found.subject else []
    spans = list(dict.fromkeys(found.owners + found.others + found.subject + own))
    if not spans:
        return "it names nobody"
    called = bool(_lemmas(site) & INVITING and found.subject and found.others)
    parties = [(s, ("host" if s in found.subject else "guest") if called else "participant") for s in spans]
    return _candidate(a, site, found, parties, rule)


def _candidate(
    a: Analysis, site: MeetingSite, found: Found, parties: list[tuple[Span, str]], rule: str
) -> MeetingCandidate:
    row, scene, i = _noun(site), site.scene, site.token
    participants: list[tuple[list[Span], str]] = []
    last = -1
    for span, part in sorted(parties):
        if span[0] >= last:
            participants.append(([span], part))
            last = span[1]
    taken = [span for spans, _ in participants for span in spans]
    is_visit = row.kind in ("visit", "stay", "invitation", "audience")
    topics = found.topics or said_there(a, scene, i, found.start)
    topics = topics or topics_of.aims(a, scene.unit, scene.sentence, scene.clause)
    place, time = found.place, found.time
    if tells_of_it(a, scene, i, found.start):
        phrases = setting.prepositional(a, scene.pieces)
        without = [*taken, *(span for topic in topics for span in topic)]
        toward = is_visit or bool(_lemmas(site) & INVITING)
        place = place or setting.place_spans(a, phrases, i, without, visit=toward) or setting.place_before(a, scene)
        time = time or setting.time_spans(a, scene.pieces, i, taken)
    if not topics and row.kind != "conference":
        topics = topics_of.next_topics(a, scene.unit, scene.head)
    status = noun_status(a, scene, i, found.start)
    if row.kind == "invitation" and status == "held" and before_phrase(a, found.start) != "auf":
        status = "planned"
    return MeetingCandidate(
        rule=rule,
        kind="visit" if is_visit else "call" if row.kind == "call" else "meeting",
        status=status,
        cue=[(i, i + 1)],
        lemma=_lemma(row, original(a, i)),
        participants=participants,
        place=place,
        time=time,
        topics=topics_of.without_parties(a, topics, taken),
        unit=scene.unit,
    )


def _lemma(row: MeetingNoun, word: str) -> str:
    """The singular of the whole compound: "Friedensgespräch"."""
    if not row.cut:
        return row.lemma
    return word[: row.cut] + (row.lemma if word[row.cut - 1] == "-" else row.lemma.lower())


RULES = (talks, conference, visit, audience, invitation)
