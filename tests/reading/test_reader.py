from __future__ import annotations

import datetime as dt
import gzip
import io
import sys
from typing import TYPE_CHECKING

import pytest

from newsclaims.reading.article import Article
from newsclaims.reading.reader import Options, read

if TYPE_CHECKING:
    from pathlib import Path

LINES = b'{"text": "a", "id": 1}\n{"text": "b", "date": "2026-01-02"}\n'


def _read(*names: str | Path, **options: object) -> list[Article | str]:
    found = read([str(name) for name in names], Options(**options))  # type: ignore[arg-type]
    return [one if isinstance(one, Article) else str(one) for one in found]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_text_file_is_one_article(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\xef\xbb\xbfeins\r\n\r\nzwei \n")
    assert _read("a.txt", "./a.txt") == [Article(name, "eins\r\n\r\nzwei \n") for name in ("a.txt", "./a.txt")]


def test_standard_input_gives_the_same_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = "\ufeffeins\r\n\r\nzwei\u2028ß \n".encode()
    (folder / "a.txt").write_bytes(data)
    _stdin(monkeypatch, data)
    assert _read("-") == [Article("-", one.text) for one in _read("a.txt") if isinstance(one, Article)]


@pytest.mark.parametrize("name", ["a.jsonl", "a.JSONL", "a.ndjson", "a.jsonl.gz", "a.log", "a.gz"])
def test_json_lines_are_known_by_suffix_or_by_their_first_line(folder: Path, name: str) -> None:
    (folder / name).write_bytes(gzip.compress(LINES) if name.endswith("gz") else LINES)
    assert _read(name) == [Article("1", "a"), Article(f"{name}:2", "b", date=dt.date(2026, 1, 2))]


def test_json_lines_from_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, LINES)
    assert [one.id for one in _read("-") if isinstance(one, Article)] == ["1", "-:2"]


@pytest.mark.parametrize("text", ["{", "{1}\n{2}", "[1]\n", "", "\n{}\n"])
def test_other_first_lines_are_text(folder: Path, text: str) -> None:
    (folder / "a").write_text(text)
    assert _read("a") == [Article("a", text)]


def test_the_suffix_can_be_overruled(folder: Path) -> None:
    (folder / "a.txt").write_bytes(LINES)
    assert _read("a.txt") == [Article("a.txt", LINES.decode())]
    assert len(_read("a.txt", input="jsonl")) == 2


def test_the_date_of_all_is_for_those_without_one(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(LINES)
    dates = [one.date for one in _read("a.jsonl", date=dt.date(2025, 5, 5)) if isinstance(one, Article)]
    assert dates == [dt.date(2025, 5, 5), dt.date(2026, 1, 2)]


def test_a_directory_gives_its_articles_by_name(folder: Path) -> None:
    inside = folder / "in"
    (inside / "sub.txt").mkdir(parents=True)
    for name in ("b.md", "a.txt", "Ä.txt", "c.csv", ".d.txt", "e.txt.gz"):
        data = name.encode()
        (inside / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    assert [one.id for one in _read("in/") if isinstance(one, Article)] == [
        "in/a.txt",
        "in/b.md",
        "in/e.txt.gz",
        "in/Ä.txt",
    ]


def test_a_directory_of_directories_says_how_to_read_them(folder: Path) -> None:
    (folder / "in" / "below").mkdir(parents=True)
    (found,) = _read("in")
    assert str(found).startswith(
        "in: no *.txt, *.md, *.html, *.jsonl in this directory; for those in its folders: find "
    )


def test_bad_inputs_cost_themselves_only(folder: Path) -> None:
    (folder / "good.txt").write_text("gut")
    (folder / "latin.txt").write_bytes(b"K\xe4se")
    (folder / "binary").write_bytes(b"\0\1\2")
    (folder / "torn.txt.gz").write_bytes(gzip.compress(b"abc" * 99)[:-9])
    (folder / "no.txt.gz").write_bytes(b"plain")
    (folder / "empty").mkdir()
    assert _read("latin.txt", "missing.txt", "binary", "torn.txt.gz", "no.txt.gz", "empty", "a\0b", "good.txt") == [
        "latin.txt: not UTF-8: byte 0xe4 at position 1; name its encoding with --encoding NAME",
        "missing.txt: No such file or directory",
        "binary: a binary file, not text: NUL byte at position 0",
        "torn.txt.gz: not a whole gzip file: Compressed file ended before the end-of-stream marker was reached",
        "no.txt.gz: not a whole gzip file: Not a gzipped file (b'pl')",
        "empty: no *.txt, *.md, *.html, *.jsonl in this directory",
        "a\0b: embedded null byte",
        Article("good.txt", "gut"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "a PDF document, not text: 'pdftotext FILE -' makes text of it"),
        ("a.docx", b"PK\x03\x04\x14\0", "a ZIP archive or an office document, not text: save it as plain text"),
        (
            "a.txt",
            gzip.compress(b"a", mtime=0),
            "compressed with gzip: name it .gz, or unpack it with 'zcat' and pipe it in",
        ),
        ("a.zst", b"\x28\xb5\x2f\xfd\0", "compressed with Zstandard: unpack it with 'zstdcat' and pipe it in"),
        ("a.rtf", b"{\\rtf1 a}", "an RTF document, not text: save it as plain text"),
        ("a.csv", b"id,text\n1,a\n", "a table, not an article: turn its rows into JSON Lines; --input text reads"),
        ("a.json", b'[\n{"text": "a"}]', "JSON, but not one article a line: pipe it in through jq -c '.[]' or jq -c ."),
        ("a", b'{"text":\n"a"}', "JSON, but not one article a line: pipe it in through jq -c '.[]' or jq -c ."),
        ("/dev/zero", None, "a binary file, not text: NUL byte at position 0"),
    ],
)
def test_files_of_other_kinds_are_named(folder: Path, name: str, data: bytes | None, message: str) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    (found,) = _read(name)
    assert str(found).startswith(f"{name}: {message}")


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a"])
def test_text_is_text_where_it_is_said(folder: Path, name: str) -> None:
    (folder / name).write_text('[{"text": "a"}]')
    assert _read(name, input="text") == [Article(name, '[{"text": "a"}]')]


def test_an_empty_name(folder: Path) -> None:
    assert _read("") == ["'': an empty name: is a variable empty?"]


def test_a_gzip_file_torn_between_lines_gives_the_lines_before(folder: Path) -> None:
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(LINES)[:-8])
    found = _read("a.jsonl.gz")
    assert len(found) == 3
    assert str(found[-1]).startswith("a.jsonl.gz: not a whole gzip file")


def test_a_name_that_is_no_utf_8(folder: Path) -> None:
    name = b"K\xe4se.txt".decode("utf-8", "surrogateescape")
    (folder / name).write_text("gut")
    assert _read(name) == [Article(name, "gut")]


def test_another_encoding(folder: Path) -> None:
    (folder / "a.txt").write_bytes("Käse".encode("utf-16"))
    assert _read("a.txt", encoding="utf-16") == [Article("a.txt", "Käse")]
