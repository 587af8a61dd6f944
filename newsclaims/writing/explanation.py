"""What the rules decided: as text for people, or as JSON Lines, a sentence a line."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from newsclaims.writing.formats import Lines
from newsclaims.writing.json_lines import harmless
from newsclaims.writing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclaims.reading.article import Article
    from newsclaims.rules.explain import Decision, Explanation, Words

_SIGNS = {"found": "+", "joined": "+", "lost": "~", "dropped": "~", "declined": "-"}


class ExplanationText(Lines):
    """Each sentence with the decisions made in it, indented below the words that the rules looked at.

    No character of the article acts on a terminal.
    """

    def article(self, article: Article, explanations: Sequence[Explanation]) -> bytes:
        """The sentences of one article."""
        lines = [one_line(article.id)]
        for one in explanations:
            lines.append("")
            lines.extend(_sentence(one))
        return ("\n".join(lines) + "\n\n").encode(errors="backslashreplace") if explanations else b""


def _sentence(one: Explanation) -> Iterator[str]:
    """The lines of one sentence."""
    yield f"[{one.index}] {one_line(one.sentence.text)}"
    place = -1
    for decision in one.decisions:
        if decision.at.start != place:
            place = decision.at.start
            yield f"    {one_line(decision.at.text)}"
        yield from _decision(decision)
    if one.overlooked:
        yield "    looks like reported speech, but gave no record:"
        for overlooked in one.overlooked:
            yield f"      ? {overlooked.kind}: {one_line(overlooked.words.text)}"
    elif not one.decisions:
        yield "    nothing for a rule to look at"


def _decision(decision: Decision) -> Iterator[str]:
    """The lines of one decision."""
    sign = _SIGNS[decision.outcome]
    if decision.outcome == "declined":
        yield f"      {sign} {decision.rule}: {one_line(decision.reason)}"
        return
    outcome = " ".join(filter(None, (decision.outcome, one_line(decision.reason))))
    yield f"      {sign} {decision.rule} ({decision.what}): {outcome}"
    for part in decision.parts:
        note = "  (of the statement before it)" if part.name == "speaker" and decision.carried else ""
        yield f"          {part.name:12} {_shown(part.words)}{note}"


def _shown(words: Sequence[Words]) -> str:
    """The words of a part; the pieces of an interrupted one with an ellipsis between them."""
    return " … ".join(one_line(piece.text) for piece in words)


class ExplanationJsonLines(Lines):
    """Each sentence with its decisions as a JSON object."""

    def article(self, article: Article, explanations: Sequence[Explanation]) -> bytes:
        """The sentences of one article."""
        return "".join([_line(article.id, one) + "\n" for one in explanations]).encode()


def _line(doc: str, one: Explanation) -> str:
    """One sentence as JSON."""
    found = {"doc": doc, "index": one.index, **asdict(one.sentence)}
    found["decisions"] = [asdict(decision) for decision in one.decisions]
    found["overlooked"] = [{"kind": x.kind, **asdict(x.words)} for x in one.overlooked]
    return harmless(json.dumps(found, ensure_ascii=False, separators=(",", ":")))
