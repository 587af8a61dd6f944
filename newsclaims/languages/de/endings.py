"""A quick search for the longest end of a word that a list knows, as the heads of German compounds stand last."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Where a known end of a word begins, and the bits of the lists that know it.
KnownEnd: TypeAlias = tuple[int, int]


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


class KnownEnds:
    """The forms of several lists, searched together: a word needs one search and not one for each list."""

    def __init__(self, lists: Mapping[int, Iterable[str]]) -> None:
        """Take the forms of each list by its bit."""
        known: dict[str, int] = {}
        for bit, forms in lists.items():
            for form in forms:
                known[form] = known.get(form, 0) | bit
        self._lists = known
        self._lengths = lengths_by_end(known)

    def of(self, word: str) -> tuple[KnownEnd, ...]:
        """All ends of a lower-case word that a list knows, the whole word too, the longest first."""
        lengths = self._lengths.get(word[-3:])
        if lengths is None:
            return ()
        size = len(word)
        found = [
            (size - length, lists)
            for length in lengths
            if length <= size and (lists := self._lists.get(word[size - length :]))
        ]
        return tuple(found)
