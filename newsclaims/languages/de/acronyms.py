"""Acronyms that an article explains: "die Bank für Handel (BfH)", "die BfH (Bank für Handel)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.naming import begins, is_adjective, key
from newsclaims.languages.de.words import (
    ADJECTIVE,
    DETERMINER,
    PREPOSITION,
)
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_OPEN,
    CAPITAL,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.entity import Entity

_OF = frozenset(("der", "des", "von", "vom"))
_SHORTEST_WORD = 4  # letters of an acronym that is written like a name
_LONGEST_ACRONYM = 9


def acronyms(a: Analysis, entity_at: Mapping[int, Entity]) -> Iterator[tuple[str, int, int]]:
    """Find the acronyms in brackets, and the brackets that write one out.

    Args:
        a: the document's grammar.
        entity_at: the entities named in it, by the token their name begins at; asked while the acronyms are read.

    Yields:
        Each acronym, and the first token of its long form and the one behind its last.
    """
    doc, flags = a.doc, a.doc.flags
    for i in doc.marks:
        if not flags[i] & BRACKET_OPEN or i == 0 or not flags[i - 1] & (WORD | QUOTE_CLOSE):
            continue
        close = doc.partner[i]
        if close - i == 2:
            word = a.word(i + 1)
            if not _acronym(word) and not _acronym_like_a_word(word):
                continue
            if outlets.outlet_at((word.lower(),), 0) and _credited(a, i):
                continue
            start = _long_form(a, entity_at, i, word)
            if start >= 0:
                yield word, start, i
        elif (
            close - i <= 8
            and _acronym(a.word(i - 1))
            and _spells(a.word(i - 1), [a.word(k) for k in range(i + 1, close)])
        ):
            yield a.word(i - 1), i + 1, close


def _credited(a: Analysis, bracket: int) -> bool:
    """Whether an agency in brackets stands behind the place of a dateline: "TEL AVIV (AFP)"."""
    before = bracket - 1
    return bool(a.doc.flags[before] & ALL_CAPS) or nouns.is_place(a.doc.lower[before])


def _long_form(a: Analysis, entity_at: Mapping[int, Entity], bracket: int, acronym: str) -> int:
    """Where the long form of a bracketed acronym begins; -1 if what stands before the bracket is a person."""
    flags, bits, lower = a.doc.flags, a.bits, a.doc.lower
    fallback = -1
    i = bracket - 1
    while i >= 0 and bracket - i <= 10 and (flags[i] & WORD or flags[i] & (QUOTE_OPEN | QUOTE_CLOSE)):
        entity = entity_at.get(i)
        if entity is not None and entity.kind == "person":
            return -1
        capital = bool(flags[i] & CAPITAL) and bool(flags[i] & WORD)
        if capital or (bits[i] & ADJECTIVE and not bits[i] & DETERMINER):
            words = [a.word(k) for k in range(i, bracket) if flags[k] & WORD]
            if _spells(acronym, words):
                while i > 0 and flags[i - 1] & CAPITAL and is_adjective(lower[i - 1]) and not begins(a, i - 1):
                    i -= 1
                return i
        noun = cue_noun(lower[i]) if capital and lower[i + 1] in _OF else None
        if noun is not None and "source" in noun.takes:
            break  # "Nach Angaben der Behörde (IAEA)"
        if (capital and (fallback == i + 1 or fallback < 0)) or (is_adjective(lower[i]) and flags[i] & CAPITAL):
            fallback = i
        if bits[i] & PREPOSITION and lower[i] not in ("für", "zur", "gegen", "zum", "von", "in", "im"):
            break
        i -= 1
    if fallback > 1 and lower[fallback - 1] in ("der", "des") and acronym[0] == a.word(fallback - 2)[0]:
        of = fallback - 2  # "Gewerkschaft der Köche (GÖD)": the acronym is that of the whole
        if flags[of] & CAPITAL and nouns.organisation(a.word(of)) is not None:
            return of
    return fallback if _acronym(acronym) else -1  # "(Ages)" only where the words before it spell it


def _acronym(word: str) -> bool:
    """Whether a word is an acronym: "NATO", "VfGH", "ver.di" is none."""
    return 2 <= len(word) <= _LONGEST_ACRONYM and sum(c.isupper() for c in word) >= 2 and word.isalpha()


def _acronym_like_a_word(word: str) -> bool:
    """Whether a word may be an acronym that is written like a name: "Ages", "Unido"."""
    return _SHORTEST_WORD <= len(word) <= _LONGEST_ACRONYM and word.istitle() and word.isalpha()


def _spells(acronym: str, words: list[str]) -> bool:
    """Whether the words spell an acronym: its letters in their order, each word's first letter before others."""
    letters = [c for c in acronym.lower() if c.isalpha()]
    if not words or key(words[0])[0] != key(letters[0]):
        return False
    at = 0
    small_words = [key(word) for word in words]
    for n, small in enumerate(small_words):
        if at >= len(letters):
            break
        if small[0] != letters[at]:
            continue
        at += 1
        place = 1
        following = {later[:1] for later in small_words[n + 1 :]}
        while at < len(letters):
            hit = small.find(letters[at], place)
            if hit < 0 or letters[at] in following:
                break
            place = hit + 1
            at += 1
    return at >= len(letters)
