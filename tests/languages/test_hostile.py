"""Texts that no newspaper prints cost no more than their length, and keep what the rules rely on."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclaims import extract, languages
from newsclaims.languages.de.analysis import Analysis
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse
from tests.work import lines_run

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
MARKS = ["„", "“", "»", "«", "(", ")", ",", ".", ":", "–", "?", "!", "…", "\n\n", "1.", "10.1.2006"]
WORDS = [*sorted({word for path in SAMPLES for word in path.read_text(encoding="utf-8").split()}), *MARKS * 20]
SYLLABLES = [a + b for a in "bdgklmnrst" for b in "aeiou"]


def _name(i: int) -> str:
    """A name that no other number has."""
    return (SYLLABLES[i % 50] + SYLLABLES[i // 50 % 50] + SYLLABLES[i // 2500 % 50]).capitalize()


HOSTILE: dict[str, Callable[[int], str]] = {
    "clauses": lambda i: "Er sagte, dass es gut sei, ",
    "colons": lambda i: "Er sagte: ",
    "dashes": lambda i: "er – sagte – ",
    "infinitives": lambda i: "er versprach zu gehen und ",
    "subjects": lambda i: "der Minister und die Ministerin sagte ",
    "subjunctives": lambda i: "Er sei gekommen. ",
    "quotations": lambda i: "„Er kommt „heute“ nicht“, sagte er. ",
    "quotations_alone": lambda i: "„Das ist gut und richtig.“ ",
    "quotations_open": lambda i: "„Das ist gut. Wir gehen, sagte er. ",
    "hearsay": lambda i: "Er soll das Haus verkauft haben. ",
    "adverbs": lambda i: "Demnach war das Haus leer. ",
    "pronouns": lambda i: "Er sagte, sie sei müde. Sie sagte, er sei müde. ",
    "people": lambda i: f"Peter {_name(i)}, Chef der {_name(i + 7)} AG, sagte, er sei zufrieden. ",
    "relatives": lambda i: f"{_name(i)} Berg sagte, er sei zufrieden. ",
    "outlets": lambda i: f"{_name(i)} sagte der {_name(i + 7)}-Zeitung am Montag, er sei zufrieden. ",
    "acronyms": lambda i: f"Der Bund Deutscher {_name(i)} ({_name(i).upper()}) teilte mit, er sei froh. ",
    "meetings": lambda i: f"Anna {_name(i)} traf am Montag in {_name(i + 3)} den Minister {_name(i + 5)}. ",
    "parties": lambda i: f"traf sich mit Anna {_name(i)} und ",
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_at_most_twice_the_work(hostile: Callable[[int], str]) -> None:
    few, many = (Article("x", "".join(map(hostile, range(n))), "de") for n in (80, 160))
    extract(many)  # what is worked out once for each word is worked out
    once, twice = (lines_run(partial(extract, article)) for article in (few, many))
    assert twice <= 2.2 * once


@given(st.lists(st.sampled_from(WORDS), max_size=50).map(" ".join))
@example("gelacht „ihm erfahren auf ( Krasnić mich sind., Das glaube")
@example("die käme der")
def test_words_in_any_order_are_read(text: str) -> None:
    for record in extract(text):
        assert text[record.sentence.start : record.sentence.end]


def test_what_an_article_leaves_behind_needs_no_search_for_cycles() -> None:
    text = "„Gut“, sagte Anna Berg, Chefin der Holm AG, in Rom. Sie traf Peter Dahl. Er sei krank, so der Minister."
    article = Article("x", text, "de")
    extract(article)  # what is remembered of words stays
    gc.collect()
    assert extract(article)
    assert gc.collect() == 0


PIECES = ["„", "“", "(", ")", ".", ",", " ", "\n\n", *("er sagte " * 60, "Gut. ", "Anna ")]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_units_hold_every_token_once_and_cut_no_quotation(text: str) -> None:
    document = analyse(Article("x", text, "de"), languages.load("de").splitter())
    units = Analysis(document).units
    assert [i for start, end in units for i in range(start, end)] == list(range(len(document.start)))
    for opening, closing in document.quotes:
        assert any(start <= opening and closing < end for start, end in units)


@pytest.mark.parametrize("text", ["Es gab eine Mitteilung, wonach", "Es gab Gerüchte, nach denen"])
def test_a_text_that_ends_before_what_was_said_has_no_statement(text: str) -> None:
    assert extract(Article("t", text, "de")) == []
