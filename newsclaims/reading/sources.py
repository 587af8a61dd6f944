"""Which files are meant: the arguments of the command line, directories opened up, lists of names."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

STANDARD_INPUT = "-"
_DEEPER = "for those in its folders: find DIRECTORY -name '*.txt' | newsclaims extract --files-from -"
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
        data = standard_input().read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise ReadingError(name, reason(error)) from None
    entries = data.split(b"\0") if nul else data.replace(b"\r\n", b"\n").split(b"\n")
    return [os.fsdecode(entry) for entry in entries if entry]


def standard_input() -> BinaryIO:
    """The bytes of standard input.

    Raises:
        OSError: it is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def expand(names: Iterable[str], *, output: str | None = None) -> Iterator[str | ReadingError]:
    """Put the articles of a directory in its place, by name; everything else stays as given.

    Args:
        names: files, directories and `-`, in order.
        output: the file that will be written. What it holds from an earlier run is no article of its directory.

    Yields:
        File names, or what is wrong with a directory.

    Raises:
        OSError: the output is one of the files named.
    """
    written = Path(output).resolve() if output else None
    for name in names:
        if not name:
            yield ReadingError("''", "an empty name: is a variable empty?")
        elif name == STANDARD_INPUT:
            yield name
        elif _is_directory(name):
            yield from _inside(name, written)
        elif written and written.is_file() and Path(name).resolve() == written:
            raise OSError(errno.EINVAL, "it is one of the inputs; name another file with -o")
        else:
            yield name


def _is_directory(name: str) -> bool:
    """Whether a name is that of a directory; what is wrong with it is found when it is opened."""
    try:
        return Path(name).is_dir()
    except OSError:  # it is too long, or in a directory that may not be searched
        return False


def _inside(directory: str, written: Path | None) -> Iterator[str | ReadingError]:
    """The articles that stand in `directory` itself, by name; hidden files and the output are left alone."""
    try:
        entries = list(Path(directory).iterdir())
        found = sorted(entry.name for entry in entries if _is_article(entry))
    except OSError as error:
        yield ReadingError(directory, reason(error))
        return
    if written and written.parent == Path(directory).resolve():
        found = [name for name in found if name != written.name]
    if not found:
        none = f"no {', '.join('*' + suffix for suffix in ARTICLE_SUFFIXES)} in this directory"
        below = any(map(Path.is_dir, entries))
        yield ReadingError(directory, f"{none}; {_DEEPER}" if below else none)
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
