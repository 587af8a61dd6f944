"""What was measured for each rule, and that it is never shown for a rule that has changed since."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from newsclaims.languages import load
from newsclaims.pipeline import extract
from newsclaims.reading.article import Article
from newsclaims.rules import precision
from newsclaims.rules.candidate import Candidate, MeetingCandidate
from newsclaims.rules.precision import FEWEST, WEIGHT, Count, confidence_of, fingerprint, measured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

VERBS = "languages/de/rules/verb.py"
COUNTS = [
    ["dass", "indicative", 3, 18, 20],
    ["dass", "subjunctive1", 3, 9, 9],
    ["dass", "", 2, 0, 1],
    ["v2", "", 3, 2, 5],
]
Store = dict[str, Any]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Store], None]]:
    """Puts figures in the place of the stored ones."""

    def put(found: Store) -> None:
        precision._table.cache_clear()
        monkeypatch.setattr(precision, "_stored", lambda _: found)

    yield put
    precision._table.cache_clear()


def _stored(print_: str | None = None, counts: list[list[Any]] = COUNTS) -> Store:
    rules = {"de.verb.dass": {"gold": "g", "source": VERBS, "counts": counts}}
    return {"sources": {VERBS: print_ or fingerprint(VERBS)}, "rules": rules}


def _candidate(complement: str = "", mood: str = "", strength: int = 3, rule: str = "de.verb.dass") -> Candidate:
    return Candidate(rule, "indirect", [(0, 1)], features=("sagen", complement, mood), strength=strength)


def test_the_nearest_situation_with_enough_observations_counts(store: Callable[[Store], None]) -> None:
    store(_stored())
    rule = (29 + WEIGHT * 29 / 35) / (35 + WEIGHT)
    dass = (27 + WEIGHT * rule) / (30 + WEIGHT)
    exact = (18 + WEIGHT * dass) / (20 + WEIGHT)
    assert confidence_of(_candidate("dass", "indicative")) == round(exact, 2)
    assert confidence_of(_candidate("dass", "subjunctive1")) == round(dass, 2)  # seen nine times
    assert confidence_of(_candidate("dass", "indicative", strength=1)) == round(dass, 2)  # never seen
    assert confidence_of(_candidate("v2")) == round(rule, 2)
    assert confidence_of(Candidate("de.verb.dass", "indirect", [(0, 1)])) == round(rule, 2)  # without features


def test_too_few_observations_give_no_figure(store: Callable[[Store], None]) -> None:
    store(_stored(counts=[["dass", "", 3, FEWEST - 1, FEWEST - 1]]))
    assert confidence_of(_candidate("dass")) is None
    known = measured("de.verb.dass")
    assert known
    assert (known.all, known.precision) == (FEWEST - 1, None)


def test_a_changed_rule_has_no_figure(store: Callable[[Store], None]) -> None:
    store(_stored("0123456789abcdef"))
    assert confidence_of(_candidate("dass", "indicative")) is None
    known = measured("de.verb.dass")
    assert known
    assert known.stale
    assert known.precision is None


def test_a_rule_that_was_never_measured_has_no_figure(store: Callable[[Store], None]) -> None:
    store(_stored())
    assert confidence_of(_candidate(rule="de.verb.new")) is None
    assert confidence_of(MeetingCandidate("de.meeting.verb", "meeting", "held", [(0, 1)], "treffen")) is None
    assert measured("de.verb.new") is None


def test_a_language_without_figures_has_none() -> None:
    assert confidence_of(_candidate(rule="xx.verb.dass")) is None


def test_fingerprints_follow_the_file_and_not_its_line_ends(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(precision, "files", lambda _: tmp_path)
    seen = set()
    for text in (b"a = 1\nb = 2\n", b"a = 1\r\nb = 2\r\n", b"a = 1\nb = 3\n"):
        (tmp_path / "rules").mkdir(exist_ok=True)
        (tmp_path / "rules" / "verb.py").write_bytes(text)
        fingerprint.cache_clear()
        seen.add((fingerprint("rules/verb.py"), fingerprint("rules")))
    assert len(seen) == 2
    assert fingerprint("rules/gone.py") == ""
    fingerprint.cache_clear()


def test_what_is_written_can_be_read_and_names_the_files() -> None:
    rules = load("de").rules()
    counts = {
        "de.verb.dass": {("dass", "indicative", 3): Count(8, 9), ("", "", 1): Count(0, 2)},
        "de.step.after": {("", "", 3): Count(1, 1)},
    }
    text = precision.dump([precision.Run("g.jsonl", 2, 12, counts)], precision.sources(rules, "de"))
    found = json.loads(text)
    assert found["rules"]["de.verb.dass"] == {
        "gold": "g.jsonl",
        "source": VERBS,
        "counts": [["", "", 1, 0, 2], ["dass", "indicative", 3, 8, 9]],
    }
    assert found["rules"]["de.step.after"]["source"] == "languages/de/rules"
    assert found["sources"] == {source: fingerprint(source) for source in (VERBS, "languages/de/rules")}
    assert found["gold"] == {"g.jsonl": {"articles": 2, "annotated": 12}}
    assert '["dass", "indicative", 3, 8, 9]' in text


def test_stored_figures_are_whole() -> None:
    stored = precision._stored("de")
    assert all(one["annotated"] > 0 for one in stored["gold"].values())
    for rule in stored["rules"].values():
        assert rule["source"] in stored["sources"]
        assert rule["gold"] in stored["gold"]
        assert all(0 <= right <= every for *_, right, every in rule["counts"])


def test_records_say_how_often_their_rule_was_right(store: Callable[[Store], None]) -> None:
    store(_stored())
    article = Article("a", "Die Ministerin sagte, dass der Zug fahre. „Wir kommen wieder!“, rief er.")
    confidences = {record.rule: record.confidence for record in extract(article, lang="de")}
    assert confidences == {"de.verb.dass": pytest.approx(0.85, abs=0.05), "de.quote.after": None}
    store(_stored("0123456789abcdef"))
    assert {record.confidence for record in extract(article, lang="de")} == {None}
