"""German sentence splitting: the parameters of Punkt, read from the word lists beside this file."""

from __future__ import annotations

from newsclaims.languages.de.word_lists import cache, lines
from newsclaims.text.sentences import SentenceSplitter, SplitterData


@cache
def splitter() -> SentenceSplitter:
    """The splitter of German sentences, made on first use."""
    return SentenceSplitter(
        SplitterData(
            abbreviations=_words("abbreviations.txt"),
            unfinished=_words("unfinished.txt"),
            before_numbers=_words("before_numbers.txt"),
            after_ordinals=_words("after_ordinals.txt"),
            starters=_words("starters.txt"),
            before_ordinals=_words("before_ordinals.txt"),
            before_x=_words("before_x.txt"),
        )
    )


def _words(name: str) -> frozenset[str]:
    """The entries of a word list."""
    return frozenset(lines(name, folder="punkt"))
