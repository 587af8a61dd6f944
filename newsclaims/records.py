"""The records that the product gives out: who said what, through whom, where and when, and who met whom.

Pydantic models; `newsclaims schema` prints their JSON Schema. All offsets count Unicode code points of the article's
text as it was read, end exclusive: ``text[span.start:span.end]`` gives the words back.

>>> from newsclaims import extract
>>> (statement,) = extract("Man rechne mit Regen, sagte Bürgermeister Anton Dahl am Montag.")
>>> statement.content.text, statement.form, statement.cue.lemma, statement.cue.stance
('Man rechne mit Regen', 'indirect', 'sagen', 'assert')
>>> statement.speaker.text, statement.speaker.name, statement.speaker.role, statement.speaker.kind
('Bürgermeister Anton Dahl', 'Anton Dahl', 'Bürgermeister', 'person')
>>> statement.content.model_dump()
{'text': 'Man rechne mit Regen', 'spans': [{'start': 0, 'end': 20}]}
>>> type(statement).model_validate_json(statement.model_dump_json()) == statement
True
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

Form = Literal["direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"]
Stance = Literal[
    "assert", "deny", "demand", "promise", "condemn", "praise", "accuse", "announce", "ask", "think", "report"
]
EntityKind = Literal["person", "group", "organisation", "country", "document", "unknown"]
Language = Literal["de", "en"]


class Model(BaseModel):
    """Base of all records: frozen, and no field beyond the documented ones."""

    # Models are built when they are first used: most parts are only ever made inside a record, which knows how.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Model):
    """A stretch of the article's text, in code points, end exclusive."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class Part(Model):
    """Words of the article; several spans where the part is interrupted, `text` joins their words by one space."""

    text: str
    spans: list[Span]


class Cue(Part):
    """The word that says it was said, with its dictionary form and the stance it expresses."""

    lemma: str
    stance: Stance


class MeetingCue(Part):
    """The words that say they met, with their dictionary form."""

    lemma: str


class Mention(Part):
    """Words that name someone or something, resolved within the article."""

    name: str | None = Field(description="The fullest name the article gives them, without article and title.")
    role: str | None = Field(description="What the article says they are: 'Außenminister'.")
    kind: EntityKind
    entity: str | None = Field(description="An id shared by all mentions of the same one in the article.")


class Participant(Mention):
    """Somebody who took part in a meeting."""

    part: Literal["host", "guest", "participant"]


class Time(Part):
    """A time expression; `value` is an ISO 8601 date, month, year or interval where it can be worked out."""

    value: str | None


class SentenceRef(Model):
    """The sentence that holds the start of the content or the cue."""

    index: int
    start: int
    end: int
    text: str | None = Field(default=None, description="The sentence's text, only where it was asked for.")


class Statement(Model):
    """Who said what, through whom, where and when."""

    schema_version: str = SCHEMA_VERSION
    type: Literal["statement"] = "statement"
    id: str
    doc: str
    lang: Language
    form: Form
    speaker: Mention | None
    cue: Cue | None
    frame: Part | None
    addressee: Mention | None
    content: Part
    topic: Part | None
    via: Mention | None
    place: Part | None
    time: Time | None
    sentence: SentenceRef
    parent: str | None
    rule: str
    confidence: float | None


class Meeting(Model):
    """Who met whom, where, when and about what."""

    schema_version: str = SCHEMA_VERSION
    type: Literal["meeting"] = "meeting"
    id: str
    doc: str
    lang: Language
    kind: Literal["meeting", "visit", "call"]
    status: Literal["held", "planned", "denied"]
    cue: MeetingCue
    participants: list[Participant]
    place: Part | None
    time: Time | None
    topics: list[Part]
    sentence: SentenceRef
    rule: str
    confidence: float | None


Record = Annotated[Statement | Meeting, Field(discriminator="type")]
