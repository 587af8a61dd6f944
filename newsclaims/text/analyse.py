"""Article → Document: tokens first, then quotation marks and brackets, then sentences."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar

from newsclaims.text.document import DOTTED, Document
from newsclaims.text.quotes import pair_marks
from newsclaims.text.sentences import line_breaks
from newsclaims.text.tokens import tokenize

if TYPE_CHECKING:
    from newsclaims.reading.article import Article
    from newsclaims.text.sentences import SentenceSplitter

Value = TypeVar("Value")


def analyse(article: Article, splitter: SentenceSplitter) -> Document:
    """Find the tokens, quotations, brackets and sentences of an article.

    Args:
        article: what was read; any text will do, the empty one too.
        splitter: the sentence splitter of the article's language.

    Returns:
        The document; its `article` is the one given, and every offset points into its text.
    """
    document = Document(article)
    tokenize(document)
    breaks = line_breaks(document)
    apostrophes = pair_marks(document, breaks)
    dots = splitter.split(document, breaks)
    for i in dots:
        document.flags[i - 1] |= DOTTED
    if dots or apostrophes:
        _join(document, sorted(dots + apostrophes))
    return document


def _join(document: Document, marks: list[int]) -> None:
    """Make each of these marks, which are in order, a part of the word before it ("Dr.", "Hans'"), and renumber."""
    for i in marks:
        document.end[i - 1] = document.end[i]
        document.exact[i - 1] += document.exact[i]
        document.lower[i - 1] += document.lower[i]
    document.start = _without(document.start, marks)
    document.end = _without(document.end, marks)
    document.exact = _without(document.exact, marks)
    document.lower = _without(document.lower, marks)
    document.flags = _without(document.flags, marks)
    document.partner = [p if p < 0 else p - bisect_left(marks, p) for p in _without(document.partner, marks)]
    document.quotes = [(a - bisect_left(marks, a), b - bisect_left(marks, b)) for a, b in document.quotes]
    document.sentences = [(a - bisect_left(marks, a), b - bisect_left(marks, b)) for a, b in document.sentences]


def _without(values: list[Value], marks: list[int]) -> list[Value]:
    """A list of one value for each token, without those of some tokens."""
    kept: list[Value] = []
    begin = 0
    for i in marks:
        kept += values[begin:i]
        begin = i + 1
    kept += values[begin:]
    return kept
