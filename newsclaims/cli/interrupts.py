"""Ctrl-C and other requests to stop take effect between lines of output, never within one."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

# Ctrl-C; `kill`, `timeout` and a shutdown; a terminal that is closed.
SIGNALS = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]


class StopRequest(KeyboardInterrupt):
    """A signal asked the program to stop."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Interrupts:
    """Holds requests to stop back while something is being written."""

    def __init__(self) -> None:
        self._writing = False
        self._pending: int | None = None
        self._process = os.getpid()

    @contextmanager
    def caught(self) -> Iterator[None]:
        """Handle `SIGNALS` within the block, but none that whoever started the process has ignored (`nohup`, `&`)."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.getsignal(number) for number in SIGNALS}
        for number, handler in before.items():
            if handler != signal.SIG_IGN:
                signal.signal(number, self._interrupt)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Finish the block before a request takes effect; a second one does not wait.

        Raises:
            StopRequest: after the block, when a signal came during it.
        """
        self._writing = True
        try:
            yield
        finally:
            self._writing = False
        if self._pending is not None:
            raise StopRequest(self._pending)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """Take note of a signal, or act on it."""
        if os.getpid() != self._process:  # a process that works for this one, and has not been prepared yet
            if number != signal.SIGINT:
                os._exit(128 + number)
            return
        if self._writing and self._pending is None:
            self._pending = number
        else:
            raise StopRequest(number)


def only_the_parent_stops() -> None:
    """Prepare a process that works for another: Ctrl-C is for that one, whose end is its own end too."""
    import multiprocessing

    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent:
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
