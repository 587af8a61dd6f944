"""`newsclaims extract`."""

from __future__ import annotations

import functools
from typing import Any

import click

from newsclaims.cli.filters import filter_options, take_filter
from newsclaims.cli.help import Command, Option, settings
from newsclaims.cli.messages import complain
from newsclaims.cli.options import article_options, take
from newsclaims.writing.formats import FORMATS, Target

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}
_output = functools.partial(click.option, cls=Option, section="Output")


@click.command(
    cls=Command,
    name="extract",
    context_settings=settings(),
    examples="""
    newsclaims extract article.txt
    newsclaims extract articles/ --speaker "Petra Berg" -o berg.csv
    newsclaims extract articles/ --type statement --form direct --format jsonl
    zcat crawl.jsonl.gz | newsclaims extract --input jsonl | jq -r .content.text
    """,
)
@filter_options
@_output(
    "--format",
    "format_",
    type=click.Choice(["auto", *FORMATS]),
    default="auto",
    show_default=True,
    help="auto: by the suffix of -o FILE; otherwise table, for people, on a terminal, and JSON Lines elsewhere.",
)
@_output(
    "--separator",
    type=click.Choice(list(SEPARATORS)),
    default="comma",
    show_default=True,
    help="What stands between the cells of CSV. semicolon: for Excel in German.",
)
@_output("--sentences", is_flag=True, help="Add the text of its sentence to each record.")
@_output(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours in the view for people. auto: on a terminal, unless NO_COLOR is set.",
)
@_output("--exit-status", is_flag=True, help="Exit 1 when there was no record.")
@article_options
def command(
    *,
    format_: str,
    separator: str,
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

    wanted = take_filter(shared)
    inputs, setting = take(shared)
    work = Extraction(
        lang=setting.language(), debug=setting.debug, lexicon=setting.words(), wanted=wanted, sentences=sentences
    )
    target = Target(setting.to_terminal(), color, setting.file(), SEPARATORS[separator])
    code, records = perform(inputs, setting, work, record_writer(format_, target))
    if wanted.names and not records and not setting.quiet:
        names = " or ".join(f"'{name}'" for name in wanted.names)
        complain(f"nothing was found of {names}; without a name you see whose names there are")
    return 1 if exit_status and not code and not records else code
