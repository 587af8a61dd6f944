"""Verbs of meeting: "empfing", "traf sich mit", "kamen zusammen", "besuchte"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE
from newsclaims.languages.de.meetings import setting
from newsclaims.languages.de.meetings import topics as topics_of
from newsclaims.languages.de.meetings.partners import (
    has_place,
    is_set,
    leads_to_meeting,
    leads_to_place,
    listed,
    object_of,
    objects,
    visited_place,
    with_whom,
)
from newsclaims.languages.de.meetings.party import is_person, original
from newsclaims.languages.de.meetings.rule import MeetingSite, meeting_rule
from newsclaims.languages.de.meetings.scene import after_preposition, clause_is_plural, subject_phrase, subjects
from newsclaims.languages.de.meetings.screen import about_sports, online, press
from newsclaims.languages.de.meetings.status import object_denied, verb_status
from newsclaims.languages.de.meetings.words import CROWDS, PRIVATE, REMOTELY, SELVES, STRUCK
from newsclaims.languages.de.rules.extent import spans
from newsclaims.languages.de.words import INFINITIVE, PRONOUN, REFLEXIVE
from newsclaims.rules.candidate import MeetingCandidate

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.lexicon import MeetingVerb
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import Span

_VON = frozenset(("von", "vom"))
_ZU = frozenset(("zu", "zum", "zur"))
_BEI = frozenset(("bei", "beim"))
_ABOUT = frozenset(("betreffs", "bezüglich", "hinsichtlich", "zum", "über", "übers"))
_MIT = frozenset(("mit",))
_UM = frozenset(("um",))
_CONFUSED = frozenset(("treffen", "begegnen", "empfangen", "besuchen", "zusammentreffen"))  # with sports, and blows


@dataclass(slots=True)
class _Parties:
    """Who met: on the subject's side and on the other; where a place is the verb's object, that place."""

    subject: list[Span] = field(default_factory=list)
    other: list[Span] = field(default_factory=list)
    place: list[Span] = field(default_factory=list)


@meeting_rule(
    "de.meeting.with",
    trigger="meeting-verb",
    yes=[
        "[participant: Der Kanzler] [cue: traf sich] am [time: Sonntag] in [place: Rom] mit [participant: "
        "Präsident Horn].",
        "[participant: Dahl] will mit [participant: der Opposition] über [topic: den Haushalt] [cue: verhandeln].",
        "[participant: Sie] [cue: telefonierte] [time: gestern] mit [participant: ihrem Kollegen Hans Horn].",
        "[participant: Sie] will [cue: sich] mit [participant: Hans Horn], [participant: Bürgermeister Klein] "
        "und [participant: den Bauern] [cue: treffen].",
    ],
    no=[
        "Der Sender sprach mit dem Trainer.",
        "Er diskutierte in Wien mit Journalisten.",
        "Er spricht seit Jahren über eine Koalition mit den Grünen.",
    ],
)
def with_party(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A verb of meeting with the other party after "mit": "traf sich mit", "beriet mit", "telefonierte mit"."""
    return _first(a, site, "de.meeting.with", _beside_mit)


def _beside_mit(a: Analysis, scene: Scene, row: MeetingVerb) -> _Parties | str:
    if not {"mit", "mit_set"} & row.takes:
        return "the verb does not take mit"
    mit, together = with_whom(a, scene)
    if not mit:
        return "nobody stands after mit"
    if "mit_set" in row.takes and (not is_set(a, scene, mit) or press(a, mit)):
        return "nothing says where, when or about what they talked"
    if row.lemma in ("diskutieren", "debattieren") and press(a, mit):
        return "they talked to the press"
    if row.lemma in ("besprechen", "erörtern") and (verb_status(a, scene) == "denied" or object_denied(a, scene)):
        return "they did not talk about that"
    if row.lemma in ("diskutieren", "debattieren", "plaudern") and online(a, scene):
        return "they wrote to each other"
    return _Parties(subjects(a, scene) + together, mit)


@meeting_rule(
    "de.meeting.object",
    trigger="meeting-verb",
    yes=[
        "[time: Gestern] [cue: traf] [participant: Außenministerin Berg] in [place: Wien] [participant: "
        "ihren Kollegen Horn].",
        "[participant: Sie] weigerte sich, [participant: den Präsidenten] zu [cue: treffen].",
    ],
    no=[
        "Der Stürmer traf im Finale zweimal.",
        "Das Gericht traf am Montag eine Entscheidung.",
        "Eine Kugel traf den Minister am Arm.",
    ],
)
def with_object(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A verb of meeting with the other party as its object: "traf den Minister", "begegnete dem König"."""
    return _first(a, site, "de.meeting.object", _beside_object)


def _beside_object(a: Analysis, scene: Scene, row: MeetingVerb) -> _Parties | str:
    if row.subject != "participant" or not {"acc", "acc_will", "dat"} & row.takes or _passive(scene):
        return "the verb takes no object"
    if row.lemma == "treffen" and any(a.doc.lower[i] in STRUCK for i in scene.tokens()):
        return "somebody was moved or hurt"
    subject = subjects(a, scene)
    other = object_of(a, scene, row, DATIVE if "dat" in row.takes else ACCUSATIVE)
    if not subject or not other:
        return "the other party is not named" if subject else "its subject names nobody"
    if row.lemma == "anrufen" and all(e - s == 1 and a.bits[s] & PRONOUN for s, e in other):
        return "it does not say who was called"
    if "acc_will" in row.takes and verb_status(a, scene) != "planned":
        return "it does not lie ahead"
    mit, together = with_whom(a, scene)
    if row.lemma == "begegnen" and not mit and any(True for _ in after_preposition(a, scene, _MIT)):
        return "it says how somebody was treated"  # "begegnete ihm mit Misstrauen"
    return _Parties(subject + together, other + mit)


@meeting_rule(
    "de.meeting.received",
    trigger="meeting-verb",
    yes=[
        "[host: Der Papst] hat [guest: den Präsidenten] am [time: Montag] [cue: empfangen].",
        "[guest: Der Minister] wurde vom [host: König] in [place: Oslo] [cue: empfangen].",
        "[guest: Der Minister] wurde am [time: Montag] von [host: Präsidentin Dahl] [cue: empfangen].",
        "[host: Der König] [cue: empfing] [guest: eine Delegation], darunter auch [guest: Minister Hans Horn].",
    ],
    no=[
        "Der Sender ist überall zu empfangen.",
        "Die Partei begrüßte den Beschluss.",
        "Am Spieltag empfing der Meister den FC Oberdorf.",
    ],
)
def received(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A verb that says who received whom: "empfing", "wurde von X empfangen", "begrüßte am Flughafen"."""
    return _first(a, site, "de.meeting.received", _host)


def _host(a: Analysis, scene: Scene, row: MeetingVerb) -> _Parties | str:
    if row.subject != "host" or not {"acc", "acc_place"} & row.takes:
        return "its subject is no host"
    if "acc_place" in row.takes and not has_place(a, scene):
        return "nothing says where they were received"
    return _with_passive(a, scene, row, alone=row.lemma == "empfangen")


@meeting_rule(
    "de.meeting.visited",
    trigger="meeting-verb",
    yes=[
        "[guest: Der Minister] [cue: besuchte] am [time: Freitag] [host: die Soldaten] in [place: Mali].",
        "[guest: Kanzlerin Berg] [cue: besucht] [place: Norwegen].",
        "[guest: Der Gesandte] [cue: reiste] zu [host: Präsident Horn] nach [place: Bern].",
    ],
    no=["Die Kanzlerin besuchte eine Schule.", "Tausende besuchten die Messe.", "Der Spieler reiste nach Sardinien."],
)
def visited(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A verb that says who visited whom, or which country: "besuchte", "suchte … auf", "reiste zu"."""
    return _first(a, site, "de.meeting.visited", _guest)


def _guest(a: Analysis, scene: Scene, row: MeetingVerb) -> _Parties | str:
    if row.subject != "guest":
        return "its subject is no guest"
    if "acc" in row.takes:
        found = _with_passive(a, scene, row, alone=False)
        if isinstance(found, str) and row.lemma == "besuchen" and not _passive(scene):
            place = visited_place(a, scene)
            subject = subjects(a, scene) if place else []
            return _Parties(subject, place=place) if subject else found
        return found
    words, person = (_ZU, True) if "zu_person" in row.takes else (_BEI, False)
    subject, hosts = subjects(a, scene), listed(a, scene, after_preposition(a, scene, words), person=person)
    return _Parties(subject, hosts) if subject and hosts else "the other party is not named"


@meeting_rule(
    "de.meeting.invited",
    trigger="meeting-verb",
    yes=[
        "[host: Der König] [cue: lud] [guest: den Präsidenten] zu Gesprächen nach [place: Amman] [cue: ein].",
        "[host: Dahl] hat [guest: Kanzlerin Berg] am [time: Montag] nach [place: Bern] [cue: eingeladen].",
        "[host: Der Kanzler] hat [guest: die Minister] nach [place: Bern] [cue: geladen].",
    ],
    no=["Die Wiese lud die Wanderer zum Bleiben ein.", "Sie lud alle Freunde ein."],
)
def invited(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """Somebody is invited to talks, a visit or a place: "lud X nach Bern ein"."""
    return _first(a, site, "de.meeting.invited", _inviting)


def _inviting(a: Analysis, scene: Scene, row: MeetingVerb) -> _Parties | str:
    if "acc_to" not in row.takes:
        return "the verb invites nobody"
    meeting = leads_to_meeting(a, scene)
    if meeting and row.lemma == "laden":
        return "the noun says it"
    if not (meeting or leads_to_place(a, scene)):
        return "nothing says what they were invited to"
    return _with_passive(a, scene, row, alone=False)


@meeting_rule(
    "de.meeting.several",
    trigger="meeting-verb",
    yes=[
        "[participant: Die Außenminister der Union] [cue: kamen] am [time: Montag] in [place: Rom] [cue: zusammen].",
        "[participant: Dahl] und [participant: Orlow] [cue: berieten] über [topic: den Haushalt].",
        "[time: Gestern] [cue: trafen sich] [participant: die Präsidenten beider Länder].",
        "[participant: Dahl] und [participant: Orlow] haben in [place: Genf] unter vier Augen [cue: gesprochen].",
    ],
    no=[
        "Der Bundestag beriet am Freitag über den Haushalt.",
        "Beide Mannschaften treffen sich am Samstag zum Derby.",
        "Die Demonstranten trafen sich vor dem Rathaus.",
        "Dahl und Orlow haben in Genf über die Grenze gesprochen.",
    ],
)
def several(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A verb of meeting whose subject is more than one: "die Minister trafen sich", "A und B berieten"."""
    return _first(a, site, "de.meeting.several", _together)


def _together(a: Analysis, scene: Scene, row: MeetingVerb) -> _Parties | str:
    plural = {t for t in row.takes if t.startswith("plural")}
    if not plural or _passive(scene):
        return "the verb does not take several alone"
    subject = subjects(a, scene)
    if not subject:
        return "its subject names nobody"
    phrase = subject_phrase(a, scene)
    one = len(subject) == 1
    if one and (phrase is None or phrase.plural is not True) and not clause_is_plural(a, scene.head):
        return "its subject is only one"
    if "plural_role" in plural and (phrase is None or phrase.pronoun or not is_person(a, phrase)):
        return "its subject names no people"
    if one and phrase is not None:
        if original(a, phrase.head).lower().endswith(CROWDS):
            return "a crowd comes together"
        if phrase.pronoun and plural & {"plural_topic", "plural_private"}:
            return "its subject is a pronoun"
    if "plural_private" in plural and not any(a.doc.lower[i] in PRIVATE for i in scene.tokens()):
        return "nothing says that they talked to each other"
    if "plural_topic" in plural and not _topics(a, scene, row) and not has_place(a, scene):
        return "nothing says where or about what they talked"
    return _Parties(subject)


# --- what the rules share --------------------------------------------------------------------------------------------


def _first(
    a: Analysis, site: MeetingSite, rule: str, parties: Callable[[Analysis, Scene, MeetingVerb], _Parties | str]
) -> MeetingCandidate | str:
    """The meeting by the first of the verb's rows that fits; otherwise why the last one did not."""
    scene = site.scene
    if scene.predicate is None:
        return "the clause has no verb"
    reflexives = [i for i in scene.tokens() if a.bits[i] & REFLEXIVE or a.doc.lower[i] in SELVES]
    sich = any(a.doc.lower[i] == "sich" for i in reflexives)
    if scene.predicate.passive and _is_future(a, scene):
        scene.predicate = replace(scene.predicate, passive=False)
    reason = "its parties are not named"
    for row in sorted(site.verbs, key=lambda row: not row.reflexive):
        if (row.reflexive and not reflexives) or (not row.reflexive and sich and row.lemma != "zusammentreffen"):
            continue
        if row.lemma in _CONFUSED and about_sports(a, scene, scene.predicate.verb, arranged=row.reflexive):
            return "it is about sports, or somebody was hit"
        found = parties(a, scene, row)
        if isinstance(found, str):
            reason = found
            continue
        return _candidate(a, scene, row, found, reflexives if row.reflexive else [], rule)
    return reason


def _remote(a: Analysis, scene: Scene) -> bool:
    """Whether they talked "am Telefon", "per Video"."""
    return any(a.doc.lower[i] in REMOTELY for i in scene.tokens())


def _passive(scene: Scene) -> bool:
    return scene.predicate is not None and scene.predicate.passive


def _main_verb(scene: Scene) -> int:
    assert scene.predicate is not None  # a verb site has one
    return scene.predicate.verb


def _is_future(a: Analysis, scene: Scene) -> bool:
    """Whether "wird … empfangen" is the future: a second party stands beside the subject, and none after "von"."""
    if a.doc.lower[scene.finite] not in ("wird", "werden", "werde", "würde", "würden"):
        return False
    if not a.bits[_main_verb(scene)] & INFINITIVE:
        return False
    by = listed(a, scene, after_preposition(a, scene, _VON), person=False)
    return not by and bool(objects(a, scene, ACCUSATIVE))


def _with_passive(a: Analysis, scene: Scene, row: MeetingVerb, *, alone: bool) -> _Parties | str:
    """Subject and object; in the passive, "wurde von X empfangen", the subject is the other party.

    Args:
        a: the analysis.
        scene: the clause.
        row: its verb.
        alone: the passive may leave out who did it.
    """
    assert scene.predicate is not None  # a verb site has one
    if not scene.predicate.passive and not scene.predicate.state:
        subject, other = subjects(a, scene), object_of(a, scene, row, ACCUSATIVE)
        if not subject or not other:
            return "the other party is not named" if subject else "its subject names nobody"
        return _Parties(subject + with_whom(a, scene)[1], other)
    if a.doc.lower[_main_verb(scene) - 1] == "zu":
        return "the infinitive says what can be done"
    by = listed(a, scene, after_preposition(a, scene, _VON), person=False)
    guests = subjects(a, scene)
    if len(guests) == 1 and not by:
        guests, by = _parted(a, guests[0])
    if not guests or not (by or alone):
        return "its parties are not named"
    return _Parties(by, guests)


def _parted(a: Analysis, span: Span) -> tuple[list[Span], list[Span]]:
    """The subject of a passive, and who stands after "von" as if an attribute ("wurde König Harald von A empfangen").

    An attribute with "von" follows a role ("der Präsident von Mali"), not a name, and is no person.
    """
    start, end = span
    phrase = a.phrase_parser.at(start, end)
    if phrase is None or phrase.start != start or phrase.core_end - phrase.head < 2:
        return [span], []
    at = phrase.core_end
    if at + 1 >= end or a.doc.lower[at] not in _VON:
        return [span], []
    host = a.phrase_parser.at(at + 1, end)
    if host is None or host.start != at + 1 or not is_person(a, host):
        return [span], []
    return [(start, at)], [(at + 1, end)]


def _topics(a: Analysis, scene: Scene, row: MeetingVerb) -> list[list[Span]]:
    """What they talked about, as the verb's clause or one that depends on it says."""
    found: list[list[Span]] = []
    if "acc_to" not in row.takes:
        found = topics_of.about(a, scene, _ABOUT | _UM if row.lemma == "verhandeln" else _ABOUT)
    if not found and row.lemma in ("besprechen", "erörtern"):
        found = topics_of.said_topics(a, scene.unit, scene.clause)
    return found or topics_of.aims(a, scene.unit, scene.sentence, scene.clause)


def _candidate(
    a: Analysis, scene: Scene, row: MeetingVerb, found: _Parties, reflexives: list[int], rule: str
) -> MeetingCandidate:
    predicate = scene.predicate
    assert predicate is not None  # a verb site has one
    cue = {i for i in predicate.tokens if i == predicate.verb or not predicate.auxiliary}
    cue = {i for i in cue if a.doc.lower[i] != "zu"} | set(reflexives[:1])
    sides = dict.fromkeys(found.subject, row.subject)
    for span in found.other:
        sides.setdefault(span, row.other)
    parties = sorted(sides)
    topics = _topics(a, scene, row) or topics_of.next_topics(a, scene.unit, scene.head)
    topics = topics_of.without_parties(a, topics, parties)
    place = found.place or setting.place_spans(
        a,
        setting.prepositional(a, scene.pieces),
        min(cue),
        [*parties, *(span for topic in topics for span in topic)],
        visit=row.kind == "visit" or row.lemma == "treffen",
    )
    kind = "call" if row.kind == "meeting" and _remote(a, scene) else row.kind
    if kind == "call" and place and place[0][0] < predicate.verb:
        place = []  # "nach dem Streit in Rom telefonierte sie"
    status = verb_status(a, scene)
    if row.lemma in ("einladen", "laden", "verabreden") and status == "held":
        status = "planned"
    time = setting.time_spans(a, scene.pieces, predicate.verb, parties)
    time = time or setting.time_spans(a, setting.same_occasion(a, scene), scene.clause.start)
    host = setting.journey(a, scene)
    if host:
        place = place or setting.place_spans(a, setting.prepositional(a, host), scene.clause.start, (), visit=True)
        time = time or setting.time_spans(a, host, scene.clause.start)
    return MeetingCandidate(
        rule=rule,
        kind=kind,
        status=status,
        cue=spans(cue),
        lemma=f"sich {row.lemma}" if row.reflexive else row.lemma,
        participants=[([span], sides[span]) for span in parties],
        place=place or setting.place_before(a, scene),
        time=time,
        topics=topics,
        unit=scene.unit,
    )


RULES = (with_party, with_object, received, visited, invited, several)
