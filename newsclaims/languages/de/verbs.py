"""German verb forms: what a lower-case word can be as a form of a verb.

There is no tagger: the grammar finds the finite verb of a clause among the readings this module gives. Forms are never
generated in bulk. A word is split into prefix, base and ending, the base is looked up by its stem, and only the
paradigm of that base is made, once. Verbs and their principal parts stand in ``lexicon/verbs.tsv``.
"""

from __future__ import annotations

from typing import NamedTuple

from newsclaims.languages.de.word_lists import cache, lines, lru_cache

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
_AUXILIARIES = frozenset({"haben", "sein", "werden"})
_MODALS = frozenset({"dürfen", "können", "mögen", "müssen", "sollen", "wollen"})
_HELPING = _AUXILIARIES | _MODALS

# Particles that join nearly any verb. They are accepted where particle and verb are written together, but not by
# `with_particle`: in "sagte er weiter" the adverb must not make a "weitersagen".
_PRODUCTIVE = frozenset(
    [
        "dazu",
        "dazwischen",
        "davon",
        "durcheinander",
        "empor",
        "entgegen",
        "fort",
        "frei",
        "heim",
        "her",
        "herab",
        "heran",
        "herauf",
        "heraus",
        "herbei",
        "herein",
        "herüber",
        "herum",
        "herunter",
        "hervor",
        "hin",
        "hinab",
        "hinauf",
        "hinaus",
        "hinein",
        "hinüber",
        "hinunter",
        "hinweg",
        "hinzu",
        "hinterher",
        "hoch",
        "los",
        "mit",
        "nieder",
        "umher",
        "vor",
        "voran",
        "voraus",
        "vorbei",
        "vorweg",
        "weg",
        "weiter",
        "zurück",
        "zusammen",
    ]
)

_ENDINGS = {  # by the last letter
    "d": ("nd", "end"),
    "e": ("e", "te", "ete"),
    "n": ("n", "en", "ten", "eten"),
    "t": ("t", "et", "st", "est", "tet", "test"),
}
_PERSONS = SG3 | PL | SG2 | PL2
_UMLAUT = str.maketrans("aou", "äöü")


class VerbForm(NamedTuple):
    """One reading of a word as a verb form.

    Attributes:
        lemma: the infinitive, with its particle ("mitteilen").
        particle: the separable particle that is part of the form ("mit"), or "".
        bits: what form it is, the module's constants joined by |.
    """

    lemma: str
    particle: str
    bits: int


class _Base:
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

    def forms(self) -> dict[str, list[int]]:
        """The finite forms, infinitive and present participle without prefix: form to the bits of its readings."""
        if self._forms is None:
            self._forms = _irregular()[self.lemma] if self.kind == "i" else _paradigm(self)
        return self._forms

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
    return stem + ("t" if stem.endswith(("s", "ß", "z", "x")) else "st")


def _paradigm(base: _Base) -> dict[str, list[int]]:
    """All simple forms of a verb with their readings, subjunctives marked CLEAR where they are.

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


def _collect(cells: list[tuple[str, int]]) -> dict[str, list[int]]:
    """Gather readings by form and mark the subjunctives that no indicative of the same person shares."""
    forms: dict[str, list[int]] = {}
    for form, bits in cells:
        readings = forms.setdefault(form, [])
        if bits not in readings:
            readings.append(bits)
    for readings in forms.values():
        indicative = 0
        for bits in readings:
            if bits & (PRESENT | PAST):
                indicative |= bits
        for at, bits in enumerate(readings):
            if bits & (SUBJ1 | SUBJ2) and not bits & indicative & _PERSONS:
                readings[at] = bits | CLEAR
    return forms


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


class _Lexicon(NamedTuple):
    rows: list[str]
    by_stem: dict[str, tuple[int, ...]]  # a stem or form to the rows that may have it
    prefixes: dict[str, list[tuple[str, bool]]]  # as written in a word: the prefix's code, and whether "zu" is in it
    cuts: dict[str, list[int]]  # the first two letters of prefixes to how long these prefixes are, 0 first
    homographs: dict[str, str]


@cache
def _lexicon() -> _Lexicon:
    rows = lines("verbs.tsv")
    by_stem: dict[str, tuple[int, ...]] = {}
    cells = {f"{particle}|" for particle in _PRODUCTIVE}
    for at, row in enumerate(rows):
        lemma, kind, _past, _participle, _pres3, _subj2, cell, _note = row.split("\t")
        cells.add(cell)
        # Nine rows in ten are weak verbs, found by their stem alone; rows are parsed when a word asks for them.
        if kind[0] != "w":
            for key in _Base(row).stems():
                by_stem[key] = (*by_stem.get(key, ()), at)
            continue
        lemma = lemma.lstrip("*")
        if lemma.endswith("en"):
            stem = lemma[:-2]
        else:
            stem = lemma[:-1]
            key = stem[:-2] + stem[-1]  # "handle", "ändre"
            by_stem[key] = (*by_stem.get(key, ()), at)
        by_stem[stem] = (*by_stem[stem], at) if stem in by_stem else (at,)
    prefixes: dict[str, list[tuple[str, bool]]] = {"": [("", False)]}
    for code in sorted({code for cell in cells for code in cell.split()}):
        prefixes.setdefault(code.replace("|", ""), []).append((code, False))
        if "|" in code:
            prefixes.setdefault(code.replace("|", "zu"), []).append((code, True))
    homographs = dict(row.split("\t")[:2] for row in lines("homographs.tsv"))
    cuts: dict[str, list[int]] = {}
    for prefix in sorted(prefixes, key=len):
        lengths = cuts.setdefault(prefix[:2], [0])
        if lengths[-1] != len(prefix):
            lengths.append(len(prefix))
    return _Lexicon(rows, by_stem, prefixes, cuts, homographs)


@lru_cache()
def _base(at: int) -> _Base:
    return _Base(_lexicon().rows[at])


def _bases(rest: str) -> dict[int, None] | tuple[int, ...]:
    """The rows of which `rest` may be a form without prefix, in order and once each."""
    by_stem = _lexicon().by_stem
    found = by_stem.get(rest, ())
    for ending in _ENDINGS.get(rest[-1], ()):
        if rest.endswith(ending):
            found += by_stem.get(rest[: -len(ending)], ())
    if rest[-1] == "t" and rest.startswith("ge"):
        found += by_stem.get(rest[2:-1], ()) + by_stem.get(rest[2:-2], ())
    return dict.fromkeys(found) if len(found) > 1 else found


def _readings(form: str) -> list[VerbForm]:
    lexicon = _lexicon()
    found: list[VerbForm] = []
    most = len(form) - 2
    for cut in lexicon.cuts.get(form[:2], (0,)):
        codes = lexicon.prefixes.get(form[:cut])
        if codes is None or cut > most:
            continue
        rest = form[cut:]
        for base in map(_base, _bases(rest)):
            for code, zu in codes:
                if code == "":
                    if not base.alone:
                        continue
                elif f" {code} " not in base.prefixes and not (
                    code[:-1] in _PRODUCTIVE and base.alone and base.lemma not in _HELPING
                ):
                    continue
                _add(found, base, code, zu, rest)
    return found


def _add(found: list[VerbForm], base: _Base, code: str, zu: bool, rest: str) -> None:
    """Add the readings of prefix `code` (with "zu" in it or not) and `rest` as a form of `base`."""
    particle, bar, inner = code.partition("|")
    lemma = particle + inner + base.lemma
    particle = particle if bar else ""
    if zu:
        if rest == base.lemma:
            found.append(VerbForm(lemma, particle, ZU_INFINITIVE))
        return
    kind = AUX if lemma in _AUXILIARIES else MODAL if lemma in _MODALS else 0
    participle = rest in base.participles()[1 if code and (inner or not bar) else 0]
    found.extend(VerbForm(lemma, particle, bits | kind) for bits in base.forms().get(rest, ()))
    if participle:
        found.append(VerbForm(lemma, particle, PARTICIPLE2 | kind))


def _is_adjective(found: list[VerbForm], form: str) -> bool:
    """Whether a finite form may be the inflected participle of a weak verb: "verletzte", "verletzten"."""
    short = form[:-1] if form.endswith("te") else form[:-2] if form.endswith("ten") else ""
    return bool(
        short
        and any(bits & FINITE for _, _, bits in found)
        and any(bits & PARTICIPLE2 for _, _, bits in _readings(short))
    )


@lru_cache()
def analyse(form: str) -> tuple[VerbForm, ...]:
    """Give the readings of a word as a verb form.

    Args:
        form: a word in lower case, as it stands in the text; Swiss "ss" and old "ß" are understood.

    Returns:
        All readings, those of a finite third person first, indicative before subjunctive; empty where the word is no
        known verb form or is nearly always something else ("laut", "seine").
    """
    keep = _lexicon().homographs.get(form)
    if keep == "none" or len(form) < 2:
        return ()
    found = _readings(form)
    if not found and "ss" in form:
        found = _readings(form.replace("ss", "ß"))
    elif not found and "ß" in form:
        found = _readings(form.replace("ß", "ss"))
    if not found:
        return ()
    if keep == "nonfinite":
        found = [reading for reading in found if not reading.bits & FINITE]
    elif keep == "adjective" or _is_adjective(found, form):
        found = [VerbForm(lemma, particle, bits | ADJECTIVE) for lemma, particle, bits in found]
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _order(reading: VerbForm) -> int:
    bits = reading.bits
    if bits & (PRESENT | PAST):
        return 0 if bits & (SG3 | PL) else 2
    return 1 if bits & FINITE and bits & (SG3 | PL) else 3


@lru_cache()
def with_particle(lemma: str, particle: str) -> str | None:
    """Put a verb and a particle that stands apart from it together.

    Args:
        lemma: the infinitive of the verb without the particle ("teilen", "erkennen").
        particle: the word that stands at the end of the clause ("mit", "an"), in lower case.

    Returns:
        The infinitive of the separable verb ("mitteilen", "anerkennen"), or None where there is no such verb.
    """
    if any(base.lemma == lemma and f" {particle}| " in base.prefixes for base in map(_base, _bases(lemma))):
        return particle + lemma
    for cut in range(2, min(6, len(lemma) - 2)):
        code = f" {particle}|{lemma[:cut]} "
        if any(base.lemma == lemma[cut:] and code in base.prefixes for base in map(_base, _bases(lemma[cut:]))):
            return particle + lemma
    return None


@cache
def particles() -> frozenset[str]:
    """All separable particles of the lexicon ("mit", "zurück", "statt")."""
    return frozenset(
        code.partition("|")[0] for codes in _lexicon().prefixes.values() for code, _ in codes if "|" in code
    )


_FINITE_ENDINGS = (
    ("ierten", FINITE | PAST | PL),
    ("ierte", FINITE | PAST | SG1 | SG3),
    ("elten", FINITE | PAST | PL),
    ("erten", FINITE | PAST | PL),
    ("igten", FINITE | PAST | PL),
    ("elte", FINITE | PAST | SG1 | SG3),
    ("erte", FINITE | PAST | SG1 | SG3),
    ("igte", FINITE | PAST | SG1 | SG3),
    ("iert", FINITE | PRESENT | SG3),
    ("iere", FINITE | SUBJ1 | SG1 | SG3 | CLEAR),
)


@lru_cache(maxsize=1 << 12)
def finite_guess(form: str) -> tuple[VerbForm, ...]:
    """Guess a verb form of an unknown word by its ending; cautious, for words `analyse` does not know.

    Args:
        form: a word in lower case.

    Returns:
        Readings marked GUESS with the lemma "" (it is not known), or nothing.
    """
    if len(form) < 6 or not form.isalpha() or form in _lexicon().homographs or form.startswith("un"):
        return ()
    found: list[VerbForm] = []
    for ending, bits in _FINITE_ENDINGS:
        if form.endswith(ending):
            found.append(VerbForm("", "", bits | GUESS | (ADJECTIVE if bits & PAST else 0)))
            break
    if (
        form.endswith("iert")
        or (form.startswith("ge") and form.endswith(("t", "en")))
        or (form.startswith(("be", "ver", "ent", "er", "zer")) and form.endswith("t"))
    ):
        found.append(VerbForm("", "", PARTICIPLE2 | GUESS))
    if form.endswith("ieren"):
        found.append(VerbForm("", "", INFINITIVE | GUESS))
        found.append(VerbForm("", "", FINITE | PRESENT | PL | GUESS))
    return tuple(found)
