"""The command line: parses first, and imports what a command needs only when it runs."""

from __future__ import annotations

import gc
import os
import sys

# Exit codes
DONE = 0
FAILED = 1  # some input could not be worked through; the rest was
USAGE = 2  # nothing could be done as asked
INTERRUPTED = 130


def main() -> None:
    """Run the command `newsclaims` and exit with its code."""
    # Nothing that an article leaves behind is cyclic, and the word lists stay: searching for garbage as often as Python
    # does by default costs a tenth of the time and finds none.
    gc.set_threshold(500_000, 20, 100)
    # Pydantic looks for plugins in the metadata of every installed package before it builds its first model.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from newsclaims.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    gc.freeze()  # nor need it search through all of that once more before it ends
    sys.exit(code)
