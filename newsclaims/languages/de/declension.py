"""How German nouns inflect: the forms of a list's nouns, and the noun that a form is.

Declension as in Duden, "Die Grammatik", chapter on the noun: strong, weak, mixed and adjectival.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.languages.de.endings import KnownEnd

Gender: TypeAlias = Literal["m", "f", "n"]
Number: TypeAlias = Literal["sg", "pl"]
Reading: TypeAlias = tuple[Number, str]  # number and the cases it may be, of the letters n, g, d, a


class NounForm(NamedTuple):
    """A noun as it stands in the text, looked up.

    Attributes:
        lemma: its nominative singular ("Außenminister" for "Außenministers"); of an adjectival noun the form in -e.
        gender: "m", "f", "n"; None where the form does not tell (adjectival nouns: "Vorsitzende") or has no singular.
        readings: what number and cases the form may be: (("sg", "nda"), ("pl", "nga")) for "Sprecher".
        head: the list's entry it was recognised by, in its masculine: "Sprecher" for "Regierungssprecherin".
        kind: the list's own distinction: "role"; "organisation" or "group"; the kind of channel; "noun".
        prepositions: of a channel, the prepositions that lead to it ("in", "bei").
        known: how many of the word's last letters the list knows; all of them where it is no compound.
    """

    lemma: str
    gender: Gender | None
    readings: tuple[Reading, ...]
    head: str
    kind: str
    prepositions: tuple[str, ...] = ()
    known: int = 0

    @property
    def number(self) -> Number | None:
        """The number, None if the form may be either."""
        numbers = {number for number, _ in self.readings}
        return numbers.pop() if len(numbers) == 1 else None

    def may_be(self, case: str, number: Number | None = None) -> bool:
        """Whether the form can stand in `case` ("n", "g", "d", "a"), in that number if one is given."""
        return any(case in cases and number in (None, of) for of, cases in self.readings)


# An entry of a table of forms: lemma of the list (lower-case), its gender, its readings, the list's own row number.
Entry: TypeAlias = tuple[str, Gender | None, tuple[Reading, ...], int]

Readings: TypeAlias = tuple[Reading, ...]
# What is added to a noun, the gender that makes it, and the readings of the result.
Endings: TypeAlias = tuple[tuple[str, Gender | None, Readings], ...]

SG: Readings = (("sg", "ngda"),)
_SG_N: Readings = (("sg", "n"),)
_SG_G: Readings = (("sg", "g"),)
_SG_NDA: Readings = (("sg", "nda"),)
PL: Readings = (("pl", "ngda"),)
PL_G: Readings = (("pl", "g"),)
_PL_D: Readings = (("pl", "d"),)
PL_NGA: Readings = (("pl", "nga"),)
_WEAK: Readings = (("sg", "gda"), ("pl", "ngda"))
_SG_PL: Readings = (("sg", "nda"), ("pl", "nga"))
_G_PL: Readings = (("sg", "g"), ("pl", "ngda"))

_ADJECTIVAL: Endings = (
    ("", None, (("sg", "na"), ("pl", "nga"))),
    ("n", None, _WEAK),
    ("r", None, (("sg", "ngd"), ("pl", "g"))),
    ("m", "m", (("sg", "d"),)),
)
# Persons by their way of inflecting, as roles.tsv explains; the feminine is added apart.
_PERSONS: dict[str, Endings] = {
    "er": (("", "m", _SG_PL), ("s", "m", _SG_G), ("n", "m", _PL_D)),
    "en": (("", "m", _SG_N), ("en", "m", _WEAK)),
    "n": (("", "m", _SG_N), ("n", "m", _WEAK)),
    "or": (("", "m", _SG_NDA), ("s", "m", _SG_G), ("en", "m", PL)),
    "s": (("", "m", _SG_NDA), ("s", "m", _G_PL)),
    "e": (("", "m", _SG_NDA), ("s", "m", _SG_G), ("es", "m", _SG_G), ("e", "m", PL_NGA), ("en", "m", _PL_D)),
    "adj": _ADJECTIVAL,
    "adjm": _ADJECTIVAL,
}


class Forms:
    """The inflected forms of the nouns of one list.

    Attributes:
        bit: what marks the list where several are searched together, a power of two.
        entries: the forms, in lower case.
        heads: of each row of the list its name, kind and prepositions.
        bare: the rows that stand whole only, never as the last part of a compound.
    """

    __slots__ = ("bare", "bit", "entries", "heads")

    def __init__(self, bit: int) -> None:
        self.bit = bit
        self.entries: dict[str, Entry] = {}
        self.heads: list[tuple[str, str, tuple[str, ...]]] = []
        self.bare: set[int] = set()

    def row(self, name: str, kind: str, *, whole: bool = False, prepositions: tuple[str, ...] = ()) -> int:
        """Add a row, return its number."""
        number = len(self.heads)
        self.heads.append((name, kind, prepositions))
        if whole:
            self.bare.add(number)
        return number

    def add(self, lemma: str, endings: Endings, row: int) -> None:
        """Add the forms of a lemma; a form that a row before has stays that row's."""
        entries = self.entries
        for ending, gender, readings in endings:
            form = lemma + ending
            if form not in entries:
                entries[form] = (lemma, gender, readings, row)

    def decline(self, lemma: str, gender: str, plural: str, row: int) -> None:
        """Add the forms of a noun. `gender`: m, f, n, mw (weak), adj, pl; `plural` may be empty."""
        entries = self.entries
        if gender == "adj":
            self.add(lemma, _ADJECTIVAL, row)
            return
        if gender == "mw":
            self.add(lemma, (("", "m", _SG_N),), row)
            if plural not in entries:
                entries[plural] = (lemma, "m", _WEAK, row)
            return
        of: Gender | None = "m" if gender == "m" else "f" if gender == "f" else "n" if gender == "n" else None
        if gender == "pl":
            plural = plural or lemma
        elif gender == "f":
            self.add(lemma, (("", of, SG),), row)
        else:
            self.add(lemma, self.strong(lemma, plural, of), row)
        if plural and plural not in entries:
            entries[plural] = (lemma, of, PL if plural[-1] in "nsai" else PL_NGA, row)
        if plural and plural[-1] not in "nsai" and plural + "n" not in entries:
            entries[plural + "n"] = (lemma, of, _PL_D, row)

    def strong(self, lemma: str, plural: str, of: Gender | None) -> Endings:
        """The endings of the singular of a masculine or neuter noun, with the plural where it is the same."""
        last = lemma[-1]
        same = ("", of, _SG_PL if plural == lemma else _SG_NDA)
        if last in "sßzx":
            return (same, ("ses" if lemma.endswith("nis") else "es", of, _SG_G))
        genitive = ("s", of, _G_PL if plural == lemma + "s" else _SG_G)
        if last in "eaiouynlr" and plural != lemma + "e":
            return (same, genitive)
        return (same, genitive, ("es", of, _SG_G))

    def match(self, lower: str, ends: Iterable[KnownEnd]) -> tuple[int, Entry] | None:
        """Where the longest end of a lower-case word that this list knows begins, and its entry; None if it knows none.

        Args:
            lower: the word.
            ends: its ends that this list or others know, the longest first.
        """
        for at, lists in ends:
            if not lists & self.bit:
                continue
            entry = self.entries[lower[at:]]
            row = entry[3]
            if self.heads[row][1] == "-":
                return None
            if at and lower[at - 1] != "-" and (at < 2 or row in self.bare):
                continue
            return at, entry
        return None

    def form(self, word: str, at: int, entry: Entry) -> NounForm:
        """The noun that `match` found."""
        lemma, gender, readings, row = entry
        name, kind, prepositions = self.heads[row]
        if lemma == name.lower():
            lemma = name
        if not at:
            lemma = lemma[0].upper() + lemma[1:]
        else:
            first = lemma[0].upper() if word[at - 1] == "-" else lemma[0].lower()
            lemma = word[0].upper() + word[1:at] + first + lemma[1:]
        return NounForm(lemma, gender, readings, name, kind, prepositions, len(word) - at)


def add_person(forms: Forms, lemma: str, kind: str, plural: str, feminine: str, row: int) -> None:
    """Add the masculine and feminine forms of a word for a person; `kind` is its way of inflecting (see roles.tsv)."""
    endings = _PERSONS.get(kind)
    if endings is not None:
        forms.add(lemma, endings, row)
    else:
        forms.decline(lemma, {"f": "f", "nx": "n", "xw": "mw"}.get(kind, "m"), plural, row)
    if feminine != "-" and kind not in ("adj", "f", "nx"):
        female = feminine or (lemma[:-1] if lemma[-1] == "e" else lemma) + "in"
        forms.add(female, (("", "f", SG), ("nen", "f", PL)), row)
