"""The one choice among overlapping candidates: by rank, then length, then name, never by measured precision."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.rules.candidate import Candidate, Span

_CLAUSE = 6  # so many words more are another clause
_SAME = 0.5  # contents that share this much of their words are the same statement


def choose(
    candidates: Sequence[Candidate], unit_of: Sequence[int]
) -> tuple[list[Candidate], list[tuple[Candidate, Candidate]]]:
    """Choose among candidates.

    Two candidates exclude each other if their contents are largely the same words or cross. One inside another stays if
    it is a quotation or a reported act, or if it brings its own introduction and one of the two is told by a source:
    "Laut X sagte Y, dass …" has X's words, and Y's in them.

    Args:
        candidates: what the rules proposed, in any order.
        unit_of: the sentence of each token; a content may reach back over the sentence before its introduction's.

    Returns:
        The chosen ones in the order of the text, and for each that lost the pair (loser, winner).
    """
    order = sorted(candidates, key=lambda c: (c.rank, -c.tokens(), c.rule, c.content))
    chosen: list[Candidate] = []
    lost: list[tuple[Candidate, Candidate]] = []
    by_unit: dict[int, list[Candidate]] = {}
    reaching: dict[int, list[Candidate]] = {}  # by the sentence before their own
    for candidate in order:
        own = by_unit.setdefault(candidate.unit, [])
        rivals = own if candidate.frame else own + reaching.get(candidate.unit, [])
        winner = next((rival for rival in rivals if _exclude(candidate, rival)), None)
        if winner is None:
            own.append(candidate)
            chosen.append(candidate)
            first = unit_of[candidate.content[0][0]]
            if first < candidate.unit:
                reaching.setdefault(first, []).append(candidate)
        else:
            lost.append((candidate, winner))
    chosen.sort(key=lambda c: (c.content[0], c.rank, c.rule))
    return chosen, lost


def _exclude(a: Candidate, b: Candidate) -> bool:
    """Whether `a` cannot stand beside `b`, which was chosen before it."""
    shared = _shared(a.content, b.content)
    if not shared:
        # a reported act is nothing beside a statement that its own verb introduces
        return (
            "reported" in (a.form, b.form)
            and a.form != b.form
            and bool(_shared(a.content, b.cue) or _shared(a.cue, b.content))
            and _same_cue(a, b)
        )
    size_a, size_b = a.tokens(), b.tokens()
    if "direct" in (a.form, b.form) and a.form != b.form:
        inner, outer = (a, b) if a.form == "direct" else (b, a)
        return shared != inner.tokens() or outer.tokens() - shared < 2
    if a.form == "reported" and shared == size_a and b.form != "reported" and size_b - size_a >= _CLAUSE:
        return False  # an act in one of several clauses that a source tells
    if a.retold != b.retold and "indirect_free_indirect" in (a.form, b.form):
        return False  # "Sie habe gesagt, er komme": the whole is told, and what she said
    if (a.sourced or b.sourced) and (_introduced_in(a, b) or _introduced_in(b, a)):
        return False
    if shared / (size_a + size_b - shared) >= _SAME:
        return True
    if shared == size_a:
        return a.form not in ("direct", "reported")
    if shared == size_b:
        return b.form not in ("direct", "reported")
    return True


def _introduced_in(inner: Candidate, outer: Candidate) -> bool:
    """Whether a candidate stands inside another's content together with its own introduction."""
    cue = sum(end - start for start, end in inner.cue)
    return (
        inner.form == outer.form == "indirect"
        and inner.rank <= outer.rank
        and cue > 0
        and _shared(inner.content, outer.content) == inner.tokens()
        and _shared(inner.cue, outer.content) == cue
    )


def _same_cue(a: Candidate, b: Candidate) -> bool:
    """Whether one cue holds the other; an auxiliary alone may be shared ("hat kritisiert und argumentiert")."""
    if not (a.cue and b.cue):
        return True
    size = min(sum(end - start for start, end in cue) for cue in (a.cue, b.cue))
    return _shared(a.cue, b.cue) == size


def _shared(a: Sequence[Span], b: Sequence[Span]) -> int:
    return sum(max(0, min(e1, e2) - max(s1, s2)) for s1, e1 in a for s2, e2 in b)
