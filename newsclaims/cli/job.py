"""Inputs in, output out: the loop that commands share."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING, Generic

import click

from newsclaims.cli import DONE, FAILED, USAGE
from newsclaims.cli.interrupts import Interrupts
from newsclaims.cli.messages import complain
from newsclaims.cli.outcome import Found, Outcome
from newsclaims.cli.parallel import ProcessDiedError, ordered
from newsclaims.writing.formats import FormatError, writer
from newsclaims.writing.output import open_output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from newsclaims.cli.options import Inputs, Settings
    from newsclaims.reading.article import Article
    from newsclaims.reading.problem import ReadingError
    from newsclaims.records import Meeting, Statement
    from newsclaims.writing.formats import Target, Writer
    from newsclaims.writing.output import Output
    from newsclaims.writing.terminal_progress import ProgressLine

_PATIENCE = 1.0  # seconds before progress is shown
_PACE = 0.1  # seconds between two drawings


class StoppedError(Exception):
    """The job ended before all inputs were worked through, as it was asked to."""


class Job(Generic[Found]):
    """One run over all inputs.

    Attributes:
        inputs: how many inputs were worked through.
        records: how many records were written.
        failed: whether some input was not worked through.
    """

    def __init__(
        self,
        work: Callable[[Article | ReadingError], Outcome[Found]],
        writer: Writer[Found],
        output: Output,
        *,
        jobs: int = 1,
        fail_fast: bool = False,
        progress: bool = False,
    ) -> None:
        """Prepare the run.

        Args:
            work: what is done with each input.
            writer: turns what was found into bytes.
            output: takes the bytes.
            jobs: how many processes work.
            fail_fast: stop after the first input that fails.
            progress: say on standard error how far it is, when it takes long.
        """
        self.inputs = 0
        self.records = 0
        self.failed = False
        self._work = work
        self._writer = writer
        self._output = output
        self._jobs = jobs
        self._fail_fast = fail_fast
        self._interrupts = Interrupts()
        self._line: ProgressLine | None = None
        self._draw_after = time.monotonic() + _PATIENCE if progress else float("inf")

    def run(self, inputs: Iterable[Article | ReadingError]) -> None:
        """Work through all inputs and write what is found in each as soon as it is known.

        Raises:
            StoppedError: an input failed, and that was to be the end; a file as output is left as it was.
            OSError: the output cannot be written.
            StopRequest: Ctrl-C or another signal; only complete lines were written.
            ProcessDiedError: one of several processes died; only complete lines were written.
        """
        with self._interrupts.caught(), contextlib.ExitStack() as stack:
            with self._interrupts.held():
                self._output.__enter__()
                stack.push(self._close)
            stack.callback(self._hide)
            self._write(self._writer.begin())
            for outcome in stack.enter_context(contextlib.closing(ordered(self._work, inputs, self._jobs))):
                self._take(outcome)
                if self.failed and self._fail_fast:
                    self._write(self._writer.end())
                    raise StoppedError
            self._write(self._writer.end())

    def _close(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the output, and leave nothing half-done behind."""
        with self._interrupts.held():
            self._output.__exit__(kind, error, trace)

    def _take(self, outcome: Outcome[Found]) -> None:
        """Write what was found in one input, and say what is to be said of it."""
        self.inputs += 1
        self.failed |= outcome.failed
        self.records += len(outcome.found)
        if outcome.message:
            self._hide()
            complain(outcome.message)
        if outcome.article is not None:
            self._write(self._writer.article(outcome.article, outcome.found))
        if time.monotonic() > self._draw_after:
            self._draw()

    def _write(self, data: bytes) -> None:
        """Write complete lines, whatever is pressed meanwhile."""
        if not data:
            return
        if self._line and sys.stdout.isatty():
            self._hide()
        with self._interrupts.held():
            self._output.write(data)

    def _draw(self) -> None:
        """Show how far it is."""
        if not self._line:
            from newsclaims.writing.terminal_progress import ProgressLine

            self._line = ProgressLine()
        self._line.draw(f"{self.inputs:,} articles, {self.records:,} records")
        self._draw_after = time.monotonic() + _PACE

    def _hide(self) -> None:
        """Clear the screen for something else."""
        if self._line:
            self._line.hide()


def perform(
    inputs: Inputs,
    settings: Settings,
    work: Callable[[Article | ReadingError], Outcome[Found]],
    writer: Writer[Found],
) -> tuple[int, int]:
    """Run a job as the options say, and complain where its output cannot be written.

    Args:
        inputs: what is read.
        settings: where the output goes, and how the work is done.
        work: what is done with each input.
        writer: turns what was found into bytes.

    Returns:
        The exit code, and how many records were written.

    Raises:
        BrokenPipeError: nobody reads the output any more.
        StopRequest: Ctrl-C or another signal.
    """
    if inputs.missing():
        context = click.get_current_context()
        click.echo(context.get_usage(), err=True)
        complain(f"no FILE, and nothing is piped in; see {context.command_path} --help")
        return USAGE, 0
    progress = not settings.quiet and sys.stderr is not None and sys.stderr.isatty()
    try:
        output = open_output(settings.output)
        job = Job(work, writer, output, jobs=settings.jobs, fail_fast=settings.fail_fast, progress=progress)
        with contextlib.suppress(StoppedError):
            job.run(inputs.read(settings.file()))
    except BrokenPipeError:
        raise
    except ProcessDiedError:
        complain("one of the processes died, perhaps for want of memory; try fewer with -j")
        return FAILED, 0
    except OSError as error:
        complain(f"cannot write {settings.output or 'standard output'}: {error.strerror}")
        return USAGE, 0
    return FAILED if job.failed else DONE, job.records


def record_writer(name: str, target: Target) -> Writer[Statement | Meeting]:
    """The writer of a format of records.

    Args:
        name: the format.
        target: where its bytes will be seen.

    Raises:
        click.UsageError: it cannot be written.
    """
    try:
        return writer(name, target)
    except FormatError as error:
        raise click.UsageError(str(error)) from error
