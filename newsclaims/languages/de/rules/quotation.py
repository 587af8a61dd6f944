"""What a quotation is: its words, whether it is a title or a name, and what stands around it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    DETERMINER,
    FINITE,
    INFINITIVE,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PREPOSITION,
    uncontracted,
)
from newsclaims.text.document import (
    BRACKET_CLOSE,
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    COMMA,
    NUMBER,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

REACH = 30  # quotations that are looked at before one, and of an enumeration: a bound that keeps hostile text cheap
_LONGEST_BRACKET = 100  # words in brackets before a quotation that are looked at
SENTENCE = 4  # words from which a quotation with a finite verb is a sentence, and one that ends with no noun no title
LONG = 7  # words from which a quotation without introduction is a statement
# Nouns that what is quoted right after them explains, and that are no titles: "mit den Worten „…“".
SAYINGS = frozenset(
    """aufschrift aufschriften ausruf ausrufe aussage aussagen bemerkung bemerkungen feststellung forderung frage
    hinweis parole parolen passage passus rufe rufen satz sätze sätzen spruch sprüche sprüchen sprechchöre sprechchören
    wort worte worten zuruf zurufe""".split()
)
# Nouns whose quotation is a title or a name even where it is a whole sentence: "der Film „Das Leben ist schön“".
_TITLED = tuple(
    (
        "album aktion bericht buch film gedicht kampagne konferenz lied motto name namen oper partei projekt reihe "
        "roman schlagzeile sendung serie song stück tagung titel überschrift veranstaltung zeitung magazin zeitschrift"
    ).split()
)
_SUCH_AS = frozenset(["wie", "etwa", "zum", "beispiel", "beispielsweise"])
_GENITIVE = frozenset(("der", "des", "dieser", "dieses"))
_OR = frozenset(["wie", "oder", "und", "auch", "alias"])
_DEFINITE = frozenset("der die das den dem des am beim im ins vom zum zur".split())


def around(*parts: Span) -> list[Span]:
    """A frame of what stands before and behind a quotation, without empty parts."""
    return [(start, end) for start, end in parts if start < end]


def quote_words(a: Analysis, opening: int, closing: int) -> tuple[int, int, bool]:
    """Of a quotation: its words, those in lower case, and whether one can be a finite verb."""
    words = lower = 0
    finite = False
    for i in range(opening + 1, closing):
        if a.doc.flags[i] & WORD:
            words += 1
            if not a.doc.flags[i] & CAPITAL:
                lower += 1
                finite = finite or bool(a.bits[i] & FINITE)
    return words, lower, finite


def in_quotation(a: Analysis, opening: int) -> bool:
    """Whether a quotation stands inside another one, which then belongs to the same unit."""
    quotes = a.doc.quotes
    first = a.units[a.unit_of[opening]][0]
    at = bisect_left(quotes, (opening, 0)) - 1
    last = at - REACH
    while at >= 0 and at > last and quotes[at][0] >= first:
        if quotes[at][1] > opening:
            return True
        at -= 1
    return False


def is_title(a: Analysis, opening: int, closing: int) -> bool:
    """Whether a quotation without a verb looks like a name: a capital letter, after an article or a noun."""
    doc, bits = a.doc, a.bits
    if in_brackets(a, opening) or is_hyphened(a, opening):
        return True
    inner = [i for i in range(opening + 1, closing) if doc.flags[i] & WORD]
    before = opening - 1
    if follows_saying(a, opening):
        return False
    while before > 0 and bits[before] & ADJECTIVE and not bits[before] & NOUN:
        before -= 1  # "die in Wien erscheinende „Rundschau am Sonntag“"
    numbered = len(inner) > 1 and doc.flags[inner[0]] & NUMBER  # "beim „2. Forum der Städte“"
    if inner and is_only_noun(a, opening, closing):
        return True
    if not inner or not doc.flags[inner[1] if numbered else inner[0]] & CAPITAL:
        return False
    if len(inner) >= SENTENCE and not bits[inner[-1]] & (NOUN | NUMERAL):
        return False  # a title without a verb ends with its noun
    if before < 0 or not doc.flags[before] & WORD:
        return True
    return bool(bits[before] & NOUN or doc.lower[before] in _DEFINITE or doc.lower[before] in _OR)


def is_only_noun(a: Analysis, opening: int, closing: int) -> bool:
    """Whether a quotation in small letters is all that an article has as its noun: "die Halle der „nordstrom ag“"."""
    doc = a.doc
    if opening == 0 or doc.lower[opening - 1] not in _DEFINITE or closing + 1 >= len(a.bits):
        return False
    if any(doc.flags[i] & CAPITAL for i in range(opening + 1, closing)):
        return False
    return not a.bits[closing + 1] & (NOUN | ADJECTIVE | FINITE | INFINITIVE | PARTICIPLE) or bool(
        a.bits[opening - 2] & NOUN and opening > 1
    )


def follows_saying(a: Analysis, opening: int) -> bool:
    """Whether a quotation is what the noun before it says: "mit der Parole „…“", "Sprüche wie etwa „…“"."""
    i = opening - 1
    while i >= 0 and a.doc.lower[i] in _SUCH_AS:
        i -= 1
    return i >= 0 and bool(a.bits[i] & NOUN) and a.doc.lower[i] in SAYINGS


def in_attribute(a: Analysis, opening: int, first: int, preposition: str) -> bool:
    """Whether a quotation belongs to an attribute: "eine Hilfe gegen das „böse Reich“", "das Ende der „guten Jahre“".

    Args:
        a: the document's grammar.
        opening: its opening mark.
        first: the first token of its clause.
        preposition: what the verb governs: "sprach von einem „Fehler“" has none.
    """
    lower, bits, flags = a.doc.lower, a.bits, a.doc.flags
    before = opening - 1
    while before > first and bits[before] & (DETERMINER | ADJECTIVE | ADVERB) and not flags[before] & CAPITAL:
        before -= 1
    if bits[before] & PREPOSITION:
        return uncontracted(lower[before]) != preposition
    genitive = before + 1 < opening and lower[before + 1] in _GENITIVE and bool(bits[before] & NOUN)
    return genitive or bool(flags[before] & COMMA)


def has_title_noun(a: Analysis, opening: int) -> bool:
    """Whether a noun such as "Film" or "Motto" stands right before a quotation, or in brackets "(Motto: „…“)"."""
    if not a.doc.flags[opening + 1] & (CAPITAL | NUMBER) and a.doc.flags[opening + 1] & WORD:
        return False  # "nannte den Bericht „falsch“"
    before = opening - 1
    if before > 0 and a.doc.flags[before] & COLON and in_brackets(a, opening):
        before -= 1
    noun = a.doc.lower[before] if before >= 0 and a.bits[before] & NOUN else ""
    return noun.endswith(_TITLED) and noun != "aussendung"  # no "Sendung": a press release


def is_hyphened(a: Analysis, opening: int) -> bool:
    """Whether a quotation is the second part of a word: "in der ORF-„Pressestunde“"."""
    return opening > 0 and a.doc.lower[opening - 1].endswith("-")


def in_brackets(a: Analysis, opening: int) -> bool:
    """Whether a quotation stands in brackets."""
    i = opening - 1
    first = max(a.units[a.unit_of[opening]][0], opening - _LONGEST_BRACKET)
    while i >= first and not a.doc.flags[i] & (STOP | BRACKET_CLOSE):
        if a.doc.flags[i] & BRACKET_OPEN:
            return True
        i -= 1
    return False
