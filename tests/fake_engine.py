"""The command `newsclaims` with an engine that finds what is easy to find, to test everything around the engine.

„…“ becomes a direct statement, "traf" a meeting, and the word "Absturz" an error. Run as a script it takes the
arguments of the command.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from newsclaims import cli, pipeline
from newsclaims.records import Cue, Meeting, MeetingCue, Mention, Part, Participant, SentenceRef, Span, Statement, Time

if TYPE_CHECKING:
    from newsclaims.languages.lexicon import Lexicon
    from newsclaims.reading.article import Article


def _span(start: int, end: int) -> list[Span]:
    return [Span(start=start, end=end)]


def _statement(article: Article, match: re.Match[str]) -> Statement:
    start, end = match.span()
    return Statement(
        id=f"s{start}",
        doc=article.id,
        lang="de",
        form="direct",
        speaker=Mention(text="Berg", spans=_span(0, 4), name="Anna Berg", role="Kanzlerin", kind="person", entity="e1"),
        cue=Cue(text="sagte", spans=_span(5, 10), lemma="sagen", stance="assert"),
        frame=None,
        addressee=None,
        content=Part(text=match[0], spans=_span(start, end)),
        topic=None,
        via=None,
        place=Part(text="Wien", spans=_span(0, 4)),
        time=Time(text="gestern", spans=_span(0, 4), value=str(article.date) if article.date else None),
        sentence=SentenceRef(index=0, start=start, end=end),
        parent=None,
        rule="fake.direct",
        confidence=0.9,
    )


def _meeting(article: Article, match: re.Match[str]) -> Meeting:
    start, end = match.span()
    host = Participant(
        text="Muster", spans=_span(0, 6), name=None, role=None, kind="unknown", entity=None, part="participant"
    )
    return Meeting(
        id=f"m{start}",
        doc=article.id,
        lang="de",
        kind="meeting",
        status="planned",
        cue=MeetingCue(text="traf", spans=_span(start, end), lemma="treffen"),
        participants=[host],
        place=None,
        time=None,
        topics=[Part(text="Wasser", spans=_span(0, 6))],
        sentence=SentenceRef(index=0, start=start, end=end),
        rule="fake.meeting",
        confidence=None,
    )


def extract(
    article: Article | str, *, lang: str | None = None, lexicon: Lexicon | None = None
) -> list[Statement | Meeting]:
    """Find the easy things."""
    assert not isinstance(article, str), "the commands have articles"
    if "Absturz" in article.text:
        raise RuntimeError("the engine fell over")
    if "Langsam" in article.text:
        time.sleep(0.6)
    records: list[Statement | Meeting] = [_statement(article, match) for match in re.finditer("„[^“]*“", article.text)]
    records += [_meeting(article, match) for match in re.finditer(r"\btraf\b", article.text)]
    return records


if __name__ in {"__main__", "__mp_main__"}:  # as a script, and in the processes that it starts
    pipeline.extract = extract

if __name__ == "__main__":
    cli.main()
