from __future__ import annotations

import re

import pytest

from newsclaims.reading.article import Article
from newsclaims.records import Statement
from newsclaims.writing.formats import Target, writer
from newsclaims.writing.json_lines import JsonLines
from newsclaims.writing.terminal import Table
from tests.fake_engine import extract

ARTICLE = Article("a.txt", "„Das Wasser ist knapp“, sagte Berg. Muster traf Berg.")
RECORDS = extract(ARTICLE)


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def _shown(doc: str = "a.txt", *, color: str = "auto", terminal: bool = False, content: str | None = None) -> str:
    records = list(RECORDS)
    if content is not None:
        assert isinstance(records[0], Statement)
        records[0] = records[0].model_copy(
            update={"content": records[0].content.model_copy(update={"text": content})},
        )
    table = Table(terminal=terminal, color=color)
    return (table.begin() + table.article(Article(doc, ""), records) + table.end()).decode()


def test_who_said_what_and_who_met_whom() -> None:
    lines = [line.split() for line in _shown().splitlines() if line.strip(" ─")]
    assert lines == [
        ["a.txt"],
        ["who", "cue", "what", "where", "when"],
        ["Anna", "Berg", "sagte", "„Das", "Wasser", "ist", "knapp“", "Wien", "gestern"],
        ["met", "how", "about"],
        ["Muster", "traf", "(planned)", "Wasser"],
    ]


def test_nothing_is_shown_of_an_article_without_records() -> None:
    assert Table(terminal=False).article(Article("a", ""), []) == b""


def test_articles_do_not_run_into_each_other() -> None:
    table = Table(terminal=False)
    assert table.article(ARTICLE, RECORDS) == table.article(ARTICLE, RECORDS)


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
    assert ("\x1b" in _shown(color=color, terminal=terminal)) is expected


def test_hostile_text_is_shown_and_does_nothing() -> None:
    hostile = "\x1b]0;x\x07[bold red]\x9b2J[/][link=http://x]:smile:\u202e\r\x08"
    shown = _shown(f"\x1b[2J{hostile}.txt", color="always", content=hostile)
    assert not re.search(r"[^\n -~\u00a0-\u2029\u202f-\U0010ffff]", re.sub(r"\x1b\[[\d;]*m", "", shown))
    plain = _shown(hostile, content=hostile)
    assert "[bold red]" in plain
    assert ":smile:" in plain
    assert "\x1b" not in plain


@pytest.mark.parametrize("width", [1, 40, 60, 300])
def test_any_width_keeps_all_words(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = _shown(content="Donaudampfschifffahrtsgesellschaftskapitän " * 3)
    assert max(map(len, shown.splitlines())) <= max(width, 40)
    assert len(re.findall("k", shown)) >= 3


def test_auto_is_a_table_on_a_terminal_only() -> None:
    assert isinstance(writer("auto", Target(terminal=True)), Table)
    assert isinstance(writer("auto", Target(terminal=False)), JsonLines)
    assert isinstance(writer("table", Target(terminal=False)), Table)
    assert isinstance(writer("jsonl", Target(terminal=True)), JsonLines)
