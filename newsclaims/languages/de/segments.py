"""The parts of a German sentence: cut at punctuation and at coordinators, each told by its verbs.

The first half of the clause parser. A part is verb-first, verb-second or verb-final, an infinitive, a quotation or no
clause at all; `languages/de/clauses.py` joins the parts to clauses. Every step is one pass over the tokens.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import verbs
from newsclaims.languages.de.cues import cue_verbs, separable_bases
from newsclaims.languages.de.word_lists import lru_cache
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GENITIVE_PRONOUN,
    GUESSED,
    INFINITIVE,
    MODAL,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PARTICLE,
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
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.text.document import Document

_OF_PARTICIPLES = tuple(stem + end for stem in ("nd", "t", "en") for end in ("e", "en", "er", "es"))
_SEPARATORS = COMMA | COLON | SEMICOLON | DASH | STOP
_SPLITTING_COORDINATORS = frozenset({"und", "oder", "aber", "sondern", "denn", "doch", "jedoch", "sowie"})
_INFINITIVE_OPENERS = frozenset({"um", "ohne", "anstatt", "statt"})
# Subordinators that are other words as well; they open a clause only where the verb stands last.
_AMBIGUOUS_OPENERS = frozenset(
    """als bis da damit denn seit seitdem während wie so soweit sofern solange sowie indes ehe ob trotzdem""".split()
)
_BEFORE_DASS = frozenset(
    "so ohne außer ausser statt anstatt nur auch und oder als auf ob sondern nicht dadurch aber".split()
)
# What stands for an infinitive that follows: "warnte davor zu warten".
_CORRELATES = frozenset("daran darauf darum davon davor dazu dafür damit".split())
_MOST_COORDINATORS = 40  # looked at in one part before it is cut: a bound that keeps hostile text cheap
_FAR_BACK = 30  # words before a "dass" among which a finite verb is looked for
_LONGEST_END = 6  # words of a part that can be no more than the end of a clause
_DATE_DOTS = 2  # of a date in digits: "10.1.2006"
_QUOTE_NAME_WORDS = 4  # a quotation of so few words without a verb is a name or an expression inside a clause


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


@lru_cache()
def _takes_infinitive(word: str, form: int, particle: str = "") -> bool:
    """Whether a word is such a form of a verb of saying that governs an infinitive, together with a particle."""
    lemmas = {r.lemma for r in verbs.analyse(word) if r.bits & form}
    if particle:
        lemmas = {joined for lemma in lemmas if (joined := verbs.with_particle(lemma, particle))}
    return any("zu" in row.takes and not row.fixed for lemma in lemmas for row in cue_verbs(lemma))


@lru_cache()
def says(word: str) -> bool:
    """Whether a word is a finite form or participle of a verb of saying, alone or with a particle apart from it."""
    lemmas = {r.lemma for r in verbs.analyse(word) if r.bits & (verbs.FINITE | verbs.PARTICIPLE2)}
    return any(cue_verbs(lemma) or lemma in separable_bases() for lemma in lemmas)


class Segmenter:
    """Cuts the sentences of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int]) -> None:
        self.doc = document
        self.bits = bits

    def cut(self, start: int, end: int) -> list[Segment]:
        """The parts of the sentence from token `start` to before `end`, with what their verbs say about them."""
        segments = self._segments(start, end)
        for n in range(len(segments) - 1, -1, -1):
            segments[n].verb_follows = any(self._ends_clause(s) for s in segments[n + 1 : n + 4])
            self._classify(segments[n])
        return segments

    def _ends_clause(self, segment: Segment) -> bool:
        """Whether a part is the end of an interrupted verb-final clause: hardly more than its verb, "mitteilte"."""
        tokens = segment.tokens
        if segment.coordinator >= 0 or not tokens or len(tokens) > _LONGEST_END:
            return False
        finite = self.finite_at_end(tokens)
        return (
            finite >= 0
            and not any(self.bits[i] & (NOUN | PRONOUN) and i > finite for i in tokens)
            and (len(tokens) < 3 or self.bits[tokens[0]] & (ADVERB | PREPOSITION | REFLEXIVE | NOUN) > 0)
        )

    # --- cutting -----------------------------------------------------------------------------------------------------

    def _segments(self, start: int, end: int) -> list[Segment]:
        flags, partner, lower = self.doc.flags, self.doc.partner, self.doc.lower
        segments: list[Segment] = []
        tokens: list[int] = []
        quoted: list[tuple[int, int]] = []  # quotations inside the part that could hold its verb
        piece_start, separator = start, -1
        i = start

        def close(stop: int, next_separator: int) -> None:
            nonlocal tokens, piece_start, separator
            if quoted:
                tokens = self._with_quoted(tokens, quoted)
                quoted.clear()
            if stop > piece_start:
                self._split_coordination(segments, piece_start, stop, tokens, separator)
            tokens, piece_start = [], next_separator + 1 if next_separator >= 0 else stop
            separator = next_separator

        while i < end:
            flag = flags[i]
            if flag & WORD:
                if lower[i] in ("dass", "daß") and self._lacks_comma(tokens):
                    close(i, -1)
                tokens.append(i)
            elif flag & _SEPARATORS:
                close(i, i)
            elif flag & QUOTE_OPEN and partner[i] < end:
                closing = partner[i]
                if self._is_quote_clause(i, closing, piece_start, end):
                    before = separator if piece_start == i else -1
                    close(i, -1)
                    quote = Segment((i, closing + 1), [], before, -1)
                    quote.kind = Kind.QUOTE
                    segments.append(quote)
                    piece_start, separator = closing + 1, -1
                    if closing + 1 < end and flags[closing + 1] & _SEPARATORS:
                        separator = closing + 1
                        piece_start = closing + 2
                        i = closing + 2
                        continue
                elif not flags[i + 1] & CAPITAL:
                    quoted.append((i, closing))
                i = closing + 1
                continue
            elif flag & BRACKET_OPEN and i < partner[i] < end:
                i = partner[i] + 1
                continue
            i += 1
        close(end, -1)
        return segments

    def _with_quoted(self, tokens: list[int], quoted: list[tuple[int, int]]) -> list[int]:
        """The tokens of a part, with those of its quotation where that holds the verb: "das Gespräch „sei gut“".

        That is a finite verb right behind its opening mark, or an infinitive with "zu" before its closing one.
        """
        bits, flags = self.bits, self.doc.flags
        if any(bits[i] & VERBAL and not bits[i] & (NOUN | DETERMINER) for i in tokens):
            return tokens
        for opening, closing in quoted:
            verb = bits[opening + 1]
            first = bits[opening - 1] & (NOUN | PRONOUN) and verb & FINITE and not verb & (ADJECTIVE | PARTICIPLE)
            infinitive = bits[closing - 1] & ZU_INFINITIVE or (
                bits[closing - 1] & INFINITIVE and bits[closing - 2] & ZU and closing - 2 > opening
            )
            if first or infinitive:
                inner = [i for i in range(opening + 1, closing) if flags[i] & WORD]
                return sorted(tokens + inner)
        return tokens

    def _lacks_comma(self, tokens: list[int]) -> bool:
        """Whether a clause ends before a "dass" that has no comma: "hoffte dass …"."""
        return (
            len(tokens) > 1
            and self.doc.lower[tokens[-1]] not in _BEFORE_DASS
            and self._finite(tokens[-_FAR_BACK:], False) >= 0
        )

    def _is_quote_clause(self, opening: int, closing: int, piece_start: int, end: int) -> bool:
        """Whether a quotation stands where a clause could, rather than being a phrase inside one."""
        flags, bits = self.doc.flags, self.bits
        if opening != piece_start:
            return False  # something stands before it in its part
        words = 0
        finite = ended = False
        for i in range(opening + 1, closing):
            if flags[i] & WORD:
                words += 1
                finite = finite or bool(bits[i] & FINITE)
            elif flags[i] & STOP:
                ended = True
        following = closing + 1
        if following >= end or flags[following] & _SEPARATORS:
            before = opening - 1
            introduced = before >= 0 and bool(flags[before] & COLON)
            said = following + 1 < end and flags[following] & COMMA and bits[following + 1] & FINITE
            return bool(introduced or finite or ended or said) or words > _QUOTE_NAME_WORDS  # „Nein“, sagt er
        return (finite or ended) and bool(bits[following] & FINITE) and (words > _QUOTE_NAME_WORDS or ended)

    def _split_coordination(
        self, segments: list[Segment], start: int, end: int, tokens: list[int], separator: int
    ) -> None:
        """Cuts a part at the coordinators that have a verb on both sides, and appends what comes of it."""
        lower, bits = self.doc.lower, self.bits
        cut_from = 0  # index into tokens
        piece_start = start
        coordinator = -1
        if tokens and lower[tokens[0]] in _SPLITTING_COORDINATORS and tokens[0] == start:
            coordinator = tokens[0]
            cut_from = 1
        left_verb = False
        tried = 0
        k = cut_from
        while k < len(tokens):
            i = tokens[k]
            if bits[i] & VERBAL:
                left_verb = True
            elif (
                left_verb
                and bits[i] & COORDINATOR
                and lower[i] in _SPLITTING_COORDINATORS
                and (tried := tried + 1) <= _MOST_COORDINATORS
                and self._can_split(tokens, cut_from, k)
            ):
                segments.append(Segment((piece_start, i), tokens[cut_from:k], separator, coordinator))
                piece_start, separator, coordinator = i, -1, i
                cut_from = k + 1
                left_verb = False
                tried = 0
            k += 1
        rest = tokens[cut_from:]
        cut = self._bare_infinitive(rest)
        if cut > 0:
            segments.append(Segment((piece_start, rest[cut]), rest[:cut], separator, coordinator))
            rest, piece_start, separator, coordinator = rest[cut:], rest[cut], -1, -1
        segments.append(Segment((piece_start, end), rest, separator, coordinator))

    def _bare_infinitive(self, tokens: list[int]) -> int:
        """Where an infinitive clause without a comma begins after a verb of saying: "hat versprochen zu gehen"; or -1.

        The comma may be left out (Amtliches Regelwerk, § 75 E2); the verb's own end tells where: its participle,
        particle or correlate, or the verb itself where no more than adverbs follow.
        """
        bits, lower = self.bits, self.doc.lower
        last = len(tokens) - 1
        if last < 2 or not (
            bits[tokens[last]] & ZU_INFINITIVE or (bits[tokens[last]] & INFINITIVE and bits[tokens[last - 1]] & ZU)
        ):
            return -1
        finite = self._finite(tokens, False)
        if finite < 0 or bits[finite] & (PARTICIPLE | INFINITIVE) or self._opener(tokens) >= 0:
            return -1  # "geschlagen und versucht zu haben" is all infinitive
        first = last if bits[tokens[last]] & ZU_INFINITIVE else last - 1  # of the infinitive itself
        after = range(tokens.index(finite) + 1, first)
        if bits[finite] & AUXILIARY:
            return next((k + 1 for k in after if _takes_infinitive(lower[tokens[k]], verbs.PARTICIPLE2)), -1)
        for k in after:
            word = lower[tokens[k]]
            if word in _CORRELATES and _takes_infinitive(lower[finite], verbs.FINITE):
                return k + 1
            if bits[tokens[k]] & PARTICLE and _takes_infinitive(lower[finite], verbs.FINITE, word):
                return k + 1
        bare = all(bits[tokens[k]] & ADVERB for k in after) and _takes_infinitive(lower[finite], verbs.FINITE)
        return after.start if bare else -1

    def _can_split(self, tokens: list[int], start: int, at: int) -> bool:
        bits, lower = self.bits, self.doc.lower
        left = tokens[start:at]
        right: list[int] = []
        verbal = False
        for i in tokens[at + 1 :]:
            if verbal and bits[i] & COORDINATOR and lower[i] in ("und", "oder", "aber", "sondern"):
                break
            verbal = verbal or bool(bits[i] & VERBAL)
            right.append(i)
        if not right or not left:
            return False
        if (
            len(right) > 1
            and bits[right[-1]] & AUXILIARY
            and bits[right[-1]] & INFINITIVE
            and bits[right[-2]] & PARTICIPLE
            and bits[left[-1]] & PARTICIPLE
            and any(bits[i] & MODAL and bits[i] & FINITE for i in left)
        ):
            return False  # "soll A gefälscht und B erfunden haben"
        opener = self._opener(left)
        left_finite = self._finite(left, opener >= 0)
        if left_finite < 0:
            # "Er habe, so X, nichts gewusst und wolle gehen": the first verb stands before an interruption
            first = bits[right[0]]
            return bool(bits[left[-1]] & (PARTICIPLE | INFINITIVE) and first & FINITE and first & (AUXILIARY | MODAL))
        right_finite = self._finite(right, False, strict=True)
        if right_finite < 0 and opener >= 0:
            right_finite = self._finite(right, True)
        if right_finite >= 0:
            # "haben gesagt und geschrieben": a participle is no finite verb where an auxiliary is shared.
            ambiguous = bits[right_finite] & (PARTICIPLE | INFINITIVE) and not bits[right_finite] & (AUXILIARY | MODAL)
            if not ambiguous:
                return True
            if right_finite == right[0] and opener < 0 and not bits[left_finite] & (AUXILIARY | MODAL):
                return True
            if opener >= 0:
                return right_finite == right[-1] and left[-1] == left_finite
            if not bits[left_finite] & (AUXILIARY | MODAL):
                return True
        shared = bits[left_finite] & (AUXILIARY | MODAL)
        return bool(
            shared
            and opener < 0
            and bits[left[-1]] & (PARTICIPLE | INFINITIVE)
            and bits[right[-1]] & (PARTICIPLE | INFINITIVE)
            and left[-1] != left_finite
        )

    # --- what a part is ----------------------------------------------------------------------------------------------

    def _opener(self, tokens: list[int]) -> int:
        """The conjunction, question word or relative pronoun that opens the part, or -1."""
        bits, lower = self.bits, self.doc.lower
        for n, i in enumerate(tokens[:4]):
            b = bits[i]
            if b & SUBORDINATOR and not (lower[i] in _AMBIGUOUS_OPENERS and n + 1 == len(tokens)):
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

    def _finite(self, tokens: list[int], final: bool, strict: bool = False) -> int:
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
            if b & DETERMINER and not b & FINITE:
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

    def _cluster(self, tokens: list[int]) -> list[int]:
        """The verbs at the end of a part."""
        bits = self.bits
        first = len(tokens)
        while (
            first > 0 and bits[tokens[first - 1]] & (VERBAL | ZU) and not bits[tokens[first - 1]] & (NOUN | DETERMINER)
        ):
            first -= 1
        return tokens[first:]

    def _is_final(self, tokens: list[int], finite: int) -> bool:
        """Whether nothing but verbs follows the finite verb."""
        bits = self.bits
        for i in reversed(tokens):
            if i == finite:
                return True
            if not bits[i] & (PARTICIPLE | INFINITIVE):
                return False
        return False

    def _classify(self, segment: Segment) -> None:
        if segment.kind is Kind.QUOTE:
            return
        tokens, bits, lower = segment.tokens, self.bits, self.doc.lower
        if not tokens:
            return
        opener = self._opener(tokens)
        first = tokens[0]
        after_separator = segment.separator >= 0 or segment.coordinator >= 0
        if opener >= 0 and bits[opener] & RELATIVE and not bits[opener] & (SUBORDINATOR | QUESTION):
            if after_separator and self._is_relative(segment, tokens, opener):
                return
            opener = -1
        elif opener >= 0:
            finite = self._finite(tokens, final=True)
            final = finite >= 0 and self._is_final(tokens, finite)
            word = lower[opener]
            opens = final
            if not final:
                if word in ("dass", "daß", "ob") or (
                    finite < 0 and (after_separator or word == "wie") and segment.verb_follows and opener == first
                ):
                    opens = True
                elif word in _AMBIGUOUS_OPENERS or bits[opener] & PREPOSITION:
                    opens = False
                elif bits[opener] & QUESTION and not bits[opener] & SUBORDINATOR:
                    # "Wer kommt am Montag?" is a main clause; "…, wer am Montag kommt" is not.
                    second = finite >= 0 and tokens.index(finite) <= tokens.index(opener) + 2
                    opens = after_separator and not second
                else:
                    second = finite >= 0 and tokens.index(finite) == tokens.index(opener) + 1
                    opens = not second
            elif word in ("da", "damit", "so") and self._second_after(tokens, opener):
                opens = False
            elif bits[opener] & PREPOSITION and not bits[opener] & QUESTION:
                # "seit er kommt" against "Seit Montag kommt": nothing can follow a main clause's verb here.
                opens = self._has_subject_after(tokens, opener, finite)
            if opens:
                segment.kind, segment.opener, segment.finite, segment.final = Kind.SUBORDINATE, opener, finite, final
                if finite >= 0 and not final and (bits[finite] & PARTICIPLE or self._is_attribute(finite)):
                    segment.finite = -1
                return
        zu = self._zu_infinitive(tokens)
        finite = self._finite(tokens, final=False)
        if zu >= 0 and (
            finite < 0 or (bits[finite] & (INFINITIVE | PARTICIPLE) and not bits[finite] & (AUXILIARY | MODAL))
        ):
            segment.kind = Kind.INFINITIVE
            segment.opener = first if lower[first] in _INFINITIVE_OPENERS else -1
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
        segment.final = self._is_final(tokens, finite)

    def _is_attribute(self, verb: int) -> bool:
        """Whether what looks like a verb stands before its noun: "der seit Jahren belagerten Städte"."""
        following = self.bits[verb + 1] if verb + 1 < len(self.bits) else 0
        return bool(self.bits[verb] & ADJECTIVE and not self.bits[verb] & (AUXILIARY | MODAL) and following & NOUN)

    def _only_participle(self, segment: Segment, tokens: list[int], finite: int) -> bool:
        """A part like ", von Müller unterstützt": a form that could be finite but has nothing a finite verb needs."""
        bits = self.bits
        if not bits[finite] & PARTICIPLE or bits[finite] & (AUXILIARY | MODAL) or segment.separator < 0:
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

    def _zu_infinitive(self, tokens: list[int]) -> int:
        bits = self.bits
        for n in range(len(tokens) - 1, -1, -1):
            b = bits[tokens[n]]
            if b & ZU_INFINITIVE:
                return tokens[n]
            if b & INFINITIVE and n and bits[tokens[n - 1]] & ZU:
                return tokens[n]
        return -1

    def _is_relative(self, segment: Segment, tokens: list[int], opener: int) -> bool:
        """Tells "der bei dem Fest am Eingang stand" from "der Wirt trage die Kosten"."""
        bits = self.bits
        finite = self._finite(tokens, final=True)
        at = tokens.index(opener)
        nxt = tokens[at + 1] if at + 1 < len(tokens) else -1
        as_article = nxt >= 0 and bool(bits[nxt] & (NOUN | ADJECTIVE | NUMERAL))
        if as_article and bits[nxt] & NUMERAL and "." in self.doc.lower[nxt]:
            return False  # "am Donnerstag, den 7.10."
        if bits[opener] & GENITIVE_PRONOUN or self.doc.lower[opener] == "denen":
            as_article = False
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
        second = self._finite(tokens, final=False, strict=True)
        if (
            second >= 0
            and second != finite
            and bits[second] & (AUXILIARY | MODAL)
            and second not in self._cluster(tokens)
        ):
            # "der Schutz dürfe nicht fallen": what ends the part is the infinitive of a verb that stands second
            return False
        zu = self._zu_infinitive(tokens)
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
        final = self._is_final(tokens, finite)
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
