"""The same work in one process or in several: same results, same order."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

from newsclaims.cli.interrupts import only_the_parent_stops

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4  # items handed out to each process before their turn: enough to keep it busy, and memory bounded


class ProcessDiedError(Exception):
    """A process that worked has ended before its work was done, as when the system runs out of memory."""


def ordered(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Generator[Result, None, None]:
    """Apply a function to all items.

    Args:
        function: what is done; with several processes it must be picklable, and so must items and results.
        items: taken as they are needed, never all at once.
        jobs: how many processes work at the same time; 1: this one, without any other.

    Yields:
        The results in the order of the items.

    Raises:
        ProcessDiedError: a process died.
    """
    if jobs == 1:
        yield from map(function, items)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    executor = ProcessPoolExecutor(jobs, initializer=only_the_parent_stops)
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(executor.submit(function, item))
            while waiting and (waiting[0].done() or len(waiting) > _AHEAD * jobs):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise ProcessDiedError from None
    finally:
        executor.shutdown(cancel_futures=True)
