"""Surnames with a particle that stand without a first name: "sagte von der Halde", "Van der Berg kam"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns, outlets
from newsclaims.text.document import CAPITAL, WORD

if TYPE_CHECKING:
    from newsclaims.text.document import Document

_PARTICLES = frozenset("von van zu de di da du del della le la ter ten".split())
_ARTICLES = frozenset(("der", "den", "dem", "la", "los"))
# Whom newspapers name by surname alone, often before or without the first name.
_KNOWN = frozenset(
    tuple(name.split())
    for name in (
        "da silva",
        "de gaulle",
        "de maizière",
        "van der bellen",
        "van rompuy",
        "von cramon",
        "von der leyen",
        "von notz",
        "von storch",
        "von weizsäcker",
        "zu guttenberg",
    )
)


def particle_surnames(document: Document) -> dict[int, int]:
    """Find the surnames with a particle that no first name stands before.

    A preposition and a surname look alike ("von Halde"): the text must have the surname after a first name somewhere,
    or it is one that newspapers are full of.

    Args:
        document: its tokens are found.

    Returns:
        For each first token of such a surname the one after its last.
    """
    lower = document.lower
    places = [i for i, word in enumerate(lower) if word in _PARTICLES]
    if not places:
        return {}
    spelled = {i: end for i in places if (end := _end(document, i)) > i}
    alone: dict[int, int] = {}
    borne: set[tuple[str, ...]] = set()
    for i, end in spelled.items():
        if i > 0 and document.flags[i - 1] & CAPITAL and nouns.first_name_gender(lower[i - 1]) is not None:
            borne.add(tuple(lower[i:end]))
        elif not (i > 0 and i - 1 in spelled):
            alone[i] = end
    found: dict[int, int] = {}
    for i, end in alone.items():
        name = tuple(lower[i:end])
        bare = (*name[:-1], name[-1].removesuffix("s"))  # "die Rede von der Haldes"
        known = not {name, bare}.isdisjoint(borne) or not {name, bare}.isdisjoint(_KNOWN)
        if known and not _names_a_place(document, end - 1):
            found[i] = end
    return found


def _end(document: Document, start: int) -> int:
    """The token after a particle, its article and the capitalised word that follows; `start` where none does."""
    lower, flags = document.lower, document.flags
    end = start + 1
    if end < len(lower) and lower[end] in _ARTICLES:
        end += 1
    if end >= len(lower) or not flags[end] & CAPITAL or not flags[end] & WORD:
        return start
    return end + 1


def _names_a_place(document: Document, i: int) -> bool:
    """Whether a word names a place or body, which "von" hardly makes a surname: "Jan von Bayer 04"."""
    return bool(
        nouns.match_country(document.lower, i)
        or nouns.match_place(document.lower, i)
        or nouns.match_organisation(document.lower, i)
        or outlets.match_outlet(document.lower, i)
    )
