"""Articles with their records as one page that needs nothing else: no network, no other file, no leave to run code.

The page is filled by Jinja2, which escapes all that comes from articles. Its Content Security Policy allows exactly the
style and the script that ship with the package, by their hashes, and nothing from anywhere else.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from newsclaims.writing.facts import FORMS, Shown, article_title, shown
from newsclaims.writing.marks import Open, Piece, marked
from newsclaims.writing.people import people
from newsclaims.writing.plain import without_controls, without_directions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement

_PLACE = "newsclaims.writing.page"


@dataclass(frozen=True, slots=True)
class _Entries:
    """Somebody with the entries of their records; an entry has an id where its record is listed first."""

    name: str
    role: str | None
    entries: list[tuple[Shown, bool]]


@dataclass(frozen=True, slots=True)
class _Article:
    """An article as the page shows it."""

    number: int
    title: str
    about: list[str]
    lang: str
    paragraphs: list[list[Piece]]
    records: list[Shown]
    people: list[_Entries]


class Page:
    """One page with all articles; it is written when the last article is known, and kept in memory until then."""

    def __init__(self) -> None:
        """Get the template ready.

        Raises:
            ModuleNotFoundError: Jinja2 is not installed.
        """
        self._environment = _environment()
        self._articles: list[_Article] = []

    def begin(self) -> bytes:
        """Nothing yet."""
        return b""

    def article(self, article: Article, records: Sequence[Statement | Meeting]) -> bytes:
        """Nothing yet; the article is kept."""
        number = len(self._articles) + 1
        numbers = {record.id: n for n, record in enumerate(records, 1)}
        views = [shown(record, f"{number}-{n}", n, numbers) for n, record in enumerate(records, 1)]
        about = [without_controls(article.id)] if article.title else []
        about += [str(article.date)] if article.date else []
        self._articles.append(
            _Article(
                number,
                without_controls(article_title(article)),
                [*about, _counts(views)],
                records[0].lang if records else article.lang or "",
                list(marked(without_controls(article.text), records)),
                views,
                _entries(records, views),
            )
        )
        return b""

    def end(self) -> bytes:
        """The page."""
        views = [view for article in self._articles for view in article.records]
        kinds = Counter(view.form for view in views)
        statements = sum(view.type == "statement" for view in views)
        named = Counter(
            person.name
            for article in self._articles
            for person in article.people
            for _ in person.entries
            if person.name
        )
        style, script = _file("style.css"), _file("script.js")
        one = len(self._articles) == 1
        page = self._environment.get_template("page.html.jinja").render(
            articles=self._articles,
            title=self._articles[0].title if one else f"{len(self._articles):,} articles",
            about=self._articles[0].about if one else [_counts(views)],
            statements=statements,
            meetings=len(views) - statements,
            forms=[
                {"name": name, "label": label, "meaning": meaning, "count": kinds[name]}
                for name, (label, meaning) in FORMS.items()
            ],
            names=sorted(named.items(), key=lambda item: (-item[1], item[0])),
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
        return without_directions(page).encode()


def _environment() -> Environment:
    """Jinja2 with the templates of this folder, and everything escaped.

    Raises:
        ModuleNotFoundError: Jinja2 is not installed.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("newsclaims.writing", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.tests["opening"] = lambda piece: isinstance(piece, Open)
    return environment


def _entries(records: Sequence[Statement | Meeting], views: Sequence[Shown]) -> list[_Entries]:
    """Who said what and met whom, with what is shown of each record."""
    by_id = {record.id: view for record, view in zip(records, views, strict=True)}
    listed: set[str] = set()
    found = []
    for person in people(records):
        theirs = [by_id[record.id] for record in person.statements]
        theirs += [by_id[record.id] for record in person.meetings]
        theirs.sort(key=lambda view: view.number)
        entries = [(view, view.id not in listed) for view in theirs]
        listed |= {view.id for view in theirs}
        role = without_controls(person.role) if person.role else None
        found.append(_Entries(without_controls(person.name), role, entries))
    return found


def _counts(views: Sequence[Shown]) -> str:
    """How many records there are."""
    statements = sum(view.type == "statement" for view in views)
    meetings = len(views) - statements
    return (
        f"{statements:,} statement{'' if statements == 1 else 's'}, {meetings:,} meeting{'' if meetings == 1 else 's'}"
    )


def _file(name: str) -> str:
    """A file of this folder."""
    return (files(_PLACE) / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The hash by which the page allows its own style and script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
