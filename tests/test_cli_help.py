"""Help, version, suggestions; and that they cost nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

import newsclaims
from newsclaims.cli.app import app
from newsclaims.cli.app import run as run_here
from tests.command import REAL, complaints, run

COMMANDS = app.list_commands(app.make_context("newsclaims", ["--help"], resilient_parsing=True))


@pytest.mark.parametrize("command", [[], *([command] for command in COMMANDS)], ids=" ".join)
def test_help_shows_examples_first(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    pages = []
    for option in ("-h", "--help"):
        assert run_here([*command, option]) == 0
        pages.append(capsys.readouterr().out)
    assert pages[0] == pages[1]
    assert 0 < pages[0].index("Examples:\n  newsclaims ") < pages[0].index("Usage: newsclaims") < pages[0].index("-h, ")


def test_the_version_is_printed() -> None:
    assert run("--version", program=REAL).stdout.decode() == f"newsclaims {newsclaims.__version__}\n"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("extrcat", "no command 'extrcat': did you mean 'extract'?; see newsclaims --help"),
        ("Schema", "no command 'Schema': did you mean 'schema'?; see newsclaims --help"),
        ("xyz", f"no command 'xyz': there are {', '.join(COMMANDS)}; see newsclaims --help"),
        ("--frobnicate", "No such option '--frobnicate'; see newsclaims --help"),
    ],
)
def test_a_misspelt_command_gets_a_suggestion(typed: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here([typed]) == 2
    assert capsys.readouterr().err == f"newsclaims: {message}\n"


def test_no_command_shows_the_help() -> None:
    done = run(program=REAL)
    assert done.returncode == 2
    assert b"\nExamples:\n" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], {"nltk", "rich", "pydantic", "asyncio", "multiprocessing"}),
        (["--version"], {"nltk", "rich", "pydantic", "asyncio", "multiprocessing"}),
        (["extract", "--help"], {"nltk", "rich", "pydantic", "asyncio", "multiprocessing"}),
        (["schema"], {"nltk", "rich", "asyncio", "multiprocessing"}),
        (["extract", "missing"], {"nltk", "rich", "multiprocessing"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_imports_what_it_needs(arguments: list[str], unwanted: set[str]) -> None:
    program = "import sys; from newsclaims.cli.app import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = run(*arguments, program=[sys.executable, "-c", program])
    assert not unwanted & set(done.stderr.decode().split())


def test_the_package_costs_nothing_until_it_is_used() -> None:
    program = "import sys, newsclaims; print(*sys.modules); print(newsclaims.Article, newsclaims.Statement)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    modules, names = done.stdout.splitlines()
    assert not {"click", "pydantic", "nltk", "rich"} & set(modules.split())
    assert "newsclaims.records.Statement" in names


def test_the_public_names() -> None:
    assert newsclaims.__all__ == sorted(newsclaims.__all__)
    assert all(getattr(newsclaims, name) for name in newsclaims.__all__)
    assert dir(newsclaims) == newsclaims.__all__
    with pytest.raises(AttributeError, match="no attribute 'foo'"):
        newsclaims.foo  # noqa: B018


def test_complaints_are_ours() -> None:
    assert complaints(run("extract", "missing", program=REAL)) == ["missing: No such file or directory"]
