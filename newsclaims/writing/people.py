"""Records by those who speak or meet in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.records import Meeting, Mention, Statement


@dataclass(slots=True)
class Person:
    """Somebody, or a group or an organisation, with all they said and all their meetings in one article.

    Attributes:
        name: the fullest name the article gives them, otherwise the words that mention them; "" for nobody named.
        role: what the article says they are, where it does.
        statements: what they said, in the order of the text.
        meetings: the meetings they took part in, in the order of the text.
    """

    name: str
    role: str | None = None
    statements: list[Statement] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)


def people(records: Sequence[Statement | Meeting]) -> list[Person]:
    """Group the records of one article by person.

    Args:
        records: the records, in the order of the text.

    Returns:
        The people in the order in which they first speak or meet; a meeting stands with each who took part. Statements
        whose speaker the text does not name stand with a person without a name, at the end.
    """
    found: dict[str, Person] = {}
    nobody = Person("")
    for record in records:
        if record.type == "statement":
            speaker = _known(found, record.speaker) if record.speaker else nobody
            speaker.statements.append(record)
            continue
        for one in record.participants:
            person = _known(found, one)
            if not person.meetings or person.meetings[-1] is not record:  # named twice in one meeting
                person.meetings.append(record)
    return [*found.values(), *([nobody] if nobody.statements else [])]


def called(mention: Mention) -> str:
    """The fullest name of somebody, otherwise the words that mention them."""
    return mention.name or mention.text


def _known(found: dict[str, Person], mention: Mention) -> Person:
    """The person of a mention, new or met before."""
    person = found.setdefault(mention.entity or called(mention), Person(called(mention), mention.role))
    person.role = person.role or mention.role
    return person
