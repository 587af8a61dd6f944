"""Own words are in force while they are wanted, and nothing of them is remembered afterwards."""

from __future__ import annotations

import ast
import threading
from pathlib import Path

import pytest

from newsclaims.languages import de
from newsclaims.languages.de import outlets, verbs, word_lists
from newsclaims.languages.de.cues import cue_verbs
from newsclaims.languages.de.word_lists import NONE, Table, in_force, lines

OWN = {
    "verbs.tsv": ("flurzen\tw\t\t\t\t\the|rum|\t",),
    "cue_verbs.tsv": ("flurzen\t\tdass,quote\tpraise\t3\t", "sagen\t\tquote\tdeny\t1\t"),
    "outlets.tsv": ("Flurzbote\tnewspaper\tm",),
}
# They remember only what no word list can change.
WITHOUT_WORDS = {"times.py", "meetings/party.py", "rules/__init__.py", "rules/act.py"}
GERMAN = Path(de.__file__).parent


def test_own_words_are_in_force_and_then_forgotten() -> None:
    with in_force(NONE):
        before = cue_verbs("sagen")
        assert not verbs.analyse("flurzte")
    with in_force(OWN):
        assert [reading.lemma for reading in verbs.analyse("flurzte")][:1] == ["flurzen"]
        assert [row.stance for row in cue_verbs("sagen")] == ["deny"]
        assert outlets.match_outlet(("flurzbote",), 0) == 1
    with in_force(NONE):
        assert cue_verbs("sagen") == before
        assert not verbs.analyse("flurzte")
        assert outlets.match_outlet(("flurzbote",), 0) == 0


def test_the_same_own_words_again_cost_no_reading() -> None:
    with in_force(OWN):
        once = cue_verbs("flurzen")
    with in_force(dict(OWN)):
        assert cue_verbs("flurzen") is once
    with in_force(NONE):
        assert cue_verbs("flurzen") == ()


def test_a_thread_that_wants_other_words_waits() -> None:
    seen: list[bool] = []

    def other() -> None:
        with in_force(NONE):
            seen.append(bool(cue_verbs("flurzen")))

    with in_force(OWN):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(0.05)
        assert thread.is_alive()
        assert cue_verbs("flurzen")
    thread.join(10)
    assert seen == [False]


def test_an_own_row_stands_before_the_others_and_replaces_its_like() -> None:
    with in_force(OWN):
        rows = lines("cue_verbs.tsv")
    assert rows[:2] == list(OWN["cue_verbs.tsv"])
    assert [row for row in rows if row.startswith("sagen\t\t")] == [OWN["cue_verbs.tsv"][1]]
    with in_force(NONE):
        assert len(lines("cue_verbs.tsv")) == len(rows) - 1


@pytest.mark.parametrize("path", sorted(GERMAN.rglob("*.py")), ids=lambda path: path.relative_to(GERMAN).as_posix())
def test_what_depends_on_words_can_be_forgotten(path: Path) -> None:
    name = path.relative_to(GERMAN).as_posix()
    imported = {
        alias.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "functools"
        for alias in node.names
    }
    assert not imported & {"cache", "lru_cache"} or name in WITHOUT_WORDS, "take them from word_lists"


@pytest.mark.parametrize("path", sorted(GERMAN.rglob("*.py")), ids=lambda path: path.relative_to(GERMAN).as_posix())
def test_what_is_remembered_of_the_words_of_texts_has_a_bound(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    ours = {
        a.name
        for n in ast.walk(tree)
        if isinstance(n, ast.ImportFrom) and "word_lists" in str(n.module)
        for a in n.names
    }
    unbounded = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.args.args
        if any(isinstance(decorator, ast.Name) and decorator.id == "cache" for decorator in node.decorator_list)
    ]
    assert "cache" not in ours or not unbounded, "functions with arguments take lru_cache()"


def test_a_table_forgets_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_lists, "_MOST", 3)
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    table = Table(length)
    assert [table[word] for word in ("a", "bb", "a", "ccc", "dddd", "a")] == [1, 2, 1, 3, 4, 1]
    assert asked == ["a", "bb", "ccc", "dddd", "a"]
    assert len(table) == 2
