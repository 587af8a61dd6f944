"""The article as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is never altered: every offset of every record points into it.

    >>> from newsclaims import Article, extract
    >>> article = Article(id="a1", text="Nach Angaben der Polizei brannte es in Lindau.")
    >>> (statement,) = extract(article)
    >>> [article.text[span.start : span.end] for span in statement.content.spans]
    ['brannte es in Lindau']

    Attributes:
        id: the file name as given, the `id` of a JSONL article, or `-` for standard input.
        text: the text exactly as it was decoded.
        lang: the two-letter code of its language where the source says so ("de"), otherwise None.
        date: the day it was published, where known; relative times are worked out from it.
        title: its headline, where the source gives one beside the text.
    """

    id: str
    text: str
    lang: str | None = None
    date: dt.date | None = None
    title: str | None = None
