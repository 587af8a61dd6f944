"""Text → tokens: words and punctuation marks, found in one forward pass over lines and over the pieces between blanks.

No token has a blank or a line end in it, and whether it is one never depends on what stands behind a blank. So each
piece can be remembered with its tokens: three of four come again.
"""

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
      (?:https?://|www\.)[^\s<>"„“”»«]*[\w/]
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

# A line end and all white space after it.
_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]\s*")
_LONGEST_KNOWN = 64  # code points of a piece that is remembered; longer ones do not come again, and may be long indeed
_MOST_KNOWN = 1 << 15

_PLAIN: dict[str, tuple[str, int]] = {}  # of words of letters alone their look-up form and flags

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


def _describe(word: str) -> tuple[str, int]:
    """The look-up form of a token and those of its flags that its characters alone decide."""
    if word.isalpha():
        letters, flags = word, WORD
    else:
        if word in _PUNCTUATION:
            return word, _PUNCTUATION[word]
        letters = "".join(filter(str.isalpha, word))
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
    lower = word.lower()
    return word if lower == word else lower, flags  # most words are in lower case: one string in memory, not two


def _plain(word: str) -> tuple[str, int]:
    """The look-up form and flags of a word of letters alone, to be remembered."""
    known = (word, WORD) if word.isascii() and word.islower() else _describe(word)
    if len(word) <= _LONGEST_KNOWN:
        if len(_PLAIN) == _MOST_KNOWN:
            _PLAIN.clear()
        _PLAIN[word] = known
    return known


def _tokens(piece: str) -> tuple[tuple[int, int, str, str, int], ...]:
    """The tokens of a piece of text without blanks: start and end within it, the token, look-up form and flags."""
    return tuple((*match.span(), match[0], *_describe(match[0])) for match in _TOKEN.finditer(piece))


_known_tokens = lru_cache(maxsize=_MOST_KNOWN)(_tokens)


def tokenize(document: Document) -> None:
    """Fill in the token lists of an empty document.

    Afterwards each punctuation mark is a token of its own, the dot of an abbreviation too; quotation marks and
    brackets carry no flag yet and no token has a partner.

    Args:
        document: its `article` is read; `start`, `end`, `exact`, `lower`, `flags`, `partner`, `lines` and `marks` are
            filled.
    """
    text = document.article.text
    at_line = LINE_START | PARAGRAPH_START
    begin = 0
    for line_end in _LINE_END.finditer(text):
        if _tokenize_line(document, text[begin : line_end.start()], begin, at_line):
            at_line = 0
        # Two line ends with nothing but white space between them make an empty line.
        at_line |= LINE_START | PARAGRAPH_START if len(line_end[0].splitlines()) > 1 else LINE_START
        begin = line_end.end()
    _tokenize_line(document, text[begin:], begin, at_line)
    document.partner.extend([-1] * len(document.start))
    document.marks.extend([i for i, flag in enumerate(document.flags) if not flag & WORD])


def _tokenize_line(document: Document, line: str, at: int, flags: int) -> bool:
    """Add the tokens of a line, which begins at an offset and whose first token has more flags; False without any."""
    add_start, add_end = document.start.append, document.end.append
    add_exact, add_lower, add_flags = document.exact.append, document.lower.append, document.flags.append
    first = len(document.flags)
    plain = _PLAIN.get
    for piece in line.split(" "):
        # Nearly all pieces are a word, or one with a punctuation mark behind it: these need no regular expression.
        known = plain(piece)
        if known is None and piece.isalpha():
            known = _plain(piece)
        stop = at + len(piece)
        if known is not None:
            add_start(at)
            add_end(stop)
            add_exact(piece)
            add_lower(known[0])
            add_flags(known[1])
        elif (mark := piece[-1:]) in _PUNCTUATION and (word := piece[:-1]).isalpha():
            known = plain(word) or _plain(word)
            add_start(at)
            add_end(stop - 1)
            add_exact(word)
            add_lower(known[0])
            add_flags(known[1])
            add_start(stop - 1)
            add_end(stop)
            add_exact(mark)
            add_lower(mark)
            add_flags(_PUNCTUATION[mark])
        else:
            for start, end, word, form, flag in (
                _known_tokens(piece) if len(piece) <= _LONGEST_KNOWN else _tokens(piece)
            ):
                add_start(at + start)
                add_end(at + end)
                add_exact(word)
                add_lower(form)
                add_flags(flag)
        at = stop + 1
    if first == len(document.flags):
        return False
    document.flags[first] |= flags
    document.lines.append(first)
    return True
