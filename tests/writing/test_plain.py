from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.writing.plain import one_line, without_controls, without_directions


@given(st.text(st.characters()))
def test_nothing_that_acts_is_left(text: str) -> None:
    assert one_line(text).isprintable()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("„Käse“ – [bold]x[/]", "„Käse“ – [bold]x[/]"),
        (" a\r\n\tb\u00a0c\u2009d ", "a b c d"),
        ("a\x1b[31mb\x9b2Jc\x7f", "a\\x1b[31mb\\x9b2Jc\\x7f"),
        ("a\u202eb\u2066c\ud800\U000e0001", "a\\u202eb\\u2066c\\ud800\\U000e0001"),
        ("Bundes\u00adkanzlerin", "Bundeskanzlerin"),
    ],
)
def test_what_is_shown_instead(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(st.text(st.characters()))
def test_a_page_has_no_controls_and_every_character_in_its_place(text: str) -> None:
    shown = without_controls(text)
    assert len(shown) == len(text)
    assert all(one == "\ufffd" or one in "\t\n " or one == before for one, before in zip(shown, text, strict=True))
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", shown)


def test_line_ends_and_controls() -> None:
    assert without_controls("a\r\nb\rc\n\td\x1b\x85\ud800\x0ce") == "a \nb\nc\n\td\ufffd\ufffd\ufffd e"


def test_marks_of_direction_are_numbers() -> None:
    assert without_directions("<p>a\u202eb\u2066</p>") == "<p>a&#x202e;b&#x2066;</p>"
