"""The German words that announce a statement: verbs of saying and thinking, and nouns for what is said or says it.

They stand in ``lexicon/cue_verbs.tsv`` and ``lexicon/cue_nouns.tsv``; their columns are explained in the README there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclaims.languages.de import nouns, verbs
from newsclaims.languages.de.endings import lengths_by_end
from newsclaims.languages.de.word_lists import cache, lines, lru_cache

if TYPE_CHECKING:
    from collections.abc import Collection

# What the column "takes" of the lists may hold, as the README there explains.
VERB_CODES = frozenset("""dass v2 ob zu acc quote dat acc_person an gegenüber refl inanimate nonspeech""".split())
VERB_CODE_STARTS = ("prep:", "corr:", "act:", "whom:", "in:")
WANTING = frozenset("will wollen wollte wollten möchte möchten".split())  # what somebody wants may be his words
ASKED = frozenset("angesprochen befragt gefragt konfrontiert".split())  # "Gefragt nach dem Preis, sagte sie, …"
NOUN_CODES = frozenset("nach laut zufolge clause colon source document hearsay simple".split())


class CueVerb(NamedTuple):
    """A verb, or a verb with fixed words, that introduces what somebody says or thinks.

    Attributes:
        lemma: the infinitive, with its separable particle ("mitteilen").
        fixed: the fixed words of a longer expression, as written ("zu", "Protokoll"), or ().
        takes: its government: "dass", "v2", "acc", "prep:über", "corr:davon" ...
        stance: how it is said: "assert", "deny", "demand" ...
        strength: 3 where its complement is nearly always a statement, 2 usually, 1 sometimes.
        needs: the words that must stand in its clause, in lower case: the fixed ones, and "sich" of a reflexive verb.
        correlates: the words that point to a clause it takes: "damit" in "begründete es damit, dass …".
    """

    lemma: str
    fixed: tuple[str, ...]
    takes: frozenset[str]
    stance: str
    strength: int
    needs: frozenset[str]
    correlates: frozenset[str]


class CueNoun(NamedTuple):
    """A noun for something said, or for a source that says it.

    Attributes:
        lemma: the head noun in the singular ("Angabe").
        gender: "m", "f" or "n"; "p" for a noun without singular.
        plural: whether the form at hand is one of the plural only.
        takes: where it can stand: "nach", "laut", "zufolge", "clause", "colon", "source", "document", "hearsay";
            "simple": never the head of a compound.
        stance: as for verbs.
        first: the first part of a compound without its linking s ("polizei" in "Polizeiangaben"), or "".
    """

    lemma: str
    gender: str
    plural: bool
    takes: frozenset[str]
    stance: str
    first: str


def _rows(name: str) -> list[list[str]]:
    """The cells of a lexicon file."""
    return [line.split("\t") for line in lines(name)]


@cache
def _verbs() -> dict[str, tuple[CueVerb, ...]]:
    found: dict[str, tuple[CueVerb, ...]] = {}
    governments: dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {}  # most verbs share theirs
    for lemma, fixed, takes, stance, strength, *_ in _rows("cue_verbs.tsv"):
        known = governments.get(takes)
        if known is None:
            codes = frozenset(takes.split(","))
            correlates = frozenset(code[5:] for code in codes if code.startswith("corr:"))
            known = governments[takes] = codes, frozenset(("sich",) if "refl" in codes else ()), correlates
        government, needs, correlates = known
        words: tuple[str, ...] = ()
        if fixed:
            words = tuple(fixed.split())
            needs = needs.union(fixed.lower().split())
        verb = CueVerb(lemma, words, government, stance, int(strength), needs, correlates)
        others = found.get(lemma, ())
        found[lemma] = (*others, verb) if fixed else (verb, *others)
    return found


def cue_verbs(lemma: str) -> tuple[CueVerb, ...]:
    """Give all entries of a verb: the verb alone first, then its longer expressions.

    Args:
        lemma: an infinitive ("geben").

    Returns:
        The entries, or () where the verb introduces no statements.
    """
    return _verbs().get(lemma, ())


@cache
def separable_bases() -> dict[str, frozenset[str]]:
    """The verbs that are ones of saying together with a separated particle, and these: "mit" of "teilen … mit"."""
    particles = verbs.particles()
    found: dict[str, set[str]] = {}
    for lemma in _verbs():
        for cut in range(2, len(lemma) - 2):
            if lemma[:cut] in particles:
                found.setdefault(lemma[cut:], set()).add(lemma[:cut])
    return {base: frozenset(those) for base, those in found.items()}


def cue_verb(lemma: str) -> CueVerb | None:
    """Give the entry of a verb that needs no fixed words beside it, or None."""
    entries = _verbs().get(lemma)
    return entries[0] if entries and not entries[0].fixed else None


@cache
def _nouns() -> dict[str, CueNoun | None]:
    """Every inflected form, lower-case, to its noun; None marks a word that only looks like a compound of one."""
    found: dict[str, CueNoun | None] = {}
    for lemma, gender, plural, takes, stance, *_ in _rows("cue_nouns.tsv"):
        single = CueNoun(lemma, gender, gender == "p", frozenset(takes.split(",")), stance, "")
        several = single._replace(plural=True)
        noun = lemma.lower()
        singular = [noun]
        if gender in "mn" and gender:
            weak = plural == lemma + "n" or plural == lemma + "en"
            singular += [plural.lower()] if weak and gender == "m" else [noun + "s", noun + "es"]
        plurals = []
        if plural:
            plurals = [plural.lower()]
            if not plural.endswith(("n", "s")):
                plurals.append(plural.lower() + "n")
        for form in plurals:
            found[form] = several if takes else None
        for form in singular:
            found[form] = single if takes else None
    return found


_SHORTEST_HEAD = 4  # letters of the head of a compound


@cache
def _noun_lengths() -> dict[str, list[int]]:
    return lengths_by_end(_nouns(), _SHORTEST_HEAD)


def cue_noun_forms() -> Collection[str]:
    """All forms of these nouns, in lower case; no compounds."""
    return _nouns().keys()


@lru_cache()
def cue_noun(form: str) -> CueNoun | None:
    """Recognise a noun of saying or a source noun in any of its forms, also as the head of a compound.

    Args:
        form: a word in lower case ("angaben", "polizeiangaben", "agentur-berichte").

    Returns:
        The noun, or None.
    """
    rows = _nouns()
    if form in rows:
        return rows[form]
    for length in _noun_lengths().get(form[-_SHORTEST_HEAD:], ()):
        cut = len(form) - length
        head = form[cut:]
        if cut >= 2 and head in rows:
            noun = rows[head]
            first = form[:cut].rstrip("-")
            if noun is None or "simple" in noun.takes or len(first) < 2 or _only_ends_so(form, length):
                return None
            if first.endswith("s") and len(first) > 4 and not first.endswith(("ss", "us", "is")):
                first = first[:-1]
            return noun._replace(first=first)
    return None


def is_document(form: str) -> bool:
    """Whether a word in lower case is a noun for something written that says what somebody thinks: "mitteilung"."""
    noun = cue_noun(form)
    return noun is not None and "document" in noun.takes


def _only_ends_so(form: str, length: int) -> bool:
    """Whether a list of other nouns knows more of a word's end than these: "Journalisten" are no "Listen"."""
    known = nouns.noun(form)
    if known is None or known.known <= length or nouns.channel(form) is not None:
        return False
    return known.kind not in ("group", "-")  # "Regierungskreise"; words that are no organisations
