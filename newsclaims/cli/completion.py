"""`newsclaims completion`, and what the shell offers after the Tab key where click knows nothing to offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsclaims.cli.help import Command, settings

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

VARIABLE = "_NEWSCLAIMS_COMPLETE"  # is set when a shell asks what there is to offer


@click.command(
    cls=Command,
    name="completion",
    context_settings=settings(),
    examples="""
    newsclaims completion bash >> ~/.bashrc
    newsclaims completion zsh >> ~/.zshrc
    newsclaims completion fish > ~/.config/fish/completions/newsclaims.fish
    """,
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]), metavar="bash|zsh|fish")
def command(*, shell: str) -> None:
    """Print what makes a shell complete commands with the Tab key.

    Commands, options, their values and names of files are completed, in shells that are started after it. In ~/.zshrc
    it must stand after 'compinit'.
    """
    from click.shell_completion import get_completion_class

    from newsclaims.cli.app import app

    complete = get_completion_class(shell)
    assert complete is not None
    click.echo(complete(app, {}, "newsclaims", VARIABLE).source())


def file_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Leave it to the shell to offer the names of files."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def rule_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The names of rules that begin so, and of their families ("de.verb")."""
    from newsclaims import languages

    rules = [rule.name for rule in languages.load("de").rules()]
    families = {name.rpartition(".")[0] for name in rules}
    return sorted(name for name in {*rules, *families} if name.startswith(incomplete))
