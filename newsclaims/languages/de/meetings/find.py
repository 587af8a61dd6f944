"""Finds the meetings of a document: words first, the grammar of a sentence only on a hit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.meetings import noun, verb
from newsclaims.languages.de.meetings.lexicon import meeting_noun, meeting_verbs
from newsclaims.languages.de.meetings.rule import MeetingSite
from newsclaims.languages.de.meetings.scene import scene_of
from newsclaims.languages.de.triggers import MEETING_NOUN, MEETING_VERB, triggers
from newsclaims.languages.de.words import DETERMINER, FINITE, INFINITIVE, PARTICIPLE, PARTICLE, ZU_INFINITIVE
from newsclaims.text.document import CAPITAL, COMMA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclaims.grammar.clause import Clause, Sentence
    from newsclaims.languages.de.meetings.scene import Scene
    from newsclaims.rules.candidate import MeetingCandidate
    from newsclaims.rules.rule import Rule
    from newsclaims.rules.trace import Trace

RULES: tuple[Rule, ...] = (*verb.RULES, *noun.RULES)
_VERB_RULES = frozenset(rule.name for rule in verb.RULES)
_FAMILIES = {"meeting": "talks", "call": "talks", "exchange": "talks", "stay": "visit"}  # of kinds of nouns
_MOST = 12  # nouns for meetings looked at in one clause: a bound that keeps hostile text cheap
_TITLE = 9  # tokens of a title at most, with its opening mark
_ARTICLES = frozenset(("das", "der", "die", "ein", "eine"))
_DEFINITE = frozenset(("diese", "diesen", "dieser", "dieses", "diesem"))
_VERBAL = FINITE | INFINITIVE | PARTICIPLE | ZU_INFINITIVE | PARTICLE


def find_meetings(
    a: Analysis, trace: Trace | None = None, words: Sequence[tuple[int, int]] | None = None
) -> list[MeetingCandidate]:
    """The meetings of a document in the order of the text.

    Args:
        a: its analysis.
        trace: told what the rules decided, if given.
        words: what `triggers` finds in it, if that is known already.
    """
    if words is None:
        words = triggers(a.doc, a.bits)
    found: list[MeetingCandidate] = []
    quoted: list[tuple[int, int]] = []
    for unit, hits in _hits(a, words):
        sentence = a.sentence(unit)
        plain: list[tuple[int, int]] = []
        for hit, clause in zip(hits, _owners(sentence, hits), strict=True):
            # a quotation that the clause tree takes as a whole has a tree of its own
            (quoted if clause is not None and clause.kind is Kind.QUOTE else plain).append(hit)
        found += _chosen([c for site in _sites(a, unit, plain) for c in _ask(a, site, trace)])
    if quoted:
        inner = _inside_quotes(a, {i for i, _ in quoted})
        for unit, hits in _hits(inner, words):
            answers = _chosen([c for site in _sites(inner, unit, hits) for c in _ask(inner, site, trace)])
            for answer in answers:
                answer.unit = a.unit_of[answer.cue[0][0]]
            found += answers
    found.sort(key=lambda m: m.cue[0])
    for before, meeting in pairwise(found):
        _carry(a, before, meeting)
    return found


def _hits(a: Analysis, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """The units that hold a word of meeting, with these words and what each may trigger: 1 a verb, 2 a noun."""
    bits = a.bits
    titles = {i for start, end in _titles(a) for i in range(start, end)}
    hits = [
        (i, 2 if found & MEETING_NOUN else 1)
        for i, found in words
        if (found & MEETING_NOUN or (found & MEETING_VERB and bits[i] & _VERBAL)) and i not in titles
    ]
    for unit, (start, end) in enumerate(a.units):
        within = hits[bisect_left(hits, (start, 0)) : bisect_left(hits, (end, 0))]
        if within:
            yield unit, within


def _titles(a: Analysis) -> Iterator[tuple[int, int]]:
    """The quotations that are titles of books, plays and films: "„Der Besuch der alten Dame“ läuft"."""
    flags = a.doc.flags
    for opening, closing in a.doc.quotes:
        if not 2 < closing - opening <= _TITLE or a.doc.lower[opening + 1] not in _ARTICLES:
            continue
        goes_on = closing + 1 < len(flags) and flags[closing + 1] & COMMA  # "„Das Treffen“, sagte er, „war gut.“"
        verb = any(a.bits[i] & FINITE and not flags[i] & CAPITAL for i in range(opening + 2, closing))
        if flags[opening + 1] & CAPITAL and not goes_on and not verb:
            yield opening + 1, closing


def _inside_quotes(a: Analysis, tokens: set[int]) -> Analysis:
    """The grammar of what stands inside quotations: each sentence of one that holds any of some words is a unit."""
    inner = Analysis(a.doc)
    outer: list[tuple[int, int]] = []
    for opening, closing in a.doc.quotes:
        if not outer or opening > outer[-1][1]:
            outer.append((opening, closing))
    units: dict[tuple[int, int], None] = {}
    for i in sorted(tokens):
        opening, closing = outer[bisect_right(outer, (i, 0)) - 1]
        start, end = a.doc.sentences[bisect_right(a.doc.sentences, (i, len(a.doc.lower))) - 1]
        units[max(start, opening + 1), min(end, closing)] = None
    inner.units = list(units)
    inner.unit_of = [0] * len(a.doc.lower)
    for unit, (start, end) in enumerate(inner.units):
        inner.unit_of[start:end] = [unit] * (end - start)
    return inner


def _carry(a: Analysis, before: MeetingCandidate, meeting: MeetingCandidate) -> None:
    """Give a meeting that is spoken of again ("bei diesen Gesprächen") the place, time and topics it had before."""
    if not 0 < meeting.unit - before.unit <= 2 or meeting.rule in _VERB_RULES or meeting.kind != before.kind:
        return
    noun_at = meeting.cue[0][0]
    determiner = next(
        (a.doc.lower[k] for k in range(noun_at - 1, max(noun_at - 4, -1), -1) if a.bits[k] & DETERMINER), ""
    )
    same = before.lemma.lower().endswith(meeting.lemma.lower()) or meeting.lemma.lower().endswith(before.lemma.lower())
    pointing = determiner in _DEFINITE and meeting.unit - before.unit == 1
    if not pointing and not (same and determiner[:3] in ("der", "die", "das", "dem", "den", "des")):
        return
    own, other = _who(a, before), _who(a, meeting)
    if not pointing and not same and not own & other:
        return
    meeting.place = meeting.place or before.place
    meeting.time = meeting.time or before.time
    meeting.topics = meeting.topics or before.topics


def _who(a: Analysis, meeting: MeetingCandidate) -> set[str]:
    """The last words of those who took part, to compare them."""
    return {a.doc.lower[spans[-1][1] - 1] for spans, _ in meeting.participants}


def _sites(a: Analysis, unit: int, hits: list[tuple[int, int]]) -> Iterator[MeetingSite]:
    sentence = a.sentence(unit)
    done: set[int] = set()
    scenes: dict[int, Scene] = {}
    nouns: Counter[int] = Counter()
    for (i, kind), clause in zip(hits, _owners(sentence, hits), strict=True):
        if clause is None:
            continue
        if kind == 2:
            nouns[clause.index] += 1
            if nouns[clause.index] > _MOST:
                continue
            scene = scenes.get(clause.index)
            if scene is None:
                scene = scenes[clause.index] = scene_of(a, unit, sentence, clause)
            yield MeetingSite(unit, sentence, clause, i, scene, noun=meeting_noun(a.doc.lower[i]))
            continue
        scene = scene_of(a, unit, sentence, clause)
        predicate = scene.predicate
        if predicate is None or clause.index in done or (i not in predicate.tokens):
            continue
        rows = tuple(row for lemma in predicate.lemmas for row in meeting_verbs(lemma))
        if rows:
            done.add(clause.index)
            yield MeetingSite(unit, sentence, clause, predicate.verb, scene, verbs=rows)


def _owners(sentence: Sentence, hits: list[tuple[int, int]]) -> list[Clause | None]:
    """The clause that each of some words stands in; None for those between clauses."""
    pieces = sorted((s, e, c.index) for c in sentence.clauses for s, e in c.pieces)
    starts = [s for s, _, _ in pieces]
    found: list[Clause | None] = []
    for i, _ in hits:
        k = bisect_right(starts, i) - 1
        found.append(sentence.clauses[pieces[k][2]] if k >= 0 and i < pieces[k][1] else None)
    return found


def _ask(a: Analysis, site: MeetingSite, trace: Trace | None) -> Iterator[MeetingCandidate]:
    trigger = f"meeting-{_FAMILIES.get(site.noun.kind, site.noun.kind)}" if site.noun is not None else "meeting-verb"
    for rank, rule in enumerate(RULES):
        if rule.trigger != trigger:
            continue
        answer = cast("MeetingCandidate | str", rule.body(a, site))
        if isinstance(answer, str):
            if trace is not None:
                trace.declined(rule, site.unit, site.token, answer)
            continue
        answer.rank = rank
        if trace is not None:
            trace.fired(rule, cast("Any", answer), site.token)
        yield answer
        return


def _chosen(answers: list[MeetingCandidate]) -> list[MeetingCandidate]:
    """Of a verb and the noun that only repeats it ("kamen zu Gesprächen zusammen") the verb."""
    verbs_ = [m for m in answers if m.rule in _VERB_RULES]
    chosen: list[MeetingCandidate] = []
    for meeting in answers:
        if meeting.rule not in _VERB_RULES and meeting.kind != "visit":
            own = {span for spans, _ in meeting.participants for span in spans}
            if any(own <= {span for spans, _ in v.participants for span in spans} for v in verbs_):
                continue
        if meeting.rule == "de.meeting.visit" and any(v.rule == "de.meeting.invited" for v in verbs_):
            continue
        chosen.append(meeting)
    return chosen
