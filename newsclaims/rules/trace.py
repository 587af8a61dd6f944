"""What the rules decided, for `newsclaims explain`. The engine holds no print statements: it reports here, if asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.rules.candidate import Candidate
    from newsclaims.rules.rule import Rule


@dataclass(slots=True)
class Trace:
    """Collects decisions.

    Attributes:
        fired_rules: (rule, candidate, token) of each rule that proposed something.
        declined_rules: (rule, unit, token, reason) of each that looked and did not.
        lost_pairs: (loser, winner) of the choice.
    """

    fired_rules: list[tuple[Rule, Candidate, int]] = field(default_factory=list)
    declined_rules: list[tuple[Rule, int, int, str]] = field(default_factory=list)
    lost_pairs: list[tuple[Candidate, Candidate]] = field(default_factory=list)

    def fired(self, rule: Rule, candidate: Candidate, token: int) -> None:
        """A rule proposed a candidate at a token."""
        self.fired_rules.append((rule, candidate, token))

    def declined(self, rule: Rule, unit: int, token: int, reason: str) -> None:
        """A rule looked at a token and said why it does not apply."""
        self.declined_rules.append((rule, unit, token, reason))

    def lost(self, loser: Candidate, winner: Candidate) -> None:
        """A candidate lost to another one."""
        self.lost_pairs.append((loser, winner))
