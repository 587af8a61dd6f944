"""The form in which a name or description is given: nominative, without article, as a dictionary would list it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.word_lists import lru_cache
from newsclaims.languages.de.words import ADJECTIVE, COORDINATOR, DETERMINER, NOUN, PARTICIPLE, PREPOSITION, bits_of
from newsclaims.text.document import (
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    LINE_START,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.declension import NounForm

_STRONG = {"m": "er", "f": "e", "n": "es", "pl": "e"}
# Determiners that count or single out without belonging to a description: "einige kleinere Parteien".
_VAGUE = frozenset(
    (
        "einige", "einiger", "einigen", "mehrere", "mehrerer", "mehreren", "verschiedene", "verschiedener",
        "verschiedenen", "viele", "vieler", "vielen", "zahlreiche", "zahlreicher", "zahlreichen", "manche",
        "mancher", "manchen", "etliche", "etlicher", "etlichen", "diverse", "diverser", "diversen", "weitere",
        "weiterer", "weiteren",
    )
)  # fmt: skip
_SEVERAL = frozenset("beide beiden zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())
_WITH_DATIVE = frozenset(("mit", "von", "bei", "aus", "zu", "nach", "seit", "gegenüber", "samt"))
# Adverbs before a noun phrase that are no part of the description.
_BEFORE = frozenset(
    ("auch", "selbst", "sogar", "nur", "wie", "als", "so", "bereits", "aber", "jedoch", "etwa", "und", "oder", "allein")
)


@lru_cache()
def key(word: str) -> str:
    """A word to compare names by: lower case, without accents ("Erdoğan" → "erdogan")."""
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


def begins(a: Analysis, i: int) -> bool:
    """Whether a token begins a sentence, a line or a quotation, so that its capital letter says nothing."""
    return i == 0 or bool(
        a.doc.flags[i] & LINE_START or a.doc.flags[i - 1] & (STOP | COLON | QUOTE_OPEN | BRACKET_OPEN)
    )


@lru_cache()
def is_adjective(word: str) -> bool:
    """Whether a lower-case word may be an adjective with an ending."""
    return bool(bits_of(word, WORD, False) & ADJECTIVE)


def first_word(a: Analysis, start: int, end: int) -> int:
    """Where a mention's name or description begins: after prepositions, articles and adverbs before them."""
    lower, flags, bits = a.doc.lower, a.doc.flags, a.bits
    i = start
    while i < end - 1:
        word = lower[i]
        if not flags[i] & WORD:
            if flags[i] & QUOTE_OPEN:
                break
        elif word in _VAGUE:
            if lower[i + 1] in ("der", "dieser", "von", "unter"):
                break  # "einige der Abgeordneten" is no description without its first word
        elif word in _BEFORE or bits[i] & PREPOSITION:
            pass
        elif bits[i] & DETERMINER or word in ("dessen", "deren"):
            if lower[i + 1] == "der" and word.startswith("ein"):
                break  # "einer der Helfer"
        else:
            break
        i += 1
    return i


def nominative(a: Analysis, start: int, end: int) -> str:
    """A noun phrase without article as words in the nominative.

    Args:
        a: the document's grammar.
        start: its first token after the article.
        end: after its last token.

    Returns:
        "iranische Staatsanwaltschaft" for "(der) iranischen Staatsanwaltschaft"; a phrase whose head no list knows
        keeps its form.
    """
    doc, bits = a.doc, a.bits
    if bits[start] & DETERMINER:
        return doc.words(start, end)  # "einer der Helfer": the noun is a genitive
    head = start
    while head < end and (
        not bits[head] & NOUN
        or _capital_adjective(a, head, end)
        or (head + 1 < end and bits[head + 1] & COORDINATOR and sentence_adjective(a, head))
    ):
        if doc.flags[head] & QUOTE_OPEN:
            return a.doc.words(start, end)
        head += 1
    if head >= end:
        return doc.words(start, end)
    form = nouns.noun(a.word(head))
    if form is not None and form.kind == "group":
        form = nouns.role(a.word(head)) or form  # "der Außenminister" is not the group
    plural, gender = _number(a, start, head, form)
    words: list[str] = []
    strong = _STRONG.get("pl" if plural else gender)
    for i in range(start, head):
        word = a.word(i)
        if i == start and not doc.flags[i] & CAPITAL:
            word = doc.lower[i]
        attribute = bits[i] & (ADJECTIVE | PARTICIPLE) or _capital_adjective(a, i, end)
        if attribute and strong and word.endswith(("en", "em", "er", "es", "e")) and not nouns.place_adjective(word):
            stem = word[:-1] if word.endswith("e") else word[:-2]
            word = stem + strong
        if i == start and sentence_adjective(a, i):
            word = word[0].lower() + word[1:]
        words.append(word)
    words.append(_head(a.word(head), form, plural, gender))
    text = " ".join(words)
    if head + 1 < end:
        space = " " if doc.start[head + 1] > doc.end[head] else ""
        text += space + doc.words(head + 1, end)
    return text


def _capital_adjective(a: Analysis, i: int, end: int) -> bool:
    """Whether a capitalised word is an adjective before a noun: "Deutschen" in "Deutschen Wetterdienst"."""
    if not a.doc.flags[i] & CAPITAL or i + 1 >= end or not a.doc.flags[i + 1] & WORD:
        return False
    word = a.doc.lower[i]
    if not word.endswith(("e", "en", "er", "em", "es")) or not a.bits[i + 1] & (NOUN | ADJECTIVE):
        return False
    if nouns.nationality_adjective(word) or word in _NAME_ADJECTIVES or nouns.place_adjective(word):
        return True
    if nouns.first_name_gender(word) or (nouns.noun(a.word(i)) is not None and not sentence_adjective(a, i)):
        return False
    return is_adjective(word) and not word.endswith("er")  # "Hoover Institution": a name more often than an adjective


_NAME_ADJECTIVES = frozenset(
    stem + ending
    for stem in (
        "international", "vereint", "vereinigt", "zweit", "erst", "dritt", "allgemein", "rot", "weiß", "demokratisch",
        "neu", "freiheitlich", "sozialdemokratisch", "christlich", "evangelisch", "katholisch", "islamisch",
        "auswärtig", "obersten", "oberst", "höher", "bundesweit", "europäisch", "zentral", "nordatlantisch",
        "national", "liberal",
    )
    for ending in ("e", "en", "er", "em", "es")
)  # fmt: skip


def _whole_noun(word: str) -> bool:
    """Whether the lists know a word whole, and not only its last part ("Politische" is no "Tisch")."""
    known = nouns.noun(word)
    return known is not None and known.known >= len(word)


def is_countrys(word: str) -> bool:
    """Whether a word is a country's genitive, also of one that mostly has an article: "Ukraines Präsident"."""
    return word.endswith("s") and nouns.country(word[:-1]) is not None


def sentence_adjective(a: Analysis, i: int) -> bool:
    """Whether a capital letter is only that of the sentence's first word: "Politische Beobachter"."""
    return (
        begins(a, i)
        and not a.bits[i] & DETERMINER
        and a.doc.lower[i] not in _NAME_ADJECTIVES
        and is_adjective(a.doc.lower[i])
        and not nouns.place_adjective(a.doc.lower[i])
        and not is_countrys(a.word(i))
        and not _whole_noun(a.word(i))
    )


def _number(a: Analysis, start: int, head: int, form: NounForm | None) -> tuple[bool, str]:
    """Whether the phrase is plural, and its gender ("" if unknown)."""
    gender: str = (form.gender if form is not None else None) or ""
    first = start
    while first > 0 and head - first < 12 and a.bits[first - 1] & DETERMINER and not begins(a, first):
        first -= 1
    phrase = a.phrase_parser.at(first, min(head + 2, len(a.doc.start)))
    plural = phrase.plural if phrase is not None and phrase.head == head else None
    if plural is None and any(a.doc.lower[i] in _SEVERAL for i in range(first, head)):
        plural = True
    if plural is None and oblique_plural(a, first, form):
        plural = True
    if plural is None and form is not None:
        bare = first == start and form.may_be("n", "pl") and not form.may_be("n", "sg")
        plural = form.number == "pl" or bare  # "Experten"
    whole = not (start and a.bits[start - 1] & ADJECTIVE)  # not "das deutsche Auswärtige Amt"
    if whole and first == start < head and gender in ("m", "n") and a.doc.lower[head - 1].endswith("e"):
        plural = True  # "politische Beobachter"
    if not gender and phrase is not None and phrase.head == head:
        gender = phrase.gender
    if not gender and form is not None and form.kind == "role" and first < start:
        word = a.doc.lower[first]
        gender = "f" if word in ("die", "eine", "einer") else "m"
    if not gender and form is None:
        found = nouns.noun_gender(a.word(head))
        if found == "pl":
            plural = True
        gender = found if found in ("m", "f", "n") else ""
    return bool(plural), gender


def oblique_plural(a: Analysis, i: int, form: NounForm | None) -> bool:
    """Whether the words before a phrase make it a plural: "mit den Referenten", "Meinung politischer Beobachter".

    Args:
        a: the document's grammar.
        i: the phrase's first word.
        form: its head noun.
    """
    if form is None or begins(a, i):
        return False
    word, before = a.doc.lower[i], a.doc.lower[i - 1]
    if word == "den":
        return before in _WITH_DATIVE
    genitive = word == "der" or (a.bits[i] & ADJECTIVE and word.endswith("er"))
    if not genitive or form.gender != "m" or not form.may_be("g", "pl"):
        return False
    noun = cue_noun(before)
    return noun is not None and "source" in noun.takes  # a masculine singular would be "des"


def _head(word: str, form: NounForm | None, plural: bool, gender: str) -> str:
    if form is None:
        return word
    if not plural:
        if form.number == "pl" or word.isupper() or form.kind == "=":
            return word
        if form.gender is None and gender == "m" and form.lemma.endswith("e"):
            return form.lemma + "r"
        if form.may_be("n", "sg"):
            return word
        return word[0] + form.lemma[1:] if form.lemma[:1].lower() == word[:1].lower() else form.lemma
    adjectival = form.gender is None and form.lemma.endswith("e")  # "die Verletzten": Verletzte
    if (adjectival or not form.may_be("n", "pl")) and word.endswith("n"):
        return word[:-1]
    return word


def plain_quotes(a: Analysis, start: int, end: int) -> str:
    """The words of a range without quotation marks at its ends."""
    flags = a.doc.flags
    while start < end - 1 and flags[start] & (QUOTE_OPEN | QUOTE_CLOSE):
        start += 1
    while end - 1 > start and flags[end - 1] & (QUOTE_OPEN | QUOTE_CLOSE):
        end -= 1
    return a.doc.words(start, end)
