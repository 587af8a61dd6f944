"""The German word lists: read from their files, with a user's own words in force, and what is remembered of them.

What the modules around here know of a word is remembered in the caches of their functions, as it is asked for millions
of times. A user's own words change what is known. So all these caches are made by `cache`, `lru_cache` and `Table` of
this module and can be emptied together, and `in_force` empties them where other words were in force before. Caches that
belong to an instance of German would be needed wherever a word is looked up, and cost every run without own words; this
costs such a run one comparison for each article.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Mapping
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Result = TypeVar("Result")
OwnRows: TypeAlias = Mapping[str, tuple[str, ...]]  # by the name of a file, the lines that are added to it

NONE: OwnRows = {}
_MOST = 1 << 15  # words that a cache or table remembers
_KEYS = {"cue_verbs.tsv": 2}  # how many columns tell what a row is about, where it is not the first alone


class _Force:
    """Which own words are in force, and for how many readers; whoever wants others waits until these are done."""

    def __init__(self) -> None:
        self.rows: OwnRows = NONE
        self.readers = 0
        self.changed = threading.Condition()
        self.forget: list[Callable[[], None]] = []  # what empties each cache

    def begin(self, rows: OwnRows) -> None:
        with self.changed:
            while self.rows is not rows and self.rows != rows:
                if not self.readers:
                    for forget in self.forget:
                        forget()
                    self.rows = rows
                    break
                self.changed.wait()
            self.readers += 1

    def end(self) -> None:
        with self.changed:
            self.readers -= 1
            if not self.readers:
                self.changed.notify_all()


_FORCE = _Force()


@contextmanager
def in_force(rows: OwnRows) -> Iterator[None]:
    """Have own words in force, and only these.

    Threads that want the same ones work side by side; one that wants others waits. Afterwards they stay in force until
    others are wanted: the next article mostly wants the same.

    Args:
        rows: the lines to be added to each file of word lists; `NONE` for none.
    """
    _FORCE.begin(rows)
    try:
        yield
    finally:
        _FORCE.end()


def lru_cache(maxsize: int | None = _MOST) -> Callable[[Callable[..., Result]], functools._lru_cache_wrapper[Result]]:
    """Like `functools.lru_cache`, for functions whose results depend on the word lists.

    There is no end to the words of a large input: whatever is asked about any word of a text is remembered for so many.
    """

    def remember(function: Callable[..., Result]) -> functools._lru_cache_wrapper[Result]:
        remembering = functools.lru_cache(maxsize=maxsize)(function)
        _FORCE.forget.append(remembering.cache_clear)
        return remembering

    return remember


def cache(function: Callable[..., Result]) -> functools._lru_cache_wrapper[Result]:
    """Like `functools.cache`, for functions without arguments whose results depend on the word lists."""
    return lru_cache(maxsize=None)(function)


class Table(dict[str, Result]):
    """What a function says of each word, for words that are asked for at each token: `table[word]` is no call.

    Loops over tokens ask with `table.get(word)` first: a dictionary of another class is slower to index.
    """

    def __init__(self, function: Callable[[str], Result]) -> None:
        """Take the function, whose results may depend on the word lists."""
        self._function = function
        _FORCE.forget.append(self.clear)

    def __missing__(self, word: str) -> Result:
        """Ask the function, and remember what it says."""
        if len(self) == _MOST:
            self.clear()
        found = self[word] = self._function(word)
        return found


def lines(name: str, folder: str = "lexicon") -> list[str]:
    """The entries of a word list: its own words first, which replace the rows about the same words.

    Args:
        name: of the file ("cue_verbs.tsv").
        folder: which it stands in, beside this module.

    Returns:
        Its lines, comments and empty ones left out.
    """
    text = files("newsclaims.languages.de").joinpath(folder, name).read_text(encoding="utf-8")
    found = [line for line in text.split("\n") if line and line[0] != "#"]
    own = _FORCE.rows.get(name)
    if not own:
        return found
    about = {key(name, line) for line in own}
    return [*own, *(line for line in found if key(name, line) not in about)]


def key(name: str, line: str) -> tuple[str, ...]:
    """What an entry of a word list is about: its first cell, of expressions the fixed words too."""
    return tuple(line.split("\t")[: _KEYS.get(name, 1)])
