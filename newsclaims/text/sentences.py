"""Tokens → sentences. The only module that uses NLTK: Punkt with parameters of our own, and small rules around it.

Punkt is asked about one full stop at a time: the word before it and the next word, with quotation marks and brackets
between them left out, because Punkt does not know German ones. What Punkt cannot see is decided here: paragraphs,
brackets within a sentence, quotations that the sentence goes on after, ordinals and regnal numbers.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from newsclaims.text.document import (
    BRACKET_CLOSE,
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    LINE_START,
    NUMBER,
    PARAGRAPH_START,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nltk.tokenize.punkt import PunktSentenceTokenizer

    from newsclaims.text.document import Document

# What Punkt's module imports to be trained, and to read and write files.
_UNNEEDED: Final = (
    "nltk.internals",
    "nltk.pathsec",
    "nltk.picklesec",
    "nltk.probability",
    "nltk.tabdata",
    "nltk.termsec",
    "nltk.tokenize.util",
)
_NO_END_BEFORE: Final = COMMA | SEMICOLON | COLON | QUOTE_CLOSE | BRACKET_CLOSE
_STOP_OR_BRACKET: Final = STOP | BRACKET_OPEN
_CLOSING: Final = QUOTE_CLOSE | BRACKET_CLOSE
_LOOSE_CLOSING: Final = frozenset("“”\"'’»«›‹)]") | {"''"}
_REGNAL = re.compile(r"[IVX]{2,6}")
_INITIALS = re.compile(r"[A-ZÄÖÜ](?:[.-][A-ZÄÖÜ])+|\w+-[A-ZÄÖÜ]")  # J.D. Kolb, Hans-J. Kolb
_LEFT_OUT: Final = frozenset(("…", "..."))  # "[…]" marks what was left out of a quotation
_CLOSING_MARKS: Final = 4  # more do not stand behind one sentence; a bound keeps odd texts linear
_LONG_WORD: Final = 40  # code points; no abbreviation is as long, and Punkt need not read what a hostile text holds
_LONG_LINE: Final = 40  # code points; a wrapped line is hardly shorter, a headline may be


@dataclass(frozen=True)
class SplitterData:
    """What a language must give so that its sentences can be split. All words are in lower case.

    Attributes:
        abbreviations: words that end in a dot of their own, without it: "mio", "usw".
        unfinished: abbreviations that something always follows: "dr", "nr", "bzw".
        before_numbers: words that are an abbreviation before a number only: "art", "kap".
        after_ordinals: words before which a number with a dot is an ordinal: "mai", "jahrhundert".
        starters: words with a capital only where a sentence begins: "der", "danach".
        before_ordinals: words after which a number with a dot is an ordinal: "am", "der".
        before_x: words after which "X" is the network of that name and no initial: "auf X. Danach …".
    """

    abbreviations: frozenset[str]
    unfinished: frozenset[str]
    before_numbers: frozenset[str]
    after_ordinals: frozenset[str]
    starters: frozenset[str]
    before_ordinals: frozenset[str]
    before_x: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; offsets are code points, white space around it left out."""

    index: int
    start: int
    end: int
    text: str


def sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of a document, in their order."""
    for index, (first, last) in enumerate(document.sentences):
        start, end = document.start[first], document.end[last - 1]
        yield Sentence(index, start, end, document.article.text[start:end])


def line_breaks(document: Document) -> list[int]:
    """The tokens that begin a paragraph, or a line that is not the rest of a sentence wrapped by an editor.

    A line that begins with a small letter goes on with the line before it, unless that one ended with a stop or a
    colon. Where this is usual in the article, its lines are wrapped, and a long line without a stop goes on too.
    """
    flags, start, end = document.flags, document.start, document.end
    text = document.article.text
    lines = document.lines
    wrapped = {
        i
        for i in lines
        if i and not flags[i] & PARAGRAPH_START and text[start[i]].islower() and not _is_ended(document, i - 1)
    }
    usual = len(wrapped) >= 3 and len(wrapped) * 5 >= sum(not flags[i] & PARAGRAPH_START for i in lines)
    breaks = []
    line = 0
    for i in lines:
        long = i > 0 and end[i - 1] - start[line] >= _LONG_LINE
        goes_on = usual and long and not flags[i] & PARAGRAPH_START and not _is_ended(document, i - 1)
        if i not in wrapped and not goes_on:
            breaks.append(i)
        line = i
    return breaks


def _is_ended(document: Document, last: int) -> bool:
    """Whether the line whose last token this is ends a sentence or announces what follows."""
    for _ in range(_CLOSING_MARKS):
        if last > 0 and document.lower[last] in _LOOSE_CLOSING:
            last -= 1
    return bool(document.flags[last] & (STOP | COLON))


class _Contexts(dict[str, int]):
    """How words were seen written. Unlike Punkt's own table it does not grow with each word that is looked up."""

    def __missing__(self, word: str) -> int:
        return 0


class _Unneeded(ModuleType):
    """A module of which everything can be imported and nothing used."""

    def __getattr__(self, name: str) -> None:
        """Nothing, for any name."""


def _plain_patterns() -> ModuleType:
    """Stands in for NLTK's module that compiles patterns with the package `regex` and watches each match by the clock.

    That guards against hostile patterns and endless texts. Punkt's own patterns are no such ones, and it is shown two
    words of bounded length, so `re` does, whose answer depends on no clock, and half of the import's time is saved.
    """
    module = ModuleType("nltk.redos")
    module.compile = re.compile  # type: ignore[attr-defined]
    return module


def _import_punkt() -> Any:
    """Import Punkt, and of the rest of NLTK only what Punkt needs to split sentences.

    `nltk/__init__.py` imports all of NLTK, which costs 0.3 s, and over 1 s where NumPy and SciPy are installed; Punkt's
    module alone still imports what opens files and web addresses. So the packages, and the modules that splitting needs
    none of, are stood in for by empty ones while it is imported. They are taken away again, so that whoever imports
    NLTK afterwards gets all of it.

    Returns:
        The module `nltk.tokenize.punkt`.
    """
    spec = find_spec("nltk")
    if "nltk" not in sys.modules and spec is not None and spec.submodule_search_locations:
        sys.modules.update((name, _Unneeded(name)) for name in _UNNEEDED)
        sys.modules["nltk.redos"] = _plain_patterns()
        for name, folder in (("nltk", ""), ("nltk.tokenize", "tokenize")):
            package = ModuleType(name)
            package.__path__ = [str(Path(place, folder)) for place in spec.submodule_search_locations]
            sys.modules[name] = package
        try:
            from nltk.tokenize import punkt

            punkt.PunktSentenceTokenizer().text_contains_sentbreak("Gut. Gut.")
        except (ImportError, AttributeError, TypeError):
            pass  # an NLTK whose modules are less independent: all of it, then
        else:
            return punkt
        finally:
            for name in [name for name in sys.modules if name.partition(".")[0] == "nltk"]:
                del sys.modules[name]
    from nltk.tokenize import punkt

    return punkt


class SentenceSplitter:
    """Splits documents of one language into sentences."""

    def __init__(self, data: SplitterData) -> None:
        self._data = data
        self._abbreviations = data.abbreviations | data.unfinished
        self._known_to_punkt = self._abbreviations | data.before_numbers

    @cached_property
    def _punkt(self) -> PunktSentenceTokenizer:
        """Punkt with the language's parameters."""
        punkt = _import_punkt()
        seen_in_lower_case_within_a_sentence = 1 << 5
        parameters = punkt.PunktParameters()
        parameters.abbrev_types.update(self._abbreviations)
        parameters.collocations.update((word, "##number##") for word in self._data.before_numbers)
        parameters.collocations.update(("##number##", word) for word in self._data.after_ordinals)
        parameters.ortho_context = _Contexts.fromkeys(self._data.starters, seen_in_lower_case_within_a_sentence)
        tokenizer: PunktSentenceTokenizer = punkt.PunktSentenceTokenizer(parameters)
        return tokenizer

    def split(self, document: Document, breaks: list[int]) -> list[int]:
        """Find the sentences.

        Args:
            document: its tokens are filled in, its quotation marks and brackets are paired. `sentences` is set.
            breaks: the tokens that begin a sentence in any case, in order.

        Returns:
            The dots that belong to the word before them, in order: those of abbreviations, ordinals and initials.
        """
        flags, partner = document.flags, document.partner
        count = len(flags)
        hard = set(breaks)
        hard.add(count)
        begin = 0
        after = 0  # the token behind the stop looked at last and its closing marks
        until = -1  # up to here is a bracket within the sentence, which nothing ends
        found: list[tuple[int, int]] = []
        dots: list[int] = []
        marks = [i for i in document.marks if flags[i] & _STOP_OR_BRACKET]
        for i in sorted({*marks, *breaks}):
            if i in hard and i > begin:
                found.append((begin, i))
                begin = i
            flag = flags[i]
            if flag & BRACKET_OPEN:
                if i > begin and partner[i] > until:
                    until = partner[i]
                continue
            if not flag & STOP:
                continue
            if i < begin:
                continue
            if i >= after:
                after = self._after_closing(document, i, hard)
            if after in hard:
                continue
            dot = document.lower[i] == "."
            if dot and self._belongs_to_word(document, i, after, dots[-1] if dots else -1):
                dots.append(i)
            elif i > until and self._ends(document, i, after, hard):
                found.append((begin, after))
                begin = after
        if begin < count:
            found.append((begin, count))
        document.sentences = found
        return dots

    @staticmethod
    def _after_closing(document: Document, stop: int, hard: set[int]) -> int:
        """The token after a stop and the closing marks, further stops and note numbers that belong to it."""
        flags, lower, partner = document.flags, document.lower, document.partner
        i = stop + 1
        while i not in hard:
            touches = document.start[i] == document.end[i - 1]
            loose = lower[i] in _LOOSE_CLOSING and partner[i] < 0
            if flags[i] & _CLOSING or (touches and (flags[i] & STOP or loose)):
                i += 1
            elif partner[i] == i + 2 and (lower[i + 1] in _LEFT_OUT or (touches and flags[i + 1] & NUMBER)):
                i += 3
            else:
                break
        return i

    @staticmethod
    def _next_word(document: Document, i: int) -> int:
        """The first token from `i` on that is no opening mark, or `i` itself if only marks follow."""
        flags = document.flags
        j = i
        while j < min(len(flags), i + _CLOSING_MARKS) and not flags[j] & WORD:
            j += 1
        return j if j < len(flags) and flags[j] & WORD else i

    def _belongs_to_word(self, document: Document, dot: int, after: int, last: int) -> bool:
        """Whether the dot is that of an abbreviation, an ordinal or an initial and no sentence ends here.

        Args:
            document: the document.
            dot: the dot.
            after: the token behind it and its closing marks.
            last: the dot before this one that belongs to a word, or -1.
        """
        flags, start, end = document.flags, document.start, document.end
        before = dot - 1
        if before < 0 or not flags[before] & WORD or end[before] != start[dot]:
            return False
        word = document.words(before, dot)
        if last != dot - 2 and not word.isupper() and self._is_plain(word):
            return False
        following = self._next_word(document, after)
        next_word = document.words(following, following + 1)
        lower, data = document.lower, self._data
        if flags[before] & NUMBER and word.isdigit() and len(word) <= 3:
            if flags[following] & NUMBER and len(word) <= 2 and following == dot + 1:
                return True
            chained = last == dot - 3  # "der 1. und 2. Rat"
            alone = chained or before == 0 or flags[before] & LINE_START or flags[before - 1] & QUOTE_OPEN
            ordinal = alone or start[following] == end[dot] or lower[before - 1] in data.before_ordinals
            if ordinal and lower[following] not in data.starters:
                return True
        elif before and _REGNAL.fullmatch(word):
            if not flags[after] & (CAPITAL | QUOTE_OPEN):
                return True
            return not flags[before - 1] & CAPITAL and lower[following] not in data.starters
        if not next_word or len(word) > _LONG_WORD:
            return False
        if last == dot - 2:  # "z. B." is "z.B."
            spaced = f"{document.words(last - 1, last)}.{word}"
            word = spaced if spaced.lower() in self._abbreviations else word
        if word.lower() in data.unfinished:
            return True
        if len(word) == 1 and word.isupper() and self._has_age(document, after):
            return True
        if word == "X" and before and lower[before - 1] in data.before_x:
            return False
        if _INITIALS.fullmatch(word):
            return lower[following] not in data.starters
        if self._is_plain(word):
            return False
        return not self._punkt.text_contains_sentbreak(f"{word}. {next_word[:_LONG_WORD]}")

    def _is_plain(self, word: str) -> bool:
        """Whether Punkt knows nothing of a word: it takes the dot behind it for the end, whatever follows."""
        return word.isalpha() and len(word) > 1 and word.lower() not in self._known_to_punkt

    @staticmethod
    def _has_age(document: Document, opening: int) -> bool:
        """Whether a bracket holds nothing but a number, as behind a shortened name: "Karl P. (34)"."""
        flags = document.flags
        return bool(
            flags[opening] & BRACKET_OPEN and document.partner[opening] == opening + 2 and flags[opening + 1] & NUMBER
        )

    @staticmethod
    def _stands_apart(document: Document, opening: int, hard: set[int]) -> bool:
        """Whether a bracket behind a stop is no part of the sentence before: "… sei. (sda)", "Gut. (lacht) Aber …"."""
        behind = document.partner[opening] + 1
        return behind in hard or bool(document.flags[behind] & (CAPITAL | QUOTE_OPEN))

    def _ends(self, document: Document, stop: int, after: int, hard: set[int]) -> bool:
        """Whether a stop that is no part of a word ends the sentence that would go on with the token `after`."""
        flags = document.flags
        following = flags[after]
        if following & _NO_END_BEFORE:
            return False
        if following & BRACKET_OPEN and self._stands_apart(document, after, hard):
            return True
        word = self._next_word(document, after)
        small = bool(flags[word] & WORD) and not flags[word] & (CAPITAL | NUMBER)
        if following & DASH:
            return not small
        if len(document.lower[stop]) > 1 or document.lower[stop] == "…":
            return document.lower[word] in self._data.starters and not small
        if document.lower[stop] != "." and after == stop + 1 and document.start[after] == document.end[stop]:
            return False  # a name: "K!Online"
        return not small
