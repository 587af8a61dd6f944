"""The command line: parses first, and imports what a command needs only when it runs."""

from __future__ import annotations

import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command `newsclaims` and exit with its code."""
    try:
        from newsclaims.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
