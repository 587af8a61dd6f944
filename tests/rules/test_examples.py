"""Every rule finds what is marked in its examples, and nothing in its counter-examples."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from newsclaims import extract
from newsclaims.languages import load
from newsclaims.reading.article import Article
from newsclaims.rules.candidate import Candidate, MeetingCandidate
from newsclaims.rules.examples import Example, joined, parse
from newsclaims.rules.trace import Trace
from newsclaims.text.analyse import analyse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.rules.candidate import Span
    from newsclaims.rules.examples import Offsets
    from newsclaims.rules.rule import Rule
    from newsclaims.text.document import Document

LANGUAGE = load("de")
RULES = LANGUAGE.rules()
# Parts that must be empty where the example does not mark them; a topic may be left unmarked.
EMPTY_UNLESS_MARKED = ("content", "speaker", "cue", "frame", "addressee")
# What a statement without an introduction of its own takes over from the one before it.
CARRIED = frozenset({"speaker", "cue", "frame", "addressee"})


def _offsets(document: Document, spans: Sequence[Span]) -> Offsets:
    return joined(((document.start[s], document.end[e - 1]) for s, e in spans), document.article.text)


def _parts(document: Document, found: Candidate | MeetingCandidate) -> dict[str, Offsets]:
    if isinstance(found, Candidate):
        spans = {name: getattr(found, name) for name in (*EMPTY_UNLESS_MARKED, "topic")}
    else:
        spans = {"cue": found.cue, "place": found.place, "time": found.time, "topic": list(chain(*found.topics))}
        for part in ("host", "guest", "participant"):
            spans[part] = [span for own, which in found.participants if which == part for span in own]
    return {name: _offsets(document, own) for name, own in spans.items() if own}


def _words(text: str, pieces: Offsets) -> str:
    return " … ".join(text[start:end] for start, end in pieces) or "nothing"


class Run:
    """What was found in an example's text, and why."""

    def __init__(self, rule: Rule, example: Example) -> None:
        self.rule = rule
        self.example = example
        self.document = analyse(Article("example", example.text), LANGUAGE.splitter())
        self.trace = Trace()
        findings = LANGUAGE.find(self.document, self.trace)
        self.found: list[Candidate | MeetingCandidate] = [*findings.statements, *findings.meetings]
        self.own = [one for one in self.found if one.rule == rule.name]

    def differences(self) -> list[str]:
        """How the only thing that the rule found differs from what is marked."""
        found = self.own[0]
        got = _parts(self.document, found)
        expected = self.example.parts
        carried = CARRIED if isinstance(found, Candidate) and found.carried else frozenset()
        names = set(expected)
        if isinstance(found, Candidate):
            names |= {name for name in EMPTY_UNLESS_MARKED if name not in carried}
        else:
            names |= set(got)
        return [
            f"{name}: expected {_words(self.example.text, expected.get(name, ()))!r}, "
            f"got {_words(self.example.text, got.get(name, ()))!r}"
            for name in sorted(names)
            if expected.get(name, ()) != got.get(name, ())
        ]

    def report(self, what: str) -> str:
        """All that is needed to see what went wrong."""
        lines = [f"{self.rule.name}: {what}", f"  text: {self.example.text}"]
        for one in self.found:
            shown = [f"{k}={_words(self.example.text, v)!r}" for k, v in _parts(self.document, one).items()]
            lines.append(f"  found by {one.rule}: {', '.join(shown)}")
        for rule, candidate, _ in self.trace.fired_rules:
            if rule is self.rule and candidate not in self.found:
                shown = [f"{k}={_words(self.example.text, v)!r}" for k, v in _parts(self.document, candidate).items()]
                lines.append(f"  proposed, and not kept: {', '.join(shown)}")
        for loser, winner in self.trace.lost_pairs:
            if self.rule.name in (loser.rule, winner.rule):
                lines.append(f"  {loser.rule} lost to {winner.rule}")
        for rule, _, token, reason in self.trace.declined_rules:
            if rule is self.rule:
                lines.append(f"  declined at {self.document.words(token, token + 1)!r}: {reason}")
        return "\n".join(lines)


def _ids(which: str) -> list[str]:
    return [f"{rule.name}-{n}" for rule in RULES for n in range(1, len(getattr(rule, which)) + 1)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_examples_and_a_counter_example(rule: Rule) -> None:
    assert len(rule.yes) >= 2, "at least two sentences in which it applies"
    assert len(rule.no) >= 1, "at least one sentence in which it does not"
    assert rule.says.strip('. "'), "one line that says the construction"
    for marked in rule.yes:
        assert {"content", "cue"} & set(parse(marked).parts), f"nothing is marked: {marked}"
    for marked in rule.no:
        assert not parse(marked).parts, f"there is nothing to find, and so nothing to mark: {marked}"


def test_names_are_unique_and_begin_with_the_language() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(name.startswith(f"{LANGUAGE.code}.") for name in names)


@pytest.mark.parametrize(("rule", "marked"), [(r, m) for r in RULES for m in r.yes], ids=_ids("yes"))
def test_a_rule_finds_what_is_marked(rule: Rule, marked: str) -> None:
    run = Run(rule, parse(marked))
    assert len(run.own) == 1, run.report(f"it was to find one thing, and found {len(run.own)}")
    differences = run.differences()
    assert not differences, run.report("; ".join(differences))


@pytest.mark.parametrize(("rule", "plain"), [(r, p) for r in RULES for p in r.no], ids=_ids("no"))
def test_a_rule_finds_nothing_in_its_counter_examples(rule: Rule, plain: str) -> None:
    run = Run(rule, parse(plain))
    assert not run.own, run.report("it was to find nothing")


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_text_may_end_anywhere_in_an_example(rule: Rule) -> None:
    for marked in (*rule.yes, *rule.no):
        words = parse(marked).text.split(" ")
        for end in range(1, len(words)):
            text = " ".join(words[:end]).rstrip(".,:")
            for record in extract(Article("t", text, "de")):
                spans = record.content.spans if record.type == "statement" else record.cue.spans
                assert all(0 <= span.start < span.end <= len(text) for span in spans)
