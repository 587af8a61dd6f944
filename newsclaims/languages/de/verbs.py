"""German verb forms: what a lower-case word can be as a form of a verb.

There is no tagger: the grammar finds the finite verb of a clause among the readings this module gives. Forms are never
generated in bulk. A word is split into prefix, base and ending, the base is looked up by its stem, and only the
paradigm of that base is made, once. Verbs and their principal parts stand in ``lexicon/verbs.tsv``.
"""

from __future__ import annotations

from typing import NamedTuple

from newsclaims.languages.de.conjugation import (
    ADJECTIVE,
    AUX,
    CLEAR,
    FINITE,
    GUESS,
    INFINITIVE,
    MODAL,
    PARTICIPLE1,
    PARTICIPLE2,
    PAST,
    PL,
    PL2,
    PRESENT,
    SG1,
    SG2,
    SG3,
    SUBJ1,
    SUBJ2,
    ZU_INFINITIVE,
    Base,
)
from newsclaims.languages.de.word_lists import cache, lines, lru_cache

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

_ENDINGS = {  # by the last letter, each with where it begins
    last: tuple((-len(ending), ending) for ending in endings)
    for last, endings in {
        "d": ("nd", "end"),
        "e": ("e", "te", "ete"),
        "n": ("n", "en", "ten", "eten"),
        "t": ("t", "et", "st", "est", "tet", "test"),
    }.items()
}


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
            for key in Base(row).stems():
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
def _base(at: int) -> Base:
    return Base(_lexicon().rows[at])


def _bases(rest: str) -> dict[int, None] | tuple[int, ...]:
    """The rows of which `rest` may be a form without prefix, in order and once each."""
    by_stem = _lexicon().by_stem
    found = by_stem.get(rest, ())
    last = rest[-1]
    for cut, ending in _ENDINGS.get(last, ()):
        if rest[cut:] == ending and (stem := rest[:cut]) in by_stem:
            found += by_stem[stem]
    if last == "t" and rest[:2] == "ge":
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


def _add(found: list[VerbForm], base: Base, code: str, zu: bool, rest: str) -> None:
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
    found.extend(VerbForm(lemma, particle, bits | kind) for bits in base.readings(rest))
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


_GUESSED_ENDINGS = (*(ending for ending, _ in _FINITE_ENDINGS), "t", "en")  # of these, and of participles


def finite_guess(form: str) -> tuple[VerbForm, ...]:
    """Guess a verb form of an unknown word by its ending; cautious, for words `analyse` does not know.

    Args:
        form: a word in lower case.

    Returns:
        Readings marked GUESS with the lemma "" (it is not known), or nothing.
    """
    if len(form) < 6 or not form.isalpha() or form in _lexicon().homographs or form.startswith("un"):
        return ()
    if not form.endswith(_GUESSED_ENDINGS):
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


__all__ = [
    "ADJECTIVE",
    "AUX",
    "CLEAR",
    "FINITE",
    "GUESS",
    "INFINITIVE",
    "MODAL",
    "PARTICIPLE1",
    "PARTICIPLE2",
    "PAST",
    "PL",
    "PL2",
    "PRESENT",
    "SG1",
    "SG2",
    "SG3",
    "SUBJ1",
    "SUBJ2",
    "ZU_INFINITIVE",
    "VerbForm",
    "analyse",
    "finite_guess",
    "particles",
    "with_particle",
]
