"""Which words of an article may trigger a rule, of statements or of meetings: each word is looked up once for all."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from newsclaims.languages.de import verbs
from newsclaims.languages.de.cues import cue_noun, cue_noun_forms, cue_verbs, separable_bases
from newsclaims.languages.de.meetings.lexicon import may_be_verb, meeting_noun, meeting_noun_forms
from newsclaims.languages.de.rules import by_trigger
from newsclaims.languages.de.word_lists import Table, cache
from newsclaims.languages.de.words import NOUN as NOUN_CLASS
from newsclaims.languages.de.words import SUBJUNCTIVE1, SUBJUNCTIVE2
from newsclaims.text.document import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from newsclaims.text.document import Document

# What a word can trigger, to be combined with |.
VERB = 1  # a verb of saying
WORD_RULE = 2
NOUN = 4  # a noun of saying
SUBJUNCTIVE = 8
SOLLEN = 16
SO = 32  # behind a comma: ", so X"
MEETING_VERB = 64  # where it may be a form of a verb
MEETING_NOUN = 128
VERB_BESIDE = 256  # a verb that is one of saying beside other words only: "ist der Ansicht", "teilt … mit"

_SOLLEN = frozenset({"soll", "sollen"})
# Verbs that help others: where one of them is a fixed word, any form of it will do.
_HELPING = frozenset("dürfen haben können lassen mögen müssen sein sollen werden wollen".split())
# What is a particle before participles as well: "ist klar geworden".
_PREDICATIVES = frozenset("bekannt deutlich fest klar".split())
_END = 4  # letters; no head of a compound that triggers a rule is shorter
_SUBJUNCTIVES = SUBJUNCTIVE1 | SUBJUNCTIVE2


@cache
def _rule_words() -> frozenset[str]:
    return frozenset().union(*(rule.words for _, rule in by_trigger().get("word", ())))


def _of_form(word: str) -> int:
    """What a lower-case word form may trigger, capital letters apart."""
    found = 0
    if word in _rule_words():
        found |= WORD_RULE
    if word in _SOLLEN:
        found |= SOLLEN
    if word == "so":
        found |= SO
    saying = 0
    for reading in verbs.analyse(word):
        rows = cue_verbs(reading.lemma)
        if any(not row.needs for row in rows):
            saying = VERB
            break
        if rows or (reading.bits & verbs.FINITE and reading.lemma in separable_bases()):
            saying = VERB_BESIDE
    return found | saying | MEETING_VERB if may_be_verb(word) else found | saying


def _companions(word: str) -> tuple[frozenset[frozenset[str]], frozenset[str]]:
    """The words, each time together, and the particles beside which a form of a verb is one of saying."""
    needs: set[frozenset[str]] = set()
    particles: set[str] = set()
    for reading in verbs.analyse(word):
        needs.update(row.needs - _HELPING for row in cue_verbs(reading.lemma))
        particles |= separable_bases().get(reading.lemma, frozenset())
    return frozenset(needs), frozenset(particles)


@cache
def _noun_ends() -> frozenset[str]:
    """The last letters of the nouns that trigger a rule: most words end like none."""
    return frozenset(form[-_END:] for forms in (cue_noun_forms(), meeting_noun_forms()) for form in forms)


def _of_noun(word: str) -> int:
    """What a word with a capital, by its lower-case form, may trigger as a noun."""
    if word[-_END:] not in _noun_ends():
        return 0
    noun = cue_noun(word)
    found = NOUN if noun is not None and noun.takes & {"clause", "colon"} else 0
    return found | MEETING_NOUN if meeting_noun(word) is not None else found


_FORMS = Table(_of_form)
_NOUNS = Table(_of_noun)
_COMPANIONS = Table(_companions)


def may_say_beside(word: str, words: AbstractSet[str]) -> bool:
    """Whether a verb that is one of saying beside other words only may be one in a sentence.

    Args:
        word: its form, in lower case.
        words: those of the sentence, in lower case.
    """
    needs, particles = _COMPANIONS[word]
    return not (particles.isdisjoint(words) and _PREDICATIVES.isdisjoint(words)) or any(own <= words for own in needs)


def triggers(document: Document, bits: Sequence[int]) -> list[tuple[int, int]]:
    """Find the words of a document that may trigger a rule.

    Args:
        document: its tokens are found.
        bits: the classes of its tokens.

    Returns:
        Their tokens, in order, and what each may trigger.
    """
    forms, nouns = _FORMS.get, _NOUNS.get
    found: list[tuple[int, int]] = []
    for i, word, flag, b in zip(count(), document.lower, document.flags, bits, strict=False):
        if flag & CAPITAL:
            wanted = nouns(word)
            if wanted is None:
                wanted = _NOUNS[word]
            if b & ~NOUN_CLASS:
                wanted |= _FORMS[word]
        else:
            wanted = forms(word)
            if wanted is None:
                wanted = _FORMS[word]  # of a mark nothing
        if b & _SUBJUNCTIVES:
            wanted |= SUBJUNCTIVE
        if wanted:
            found.append((i, wanted))
    return found
