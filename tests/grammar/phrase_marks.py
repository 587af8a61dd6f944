"""Sentences with their noun phrases marked inside, as in `phrases.txt` and `cases.txt`.

    [Der Präsident von Chile] sprach mit> [der Presse].

- `[…]` a noun phrase with all that belongs to it; `>` behind the preposition that governs it.
- `[s:…]` the subject of its clause.
- In `cases.txt` a phrase and a tab stand before what it can be: cases (N, G, D, A), number (sg, pl, or sg/pl), gender.
"""

from __future__ import annotations

from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE
from newsclaims.languages.de.phrases import PhraseParser
from tests.grammar.clause_marks import analysed

_CASES = {NOMINATIVE: "N", GENITIVE: "G", DATIVE: "D", ACCUSATIVE: "A"}
_NUMBERS = {True: "pl", False: "sg", None: "sg/pl"}


def unbracketed(line: str) -> str:
    """The sentence without its marks."""
    return line.replace("[s:", "[").replace("[", "").replace("]", "").replace(">", "")


def bracketed(text: str) -> str:
    """The sentence with the noun phrases that the grammar finds."""
    a = analysed(text)
    signs: list[tuple[int, str]] = []
    for unit in range(len(a.units)):
        for clause in a.sentence(unit).clauses:
            subject = a.subject(unit, clause)
            for phrase in a.phrases(unit, clause):
                is_subject = subject is not None and subject.start == phrase.start and clause.link < 0
                signs.append((a.doc.start[phrase.start], "[s:" if is_subject else "["))
                signs.append((a.doc.end[phrase.end - 1], "]"))
                if phrase.preposition >= 0:
                    signs.append((a.doc.end[phrase.preposition], ">"))
    for position, sign in sorted(signs, reverse=True):
        text = text[:position] + sign + text[position:]
    return text


def cases(text: str) -> str:
    """What a phrase can be: cases, number and gender, as in the second column of `cases.txt`."""
    a = analysed("Wegen " + text)  # so that no capital letter is that of a sentence's first word
    phrase = PhraseParser(a.doc, a.bits, a.surnames).at(1, len(a.doc.start))
    if phrase is None:
        return ""
    letters = "".join(letter for case, letter in _CASES.items() if phrase.cases & case)
    return " ".join(x for x in (letters, _NUMBERS[phrase.plural], phrase.gender) if x)
