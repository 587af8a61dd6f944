"""`newsclaims lexicon`, and `--lexicon FILE`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newsclaims.cli.app import run as run_here
from tests.command import REAL, complaints, run

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Der Ton war rau. Petra Berg flurzte, es gebe kein Geld.\n"
WORDS = "[verbs]\nflurzen\n[cue_verbs]\nflurzen\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "wrong.txt").write_text(f"{WORDS}\n[outlets]\nFlurz\tpaper\n[what]\n", encoding="utf-8")
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_what_is_wrong_is_said_line_by_line(folder: Path) -> None:
    done = run("lexicon", "check", "own.txt", "wrong.txt", program=REAL, cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")
    well, kind, section = done.stdout.decode().splitlines()
    assert well == "own.txt: all is well: 1 in [verbs], 1 in [cue_verbs]"
    assert kind.startswith("wrong.txt:7: kind: 'paper' is none of agency, ")
    assert section.startswith("wrong.txt:8: no section [what]: there are cue_verbs, ")


def test_a_file_that_is_not_there_is_said_elsewhere(folder: Path) -> None:
    done = run("lexicon", "check", "no.txt", "own.txt", program=REAL, cwd=folder)
    assert (done.returncode, done.stdout) == (1, b"own.txt: all is well: 1 in [verbs], 1 in [cue_verbs]\n")
    assert complaints(done) == ["no.txt: No such file or directory"]


def test_the_example_is_well(folder: Path) -> None:
    example = run("lexicon", "example", program=REAL)
    (folder / "example.txt").write_bytes(example.stdout)
    done = run("lexicon", "check", "example.txt", program=REAL, cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", ["extract", "sentences", "explain"])
def test_words_that_are_wrong_end_a_command_before_it_begins(command: str, folder: Path) -> None:
    done = run(command, "--lexicon", "wrong.txt", "a.txt", program=REAL, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    (said,) = complaints(done)
    assert said.startswith("wrong.txt:7: kind: 'paper' is none of ")
    assert said.endswith("; newsclaims lexicon check wrong.txt shows all that is wrong")
    done = run(command, "--lexicon", "no.txt", "a.txt", program=REAL, cwd=folder)
    assert (done.returncode, complaints(done)) == (2, ["no.txt: No such file or directory"])


def test_own_words_are_known_in_any_number_of_processes(folder: Path) -> None:
    files = ["a.txt", "b.txt", "c.txt"]
    one, more = (
        run("extract", "-j", jobs, "--lexicon", "own.txt", *files, program=REAL, cwd=folder) for jobs in ("1", "2")
    )
    assert (one.returncode, one.stderr) == (0, b"")
    assert more.stdout == one.stdout
    assert [json.loads(line)["cue"]["lemma"] for line in one.stdout.splitlines()] == ["flurzen"] * 3


def test_without_them_they_are_unknown_afterwards(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = str(folder / "a.txt")
    printed = []
    for words in ([], ["--lexicon", str(folder / "own.txt")], []):
        assert run_here(["extract", *words, file]) == 0
        printed.append(capfdbinary.readouterr().out)
    assert printed[0] == printed[2]
    assert b"flurzen" in printed[1]
    assert b"flurzen" not in printed[0]


def test_explain_knows_them_too(folder: Path) -> None:
    done = run("explain", "--lexicon", "own.txt", "a.txt", program=REAL, cwd=folder)
    assert b"de.verb." in done.stdout
    assert "found" in done.stdout.decode()


@pytest.mark.parametrize("typed", [["lexicon"], ["lexicon", "check"], ["lexicon", "chekc"]], ids=" ".join)
def test_a_command_that_is_not_whole_shows_the_way(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(typed) == 2
    said = capsys.readouterr().err
    assert "newsclaims lexicon" in said
