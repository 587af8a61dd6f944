"""A user's own words: files of cue verbs, outlets, titles and the like that are added to the word lists.

A file has a section for each kind of word, ``[cue_verbs]`` or ``[outlets]``, and below it a word a line, with the
columns of the project's own list, parted by tabs. ``newsclaims lexicon example`` prints one.
"""

from __future__ import annotations

import codecs
import os
import re
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.languages.base import Entry, Mistake

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SECTION = re.compile(r"\[([^\[\]]*)\]\s*")


class LexiconError(ValueError):
    """A file of own words that cannot be read, or in which something is wrong.

    Attributes:
        mistakes: all that is wrong, by file and line.
    """

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(mistakes)
        self.mistakes = mistakes

    def __str__(self) -> str:
        """The first mistake, and how many more there are."""
        more = len(self.mistakes) - 1
        return f"{self.mistakes[0]}{f' (and {more} more)' if more else ''}"


@dataclass(frozen=True)
class Lexicon:
    r"""Words to be added to those that the rules know, for as long as a call with them takes.

    >>> from newsclaims import Lexicon, extract
    >>> own = Lexicon.parse("[verbs]\ngranteln\n[cue_verbs]\ngranteln")
    >>> [record.cue.lemma for record in extract("Anna Berg grantelte, es sei zu kalt.", lexicon=own)]
    ['granteln']

    Attributes:
        rows: by the name of a word list, the lines that are added to it; a line replaces those about the same word.
        counts: by section, how many words the files held.
    """

    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, *paths: str | os.PathLike[str]) -> Lexicon:
        """Read files of own words.

        Args:
            paths: UTF-8 text files; where two have a line about the same word, that of the later one counts.

        Returns:
            The words of all files together.

        Raises:
            LexiconError: a file cannot be read, or something in one is wrong.
        """
        entries: list[Entry] = []
        mistakes: list[Mistake] = []
        for file in [os.fspath(path) for path in paths]:
            try:
                text = _text(file)
            except LexiconError as error:
                mistakes += error.mistakes
            else:
                _sort(_entries(text, file), entries, mistakes)
        return cls._made(entries, mistakes)

    @classmethod
    def parse(cls, text: str, name: str = "lexicon") -> Lexicon:
        """Read own words from a text; `name` is what messages call it.

        Raises:
            LexiconError: something in it is wrong.
        """
        entries: list[Entry] = []
        mistakes: list[Mistake] = []
        _sort(_entries(text, name), entries, mistakes)
        return cls._made(entries, mistakes)

    @classmethod
    def _made(cls, entries: list[Entry], mistakes: list[Mistake]) -> Lexicon:
        """The lexicon of these entries.

        Raises:
            LexiconError: something is wrong with an entry, or was before.
        """
        from newsclaims.languages.de.own_words import rows

        found, more = rows(entries)
        mistakes += more
        if mistakes:
            raise LexiconError(tuple(sorted(mistakes, key=lambda one: (one.file, one.line or 0))))
        counts: dict[str, int] = {}
        for entry in entries:
            counts[entry.section] = counts.get(entry.section, 0) + 1
        return cls(found, counts)


def _text(file: str) -> str:
    """The text of a file.

    Raises:
        LexiconError: it cannot be read, or is not UTF-8.
    """
    if not file:
        raise LexiconError((Mistake("''", None, "an empty name: is a variable empty?"),))
    try:
        data = Path(file).read_bytes()
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LexiconError((Mistake(file, line, "not UTF-8: save the file as UTF-8"),)) from None
    except OSError as error:
        raise LexiconError((Mistake(file, None, error.strerror or str(error)),)) from None
    except ValueError as error:  # a NUL character in a file name
        raise LexiconError((Mistake(file, None, str(error)),)) from None


def _sort(found: Iterable[Entry | Mistake], entries: list[Entry], mistakes: list[Mistake]) -> None:
    """Put entries and mistakes into their lists."""
    for one in found:
        if isinstance(one, Entry):
            entries.append(one)
        else:
            mistakes.append(one)


def _entries(text: str, file: str) -> Iterator[Entry | Mistake]:
    """The words of a file line by line, and in place of those that stand nowhere what is wrong."""
    from newsclaims.languages.de.own_words import near_section

    section = ""
    lost = False  # below a section that does not exist, of which the reader knows already
    for number, whole in enumerate(text.split("\n"), start=1):
        line = whole.rstrip()
        if not line or line.lstrip().startswith("#"):
            continue
        head = _SECTION.fullmatch(line.strip())
        if head:
            section, complaint = near_section(head[1])
            lost = not section
            if complaint:
                yield Mistake(file, number, complaint)
        elif section:
            yield Entry(file, number, section, tuple(cell.strip() for cell in line.split("\t")))
        elif not lost:
            lost = True
            yield Mistake(file, number, "no section yet: put a line such as [cue_verbs] before the first word")


def example() -> str:
    """A file of own words that explains itself."""
    return files("newsclaims.languages.de").joinpath("lexicon", "example.txt").read_text(encoding="utf-8")
