"""What people are told of an article and of a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims.writing.people import called
from newsclaims.writing.plain import without_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Mention, Part, Statement, Time

MEETING = "meeting"  # what stands in the place of a statement's form
# How each form is called on a page, and what it means.
FORMS = {
    "direct": ("direct", "in quotation marks"),
    "indirect": ("indirect", "a clause with an introduction"),
    "reported": ("reported", "the act of speech and its topic only"),
    "free_indirect": ("free indirect", "no introduction, by “sollen” and the like"),
    "indirect_free_indirect": ("free, subjunctive", "subjunctive without an introduction"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A record as a page shows it; no text in it has controls.

    Attributes:
        id: an id on the page.
        number: its number in the article, from 1.
        type: "statement" or "meeting".
        form: the form of a statement, or `MEETING`.
        words: what was said, or who met.
        summary: one line for those who hear the page.
        confidence: its confidence as a number, or "".
        facts: what else is known, each with a label.
    """

    id: str
    number: int
    type: str
    form: str
    words: str
    summary: str
    confidence: str
    facts: list[tuple[str, str]]


def article_title(article: Article) -> str:
    """What an article is called above its records."""
    return article.title or ("standard input" if article.id == "-" else article.id)


def shown(record: Statement | Meeting, id_: str, number: int, numbers: dict[str, int]) -> Shown:
    """What a page says of a record.

    Args:
        record: the record.
        id_: its id on the page.
        number: its number in the article.
        numbers: the numbers of all records of the article by their ids.
    """
    if record.type == "statement":
        form, words = str(record.form), record.content.text
        who = called(record.speaker) if record.speaker else "nobody is named"
        summary = f"{FORMS[record.form][0]} statement, {who}"
    else:
        form, words = MEETING, _together(record)
        summary = f"meeting, {words}"
    facts = [(label, without_controls(value)) for label, value in _facts(record, numbers) if value]
    confidence = "" if record.confidence is None else f"{record.confidence:.4f}"
    words, summary = without_controls(words), without_controls(summary)
    return Shown(id_, number, record.type, form, words, summary, confidence, facts)


def _together(meeting: Meeting) -> str:
    """Those who met."""
    return " · ".join(called(one) for one in meeting.participants) or meeting.cue.text


def _facts(record: Statement | Meeting, numbers: dict[str, int]) -> Iterator[tuple[str, str | None]]:
    """All that is known of a record, in the order in which it is read."""
    if record.type == "statement":
        yield "form", FORMS[record.form][0]
        yield "speaker", _full(record.speaker)
        yield "cue", f"{record.cue.text} ({record.cue.lemma}, {record.cue.stance})" if record.cue else None
        yield "to", _full(record.addressee)
        yield "about", record.topic.text if record.topic else None
        yield "via", _full(record.via)
    else:
        yield "kind", record.kind if record.status == "held" else f"{record.kind}, {record.status}"
        yield "cue", f"{record.cue.text} ({record.cue.lemma})"
        for one in record.participants:
            yield one.part, _full(one)
        yield "about", ", ".join(topic.text for topic in record.topics)
    yield "where", _text(record.place)
    yield "when", _when(record.time)
    if record.type == "statement" and record.parent in numbers:
        yield "within", f"statement {numbers[record.parent]}"
    yield "rule", record.rule
    yield "confidence", "not measured" if record.confidence is None else f"{record.confidence:.2f}"


def _full(mention: Mention | None) -> str | None:
    """Somebody with their role, and the words that mention them where these are others."""
    if mention is None:
        return None
    full = called(mention)
    if mention.role:
        full += f", {mention.role}"
    return full if called(mention) in mention.text else f"{full} (“{mention.text}”)"


def _text(part: Part | None) -> str | None:
    """The words of a part."""
    return part.text if part else None


def _when(time: Time | None) -> str | None:
    """The words of a time, and the date they mean."""
    return f"{time.text} ({time.value})" if time and time.value and time.value != time.text else _text(time)
