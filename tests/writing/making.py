"""Makes records by hand: each part is given by its words, and stands where these first stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from newsclaims.records import Cue, Meeting, MeetingCue, Mention, Part, Participant, SentenceRef, Span, Statement, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.records import Form, Stance

Words = str | tuple[str, ...]  # several where the part is interrupted


def _part(text: str, words: Words) -> dict[str, Any]:
    pieces = (words,) if isinstance(words, str) else words
    starts = [text.index(piece) for piece in pieces]
    spans = [Span(start=start, end=start + len(piece)) for start, piece in zip(starts, pieces, strict=True)]
    return {"text": " ".join(pieces), "spans": spans}


def mention(text: str, words: Words, name: str | None = None, role: str | None = None) -> Mention:
    """Somebody whose entity is their name."""
    return Mention(**_part(text, words), name=name, role=role, kind="person", entity=name)


def statement(
    text: str,
    content: Words,
    *,
    form: Form = "indirect",
    speaker: Mention | None = None,
    cue: Words | None = None,
    stance: Stance = "assert",
    addressee: Words | None = None,
    topic: Words | None = None,
    via: Words | None = None,
    place: Words | None = None,
    time: Words | None = None,
    value: str | None = None,
    parent: str | None = None,
    confidence: float | None = None,
    doc: str = "a.txt",
) -> Statement:
    """A statement; its id says where its content begins."""
    said = Part(**_part(text, content))
    start, end = said.spans[0].start, said.spans[-1].end
    return Statement(
        id=f"s{start}",
        doc=doc,
        lang="de",
        form=form,
        speaker=speaker,
        cue=Cue(**_part(text, cue), lemma="sagen", stance=stance) if cue else None,
        frame=None,
        addressee=mention(text, addressee) if addressee else None,
        content=said,
        topic=Part(**_part(text, topic)) if topic else None,
        via=mention(text, via) if via else None,
        place=Part(**_part(text, place)) if place else None,
        time=Time(**_part(text, time), value=value) if time else None,
        sentence=SentenceRef(index=0, start=start, end=end),
        parent=parent,
        rule="de.test.said",
        confidence=confidence,
    )


def meeting(
    text: str,
    cue: Words,
    participants: Sequence[tuple[Mention, Literal["host", "guest", "participant"]]],
    *,
    kind: Literal["meeting", "visit", "call"] = "meeting",
    status: Literal["held", "planned", "denied"] = "held",
    topics: Sequence[Words] = (),
    place: Words | None = None,
    time: Words | None = None,
    confidence: float | None = None,
) -> Meeting:
    """A meeting; its id says where its cue begins."""
    met = MeetingCue(**_part(text, cue), lemma="treffen")
    return Meeting(
        id=f"m{met.spans[0].start}",
        doc="a.txt",
        lang="de",
        kind=kind,
        status=status,
        cue=met,
        participants=[Participant(**one.model_dump(), part=part) for one, part in participants],
        place=Part(**_part(text, place)) if place else None,
        time=Time(**_part(text, time), value=None) if time else None,
        topics=[Part(**_part(text, topic)) for topic in topics],
        sentence=SentenceRef(index=0, start=met.spans[0].start, end=met.spans[-1].end),
        rule="de.test.met",
        confidence=confidence,
    )
