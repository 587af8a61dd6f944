"""Which files are meant: the arguments of the command line, directories opened up, lists of names."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"
ARTICLE_SUFFIXES = (".txt", ".md", ".html", ".jsonl")


def listed(name: str, *, nul: bool = False) -> list[str]:
    """The file names in a list of names.

    Args:
        name: the file with the list, or `-` for standard input.
        nul: names end in a NUL byte instead of a line end, as `find -print0` writes them.

    Returns:
        The names in the list's order, empty ones left out.

    Raises:
        ReadingError: the list cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise ReadingError(name, reason(error)) from None
    return [os.fsdecode(entry) for entry in data.split(b"\0" if nul else b"\n") if entry]


def expand(names: Iterable[str]) -> Iterator[str | ReadingError]:
    """Put the articles of a directory in its place, by name; everything else stays as given.

    Args:
        names: files, directories and `-`, in order.

    Yields:
        File names, or what is wrong with a directory.
    """
    for name in names:
        if not name:
            yield ReadingError("''", "an empty name: is a variable empty?")
        elif name == STANDARD_INPUT or not _is_directory(name):
            yield name
        else:
            yield from _inside(name)


def _is_directory(name: str) -> bool:
    """Whether a name is that of a directory; what is wrong with it is found when it is opened."""
    try:
        return Path(name).is_dir()
    except OSError:  # it is too long, or in a directory that may not be searched
        return False


def _inside(directory: str) -> Iterator[str | ReadingError]:
    """The articles that stand in `directory` itself, sorted by name; hidden files are left alone."""
    try:
        found = sorted(entry.name for entry in Path(directory).iterdir() if _is_article(entry))
    except OSError as error:
        yield ReadingError(directory, reason(error))
        return
    if not found:
        yield ReadingError(directory, f"no {', '.join('*' + suffix for suffix in ARTICLE_SUFFIXES)} in this directory")
    for name in found:
        yield f"{directory.rstrip('/')}/{name}"


def _is_article(path: Path) -> bool:
    """Whether a file in a directory is one that would be read."""
    return not path.name.startswith(".") and kind(path.name) in ARTICLE_SUFFIXES and path.is_file()


def kind(name: str) -> str:
    """The suffix that says what a file holds, in lower case, `.gz` left out of account: ".jsonl" for "a.JSONL.gz"."""
    path = Path(name.lower())
    return Path(path.stem).suffix if path.suffix == ".gz" else path.suffix


def reason(error: OSError) -> str:
    """What went wrong, in the operating system's words: "No such file or directory"."""
    return error.strerror or str(error)
