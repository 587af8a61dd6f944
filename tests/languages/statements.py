"""What the German finder finds in a text, as words."""

from __future__ import annotations

from typing import NamedTuple

from newsclaims.languages import load
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse


class Found(NamedTuple):
    """A statement: its rule, its form, the words of its content, of its speaker, of its cue and of its frame."""

    rule: str
    form: str
    content: str
    speaker: str
    cue: str
    frame: str


def statements(text: str) -> list[Found]:
    """All statements of a text in its order."""
    language = load("de")
    document = analyse(Article("test", text), language.splitter())

    def words(spans: list[tuple[int, int]]) -> str:
        return " … ".join(text[document.start[s] : document.end[e - 1]] for s, e in spans)

    return [
        Found(c.rule, c.form, words(c.content), words(c.speaker), words(c.cue), words(c.frame))
        for c in language.find(document).statements
    ]
