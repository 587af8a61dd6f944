"""Runs the command as a process of its own, as users do."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

REAL = (sys.executable, "-m", "newsclaims")
INSTALLED = (str(Path(sysconfig.get_path("scripts"), "newsclaims")),)
FAKE = (sys.executable, str(Path(__file__).with_name("fake_engine.py")))  # the easy engine: see there


def run(
    *arguments: str,
    program: Sequence[str] = FAKE,
    stdin: bytes = b"",
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end and keep what it wrote; `environment` adds to this process's own."""
    return subprocess.run(
        [*program, *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), **(environment or {})},
        timeout=60,
        check=False,
    )


def start(
    *arguments: str,
    program: Sequence[str] = FAKE,
    stdin: int | None = subprocess.PIPE,
    stdout: int = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start the command as on a terminal with colours that is 100 columns wide."""
    return subprocess.Popen(
        [*program, *arguments],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env={
            **{name: value for name, value in os.environ.items() if name != "NO_COLOR"},
            "PYTHONPATH": str(Path(__file__).parent.parent),
            "TERM": "xterm",
            "COLUMNS": "100",
            **(environment or {}),
        },
        bufsize=0,
    )


def on_terminal(
    *arguments: str,
    program: Sequence[str] = FAKE,
    stdin: bytes = b"",
    streams: str = "stdout stderr",
    environment: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Run the command with some streams on a terminal; the exit code, and what came onto the screen."""
    screen, end = pty.openpty()
    pipes = dict.fromkeys(("stdout", "stderr"), subprocess.DEVNULL) | dict.fromkeys(
        (name for name in streams.split() if name != "stdin"), end
    )
    source = end if "stdin" in streams else subprocess.PIPE
    with start(*arguments, program=program, stdin=source, environment=environment, **pipes) as process:
        os.close(end)
        if process.stdin:
            process.stdin.write(stdin)
            process.stdin.close()
        shown = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while data := os.read(screen, 65536):
                shown += data
        os.close(screen)
    return process.returncode, shown.decode()


def complaints(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """The lines on standard error, checked to be messages of ours."""
    lines = done.stderr.decode().splitlines()
    assert all(line.startswith("newsclaims: ") for line in lines), lines
    return [line.removeprefix("newsclaims: ") for line in lines]
