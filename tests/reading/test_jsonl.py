from __future__ import annotations

import datetime as dt
import io
import json
import tracemalloc

import pytest

from newsclaims.reading.article import Article
from newsclaims.reading.jsonl import Fields, articles
from newsclaims.reading.problem import ReadingError


def _read(data: bytes, fields: Fields = Fields(), encoding: str = "utf-8") -> list[Article | ReadingError]:  # noqa: B008
    return list(articles(io.BytesIO(data), "a.jsonl", fields, encoding))


def _lines(*values: object) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def test_all_fields() -> None:
    line = {"text": "T\r\n", "id": "x", "lang": "de-AT", "date": "2026-03-01", "title": "Kopf", "other": [1]}
    assert _read(_lines(line)) == [Article("x", "T\r\n", "de", dt.date(2026, 3, 1), "Kopf")]


def test_other_keys() -> None:
    line = {"body": "T", "url": 7, "published": "2026-03-01T23:59:00+05:00", "text": 1, "id": "no", "date": "no"}
    assert _read(_lines(line), Fields("body", "url", "published")) == [
        Article("7", "T", date=dt.date(2026, 3, 1)),
    ]


def test_an_article_without_id_is_called_by_its_line() -> None:
    found = _read(b'\xef\xbb\xbf{"text": "a"}\n\n  \r\n{"text": "b"}')
    assert found == [Article("a.jsonl:1", "a"), Article("a.jsonl:4", "b")]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "a.jsonl:1: not JSON: Expecting property name"),
        (b"[" * 100_000, "a.jsonl:1: not JSON that can be read: maximum recursion"),
        (b"9" * 5000, "a.jsonl:1: not JSON that can be read: Exceeds the limit"),
        (b"[1]", "a.jsonl:1: not a JSON object"),
        (b"{}", 'a.jsonl:1: "text" is missing; --text-field NAME reads'),
        (b'{"text": null}', 'a.jsonl:1: "text" is not a string; --text-field NAME reads'),
        (b'{"text": "K\xe4se"}', "a.jsonl:1: not UTF-8: byte 0xe4 at position 11; name its encoding"),
        (b'{"text": "\0"}', "a.jsonl:1: a binary file, not text: NUL byte at position 10"),
    ],
)
def test_a_bad_line_costs_itself_only(line: bytes, message: str) -> None:
    found = _read(line + b'\n{"text": "b"}\n')
    assert str(found[0]).startswith(message)
    assert found[1:] == [Article("a.jsonl:2", "b")]


def test_a_bad_date_costs_the_date_only() -> None:
    complaint, article = _read(_lines({"text": "a", "date": "gestern"}))
    assert str(complaint) == 'a.jsonl:1: "date" is not a date as YYYY-MM-DD; the article is read without it'
    assert article == Article("a.jsonl:1", "a")


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2026-03-01T23:59:00Z", dt.date(2026, 3, 1)),
        (" 2026-03-01 ", dt.date(2026, 3, 1)),
        ("Sun, 01 Mar 2026 10:00:00 +0100", dt.date(2026, 3, 1)),
        ("", None),
        (None, None),
    ],
)
def test_dates_as_data_and_feeds_write_them(date: str | None, day: dt.date | None) -> None:
    assert _read(_lines({"text": "a", "date": date})) == [Article("a.jsonl:1", "a", date=day)]


@pytest.mark.parametrize("date", ["01.03.2026", "2026-13-45", "Sun, 31 Feb 2026 10:00:00 GMT", 20260301, True, [2026]])
def test_what_is_no_date(date: object) -> None:
    assert len(_read(_lines({"text": "a", "date": date}))) == 2


@pytest.mark.parametrize("identifier", [None, "", True, 1.5, [1], {"a": 1}])
def test_what_is_no_id(identifier: object) -> None:
    assert _read(_lines({"text": "a", "id": identifier, "lang": 5, "title": [1]})) == [Article("a.jsonl:1", "a")]


def test_a_line_without_end_costs_itself_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclaims.reading.jsonl.LONGEST_LINE", 1 << 20)
    lines = _lines({"text": "a"}, {"text": "x" * (5 << 19)}, {"text": "b"})
    found = _read(lines + b"\xff")
    assert [str(one) if isinstance(one, ReadingError) else one.text for one in found] == [
        "a",
        "a.jsonl:2: longer than 1 MB: one article a line is read",
        "b",
        f"a.jsonl:4: not UTF-8: byte 0xff at position {len(lines)}; name its encoding with --encoding NAME",
    ]


def test_a_bad_byte_is_counted_from_the_start_of_the_file() -> None:
    assert "position 15" in str(_read(b'{"text": "b"}\n {"text": "\xe4"}'.replace(b' {"text": "', b"x"))[1])


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_other_encodings(encoding: str) -> None:
    data = '{"text": "Käse\\n"}\n{"text": "ö"}\n'.encode(encoding)
    assert _read(data, encoding=encoding) == [Article("a.jsonl:1", "Käse\n"), Article("a.jsonl:2", "ö")]


def test_an_unpaired_surrogate_and_a_nul_are_text() -> None:
    assert _read(b'{"text": "a\\ud800\\u0000b"}') == [Article("a.jsonl:1", "a\ud800\0b")]


def test_memory_does_not_grow_with_the_file() -> None:
    class Endless(io.RawIOBase):
        """A long stream of lines, made as they are read."""

        left = 2000

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            view = memoryview(buffer)  # type: ignore[arg-type]
            line = b'{"text": "' + b"x" * 5000 + b'"}\n'
            view[: len(line)] = line
            self.left -= 1
            return len(line) if self.left >= 0 else 0

    tracemalloc.start()
    stream = io.BufferedReader(Endless())
    assert sum(1 for _ in articles(stream, "a", Fields())) == 2000  # 10 MB
    assert tracemalloc.get_traced_memory()[1] < 500_000
    tracemalloc.stop()
