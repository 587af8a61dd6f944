"""Pipes, signals and terminals: real processes."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.command import FAKE, on_terminal, run, start

if TYPE_CHECKING:
    import subprocess

LINE = json.dumps({"text": "„Gut“, sagte Berg. " * 50, "id": "a"}).encode() + b"\n"


def test_each_article_is_written_at_once() -> None:
    with start("extract", "--input", "jsonl") as process:
        assert process.stdin
        assert process.stdout
        for _ in range(2):
            process.stdin.write(LINE)
            assert select.select([process.stdout], [], [], 20)[0]
            assert process.stdout.read(65536).count(b"\n") == 50
        process.stdin.close()
        assert process.wait() == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_closed_pipe_ends_quietly(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE * 200)
    with start("extract", "-j", jobs, str(tmp_path / "a.jsonl")) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


STOPS = {
    signal.SIGINT: "interrupted",
    signal.SIGTERM: "stopped by SIGTERM",
    signal.SIGHUP: "stopped by SIGHUP",
}


@pytest.mark.parametrize(
    ("jobs", "number"), [("1", signal.SIGINT), ("2", signal.SIGINT), ("1", signal.SIGTERM), ("2", signal.SIGHUP)]
)
def test_a_signal_leaves_complete_lines(tmp_path: Path, jobs: str, number: signal.Signals) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE * 5000)
    with start("extract", "-j", jobs, str(tmp_path / "a.jsonl")) as process:
        assert process.stdout
        first = process.stdout.readline()
        process.send_signal(number)
        time.sleep(0.2)  # the pipe is full: it is in the middle of a write
        out, err = process.communicate()
        assert process.returncode == 128 + number
    assert err.decode() == f"newsclaims: {STOPS[number]}\n"
    assert out.endswith(b"\n")
    lines = [json.loads(line) for line in (first + out).splitlines()]
    assert len(lines) % 50 == 0
    assert len(lines) < 5000 * 50


def test_ctrl_c_while_waiting_for_input() -> None:
    with start("extract", "--input", "jsonl") as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(LINE)
        process.stdout.read(65536)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130


@pytest.mark.parametrize("number", STOPS, ids=lambda number: number.name)
def test_a_signal_leaves_an_old_file_alone(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "out").write_text("old")
    (tmp_path / "a.jsonl").write_bytes(LINE * 20_000)
    with start("extract", "-o", str(tmp_path / "out"), str(tmp_path / "a.jsonl")) as process:
        deadline = time.monotonic() + 20
        while len(list(tmp_path.iterdir())) < 3 and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait() == 128 + number
    assert {path.name for path in tmp_path.iterdir()} == {"out", "a.jsonl"}
    assert (tmp_path / "out").read_text() == "old"


def _children(process: subprocess.Popen[bytes]) -> list[int]:
    return [int(number) for number in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def _alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="/proc says which processes there are")
def test_no_process_outlives_the_one_it_works_for(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE * 200)
    with start("extract", "-j", "2", str(tmp_path / "a.jsonl")) as process:
        assert process.stdout
        process.stdout.readline()
        children = _children(process)
        process.kill()
        process.stdout.close()
    assert children
    deadline = time.monotonic() + 20
    while any(map(_alive, children)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(_alive, children))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="/proc says which processes there are")
def test_the_death_of_a_process_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("old")
    with start("extract", "-j", "2", "--input", "jsonl", "-o", str(tmp_path / "out")) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(json.dumps({"text": "Langsam „Gut“"}).encode() + b"\n")
        deadline = time.monotonic() + 20
        while not (children := _children(process)) and time.monotonic() < deadline:
            time.sleep(0.01)
        os.kill(children[0], signal.SIGKILL)
        process.stdin.close()
        assert process.stderr.read().decode().startswith("newsclaims: one of the processes died, perhaps for want")
        assert process.wait() == 1
    assert (tmp_path / "out").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("redirection", [">&-", "2>&-", "<&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full"])
def test_closed_and_full_streams(tmp_path: Path, redirection: str) -> None:
    (tmp_path / "a.txt").write_text("„Gut“")
    command = " ".join(FAKE)
    done = run("-c", f"{command} extract a.txt missing {redirection}", program=["sh"], cwd=tmp_path)
    lost = ">&-" in redirection.replace("2>&-", "") or ">/dev/full" in redirection.replace("2>/dev/full", "")
    assert done.returncode == (2 if lost else 1)
    assert bool(done.stdout) is not lost
    if "2>" not in redirection:
        assert len(done.stderr.splitlines()) == 1


def test_a_terminal_gets_a_view_for_people(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("„Gut \x1b[2J\x9b2J[bold]“")
    code, shown = on_terminal("extract", str(tmp_path / "a.txt"))
    assert code == 0
    assert "Anna Berg" in shown
    assert "\\x1b[2J" in shown
    assert not re.search("[\x80-\x9f]|\x1b(?!\\[[\\d;]*m)", shown)


def test_json_lines_do_not_act_on_a_terminal_either(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("„Gut \x1b[2J\x9b2J\x7f“")
    code, shown = on_terminal("extract", "--format", "jsonl", str(tmp_path / "a.txt"))
    assert code == 0
    assert re.findall("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", shown) == []
    assert json.loads(shown)["content"]["text"] == "„Gut \x1b[2J\x9b2J\x7f“"


def test_no_file_on_a_terminal_is_a_question() -> None:
    code, shown = on_terminal("extract", streams="stdin stdout stderr")
    assert code == 2
    assert shown.startswith("Usage: newsclaims extract")


def test_progress_is_for_terminals_and_long_work() -> None:
    slow = json.dumps({"text": "Langsam „Gut“"}).encode() + b"\n"
    code, shown = on_terminal("extract", "--input", "jsonl", stdin=slow * 2, streams="stderr")
    assert code == 0
    assert "articles, " in shown
    assert on_terminal("extract", "--input", "jsonl", "-q", stdin=slow * 2, streams="stderr") == (0, "")
    assert on_terminal("extract", "--input", "jsonl", stdin=LINE, streams="stderr") == (0, "")
