"""The Tab key in real shells, on a real pseudo-terminal."""

from __future__ import annotations

import functools
import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.command import REAL, run

if TYPE_CHECKING:
    from collections.abc import Iterator

SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {script}"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u -D; source {script}"),
    "fish": (["fish", "--no-config", "-i"], "source {script}"),
}


class Shell:
    """A shell on a terminal."""

    def __init__(self, command: list[str], folder: Path) -> None:
        environment = {
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder),
            "TERM": "dumb",
            "PS1": "> ",
            "PYTHONPATH": str(Path(__file__).parent.parent.parent),
            "LC_ALL": "C.UTF-8",
        }
        self.screen, end = pty.openpty()
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, pass_fds=[end], preexec_fn=functools.partial(os.login_tty, end)
        )
        os.close(end)

    def type(self, text: str) -> None:
        os.write(self.screen, text.encode())

    def shows(self, text: str, seconds: float = 30) -> str:
        """Wait until the text is on the screen; everything that was shown since the last call."""
        shown = b""
        deadline = time.monotonic() + seconds
        while text.encode() not in shown and time.monotonic() < deadline:
            if select.select([self.screen], [], [], 0.1)[0]:
                shown += os.read(self.screen, 65536)
        assert text.encode() in shown, shown.decode(errors="replace")
        return shown.decode(errors="replace")

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.screen)


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shell]:
    """Each shell that is installed, with completion as the command prints it, in a folder with an article."""
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "newsclaims"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m newsclaims "$@"\n')
    program.chmod(0o755)
    (tmp_path / "artikel.txt").touch()
    (tmp_path / "script").write_bytes(run("completion", request.param, program=REAL).stdout)
    command, source = SHELLS[request.param]
    found = Shell(command, tmp_path)
    try:
        found.type(f"{source.format(script=tmp_path / 'script')}; echo rea''dy\n")
        found.shows("ready")
        yield found
    finally:
        found.end()


def test_the_tab_key(shell: Shell) -> None:
    for typed, completed in [
        ("newsclaims extr\t", "newsclaims extract"),
        (" --min\t", "--min-confidence"),
        (" 0.5 art\t", "artikel.txt"),
    ]:
        shell.type(typed)
        shell.shows(completed)


def test_a_shell_that_is_not_known() -> None:
    done = run("completion", "tcsh", program=REAL)
    assert done.returncode == 2
    assert b"'tcsh' is not one of 'bash', 'zsh', 'fish'" in done.stderr
