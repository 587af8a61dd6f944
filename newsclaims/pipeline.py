"""The stages in their order: an article in, its records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.languages.lexicon import Lexicon
    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement


def extract(
    article: Article | str, *, lang: str | None = None, lexicon: Lexicon | None = None
) -> list[Statement | Meeting]:
    """Find who said what, and who met whom, in one article.

    >>> from newsclaims import Article, extract
    >>> import datetime as dt
    >>> text = "Am Montag traf sich Kanzlerin Anna Berg in Rom mit Präsident Luis Horn."
    >>> for record in extract(Article(id="a1", text=text, date=dt.date(2026, 3, 4))):
    ...     print(record.type, [one.name for one in record.participants], record.place.text, record.time.value)
    meeting ['Anna Berg', 'Luis Horn'] Rom 2026-03-02

    Args:
        article: what was read; of a mere text the records have "-" as `doc`, and no date is known.
        lang: the language to read it in; None: the one it says it is in, German where it says none.
        lexicon: own words, known for this article only.

    Returns:
        The records in the order in which they stand in the text.

    Raises:
        LanguageError: there are no rules for the language.
    """
    from newsclaims import languages
    from newsclaims.linking.records import Builder
    from newsclaims.reading.article import Article
    from newsclaims.text.analyse import analyse

    if isinstance(article, str):
        article = Article(id="-", text=article)
    language = languages.load(lang or article.lang or "de", lexicon)
    document = analyse(article, language.splitter())
    return Builder(document, language.code, language.find(document)).records()
