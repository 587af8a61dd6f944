"""Carrying on in German: how far statements without an introduction reach, and who speaks in them."""

from __future__ import annotations

import pytest

from tests.languages.statements import Found, statements


def free(text: str) -> list[Found]:
    return [s for s in statements(text) if s.form in ("indirect_free_indirect", "free_indirect")]


def test_neighbours_are_one_statement() -> None:
    found = free("Berger sagte, man spare. Das sei nötig. Die Kasse sei leer. Die Sitzung endete um neun.")
    assert [(s.content, s.speaker) for s in found] == [("Das sei nötig. Die Kasse sei leer.", "Berger")]


def test_they_are_one_across_paragraphs() -> None:
    found = free("Berger sagte, man spare. Das sei nötig.\n\nDie Kasse sei leer.")
    assert [s.content for s in found] == ["Das sei nötig.\n\nDie Kasse sei leer."]


def test_another_sentence_divides_them() -> None:
    found = free("Berger sagte, man spare. Das sei nötig. Im Saal wurde es laut. Die Kasse sei leer.")
    assert [s.content for s in found] == ["Das sei nötig.", "Die Kasse sei leer."]


def test_neighbours_with_sollen_are_one_statement() -> None:
    text = "Der Mann soll eingebrochen sein. Er soll Schmuck gestohlen haben."
    assert [s.content for s in free(text)] == [text]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Berger sagte, man spare. Das sei nötig.", "Berger"),
        # somebody who judges or speaks in between, in a sentence that is no statement
        ("Berger sagte, man spare. Der Verband kritisierte den Plan. Das sei falsch.", "Der Verband"),
        ("Berger sagte, man spare. Dazu äußerte sich der Verband. Das sei falsch.", "der Verband"),
        ("Die Ministerin verteidigte den Entwurf. Er sei maßvoll.", "Die Ministerin"),
        ("Im Bericht werden Beispiele genannt. So habe eine Schule kein Wasser.", "Bericht"),
        # somebody new whom the sentence before brings in with a paragraph of its own
        ("Berger sagte, man spare.\n\nPräsidentin Keller ist besorgt. Das sei falsch.", "Präsidentin Keller"),
        ("Berger sagte, man spare.\n\nEr ist besorgt. Das sei falsch.", "Berger"),
        # somebody in between who only does something
        ("Berger sagte, man spare. Die Arbeiter verließen den Saal. Das sei nötig.", "Berger"),
    ],
)
def test_the_speaker_is_whoever_spoke_last(text: str, speaker: str) -> None:
    assert [s.speaker for s in free(text)] == [speaker]


def test_nobody_is_made_up() -> None:
    assert [s.speaker for s in free("Am Abend regnete es. Der Keller sei vollgelaufen.")] == [""]


def test_after_a_statement_of_nobody_there_is_nobody() -> None:
    text = "Berger sagte, man spare. Dem Mann wird vorgeworfen, Geld gestohlen zu haben. Er habe es im Wald versteckt."
    assert [s.speaker for s in free(text)] == [""]


def test_what_the_speaker_says_of_others_goes_on_with_the_rest() -> None:
    text = "Berger sagte, man spare. Das sei nötig. Man habe erklärt, dass die Kasse leer sei. Das bleibe so."
    assert [s.content for s in free(text)] == [text.partition(". ")[2]]
