"""What holds for every text, however odd; and hostile texts cost no more than their length."""

import re
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsclaims.text.document import (
    BRACKET_CLOSE,
    BRACKET_OPEN,
    DOTTED,
    PARAGRAPH_START,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    STOP,
    Document,
)
from newsclaims.text.sentences import sentences
from tests.text.text_marks import read
from tests.work import lines_run

PIECES = [
    *["Rat", "rat", "Dr", "z", "B", "6", "2004", "Mai", "II", "Der", "dann", "usw", "Hans", "geht's", "Müller", "😀"],
    *"„“”\"»«‚‘’'›‹()[].,;:!?…–-",
    *("''", "``", ",,", "...", " ", " ", " ", "\n", "\n\n", "\r\n", "\u2029"),
    *"\u00a0\u200b\u00ad\x00\ud800",
]
BETWEEN_TOKENS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def check(document: Document, text: str) -> None:
    """Everything a document promises."""
    count = len(document.start)
    lists = (document.end, document.lower, document.flags, document.partner)
    assert [len(values) for values in lists] == [count] * 4
    previous = 0
    for i in range(count):
        start, end = document.start[i], document.end[i]
        assert previous <= start < end
        assert BETWEEN_TOKENS.fullmatch(text, previous, start)
        assert document.lower[i]
        assert not text[start].isspace()
        previous = end
    assert BETWEEN_TOKENS.fullmatch(text, previous)
    if count:
        assert document.flags[0] & PARAGRAPH_START
    covered = [i for first, last in document.sentences for i in range(first, last)]
    assert covered == list(range(count))
    assert all(first < last for first, last in document.sentences)
    for i, partner in enumerate(document.partner):
        paired = document.flags[i] & (QUOTE_OPEN | QUOTE_CLOSE | BRACKET_OPEN | BRACKET_CLOSE)
        assert bool(paired) == (partner >= 0)
        if partner >= 0:
            assert document.partner[partner] == i
            assert bool(document.flags[i] & (QUOTE_OPEN | BRACKET_OPEN)) == (partner > i)
        if document.flags[i] & DOTTED:
            assert text[document.end[i] - 1] == "."
            assert not document.flags[i] & STOP
    inner: list[int] = []
    for i, partner in enumerate(document.partner):
        if partner > i:
            inner.append(partner)
        elif partner >= 0:
            assert inner.pop() == i
    assert document.quotes == [
        (i, partner) for i, partner in enumerate(document.partner) if document.flags[i] & QUOTE_OPEN
    ]


@settings(max_examples=300)
@example("A" * 100 + ". B")
@example("Dr.\n\nB.")
@example("[…]")
@given(texts)
def test_any_text_makes_a_sound_document(text: str) -> None:
    document = read(text)
    check(document, text)
    found = list(sentences(document))
    assert [sentence.text for sentence in found] == [text[sentence.start : sentence.end] for sentence in found]
    assert all(sentence.text == sentence.text.strip() for sentence in found)


@given(texts)
def test_the_same_text_makes_the_same_document(text: str) -> None:
    assert read(text) == read(text)


HOSTILE: dict[str, Callable[[int], str]] = {
    "low_quotes": lambda n: "„" * n,
    "closing_quotes": lambda n: "“" * n,
    "straight_quotes": lambda n: '"' * n,
    "spaced_quotes": lambda n: ' " a' * n,
    "apostrophes": lambda n: "'" * n,
    "opened_singles": lambda n: "‚a " * n + "a’ " * n,
    "singles_under_a_double": lambda n: "‚a " * n + "„a " + "a’ " * n,
    "brackets": lambda n: "(" * n,
    "bracket_pairs": lambda n: "(" * n + ")" * n,
    "crossed": lambda n: "(„" * n + ")“" * n,
    "brackets_under_quotes": lambda n: "(" * n + " „a " * n + ")" * n,
    "stops": lambda n: "!" * n,
    "spaced_stops": lambda n: ". " * n,
    "stops_and_quotes": lambda n: "a.“ " * n,
    "dots_after_letters": lambda n: "a." * n,
    "dots": lambda n: "." * n,
    "initials": lambda n: "A. " * n,
    "ordinals": lambda n: "1. " * n,
    "addresses": lambda n: "www." * n,
    "addresses_without_end": lambda n: "http://!" * n,
    "hyphens": lambda n: "a-" * n,
    "one_word": lambda n: "a" * n,
    "one_word_with_dot": lambda n: "a" * n + ". B",
    "spaces": lambda n: " " * n + "a",
    "lines": lambda n: "\n" * n,
    "lines_of_quotes": lambda n: '"\n' * n,
    "paragraphs_of_quotes": lambda n: "„a.\n\n" * n,
    "left_out": lambda n: "a. […] " * n,
    "soft_hyphens": lambda n: "\u00ad" * n,
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read(hostile: Callable[[int], str]) -> None:
    text = hostile(20_000)
    check(read(text), text)


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_at_most_twice_the_work(hostile: Callable[[int], str]) -> None:
    read("Warm. Up.")
    once, twice = (lines_run(partial(read, hostile(n))) for n in (500, 1000))
    assert twice <= 2.1 * once + 100
