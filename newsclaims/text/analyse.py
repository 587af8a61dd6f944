"""Article → Document: tokens first, then quotation marks and brackets, then sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.text.document import DOTTED, Document
from newsclaims.text.quotes import pair_marks
from newsclaims.text.sentences import line_breaks
from newsclaims.text.tokens import tokenize

if TYPE_CHECKING:
    from newsclaims.reading.article import Article
    from newsclaims.text.sentences import SentenceSplitter


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
    """Make each of these marks a part of the word before it ("Dr.", "Hans'"), and renumber what follows."""
    count = len(document.start)
    gone = set(marks)
    kept = [i for i in range(count) if i not in gone]
    for i in marks:
        document.end[i - 1] = document.end[i]
        document.lower[i - 1] += document.lower[i]
    new = [0] * (count + 1)
    position = 0
    for i in range(count):
        new[i] = position
        position += i not in gone
    new[count] = position
    document.start = [document.start[i] for i in kept]
    document.end = [document.end[i] for i in kept]
    document.lower = [document.lower[i] for i in kept]
    document.flags = [document.flags[i] for i in kept]
    document.partner = [new[p] if p >= 0 else -1 for p in map(document.partner.__getitem__, kept)]
    document.quotes = [(new[a], new[b]) for a, b in document.quotes]
    document.sentences = [(new[a], new[b]) for a, b in document.sentences]
