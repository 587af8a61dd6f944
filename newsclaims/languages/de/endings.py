"""A quick search for the longest end of a word that a list knows, as the heads of German compounds stand last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def lengths_by_end(forms: Iterable[str], longest: int = 1000) -> dict[str, list[int]]:
    """Index forms so that most words, which end like none of them, need a single look-up.

    Args:
        forms: words in lower case; those of fewer than three letters are left out.
        longest: the length of the longest ones that count.

    Returns:
        For the last three letters of forms how long forms that end so are, the longest first.
    """
    lengths: dict[str, set[int]] = {}
    for form in forms:
        length = len(form)
        if 3 <= length <= longest:
            known = lengths.get(form[-3:])
            if known is None:
                lengths[form[-3:]] = {length}
            else:
                known.add(length)
    return {end: sorted(found, reverse=True) for end, found in lengths.items()}
