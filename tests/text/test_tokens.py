"""What is one token, and what its flags say."""

import pytest

from newsclaims.text.document import (
    ALL_CAPS,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    LINE_START,
    NUMBER,
    PARAGRAPH_START,
    SEMICOLON,
    STOP,
    WORD,
)
from tests.text.text_marks import read, words

GOLDEN = {
    "figures": "2.800|und|66,56|und|2:1|,|3",
    "hyphens": "U-Boot|,|Formel-1-Auto|,|Innen-|und|Außenrat",
    "elided_first_part": "Innenrat|und|-minister",
    "dates": "07.05.2019|und|1998/99|und|1998–2001",
    "slash": "CDU/CSU|und|und/oder",
    "ampersand": "B&W|und|A|&|B",
    "apostrophes": "wär's|geht’s|d'Kolb",
    "handles": "@kolb_1|und|#rat|und|rat@example.org",
    "addresses": "https://example.org/a?b=1,c|,|www.example.org|und|example.org",
    "names": "al-Kolb|und|KANAL.1",
    "gender": "Lehrer:innen|und|Schüler*innen|und|Bürger_innen",
    "marks": "Was|?|!|?|Gut|...|ja|…|nein",
    "dashes": "Er|–|der|Rat|—|geht|-|oder|--|nicht",
    "quotes": "„|Ja|“|,|''|Nein|''|``|Gut",
    "signs": "5|%|,|§|7|,|3|€|+|4",
    "combining": "Mu\u0308ller|und|Bundes\u00adrat",
}


@pytest.mark.parametrize("marked", GOLDEN.values(), ids=GOLDEN.keys())
def test_tokens_are_as_marked(marked: str) -> None:
    parts = marked.split("|")
    assert words(" ".join(parts)) == parts


def test_apostrophe_of_a_genitive_belongs_to_its_word() -> None:
    assert words("Hans' Haus, Max’ Hof und ‚das Haus‘ von Lutz'.") == (
        ["Hans'", "Haus", ",", "Max’", "Hof", "und", "‚", "das", "Haus", "‘", "von", "Lutz", "'", "."]
    )


def test_two_commas_before_a_word_are_a_quotation_mark() -> None:
    assert words("Er sagte,, ,,gut''.") == ["Er", "sagte", ",", ",", ",,", "gut", "''", "."]


@pytest.mark.parametrize(
    ("word", "flags"),
    [
        ("Rat", WORD | CAPITAL),
        ("rat", WORD),
        ("RAT", WORD | CAPITAL | ALL_CAPS),
        ("Ä", WORD | CAPITAL),
        ("RAT-Chef", WORD | CAPITAL),
        ("2.800", WORD | NUMBER),
        ("12-Tage-Lauf", WORD | NUMBER | CAPITAL),
        ("@Kolb", WORD | CAPITAL),
        ("al-Kolb", WORD),
        (",", COMMA),
        (":", COLON),
        (";", SEMICOLON),
        ("–", DASH),
        ("!", STOP),
        ("...", STOP),
        ("…", STOP),
        ("%", 0),
        ("„", 0),
    ],
)
def test_flags(word: str, flags: int) -> None:
    assert read(f"a {word} b").flags[1] == flags


def test_lines_and_paragraphs() -> None:
    document = read("Rat\nGeht.\n \nEr\tgeht.\r\n\r\nSo\rist es\u2029Gut")
    starts = {document.words(i, i + 1): flag & (LINE_START | PARAGRAPH_START) for i, flag in enumerate(document.flags)}
    assert {word: flag for word, flag in starts.items() if flag} == {
        "Rat": LINE_START | PARAGRAPH_START,
        "Geht": LINE_START,
        "Er": LINE_START | PARAGRAPH_START,
        "So": LINE_START | PARAGRAPH_START,
        "ist": LINE_START,
        "Gut": LINE_START,
    }


def test_look_up_form_is_composed_and_without_soft_hyphens() -> None:
    assert read("Mu\u0308ller Bundes\u00adrat İ").lower == ["müller", "bundesrat", "i̇"]
