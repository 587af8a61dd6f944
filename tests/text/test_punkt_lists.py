"""The word lists of German Punkt are sorted, without duplicates, in lower case, and do not contradict each other."""

from importlib.resources import files

import pytest

LISTS = sorted(path.name for path in files("newsclaims.languages.de.punkt").iterdir() if path.name.endswith(".txt"))


def entries(name: str) -> list[str]:
    lines = files("newsclaims.languages.de.punkt").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", LISTS)
def test_list_is_tidy(name: str) -> None:
    found = entries(name)
    assert found == sorted(set(found))
    assert all(word == word.lower().strip() and word and not word.endswith(".") for word in found)


def test_abbreviations_stand_in_one_list_only() -> None:
    assert not set(entries("abbreviations.txt")) & set(entries("unfinished.txt"))


def test_no_abbreviation_is_a_word_that_begins_sentences() -> None:
    assert not set(entries("abbreviations.txt") + entries("unfinished.txt")) & set(entries("starters.txt"))


def test_nouns_counted_by_ordinals_begin_no_sentences() -> None:
    assert not set(entries("after_ordinals.txt")) & set(entries("starters.txt"))
