"""Where and when a meeting was held."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings.lexicon import meeting_noun
from newsclaims.languages.de.meetings.party import VENUES, original
from newsclaims.languages.de.meetings.words import STAYING
from newsclaims.languages.de.settings import SEATS
from newsclaims.languages.de.times import TimeExpression, find_times
from newsclaims.languages.de.words import DETERMINER, PREPOSITION
from newsclaims.text.document import CAPITAL, QUOTE_OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import Span

_AT = frozenset(
    """
    am an auf bei beim im in nahe vor
    """.split()
)
_TO = frozenset(("nach", "in", "ins", "im"))
_LEADS = frozenset(
    """
    badeort bundesstaat gemeinde hauptstadt insel kleinstadt kurort küstenort ort ortschaft provinz seebad stadt
    urlaubsort
    """.split()
)
# Ends of the names of towns that no list has; after "in" without an article they are no compounds of a noun.
_TOWNS = tuple(
    """
    bach berg brück burg dorf feld furt hafen hausen heim horn ingen kirchen stetten wald wil
    """.split()
)
_JOURNEYS = ("reise", "flug", "rückkehr", "abflug", "aufbruch", "weiterreise")
_PLACING = _AT | _TO
_APART = frozenset(("nach", "seit", "vor"))


def times(a: Analysis, pieces: Sequence[Span]) -> list[TimeExpression]:
    """The time expressions among some words, those that name a point in time."""
    return [t for s, e in pieces for t in find_times(a.doc, s, e) if not t.since and t.preposition != "bis"]


def time_spans(a: Analysis, pieces: Sequence[Span], cue: int, without: Sequence[Span] = ()) -> list[Span]:
    """The time expression nearest to the cue, with a day part of the same clause; empty if there is none."""
    found = [t for t in times(a, pieces) if not _inside(t.start, without)]
    dated = [t for t in found if t.kind not in ("vague", "year")] or [t for t in found if t.kind == "year"]
    if not dated:
        return []
    best = min(dated, key=lambda t: abs(t.start - cue))
    return [(best.start, best.end)]


def prepositional(a: Analysis, pieces: Sequence[Span]) -> Iterator[NounPhrase]:
    """All noun phrases after a preposition, those inside other phrases too."""
    for s, e in pieces:
        for i in range(s, e - 1):
            if a.bits[i] & PREPOSITION and a.doc.lower[i] in _PLACING:
                phrase = a.phrase_parser.at(i + 1, e)
                if phrase is not None and phrase.start == i + 1:
                    yield replace(phrase, preposition=i)


def place_spans(
    a: Analysis, phrases: Iterable[NounPhrase], cue: int, without: Sequence[Span], *, visit: bool
) -> list[Span]:
    """The place nearest to the cue, the first after it preferred; without preposition and article."""
    found: list[Span] = []
    for phrase in phrases:
        if phrase.preposition < 0 or phrase.pronoun or _inside(phrase.start, without):
            continue
        if _of_other(a, phrase.preposition, cue) or _speaks_there(a, phrase):
            continue
        if phrase.preposition and a.doc.lower[phrase.preposition - 1] in SEATS:
            continue
        word = a.doc.lower[phrase.preposition]
        if word == "nach" and a.doc.lower[phrase.preposition - 1].endswith(_JOURNEYS):
            continue  # "vor der Abreise nach Rom traf sie …"
        if word not in _AT and not (visit and word in _TO):
            continue
        span = place_of(a, phrase, sure=word in ("in", "nach"))
        if span is not None:
            found.append(span)
    if not found:
        return []
    after = [s for s in found if s[0] > cue]
    return [after[0] if after else found[-1]]


def _of_other(a: Analysis, preposition: int, cue: int) -> bool:
    """Whether a place is that of an event before or after which they met: "vor dem Gipfel in Rom telefonierte …"."""
    event = preposition - 1
    if event <= 0 or event == cue or meeting_noun(a.doc.lower[event]) is None:
        return False
    return any(a.doc.lower[k] in _APART for k in range(max(0, event - 3), event))


def _speaks_there(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is the house in which "man" tells of a meeting: "Im Ministerium verweist man auf Gespräche"."""
    clause = a.clause_at(phrase.head) if phrase.animate else None
    subject = a.subject(a.unit_of[phrase.head], clause) if clause is not None else None
    return subject is not None and a.doc.lower[subject.head] == "man"


def place_before(a: Analysis, scene: Scene) -> list[Span]:
    """The place that "wo" or "dort" stands for: the one named last before it, in this sentence or the one before."""
    opener = scene.head.opener
    if opener >= 0 and a.doc.lower[opener] == "wo":
        start, end = scene.sentence.start, opener
    elif any(a.doc.lower[i] in ("dort", "daselbst") for i in scene.tokens()):
        start, end = a.units[max(0, scene.unit - 1)][0], scene.pieces[0][0]
    else:
        return []
    found = [s for p in prepositional(a, [(start, end)]) if (s := place_of(a, p, sure=False)) is not None]
    if found:
        return found[-1:]
    bare = [(i, i + size) for i in range(start, end) if (size := nouns.match_place(a.doc.lower, i))]
    return bare[-1:]  # "besuchte Teheran und sprach dort"


def same_occasion(a: Analysis, scene: Scene) -> list[Span]:
    """The words of the clause with the place that "wo" or "dort" points to: "Am Montag flog er nach Rom, wo …"."""
    opener = scene.head.opener
    if opener >= 0 and a.doc.lower[opener] == "wo":
        host = scene.head.parent
    else:
        host = scene.head.link if any(a.doc.lower[i] == "dort" for i in scene.tokens()) else -1
    return scene.sentence.clauses[host].pieces if host >= 0 else []


def journey(a: Analysis, scene: Scene) -> list[Span]:
    """The words of the clause that says where one goes to meet somebody ("reist nach Bern, um … zu treffen")."""
    clause = scene.clause
    if clause.parent < 0 or clause.opener < 0 or a.doc.lower[clause.opener] != "um":
        return []
    host = scene.sentence.clauses[clause.parent]
    predicate = a.predicate(scene.unit, host)
    return host.pieces if predicate is not None and STAYING.intersection(predicate.lemmas) else []


def place_of(a: Analysis, phrase: NounPhrase, *, sure: bool) -> Span | None:
    """The name of the place in a phrase, or its noun where that is a place to meet; None for other phrases.

    Args:
        a: the analysis.
        phrase: a noun phrase after a preposition.
        sure: after this preposition an unknown bare name is a place, too.
    """
    lower, head = a.doc.lower, phrase.head
    if meeting_noun(lower[head]) is not None:
        return None
    if any(True for _ in find_times(a.doc, phrase.start, phrase.core_end)):
        return None
    first = phrase.start if a.doc.flags[phrase.start] & CAPITAL else head
    for i in range(first, phrase.core_end):
        size = nouns.match_place(lower, i)
        if size:
            return i, i + size
    if a.doc.flags[head] & QUOTE_OPEN:
        return None
    if lower[head] in _LEADS and head + 1 < phrase.core_end and a.doc.flags[head + 1] & CAPITAL:
        return head + 1, phrase.core_end  # "auf der Insel Nias"
    if lower[phrase.core_end - 1].endswith(VENUES) or lower[head].endswith(VENUES):
        inner = next((i for i in range(head + 1, phrase.end) if nouns.match_place(lower, i)), -1)
        if lower[head] in _LEADS and inner >= 0:
            return inner, inner + nouns.match_place(lower, inner)
        start = phrase.start + 1 if a.bits[phrase.start] & DETERMINER else phrase.start
        return start, phrase.core_end
    word = original(a, head)
    unknown = nouns.noun(word) is None and nouns.noun_gender(word) is None
    if sure and head == phrase.start and (unknown or lower[head].endswith(_TOWNS)):
        return head, phrase.core_end
    return None


def _inside(i: int, spans: Sequence[Span]) -> bool:
    return any(s <= i < e for s, e in spans)
