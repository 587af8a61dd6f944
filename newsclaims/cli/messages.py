"""What is said on standard error: one line for each thing that went wrong."""

from __future__ import annotations

import contextlib
import sys

from newsclaims.writing.plain import one_line


def complain(message: str) -> None:
    """Write one line to standard error; it names the program, and nothing in it acts on the terminal.

    A closed standard error loses the message and nothing else.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"newsclaims: {one_line(message)}\n")
        sys.stderr.flush()
