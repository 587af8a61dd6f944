"""Punkt is imported without the rest of NLTK, and nobody else gets to feel it."""

import subprocess
import sys

import pytest

from newsclaims.languages.de.punkt import splitter

PROGRAM = """
import sys
from newsclaims.text.sentences import _import_punkt

punkt = _import_punkt()
assert punkt.PunktSentenceTokenizer().tokenize("Eins. Zwei.") == ["Eins.", "Zwei."]
assert not [name for name in sys.modules if name.startswith("nltk")]
assert "ssl" not in sys.modules
import nltk
print(nltk.FreqDist("aab")["a"], nltk.tokenize.punkt is _import_punkt())
"""


def test_nltk_is_whole_for_those_who_import_it_afterwards() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2", "True"]


NEEDED = """
from newsclaims.text import sentences

sentences._UNNEEDED = (*sentences._UNNEEDED, "nltk.tokenize.api")
print(sentences._import_punkt().PunktSentenceTokenizer().tokenize("Eins. Zwei."))
"""


def test_where_punkt_needs_more_it_gets_all_of_nltk() -> None:
    done = subprocess.run([sys.executable, "-c", NEEDED], capture_output=True, text=True, check=True)
    assert done.stdout == "['Eins.', 'Zwei.']\n"


@pytest.mark.parametrize("word", ["Haus", "ging", "NATO", "Maß", "Ébène"])
def test_punkt_ends_a_sentence_after_a_plain_word_whatever_follows(word: str) -> None:
    """What lets the splitter spare Punkt the question."""
    punkt = splitter()._punkt
    marks = ("der", "Der", "haus", "12", "3.", "a-b", "X", "„", "(", "...", "-", "§", ",")
    assert all(punkt.text_contains_sentbreak(f"{word}. {following}") for following in marks)


def test_the_words_that_punkt_knows_are_asked_about() -> None:
    ours = splitter()
    parameters = ours._punkt._params
    before = {word for word, _ in parameters.collocations} - {"##number##"}
    assert parameters.abbrev_types | before == ours._known_to_punkt
