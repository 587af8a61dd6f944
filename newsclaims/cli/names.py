"""Whether a name that somebody typed means somebody in an article."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.records import Mention

_WORD = re.compile(r"[^\W_]+")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# Letters that Unicode does not take for a plain one with an accent.
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"})


def is_meant(asked: str, mention: Mention) -> bool:
    """Whether somebody is the one asked for.

    Args:
        asked: words of a name in any order; words of the role may stand among them ("Minister Berg").
        mention: somebody in an article.

    Returns:
        True where each word asked for is one of the name, the role or the mention, and one at least is of the name (of
        the mention where the article gives no name). Case and accents do not matter, and "ue" is as good as "ü".
    """
    words = words_of(asked)
    name = _spellings(mention.name or mention.text)
    if all(map(name.isdisjoint, words)):
        return False
    known = name | _spellings(f"{mention.text} {mention.role or ''}")
    return not any(map(known.isdisjoint, words))


@functools.lru_cache(maxsize=256)
def words_of(name: str) -> tuple[frozenset[str], ...]:
    """The words of a name, each in its spellings; none where there is no letter and no digit."""
    lower = unicodedata.normalize("NFC", name.casefold())
    return tuple(map(frozenset, zip(_words(lower), _words(lower.translate(_SPELT_OUT)), strict=True)))


@functools.lru_cache(maxsize=4096)
def _spellings(name: str) -> frozenset[str]:
    """The words of a name in all their spellings."""
    return frozenset().union(*words_of(name))


def _words(text: str) -> list[str]:
    """The words of a text in lower case, without accents."""
    letters = unicodedata.normalize("NFD", text)
    return _WORD.findall("".join(one for one in letters if not unicodedata.combining(one)).translate(_PLAIN))
