"""Pronouns: personal, relative and possessive ones, and "demnach"."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import is_document
from newsclaims.languages.de.naming import begins
from newsclaims.languages.de.words import (
    DETERMINER,
    FINITE,
    NOUN,
    PLURAL_VERB,
    PREPOSITION,
    PRONOUN,
    SINGULAR_VERB,
    uncontracted,
)
from newsclaims.text.document import (
    CAPITAL,
    COLON,
    COMMA,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclaims.grammar.clause import Clause
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.entity import Entity
    from newsclaims.languages.de.resolver import Resolver
    from newsclaims.rules.candidate import Span

# Pronouns: gender and whether plural ("?": the verb tells).
_PRONOUNS: dict[str, tuple[str, bool | None]] = {
    "er": ("m", False), "ihm": ("m", False), "ihn": ("m", False), "sie": ("f", None), "ihr": ("f", False),
    "ihnen": ("", True), "es": ("n", False), "dieser": ("m", False), "diese": ("f", None), "dieses": ("n", False),
    "diesem": ("m", False), "jener": ("m", False), "letzterer": ("m", False), "letztere": ("f", None),
    "beide": ("", True), "dieselbe": ("f", False), "derselbe": ("m", False), "selber": ("", None),
}  # fmt: skip
_RELATIVE: dict[str, tuple[str, bool | None]] = {
    "der": ("m", False), "die": ("f", None), "das": ("n", False), "dem": ("m", False), "den": ("m", False),
    "denen": ("", True), "welcher": ("m", False), "welche": ("f", None), "welches": ("n", False),
}  # fmt: skip
_SPEAKING = frozenset(("ich", "wir", "uns", "mir", "mich"))
_ADDRESSING = frozenset(("sie", "ihnen"))
_OBJECTS = frozenset(("ihn", "ihm", "sie", "ihr", "ihnen"))  # where they are no subject
_PAIR = frozenset(("beide", "beiden"))
_REPORTING = frozenset(("demnach", "danach", "demzufolge"))
_BACK = frozenset(("demnach", "danach", "demzufolge", "wonach", "laut", "zufolge", "dazu", "hierzu"))
_APPOSED = 8  # tokens of an apposition with an office in which a name is looked for
_RECENT = 50  # speakers a pronoun looks back over at most
_WORDS = 500  # words of one sentence, or persons of the article, it looks over at most
_REACH = 3  # sentences over which a pronoun looks back


class Pronouns:
    """Finds whom the pronouns of one article stand for."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.table = resolver.table
        self.a = resolver.a
        self.doc = resolver.doc
        self._spoken: list[tuple[int, list[Entity]]] = []

    def spoke(self, at: int, mention: Sequence[Span]) -> None:
        """Note that somebody spoke at a position, so that pronouns after it may mean them."""
        entities = self.resolver.resolve(mention).entities
        if entities:
            self._spoken.append((at, entities))

    def last_speaker(self, before: int) -> list[Entity]:
        """Who spoke last before a position."""
        for at, entities in reversed(self._spoken):
            if at < before:
                return entities
        return []

    def pronoun(self, i: int, word: str, antecedent: Sequence[Span]) -> list[Entity] | None:
        """Whom a pronoun stands for; None where the word is no pronoun."""
        bits = self.a.bits[i]
        if antecedent and bits & (PRONOUN | DETERMINER):
            return self.resolver.resolve(antecedent).entities
        if word in _SPEAKING:
            return self._turn(i, 0) or self.last_speaker(i)
        if word in _ADDRESSING and self.doc.flags[i] & CAPITAL and (found := self._turn(i, 1)):
            return found
        if word in _PAIR and (pair := self._pair(i)):
            return pair
        if self._points_to_latter(i, word) and (latter := self._latter(i)):
            return latter
        if word == "diese" and self.verb_plural(i) and (named := self._plural_before(i)):
            return named
        if word in _REPORTING and (source := self._document_before(i)):
            return source
        if (word in _BACK and not self.doc.flags[i] & CAPITAL) or word in ("demnach", "danach", "demzufolge", "wonach"):
            return self.last_speaker(i)
        if word in _RELATIVE and not begins(self.a, i):
            found = self._relative(i)
            if found:
                return found
            gender, plural = _RELATIVE[word]
            return self.antecedent(i, gender, plural)
        row = _PRONOUNS.get(word)
        if row is None or bits & NOUN:
            if word in _RELATIVE:
                gender, plural = _RELATIVE[word]
                return self.antecedent(i, gender, plural)
            return None
        gender, plural = row
        return self.antecedent(i, gender, plural, other_than=self._subject(i) if word in _OBJECTS else ())

    def is_subject(self, i: int) -> bool:
        """Whether the noun at a position is the head of its clause's subject."""
        unit = self.a.unit_of[i]
        clause = self.a.clause_at(i)
        subject = self.a.subject(unit, clause) if clause is not None else None
        return subject is not None and subject.head == i

    def _subject(self, i: int) -> Sequence[Entity]:
        """Whom the subject of a pronoun's clause names, where the pronoun is no part of it."""
        unit = self.a.unit_of[i]
        for clause in self.a.sentence(unit).clauses:
            if any(s <= i < e for s, e in clause.pieces):
                subject = self.a.subject(unit, clause)
                if subject is None or subject.start <= i < subject.end:
                    return ()
                return self.resolver.resolve(((subject.start, subject.end),)).entities
        return ()

    @cached_property
    def _turns(self) -> list[tuple[int, list[Entity]]]:
        """The turns of an interview: where each begins and whom its label names ("Petersen: Ach was.")."""
        return [(turn.label[0], self.resolver.resolve((turn.label,)).entities) for turn in self.a.turns]

    def _turn(self, i: int, other: int) -> list[Entity]:
        """Who has the turn at a position of an interview, or with `other` who has the next one; [] in other texts."""
        if not self._turns or any(s < i < e for s, e in self.doc.quotes):
            return []
        at = bisect_right(self._turns, i, key=lambda turn: turn[0]) - 1
        if at < 0:
            return []
        own = self._turns[at][1]
        if not other:
            return own
        return next((found for _, found in (*self._turns[at + 1 :], *self._turns[:at]) if found != own), [])

    def _pair(self, i: int) -> list[Entity]:
        """The last two persons before "die beiden"."""
        near = self.a.units[max(0, self.a.unit_of[i] - 2 * _REACH)][0]
        people = [e for e in self.table.persons[:_WORDS] if e.kind == "person" and e.last_before(i) >= near]
        people.sort(key=lambda e: e.last_before(i))
        return people[-2:] if len(people) > 1 else []

    def _plural_before(self, i: int) -> list[Entity]:
        """The last group of people in the sentence before: "Sie traf Bürgermeister. Diese sagten …"."""
        unit = self.a.unit_of[i] - 1
        if unit < 0:
            return []
        for phrase in self._phrases_backwards(unit):
            word = self.a.word(phrase.head)
            people = nouns.role(word) is not None or nouns.group(word) is not None
            if not phrase.pronoun and people and self.resolver.descriptions.plural(phrase.start, phrase.head):
                return self.resolver.resolve(((phrase.start, phrase.end),)).entities
        return []

    def _phrases_backwards(self, unit: int) -> list[NounPhrase]:
        """The noun phrases of a sentence, the last one first."""
        phrases = [p for clause in self.a.sentence(unit).clauses for p in self.a.phrases(unit, clause)]
        return sorted(phrases, key=lambda p: -p.start)

    def _points_to_latter(self, i: int, word: str) -> bool:
        """Whether a sentence begins with "Dieser", or with "Der" alone: "Der sagte …"."""
        alone = word == "dieser" or (word == "der" and any(b & FINITE for b in self.a.bits[i + 1 : i + 2]))
        return alone and begins(self.a, i)

    def _latter(self, i: int) -> list[Entity]:
        """The man named last in the sentence before: "Er bat den Landeshauptmann um Hilfe. Dieser sagte …"."""
        unit = self.a.unit_of[i] - 1
        if unit < 0:
            return []
        clauses = self.a.sentence(unit).clauses
        subjects = {s.head for clause in clauses if (s := self.a.subject(unit, clause)) is not None}
        for phrase in self._phrases_backwards(unit):
            if phrase.pronoun or not phrase.animate or phrase.plural is not False or phrase.head in subjects:
                continue
            found = self.resolver.resolve(((phrase.start, phrase.end),)).entities
            if len(found) == 1 and found[0].kind == "person" and found[0].gender == "m":
                return found
        return []

    def _document_before(self, i: int) -> list[Entity]:
        """Whose document the sentence before speaks of, if it quotes nobody: "In einer Mitteilung bat die Wehr"."""
        unit = self.a.unit_of[i] - 1
        if unit < 0:
            return []
        start, end = self.a.units[unit]
        if self._spoken and self._spoken[-1][0] >= start:
            return []
        if not any(is_document(self.doc.lower[k]) for k in range(start, end) if self.doc.flags[k] & CAPITAL):
            return []
        for clause in self.a.sentence(unit).clauses:
            subject = self.a.subject(unit, clause) if clause.kind is Kind.MAIN else None
            if subject is not None:
                return self.resolver.resolve(((subject.start, subject.end),)).entities
        return []

    def verb_plural(self, i: int) -> bool | None:
        """Whether the finite verb of the clause of a token is plural; None where its form is either."""
        for clause in self.a.sentence(self.a.unit_of[i]).clauses:
            if clause.finite >= 0 and any(s <= i < e for s, e in clause.pieces):
                return self._number(clause.finite)
        return None

    def _number(self, finite: int) -> bool | None:
        """Whether a finite verb is plural; None where there is none or its form is either."""
        b = self.a.bits[finite] if finite >= 0 else 0
        if b & PLURAL_VERB and not b & SINGULAR_VERB:
            return True
        return False if b & SINGULAR_VERB and not b & PLURAL_VERB else None

    def _relative(self, i: int) -> list[Entity]:
        """The noun phrase before a relative pronoun; of one inside another, the last that agrees with it."""
        comma = i - 1
        if comma >= 0 and self.a.bits[comma] & PREPOSITION:
            comma -= 1
        if comma < 1 or not self.doc.flags[comma] & COMMA:
            return []
        unit = self.a.unit_of[i]
        clauses = self.a.sentence(unit).clauses
        phrases = sorted(
            (p for clause in clauses for p in self.a.phrases(unit, clause) if p.end <= comma and not p.pronoun),
            key=lambda p: -p.start,
        )
        best: NounPhrase | None = None
        edge = comma
        for phrase in phrases:
            if phrase.end != edge:
                continue
            if best is None or self._may_relate(i, phrase):
                best = phrase
            if phrase.preposition < 0 or self._may_relate(i, phrase):
                break
            edge = phrase.preposition  # "die Umfragen im Land, nach denen"
        return self.resolver.resolve(((best.start, best.end),)).entities if best is not None else []

    def _may_relate(self, i: int, phrase: NounPhrase) -> bool:
        """Whether the relative pronoun at a position can stand for a noun phrase by its number and gender."""
        word = self.doc.lower[i]
        led = self.doc.lower[phrase.preposition] if phrase.preposition >= 0 else ""
        if word == "denen":
            return phrase.plural is not False and uncontracted(led) == led  # "im Land" is one
        if word in ("dem", "das"):
            return phrase.plural is not True and phrase.gender in ("", "n", *("m" if word == "dem" else ()))
        return True

    def antecedent(self, i: int, gender: str, plural: bool | None, other_than: Sequence[Entity] = ()) -> list[Entity]:
        """The last one before a position that a pronoun of that gender and number can stand for.

        Args:
            i: the position.
            gender: "m", "f", "n" or "" for any.
            plural: whether it stands for several; None where only the verb tells.
            other_than: whom it cannot mean: an object is not the subject beside it, which would be "sich".
        """
        if plural is None:
            plural = self.verb_plural(i)
        thing: list[Entity] = []
        for found in self._before(i, every=bool(other_than)):
            if found and found != other_than and _agrees(found, gender, plural):
                if (
                    (found[0].kind in ("person", "group") and not self._is_doubtful(found[0]))
                    or gender == "n"
                    or plural
                ):
                    return found
                thing = thing or found
        if thing:
            return thing
        for at, found in reversed(self._spoken[-_RECENT:]):
            if at < i and found != other_than and _agrees(found, gender, plural):
                return found
        return []

    def _is_doubtful(self, entity: Entity) -> bool:
        """Whether all that tells of a person is one unknown word that opens a sentence: it may be any noun."""
        alone = len(entity.names) == 1 and " " not in entity.name and not entity.roles
        return alone and len(entity.places) == 1 and begins(self.a, entity.places[0])

    def _with_names(self, span: Span) -> list[Entity]:
        """A subject; "Zwei Abgeordnete, Jan Berg und Ida Sommer" by the names."""
        end = span[1]
        n = self.table.name_at.get(end + 1)
        if (
            n is not None
            and n.kind == "person"
            and self.doc.flags[end] & COMMA
            and self.resolver.descriptions.plural(*span)
        ):
            phrase = self.a.phrase_parser.at(end + 1, len(self.doc.start))
            if phrase is not None:
                return self.resolver.resolve(((end + 1, phrase.end),)).entities
        if n is None and self.doc.flags[end] & COMMA:  # "Bergs Frau, die Ärztin Ida Berg, kam"
            named = (m for m in self.table.names_in(end + 1, end + _APPOSED) if m.role[1] and m.role[0] <= end + 2)
            n = next(named, None)
        apposed = n is not None and n.kind == "person" and self.doc.flags[end] & self.doc.flags[n.end] & COMMA
        if n is not None and apposed and n.start in self.table.entity_at:
            return [self.table.entity_at[n.start]]  # "Der Chef der Bahn, Jan Berg, kam"
        return self.resolver.resolve((span,)).entities

    def _told(self, i: int) -> list[Clause]:
        """The clauses of what a pronoun's clause says that somebody said, where it is not about them: "…, sagte er"."""
        clauses = self.a.sentence(self.a.unit_of[i]).clauses
        own = next((c for c in clauses if any(s <= i < e for s, e in c.pieces)), None)
        if own is None or own.kind is not Kind.MAIN or self.a.mood(own).startswith("subjunctive"):
            return []
        behind = own.verb_first and own.separator >= 0 and own.coordinator < 0 and own.prefield < 0
        if behind and self.a.cue_rows(self.a.unit_of[i], own):
            colon = max((s.separator for s in clauses if self._follows_colon(s)), default=-1)
            return [c for c in clauses if colon < c.start and c.end <= i and c is not own]
        return [c for c in clauses if c.end <= i and self.a.mood(c) == "subjunctive1"]

    def _is_topic(self, name: int, start: int) -> bool:
        """Whether a sentence is about somebody named in its Vorfeld: "Für Jan Berg war es das erste Spiel"."""
        clause = self.a.clause_at(name)
        return self.doc.lower[start] == "für" and clause is not None and name < clause.finite

    def _follows_colon(self, clause: Clause) -> bool:
        return clause.separator >= 0 and bool(self.doc.flags[clause.separator] & COLON)

    def _quoted_before(self, name: int, i: int) -> bool:
        """Whether a name stands in a quotation that ends before a pronoun: who speaks there names others."""
        at = bisect_right(self.doc.quotes, (name, len(self.doc.lower))) - 1
        return at >= 0 and name < self.doc.quotes[at][1] < i

    def _before(self, i: int, *, every: bool) -> Iterator[list[Entity]]:
        """Those a pronoun may mean, nearest first: speakers and subjects of its sentence and of those before it.

        Of the persons beside them in a sentence before, only the first; `every` of them for an object.
        """
        unit = self.a.unit_of[i]
        for u in range(unit, max(-1, unit - _REACH - 1), -1):
            start, end = self.a.units[u]
            for at, entities in reversed(self._spoken[-_RECENT:]):
                if at < start:
                    break
                if at < min(i, end):
                    yield entities
            subjects: list[tuple[int, Span]] = []
            many: set[Span] = set()  # those with a plural verb
            sentence = self.a.sentence(u)
            told = self._told(i) if u == unit else []
            for clause in sentence.clauses:
                if clause.start > i:
                    break
                subject = self.a.subject(u, clause) if clause not in told else None
                if subject is not None and subject.end <= i and not subject.pronoun:
                    subjects.append((clause.kind is Kind.MAIN, (subject.start, subject.end)))
                    if self._number(clause.finite):
                        many.add(subjects[-1][1])
            for _, span in sorted(set(subjects), key=lambda s: (-s[0], -s[1][0])):
                found = self._with_names(span)
                if span not in many or len(found) != 1 or found[0].kind != "person" or found[0].plural:
                    yield found  # else the verb tells that an unknown word names several: "Konvois fahren"
            people = [
                n
                for n in self.table.names_in(max(start, i - _WORDS), min(end, i))
                if n.kind == "person"
                and n.start in self.table.entity_at
                and (every or not self.resolver.governed(n.start, start) or self._is_topic(n.start, start))
                and not any(s <= n.start < e for clause in told for s, e in clause.pieces)
                and not self._quoted_before(n.start, i)
            ]
            for n in people if u < unit and every else people[:1] if u < unit else people[::-1]:
                yield [self.table.entity_at[n.start]]


def _agrees(entities: list[Entity], gender: str, plural: bool | None) -> bool:
    """Whether a pronoun of a gender and number can stand for entities."""
    many = len(entities) > 1 or entities[0].plural or entities[0].kind == "group"
    if plural is not None and plural != many:
        return False
    if many:
        return plural is not False
    entity = entities[0]
    if gender in ("m", "f"):
        if entity.kind == "person":
            return entity.gender in ("", gender)
        return entity.gender == gender and entity.kind == "organisation"
    if gender == "n":
        return entity.gender == "n" and entity.kind != "person"
    return True
