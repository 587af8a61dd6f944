"""Verbs of meeting: "empfing", "traf sich mit", "kamen zusammen", "besuchte"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE
from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings import setting
from newsclaims.languages.de.meetings.lexicon import meeting_noun
from newsclaims.languages.de.meetings.party import fits, is_party, is_person, is_time, items, original, skip
from newsclaims.languages.de.meetings.rule import MeetingSite, meeting_rule
from newsclaims.languages.de.meetings.scene import (
    Scene,
    after_preposition,
    antecedent,
    phrases,
    subject_phrase,
    subjects,
)
from newsclaims.languages.de.meetings.status import verb_status
from newsclaims.languages.de.words import INFINITIVE, REFLEXIVE
from newsclaims.rules.candidate import MeetingCandidate

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.lexicon import MeetingVerb
    from newsclaims.rules.candidate import Span

_MIT = frozenset(("mit",))
_VON = frozenset(("von", "vom"))
_ZU = frozenset(("zu", "zum", "zur"))
_BEI = frozenset(("bei", "beim"))
_TOGETHER = frozenset(("gemeinsam", "zusammen"))
_SELVES = frozenset(("sich", "uns", "mich", "euch", "einander", "miteinander"))
_SPORTS = frozenset(
    (
        "tor", "tore", "elfmeter", "wm", "em", "champions", "spiel", "halbzeit", "pfosten", "latte", "training",
        "gruppe", "playoff", "playoffs", "stadion", "freistoß", "tabellenführer", "anpfiff", "meister", "fc", "vfb",
        "vfl", "sv", "tsv", "sc", "fsv", "tsg", "hsv", "bvb", "borussia", "werder", "schalke", "hertha", "sport-verein",
    )
)  # fmt: skip
_SPORTS_ENDS = ("derby", "finale", "endspiel", "spieltag", "spieltages", "spieltags", "pokal", "pokals", "liga", "turnier",
                "rückspiel", "hinspiel", "wärtsspiel", "heimspiel", "gruppenspiel", "länderspiel", "testspiel")  # fmt: skip
_BODY = frozenset(
    (
        "kopf", "bein", "beine", "rücken", "brust", "bauch", "arm", "auge", "oberkörper", "hals", "schulter", "gesicht",
        "kugel", "kugeln", "schuss", "schüsse", "messer", "schlag", "ball", "stein", "pfeil", "oberschenkel", "rakete",
    )
)  # fmt: skip
_HOSTED = frozenset(("audienz", "gespräch", "gesprächen", "besuch", "treffen", "staatsbesuch", "empfang", "kanzleramt"))


@dataclass(slots=True)
class _Parties:
    subject: list[Span] = field(default_factory=list)
    other: list[Span] = field(default_factory=list)
    place: list[Span] = field(default_factory=list)


@meeting_rule(
    "de.meeting.verb",
    trigger="meeting-verb",
    yes=[
        "[time: Gestern] [cue: traf] [participant: Außenministerin Berg] [place: in Wien] [participant: ihren Kollegen Horn].",
        "[host: Der Papst] hat [guest: den Präsidenten] [time: am Montag] [cue: empfangen].",
    ],
    no=["Der Stürmer traf im Finale zweimal.", "Das Gericht traf am Montag eine Entscheidung."],
)
def verb(a: Analysis, site: MeetingSite) -> MeetingCandidate | str:
    """A verb of meeting with its parties: "X empfing Y", "X traf sich mit Y", "X und Y berieten"."""
    scene = site.scene
    predicate = scene.predicate
    if predicate is None:
        return "the clause has no verb"
    reflexives = [i for i in scene.tokens() if a.bits[i] & REFLEXIVE or a.doc.lower[i] in _SELVES]
    reason = "its parties are not named"
    for row in sorted(site.verbs, key=lambda r: not r.reflexive):
        if row.reflexive and not reflexives:
            continue
        if not row.reflexive and any(a.doc.lower[i] == "sich" for i in reflexives) and row.lemma != "zusammentreffen":
            continue
        found = _parties(a, site, row)
        if isinstance(found, str):
            reason = found
            continue
        return _candidate(a, site, row, found, reflexives)
    return reason


def _parties(a: Analysis, site: MeetingSite, row: MeetingVerb) -> _Parties | str:
    scene = site.scene
    takes = row.takes
    predicate = scene.predicate
    assert predicate is not None  # a verb site has one
    if row.lemma in ("treffen", "begegnen", "empfangen", "besuchen", "zusammentreffen") and about_sports(a, scene):
        return "it is about sports, or somebody was hit"
    if predicate.passive and _is_future(a, scene):
        scene.predicate = predicate = replace(predicate, passive=False)
    if predicate.passive or (predicate.state and "acc" in takes):
        return _passive(a, scene, row)
    subject = subjects(a, scene)
    parties = _Parties(subject)
    mit, together = _with(a, scene)
    if {"acc", "acc_place", "acc_to", "acc_will"} & takes:
        parties.subject += together
        parties.other = _object(a, scene, row, ACCUSATIVE)
        if "acc_to" in takes and not _leads_somewhere(a, scene):
            return "nothing says what they were invited to"
        if "acc_place" in takes and not _has_place(a, scene):
            return "nothing says where they were received"
        if "acc_will" in takes and verb_status(a, scene) != "planned":
            return "it does not lie ahead"
        if row.lemma == "besuchen" and not parties.other:
            return _visited_place(a, scene, parties)
        parties.other += mit if row.lemma == "treffen" and parties.other else []
    elif "dat" in takes:
        parties.other = _object(a, scene, row, DATIVE)
    elif "bei" in takes:
        parties.other = _listed(a, scene, after_preposition(a, scene, _BEI), person=False)
    elif "zu_person" in takes:
        parties.other = _listed(a, scene, after_preposition(a, scene, _ZU), person=True)
    elif {"mit", "mit_set"} & takes:
        parties.other = mit
        parties.subject += together
        if "mit_set" in takes and (not mit or not _is_set(a, scene, mit) or press(a, mit)):
            return "nothing says where, when or about what they talked"
        if mit and press(a, mit) and row.lemma in ("diskutieren", "debattieren"):
            return "they talked to the press"
        if row.lemma in ("besprechen", "erörtern") and verb_status(a, scene) == "denied":
            return "they did not talk about that"
    if parties.other and not subject and scene.clause.kind != Kind.INFINITIVE and row.subject != "participant":
        return "its subject names nobody"
    if parties.other and (subject or "mit" in takes):
        return parties
    if parties.other:
        return "its subject names nobody"
    return _several(a, site, row, parties)


def _is_future(a: Analysis, scene: Scene) -> bool:
    """Whether "wird … empfangen" is the future: a second party stands beside the subject, and none after "von"."""
    if a.doc.lower[scene.finite] not in ("wird", "werden", "werde", "würde", "würden"):
        return False
    if not a.bits[predicate_token(scene)] & INFINITIVE or _listed(
        a, scene, after_preposition(a, scene, _VON), person=False
    ):
        return False
    return bool(objects(a, scene, ACCUSATIVE))


def _several(a: Analysis, site: MeetingSite, row: MeetingVerb, parties: _Parties) -> _Parties | str:
    """The subject alone, where it is more than one: "die Minister trafen sich"."""
    scene = site.scene
    plural = {t for t in row.takes if t.startswith("plural")}
    if not plural or not parties.subject:
        return "the other party is not named"
    phrase = subject_phrase(a, scene)
    several = len(parties.subject) > 1 or _plural(a, scene, phrase)
    if not several:
        return "its subject is only one"
    if "plural_role" in plural and (phrase is None or not is_person(a, phrase) or phrase.pronoun):
        return "its subject names no people"
    if "plural_topic" in plural and not _topics(a, scene, row, parties):
        return "nothing says what they talked about"
    if len(parties.subject) == 1 and phrase is not None and original(a, phrase.head).lower().endswith(_CROWDS):
        return "a crowd comes together"
    if phrase is not None and phrase.pronoun and len(parties.subject) == 1 and "plural_topic" in plural:
        return "its subject is a pronoun"
    return parties


def _plural(a: Analysis, scene: Scene, phrase: NounPhrase | None) -> bool:
    from newsclaims.languages.de.meetings.scene import clause_is_plural

    if phrase is not None and phrase.plural is True:
        return True
    return clause_is_plural(a, scene.head)


def _passive(a: Analysis, scene: Scene, row: MeetingVerb) -> _Parties | str:
    """The passive, "wurde von X empfangen": the subject is the other party."""
    if not {"acc", "acc_to", "acc_place"} & row.takes or row.lemma == "treffen":
        return "the passive says nothing of a meeting"
    if "acc_to" in row.takes and not _leads_somewhere(a, scene):
        return "nothing says what they were invited to"
    if a.doc.lower[predicate_token(scene) - 1] == "zu":
        return "the infinitive says what can be done"
    by = _listed(a, scene, after_preposition(a, scene, _VON), person=False)
    guests = subjects(a, scene)
    if not guests or (not by and "acc_to" in row.takes):
        return "its parties are not named"
    if not by and row.lemma != "empfangen":
        return "who did it is not named"
    return _Parties(by, guests)


def predicate_token(scene: Scene) -> int:
    """The main verb of a scene."""
    assert scene.predicate is not None  # only asked of verb sites
    return scene.predicate.verb


def _with(a: Analysis, scene: Scene) -> tuple[list[Span], list[Span]]:
    """Those after "mit", and those after "gemeinsam mit", who stand on the subject's side."""
    other: list[Span] = []
    together: list[Span] = []
    topic = next((p.end for p in after_preposition(a, scene, frozenset(("über",)))), -1)
    for phrase in after_preposition(a, scene, _MIT):
        found = items(a, phrase.start, scene.limit(phrase.start), is_party, cases=DATIVE, verb=scene.finite)
        before = a.doc.lower[phrase.preposition - 1] if phrase.preposition else ""
        if phrase.preposition == topic:
            continue  # "über eine Koalition mit den Grünen"
        if before in _TOGETHER and phrase.preposition - 1 >= scene.pieces[0][0]:
            together += found
        else:
            other += [s for s in found if s not in other]
    clause = scene.head
    if clause.kind is Kind.RELATIVE and clause.opener > 0 and a.doc.lower[clause.opener - 1] == "mit":
        other += antecedent(a, scene, clause)
    for i in scene.tokens():
        if a.doc.lower[i] == "mit" and a.doc.lower[i + 1 : i + 3] == ["unter", "anderem"]:
            other += items(a, i + 3, scene.limit(i), is_party, cases=DATIVE, verb=scene.finite)
    return other, together


def _listed(a: Analysis, scene: Scene, found: object, *, person: bool) -> list[Span]:
    accept = is_person if person else is_party
    parties: list[Span] = []
    for phrase in found:  # type: ignore[attr-defined]
        parties += items(a, phrase.start, scene.limit(phrase.start), accept, cases=DATIVE, verb=scene.finite)
    return parties


def _object(a: Analysis, scene: Scene, row: MeetingVerb, case: int) -> list[Span]:
    """The people in the object, with those after "darunter"."""
    clause = scene.head
    opener = a.doc.lower[clause.opener] if clause.opener >= 0 else ""
    subject = subject_phrase(a, scene)
    if clause.kind is Kind.RELATIVE and (
        (case == ACCUSATIVE and opener in ("den", "die", "das") and (subject is None or subject.start != clause.opener))
        or (
            case == DATIVE and opener in ("dem", "denen", "der") and (subject is None or subject.start != clause.opener)
        )
    ):
        return antecedent(a, scene, clause)
    own = subjects(a, scene)
    taken = {i for s, e in own for i in range(s, e)}
    accept = is_person if row.lemma in ("besuchen", "aufsuchen", "kennenlernen", "begrüßen") else is_party
    for phrase in phrases(a, scene):
        if phrase.preposition >= 0 or phrase.start in taken or not fits(a, phrase, case):
            continue
        if subject is not None and phrase.start == subject.start:
            continue
        if scene.finite >= 0 and phrase.pronoun and a.doc.lower[phrase.head] in ("er", "sie") and subject is None:
            continue
        if not accept(a, phrase) or is_time(a, phrase):
            continue
        limit = scene.limit(phrase.start)
        found = items(a, phrase.start, limit, accept, cases=case, verb=scene.finite)
        if not found:
            continue
        return found + _among(a, scene, found[-1][1], limit)
    return []


def _among(a: Analysis, scene: Scene, start: int, limit: int) -> list[Span]:
    """Those named after "darunter" or "unter ihnen"."""
    for i in scene.tokens():
        if start <= i < limit and a.doc.lower[i] == "darunter":
            return items(a, skip(a, i + 1, limit), limit, is_party, loose=True)
    return []


def _visited_place(a: Analysis, scene: Scene, parties: _Parties) -> _Parties | str:
    """A visit to a country or town, "besuchte Polen": it is the place."""
    if not parties.subject:
        return "its subject names nobody"
    subject = subject_phrase(a, scene)
    if subject is not None and not is_person(a, subject):
        return "its subject names no people"
    for phrase in phrases(a, scene):
        if phrase.preposition >= 0 or phrase.start in {s for s, _ in parties.subject} or not phrase.cases & ACCUSATIVE:
            continue
        if subject is not None and phrase.start == subject.start:
            continue
        for i in range(phrase.head, phrase.core_end):
            size = nouns.match_place(a.doc.lower, i)
            if size:
                first = a.doc.article.text[a.doc.start[parties.subject[0][0]]]
                if not first:
                    break
                parties.place = [(i, i + size)]
                return parties
    return "its object is nobody"


def objects(a: Analysis, scene: Scene, case: int) -> list[Span]:
    """The people in the object of a clause, in one case."""
    subject = subject_phrase(a, scene)
    taken = {i for s, e in subjects(a, scene) for i in range(s, e)}
    for phrase in phrases(a, scene):
        if phrase.preposition >= 0 or phrase.start in taken or not fits(a, phrase, case) or not is_party(a, phrase):
            continue
        if subject is not None and phrase.start == subject.start:
            continue
        return items(a, phrase.start, scene.limit(phrase.start), is_party, cases=case, verb=scene.finite)
    return []


def about_sports(a: Analysis, scene: Scene) -> bool:
    start, end = a.units[scene.unit]
    words = a.doc.lower[start:end]
    if not _SPORTS.isdisjoint(words) or any(w.endswith(_SPORTS_ENDS) for w in words):
        return True
    return not _BODY.isdisjoint(a.doc.lower[i] for i in scene.tokens())


def _leads_somewhere(a: Analysis, scene: Scene) -> bool:
    """Whether an invitation names a meeting or a place."""
    for phrase in phrases(a, scene):
        if phrase.preposition < 0:
            continue
        word = a.doc.lower[phrase.preposition]
        if word in ("zu", "zum", "zur") and meeting_noun(a.doc.lower[phrase.head]) is not None:
            return True
        if word in ("nach", "in", "ins") and setting.place_of(a, phrase, sure=word == "nach") is not None:
            return True
    return False


def _has_place(a: Analysis, scene: Scene) -> bool:
    return any(
        a.doc.lower[phrase.head] in _HOSTED or setting.place_of(a, phrase, sure=False) is not None
        for phrase in setting.prepositional(a, scene.pieces)
    )


def _is_set(a: Analysis, scene: Scene, others: list[Span]) -> bool:
    """Whether a topic, a place or a time makes a talk a meeting."""
    return bool(
        setting.time_spans(a, scene.pieces, scene.clause.start)
        or setting.place_spans(a, phrases(a, scene), scene.clause.start, others, visit=False)
        or setting.about(a, phrases(a, scene), frozenset(("über",)), scene.clause.end, scene.finite)
    )


def press(a: Analysis, others: list[Span]) -> bool:
    """Whether those talked to are the press: an interview, or a statement, is no meeting."""
    for start, end in others:
        for i in range(start, end):
            word = original(a, i)
            if nouns.outlet_at(a.doc.lower, i) or nouns.outlet_head(word) or word.lower().endswith(_PRESS):
                return True
    return False


_CROWDS = (
    "demonstranten",
    "demonstrierenden",
    "demonstrierende",
    "teilnehmer",
    "fans",
    "gläubige",
    "schaulustige",
    "anhänger",
    "einwohner",
    "anwohner",
    "menschen",
    "bürger",
    "jugendliche",
    "besucher",
    "protestierende",
    "aktivisten",
    "gruppen",
)
_PRESS = (
    "journalist",
    "journalisten",
    "journalistin",
    "reporter",
    "reportern",
    "presse",
    "zuschauern",
    "medien",
    "sender",
)


def _topics(a: Analysis, scene: Scene, row: MeetingVerb, parties: _Parties) -> list[list[Span]]:
    words = frozenset(("über", "übers", "zum"))
    limit = scene.pieces[-1][1]
    found = setting.about(a, phrases(a, scene), words, limit, scene.finite) if "acc_to" not in row.takes else []
    if not found and row.lemma in ("besprechen", "erörtern"):
        found = setting.said_topics(a, scene.unit, scene.clause)
    if not found and row.lemma == "verhandeln":
        found = setting.about(a, phrases(a, scene), frozenset(("um",)), limit, scene.finite)
    del parties
    return found or setting.aims(a, scene.unit, scene.sentence, scene.clause)


def _candidate(
    a: Analysis, site: MeetingSite, row: MeetingVerb, found: _Parties, reflexives: list[int]
) -> MeetingCandidate:
    scene = site.scene
    assert scene.predicate is not None  # a verb site has one
    cue = {i for i in scene.predicate.tokens if i == scene.predicate.verb or not scene.predicate.auxiliary}
    cue = {i for i in cue if a.doc.lower[i] != "zu"}
    if row.reflexive:
        cue |= set(reflexives[:1])
    participants: list[tuple[list[Span], str]] = []
    seen: set[Span] = set()
    for spans, part in ((found.subject, row.subject), (found.other, row.other)):
        for span in spans:
            if span not in seen:
                seen.add(span)
                participants.append(([span], part))
    participants.sort(key=lambda p: p[0][0][0])
    without = sorted(seen)
    cue_at = scene.predicate.verb
    place = found.place or setting.place_spans(
        a,
        setting.prepositional(a, scene.pieces),
        min(cue),
        without,
        visit=row.kind == "visit" or row.lemma == "treffen",
    )
    place = place or setting.place_before(a, scene)
    topics = _topics(a, scene, row, found) or setting.next_topics(a, scene.unit, scene.head)
    topics = setting.without_parties(topics, without)
    status = "planned" if row.lemma in ("einladen", "verabreden") else verb_status(a, scene)
    if row.lemma == "einladen" and verb_status(a, scene) == "denied":
        status = "denied"
    return MeetingCandidate(
        rule="de.meeting.verb",
        kind=row.kind,
        status=status,
        cue=_joined(cue),
        lemma=f"sich {row.lemma}" if row.reflexive else row.lemma,
        participants=participants,
        place=place,
        time=setting.time_spans(a, scene.pieces, cue_at, without),
        topics=topics,
        unit=scene.unit,
    )


def _joined(tokens: set[int]) -> list[Span]:
    found: list[Span] = []
    for i in sorted(tokens):
        if found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


RULES = (verb,)
