"""The marks in examples."""

from __future__ import annotations

import pytest

from newsclaims.rules.examples import joined, parse


def _words(marked: str) -> dict[str, list[str]]:
    example = parse(marked)
    return {name: [example.text[start:end] for start, end in pieces] for name, pieces in example.parts.items()}


@pytest.mark.parametrize(
    ("marked", "text", "words"),
    [
        ("Es regnet.", "Es regnet.", {}),
        ("[content: Es regnet.]", "Es regnet.", {"content": ["Es regnet."]}),
        (
            "[frame: [speaker: Berg] [cue: sagte],] [content: es regne].",
            "Berg sagte, es regne.",
            {"frame": ["Berg sagte,"], "speaker": ["Berg"], "cue": ["sagte"], "content": ["es regne"]},
        ),
        (
            "[content: Es] [frame: [speaker: Berg] [cue: zufolge]] [content: regnet].",
            "Es Berg zufolge regnet.",
            {"content": ["Es", "regnet"], "frame": ["Berg zufolge"], "speaker": ["Berg"], "cue": ["zufolge"]},
        ),
        (
            "[content: Es regne][frame: , [cue: sagte] sie].",
            "Es regne, sagte sie.",
            {"content": ["Es regne"], "frame": [", sagte sie"], "cue": ["sagte"]},
        ),
        ("[cue: [speaker: Demnach]] ja", "Demnach ja", {"cue": ["Demnach"], "speaker": ["Demnach"]}),
        (r"Er \[lacht\]: [cue: a\[b\]c] \\", "Er [lacht]: a[b]c \\", {"cue": ["a[b]c"]}),
        ("[content: so ] [content: geht es]", "so  geht es", {"content": ["so  geht es"]}),
        ("[content:dicht]", "dicht", {"content": ["dicht"]}),
    ],
)
def test_marks_become_parts(marked: str, text: str, words: dict[str, list[str]]) -> None:
    assert parse(marked).text == text
    assert _words(marked) == words


@pytest.mark.parametrize(
    "wrong", ["[content: offen", "zu]", "[ohne Namen]", "[content: ]", "[Content: x]", "[[cue: x]]"]
)
def test_wrong_marks_are_told(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"mark|bracket"):
        parse(wrong)


def test_pieces_that_only_white_space_parts_are_one() -> None:
    assert joined([(4, 6), (0, 3), (7, 8)], "abc de.f") == ((0, 6), (7, 8))
