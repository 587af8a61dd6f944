"""Interviews that are printed as question and answer."""

from __future__ import annotations

import pytest

from newsclaims.languages.de.turns import labels, turns
from tests.languages.statements import statements
from tests.text.text_marks import read

# A text, and of each turn its label, its words, and whether it is the interviewer's.
INTERVIEWS = [
    (
        "FRAGE: Was tun?\nBerg: Wenig.\nFRAGE: Und dann?\nBerg (lacht): Nichts.",
        [
            ("FRAGE", "Was tun?", True),
            ("Berg", "Wenig.", False),
            ("FRAGE", "Und dann?", True),
            ("Berg", "Nichts.", False),
        ],
    ),
    (
        "DIE POST: Was tun?\nIda Berg: Wenig.\nPOST: Und dann?\nBerg: Nichts.",
        [
            ("DIE POST", "Was tun?", True),
            ("Ida Berg", "Wenig.", False),
            ("POST", "Und dann?", True),
            ("Berg", "Nichts.", False),
        ],
    ),
    (
        "INTERVIEW: Jan Dahl\n\nPOST: Was tun?\n\nIda Berg: Wenig.\n\nAber ja.\n\nPOST: Wer?\n\nIda Berg: Wir.\n\nAus.",
        [
            ("POST", "Was tun?", True),
            ("Ida Berg", "Wenig.\n\nAber ja.", False),
            ("POST", "Wer?", True),
            ("Ida Berg", "Wir.", False),
        ],
    ),
    (
        "FRAGE: Was tun?\n\nBerg: Wenig.\n\nFRAGE: Wer?\n\nBerg: Wir.\n\nZur Person: Berg ist 40.",
        [
            ("FRAGE", "Was tun?", True),
            ("Berg", "Wenig.", False),
            ("FRAGE", "Wer?", True),
            ("Berg", "Wir.", False),
        ],
    ),
]

NO_INTERVIEWS = [
    "Termin: Montag\nOrt: Wien\nTermin: Dienstag\nOrt: Graz",
    "Berg: Was tun?\nDahl: Wenig.",
    "Der Rat tagt.\nBerg: „Was tun?“\nDahl: „Wenig.“\nHolm: „Nichts.“",
    "",
]


@pytest.mark.parametrize(("text", "expected"), INTERVIEWS)
def test_turns(text: str, expected: list[tuple[str, str, bool]]) -> None:
    document = read(text)
    found = [
        (document.words(*turn.label), document.words(turn.colon + 1, turn.end), turn.asks)
        for turn in turns(document, labels(document))
    ]
    assert found == expected


@pytest.mark.parametrize("text", NO_INTERVIEWS)
def test_other_labels_are_no_turns(text: str) -> None:
    document = read(text)
    assert turns(document, labels(document)) == []


def test_what_is_told_in_an_answer_is_found_in_it() -> None:
    text = "FRAGE: Was tun?\nBerg: Wenig. Das hat mir Ida Dahl gesagt.\nFRAGE: Kommt er?\nBerg: Holm sagt, er komme."
    assert [(s.rule, s.content, s.speaker) for s in statements(text)] == [
        ("de.turn.answer", "Wenig. Das hat mir Ida Dahl gesagt.", "Berg"),
        ("de.verb.das", "Wenig. Das", "Ida Dahl"),
        ("de.turn.answer", "Holm sagt, er komme.", "Berg"),
        ("de.verb.second", "er komme", "Holm"),
    ]
