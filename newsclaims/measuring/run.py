"""Reads gold with the rules of a language and measures what they find."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsclaims import languages
from newsclaims.measuring.figures import Tally
from newsclaims.measuring.gold import PARTS
from newsclaims.rules.precision import Count, situation
from newsclaims.text.analyse import analyse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.measuring.gold import GoldArticle, Marked
    from newsclaims.rules.candidate import Candidate
    from newsclaims.rules.precision import Counts
    from newsclaims.text.document import Document


def measure(gold: Iterable[GoldArticle], lang: str, parts: Iterable[str] = PARTS) -> tuple[Tally, Counts]:
    """Find the statements of annotated articles and compare.

    Args:
        gold: the annotated articles.
        lang: the language of the rules.
        parts: the parts that the gold annotates.

    Returns:
        The figures, and for each rule and situation how often it was right.

    Raises:
        LanguageError: there are no rules for the language.
        ReadingError: the gold cannot be read.
    """
    language = languages.load(lang)
    tally = Tally(parts)
    counts: Counts = defaultdict(lambda: defaultdict(Count))
    for one in gold:
        document = analyse(one.article, language.splitter())
        candidates = language.find(document).statements
        answers = tally.add(one.statements, [_marked(one, document, candidate) for candidate in candidates])
        for candidate, right in zip(candidates, answers, strict=True):
            if right is not None:
                counts[candidate.rule][situation(candidate)].add(right=right)
    return tally, counts


def _marked(gold: GoldArticle, document: Document, candidate: Candidate) -> Marked:
    parts = {
        part: [(document.start[start], document.end[end - 1]) for start, end in getattr(candidate, part)]
        for part in PARTS
    }
    return gold.grid.marked(candidate.form, parts)
