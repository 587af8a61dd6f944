"""Help that shows examples first and options by what they are for, and suggestions for misspelt commands."""

from __future__ import annotations

import difflib
import inspect
import os
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import MutableMapping

HELP_NAMES = ["-h", "--help"]


SECTIONS = ("Which records", "Input", "Output", "Work", "Options")  # of the options, in this order


class Option(click.Option):
    """An option that stands in one of the `SECTIONS` of the help."""

    def __init__(self, *args: Any, section: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section = section


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

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options into `formatter`, section by section."""
        records: dict[str, list[tuple[str, str]]] = {section: [] for section in SECTIONS}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record:
                records[getattr(parameter, "section", SECTIONS[-1])].append(record)
        for section, lines in records.items():
            if lines:
                with formatter.section(section):
                    formatter.write_dl(lines)


class Command(_ExamplesFirst):
    """A command with examples."""


class Group(_ExamplesFirst, click.Group):
    """A group of commands that suggests the nearest name for one it does not have."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands into `formatter`, and the options after them."""
        self.format_commands(ctx, formatter)
        _ExamplesFirst.format_options(self, ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that `args` begin with.

        Raises:
            click.UsageError: there is none; the message suggests what may have been meant.
        """
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            raise click.UsageError(f"no command '{name}': {self._meant(name, ctx)}", ctx)
        return super().resolve_command(ctx, args)

    def _meant(self, name: str, ctx: click.Context) -> str:
        """What somebody may have meant who asked for a command that there is not."""
        names = self.list_commands(ctx)
        if any(f"--{name}" in parameter.opts for parameter in self.get_params(ctx)):
            return f"did you mean '--{name}'?"
        near = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.5)
        if near:
            return f"did you mean '{near[0]}'?"
        if os.path.lexists(name) and "extract" in names:
            return f"did you mean 'extract {name}'?"
        return f"there are {', '.join(names)}"


def settings(**more: Any) -> MutableMapping[str, Any]:
    """The context settings of every command."""
    return {"help_option_names": HELP_NAMES, **more}
