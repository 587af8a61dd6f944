"""Counts how well what was found agrees with gold, by the token-level metric of Petersen-Frey and Biemann (2024).

For every pair of statements, and for every statement without a partner, precision and recall of the tokens of each part
are averaged. `content` are the words stated, `roles` speaker, cue, frame and addressee, `joint` all of these, `form` is
micro-averaged. Two plainer figures: a statement is `found` if the intersection of its content with a gold content is at
least half of their union; `speaker` is the share of found statements whose speaker shares a word with the gold's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims.measuring.gold import PARTS, Marked
from newsclaims.measuring.pairing import pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOUND = 0.5  # intersection over union of two contents from which they are the same statement
_ABSENT = Marked(None)


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class _Mean:
    """Means of the precision of what was found and of the recall of what is annotated."""

    def __init__(self) -> None:
        self._precision = 0.0
        self._recall = 0.0
        self._found = 0
        self._gold = 0

    def add(self, gold: frozenset[int], found: frozenset[int]) -> None:
        both = len(gold & found)
        if found:
            self._precision += both / len(found)
            self._found += 1
        if gold:
            self._recall += both / len(gold)
            self._gold += 1

    def figure(self) -> Figure:
        return Figure(
            self._precision / self._found if self._found else 0.0, self._recall / self._gold if self._gold else 0.0
        )


class Tally:
    """Adds up articles.

    Attributes:
        articles: how many were added.
        statements: how many annotated statements they have, optional ones left out.
    """

    def __init__(self, parts: Iterable[str] = PARTS) -> None:
        """Begin at nothing.

        Args:
            parts: the parts that count; gold that annotates fewer is measured by those.
        """
        self.articles = 0
        self.statements = 0
        self._parts = tuple(parts)
        self._means: defaultdict[str, _Mean] = defaultdict(_Mean)
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._speakers = 0
        self._right_speakers = 0

    def add(self, gold: Sequence[Marked], found: Sequence[Marked]) -> list[bool | None]:
        """Add an article.

        Args:
            gold: its annotated statements.
            found: what was found in it.

        Returns:
            For each found statement whether it is one of the annotated ones; None for those that count neither way.
        """
        self.articles += 1
        self.statements += sum(not one.optional for one in gold)
        right: list[bool | None] = [None] * len(found)
        paired = pairs(gold, found)
        for g, f in paired:
            right[f] = self._pair(gold[g], found[f])
        with_partner = {g for g, _ in paired}, {f for _, f in paired}
        for g, one in enumerate(gold):
            if g not in with_partner[0]:
                self._pair(one, _ABSENT)
        for f, one in enumerate(found):
            if f not in with_partner[1]:
                right[f] = self._pair(_ABSENT, one)
        return right

    def _pair(self, gold: Marked, found: Marked) -> bool | None:
        if gold.optional:
            if not found.tokens("content") or gold.tokens("content") & found.tokens("content"):
                return None
            gold = _ABSENT
        for part in self._parts:
            a, b = gold.tokens(part), found.tokens(part)
            self._means["joint"].add(a, b)
            self._means["content" if part == "content" else "roles"].add(a, b)
            if part != "content":
                self._means[f"role:{part}"].add(a, b)
        self._count("form", hit=gold.form == found.form, gold=gold.form is not None, found=found.form is not None)
        a, b = gold.tokens("content"), found.tokens("content")
        hit = bool(a | b) and len(a & b) / len(a | b) >= FOUND
        for name in ("found", f"found:{gold.form or found.form}"):
            self._count(name, hit=hit, gold=bool(a), found=bool(b))
        speaker = gold.tokens("speaker")
        if hit and speaker:
            self._speakers += 1
            self._right_speakers += bool(speaker & found.tokens("speaker"))
        return hit

    def _count(self, name: str, *, hit: bool, gold: bool, found: bool) -> None:
        counts = self._counts[name]
        if hit:
            counts["right"] += 1
        else:
            counts["missed"] += gold
            counts["invented"] += found

    def figures(self) -> dict[str, Figure]:
        """The figures by name: joint, content, roles, each role, form, found, found in each form, speaker."""
        roles = [f"role:{part}" for part in self._parts if part != "content"]
        found = {name: self._means[name].figure() for name in ("joint", "content", "roles", *roles)}
        for name in ("form", "found", *sorted(name for name in self._counts if name.startswith("found:"))):
            counts = self._counts[name]
            found[name] = Figure(
                share(counts["right"], counts["right"] + counts["invented"]),
                share(counts["right"], counts["right"] + counts["missed"]),
            )
        right = share(self._right_speakers, self._speakers)
        found["speaker"] = Figure(right, right)
        return found


def share(part: int, whole: int) -> float:
    """The share of a part in a whole, 0 of nothing."""
    return part / whole if whole else 0.0
