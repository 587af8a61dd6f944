"""Who said what, through whom, where and when, and who met whom: typed records from German news articles.

>>> from newsclaims import extract
>>> (statement,) = extract("„Wir sparen“, sagte Ministerin Anna Berg am Montag.")
>>> statement.speaker.name, statement.speaker.role, statement.form, statement.content.text
('Anna Berg', 'Ministerin', 'direct', '„Wir sparen“')

The public names are found on first use, so that ``import newsclaims`` costs nothing. Records are explained in
`newsclaims.records`, reading files in `read_articles`, words of one's own in `Lexicon`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.languages import LanguageError
    from newsclaims.languages.lexicon import Lexicon, LexiconError
    from newsclaims.pipeline import extract
    from newsclaims.reading.article import Article
    from newsclaims.reading.articles import read_articles
    from newsclaims.reading.problem import ReadingError
    from newsclaims.records import Meeting, Statement
    from newsclaims.writing.notebook import mark

__all__ = [
    "Article",
    "LanguageError",
    "Lexicon",
    "LexiconError",
    "Meeting",
    "ReadingError",
    "Statement",
    "__version__",
    "extract",
    "mark",
    "read_articles",
]
__version__ = "0.1.0"

_PLACES = {
    "Article": "newsclaims.reading.article",
    "LanguageError": "newsclaims.languages",
    "Lexicon": "newsclaims.languages.lexicon",
    "LexiconError": "newsclaims.languages.lexicon",
    "Meeting": "newsclaims.records",
    "ReadingError": "newsclaims.reading.problem",
    "Statement": "newsclaims.records",
    "extract": "newsclaims.pipeline",
    "mark": "newsclaims.writing.notebook",
    "read_articles": "newsclaims.reading.articles",
}


def __getattr__(name: str) -> object:
    """Import the module of a public name when the name is first asked for.

    Raises:
        AttributeError: the package has no such name.
    """
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_PLACES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, those not yet imported included."""
    return sorted(__all__)
