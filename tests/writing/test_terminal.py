from __future__ import annotations

import datetime as dt
import io
import re
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsclaims.reading.article import Article
from newsclaims.writing.formats import Target, writer
from newsclaims.writing.json_lines import JsonLines
from newsclaims.writing.terminal import View
from tests.writing.making import meeting, mention, statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.records import Form, Meeting, Stance, Statement

TEXT = (
    "„Das Wasser ist knapp“, sagte Kanzlerin Berg am Montag in Wien dem Kurier im Radio. Es regne bald, hieß es. "
    "Sie forderte mehr Brunnen. Laut Holm soll es schneien. Berg werde bleiben. Minister Holm empfing Berg in Graz, "
    "um über Eis zu reden. Später rief er sie an."
)
BERG = mention(TEXT, "Kanzlerin Berg", "Anna Berg", "Kanzlerin")
HOLM = mention(TEXT, "Minister Holm", "Ole Holm", "Minister")
RECORDS: list[Statement | Meeting] = [
    statement(
        TEXT,
        "„Das Wasser ist knapp“",
        form="direct",
        speaker=BERG,
        cue="sagte",
        addressee="dem Kurier",
        via="Radio",
        place="Wien",
        time="Montag",
        value="2026-03-02",
    ),
    statement(TEXT, "Es regne bald", cue="hieß es", stance="report"),
    statement(
        TEXT,
        "Sie forderte mehr Brunnen.",
        form="reported",
        speaker=mention(TEXT, "Sie", "Anna Berg"),
        cue="forderte",
        stance="demand",
        topic="mehr Brunnen",
    ),
    statement(TEXT, "soll es schneien", form="free_indirect", speaker=mention(TEXT, "Holm", "Ole Holm"), cue="Laut"),
    statement(TEXT, "Berg werde bleiben.", form="indirect_free_indirect", speaker=HOLM),
    meeting(TEXT, "empfing", [(BERG, "guest"), (HOLM, "host")], kind="visit", place="Graz", topics=["Eis", "Brunnen"]),
    meeting(TEXT, "rief", [(mention(TEXT, "er"), "participant"), (BERG, "participant")], kind="call", status="planned"),
]
ARTICLE = Article("a.txt", TEXT, date=dt.date(2026, 3, 4), title="Knappes Wasser")


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def _shown(
    records: Sequence[Statement | Meeting] = RECORDS,
    article: Article = ARTICLE,
    *,
    color: str = "auto",
    terminal: bool = False,
) -> str:
    view = View(terminal=terminal, color=color)
    return (view.begin() + view.article(article, records) + view.end()).decode()


def test_who_said_what_and_who_met_whom() -> None:
    assert (
        _shown()
        == """\
Knappes Wasser · a.txt · 2026-03-04

Anna Berg, Kanzlerin
  sagte    ┃ „Das Wasser ist knapp“
           ┃ to dem Kurier · via Radio · Wien · 2026-03-02
  forderte ╎ mehr Brunnen

Ole Holm, Minister
  Laut     ┊ soll es schneien
  …        ┊ Berg werde bleiben.

nobody is named
  hieß es  │ Es regne bald

Who met whom
  empfing  ║ Ole Holm (Minister, host), Anna Berg (Kanzlerin, guest)
           ║ visit · about Eis, Brunnen · Graz
  rief     ║ er, Anna Berg (Kanzlerin)
           ║ planned · call

5 statements (┃ 1 direct, │ 1 indirect, ┊ 2 free, ╎ 1 reported) by 2 speakers, 2 meetings
"""
    )


def test_a_narrow_window_has_cues_above_what_was_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert (
        _shown(RECORDS[:3], Article("a.txt", TEXT))
        == """\
a.txt

Anna Berg, Kanzlerin
  ┃ sagte:
  ┃ „Das Wasser ist knapp“
  ┃ to dem Kurier · via Radio · Wien ·
  ┃ 2026-03-02

  ╎ forderte:
  ╎ mehr Brunnen

nobody is named
  │ hieß es:
  │ Es regne bald

3 statements (┃ 1 direct, │ 1 indirect,
╎ 1 reported) by 1 speaker, 0 meetings
"""
    )


def test_long_cues_are_broken_beside_what_was_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    text = "hat am Montag zum wiederholten Male vorgeworfen, " + "er schweige beharrlich, " * 4
    lines = _shown([statement(text, text[49:], cue=text[:47])], Article("a", text)).splitlines()[3:-2]
    assert [line[2:16].rstrip() for line in lines] == ["hat am Montag", "zum", "wiederholten", "Male", "vorgeworfen"]
    assert {line[16:19] for line in lines} == {" │ "} or {line[16:18] for line in lines} == {" │"}
    assert "".join(line[19:].rstrip() + " " for line in lines).split() == text[49:].split()


def test_articles_do_not_run_into_each_other_and_are_counted_together() -> None:
    view = View(terminal=False)
    first = view.article(ARTICLE, RECORDS)
    assert view.article(Article("empty", ""), []) == b""
    assert view.article(ARTICLE, RECORDS) == first
    assert view.end().decode().splitlines() == [
        "10 statements (┃ 2 direct, │ 2 indirect, ┊ 4 free, ╎ 2 reported) by 2 speakers, 4 meetings in 3",
        "articles",
    ]


def test_words_inside_a_statement_point_to_it() -> None:
    text = "Berg sagte am Montag, der Plan sei „Unfug“, und „Dahl lobe ihn“."
    berg = mention(text, "Berg", "Berg")
    whole = statement(text, "der Plan sei „Unfug“, und „Dahl lobe ihn“", speaker=berg, cue="sagte", time="Montag")
    inner = statement(text, "„Unfug“", form="direct", speaker=berg, cue="sagte", time="Montag", parent=whole.id)
    other = statement(text, "ihn", speaker=berg, cue="lobe", time="Montag", parent=whole.id)
    assert _shown([whole, inner, other], Article("a", text)).splitlines()[3:8] == [
        "  sagte │ der Plan sei „Unfug“, und „Dahl lobe ihn“",
        "        │ Montag",
        "  ↳     ┃ „Unfug“",
        "  lobe  │ ihn",
        "        │ Montag",
    ]


def test_standard_input_has_a_name() -> None:
    assert _shown(RECORDS[1:2], Article("-", TEXT)).startswith("standard input\n\n")


def test_nothing_found_and_nothing_read() -> None:
    assert _shown([]) == "No statements and no meetings in 1 article.\n"
    view = View(terminal=False)
    assert view.begin() + view.end() == b""


@pytest.mark.parametrize(
    ("color", "terminal", "environment", "expected"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", False, {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TTY_COMPATIBLE": "1"}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colors(
    monkeypatch: pytest.MonkeyPatch, color: str, environment: dict[str, str], *, terminal: bool, expected: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    shown = _shown(color=color, terminal=terminal)
    assert ("\x1b" in shown) is expected
    assert re.sub(r"\x1b\[[\d;]*m", "", shown) == _shown(color="never")


@pytest.mark.parametrize(
    ("stance", "code"), [("assert", 36), ("demand", 35), ("deny", 31), ("praise", 32), ("ask", 33), ("announce", 34)]
)
def test_the_cue_has_the_colour_of_its_stance(stance: Stance, code: int) -> None:
    shown = _shown([statement(TEXT, "Es regne bald", cue="hieß es", stance=stance)], color="always")
    assert f"\x1b[{code}mhieß es\x1b[0m" in shown


@pytest.mark.parametrize(("form", "bold"), [("direct", True), ("indirect", False), ("free_indirect", False)])
def test_direct_speech_is_bold(form: Form, *, bold: bool) -> None:
    shown = _shown([statement(TEXT, "Es regne bald", form=form)], color="always")
    assert ("\x1b[1mEs regne bald" in shown) is bold


def test_forms_are_told_apart_without_colours() -> None:
    forms: list[Form] = ["direct", "indirect", "reported", "free_indirect"]
    bars = {_shown([statement(TEXT, "Es regne bald", form=form)]).splitlines()[3][4:7] for form in forms}
    assert len(bars) == 4


def test_a_terminal_without_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    view = View(terminal=True, color="never")
    shown = (view.article(ARTICLE, RECORDS) + view.end()).decode("ascii")
    assert '  sagte    " ?Das Wasser ist knapp?\n' in shown
    assert "  ...      : Berg werde bleiben.\n" in shown
    assert "  empfing  = Ole Holm" in shown
    assert '5 statements (" 1 direct, | 1 indirect, : 2 free, ! 1 reported)' in shown


HOSTILE = "\x1b]0;x\x07[bold red]\x9b2J[/][link=http://x]:smile:\u202e\r\x08 {} </script>"


def test_hostile_text_is_shown_and_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")  # no words stand beside each other
    someone = mention(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    records: list[Statement | Meeting] = [
        statement(HOSTILE, HOSTILE, speaker=someone, cue=HOSTILE, addressee=HOSTILE, via=HOSTILE, place=HOSTILE),
        statement(HOSTILE, HOSTILE, form="reported", topic=HOSTILE, time=HOSTILE),
        meeting(HOSTILE, HOSTILE, [(someone, "host")], topics=[HOSTILE], place=HOSTILE, time=HOSTILE),
    ]
    article = Article(HOSTILE, HOSTILE, title=HOSTILE)
    plain = _shown(records, article)
    assert not re.search(r"[^\n -~\u00a0-\u2029\u202f-\U0010ffff]", plain)
    words = re.sub(r"[\n ║│┃╎]", "", plain)
    assert words.count("\\x1b]0;x\\x07[boldred]\\x9b2J[/][link=http://x]:smile:\\u202e\\x08{}</script>") == 17
    colored = _shown(records, article, color="always")
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain


WIDE = "首相は「水が足りない」と述べた。" * 6
HEBREW = "ראש הממשלה אמר שאין מספיק מים בארץ " * 4


@pytest.mark.parametrize("width", [1, 40, 41, 63, 64, 100, 300])
@pytest.mark.parametrize(
    "words",
    [
        "Donaudampfschifffahrtsgesellschaftskapitän " * 3,
        "Wort " * 60,
        WIDE,
        HEBREW,
        "é" * 90,
        "👩‍👩‍👧 " * 30,
    ],
    ids=["long words", "many words", "wide", "right to left", "combining", "emoji"],
)
def test_any_window_keeps_all_words_in_order(monkeypatch: pytest.MonkeyPatch, width: int, words: str) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    words = words.strip()
    someone = mention(words, words, words[:30], words)
    record = statement(words, words, speaker=someone, cue=words[:25], via=words)
    shown = _shown([record, meeting(words, words[:9], [(someone, "host")])], Article("a", words))
    lines = shown.splitlines()
    assert max(map(cell_len, lines)) <= max(width, 40)
    column = re.sub(r"\s+", "", "".join(line.partition("│")[2] for line in lines))
    expected = re.sub(r"\s+", "", words.replace("\u200d", "\\u200d"))
    assert expected in column


@given(st.text(max_size=80), st.sampled_from(["40", "80"]))
def test_any_text_can_be_shown(text: str, width: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", width)
        record = statement(text, text, speaker=mention(text, text, text, text), cue=text)
        lines = _shown([record], Article(text, text)).splitlines()
    assert max(map(cell_len, lines)) <= int(width)
    assert all(line.isprintable() for line in lines)


def test_auto_is_a_view_on_a_terminal_only() -> None:
    assert isinstance(writer("auto", Target(terminal=True)), View)
    assert isinstance(writer("auto", Target(terminal=False)), JsonLines)
    assert isinstance(writer("table", Target(terminal=False)), View)
    assert isinstance(writer("jsonl", Target(terminal=True)), JsonLines)
