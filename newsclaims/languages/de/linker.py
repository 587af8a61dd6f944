"""From the candidates of a German document to names, outlets, places and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.base import Findings, Name, Setting

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Candidate, MeetingCandidate, Span


def link(a: Analysis, statements: list[Candidate], meetings: list[MeetingCandidate]) -> Findings:
    """Resolve who, through whom, where and when."""
    names: dict[tuple[Span, ...], Name] = {}
    for statement in statements:
        for mention in (statement.speaker, statement.addressee):
            if mention:
                names[tuple(mention)] = Name(" ".join(a.doc.words(s, e) for s, e in mention))
    return Findings(statements, meetings, [Setting() for _ in statements], [None for _ in meetings], names)
