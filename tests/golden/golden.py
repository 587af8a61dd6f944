"""The samples, the records that are expected of them, and how two lists of records differ."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from newsclaims import pipeline
from newsclaims.reading.article import Article
from newsclaims.reading.reader import Options, read
from newsclaims.writing.json_lines import line

Json = dict[str, Any]

SAMPLES = Path(__file__).parents[2] / "samples"
# In a directory of their own: `newsclaims extract samples/` would read JSON Lines beside the articles as articles.
EXPECTED = SAMPLES / "expected"
DATES: dict[str, str] = json.loads((SAMPLES / "dates.json").read_bytes())  # the day each article was published
# Precision changes whenever it is measured anew; ids come from what is compared anyway.
NOT_COMPARED = ("id", "confidence")
_SHOWN = 100  # characters of a value


def records_of(sample: str) -> list[str]:
    """The records of a sample as `newsclaims extract --lang de --date DATE` prints them from within the directory.

    Args:
        sample: its name without suffix.

    Returns:
        A line of JSON for each record.
    """
    options = Options(date=dt.date.fromisoformat(DATES[sample]))
    (article,) = read([str(SAMPLES / f"{sample}.txt")], options)
    assert isinstance(article, Article), article
    article = Article(f"{sample}.txt", article.text, "de", article.date, article.title)
    return [line(record) for record in pipeline.extract(article)]


def expected_of(sample: str) -> list[str]:
    """The lines of the file with the records that are expected of a sample; none where there is no file yet."""
    file = EXPECTED / f"{sample}.jsonl"
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def updated(expected: list[str], found: list[str]) -> list[str]:
    """The lines to be expected from now on: those found, or those there were where nothing compared has changed."""
    return expected if _comparable(expected) == _comparable(found) else found


def differences(expected: list[str], found: list[str], text: str) -> list[str]:
    """What tells the records found from those expected.

    Args:
        expected: lines of JSON.
        found: lines of JSON.
        text: the article's text; its sentences are shown.

    Returns:
        Lines to read: each record missing, unexpected or different, with its sentence; empty where all are the same.
    """
    wanted, came = _comparable(expected), _comparable(found)
    here, there = {_key(record) for record in came}, {_key(record) for record in wanted}
    missing = [record for record in wanted if _key(record) not in here]
    extra = [record for record in came if _key(record) not in there]
    entries = []
    for record in missing:
        twin = max(extra, key=lambda other: _likeness(record, other), default=None)
        if twin is not None and _likeness(record, twin) > 0:
            extra.remove(twin)
            entries.append((record, "differs", _fields(record, twin)))
        else:
            entries.append((record, "missing", _summary(record)))
    entries += [(record, "not expected", _summary(record)) for record in extra]
    lines = []
    for record, what, details in sorted(entries, key=lambda entry: _start(entry[0])):
        sentence = record["sentence"]
        lines.append(f"{what}: {record['type']} in sentence {sentence['index']}, {record['rule']}")
        lines.append(f"    | {' '.join(text[sentence['start'] : sentence['end']].split())}")
        lines += [f"    {detail}" for detail in details]
    if not lines and expected and wanted != came:
        lines.append("the same records in another order")
    return lines


def _comparable(lines: list[str]) -> list[Json]:
    """Records without what is not compared, and with words in place of ids that would change with other records."""
    records: list[Json] = [json.loads(text) for text in lines]
    contents = {record["id"]: _part(record.get("content") or record["cue"]) for record in records}
    first: dict[str, str] = {}
    for record in records:
        for mention in _mentions(record):
            if mention["entity"] is not None:
                mention["entity"] = first.setdefault(mention["entity"], _part(mention))
    for record in records:
        if record.get("parent"):
            record["parent"] = contents[record["parent"]]
        for name in NOT_COMPARED:
            record.pop(name)
    return records


def _mentions(record: Json) -> list[Json]:
    """The mentions of a record in the order of its fields."""
    found = [value for value in record.values() if isinstance(value, dict) and "entity" in value]
    participants: list[Json] = record.get("participants", [])
    return found + participants


def _part(part: Json) -> str:
    """The words of a part and where they begin: "Kanzler Berg @ 120"."""
    return f"{part['text']} @ {part['spans'][0]['start']}"


def _key(record: Json) -> str:
    return json.dumps(record, sort_keys=True)


def _main(record: Json) -> Json:
    """The part that tells a record from others: the content of a statement, the cue of a meeting."""
    part: Json = record["content"] if record["type"] == "statement" else record["cue"]
    return part


def _start(record: Json) -> int:
    start: int = _main(record)["spans"][0]["start"]
    return start


def _likeness(one: Json, other: Json) -> float:
    """How likely two records are the same one, told in another way: 0 not at all, from 1 on surely."""
    if one["type"] != other["type"]:
        return 0
    mine, yours = (
        {n for span in _main(record)["spans"] for n in range(span["start"], span["end"])} for record in (one, other)
    )
    # A quotation and what it stands in share words but not their form.
    return len(mine & yours) / len(mine | yours) * (1 if one.get("form") == other.get("form") else 0.5)


def _fields(expected: Json, found: Json) -> list[str]:
    """The fields in which two records differ, those within parts by their path."""
    lines = []
    for name, wanted in expected.items():
        came = found[name]
        if wanted == came:
            continue
        if isinstance(wanted, dict) and isinstance(came, dict):
            names = [inner for inner in wanted if wanted[inner] != came.get(inner)]
            if "text" in names and "spans" in names:
                names.remove("spans")
            lines += [line for inner in names for line in _change(f"{name}.{inner}", wanted[inner], came.get(inner))]
        else:
            lines += _change(name, wanted, came)
    return lines


def _change(name: str, expected: object, found: object) -> list[str]:
    blank = " " * len(name)
    return [f"{name}: expected {_short(expected)}", f"{blank}     found {_short(found)}"]


def _summary(record: Json) -> list[str]:
    """The fields of a whole record that say what it is about."""
    shown = ("form", "kind", "status", "speaker", "cue", "content", "participants", "via", "place", "time")
    return [f"{name}: {_short(record[name])}" for name in shown if record.get(name)]


def _short(value: object) -> str:
    """A value in few words: parts and mentions by their text and name."""
    if isinstance(value, list) and value and isinstance(value[0], dict) and "text" in value[0]:
        return "; ".join(map(_short, value))
    if isinstance(value, dict) and "text" in value:
        told = [f"{key}={value[key]!r}" for key in ("part", "name", "role", "lemma", "value") if key in value]
        return " ".join([_cut(repr(value["text"])), *told])
    return _cut(repr(value))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
