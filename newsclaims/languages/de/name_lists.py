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


class Names:
    """Names of one or more words, each with the row it stands for; in lower case."""

    __slots__ = ("first", "genitive", "single")

    def __init__(self) -> None:
        self.single: dict[str, int] = {}
        self.genitive: set[int] = set()  # rows whose names of one word take an -s
        self.first: dict[str, list[tuple[tuple[str, ...], int]]] = {}  # names of several words by their first word

    def add(self, name: str, gender: str, row: int) -> None:
        """Add a spelling of the name in `row`; "~" is an adjective's ending. An earlier row keeps a spelling."""
        lower = name.lower()
        if gender in ("m", "n"):
            self.genitive.add(row)
        if "~" in lower:
            for ending in ADJECTIVE_ENDINGS:
                self.spell(lower.replace("~", ending), row)
            if gender in ("m", "n"):
                self.spell(lower.replace("~", "en") + "s", row)
        else:
            self.spell(lower, row)

    def spell(self, lower: str, row: int) -> None:
        """Add one spelling as it stands."""
        if " " in lower:
            words = tuple(lower.split())
            self.first.setdefault(words[0], []).append((words, row))
        elif lower not in self.single:
            self.single[lower] = row

    def find(self, words: Sequence[str], at: int) -> tuple[int, int]:
        """How many words from `at` are a name, and its row; (0, -1) if none are. The longest name wins."""
        word = words[at]
        row = self.single.get(word)
        if row is None and word[-1:] == "s" and len(word) > 3:
            row = self.single.get(word[:-1])
            if row not in self.genitive:
                row = None
        best, found = (0, -1) if row is None else (1, row)
        for name, row_of_name in self.first.get(word, ()):
            size = len(name)
            if size > best and tuple(words[at : at + size]) == name:
                best, found = size, row_of_name
        return best, found
