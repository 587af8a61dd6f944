"""How German verbs are conjugated: all simple forms and the participles of a verb, from its row of the lexicon.

Paradigms as in Duden, "Die Grammatik", chapter on the verb; the principal parts stand in ``lexicon/verbs.tsv``, the
forms of verbs that follow no pattern in ``lexicon/verb_forms.tsv``.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from newsclaims.languages.de.word_lists import cache, lines

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a form is (VerbForm.bits), to be combined with |.
FINITE = 1
INFINITIVE = 2
ZU_INFINITIVE = 4  # "mitzuteilen"; "zu teilen" is two words and plain INFINITIVE
PARTICIPLE2 = 8  # "geteilt", uninflected
PARTICIPLE1 = 16  # "teilend", uninflected
PRESENT = 32  # indicative
PAST = 64  # indicative
SUBJ1 = 128
SUBJ2 = 256
SG1 = 512
SG2 = 1024
SG3 = 2048
PL = 4096  # first and third person plural, which are always the same form
PL2 = 8192
AUX = 16384  # sein, haben, werden
MODAL = 32768  # dürfen, können, mögen, müssen, sollen, wollen
CLEAR = 65536  # a subjunctive that cannot be the verb's indicative in the same person, first person singular aside
GUESS = 131072  # an unknown word, judged by its ending
ADJECTIVE = 262144  # the word may as well be an adjective: "verletzte", "reiche", "sichere"

_TAGS = {
    "pres": FINITE | PRESENT,
    "past": FINITE | PAST,
    "subj1": FINITE | SUBJ1,
    "subj2": FINITE | SUBJ2,
    "inf": INFINITIVE,
    "part1": PARTICIPLE1,
    "part2": PARTICIPLE2,
    "sg1": SG1,
    "sg2": SG2,
    "sg3": SG3,
    "pl": PL,
    "pl2": PL2,
}
_PERSONS = SG3 | PL | SG2 | PL2
_SIBILANTS = ("s", "ß", "z", "x")
_UMLAUT = str.maketrans("aou", "äöü")


class Base:
    """A row of the lexicon: a verb and the prefixes it takes."""

    __slots__ = ("_forms", "_participles", "alone", "kind", "lemma", "participle", "past", "prefixes", "pres3", "subj2")

    def __init__(self, row: str) -> None:
        cells = row.split("\t")
        lemma, self.kind, past, participle, pres3, subj2, prefixes = cells[:7]
        self.alone = not lemma.startswith("*")
        self.lemma = lemma if self.alone else lemma[1:]
        self.past = past.split("/") if past else []
        self.participle = participle.split("/") if participle else []
        self.pres3 = pres3.split("/") if pres3 else []
        self.subj2 = subj2.split("/") if subj2 else [] if self.kind[0] == "w" else [_subjunctive(p) for p in self.past]
        self.prefixes = f" {prefixes} "
        self._forms: dict[str, list[int]] | None = None
        self._participles: tuple[list[str], list[str]] | None = None

    def stems(self) -> set[str]:
        """The stems and forms by which a strong or irregular verb is to be found once an ending is stripped."""
        keys = {_stem(self.lemma), *self.past, *self.subj2, *self.pres3, *self.participle}
        keys.update(p[2:] for p in self.participle if p.startswith("ge"))
        keys.update(p[:-1] for p in self.pres3)
        if self.kind == "i":
            keys.update(_irregular().get(self.lemma, {}))
        return keys

    def readings(self, form: str) -> Sequence[int]:
        """The bits of each reading of a form without prefix as finite, infinitive or present participle."""
        if self.kind[0] == "w" and not self.pres3 and self.lemma.endswith("en"):
            stem = self.lemma[:-2]
            return _weak_endings(_like(stem)).get(form[len(stem) :], ()) if form.startswith(stem) else ()
        if self._forms is None:
            self._forms = _irregular()[self.lemma] if self.kind == "i" else _paradigm(self)
        found = self._forms.get(form)
        return _clear(found) if found is not None else ()

    def participles(self) -> tuple[list[str], list[str]]:
        """The past participles as they stand after a particle or alone, and after an inseparable prefix."""
        if self._participles is None:
            stem = _stem(self.lemma)
            full = self.participle
            if not full:
                bare = stem + ("et" if _needs_e(stem) else "t")
                full = [bare if self.kind == "wn" else "ge" + bare]
            cut = full if self.kind.endswith("n") else [p.removeprefix("ge") for p in full]
            self._participles = (full, cut)
        return self._participles


def _stem(lemma: str) -> str:
    return lemma[:-1] if lemma.endswith(("eln", "ern")) or not lemma.endswith("en") else lemma[:-2]


def _subjunctive(past: str) -> str:
    """The subjunctive II of a strong verb: umlaut and -e ("gab": "gäbe"); where it differs, the file has it."""
    if past.endswith("e"):
        return past
    for at in range(len(past) - 1, -1, -1):
        if past[at] in "aou":
            return past[:at] + past[at].translate(_UMLAUT) + past[at + 1 :] + "e"
        if past[at] in "eiäöü":
            break
    return past + "e"


def _needs_e(stem: str) -> bool:
    """Whether -t and -st need an e before them: "redet", "öffnet", "rechnet" but "lernt", "wohnt"."""
    last, before = stem[-1:], stem[-2:-1]
    if last in "td":
        return True
    return (last in "mn" and before not in "aeiouäöülrmnhy") or stem.endswith(("chn", "chm"))


def _second(stem: str) -> str:
    """Stem with the ending -st of the second person."""
    if _needs_e(stem):
        return stem + "est"
    return stem + ("t" if stem.endswith(_SIBILANTS) else "st")


def _paradigm(base: Base) -> dict[str, list[int]]:
    """All simple forms of a verb with their readings.

    Args:
        base: a row of any kind but the fully irregular one.

    Returns:
        Form to bits, one entry of the list for each reading.
    """
    cells: list[tuple[str, int]] = []
    lemma, stem = base.lemma, _stem(base.lemma)
    short = [stem]
    if stem.endswith(("el", "er")) and lemma.endswith("n") and not lemma.endswith("en"):
        short = [stem[:-2] + stem[-1], stem]
    link = "e" if _needs_e(stem) else ""
    cells.append((lemma, INFINITIVE))
    cells.append((lemma + "d", PARTICIPLE1))
    present = FINITE | PRESENT
    if base.kind == "p":
        for third in base.pres3:
            cells.append((third, present | SG1 | SG3))
            cells.append((third + ("t" if third.endswith(("s", "ß")) else "st"), present | SG2))
    else:
        cells.extend((s + "e", present | SG1) for s in short)
        for third in base.pres3:
            if stem.endswith("t"):
                second = third + "st"
            else:
                second = third if third[:-1].endswith(("s", "ß")) else third[:-1] + "st"
            cells.append((third, present | SG3))
            cells.append((second, present | SG2))
        if not base.pres3:
            cells.append((stem + link + "t", present | SG3))
            cells.append((_second(stem), present | SG2))
    cells.append((lemma, present | PL))
    cells.append((stem + link + "t", present | PL2))
    cells.extend((s + "e", FINITE | SUBJ1 | SG1 | SG3) for s in short)
    cells.append((stem + "est", FINITE | SUBJ1 | SG2))
    cells.append((lemma, FINITE | SUBJ1 | PL))
    cells.append((stem + "et", FINITE | SUBJ1 | PL2))
    if base.kind[0] == "w":
        past = subj2 = [stem + link + "te"]
    else:
        past, subj2 = base.past, base.subj2
    for mood, firsts in ((FINITE | PAST, past), (FINITE | SUBJ2, subj2)):
        for first in firsts:
            cells.append((first, mood | SG1 | SG3))
            if first.endswith("e"):
                cells.append((first + "st", mood | SG2))
                cells.append((first + "n", mood | PL))
                cells.append((first + "t", mood | PL2))
            else:
                cells.append((_second(first), mood | SG2))
                cells.append((first + "en", mood | PL))
                cells.append((first + ("et" if _needs_e(first) else "t"), mood | PL2))
    return _collect(cells)


def _like(stem: str) -> str:
    """A weak verb that takes the same endings as that of a stem."""
    return "reden" if _needs_e(stem) else "tanzen" if stem.endswith(_SIBILANTS) else "sagen"


@functools.cache
def _weak_endings(model: str) -> dict[str, list[int]]:
    """What each ending makes of the stem of a weak verb, by one that is conjugated alike.

    Nine verbs in ten need no paradigm of their own.
    """
    stem = model[:-2]
    forms = _paradigm(Base(f"{model}\tw\t\t\t\t\t"))
    return {form[len(stem) :]: _clear(readings) for form, readings in forms.items()}


def _collect(cells: list[tuple[str, int]]) -> dict[str, list[int]]:
    """Gather readings by form."""
    forms: dict[str, list[int]] = {}
    for form, bits in cells:
        readings = forms.get(form)
        if readings is None:
            forms[form] = [bits]
        elif bits not in readings:
            readings.append(bits)
    return forms


def _clear(readings: list[int]) -> list[int]:
    """The readings of a form with those subjunctives marked CLEAR that no indicative of the same person shares."""
    indicative = 0
    for bits in readings:
        if bits & (PRESENT | PAST):
            indicative |= bits
    return [bits | CLEAR if bits & (SUBJ1 | SUBJ2) and not bits & indicative & _PERSONS else bits for bits in readings]


@cache
def _irregular() -> dict[str, dict[str, list[int]]]:
    """The forms of the verbs that follow no pattern, by lemma."""
    cells: dict[str, list[tuple[str, int]]] = {}
    for row in lines("verb_forms.tsv"):
        form, lemma, tags = row.split("\t")[:3]
        for reading in tags.split(","):
            bits = 0
            for tag in reading.split():
                bits |= _TAGS[tag]
            cells.setdefault(lemma, []).append((form, bits))
    return {lemma: _collect(pairs) for lemma, pairs in cells.items()}
