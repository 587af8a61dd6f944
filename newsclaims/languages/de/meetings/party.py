"""Who can meet: which noun phrases name people or those who act like people, and enumerations of them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ALL_CASES, GENITIVE
from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings.lexicon import meeting_noun
from newsclaims.languages.de.times import find_times
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    FINITE,
    INFINITIVE,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    REFLEXIVE,
    VERBAL,
)
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_CLOSE,
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    NUMBER,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

_PRONOUNS = frozenset(
    """
    beide beiden diesem dieser er ich ihm ihn ihnen ihr mich mir sie uns wir
    """.split()
)
# Nouns that no list has for people, and that meet all the same.
_ACTORS = frozenset(
    """
    duo ehepaar ehepaars eltern fraktion führung herausforderer herausforderern herausforderers lager lagers land
    lande landes leute menschen nachfolger nachfolgerin nation nationen paar personen persönlichkeit
    persönlichkeiten quartett seite seiten spitze spitzen spitzenvertreter staats- stammesälteste stammesältesten
    taliban trio troika vorgänger vorgängerin
    """.split()
)
_SKIPPED = frozenset(
    """
    a. allem anderem anschließend auch außerdem beispielsweise danach dann darunter ebenfalls erneut erstmals etwa
    insbesondere jeweils neben nur selbst sogar sowohl später u. u.a. unter vor weiteren wiederum zudem
    """.split()
)
_JOINING = frozenset(
    """
    als bzw. oder sowie und wie
    """.split()
)
# Where people meet; as the last part of compounds too.
VENUES = (
    "amt", "amtssitz", "botschaft", "hotel", "hotels", "hauptstadt", "haus", "insel", "konferenzzentrum", "landsitz",
    "palast", "palais", "parlament", "ranch", "rathaus", "residenz", "schloss", "schloß", "staatskanzlei", "stadt",
    "villa", "zentrale", "hauptquartier", "kreml", "vatikan", "flughafen", "kongresszentrum", "ort", "stützpunkt",
    "militärbasis", "kloster", "seebad", "badeort", "küstenort", "kurort", "urlaubsort", "sitz", "ministerium", "anwesen",
    "provinz", "region", "oval office", "office", "büro", "grenze", "front", "dom", "basilika", "synagoge", "zentrum",
)  # fmt: skip
_EDGE = COLON | SEMICOLON | DASH | STOP | QUOTE_CLOSE | BRACKET_CLOSE
_MOST = 25  # parties of one enumeration: a bound that keeps hostile text cheap


def original(a: Analysis, i: int) -> str:
    """A token as it is written."""
    return a.doc.article.text[a.doc.start[i] : a.doc.end[i]]


def is_party(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun phrase names somebody who can meet others: people, authorities, countries and their capitals."""
    head = phrase.head
    word = a.doc.lower[head]
    if phrase.pronoun:
        return word in _PRONOUNS
    if meeting_noun(word) is not None:
        return False
    if is_time(a, phrase):
        return False
    if a.doc.flags[head] & QUOTE_OPEN:
        inner = a.doc.lower[head + 1]
        return (
            inner in _ACTORS
            or bool(a.doc.flags[head + 1] & ALL_CAPS)
            or nouns.organisation(original(a, head + 1)) is not None
        )
    return phrase.animate or word in _ACTORS or is_bare_name(a, phrase) or _is_actor(a, phrase)


def is_time(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a time expression ("Montag", "Weihnachten")."""
    return any(t.start <= phrase.head < t.end for t in find_times(a.doc, phrase.start, phrase.core_end))


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
    capital = a.doc.flags[phrase.head] & CAPITAL or ("-" in word and word.rpartition("-")[2][:1].isupper())
    if not capital or nouns.noun(word) is not None or nouns.is_place(word):
        return False
    if phrase.core_end - phrase.head == 1:
        gender = nouns.noun_gender(word)
        return gender is None or (word.endswith(("a", "o", "i")) and not word.endswith("ei"))
    return True


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
    if word in _ACTORS or word.endswith(("delegation", "delegationen", "truppe", "truppen", "familie", "familien")):
        return True
    return is_bare_name(a, phrase)


# --- enumerations ----------------------------------------------------------------------------------------------------


def segment_end(a: Analysis, i: int, limit: int) -> int:
    """Where the words from `i` on are cut by a comma, "und" or another edge; brackets and quotations stay whole."""
    flags, lower, partner = a.doc.flags, a.doc.lower, a.doc.partner
    while i < limit:
        flag = flags[i]
        if flag & (BRACKET_OPEN | QUOTE_OPEN) and i < partner[i] < limit:
            i = partner[i] + 1
            continue
        if flag & (COMMA | _EDGE):
            return i
        if a.bits[i] & COORDINATOR and lower[i] in _JOINING and not lower[i - 1].endswith("-"):
            return i
        i += 1
    return limit


def items(
    a: Analysis,
    start: int,
    limit: int,
    accept: Callable[[Analysis, NounPhrase], bool],
    *,
    cases: int = ALL_CASES,
    verb: int = -1,
    loose: bool = False,
) -> list[Span]:
    """The parts of an enumeration, each with its attributes and apposition.

    Args:
        a: the analysis.
        start: its first word.
        limit: where it must end.
        accept: whether a noun phrase may be a part of it.
        cases: the cases that a part may stand in.
        verb: the finite verb of the clause, which may follow its last part.
        loose: it need not end with "und" and a last part.

    Returns:
        The token range of each part, in the order of the text; empty where none begins at `start`.
    """
    found: list[Span] = []
    i = start
    while i < limit and len(found) < _MOST:
        i = skip(a, i, limit)
        phrase = _phrase_at(a, i, limit)
        if phrase is None or phrase.start != i or not fits(a, phrase, cases) or not accept(a, phrase):
            break
        if found and phrase.end < limit and _begins_clause(a, phrase.end, limit, verb):
            break
        end = _whole(a, phrase, limit, accept)
        found.append((i, end))
        if phrase.pronoun and end < limit and not a.bits[end] & COORDINATOR:
            break
        i = _next(a, end, limit)
        if i < 0:
            break
    if len(found) > 1 and not loose and not any(a.doc.lower[k] in _JOINING for k in range(found[-2][1], found[-1][0])):
        return found[:1]  # commas alone join no parties: what follows is an apposition or another part of the clause
    return found


def _phrase_at(a: Analysis, i: int, limit: int) -> NounPhrase | None:
    """The noun phrase at `i`, without a time that follows its name; with the first of two adjectives before one noun."""
    end = segment_end(a, i, limit)
    phrase = a.phrase_parser.at(i, end)
    if phrase is None:
        if not (end < limit and a.bits[i] & ADJECTIVE and a.doc.lower[end] == "und" and a.bits[end - 1] & ADJECTIVE):
            return None
        phrase = a.phrase_parser.at(end + 1, segment_end(a, end + 1, limit))  # "russischen und deutschen Soldaten"
        joined = phrase is not None and phrase.start == end + 1 and a.bits[end + 1] & ADJECTIVE
        return replace(phrase, start=i) if phrase is not None and joined else None
    if phrase.start == i and phrase.core_end - phrase.head > 1 and not phrase.pronoun:
        times = find_times(a.doc, phrase.head + 1, phrase.core_end)
        if times:
            return a.phrase_parser.at(i, times[0].start)
    return phrase


def _begins_clause(a: Analysis, i: int, limit: int, verb: int) -> bool:
    """Whether the verb at `i` makes what stands before it the subject of another clause ("… und der König ging")."""
    if not a.bits[i] & FINITE or i == verb:
        return False
    end = i
    while end < limit and a.bits[end] & VERBAL:
        end += 1
    last = end >= limit or not a.doc.flags[end] & WORD
    return not (last and (a.bits[i] & (INFINITIVE | PARTICIPLE) or i <= verb < end))


def fits(a: Analysis, phrase: NounPhrase, cases: int) -> bool:
    """Whether a phrase may stand in one of some cases; a role right before a name does not inflect."""
    return bool(phrase.cases & cases) or (phrase.start == phrase.head and phrase.core_end - phrase.head > 1)


def skip(a: Analysis, i: int, limit: int) -> int:
    """The position behind adverbs such as "unter anderem", "auch", "sowohl" that stand before a party."""
    while i < limit and a.doc.lower[i] in _SKIPPED:
        if a.bits[i] & PREPOSITION and not (i + 1 < limit and a.doc.lower[i + 1] in ("anderem", "allem")):
            break
        i += 1
    return i


def _next(a: Analysis, end: int, limit: int) -> int:
    """Where the next part of an enumeration begins if a part ends at `end`; -1 if none follows."""
    i = end
    if i < limit and a.doc.flags[i] & COMMA:
        i += 1
    while i < limit and a.bits[i] & COORDINATOR and a.doc.lower[i] in _JOINING:
        i += 1
    if a.doc.lower[i : i + 2] in (["als", "auch"], ["wie", "auch"]):
        i += 2
    return i if i > end else -1


def _whole(a: Analysis, phrase: NounPhrase, limit: int, accept: Callable[[Analysis, NounPhrase], bool]) -> int:
    """The end of a part: with coordinated attributes ("der Minister Spaniens und Portugals") and its apposition."""
    end = phrase.end
    at = phrase.core_end
    if at < end and a.doc.lower[at] in ("im", "am", "auf", "beim", "in") and a.doc.lower[at + 1].endswith(VENUES):
        return at  # "empfing den Minister im Kanzleramt"
    for _ in range(_MOST):
        begin = _next(a, end, limit)
        if begin < 0:
            return end
        other = a.phrase_parser.at(begin, segment_end(a, begin, limit))
        if other is None or other.start != begin:
            return end
        if _shares_attribute(a, phrase, other):
            end = other.end
        elif a.doc.flags[end] & COMMA and begin == end + 1 and _apposition(a, phrase, other, limit):
            del accept
            end = other.end
            if end + 1 < limit and a.doc.flags[end] & COMMA and _next(a, end, limit) == end + 1:
                return end
            return end
        else:
            return end
    return end


def _shares_attribute(a: Analysis, phrase: NounPhrase, other: NounPhrase) -> bool:
    """Whether what follows "und" is coordinated with the attribute of the phrase before it."""
    at = phrase.core_end
    if at >= phrase.end and at - 1 > phrase.head and nouns.match_place(a.doc.lower, at - 1):
        at -= 1  # "die Präsidenten Frankreichs"
    if at >= phrase.end or other.pronoun:
        return False
    bits, lower = a.bits, a.doc.lower
    word = original(a, other.head)
    named = other.core_end - other.head > 1
    person = nouns.first_name_gender(word) is not None or (nouns.is_role(word) and nouns.organisation(word) is None)
    if a.doc.flags[at] & BRACKET_OPEN or (named and is_bare_name(a, other)):
        return False
    inner = next((k for k in range(phrase.end - 1, at - 1, -1) if bits[k] & (PREPOSITION | DETERMINER)), at)
    if bits[inner] & PREPOSITION or (bits[at] & PREPOSITION and inner == at):
        if other.start < other.head:
            return False
        last = original(a, phrase.end - 1)
        return not person or (nouns.is_role(last) and not named)
    if bits[other.start] & DETERMINER:
        return bool(
            bits[at] & DETERMINER
            and other.cases & GENITIVE
            and lower[other.start] in ("der", "des", "ihrer", "seiner", "eines", "einer")
            and not (person and (named or lower[other.start] == "der"))
        )
    return other.start == other.head and not person and word.endswith("s") and bool(other.cases & GENITIVE)


def _apposition(a: Analysis, phrase: NounPhrase, other: NounPhrase, limit: int) -> bool:
    """Whether `other`, after a comma, says the same one again: a name after a role, or a role after a name."""
    word = original(a, other.head)
    if phrase.pronoun or other.pronoun:
        return False
    if is_bare_name(a, other) and not nouns.is_role(word):
        if not _has_role(a, phrase) or _has_name(a, phrase):
            return False
        return phrase.start < phrase.head or phrase.end > phrase.head + 1
    if other.start == other.head and nouns.is_role(word) and _has_name(a, other) and not _has_name(a, phrase):
        closed = other.end >= limit or bool(
            a.doc.flags[other.end] & COMMA
        )  # "dem Kommandeur der Flotte, Admiral Berg,"
        return closed and _has_role(a, phrase) and phrase.start < phrase.head
    if is_bare_name(a, phrase) or _has_name(a, phrase):
        follows = a.doc.flags[other.end] if other.end < limit else COMMA
        joined = other.end < limit and bool(a.bits[other.end] & COORDINATOR)
        return (
            bool(a.bits[other.start] & DETERMINER)
            and nouns.is_role(word)
            and other.core_end - other.head == 1
            and bool(follows & COMMA or other.end == limit or not joined)
        )
    return False


def _has_role(a: Analysis, phrase: NounPhrase) -> bool:
    return any(nouns.is_role(original(a, k)) for k in range(phrase.head, phrase.core_end))


def _has_name(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a name stands beside the head: "Präsident Hans Berg"."""
    return any(
        a.doc.flags[k] & CAPITAL and not nouns.match_place(a.doc.lower, k) and not nouns.is_role(original(a, k))
        for k in range(phrase.head + 1, phrase.core_end)
    )


def phrase_before(a: Analysis, end: int, floor: int) -> Span | None:
    """The noun phrase, with its apposition, that ends right before token `end` (a comma); None if none does."""
    first = phrase_start(a, end, floor)
    if first < 0:
        return None
    if first - 1 > floor and a.doc.flags[first - 1] & COMMA:
        before = phrase_start(a, first - 1, floor)
        if before >= 0:
            host = a.phrase_parser.at(before, first - 1)
            name = a.phrase_parser.at(first, end)
            if host is not None and name is not None and _apposition(a, host, name, end):
                return before, end
    return first, end


def phrase_start(a: Analysis, end: int, floor: int) -> int:
    """The leftmost word from which on one noun phrase reaches to `end`; -1 if there is none."""
    best = -1
    bits = a.bits
    for k in range(end - 1, max(floor, end - 16) - 1, -1):
        if a.doc.flags[k] & (COMMA | _EDGE) or (bits[k] & FINITE and not bits[k] & NOUN):
            if a.doc.flags[k] & (BRACKET_CLOSE | QUOTE_CLOSE):
                continue
            break
        if bits[k] & (PREPOSITION | ADVERB | REFLEXIVE) and not bits[k] & NOUN and best >= 0:
            phrase = a.phrase_parser.at(best, end)
            if phrase is not None and bits[phrase.start] & DETERMINER and a.doc.lower[k] not in ("von", "vom", "aus"):
                break
            continue
        phrase = a.phrase_parser.at(k, end)
        if phrase is not None and phrase.end == end and phrase.start == k and not phrase.pronoun:
            if best >= 0 and bits[k] & COORDINATOR:
                break
            best = k
    return best
