"""Lists of names: their rows, and names of one or several words found in a text, also inflected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.word_lists import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of a lexicon file, each filled up with empty strings to `columns` fields."""
    for line in lines(name):
        fields = line.split("\t")
        if len(fields) < columns:
            fields.extend([""] * (columns - len(fields)))
        yield fields


ADJECTIVE_ENDINGS = ("e", "en", "er", "em", "es")
_SHORTEST_WITH_S = 3  # letters of a name of one word to which an -s is added


class Names:
    """Names of one or more words, each with the row it stands for; in lower case."""

    __slots__ = ("first", "genitives", "single")

    def __init__(self) -> None:
        self.single: dict[str, int] = {}
        self.genitives: dict[str, int] = {}  # names of one word with an -s
        self.first: dict[str, list[tuple[tuple[str, ...], int]]] = {}  # names of several words by their first word

    def add(self, name: str, gender: str, row: int) -> None:
        """Add a spelling of the name in `row`; "~" is an adjective's ending. An earlier row keeps a spelling."""
        lower = name.lower()
        if "~" in lower:
            for ending in ADJECTIVE_ENDINGS:
                self._spell(lower.replace("~", ending), gender, row)
            if gender in ("m", "n"):
                self._spell(lower.replace("~", "en") + "s", gender, row)
        else:
            self._spell(lower, gender, row)

    def _spell(self, lower: str, gender: str, row: int) -> None:
        """Add one spelling as it stands, and with an -s where the name takes one."""
        if " " in lower:
            words = tuple(lower.split())
            self.first.setdefault(words[0], []).append((words, row))
        elif lower not in self.single:
            self.single[lower] = row
            if gender in ("m", "n") and len(lower) >= _SHORTEST_WITH_S:
                self.genitives[lower + "s"] = row

    def word(self, word: str) -> int | None:
        """The row whose name a lower-case word is, also with its -s; None for none."""
        row = self.single.get(word)
        return row if row is not None else self.genitives.get(word)

    def find(self, words: Sequence[str], at: int) -> tuple[int, int]:
        """How many words from `at` are a name, and its row; (0, -1) if none are. The longest name wins."""
        word = words[at]
        row = self.word(word)
        best, found = (0, -1) if row is None else (1, row)
        several = self.first.get(word)
        if several is None:
            return best, found
        for name, row_of_name in several:
            size = len(name)
            if size > best and tuple(words[at : at + size]) == name:
                best, found = size, row_of_name
        return best, found
