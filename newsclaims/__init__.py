"""Who said what, through whom, where and when, and who met whom: typed records from German news articles.

The public names are found on first use, so that ``import newsclaims`` costs nothing:

>>> from newsclaims import Article, extract  # doctest: +SKIP
>>> extract(Article(id="a", text="..."))  # doctest: +SKIP
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.pipeline import extract
    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement

__all__ = ["Article", "Meeting", "Statement", "__version__", "extract"]
__version__ = "0.1.0"

_PLACES = {
    "Article": "newsclaims.reading.article",
    "Meeting": "newsclaims.records",
    "Statement": "newsclaims.records",
    "extract": "newsclaims.pipeline",
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
