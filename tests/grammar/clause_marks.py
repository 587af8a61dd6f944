"""Sentences with their clauses marked inside, as in `clauses.txt`.

    {main _Der Minister_ *sagte}, {sub>1 dass _er_ *komme¹}.

- `{kind …}` a clause: main, sub(ordinate), rel(ative), inf(initive), quote, frag(ment). Braces inside braces: the inner
  clause interrupts the outer one. `{+2 …}` more words of clause 2, where it cannot be shown by nesting.
- Clauses count from 1 by their first words. `sub>1`: depends on clause 1. `main<1`: clause 1 is its prefield.
  `main&1`: coordinated with clause 1; `main&1_`: and shares its subject; `main&1=`: and shares its finite verb.
- `*` before the finite verb; `¹` behind it for subjunctive I, `²` for a clear subjunctive II, nothing for the rest.
- `_…_` the subject, `^` before the word that opens a clause where that is not its first word.
"""

from __future__ import annotations

from pathlib import Path

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.punkt import splitter
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse

_NAMES = {
    Kind.MAIN: "main",
    Kind.SUBORDINATE: "sub",
    Kind.RELATIVE: "rel",
    Kind.INFINITIVE: "inf",
    Kind.QUOTE: "quote",
    Kind.FRAGMENT: "frag",
}
_MOODS = {"subjunctive1": "¹", "subjunctive2": "²"}
_SIGNS = str.maketrans("", "", "}*_^¹²")


def analysed(text: str) -> Analysis:
    """The grammar of a German text."""
    return Analysis(analyse(Article("test", text, "de"), splitter()))


def table(name: str) -> list[str]:
    """The lines of a file in this folder, without empty ones and comments."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def unmarked(line: str) -> str:
    """The sentence without its marks."""
    before, *rest = line.split("{")
    return before + "".join(part.partition(" ")[2].translate(_SIGNS) for part in (before, *rest)[1:])


def marked(text: str) -> str:
    """The sentence with the clauses that the grammar finds."""
    a = analysed(text)
    out = ""
    at = 0
    for unit in range(len(a.units)):
        for position, sign in _signs(a, unit):
            out += text[at:position] + sign
            at = position
    return out + text[at:]


def _signs(a: Analysis, unit: int) -> list[tuple[int, str]]:
    """The marks of a unit with the code points before which they stand, in their order."""
    doc = a.doc
    sentence = a.sentence(unit)
    owner: dict[int, int] = {i: c.index for c in sentence.clauses for s, e in c.pieces for i in range(s, e)}
    order = sorted(owner)
    last = {owner[i]: i for i in order}
    signs: list[tuple[int, str]] = []
    stack: list[int] = []
    begun: set[int] = set()
    inner: dict[int, list[tuple[int, int, str]]] = {}
    for clause in sentence.clauses:
        _inner(a, unit, clause, inner)
    for i in order:
        index = owner[i]
        if index not in stack:
            header = f"+{index + 1}" if index in begun else _header(a, unit, sentence.clauses[index])
            signs.append((doc.start[i], "{" + header + " "))
            stack.append(index)
            begun.add(index)
        signs += [(doc.start[i], sign) for _, kind, sign in sorted(inner.get(i, [])) if kind == 0]
        signs += [(doc.end[i], sign) for _, kind, sign in sorted(inner.get(i, [])) if kind == 1]
        upcoming = [owner[j] for j in order if j > i]
        while stack and (last[stack[-1]] == i or (upcoming and _crosses(stack, upcoming))):
            signs.append((doc.end[i], "}"))
            stack.pop()
    return signs


def _crosses(stack: list[int], upcoming: list[int]) -> bool:
    """Whether the innermost open clause must be closed for now: one around it goes on first."""
    return upcoming[0] != stack[-1] and upcoming[0] in stack


def _header(a: Analysis, unit: int, clause: Clause) -> str:
    header = _NAMES[clause.kind]
    if clause.parent >= 0:
        header += f">{clause.parent + 1}"
    if clause.link >= 0:
        header += f"&{clause.link + 1}"
        subject = a.subject(unit, clause)
        own = subject is not None and any(s <= subject.start < e for s, e in clause.pieces)
        if clause.shared_finite:
            header += "="
        elif subject is not None and not own:
            header += "_"
    if clause.prefield >= 0:
        header += f"<{clause.prefield + 1}"
    return header


def _inner(a: Analysis, unit: int, clause: Clause, inner: dict[int, list[tuple[int, int, str]]]) -> None:
    """Collects what is marked at single words: (rank, 0 before or 1 behind the word, sign)."""
    if clause.finite >= 0 and not clause.shared_finite:
        inner.setdefault(clause.finite, []).append((1, 0, "*"))
        mood = _MOODS.get(a.mood(clause), "")
        if mood:
            inner[clause.finite].append((0, 1, mood))
    subject = a.subject(unit, clause)
    if subject is not None and any(s <= subject.start < e for s, e in clause.pieces):
        inner.setdefault(subject.start, []).append((0, 0, "_"))
        inner.setdefault(subject.end - 1, []).append((2, 1, "_"))
    first = next((i for i in range(clause.start, clause.end) if a.bits[i]), clause.start)
    if clause.opener >= 0 and clause.opener not in (first, clause.finite):
        inner.setdefault(clause.opener, []).append((1, 0, "^"))
