"""`newsclaims sentences`."""

from __future__ import annotations

from typing import Any

import click

from newsclaims.cli.help import Command, settings
from newsclaims.cli.options import article_options, take, text_or_lines


@click.command(
    cls=Command,
    name="sentences",
    context_settings=settings(),
    examples="""
    newsclaims sentences article.txt
    newsclaims sentences --format jsonl article.txt | jq .start
    """,
)
@text_or_lines("a sentence a line, line ends in it as spaces", "with doc, index, start and end")
@article_options
def command(*, format_: str, **shared: Any) -> int:
    """Print the sentences of German news articles.

    FILE is what it is for 'newsclaims extract'. Offsets count Unicode code points of the article's text.
    """
    from newsclaims.cli.job import perform
    from newsclaims.cli.work import Splitting
    from newsclaims.writing.sentences import SentenceJsonLines, SentenceText

    inputs, wanted = take(shared)
    writer = SentenceJsonLines() if wanted.in_lines(format_) else SentenceText(terminal=wanted.to_terminal())
    work = Splitting(lang=wanted.language(), debug=wanted.debug, lexicon=wanted.words())
    code, _ = perform(inputs, wanted, work, writer)
    return code
