"""Clauses: the unit in which rules think."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum


class Kind(IntEnum):
    """What a clause is."""

    MAIN = 1  # finite verb first or second
    SUBORDINATE = 2  # opened by a conjunction or question word
    RELATIVE = 3
    INFINITIVE = 4
    QUOTE = 5  # a quotation that stands where a clause could
    FRAGMENT = 6  # no verb: headline, apposition, answer


@dataclass(slots=True)
class Clause:
    """One clause of a sentence. All positions are token indices, ends exclusive.

    Attributes:
        index: position in `Sentence.clauses`, in the order of the first words.
        kind: what it is.
        pieces: its own tokens, without those of clauses inside it; several where it is interrupted.
        opener: its conjunction, relative pronoun or question word; -1 where there is none.
        finite: its finite verb; -1 where there is none of its own.
        verb_first: nothing stands before the finite verb ("sagte der Minister").
        parent: index of the clause it depends on, -1 for none.
        children: indices of the clauses that depend on it.
        link: for a coordinated clause the index of the clause it is coordinated with, otherwise -1.
        coordinator: the coordinating conjunction before it, otherwise -1.
        separator: the punctuation token right before it, -1 for none.
        prefield: for a main clause the index of a clause that stands before its finite verb, otherwise -1.
        shared_finite: the finite verb is that of the linked clause ("hat kritisiert und argumentiert").
    """

    index: int
    kind: Kind
    pieces: list[tuple[int, int]]
    opener: int = -1
    finite: int = -1
    verb_first: bool = False
    parent: int = -1
    children: list[int] = field(default_factory=list)
    link: int = -1
    coordinator: int = -1
    separator: int = -1
    prefield: int = -1
    shared_finite: bool = False

    @property
    def start(self) -> int:
        """Its first token."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """The token after its last own token."""
        return self.pieces[-1][1]


@dataclass(slots=True)
class Sentence:
    """The clause tree of a sentence (or of the sentences that a quotation joins); not to be changed once built."""

    start: int
    end: int
    clauses: list[Clause]
    _extents: list[tuple[int, int]] = field(default_factory=list, init=False, repr=False, compare=False)

    def extent(self, clause: Clause) -> tuple[int, int]:
        """The tokens from the first to the last of a clause and of all that depends on it."""
        if not self._extents:
            self._extents = self._all_extents()
        return self._extents[clause.index]

    def _all_extents(self) -> list[tuple[int, int]]:
        """The extents of all clauses, parents after their children; without recursion: hostile text nests deeply."""
        order = [c.index for c in self.clauses if c.parent < 0]
        for index in order:  # grows while it runs
            order += self.clauses[index].children
        extents = [(c.start, c.end) for c in self.clauses]
        for index in reversed(order):
            start, end = extents[index]
            for child in self.clauses[index].children:
                start, end = min(start, extents[child][0]), max(end, extents[child][1])
            extents[index] = start, end
        return extents
