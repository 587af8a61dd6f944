"""The command line: parses first, and imports what a command needs only when it runs."""

from __future__ import annotations

import gc
import sys

# Exit codes
DONE = 0
FAILED = 1  # some input could not be worked through; the rest was
USAGE = 2  # nothing could be done as asked
INTERRUPTED = 130


def main() -> None:
    """Run the command `newsclaims` and exit with its code."""
    # Little of what an article leaves behind is cyclic, and the lexicons stay: Python need not search for garbage as
    # often as it does by default, which costs a tenth of the time.
    gc.set_threshold(100_000, 20, 100)
    try:
        from newsclaims.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
