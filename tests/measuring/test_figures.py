"""Figures against gold, worked out by hand and compared with the scorer that the project is judged by."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.measuring.figures import Figure, Tally
from newsclaims.measuring.gold import PARTS, Grid, Marked
from newsclaims.measuring.pairing import pairs

SCORER = Path(__file__).parents[3] / "shared" / "eval" / "attribution_score.py"
TOKENS = [(n * 3, n * 3 + 2) for n in range(12)]
GRID = Grid(TOKENS)


def _statement(form: str, content: list[int], speaker: list[int] = [], optional: bool = False) -> Marked:  # noqa: B006
    return Marked(form, {"content": frozenset(content), "speaker": frozenset(speaker)}, optional)


def test_parts_touch_the_tokens_that_they_share_a_character_with() -> None:
    assert GRID.touched([(0, 2), (4, 7)]) == {0, 1, 2}
    assert GRID.touched([(2, 3)]) == frozenset()
    assert GRID.touched([(34, 99)]) == {11}
    assert GRID.touched([]) == frozenset()


def test_a_reported_act_has_neither_cue_nor_frame() -> None:
    marked = GRID.marked("reported", {"content": [(0, 9)], "cue": [(3, 5)], "frame": [(0, 2)]})
    assert [marked.tokens(part) for part in ("content", "cue", "frame")] == [{0, 1, 2}, set(), set()]


def test_contents_are_paired_so_that_all_together_agree_best() -> None:
    gold = [_statement("direct", [0, 1]), _statement("indirect", [1, 2, 3])]
    found = [_statement("indirect", [1, 2]), _statement("direct", [0])]
    assert sorted(pairs(gold, found)) == [(0, 1), (1, 0)]
    assert pairs([], found) == pairs(gold, []) == []


def test_the_form_decides_between_equal_contents() -> None:
    gold = [_statement("direct", [0, 1])]
    found = [_statement("indirect", [0, 1]), _statement("direct", [0, 1])]
    assert pairs(gold, found) == [(0, 1)]


def test_figures() -> None:
    tally = Tally()
    gold = [_statement("direct", [0, 1, 2, 3], [4]), _statement("indirect", [6, 7], [4]), _statement("reported", [9])]
    found = [_statement("direct", [0, 1], [4, 5]), _statement("free_indirect", [11])]
    assert tally.add(gold, found) == [True, False]
    figures = tally.figures()
    # half of the first content is found, and none of the others; the second content found is none
    assert figures["content"] == Figure(1 / 2, (1 / 2) / 3)
    assert figures["role:speaker"] == Figure(1 / 2, 1 / 2)
    assert figures["joint"] == Figure((1 + 0 + 1 / 2) / 3, (1 / 2 + 1) / 5)
    assert figures["found"] == Figure(1 / 2, 1 / 3)
    assert figures["found:direct"] == Figure(1, 1)
    assert figures["speaker"] == Figure(1, 1)
    assert (tally.articles, tally.statements) == (1, 3)
    assert Figure(0, 0).f1 == 0
    assert Figure(1, 1 / 2).f1 == pytest.approx(2 / 3)


def test_optional_statements_count_neither_way() -> None:
    tally = Tally()
    right = tally.add([_statement("direct", [0, 1], optional=True)], [_statement("direct", [1])])
    assert right == [None]
    assert tally.add([_statement("direct", [3], optional=True)], [_statement("direct", [1])]) == [False]
    assert tally.figures()["found"] == Figure(0, 0)
    assert tally.statements == 0


SPAN = st.tuples(st.integers(0, 36), st.integers(1, 9)).map(lambda place: [place[0], place[0] + place[1]])
SPANS = st.lists(SPAN, max_size=2)
STATEMENTS = st.lists(
    st.fixed_dictionaries(
        {
            "form": st.sampled_from(["direct", "indirect", "reported", "free_indirect"]),
            "content": st.lists(SPAN, min_size=1, max_size=2),
            **dict.fromkeys(PARTS[1:], SPANS),
            "optional": st.sampled_from([False, False, False, True]),
        }
    ),
    max_size=6,
)


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer is not part of the project")
@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(STATEMENTS, STATEMENTS), min_size=1, max_size=3))
def test_the_scorer_agrees(articles: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]) -> None:
    spec = importlib.util.spec_from_file_location("attribution_score", SCORER)
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    tally = Tally()
    records: dict[str, list[dict[str, Any]]] = {}
    for n, (gold, found) in enumerate(articles):
        for one in found:
            one["optional"] = False
        records[str(n)] = found
        tally.add(
            [GRID.marked(one["form"], one, optional=one["optional"]) for one in gold],
            [GRID.marked(one["form"], one) for one in found],
        )
    annotated = [{"id": str(n), "tokens": TOKENS, "statements": gold} for n, (gold, _) in enumerate(articles)]
    theirs, _ = scorer.score(annotated, records)
    ours = tally.figures()
    for name in theirs.keys() | ours.keys():
        one, other = theirs.get(name, {"p": 0, "r": 0, "f1": 0}), ours.get(name, Figure(0, 0))
        assert (other.precision, other.recall, other.f1) == pytest.approx((one["p"], one["r"], one["f1"])), name
