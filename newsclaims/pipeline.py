"""The stages in their order: an article in, its records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement


def extract(article: Article, *, lang: str | None = None) -> list[Statement | Meeting]:  # noqa: ARG001
    """Find who said what, and who met whom, in one article.

    Args:
        article: what was read.
        lang: the language to read it in; None: the one it says it is in or looks like.

    Returns:
        The records in the order in which they stand in the text.
    """
    return []
