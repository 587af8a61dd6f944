"""What a meeting was about: after "über", in clauses with "um … zu besprechen", in the sentence that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import ACCUSATIVE, GENITIVE
from newsclaims.languages.de import verbs
from newsclaims.languages.de.meetings.enumeration import items, segment_end, skip
from newsclaims.languages.de.meetings.lexicon import meeting_noun
from newsclaims.languages.de.meetings.party import is_party
from newsclaims.languages.de.meetings.scene import phrases as scene_phrases
from newsclaims.languages.de.meetings.setting import place_of
from newsclaims.languages.de.times import find_times
from newsclaims.languages.de.words import FINITE, NOUN, PREPOSITION
from newsclaims.text.document import COMMA, WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsclaims.grammar.clause import Clause, Sentence
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import Span

_MOST = 12  # topics of one enumeration: a bound that keeps hostile text cheap
_INNER = frozenset("am an auf für gegen gegenüber im in mit um von vom zu zum zur zwischen".split())
# After these "in" belongs to the topic, not to the meeting: "die Lage in Syrien".
_LOCATED = tuple(
    """
    einsatz entwicklung entwicklungen ereignisse frieden friedensprozess gewalt konflikt krieg krise kämpfe lage
    situation truppen unruhen wahl wahlen wiederaufbau
    """.split()
)
_WHERE = frozenset("bei im in nach unter".split())
_JOINING = ("austritt", "beitritt")
_NO_TOPIC = frozenset(
    """
    abend abendessen abschied abschluss anlass auftakt beginn besuch dollar ende essen euro frühstück gast geburtstag
    gesicht hochzeit jahr jahre jahrestag jubiläum kaffee mal male minuten mittag mittagessen monat prozent stunde
    stunden tage tagen teil telefon uhr verfügung verhandlungen video woche wochen zeit
    """.split()
)
TOPIC_VERBS = frozenset(
    """
    abstimmen analysieren ansprechen aushandeln austauschen behandeln beilegen beraten beratschlagen bereden
    besprechen debattieren diskutieren erreichen erörtern finden klären lösen reden sprechen thematisieren
    vereinbaren verhandeln vorbereiten vorschlagen
    """.split()
)
TALK_VERBS = frozenset(
    """
    ansprechen austauschen behandeln beraten besprechen debattieren diskutieren erörtern reden sprechen
    thematisieren unterhalten verhandeln
    """.split()
)
_NOT_ABOUT = frozenset("kaum nicht weniger".split())  # "weniger um die Maut als um das Geld"
_RELATIVE = frozenset("auf bei das dem denen der die in wo wobei".split())
_BOTH = frozenset(("beide", "beiden", "sie"))
# How verbs say what a meeting, their subject, is about.
_ABOUT = {
    "befassen": frozenset(("mit",)),
    "beschäftigen": frozenset(("mit",)),
    "drehen": frozenset(("um",)),
    "handeln": frozenset(("von", "vom")),
}
THEMES = tuple(
    """
    agenda fokus gegenstand gesprächsthema gesprächsthemen hauptthema hauptthemen inhalt mittelpunkt schwerpunkt
    schwerpunkte tagesordnung thema themen vordergrund zentrum
    """.split()
)


def about(a: Analysis, scene: Scene, words: frozenset[str]) -> list[list[Span]]:
    """The topics after one of some prepositions in a scene."""
    return _topics_after(a, scene_phrases(a, scene), words, scene.pieces[-1][1], scene.finite)


def aims(a: Analysis, unit: int, sentence: Sentence, clause: Clause) -> list[list[Span]]:
    """What a clause that depends on the meeting's says: "um … zu besprechen", "bei dem es um … ging"."""
    for index in clause.children:
        child = sentence.clauses[index]
        predicate = a.predicate(unit, child)
        if predicate is None:
            continue
        opener = a.doc.lower[child.opener] if child.opener >= 0 else ""
        talk = bool(TOPIC_VERBS.intersection(predicate.lemmas))
        if child.kind is Kind.INFINITIVE and talk:
            found = said_topics(a, unit, child)
            if found:
                return found
        elif child.kind in (Kind.RELATIVE, Kind.SUBORDINATE) and opener in _RELATIVE:
            found = said_topics(a, unit, child) if talk or "gehen" in predicate.lemmas else []
            if found:
                return found
    return []


def said_topics(a: Analysis, unit: int, clause: Clause) -> list[list[Span]]:
    """The topics that a clause with a verb of talking names, as its object or after "über"; after "um" with "gehen"."""
    predicate = a.predicate(unit, clause)
    lemmas: tuple[str, ...] = predicate.lemmas if predicate is not None else ()
    phrases = a.phrases(unit, clause)
    words = frozenset(("um",)) if "gehen" in lemmas else frozenset(("über", "übers"))
    limit = clause.end
    found = _topics_after(a, phrases, words, limit, clause.finite)
    if found or "gehen" in lemmas:
        return found
    subject = a.subject(unit, clause)
    if predicate is not None and predicate.passive:
        if subject is None or subject.pronoun or not _topical(a, subject):
            return []
        return topic_items(a, subject.start, limit, clause.finite)
    for phrase in phrases:
        question = a.doc.lower[phrase.head].endswith(("frage", "fragen", "themen"))
        if question and phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in ("zu", "zur"):
            return topic_items(a, phrase.start, limit, clause.finite)
    for phrase in phrases:
        governed = phrase.preposition >= 0 and phrase.preposition != clause.opener  # "um die Maut zu besprechen"
        if governed or phrase.pronoun or not phrase.cases & ACCUSATIVE:
            continue
        if subject is not None and phrase.head == subject.head:
            continue
        if (
            _topical(a, phrase)
            and not phrase.cases & ~(ACCUSATIVE | 1 | 4 | 2)
            and not (phrase.animate and is_party(a, phrase))
        ):
            return topic_items(a, phrase.start, limit, clause.finite)
    return []


def named_topics(a: Analysis, unit: int, clause: Clause) -> list[list[Span]]:
    """What "war Thema", "standen im Mittelpunkt" is said of."""
    for phrase in a.phrases(unit, clause):
        word = a.doc.lower[phrase.head]
        if phrase.preposition >= 0 or phrase.pronoun or word in THEMES or not a.doc.flags[phrase.head] & WORD:
            continue
        if _topical(a, phrase) and not word.endswith(THEMES):
            return topic_items(a, phrase.start, clause.end, clause.finite)
    return []


def own_topics(a: Analysis, unit: int, clause: Clause) -> list[list[Span]]:
    """What a meeting, as the subject of a clause, is said to be about: "das Gespräch drehte sich um …"."""
    predicate = a.predicate(unit, clause)
    lemmas: tuple[str, ...] = predicate.lemmas if predicate is not None else ()
    words = next((_ABOUT[lemma] for lemma in lemmas if lemma in _ABOUT), None)
    subject = a.subject(unit, clause) if words is not None else None
    if words is None or subject is None or meeting_noun(a.doc.lower[subject.head]) is None:
        return []
    return _topics_after(a, a.phrases(unit, clause), words, clause.end, clause.finite)


def raised_topics(a: Analysis, unit: int, clause: Clause) -> list[list[Span]]:
    """The subject of a clause that says that it was raised: "kam zur Sprache", "stand auf der Tagesordnung"."""
    predicate = a.predicate(unit, clause)
    lemmas: tuple[str, ...] = predicate.lemmas if predicate is not None else ()
    wanted = ("sprache",) if "kommen" in lemmas else THEMES if {"stehen", "sein", "bilden"}.intersection(lemmas) else ()
    start, end = clause.pieces[-1]
    said = next((i for i in range(end - 1, max(start, end - 4), -1) if a.doc.lower[i] in wanted), -1)
    while said > start and not a.bits[said] & PREPOSITION:
        said -= 1
    if said <= start:
        return []
    subject = a.subject(unit, clause)
    if subject is None or subject.pronoun or a.doc.lower[subject.head] in wanted or not _topical(a, subject):
        return []
    return topic_items(a, subject.start, said if subject.start < said else clause.end, clause.finite)


def next_topics(a: Analysis, unit: int, clause: Clause) -> list[list[Span]]:
    """The topics that the sentence after a meeting gives: "Beide Seiten sprachen über …", "Themen waren …"."""
    if unit + 1 >= len(a.units) or clause.kind is Kind.RELATIVE:
        return []
    start, end = a.units[unit + 1]
    lower = a.doc.lower
    words = lower[start : min(end, start + 14)]
    themes = any(w in THEMES for w in words)
    said = a.doc.lower[start] in ("angesprochen", "besprochen", "diskutiert", "erörtert", "beraten", "gesprochen")
    if said:
        clause = a.sentence(unit + 1).clauses[0]
        first = skip(a, clause.finite + 1, end) if clause.finite >= 0 else end
        if first < end and a.doc.lower[first] in ("über", "übers"):
            first += 1
        return topic_items(a, first, end, clause.finite)
    if not themes and not any(
        w in _BOTH
        or w in ("es", "dabei", "drehte", "drehten", "dreht", "sprache")
        or w.endswith(("seiten", "politiker", "minister", "chefs", "präsidenten"))
        for w in words
    ):
        return []
    sentence = a.sentence(unit + 1)
    found: list[list[Span]] = []
    for clause in sentence.clauses:
        if clause.kind is not Kind.MAIN:
            continue
        predicate = a.predicate(unit + 1, clause)
        if predicate is None:
            continue
        if found:
            if clause.link >= 0 and "ansprechen" in predicate.lemmas:
                found += said_topics(a, unit + 1, clause)
            continue
        if themes and {"sein", "stehen", "bilden"}.intersection(predicate.lemmas):
            found += named_topics(a, unit + 1, clause)
        elif (
            TALK_VERBS.intersection(_all_lemmas(a, unit + 1, clause))
            and (lower[start] == "dabei" or _by_both(a, unit + 1, clause))
        ) or ("gehen" in predicate.lemmas and "es" in words):
            found += said_topics(a, unit + 1, clause)
        else:
            found += own_topics(a, unit + 1, clause) or raised_topics(a, unit + 1, clause)
        if not found:
            return []
    return found


def _by_both(a: Analysis, unit: int, clause: Clause) -> bool:
    subject = a.subject(unit, clause)
    if subject is None:
        return False
    word = a.doc.lower[subject.head]
    if word in _BOTH:
        return clause.finite >= 0
    first = a.doc.lower[subject.start]
    return first in ("beide", "die") and word.endswith(
        (
            "seiten",
            "politiker",
            "minister",
            "chefs",
            "präsidenten",
            "delegationen",
            "länder",
            "staaten",
            "beiden",
            "männer",
        )
    )


def _all_lemmas(a: Analysis, unit: int, clause: Clause) -> frozenset[str]:
    """The lemmas of a clause's verb; those of its first finite verb too, where a noun was taken for the verb."""
    predicate = a.predicate(unit, clause)
    found = set(predicate.lemmas if predicate is not None else ())
    for s, e in clause.pieces:
        for i in range(s, min(e, s + 8)):
            if a.bits[i] & FINITE and not a.bits[i] & NOUN:
                found.update(r.lemma for r in verbs.analyse(a.doc.lower[i]))
    return frozenset(found)


def topic_items(a: Analysis, start: int, limit: int, verb: int = -1, *, wide: bool = True) -> list[list[Span]]:
    """The topics enumerated from `start` on, each with what belongs to it ("die Lage an der Grenze")."""
    found: list[list[Span]] = []
    i = start
    while i < limit:
        listed = items(a, i, limit, lambda b, p: _topical(b, p), verb=verb)
        if not listed:
            break
        found.extend([span] for span in listed)
        last = listed[-1]
        end = _with_attributes(a, last, limit) if wide else last[1]
        end = _interrupted(a, end, limit)
        found[-1] = [(last[0], end)]
        if end == last[1] or end >= limit:
            break
        if a.doc.lower[end] not in ("und", "sowie") and not _goes_on(a, end, limit):
            break
        i = end + 1
    return found


def _interrupted(a: Analysis, end: int, limit: int) -> int:
    """The end of a topic with an attribute behind which the enumeration goes on: "die Lage auf See, das Klima und …".

    Elsewhere what stands after "in" may belong to the clause; a place where they meet always does.
    """
    if end >= limit or a.doc.lower[end] not in _WHERE:
        return end
    inner = a.phrase_parser.at(end + 1, segment_end(a, end + 1, limit))
    if inner is None or inner.pronoun or inner.start != end + 1 or inner.end >= limit:
        return end
    if place_of(a, inner, sure=True) is not None or not _goes_on(a, inner.end, limit):
        return end
    return inner.end


def joining(a: Analysis, topics: list[list[Span]]) -> list[Span]:
    """Who is to join or to leave, and so takes part: "Verhandlungen über den Beitritt Norwegens"."""
    for topic in topics:
        start, end = topic[0]
        phrase = a.phrase_parser.at(start, end)
        if phrase is None or not a.doc.lower[phrase.head].endswith(_JOINING):
            continue
        return items(a, phrase.head + 1, end, is_party, cases=GENITIVE)
    return []


def _goes_on(a: Analysis, comma: int, limit: int) -> bool:
    """Whether topics go on behind a comma up to one after "und": "die Steuer auf Öl, die Maut und den Handel"."""
    if not a.doc.flags[comma] & COMMA:
        return False
    i = comma
    for _ in range(_MOST):
        phrase = a.phrase_parser.at(i + 1, segment_end(a, i + 1, limit))
        if phrase is None or phrase.start != i + 1 or not _topical(a, phrase):
            return False
        if a.doc.lower[i] in ("und", "sowie"):
            return True
        i = _with_attributes(a, (phrase.start, phrase.end), limit)
        if i >= limit or not (a.doc.flags[i] & COMMA or a.doc.lower[i] in ("und", "sowie")):
            return False
    return False


def _topics_after(
    a: Analysis, phrases: Iterable[NounPhrase], words: frozenset[str], limit: int, verb: int
) -> list[list[Span]]:
    """The topics after one of some prepositions ("über", "zum Thema")."""
    for phrase in phrases:
        if phrase.preposition < 0 or phrase.pronoun or a.doc.lower[phrase.preposition] not in words:
            continue
        if phrase.preposition > 0 and a.doc.lower[phrase.preposition - 1] in _NOT_ABOUT:
            continue
        if a.doc.lower[phrase.preposition] == "zum" and a.doc.lower[phrase.head] in ("thema", "themen"):
            if phrase.end > phrase.head + 1:
                return topic_items(a, phrase.head + 1, limit, verb)
            continue
        if phrase.preposition > 0 and a.doc.lower[phrase.preposition] in ("zum", "zur", "zu") and is_party(a, phrase):
            continue
        found = topic_items(a, phrase.start, limit, verb)
        if found:
            return found
    return []


def _topical(a: Analysis, phrase: NounPhrase) -> bool:
    word = a.doc.lower[phrase.head]
    if phrase.pronoun or word in _NO_TOPIC or meeting_noun(word) is not None:
        return False
    found = find_times(a.doc, phrase.start, phrase.core_end)
    return not (found and found[0].end >= phrase.core_end) and not a.doc.lower[phrase.start][:1].isdigit()


def _with_attributes(a: Analysis, span: Span, limit: int) -> int:
    """The end of a topic with the prepositional phrases that belong to it."""
    end = span[1]
    words = a.doc.lower[span[0] : end]
    located = any(w.endswith(_LOCATED) for w in words)
    for _ in range(3):
        if end >= limit or not a.bits[end] & PREPOSITION or a.doc.lower[end] not in _INNER:
            return end
        word = a.doc.lower[end]
        if word in ("in", "im") and not located:
            return end
        if word == "mit" and located:
            return end
        inner = a.phrase_parser.at(end + 1, segment_end(a, end + 1, limit))
        if inner is None or inner.pronoun or not _topical(a, inner):
            return end
        end = inner.end
        if word == "zwischen" and end < limit and a.doc.lower[end] == "und":
            other = a.phrase_parser.at(end + 1, segment_end(a, end + 1, limit))
            end = other.end if other is not None and other.start == end + 1 else end  # "zwischen Wien und Graz"
    return end


def without_parties(a: Analysis, topics: list[list[Span]], parties: Sequence[Span]) -> list[list[Span]]:
    """The topics, cut where one who took part begins after a preposition ("die Pläne mit dem Bürgermeister")."""
    kept: list[list[Span]] = []
    for topic in topics:
        start, end = topic[0]
        first = min((s for s, _ in parties if start < s < end), default=-1)
        if first > start and any(a.doc.lower[i].endswith(_JOINING) for i in range(start, first)):
            kept.append(topic)
            continue
        if first > start + 1:
            kept.append([(start, first - 1)])
        elif first < 0 and not any(s <= start < e for s, e in parties):
            kept.append(topic)
    return kept
