"""Predicates: the verb of a clause with all its parts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Predicate:
    """The verb of a clause, put together from finite verb, participle or infinitive, and separated particle.

    Attributes:
        lemmas: the infinitives it can be, particle included; more than one where the form is ambiguous.
        tokens: its words, in the order of the text.
        verb: the token of the main verb (the participle in "hat erklärt").
        auxiliary: the lemma of the finite verb where that is not the main verb ("haben", "sollen"), otherwise "".
        passive: passive voice with "werden" (or its perfect).
        state: "sein" with a participle: perfect of some verbs, passive of state of others.
    """

    lemmas: tuple[str, ...]
    tokens: list[int]
    verb: int
    auxiliary: str = ""
    passive: bool = False
    state: bool = False
