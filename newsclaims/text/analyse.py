"""Article → Document: tokens first, then quotation marks and brackets, then sentences."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar

from newsclaims.text.document import CAPITAL, DOTTED, Document
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
    document.capitals.extend([i for i, flag in enumerate(document.flags) if flag & CAPITAL])
    return document


def _join(document: Document, joined: list[int]) -> None:
    """Make each of these marks, which are in order, a part of the word before it ("Dr.", "Hans'"), and renumber."""
    for i in joined:
        document.end[i - 1] = document.end[i]
        document.exact[i - 1] += document.exact[i]
        document.lower[i - 1] += document.lower[i]
    document.start = _without(document.start, joined)
    document.end = _without(document.end, joined)
    document.exact = _without(document.exact, joined)
    document.lower = _without(document.lower, joined)
    document.flags = _without(document.flags, joined)
    document.partner = _without(document.partner, joined)

    def moved(i: int) -> int:
        return i - bisect_left(joined, i)

    document.quotes = [(moved(a), moved(b)) for a, b in document.quotes]
    document.sentences = [(moved(a), moved(b)) for a, b in document.sentences]
    document.lines = [moved(i) for i in document.lines]
    gone = set(joined)
    document.marks = [moved(i) for i in document.marks if i not in gone]
    for i in document.marks:
        if document.partner[i] >= 0:
            document.partner[i] = moved(document.partner[i])


def _without(values: list[Value], marks: list[int]) -> list[Value]:
    """A list of one value for each token, without those of some tokens."""
    kept: list[Value] = []
    begin = 0
    for i in marks:
        kept += values[begin:i]
        begin = i + 1
    kept += values[begin:]
    return kept
