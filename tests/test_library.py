"""The package as a library: what its pages show is what it does, and mistakes are of the classes they name."""

from __future__ import annotations

import datetime as dt
import doctest
import importlib
from typing import TYPE_CHECKING

import pytest

from newsclaims import Article, LanguageError, Meeting, ReadingError, Statement, extract, read_articles

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "„Wir sparen“, sagte Ministerin Anna Berg. Sie traf sich in Rom mit Präsident Luis Horn."


@pytest.mark.parametrize(
    "module",
    [
        "newsclaims",
        "newsclaims.languages.lexicon",
        "newsclaims.pipeline",
        "newsclaims.reading.article",
        "newsclaims.reading.articles",
        "newsclaims.records",
        "newsclaims.writing.notebook",
    ],
)
def test_examples_are_true(module: str) -> None:
    done = doctest.testmod(importlib.import_module(module))
    assert done.attempted
    assert not done.failed


def test_records_are_typed_models() -> None:
    kinds = [type(record) for record in extract(Article(id="a", text=TEXT))]
    assert kinds == [Statement, Meeting]


def test_a_text_is_an_article_from_nowhere() -> None:
    assert extract(TEXT) == extract(Article(id="-", text=TEXT))


def test_a_language_without_rules_is_an_error_of_its_own() -> None:
    with pytest.raises(LanguageError, match="no rules for the language 'xx'"):
        extract(Article(id="a", text=TEXT, lang="xx"))
    assert issubclass(LanguageError, LookupError)


def test_articles_are_read_one_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "B"}\n{"text": "C", "date": "2026-03-05"}\n', encoding="utf-8")
    day = dt.date(2026, 3, 4)
    found = read_articles([str(tmp_path / "a.txt"), tmp_path / "b.jsonl"], date=day)
    assert next(found) == Article(id=str(tmp_path / "a.txt"), text=TEXT, date=day)
    assert [(one.text, one.date) for one in found] == [("B", day), ("C", dt.date(2026, 3, 5))]
    assert [one.text for one in read_articles(tmp_path / "a.txt")] == [TEXT]
    assert [one.text for one in read_articles(tmp_path)] == [TEXT, "B", "C"]


def test_keys_and_encodings_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes('{"body": "Ärger", "nr": 7, "day": "2026-03-04"}\n'.encode("latin-1"))
    (article,) = read_articles(
        tmp_path / "a", kind="jsonl", encoding="latin-1", text_field="body", id_field="nr", date_field="day"
    )
    assert article == Article(id="7", text="Ärger", date=dt.date(2026, 3, 4))


def test_what_cannot_be_read_is_raised_or_handed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    paths = [tmp_path / "no.txt", tmp_path / "a.txt"]
    with pytest.raises(ReadingError, match=r"no\.txt: No such file or directory"):
        list(read_articles(paths))
    errors: list[ReadingError] = []
    assert [one.text for one in read_articles(paths, on_error=errors.append)] == [TEXT]
    assert [error.where for error in errors] == [str(tmp_path / "no.txt")]
