"""Whether a name that somebody typed means somebody in an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.cli.names import is_meant, words_of
from newsclaims.records import Mention


def _mention(name: str | None, role: str | None = None, text: str = "er") -> Mention:
    return Mention(text=text, spans=[], name=name, role=role, kind="person", entity="e1")


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Zünd", "Petra Zünd"),
        ("petra ZÜND", "Petra Zünd"),
        ("Zünd, Petra", "Petra Zünd"),
        ("Zund", "Petra Zünd"),
        ("Zuend", "Petra Zünd"),
        ("Zünd", "Petra Zuend"),
        ("Zu\u0308nd", "Petra Zünd"),
        ("Zünd", "Petra Zu\u0308nd"),
        ("Groß", "Eva GROSS"),
        ("gross", "Eva Groß"),
        ("Dogan", "Ali Doğan"),
        ("Lukasz", "Łukasz Holm"),
        ("Sorensen", "Mette Sørensen"),
        ("Yildiz", "Ayşe Yıldız"),
        ("ISIK", "Işık"),
        ("istanbul", "İstanbul"),
        ("Holm", "Anna Berg-Holm"),
        ("O'Hara", "Mary O’Hara"),
        ("IG Metall", "IG Metall"),
        ("BÜNDNIS 90", "Bündnis 90"),
    ],
)
def test_case_and_accents_do_not_matter(asked: str, name: str) -> None:
    assert is_meant(asked, _mention(name))


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Zünd", "Petra Zündler"),
        ("Eva Zünd", "Petra Zünd"),
        ("P. Zünd", "Petra Zünd"),
        ("er", "Petra Zünd"),
    ],
)
def test_whole_words_and_all_of_them(asked: str, name: str) -> None:
    assert is_meant(asked, _mention(name)) is False


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("Minister Berg", True), ("Minister", False), ("Kanzler Berg", False), ("SPD Berg", True), ("Berg Berg", True)],
)
def test_words_of_the_role_may_stand_beside_the_name(asked: str, meant: bool) -> None:
    assert is_meant(asked, _mention("Ida Berg", "Minister (SPD)", "die Ministerin")) is meant


def test_who_has_no_name_is_known_by_the_words() -> None:
    assert is_meant("Augenzeugen", _mention(None, None, "mehreren Augenzeugen"))


@pytest.mark.parametrize("asked", ["", " ", "–", "'\"_"])
def test_what_is_no_name(asked: str) -> None:
    assert words_of(asked) == ()
    assert not is_meant(asked, _mention("Ida Berg"))


@given(st.text(st.characters(categories=["L", "M", "N", "Z", "P"]), max_size=30))
def test_everybody_is_meant_by_the_own_name(name: str) -> None:
    assert is_meant(name, _mention(name)) is bool(words_of(name))
    assert is_meant(name.upper(), _mention(name)) is bool(words_of(name))
