"""Each stage knows the stages before it and nothing of those after it; heavy packages stay in their rooms."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent / "newsclaims"

# Which modules of the package a place may import, besides its own; the longest place that fits a module counts.
ALLOWED = {
    "": {"pipeline", "reading", "languages", "records", "writing.notebook"},
    "__main__": {"cli"},
    "cli": {"", "pipeline", "records", "reading", "writing", "text", "languages", "rules", "measuring"},
    "pipeline": {"reading", "text", "grammar", "rules", "languages", "linking", "records"},
    "records": set(),
    "reading": set(),
    "text": {"reading.article"},
    "grammar": {"text", "reading.article", "languages.base"},
    "rules": {"grammar", "text", "reading.article", "languages.base", "records"},
    "languages": {"languages.base"},
    "languages.base": {"text", "grammar", "rules"},
    "languages.de": {"languages.base", "rules", "grammar", "text", "reading.article", "records"},
    "languages.en": {"languages.base", "rules", "grammar", "text", "reading.article", "records"},
    "linking": {"grammar", "text", "rules", "languages.base", "records", "reading.article"},
    "writing": {"reading.article", "records", "text.sentences", "rules.explain"},
    "measuring": {"pipeline", "records", "reading", "rules", "text", "languages"},
}
# Third-party packages: where each may be imported, and whether that may happen when the module itself is imported.
PACKAGES = {
    "click": (("cli",), True),
    "pydantic": (("records", "writing", "rules", "measuring"), True),
    "pydantic_core": (("writing",), True),
    "nltk": (("text.sentences",), False),
    "rich": (("writing.terminal",), True),
    "jinja2": (("writing.page",), False),
    "trafilatura": (("reading",), False),
    "charset_normalizer": (("reading",), False),
}


class Import(NamedTuple):
    """One import statement: who imports what, on which line, and when."""

    module: str
    target: str
    line: int
    late: bool  # inside a function
    typing: bool  # for type checkers only

    def __str__(self) -> str:
        return f"{self.module or '__init__'}, line {self.line}, imports {self.target}"


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> list[Import]:
    found: list[Import] = []

    def visit(node: ast.AST, *, late: bool, typing: bool) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                targets = [alias.name for alias in child.names]
            elif isinstance(child, ast.ImportFrom):
                assert not child.level, f"{path}: relative import"
                targets = [str(child.module)]
                if targets == ["newsclaims"]:
                    targets = [f"newsclaims.{alias.name}" for alias in child.names]
            else:
                inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                for_types = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
                visit(child, late=late or inside, typing=typing or for_types)
                continue
            found.extend(Import(_name(path), target, child.lineno, late, typing) for target in targets)

    visit(ast.parse(path.read_text(encoding="utf-8")), late=False, typing=False)
    return found


def _within(module: str, place: str) -> bool:
    """Whether a module is a place or stands in it; "writing.terminal" holds "writing.terminal_progress" as well."""
    return module == place or module.startswith((f"{place}.", f"{place}_")) if place else not module


MODULES = sorted(ROOT.rglob("*.py"))
IMPORTS = [found for path in MODULES for found in _imports(path)]
OURS = [found for found in IMPORTS if found.target.split(".")[0] == "newsclaims"]
THEIRS = [found for found in IMPORTS if found.target.split(".")[0] not in {"newsclaims", *sys.stdlib_module_names}]


@pytest.mark.parametrize("place", [_name(path) for path in MODULES])
def test_a_stage_knows_only_the_stages_before_it(place: str) -> None:
    room = max((room for room in ALLOWED if room == "" or _within(place, room)), key=len)
    assert room or not place, f"{place} has no place in the architecture"
    wrong = []
    for found in (found for found in OURS if found.module == place):
        target = found.target.removeprefix("newsclaims").removeprefix(".")
        if target.startswith("__"):
            target = ""  # `from newsclaims import __version__`
        own = bool(room) and _within(target, room)
        if not own and not any(_within(target, allowed) for allowed in ALLOWED[room]):
            wrong.append(str(found))
    assert not wrong


@pytest.mark.parametrize("found", THEIRS, ids=str)
def test_a_package_stays_in_its_room(found: Import) -> None:
    package = found.target.split(".")[0]
    assert package in PACKAGES, f"{found}: a package that the project does not use"
    rooms, early = PACKAGES[package]
    assert any(_within(found.module, room) for room in rooms), str(found)
    assert early or found.late or found.typing, f"{found}: import it inside the function that needs it"


def test_commands_import_the_stages_only_when_they_run() -> None:
    early = [
        str(found)
        for found in OURS
        if _within(found.module, "cli.app") or _within(found.module, "cli.options") or found.module == "cli"
        if not found.late and not found.typing
        if not found.target.startswith(("newsclaims.cli", "newsclaims.__version__"))
    ]
    assert not early
