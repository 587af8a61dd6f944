"""Source nouns that stand for who says it: "Angaben der Polizei", "Polizeiangaben", "eigenen Angaben", "Berichten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import CueNoun, cue_noun
from newsclaims.languages.de.naming import key
from newsclaims.languages.de.proper_names import ROLE, TIME, word_kind
from newsclaims.languages.de.settings import SEATS
from newsclaims.languages.de.words import (
    ADJECTIVE,
    DETERMINER,
    NOUN,
    PREPOSITION,
)
from newsclaims.text.document import (
    NUMBER,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.entity import Entity
    from newsclaims.languages.de.resolver import Resolver

_POSSESSIVE = ("sein", "ihr")
# Source nouns that name who says it themselves.
_OWN_SOURCES = frozenset(("kreise", "kreis", "quelle", "medium", "kreisen"))
# Hearsay that is a thing of its own, and so can speak: "Umfragen sagen".
_SPEAKING_HEARSAY = frozenset(("umfrage", "schätzung", "hochrechnung", "meinungsumfrage", "umfrageergebnis"))
# Source nouns whose first part says whose they are, even one that no list knows as a body.
_OF_SOMEBODY = frozenset(("Angabe", "Information", "Bericht", "Mitteilung", "Aussage", "Auskunft"))
_POINTING = frozenset(("dem", "der", "diesem", "dieser"))
_VERBAL_NOUNS = frozenset(("bekunden", "vernehmen"))  # "nach eigenem Bekunden", "dem Vernehmen nach"
_DECISIONS = ("entscheidung", "beschluss", "anordnung", "urteil", "verfügung")


class Sources:
    """Finds who stands behind the source nouns of one article."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.table = resolver.table
        self.a = resolver.a
        self.doc = resolver.doc

    def source(self, start: int, end: int) -> tuple[list[Entity], bool] | None:
        """Who stands behind a source noun, and whether it is hearsay; None where the words hold no source noun."""
        doc, bits, flags = self.doc, self.a.bits, self.doc.flags
        head = start
        while head < end and not bits[head] & NOUN:
            if flags[head] & QUOTE_OPEN:
                return None
            head += 1
        if head >= end:
            return None
        if head + 1 < end and bits[head] & ADJECTIVE and bits[head + 1] & NOUN:
            head += 1  # "Offiziellen Angaben zufolge", with the capital of the sentence
        named = self.table.name_at.get(head)
        if named is not None and named.kind == "organisation" and named.end > head + 1:
            return None  # "Statistik Austria"
        noun = cue_noun(doc.lower[head])
        rest = head + 1
        owner = named.end if named is not None and named.full else rest
        if noun is None and owner < end and bits[owner] & NOUN and self.a.word(owner - 1).endswith("s"):
            owned = cue_noun(doc.lower[owner])
            if owned is not None and "source" in owned.takes:
                return self.resolver.resolve(((head, owner),)).entities, False  # "Bergers Angaben"
        if doc.lower[head] in _VERBAL_NOUNS:
            if rest < end:
                return self.resolver.resolve(((rest, end),)).entities, False
            own = doc.lower[start].startswith("eigen")
            return (self._own(head), False) if own else ([], True)
        decided = (
            doc.lower[head].endswith(_DECISIONS) and rest < end and doc.lower[rest] in ("des", "der", "eines", "einer")
        )
        if nouns.organisation(self.a.word(head)) is not None or word_kind(self.a.word(head)) & ROLE:
            return None
        if not decided and (noun is None or "source" not in noun.takes or noun.lemma.lower() in _OWN_SOURCES):
            return None
        if rest < end and flags[rest] & NUMBER:
            return None
        late = [i for i in range(rest, end) if bits[i] & NOUN]
        if late and word_kind(self.a.word(late[0])) & TIME:
            return [], True  # "Informationen vom späten Abend"
        end = self._owner_end(rest, end)
        if noun is None:
            return self.resolver.resolve(((rest, end),)).entities, False
        if noun.lemma in ("Zeitungsbericht", "Zeitungsartikel") and rest >= end:
            return [self.table.other("Zeitungen", "group", head, "", plural=True)], False
        if rest < end and flags[rest] & WORD:
            if doc.lower[rest] in ("von", "vom", "aus", "durch", "seitens", "vonseiten", "beim", "bei"):
                rest += 1
            elif bits[rest] & PREPOSITION:
                rest = end
            if rest < end:
                return self.resolver.resolve(((rest, end),)).entities, False
        elif rest < end and flags[rest] & QUOTE_OPEN:
            return self.resolver.resolve(((rest, end),)).entities, False
        if noun.first and len(noun.first) > 1:
            return self._compound_source(noun, head)
        for i in range(max(0, start - 2), head):
            word = doc.lower[i]
            if word.startswith("eigen"):
                return self._own(head), False
            if word.startswith(_POSSESSIVE) and bits[i] & DETERMINER and len(word) <= 6:
                gender, plural = ("m", False) if word.startswith("sein") else ("f", None)
                found = self.resolver.pronouns.antecedent(i, gender, plural)
                return (found or self.resolver.pronouns.last_speaker(i)), False
        country = next(
            (c for i in range(start, head) if (c := nouns.nationality_adjective(doc.lower[i])) is not None), None
        )
        if country is not None and noun.lemma in ("Angabe", "Auffassung", "Ansicht", "Sicht", "Darstellung", "Meinung"):
            return [self.table.other(country.name, "country", start, country.gender)], False
        if head and "document" in noun.takes and not noun.plural and doc.lower[head - 1] in _POINTING:
            return None  # "in dem Bericht heißt es": that document
        if noun.lemma == "Frage" or ("hearsay" in noun.takes and noun.lemma.lower() not in _SPEAKING_HEARSAY):
            return [], True
        if noun.plural and noun.lemma.lower() in ("angabe", "information", "aussage", "darstellung", "auskunft"):
            return [], True
        if head > start and any(doc.lower[i] in ("amtlichen", "offiziellen", "ersten") for i in range(start, head)):
            return [], True
        before = (
            self.resolver.pronouns.last_speaker(start)
            if doc.lower[start - 1] in ("dem", "der", "seiner", "ihrer") and start
            else []
        )
        if before and "document" not in noun.takes:
            return before, False
        return None

    def _owner_end(self, start: int, end: int) -> int:
        """The end of whose words they are: "Angaben der Polizei | vom Dienstag", "der Bank | mit Sitz in Wien"."""
        lower = self.doc.lower
        for i in range(start + 1, end - 1):
            if lower[i] == "vom" and word_kind(self.a.word(i + 1)) & TIME:
                return i
            if lower[i] == "mit" and lower[i + 1] in SEATS:
                return i
        return end

    def _compound_source(self, noun: CueNoun, head: int) -> tuple[list[Entity], bool] | None:
        """The one named by the first part of "Polizeiangaben", "Behördenangaben"; media stay hearsay."""
        first = noun.first
        if (
            first in ("medien", "presse", "experten", "geheimdienst")
            and "hearsay" in noun.takes
            and first != "experten"
        ):
            return [], True
        word = self.a.word(head)[: len(first)]
        if "-" in self.a.word(head) and not self.a.word(head)[len(first) :].startswith("-"):
            word = self.a.word(head).rpartition("-")[0]
        known = self.table.by_word.get(key(word)) or None
        if known:
            return [known[0]], False
        form = nouns.noun(word)
        unknown = form is None and nouns.country(word) is None and not word.isupper() and word_kind(word) == 0
        if unknown and ("document" in noun.takes or "hearsay" in noun.takes):
            if "-" in self.a.word(head):
                return [self.table.other(word, self.table.kind_of(word), head, "")], False  # "eine dpa-Meldung"
            return ([], "hearsay" in noun.takes) if noun.plural else None  # "der Gletscherbericht"
        other = self.table.others.get(key(word))
        nobody = other is None and self.table.kind_of(word) == "unknown" and nouns.country(word) is None
        thing = form is not None and form.kind == "noun" and noun.lemma == "Bericht"
        if nobody and (thing or word_kind(word) & TIME or noun.lemma not in _OF_SOMEBODY):
            return None  # "eine DNA-Analyse", "der Klimabericht", "der Jahresbericht"
        return [
            other or self.table.other(word, self.table.kind_of(word), head, (form.gender if form else None) or "")
        ], False

    def _own(self, head: int) -> list[Entity]:
        """Whose own statement it is: the subject of the clause, else who spoke last."""
        unit = self.a.unit_of[head]
        sentence = self.a.sentence(unit)
        for clause in sentence.clauses:
            if any(s <= head < e for s, e in clause.pieces) or clause.kind is Kind.MAIN:
                subject = self.a.subject(unit, clause)
                if subject is not None and not subject.start <= head < subject.end:
                    found = self.resolver.resolve(((subject.start, subject.end),)).entities
                    if found:
                        return found
        return self.resolver.pronouns.last_speaker(head)
