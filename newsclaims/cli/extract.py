"""`newsclaims extract`."""

from __future__ import annotations

import sys
from typing import Any

import click

from newsclaims.cli.help import Command, settings
from newsclaims.cli.messages import complain
from newsclaims.cli.options import LANGUAGES, Inputs, input_options, inputs

FORMS = ("direct", "indirect", "reported", "free_indirect", "indirect_free_indirect")


@click.command(
    cls=Command,
    name="extract",
    context_settings=settings(),
    examples="""
    newsclaims extract article.txt
    newsclaims extract articles/ --type statement --form direct -o quotes.jsonl
    zcat crawl.jsonl.gz | newsclaims extract --input jsonl | jq -r .content.text
    """,
)
@input_options
@click.option(
    "--lang",
    type=click.Choice(["auto", *LANGUAGES]),
    default="auto",
    show_default=True,
    help="Language of the articles. auto tells it for each article and skips those it cannot read.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["auto", "jsonl", "json", "table"]),
    default="auto",
    show_default=True,
    help="auto: a table on a terminal, JSON Lines anywhere else.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, which appears only when it is complete.")
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
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes that work."
)
@click.option(
    "--fail-fast", is_flag=True, help="Stop at the first input that cannot be read, and leave -o FILE as it was."
)
@click.option("--exit-status", is_flag=True, help="Exit 1 when there was no record.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
@click.option("--debug", is_flag=True, help="Show where in the program an error happened.")
def command(**parameters: Any) -> int:
    """Find who said what, and who met whom, in German news articles.

    FILE is a text file, JSON Lines (one article a line), a directory, or '-' for standard input, which is also read
    when it is piped in and no FILE is named. Files may be gzipped (.gz).

    Exit codes: 0 done, 1 some input could not be read and the rest was done, 2 usage, 130 interrupted.
    """
    wanted = inputs(parameters)
    if wanted.missing():
        context = click.get_current_context()
        click.echo(context.get_usage(), err=True)
        complain("no FILE, and nothing is piped in; see newsclaims extract --help")
        return 2
    return _extract(wanted, **parameters)


def _extract(
    wanted: Inputs,
    *,
    lang: str,
    format_: str,
    output: str | None,
    types: tuple[str, ...],
    forms: tuple[str, ...],
    min_confidence: float | None,
    sentences: bool,
    color: str,
    jobs: int,
    fail_fast: bool,
    exit_status: bool,
    quiet: bool,
    debug: bool,
) -> int:
    """Run the command with its parameters.

    Returns:
        The exit code.
    """
    from newsclaims.cli.job import Job, StoppedError
    from newsclaims.cli.work import Extraction
    from newsclaims.writing import formats
    from newsclaims.writing.output import open_output

    work = Extraction(
        lang=None if lang == "auto" else lang,
        types=frozenset(types),
        forms=frozenset(forms),
        min_confidence=min_confidence,
        sentences=sentences,
        debug=debug,
    )
    to_terminal = output in (None, "-") and sys.stdout is not None and sys.stdout.isatty()
    writer = formats.writer(format_, terminal=to_terminal, color=color)
    try:
        destination = open_output(output)
    except OSError as error:
        complain(f"cannot write {output or 'standard output'}: {error.strerror}")
        return 2
    progress = not quiet and sys.stderr is not None and sys.stderr.isatty()
    job = Job(work, writer, destination, jobs=jobs, fail_fast=fail_fast, progress=progress)
    try:
        job.run(wanted.read())
    except StoppedError:
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"cannot write {output or 'standard output'}: {error.strerror}")
        return 2
    if job.failed or (exit_status and not job.records):
        return 1
    return 0
