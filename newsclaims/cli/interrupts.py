"""Ctrl-C between lines of output, never within one."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class Interrupts:
    """Holds Ctrl-C back while something is being written."""

    def __init__(self) -> None:
        self._writing = False
        self._pending = False

    @contextmanager
    def caught(self) -> Iterator[None]:
        """Handle SIGINT within the block, unless whoever started the process has it ignored (`nohup`, `&`)."""
        before = signal.getsignal(signal.SIGINT)
        if before == signal.SIG_IGN or threading.current_thread() is not threading.main_thread():
            yield
            return
        signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Finish the block before an interrupt takes effect; a second one does not wait.

        Raises:
            KeyboardInterrupt: after the block, when Ctrl-C was pressed during it.
        """
        self._writing = True
        try:
            yield
        finally:
            self._writing = False
        if self._pending:
            raise KeyboardInterrupt

    def _interrupt(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """Take note of SIGINT, or act on it."""
        if self._writing and not self._pending:
            self._pending = True
        else:
            raise KeyboardInterrupt
