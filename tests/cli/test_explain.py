"""`newsclaims explain`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import REAL, complaints, run

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Die Ministerin sagte, dass der Zug heute fahre. „Das reicht uns nicht“, sagte Berg. "
    "Das Buch „Der lange Weg“ liegt im Regal. Gestern traf Präsident Horn in Wien Kanzlerin Kern. Es regnet."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def _explained(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = run("explain", "a.txt", "--lang", "de", "--format", "jsonl", *arguments, program=REAL, cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def _check(piece: dict[str, Any]) -> None:
    assert TEXT[piece["start"] : piece["end"]] == piece["text"]


def test_every_sentence_and_every_place_is_told(folder: Path) -> None:
    found = _explained(folder)
    assert [one["index"] for one in found] == [0, 1, 2, 3, 4]
    for one in found:
        assert one["doc"] == "a.txt"
        _check(one)
        for decision in one["decisions"]:
            _check(decision["at"])
            assert (decision["outcome"] == "found") == (not decision["reason"])
            assert (decision["outcome"] == "declined") == (not decision["parts"])
            for part in decision["parts"]:
                for piece in part["words"]:
                    _check(piece)
        for overlooked in one["overlooked"]:
            _check(overlooked)


def test_what_a_rule_took_and_why_others_did_not(folder: Path) -> None:
    decisions = {one["rule"]: one for one in _explained(folder)[0]["decisions"]}
    found = decisions["de.verb.dass"]
    parts = {part["name"]: [piece["text"] for piece in part["words"]] for part in found["parts"]}
    assert (found["outcome"], found["what"]) == ("found", "indirect")
    assert parts["speaker"] == ["Die Ministerin"]
    assert parts["content"] == ["dass der Zug heute fahre"]
    assert decisions["de.verb.wie"]["outcome"] == "declined"
    assert decisions["de.verb.wie"]["reason"]


def test_who_lost_to_whom(folder: Path) -> None:
    lost = [one for one in _explained(folder)[1]["decisions"] if one["outcome"] == "lost"]
    assert [one["rule"] for one in lost] == ["de.quote.alone"]
    assert lost[0]["reason"] == "to de.quote.after: „Das reicht uns nicht“"


def test_what_gave_no_record(folder: Path) -> None:
    found = _explained(folder)
    assert [(one["kind"], one["text"]) for one in found[2]["overlooked"]] == [("quotation", "„Der lange Weg“")]
    assert not any(one["overlooked"] for n, one in enumerate(found) if n != 2)


def test_meetings(folder: Path) -> None:
    (found,) = [one for one in _explained(folder)[3]["decisions"] if one["outcome"] == "found"]
    assert found["rule"].startswith("de.meeting.")
    assert found["what"] == "meeting, held"
    assert [part["name"] for part in found["parts"]].count("participant") == 2


def test_for_people(folder: Path) -> None:
    done = run("explain", "a.txt", "--lang", "de", program=REAL, cwd=folder)
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert (
        "[0] Die Ministerin sagte, dass der Zug heute fahre.\n    sagte\n      + de.verb.dass (indirect): found\n"
        in shown
    )
    assert "      ~ de.quote.alone (direct): lost to de.quote.after" in shown
    assert "      ? quotation: „Der lange Weg“" in shown
    assert shown.endswith("[4] Es regnet.\n    nothing for a rule to look at\n\n")


def test_one_sentence_only(folder: Path) -> None:
    assert _explained(folder, "--sentence", "2") == _explained(folder)[2:3]
    done = run("explain", "a.txt", "--lang", "de", "--sentence", "9", program=REAL, cwd=folder)
    assert (done.returncode, complaints(done)) == (1, ["a.txt: it has no sentence 9"])
    assert run("explain", "a.txt", "--sentence", "-1", program=REAL, cwd=folder).returncode == 2


def test_standard_input_gives_the_same(folder: Path) -> None:
    there = run("explain", "--lang", "de", program=REAL, stdin=TEXT.encode()).stdout.decode()
    here = run("explain", "a.txt", "--lang", "de", program=REAL, cwd=folder).stdout.decode()
    assert there.removeprefix("-\n") == here.removeprefix("a.txt\n")


def test_several_processes_give_the_same(folder: Path) -> None:
    (folder / "b.txt").write_text(TEXT[::-1], encoding="utf-8")
    arguments = ("explain", "a.txt", "b.txt", "--lang", "de", "--format", "jsonl")
    one = run(*arguments, program=REAL, cwd=folder)
    assert one.stdout == run(*arguments, "-j", "2", program=REAL, cwd=folder).stdout
    assert one.returncode == 0


@pytest.mark.parametrize(
    "text", ["", "\n\n", "„", "“”“„»«", "sagte " * 50, "\x1b[31mEr sagte,\u202e dass es \x07geht."]
)
@pytest.mark.parametrize("format_", ["text", "jsonl"])
def test_odd_and_hostile_texts(folder: Path, text: str, format_: str) -> None:
    (folder / "odd.txt").write_text(text, encoding="utf-8")
    done = run("explain", "odd.txt", "--lang", "de", "--format", format_, program=REAL, cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not set("\x1b\x07\u202e") & set(done.stdout.decode())
