"""Candidates and what links them → records: the only place where token positions become offsets."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, cast

from newsclaims.records import (
    Cue,
    EntityKind,
    Form,
    Language,
    Meeting,
    MeetingCue,
    Mention,
    Part,
    Participant,
    SentenceRef,
    Stance,
    Statement,
    Time,
)
from newsclaims.records import Span as RecordSpan
from newsclaims.rules.precision import confidence_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.base import Findings, Name
    from newsclaims.rules.candidate import Candidate, Span
    from newsclaims.text.document import Document


class Builder:
    """Makes the records of one document."""

    def __init__(self, document: Document, lang: str, findings: Findings) -> None:
        self.doc = document
        self.lang = cast("Language", lang)
        self.findings = findings
        self._starts = [s for s, _ in document.sentences]
        self._ids: set[str] = set()

    def records(self) -> list[Statement | Meeting]:
        """All records in the order of the text: statements by their content, meetings by their cue."""
        statements = self._statements()
        placed: list[tuple[int, int, Statement | Meeting]] = [
            (s.content.spans[0].start, n, s) for n, s in enumerate(statements)
        ]
        for n, meeting in enumerate(self._meetings()):
            placed.append((meeting.cue.spans[0].start, len(statements) + n, meeting))
        return [record for _, _, record in sorted(placed, key=lambda item: item[:2])]

    # --- building blocks ----------------------------------------------------------------------------------------------

    def _spans(self, spans: Sequence[Span]) -> list[RecordSpan]:
        return [RecordSpan(start=self.doc.start[s], end=self.doc.end[e - 1]) for s, e in spans]

    def _text(self, spans: Sequence[Span]) -> str:
        return " ".join(self.doc.words(s, e) for s, e in spans)

    def _part(self, spans: Sequence[Span]) -> Part | None:
        return Part(text=self._text(spans), spans=self._spans(spans)) if spans else None

    def _mention(self, spans: Sequence[Span]) -> Mention | None:
        if not spans:
            return None
        name = self._name(spans)
        return Mention(
            text=self._text(spans),
            spans=self._spans(spans),
            name=name.name,
            role=name.role,
            kind=cast("EntityKind", name.kind),
            entity=name.entity,
        )

    def _name(self, spans: Sequence[Span]) -> Name:
        return self.findings.names[tuple(spans)]

    def _time(self, spans: Sequence[Span], value: str | None) -> Time | None:
        return Time(text=self._text(spans), spans=self._spans(spans), value=value) if spans else None

    def _sentence(self, token: int) -> SentenceRef:
        index = bisect_right(self._starts, token) - 1
        start, end = self.doc.sentences[index]
        return SentenceRef(index=index, start=self.doc.start[start], end=self.doc.end[end - 1])

    def _id(self, *parts: object) -> str:
        """A short id made of what the record says, so that the same article gives the same ids."""
        number = 0
        while True:
            digest = hashlib.sha256(
                "\x1f".join(map(str, (*parts, number))).encode("utf-8", "surrogatepass")
            ).hexdigest()[:12]
            if digest not in self._ids:
                self._ids.add(digest)
                return digest
            number += 1

    # --- statements and meetings --------------------------------------------------------------------------------------

    def _statements(self) -> list[Statement]:
        candidates = self.findings.statements
        ids = [self._id("statement", c.form, c.rule, self._spans(c.content)) for c in candidates]
        return [
            self._statement(c, ids[n], ids[parent] if (parent := _parent(candidates, n)) >= 0 else None, n)
            for n, c in enumerate(candidates)
        ]

    def _statement(self, c: Candidate, own_id: str, parent: str | None, n: int) -> Statement:
        setting = self.findings.settings[n]
        cue = None
        if c.cue:
            cue = Cue(text=self._text(c.cue), spans=self._spans(c.cue), lemma=c.lemma, stance=cast("Stance", c.stance))
        content = self._part(c.content)
        assert content is not None  # every candidate has content
        return Statement(
            id=own_id,
            doc=self.doc.article.id,
            lang=self.lang,
            form=cast("Form", c.form),
            speaker=self._mention(c.speaker),
            cue=cue,
            frame=self._part(c.frame),
            addressee=self._mention(c.addressee),
            content=content,
            topic=self._part(c.topic),
            via=self._mention(setting.via),
            place=self._part(setting.place),
            time=self._time(setting.time, setting.time_value),
            sentence=self._sentence(c.content[0][0]),
            parent=parent,
            rule=c.rule,
            confidence=confidence_of(c),
        )

    def _meetings(self) -> list[Meeting]:
        found: list[Meeting] = []
        for n, m in enumerate(self.findings.meetings):
            participants: list[Participant] = []
            for spans, part in m.participants:
                name = self._name(spans)
                participants.append(
                    Participant(
                        text=self._text(spans),
                        spans=self._spans(spans),
                        name=name.name,
                        role=name.role,
                        kind=cast("EntityKind", name.kind),
                        entity=name.entity,
                        part=cast('Literal["host", "guest", "participant"]', part),
                    )
                )
            found.append(
                Meeting(
                    id=self._id("meeting", m.kind, m.rule, self._spans(m.cue)),
                    doc=self.doc.article.id,
                    lang=self.lang,
                    kind=cast('Literal["meeting", "visit", "call"]', m.kind),
                    status=cast('Literal["held", "planned", "denied"]', m.status),
                    cue=MeetingCue(text=self._text(m.cue), spans=self._spans(m.cue), lemma=m.lemma),
                    participants=participants,
                    place=self._part(m.place),
                    time=self._time(m.time, self.findings.meeting_times[n]),
                    topics=[Part(text=self._text(t), spans=self._spans(t)) for t in m.topics],
                    sentence=self._sentence(m.cue[0][0]),
                    rule=m.rule,
                    confidence=confidence_of(m),
                )
            )
        return found


def _parent(candidates: Sequence[Candidate], n: int) -> int:
    """The smallest statement in whose content the statement `n` stands; -1 for none. Candidates are in text order."""
    start, end = candidates[n].content[0][0], candidates[n].content[-1][1]
    best, size = -1, 0
    for k in range(n - 1, -1, -1):
        other = candidates[k]
        if other.content[-1][1] < end and other.content[-1][1] <= start:
            if n - k > 50:
                break
            continue
        inside = any(s <= start and end <= e for s, e in other.content)
        if (
            inside
            and (best < 0 or other.tokens() < size)
            and (start, end) != (other.content[0][0], other.content[-1][1])
        ):
            best, size = k, other.tokens()
    return best
