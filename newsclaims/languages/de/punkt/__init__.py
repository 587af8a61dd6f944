"""German sentence splitting: the parameters of Punkt, read from the word lists beside this file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from newsclaims.text.sentences import SentenceSplitter, SplitterData


@cache
def splitter() -> SentenceSplitter:
    """The splitter of German sentences, made on first use."""
    return SentenceSplitter(
        SplitterData(
            abbreviations=frozenset(_lines("abbreviations.txt")),
            unfinished=frozenset(_lines("unfinished.txt")),
            before_numbers=frozenset(_lines("before_numbers.txt")),
            after_ordinals=frozenset(_lines("after_ordinals.txt")),
            starters=frozenset(_lines("starters.txt")),
            before_ordinals=frozenset(_lines("before_ordinals.txt")),
        )
    )


def _lines(name: str) -> list[str]:
    """The entries of a word list: one a line, comments and empty lines left out."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
