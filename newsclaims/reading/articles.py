"""Reading articles in Python."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsclaims.reading import jsonl, reader
from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from newsclaims.reading.article import Article


def read_articles(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    kind: reader.Input = "auto",
    encoding: str = "utf-8",
    text_field: str = "text",
    id_field: str = "id",
    date_field: str = "date",
    date: dt.date | None = None,
    on_error: Callable[[ReadingError], object] | None = None,
) -> Iterator[Article]:
    r"""Read articles from files and directories, one at a time: no file of JSON Lines is ever held as a whole.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "a.jsonl")
    ...     _ = file.write_text('{"id": "a1", "date": "2026-03-04", "text": "Es regnet."}\nregnet\n')
    ...     for article in read_articles(file, on_error=lambda error: print(error.why)):
    ...         print(article.id, article.date, article.text)
    a1 2026-03-04 Es regnet.
    not JSON: Expecting value at column 1

    Args:
        paths: a file, a directory or `-` for standard input, or several of these.
        kind: what the files hold; "auto" goes by the suffix, and by the first line where there is no known one.
        encoding: how they are encoded.
        text_field: the key under which a line of JSON Lines has its text.
        id_field: that of its id.
        date_field: that of its date.
        date: the day of articles that bring none; relative times are worked out from it.
        on_error: is called with what is wrong with an input or a line of one, and reading goes on with the next;
            without it the first one is raised.

    Yields:
        The articles, in the order of the paths.

    Raises:
        ReadingError: an input, or a line of one, cannot be read, and there is no `on_error`.
    """
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    fields = jsonl.Fields(text_field, id_field, date_field)
    for found in reader.read([os.fspath(path) for path in several], reader.Options(kind, encoding, fields, date)):
        if not isinstance(found, ReadingError):
            yield found
        elif on_error is None:
            raise found
        else:
            on_error(found)
