"""Pairs what was found with what is annotated, one to one, so that the contents agree as well as they can."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.measuring.gold import Marked

_SAME_FORM = 0.01  # decides between contents that agree equally well


def pairs(gold: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[int, int]]:
    """Pair annotated and found statements of one article.

    Args:
        gold: the annotated ones.
        found: the found ones.

    Returns:
        Pairs of indices; as many as the shorter list is long, so some may share no word.
    """
    scores = [[_agreement(g, f) for f in found] for g in gold]
    if len(gold) > len(found):
        turned = [list(column) for column in zip(*scores, strict=True)]
        return [(g, f) for f, g in _assign(turned)]
    return _assign(scores)


def _agreement(gold: Marked, found: Marked) -> float:
    """Token F1 of two contents, and a little more where the form is the same."""
    a, b = gold.tokens("content"), found.tokens("content")
    both = len(a & b)
    return 2 * both / (len(a) + len(b)) + (_SAME_FORM if gold.form == found.form else 0) if both else 0.0


def _assign(scores: list[list[float]]) -> list[tuple[int, int]]:
    """The one-to-one assignment with the greatest sum: shortest augmenting paths (Jonker and Volgenant 1987).

    Args:
        scores: for each row the score of each column; no more rows than columns.

    Returns:
        A column for each row, as (row, column) by column.
    """
    if not scores or not scores[0]:
        return []
    columns = range(1, len(scores[0]) + 1)
    row_price = [0.0] * (len(scores) + 1)
    column_price = [0.0] * (len(scores[0]) + 1)
    row_of = [0] * (len(scores[0]) + 1)  # rows and columns count from 1; 0 is nobody
    for row in range(1, len(scores) + 1):
        row_of[0] = row
        column = 0
        slack = [float("inf")] * len(column_price)
        came_from = [0] * len(column_price)
        seen = [False] * len(column_price)
        while row_of[column]:
            seen[column] = True
            here = row_of[column]
            step, nearest = float("inf"), 0
            for other in columns:
                if seen[other]:
                    continue
                cost = -scores[here - 1][other - 1] - row_price[here] - column_price[other]
                if cost < slack[other]:
                    slack[other], came_from[other] = cost, column
                if slack[other] < step:
                    step, nearest = slack[other], other
            for other in (0, *columns):
                if seen[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                else:
                    slack[other] -= step
            column = nearest
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return [(row_of[column] - 1, column - 1) for column in columns if row_of[column]]
