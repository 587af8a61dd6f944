"""Examples with marks inside: "|" where a sentence ends, "⟦…⟧" around what two partners enclose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.punkt import splitter
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse
from newsclaims.text.sentences import sentences

if TYPE_CHECKING:
    from newsclaims.text.document import Document


def read(text: str) -> Document:
    """The German document of a text."""
    return analyse(Article("test", text, "de"), splitter())


def with_sentence_marks(text: str) -> str:
    """The text with "|" behind each sentence but the last, and the white space there as it was."""
    document = read(text)
    ends = [sentence.end for sentence in sentences(document)][:-1]
    for end in reversed(ends):
        text = text[:end] + "|" + text[end:]
    return text


def with_pair_marks(text: str) -> str:
    """The text with "⟦" before each opening partner and "⟧" behind each closing one."""
    document = read(text)
    marks = []
    for i, partner in enumerate(document.partner):
        if partner > i:
            marks.append((document.start[i], "⟦"))
        elif partner >= 0:
            marks.append((document.end[i], "⟧"))
    for position, mark in sorted(marks, reverse=True):
        text = text[:position] + mark + text[position:]
    return text


def words(text: str) -> list[str]:
    """The tokens of a text, as they stand in it."""
    document = read(text)
    return [document.words(i, i + 1) for i in range(len(document.start))]
