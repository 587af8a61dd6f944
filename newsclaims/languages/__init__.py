"""The languages that articles can be read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.languages.base import Language
    from newsclaims.languages.lexicon import Lexicon


class LanguageError(LookupError):
    """There are no rules for a language."""


def load(code: str, lexicon: Lexicon | None = None) -> Language:
    """The language of that code.

    Args:
        code: "de".
        lexicon: a user's own words, known beside those of the language.

    Returns:
        The language; its lexicons load when they are first asked for.

    Raises:
        LanguageError: there is no such language.
    """
    if code == "de":
        from newsclaims.languages.de import German

        return German(lexicon.rows) if lexicon else German()
    raise LanguageError(f"no rules for the language {code!r}")
