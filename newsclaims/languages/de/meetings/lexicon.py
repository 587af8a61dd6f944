"""The German words for meetings; they stand in ``lexicon/meeting_verbs.tsv`` and ``lexicon/meeting_nouns.tsv``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclaims.languages.de import verbs
from newsclaims.languages.de.endings import lengths_by_end
from newsclaims.languages.de.word_lists import cache, lines, lru_cache

if TYPE_CHECKING:
    from collections.abc import Collection


class MeetingVerb(NamedTuple):
    """A verb that says that people met.

    Attributes:
        lemma: the infinitive, with its particle.
        reflexive: it means so with "sich" only.
        takes: how its other party stands beside it: "acc", "dat", "mit", "bei", "plural" … (see the lexicon file).
        subject, other: the part of its subject and of its other party: "host", "guest" or "participant".
        kind: "meeting", "visit" or "call".
    """

    lemma: str
    reflexive: bool
    takes: frozenset[str]
    subject: str
    other: str
    kind: str


class MeetingNoun(NamedTuple):
    """A noun for a meeting.

    Attributes:
        lemma: the singular of the head noun ("Gespräch" for "Friedensgesprächen").
        kind: "meeting", "visit", "call", "talks", "conference", "audience", "exchange" or "invitation".
        plural: the form at hand can be the plural.
        cut: where the head begins in a compound, 0 where it stands alone.
    """

    lemma: str
    kind: str
    plural: bool
    cut: int = 0


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(name)]


@cache
def _verbs() -> dict[str, tuple[MeetingVerb, ...]]:
    found: dict[str, tuple[MeetingVerb, ...]] = {}
    for lemma, sich, takes, subject, other, kind, *_ in _rows("meeting_verbs.tsv"):
        row = MeetingVerb(lemma, sich == "sich", frozenset(takes.split(",")), subject, other, kind)
        found[lemma] = (*found.get(lemma, ()), row)
    return found


def meeting_verbs(lemma: str) -> tuple[MeetingVerb, ...]:
    """The rows of a verb, () where it says nothing of a meeting."""
    return _verbs().get(lemma, ())


def may_be_verb(word: str) -> bool:
    """Whether a lower-case word may be a form of a verb of meeting, or the particle of one that no form shows."""
    return word == "zusammen" or any(
        reading.lemma in _verbs() or reading.lemma in _bases() for reading in verbs.analyse(word)
    )


@cache
def _bases() -> frozenset[str]:
    """What is left of separable verbs without their particle; not of those with "zusammen", which shows by itself."""
    found = set()
    for lemma in _verbs():
        for particle in verbs.particles():
            if lemma.startswith(particle) and particle != "zusammen":
                rest = lemma.removeprefix(particle)
                if rest and verbs.with_particle(rest, particle) == lemma:
                    found.add(rest)
    return frozenset(found)


@cache
def _nouns() -> dict[str, MeetingNoun | None]:
    """Every form, lower-case, to its noun; None for words that only look like one."""
    found: dict[str, MeetingNoun | None] = {}
    for lemma, gender, plural, kind, *_ in _rows("meeting_nouns.tsv"):
        low = lemma.lower()
        several = plural.lower()
        forms = {low} if gender == "f" else {low, low + "s", low + "es"}
        plurals = {several} if several.endswith(("n", "s")) else {several, several + "n"} if several else set()
        for form in forms | plurals:
            found[form] = None if kind == "-" else MeetingNoun(lemma, kind, form in plurals)
    return found


_SHORTEST = 4  # letters of a noun


@cache
def _noun_lengths() -> dict[str, list[int]]:
    return lengths_by_end(_nouns(), _SHORTEST)


def meeting_noun_forms() -> Collection[str]:
    """All forms of these nouns, in lower case; no compounds."""
    return _nouns().keys()


@lru_cache()
def meeting_noun(word: str) -> MeetingNoun | None:
    """The noun for a meeting that a lower-case word is, whole or by its last part; None if it is none."""
    nouns = _nouns()
    for length in _noun_lengths().get(word[-_SHORTEST:], ()):
        cut = len(word) - length
        tail = word[cut:]
        if cut >= 0 and cut != 1 and tail in nouns:
            noun = nouns[tail]
            return noun._replace(cut=cut) if noun is not None else None
    return None
