"""How far the work has come: one line on standard error that goes away again."""

from __future__ import annotations

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


class ProgressLine:
    """A line that is redrawn in place; the caller says when, no thread does."""

    def __init__(self) -> None:
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task("")
        self._shown = False

    def draw(self, text: str) -> None:
        """Show the line with this text."""
        if not self._shown:
            self._progress.start()
            self._shown = True
        self._progress.update(self._task, description=text, refresh=True)

    def hide(self) -> None:
        """Take the line away, until it is drawn again."""
        if self._shown:
            self._progress.stop()
            self._shown = False
