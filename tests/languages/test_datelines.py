"""What stands before the first words of a report: "¦" where its own words begin."""

from __future__ import annotations

import pytest

from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.datelines import body_starts
from tests.text.text_marks import read

MARKED = [
    "Wien – ¦Der Rat tagt.",
    "Wien - ¦Der Rat tagt.",
    "WIEN. – ¦Der Rat tagt.",
    "Brüssel/Wien – ¦Der Rat tagt.",
    "Brüssel, Wien – ¦Der Rat tagt.",
    "Frankfurt am Main – ¦Der Rat tagt.",
    "HINTERBERG – ¦Berg tagt.",
    "Hinterberg – ¦Der Rat tagt.",
    "BERLIN (dpa) – ¦Berg tagt.",
    "Berlin (dpa) ¦Berg tagt.",
    "Hinterberg (dpa/Reuters) - ¦Berg tagt.",
    "Berlin, 3. Mai 2026 (dpa) – ¦Berg tagt.",
    "Berlin (Deutschland), 03.05.2026 – ¦Berg tagt.",
    "Das wird teuer. Nun hilft ein Gipfel. Linz – ¦Der Rat tagt.",
    "Wien – ¦„Wir tagen“, sagt Berg.",
    "14.32 Uhr: ¦Der Rat tagt.",
    "12:40 Uhr – ¦Zwei Menschen fehlen.",
    "+++ 13.15 Uhr +++ ¦Die Bahn steht.",
    "9 Uhr | ¦Die Bahn steht.",
    "(sda/dpa) ¦Der Rat tagt.",
    "(APA) - ¦Der Rat tagt.",
    "(red) ¦Der Rat tagt.",
    # none
    "Der Rat – er tagt heute – schweigt.",
    "Um 9 Uhr: Der Rat tagt.",
    "9 Uhr war es, als der Rat tagte.",
    "Wien-Meidling ist weit.",
    "Berg (Bund) tagt.",
    "(Bund) Berg tagt.",
    "Holm – Dahl 3:2",
    "Der Rat tagt. Streit – Das ist sein Wort.",
]


@pytest.mark.parametrize("text", MARKED)
def test_where_a_report_begins(text: str) -> None:
    found = text.replace("¦", "")
    document = read(found)
    for token in reversed(body_starts(document)):
        at = document.start[token]
        found = found[:at] + "¦" + found[at:]
    assert found == text


def test_words_behind_a_dateline_are_a_sentence_for_the_rules() -> None:
    document = read("Das wird teuer. Wien – Der Rat tagt. Linz (dpa) - Der Rat tagt auch.")
    analysis = Analysis(document)
    assert [document.words(*unit) for unit in analysis.units] == [
        "Das wird teuer.",
        "Wien –",
        "Der Rat tagt.",
        "Linz (dpa) -",
        "Der Rat tagt auch.",
    ]
