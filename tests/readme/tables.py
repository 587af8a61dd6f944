"""Makes the README's tables of commands, records, columns, rules and rooms from the code."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from newsclaims.cli.app import app
from newsclaims.languages import load
from newsclaims.rules.examples import parse
from newsclaims.writing.csv_table import COLUMNS
from newsclaims.writing.schema import schema
from tests.readme.blocks import ROOT
from tests.test_architecture import ALLOWED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SHOWN_RULE = "de.source.laut"  # short, and yet with all that a rule has
SHOWN_VERB = "betonen"
LEXICON = ROOT / "newsclaims/languages/de/lexicon"
SHARED = ("schema_version", "type", "id", "doc", "lang", "sentence", "rule", "confidence")  # fields of all records
_BLOCKS = ("Part", "Span", "Mention", "Participant", "Cue", "MeetingCue", "Time", "SentenceRef")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def rows(content: str) -> list[list[str]]:
    """The cells of a Markdown table, without its head."""
    lines = [line for line in content.splitlines() if line.startswith("|")][2:]
    return [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def commands() -> dict[str, click.Command]:
    """The sub-commands by their names, in the order of the help."""
    with click.Context(app) as context:
        found = {name: app.get_command(context, name) for name in app.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


def _commands(_: str) -> str:
    """What each command does: the first line of its help."""
    return table(
        ("command", "what it does"),
        (
            [f"`newsclaims {name}`", inspect.cleandoc(one.help or "").split("\n\n")[0]]
            for name, one in commands().items()
        ),
    )


def _type(field: dict[str, Any]) -> str:
    """The type of a field of the schema, in words."""
    if "const" in field:
        return f'`"{field["const"]}"`'
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if "$ref" in field:
        return str(field["$ref"]).rsplit("/", 1)[1]
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"])
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    return str(field["type"])


def _fields(model: str) -> dict[str, str]:
    """The fields of a model with their types."""
    return {name: _type(field) for name, field in json.loads(schema())["$defs"][model]["properties"].items()}


def _record(*models: str) -> Callable[[str], str]:
    """What makes a table of fields: they and their types come from the schema, the meanings stay as they are.

    Args:
        models: one, for its fields that only it has; or several, for those that all have.
    """

    def make(before: str) -> str:
        meanings = {row[0]: row[2] for row in rows(before)}
        types: dict[str, list[str]] = {}
        for model in models:
            for name, kind in _fields(model).items():
                if (name in SHARED) == (len(models) > 1):
                    types.setdefault(name, []).append(kind)
        found = (
            [f"`{name}`", " or ".join(dict.fromkeys(kinds)), meanings.get(f"`{name}`", "")]
            for name, kinds in types.items()
        )
        return table(("field", "type", "meaning"), found)

    return make


def _building_blocks(before: str) -> str:
    """The models that records are made of."""
    meanings = {tuple(row[:2]): row[3] for row in rows(before)}
    found = []
    for model in _BLOCKS:
        inherited = _fields("Part") if model not in ("Part", "Span", "SentenceRef") else {}
        if model == "Participant":
            inherited = _fields("Mention")
        for name, kind in _fields(model).items():
            if name not in inherited:
                found.append([model, f"`{name}`", kind, meanings.get((model, f"`{name}`"), "")])
    return table(("", "field", "type", "meaning"), found)


def _columns(_: str) -> str:
    """The columns of CSV."""
    return textwrap.fill(f"The columns: {', '.join(f'`{one}`' for one in COLUMNS)}.", 120) + "\n"


def _rules(_: str) -> str:
    """The families of rules, each with an example of its first one."""
    rules = sorted(load("de").rules(), key=lambda rule: rule.name.split(".")[:2])
    families = {family: list(one) for family, one in groupby(rules, lambda rule: ".".join(rule.name.split(".")[:2]))}
    lines = []
    for family, members in families.items():
        modules = sorted({rule.body.__module__ for rule in members})
        places = [f"[`{module.rsplit('.', 1)[1]}.py`]({module.replace('.', '/')}.py)" for module in modules]
        lines.append(
            [f"`{family}`", str(len(members)), ", ".join(places), " ".join(parse(members[0].yes[0]).text.split())]
        )
    lines.append(["all", str(len(rules)), "", ""])
    return table(("family", "rules", "where", "example"), lines)


def _rule(_: str) -> str:
    """A rule as it stands in the code."""
    rule = next(rule for rule in load("de").rules() if rule.name == SHOWN_RULE)
    return f"```python\n{inspect.getsource(rule.body)}```\n"


def _word(_: str) -> str:
    """A line of a lexicon as it stands in its file."""
    lines = (LEXICON / "cue_verbs.tsv").read_text(encoding="utf-8").splitlines()
    return f"```text\n{next(line for line in lines if line.startswith(SHOWN_VERB + chr(9))).rstrip()}\n```\n"


def _rooms(_: str) -> str:
    """The folders and modules with what they hold."""
    lines = []
    for room in ALLOWED:
        module = f"newsclaims.{room}".rstrip(".")
        path = ROOT / module.replace(".", "/")
        if not path.is_dir() and not path.with_suffix(".py").exists():
            continue  # a language that is not there yet
        place = f"{path.relative_to(ROOT)}/" if path.is_dir() else f"{path.relative_to(ROOT)}.py"
        place = "newsclaims/__init__.py" if not room else place
        holds = "`python -m newsclaims`" if room == "__main__" else _says(module)
        lines.append([f"[`{place}`]({place})", holds])
    return table(("place", "holds"), lines)


def _says(module: str) -> str:
    """The first line of a module's docstring."""
    return inspect.cleandoc(importlib.import_module(module).__doc__ or "").splitlines()[0]


def lexicon_sections() -> dict[str, str]:
    """The files that the README of the lexicons describes, with what they hold in a few words."""
    text = (LEXICON / "README.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^## (\S+\.tsv): (.+)$", text, re.MULTILINE))


# What makes each part of the README; it is given what stands there now.
MAKERS: dict[str, Callable[[str], str]] = {
    "commands": _commands,
    "both": _record("Statement", "Meeting"),
    "statement": _record("Statement"),
    "meeting": _record("Meeting"),
    "blocks": _building_blocks,
    "columns": _columns,
    "rules": _rules,
    "rule": _rule,
    "word": _word,
    "rooms": _rooms,
}
