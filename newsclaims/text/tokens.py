"""Text → tokens: words and punctuation marks, found in one forward pass of one regular expression."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsclaims.text.document import (
    ALL_CAPS,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    LINE_START,
    NUMBER,
    PARAGRAPH_START,
    SEMICOLON,
    STOP,
    WORD,
    Document,
)

# A letter, digit or part of one: combining marks (decomposed umlauts) and soft hyphens stand inside words.
_IN = r"[\w\u00ad\u0300-\u036f]"
_LETTER = r"[^\W\d_]"
_APOSTROPHES = "'’ʼ´`‘"

# Every alternative starts at a fixed character or class and none can give back more than a character or two, so one
# pass over any text is linear; only a web address hands back the punctuation behind it, which it then never reads
# again. What joins the parts of a word: a hyphen (U-Boot), slash (CDU/CSU), ampersand (B&W), apostrophe (wär's), a dot
# or comma within a number (2.800, 66,56), a dot before a small letter, a digit or capitals (example.org, KANAL.1), a
# colon within a number (2:1) or before the feminine ending (Lehrer:innen).
_TOKEN = re.compile(
    rf"""
      [\n\r\v\f\x85\u2028\u2029]\s*
    | (?:https?://|www\.)[^\s<>"„“”»«]*[\w/]
    | {_LETTER}(?:\.{_LETTER}{{1,3}})+(?!{_IN})
    | (?:[@\#](?=\w)|(?<!\S)-(?=[^\W\d_A-ZÄÖÜ])|(?<=[“”"«»])-(?=[^\W\d_]))?
      {_IN}+
      (?:
          (?:[-\u2010\u2011–/&@{_APOSTROPHES}]|[.,:](?<=\d.)(?=\d)|\.(?=[a-zäöü\d]|[A-ZÄÖÜ]{{2}})|[*:](?=in(?:nen)?(?!{_IN})))
          {_IN}+
      )*
      (?:-(?![\w-]))?
    | \.\.+
    | -+
    | ''|``|,,(?=\w)
    | [^\s\u200b-\u200f\u2060\ufeff]
    """,
    re.VERBOSE,
)

_PUNCTUATION = {
    ",": COMMA,
    ".": STOP,
    "!": STOP,
    "?": STOP,
    "…": STOP,
    ":": COLON,
    ";": SEMICOLON,
    "–": DASH,
    "—": DASH,
    "―": DASH,
}


@lru_cache(maxsize=1 << 15)
def _describe(word: str) -> tuple[str, int]:
    """The look-up form of a token and those of its flags that its characters alone decide."""
    flags = _PUNCTUATION.get(word)
    if flags is not None:
        return word, flags
    letters = word if word.isalpha() else "".join(filter(str.isalpha, word))
    first = word[0]
    if not letters and not any(map(str.isalnum, word)):
        # What is left with two marks or more: an ellipsis of dots, a dash of hyphens, quotation marks.
        return word, STOP if first == "." else DASH if first == "-" else 0
    flags = WORD | NUMBER if first.isdigit() else WORD
    if letters and letters[0].isupper():
        flags |= ALL_CAPS | CAPITAL if len(letters) > 1 and letters.isupper() else CAPITAL
    if not word.isascii():
        # Only look-up forms are composed and without soft hyphens; a lone soft hyphen stays, no form is empty.
        word = unicodedata.normalize("NFC", word).replace("\u00ad", "") or word
    return word.lower(), flags


def tokenize(document: Document) -> None:
    """Fill in the token lists of an empty document.

    Afterwards each punctuation mark is a token of its own, the dot of an abbreviation too; quotation marks and
    brackets carry no flag yet and no token has a partner.

    Args:
        document: its `article` is read, its token lists (`start`, `end`, `lower`, `flags`, `partner`) are filled.
    """
    text = document.article.text
    add_start, add_end = document.start.append, document.end.append
    add_lower, add_flags = document.lower.append, document.flags.append
    known: dict[str, tuple[str, int]] = {}
    at_line = LINE_START | PARAGRAPH_START
    for match in _TOKEN.finditer(text):
        word = match[0]
        described = known.get(word)
        if described is None:
            if word[0].isspace():
                # Two line ends with nothing but white space between them make an empty line.
                empty_line = len(word.splitlines()) > 1
                at_line |= LINE_START | PARAGRAPH_START if empty_line else LINE_START
                continue
            described = known[word] = _describe(word)
        at, after = match.span()
        add_start(at)
        add_end(after)
        form, flag = described
        add_lower(form)
        if at_line:
            flag |= at_line
            at_line = 0
        add_flags(flag)
    document.partner.extend([-1] * len(document.start))
