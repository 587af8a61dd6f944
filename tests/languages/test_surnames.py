"""Surnames with a particle, and prepositions that only look like one."""

from __future__ import annotations

import pytest

from newsclaims import Article, extract
from newsclaims.languages.de.surnames import particle_surnames
from tests.languages.marked_text import analysed
from tests.work import lines_run

# What is in brackets is such a surname.
MARKED = [
    "Ursel von der Halde kam. Später sprach [von der Halde].",
    "Ursel von der Halde kam. [Von der Halde] sprach.",
    "Alexander Van der Halden kam. Es sprach Kanzlerin [Van der Halden].",
    "Karl von Halde kam. Die Rede [von Haldes] war kurz.",
    "Kommissionschefin [von der Leyen] kam, [Van der Bellen] nicht.",
    "Luigi di Marzo kam. [Di Marzo] schwieg.",
    # prepositions
    "Ursel von der Halde kam. Der Müll fiel von der Mauer.",
    "Jan von Bayer 04 traf. Der Chef von Bayer lachte.",
    "Anna aus Wien kam. Der Brief von Anna war da.",
    "Von der Halde rutschte Geröll.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_surnames_with_a_particle(marked: str) -> None:
    document = analysed(marked.replace("[", "").replace("]", "")).doc
    found = {document.words(start, end) for start, end in particle_surnames(document).items()}
    assert found == {part.partition("]")[0] for part in marked.split("[")[1:]}


@pytest.mark.parametrize(
    "text",
    [
        "Kommissionschefin Ursel von der Halde kam. Das gehe nicht, sagte von der Halde.",
        "Kommissionschefin Ursel von der Halde kam. Von der Halde sagte, das gehe nicht.",
        "Kommissionschefin Ursel von der Halde kam. Wie von der Halde sagte, geht das nicht.",
        "„Das geht nicht“, sagte von der Halde. Später kam Kommissionschefin Ursel von der Halde.",
    ],
)
def test_who_has_such_a_surname_is_found_by_it(text: str) -> None:
    (record,) = extract(Article("t", text, "de"))
    assert record.type == "statement"
    assert record.speaker is not None
    assert (record.speaker.name, record.speaker.role) == ("Ursel von der Halde", "Kommissionschefin")


def test_many_surnames_cost_no_more_than_their_length() -> None:
    once, twice = (analysed("Karl von Halde kam. Von Halde sprach. " * n).doc for n in (100, 200))
    assert lines_run(lambda: particle_surnames(twice)) < 2.2 * lines_run(lambda: particle_surnames(once))
