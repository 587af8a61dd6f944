"""Constructions of newspapers: sentences with the parts of the only statement in them marked."""

from __future__ import annotations

import pytest

from newsclaims.languages.de.finder import Finder
from newsclaims.languages.de.punkt import splitter
from newsclaims.reading.article import Article
from newsclaims.rules.examples import Offsets, joined, parse
from newsclaims.text.analyse import analyse

PARTS = ("content", "speaker", "cue", "frame", "addressee")


def found(text: str) -> list[dict[str, Offsets]]:
    """The parts of the statements in a text, in their order; parts without words are left out."""
    document = analyse(Article("test", text), splitter())
    statements = []
    for candidate in Finder(document).statements():
        parts = {
            part: joined([(document.start[s], document.end[e - 1]) for s, e in getattr(candidate, part)], text)
            for part in PARTS
        }
        statements.append({part: spans for part, spans in parts.items() if spans})
    return statements


MARKED = [
    # datelines, clock times and credits
    "Wien – [frame: [speaker: Berg] [cue: sagte],] [content: er komme].",
    "BERLIN (dpa) - [content: Das Geld sei da][frame: , [cue: sagte] [speaker: Dahl]]. (dpa)",
    "+++ 13.15 Uhr +++ [frame: [cue: Laut] [speaker: Feuerwehr]] [content: steigt der Fluss].",
    # whom an outlet's own name follows in the dative
    "[content: Das Geld sei da][frame: , [cue: sagte] [speaker: Dahl] [addressee: der Deutschen Presse-Agentur]].",
    "[content: Das Geld sei da][frame: , [cue: sagte] [speaker: Minister Dahl] [addressee: der Wiener Zeitung]].",
    "[content: Zwei Menschen fehlen][frame: , [cue: wie] [speaker: ein Polizeisprecher] [addressee: der APA] "
    "[cue: bestätigte]].",
    "[content: Das Geld sei da][frame: , [cue: sagte] [speaker: ein Redakteur der Wiener Zeitung]].",
    # a clause with a colon that leads to what somebody says
    "Berg sieht das anders: [content: Der Plan sei zu teuer][frame: , [cue: sagte] [speaker: er]].",
    "Zuversichtlich zeigte sich Berg: [content: Man finde einen Weg][frame: , [cue: sagte] [speaker: er]].",
]


@pytest.mark.parametrize("marked", MARKED)
def test_the_only_statement_with_all_its_parts(marked: str) -> None:
    example = parse(marked)
    assert found(example.text) == [dict(example.parts)]
