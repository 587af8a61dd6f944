"""The German clause parser: one sentence's tokens become a clause tree.

It works by topological fields (Vorfeld, left bracket, Mittelfeld, right bracket, Nachfeld; Drach 1937, Höhle 1986): cut
at punctuation and at coordinators that have a verb on either side, find each part's finite verb, tell verb-first,
verb-second and verb-final, then join the parts that belong together. Every step is one pass over the tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind, Sentence
from newsclaims.languages.de import verbs
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
    LINE_START,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.text.document import Document

_SEPARATORS = COMMA | COLON | SEMICOLON | DASH | STOP
_SPLITTING_COORDINATORS = frozenset({"und", "oder", "aber", "sondern", "denn", "doch", "jedoch", "sowie"})
_INFINITIVE_OPENERS = frozenset({"um", "ohne", "anstatt", "statt"})
# Subordinators that are other words as well; they open a clause only where the verb stands last.
_AMBIGUOUS_OPENERS = frozenset(
    """als bis da damit denn seit seitdem während wie so soweit sofern solange sowie indes ehe ob trotzdem""".split()
)
_CONDITIONS = frozenset("wenn falls sofern als nachdem weil da obwohl solange sobald bevor während seit solle".split())
_CONDITIONAL_FIRST = frozenset(["sollte", "sollten"])
_BEFORE_DASS = frozenset(
    "so ohne außer ausser statt anstatt nur auch und oder als auf ob sondern nicht dadurch aber".split()
)
_CONDITION_WITHOUT_VERB = frozenset(["nötig", "möglich", "erforderlich", "notwendig", "gewünscht"])  # "wenn nötig"
_NEAR = 3  # clauses back from a particle in which its verb may stand
_SHORT_INFINITIVE = 3  # words of the end of an interrupted infinitive clause: "bald zu kaufen"
_MOST_COORDINATORS = 40  # looked at in one part before it is cut: a bound that keeps hostile text cheap
_FAR_BACK = 30  # words before a "dass" among which a finite verb is looked for
_LONGEST_DATELINE = 6
_LONGEST_END = 6  # words of a part that can be no more than the end of a clause
_QUOTE_NAME_WORDS = 4  # a quotation of so few words without a verb is a name or an expression inside a clause


class _Segment:
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


class ClauseParser:
    """Parses the sentences of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int]) -> None:
        self.doc = document
        self.bits = bits

    def parse(self, start: int, end: int) -> Sentence:
        """The clause tree of the tokens from `start` to before `end`.

        Args:
            start: first token of a sentence.
            end: token after its last one. A quotation must not cross either.

        Returns:
            The sentence with its clauses in the order of their first words.
        """
        segments = self._segments(start, end)
        for n in range(len(segments) - 1, -1, -1):
            segments[n].verb_follows = any(self._ends_clause(s) for s in segments[n + 1 : n + 4])
            self._classify(segments[n])
        return Sentence(start, end, _Assembly(self, segments).clauses)

    def _ends_clause(self, segment: _Segment) -> bool:
        """Whether a part is the end of an interrupted verb-final clause: hardly more than its verb, "mitteilte"."""
        tokens = segment.tokens
        if segment.coordinator >= 0 or not tokens or len(tokens) > _LONGEST_END:
            return False
        finite = self._finite_at_end(tokens)
        return (
            finite >= 0
            and not any(self.bits[i] & (NOUN | PRONOUN) and i > finite for i in tokens)
            and (len(tokens) < 3 or self.bits[tokens[0]] & (ADVERB | PREPOSITION | REFLEXIVE | NOUN) > 0)
        )

    # --- cutting -----------------------------------------------------------------------------------------------------

    def _segments(self, start: int, end: int) -> list[_Segment]:
        flags, partner, lower = self.doc.flags, self.doc.partner, self.doc.lower
        segments: list[_Segment] = []
        tokens: list[int] = []
        piece_start, separator = start, -1
        i = start

        def close(stop: int, next_separator: int) -> None:
            nonlocal tokens, piece_start, separator
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
                    quote = _Segment((i, closing + 1), [], before, -1)
                    quote.kind = Kind.QUOTE
                    segments.append(quote)
                    piece_start, separator = closing + 1, -1
                    if closing + 1 < end and flags[closing + 1] & _SEPARATORS:
                        separator = closing + 1
                        piece_start = closing + 2
                        i = closing + 2
                        continue
                i = closing + 1
                continue
            elif flag & BRACKET_OPEN and i < partner[i] < end:
                i = partner[i] + 1
                continue
            i += 1
        close(end, -1)
        return segments

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
        self, segments: list[_Segment], start: int, end: int, tokens: list[int], separator: int
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
                segments.append(_Segment((piece_start, i), tokens[cut_from:k], separator, coordinator))
                piece_start, separator, coordinator = i, -1, i
                cut_from = k + 1
                left_verb = False
                tried = 0
            k += 1
        segments.append(_Segment((piece_start, end), tokens[cut_from:], separator, coordinator))

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
            found = self._finite_at_end(tokens)
            if found >= 0:
                return found
        stack: list[bool] = []  # open noun phrases: True for one opened by a preposition
        weak = ambiguous = -1
        previous = 0
        for n, i in enumerate(tokens):
            b = bits[i]
            if b & FINITE:
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
                and not (n + 1 < len(tokens) and bits[tokens[n + 1]] & (NOUN | ADJECTIVE | NUMERAL))
            ):
                stack.pop()
            previous = b
        if ambiguous >= 0:
            return ambiguous
        if strict:
            return -1
        return weak

    def _finite_at_end(self, tokens: list[int]) -> int:
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

    def _classify(self, segment: _Segment) -> None:
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
                if finite >= 0 and bits[finite] & PARTICIPLE and not final:
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

    def _only_participle(self, segment: _Segment, tokens: list[int], finite: int) -> bool:
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
            return False
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

    def _is_relative(self, segment: _Segment, tokens: list[int], opener: int) -> bool:
        """Tells "der bei der Landung am Steuer saß" from "der Pilot trage die Verantwortung"."""
        bits = self.bits
        finite = self._finite(tokens, final=True)
        at = tokens.index(opener)
        nxt = tokens[at + 1] if at + 1 < len(tokens) else -1
        as_article = nxt >= 0 and bool(bits[nxt] & (NOUN | ADJECTIVE | NUMERAL))
        if bits[opener] & GENITIVE_PRONOUN or self.doc.lower[opener] == "denen":
            as_article = False
        if as_article and segment.coordinator >= 0:
            return False
        if as_article and not bits[nxt] & NOUN:
            as_article = any(bits[i] & NOUN for i in tokens[at + 2 :] if finite < 0 or i < finite)
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


class _Assembly:
    """Joins the parts of a sentence to clauses."""

    def __init__(self, parser: ClauseParser, segments: list[_Segment]) -> None:
        self.parser = parser
        self.bits = parser.bits
        self.lower = parser.doc.lower
        self.clauses: list[Clause] = []
        self.open: list[int] = []  # verb-final clauses that wait for their verb
        self.pending = -1  # a main clause that waits for its verb
        self.infinitive = -1  # an infinitive clause that waits for its verb
        self.current = -1  # the clause that the last part belongs to
        self.segments = segments
        for self.at, segment in enumerate(segments):
            self._add(segment)

    def _new(self, segment: _Segment, kind: Kind) -> Clause:
        clause = Clause(
            index=len(self.clauses),
            kind=kind,
            pieces=[segment.piece],
            opener=segment.opener,
            finite=segment.finite,
            verb_first=segment.first,
            coordinator=segment.coordinator,
            separator=segment.separator,
        )
        self.clauses.append(clause)
        if not (kind is Kind.FRAGMENT and self._is_parenthesis(segment)):
            self.current = clause.index
        return clause

    def _grow(self, index: int, segment: _Segment) -> Clause:
        """Add a part to a clause that began before."""
        clause = self.clauses[index]
        clause.pieces.append(segment.piece)
        self.current = index
        return clause

    def _is_parenthesis(self, segment: _Segment) -> bool:
        """Whether the part is one like ", so der Minister,"."""
        return self.lower[segment.piece[0]] == "so" and segment.separator >= 0 and len(segment.tokens) > 1

    def _goes_on_with_parenthesis(self, segment: _Segment, last: int) -> bool:
        """Whether a part is the apposition in ", so Frank Karl, Leiter der Abteilung."."""
        if not segment.tokens or last < 0 or self.clauses[-1].kind is not Kind.FRAGMENT or self.clauses[-1].parent < 0:
            return False
        if segment.separator != self.clauses[-1].end or not self.bits[segment.tokens[0]] & (NOUN | DETERMINER):
            return False
        host = self.clauses[last]
        words = [i for s, e in host.pieces for i in range(s, e) if self.bits[i]]
        return not self.bits[segment.tokens[-1]] & (PARTICIPLE | INFINITIVE) and words[-1:] != [host.finite]

    def _inserted(self, segment: _Segment) -> bool:
        """Whether a part with its verb first is one like "sagte X" inside a clause that has its own verb after it."""
        if self.lower[segment.piece[0]] == "so":
            return True
        following = self.segments[self.at + 1 : self.at + 2]
        if self._between_dashes(segment) and following[0].kind is Kind.MAIN and following[0].first:
            return True  # "Der Minister – er kam zu spät – sagte"
        if (
            not following
            or following[0].kind is not Kind.MAIN
            or not following[0].first
            or following[0].coordinator >= 0
        ):
            return False
        after = [i for i in segment.tokens if i > segment.finite]
        return any(self.bits[i] & (NOUN | PRONOUN) for i in after)

    def _between_dashes(self, segment: _Segment) -> bool:
        flags, following = self.parser.doc.flags, self.segments[self.at + 1 : self.at + 2]
        return bool(
            following
            and segment.separator >= 0
            and flags[segment.separator] & DASH
            and following[0].separator >= 0
            and flags[following[0].separator] & DASH
        )

    def _attach(self, clause: Clause, parent: int) -> None:
        clause.parent = parent
        if parent >= 0:
            self.clauses[parent].children.append(clause.index)

    def _add(self, segment: _Segment) -> None:
        kind = segment.kind
        if segment.separator >= 0 and self.pending >= 0 and self._ends_pending(segment.separator):
            self.pending = -1
        if kind is Kind.QUOTE:
            self._quote(segment)
        elif kind in (Kind.SUBORDINATE, Kind.RELATIVE):
            self._dependent(segment)
        elif kind is Kind.INFINITIVE:
            self._infinitive(segment)
        elif kind is Kind.MAIN:
            self._main(segment)
        else:
            self._fragment(segment)

    def _ends_pending(self, separator: int) -> bool:
        """What stands before a colon waits for no verb after it, nor does a dateline: "Bern (sda) – …"."""
        flags = self.parser.doc.flags
        if flags[separator] & COLON:
            return True
        pieces = self.clauses[self.pending].pieces
        if not flags[separator] & DASH or self.pending or len(pieces) > _LONGEST_DATELINE:
            return False
        words: list[int] = []
        inside = -1  # the end of a bracket: "(sda)"
        for s, e in pieces:
            for i in range(s, e):
                if flags[i] & BRACKET_OPEN:
                    inside = max(inside, self.parser.doc.partner[i])
                if flags[i] & WORD and i > inside:
                    words.append(i)
        return bool(
            flags[self.clauses[0].start] & LINE_START
            and len(words) <= _LONGEST_DATELINE
            and all(self.bits[i] & (NOUN | NUMERAL) for i in words)
        )

    def _last(self) -> int:
        """The clause that what comes next continues or depends on."""
        return self.current

    def _interrupted(self, last: int, segment: _Segment) -> int:
        """The main clause before an inserted "sagte X" that still lacks what its finite verb needs, or -1."""
        inserted = self.clauses[last]
        if last < 1 or not (inserted.verb_first or (inserted.kind is Kind.SUBORDINATE and not self.open)):
            return -1
        before = last - 1
        while before >= 0 and self.clauses[before].parent >= 0:
            before = self.clauses[before].parent
        clause = self.clauses[before]
        if clause.kind is not Kind.MAIN or clause.finite < 0 or clause.verb_first:
            return -1
        tokens = [i for i in range(clause.start, clause.end) if self.bits[i]]
        if inserted.kind is Kind.SUBORDINATE and not self._is_last_verb(segment):
            return -1
        if self.bits[clause.finite] & (AUXILIARY | MODAL) and not any(
            self.bits[i] & (PARTICIPLE | INFINITIVE) and i > clause.finite for i in tokens
        ):
            ending = [i for i in segment.tokens[-1:] if i == segment.piece[1] - 1]
            return (
                before
                if (ending and self.bits[ending[0]] & (PARTICIPLE | INFINITIVE)) or tokens[-1] == clause.finite
                else -1
            )
        return before if tokens and tokens[-1] == clause.finite and inserted.verb_first else -1

    def _waits_for_verb(self, clause: Clause) -> bool:
        """Whether a main clause has an auxiliary or modal verb and nothing yet that could be its second half."""
        if clause.kind is not Kind.MAIN or clause.finite < 0 or not self.bits[clause.finite] & (AUXILIARY | MODAL):
            return False
        after = range(clause.finite + 1, clause.end)
        return len(after) > 0 and not any(self.bits[i] & (PARTICIPLE | INFINITIVE | PARTICLE) for i in after)

    def _is_last_verb(self, segment: _Segment) -> bool:
        """Whether a part ends in the participle or infinitive that an auxiliary before it asks for."""
        return bool(segment.tokens and self.bits[segment.tokens[-1]] & (PARTICIPLE | INFINITIVE))

    def _is_bare_bracket(self, segment: _Segment) -> bool:
        """Whether the verb of a part is its last word and may be no finite one."""
        b = self.bits[segment.finite]
        if b & (AUXILIARY | MODAL):
            return False
        return segment.finite == segment.tokens[-1] and b & (INFINITIVE | PARTICIPLE) > 0

    def _quote(self, segment: _Segment) -> None:
        self._new(segment, Kind.QUOTE)

    def _dependent(self, segment: _Segment) -> None:
        last = self._last()
        clause = self._new(segment, segment.kind)
        parent = last
        if segment.coordinator >= 0 and last >= 0:
            # "dass er komme und dass sie gehe": a sister of the last clause of this kind
            sister = self._sister(segment.kind, last)
            if sister >= 0:
                clause.link = sister
                parent = self.clauses[sister].parent
        elif (
            segment.kind is Kind.SUBORDINATE
            and last >= 0
            and segment.opener >= 0
            and self.lower[segment.opener] in ("dass", "daß", "ob")
            and self.clauses[last].kind is not Kind.MAIN
        ):
            sister = self._sister_with_opener(last, self.lower[segment.opener])
            if sister >= 0 and self._sentence_initial(sister) is False:
                clause.link = sister
                parent = self.clauses[sister].parent
        if last >= 0 and self.clauses[last].kind is Kind.QUOTE and self.pending < 0 and parent == last:
            parent = -1
        if (
            segment.separator >= 0
            and self.parser.doc.flags[segment.separator] & COLON
            and segment.opener == segment.piece[0]
        ):
            parent = -1  # a sentence of its own begins
        self._attach(clause, parent)
        if segment.finite < 0 and not (
            len(segment.tokens) == 2 and self.lower[segment.tokens[1]] in _CONDITION_WITHOUT_VERB
        ):
            self.open.append(clause.index)

    def _sentence_initial(self, index: int) -> bool:
        return index == 0

    def _sister(self, kind: Kind, last: int) -> int:
        index = last
        while index >= 0:
            if self.clauses[index].kind is kind:
                return index
            index = self.clauses[index].parent
        return -1

    def _sister_with_opener(self, last: int, opener: str) -> int:
        index = last
        while index >= 0:
            clause = self.clauses[index]
            if clause.opener >= 0 and self.lower[clause.opener] == opener:
                return index
            index = clause.parent
        return -1

    def _infinitive(self, segment: _Segment) -> None:
        if self._continues_open(segment):
            return
        if self.infinitive >= 0 and segment.coordinator < 0:
            self._grow(self.infinitive, segment)
            self.infinitive = -1
            return
        last = self._last()
        before = self._trailing(last, bracket=True) if segment.coordinator < 0 else []
        clause = self._new(segment, Kind.INFINITIVE)
        clause.pieces[:0] = before
        parent = last
        if segment.coordinator >= 0 and last >= 0:
            sister = self._sister(Kind.INFINITIVE, last)
            if sister >= 0:
                clause.link = sister
                parent = self.clauses[sister].parent
        self._attach(clause, parent)

    def _trailing(self, index: int, bracket: bool) -> list[tuple[int, int]]:
        """Takes from a main clause the parts after its end: they begin the clause that follows.

        "hat zugesagt, nicht über den Turm, das höchste Haus, zu bestimmen": the parts between belong to the infinitive.
        With `bracket` the clause ends where its participle or particle stands, otherwise with its finite verb's part.
        """
        if index < 0:
            return []
        clause = self.clauses[index]
        if clause.kind is not Kind.MAIN or clause.finite < 0 or len(clause.pieces) < 2:
            return []
        for n, (start, end) in enumerate(clause.pieces):
            if end <= clause.finite:
                continue
            i = end - 1
            while i > start and not self.bits[i]:
                i -= 1
            closed = self.bits[i] & (PARTICIPLE | PARTICLE) and i != clause.finite
            if closed if bracket else start <= clause.finite < end:
                taken = clause.pieces[n + 1 :]
                del clause.pieces[n + 1 :]
                return taken
        return []

    def _continues_open(self, segment: _Segment) -> bool:
        """Gives the part to the innermost verb-final clause that still waits for its verb."""
        if not self.open:
            return False
        clause = self.clauses[self.open[-1]]
        final = self.parser._finite_at_end(segment.tokens)
        finite = final if final >= 0 else segment.finite
        if finite < 0:
            if segment.kind is Kind.INFINITIVE:
                return False
            self._grow(clause.index, segment)
            return True
        if segment.kind is Kind.MAIN and not segment.final and not segment.first:
            # a clause with its verb second cannot end a verb-final one
            self.open.clear()
            return False
        self._grow(clause.index, segment)
        clause.finite = finite
        self.open.pop()
        return True

    def _main(self, segment: _Segment) -> None:
        if segment.coordinator < 0 and self._continues_open(segment):
            return
        last = self._last()
        if last >= 0 and segment.coordinator < 0 and self.pending < 0 and self._is_bare_bracket(segment):
            interrupted = last if self._waits_for_verb(self.clauses[last]) else self._interrupted(last, segment)
            if interrupted >= 0:
                self._grow(interrupted, segment)  # "Er werde, sagte X, klagen", "hatte der Chef, X, kritisiert"
                return
        self.open.clear()
        dashes = self.pending >= 0 and self._between_dashes(segment)
        if self.pending >= 0 and segment.coordinator < 0 and (segment.first or dashes) and self._inserted(segment):
            self._new(segment, Kind.MAIN)
            return
        if self.pending >= 0 and segment.coordinator < 0:
            clause = self._grow(self.pending, segment)
            clause.finite = segment.finite
            clause.kind = Kind.MAIN
            clause.verb_first = False
            self.pending = -1
            return
        if last >= 0 and segment.coordinator >= 0:
            if not self._is_second_bracket(segment, last):
                self._coordinated(segment, last)
            return
        taken: list[tuple[int, int]] = []
        if segment.first and self.bits[segment.finite] & SUBJUNCTIVE1 and last >= 0:
            # "sagte, der Minister, Hans Meier, sei krank": the parts between are the beginning of this clause
            taken = self._trailing(last, bracket=False)
        clause = self._new(segment, Kind.MAIN)
        self.pending = -1
        if taken:
            clause.pieces[:0] = taken
            clause.verb_first = False
            clause.separator = taken[0][0] - 1
            return
        if last < 0:
            return
        before = self.clauses[last]
        if segment.first:
            if self.lower[segment.finite] in _CONDITIONAL_FIRST and segment.separator >= 0 and not self._fronted(last):
                clause.kind = Kind.SUBORDINATE
                self._attach(clause, last)
                return
            root = self._root(last)
            self._make_condition(root, segment)
            if (
                not self._fronted(root)
                and self._is_condition(last)
                and (self.bits[segment.finite] & (AUXILIARY | MODAL | SUBJUNCTIVE1))
            ):
                # "sagte, wenn das stimme, werde er gehen"
                self.clauses[before.parent].children.remove(last)
                before.parent = -1
                root = last
            if self._fronted(root):
                clause.verb_first = False
                self._attach(self.clauses[root], clause.index)
                while self.clauses[root].link >= 0 and self._fronted(self.clauses[root].link):
                    root = self.clauses[root].link  # "Weil er krank war und weil er fror, ging er"
                    self._attach(self.clauses[root], clause.index)
                clause.prefield = root
            return
        if before.kind is Kind.SUBORDINATE and self._fronted(self._root(last)):
            # "Wie X mitteilte, das Urteil sei …": a second clause after a fronted one
            clause.prefield = self._root(last)

    def _make_condition(self, root: int, segment: _Segment) -> None:
        """Reads a clause with its verb first before another one as a condition: "Sollte er kommen, werde sie gehen"."""
        first = self.clauses[root]
        if (
            root == 0
            and first.kind is Kind.MAIN
            and first.verb_first
            and segment.separator >= 0
            and first.start == self.segments[0].piece[0]
            and self.bits[first.finite] & (AUXILIARY | MODAL)
        ):
            first.kind = Kind.SUBORDINATE

    def _is_condition(self, index: int) -> bool:
        """A dependent clause after the clause that it was given to, which may as well stand before the next one."""
        clause = self.clauses[index]
        return (
            clause.kind is Kind.SUBORDINATE
            and clause.parent >= 0
            and clause.opener >= 0
            and clause.link < 0
            and self.clauses[clause.parent].kind is Kind.MAIN
            and clause.start > self.clauses[clause.parent].finite
            and self.lower[clause.opener] in _CONDITIONS
        )

    def _fronted(self, index: int) -> bool:
        """A dependent clause that stands before the clause it depends on."""
        clause = self.clauses[index]
        return clause.parent < 0 and clause.kind in (Kind.SUBORDINATE, Kind.INFINITIVE) and clause.prefield < 0

    def _root(self, index: int) -> int:
        while self.clauses[index].parent >= 0:
            index = self.clauses[index].parent
        return index

    def _coordinated(self, segment: _Segment, last: int) -> None:
        in_dependent = self.clauses[last].kind in (Kind.SUBORDINATE, Kind.RELATIVE) and segment.separator < 0
        if self.pending >= 0 and not (in_dependent and segment.final):
            # "Müller, Chef der Bank, und Meier sagten": the verb of what began before
            clause = self._grow(self.pending, segment)
            clause.finite = segment.finite
            clause.kind = Kind.MAIN
            self.pending = -1
            return
        dependent = self._verb_final_sister(last)
        if dependent >= 0 and segment.final and not segment.first and not self._is_short_main(segment):
            clause = self._new(segment, self.clauses[dependent].kind)
            clause.link = dependent
            self._attach(clause, self.clauses[dependent].parent)
            return
        if dependent >= 0 and segment.final and segment.first and len(segment.tokens) == 1:
            clause = self._new(segment, self.clauses[dependent].kind)
            clause.link = dependent
            self._attach(clause, self.clauses[dependent].parent)
            return
        main = self._main_before(last)
        if segment.first and not self._is_subjunctive(segment.finite):
            # "sagte, sie sei krank, und kündigte an": what is said ends here, its introduction goes on
            back = main
            while back >= 0 and self._is_subjunctive(self.clauses[back].finite):
                back = self._main_before(back - 1)
            main = back if back >= 0 else main
        clause = self._new(segment, Kind.MAIN)
        clause.link = main

    def _is_short_main(self, segment: _Segment) -> bool:
        """Whether a part after a comma is no more than pronoun and verb: "…, obwohl er Geld hat, und er schweigt"."""
        return segment.separator >= 0 and len(segment.tokens) == 2 and self.bits[segment.tokens[0]] & PRONOUN > 0

    def _is_second_bracket(self, segment: _Segment, last: int) -> bool:
        """Takes "lesen" in "kann schreiben und lesen" for what it is: no finite verb but a second infinitive."""
        bits = self.bits
        before, verb = segment.coordinator - 1, bits[segment.finite] & (PARTICIPLE | INFINITIVE)
        return bool(
            segment.finite == segment.tokens[-1]
            and segment.separator < 0
            and self.pending < 0
            and not bits[segment.finite] & (AUXILIARY | MODAL)
            and self.clauses[last].kind is Kind.MAIN
            and before != self.clauses[last].finite
            and verb & bits[before]
            and self._shares_finite(segment, last)
        )

    def _main_before(self, index: int) -> int:
        while index >= 0 and self.clauses[index].kind is not Kind.MAIN:
            index -= 1
        return index

    def _is_subjunctive(self, finite: int) -> bool:
        return finite >= 0 and bool(self.bits[finite] & (SUBJUNCTIVE1 | SUBJUNCTIVE2))

    def _verb_final_sister(self, last: int) -> int:
        index = last
        while index >= 0:
            if self.clauses[index].kind in (Kind.SUBORDINATE, Kind.RELATIVE):
                return index
            index = self.clauses[index].parent
        return -1

    def _fragment(self, segment: _Segment) -> None:
        if self._ends_with_particle(segment) or self._continues_open(segment):
            return
        last = self._last()
        if self._goes_on_with_parenthesis(segment, last):
            self.clauses[-1].pieces.append(segment.piece)
            return
        if last >= 0 and self._is_parenthesis(segment):
            self._attach(self._new(segment, Kind.FRAGMENT), last)
            return
        if segment.coordinator >= 0 and last >= 0 and self.pending < 0 and self._shares_finite(segment, last):
            return
        if last >= 0 and self.pending < 0 and self._begins_infinitive(segment, last):
            clause = self._new(segment, Kind.INFINITIVE)
            self._attach(clause, last)
            self.infinitive = clause.index
            return
        if last < 0 or (self.pending < 0 and self.clauses[last].kind is Kind.QUOTE):
            clause = self._new(segment, Kind.FRAGMENT)
            self.pending = clause.index
            return
        if self.pending >= 0:
            self._grow(self.pending, segment)
            return
        clause = self.clauses[last]
        if clause.kind is Kind.SUBORDINATE and clause.parent >= 0 and self.lower[clause.opener] == "wie":
            self._grow(clause.parent, segment)  # "Die Halle brannte, wie X mitteilte, völlig aus"
            return
        interrupted = self._interrupted(last, segment)
        self._grow(interrupted if interrupted >= 0 else last, segment)

    def _begins_infinitive(self, segment: _Segment, last: int) -> bool:
        """Whether a part begins an interrupted infinitive: "versprach, das Haus, das brannte, zu kaufen"."""
        following = self.segments[self.at + 1 : self.at + 3]
        host = self.clauses[last]
        return (
            len(following) > 1
            and segment.separator >= 0
            and segment.coordinator < 0
            and following[0].kind in (Kind.RELATIVE, Kind.SUBORDINATE)
            and following[0].finite >= 0
            and following[1].kind is Kind.INFINITIVE
            and following[1].coordinator < 0
            and following[1].opener < 0
            and len(following[1].tokens) <= _SHORT_INFINITIVE
            and host.kind is Kind.MAIN
            and host.finite >= 0
            and (host.end - 1 == host.finite or bool(self.bits[host.end - 1] & (PARTICIPLE | PARTICLE)))
        )

    def _ends_with_particle(self, segment: _Segment) -> bool:
        """A particle that stands alone after an insertion: "warf ihm, als das bekannt wurde, vor, …"."""
        if not self.clauses or not segment.tokens or segment.separator < 0:
            return False
        if not self.bits[segment.tokens[-1]] & PARTICLE:
            return False
        if len(segment.tokens) > 1 and (self.open or self.clauses[self.current].kind is Kind.MAIN):
            return False  # "warf ihm, als das bekannt wurde, Betrug vor" needs a clause between
        word = self.lower[segment.tokens[-1]]
        for clause in self.clauses[: -_NEAR - 1 : -1]:
            if clause.kind is Kind.MAIN and clause.finite >= 0 and not self._has_particle(clause):
                lemmas = [r.lemma for r in verbs.analyse(self.lower[clause.finite]) if r.bits & verbs.FINITE]
                if any(verbs.with_particle(lemma, word) for lemma in lemmas):
                    self._grow(clause.index, segment)
                    self.open.clear()
                    return True
        return False

    def _has_particle(self, clause: Clause) -> bool:
        last = clause.end - 1
        return clause.finite < last and bool(self.bits[last] & (PARTICLE | PARTICIPLE | INFINITIVE))

    def _shares_finite(self, segment: _Segment, last: int) -> bool:
        """A second participle under one auxiliary: "hat kritisiert und argumentiert"."""
        tokens, bits = segment.tokens, self.bits
        if not tokens or not bits[tokens[-1]] & (PARTICIPLE | INFINITIVE):
            return False
        main = last
        while main >= 0 and not (
            self.clauses[main].finite >= 0 and bits[self.clauses[main].finite] & (AUXILIARY | MODAL)
        ):
            main = self.clauses[main].parent
        if main < 0:
            return False
        host = self.clauses[main]
        clause = self._new(segment, host.kind)
        clause.link = main
        clause.finite = host.finite
        clause.shared_finite = True
        self._attach(clause, host.parent)
        return True


__all__ = ["PARTICLE", "QUOTE_CLOSE", "ClauseParser"]
