"""What a part of a German sentence is by its verbs: main, subordinate or relative clause, infinitive, fragment."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.agreement import clashes
from newsclaims.languages.de.verb_finder import AMBIGUOUS_OPENERS
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GENITIVE_PRONOUN,
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
    SUBORDINATOR,
)
from newsclaims.text.document import QUOTE_OPEN, SEMICOLON

if TYPE_CHECKING:
    from newsclaims.languages.de.verb_finder import VerbFinder

_OF_PARTICIPLES = tuple(stem + end for stem in ("nd", "t", "en") for end in ("e", "en", "er", "es"))
INFINITIVE_OPENERS = frozenset({"um", "ohne", "anstatt", "statt"})
_NOUN_AND_VERB = 3  # words of "Als Ersatz wollen", behind which more must come


class Segment:
    """What stands between two separators, and what its verbs say about it."""

    __slots__ = (
        "coordinator",
        "final",
        "finite",
        "first",
        "kind",
        "opener",
        "piece",
        "separator",
        "shared",
        "tokens",
        "verb_follows",
    )

    def __init__(self, piece: tuple[int, int], tokens: list[int], separator: int, coordinator: int) -> None:
        self.piece = piece
        self.tokens = tokens  # without coordinator, brackets and quotations
        self.separator = separator
        self.coordinator = coordinator
        self.kind = Kind.FRAGMENT
        self.opener = -1
        self.finite = -1
        self.first = False  # finite verb first
        self.final = False  # finite verb last
        self.shared = False
        self.verb_follows = False  # one of the next parts is the end of an interrupted clause


class Classifier:
    """Tells what the parts of one document's sentences are, with the finder of its verbs."""

    def __init__(self, verbs: VerbFinder) -> None:
        self.verbs = verbs
        self.doc = verbs.doc
        self.bits = verbs.bits

    def classify(self, segment: Segment) -> None:
        """Sets what a part is, its opener, its finite verb, and whether that stands first or last."""
        if segment.kind is Kind.QUOTE:
            return
        tokens, bits, lower = segment.tokens, self.bits, self.doc.lower
        if not tokens:
            return
        opener = self.verbs.opener(tokens)
        first = tokens[0]
        after_separator = segment.separator >= 0 or segment.coordinator >= 0
        if opener >= 0 and bits[opener] & RELATIVE and not bits[opener] & (SUBORDINATOR | QUESTION):
            apart = segment.separator >= 0 and self.doc.flags[segment.separator] & SEMICOLON  # begins a main clause
            if after_separator and not apart and self._is_relative(segment, tokens, opener):
                return
            opener = -1
        elif opener >= 0:
            finite = self.verbs.finite(tokens, final=True)
            final = finite >= 0 and self.verbs.is_final(tokens, finite)
            word = lower[opener]
            if word in AMBIGUOUS_OPENERS and final and self._ends_in_participle(tokens, finite):
                final = False  # "Als Grund wurde genannt": what stands before a participle stands second
            opens = final
            if not final:
                if word in ("dass", "daß", "ob") or (
                    finite < 0 and (after_separator or word == "wie") and segment.verb_follows and opener == first
                ):
                    opens = True
                elif word in AMBIGUOUS_OPENERS or bits[opener] & PREPOSITION:
                    opens = False
                elif bits[opener] & QUESTION and not bits[opener] & SUBORDINATOR:
                    # "Wer kommt am Montag?" is a main clause; "…, wer am Montag kommt" is not.
                    second = finite >= 0 and tokens.index(finite) <= tokens.index(opener) + 2
                    opens = after_separator and not second
                else:
                    second = finite >= 0 and tokens.index(finite) == tokens.index(opener) + 1
                    opens = not second
            elif (word in ("da", "damit", "so") and self._second_after(tokens, opener)) or (
                word == "als" and opener == first and self._second_behind_noun(tokens)
            ):
                opens = False
            elif bits[opener] & PREPOSITION and not bits[opener] & QUESTION:
                # "seit er kommt" against "Seit Montag kommt": nothing can follow a main clause's verb here.
                opens = self._has_subject_after(tokens, opener, finite)
            if opens:
                segment.kind, segment.opener, segment.finite, segment.final = Kind.SUBORDINATE, opener, finite, final
                if finite >= 0 and not final and (bits[finite] & PARTICIPLE or self._is_attribute(finite)):
                    segment.finite = -1
                return
        finite = self.verbs.finite(tokens, final=False)
        if (
            finite < 0 or (bits[finite] & (INFINITIVE | PARTICIPLE) and not bits[finite] & (AUXILIARY | MODAL))
        ) and self.verbs.zu_infinitive(tokens) >= 0:
            segment.kind = Kind.INFINITIVE
            segment.opener = first if lower[first] in INFINITIVE_OPENERS else -1
            return
        if finite < 0:
            return
        if self._only_participle(segment, tokens, finite):
            return
        segment.finite = finite
        segment.kind = Kind.MAIN
        segment.first = finite == first or all(
            (bits[i] & ADVERB and lower[i] in ("so", "auch", "jedoch", "aber", "zumindest", "jedenfalls"))
            or (segment.separator >= 0 and lower[i] in ("das", "dies"))
            for i in tokens[: tokens.index(finite)]
        )
        segment.final = self.verbs.is_final(tokens, finite)

    def _ends_in_participle(self, tokens: list[int], finite: int) -> bool:
        last = self.bits[tokens[-1]]
        return finite != tokens[-1] and bool(last & PARTICIPLE) and not last & INFINITIVE

    def _is_attribute(self, verb: int) -> bool:
        """Whether what looks like a verb stands before its noun: "der seit Jahren belagerten Städte"."""
        following = self.bits[verb + 1] if verb + 1 < len(self.bits) else 0
        return bool(self.bits[verb] & ADJECTIVE and not self.bits[verb] & (AUXILIARY | MODAL) and following & NOUN)

    def _only_participle(self, segment: Segment, tokens: list[int], finite: int) -> bool:
        """A part like ", von Müller unterstützt": a form that could be finite but has nothing a finite verb needs.

        At the head of a sentence, too, where a preposition stands first: "Auf die Zahlen angesprochen, …".
        """
        bits = self.bits
        if not bits[finite] & PARTICIPLE or bits[finite] & (AUXILIARY | MODAL):
            return False
        if segment.separator < 0 and (finite != tokens[-1] or not bits[tokens[0]] & PREPOSITION):
            return False
        if finite == tokens[0] and len(tokens) > 1 and bits[tokens[1]] & PREPOSITION:
            return self.doc.lower[tokens[1]] in ("von", "vom", "durch", "mit", "in", "im", "auf", "an", "am", "aus")
        if finite != tokens[-1]:
            return False
        governed = False
        for i in tokens[:-1]:
            if bits[i] & PREPOSITION:
                governed = True
            elif bits[i] & (NOUN | PRONOUN):
                if not governed:
                    return False
                governed = False
        return True

    def _second_after(self, tokens: list[int], opener: int) -> bool:
        """Whether the word after an opener is a verb that stands second: "damit solle ein Streit vermieden werden"."""
        at = tokens.index(opener) + 1
        if at >= len(tokens):
            return False
        b = self.bits[tokens[at]]
        return bool(b & FINITE and not b & ADJECTIVE) and (at + 1 < len(tokens) or bool(b & (AUXILIARY | MODAL)))

    def _second_behind_noun(self, tokens: list[int]) -> bool:
        """Whether the third word is a verb that stands second: "Als Ersatz wollen sie Busse einsetzen"."""
        bits = self.bits
        if len(tokens) <= _NOUN_AND_VERB or not bits[tokens[1]] & NOUN:
            return False
        return bool(bits[tokens[2]] & (AUXILIARY | MODAL) and bits[tokens[-1]] & (PARTICIPLE | INFINITIVE))

    def _has_subject_after(self, tokens: list[int], opener: int, finite: int) -> bool:
        bits = self.bits
        at = tokens.index(opener)
        nxt = tokens[at + 1] if at + 1 < len(tokens) else -1
        if nxt < 0:
            return False
        if bits[nxt] & PRONOUN:
            return True
        if not bits[nxt] & DETERMINER:
            # "während Berger zögert": a preposition "während" hardly ever governs a bare noun
            return self.doc.lower[opener] == "während" and bool(bits[nxt] & NOUN) and finite == tokens[-1]
        phrases = sum(1 for i in tokens[at + 1 :] if i < finite and bits[i] & (NOUN | PRONOUN))
        return phrases >= 2 or (phrases == 1 and finite == tokens[-1])

    def _is_relative(self, segment: Segment, tokens: list[int], opener: int) -> bool:
        """Tells "der bei dem Fest am Eingang stand" from "der Wirt trage die Kosten"."""
        bits = self.bits
        finite = self.verbs.finite(tokens, final=True)
        at = tokens.index(opener)
        nxt = tokens[at + 1] if at + 1 < len(tokens) else -1
        as_article = nxt >= 0 and bool(bits[nxt] & (NOUN | ADJECTIVE | NUMERAL))
        if as_article and bits[nxt] & NUMERAL and "." in self.doc.lower[nxt]:
            return False  # "am Donnerstag, den 7.10."
        if bits[opener] & GENITIVE_PRONOUN or self.doc.lower[opener] == "denen":
            as_article = False
        elif as_article and bits[nxt] & NOUN and clashes(self.doc.lower[opener], self.doc.exact[nxt]):
            as_article = False  # "die Geld verdient"
        if as_article and at + 2 < len(tokens) and bits[tokens[at + 2]] & NOUN:
            as_article = nouns.first_name_gender(self.doc.lower[nxt]) is None  # "der Brief, den Ida Berg schrieb"
        if as_article and segment.coordinator >= 0:
            return False
        if as_article and not bits[nxt] & NOUN:
            rest = [i for i in tokens[at + 2 :] if finite < 0 or i < finite]
            as_article = any(bits[i] & NOUN for i in rest)
            if rest and bits[rest[0]] & PREPOSITION:
                # "die lange in Wien lebte": an adjective only before a participle, "die lange in Wien lebende Frau"
                as_article = any(
                    bits[i] & ADJECTIVE and bits[j] & NOUN and self.doc.lower[i].endswith(_OF_PARTICIPLES)
                    for i, j in pairwise(rest)
                )
        second = self.verbs.finite(tokens, final=False, strict=True)
        if (
            second >= 0
            and second != finite
            and bits[second] & (AUXILIARY | MODAL)
            and second not in self.verbs.cluster(tokens)
        ):
            # "der Schutz dürfe nicht fallen": what ends the part is the infinitive of a verb that stands second
            return False
        zu = self.verbs.zu_infinitive(tokens)
        if zu >= 0 and zu == tokens[-1] and (finite < 0 or bits[finite] & (PARTICIPLE | INFINITIVE)):
            return False
        if zu >= 0 and zu == tokens[-1] and not bits[finite] & (AUXILIARY | MODAL):
            return False
        if finite < 0 and nxt < 0 and segment.coordinator < 0 and segment.verb_follows:
            # "der, wie die Polizei mitteilte, verletzt ist"
            segment.kind, segment.opener = Kind.RELATIVE, opener
            return True
        if finite < 0:
            if zu >= 0 or as_article or nxt < 0 or segment.coordinator >= 0:
                return False
            # interrupted before its verb: "der bei der Landung, die hart war, am Steuer saß"
            if not bits[nxt] & (PREPOSITION | ADVERB | PRONOUN | DETERMINER | REFLEXIVE):
                return False
            segment.kind, segment.opener = Kind.RELATIVE, opener
            return True
        final = self.verbs.is_final(tokens, finite) and not self._quotation_follows(finite, segment.piece[1])
        if final and finite != tokens[-1] and bits[tokens[-1]] & PARTICIPLE and not bits[tokens[-1]] & INFINITIVE:
            return False  # "die Teilnehmer würden geschützt": what stands before the participle stands second
        if not final:
            # a relative clause may have something after its verb, but not right after its pronoun
            position = tokens.index(finite)
            if as_article or position <= at + 1 or (at == 0 and position == at + 2 and bits[nxt] & (NOUN | PRONOUN)):
                return False
            if bits[nxt] & FINITE:
                return False
        elif as_article:
            if self._is_last_of_several(tokens, finite):
                return False
            phrases = self._phrases_before(tokens, at + 1, finite)
            if phrases < 2 or (bits[finite] & SUBJUNCTIVE1 and phrases < 3):
                return False
        elif segment.coordinator >= 0 and bits[nxt] & FINITE:
            return False
        segment.kind, segment.opener, segment.finite, segment.final = Kind.RELATIVE, opener, finite, final
        return True

    def _quotation_follows(self, finite: int, end: int) -> bool:
        """Whether something quoted stands behind a verb: "die Gespräche mit der Bank liefen „gut“"."""
        return finite + 1 < end and bool(self.doc.flags[finite + 1] & QUOTE_OPEN)

    def _is_last_of_several(self, tokens: list[int], finite: int) -> bool:
        """Whether a part is the end of an enumeration with its verb: ", die Ärztin und der Pfleger kamen"."""
        bits = self.bits
        before = tokens[: tokens.index(finite)]
        return all(bits[i] & (NOUN | DETERMINER | COORDINATOR | ADJECTIVE) for i in before) and any(
            bits[i] & COORDINATOR and self.doc.lower[i] in ("und", "sowie", "oder") and bits[i + 1] & DETERMINER
            for i in before[:-1]
        )

    def _phrases_before(self, tokens: list[int], at: int, finite: int) -> int:
        """A rough count of the noun phrases and adverbs between an opener and its finite verb."""
        bits = self.bits
        count = 0
        inside = False
        for i in tokens[at:]:
            if i >= finite:
                break
            b = bits[i]
            if b & (NOUN | PRONOUN | REFLEXIVE):
                if not inside:
                    count += 1
                inside = bool(b & NOUN)
            elif b & (DETERMINER | PREPOSITION):
                inside = False
            elif b & ADVERB:
                count += 1
                inside = False
        return count
