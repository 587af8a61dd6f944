"""`newsclaims sentences`."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from tests.command import REAL, complaints, run

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Die Ministerin kam am 6. Mai\nnach Wien.  Sie sagte: „Alles ist gut.“ \r\n\r\nDr. Berg schwieg.\n"
SENTENCES = ["Die Ministerin kam am 6. Mai\nnach Wien.", "Sie sagte: „Alles ist gut.“", "Dr. Berg schwieg."]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    return tmp_path


def test_one_a_line(folder: Path) -> None:
    done = run("sentences", "a.txt", program=REAL, cwd=folder)
    assert done.stdout.decode().splitlines() == [" ".join(sentence.split()) for sentence in SENTENCES]
    assert (done.returncode, done.stderr) == (0, b"")


def test_with_their_places(folder: Path) -> None:
    lines = run("sentences", "--format", "jsonl", "a.txt", program=REAL, cwd=folder).stdout.decode().splitlines()
    for index, (line, sentence) in enumerate(zip(lines, SENTENCES, strict=True)):
        found = json.loads(line)
        start = TEXT.index(sentence)
        expected = {"doc": "a.txt", "index": index, "start": start, "end": start + len(sentence), "text": sentence}
        assert found == expected


@pytest.mark.parametrize("command", ["sentences", "explain"])
def test_the_suffix_of_the_output_says_the_format(folder: Path, command: str) -> None:
    def written(*arguments: str, name: str = "") -> bytes:
        done = run(command, "a.txt", *arguments, program=REAL, cwd=folder)
        assert (done.returncode, done.stderr) == (0, b"")
        return (folder / name).read_bytes() if name else done.stdout

    text, lines = written(), written("--format", "jsonl")
    assert written("--format", "text") == text
    assert written("-o", "out.txt", name="out.txt") == text
    assert written("-o", "out.jsonl", name="out.jsonl") == lines
    assert gzip.decompress(written("-o", "out.jsonl.gz", name="out.jsonl.gz")) == lines
    assert written("-o", "out.jsonl", "--format", "text", name="out.jsonl") == text


def test_bad_inputs_cost_themselves_only(folder: Path) -> None:
    done = run("sentences", "missing", "a.txt", program=REAL, cwd=folder)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 3
    assert complaints(done) == ["missing: No such file or directory"]
