"""Who can meet: which noun phrases name people or those who act like people."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings.lexicon import meeting_noun
from newsclaims.languages.de.meetings.words import OFFICES
from newsclaims.languages.de.times import find_times
from newsclaims.text.document import (
    ALL_CAPS,
    CAPITAL,
    NUMBER,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis

_PRONOUNS = frozenset(
    """
    beide beiden diesem dieser er ich ihm ihn ihnen ihr mich mir sie uns wir
    """.split()
)
# Nouns that no list has for people, and that meet all the same.
_ACTORS = frozenset(
    """
    anklage duo ehepaar ehepaars eltern fraktion führung herausforderer herausforderern herausforderers lager lagers
    land lande landes leute menschen nachfolger nachfolgerin nation nationen paar personen persönlichkeit
    persönlichkeiten quartett seite seiten spitze spitzen spitzenvertreter staats- stammesälteste stammesältesten
    taliban trio troika verteidigung vorgänger vorgängerin
    """.split()
)
# Who leads something, by the end of the word.
_LEADERSHIPS = tuple(
    kind + end
    for kind in ("regierungs", "partei", "koalitions", "konzern", "fraktions", "staats", "stadt", "vereins", "landes")
    for end in ("spitze", "spitzen")
)
# Rivers come together, too, and meet nobody.
_RIVERS = frozenset(
    """
    aare aller donau drau elbe ems enns fulda havel ilz inn isar lech limmat lippe main mosel mur neckar neiße oder
    reuss rhein rhone ruhr saale salzach spree werra weser
    """.split()
)
# Ends of adverbs and participles, which only the beginning of a sentence writes with a capital.
_ADVERBIAL = ("end", "haft", "halber", "isch", "lich", "mals", "sam", "seits", "wärts", "weise")
# Of these, what may be visited as a place.
_TERRITORIES = frozenset("land lande landes nation nationen".split())
# Where people meet; as the last part of compounds too.
VENUES = (
    "amt", "amtssitz", "botschaft", "hotel", "hotels", "hauptstadt", "haus", "insel", "konferenzzentrum", "landsitz",
    "palast", "palais", "parlament", "ranch", "rathaus", "residenz", "schloss", "schloß", "staatskanzlei", "stadt",
    "villa", "zentrale", "hauptquartier", "kreml", "vatikan", "flughafen", "kongresszentrum", "ort", "stützpunkt",
    "militärbasis", "kloster", "seebad", "badeort", "küstenort", "kurort", "urlaubsort", "sitz", "ministerium",
    "anwesen", "spital", "klinik",
    "provinz", "region", "oval office", "office", "büro", "grenze", "front", "dom", "basilika", "synagoge", "zentrum",
    "burg", "festung", "hofburg", "landtag", "bundestag", "reichstag", "pentagon", "élysée",
    "bahnhof", "café", "gaststätte", "gasthof", "gebäude", "halle", "kantine", "kaserne", "keller", "kirche", "kneipe",
    "küche", "lokal", "museum", "pflegeheim", "restaurant", "saal", "schule", "theater", "universität", "werkstatt",
    "wohnung", "wohnzimmer", "zelt",
)  # fmt: skip


def original(a: Analysis, i: int) -> str:
    """A token as it is written."""
    return a.doc.exact[i]


def is_party(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun phrase names somebody who can meet others: people, authorities, countries and their capitals."""
    head = phrase.head
    word = a.doc.lower[head]
    if phrase.pronoun:
        return word in _PRONOUNS
    if meeting_noun(word) is not None or (word in _RIVERS and phrase.core_end == head + 1):
        return False
    if is_time(a, phrase) or _is_adverb(a, phrase):
        return False
    if a.doc.flags[head] & QUOTE_OPEN:
        inner = a.doc.lower[head + 1]
        return (
            inner in _ACTORS
            or bool(a.doc.flags[head + 1] & ALL_CAPS)
            or nouns.organisation(original(a, head + 1)) is not None
        )
    return (
        phrase.animate
        or word.endswith(_LEADERSHIPS)
        or word in _ACTORS
        or is_bare_name(a, phrase)
        or _is_actor(a, phrase)
        or _is_unknown_name(a, phrase)
    )


def is_office(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase names those who speak and arrange for somebody else: "das Ministerium", "der Sprecher"."""
    return a.doc.lower[phrase.head].endswith(OFFICES)


def is_time(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a time expression ("Montag", "Weihnachten")."""
    return any(t.start <= phrase.head < t.end for t in find_times(a.doc, phrase.start, phrase.core_end))


def _is_unknown_name(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether the head is several capitalised words that no list knows: "dem Dalai Lama"."""
    words = [original(a, i) for i in range(phrase.head, phrase.core_end)]
    return len(words) > 1 and all(
        w[:1].isupper() and nouns.noun(w) is None and nouns.noun_gender(w) is None for w in words
    )


def _is_actor(a: Analysis, phrase: NounPhrase) -> bool:
    head = phrase.head
    if a.doc.lower[head].endswith("-") and phrase.end > phrase.core_end:  # "der Innen- und Außenminister"
        rest = [original(a, k) for k in range(phrase.core_end, phrase.end)]
        return any(nouns.is_role(word) or nouns.organisation(word) is not None for word in rest)
    for i in range(phrase.head, phrase.core_end):
        flags = a.doc.flags[i]
        if not flags & WORD:
            continue
        word = original(a, i)
        if (flags & ALL_CAPS and not flags & NUMBER) or nouns.capital(word) or nouns.inhabitant(word) is not None:
            return True
        if "-" in word and (part := word.rpartition("-")[2]).lower() in _ACTORS and part:
            return True
    return False


def is_bare_name(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether it is a name without an article: a known first name, or capitalised words that no list knows."""
    if phrase.pronoun or phrase.start != phrase.head or a.doc.flags[phrase.head] & QUOTE_OPEN:
        return False
    word = original(a, phrase.head)
    if nouns.first_name_gender(word) or nouns.is_title(word) or a.doc.lower[phrase.head] in _surnames(a):
        return True
    if _is_adverb(a, phrase):
        return False
    capital = a.doc.flags[phrase.head] & CAPITAL or ("-" in word and word.rpartition("-")[2][:1].isupper())
    if not capital or nouns.noun(word) is not None or nouns.is_place(word):
        return False
    if phrase.core_end - phrase.head == 1:
        gender = nouns.noun_gender(word)
        return gender is None or (word.endswith(("a", "o", "i")) and not word.endswith("ei"))
    return True


def _is_adverb(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is an adverb or participle with the capital letter of a sentence: "Gleichsam hat sie …"."""
    head = phrase.head
    opens = a.units[a.unit_of[head]][0] == head == phrase.start and phrase.core_end - head == 1
    return opens and (a.doc.lower[head].endswith(_ADVERBIAL) and nouns.noun(original(a, head)) is None)


@lru_cache(maxsize=2)
def _surnames(a: Analysis) -> frozenset[str]:
    """The words that follow a first name in this document: later they name the same one alone, "Wolf" or "Berg" too."""
    lower, flags = a.doc.lower, a.doc.flags
    return frozenset(
        lower[i]
        for i in range(1, len(lower))
        if flags[i] & CAPITAL and flags[i - 1] & CAPITAL and nouns.first_name_gender(lower[i - 1]) and len(lower[i]) > 2
    )


def is_person(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase names one or more people (or troops, a delegation), and no institution or country."""
    word = a.doc.lower[phrase.head]
    if phrase.pronoun:
        return word in _PRONOUNS
    if meeting_noun(word) is not None:
        return False
    if a.doc.flags[phrase.head] & QUOTE_OPEN:
        return is_party(a, phrase)
    for i in range(phrase.head, phrase.core_end):
        if not a.doc.flags[i] & WORD:
            continue
        form = original(a, i)
        if nouns.is_role(form) or nouns.first_name_gender(form) or nouns.is_title(form):
            return True
        if nouns.group(form) is not None or nouns.inhabitant(form) is not None:
            return True
    if (word in _ACTORS and word not in _TERRITORIES) or word.endswith(
        ("delegation", "delegationen", "truppe", "truppen", "familie", "familien")
    ):
        return True
    return is_bare_name(a, phrase)
