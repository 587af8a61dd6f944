"""An article as tokens, quotations and sentences: parallel lists, no object for each token."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.reading.article import Article

# Flags of a token (Document.flags), to be combined with |.
WORD = 1  # letters or digits, with inner hyphens, slashes and apostrophes: "US-Präsident", "2:1", "wär's"
CAPITAL = 2  # its first letter is upper case
NUMBER = 4  # its first character is a digit ("6.", "12-Tage-Krieg" too)
COMMA = 8
STOP = 16  # . ! ? … that may end a sentence (the dot of an abbreviation belongs to its word and is no token)
COLON = 32
SEMICOLON = 64
DASH = 128  # a dash between words, not a hyphen inside one
QUOTE_OPEN = 256  # only where it has a partner in Document.partner
QUOTE_CLOSE = 512
BRACKET_OPEN = 1024  # ( [ with a partner
BRACKET_CLOSE = 2048
LINE_START = 4096  # first token of its line
PARAGRAPH_START = 8192  # first token after an empty line, or of the text
ALL_CAPS = 16384  # two letters or more, all upper case: "NATO", "BBC"
DOTTED = 32768  # a word that ends in its own dot: "Dr.", "6.", "Y."
PUNCT = COMMA | STOP | COLON | SEMICOLON | DASH | QUOTE_OPEN | QUOTE_CLOSE | BRACKET_OPEN | BRACKET_CLOSE


@dataclass(slots=True)
class Document:
    """Tokens, quotations, brackets and sentences of one article.

    Token lists run in parallel. `start`/`end` are code-point offsets into `article.text`, end exclusive; all other
    positions in this class (and everywhere after this stage) are token indices, ends exclusive.

    Attributes:
        article: what was read.
        start: offset of each token's first character.
        end: offset after each token's last character.
        exact: each token as it stands in the text.
        lower: each token's lower-case form (lower-cased word by word).
        flags: each token's flags.
        partner: for an opening quotation mark or bracket the index of the closing one and the reverse; -1 elsewhere.
            A quotation that is reopened in each paragraph is one pair, from the first opening mark to the last closing
            one; the marks that reopen it have -1.
        quotes: the quotation pairs as (index of opening mark, index of closing mark), by opening mark; they nest.
        sentences: token ranges, in order, that together cover all tokens.
        lines: the first tokens of the lines, in order.
        marks: the tokens that are no words, in order.
        capitals: the words with a capital first letter, in order.
    """

    article: Article
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    exact: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    partner: list[int] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    capitals: list[int] = field(default_factory=list)

    def words(self, start: int, end: int) -> str:
        """The article's own words from token `start` to before token `end`, as they stand in the text."""
        return self.article.text[self.start[start] : self.end[end - 1]] if end > start else ""
