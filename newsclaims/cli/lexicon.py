"""`newsclaims lexicon`."""

from __future__ import annotations

import click

from newsclaims.cli import DONE, FAILED
from newsclaims.cli.completion import file_names
from newsclaims.cli.help import Command, Group, settings
from newsclaims.cli.messages import complain


@click.group(
    cls=Group,
    name="lexicon",
    context_settings=settings(),
    examples="""
    newsclaims lexicon example > own.txt
    newsclaims lexicon check own.txt
    newsclaims extract --lexicon own.txt article.txt
    """,
)
def command() -> None:
    """Words of your own: verbs of saying, outlets and more.

    A file of own words has a section for each kind of word, and a word a line; its columns are parted by tabs. With
    '--lexicon FILE' the commands that read articles know these words too.
    """


@command.command(
    cls=Command,
    name="check",
    context_settings=settings(),
    examples="""
    newsclaims lexicon check own.txt
    newsclaims lexicon check words/*.txt
    """,
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", shell_complete=file_names)
def check(*, files: tuple[str, ...]) -> int:
    """Say what is wrong with files of own words, line by line.

    Exit codes: 0 all is well, 1 something is wrong.
    """
    from newsclaims.languages.lexicon import Lexicon, LexiconError
    from newsclaims.writing.plain import one_line

    code = DONE
    for file in files:
        try:
            counts = Lexicon.read(file).counts
        except LexiconError as error:
            code = FAILED
            for mistake in error.mistakes:
                if mistake.line is None:
                    complain(str(mistake))
                else:
                    click.echo(one_line(str(mistake)))
        else:
            words = ", ".join(f"{number} in [{section}]" for section, number in counts.items())
            click.echo(one_line(f"{file}: all is well: {words or 'no words'}"))
    return code


@command.command(
    cls=Command,
    name="example",
    context_settings=settings(),
    examples="""
    newsclaims lexicon example
    newsclaims lexicon example > own.txt
    """,
)
def example() -> None:
    """Print a file of own words that explains itself, to be changed."""
    from newsclaims.languages.lexicon import example

    click.echo(example(), nl=False)
