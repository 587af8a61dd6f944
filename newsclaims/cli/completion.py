"""What the shell offers after the Tab key where click knows nothing to offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem


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
