"""Whom any words of an article name: a full name, a surname, a description, a pronoun, a source noun, or several."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from newsclaims.languages.base import Name
from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.descriptions import Descriptions
from newsclaims.languages.de.entities import EntityTable
from newsclaims.languages.de.entity import Entity
from newsclaims.languages.de.naming import begins, first_word, is_adjective, key, nominative, sentence_adjective
from newsclaims.languages.de.phrase_heads import national
from newsclaims.languages.de.pronouns import Pronouns
from newsclaims.languages.de.proper_names import OTHER, ROLE, TITLE, word_kind
from newsclaims.languages.de.sources import Sources
from newsclaims.languages.de.words import (
    ADJECTIVE,
    COORDINATOR,
    DETERMINER,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PREPOSITION,
    VERBAL,
)
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_CLOSE,
    BRACKET_OPEN,
    CAPITAL,
    COMMA,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

# Adjectives that say nothing about who it is.
_IDLE = (
    "aktuell", "entsprechend", "neu", "weiter", "jüngst", "jeweilig", "eigen", "heutig", "damalig", "gestrig",
    "neuest", "jährig", "anwesend", "zweit", "dritt", "veröffentlicht", "vorgelegt", "vorgestellt", "erschienen",
)  # fmt: skip
_INDEFINITE = frozenset(
    ("ein", "eine", "einer", "eines", "einem", "einen", "kein", "keine", "einige", "mehrere", "viele", "zahlreiche")
)
_JUST = frozenset(("heute", "gestern", "soeben", "eben", "jüngst", "kürzlich", "neu"))
_COMPANY = frozenset(
    ("konzern", "unternehmen", "firma", "verlag", "hersteller", "betreiber", "autobauer", "gesellschaft")
)

_COUNTRY_NOUNS = frozenset(
    "nachbarland nachbarlandes bruderland mitgliedsland mitgliedstaat inselstaat golfstaat emirat königreich".split()
)
# Bodies that are called after who leads them: "das Kabinett Berg" is not Berg.
_LED = frozenset(("departement", "ministerium", "kabinett", "regierung", "ressort", "administration", "team"))

_MANY = 500  # persons among whom a first name is looked for at most
_LONGEST = 60  # words of one mention: a bound that keeps hostile text cheap


@dataclass(slots=True)
class Resolved:
    """Whom a mention means: one entity, several, or none with a name."""

    entities: list[Entity]
    name: Name


class Resolver:
    """Resolves the mentions of one article."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.doc = a.doc
        self.table = EntityTable(a)
        # They ask back, weakly: an article's grammar is to go with its last user, not when cycles are searched for.
        me: Resolver = weakref.proxy(self)
        self.descriptions = Descriptions(me)
        self.sources = Sources(me)
        self.pronouns = Pronouns(me)
        self._memo: dict[tuple[Span, ...], Resolved] = {}
        self._busy: set[tuple[Span, ...]] = set()
        self._count = 0

    def resolve(self, mention: Sequence[Span], antecedent: Sequence[Span] = ()) -> Resolved:
        """Whom the words of a mention name.

        Args:
            mention: its token spans.
            antecedent: for a pronoun the words it stands for, if they are known already.

        Returns:
            The entities and the name to show; its `name` is None for hearsay and for pronouns that stand for nobody.
        """
        memo = tuple(mention)
        known = self._memo.get(memo)
        if known is not None:
            return known
        if not memo or memo in self._busy:
            return Resolved([], Name(None))
        self._busy.add(memo)
        entities, hearsay = self._resolve(memo, antecedent)
        self._busy.discard(memo)
        result = Resolved(entities, self._name(entities) if not hearsay else Name(None, kind="unknown"))
        self._memo[memo] = result
        return result

    def _name(self, entities: list[Entity]) -> Name:
        """The name to show for one entity or several; gives them their ids."""
        if not entities:
            return Name(None)
        for entity in entities:
            if not entity.id:
                self._count += 1
                entity.id = f"e{self._count}"
        if len(entities) == 1:
            entity = entities[0]
            return Name(entity.name, entity.role, entity.kind, entity.id)
        name = "; ".join(dict.fromkeys(e.name for e in entities))
        kinds = {e.kind for e in entities}
        joined = self.table.others.get(name)
        if joined is None:
            self._count += 1
            joined = self.table.others[name] = Entity("group", [(name, 0)], id=f"e{self._count}")
        return Name(
            name, None, "group" if kinds == {"person"} else kinds.pop() if len(kinds) == 1 else "group", joined.id
        )

    def name(self, mention: Sequence[Span], antecedent: Sequence[Span] = ()) -> Name:
        """As `resolve`, the name only."""
        return self.resolve(mention, antecedent).name

    def outlet(self, name: str, at: int) -> Name:
        """The name of an outlet that is part of the word at a position: "auf APA-Anfrage"."""
        return self._name([self.table.other(name, "organisation", at, "")])

    def _resolve(self, mention: tuple[Span, ...], antecedent: Sequence[Span]) -> tuple[list[Entity], bool]:
        start, end = mention[0]
        end = min(end, start + _LONGEST)
        if len(mention) > 1:
            # in pieces: the first that names somebody
            for piece in mention:
                inner, hearsay = self._resolve((piece,), antecedent)
                if inner or hearsay:
                    return inner, hearsay
            return [], False
        if start > 0 and self.doc.flags[start - 1] & QUOTE_OPEN and self.doc.partner[start - 1] == end:
            return [self.table.quoted(start - 1)], False  # the name itself without its quotation marks
        start = first_word(self.a, start, end)
        while end > start + 1 and not self.doc.flags[end - 1] & WORD and self.doc.partner[end - 1] < start:
            end -= 1
        word = self.doc.lower[start]
        if end - start == 1:
            found = self.pronouns.pronoun(start, word, antecedent)
            if found is not None:
                return found, False
        source = self.sources.source(start, end)
        if source is not None:
            return source
        parts = self._coordinated(start, end)
        if len(parts) > 1:
            joined: list[Entity] = []
            for s, e in parts:
                for entity in self.resolve(((s, e),)).entities:
                    if entity not in joined:
                        joined.append(entity)
            return joined, False
        one = self._one(start, end, mention[0][0])
        return ([one] if one is not None else []), False

    def _coordinated(self, start: int, end: int) -> list[Span]:
        """The parts of a mention that are joined by "und" and each name somebody; one part where it is one."""
        doc, bits, flags = self.doc, self.a.bits, self.doc.flags
        joints = [
            i
            for i in range(start + 1, end - 1)
            if bits[i] & COORDINATOR and doc.lower[i] in ("und", "sowie", "oder") and flags[i] & WORD
        ]
        for joint in joints:
            if any(n.start < joint < n.end for n in self.table.names_in(start, end)):
                continue
            if self.table.two_offices(joint, start, end):
                continue
            if self._names_somebody(joint + 1, end) and self._complete(start, joint, joint + 1, end):
                left = self._listed_parts(start, joint)
                return [*left, *self._coordinated(joint + 1, end)]
        return [(start, end)]

    def _listed_parts(self, start: int, end: int) -> list[Span]:
        """The parts of a list before its "und": "A, B" each a name."""
        flags = self.doc.flags
        commas = [i for i in range(start + 1, end - 1) if flags[i] & COMMA]
        cuts = [start, *commas, end]
        parts = [(s + (s in commas), e) for s, e in pairwise(cuts)]
        if len(parts) > 1 and all(self._bare_name(s, e) for s, e in parts):
            return parts
        return [(start, end)]

    def _bare_name(self, start: int, end: int) -> bool:
        """Whether a name is all that words hold, with an office before it and a bracket behind: "Ida Berg (SPD)"."""
        if self.doc.flags[end - 1] & BRACKET_CLOSE and start < self.doc.partner[end - 1]:
            end = self.doc.partner[end - 1]
        first = first_word(self.a, start, end)
        n = self.table.name_at.get(first)
        while first < end and n is None and word_kind(self.a.word(first)) & ROLE:
            first += 1
            n = self.table.name_at.get(first)
        return n is not None and n.end >= end

    def _names_somebody(self, start: int, end: int) -> bool:
        """Whether words after "und" begin with somebody's name or description."""
        first = first_word(self.a, start, end)
        bits = self.a.bits
        i = first
        while i < end and (bits[i] & (ADJECTIVE | NUMERAL) and not self.doc.flags[i] & CAPITAL):
            i += 1
        if i >= end:
            return False
        if self.doc.flags[i] & QUOTE_OPEN:
            return first > start
        return bool(bits[i] & NOUN) and not self.a.word(i).endswith("-")

    def _complete(self, start: int, joint: int, after: int, end: int) -> bool:
        """Whether the words before "und" stand alone, so that what follows is somebody else."""
        bits, lower = self.a.bits, self.doc.lower
        names = self.table.names_in(start, joint)
        person_right = self.table.name_at.get(first_word(self.a, after, end))
        head = start
        while head < joint and not bits[head] & NOUN and not self.doc.flags[head] & QUOTE_OPEN:
            head += 1
        if self.doc.lower[joint - 1].endswith("-"):
            return False  # "das Bau- und Verkehrsministerium"
        if head == joint - 1 and begins(self.a, head) and is_adjective(lower[head]) and is_adjective(lower[after]):
            return False  # "Politische und wirtschaftliche Gründe"
        if head >= joint:
            return False  # "afghanische und ausländische Soldaten"
        close = joint - 1 if self.doc.flags[joint - 1] & COMMA else joint  # "der Chef der Bank, Jan Berg, und …"
        named = next((n for n in names if n.kind == "person"), None)
        if named is not None and named.end == close and not self.governed(named.start, start):
            return True
        tail_open = any(
            bits[i] & (DETERMINER | PREPOSITION) and not lower[i].startswith(("„", "»")) for i in range(head + 1, joint)
        )
        if not tail_open:
            return not self._genitive_list(head, joint)
        if bits[after] & DETERMINER:
            phrase = self.a.phrase_parser.at(after, end)
            if phrase is None:
                return False
            plural_or_role = word_kind(self.a.word(phrase.head)) & ROLE if self.doc.flags[phrase.head] & WORD else 0
            return (
                lower[after] in ("der", "die", "das", "ein", "eine")
                and bool(phrase.cases & 1)
                and bool(plural_or_role or lower[after] in ("die", "das", "ein", "eine"))
            )
        return person_right is not None and person_right.kind == "person"

    def _genitive_list(self, head: int, joint: int) -> bool:
        """Whether a role's genitives are joined, not roles: "Außenminister Frankreichs und Italiens"."""
        word = self.a.word(joint - 1)
        return joint - 1 > head and word.endswith("s") and bool(word_kind(self.a.word(head)) & ROLE)

    def governed(self, at: int, start: int) -> bool:
        """Whether a name inside a mention hangs on a preposition: "der Sprecher von Angela Merkel"."""
        bits = self.a.bits
        i = at - 1
        while i >= start and (
            (bits[i] & (DETERMINER | ADJECTIVE) and not bits[i] & PREPOSITION) or word_kind(self.a.word(i)) & ROLE
        ):
            i -= 1
        return i >= start and bool(bits[i] & PREPOSITION)

    def _one(self, start: int, end: int, whole: int) -> Entity | None:
        a, doc = self.a, self.doc
        flags = doc.flags
        if whole < start and a.bits[whole + 1] & PREPOSITION:
            phrase = a.phrase_parser.at(whole, end)
            if phrase is not None and start < phrase.head < end:
                start = phrase.head  # "die in Kiel geborene Lohmeyer"
                while a.bits[start - 1] & NOUN:
                    start -= 1
        names = self.table.names_in(start, end)
        for n in sorted(names, key=lambda n: n.kind != "person"):
            entity = self.table.entity_at.get(n.start)
            if entity is None or n.kind not in ("person", "name"):
                continue
            if n.kind == "name" and n.start > start and nouns.is_place(doc.lower[n.start]):
                continue  # "die Staatsanwaltschaft München I"
            if n.role[1] and doc.lower[self._before_role(n.role[0], start)] == "des":
                continue  # "der Nachfolger des Vorsitzenden Jan Berg"
            last = a.word(n.end - 1)
            genitive = self.table.base(last) != last
            if self.governed(n.start, start) or (n.kind == "name" and not self._apposed(n.start, start)):
                continue
            if genitive and n.end < end and not (flags[n.end] & COMMA):
                continue  # "Merkels Sprecher"
            if genitive and n.start > start and (not n.full or n.role[1]):
                continue  # "die Anwältin Jan Bergs"
            if entity.kind == "unknown" and n.start == start and entity not in self.table.acronyms.values():
                entity.kind = "person"
            return self.table.seen(entity, n.start)
        member = self.descriptions.party_member(whole, start) if end - start == 1 and whole < start else None
        if member is not None:
            return member  # "der Republikaner" is not the party
        single = self._single(start) if end - start == 1 else None
        if single is not None:
            return single
        head = self._head(start, end)
        if head < 0:
            return self._described(start, end)
        # the head itself is a listed name
        n0 = self.table.name_at.get(start)
        if n0 is None and names and names[0].start <= head < names[0].end:
            n0 = names[0]
        entity = self.table.entity_at.get(n0.start) if n0 is not None else None
        listed = n0 is not None and n0.kind in ("organisation", "outlet", "country")
        if n0 is not None and entity is not None and listed and self._only(n0.end, end):
            return self.table.seen(entity, n0.start)
        named = self._named_after(head, end)
        if named is not None:
            return named
        acronym = self._bracketed(head, end)
        if acronym is not None:
            return self.table.seen(acronym, start)
        closing = end - 1
        if (
            flags[closing] & QUOTE_CLOSE
            and doc.partner[closing] > start
            and a.bits[doc.partner[closing] - 1] & (ADJECTIVE | NOUN)
        ):
            adjective = a.bits[doc.partner[closing] - 1] & ADJECTIVE and not a.bits[doc.partner[closing] - 1] & NOUN
            if adjective or not flags[head] & WORD or not word_kind(a.word(head)) & ROLE:
                return self.table.quoted(doc.partner[closing])  # "die dem Verband nahestehende „Rundschau“"
        apposition = self._apposition(head, end)
        if apposition is not None:
            return apposition
        kind = word_kind(a.word(head)) if flags[head] & WORD else 0
        opener = doc.lower[start - 1] if start else ""
        definite = (
            opener not in _INDEFINITE and doc.lower[whole] not in _INDEFINITE
            if whole < start
            else opener in ("laut", "vom", "beim", "im", "zum", "zur", "der", "die", "das", "dem", "den", "des")
        )
        if flags[head] & WORD and (definite or not whole < start):
            known = self.descriptions.referred(start, head, end, definite=definite, role=bool(kind & ROLE))
            if known is not None:
                return self.table.seen(known, start)
        return self._described(start, end)

    def _before_role(self, i: int, start: int) -> int:
        """The word before a role and its adjectives, within a mention."""
        while i > start and self.a.bits[i - 1] & (ADJECTIVE | NUMERAL) and not self.a.bits[i - 1] & DETERMINER:
            i -= 1
        return max(i - 1, start)

    def _apposed(self, at: int, start: int) -> bool:
        """Whether a name nobody is known to bear is the mention's own: it opens it or follows a noun or a comma."""
        if at == start or not self.doc.flags[at - 1] & WORD:
            return True
        return bool(self.a.bits[at - 1] & NOUN) and bool(word_kind(self.a.word(at - 1)))

    def _apposition(self, head: int, end: int) -> Entity | None:
        """The name in an apposition after a description: "der Eigentümer, das Medienhaus Berg"."""
        doc, flags = self.doc, self.doc.flags
        for i in range(head + 1, end - 1):
            if not flags[i] & COMMA:
                continue
            if not self.a.bits[i + 1] & DETERMINER:
                n = self.table.name_at.get(i + 1)
                entity = self.table.entity_at.get(i + 1)
                if n is not None and n.end < end and doc.lower[n.end] in ("und", "sowie", "oder"):
                    return None  # "die Spitzen von A, B und C"
                return (
                    self.table.seen(entity, i + 1)
                    if n is not None and entity is not None and n.kind != "country"
                    else None
                )
            stop = end
            while stop > i and not flags[stop - 1] & WORD:
                stop -= 1
            first = stop
            while first > i + 1 and flags[first - 1] & CAPITAL and flags[first - 1] & WORD:
                first -= 1
            if stop - first >= 2 and self._coordinated(first, stop) == [(first, stop)]:
                return self.table.other(doc.words(first, stop), "organisation", first, "")
            return None
        return None

    def _only(self, i: int, end: int) -> bool:
        """Whether nothing but a bracket, an apposition or a place follows a name."""
        flags = self.doc.flags
        return (
            i >= end or bool(flags[i] & (BRACKET_OPEN | COMMA)) or not flags[i] & WORD or bool(self.a.bits[i] & NUMERAL)
        )

    def _head(self, start: int, end: int) -> int:
        """The head noun of a mention, -1 for none; a quotation counts as one."""
        phrase = self.a.phrase_parser.at(start, end)
        if phrase is not None and not phrase.pronoun:
            head = phrase.head
            while head + 1 < end and self.a.bits[head + 1] & (NOUN | ADJECTIVE) and sentence_adjective(self.a, head):
                head += 1
            return head
        bits = self.a.bits
        for i in range(start, end):
            if bits[i] & NOUN or self.doc.flags[i] & QUOTE_OPEN:
                return i
        return -1

    def _single(self, i: int) -> Entity | None:
        """A mention of one word: a surname, an acronym, a name of an organisation."""
        word = self.a.word(i)
        common = i > 0 and bool(self.a.bits[i - 1] & DETERMINER and word_kind(word) & (ROLE | TITLE))
        for spelling in dict.fromkeys(
            (key(word), key(self.table.base(word)), key(word[:-1]) if word.endswith("s") else key(word))
        ):
            people = self.table.by_word.get(spelling)
            if people and not common:  # "ein Koch" is not Ms Koch
                before = [e for e in people if e.last_before(i) >= 0]
                pool = before or people
                return self.table.seen(max(pool, key=lambda e: e.last_before(i)), i)
            acronym = self.table.acronyms.get(spelling) or (
                self.table.others.get(spelling) if len(spelling) > 1 else None
            )
            if acronym is not None:
                return self.table.seen(acronym, i)
        entity = self.table.entity_at.get(i)
        if entity is not None:
            return self.table.seen(entity, i)
        called = self._first_name(i)
        if called is not None:
            return self.table.seen(called, i)
        outlet = outlets.outlet_at(self.doc.lower, i) if not self.doc.flags[i] & CAPITAL else None
        return self.table.other(outlet[0].name, "organisation", i, "") if outlet is not None else None

    def _first_name(self, i: int) -> Entity | None:
        """The one person of the article that bears a first name: "Jan" after "Jan Petersen"."""
        if not nouns.first_name_gender(self.doc.lower[i]) or not self.doc.flags[i] & CAPITAL:
            return None
        first = key(self.a.word(i))
        bearers = [e for e in self.table.persons[:_MANY] if " " in e.name and key(e.name.split()[0]) == first]
        return bearers[0] if len(bearers) == 1 else None

    def _named_after(self, head: int, end: int) -> Entity | None:
        """The name after the noun for what it is: "die Nachrichtenagentur ISNA", "das Magazin „Blick“"."""
        a, doc, flags = self.a, self.doc, self.doc.flags
        if flags[head] & QUOTE_OPEN:
            return self.table.quoted(head)
        i = head + 1
        if i >= end:
            return None
        word = a.word(head)
        form = nouns.noun(word)
        lead = outlets.outlet_lead(word.lower()) or outlets.outlet_head(word.lower())
        if flags[i] & QUOTE_OPEN and (lead or nouns.organisation(word) is not None or nouns.channel(word) is not None):
            return self.table.quoted(i)
        agency = outlets.outlet_at(doc.lower, i) if lead and flags[i] & WORD and not flags[i] & CAPITAL else None
        if agency is not None and i + agency[1] >= end:
            return self.table.other(agency[0].name, "organisation", i, "")  # "die Nachrichtenagentur dpa"
        if not flags[i] & CAPITAL or not flags[i] & WORD or form is None or form.kind == "role":
            return None
        n = self.table.name_at.get(i)
        if n is not None and n.kind in ("organisation", "outlet"):
            return self.table.seen(self.table.entity_at[n.start], i)
        if form.head.lower() in _LED and key(self.table.base(a.word(i))) in self.table.by_word:
            return None
        if (
            n is not None
            and n.kind == "name"
            and n.start in self.table.entity_at
            and not nouns.is_place(doc.lower[n.start])
        ):
            entity = self.table.entity_at[n.start]
            if entity.kind != "person":
                entity.kind = "organisation"
            return self.table.seen(entity, i)
        if n is not None and n.kind == "country" and word.lower() in _COUNTRY_NOUNS and n.end >= end:
            return self.table.seen(self.table.entity_at[n.start], i)
        if (n is not None and n.kind in ("country", "place")) or nouns.is_place(doc.lower[i]):
            return None
        if lead or form.head.lower() in _COMPANY or word.lower() in _COMPANY or form.kind == "organisation":
            stop = i
            while stop < end and flags[stop] & WORD and flags[stop] & CAPITAL:
                stop += 1
            if form.kind == "organisation" and not lead and form.head.lower() not in _COMPANY and stop < end:
                return None
            if word_kind(a.word(i)) and not flags[i] & ALL_CAPS and not lead:
                return None
            return self.table.other(doc.words(i, stop), "organisation", i, form.gender or "")
        return None

    def _bracketed(self, head: int, end: int) -> Entity | None:
        """The entity whose acronym stands in brackets after the head."""
        for i in range(head + 1, end - 1):
            if self.doc.flags[i] & BRACKET_OPEN and self.doc.partner[i] == i + 2:
                entity = self.table.acronyms.get(key(self.a.word(i + 1)))
                if entity is not None and i - head <= 6 and not self._persons_noun(head):
                    return entity
        return None

    def _persons_noun(self, head: int) -> bool:
        if not self.doc.flags[head] & WORD or national(self.a.word(head), self.a.word(head + 1)):
            return False
        return bool(word_kind(self.a.word(head)) & ROLE)

    def _described(self, start: int, end: int) -> Entity | None:
        """A description as an entity of its own."""
        flags = self.doc.flags
        start, stop = self._core(start, end)
        if flags[start] & QUOTE_OPEN and self.doc.partner[start] >= stop - 1:
            return self.table.quoted(start)
        head = self._head(start, stop)
        if head < 0:
            return None
        word = self.a.word(head)
        if end - start == 1:
            if not flags[start] & CAPITAL and not self.a.bits[start] & NOUN:
                return None
            form = nouns.noun(word)
            if form is None and not word_kind(word) & OTHER:
                common = self.a.bits[start] & VERBAL or nouns.is_adverb(self.doc.lower[start])
                return self.table.newcomer(start) if not (common and begins(self.a, start)) else None
        name = nominative(self.a, start, stop)
        form = nouns.noun(word) if flags[head] & WORD else None
        kind = self.table.kind_of(word)
        plural = self.descriptions.plural(start, head)
        if plural and kind == "person":
            kind = "group"
        gender = (form.gender if form is not None else None) or ""
        return self.table.other(" ".join(name.split()), kind, start, gender, plural=plural)

    def _core(self, start: int, end: int) -> Span:
        """A description without idle adjectives before it and without apposition, origin or agent behind it."""
        flags, lower, bits = self.doc.flags, self.doc.lower, self.a.bits
        if lower[start] in _JUST and start + 2 < end and bits[start + 1] & (ADJECTIVE | PARTICIPLE):
            start += 1  # "ein heute veröffentlichtes Gutachten"
        while start < end - 1 and flags[start] & WORD and (bits[start] & (ADJECTIVE | NUMERAL) or _age(lower[start])):
            stem = lower[start][:-1] if lower[start].endswith("e") else lower[start][:-2]
            if not stem.endswith(_IDLE) or bits[start + 1] & COORDINATOR:
                break
            start += 1
        for i in range(start + 1, end):
            if flags[i] & COMMA and not bits[i - 1] & ADJECTIVE:
                listed = self.table.name_at.get(i + 1)
                parallel = not bits[i + 1] & DETERMINER and (listed is None or listed.kind != "person")
                land = self.table.name_at.get(i + 2) if lower[i + 1] in ("der", "des") else None
                parallel = parallel or (land is not None and land.kind == "country")
                if parallel and not {"und", "sowie"}.isdisjoint(lower[max(i, end - 3) : end - 1]):
                    continue  # "die Außenminister Frankreichs, Italiens und Spaniens"
                return start, i
            if lower[i] in ("von", "durch") and i + 1 < end and lower[i + 1] in ("einer", "einem"):
                return start, i
            if lower[i] == "von" and i + 1 < end and not flags[i + 1] & CAPITAL and bits[i + 1] & ADJECTIVE:
                return start, i
            if lower[i] == "aus" and i + 2 == end and nouns.is_place(lower[i + 1]):
                return start, i
        return start, end


def _age(word: str) -> str:
    """The age in "81-jährige", "81-Jähriger"; "" for other words."""
    number, _, rest = word.partition("-")
    return number if rest.startswith("jährig") and number.isdigit() else ""
