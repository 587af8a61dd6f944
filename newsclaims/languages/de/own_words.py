"""Which words a user's own file may hold, what is wrong with a line of it, and the lines of word lists it becomes.

A section is named after a word list and has its columns. What may be left out is what nearly every word of its kind is.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, NamedTuple, get_args

from newsclaims.languages.base import Mistake
from newsclaims.languages.de import cues, verbs
from newsclaims.languages.de.word_lists import NONE, OwnRows, in_force, key, lines
from newsclaims.records import Stance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsclaims.languages.base import Entry


class Column(NamedTuple):
    """A column of a section.

    Attributes:
        name: what messages call it.
        fault: what is wrong with a cell in it, or "".
        usual: what an empty cell stands for; None: it must not be empty.
        several: whether a cell holds several codes, parted by commas.
    """

    name: str
    fault: Callable[[str], str]
    usual: str | None = ""
    several: bool = False

    def cell(self, cells: Sequence[str], at: int) -> str:
        """What a line has in this column, which is its column `at`; "" where it ends before."""
        found = cells[at] if at < len(cells) else ""
        return ",".join(code.strip() for code in found.split(",")) if self.several else found


class Section(NamedTuple):
    """A section: its columns, the word list that it adds to, and how many columns that list has in each line."""

    columns: tuple[Column, ...]
    file: str
    width: int


# --- what may stand in a cell ----------------------------------------------------------------------------------------


def _anything(_: str) -> str:
    return ""


def _small(cell: str) -> str:
    return "" if cell == cell.lower() else f"'{cell}' must be in lower case"


def _capital(cell: str) -> str:
    return "" if cell[0] == cell[0].upper() else f"'{cell}' must begin with a capital letter"


def _infinitive(cell: str) -> str:
    if not cell.endswith(("en", "eln", "ern", "tun", "sein")):
        return f"'{cell}' is no infinitive"
    return _small(cell)


def _one_of(*values: str) -> Callable[[str], str]:
    """One of several words."""
    return lambda cell: "" if cell in values else f"'{cell}' is none of {', '.join(values)}{_meant(cell, values)}"


def _codes(values: frozenset[str], starts: tuple[str, ...] = ()) -> Callable[[str], str]:
    """Codes parted by commas, of those that exist or begin so."""

    def fault(cell: str) -> str:
        for code in cell.split(","):
            if code not in values and not (code.startswith(starts) and code not in starts):
                shown = [*sorted(values), *(f"{start}…" for start in starts)]
                return f"'{code}' is none of {', '.join(shown)}{_meant(code, shown)}"
        return ""

    return fault


def _meant(cell: str, values: Iterable[str]) -> str:
    near = difflib.get_close_matches(cell, list(values), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


# --- sections --------------------------------------------------------------------------------------------------------

_GENDER = Column("gender", _one_of("m", "f", "n", "pl"))
_SEX = Column("gender", _one_of("m", "f", "mf"), "mf")
_STANCE = Column("stance", _one_of(*get_args(Stance)), "assert")
_NOTE = Column("note", _anything)
_WAYS = ("er", "s", "e", "en", "n", "or", "x", "xw", "nx", "f", "adj", "adjm")
_OUTLETS = ("agency", "newspaper", "magazine", "broadcaster", "site", "network")
_OCCASIONS = ("talk", "occasion", "speech", "document", "network", "broadcast")
_PARTED = re.compile(r"[ ;,|]")  # what may have been meant to part columns
_ABBREVIATIONS = {"": "abbreviations.txt", "unfinished": "unfinished.txt", "number": "before_numbers.txt"}

SECTIONS: dict[str, Section] = {
    "cue_verbs": Section(
        (
            Column("verb", _infinitive, None),
            Column("fixed words", _anything),
            Column("takes", _codes(cues.VERB_CODES, cues.VERB_CODE_STARTS), "dass,v2,quote", several=True),
            _STANCE,
            Column("strength", _one_of("1", "2", "3"), "3"),
            _NOTE,
        ),
        "cue_verbs.tsv",
        6,
    ),
    "cue_nouns": Section(
        (
            Column("noun", _capital, None),
            Column("gender", _one_of("m", "f", "n", "p"), None),
            Column("plural", _capital),
            Column("takes", _codes(cues.NOUN_CODES), "nach,laut,zufolge,clause,source", several=True),
            _STANCE,
            _NOTE,
        ),
        "cue_nouns.tsv",
        6,
    ),
    "outlets": Section(
        (
            Column("name", _anything, None),
            Column("kind", _one_of(*_OUTLETS), None),
            _GENDER,
            Column("usual name", _anything),
            Column("common", _one_of("c")),
        ),
        "outlets.tsv",
        5,
    ),
    "titles": Section((Column("title", _anything, None), _SEX), "titles.tsv", 2),
    "roles": Section(
        (
            Column("role", _capital, None),
            Column("way of inflecting", _one_of(*_WAYS, *(f"={way}" for way in _WAYS), "-"), None),
            Column("plural", _capital),
            Column("feminine", _anything),
        ),
        "roles.tsv",
        4,
    ),
    "organisations": Section(
        (
            Column("name", _anything, None),
            _GENDER._replace(usual=None),
            Column("kind", _one_of("=organisation", "=group", "organisation", "-"), "=organisation"),
            Column("plural or usual name", _anything),
        ),
        "organisations.tsv",
        4,
    ),
    "groups": Section((Column("plural", _capital, None), Column("flag", _one_of("adj"))), "groups.tsv", 2),
    "channels": Section(
        (
            Column("noun", _capital, None),
            Column("gender", _one_of("m", "f", "n", "pl"), None),
            Column("plural", _anything),
            Column("kind", _one_of(*_OCCASIONS), None),
            Column("prepositions", _small),
        ),
        "channels.tsv",
        5,
    ),
    "first_names": Section((Column("name", _capital, None), _SEX), "first_names.tsv", 2),
    "places": Section((Column("name", _anything, None), Column("adjectives", _anything)), "places.tsv", 2),
    "abbreviations": Section(
        (Column("abbreviation", _anything, None), Column("kind", _one_of(*filter(None, _ABBREVIATIONS)))),
        "abbreviations.txt",
        1,
    ),
    "verbs": Section(
        (
            Column("verb", _infinitive, None),
            Column("class", _one_of("w", "wn", "s", "sn")),
            Column("past", _small),
            Column("participle", _small),
            Column("present", _small),
            Column("subjunctive", _small),
            Column("prefixes", _small),
            _NOTE,
        ),
        "verbs.tsv",
        8,
    ),
}


def near_section(name: str) -> tuple[str, str]:
    """The section that is meant.

    Args:
        name: as it stands between the brackets; "Cue verbs" is "cue_verbs".

    Returns:
        Its name, and what is wrong: one of them is "".
    """
    wanted = name.strip().lower().replace(" ", "_").replace("-", "_")
    if wanted in SECTIONS:
        return wanted, ""
    return "", f"no section [{name}]: there are {', '.join(SECTIONS)}{_meant(wanted, SECTIONS)}"


# --- from entries to rows --------------------------------------------------------------------------------------------


def rows(entries: Sequence[Entry]) -> tuple[OwnRows, list[Mistake]]:
    """The lines of word lists that a user's words become.

    Args:
        entries: the lines of all files.

    Returns:
        By the name of a word list its lines, and everything that is wrong with entries.
    """
    found: dict[str, dict[tuple[str, ...], str]] = {}
    mistakes: list[Mistake] = []
    seen: dict[tuple[str, ...], Entry] = {}
    good: list[tuple[Entry, tuple[str, ...]]] = []
    for entry in entries:
        fault = _fault(entry)
        if fault:
            mistakes.append(Mistake(entry.file, entry.line, fault))
            continue
        section = SECTIONS[entry.section]
        cells = tuple(column.cell(entry.cells, at) or column.usual or "" for at, column in enumerate(section.columns))
        about = entry.section, *key(section.file, "\t".join(cells))
        other = seen.get(about)
        if other is not None and other.file == entry.file:
            mistakes.append(Mistake(entry.file, entry.line, f"the same word as in line {other.line}: keep one of them"))
            continue
        seen[about] = entry
        good.append((entry, cells))
        for file, line in _lines(entry.section, cells):
            found.setdefault(file, {})[key(file, line)] = line
    made = {file: tuple(of_file.values()) for file, of_file in found.items()}
    return made, mistakes + _unknown_verbs(good, made)


def _fault(entry: Entry) -> str:
    """What is wrong with a line taken by itself, or ""."""
    section = SECTIONS[entry.section]
    names = [column.name for column in section.columns]
    if len(entry.cells) > len(names):
        return f"{len(entry.cells)} columns, but [{entry.section}] has {len(names)}: {', '.join(names)}"
    parted = "; columns are parted by tabs" if len(entry.cells) == 1 and _PARTED.search(entry.cells[0]) else ""
    for at, column in enumerate(section.columns):
        cell = column.cell(entry.cells, at)
        if len(cell) > 1 and cell[0] == cell[-1] == '"':
            return f"{column.name}: no quotation marks around {cell[1:-1]}"
        if cell:
            fault = column.fault(cell)
            if fault:
                return f"{column.name}: {fault}{parted}"
        elif column.usual is None:
            return f"{column.name} is missing; the columns of [{entry.section}] are {', '.join(names)}{parted}"
    return ""


def _lines(section: str, cells: tuple[str, ...]) -> list[tuple[str, str]]:
    """The files of word lists that a word goes to, and its line in each."""
    word = cells[0]
    if section == "abbreviations":
        return [(_ABBREVIATIONS[cells[1]], word.lower().replace(" ", "").removesuffix("."))]
    if section == "verbs":
        return [("verbs.tsv", line) for line in _verb_lines(cells)]
    found = [(SECTIONS[section].file, "\t".join(cells))]
    if section == "titles" and word.endswith("."):
        found.append(("unfinished.txt", word.lower().removesuffix(".")))  # a name follows, so that no sentence ends
    return found


def _verb_lines(cells: tuple[str, ...]) -> list[str]:
    """The lines of a verb: those that it has already, with its new prefixes, or one of its own."""
    lemma, kind, *parts, prefixes, note = cells
    with in_force(NONE):
        known = [line.split("\t") for line in lines("verbs.tsv") if key("verbs.tsv", line) == (lemma,)]
    if known and not kind:
        return ["\t".join([*row[:6], " ".join(sorted({*row[6].split(), *prefixes.split()})), row[7]]) for row in known]
    regular = "wn" if lemma.endswith("ieren") else "w"
    return ["\t".join([lemma, kind or regular, *parts, prefixes, note])]


def _unknown_verbs(entries: Iterable[tuple[Entry, tuple[str, ...]]], made: OwnRows) -> list[Mistake]:
    """The verbs of saying whose forms nobody knows, and strong verbs without their forms."""
    found = []
    with in_force(made):
        for entry, cells in entries:
            word, second = cells[0], cells[-1] if len(cells) < 2 else cells[1]
            if entry.section == "cue_verbs" and not any(one.lemma == word for one in verbs.analyse(word)):
                why = f"how '{word}' inflects is not known: add it under [verbs], as 'newsclaims lexicon example' shows"
            elif entry.section == "verbs" and second[:1] == "s" and not (cells[2] and cells[3]):
                why = f"'{word}' is of class {second}: give its past and its participle"
            else:
                continue
            found.append(Mistake(entry.file, entry.line, why))
    return found
