"""The languages that articles can be read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.languages.base import Language


def load(code: str) -> Language:
    """The language of that code.

    Args:
        code: "de".

    Returns:
        The language; its lexicons load when they are first asked for.

    Raises:
        LookupError: there is no such language.
    """
    if code == "de":
        from newsclaims.languages.de import German

        return German()
    raise LookupError(f"no rules for the language {code!r}")
