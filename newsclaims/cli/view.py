"""`newsclaims view`."""

from __future__ import annotations

from typing import Any

import click

from newsclaims.cli.help import Command, settings
from newsclaims.cli.options import article_options, take


@click.command(
    cls=Command,
    name="view",
    context_settings=settings(),
    examples="""
    newsclaims view article.txt -o report.html
    newsclaims view articles/ -o report.html
    newsclaims view --input jsonl crawl.jsonl > report.html
    """,
)
@article_options
def command(**shared: Any) -> int:
    """Make a page of articles with statements and meetings marked.

    The page is one file: it needs no network, and works from disk. It lists who said what and who met whom beside the
    text, and can be filtered by person, form, type and confidence.

    FILE is what it is for 'newsclaims extract'; 'newsclaims extract --format html' makes the same page of the records
    that its options choose.
    """
    from newsclaims.cli.job import perform, record_writer
    from newsclaims.cli.work import Extraction
    from newsclaims.writing.formats import Target

    inputs, wanted = take(shared)
    if wanted.to_terminal():
        raise click.UsageError("the page would fill the terminal: name a file for it, with -o report.html")
    work = Extraction(lang=wanted.language(), debug=wanted.debug, lexicon=wanted.words())
    code, _ = perform(inputs, wanted, work, record_writer("html", Target()))
    return code
