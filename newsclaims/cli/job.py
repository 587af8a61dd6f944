"""Articles in, records out: the loop of `newsclaims extract`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.cli.interrupts import Interrupts
from newsclaims.cli.messages import complain
from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.cli.work import Work
    from newsclaims.reading.article import Article
    from newsclaims.writing.formats import Writer
    from newsclaims.writing.output import Output


class Job:
    """One run over all inputs.

    Attributes:
        records: how many records were written.
        failed: whether some input was not worked through.
    """

    def __init__(self, work: Work, writer: Writer, output: Output, *, fail_fast: bool = False) -> None:
        self.records = 0
        self.failed = False
        self._work = work
        self._writer = writer
        self._output = output
        self._fail_fast = fail_fast
        self._interrupts = Interrupts()

    def run(self, found: Iterable[Article | ReadingError]) -> None:
        """Work through all inputs and write the records of each article as soon as they are known.

        Raises:
            OSError: the output cannot be written.
            KeyboardInterrupt: Ctrl-C; only complete lines were written.
        """
        with self._interrupts.caught(), self._output:
            self._write(self._writer.begin())
            for one in found:
                self._one(one)
                if self.failed and self._fail_fast:
                    break
            self._write(self._writer.end())

    def _one(self, found: Article | ReadingError) -> None:
        """Work through one article, or say why it cannot be read."""
        if isinstance(found, ReadingError):
            complain(str(found))
            self.failed = True
            return
        outcome = self._work(found)
        if outcome.message:
            complain(outcome.message)
        self.failed |= outcome.failed
        self.records += len(outcome.records)
        self._write(self._writer.article(outcome.doc, outcome.records))

    def _write(self, data: bytes) -> None:
        """Write complete lines, whatever is pressed meanwhile."""
        if data:
            with self._interrupts.held():
                self._output.write(data)
