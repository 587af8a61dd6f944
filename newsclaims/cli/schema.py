"""`newsclaims schema`."""

from __future__ import annotations

import click

from newsclaims.cli.help import Command, settings


@click.command(
    cls=Command,
    name="schema",
    context_settings=settings(),
    examples="""
    newsclaims schema
    newsclaims schema > newsclaims.schema.json
    """,
)
def command() -> None:
    """Print the JSON Schema that describes every line of output."""
    from newsclaims.writing.schema import schema

    click.echo(schema())
