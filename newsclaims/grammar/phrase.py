"""Noun phrases: the words that name someone or something, with the cases they may stand in."""

from __future__ import annotations

from dataclasses import dataclass

# Cases, to be combined with |.
NOMINATIVE = 1
GENITIVE = 2
DATIVE = 4
ACCUSATIVE = 8
ALL_CASES = 15


@dataclass(slots=True)
class NounPhrase:
    """A noun phrase. Positions are token indices, ends exclusive.

    Attributes:
        start: its first word, the determiner where there is one.
        end: after its last word, with genitives, brackets, appositions and what is joined by "und".
        head: its (first) head noun or its pronoun.
        core_end: after the head noun and the name that follows it, without what else belongs to it.
        cases: the cases that determiner and noun allow.
        plural: True, False, or None where the form may be either.
        gender: "m", "f", "n" or "" where it is not known or plural.
        preposition: the preposition that governs it, -1 for none.
        pronoun: it is a pronoun.
        animate: it names a person, an authority, a group: something that can speak.
    """

    start: int
    end: int
    head: int
    core_end: int
    cases: int
    plural: bool | None
    gender: str
    preposition: int = -1
    pronoun: bool = False
    animate: bool = False
