"""The German rules in their order: the first of two that claim the same words wins."""

from __future__ import annotations

from functools import cache

from newsclaims.languages.de.rules import free, noun, quote, reported, source, verb
from newsclaims.rules.rule import Rule

ORDER: tuple[Rule, ...] = (
    *quote.RULES[:-2],
    *verb.RULES,
    *noun.RULES,
    *source.RULES,
    *quote.RULES[-2:],
    *reported.RULES,
    *free.RULES,
)


@cache
def by_trigger() -> dict[str, tuple[tuple[int, Rule], ...]]:
    """The rules of each kind of site, with their rank."""
    found: dict[str, list[tuple[int, Rule]]] = {}
    for rank, rule in enumerate(ORDER):
        found.setdefault(rule.trigger, []).append((rank, rule))
    return {trigger: tuple(rules) for trigger, rules in found.items()}
