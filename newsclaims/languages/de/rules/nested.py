"""Quotations inside indirect speech: a second statement with the same speaker, cue and frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.rules.quote import quote_words
from newsclaims.rules.candidate import Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.de.analysis import Analysis

NAME = "de.quote.nested"


def nested(a: Analysis, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Direct statements for the quotations with a lower-case word inside the contents of indirect ones.

    A single word is taken too: what counts is that it is no name or title (Petersen-Frey and Biemann, guidelines).
    """
    found: list[Candidate] = []
    direct = {c.content[0][0] for c in chosen if c.form == "direct"}
    holders = sorted(
        ((s, e, c) for c in chosen if c.form != "direct" for s, e in c.content), key=lambda item: item[1] - item[0]
    )
    for opening, closing in a.doc.quotes:
        if opening in direct:
            continue
        holder = next((c for s, e, c in holders if s <= opening and closing < e), None)
        if holder is None or (holder.content[0] == (opening, closing + 1)):
            continue
        if a.doc.quotes and any(o < opening and closing < k for o, k in a.doc.quotes if k - o < 400):
            continue
        words, lower, _ = quote_words(a, opening, closing)
        if not lower:
            continue
        found.append(
            Candidate(
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
        )
    return found
