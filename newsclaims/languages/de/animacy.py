"""Whether a German word names somebody who can speak, or is likely to be a name."""

from __future__ import annotations

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.word_lists import lru_cache

_PERSON_ENDS = ("mann", "frau")  # also in surnames: "Hartmann"


@lru_cache()
def can_speak(word: str) -> bool:
    """Whether a word names somebody who can speak: a person, an authority, a group, a country, an outlet."""
    lower = word.lower()
    return bool(
        nouns.is_role(word)
        or nouns.organisation(word) is not None
        or nouns.group(word) is not None
        or nouns.inhabitant(word) is not None
        or nouns.first_name_gender(lower)
        or nouns.is_title(lower)
        or nouns.country(word)
        or outlets.outlet_at((lower,), 0)
        or lower.endswith(_PERSON_ENDS)
    )


@lru_cache()
def is_unknown(word: str) -> bool:
    """Whether a capitalised word is in no list and has no noun's ending: without an article most likely a name."""
    return nouns.noun(word) is None and nouns.noun_gender(word) is None
