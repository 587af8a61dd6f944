"""`newsclaims view`."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.command import REAL, complaints, run

TEXT = "„Das reicht uns nicht“, sagte die Ministerin Anna Berg. Gestern traf Berg in Wien Kanzlerin Kern."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_page_is_written(folder: Path) -> None:
    done = run("view", "a.txt", "-o", "report.html", program=REAL, cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Anna Berg" in page
    assert run("view", "a.txt", program=REAL, cwd=folder).stdout.decode() == page
    assert run("extract", "a.txt", "--format", "html", program=REAL, cwd=folder).stdout.decode() == page
    run("extract", "a.txt", "-o", "other.html", program=REAL, cwd=folder)
    assert (folder / "other.html").read_text(encoding="utf-8") == page


def test_extract_chooses_what_the_page_shows(folder: Path) -> None:
    done = run("extract", "a.txt", "--format", "html", "--type", "meeting", program=REAL, cwd=folder)
    assert b"0 statements, 1 meeting" in done.stdout


def test_own_words_count(folder: Path) -> None:
    (folder / "a.txt").write_text("Der Minister flurzte, dass alles gut werde.", encoding="utf-8")
    (folder / "own.txt").write_text("[verbs]\nflurzen\n[cue_verbs]\nflurzen\n", encoding="utf-8")
    shown = [run("view", "a.txt", *own, program=REAL, cwd=folder).stdout for own in ([], ["--lexicon", "own.txt"])]
    assert [b"1 statement," in page for page in shown] == [False, True]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_several_articles_and_a_bad_one(folder: Path, jobs: str) -> None:
    lines = [json.dumps({"id": f"<n{n}>", "text": TEXT, "lang": "de"}) for n in range(5)]
    (folder / "b.jsonl").write_text("\n".join([*lines, "{"]) + "\n")
    done = run("view", "b.jsonl", "missing.txt", "a.txt", "-j", jobs, program=REAL, cwd=folder)
    assert done.returncode == 1
    assert [line.split(":")[0] for line in complaints(done)] == ["b.jsonl", "missing.txt"]
    assert done.stdout.count(b"</article>") == 6
    assert b"&lt;n4&gt;" in done.stdout
    assert b"<n4>" not in done.stdout


def test_a_page_does_not_fill_the_terminal(folder: Path) -> None:
    screen, end = pty.openpty()
    done = subprocess.run(
        [*REAL, "view", "a.txt"], stdout=end, stderr=subprocess.PIPE, cwd=folder, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    os.close(end)
    os.close(screen)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "-o report.html" in line


def test_without_jinja2_one_line_says_what_to_install(folder: Path) -> None:
    (folder / "jinja2.py").write_text("raise ModuleNotFoundError('no jinja2')\n")
    for arguments in (["view", "a.txt", "-o", "x.html"], ["extract", "a.txt", "--format", "html"]):
        done = run(*arguments, program=REAL, cwd=folder)
        assert (done.returncode, done.stdout) == (2, b"")
        (line,) = complaints(done)
        assert "pip install 'newsclaims[view]'" in line
    assert run("extract", "a.txt", program=REAL, cwd=folder).returncode == 0
    assert not (folder / "x.html").exists()
