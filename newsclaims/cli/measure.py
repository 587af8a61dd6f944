"""`newsclaims measure`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclaims.cli import DONE, FAILED, USAGE
from newsclaims.cli.completion import file_names
from newsclaims.cli.help import Command, settings
from newsclaims.cli.messages import complain
from newsclaims.cli.options import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclaims.measuring.figures import Figure
    from newsclaims.rules.precision import Run

PARTS = ("content", "speaker", "cue", "frame", "addressee")


@click.command(
    cls=Command,
    name="measure",
    context_settings=settings(),
    examples="""
    newsclaims measure gold.jsonl.gz
    newsclaims measure gold.jsonl.gz --all --rules
    newsclaims measure gold.jsonl.gz --format json | jq .figures.joint.f1
    """,
)
@click.argument("gold", metavar="GOLD", shell_complete=file_names)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), default="de", show_default=True, help="The language of the rules."
)
@click.option("--all", "everything", is_flag=True, help="The figures of each role and each form too.")
@click.option("--rules", "by_rule", is_flag=True, help="How often each rule was right too.")
@click.option(
    "--part",
    "parts",
    type=click.Choice(PARTS),
    multiple=True,
    help="Measure only these parts, for gold that annotates fewer; may be repeated.",
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--write-precision",
    "store",
    metavar="FILE",
    shell_complete=file_names,
    help="Write how often each rule was right to FILE: figures only, none of the gold's text.",
)
@click.option(
    "--meetings",
    metavar="GOLD",
    shell_complete=file_names,
    help="Measure meetings too, on gold in which they are annotated.",
)
@click.option("--debug", is_flag=True, help="Show where in the program an error happened.")
def command(
    *,
    gold: str,
    lang: str,
    everything: bool,
    by_rule: bool,
    parts: tuple[str, ...],
    format_: str,
    store: str | None,
    meetings: str | None,
    debug: bool,  # noqa: ARG001  it is looked for where errors are caught
) -> int:
    """Compare what the rules find with annotated articles.

    GOLD is JSON Lines, gzipped or not, one article a line with 'text', 'tokens' ([start, end] of each) and
    'statements'; each of these has a 'form' and its parts 'content', 'speaker', 'cue', 'frame' and 'addressee' as lists
    of [start, end]. Gold for --meetings has 'text' and 'meetings', each with its 'cue' and its 'participants', each of
    these with its 'spans'. Offsets count Unicode code points of the text. '-' is standard input.

    Exit codes: 0 done, 1 the gold or the file of figures could not be read or written, 2 usage, 130 interrupted.
    """
    from newsclaims import languages
    from newsclaims.measuring import gold as annotated
    from newsclaims.measuring.meetings import measure_meetings
    from newsclaims.measuring.run import measure
    from newsclaims.reading.problem import ReadingError
    from newsclaims.rules import precision

    sources = precision.sources(languages.load(lang).rules(), lang)
    try:
        tally, counts = measure(annotated.read(gold), lang, parts or PARTS)
        runs = [precision.Run(Path(gold).name, tally.articles, tally.statements, counts)]
        figures = tally.figures()
        if meetings is not None:
            met, counts = measure_meetings(annotated.read_meetings(meetings), lang)
            runs.append(precision.Run(Path(meetings).name, met.articles, met.meetings, counts))
            figures["meeting"] = met.figure()
    except ReadingError as error:
        complain(str(error))
        return FAILED
    if not tally.articles:
        complain(f"{gold}: no annotated article in it")
        return USAGE
    click.echo(_json(runs, figures) if format_ == "json" else _text(runs, figures, everything, by_rule))
    if store is not None:
        try:
            Path(store).write_text(precision.dump(runs, sources), encoding="utf-8", newline="\n")
        except OSError as error:
            complain(f"cannot write {store}: {error.strerror}")
            return FAILED
    return DONE


def _text(runs: Sequence[Run], figures: Mapping[str, Figure], everything: bool, by_rule: bool) -> str:
    """The figures for people."""
    lines = [f"{run.gold}: {run.articles:,} articles, {run.annotated:,} annotated" for run in runs]
    lines += ["", f"{'':32} precision  recall     F1"]
    for name, figure in figures.items():
        if everything or ":" not in name:
            lines.append(f"{name:32} {figure.precision:9.3f} {figure.recall:7.3f} {figure.f1:6.3f}")
    if by_rule:
        lines += ["", f"{'':32} precision   right   found"]
        for name, (right, found) in _by_rule(runs).items():
            lines.append(f"{name:32} {right / found:9.3f} {right:7} {found:7}")
    return "\n".join(lines)


def _json(runs: Sequence[Run], figures: Mapping[str, Figure]) -> str:
    """All figures for machines."""
    found = {
        "gold": [{"name": run.gold, "articles": run.articles, "annotated": run.annotated} for run in runs],
        "figures": {
            name: {"precision": one.precision, "recall": one.recall, "f1": one.f1} for name, one in figures.items()
        },
        "rules": {name: {"right": right, "found": found} for name, (right, found) in _by_rule(runs).items()},
    }
    return json.dumps(found, ensure_ascii=False)


def _by_rule(runs: Sequence[Run]) -> dict[str, tuple[int, int]]:
    """For each rule how often it was right, and how often it found something; the busiest first."""
    found = {
        name: (sum(one.right for one in situations.values()), sum(one.all for one in situations.values()))
        for run in runs
        for name, situations in run.counts.items()
    }
    return dict(sorted(found.items(), key=lambda item: (-item[1][1], item[0])))
