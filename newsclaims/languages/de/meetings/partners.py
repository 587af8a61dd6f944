"""The other party of a verb of meeting: after "mit", as its object, after "zu" and "bei"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE
from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings import setting
from newsclaims.languages.de.meetings import topics as topics_of
from newsclaims.languages.de.meetings.enumeration import fits, items, skip
from newsclaims.languages.de.meetings.lexicon import meeting_noun
from newsclaims.languages.de.meetings.party import is_party, is_person, is_time
from newsclaims.languages.de.meetings.scene import after_preposition, antecedent, phrases, subject_phrase, subjects
from newsclaims.languages.de.meetings.words import HOSTED, REMOTELY, SEQUENCE, WITH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.lexicon import MeetingVerb
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import Span

_MIT = frozenset(("mit",))
_VON = frozenset(("von",))
_UEBER = frozenset(("über",))
_ALONE = ["unter", "vier", "augen"]
_TOGETHER = frozenset(("gemeinsam", "zusammen"))


def with_whom(a: Analysis, scene: Scene) -> tuple[list[Span], list[Span]]:
    """Those after "mit", and those after "gemeinsam mit", who stand on the subject's side."""
    other: list[Span] = []
    together: list[Span] = []
    topic = next((p.end for p in after_preposition(a, scene, _UEBER)), -1)
    for phrase in after_preposition(a, scene, _MIT):
        found = items(a, phrase.start, scene.limit(phrase.start), is_party, cases=DATIVE, verb=scene.finite)
        before = a.doc.lower[phrase.preposition - 1] if phrase.preposition else ""
        if phrase.preposition == topic:
            continue  # "über eine Koalition mit den Grünen"
        if before in _TOGETHER and phrase.preposition - 1 >= scene.pieces[0][0]:
            together += found
        else:
            other += [s for s in found if s not in other]
    for phrase in after_preposition(a, scene, _VON):
        if a.doc.lower[phrase.preposition - 1] in WITH:  # "in Begleitung von A"
            together += items(a, phrase.start, scene.limit(phrase.start), is_party, cases=DATIVE, verb=scene.finite)
    clause = scene.head
    if clause.kind is Kind.RELATIVE and clause.opener > 0 and a.doc.lower[clause.opener - 1] == "mit":
        other += antecedent(a, scene, clause)
    for i in scene.tokens():
        if a.doc.lower[i] == "mit" and a.doc.lower[i + 1 : i + 3] == ["unter", "anderem"]:
            other += items(a, i + 3, scene.limit(i), is_party, cases=DATIVE, verb=scene.finite)
    return other, together


def listed(a: Analysis, scene: Scene, found: Iterable[NounPhrase], *, person: bool) -> list[Span]:
    """All those enumerated from some phrases on."""
    accept = is_person if person else is_party
    parties: list[Span] = []
    for phrase in found:
        parties += items(a, phrase.start, scene.limit(phrase.start), accept, cases=DATIVE, verb=scene.finite)
    return parties


def object_of(a: Analysis, scene: Scene, row: MeetingVerb, case: int) -> list[Span]:
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
    accept = is_person if row.lemma in ("besuchen", "aufsuchen", "kennenlernen", "begrüßen", "anrufen") else is_party
    for phrase in phrases(a, scene):
        if phrase.preposition >= 0 or phrase.start in taken or not fits(phrase, case):
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


def objects(a: Analysis, scene: Scene, case: int) -> list[Span]:
    """The people in the object of a clause, in one case."""
    subject = subject_phrase(a, scene)
    taken = {i for s, e in subjects(a, scene) for i in range(s, e)}
    for phrase in phrases(a, scene):
        if phrase.preposition >= 0 or phrase.start in taken or not fits(phrase, case) or not is_party(a, phrase):
            continue
        if subject is not None and phrase.start == subject.start:
            continue
        return items(a, phrase.start, scene.limit(phrase.start), is_party, cases=case, verb=scene.finite)
    return []


def leads_to_meeting(a: Analysis, scene: Scene) -> bool:
    """Whether an invitation names a meeting: "lud sie zu Gesprächen ein"."""
    return any(
        phrase.preposition >= 0
        and a.doc.lower[phrase.preposition] in ("zu", "zum", "zur")
        and meeting_noun(a.doc.lower[phrase.head]) is not None
        for phrase in phrases(a, scene)
    )


def leads_to_place(a: Analysis, scene: Scene) -> bool:
    """Whether an invitation names a place: "lud sie nach Wien ein"."""
    for phrase in phrases(a, scene):
        word = a.doc.lower[phrase.preposition] if phrase.preposition >= 0 else ""
        if word in ("nach", "in", "ins") and setting.place_of(a, phrase, sure=word == "nach") is not None:
            return True
    return False


def has_place(a: Analysis, scene: Scene) -> bool:
    """Whether a place or an occasion says that somebody was received."""
    return any(
        a.doc.lower[phrase.head] in HOSTED or setting.place_of(a, phrase, sure=False) is not None
        for phrase in setting.prepositional(a, scene.pieces)
    )


def is_set(a: Analysis, scene: Scene, others: list[Span]) -> bool:
    """Whether a topic, a place, a time or that it was by telephone makes a talk a meeting."""
    return bool(
        any(a.doc.lower[i] in SEQUENCE or a.doc.lower[i] in REMOTELY for i in scene.tokens())
        or any(a.doc.lower[i : i + 3] == _ALONE for i in scene.tokens())
        or setting.time_spans(a, scene.pieces, scene.clause.start)
        or setting.place_spans(a, phrases(a, scene), scene.clause.start, others, visit=False)
        or setting.place_before(a, scene)
        or topics_of.about(a, scene, _UEBER)
    )


def visited_place(a: Analysis, scene: Scene) -> list[Span]:
    """The country or town that is the object of "besuchen"; empty where it is something else, or no person went."""
    subject = subject_phrase(a, scene)
    if subject is not None and not is_person(a, subject):
        return []
    for phrase in phrases(a, scene):
        bare = phrase.start == phrase.head
        if phrase.preposition >= 0 or not (bare or phrase.cases & ACCUSATIVE):
            continue
        if subject is not None and phrase.start == subject.start:
            continue
        for i in range(phrase.head, phrase.core_end):
            size = nouns.match_place(a.doc.lower, i)
            if size:
                return [(i, i + size)]
    return []
