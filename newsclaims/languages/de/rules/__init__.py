"""The German rules in their order: which of two that claim the same words wins."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsclaims.languages.de.rules import (
    free,
    headline,
    noun,
    quote,
    quote_alone,
    quote_phrase,
    quote_stance,
    reported,
    source,
    source_inserted,
    verb,
    verb_around,
    verb_pointing,
)

if TYPE_CHECKING:
    from newsclaims.rules.rule import Rule

# Of two candidates that exclude each other the one of the earlier group wins, within a group the longer one.
GROUPS: tuple[tuple[Rule, ...], ...] = (
    (*quote.RULES, *quote_phrase.RULES, *quote_stance.RULES),
    (*verb.RULES, *verb_around.RULES, *verb_pointing.RULES, *source.RULES, *source_inserted.RULES),
    headline.RULES,
    noun.RULES,
    quote_alone.RULES,
    reported.RULES,
    free.RULES,
)
ORDER: tuple[Rule, ...] = tuple(rule for group in GROUPS for rule in group)


@cache
def by_trigger() -> dict[str, tuple[tuple[int, Rule], ...]]:
    """The rules of each kind of site, with the rank of their group."""
    found: dict[str, list[tuple[int, Rule]]] = {}
    for rank, group in enumerate(GROUPS):
        for rule in group:
            found.setdefault(rule.trigger, []).append((rank, rule))
    return {trigger: tuple(rules) for trigger, rules in found.items()}
