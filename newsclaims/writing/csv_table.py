"""Records as CSV for spreadsheets and data tools: a header, then one record a line."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING

from newsclaims.writing.formats import Lines
from newsclaims.writing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Mention, Part, Statement

COLUMNS = (
    "type",
    "doc",
    "speaker",
    "speaker_role",
    "speaker_text",
    "speaker_kind",
    "form",
    "stance",
    "cue",
    "content",
    "topic",
    "addressee",
    "via",
    "place",
    "time",
    "date",
    "participants",
    "hosts",
    "guests",
    "kind",
    "status",
    "sentence",
    "start",
    "end",
    "parent",
    "rule",
    "confidence",
    "lang",
    "id",
    "schema_version",
)
_BETWEEN = "; "  # several names or topics in one cell
# Spreadsheets take a cell that begins so for a formula (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_NO_FORMULA = "'"

Cell = str | int | float | None


class CsvTable(Lines):
    """One table for statements and meetings; cells that a record has nothing for are empty.

    Every cell is one line, and no character in it acts on a terminal. A cell that a spreadsheet would take for a
    formula gets an apostrophe before it, which marks text there.
    """

    def __init__(self, *, file: bool, separator: str = ",") -> None:
        """Set it up.

        Args:
            separator: stands between the cells.
            file: whether it becomes a file, which then begins with a byte order mark: without one, spreadsheets do
                not take a file for UTF-8. What reads from a pipe expects none.
        """
        self._mark = codecs.BOM_UTF8 if file else b""
        self._separator = separator

    def begin(self) -> bytes:
        """The header."""
        return self._mark + self._lines([COLUMNS])

    def article(self, article: Article, records: Sequence[Statement | Meeting]) -> bytes:  # noqa: ARG002
        """The records of one article."""
        found = (_statement(record) if record.type == "statement" else _meeting(record) for record in records)
        return self._lines([_shown(cells.get(column)) for column in COLUMNS] for cells in found)

    def _lines(self, rows: Iterable[Iterable[str]]) -> bytes:
        """The rows as bytes."""
        text = io.StringIO()
        csv.writer(text, delimiter=self._separator, lineterminator="\n").writerows(rows)
        return text.getvalue().encode()


def _shown(cell: Cell) -> str:
    """What stands in a cell. A lone "-" is standard input or a dash, and a formula nowhere."""
    if not isinstance(cell, str):
        return "" if cell is None else str(cell)
    text = one_line(cell)
    return _NO_FORMULA + text if text.startswith(_FORMULA) and text != "-" else text


def _statement(record: Statement) -> dict[str, Cell]:
    """The cells of a statement."""
    speaker, cue = record.speaker, record.cue
    return {
        **_common(record, record.content),
        "speaker": _name(speaker),
        "speaker_role": speaker.role if speaker else None,
        "speaker_text": _text(speaker),
        "speaker_kind": speaker.kind if speaker else None,
        "form": record.form,
        "stance": cue.stance if cue else None,
        "content": record.content.text,
        "topic": _text(record.topic),
        "addressee": _name(record.addressee),
        "via": _name(record.via),
        "parent": record.parent,
    }


def _meeting(record: Meeting) -> dict[str, Cell]:
    """The cells of a meeting."""
    who = [(one.part, _name(one) or "") for one in record.participants]
    return {
        **_common(record, record.cue),
        "topic": _BETWEEN.join(topic.text for topic in record.topics),
        "participants": _BETWEEN.join(name for _, name in who),
        "hosts": _BETWEEN.join(name for part, name in who if part == "host"),
        "guests": _BETWEEN.join(name for part, name in who if part == "guest"),
        "kind": record.kind,
        "status": record.status,
    }


def _common(record: Statement | Meeting, at: Part) -> Mapping[str, Cell]:
    """The cells that all records have; `start` and `end` are those of the part `at`."""
    return {
        "type": record.type,
        "doc": record.doc,
        "cue": _text(record.cue),
        "place": _text(record.place),
        "time": _text(record.time),
        "date": record.time.value if record.time else None,
        "sentence": record.sentence.text,
        "start": at.spans[0].start,
        "end": at.spans[-1].end,
        "rule": record.rule,
        "confidence": record.confidence,
        "lang": record.lang,
        "id": record.id,
        "schema_version": record.schema_version,
    }


def _name(mention: Mention | None) -> str | None:
    """The fullest name of somebody, otherwise the words that mention them."""
    return (mention.name or mention.text) if mention else None


def _text(part: Part | None) -> str | None:
    """The words of a part."""
    return part.text if part else None
