from __future__ import annotations

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.reading.article import Article
from newsclaims.records import Meeting, Part, Span, Statement
from newsclaims.writing.csv_table import COLUMNS, CsvTable
from newsclaims.writing.formats import FORMATS, Target, writer
from tests.fake_engine import extract

ARTICLE = Article("a.txt", "„Das Wasser, das „knapp“ ist“, sagte Berg. Muster traf Berg.")
RECORDS = extract(ARTICLE)
STATEMENT = next(record for record in RECORDS if isinstance(record, Statement))
MEETING = next(record for record in RECORDS if isinstance(record, Meeting))


def _rows(*records: Statement | Meeting, file: bool = False) -> list[dict[str, str]]:
    table = CsvTable(file=file)
    written = table.begin() + table.article(ARTICLE, records) + table.end()
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig" if file else "utf-8"))))


def _with(text: str) -> Statement:
    return STATEMENT.model_copy(update={"content": STATEMENT.content.model_copy(update={"text": text})})


def test_one_table_for_statements_and_meetings() -> None:
    statement, meeting = _rows(STATEMENT, MEETING)
    assert list(statement) == list(meeting) == list(COLUMNS)
    filled = {name: cell for name, cell in statement.items() if cell}
    assert filled == {
        "type": "statement",
        "doc": "a.txt",
        "speaker": "Anna Berg",
        "speaker_role": "Kanzlerin",
        "speaker_text": "Berg",
        "speaker_kind": "person",
        "form": "direct",
        "stance": "assert",
        "cue": "sagte",
        "content": "„Das Wasser, das „knapp“",
        "place": "Wien",
        "time": "gestern",
        "start": "0",
        "end": "24",
        "rule": "fake.direct",
        "confidence": "0.9",
        "lang": "de",
        "id": "s0",
        "schema_version": STATEMENT.schema_version,
    }
    assert {name: cell for name, cell in meeting.items() if cell} == {
        "type": "meeting",
        "doc": "a.txt",
        "cue": "traf",
        "topic": "Wasser",
        "participants": "Muster",
        "kind": "meeting",
        "status": "planned",
        "start": str(MEETING.cue.spans[0].start),
        "end": str(MEETING.cue.spans[0].end),
        "rule": "fake.meeting",
        "lang": "de",
        "id": MEETING.id,
        "schema_version": STATEMENT.schema_version,
    }


def test_hosts_and_guests() -> None:
    (one,) = MEETING.participants
    who = [
        one.model_copy(update={"name": name, "part": part})
        for name, part in [("A", "host"), ("B", "guest"), ("C", "guest"), ("D", "participant")]
    ]
    (row,) = _rows(MEETING.model_copy(update={"participants": who}))
    assert (row["participants"], row["hosts"], row["guests"]) == ("A; B; C; D", "A", "B; C")


def test_an_interrupted_content_goes_from_its_first_to_its_last_word() -> None:
    content = Part(text="a b", spans=[Span(start=3, end=4), Span(start=9, end=10)])
    (row,) = _rows(STATEMENT.model_copy(update={"content": content}))
    assert (row["start"], row["end"]) == ("3", "10")


def test_without_records_there_is_a_header() -> None:
    assert CsvTable(file=False).begin() == (",".join(COLUMNS) + "\n").encode()


def test_a_file_begins_with_a_mark_and_a_pipe_does_not() -> None:
    assert writer("csv", Target(file="x")).begin().startswith(codecs.BOM_UTF8 + b"type,")
    assert writer("csv", Target()).begin().startswith(b"type,")
    assert _rows(STATEMENT, file=True) == _rows(STATEMENT)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators(separator: str) -> None:
    table = writer("csv", Target(separator=separator))
    lines = (table.begin() + table.article(ARTICLE, [_with("a;\tb, c")])).decode().splitlines()
    (row,) = csv.DictReader(lines, delimiter=separator)
    assert list(row) == list(COLUMNS)
    assert row["content"] == "a; b, c"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-5 Grad", "'-5 Grad"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ('\t=HYPERLINK("x")', '\'=HYPERLINK("x")'),
        ("\r\n=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        (" =1", "'=1"),
        ("＝1＋1", "'＝1＋1"),
        ("– er komme", "– er komme"),
        ("1-2", "1-2"),
        ("-", "-"),
        ('„Ja“,\r\n sagte\tsie; "nein"', '„Ja“, sagte sie; "nein"'),
        ("a\x1b[2Jb\x00\ud800", "a\\x1b[2Jb\\x00\\ud800"),
    ],
)
def test_a_cell_is_text_and_one_line(text: str, shown: str) -> None:
    assert _rows(_with(text))[0]["content"] == shown


@given(st.text(st.characters()))
def test_any_text_makes_one_line_and_no_formula(text: str) -> None:
    written = CsvTable(file=False).article(ARTICLE, [_with(text), STATEMENT]).decode()
    assert len(written.splitlines()) == 2
    first, second = csv.reader(io.StringIO(written))
    assert len(first) == len(second) == len(COLUMNS)
    assert not [cell for cell in first if cell.startswith(("=", "+", "@", "\t", "\r")) or cell[:1] == "-" != cell]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        *((f"out.{name}", name) for name in FORMATS),
        ("OUT.CSV", "csv"),
        ("out.csv.gz", "csv"),
        ("out.gz", "jsonl"),
        ("out.txt", "jsonl"),
        ("csv", "jsonl"),
        (".csv", "jsonl"),
        ("a.csv/out", "jsonl"),
    ],
)
def test_the_suffix_of_a_file_says_the_format(file: str, name: str) -> None:
    assert type(writer("auto", Target(file=file))) is type(writer(name, Target()))
    assert type(writer("json", Target(file=file))) is type(writer("json", Target()))
