"""Records as JSON: JSON Lines, or one array."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticSerializationError

from newsclaims.writing.formats import Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement

# JSON lets these stand as they are, but terminals obey some of them and line readers split at others.
_ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# Pydantic would write `"text": null` in every sentence; it is a field only where `--sentences` asked for it.
_NO_SENTENCE_TEXT: dict[str, Any] = {"sentence": {"text"}}


def line(record: Statement | Meeting) -> str:
    """One record as one line of JSON, without a line end; safe to print, and free of unpaired surrogates."""
    left_out = _NO_SENTENCE_TEXT if record.sentence.text is None else None
    try:
        text = record.model_dump_json(exclude=left_out)
    except PydanticSerializationError:  # an unpaired surrogate, which JSON can write and UTF-8 cannot
        text = json.dumps(record.model_dump(exclude=left_out), ensure_ascii=False, separators=(",", ":"))
    return harmless(text)


def harmless(text: str) -> str:
    """The same JSON with an escape for every character on which a terminal, an encoder or a line reader would act."""
    return text if text.isprintable() else _ACTING.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    """The JSON escape of one character."""
    return f"\\u{ord(match[0]):04x}"


class JsonLines(Lines):
    """JSON Lines: each record a line."""

    def article(self, article: Article, records: Sequence[Statement | Meeting]) -> bytes:  # noqa: ARG002
        """The records of one article."""
        return "".join([line(record) + "\n" for record in records]).encode()


class JsonArray:
    """One JSON array with a record on each line."""

    _head, _foot = "[", "]"

    def __init__(self) -> None:
        self._before = "\n"

    def begin(self) -> bytes:
        """What stands before the first record."""
        return self._head.encode()

    def article(self, article: Article, records: Sequence[Statement | Meeting]) -> bytes:
        """The records of one article, with the commas that part them from those before."""
        parts = []
        for record in records:
            parts.append(self._before + self._item(article, record))
            self._before = ",\n"
        return "".join(parts).encode()

    def end(self) -> bytes:
        """What stands after the last record."""
        foot = f"{self._foot}\n"
        return (foot if self._before == "\n" else "\n" + foot).encode()

    def _item(self, article: Article, record: Statement | Meeting) -> str:  # noqa: ARG002
        """One record on one line."""
        return line(record)
