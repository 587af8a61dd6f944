"""How far a content and a frame reach: the spans that the clauses of a statement become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import ACCUSATIVE
from newsclaims.languages.de.words import COORDINATOR, INFINITIVE, ZU_INFINITIVE
from newsclaims.text.document import (
    BRACKET_CLOSE,
    COLON,
    COMMA,
    DASH,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.grammar.clause import Sentence
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span

_EDGE = COMMA | COLON | SEMICOLON | DASH | STOP
# Verbs whose object a clause with "was" may be.
_TAKING = frozenset(
    """bekommen brauchen denken erleben erreichen erzählen fordern geben hören klären leisten machen nehmen prüfen sagen
    schildern sehen tun unternehmen verlangen verraten verstehen wissen zeigen""".split()
)
_COMMENTS = frozenset("wobei was nachdem woraufhin worauf weshalb wodurch womit".split())
POINTING_BACK = ("danach", "demnach", "demzufolge", "hiernach")  # to a source


def trim(a: Analysis, start: int, end: int) -> Span:
    """The span without punctuation that separates at its edges."""
    flags = a.doc.flags
    while start < end and flags[start] & _EDGE:
        start += 1
    while end > start and flags[end - 1] & _EDGE:
        end -= 1
    return start, end


def with_stop(a: Analysis, end: int, limit: int) -> int:
    """The end moved behind the final stop (and a closing mark after it)."""
    flags = a.doc.flags
    while end < limit and flags[end] & (STOP | QUOTE_CLOSE | BRACKET_CLOSE):
        end += 1
    return end


def join(a: Analysis, pieces: Iterable[Span]) -> list[Span]:
    """Pieces in the order of the text, joined where nothing but punctuation or a coordinator lies between them."""
    flags, bits = a.doc.flags, a.bits
    merged: list[Span] = []
    for start, end in sorted(pieces):
        if start >= end:
            continue
        if merged:
            before = merged[-1][1]
            if start <= before or all(
                not flags[i] & (WORD | QUOTE_OPEN) or bits[i] & COORDINATOR for i in range(before, start)
            ):
                merged[-1] = (merged[-1][0], max(before, end))
                continue
        merged.append((start, end))
    return [trimmed for s, e in merged if (trimmed := trim(a, s, e))[0] < trimmed[1]]


def family(sentence: Sentence, index: int) -> set[int]:
    """A clause and all clauses that depend on it, without parentheses like ", so X,"."""
    found = {index}
    todo = [index]
    while todo:
        for child in sentence.clauses[todo.pop()].children:
            if child not in found and sentence.clauses[child].kind is not Kind.FRAGMENT:
                found.add(child)
                todo.append(child)
    return found


def content_from(a: Analysis, site: Site, first: Clause) -> tuple[list[Span], set[int]]:
    """The content that begins with clause `first`: with what depends on it and what goes on in the same way.

    Returns:
        Its spans, and the indices of its clauses.
    """
    sentence = site.sentence
    clauses = sentence.clauses
    inside = family(sentence, first.index)
    verb_final = first.kind is not Kind.MAIN
    subjunctive = a.mood(first) in ("subjunctive1", "subjunctive2", "ambiguous")
    last = max(inside)
    resumed = min((start for start, _ in site.clause.pieces if start > first.start), default=len(a.bits))
    for clause in clauses[first.index + 1 :]:
        if clause.start > resumed and first.kind is Kind.MAIN:
            break  # "trat dem Vorwurf, er sei alt, entgegen: …"
        if clause.index in inside or clause.index == site.clause.index:
            continue
        if clause.kind is Kind.FRAGMENT and clause.parent >= 0:
            continue  # ", so X": what tells all of it
        if clause.verb_first and clause.coordinator < 0 and clause.kind is Kind.MAIN and clause.prefield < 0:
            if a.mood(clause) == "subjunctive1" and not verb_final:
                inside |= family(sentence, clause.index)
                continue
            break
        if verb_final and clause.parent < 0 and clause.separator >= 0 and a.doc.flags[clause.separator] & COLON:
            break  # "kündigte an, zu prüfen: Es dürfe nicht sein, dass …"
        if clause.parent >= 0 and clause.parent not in inside and clause.link not in inside:
            continue
        if clause.link in inside:
            if verb_final and clause.kind is Kind.MAIN and a.mood(clause) != "subjunctive1":
                break
            mood = a.mood(clause)
            if not verb_final and subjunctive and clause.kind is Kind.MAIN:
                if mood == "indicative" or (mood == "ambiguous" and clause.verb_first):
                    break
                if mood == "ambiguous" and a.cue_rows(site.unit, clause) and a.subject(site.unit, clause) is not None:
                    break
        elif (
            clause.kind is Kind.MAIN
            and clause.link == site.clause.index
            and clause.coordinator >= 0
            and a.mood(clause) != "subjunctive1"
        ):
            break
        elif clause.kind is Kind.MAIN:
            mood = a.mood(clause)
            if verb_final and mood.startswith("subjunctive") and not clause.verb_first and clause.prefield < 0:
                pass  # "dass er komme, allerdings sei er krank"
            elif verb_final or (mood == "indicative" and subjunctive) or clause.finite < 0:
                break
        elif clause.kind is Kind.QUOTE and (
            verb_final or clause.separator < 0 or not a.doc.flags[clause.separator] & COMMA
        ):
            break
        inside |= family(sentence, clause.index)
        last = max(last, clause.index)
    _drop_comments(a, site, inside)
    remark = min((_remark(a, clauses[i]) for i in inside), default=len(a.bits))
    inside = {i for i in inside if clauses[i].start < remark}
    pieces = [piece for i in inside for piece in clauses[i].pieces if piece[0] < remark]
    return join(a, pieces), inside


def _remark(a: Analysis, clause: Clause) -> int:
    """Where a remark begins behind a dash after the end of a clause: "die Stadt zu verlassen – alle zu Fuß"."""
    pieces = clause.pieces
    if clause.kind is not Kind.MAIN and len(pieces) > 1 and a.doc.flags[pieces[-1][0] - 1] & DASH:
        last = pieces[-2][1] - 1
        if last == clause.finite or a.bits[last] & (INFINITIVE | ZU_INFINITIVE):
            return pieces[-1][0]
    return len(a.bits)


def _drop_comments(a: Analysis, site: Site, inside: set[int]) -> None:
    """Takes out a last clause in the indicative that comments on the statement: "…, was niemand bestätigte"."""
    clauses = site.sentence.clauses
    last = clauses[max(inside)]
    while last.parent in inside and last.kind is not Kind.SUBORDINATE:
        last = clauses[last.parent]
    if (
        last.kind is Kind.SUBORDINATE
        and last.parent in inside
        and last.opener >= 0
        and (a.doc.lower[last.opener] in _COMMENTS or _tells(a, site, last))
        and a.mood(last) in ("indicative", "ambiguous")
        and not _is_object(a, site, last)
    ):
        inside -= family(site.sentence, last.index)


def _is_object(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether a clause with "was" is what the verb of the one before takes: "werde tun, was nötig ist"."""
    host = site.sentence.clauses[clause.parent]
    predicate = a.predicate(site.unit, host) if a.doc.lower[clause.opener] == "was" else None
    if predicate is None or _TAKING.isdisjoint(predicate.lemmas):
        return False
    subject = a.subject(site.unit, host)
    return not any(
        p.preposition < 0 and p.cases & ACCUSATIVE and (subject is None or p.head != subject.head)
        for p in a.phrases(site.unit, host)
    )


def after_colon(a: Analysis, clauses: list[Clause]) -> int:
    """The index of the clause that a colon introduces as what was said: "Berg sieht es anders: Es sei …, sagte er"."""
    for c in clauses:
        if c.kind is not Kind.MAIN or c.parent >= 0:
            continue
        subjunctive = a.mood(c).startswith("subjunctive")
        if c.separator >= 0 and a.doc.flags[c.separator] & COLON:
            first = c.prefield if 0 <= c.prefield < c.index else c.index
            return first if subjunctive else 0
        if subjunctive:
            return 0
    return 0


def is_apart(a: Analysis, clause: Clause) -> bool:
    """Whether a clause after a semicolon is nobody's words or has its own source: "…; demnach wäre er 16 gewesen"."""
    if clause.separator < 0 or not a.doc.flags[clause.separator] & SEMICOLON:
        return False
    own = any(a.doc.lower[i] in POINTING_BACK for s, e in clause.pieces for i in range(s, e))
    return own or not a.mood(clause).startswith("subjunctive")


def _tells(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether a clause is the parenthesis "…, wie X mitteilte" of another who says so."""
    return a.doc.lower[clause.opener] == "wie" and any(row.strength > 2 for row in a.cue_rows(site.unit, clause))


def clause_start(site: Site, clause: Clause) -> int:
    """Where the frame of a clause begins: with the clause, or with the one whose subject it shares.

    A relative clause only goes on with what introduces it: "Es war Dahl, der sagte, …".
    """
    sentence = site.sentence
    seen = 0
    while clause.kind is Kind.RELATIVE and clause.parent >= 0 and seen < 20:
        clause = sentence.clauses[clause.parent]
        seen += 1
        if clause.kind is not Kind.RELATIVE:
            return min(clause.start, sentence.extent(clause)[0])
    while clause.link >= 0 and clause.kind is Kind.MAIN and (clause.verb_first or clause.shared_finite) and seen < 20:
        clause = sentence.clauses[clause.link]
        seen += 1
    start = clause.start
    if clause.prefield >= 0:
        start = min(start, sentence.extent(sentence.clauses[clause.prefield])[0])
    return start


def frame_before(a: Analysis, site: Site, content: list[Span]) -> list[Span]:
    """The frame of a content that follows its clause: up to the content, and what is left of the clause after it."""
    clause = site.clause
    host = site.sentence.clauses[clause.link] if clause.link >= 0 else None
    if clause.shared_finite and host is not None and a.cue_rows(site.unit, host):
        subject = a.subject(site.unit, host)
        first = (min(host.finite, subject.start if subject else host.finite), host.finite + 1)
        own = clause.start + (1 if clause.coordinator == clause.start else 0)
        return [first, (own, content[0][0])]
    if host is not None and clause.verb_first and a.cue_rows(site.unit, host) and _has_content(a, site, host):
        start = clause.start  # what stands before it is a statement of its own
    else:
        start = clause_start(site, clause)
    frame = [(start, content[0][0])] if start < content[0][0] else []
    rest = [(s, e) for s, e in clause.pieces if s > content[-1][1]]
    if rest:
        frame.append((content[-1][1], rest[-1][1]))
    return frame


def _has_content(a: Analysis, site: Site, host: Clause) -> bool:
    """Whether a clause has something said of its own: a dependent clause or a quotation."""
    if any(site.sentence.clauses[c].kind in (Kind.SUBORDINATE, Kind.INFINITIVE) for c in host.children):
        return True
    return any(a.doc.flags[i] & QUOTE_OPEN for s, e in host.pieces for i in range(s, e))


def frame_after(a: Analysis, site: Site) -> Span:
    """The frame of a content that stands before it: from the comma on, without the final stop."""
    clause = site.clause
    start = clause.separator if clause.separator >= 0 else clause.start
    end = site.sentence.extent(clause)[1]
    while end > start and a.doc.flags[end - 1] & STOP:
        end -= 1
    return start, end


def cue_spans(
    a: Analysis, site: Site, *, reflexive: bool = False, correlate: frozenset[str] = frozenset()
) -> list[Span]:
    """The cue: the verb's parts, with "sich", "es" and the correlate where the verb takes them."""
    predicate = site.predicate
    assert predicate is not None  # verb sites have one
    tokens = set(predicate.tokens)
    lower = a.doc.lower
    for s, e in site.clause.pieces:
        for i in range(s, e):
            if (reflexive and lower[i] == "sich") or lower[i] in correlate:
                tokens.add(i)
            elif lower[i] == "es" and predicate.passive and abs(i - site.clause.finite) == 1:
                tokens.add(i)  # "Es wird vermutet"
            elif lower[i] == "so" and 0 <= site.clause.separator == i - 1 == site.clause.finite - 2:
                tokens.add(i)  # ", so vermutet sie,"
    return spans(tokens)


def spans(tokens: Iterable[int]) -> list[Span]:
    """Single tokens as spans, neighbours joined."""
    found: list[Span] = []
    for i in sorted(tokens):
        if found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found
