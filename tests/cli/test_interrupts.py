"""Signals that reach a process before it is prepared to work for another."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

FORKED = """
import os, signal, time
from newsclaims.cli.interrupts import Interrupts
with Interrupts().caught():
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.write(write, b"ready")
        time.sleep(0.2)
        os._exit(7)
    os.read(read, 5)
    os.kill(child, signal.{name})
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize(("name", "status"), [("SIGTERM", "143"), ("SIGINT", "7")])
def test_a_process_that_was_only_just_forked_ends_without_a_word(name: str, status: str) -> None:
    program = [sys.executable, "-c", FORKED.format(name=name)]
    done = subprocess.run(program, capture_output=True, text=True, check=True, timeout=30)
    assert (done.stdout.strip(), done.stderr) == (status, "")
