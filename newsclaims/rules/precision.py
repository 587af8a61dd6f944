"""How often each rule was right on gold: what `confidence` in the records says.

The counts stand in ``precision.json`` of each language: figures only, with the name of the gold and, for each rule, the
file it stands in and that file's fingerprint. Where the file has changed since, the figures are stale and give no
confidence. Fingerprints are taken when a rule is first asked for, once in a process (all files of a language: a few
milliseconds).

The precision of a rule depends on the situation: the complement of its cue, the mood, and the strength of its cue. From
`FEWEST` observations a situation has a figure of its own, otherwise that of rule and complement counts, then that of
the rule; with fewer observations than that the rule has none. Each figure is drawn towards that of the level above as
if `WEIGHT` more observations had been made there, a rule's towards that of all rules on the same gold: 12 of 12 are
no certainty. This keeps the figures what they say, shares of right answers, where a lower bound would understate all.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeAlias

from newsclaims.rules.candidate import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.resources.abc import Traversable

    from newsclaims.rules.candidate import MeetingCandidate
    from newsclaims.rules.rule import Rule

FEWEST = 10
WEIGHT = 10
FILE = "precision.json"
_PACKAGE = "newsclaims"

Situation: TypeAlias = tuple[str, str, int]  # complement, mood, strength
Counts: TypeAlias = "Mapping[str, Mapping[Situation, Count]]"  # by rule


@dataclass(slots=True)
class Count:
    """How many answers there were, and how many of them were right."""

    right: int = 0
    all: int = 0

    def add(self, *, right: bool) -> None:
        """Count one more answer."""
        self.right += right
        self.all += 1

    def towards(self, above: float) -> float:
        """The share of right answers, drawn towards a share `above` that is better known."""
        return (self.right + WEIGHT * above) / (self.all + WEIGHT)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of a rule.

    Attributes:
        right: how many of its answers were right.
        all: how many answers it gave.
        stale: the rule has changed since.
    """

    right: int
    all: int
    stale: bool

    @property
    def precision(self) -> float | None:
        """The share of right answers; None with too few of them, and where it is stale."""
        return None if self.stale or self.all < FEWEST else self.right / self.all


def situation(candidate: Candidate | MeetingCandidate) -> Situation:
    """What the precision of a candidate's rule depends on; features that it does not give are ""."""
    if not isinstance(candidate, Candidate):
        return "", "", 0
    _, complement, mood, *_ = (*candidate.features, "", "", "")
    return complement, mood, candidate.strength


def confidence_of(candidate: Candidate | MeetingCandidate) -> float | None:
    """How often the candidate's rule was right in such a situation.

    Args:
        candidate: a chosen candidate.

    Returns:
        A share from 0 to 1 with two digits; None where the rule was never measured, too rarely, or has changed since.
    """
    table = _table(candidate.rule)
    if not table:
        return None
    exact = situation(candidate)
    for key in (exact, exact[:1]):
        if key in table:
            return table[key]
    return table.get(())


def measured(rule: str) -> Measured | None:
    """What is known of a rule of this name, or None where it was never measured."""
    found = _stored(_language(rule))["rules"].get(rule)
    if found is None:
        return None
    counts = [Count(right, every) for *_, right, every in found["counts"]]
    return Measured(sum(c.right for c in counts), sum(c.all for c in counts), _is_stale(rule))


@cache
def _table(rule: str) -> dict[tuple[str | int, ...], float]:
    """For each situation of a rule, each of its complements, and () for the rule itself, its precision."""
    stored = _stored(_language(rule))
    if rule not in stored["rules"] or _is_stale(rule):
        return {}
    levels: dict[tuple[str | int, ...], Count] = {}
    for complement, mood, strength, right, every in stored["rules"][rule]["counts"]:
        keys: tuple[tuple[str | int, ...], ...] = ((), (complement,), (complement, mood, strength))
        for key in keys:
            level = levels.setdefault(key, Count())
            level.right += right
            level.all += every
    gold = stored["rules"][rule]["gold"]
    everything = [row for one in stored["rules"].values() if one["gold"] == gold for row in one["counts"]]
    overall = sum(row[-2] for row in everything) / max(1, sum(row[-1] for row in everything))
    shares: dict[tuple[str | int, ...], float] = {}
    for key in sorted(levels, key=len):
        if levels[key].all >= FEWEST:
            shares[key] = levels[key].towards(shares[key[: len(key) // 2]] if key else overall)
    return {key: round(share, 2) for key, share in shares.items()}


def _is_stale(rule: str) -> bool:
    stored = _stored(_language(rule))
    source = stored["rules"][rule]["source"]
    return bool(stored["sources"].get(source) != fingerprint(source))


def _language(rule: str) -> str:
    return rule.partition(".")[0]


@cache
def _stored(lang: str) -> dict[str, Any]:
    """The file of a language; no figures where there is none."""
    try:
        text = files(_PACKAGE).joinpath("languages", lang, FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return {"gold": {}, "sources": {}, "rules": {}}
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the rules of a language stand, and the fingerprints of these files when they were measured.

    Attributes:
        of: for each rule its file.
        rest: the folder of all rules, which stands for a name that none of them bears.
        fingerprints: those of all of them.
    """

    of: Mapping[str, str]
    rest: str
    fingerprints: Mapping[str, str]


def sources(rules: Iterable[Rule], lang: str) -> Sources:
    """Take the fingerprints of a language's rules; to be done before they are measured."""
    of = {rule.name: _source(rule.body.__module__) for rule in rules}
    rest = f"languages/{lang}/rules"
    return Sources(of, rest, {source: fingerprint(source) for source in {*of.values(), rest}})


@dataclass(frozen=True, slots=True)
class Run:
    """What was measured on one gold.

    Attributes:
        gold: its name.
        articles: how many articles it has.
        annotated: how many statements or meetings are annotated in them.
        counts: how often each rule was right in each situation.
    """

    gold: str
    articles: int
    annotated: int
    counts: Counts


def dump(runs: Iterable[Run], measured_in: Sources) -> str:
    """The text of a language's file of figures.

    Args:
        runs: what was measured, each rule in one of them.
        measured_in: where the rules stood.

    Returns:
        JSON with a rule's situation on each line.
    """
    runs = list(runs)
    rules = {
        name: {
            "gold": run.gold,
            "source": measured_in.of.get(name, measured_in.rest),
            "counts": [[*where, one.right, one.all] for where, one in sorted(situations.items())],
        }
        for run in runs
        for name, situations in sorted(run.counts.items())
    }
    found = {
        "gold": {run.gold: {"articles": run.articles, "annotated": run.annotated} for run in runs},
        "sources": {
            source: measured_in.fingerprints[source]
            for source in sorted({str(one["source"]) for one in rules.values()})
        },
        "rules": rules,
    }
    return _one_line_each(json.dumps(found, ensure_ascii=False, indent=1)) + "\n"


def _one_line_each(text: str) -> str:
    """JSON with its innermost arrays on one line each, so that a changed figure is one changed line."""
    found: list[str] = []
    row: list[str] | None = None
    for line in text.splitlines():
        if row is not None:
            row.append(line.strip())
            if line.strip().startswith("]"):
                found.append("".join(row).replace(",", ", ").rstrip())
                row = None
        elif line.strip() == "[":
            row = [line]
        else:
            found.append(line)
    return "\n".join(found)


def _source(module: str) -> str:
    """The file of a module, seen from the package."""
    return module.removeprefix(f"{_PACKAGE}.").replace(".", "/") + ".py"


@cache
def fingerprint(source: str) -> str:
    """The fingerprint of a file or folder of the package.

    Args:
        source: its path from the package, with slashes; of a folder all its Python files count.

    Returns:
        Sixteen hexadecimal digits, the same whatever the line ends; "" where there is no such file.
    """
    place = files(_PACKAGE).joinpath(*source.split("/"))
    if place.is_dir():
        names = sorted(one.name for one in place.iterdir() if one.name.endswith(".py"))
        return _digest("".join(f"{name} {fingerprint(f'{source}/{name}')}\n" for name in names).encode())
    return _digest(_bytes(place)) if place.is_file() else ""


def _bytes(place: Traversable) -> bytes:
    return place.read_bytes().replace(b"\r\n", b"\n")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
