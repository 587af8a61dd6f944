"""Candidates and what links them → records: the only place where token positions become offsets."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from typing import TYPE_CHECKING, TypeAlias

from newsclaims.records import Meeting, Statement
from newsclaims.rules.precision import confidence_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.base import Findings
    from newsclaims.rules.candidate import Candidate, Span
    from newsclaims.text.document import Document

_Fields: TypeAlias = "dict[str, object]"  # of a part of a record


class Builder:
    """Makes the records of one document."""

    def __init__(self, document: Document, lang: str, findings: Findings) -> None:
        self.doc = document
        self.lang = lang
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

    # --- building blocks: what Pydantic makes the parts of a record of, and checks, all in one go ---------------------

    def _spans(self, spans: Sequence[Span]) -> list[_Fields]:
        return [{"start": self.doc.start[s], "end": self.doc.end[e - 1]} for s, e in spans]

    def _words(self, spans: Sequence[Span], **more: object) -> _Fields:
        """A part's text and spans, with what else it has."""
        return {"text": " ".join(self.doc.words(s, e) for s, e in spans), "spans": self._spans(spans), **more}

    def _part(self, spans: Sequence[Span]) -> _Fields | None:
        return self._words(spans) if spans else None

    def _mention(self, spans: Sequence[Span], **more: object) -> _Fields | None:
        if not spans:
            return None
        known = self.findings.names[tuple(spans)]
        return self._words(spans, name=known.name, role=known.role, kind=known.kind, entity=known.entity, **more)

    def _time(self, spans: Sequence[Span], value: str | None) -> _Fields | None:
        return self._words(spans, value=value) if spans else None

    def _sentence(self, token: int) -> _Fields:
        index = bisect_right(self._starts, token) - 1
        start, end = self.doc.sentences[index]
        return {"index": index, "start": self.doc.start[start], "end": self.doc.end[end - 1]}

    def _place(self, spans: Sequence[Span]) -> str:
        """Where something stands, as text to make an id of."""
        places = (f"Span(start={self.doc.start[s]}, end={self.doc.end[e - 1]})" for s, e in spans)
        return f"[{', '.join(places)}]"

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
        ids = [self._id("statement", c.form, c.rule, self._place(c.content)) for c in candidates]
        return [
            self._statement(c, ids[n], ids[parent] if (parent := _parent(candidates, n)) >= 0 else None, n)
            for n, c in enumerate(candidates)
        ]

    def _statement(self, c: Candidate, own_id: str, parent: str | None, n: int) -> Statement:
        setting = self.findings.settings[n]
        return Statement.model_validate(
            {
                "id": own_id,
                "doc": self.doc.article.id,
                "lang": self.lang,
                "form": c.form,
                "speaker": self._mention(c.speaker),
                "cue": self._words(c.cue, lemma=c.lemma, stance=c.stance) if c.cue else None,
                "frame": self._part(c.frame),
                "addressee": self._mention(c.addressee),
                "content": self._words(c.content),
                "topic": self._part(c.topic),
                "via": self._mention(setting.via),
                "place": self._part(setting.place),
                "time": self._time(setting.time, setting.time_value),
                "sentence": self._sentence(c.content[0][0]),
                "parent": parent,
                "rule": c.rule,
                "confidence": confidence_of(c),
            }
        )

    def _meetings(self) -> list[Meeting]:
        return [
            Meeting.model_validate(
                {
                    "id": self._id("meeting", m.kind, m.rule, self._place(m.cue)),
                    "doc": self.doc.article.id,
                    "lang": self.lang,
                    "kind": m.kind,
                    "status": m.status,
                    "cue": self._words(m.cue, lemma=m.lemma),
                    "participants": [self._mention(spans, part=part) for spans, part in m.participants],
                    "place": self._part(m.place),
                    "time": self._time(m.time, value),
                    "topics": [self._words(topic) for topic in m.topics],
                    "sentence": self._sentence(m.cue[0][0]),
                    "rule": m.rule,
                    "confidence": confidence_of(m),
                }
            )
            for m, value in zip(self.findings.meetings, self.findings.meeting_times, strict=True)
        ]


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
