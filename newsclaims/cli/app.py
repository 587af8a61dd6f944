"""The command `newsclaims`: finds the sub-command, and turns what goes wrong into one line and an exit code."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING

import click

from newsclaims import __version__
from newsclaims.cli import DONE, FAILED, USAGE
from newsclaims.cli.help import HELP_NAMES, Group
from newsclaims.cli.interrupts import StopRequest
from newsclaims.cli.messages import complain

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS = {
    "extract": "newsclaims.cli.extract",
    "sentences": "newsclaims.cli.sentences",
    "view": "newsclaims.cli.view",
    "explain": "newsclaims.cli.explain",
    "rules": "newsclaims.cli.rules",
    "measure": "newsclaims.cli.measure",
    "schema": "newsclaims.cli.schema",
    "completion": "newsclaims.cli.completion",
    "lexicon": "newsclaims.cli.lexicon",
}


class Commands(Group):
    """The sub-commands, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, the most important one first."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(_COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)
        return command


@click.group(
    cls=Commands,
    name="newsclaims",
    context_settings={"help_option_names": HELP_NAMES},
    examples="""
    newsclaims extract article.txt
    newsclaims extract *.txt | jq -r .speaker.name
    newsclaims extract articles/ --speaker "Petra Berg" -o berg.csv
    """,
)
@click.version_option(__version__, "-V", "--version", prog_name="newsclaims", message="%(prog)s %(version)s")
def app() -> None:
    """Who said what, through whom, where and when: typed records from German news articles, offline."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line.

    Args:
        arguments: what stands after `newsclaims`.

    Returns:
        The exit code: 0 done, 1 some input could not be read, 2 usage, 130 interrupted; 128 and the number of another
        signal that asked it to stop.
    """
    if "_NEWSCLAIMS_COMPLETE" in os.environ:
        app.main(list(arguments), prog_name="newsclaims")  # answers the shell, and exits
    try:
        # Not app.main(): it has ways of its own with closed pipes and Ctrl-C.
        with app.make_context("newsclaims", list(arguments)) as context:
            code = app.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return USAGE
    except click.ClickException as error:
        complain(_said(error) + _help_for(error, arguments))
        return USAGE
    except BrokenPipeError:
        # Whoever read has seen enough. What Python itself still wants to flush at exit goes nowhere, quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return DONE
    except KeyboardInterrupt as request:
        number = signal.Signals(request.number if isinstance(request, StopRequest) else signal.SIGINT)
        complain("interrupted" if number == signal.SIGINT else f"stopped by {number.name}")
        return 128 + number
    except Exception as error:  # the last resort: a mistake in the program is one line too
        if "--debug" in arguments:
            traceback.print_exc()
        else:
            complain(f"internal error: {type(error).__name__}: {error}; --debug shows where")
        return FAILED
    if sys.stdout is not None:
        sys.stdout.flush()
    return code if isinstance(code, int) else DONE


def _said(error: click.ClickException) -> str:
    """What is wrong with the command line."""
    if not isinstance(error, click.NoSuchOption):
        return error.format_message().rstrip(".")
    near = " or ".join(f"'{name}'" for name in sorted(error.possibilities or ()))
    return f"no option '{error.option_name}'" + (f": did you mean {near}?" if near else "")


def _help_for(error: click.ClickException, arguments: Sequence[str]) -> str:
    """Where to read on after a mistake in the command line, to be put after the message."""
    if not isinstance(error, click.UsageError):
        return ""
    path = error.ctx.command_path if error.ctx else " ".join(["newsclaims", *_COMMANDS.keys() & set(arguments[:1])])
    return f"; see {path} --help"
