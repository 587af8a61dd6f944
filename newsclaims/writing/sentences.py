"""Sentences, one a line: as text, or as JSON Lines with their places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsclaims.writing.formats import Lines
from newsclaims.writing.json_lines import harmless
from newsclaims.writing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.reading.article import Article
    from newsclaims.text.sentences import Sentence


class SentenceText(Lines):
    """Each sentence on a line of its own."""

    def __init__(self, *, terminal: bool) -> None:
        """Set it up.

        Args:
            terminal: whether it is shown on a terminal, where no character of the text may act.
        """
        self._terminal = terminal

    def article(self, article: Article, sentences: Sequence[Sentence]) -> bytes:  # noqa: ARG002
        """The sentences of one article; white space in them becomes one space."""
        shown = [one_line(one.text) if self._terminal else " ".join(one.text.split()) for one in sentences]
        return "".join([sentence + "\n" for sentence in shown]).encode(errors="backslashreplace")


class SentenceJsonLines(Lines):
    """Each sentence as a JSON object with its article, number, place and text."""

    def article(self, article: Article, sentences: Sequence[Sentence]) -> bytes:
        """The sentences of one article."""
        return "".join([_line(article.id, sentence) + "\n" for sentence in sentences]).encode()


def _line(doc: str, sentence: Sentence) -> str:
    """One sentence as JSON."""
    found = {
        "doc": doc,
        "index": sentence.index,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
    }
    return harmless(json.dumps(found, ensure_ascii=False, separators=(",", ":")))
