"""Writes anew what the README shows of the program: ``python -m tests.readme.update [--figures SCORECARD]``.

Commands that need a program which is not installed keep the output they have. ``--figures`` runs the scorecard, which
is no part of the project, and puts its figures into the README's table of figures.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.pictures import terminal
from tests.readme.blocks import README, Block, consoles, made, needs, run
from tests.readme.tables import MAKERS, rows, table

_FIGURE = re.compile(r"^ +(\S+) +([\d.,]+) +goal \S+ +\w+ *(?:P ([\d.]+) R ([\d.]+))?", re.MULTILINE)


def updated(readme: str) -> str:
    """The README with everything in it as the program has it now."""
    for block in reversed(made(readme)):
        if block.name in MAKERS:
            readme = _replaced(readme, block, MAKERS[block.name](block.content))
    for block in reversed(consoles(readme)):
        missing = {program for program in needs(block) if not shutil.which(program)}
        if missing:
            sys.stderr.write(f"not run, for {', '.join(sorted(missing))} is not installed: {block.name}\n")
            continue
        with tempfile.TemporaryDirectory() as folder:
            readme = _replaced(readme, block, run(block, readme, Path(folder)).content)
    return readme


def with_figures(readme: str, scorecard: str) -> str:
    """The README with the figures of a scorecard.

    Args:
        readme: the README; the first column of its table says which figures are wanted, as "set figure".
        scorecard: what the scorecard printed.

    Raises:
        KeyError: the scorecard lacks a figure that the README shows.
    """
    found = {}
    for section in scorecard.strip().split("\n\n"):
        name = section.split()[0]
        for figure, value, precision, recall in _FIGURE.findall(section):
            found[f"`{name} {figure}`"] = [value, precision, recall]
    block = next(block for block in made(readme) if block.name == "figures")
    lines = [[figure, meaning, *found[figure]] for figure, meaning, *_ in rows(block.content)]
    return _replaced(readme, block, table(("figure", "what it says", "F1 or share", "precision", "recall"), lines))


def _replaced(readme: str, block: Block, content: str) -> str:
    return readme[: block.start] + content + readme[block.end :]


def main() -> None:
    """Write the README anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", metavar="SCORECARD", help="the scorecard to run; it takes half a minute")
    scorecard = parser.parse_args().figures
    readme = updated(README.read_text(encoding="utf-8"))
    if scorecard:
        command = [sys.executable, "-B", scorecard, "--cmd", f"{sys.executable} -m newsclaims"]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        readme = with_figures(readme, done.stdout)
    README.write_text(readme, encoding="utf-8", newline="\n")
    terminal.update()  # a picture of what the README's first command shows


if __name__ == "__main__":
    main()
