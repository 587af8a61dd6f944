"""`newsclaims extract`."""

from __future__ import annotations

from typing import Any

import click

from newsclaims.cli.help import Command, settings
from newsclaims.cli.options import article_options, take
from newsclaims.writing.formats import FORMATS, Target

FORMS = ("direct", "indirect", "reported", "free_indirect", "indirect_free_indirect")


def _words(context: click.Context, option: click.Parameter, names: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The words of each name.

    Raises:
        click.BadParameter: a name has none.
    """
    from newsclaims.cli.work import words_of_name

    words = tuple(map(words_of_name, names))
    if not all(words):
        raise click.BadParameter("an empty name: is a variable empty?", context, option)
    return words


@click.command(
    cls=Command,
    name="extract",
    context_settings=settings(),
    examples="""
    newsclaims extract article.txt
    newsclaims extract articles/ --type statement --form direct -o quotes.csv
    newsclaims extract articles/ --who "Petra Berg" -o berg.csv
    zcat crawl.jsonl.gz | newsclaims extract --input jsonl | jq -r .content.text
    """,
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["auto", *FORMATS]),
    default="auto",
    show_default=True,
    help="auto: by the suffix of -o FILE; otherwise a table on a terminal, JSON Lines anywhere else.",
)
@click.option(
    "--type",
    "types",
    type=click.Choice(["statement", "meeting"]),
    multiple=True,
    help="Only records of this type; may be repeated.",
)
@click.option(
    "--form", "forms", type=click.Choice(FORMS), multiple=True, help="Only statements of this form; may be repeated."
)
@click.option(
    "--who",
    "names",
    multiple=True,
    metavar="NAME",
    callback=_words,
    help="Only what somebody of this name says, and meetings with them: a surname, or a full name; may be repeated.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="X",
    help="Only records of rules with a measured precision of X or more.",
)
@click.option("--sentences", is_flag=True, help="Add the text of its sentence to each record.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours in the table. auto: on a terminal, unless NO_COLOR is set.",
)
@click.option("--exit-status", is_flag=True, help="Exit 1 when there was no record.")
@article_options
def command(
    *,
    format_: str,
    types: tuple[str, ...],
    forms: tuple[str, ...],
    names: tuple[frozenset[str], ...],
    min_confidence: float | None,
    sentences: bool,
    color: str,
    exit_status: bool,
    **shared: Any,
) -> int:
    """Find who said what, and who met whom, in German news articles.

    FILE is a text file, JSON Lines (one article a line), a directory, or '-' for standard input, which is also read
    when it is piped in and no FILE is named. Files may be gzipped (.gz).

    Exit codes: 0 done, 1 some input could not be read and the rest was done, 2 usage, 130 interrupted.
    """
    from newsclaims.cli.job import perform, record_writer
    from newsclaims.cli.work import Extraction

    inputs, wanted = take(shared)
    work = Extraction(
        lang=wanted.language(),
        debug=wanted.debug,
        lexicon=wanted.words(),
        types=frozenset(types),
        forms=frozenset(forms),
        names=names,
        min_confidence=min_confidence,
        sentences=sentences,
    )
    writer = record_writer(format_, Target(wanted.to_terminal(), color, wanted.file()))
    code, records = perform(inputs, wanted, work, writer)
    return 1 if exit_status and not code and not records else code
