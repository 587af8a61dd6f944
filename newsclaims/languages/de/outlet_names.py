"""Names of outlets in running text: after "der Sender", in quotation marks, by the lists and by their last part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.naming import begins
from newsclaims.languages.de.proper_names import OTHER, ROLE, TIME, word_kind
from newsclaims.languages.de.words import ADJECTIVE, DETERMINER, NUMERAL
from newsclaims.text.document import ALL_CAPS, CAPITAL, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

# A house that publishes several, named after this noun or with it as its last word.
_HOUSES = ("mediengruppe", "redaktionsnetzwerk", "zeitungsgruppe", "medienhaus", "rundfunkanstalten")
_OWN = frozenset(("zeitung", "redaktion", "blatt", "magazin", "sender", "portal", "agentur", "nachrichtenagentur"))
_MEDIA = frozenset(("medien", "presse", "zeitungen", "fernsehen", "rundfunk", "radio"))


class OutletNames:
    """Finds the names of outlets in one document."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.doc = a.doc

    def in_mention(self, mention: list[Span]) -> list[Span]:
        """The outlet that a mention names, [] for none."""
        for start, end in mention:
            for i in range(start, end):
                if self.doc.flags[i] & (CAPITAL | QUOTE_OPEN) or self.is_agency(i):
                    span = self.outlet(i, end, free=False)
                    if span is not None:
                        return [span]
        return []

    def skip(self, i: int, end: int) -> int:
        """After determiners and adjectives."""
        bits, flags = self.a.bits, self.doc.flags
        while i < end and flags[i] & WORD and bits[i] & (DETERMINER | ADJECTIVE | NUMERAL):
            named = outlets.outlet_at(self.doc.lower, i) is not None
            if named and (self.is_agency(i) or (flags[i] & CAPITAL and not begins(self.a, i))):
                break
            i += 1
        return i

    def outlet(self, i: int, end: int, *, free: bool) -> Span | None:
        """The outlet whose name begins at `i`; with `free` also one whose name is a common word."""
        lower, flags = self.doc.lower, self.doc.flags
        if i >= end:
            return None
        if flags[i] & QUOTE_OPEN:
            close = self.doc.partner[i]
            if not 1 < close - i <= 7 or close > end:
                return None
            known = outlets.outlet_at(lower, i + 1)
            if known is not None or free or (close < end and lower[close + 1 : close + 2] == ["zeitung"]):
                return (i + 1, close)
            return (i + 1, close) if outlets.outlet_head(lower[close - 1]) else None
        if not flags[i] & WORD or (not flags[i] & CAPITAL and not self.is_agency(i)):
            return None
        if lower[i].endswith("-") and i + 1 < end and flags[i + 1] & QUOTE_OPEN:
            return self.name(i + 1, end)  # "im ZDF-„Morgenmagazin“"
        house = self._house(i, end)
        if house is not None:
            return house
        if lower[i] in _OWN and i > 0 and lower[i - 1] in ("dieser", "unserer", "diesem", "unserem"):
            return (i, i + 1)
        lead = outlets.outlet_lead(lower[i])
        found = outlets.outlet_at(lower, i)
        if found is not None and i + found[1] <= end:
            span = (i, i + found[1])
            if found[1] == 1 and lead:
                return self.name(i + 1, end) or (span if free else None)
            common = found[0].common and found[1] == 1
            if (not common or free or flags[i] & ALL_CAPS) and found[0].kind != "network":
                return span
            if found[0].kind == "network" and len(lower[i]) > 1:
                return span
            return None
        if lead or outlets.outlet_head(lower[i]):
            named = self.name(i + 1, end)
            if named is not None:
                return named
            if i + 1 < end and nouns.is_place(lower[i + 1]):
                return (i, i + 2)
            return (i, i + 1) if free and self.is_vague(i) else None
        if i + 1 < end and flags[i + 1] & CAPITAL and outlets.outlet_head(lower[i + 1]) and flags[i + 1] & WORD:
            return (i, i + 2)
        return None

    def name(self, i: int, end: int) -> Span | None:
        """A proper name right after the noun for a channel: "im Magazin „Blick“"."""
        flags = self.doc.flags
        if i >= end:
            return None
        if flags[i] & QUOTE_OPEN and 1 < self.doc.partner[i] - i <= 7 and self.doc.partner[i] < end:
            return (i + 1, self.doc.partner[i])
        article = self.doc.lower[i] in ("die", "der", "das") and flags[i] & CAPITAL and i + 1 < end
        if article and (known := outlets.outlet_at(self.doc.lower, i + 1)) is not None:
            return (i, i + 1 + known[1])  # "die Zeitung Die Welt"
        outlet = outlets.outlet_at(self.doc.lower, i) if flags[i] & CAPITAL or self.is_agency(i) else None
        if outlet is not None:
            return (i, min(end, i + outlet[1]))
        stop = i
        while (
            stop < end
            and flags[stop] & WORD
            and flags[stop] & CAPITAL
            and not word_kind(self.a.word(stop)) & (ROLE | TIME | OTHER)
        ):
            stop += 1
        return (i, stop) if stop > i else None

    def before(self, start: int, i: int) -> Span | None:
        """The outlet right before "gegenüber"."""
        for k in range(max(start, i - 3), i):
            span = self.outlet(k, i, free=True)
            if span is not None and span[1] in (i, i - 1):
                return span
        return None

    def media(self, i: int, end: int) -> Span | None:
        """The media in general: "gegenüber Medien"."""
        return (i, i + 1) if i < end and self.doc.lower[i] in _MEDIA else None

    def is_agency(self, i: int) -> bool:
        """An outlet that writes itself in lower case: "dpa", "taz", "heise.de"."""
        found = outlets.outlet_at(self.doc.lower, i)
        return found is not None and (found[0].name[:1].islower() or "." in self.doc.lower[i])

    def is_vague(self, i: int) -> bool:
        """Whether a noun says only of what kind an outlet is: "der Fernsehsender"."""
        return self.doc.lower[i].endswith(("sender", "zeitung", "magazin", "agentur", "zeitschrift", "blatt", "radio"))

    def _house(self, i: int, end: int) -> Span | None:
        """A publishing house: "der Mediengruppe Bayern", "(den Zeitungen) der Funke Mediengruppe"."""
        lower, flags = self.doc.lower, self.doc.flags
        if (
            lower[i] in ("zeitungen", "sendern", "blättern")
            and i + 2 < end
            and lower[i + 1] in ("der", "des", "vom", "von")
        ):
            return self._house(i + 2, end)
        if not flags[i] & CAPITAL:
            return None
        stop = i
        while stop < end and flags[stop] & WORD and flags[stop] & CAPITAL and stop - i < 4:
            stop += 1
        named = any(lower[k].removesuffix("s").endswith(_HOUSES) for k in range(i, stop))
        return (i, stop) if named and stop - i > 1 else None
