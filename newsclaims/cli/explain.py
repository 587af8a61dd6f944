"""`newsclaims explain`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from newsclaims.cli.help import Command, settings
from newsclaims.cli.options import article_options, take, text_or_lines
from newsclaims.cli.work import Work

if TYPE_CHECKING:
    from newsclaims.cli.outcome import Outcome
    from newsclaims.reading.article import Article
    from newsclaims.reading.problem import ReadingError
    from newsclaims.rules.explain import Explanation


@dataclass(frozen=True, slots=True, kw_only=True)
class Explaining(Work["Explanation"]):
    """Finds out what the rules decided in an article.

    Attributes:
        sentence: the number of the only sentence to be explained, or None.
    """

    sentence: int | None = None

    def find(self, article: Article, lang: str) -> list[Explanation]:
        """An explanation for each sentence that was asked for."""
        from newsclaims import languages
        from newsclaims.rules.explain import explain
        from newsclaims.text.analyse import analyse

        language = languages.load(lang, self.lexicon)
        found = explain(language, analyse(article, language.splitter()))
        return [one for one in found if self.sentence in (None, one.index)]

    def __call__(self, article: Article | ReadingError) -> Outcome[Explanation]:
        """Work through one input; that it has no such sentence is said."""
        outcome = Work.__call__(self, article)
        if self.sentence is None or outcome.found or outcome.message:
            return outcome
        return replace(outcome, message=f"{outcome.doc}: it has no sentence {self.sentence}", failed=True)


@click.command(
    cls=Command,
    name="explain",
    context_settings=settings(),
    examples="""
    newsclaims explain article.txt
    newsclaims explain article.txt --sentence 3
    newsclaims explain --format jsonl article.txt | jq '.overlooked[]'
    """,
)
@text_or_lines("for people", "a sentence a line, with its decisions")
@click.option(
    "--sentence",
    type=click.IntRange(min=0),
    metavar="N",
    help="Only the sentence of this number, as in a record's sentence.index.",
)
@article_options
def command(*, format_: str, sentence: int | None, **shared: Any) -> int:
    """Show for each sentence what the rules decided, and why.

    + marks what a rule found, with what it took for each part; ~ what was proposed and lost to something else or was
    left out later; - why a rule does not apply; ? what looks like reported speech but gave no record: quotations, verbs
    of saying, subjunctives and sources outside all statements.

    FILE is what it is for 'newsclaims extract'.
    """
    from newsclaims.cli.job import perform
    from newsclaims.writing.explanation import ExplanationJsonLines, ExplanationText

    inputs, wanted = take(shared)
    writer = ExplanationJsonLines() if wanted.in_lines(format_) else ExplanationText()
    work = Explaining(lang=wanted.language(), debug=wanted.debug, lexicon=wanted.words(), sentence=sentence)
    code, _ = perform(inputs, wanted, work, writer)
    return code
