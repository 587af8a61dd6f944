"""Has the rules read gold in which meetings are annotated, and counts which of them they find."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims import languages
from newsclaims.measuring.figures import Figure, share
from newsclaims.rules.precision import Count, situation
from newsclaims.text.analyse import analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsclaims.measuring.gold import GoldMeetings, MarkedMeeting
    from newsclaims.rules.candidate import MeetingCandidate, Span
    from newsclaims.rules.precision import Counts
    from newsclaims.text.document import Document


@dataclass(slots=True)
class MeetingTally:
    """How many meetings are annotated, were found, and both."""

    articles: int = 0
    meetings: int = 0
    found: int = 0
    right: int = 0

    def figure(self) -> Figure:
        """Precision and recall."""
        return Figure(share(self.right, self.found), share(self.right, self.meetings))


def measure_meetings(gold: Iterable[GoldMeetings], lang: str) -> tuple[MeetingTally, Counts]:
    """Find the meetings of annotated articles and compare.

    A meeting is found where its cue shares a token with the annotated one's, or where both stand in one sentence and
    share a token of a participant; each annotated one can be found once.

    Args:
        gold: the annotated articles.
        lang: the language of the rules.

    Returns:
        How many were found, and for each rule how often it was right.

    Raises:
        LanguageError: there are no rules for the language.
        ReadingError: the gold cannot be read.
    """
    language = languages.load(lang)
    tally = MeetingTally()
    counts: Counts = defaultdict(lambda: defaultdict(Count))
    for one in gold:
        document = analyse(one.article, language.splitter())
        candidates = language.find(document).meetings
        right = _right(one.meetings, candidates, document)
        tally.articles += 1
        tally.meetings += len(one.meetings)
        tally.found += len(candidates)
        tally.right += len(right)
        for n, candidate in enumerate(candidates):
            counts[candidate.rule][situation(candidate)].add(right=n in right)
    return tally, counts


def _right(gold: Sequence[MarkedMeeting], found: Sequence[MeetingCandidate], document: Document) -> set[int]:
    """The indices of the found meetings that are annotated; those with the same cue are paired first."""
    right: set[int] = set()
    left = list(gold)
    for test in (_same_cue, _same_parties):
        for n, candidate in enumerate(found):
            partner = next((one for one in left if n not in right and test(one, candidate, document)), None)
            if partner is not None:
                left.remove(partner)
                right.add(n)
    return right


def _same_cue(gold: MarkedMeeting, found: MeetingCandidate, document: Document) -> bool:
    return _overlap(gold.cue, found.cue, document)


def _same_parties(gold: MarkedMeeting, found: MeetingCandidate, document: Document) -> bool:
    sentence = next((s, e) for s, e in document.sentences if s <= found.cue[0][0] < e)
    near = any(document.start[sentence[0]] <= start < document.end[sentence[1] - 1] for start, _ in gold.cue[:1])
    return near and any(_overlap(gold.participants, spans, document) for spans, _ in found.participants)


def _overlap(offsets: Sequence[tuple[int, int]], spans: Sequence[Span], document: Document) -> bool:
    """Whether offsets and tokens share a character."""
    return any(
        document.start[start] < b and a < document.end[end - 1]
        for a, b in offsets
        for start, end in spans
        if end > start
    )
