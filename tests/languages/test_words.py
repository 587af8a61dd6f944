"""The classes that a German word form may have."""

from __future__ import annotations

import pytest

from newsclaims.languages.de import words
from newsclaims.text.document import CAPITAL, COMMA, NUMBER, WORD


def _classes(word: str, first: bool = False) -> int:
    flags = WORD | (CAPITAL if word[0].isupper() else 0) | (NUMBER if word[0].isdigit() else 0)
    return words.bits_of(word.lower(), flags, first)


@pytest.mark.parametrize(
    ("word", "has", "lacks"),
    [
        ("der", words.DETERMINER | words.RELATIVE, words.NOUN),
        ("während", words.PREPOSITION | words.SUBORDINATOR, words.FINITE),
        ("seit", words.PREPOSITION | words.SUBORDINATOR, words.FINITE),
        ("laut", words.PREPOSITION, words.FINITE),
        ("dass", words.SUBORDINATOR, words.PREPOSITION),
        ("ob", words.QUESTION, words.PREPOSITION),
        ("sagte", words.FINITE | words.PAST, words.PARTICIPLE),
        ("habe", words.FINITE | words.AUXILIARY | words.SUBJUNCTIVE1, words.SUBJUNCTIVE2),
        ("solle", words.FINITE | words.MODAL | words.SUBJUNCTIVE1, words.AUXILIARY),
        ("führen", words.FINITE | words.INFINITIVE | words.PLURAL_VERB, words.SUBJUNCTIVE2),
        ("zögen", words.FINITE | words.SUBJUNCTIVE2, words.INFINITIVE),
        ("käme", words.FINITE | words.SUBJUNCTIVE2, words.SUBJUNCTIVE1),
        ("gesagt", words.PARTICIPLE, words.INFINITIVE),
        ("mitzuteilen", words.ZU_INFINITIVE, words.FINITE),
        ("sein", words.DETERMINER | words.INFINITIVE, words.FINITE),
        ("zwei", words.NUMERAL, words.FINITE),
        ("und", words.COORDINATOR, words.ADVERB),
        ("weder", words.COORDINATOR, words.ADJECTIVE),
        ("deren", words.GENITIVE_PRONOUN | words.RELATIVE, words.NOUN),
        ("neuen", words.ADJECTIVE, words.FINITE),
        ("12", words.NUMERAL, words.NOUN),
        ("liess", words.FINITE, words.NOUN),
        ("weiss", words.FINITE, words.NOUN),
    ],
)
def test_a_word_in_lower_case_may_be(word: str, has: int, lacks: int) -> None:
    assert _classes(word) & has == has
    assert not _classes(word) & lacks


def test_a_capital_letter_inside_a_sentence_makes_a_noun() -> None:
    assert _classes("Sagen") == words.NOUN
    assert _classes("Sie") == words.PRONOUN


@pytest.mark.parametrize(
    ("word", "has", "lacks"),
    [
        ("Der", words.DETERMINER, words.NOUN),
        ("Gestern", words.ADVERB, words.NOUN),
        ("Sollte", words.FINITE | words.MODAL, words.NOUN),
        ("Verurteilt", words.PARTICIPLE, words.NOUN | words.FINITE),
        ("Berg", words.NOUN, words.FINITE),
        ("Wegen", words.PREPOSITION, words.NOUN | words.FINITE),
    ],
)
def test_a_capital_letter_at_the_start_of_a_sentence_says_nothing(word: str, has: int, lacks: int) -> None:
    assert _classes(word, first=True) & has == has
    assert not _classes(word, first=True) & lacks


def test_punctuation_has_no_class() -> None:
    assert words.bits_of(",", COMMA, False) == 0
