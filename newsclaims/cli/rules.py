"""`newsclaims rules`."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

import click

from newsclaims.cli.completion import rule_names
from newsclaims.cli.help import Command, settings
from newsclaims.cli.options import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.rules.rule import Rule


@click.command(
    cls=Command,
    name="rules",
    context_settings=settings(),
    examples="""
    newsclaims rules
    newsclaims rules de.verb.dass
    newsclaims rules de.quote --format table
    """,
)
@click.argument("name", required=False, shell_complete=rule_names)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "table", "jsonl"]),
    default="text",
    show_default=True,
    help="text: with examples. table: a rule a line. jsonl: a rule a line, with all that is known of it.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="de", show_default=True, help="The language.")
def command(*, name: str | None, format_: str, lang: str) -> None:
    """Show the rules with their examples and measured precision.

    NAME is a rule as the records name it, or the beginning of several names ('de.verb'). In the examples brackets mark
    what the rule takes for each part; in those after '-' it must find nothing. How often a rule was right was measured
    on gold; one that has changed since shows no precision.
    """
    from newsclaims import languages

    rules = _named(languages.load(lang).rules(), name)
    write = {"text": _text, "table": _table, "jsonl": _json_lines}[format_]
    click.echo(write(rules))


def _named(rules: Sequence[Rule], name: str | None) -> list[Rule]:
    """The rules that are meant.

    Raises:
        click.UsageError: there is none of this name; the message suggests what may have been meant.
    """
    found = [rule for rule in rules if name in (None, rule.name)]
    found = found or [rule for rule in rules if rule.name.startswith(f"{name}.")]
    if not found and name is not None:
        names = [rule.name for rule in rules]
        near = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.5)
        near = near or [full for full in names if name.lower() in full.split(".")][:1]
        meant = f"did you mean '{near[0]}'?" if near else "'newsclaims rules --format table' shows all"
        raise click.UsageError(f"no rule '{name}': {meant}", click.get_current_context())
    return found


def _precision(rule: Rule) -> str:
    """How often a rule was right, in words."""
    from newsclaims.rules.precision import measured

    known = measured(rule.name)
    if known is None:
        return "not measured"
    if known.stale:
        return "stale"
    if known.precision is None:
        return f"seen {known.all} times"
    return f"{known.precision:.2f} of {known.all}"


def _looks_at(rule: Rule) -> str:
    """What makes the rule look: a kind of place, or single words."""
    return " ".join(f"'{word}'" for word in sorted(rule.words)) or rule.trigger


def _text(rules: Sequence[Rule]) -> str:
    """Rules in full."""
    blocks = []
    for rule in rules:
        lines = [
            rule.name,
            f"    {rule.says.strip()}",
            f"    looks at    {_looks_at(rule)}",
            f"    precision   {_precision(rule)}",
            *(f"    + {example}" for example in rule.yes),
            *(f"    - {example}" for example in rule.no),
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _table(rules: Sequence[Rule]) -> str:
    """A rule a line, in columns."""
    rows = [("rule", "looks at", "precision", "construction")]
    rows += [(rule.name, _looks_at(rule), _precision(rule), rule.says.strip()) for rule in rules]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join("  ".join([*map(str.ljust, row, widths), row[3]]) for row in rows)


def _json_lines(rules: Sequence[Rule]) -> str:
    """A rule a line, as JSON."""
    return "\n".join(_json(rule) for rule in rules)


def _json(rule: Rule) -> str:
    from newsclaims.rules.examples import parse
    from newsclaims.rules.precision import measured

    known = measured(rule.name)
    found = {
        "rule": rule.name,
        "says": rule.says.strip(),
        "trigger": rule.trigger,
        "words": sorted(rule.words),
        "yes": [{"text": one.text, "parts": one.parts} for one in map(parse, rule.yes)],
        "no": [parse(one).text for one in rule.no],
        "precision": known.precision if known else None,
        "measured": {"right": known.right, "found": known.all, "stale": known.stale} if known else None,
    }
    return json.dumps(found, ensure_ascii=False)
