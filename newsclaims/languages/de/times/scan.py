"""The view of a range of tokens by which time expressions are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.nouns import first_name_gender, is_title
from newsclaims.languages.de.times.words import MONTHS, relatives, weekday_forms
from newsclaims.text.document import CAPITAL, QUOTE_CLOSE

if TYPE_CHECKING:
    from newsclaims.text.document import Document


class Scan:
    """A range of tokens; beyond its edges there are no words."""

    __slots__ = ("document", "end", "flags", "lower", "start")

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.document = document
        self.lower = document.lower
        self.flags = document.flags
        self.start = start
        self.end = end

    def word(self, at: int) -> str:
        """The lower-case token at `at`, "" outside the range."""
        return self.lower[at] if self.start <= at < self.end else ""

    def capital(self, at: int) -> bool:
        """Whether there is a capitalised word at `at`."""
        return self.start <= at < self.end and bool(self.flags[at] & CAPITAL)

    def named(self, at: int) -> bool:
        """Whether the word before `at` makes it a surname: a first name or title."""
        before = self.word(at - 1)
        if not before or not self.flags[at - 1] & CAPITAL:
            return False
        if before in MONTHS or before in weekday_forms() or before in relatives():
            return False
        return is_title(before) or first_name_gender(before) is not None

    def quoted_alone(self, at: int) -> bool:
        """Whether the word at `at` is all that stands between two quotation marks."""
        return at + 1 < self.end and bool(self.flags[at + 1] & QUOTE_CLOSE)
