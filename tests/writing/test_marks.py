from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclaims.records import Meeting, Part, Span, Statement
from newsclaims.writing.marks import Close, Open, marked
from tests.work import lines_run
from tests.writing.making import meeting, mention, statement

TEXT = "Berg sagte, Dahl habe versichert, dass es gehe. Holm traf Berg in Wien."


def _shown(text: str, records: list[Statement]) -> str:
    """The pieces with brackets for marks: their roles, + where own words begin, and ! where they end."""
    shown = []
    for pieces in marked(text, records):
        for piece in pieces:
            if isinstance(piece, Open):
                shown.append(f"[{'+' if piece.mark.first else ''}{'/'.join(piece.mark.roles)}:")
            elif isinstance(piece, Close):
                shown.append("!]" if piece.mark.last else "]")
            else:
                shown.append(piece)
        shown.append("¶")
    return "".join(shown)


@pytest.mark.parametrize(
    ("text", "records", "expected"),
    [
        ("Es regnet.", [], "Es regnet.¶"),
        ("", [], ""),
        (" \n\n\t\n", [], ""),
        ("a\nb\n\n \nc\n", [], "a\nb¶c¶"),
        pytest.param(
            TEXT,
            [
                statement(TEXT, "Dahl habe versichert, dass es gehe", speaker=mention(TEXT, "Berg"), cue="sagte"),
                statement(TEXT, "dass es gehe", speaker=mention(TEXT, "Dahl"), cue=("habe", "versichert")),
            ],
            "[speaker:Berg] [cue:sagte], [+content:[speaker:Dahl] [cue:habe] [cue:versichert], "
            "[+content:dass es gehe!]!]. Holm traf Berg in Wien.¶",
            id="content in content, and its speaker too",
        ),
        pytest.param(
            TEXT,
            [
                statement(TEXT, ("Dahl habe", "dass es gehe"), cue="versichert"),
                statement(TEXT, "Berg sagte, Dahl"),
            ],
            "[+content:Berg sagte, [+content:Dahl]!][content: habe] [cue:versichert], [content:dass es gehe!].…",
            id="contents that cross, and one in two pieces",
        ),
        pytest.param(
            "Berg geht.\n\nDahl kommt.\n\n\nHolm bleibt.",
            [statement("Berg geht.\n\nDahl kommt.\n\n\nHolm bleibt.", "geht.\n\nDahl kommt.\n\n\nHolm")],
            "Berg [+content:geht.]¶[content:Dahl kommt.]¶[content:Holm!] bleibt.¶",
            id="content over three paragraphs",
        ),
        pytest.param(
            "Berg geht.",
            [statement("Berg geht.", "Berg geht.", speaker=mention("Berg geht.", "Berg geht."))],
            "[+content:[speaker:Berg geht.]!]¶",
            id="own words stand outside others of the same length",
        ),
        pytest.param(
            "Berg geht.",
            [
                statement("Berg geht.", "geht", speaker=mention("Berg geht.", "Berg")),
                statement("Berg geht.", "geht.", speaker=mention("Berg geht.", "Berg")),
            ],
            "[speaker:Berg] [+content:[+content:geht!].!]¶",
            id="a speaker of two statements has one mark",
        ),
    ],
)
def test_marks(text: str, records: list[Statement], expected: str) -> None:
    shown = _shown(text, records)
    assert shown.startswith(expected.removesuffix("…")) if expected.endswith("…") else shown == expected


def test_a_mark_knows_its_records() -> None:
    both = mention(TEXT, "Berg", "Berg"), mention(TEXT, "Holm", "Holm")
    records: list[Statement | Meeting] = [
        statement(TEXT, "dass es gehe", speaker=both[0]),
        meeting(TEXT, "traf", [(both[1], "host"), (both[0], "guest")], place="Wien"),
    ]
    (pieces,) = marked(TEXT, records)
    marks = [piece.mark for piece in pieces if isinstance(piece, Open)]
    assert [(TEXT[mark.start : mark.end], mark.roles, mark.owners, mark.own) for mark in marks] == [
        ("Berg", ("speaker", "participant"), (0, 1), False),
        ("dass es gehe", ("content",), (0,), True),
        ("Holm", ("participant",), (1,), False),
        ("traf", ("cue",), (1,), True),
        ("Wien", ("place",), (1,), False),
    ]


def _placed(spans: list[tuple[int, int]]) -> Statement:
    part = Part(text="", spans=[Span(start=start, end=start + length) for start, length in spans])
    return statement("a", "a").model_copy(update={"content": part})


def _after_blank_lines(text: str, at: int) -> int:
    """Where the paragraph begins that comes after `at`, the end of one or the beginning of the text."""
    line = text.find("\n", at)
    while line >= 0 and not text[at:line].strip():
        at = line + 1
        line = text.find("\n", at)
    return at


@given(
    st.text(st.sampled_from("ab \n<😀"), max_size=40),
    st.lists(st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), min_size=1, max_size=3), max_size=6),
)
@example("  \n <", [[(0, 4)]])
def test_any_spans_give_the_whole_text_and_marks_inside_each_other(
    text: str, places: list[list[tuple[int, int]]]
) -> None:
    records = [_placed(spans) for spans in places]
    marked_places: list[set[int]] = [set() for _ in records]
    at = 0
    for pieces in marked(text, records):
        opened = []
        assert pieces
        at = _after_blank_lines(text, at)
        for piece in pieces:
            if isinstance(piece, Open):
                opened.append(piece.mark)
            elif isinstance(piece, Close):
                assert opened.pop() == piece.mark
            else:
                begin, at = at, at + len(piece)
                assert text[begin:at] == piece
                for mark in opened:
                    marked_places[mark.owners[0]].update(range(begin, at))
                    assert mark.start <= begin < at <= mark.end
        assert not opened
    assert not text[at:].strip()
    for spans, places_found in zip(places, marked_places, strict=True):
        asked = {n for start, length in spans for n in range(start, min(start + length, len(text)))}
        assert {n for n in asked if text[n].strip()} == {n for n in places_found if text[n].strip()}


def _work(pieces: int) -> int:
    text = "Wort und Wort. " * pieces
    records = [_placed([(15 * n, 40), (15 * n + 5, 200)]) for n in range(pieces)]
    return lines_run(lambda: list(marked(text, records)))


def test_the_work_grows_with_the_text() -> None:
    assert _work(400) < 2.5 * _work(200)
