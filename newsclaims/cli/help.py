"""Help that shows examples first, and suggestions for misspelt commands."""

from __future__ import annotations

import difflib
import inspect
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import MutableMapping

HELP_NAMES = ["-h", "--help"]


class _ExamplesFirst(click.Command):
    """Help in the order in which it is wanted: what it does, examples, usage, options."""

    def __init__(self, *args: Any, examples: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = inspect.cleandoc(examples)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page into `formatter`."""
        formatter.write_text(inspect.cleandoc(self.help or "").split("\n\n")[0])
        with formatter.section("Examples"):
            for example in self.examples.splitlines():
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        for paragraph in inspect.cleandoc(self.help or "").split("\n\n")[1:]:
            formatter.write_paragraph()
            formatter.write_text(paragraph)
        self.format_options(ctx, formatter)
        self.format_epilog(ctx, formatter)


class Command(_ExamplesFirst):
    """A command with examples."""


class Group(_ExamplesFirst, click.Group):
    """A group of commands that suggests the nearest name for one it does not have."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that `args` begin with.

        Raises:
            click.UsageError: there is none; the message suggests what may have been meant.
        """
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            names = self.list_commands(ctx)
            near = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.5)
            meant = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(names)}"
            raise click.UsageError(f"no command '{name}': {meant}", ctx)
        return super().resolve_command(ctx, args)


def settings(**more: Any) -> MutableMapping[str, Any]:
    """The context settings of every command."""
    return {"help_option_names": HELP_NAMES, **more}
