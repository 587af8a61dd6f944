"""What the README shows is what the program does."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from typing import TYPE_CHECKING

import pytest

from newsclaims.languages import load
from newsclaims.records import Meeting, Statement
from newsclaims.writing.schema import schema
from tests.readme import tables, update
from tests.readme.blocks import README, ROOT, Block, consoles, files, made, needs, run

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

TEXT = README.read_text(encoding="utf-8")
DESIGN = ROOT.parent / "shared" / "design" / "records.md"
LEXICON_TEXT = (tables.LEXICON / "README.md").read_text(encoding="utf-8")
HOW = "the README is stale: make readme"
MODELS: tuple[type[BaseModel], ...] = (Statement, Meeting)


@pytest.mark.parametrize("block", consoles(TEXT), ids=lambda block: block.name)
def test_a_command_prints_what_is_shown(block: Block, tmp_path: Path) -> None:
    missing = sorted(program for program in needs(block) if not shutil.which(program))
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed, and these commands need it")
    output = run(block, TEXT, tmp_path)
    if block.varies:
        assert output.good, output.content
    else:
        assert _steady(output.content) == _steady(block.content), HOW


def _steady(shown: str) -> str:
    """Output without measured figures: they change, and go stale, with the file of their rule."""
    return re.sub(r'"confidence":[^,}]+', '"confidence":0', shown)


@pytest.mark.parametrize("block", made(TEXT), ids=lambda block: block.name)
def test_a_table_says_what_the_code_says(block: Block) -> None:
    if block.name == "figures":
        return  # measured against gold that is no part of the project: see test_the_figures_are_figures
    assert tables.MAKERS[block.name](block.content) == block.content, HOW


def test_everything_that_can_be_made_is_shown() -> None:
    assert sorted(block.name for block in made(TEXT)) == sorted([*tables.MAKERS, "figures"])


def test_every_fence_is_of_a_kind_that_is_checked() -> None:
    kinds = re.findall(r"^```(\w+)$", TEXT, re.MULTILINE)
    assert set(kinds) <= {"console", "python", "text", "sh"}
    for kind, content in re.findall(r"^```(text|sh)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        is_file = content in files(TEXT).values()
        assert is_file or not re.search(r"^\$? ?(newsclaims|python|jq) ", content, re.MULTILINE), f"unrun: {kind}"


def test_every_python_example_is_run() -> None:
    run_files = {name for block in consoles(TEXT) for name in re.findall(r"python (\S+\.py)", block.content)}
    known = [files(TEXT)[name] for name in run_files]
    known += [block.content.removeprefix("```python\n").removesuffix("```\n") for block in made(TEXT)]
    shown = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert shown
    assert [content for content in shown if content not in known] == []


def test_every_command_and_program_is_in_an_example() -> None:
    shown = "\n".join(block.content for block in consoles(TEXT))
    without_gold = [name for name in tables.commands() if name != "measure"]
    assert all(f"newsclaims {name}" in shown for name in without_gold)


@pytest.mark.parametrize(
    "block",
    [block for block in made(TEXT) if block.name in ("both", "statement", "meeting", "blocks", "columns")],
    ids=lambda block: block.name,
)
def test_every_field_has_a_meaning(block: Block) -> None:
    assert [row for row in tables.rows(block.content) if not row[-1]] == []


def test_the_records_are_as_they_were_designed() -> None:
    if not DESIGN.exists():
        pytest.skip(f"{DESIGN.name}, which says how the records are meant to be, is no part of the project")
    page = DESIGN.read_text(encoding="utf-8")
    definitions = json.loads(schema())["$defs"]
    for model in MODELS:
        section = page.split(f"## {model.__name__}", 1)[1].split("\n## ", 1)[0]
        cells = {name: row[1] for row in tables.rows(section) for name in re.findall(r"`(\w+)`", row[0])}
        assert set(cells) == set(model.model_fields)
        for name, field in definitions[model.__name__]["properties"].items():
            if "enum" in field and name != "lang":
                assert re.findall(r"`(\w+)`", cells[name]) == field["enum"], name
    stances = page.split("`stance`: ", 1)[1].split("|", 1)[0]
    assert re.findall(r"`(\w+)`", stances) == definitions["Cue"]["properties"]["stance"]["enum"]


def test_the_records_in_the_text_are_all_there_are() -> None:
    shown = {block.name: [row[0].strip("`") for row in tables.rows(block.content)] for block in made(TEXT)}
    for model in MODELS:
        assert sorted([*shown["both"], *shown[model.__name__.lower()]]) == sorted(model.model_fields)


def test_the_number_of_rules() -> None:
    block = next(block for block in made(TEXT) if block.name == "rules")
    *families, total = [int(row[1]) for row in tables.rows(block.content)]
    assert sum(families) == total == len(load("de").rules())


def test_the_figures_are_figures() -> None:
    block = next(block for block in made(TEXT) if block.name == "figures")
    for name, meaning, value, *more in tables.rows(block.content):
        assert re.fullmatch(r"`\w+ [\w:]+`", name)
        assert meaning
        number = float(value.replace(",", ""))
        assert 0 < number <= 1 or name == "`speed tokens_per_cpu_second`"
        assert all(0 < float(one) <= 1 for one in more if one)


def test_figures_are_taken_from_the_scorecard() -> None:
    readme = "<!-- made: figures -->\n| a | b | c | d | e |\n| - | - | - | - | - |\n"
    readme += "| `german joint` | all | 0 | | |\n| `speed tokens_per_cpu_second` | fast | 0 | | |\n<!-- end -->\n"
    scorecard = "\ngerman (x.jsonl, 3 articles)\n  joint    0.812   goal 0.80   ok      P 0.830 R 0.795\n"
    scorecard += "\nspeed (37 tokens)\n  tokens_per_cpu_second     61,234   goal 60,000   ok\n"
    found = tables.rows(made(update.with_figures(readme, scorecard))[0].content)
    assert found == [
        ["`german joint`", "all", "0.812", "0.830", "0.795"],
        ["`speed tokens_per_cpu_second`", "fast", "61,234", "", ""],
    ]


@pytest.mark.parametrize("path", [README, tables.LEXICON / "README.md"], ids=["README.md", "lexicon/README.md"])
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    heads = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in titles}
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if target.startswith("#"):
            assert target[1:] in heads, target
        elif "://" not in target:
            assert (path.parent / target).exists(), target


def test_every_extra_is_explained() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    section = TEXT.split("\n## Install\n", 1)[1].split("\n## ", 1)[0]
    assert [name for name in extras if name != "dev" and f"'.[{name}]'" not in section] == []


def test_targets_of_make_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make (\w+)|^make (\w+)", TEXT, re.MULTILINE):
        assert re.search(rf"^{''.join(target)}:", makefile, re.MULTILINE), target


def test_every_lexicon_file_is_described() -> None:
    assert set(tables.lexicon_sections()) == {path.name for path in tables.LEXICON.glob("*.tsv")}


def test_the_readme_names_nothing_of_the_machine() -> None:
    assert not re.search(r"/work\b|/home/|/tmp/|/root\b", TEXT + LEXICON_TEXT)
