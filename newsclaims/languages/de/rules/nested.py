"""Quotations inside indirect speech: a second statement with the same speaker, cue and frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.rules.quotation import (
    has_title_noun,
    in_attribute,
    in_quotation,
    is_hyphened,
    is_title,
    quote_words,
)
from newsclaims.languages.de.words import ADJECTIVE, ADVERB, INFINITIVE, PARTICIPLE
from newsclaims.rules.candidate import Candidate
from newsclaims.text.document import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.de.analysis import Analysis

NAME = "de.quote.nested"
# Rules that look at one clause only.
_WITHIN = frozenset(["de.quote.inside", "de.quote.part", "de.quote.long", "de.quote.second"])
_ALONE = frozenset(["de.quote.long", "de.quote.second"])  # rules that may find no introduction


def _is_predicate_part(a: Analysis, opening: int, closing: int) -> bool:
    """Whether a quotation holds no more than a participle or infinitive: "man habe „erneut gewonnen“"."""
    clause = a.clause_at(opening)
    predicate = a.predicate(a.unit_of[opening], clause) if clause is not None else None
    if predicate is None or predicate.auxiliary not in ("haben", "werden"):
        return False
    words = [i for i in range(opening + 1, closing) if a.bits[i]]
    verbal = words[-1:] and a.bits[words[-1]] & (PARTICIPLE | INFINITIVE)
    return bool(verbal) and all(a.bits[i] & ADVERB and not a.bits[i] & ADJECTIVE for i in words[:-1])


def nested(a: Analysis, chosen: list[Candidate]) -> list[Candidate]:
    """Direct statements for the quotations with a lower-case word inside the contents of indirect ones.

    A single word is taken too: what counts is that it is no name or title (Petersen-Frey and Biemann, guidelines).
    A quotation that was found by the verb of its own clause gets the speaker and introduction of the statement around
    it, too: in "X sagte, man halte das für „verfehlt“" it is X who says so. Quotations that go on without an
    introduction get the one of the statement before them.

    Args:
        a: the document's grammar.
        chosen: the statements the rules gave; direct ones are completed in place, and the report of an act of speaking
            is taken out where its words themselves were found: "nannte den Plan „verfehlt“".

    Returns:
        The further statements.
    """
    found: list[Candidate] = []
    ordered = sorted(chosen, key=lambda c: c.content[0])
    introduced = _introductions(ordered)
    direct = {c.content[0][0]: c for c in chosen if c.form == "direct"}
    holders = _by_unit(a, chosen)
    needless: set[int] = set()
    for opening, closing in a.doc.quotes:
        own = direct.get(opening)
        around = holders.get(a.unit_of[opening], ())
        holder = next((c for s, e, c in around if s <= opening and closing < e), None)
        if (
            own is not None
            and own.carried
            and (own.rule == "de.quote.alone" or (holder is None and own.rule in _ALONE))
        ):
            _introduce(own, introduced.get(id(own)))
            continue
        if holder is None or holder.content[0] == (opening, closing + 1):
            continue
        source = introduced.get(id(holder)) if holder.carried or not holder.frame else holder
        if own is not None:
            if own.rule == "de.quote.inside" and holder.form == "reported":
                if not in_attribute(a, opening, holder.content[0][0], holder.features[1]):
                    needless.add(id(holder))
            elif own.rule in _WITHIN and holder.form != "reported" and (own.rule != "de.quote.part" or holder.frame):
                own.speaker, own.addressee = list(holder.speaker), list(holder.addressee)
                own.frame, own.cue = list(holder.frame), list(holder.cue)
                own.carried = holder.carried
                _introduce(own, source)
            continue
        if holder.form == "free_indirect" or in_quotation(a, opening):
            continue
        words, lower, finite = quote_words(a, opening, closing)
        if holder.form == "reported" and not finite and a.doc.flags[opening + 1] & CAPITAL:
            continue
        if (
            not lower
            or has_title_noun(a, opening)
            or is_hyphened(a, opening)
            or (not finite and words > 1 and is_title(a, opening, closing))
        ):
            continue
        if _is_predicate_part(a, opening, closing):
            continue
        inner = Candidate(
            rule=NAME,
            form="direct",
            content=[(opening, closing + 1)],
            speaker=list(holder.speaker),
            cue=[] if holder.form == "reported" else list(holder.cue),
            frame=list(holder.frame),
            addressee=list(holder.addressee),
            lemma=holder.lemma,
            stance=holder.stance,
            carried=holder.carried,
            unit=holder.unit,
            features=(holder.rule, "nested", ""),
        )
        if holder.form == "indirect_free_indirect":
            _introduce(inner, source)
        found.append(inner)
    chosen[:] = [c for c in chosen if id(c) not in needless]
    return found


def _by_unit(a: Analysis, chosen: Sequence[Candidate]) -> dict[int, list[tuple[int, int, Candidate]]]:
    """The contents of statements that are not direct, for each sentence, the shortest first."""
    found: dict[int, list[tuple[int, int, Candidate]]] = {}
    for c in chosen:
        if c.form != "direct":
            for start, end in c.content:
                for unit in range(a.unit_of[start], a.unit_of[end - 1] + 1):
                    found.setdefault(unit, []).append((start, end, c))
    for contents in found.values():
        contents.sort(key=lambda item: item[1] - item[0])
    return found


def _introductions(ordered: Sequence[Candidate]) -> dict[int, Candidate]:
    """For each statement the last one before it that has an introduction, by identity."""
    found: dict[int, Candidate] = {}
    last: Candidate | None = None
    for c in ordered:
        if last is not None:
            found[id(c)] = last
        if c.frame and c.form in ("direct", "indirect"):
            last = c
    return found


def _introduce(c: Candidate, source: Candidate | None) -> None:
    """Gives a quotation without an introduction the one of `source`."""
    if source is None or c.frame:
        return
    c.frame, c.cue = list(source.frame), list(source.cue)
    if not c.lemma:
        c.lemma, c.stance = source.lemma, source.stance
