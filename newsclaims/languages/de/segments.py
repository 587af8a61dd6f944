"""The parts of a German sentence: cut at punctuation and at coordinators.

The first half of the clause parser. `segment_kinds.py` tells by its verbs what each part is; `clauses.py` joins the
parts to clauses. Every step is one pass over the tokens.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import verbs
from newsclaims.languages.de.cues import cue_verbs, separable_bases
from newsclaims.languages.de.segment_kinds import Classifier, Segment
from newsclaims.languages.de.verb_finder import VerbFinder
from newsclaims.languages.de.word_lists import lru_cache
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FINITE,
    INFINITIVE,
    MODAL,
    NOUN,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    REFLEXIVE,
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
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.text.document import Document

_SEPARATORS = COMMA | COLON | SEMICOLON | DASH | STOP
_DASS = frozenset(("dass", "daß"))
_SPLITTING_COORDINATORS = frozenset({"und", "oder", "aber", "sondern", "denn", "doch", "jedoch", "sowie"})
# Before the others stands a comma (Amtliches Regelwerk, § 71): without one they are adverbs, "könnte doch gehen".
_WITHOUT_COMMA = frozenset({"und", "oder", "sowie"})
_SHORTEST_WIE = 2  # words of "wie sie sagt" before its verb
_FUTURE = ("werd", "wird", "würd")  # how the forms of "werden" begin that an infinitive goes with
_BEFORE_DASS = frozenset(
    "so ohne außer ausser statt anstatt nur auch und oder als auf ob sondern nicht dadurch aber".split()
)
# What stands for an infinitive that follows: "warnte davor zu warten".
_CORRELATES = frozenset("daran darauf darum davon davor dazu dafür damit".split())
_MOST_COORDINATORS = 40  # looked at in one part before it is cut: a bound that keeps hostile text cheap
_FAR_BACK = 30  # words before a "dass" among which a finite verb is looked for
_LONGEST_END = 6  # words of a part that can be no more than the end of a clause
_LONGEST_SOURCE = 12  # words of ", so X" behind a quotation without a verb
_QUOTE_NAME_WORDS = 4  # a quotation of so few words without a verb is a name or an expression inside a clause


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


@lru_cache()
def judges(word: str) -> bool:
    """Whether a finite form is one of a verb of saying with an object: "kritisierte das Gericht", not "sagte"."""
    lemmas = {r.lemma for r in verbs.analyse(word) if r.bits & verbs.FINITE}
    return any(not row.fixed and row.takes & {"acc", "acc_person"} for lemma in lemmas for row in cue_verbs(lemma))


def is_past(word: str) -> bool:
    """Whether a finite form is one of the past tense."""
    return any(r.bits & verbs.PAST for r in verbs.analyse(word))


@lru_cache()
def says_alone(word: str, particle: str) -> bool:
    """Whether a finite form is one of a verb of saying without further words, alone or with the particle given."""
    lemmas = {r.lemma for r in verbs.analyse(word) if r.bits & verbs.FINITE}
    lemmas |= {joined for lemma in lemmas if particle and (joined := verbs.with_particle(lemma, particle))}
    return any(not row.fixed and row.strength > 1 for lemma in lemmas for row in cue_verbs(lemma))


class Segmenter:
    """Cuts the sentences of one document; `bits` are the word classes of its tokens."""

    def __init__(self, document: Document, bits: Sequence[int]) -> None:
        self.doc = document
        self.bits = bits
        self.verbs = VerbFinder(document, bits)
        self.classifier = Classifier(self.verbs)

    def cut(self, start: int, end: int) -> list[Segment]:
        """The parts of the sentence from token `start` to before `end`, with what their verbs say about them."""
        segments = self._segments(start, end)
        ends = [False, *[self._ends_clause(segment) for segment in segments[1:]]]
        for n in range(len(segments) - 1, -1, -1):
            segments[n].verb_follows = True in ends[n + 1 : n + 4]
            self.classifier.classify(segments[n])
        return segments

    def _ends_clause(self, segment: Segment) -> bool:
        """Whether a part is the end of an interrupted verb-final clause: hardly more than its verb, "mitteilte"."""
        tokens = segment.tokens
        if segment.coordinator >= 0 or not tokens or len(tokens) > _LONGEST_END:
            return False
        finite = self.verbs.finite_at_end(tokens)
        return (
            finite >= 0
            and not any(self.bits[i] & (NOUN | PRONOUN) and i > finite for i in tokens)
            and (len(tokens) < 3 or self.bits[tokens[0]] & (ADVERB | PREPOSITION | REFLEXIVE | NOUN) > 0)
        )

    # --- cutting -----------------------------------------------------------------------------------------------------

    def _segments(self, start: int, end: int) -> list[Segment]:
        flags, partner, lower, marks = self.doc.flags, self.doc.partner, self.doc.lower, self.doc.marks
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
                following = bisect_left(marks, i)
                stop = min(marks[following], end) if following < len(marks) else end
                if lower[tokens[0] if tokens else i] == "wie" or not _DASS.isdisjoint(lower[i:stop]):
                    for k in range(i, stop):
                        if (lower[k] in _DASS and self._lacks_comma(tokens)) or (
                            self.bits[k] & AUXILIARY and tokens and self._lacks_comma_behind_wie(tokens, k, end)
                        ):
                            close(k, -1)
                        tokens.append(k)
                else:
                    tokens.extend(range(i, stop))
                i = stop
                continue
            if flag & _SEPARATORS:
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
            and self.verbs.finite(tokens[-_FAR_BACK:], False) >= 0
        )

    def _lacks_comma_behind_wie(self, tokens: list[int], i: int, end: int) -> bool:
        """Whether a clause with "wie" ends before a verb without a comma: "Wie Dahl mitteilt sind alle wohlauf"."""
        before = i - 1
        return (
            self.doc.lower[tokens[0]] == "wie"
            and len(tokens) > _SHORTEST_WIE
            and i + 2 < end
            and tokens[-1] == before
            and bool(self.bits[before] & FINITE)
            and not self.bits[before] & PARTICIPLE
            and not (self.bits[before] & INFINITIVE and self.doc.lower[i].startswith(_FUTURE))
            and says(self.doc.lower[before])
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
            said = following + 1 < end and flags[following] & COMMA and bits[following + 1] & FINITE  # „Nein“, sagt er
            said = said or self._ends_with_so(following, end) or self._told_so(following, end)
            added = before >= 0 and flags[before] & DASH and not flags[opening + 1] & CAPITAL and following >= end - 1
            return bool(introduced or finite or ended or said or added) or words > _QUOTE_NAME_WORDS
        return (finite or ended) and bool(bits[following] & FINITE) and (words > _QUOTE_NAME_WORDS or ended)

    def _ends_with_so(self, comma: int, end: int) -> bool:
        """Whether no more than "so X" follows a quotation, after a comma: „Keine Helme“, so der Beamte."""
        flags, lower, so = self.doc.flags, self.doc.lower, comma + 1
        if so + 1 >= end or not flags[comma] & COMMA or lower[so] != "so" or end - so > _LONGEST_SOURCE:
            return False
        return not any(self.bits[i] & FINITE and not flags[i] & CAPITAL for i in range(so + 1, end))

    def _told_so(self, colon: int, end: int) -> bool:
        """Whether the words behind a colon name a quotation: „Ein Anfang“: So nennt er das Paket."""
        return colon + 1 < end and bool(self.doc.flags[colon] & COLON) and self.doc.lower[colon + 1] == "so"

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
        joined = not _WITHOUT_COMMA.isdisjoint(lower[start:end])  # most parts have no coordinator
        for k in range(cut_from, len(tokens)) if joined else ():
            i = tokens[k]
            b = bits[i]
            if b & VERBAL:
                left_verb = True
            elif (
                left_verb
                and b & COORDINATOR
                and lower[i] in _WITHOUT_COMMA
                and not lower[i - 1].endswith("-")  # "Gesundheits- und Pensionssystem"
                and (tried := tried + 1) <= _MOST_COORDINATORS
                and self._can_split(tokens, cut_from, k)
            ):
                segments.append(Segment((piece_start, i), tokens[cut_from:k], separator, coordinator))
                piece_start, separator, coordinator = i, -1, i
                cut_from = k + 1
                left_verb = False
                tried = 0
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
        finite = self.verbs.finite(tokens, False)
        if finite < 0 or bits[finite] & (PARTICIPLE | INFINITIVE) or self.verbs.opener(tokens) >= 0:
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
        opener = self.verbs.opener(left)
        left_finite = self.verbs.finite(left, opener >= 0)
        if left_finite < 0:
            # "Er habe, so X, nichts gewusst und wolle gehen": the first verb stands before an interruption
            first = bits[right[0]]
            return bool(bits[left[-1]] & (PARTICIPLE | INFINITIVE) and first & FINITE and first & (AUXILIARY | MODAL))
        right_finite = self.verbs.finite(right, False, strict=True)
        if right_finite < 0 and opener >= 0:
            right_finite = self.verbs.finite(right, True)
        if right_finite > right[0] and bits[right_finite - 1] & COORDINATOR:
            return False  # "fordern Geld für Bildung und Kultur und beklagen …": the next one splits
        if right_finite >= 0:
            # "haben gesagt und geschrieben": a participle is no finite verb where an auxiliary is shared.
            ambiguous = bits[right_finite] & (PARTICIPLE | INFINITIVE) and not bits[right_finite] & (AUXILIARY | MODAL)
            if not ambiguous:
                return True
            if right_finite == right[0] and opener < 0 and not bits[left_finite] & (AUXILIARY | MODAL):
                return True
            closed = bits[left[-1]] & (PARTICIPLE | INFINITIVE) and left[-1] != left_finite
            if right_finite == right[0] and opener < 0 and closed and any(bits[i] & DETERMINER for i in right[1:]):
                return True  # "hat Klage erhoben und verlangt eine Entschädigung": behind a participle stands no object
            if opener >= 0:
                return right_finite == right[-1] and left[-1] == left_finite
            if not bits[left_finite] & (AUXILIARY | MODAL):
                return True
            if self._is_bare_finite(left_finite, left, right, right_finite):
                return True
        shared = bits[left_finite] & (AUXILIARY | MODAL)
        return bool(
            shared
            and opener < 0
            and bits[left[-1]] & (PARTICIPLE | INFINITIVE)
            and bits[right[-1]] & (PARTICIPLE | INFINITIVE)
            and left[-1] != left_finite
        )

    def _is_bare_finite(self, auxiliary: int, left: list[int], right: list[int], verb: int) -> bool:
        """Whether what looks like an infinitive is finite: "ist teuer und die Bauern fordern, …".

        "haben" and "sein" govern no infinitive without "zu" (Duden, Die Grammatik, § 594).
        """
        bits = self.bits
        return bool(
            bits[auxiliary] & AUXILIARY
            and not any(r.lemma == "werden" for r in verbs.analyse(self.doc.lower[auxiliary]))
            and not bits[verb] & PARTICIPLE
            and not bits[left[-1]] & (PARTICIPLE | INFINITIVE)
            and bits[right[0]] & (DETERMINER | NOUN | PRONOUN)
            and verb > right[0]
            and not bits[verb - 1] & ZU
        )

    # --- what a part is ----------------------------------------------------------------------------------------------
