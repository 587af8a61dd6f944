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


@pytest.mark.parametrize("command", [[], *([command] for command in COMMANDS)], ids=" ".join)
def test_help_is_whole_and_for_any_terminal(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here([*command, "-h"]) == 0
    page = capsys.readouterr().out
    assert "..." not in page.replace("]...", "").replace("FILE...", "").replace("[ARGS]...", "")
    examples = page.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert [line for line in page.splitlines() if len(line) > 80 and line not in examples] == []


def test_options_stand_under_what_they_are_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(["extract", "-h"]) == 0
    page = capsys.readouterr().out
    places = [
        "\nWhich records:",
        "\n  --speaker",
        "\nInput:",
        "--date ",
        "\nOutput:",
        "-o, ",
        "\nWork:",
        "--jobs",
        "-h, ",
    ]
    assert sorted(places, key=page.index) == places


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_printed(option: str) -> None:
    assert run(option, program=REAL).stdout.decode() == f"newsclaims {newsclaims.__version__}\n"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("help", "no command 'help': did you mean '--help'?; see newsclaims --help"),
        ("version", "no command 'version': did you mean '--version'?; see newsclaims --help"),
        (__file__, f"no command '{__file__}': did you mean 'extract {__file__}'?; see newsclaims --help"),
        ("extrcat", "no command 'extrcat': did you mean 'extract'?; see newsclaims --help"),
        ("Schema", "no command 'Schema': did you mean 'schema'?; see newsclaims --help"),
        ("xyz", f"no command 'xyz': there are {', '.join(COMMANDS)}; see newsclaims --help"),
        ("--frobnicate", "no option '--frobnicate'; see newsclaims --help"),
        ("--hlep", "no option '--hlep': did you mean '--help'?; see newsclaims --help"),
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


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("newsclaims ex", ["plain,extract", "plain,explain"]),
        ("newsclaims lexicon ch", ["plain,check"]),
        ("newsclaims extract --fo", ["plain,--form", "plain,--format"]),
        ("newsclaims extract --form free", ["plain,free_indirect"]),
        ("newsclaims rules de.source.la", ["plain,de.source.laut"]),
        ("newsclaims rules de.sourc", None),
        *(
            (f"newsclaims {rest} a", ["file,a"])
            for rest in (
                "extract",
                "extract b",
                "extract -o",
                "explain --lexicon",
                "sentences --files-from",
                "view",
                "lexicon check",
                "measure",
                "measure --meetings",
            )
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_shell_completes(typed: str, offered: list[str] | None) -> None:
    words = typed.split()
    environment = {
        "_NEWSCLAIMS_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = run(program=REAL, environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    found = done.stdout.decode().split()
    if offered is None:
        assert {"plain,de.source", "plain,de.source.laut"} <= set(found)
    else:
        assert sorted(found) == sorted(offered)


def test_complaints_are_ours() -> None:
    assert complaints(run("extract", "missing", program=REAL)) == ["missing: No such file or directory"]
