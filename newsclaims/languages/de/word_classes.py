"""The word classes of the tokens of a document: what a form may be, and what stands around it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns
from newsclaims.languages.de.name_lists import ADJECTIVE_ENDINGS
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    CAPITALISED,
    FINITE,
    IN_CONTEXT,
    INFINITIVE,
    LOWER,
    NOUN,
    POLITE,
    SINGULAR_VERB,
    SUBJUNCTIVE1,
    UNKNOWN,
    ZU,
    bits_of,
)
from newsclaims.text.document import BRACKET_OPEN, CAPITAL, COLON, NUMBER, QUOTE_OPEN, STOP, WORD

if TYPE_CHECKING:
    from newsclaims.text.document import Document

_OPENS = COLON | QUOTE_OPEN | STOP | BRACKET_OPEN  # a capital letter behind it says nothing

_KIND = WORD | CAPITAL | NUMBER
_CAPITALISED = WORD | CAPITAL

_ADVERBS = frozenset(("d.h.", "u.a.", "v.a.", "z.b.", "z.t."))
_THIRD_PERSON = frozenset(("er", "sie", "es", "man"))
_OF_NAMES = frozenset(("al", "el", "ibn"))  # before an Arabic surname


def word_classes(document: Document, bodies: list[int]) -> list[int]:
    """Give the classes that each token may have.

    Args:
        document: its tokens and sentences are found.
        bodies: where text begins behind a dateline, beside the starts of sentences.

    Returns:
        For each token bits of `newsclaims.languages.de.words`; 0 for punctuation.
    """
    known = LOWER.get
    starts = {start for start, _ in document.sentences}
    starts.update(bodies)
    found: list[int] = []
    append = found.append
    first = True
    bits = 0
    for i, word, flag in zip(count(), document.lower, document.flags, strict=False):
        if i in starts:
            first = True
        kind = flag & _KIND
        if kind:
            before = bits
            if kind == WORD:
                form = known(word)
                bits = form if form is not None else LOWER[word]
            elif kind == _CAPITALISED and not first:
                bits = POLITE.get(word, NOUN)
                if "-" in word and (last := document.exact[i].rpartition("-")[2]).endswith(ADJECTIVE_ENDINGS):
                    bits = _with_small_end(last)
            elif kind == _CAPITALISED:
                bits = CAPITALISED[word] if word != "bin" else IN_CONTEXT
            else:
                bits = IN_CONTEXT
            if bits & IN_CONTEXT:
                bits = _in_context(document, i, first, before)
            if bits & INFINITIVE and before & ZU:
                bits &= ~FINITE
            first = False
        else:
            bits = 0
            if flag & _OPENS:
                first = True
        append(bits)
    _name_openers(document, starts, found)
    return found


def _with_small_end(last: str) -> int:
    """The classes of a word with a capital by its last part, maybe an adjective: "SPD-geführten", no "Start-ups"."""
    return ADJECTIVE if last == "nahe" or (last.islower() and LOWER[last] & ADJECTIVE) else NOUN


def _name_openers(document: Document, starts: set[int], classes: list[int]) -> None:
    """Make nouns of surnames that look like verbs where a sentence begins with one: "Macht kündigte an", of Jan Macht.

    A verb follows them, and somewhere in the text a first name stands before them.
    """
    last = len(classes) - 1
    openers = [
        i
        for i in starts
        if i < last and classes[i] & FINITE and classes[i + 1] & FINITE and not document.flags[i + 1] & CAPITAL
    ]
    if not openers:
        return
    lower, flags = document.lower, document.flags
    borne = {
        lower[i]
        for i in document.capitals
        if i and flags[i - 1] & CAPITAL and nouns.first_name_gender(lower[i - 1]) is not None
    }
    for i in openers:
        if lower[i] in borne:
            classes[i] = NOUN


def _in_context(document: Document, i: int, first: bool, before: int) -> int:
    """The classes of a word that its form alone does not tell; `before` are those of the token before it."""
    word, flags = document.lower[i], document.flags
    flag = flags[i]
    bits = bits_of(word, flag, first)
    if not word.isalpha():
        if word.endswith(("'s", "’s")) and not flag & CAPITAL:
            bits = bits_of(word[:-2], flag, first)  # "geht's": the verb with "es"
        if not flag & CAPITAL and ("-" in word or "." in word) and _is_name(document, i, word):
            bits = NOUN
        elif flag & NUMBER and "-" in word:
            bits = NOUN if word.rstrip("rnms").endswith("jährige") or _is_name(document, i, word) else ADJECTIVE
    if (
        word == "meine"
        and i
        and document.lower[i - 1] in _THIRD_PERSON
        and i + 1 < len(flags)
        and not flags[i + 1] & CAPITAL
    ):
        bits = FINITE | SUBJUNCTIVE1 | SINGULAR_VERB  # "Er meine damit Europa", not "sie, meine Frau"
    if word in _ADVERBS:
        bits = ADVERB
    if bits & UNKNOWN and document.exact[i] != word:
        bits = NOUN  # "eBay", "iPhone"
    if i + 1 < len(flags) and flags[i + 1] & CAPITAL and (word in _OF_NAMES or (word == "bin" and before & NOUN)):
        bits = NOUN  # "Mohammed bin Salman", "fordert al Huthi"
    return bits


def _is_name(document: Document, i: int, word: str) -> bool:
    """Whether a word that begins in lower case is a name or noun: "dpa-Bericht", "al-Assad", "beispiel.de"."""
    if "-" in word and "." not in word:
        text = document.article.text
        at = document.start[i] + word.index("-") + 1
        return at < document.end[i] and text[at].isupper()
    return word[-1] != "." and word.partition(".")[2].isalpha()
