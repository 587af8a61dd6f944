"""Speed of the whole pipeline, of its later stages, and of a first article in a process of its own.

The articles are the invented ones of `samples`. They are read again and again, so the figures are those of a long
crawl, in which nearly all words were seen before. Those saved with --benchmark-json carry `tokens_per_second`.
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsclaims import pipeline
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.finder import Finder
from newsclaims.languages.de.linker import link
from newsclaims.languages.de.punkt import splitter
from newsclaims.linking.records import Builder
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse
from tests.command import REAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

    from newsclaims.text.document import Document

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
DAY = dt.date(2019, 5, 6)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [Article(path.name, path.read_text(encoding="utf-8"), "de", DAY) for path in SAMPLES]


@pytest.fixture(scope="module")
def documents(articles: list[Article]) -> list[Document]:
    return [analyse(article, splitter()) for article in articles]


def measure(benchmark: BenchmarkFixture, documents: list[Document], run: Callable[[], object]) -> None:
    """Time a run over all documents."""
    benchmark(run)
    if benchmark.stats is not None:  # None where benchmarks are skipped
        tokens = sum(len(document.start) for document in documents)
        benchmark.extra_info["tokens_per_second"] = round(tokens / benchmark.stats.stats.min)


def test_pipeline(benchmark: BenchmarkFixture, articles: list[Article], documents: list[Document]) -> None:
    measure(benchmark, documents, lambda: [pipeline.extract(article) for article in articles])


def test_word_classes(benchmark: BenchmarkFixture, documents: list[Document]) -> None:
    measure(benchmark, documents, lambda: [Analysis(document) for document in documents])


def test_rules(benchmark: BenchmarkFixture, documents: list[Document]) -> None:
    """Statements from a fresh analysis: clauses, phrases and all rules."""
    measure(benchmark, documents, lambda: [Finder(document).statements() for document in documents])


def test_meetings(benchmark: BenchmarkFixture, documents: list[Document]) -> None:
    measure(benchmark, documents, lambda: [Finder(document).meetings() for document in documents])


def test_linking(benchmark: BenchmarkFixture, documents: list[Document]) -> None:
    """Names, outlets, places and times; the analysis knows already what the rules have asked it."""
    finders = [Finder(document) for document in documents]
    found = [(finder.analysis, finder.statements(), finder.meetings()) for finder in finders]
    measure(benchmark, documents, lambda: [link(*each) for each in found])


def test_records(benchmark: BenchmarkFixture, documents: list[Document]) -> None:
    finders = [Finder(document) for document in documents]
    found = [(finder.doc, link(finder.analysis, finder.statements(), finder.meetings())) for finder in finders]
    measure(benchmark, documents, lambda: [Builder(each, "de", findings).records() for each, findings in found])


@pytest.mark.parametrize(
    "command",
    [
        pytest.param((sys.executable, "-c", "import nltk, pydantic"), id="nltk-and-pydantic"),
        pytest.param((*REAL, "extract", str(SAMPLES[0])), id="one-article"),
    ],
)
def test_start(benchmark: BenchmarkFixture, command: tuple[str, ...]) -> None:
    """A process for one article beside one that only imports NLTK and Pydantic."""
    benchmark(subprocess.run, command, check=True, stdout=subprocess.DEVNULL)
