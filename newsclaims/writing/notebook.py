"""A text with its statements and meetings marked, for notebooks: HTML with its style in place, and no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsclaims.writing.facts import FORMS, MEETING, Shown, shown
from newsclaims.writing.marks import Close, Mark, Open, marked
from newsclaims.writing.plain import without_controls, without_directions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement

# The ink of each form, and the line below its words; the same ink, thin, is behind them in light and dark themes.
_STYLES = {
    "direct": ("37,99,235", "solid"),
    "indirect": ("22,140,70", "dashed"),
    "reported": ("202,110,10", "dotted"),
    "free_indirect": ("147,51,234", "double"),
    "indirect_free_indirect": ("13,148,136", "wavy"),
    MEETING: ("225,29,72", ""),
}
_QUIET = "opacity:.8;font-size:.85em"


class Marked:
    """A marked text. A notebook shows it; ``str`` gives its HTML."""

    def __init__(self, article: Article | str, records: Sequence[Statement | Meeting]) -> None:
        """Keep what is shown.

        Args:
            article: the article, or its text.
            records: records of this article.

        Raises:
            ValueError: a record is not of this article: its words do not stand where it says.
        """
        self._text = article if isinstance(article, str) else article.text
        self._records = list(records)
        for record in self._records:
            _check(record, self._text)

    def _repr_html_(self) -> str:
        """The text with its marks, what marks each form, and who said each."""
        numbers = {record.id: n for n, record in enumerate(self._records, 1)}
        views = [shown(record, str(n), n, numbers) for n, record in enumerate(self._records, 1)]
        text = without_controls(self._text)
        paragraphs = [
            f'<p style="white-space:pre-line;max-width:45em" dir="auto">{"".join(_pieces(pieces, views))}</p>'
            for pieces in marked(text, self._records)
        ]
        return without_directions(
            f'<div style="line-height:1.7">{"".join(paragraphs)}{_legend(views)}{"".join(map(_entry, views))}</div>'
        )

    __str__ = _repr_html_

    def __repr__(self) -> str:
        """How much is marked."""
        return f"<{len(self._records)} records in a text of {len(self._text)} characters>"


def mark(article: Article | str, records: Sequence[Statement | Meeting]) -> Marked:
    """Mark the words of records in their article, to be looked at in a notebook (Jupyter and its like).

    >>> from newsclaims import extract, mark
    >>> text = "„Wir sparen“, sagte Ministerin Anna Berg am Montag."
    >>> mark(text, extract(text))
    <1 records in a text of 51 characters>

    Args:
        article: the article, or its text.
        records: records of this article: all that `extract` found in it, or some of them.

    Returns:
        What a notebook shows, when it is the last line of a cell, as text with each form in its colour and with a line
        of its own below its words, and with a list of who said each; `str` gives the same as HTML. No script is in it.

    Raises:
        ValueError: a record is not of this article: its words do not stand where it says.
    """
    return Marked(article, records)


def _check(record: Statement | Meeting, text: str) -> None:
    """Check that the words of a record stand where it says.

    Raises:
        ValueError: they do not.
    """
    words = record.content if record.type == "statement" else record.cue
    if " ".join(text[span.start : span.end] for span in words.spans) != words.text:
        raise ValueError(f"record {record.id} of {record.doc!r} is not of this article: its words stand elsewhere")


def _pieces(pieces: Sequence[str | Open | Close], views: Sequence[Shown]) -> Iterator[str]:
    """The HTML of a paragraph."""
    for piece in pieces:
        if isinstance(piece, str):
            yield escape(piece)
        elif isinstance(piece, Open):
            yield _opening(piece.mark, views)
        else:
            yield "</mark>" if piece.mark.own else "</span>"
            if piece.mark.last:
                view = views[piece.mark.owners[0]]
                yield f'<sup style="line-height:0"> <b>{view.number}</b></sup>'


def _opening(mark_: Mark, views: Sequence[Shown]) -> str:
    """The beginning of a mark: own words tell all that is known, cues are bold."""
    if not mark_.own:
        return '<span style="font-weight:bold">' if "cue" in mark_.roles else "<span>"
    view = views[mark_.owners[0]]
    facts = escape("\n".join(f"{label}: {value}" for label, value in view.facts))
    return f'<mark title="{facts}" style="{_style(view.form)}">'


def _style(form: str) -> str:
    """How the words of a form look."""
    ink, line = _STYLES[form]
    look = f"background:rgba({ink},.2);color:inherit;border-radius:.2em"
    if line:
        return f"{look};text-decoration:underline {line} rgb({ink}) 2px;text-underline-offset:.25em"
    return f"{look};border:1px solid rgb({ink});font-weight:bold"


def _legend(views: Sequence[Shown]) -> str:
    """What marks each form that occurs."""
    names = {form: name for form, (name, _) in FORMS.items()} | {MEETING: "meeting"}
    present = {view.form for view in views}
    samples = [f'<mark style="{_style(form)}">{name}</mark>' for form, name in names.items() if form in present]
    return f'<p style="{_QUIET}">{" &nbsp; ".join(samples)}</p>' if samples else ""


def _entry(view: Shown) -> str:
    """Who said it, or who met, with what is known of it."""
    facts = dict(view.facts)
    who = facts.get("speaker", "nobody is named") if view.type == "statement" else view.words
    more = [f"{label} {facts[label]}" for label in ("to", "about", "via") if label in facts]
    more += [facts[label] for label in ("where", "when") if label in facts]
    details = f' <span style="{_QUIET}"><bdi>{escape(" · ".join(more))}</bdi></span>' if more else ""
    return f'<div style="margin-left:1em"><b>{view.number}</b> <bdi>{escape(who)}</bdi>{details}</div>'
