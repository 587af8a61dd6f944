"""Enumerations of parties: where each begins and ends, with attributes and appositions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ALL_CASES, GENITIVE
from newsclaims.languages.de import nouns
from newsclaims.languages.de.meetings.lexicon import meeting_noun
from newsclaims.languages.de.meetings.party import VENUES, is_bare_name, original
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
    BRACKET_CLOSE,
    BRACKET_OPEN,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
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

_SKIPPED = frozenset(
    """
    a. allem anderem anschließend auch außerdem beispielsweise dabei danach dann darunter ebenfalls erneut erstmals etwa
    insbesondere jeweils neben nur selbst sogar sowohl später u. u.a. unter vor weiteren wiederum zudem
    """.split()
)
_POSTED = ("botschafter", "botschafterin", "botschafters", "gesandte", "gesandten", "konsul", "generalkonsul")
_JOINING = frozenset(
    """
    als bzw. oder sowie und wie
    """.split()
)
_EDGE = COLON | SEMICOLON | DASH | STOP | QUOTE_CLOSE | BRACKET_CLOSE
_MOST = 25  # parties of one enumeration: a bound that keeps hostile text cheap


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
        if phrase is None or phrase.start != i or not fits(phrase, cases) or not accept(a, phrase):
            break
        if found and phrase.end < limit and _begins_clause(a, phrase.end, limit, verb):
            break
        end = _whole(a, phrase, limit)
        if _bare_office(a, phrase) and end < limit and a.doc.lower[end] == "und":
            named = a.phrase_parser.at(end + 1, segment_end(a, end + 1, limit))
            if named is not None and named.start == named.head == end + 1 and _names_one(a, named):
                end = named.end  # "Parteichef und Vizekanzler Jan Berg" is one
        found.append((i, end))
        if phrase.pronoun and end < limit and not a.bits[end] & COORDINATOR:
            break
        i = _next(a, end, limit)
        if i < 0:
            break
    if len(found) > 1 and not loose and not any(a.doc.lower[k] in _JOINING for k in range(found[-2][1], found[-1][0])):
        return found[:1]  # commas alone join no parties: what follows is an apposition or another part of the clause
    return found


def _bare_office(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a single office without article and name, which nobody has in the singular."""
    form = nouns.role(original(a, phrase.head)) if phrase.end == phrase.start + 1 else None
    return form is not None and form.number != "pl"


def _names_one(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is an office and who holds it: "Vizekanzler Jan Berg"."""
    return nouns.is_role(original(a, phrase.head)) and phrase.core_end > phrase.head + 1


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


def skip(a: Analysis, i: int, limit: int) -> int:
    """The position behind adverbs such as "unter anderem", "auch", "sowohl" that stand before a party."""
    while i < limit and a.doc.lower[i] in _SKIPPED:
        if a.bits[i] & PREPOSITION and not (i + 1 < limit and a.doc.lower[i + 1] in ("anderem", "allem")):
            break
        i += 1
    return i


def fits(phrase: NounPhrase, cases: int) -> bool:
    """Whether a phrase may stand in one of some cases; a role right before a name does not inflect."""
    return bool(phrase.cases & cases) or (phrase.start == phrase.head and phrase.core_end - phrase.head > 1)


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


def _phrase_at(a: Analysis, i: int, limit: int) -> NounPhrase | None:
    """The noun phrase at `i`: without a time that follows its name, with both of two adjectives before one noun."""
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
        for k in range(phrase.head + 1, phrase.core_end):
            if meeting_noun(a.doc.lower[k]) is not None:  # "nahm mit Orlow Gespräche auf"
                return a.phrase_parser.at(i, k)
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


def _whole(a: Analysis, phrase: NounPhrase, limit: int) -> int:
    """The end of a part: with coordinated attributes ("der Minister Spaniens und Portugals") and its apposition."""
    end = phrase.end
    at = phrase.core_end
    if end + 1 < limit and a.doc.lower[end] == "in" and a.doc.lower[phrase.head].endswith(_POSTED):
        end += 1 + nouns.match_place(a.doc.lower, end + 1)  # "der Botschafter in Israel"
        phrase = replace(phrase, end=end)
    if _at_venue(a, at, end):
        return at  # "empfing den Minister im Kanzleramt"
    for _ in range(_MOST):
        begin = _next(a, end, limit)
        if begin < 0:
            return end
        other = a.phrase_parser.at(begin, segment_end(a, begin, limit))
        if other is None or other.start != begin:
            return end
        if _shares_attribute(a, phrase, other):
            end = other.core_end if _at_venue(a, other.core_end, other.end) else other.end
        elif a.doc.flags[end] & COMMA and begin == end + 1 and _apposition(a, phrase, other, limit):
            return other.end
        else:
            return end
    return end


def _at_venue(a: Analysis, at: int, end: int) -> bool:
    """Whether the words from `at` to the end of a phrase say where they met, and not who: "im Kanzleramt"."""
    there = at + 1 < end and a.doc.lower[at] in ("im", "am", "auf", "beim", "in")
    return there and a.doc.lower[at + 1].endswith(VENUES)


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
        whole = other.end == other.core_end or _at_venue(a, other.core_end, other.end)
        single = other.start == other.head and whole and not named
        if inner == at and lower[at] == "von" and at + 2 == phrase.end and single:
            return True  # "Vertreter von Gewerkschaft und Arbeitgebern"
        if other.start < other.head and not nouns.match_place(lower, other.head):
            return False
        last = original(a, phrase.end - 1)
        return not person or (nouns.is_role(last) and not named)
    if bits[other.start] & DETERMINER:
        lands = nouns.match_country(lower, at) > 0 and nouns.match_country(lower, other.head) > 0
        return bool(
            (bits[at] & DETERMINER or lands)  # "Vertreter Norwegens, der Ukraine und der USA"
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
