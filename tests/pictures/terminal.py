"""The picture of the terminal view: what the command shows of the README's article, as SVG by Rich."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tests.readme.blocks import README, ROOT, files

SVG = ROOT / "samples/pictures/terminal.svg"
_COLUMNS = 90
_COMMAND = "newsclaims extract --date 2026-03-04 article.txt"
# Rich's picture asks the network for a font, which it needs not: each run of letters has its length.
_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def svg() -> str:
    """The picture, the same each time for the same words and colours."""
    console = Console(
        record=True,
        file=io.StringIO(),
        width=_COLUMNS,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        _environ={},
    )
    console.print(Text.assemble(("$ ", "dim"), (_COMMAND, "bold")))
    console.print(Text.from_ansi(_shown().rstrip()))
    picture = console.export_svg(title="newsclaims", unique_id="newsclaims")
    return _FONT.sub("", picture).replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")


def _shown() -> str:
    """What the command writes onto a terminal of this width."""
    command = [sys.executable, "-m", *_COMMAND.split(), "--format", "table", "--color", "always"]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "article.txt").write_text(files(README.read_text(encoding="utf-8"))["article.txt"], "utf-8")
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": str(_COLUMNS)}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def update() -> None:
    """Write the picture anew."""
    SVG.parent.mkdir(exist_ok=True)
    SVG.write_text(svg(), encoding="utf-8", newline="\n")
