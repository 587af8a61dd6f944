"""Each mistake costs one line on standard error, the right exit code, and nothing else."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from newsclaims.cli.app import run
from tests import fake_engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SAYS = "„Gut“, sagte Berg."
ENGLISH = "The minister said that it would not be changed."


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    docs: list[str]  # of each record
    out: str
    err: list[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("newsclaims.pipeline.extract", fake_engine.extract)
    (tmp_path / "a.txt").write_text(SAYS)
    (tmp_path / "b.txt").write_text(SAYS + SAYS)
    (tmp_path / "crash.txt").write_text("Absturz " + SAYS)
    (tmp_path / "english.txt").write_text(ENGLISH)
    (tmp_path / "latin.txt").write_bytes(b"K\xe4se")
    (tmp_path / "lines.jsonl").write_text(f'{{"text": "{SAYS}"}}\n{{\n{{"text": "{SAYS}"}}\n')
    (tmp_path / "empty.txt").touch()
    (tmp_path / "none").mkdir()
    return tmp_path


@pytest.fixture
def extract(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    def call(*arguments: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run(["extract", *arguments])
        out, err = capfd.readouterr()
        docs = [json.loads(line)["doc"] for line in out.splitlines() if line.startswith("{")]
        return Done(code, docs, out, [line.removeprefix("newsclaims: ") for line in err.splitlines()])

    return call


@pytest.mark.parametrize(
    ("arguments", "code", "docs", "message"),
    [
        ("a.txt missing.txt b.txt", 1, ["a.txt", "b.txt", "b.txt"], "missing.txt: No such file or directory"),
        ("latin.txt a.txt", 1, ["a.txt"], "latin.txt: not UTF-8: byte 0xe4 at position 1; name its encoding"),
        ("lines.jsonl", 1, ["lines.jsonl:1", "lines.jsonl:3"], "lines.jsonl:2: not JSON"),
        ("none a.txt", 1, ["a.txt"], "none: no *.txt"),
        ("crash.txt a.txt", 1, ["a.txt"], "crash.txt: internal error: RuntimeError: the engine fell over; --debug"),
        ("english.txt a.txt", 0, ["a.txt"], "english.txt: is in English, not in German: skipped; --lang de reads"),
        ("--files-from missing a.txt", 1, ["a.txt"], "missing: No such file"),
        ("missing.txt a.txt --fail-fast", 1, [], "missing.txt: No such file"),
        ("a.txt crash.txt b.txt --fail-fast", 1, ["a.txt"], "crash.txt: internal error"),
        ("a.txt -o none/no/out", 2, [], "cannot write none/no/out: No such file or directory"),
        ("a.txt -o none", 2, [], "cannot write none: Is a directory"),
        ("b.txt a.txt -o a.txt", 2, [], "cannot write a.txt: it is one of the inputs; name another file with -o"),
        ("a.txt -o out.xlsx", 2, [], "no .xlsx is written: spreadsheets open .csv; see newsclaims extract --help"),
        ("a.txt -o out.pdf.gz", 2, [], "no .pdf is written: browsers print .html; see newsclaims extract --help"),
        ("a.txt -o /dev/full", 2, [], "cannot write /dev/full: No space left on device"),
        ("a.txt --frm x", 2, [], "no option '--frm': did you mean '--form' or '--format'?; see newsclaims"),
        ("a.txt --formt x", 2, [], "no option '--formt': did you mean '--form' or '--format'?; see newsclaims extract"),
        ("a.txt --form oblique", 2, [], "Invalid value for '--form'"),
        ("a.txt --date 1.3.2026", 2, [], "Invalid value for '--date': '1.3.2026' is not a day as YYYY-MM-DD"),
        ("a.txt --encoding foo", 2, [], "Invalid value for '--encoding': no encoding 'foo' is known"),
        ("a.txt --min-confidence 2", 2, [], "Invalid value for '--min-confidence'"),
        ("a.txt --speaker --", 2, [], "Invalid value for '--speaker': '--' is no name: is a variable empty?"),
        ("a.txt --speaker x --type meeting", 2, [], "--speaker keeps statements only, and --type meeting none; see"),
        ("a.txt --form direct --type meeting", 2, [], "--form keeps statements only, and --type meeting none; see"),
        ("a.txt -j 0", 2, [], "Invalid value for '-j'"),
        ("a.txt -o", 2, [], "Option '-o' requires an argument; see newsclaims extract --help"),
    ],
)
def test_a_mistake_costs_one_line(
    extract: Callable[..., Done], arguments: str, code: int, docs: list[str], message: str
) -> None:
    done = extract(*arguments.split())
    assert done.code == code
    assert done.docs == docs
    assert len(done.err) == 1
    assert done.err[0].startswith(message)


@pytest.mark.parametrize(
    ("arguments", "code", "docs"),
    [
        ("a.txt", 0, ["a.txt"]),
        ("empty.txt", 0, []),
        ("empty.txt --exit-status", 1, []),
        ("a.txt --exit-status", 0, ["a.txt"]),
        ("", 0, []),
        ("english.txt --lang de", 0, []),
        ("latin.txt --encoding latin-1", 0, []),
    ],
)
def test_what_is_no_mistake_is_quiet(extract: Callable[..., Done], arguments: str, code: int, docs: list[str]) -> None:
    done = extract(*arguments.split())
    assert (done.code, done.docs, done.err) == (code, docs, [])


def test_one_bad_file_among_a_hundred(extract: Callable[..., Done], folder: Path) -> None:
    names = [f"{number:03}.txt" for number in range(100)]
    for name in names:
        (folder / name).write_text(SAYS)
    (folder / names[42]).write_bytes(b"\xff")
    done = extract(*names)
    assert done.docs == [name for name in names if name != "042.txt"]
    assert len(done.err) == 1


def test_debug_shows_where(extract: Callable[..., Done]) -> None:
    done = extract("crash.txt", "--debug")
    assert done.err[0].startswith("Traceback")
    assert "the engine fell over" in done.err[-1]


def test_a_mistake_in_the_program_is_one_line(extract: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclaims.writing.json_lines.line", None)
    assert extract("a.txt")[3] == ["internal error: TypeError: 'NoneType' object is not callable; --debug shows where"]
    assert extract("a.txt", "--debug").err[0].startswith("Traceback")


def test_names_and_ids_do_not_act_on_the_screen(extract: Callable[..., Done]) -> None:
    done = extract("\x1b[2J\n.txt")
    assert done.err == ["\\x1b[2J .txt: No such file or directory"]


def test_output_appears_only_when_it_is_complete(extract: Callable[..., Done], folder: Path) -> None:
    (folder / "out").write_text("old")
    assert extract("a.txt", "missing.txt", "-o", "out", "--fail-fast").code == 1
    assert (folder / "out").read_text() == "old"
    assert extract("a.txt", "missing.txt", "-o", "out").code == 1
    assert json.loads((folder / "out").read_text())["doc"] == "a.txt"


def test_an_input_that_is_the_output_stays_as_it_was(extract: Callable[..., Done], folder: Path) -> None:
    assert extract("b.txt", "a.txt", "-j", "2", "-o", "./a.txt").code == 2
    assert (folder / "a.txt").read_text() == SAYS


def test_the_output_of_an_earlier_run_is_no_article(extract: Callable[..., Done], folder: Path) -> None:
    (folder / "none" / "a.txt").write_text(SAYS)
    written = []
    for _ in range(2):
        assert extract("none", "-o", "none/out.jsonl")[:1] == (0,)
        written.append((folder / "none" / "out.jsonl").read_bytes())
    assert written[0] == written[1] != b""


def test_a_stopped_array_is_closed(extract: Callable[..., Done]) -> None:
    assert len(json.loads(extract("a.txt", "missing.txt", "b.txt", "--format", "json", "--fail-fast").out)) == 1


def test_an_unpaired_surrogate_in_text_and_name(extract: Callable[..., Done], folder: Path) -> None:
    name = b"\xe4.txt".decode("utf-8", "surrogateescape")
    (folder / name).write_text(SAYS)
    assert extract(name).docs == [name]
    line = b'{"text": "\\u201eGut \\ud800\\u201c", "id": "\\udfff"}'
    assert extract(stdin=line).docs == ["\udfff"]
