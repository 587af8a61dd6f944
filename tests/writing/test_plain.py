from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.writing.plain import one_line


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
