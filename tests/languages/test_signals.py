"""What looks like reported speech in German."""

from __future__ import annotations

import pytest

from newsclaims.languages import load
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse

LANGUAGE = load("de")


def _signals(text: str) -> list[tuple[str, str]]:
    document = analyse(Article("a", text), LANGUAGE.splitter())
    return [(one.kind, document.words(one.start, one.end)) for one in LANGUAGE.signals(document)]


@pytest.mark.parametrize(
    ("text", "signals"),
    [
        ("Die Ministerin sagte nichts.", [("verb of saying", "sagte")]),
        ("Er sei krank.", [("subjunctive", "sei")]),
        ("Er nannte das „völlig verfehlt“.", [("quotation", "„völlig verfehlt“")]),
        ("Laut Polizei brannte es.", [("source", "Laut")]),
        ("Es brannte Augenzeugen zufolge.", [("source", "zufolge")]),
        ("Nach bisherigen Angaben brannte es.", [("source", "Nach")]),
        ("Das hat sie erklärt.", [("verb of saying", "erklärt")]),
        ("„Faust“ läuft in Wien.", []),  # one word
        ("Nach dem Regen kam die Sonne.", []),
        ("Der Sommer war kurz, und es schneite.", []),
        ("", []),
    ],
)
def test_signals(text: str, signals: list[tuple[str, str]]) -> None:
    assert _signals(text) == signals
