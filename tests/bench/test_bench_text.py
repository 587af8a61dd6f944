"""Speed of the text stage, and of each of its steps, on an invented article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.languages.de.punkt import splitter
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse
from newsclaims.text.document import Document
from newsclaims.text.quotes import pair_marks
from newsclaims.text.sentences import line_breaks
from newsclaims.text.tokens import tokenize

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

PARAGRAPH = (
    "Der Bürgermeister von Kolbheim, Dr. Anton Berg, hat am 6. Mai den Haushalt für das Jahr 2019 vorgestellt. "
    "Er sagte: „Wir haben 2,5 Mio. Euro weniger als gedacht. Das ist z. B. der Grund, warum das Bad (erbaut 1974) "
    "schließt.“ Die Opposition widersprach am Abend. „So geht das nicht“, rief Rätin Eva M. Tal, die dem 2. Ausschuss "
    "vorsitzt, und verließ nach Angaben mehrerer Zeugen den Saal. Eine Abstimmung ist für Freitag geplant.\n\n"
)


@pytest.fixture(scope="module")
def article() -> Article:
    """An article of about 10,000 tokens."""
    return Article("bench", PARAGRAPH * 100, "de")


@pytest.fixture(scope="module")
def tokenized(article: Article) -> Document:
    document = Document(article)
    tokenize(document)
    return document


def test_text_stage(benchmark: BenchmarkFixture, article: Article) -> None:
    document = benchmark(analyse, article, splitter())
    assert len(document.sentences) == 600


def test_tokens(benchmark: BenchmarkFixture, article: Article) -> None:
    def run() -> Document:
        document = Document(article)
        tokenize(document)
        return document

    assert len(benchmark(run).start) > 9_000


def test_quotes(benchmark: BenchmarkFixture, tokenized: Document) -> None:
    benchmark(pair_marks, tokenized, line_breaks(tokenized))
    assert len(tokenized.quotes) == 200


def test_sentences(benchmark: BenchmarkFixture, tokenized: Document) -> None:
    benchmark(splitter().split, tokenized, line_breaks(tokenized))
    assert len(tokenized.sentences) == 600
