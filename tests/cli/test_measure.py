"""`newsclaims measure`, on gold invented for the test."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import REAL, complaints, run

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Die Ministerin sagte, dass der Zug heute fahre. Es regnet seit Tagen."


def _spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(one), TEXT.index(one) + len(one)] for one in words]


ARTICLE: dict[str, Any] = {
    "id": "a",
    "lang": "de",
    "text": TEXT,
    "tokens": [[found.start(), found.end()] for found in re.finditer(r"\w+|[^\w\s]", TEXT)],
    "statements": [
        {
            "form": "indirect",
            "content": _spans("dass der Zug heute fahre"),
            "speaker": _spans("Die Ministerin"),
            "cue": _spans("sagte"),
            "frame": _spans("Die Ministerin sagte,"),
            "addressee": [],
        },
        {"form": "indirect_free_indirect", "content": _spans("Es regnet seit Tagen."), "speaker": [], "cue": []},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gold.jsonl").write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    return tmp_path


def test_figures_for_people(folder: Path) -> None:
    done = run("measure", "gold.jsonl", program=REAL, cwd=folder)
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert lines[0] == "gold.jsonl: 1 articles, 2 annotated"
    assert [line.split()[0] for line in lines[3:]] == ["joint", "content", "roles", "form", "found", "speaker"]


def test_figures_for_machines(folder: Path) -> None:
    done = run("measure", "gold.jsonl", "--format", "json", program=REAL, cwd=folder)
    found = json.loads(done.stdout)
    assert found["gold"] == [{"name": "gold.jsonl", "articles": 1, "annotated": 2}]
    assert found["figures"]["found"] == {"precision": 1.0, "recall": 0.5, "f1": pytest.approx(2 / 3)}
    assert found["figures"]["content"]["precision"] == 1.0
    assert found["rules"] == {"de.verb.dass": {"right": 1, "found": 1}}


def test_each_role_form_and_rule(folder: Path) -> None:
    shown = run("measure", "gold.jsonl", "--all", "--rules", program=REAL, cwd=folder).stdout.decode()
    for name in ("role:speaker", "found:indirect", "found:indirect_free_indirect", "de.verb.dass"):
        assert re.search(rf"^{name} ", shown, re.MULTILINE)


def test_parts_that_the_gold_does_not_annotate_are_left_out(folder: Path) -> None:
    done = run(
        "measure", "gold.jsonl", "--part", "content", "--part", "cue", "--format", "json", program=REAL, cwd=folder
    )
    roles = {name for name in json.loads(done.stdout)["figures"] if name.startswith("role:")}
    assert roles == {"role:cue"}


def test_precision_is_written_without_a_word_of_the_gold(folder: Path) -> None:
    done = run("measure", "gold.jsonl", "--write-precision", "precision.json", program=REAL, cwd=folder)
    assert done.returncode == 0
    text = (folder / "precision.json").read_text(encoding="utf-8")
    found = json.loads(text)
    assert found["gold"] == {"gold.jsonl": {"articles": 1, "annotated": 2}}
    assert [row[-2:] for row in found["rules"]["de.verb.dass"]["counts"]] == [[1, 1]]
    assert not re.search("Ministerin|sagen|sagte", text)


def test_nothing_is_written_unasked(folder: Path) -> None:
    run("measure", "gold.jsonl", program=REAL, cwd=folder)
    assert [path.name for path in folder.iterdir()] == ["gold.jsonl"]


def test_gold_from_standard_input(folder: Path) -> None:
    data = (folder / "gold.jsonl").read_bytes()
    there = run("measure", "-", program=REAL, stdin=data).stdout.removeprefix(b"-")
    assert there == run("measure", "gold.jsonl", program=REAL, cwd=folder).stdout.removeprefix(b"gold.jsonl")


def test_what_is_no_gold_is_one_line(folder: Path) -> None:
    (folder / "bad.jsonl").write_text('{"text": "Ja"}\n', encoding="utf-8")
    (folder / "empty.jsonl").write_text("\n", encoding="utf-8")
    for name, code, why in (
        ("bad.jsonl", 1, "bad.jsonl:1: not an annotated article: KeyError: 'tokens'"),
        ("empty.jsonl", 2, "empty.jsonl: no annotated article in it"),
        ("missing", 1, "missing: No such file or directory"),
    ):
        done = run("measure", name, program=REAL, cwd=folder)
        assert (done.returncode, done.stdout, complaints(done)) == (code, b"", [why])
    done = run("measure", "gold.jsonl", "--write-precision", "no/such/folder", program=REAL, cwd=folder)
    assert (done.returncode, complaints(done)) == (1, ["cannot write no/such/folder: No such file or directory"])


def test_meetings_too(folder: Path) -> None:
    text = "Gestern traf Präsident Horn in Wien Kanzlerin Kern."
    meeting = {"cue": [[8, 12]], "participants": [{"spans": [[13, 27]]}]}
    (folder / "met.jsonl").write_text(json.dumps({"text": text, "meetings": [meeting]}), encoding="utf-8")
    arguments = ("measure", "gold.jsonl", "--meetings", "met.jsonl", "--write-precision", "p.json", "--format", "json")
    found = json.loads(run(*arguments, program=REAL, cwd=folder).stdout)
    assert found["figures"]["meeting"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    stored = json.loads((folder / "p.json").read_text(encoding="utf-8"))
    (rule,) = [name for name in stored["rules"] if name.startswith("de.meeting.")]
    assert stored["rules"][rule]["gold"] == "met.jsonl"
    assert stored["rules"][rule]["counts"] == [["", "", 0, 1, 1]]
