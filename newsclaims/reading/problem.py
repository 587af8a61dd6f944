"""What is said about an input that cannot be read."""

from __future__ import annotations


class ReadingError(Exception):
    """An input, or a line of one, that could not be read.

    Readers hand these out among the articles instead of raising them: one bad input must not end the others.

    Attributes:
        where: the file as given, with `:line` where one line is meant.
        why: what is wrong, in words that say what to do about it.
    """

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where, why)
        self.where = where
        self.why = why

    def __str__(self) -> str:
        """Both on one line."""
        return f"{self.where}: {self.why}"
