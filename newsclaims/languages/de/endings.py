"""A quick search for the longest end of a word that a list knows, as the heads of German compounds stand last."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Where a known end of a word begins, and the bits of the lists that know it.
KnownEnd: TypeAlias = tuple[int, int]
_LETTERS = 4  # that the forms are indexed by: few have fewer, and few words that are none end in the same


def lengths_by_end(forms: Iterable[str], letters: int) -> dict[str, list[int]]:
    """Index forms so that most words, which end like none of them, need a single look-up.

    Args:
        forms: words in lower case.
        letters: how many of a word's last letters count; shorter forms are left out.

    Returns:
        For the last letters of forms how long forms that end so are, the longest first.
    """
    lengths: dict[str, set[int]] = {}
    for form in forms:
        length = len(form)
        if length >= letters:
            known = lengths.get(form[-letters:])
            if known is None:
                lengths[form[-letters:]] = {length}
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
        self._lengths = lengths_by_end(known, _LETTERS)
        self._short = {form: lists for form, lists in known.items() if len(form) == _LETTERS - 1}

    def of(self, word: str) -> tuple[KnownEnd, ...]:
        """All ends of three letters or more that a list knows of a lower-case word, the whole word too.

        The longest stand first.
        """
        lengths = self._lengths.get(word[-_LETTERS:])
        short = self._short.get(word[1 - _LETTERS :])
        if lengths is None and short is None:
            return ()
        size = len(word)
        found = [
            (size - length, lists)
            for length in lengths or ()
            if length <= size and (lists := self._lists.get(word[size - length :]))
        ]
        if short is not None:
            found.append((size - _LETTERS + 1, short))
        return tuple(found)
