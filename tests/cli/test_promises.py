"""What the command line promises, point by point: the installed command, in real processes, pipes and terminals."""

from __future__ import annotations

import csv
import functools
import gzip
import json
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.command import INSTALLED, complaints, on_terminal, run, start

TEXT = (
    "Lindau: Fähre bald ohne Autos\n\n„Wir nehmen ab Mai keine Autos mehr mit“, sagte Bürgermeisterin Petra Zünd am "
    "Montag der Nachrichtenagentur dpa. Der Umbau der Fähre werde zwei Jahre dauern.\n\nAm Dienstag traf sich Zünd in "
    "Bregenz mit Verkehrsminister Jonas Hämmerle, um über zusätzliche Züge zu sprechen.\n"
)
ENGLISH = "The minister said that the law would not be changed. They have been asked for it by the opposition.\n"

command = functools.partial(run, program=INSTALLED)
terminal = functools.partial(on_terminal, program=INSTALLED)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


def _lines(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert done.stdout.endswith(b"\n") or not done.stdout
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def _docs(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return list(dict.fromkeys(record["doc"] for record in _lines(done)))


# What goes in


def test_files_directories_and_standard_input(folder: Path) -> None:
    (folder / "in").mkdir()
    for name, data in [
        ("b.txt", TEXT),
        ("a.md", TEXT),
        ("c.jsonl", json.dumps({"id": "x", "text": TEXT})),
        ("d.html", f"<html><body><article><p>{'</p><p>'.join(TEXT.split(chr(10)))}</p></article></body></html>"),
        ("e.csv", "no,article"),
    ]:
        (folder / "in" / name).write_text(data)
    done = command("extract", "in", "-", stdin=TEXT.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert _docs(done) == ["in/a.md", "in/b.txt", "x", "in/d.html", "-"]


def test_standard_input_gives_the_same_records_as_a_file() -> None:
    file = command("extract", "a.txt")
    assert len(_lines(file)) == 3
    for arguments in ([], ["-"]):
        assert command("extract", *arguments, stdin=TEXT.encode()).stdout == file.stdout.replace(b'"a.txt"', b'"-"')
    for record in _lines(file):
        for span in (record.get("content") or record["cue"])["spans"]:
            assert TEXT[span["start"] : span["end"]] in (record.get("content") or record["cue"])["text"]


def test_no_file_is_a_question_on_a_terminal_and_nothing_in_a_pipe() -> None:
    code, shown = terminal("extract", streams="stdin stdout stderr")
    assert code == 2
    assert shown.splitlines()[0].startswith("Usage: newsclaims extract")
    assert shown.splitlines()[-1] == "newsclaims: no FILE, and nothing is piped in; see newsclaims extract --help"
    done = command("extract")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_encodings(folder: Path) -> None:
    expected = [record["content"] for record in _lines(command("extract", "--type", "statement", "a.txt"))]
    plain = TEXT.replace("„", '"').replace("“", '"')
    (folder / "bom.txt").write_text(TEXT, encoding="utf-8-sig")
    (folder / "wide.txt").write_text(TEXT, encoding="utf-16")
    (folder / "windows.txt").write_text(plain, encoding="latin-1")
    assert [one["content"] for one in _lines(command("extract", "--type", "statement", "bom.txt"))] == expected
    asked = command("extract", "wide.txt", "windows.txt")
    assert (asked.returncode, asked.stdout) == (1, b"")
    assert complaints(asked) == [
        "wide.txt: not UTF-8: byte 0xff at position 0; name its encoding with --encoding utf-16",
        "windows.txt: not UTF-8: byte 0xe4 at position 9; name its encoding with --encoding NAME",
    ]
    assert _docs(command("extract", "wide.txt", "--encoding", "utf-16")) == ["wide.txt"]
    assert _docs(command("extract", "windows.txt", "--encoding", "latin-1")) == ["windows.txt"]
    assert _docs(command("extract", "wide.txt", "windows.txt", "a.txt", "--encoding", "auto")) == [
        "wide.txt",
        "windows.txt",
        "a.txt",
    ]


def test_other_keys_of_json_lines_packed_and_listed(folder: Path) -> None:
    line = json.dumps({"body": TEXT, "url": "u1", "published": "2026-03-04"}) + "\n"
    name = "x\n\x1b[31m.jsonl.gz"
    (folder / name).write_bytes(gzip.compress(line.encode()))
    fields = ["--text-field", "body", "--id-field", "url", "--date-field", "published"]
    done = command("extract", "--files-from", "-", "-0", *fields, stdin=f"{name}\0a.txt\0".encode())
    assert complaints(done) == []
    assert _docs(done) == ["u1", "a.txt"]
    assert {record["time"]["value"] for record in _lines(done) if record["doc"] == "u1" and record["time"]} == {
        "2026-03-02",
        "2026-03-03",
    }


def test_memory_does_not_grow_with_the_file(folder: Path) -> None:
    (folder / "short.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    (folder / "long.jsonl").write_text((json.dumps({"text": "Es regnet. " * 20}) + "\n") * 5000)

    def peak(name: str) -> int:
        with start("extract", name, program=INSTALLED, stdout=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return usage.ru_maxrss

    assert peak("long.jsonl") - peak("short.jsonl") < 20_000  # kilobytes


def test_an_article_in_another_language_is_skipped_and_said(folder: Path) -> None:
    (folder / "english.txt").write_text(ENGLISH)
    done = command("extract", "english.txt", "a.txt")
    assert (done.returncode, _docs(done)) == (0, ["a.txt"])
    assert complaints(done) == ["english.txt: is in English, not in German: skipped; --lang de reads it all the same"]


def test_times_have_values_only_where_the_article_has_a_day() -> None:
    def values(*arguments: str) -> list[str | None]:
        return [one["time"]["value"] for one in _lines(command("extract", "a.txt", *arguments)) if one["time"]]

    assert set(values()) == {None}
    assert set(values("--date", "2026-03-04")) == {"2026-03-02", "2026-03-03"}


# What comes out


def test_json_lines_in_a_pipe_and_a_view_on_a_terminal() -> None:
    piped = command("extract", "a.txt", environment={"FORCE_COLOR": "1", "COLUMNS": "40"}).stdout
    assert piped.count(b"\n") == 3
    assert b"\x1b" not in piped
    code, shown = terminal("extract", "-q", "a.txt")
    assert code == 0
    assert "Petra Zünd" in shown
    assert "\x1b[" in shown
    assert '"schema_version"' not in shown


def test_the_formats_in_files(folder: Path) -> None:
    lines = command("extract", "a.txt").stdout
    for name in ("out", "out.json", "out.csv", "out.jsonl.gz"):
        done = command("extract", "a.txt", "-o", name)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (folder / "out").read_bytes() == lines
    assert gzip.decompress((folder / "out.jsonl.gz").read_bytes()) == lines
    ids = [json.loads(line)["id"] for line in lines.splitlines()]
    assert [one["id"] for one in json.loads((folder / "out.json").read_bytes())] == ids
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ids


def test_filters_and_the_text_of_sentences() -> None:
    found = _lines(command("extract", "a.txt", "--speaker", "zuend", "--form", "direct", "--sentences"))
    assert [(one["speaker"]["name"], one["form"]) for one in found] == [("Petra Zünd", "direct")]
    sentence = found[0]["sentence"]
    assert sentence["text"] == TEXT[sentence["start"] : sentence["end"]]
    assert [one["type"] for one in _lines(command("extract", "a.txt", "--type", "meeting"))] == ["meeting"]
    assert _lines(command("extract", "a.txt", "--min-confidence", "1")) == [
        one for one in _lines(command("extract", "a.txt")) if one["confidence"] == 1
    ]


def test_the_same_bytes_with_any_number_of_processes_on_any_day(folder: Path) -> None:
    (folder / "b.jsonl").write_text("".join(json.dumps({"id": str(n), "text": TEXT}) + "\n" for n in range(30)) + "{\n")
    once, again, many = (command("extract", "a.txt", "b.jsonl", "-j", jobs) for jobs in ("1", "1", "8"))
    assert once.returncode == 1
    assert (once.stdout, once.stderr) == (again.stdout, again.stderr) == (many.stdout, many.stderr)
    assert str(folder).encode() not in once.stdout


def test_every_line_conforms_to_the_schema() -> None:
    schema = json.loads(command("schema").stdout)
    for record in _lines(command("extract", "a.txt", "--sentences", "--date", "2026-03-04")):
        jsonschema.validate(record, schema)
        assert record["schema_version"]


@pytest.mark.parametrize("format_", ["auto", "jsonl", "json", "csv", "table"])
def test_hostile_text_does_nothing_on_a_terminal(folder: Path, format_: str) -> None:
    hostile = "\x1b]0;x\x07\x1b[2J[bold red]\x9b2J[/][link=http://x]\u202e\x08\x7f"
    name = f"{hostile.replace('/', '')}.txt"
    (folder / name).write_text(f"„Nein {hostile} danke“, sagte {hostile} Petra Zünd am Montag.\n=1+1 {hostile}")
    code, shown = terminal("extract", "-q", "--format", format_, name, "missing\x1b[2J")
    assert code == 1
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u202e]|\x1b(?!\\[[\\d;]*m)", shown)
    assert "[bold red]" in shown


# How it behaves


def test_exit_codes() -> None:
    for arguments, code in [
        (["extract", "a.txt"], 0),
        (["extract", os.devnull], 0),
        (["extract", os.devnull, "--exit-status"], 1),
        (["extract", "missing", "a.txt"], 1),
        (["extract", "a.txt", "--nonsense"], 2),
        (["extract", "a.txt", "--format", "nonsense"], 2),
    ]:
        assert command(*arguments).returncode == code, arguments
    done = command("extract", "missing", "a.txt", "--fail-fast")
    assert (done.returncode, done.stdout, complaints(done)) == (1, b"", ["missing: No such file or directory"])


def test_one_bad_file_among_a_hundred(folder: Path) -> None:
    names = [f"{number:03}.txt" for number in range(100)]
    for name in names:
        (folder / name).write_text("„Gut“, sagte Berg.\n")
    (folder / "042.txt").write_bytes(b"\xff")
    done = command("extract", *names)
    assert (done.returncode, len(_docs(done)), len(complaints(done))) == (1, 99, 1)
    assert complaints(done)[0].startswith("042.txt: not UTF-8: byte 0xff at position 0; name its encoding")


def test_a_pipe_that_closes_ends_it_quietly(folder: Path) -> None:
    (folder / "b.jsonl").write_text((json.dumps({"text": TEXT}) + "\n") * 300)
    line = f"set -o pipefail; {INSTALLED[0]} extract b.jsonl | head -1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert (done.returncode, done.stdout.count(b"\n"), done.stderr) == (0, 1, b"")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_signal_leaves_complete_lines(folder: Path, number: signal.Signals) -> None:
    (folder / "b.jsonl").write_text((json.dumps({"text": TEXT}) + "\n") * 5000)
    with start("extract", "b.jsonl", program=INSTALLED) as process:
        assert process.stdout
        first = process.stdout.readline()
        process.send_signal(number)
        rest, errors = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert len(errors.splitlines()) == 1
    assert all(json.loads(line) for line in (first + rest).splitlines())
    assert rest.endswith(b"\n") or not rest


def test_data_and_messages_go_different_ways() -> None:
    both = command("extract", "missing", "a.txt")
    data, messages = (
        run("-c", f"{INSTALLED[0]} extract missing a.txt {redirection}", program=["sh"])
        for redirection in ("2>/dev/null", ">/dev/null")
    )
    assert (data.stdout, data.stderr) == (both.stdout, b"")
    assert (messages.stdout, messages.stderr) == (b"", both.stderr)
    assert both.stderr == b"newsclaims: missing: No such file or directory\n"


def test_colors_can_be_had_and_left() -> None:
    def coloured(*arguments: str, **environment: str) -> bool:
        return "\x1b[" in terminal("extract", "-q", "a.txt", *arguments, environment=environment)[1]

    assert coloured()
    assert not coloured(NO_COLOR="1")
    assert not coloured("--color", "never")
    assert coloured("--color", "always", NO_COLOR="1")


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["schema"]], ids=" ".join)
def test_help_and_schema_read_no_language(arguments: list[str]) -> None:
    done = command(*arguments, environment={"PYTHONPROFILEIMPORTTIME": "1"})
    assert done.returncode == 0
    assert b" click" in done.stderr
    assert not re.search(rb"\| +(nltk|rich|newsclaims\.languages\.de)\b", done.stderr)


def test_nothing_goes_to_the_network_and_nothing_into_the_folder(folder: Path) -> None:
    guard = folder / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(
        "import os, sys\n"
        "def hook(event, arguments):\n"
        "    if event.startswith(('socket.connect', 'socket.getaddrinfo', 'urllib')):\n"
        "        os.write(2, event.encode()); os._exit(99)\n"
        "sys.addaudithook(hook)\n"
    )
    (folder / "b.html").write_text(f"<html><body><article><p>{TEXT}</p></article></body></html>")
    before = sorted(folder.rglob("*"))
    path = f"{guard}{os.pathsep}{Path(__file__).parent.parent.parent}"
    for arguments in (["extract", "a.txt", "b.html", "-j", "2"], ["sentences", "a.txt"], ["explain", "a.txt"]):
        done = command(*arguments, environment={"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"})
        assert (done.returncode, done.stderr) == (0, b"")
    assert sorted(folder.rglob("*")) == before


# What else may be wrong with an input

GOOD = "„Gut“, sagte Berg.\n"
BAD: dict[str, tuple[bytes, str]] = {
    "binary.txt": (b"\x7fELF\x02\x01\x01\0\0", "a binary file, not text: NUL byte at position 7"),
    "nul.txt": (b"Gut\0", "a binary file, not text: NUL byte at position 3"),
    "latin.txt": (b"K\xe4se", "not UTF-8: byte 0xe4 at position 1; name its encoding with --encoding NAME"),
    "cut.txt": ("Kä".encode()[:-1], "not UTF-8: byte 0xc3 at position 1; name its encoding"),
    "utf-16.txt": (
        GOOD.encode("utf-16"),
        "not UTF-8: byte 0xff at position 0; name its encoding with --encoding utf-16",
    ),
    "plain.txt.gz": (b"plain", "not a whole gzip file"),
    "torn.txt.gz": (gzip.compress(GOOD.encode() * 9, mtime=0)[:-9], "not a whole gzip file"),
    "a.pdf": (b"%PDF-1.7\n\xe2", "a PDF document, not text: 'pdftotext FILE -' makes text of it"),
    "a.docx": (b"PK\x03\x04\0", "a ZIP archive or an office document, not text: save it as plain text"),
    "a.csv": (b"id,text\n", "a table, not an article: turn its rows into JSON Lines"),
    "a.json": (b'[\n {"text": "a"}\n]', "JSON, but not one article a line: pipe it in through jq -c"),
    "a.html": (b"<html></html>", "no main text was found in this page"),
    "name\n\x1b[31m.txt": (b"\xff", "not UTF-8: byte 0xff at position 0"),
}
BAD_LINES = {
    b"{": "not JSON",
    b'{"text": "a"': "not JSON",
    b"[" * 50_000: "not JSON that can be read",
    b"null": "not a JSON object",
    b'{"text": ["a"]}': '"text" is not a string; --text-field NAME reads the text from another key',
    b'{"body": "a"}': '"text" is missing; --text-field NAME reads the text from another key',
    b'{"text": "K\xe4se"}': "not UTF-8: byte 0xe4 at position",
    b'{"text": "a\0"}': "a binary file, not text: NUL byte at position",
    b'{"text": "Es regnet.", "date": "gestern"}': '"date" is not a date as YYYY-MM-DD; the article is read without it',
    b'{"text": "Es regnet.", "date": 20260301}': '"date" is not a date as YYYY-MM-DD; the article is read without it',
}


def test_each_bad_input_costs_one_line_and_itself(folder: Path) -> None:
    (folder / "good.txt").write_text(GOOD)
    (folder / "empty.txt").touch()
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe", 0o600)
    (folder / "loop").symlink_to("loop")
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    others = {
        "missing": "No such file or directory",
        "folder": "no *.txt, *.md, *.html, *.jsonl in this directory",
        "loop": "Too many levels of symbolic links",
        "/dev/zero": "a binary file, not text: NUL byte at position 0",
        "x" * 300: "File name too long",
    }
    names = [*BAD, *others]
    given = [name for bad in names for name in (bad, "good.txt")]
    with subprocess.Popen(["sh", "-c", "cat good.txt > pipe"]) as writer:
        done = command("extract", *given, "empty.txt", "pipe", "")
        writer.kill()
    out, errors = done.stdout, done.stderr
    assert done.returncode == 1
    assert out.count(b'"doc":"good.txt"') == len(names)
    assert out.count(b'"doc":"pipe"') == 1
    messages = [line.removeprefix("newsclaims: ") for line in errors.decode().splitlines()]
    assert messages.pop() == "'': an empty name: is a variable empty?"
    expected = [message for _, message in BAD.values()] + list(others.values())
    assert len(messages) == len(names)
    for shown, name, message in zip(messages, names, expected, strict=True):
        assert shown.startswith(f"{name.replace(chr(10), ' ').replace(chr(27), chr(92) + 'x1b')}: {message}")


def test_each_bad_line_costs_one_line_and_itself(folder: Path) -> None:
    good = json.dumps({"text": GOOD}).encode()
    with (folder / "a.jsonl").open("wb") as file:
        for line in BAD_LINES:
            file.write(good + b"\n" + line + b"\n")
        file.write(b'\n{"text": "' + GOOD.strip().encode() + b'\\ud800 \\u0000", "id": true, "lang": 7}')
    done = command("extract", "a.jsonl")
    assert done.returncode == 1
    last = 2 * len(BAD_LINES) + 2
    assert _docs(done) == [f"a.jsonl:{number}" for number in [*range(1, last - 1, 2), last]]
    for number, (message, shown) in enumerate(zip(BAD_LINES.values(), complaints(done), strict=True), start=1):
        assert shown.startswith(f"a.jsonl:{2 * number}: {message}")


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "secret.txt").write_text(GOOD)
    (folder / "secret.txt").chmod(0)
    humble = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    done = run("extract", "secret.txt", "a.txt", program=[*humble, *INSTALLED])
    assert complaints(done) == ["secret.txt: Permission denied"]
    assert _docs(done) == ["a.txt"]


@pytest.mark.parametrize("output", ["-o /dev/full", "> /dev/full", "--format csv > /dev/full", ">&-"])
def test_a_full_disk_is_said(output: str) -> None:
    done = run("-c", f"{INSTALLED[0]} extract a.txt {output}", program=["sh"])
    assert done.returncode == 2
    assert len(complaints(done)) == 1
    assert complaints(done)[0].startswith("cannot write ")
