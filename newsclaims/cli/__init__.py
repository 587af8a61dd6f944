"""The command line: parses first, and imports what a command needs only when it runs."""

from __future__ import annotations

import sys

# Exit codes
DONE = 0
FAILED = 1  # some input could not be worked through; the rest was
USAGE = 2  # nothing could be done as asked
INTERRUPTED = 130


def main() -> None:
    """Run the command `newsclaims` and exit with its code."""
    try:
        from newsclaims.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
