"""Where a rule looks, and which row of the verb lexicon it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.grammar.clause import Clause, Sentence
    from newsclaims.grammar.predicate import Predicate
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueNoun, CueVerb
    from newsclaims.rules.candidate import Span


@dataclass(slots=True)
class Site:
    """Where a rule looks: a clause with a cue verb, a word, a quotation.

    Attributes:
        kind: the trigger.
        unit: index of the sentence in `Analysis.units`.
        sentence: its clause tree.
        clause: the clause the site stands in.
        token: the word or opening quotation mark.
        predicate, verbs: of a verb site, the verb and the lexicon rows it may be.
        noun: of a noun site, the lexicon row.
        reported: of a verb site, its clause is itself somebody's words without an introduction.
    """

    kind: str
    unit: int
    sentence: Sentence
    clause: Clause
    token: int
    predicate: Predicate | None = None
    verbs: tuple[CueVerb, ...] = ()
    noun: CueNoun | None = None
    reported: bool = False


def piece_of(site: Site, i: int) -> Span:
    """The piece of the site's clause in which a token stands; the token alone where it stands in none."""
    return next(((s, e) for s, e in site.clause.pieces if s <= i < e), (i, i + 1))


def choose_row(rows: tuple[CueVerb, ...], *needs: str) -> CueVerb | None:
    """The first lexicon row that takes one of `needs`; rows with more fixed words come first."""
    for row in rows:
        if not row.takes.isdisjoint(needs):
            return row
    return None


def governing_row(a: Analysis, site: Site, need: str) -> CueVerb | None:
    """The lexicon row that takes a clause, be it by a correlate beside the verb: "begründete es damit, dass …"."""
    row = choose_row(site.verbs, need)
    if row is not None or (site.predicate is not None and site.predicate.state):
        return row  # "ist davon überzeugt, dass": the subject is no longer who says it
    for row in site.verbs:
        if row.correlates and any(not row.correlates.isdisjoint(a.doc.lower[s:e]) for s, e in site.clause.pieces):
            return row
    return None
