"""The parts of the README that a program can check: files, commands with what they print, tables made from the code.

- A fence after ``<!-- file: NAME -->`` holds a file that the commands find beside them.
- A ``console`` fence holds commands, each on a line that begins with ``$ ``, and below each what it prints. After
  ``<!-- varies -->`` what it prints may change with every word that the rules learn.
- What stands between ``<!-- made: NAME -->`` and ``<!-- end -->`` is made from the code.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
README = ROOT / "README.md"

_FILE = re.compile(r"<!-- file: (\S+) -->\n\n?```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CONSOLE = re.compile(r"(<!-- varies -->\n\n?)?^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MADE = re.compile(r"<!-- made: (\S+) -->\n(.*?)<!-- end -->", re.DOTALL)
_COMMAND = re.compile(r"^\$ ", re.MULTILINE)
# The commands are those of this interpreter, wherever they are installed.
_PRELUDE = 'set -o pipefail; newsclaims() { "$PYTHON" -m newsclaims "$@"; }; python() { "$PYTHON" "$@"; }\n'


class Block(NamedTuple):
    """A part of the README: its content, and where in the README it stands."""

    name: str
    content: str
    start: int
    end: int
    varies: bool = False


class Output(NamedTuple):
    """A block with what its commands print now, and whether all of them succeeded and printed something."""

    content: str
    good: bool


def consoles(readme: str) -> list[Block]:
    """The blocks of commands; each is named after its first command."""
    return [
        Block(found[2].splitlines()[0].removeprefix("$ "), found[2], *found.span(2), varies=bool(found[1]))
        for found in _CONSOLE.finditer(readme)
    ]


def made(readme: str) -> list[Block]:
    """What is made from the code, by the names of what makes it."""
    return [Block(found[1], found[2], *found.span(2)) for found in _MADE.finditer(readme)]


def files(readme: str) -> dict[str, str]:
    """The files that the README shows, by their names."""
    return {found[1]: found[2] for found in _FILE.finditer(readme)}


def needs(block: Block) -> set[str]:
    """The programs beyond Python and the shell's own that the commands of a block call."""
    return {program for program in ("jq",) if re.search(rf"(?:\$|\|) {program} ", block.content)}


def run(block: Block, readme: str, folder: Path) -> Output:
    """Run the commands of a block, one after the other.

    Args:
        block: a block of commands.
        readme: the README; its files are written into the folder before the first command.
        folder: an empty folder, the working directory of the commands.

    Returns:
        The block with what the commands print now, standard error included; white space at the ends of lines and empty
        lines around an output are left out.
    """
    for name, content in files(readme).items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "samples").symlink_to(ROOT / "samples", target_is_directory=True)
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",  # sqlite-utils, datasette
        "PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
    }
    lines, good = [], True
    for shown in _COMMAND.split(block.content)[1:]:
        command = _command(shown)
        done = subprocess.run(
            ["/bin/bash", "-c", _PRELUDE + command.replace("\n> ", "\n")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=environment,
            timeout=60,
            check=False,
        )
        printed = "\n".join(line.rstrip() for line in done.stdout.decode().splitlines()).strip("\n")
        good &= not done.returncode and bool(printed)
        lines += [f"$ {command}", *([printed] if printed else [])]
    return Output("\n".join(lines) + "\n", good)


def _command(shown: str) -> str:
    """The command at the beginning of what is shown of it and its output; it goes on in lines that begin with "> "."""
    first, *rest = shown.rstrip("\n").split("\n")
    lines = [first]
    for line in rest:
        if not line.startswith("> "):
            break
        lines.append(line)
    return "\n".join(lines)
