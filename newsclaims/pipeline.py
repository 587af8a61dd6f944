"""The stages in their order: an article in, its records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.languages.lexicon import Lexicon
    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement


def extract(article: Article, *, lang: str | None = None, lexicon: Lexicon | None = None) -> list[Statement | Meeting]:
    """Find who said what, and who met whom, in one article.

    Args:
        article: what was read.
        lang: the language to read it in; None: the one it says it is in, German where it says none.
        lexicon: own words, known for this article only.

    Returns:
        The records in the order in which they stand in the text.

    Raises:
        LookupError: there are no rules for the language.
    """
    from newsclaims import languages
    from newsclaims.linking.records import Builder
    from newsclaims.text.analyse import analyse

    language = languages.load(lang or article.lang or "de", lexicon)
    document = analyse(article, language.splitter())
    return Builder(document, language.code, language.find(document)).records()
