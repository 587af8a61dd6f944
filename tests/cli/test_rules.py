"""`newsclaims rules`."""

from __future__ import annotations

import json

from newsclaims.languages import load
from tests.command import REAL, complaints, run

RULES = load("de").rules()


def test_all_rules_with_their_examples() -> None:
    done = run("rules", program=REAL)
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    for rule in RULES:
        assert rule.says.strip() in shown
        for example in (*rule.yes, *rule.no):
            assert example in shown


def test_one_rule_in_full() -> None:
    rule = RULES[0]
    lines = run("rules", rule.name, program=REAL).stdout.decode().splitlines()
    assert lines[:2] == [rule.name, f"    {rule.says.strip()}"]
    assert lines[2].split() == ["looks", "at", rule.trigger]
    assert lines[3].startswith("    precision   ")
    assert lines[4:] == [f"    + {one}" for one in rule.yes] + [f"    - {one}" for one in rule.no]


def test_rules_with_a_common_beginning() -> None:
    lines = run("rules", "de.quote", "--format", "table", program=REAL).stdout.decode().splitlines()
    names = [line.split()[0] for line in lines[1:]]
    assert names == [rule.name for rule in RULES if rule.name.startswith("de.quote.")]


def test_for_machines() -> None:
    lines = run("rules", "--format", "jsonl", program=REAL).stdout.decode().splitlines()
    found = [json.loads(line) for line in lines]
    assert [one["rule"] for one in found] == [rule.name for rule in RULES]
    for one in found:
        assert one["says"]
        assert one["no"]
        for example in one["yes"]:
            assert example["parts"]
            for pieces in example["parts"].values():
                assert all(example["text"][start:end].strip() for start, end in pieces)
        assert one["precision"] is None or 0 <= one["precision"] <= 1
        assert not (one["measured"] and one["measured"]["stale"] and one["precision"] is not None)


def test_an_unknown_rule_gets_a_suggestion() -> None:
    done = run("rules", "de.verb.dasss", program=REAL)
    assert (done.returncode, done.stdout) == (2, b"")
    assert complaints(done) == ["no rule 'de.verb.dasss': did you mean 'de.verb.dass'?; see newsclaims rules --help"]
    (line,) = complaints(run("rules", "zzz", program=REAL))
    assert "'newsclaims rules --format table' shows all" in line
    (line,) = complaints(run("rules", "dass", program=REAL))
    assert "did you mean 'de.verb.dass'?" in line
