"""Reading gold."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from newsclaims.measuring.gold import read
from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE: dict[str, Any] = {
    "id": "a",
    "text": "Berg sagte: „Ja!“",
    "tokens": [[0, 4], [5, 10], [10, 11], [12, 13], [13, 15], [15, 16], [16, 17]],
    "statements": [
        {"form": "direct", "content": [[12, 17]], "speaker": [[0, 4]], "cue": [[5, 10]], "frame": [[0, 11]]},
        {"form": "reported", "content": [[0, 4]], "speaker": None, "optional": True},
    ],
}


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz"])
def test_an_article_and_its_statements(tmp_path: Path, name: str) -> None:
    data = (json.dumps(ARTICLE, ensure_ascii=False) + "\n\n").encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    (one,) = read(str(tmp_path / name))
    assert one.article.text == ARTICLE["text"]
    first, second = one.statements
    assert first.parts == {"content": {3, 4, 5, 6}, "speaker": {0}, "cue": {1}, "frame": {0, 1, 2}, "addressee": set()}
    assert second.optional
    assert not first.optional


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        (json.dumps({**ARTICLE, "text": 1}), "not a string"),
        (json.dumps({"id": "a", "text": "Ja"}), "not an annotated article: KeyError: 'tokens'"),
        (json.dumps({**ARTICLE, "tokens": [3]}), "not an annotated article"),
        (json.dumps({**ARTICLE, "statements": ["x"]}), "not an annotated article"),
    ],
)
def test_what_is_no_gold_is_told_with_its_line(tmp_path: Path, line: str, why: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ARTICLE) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(ReadingError, match=why) as raised:
        list(read(str(path)))
    assert raised.value.where == f"{path}:2"


def test_a_broken_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(b"{}\n" * 1000)[:20])
    with pytest.raises(ReadingError):
        list(read(str(path)))
    with pytest.raises(ReadingError, match="No such file"):
        list(read(str(tmp_path / "missing")))
