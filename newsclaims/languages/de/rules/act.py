"""What a verb of saying tells without a clause: by its object, by a label, by a phrase with a preposition."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import ACCUSATIVE, NOMINATIVE, NounPhrase
from newsclaims.languages.de import nouns
from newsclaims.languages.de.phrase_heads import ABSTRACT_ENDS
from newsclaims.languages.de.words import ADVERB, DETERMINER, NOUN, uncontracted
from newsclaims.text.document import COMMA, STOP

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span

_FORCE = frozenset("scharf heftig vehement massiv entschieden nachdrücklich energisch schärfste".split())
_VOICES = frozenset("accuse announce condemn demand deny praise promise".split())
_BLAME = frozenset(("accuse", "condemn"))
# Objects that only tell what kind of news it is, or that are no demand: "gab Einzelheiten bekannt", "forderte Opfer".
_SORTS_OF_NEWS = frozenset(
    """angaben beschluss daten detail details einzelheiten entscheidung entscheidungen ergebnis ergebnisse erkenntnisse
    forschungsergebnisse gründe information informationen liste nachricht namen neuigkeiten termin termine
    urteil""".split()
)
_TOLLS = ("leben", "opfer", "tote", "toten", "verletzte", "verletzten")


class Told(NamedTuple):
    """What a verb of saying tells.

    Attributes:
        row: the verb.
        topic: the words for what was said; None where they are no noun phrase ("bezeichnete ihn als gefährlich").
        code: with what the verb takes them: "acc", "als", a preposition, or "emphatic".
    """

    row: CueVerb
    topic: NounPhrase | None
    code: str


def tells(row: CueVerb) -> bool:
    """Whether a verb can tell by itself what was said."""
    return bool(_codes(row))


@cache
def _codes(row: CueVerb) -> tuple[str, ...]:
    """With what a verb tells what was said: "als" or a preposition, or "acc", which is the last to be asked for."""
    found = (code[4:] for code in row.takes if code.startswith("act:"))
    return tuple(sorted(found, key=lambda code: (code == "acc", code)))


def is_emphatic(a: Analysis, site: Site) -> bool:
    """Whether the act itself is the news: it is the headline, or done with force ("scharf kritisiert")."""
    start, end = a.units[site.unit]
    if start == 0 and not a.doc.flags[end - 1] & STOP:
        return True
    return any(a.doc.lower[i] in _FORCE for s, e in site.clause.pieces for i in range(s, e))


def told(a: Analysis, site: Site, subject: NounPhrase | None, speaker: list[Span]) -> Told | None:
    """What the verb of a clause tells.

    Args:
        a: the document's grammar.
        site: the clause and its verb.
        subject: the subject of the clause.
        speaker: who says it, with appositions.

    Returns:
        The verb with what it tells, or None where that is not in the clause.
    """
    phrases = [
        p
        for p in a.phrases(site.unit, site.clause)
        if (subject is None or not p.start <= subject.head < p.end) and not any(s <= p.start < e for s, e in speaker)
    ]
    objects = [p for p in phrases if p.preposition < 0 and p.cases & ACCUSATIVE and _is_object(a, site, p)]
    passive = site.predicate is not None and site.predicate.passive
    for row in site.verbs:
        for code in _codes(row):
            if code == "acc" and passive:
                topic = subject
                if subject is None or a.doc.lower[subject.head] == "es":  # "Es wurde der Lärm bemängelt"
                    named = (p for p in phrases if p.preposition < 0 and p.cases & NOMINATIVE and not p.pronoun)
                    topic = next(named, None) or _behind_another(a, phrases)
                if topic is not None and not topic.pronoun:
                    return Told(row, topic, code)  # "Ihm wird Betrug vorgeworfen"
            elif code == "acc":
                topic = objects[0] if objects else _behind_another(a, phrases) or _behind_subject(a, site, subject)
                if topic is not None:
                    return Told(row, topic, code)
            elif (found := _led(a, site, row, code, phrases)) is not None:
                return found
    if objects and is_emphatic(a, site):
        for row in site.verbs:
            if row.strength > 1 and row.stance in _VOICES and "acc" in row.takes and "nonspeech" not in row.takes:
                return Told(row, objects[0], "emphatic")
    return None


def _is_object(a: Analysis, site: Site, phrase: NounPhrase) -> bool:
    """Whether a noun phrase can be the object: no pronoun, nothing behind a comma before the verb or after all of it.

    "Dahl, die Ministerin, kündigte eine Reform an", "hat angekündigt, die Steuern zu senken"
    """
    predicate = site.predicate
    if phrase.pronoun or predicate is None:
        return False
    behind_comma = bool(a.doc.flags[phrase.start - 1] & COMMA) and phrase.start > site.clause.start
    late = site.clause.kind is Kind.MAIN and len(predicate.tokens) > 1 and phrase.start > max(predicate.tokens)
    return not (behind_comma and (late or phrase.start < site.clause.finite))


def _behind_another(a: Analysis, phrases: list[NounPhrase]) -> NounPhrase | None:
    """The object of a verb that must have one, where it looks like the name of what stands before it.

    "wirft der Regierung | Untätigkeit vor", "fordert von der Stadt | Geld"
    """
    for phrase in reversed(phrases):
        led = a.doc.lower[phrase.preposition] if phrase.preposition >= 0 else ""
        if not a.bits[phrase.start] & DETERMINER and uncontracted(led) == led:
            continue  # "zwei Millionen Euro"
        for i in range(phrase.end - 1, phrase.start, -1):
            if a.bits[i] & a.bits[i - 1] & NOUN and _is_thing(a.doc.exact[i]):
                return NounPhrase(i, phrase.end, i, i + 1, ACCUSATIVE, plural=None, gender="")
    return None


def _behind_subject(a: Analysis, site: Site, subject: NounPhrase | None) -> NounPhrase | None:
    """The same where it looks like a name's part of the subject: "forderten Politiker aller Parteien | Hilfe"."""
    if subject is None or subject.pronoun or subject.start < site.clause.finite:
        return None
    for i in range(subject.end - 1, subject.head, -1):
        if a.bits[i] & a.bits[i - 1] & NOUN and _is_thing(a.doc.exact[i]):
            return NounPhrase(i, subject.end, i, i + 1, ACCUSATIVE, plural=None, gender="")
    return None


def _is_thing(word: str) -> bool:
    """Whether a noun is known and names nobody: no name that is a noun too, but "Geld", "Untätigkeit"."""
    form = nouns.noun(word)
    known = form is not None and form.kind == "noun"
    return (known or word.endswith(ABSTRACT_ENDS)) and not nouns.is_role(word) and nouns.organisation(word) is None


def _led(a: Analysis, site: Site, row: CueVerb, code: str, phrases: list[NounPhrase]) -> Told | None:
    """What a verb tells with "als" or a preposition."""
    lower = a.doc.lower
    words = [i for s, e in site.clause.pieces for i in range(s, e) if uncontracted(lower[i]) == code]
    if code == "als":
        words = [i for i in words if lower[i + 1 : i + 2] != ["auch"]]  # "sowohl … als auch"
    if code == "in":
        return _seen_in(a, site, row, words, phrases)
    if not words:
        return None
    topic = next((p for p in phrases if p.preposition >= 0 and uncontracted(lower[p.preposition]) == code), None)
    if code == "als" and topic is None:
        topic = next((p for p in phrases if p.preposition < 0), None)
    if code == "von" and topic is not None and _is_attribute(a, topic, phrases):
        return None
    return Told(row, topic, code)


def _seen_in(a: Analysis, site: Site, row: CueVerb, words: list[int], phrases: list[NounPhrase]) -> Told | None:
    """What is seen in something: "sieht darin eine Gefahr", not "sieht das Spiel im Stadion"."""
    words = [i for s, e in site.clause.pieces for i in range(s, e) if a.doc.lower[i] == "darin"] or words
    for topic in phrases if words else ():
        if topic.preposition < 0 and topic.cases & ACCUSATIVE and not topic.pronoun and topic.start > words[0]:
            return Told(row, topic, "in")
    return None


def _is_attribute(a: Analysis, topic: NounPhrase, phrases: list[NounPhrase]) -> bool:
    """Whether "von" belongs to the noun before it: "Bilder erzählen Geschichten von Reisen"."""
    before = topic.preposition - 1
    return any(
        p.end == before + 1 and p.preposition < 0 and a.bits[before] & NOUN and not a.bits[p.start - 1] & ADVERB
        for p in phrases
    )


def says_nothing(a: Analysis, site: Site, what: Told, subject: NounPhrase | None) -> str:
    """Why what a verb has beside it tells nothing that was said, "" where it does."""
    topic = what.topic
    if what.code != "acc" or topic is None:
        return ""
    lower = a.doc.lower
    if lower[topic.head] in _SORTS_OF_NEWS and not _has_label(a, site, topic):
        return "its object tells nothing"
    if any(lower[p.head].endswith(_TOLLS) for p in (topic, subject) if p is not None):
        return "it counts victims"
    if what.row.lemma == "erwarten" and topic.animate and subject is not None and not subject.animate:
        return "it tells what lies before somebody"
    if what.row.lemma == "verurteilen" and (topic.animate or _is_sentenced(a, site)):
        return "a court does that to somebody"
    return ""


def _has_label(a: Analysis, site: Site, topic: NounPhrase) -> bool:
    """Whether a second object says what the first one is called: "nannte den Beschluss einen Fehler"."""
    return any(
        p.start >= topic.end and p.preposition < 0 and p.cases & ACCUSATIVE and not p.pronoun
        for p in a.phrases(site.unit, site.clause)
    )


def _is_sentenced(a: Analysis, site: Site) -> bool:
    """Whether somebody is sentenced to something: "verurteilte ihn zu drei Jahren Haft"."""
    return any(
        p.preposition >= 0 and uncontracted(a.doc.lower[p.preposition]) == "zu"
        for p in a.phrases(site.unit, site.clause)
    )


def is_said_by_nobody(site: Site, what: Told, subject: NounPhrase | None) -> bool:
    """Whether a passive that does not name who acts tells of no saying.

    What nobody is named for holding is a view that many hold: "wird als Fehler gesehen" means "gilt als Fehler". What
    nobody is named for doing is told by what it is done with ("Von Betrug wird gesprochen"), where it is a reproach, or
    where the verb stands in front, and so is the news ("Vermutet werden Absprachen").
    """
    if subject is None and what.code != "acc":
        return what.code != "von"
    if what.code == "als":
        return "quote" not in what.row.takes
    in_front = site.predicate is not None and site.predicate.verb < site.clause.finite
    return what.code != "acc" or not (what.row.stance in _BLAME or in_front)
