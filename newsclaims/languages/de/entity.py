"""Somebody or something that an article names."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that the article names.

    Attributes:
        id: "e1", "e2" … in the order in which records mention them; "" as long as none does.
        kind: as `Name.kind`.
        names: its names in the article with where each first stands; the longest is shown.
        gender: "m", "f", "n" or "".
        plural: it is a group.
        roles: what the article says they are, with where.
        places: token positions of its mentions, in order.
        countries: of a person, the countries and parties beside its name ("Finnlands Präsident", "(SPD)").
    """

    kind: str
    names: list[tuple[str, int]] = field(default_factory=list)
    gender: str = ""
    plural: bool = False
    roles: list[tuple[str, int]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    id: str = ""

    def mentioned(self, at: int) -> None:
        """Note a mention."""
        insort(self.places, at)

    def last_before(self, at: int) -> int:
        """Where it was mentioned last before a token or at it; -1 for nowhere."""
        found = bisect_right(self.places, at)
        return self.places[found - 1] if found else -1

    @property
    def name(self) -> str:
        """The fullest name: the one with most words, of those the longest."""
        return max(self.names, key=lambda n: (n[0].count(" "), len(n[0]), -n[1]))[0] if self.names else ""

    @property
    def role(self) -> str | None:
        """The fullest role."""
        return max((r for r, _ in self.roles), key=len) if self.roles else None
