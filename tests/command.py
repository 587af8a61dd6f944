"""Runs the command as a process of its own, as users do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

REAL = (sys.executable, "-m", "newsclaims")
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


def complaints(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """The lines on standard error, checked to be messages of ours."""
    lines = done.stderr.decode().splitlines()
    assert all(line.startswith("newsclaims: ") for line in lines), lines
    return [line.removeprefix("newsclaims: ") for line in lines]
