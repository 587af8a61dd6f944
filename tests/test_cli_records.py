"""What comes out: which records, in which format, the same each time."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import REAL, complaints, run

TEXT = "„Gut“, sagte Berg.\r\nMuster traf Berg.\u2028„Ist es gut?“ \n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    lines = [{"text": TEXT, "id": f"n{number}", "date": "2026-03-01"} for number in range(20)]
    lines.insert(7, {"text": "The minister said that it would not be changed."})
    lines.insert(9, {"text": "Absturz"})
    (tmp_path / "b.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines) + "{\n")
    return tmp_path


def _records(out: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.decode().splitlines()]


def test_offsets_point_into_the_text_as_it_was_read(folder: Path) -> None:
    done = run("extract", "a.txt", "--sentences", cwd=folder)
    found = _records(done.stdout)
    assert done.stderr == b""
    assert [record["type"] for record in found] == ["statement", "statement", "meeting"]
    for record in found:
        part = record.get("content") or record["cue"]
        assert TEXT[part["spans"][0]["start"] : part["spans"][0]["end"]] == part["text"]
        sentence = record["sentence"]
        assert sentence["text"] == TEXT[sentence["start"] : sentence["end"]]


def test_standard_input_differs_in_the_name_only(folder: Path) -> None:
    file = run("extract", "a.txt", cwd=folder).stdout
    for arguments in ([], ["-"]):
        assert run("extract", *arguments, stdin=TEXT.encode()).stdout == file.replace(b'"a.txt"', b'"-"')


def test_formats(folder: Path) -> None:
    lines = _records(run("extract", "a.txt", cwd=folder).stdout)
    assert json.loads(run("extract", "a.txt", "--format", "json", cwd=folder).stdout) == lines
    table = run("extract", "a.txt", "--format", "table", cwd=folder).stdout
    assert b"Anna Berg" in table
    assert b"\x1b" not in table
    assert b"\x1b[" in run("extract", "a.txt", "--format", "table", "--color", "always", cwd=folder).stdout
    rows = list(csv.DictReader(run("extract", "a.txt", "--format", "csv", cwd=folder).stdout.decode().splitlines()))
    assert [row["id"] for row in rows] == [record["id"] for record in lines]
    run("extract", "a.txt", "-o", "out.csv", cwd=folder)
    assert list(csv.DictReader((folder / "out.csv").read_text("utf-8-sig").splitlines())) == rows
    run("extract", "a.txt", "-o", "out", cwd=folder)
    assert _records((folder / "out").read_bytes()) == lines


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        ("--type statement", "ss"),
        ("--type meeting", "m"),
        ("--type meeting --type statement", "ssm"),
        ("--form direct", "ss"),
        ("--form indirect", ""),
        ("--form indirect --form direct", "ss"),
        ("--who berg", "ss"),
        ("--who Muster --who Horn", "m"),
        ("--who Anna-BERG --who Muster", "ssm"),
        ("--who Ber -q", ""),
        ("--who Eva-Berg -q", ""),
        ("--who Bérg", "ss"),
        ("--who Muster --speaker Berg -q", ""),
        ("--speaker berg", "ss"),
        ("--speaker BERG,Anna", "ss"),
        ("--speaker Kanzlerin.Berg", "ss"),
        ("--speaker Holm --speaker Bérg", "ss"),
        ("--speaker Berg --form indirect -q", ""),
        ("--speaker Holm -q", ""),
        ("--min-confidence 0.9", "ss"),
        ("--min-confidence 0.95", ""),
    ],
)
def test_filters(folder: Path, arguments: str, kept: str) -> None:
    found = _records(run("extract", "a.txt", *arguments.split(), cwd=folder).stdout)
    assert "".join(record["type"][0] for record in found) == kept


def test_an_empty_name_is_a_mistake(folder: Path) -> None:
    done = run("extract", "--who", "", "a.txt", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert complaints(done) == [
        "Invalid value for '--who': '' is no name: is a variable empty?; see newsclaims extract --help"
    ]


@pytest.mark.parametrize(
    ("speakers", "jobs", "words"), [(["Holm"], "1", "'Holm'"), (["Holm", "Dahl\n\x1b"], "2", "'Holm' or 'Dahl \\x1b'")]
)
def test_a_speaker_who_says_nothing(folder: Path, speakers: list[str], jobs: str, words: str) -> None:
    asked = [argument for name in speakers for argument in ("--speaker", name)]
    done = run("extract", "a.txt", "b.jsonl", "-j", jobs, *asked, cwd=folder)
    assert done.stdout == b""
    message = f"nothing was found of {words}; without a name you see whose names there are"
    assert complaints(done)[-1] == message
    assert message not in complaints(run("extract", "a.txt", "-q", *asked, cwd=folder))
    assert complaints(run("extract", "a.txt", *asked, "--speaker", "Berg", cwd=folder)) == []


def test_dates(folder: Path) -> None:
    def times(*arguments: str) -> set[str | None]:
        found = _records(run("extract", "--type", "statement", *arguments, cwd=folder).stdout)
        return {record["time"]["value"] for record in found}

    assert times("a.txt") == {None}
    assert times("a.txt", "--date", "2025-01-31") == {"2025-01-31"}
    assert times("b.jsonl", "--date", "2025-01-31") == {"2026-03-01"}


def test_the_same_bytes_whatever_surrounds_them(folder: Path) -> None:
    first = run("extract", "a.txt", "b.jsonl", cwd=folder)
    assert first.returncode == 1
    assert len(complaints(first)) == 3
    for environment in (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "de_DE.ISO-8859-1", "PYTHONUTF8": "0"},
    ):
        again = run("extract", "a.txt", "b.jsonl", cwd=folder, environment=environment)
        assert (again.returncode, again.stdout, again.stderr) == (1, first.stdout, first.stderr)
    turned = run("extract", "b.jsonl", "a.txt", cwd=folder).stdout
    assert sorted(turned.splitlines()) == sorted(first.stdout.splitlines())


@pytest.mark.parametrize("format_", ["jsonl", "json", "jsonld", "csv", "table"])
def test_several_processes_give_the_same_bytes(folder: Path, format_: str) -> None:
    one, many = (run("extract", "a.txt", "b.jsonl", "--format", format_, "-j", jobs, cwd=folder) for jobs in ("1", "8"))
    assert one.stdout
    assert (many.returncode, many.stdout, many.stderr) == (one.returncode, one.stdout, one.stderr)


def test_nothing_is_written_into_the_working_directory(folder: Path) -> None:
    before = sorted(folder.iterdir())
    run("extract", "a.txt", "b.jsonl", "-j", "2", cwd=folder)
    assert sorted(folder.iterdir()) == before


def test_the_engine_gives_the_same_bytes_each_time() -> None:
    samples = str(Path(__file__).parent.parent / "samples")
    one, two = (
        run("extract", samples, program=REAL, environment={"PYTHONHASHSEED": seed, "TZ": zone})
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima"))
    )
    assert one.stdout
    assert (one.returncode, one.stdout, one.stderr) == (0, two.stdout, two.stderr)
