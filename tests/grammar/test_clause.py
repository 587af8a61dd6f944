"""The clause tree itself, whatever language filled it."""

from __future__ import annotations

from newsclaims.grammar.clause import Clause, Kind, Sentence


def _chain(length: int) -> Sentence:
    """A sentence in which each clause has three tokens and depends on the one before it."""
    clauses = [
        Clause(n, Kind.SUBORDINATE, [(3 * n, 3 * n + 3)], parent=n - 1, children=[n + 1] if n + 1 < length else [])
        for n in range(length)
    ]
    return Sentence(0, 3 * length, clauses)


def test_an_interrupted_clause_begins_and_ends_with_its_own_pieces() -> None:
    clause = Clause(0, Kind.MAIN, [(0, 2), (5, 7)])
    assert (clause.start, clause.end) == (0, 7)


def test_the_extent_holds_all_that_depends_on_a_clause() -> None:
    sentence = _chain(3)
    assert [sentence.extent(c) for c in sentence.clauses] == [(0, 9), (3, 9), (6, 9)]


def test_the_extent_reaches_back_to_a_clause_in_front() -> None:
    front = Clause(0, Kind.SUBORDINATE, [(0, 4)], parent=1)
    main = Clause(1, Kind.MAIN, [(5, 8)], children=[0])
    sentence = Sentence(0, 8, [front, main])
    assert sentence.extent(front) == (0, 4)
    assert sentence.extent(main) == (0, 8)


def test_the_extent_of_clauses_nested_deeply_needs_no_recursion() -> None:
    sentence = _chain(20_000)
    assert sentence.extent(sentence.clauses[0]) == (0, 60_000)
