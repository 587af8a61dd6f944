"""Test sentences with marks: braces with a letter around words, "{s:Ada Berg} {c:sagte}"; they may be nested."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from newsclaims.languages import load
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.linker import link
from newsclaims.reading.article import Article
from newsclaims.rules.candidate import Candidate
from newsclaims.text.analyse import analyse

if TYPE_CHECKING:
    from newsclaims.languages.base import Findings
    from newsclaims.rules.candidate import Span

DATE = dt.date(2024, 5, 15)  # a Wednesday


def unmark(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The plain text and its marks as (letter, start, end) in code points, by where they begin."""
    text: list[str] = []
    marks: list[tuple[str, int, int]] = []
    stack: list[tuple[str, int]] = []
    i = 0
    while i < len(marked):
        c = marked[i]
        if c == "{":
            stack.append((marked[i + 1], len(text)))
            i += 3
            continue
        if c == "}":
            letter, start = stack.pop()
            marks.append((letter, start, len(text)))
        else:
            text.append(c)
        i += 1
    assert not stack, marked
    return "".join(text), sorted(marks, key=lambda m: (m[1], -m[2]))


def analysed(text: str) -> Analysis:
    """The grammar of a text, published on `DATE`."""
    return Analysis(analyse(Article(id="t", text=text, lang="de", date=DATE), load("de").splitter()))


def tokens(a: Analysis, start: int, end: int) -> Span:
    """The token range of a range of code points."""
    inside = [i for i in range(len(a.doc.start)) if a.doc.start[i] >= start and a.doc.end[i] <= end]
    assert inside, (start, end)
    return inside[0], inside[-1] + 1


def statements(a: Analysis, marks: list[tuple[str, int, int]]) -> list[Candidate]:
    """The statements that marks describe: k content, f frame, s speaker, c cue; each belongs to the next content or the
    one before it whose sentence it stands in. A content without a frame goes on for the speaker before it."""
    spans = [(letter, tokens(a, start, end)) for letter, start, end in marks]
    contents = [span for letter, span in spans if letter == "k"]
    found: list[Candidate] = []
    for content in contents:
        unit = a.unit_of[content[0]]
        parts: dict[str, list[Span]] = {"f": [], "s": [], "c": []}
        for letter, span in spans:
            if letter in parts and a.unit_of[span[0]] == unit:
                parts[letter].append(span)
        form = "indirect" if parts["f"] else "indirect_free_indirect"
        speaker = parts["s"] or (found[-1].speaker if found and not parts["f"] else [])
        c = Candidate("test", form, [content], speaker, parts["c"], parts["f"], carried=not parts["f"], unit=unit)
        c.lemma = _lemma(a, parts["c"])
        found.append(c)
    return found


def _lemma(a: Analysis, cue: list[Span]) -> str:
    """The verb of a cue, "" for one that is none."""
    clause = a.clause_at(cue[0][0]) if cue else None
    predicate = a.predicate(a.unit_of[cue[0][0]], clause) if clause is not None else None
    return predicate.lemmas[0] if predicate is not None and predicate.lemmas else ""


def linked(marked: str) -> tuple[Analysis, list[tuple[str, int, int]], Findings]:
    """A marked text with its statements linked."""
    text, marks = unmark(marked)
    a = analysed(text)
    return a, marks, link(a, statements(a, marks), [])
