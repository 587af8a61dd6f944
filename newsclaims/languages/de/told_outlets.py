"""Whether "der dpa" after a name is who is told something, or a genitive: "sagte Berger der dpa"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.animacy import is_unknown
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.words import (
    DETERMINER,
    NOUN,
    PREPOSITION,
    names_time,
)
from newsclaims.text.document import ALL_CAPS, CAPITAL, QUOTE_OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.text.document import Document

# People whose outlet follows in the genitive: "der Chefredakteur der „Zeit“".
_PRESS_ROLES = (
    "chef", "redakteur", "herausgeber", "verleger", "verlag", "journalist", "reporter", "korrespondent", "autor",
    "angaben",
    "bericht", "ausgabe", "online", "ressort", "leser", "kolumnist", "meldung", "information", "recherchen", "sprecher",
    "intendant", "moderator", "direktor", "geschäftsführer", "leiter", "mitarbeiter", "anwalt", "anwält", "gründer",
    "besitzer", "eigentümer", "fotograf", "mitglied", "vorstand", "vorsitzende", "präsident",
)  # fmt: skip
# Who speaks for somebody named in the same word, and so for no outlet after it: "ein Polizeisprecher der dpa".
_SPOKESPEOPLE = tuple(
    stem + end for stem in ("ssprecher", "isprecher", "rsprecher", "nsprecher", "tsprecher") for end in ("", "in")
)
_INITIALS = 4  # letters and stops of initials
_OWN_OUTLET = frozenset({"zeitung", "redaktion", "agentur", "website"})


class ToldOutlets:
    """Tells datives behind a name from genitives in one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int]) -> None:
        self.doc = document
        self.bits = bits

    def is_told(self, start: int, determiner_at: int, phrase: NounPhrase) -> bool:
        """Whether a phrase after a name is who is told something, no genitive: "sagte Berger unserer Zeitung".

        Args:
            start: where the phrase begins that would have the genitive.
            determiner_at: the determiner of the genitive.
            phrase: the genitive.
        """
        lower = self.doc.lower
        before = lower[determiner_at - 1]
        if lower[determiner_at] != "der":
            if cue_noun(before) is not None and not nouns.is_role(self.doc.exact[determiner_at - 1]):
                return False  # "eine Recherche dieser Zeitung"
            return lower[determiner_at] in ("unserer", "dieser") and lower[phrase.head] in _OWN_OUTLET
        if self._takes_no_genitive(start, determiner_at - 1, phrase):
            return True
        if before in ("sprecher", "sprecherin") and self._outlet_kind(determiner_at + 1, phrase) == "agency":
            return True  # an agency tells what others say
        if before.startswith(_PRESS_ROLES):
            return False
        if self.doc.flags[phrase.head] & QUOTE_OPEN:
            return True
        if names_time(before):  # "am Montag der dpa", but "am Abend der Premiere"
            return phrase.animate or bool(self._outlet_kind(determiner_at + 1, phrase))
        if before.endswith(_SPOKESPEOPLE):
            return self._outlet_kind(determiner_at + 1, phrase) == "agency"
        if self._is_bare_surname(start, determiner_at - 1):
            return bool(self._outlet_kind(determiner_at + 1, phrase))
        if not nouns.is_role(self.doc.exact[determiner_at - 1]):
            return False
        outlet = outlets.outlet_at(lower, determiner_at + 1)
        if outlet is not None:
            return not outlet[0].common  # "die Ministerin der Zeit" may be none of a newspaper
        named = self.doc.flags[phrase.head + 1] if phrase.head + 1 < len(lower) else 0
        return outlets.outlet_lead(lower[phrase.head]) is not None and bool(named & (CAPITAL | QUOTE_OPEN))

    def _takes_no_genitive(self, start: int, i: int, phrase: NounPhrase) -> bool:
        """Whether no genitive follows a name: "wirft Ida Berg der Opposition vor", "droht die Türkei der EU"."""
        flags, word = self.doc.flags, self.doc.exact[i]
        if not flags[i] & CAPITAL or not phrase.animate:
            return False
        if flags[i] & ALL_CAPS and nouns.organisation(word) is not None:
            return True
        if nouns.country(word) is not None:
            return self.doc.lower[start] != "das"  # "das Deutschland der Nachkriegszeit"
        return self.doc.lower[i] in self.introduced and not nouns.is_role(word)

    @cached_property
    def introduced(self) -> frozenset[str]:
        """The lower-case words behind an office, first name or initial: "Minister Berg", "Ida Berg", "I. Berg"."""
        lower, flags = self.doc.lower, self.doc.flags
        return frozenset(
            [lower[i] for i in self.doc.capitals if i and flags[i - 1] & CAPITAL and self._introduces(i - 1)]
        )

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The lower-case words right behind a first name: "Berg" in "Ida Berg", be it also a noun."""
        lower, flags = self.doc.lower, self.doc.flags
        return frozenset(
            [
                lower[i]
                for i in self.doc.capitals
                if i and flags[i - 1] & CAPITAL and nouns.first_name_gender(lower[i - 1]) is not None
            ]
        )

    def _introduces(self, i: int) -> bool:
        """Whether a capitalised word stands before surnames: an office, a first name, one in no list, an initial."""
        word = self.doc.exact[i]
        if word[1:2] == ".":
            return len(word) <= _INITIALS  # "B.", "B.N."
        if nouns.first_name_gender(self.doc.lower[i]) is not None or nouns.is_role(word):
            return True
        return bool(self.bits[i] & NOUN) and is_unknown(word) and is_unknown(self.doc.exact[i + 1])

    def _outlet_kind(self, start: int, phrase: NounPhrase) -> str:
        """The kind of outlet that a phrase names after its determiner, or ""."""
        lower = self.doc.lower
        for i in range(start, phrase.head + 1):
            found = outlets.outlet_at(lower, i)
            if found is not None:
                return found[0].kind
        return outlets.outlet_lead(lower[phrase.head]) or outlets.outlet_head(lower[phrase.head]) or ""

    def _is_bare_surname(self, start: int, i: int) -> bool:
        """Whether the last word of a phrase without article is a name, which takes no genitive: "Minister Berg"."""
        if not self.doc.flags[i] & CAPITAL or self.bits[start] & (DETERMINER | PREPOSITION):
            return False
        word = self.doc.exact[i]
        if nouns.is_role(word) or cue_noun(self.doc.lower[i]) is not None or outlets.outlet_head(word) is not None:
            return False
        return nouns.noun(word) is None or (i > start and bool(self.doc.flags[i - 1] & CAPITAL))
