"""Where the verbs of a part of a German sentence stand: its opener, its finite verb, its infinitive with "zu".

A form that can be finite need be no verb of its part ("die seit Jahren belagerten Städte"); the noun phrases that are
open where it stands tell. Every step is one pass over the tokens of the part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GUESSED,
    INFINITIVE,
    MODAL,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    REFLEXIVE,
    RELATIVE,
    SUBJUNCTIVE1,
    SUBJUNCTIVE2,
    SUBORDINATOR,
    VERBAL,
    ZU,
    ZU_INFINITIVE,
)
from newsclaims.text.document import (
    CAPITAL,
    NUMBER,
    QUOTE_CLOSE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.text.document import Document

# Subordinators that are other words as well; they open a clause only where the verb stands last.
AMBIGUOUS_OPENERS = frozenset(
    """als bis da damit denn seit seitdem während wie so soweit sofern solange sowie indes ehe ob trotzdem""".split()
)
# Subordinators that are no adverb as well, behind which a verb would stand second.
_NEVER_BEFORE_VERBS = frozenset("als bis dass daß falls nachdem ob obwohl sobald weil wenn".split())
_COMPARED = frozenset(("mehr", "weniger"))
_SHARES = frozenset(
    "doppelte dreifache hälfte drittel viertel fünftel dutzend million milliarde jahrzehnt jahrhundert jahr".split()
)
_DATE_DOTS = 2  # of a date in digits: "10.1.2006"


def counts_more(doc: Document, bits: Sequence[int], als: int) -> bool:
    """Whether "als" belongs to a count: "mehr als 200 Menschen", "weniger als die Hälfte"."""
    if doc.lower[als - 1] not in _COMPARED or als + 1 >= len(bits):
        return False
    if doc.flags[als + 1] & NUMBER or bits[als + 1] & NUMERAL:
        return True
    return bool(bits[als + 1] & DETERMINER) and als + 2 < len(bits) and doc.lower[als + 2] in _SHARES


class VerbFinder:
    """Finds the verbs of the parts of one document's sentences; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int]) -> None:
        self.doc = document
        self.bits = bits

    def opener(self, tokens: list[int]) -> int:
        """The conjunction, question word or relative pronoun that opens the part, or -1."""
        bits, lower = self.bits, self.doc.lower
        for n, i in enumerate(tokens[:4]):
            b = bits[i]
            if n and lower[i] == "als" and counts_more(self.doc, bits, i):
                continue
            if b & SUBORDINATOR and not (lower[i] in AMBIGUOUS_OPENERS and n + 1 == len(tokens)):
                return i
            if b & QUESTION:
                return i
            if b & RELATIVE:
                if self.doc.flags[i] & CAPITAL:
                    return -1  # an article that begins a sentence
                return i if n == 0 or bits[tokens[n - 1]] & PREPOSITION else -1
            if not b & (ADVERB | COORDINATOR | PREPOSITION) or b & (NOUN | DETERMINER):
                return -1
        return -1

    def finite(self, tokens: list[int], final: bool, strict: bool = False) -> int:
        """The finite verb among tokens: the last one of a verb-final part, or the first one that can be it."""
        bits = self.bits
        if final:
            found = self.finite_at_end(tokens)
            if found >= 0:
                return found
        stack: list[bool] = []  # open noun phrases: True for one opened by a preposition
        weak = ambiguous = -1
        previous = 0
        for n, i in enumerate(tokens):
            b = bits[i]
            if stack and n and self.doc.flags[i - 1] & QUOTE_CLOSE:
                stack.pop()  # "laut der „Post“ bestätigte er": what is quoted is the noun
            if b & FINITE:
                if stack and self._after_title(i):
                    stack.pop()
                if b & (AUXILIARY | MODAL):
                    if not (b & DETERMINER):
                        return i
                elif b & ADJECTIVE and n and (self._opens_noun(i, tokens[n - 1]) or self._in_subject(tokens, n)):
                    pass
                elif stack and b & ADJECTIVE and not b & (SUBJUNCTIVE1 | SUBJUNCTIVE2):
                    if n == 1 and len(stack) == 1 and not b & GUESSED:
                        weak = i  # "Das bestätigte die Polizei", unless a better verb follows
                elif b & GUESSED and (stack or (n + 1 < len(tokens) and bits[tokens[n + 1]] & NOUN and b & ADJECTIVE)):
                    if weak < 0 and n == 1:
                        weak = i
                elif b & ADVERB and not previous:
                    pass
                elif b & (PARTICIPLE | INFINITIVE):
                    if ambiguous < 0:
                        ambiguous = i
                elif ambiguous >= 0 and bits[ambiguous] & INFINITIVE:
                    return ambiguous
                elif ambiguous < 0 or not bits[i] & GUESSED:
                    return i if ambiguous < 0 else ambiguous
            if b & DETERMINER and self.doc.lower[i] == "weniger" and not self._before_noun(tokens, n):
                pass  # "Weniger euphorisch äußerte sich Berg"
            elif b & DETERMINER and not b & FINITE:
                if not (stack and (previous & DETERMINER or (stack[-1] and previous & PREPOSITION))):
                    stack.append(False)
            elif b & PREPOSITION and not b & SUBORDINATOR:
                if self.doc.lower[i] != "zufolge" and not (
                    self.doc.lower[i] == "nach" and n + 1 < len(tokens) and bits[tokens[n + 1]] & FINITE
                ):
                    stack.append(True)
            elif b & NOUN:
                if stack:
                    stack.pop()
            elif (b & (PRONOUN | REFLEXIVE) and stack and stack[-1]) or (
                b & (NUMERAL | ADVERB)
                and stack
                and stack[-1]
                and previous & PREPOSITION
                and (
                    not (n + 1 < len(tokens) and bits[tokens[n + 1]] & (NOUN | ADJECTIVE | NUMERAL))
                    or self.doc.lower[i].count(".") == _DATE_DOTS
                )
            ):
                stack.pop()
            previous = b
        if ambiguous >= 0:
            return ambiguous
        if strict:
            return -1
        return weak

    def _opens_noun(self, i: int, before: int) -> bool:
        """Whether what looks like a verb is an attribute, being right behind a conjunction: "als bewaffnete Räuber"."""
        return bool(
            before == i - 1
            and self.bits[before] & SUBORDINATOR
            and self.doc.lower[before] in _NEVER_BEFORE_VERBS
            and i + 1 < len(self.bits)
            and self.bits[i + 1] & NOUN
        )

    def _in_subject(self, tokens: list[int], n: int) -> bool:
        """Whether what looks like a verb is an attribute of a noun before the verb: "vertraute Leute sagten"."""
        if n + 2 >= len(tokens) or not self.bits[tokens[n + 1]] & NOUN or self.bits[tokens[n + 1]] & FINITE:
            return False
        b = self.bits[tokens[n + 2]]
        if b & ADJECTIVE and n + 3 < len(tokens) and self.bits[tokens[n + 3]] & (NOUN | ADJECTIVE):
            return False
        return bool(b & FINITE) and not b & (ADVERB | DETERMINER | INFINITIVE | NOUN | PARTICIPLE | PREPOSITION)

    def _before_noun(self, tokens: list[int], n: int) -> bool:
        """Whether a noun, or an adjective with an ending, follows a token."""
        return n + 1 < len(tokens) and bool(self.bits[tokens[n + 1]] & (NOUN | ADJECTIVE))

    def _after_title(self, i: int) -> bool:
        """Whether a name in quotation marks ends right before a token: it is the noun of "in der „Tagesschau“"."""
        opening = self.doc.partner[i - 1] if i and self.doc.flags[i - 1] & QUOTE_CLOSE else -1
        return 0 <= opening < i - 2 and bool(self.doc.flags[opening + 1] & CAPITAL)

    def finite_at_end(self, tokens: list[int]) -> int:
        """The finite verb of a verb-final part: in the cluster of verbs at its end."""
        bits = self.bits
        n = len(tokens) - 1
        if n < 0 or not bits[tokens[n]] & VERBAL:
            return -1
        first = n
        while (
            first > 0 and bits[tokens[first - 1]] & (VERBAL | ZU) and not bits[tokens[first - 1]] & (NOUN | DETERMINER)
        ):
            first -= 1
        last = tokens[n]
        # "hätte führen müssen": the auxiliary stands before two infinitives.
        if n - first >= 2 and bits[last] & INFINITIVE:
            for i in tokens[first:n]:
                if bits[i] & FINITE and bits[i] & AUXILIARY:
                    return i
        if bits[last] & FINITE:
            return last
        for i in reversed(tokens[first:n]):
            if bits[i] & FINITE and bits[i] & (AUXILIARY | MODAL):
                return i
        return -1

    def is_clearly_final(self, verb: int) -> bool:
        """Whether the verb at the end of a part can be nothing but its finite one: "angeboten werden sollten"."""
        b = self.bits[verb]
        return bool(b & MODAL) or not b & (PARTICIPLE | INFINITIVE | ADJECTIVE | GUESSED)

    def cluster(self, tokens: list[int]) -> list[int]:
        """The verbs at the end of a part."""
        bits = self.bits
        first = len(tokens)
        while (
            first > 0 and bits[tokens[first - 1]] & (VERBAL | ZU) and not bits[tokens[first - 1]] & (NOUN | DETERMINER)
        ):
            first -= 1
        return tokens[first:]

    def is_final(self, tokens: list[int], finite: int) -> bool:
        """Whether nothing but verbs follows the finite verb."""
        bits = self.bits
        for i in reversed(tokens):
            if i == finite:
                return True
            if not bits[i] & (PARTICIPLE | INFINITIVE):
                return False
        return False

    def zu_infinitive(self, tokens: list[int]) -> int:
        """The last infinitive with "zu", apart or inside it ("anzurufen"), or -1."""
        bits = self.bits
        for n in range(len(tokens) - 1, -1, -1):
            b = bits[tokens[n]]
            if b & ZU_INFINITIVE:
                return tokens[n]
            if b & INFINITIVE and n and bits[tokens[n - 1]] & ZU:
                return tokens[n]
        return -1
