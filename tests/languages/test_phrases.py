"""German noun phrases: how far they reach, which of them is the subject, which cases they can stand in."""

from __future__ import annotations

import pytest

from tests.grammar.clause_marks import analysed, table
from tests.grammar.phrase_marks import bracketed, cases, unbracketed


@pytest.mark.parametrize("line", table("phrases.txt"), ids=lambda line: unbracketed(line)[:60])
def test_a_sentence_has_the_noun_phrases_that_its_marks_say(line: str) -> None:
    assert bracketed(unbracketed(line)) == line


@pytest.mark.parametrize("line", table("cases.txt"))
def test_a_noun_phrase_can_stand_in_these_cases(line: str) -> None:
    phrase, _, expected = line.partition("\t")
    assert cases(phrase) == expected


@pytest.mark.parametrize(
    ("text", "word", "animate"),
    [
        ("Die Ministerin schwieg.", "Die", True),
        ("Der Verband schwieg.", "Der", True),
        ("Frankreich schwieg.", "Frankreich", True),
        ("Er schwieg.", "Er", True),
        ("Das Haus brannte.", "Das", False),
        ("Die Brücke brach ein.", "Die", False),
    ],
)
def test_what_can_speak_is_animate(text: str, word: str, animate: bool) -> None:
    a = analysed(text)
    phrase = a.phrases(0, a.sentence(0).clauses[0])[0]
    assert a.word(phrase.start) == word
    assert phrase.animate is animate
