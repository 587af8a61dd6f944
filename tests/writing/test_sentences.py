from __future__ import annotations

import json

from newsclaims.reading.article import Article
from newsclaims.text.sentences import Sentence
from newsclaims.writing.sentences import SentenceJsonLines, SentenceText

SENTENCES = [Sentence(0, 0, 9, "Das\r\n ist\x1b"), Sentence(1, 10, 14, "\u2028gut\ud800")]


def test_text() -> None:
    assert SentenceText(terminal=False).article(Article("a", ""), SENTENCES) == b"Das ist\x1b\ngut\\ud800\n"
    assert SentenceText(terminal=True).article(Article("a", ""), SENTENCES) == b"Das ist\\x1b\ngut\\ud800\n"


def test_json_lines() -> None:
    written = SentenceJsonLines().article(Article("ä", ""), SENTENCES).decode()
    assert len(written.splitlines()) == 2
    assert [json.loads(line) for line in written.splitlines()] == [
        {"doc": "ä", "index": one.index, "start": one.start, "end": one.end, "text": one.text} for one in SENTENCES
    ]
