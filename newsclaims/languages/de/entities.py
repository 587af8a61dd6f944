"""The entity table of an article: everybody and everything it names, with their names, roles and acronyms.

Persons are known by full name first; surnames go to the nearest bearer. Organisations, outlets and countries are known
by the lists, acronyms by the brackets that explain them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.acronyms import acronyms
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.entity import Entity
from newsclaims.languages.de.naming import (
    begins,
    is_adjective,
    is_countrys,
    key,
    nominative,
    plain_quotes,
    sentence_adjective,
)
from newsclaims.languages.de.proper_names import (
    COMPOUND,
    FIRST,
    OTHER,
    ROLE,
    TITLE,
    NameScanner,
    ProperName,
    ends_phrase,
    word_kind,
)
from newsclaims.languages.de.words import (
    ADJECTIVE,
    DETERMINER,
    FINITE,
    NOUN,
    PLURAL_VERB,
    PREPOSITION,
    SINGULAR_VERB,
)
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_CLOSE,
    BRACKET_OPEN,
    CAPITAL,
    COMMA,
    DOTTED,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

_BEARERS = 20  # of one surname, the last ones named, among whom a mention is looked for
_THAT = frozenset(("das", "dies"))  # no articles of a role: "Das sagte Minister Berg"
# What only looks like a person's office where it stands alone: a body of several.
BODIES = frozenset(("vorstand", "aufsichtsrat", "rat", "gemeinderat", "stadtrat", "bundesrat", "nationalrat", "beirat"))
# Participles that say how somebody holds an office.
_HOLDING = (
    "stellvertretend", "geschäftsführend", "amtierend", "leitend", "regierend", "scheidend", "ausscheidend",
)  # fmt: skip
# Roles that companies play more often than persons.
_COMPANIES = frozenset(
    ("hersteller", "betreiber", "anbieter", "zulieferer", "dienstleister", "versicherer", "discounter", "entwickler",
     "vermieter", "lieferant", "ausrüster", "veranstalter", "bauer", "händler", "produzent", "verband")
)  # fmt: skip


# How adjectives end that a title begins with, in its capital letters.
_IN_TITLES = tuple(stem + end for stem in ("lich", "isch") for end in ("e", "en", "er"))
# How words for persons end that no list has.
_OF_PERSONS = ("er", "erin", "ist", "istin", "loge", "login", "ant", "antin", "eur", "eurin", "iker", "ikerin")


class EntityTable:
    """Everybody and everything that one article names.

    Attributes:
        persons: the persons, full names first.
        by_word: surnames and other parts of names by which a person may be called (`naming.key`) → bearers.
        others: organisations, countries, descriptions by their key.
        acronyms: acronyms by their key.
        roles: the last part of a role → where it stands and who bears it.
        found: the proper names in the order of the text.
        name_at: the proper name that begins at a token.
        entity_at: whom the name that begins at a token names.
    """

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.doc = a.doc
        self.persons: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = defaultdict(list)
        self.others: dict[str, Entity] = {}
        self.acronyms: dict[str, Entity] = {}
        self.roles: dict[str, list[tuple[int, Entity]]] = defaultdict(list)
        self._types = {self.doc.lower[i] for i in self.doc.capitals}
        self.found = NameScanner(a).scan()
        self.name_at: dict[int, ProperName] = {n.start: n for n in self.found}
        self._types.update(a.doc.lower[n.end - 1][:-1] for n in self.found if n.full and self._owns(n))
        self.entity_at: dict[int, Entity] = {}
        self._enter_persons()
        self._enter_others()
        self._enter_acronyms()

    def base(self, word: str) -> str:
        """A name's last word without a genitive's -s, where the article has the word without it as well."""
        bare = word.rstrip("'’")
        if bare != word:
            return bare
        if word.endswith("s") and len(word) > 3 and word[:-1].lower() in self._types:
            return word[:-1]
        return word

    def _owns(self, n: ProperName) -> bool:
        """Whether a full name stands in the genitive before what it owns: "Jan Bergs Anwältin", "laut Jan Bergs Brief".

        A surname that itself ends in -s would have an apostrophe.
        """
        at = n.end
        if n.kind not in ("person", "name") or not self.doc.lower[at - 1].endswith("s") or at >= len(self.doc.flags):
            return False
        word = self.a.word(at)
        if not self.doc.flags[at] & CAPITAL or not self.a.bits[at] & NOUN or at in self.name_at:
            return False
        if word_kind(word) & ROLE:
            form = nouns.noun(word)
            return form is not None and not form.may_be("d", "pl")  # not "sagte Jan Peters Journalisten"
        opens = begins(self.a, n.start) or self.a.bits[n.start - 1] & PREPOSITION
        return bool(opens) and cue_noun(word.lower()) is not None

    def _person_words(self, n: ProperName) -> list[str]:
        flags = self.doc.flags
        words = [self.a.word(i) for i in range(n.start, n.end) if flags[i] & WORD]
        words[-1] = self.base(words[-1])
        return words

    def _enter_persons(self) -> None:
        """Persons: full names first, then surnames, each to the nearest bearer before it."""
        full = [n for n in self.found if n.full and n.kind in ("person", "name")]
        full.sort(key=lambda n: n.kind != "person")
        for n in full:
            if n.kind == "name" and self._known_people(n):
                continue
            words = self._person_words(n)
            entity = self._same_person(words)
            if entity is None:
                entity = Entity("person" if n.kind == "person" else "unknown")
                self.persons.append(entity)
            owner = words[-1] != self.a.word(n.end - 1) and bool(n.role[1])  # "die Anwältin Jan Bergs"
            if n.kind == "person":
                entity.kind = "person"
                entity.gender = entity.gender or ("" if owner else n.gender)
            self._add_name(entity, self._shown(n), n.start)
            for word in self._indexed(words):
                if entity not in self.by_word[word][-_BEARERS:]:
                    self.by_word[word].append(entity)
            self.entity_at[n.start] = entity
            if not owner:
                self._role_of(n, entity)
        for n in self.found:
            if n.kind != "person" or n.full:
                continue
            word = self.base(self.a.word(n.end - 1))
            known = self.by_word.get(key(word))
            if known:
                entity = self._nearest(known, n)
            elif n.sure and (word == self.a.word(n.end - 1) or not n.role[1] or not self._genitive(n)):
                entity = Entity("person", gender=n.gender)
                self.persons.append(entity)
                self.by_word[key(word)].append(entity)
            else:
                continue
            if self._genitive(n) and word != self.a.word(n.end - 1):
                continue  # "die Anwältin Samanis": the role is not his
            self._add_name(entity, self._shown(n), n.start)
            entity.gender = entity.gender or n.gender
            entity.kind = "person"
            self.entity_at[n.start] = entity
            self._role_of(n, entity)

    def _known_people(self, n: ProperName) -> bool:
        """Words that only look like a full name: "kritisierte Berg Sommer", "Amtsinhaber Berg"."""
        first = self.by_word.get(key(self.a.word(n.start)))
        last = self.by_word.get(key(self.base(self.a.word(n.end - 1))))
        if n.end - n.start != 2 or not last:
            return False
        if first and first[0] is not last[0]:
            self.entity_at[n.start] = first[0]
            first[0].mentioned(n.start)
            return True
        word = self.a.word(n.start)
        other = not first and last[0].kind == "person" and all(word not in name for name, _ in last[0].names)
        if other and len(word) > 7 and word.endswith(("er", "in", "ist", "ent", "eur", "chef")):
            self.entity_at[n.start] = last[0]
            last[0].mentioned(n.start)
            return True
        return False

    def _genitive(self, n: ProperName) -> bool:
        """Whether a surname after a role is its genitive attribute: "die Anwältin Samanis"."""
        return bool(n.role[1]) and n.end - n.start == 1

    def _shown(self, n: ProperName) -> str:
        text = self.doc.words(n.start, n.end)
        last = self.a.word(n.end - 1)
        base = self.base(last)
        text = text[: len(text) - (len(last) - len(base))] if base != last else text
        return " ".join(text.split())

    def _same_person(self, words: list[str]) -> Entity | None:
        """The person with that surname whose other names are not different ones."""
        keys = [key(w) for w in words]
        for entity in self.by_word.get(keys[-1], [])[-_BEARERS:]:
            for name, _ in entity.names:
                known = [key(w) for w in name.replace("(", " ").replace(")", " ").split()]
                if known[-1] != keys[-1]:
                    continue
                ours, theirs = keys[:-1], known[:-1]
                if (
                    not ours
                    or not theirs
                    or ours[0] == theirs[0]
                    or set(ours) <= set(theirs)
                    or set(theirs) <= set(ours)
                ):
                    return entity
                if ours[0][0] == theirs[0][0] and (ours[0].endswith(".") or theirs[0].endswith(".")):
                    return entity
        return None

    def _indexed(self, words: list[str]) -> list[str]:
        """The words of a full name by which its bearer may be called: the surname and other parts no list knows."""
        others = [
            key(word)
            for n, word in enumerate(words[:-1])
            if word[:1].isupper()
            and len(word) > 1
            and not word.endswith(".")
            and nouns.country(word) is None
            and (not nouns.first_name_gender(word) or 0 < n < len(words) - 2)  # "Luiz Inácio Lula da Silva": Lula
        ]
        return list(dict.fromkeys((key(words[-1]), *others)))

    def _nearest(self, known: list[Entity], n: ProperName) -> Entity:
        """Of several bearers of a surname the one meant: by gender, then the last one named before."""
        known = known[-_BEARERS:]
        fitting = [e for e in known if not n.gender or not e.gender or e.gender == n.gender] or known
        before = [e for e in fitting if e.last_before(n.start) >= 0]
        if before:
            return max(before, key=lambda e: e.last_before(n.start))
        return fitting[0]

    def _add_name(self, entity: Entity, name: str, at: int) -> None:
        if name and all(name != known for known, _ in entity.names):
            entity.names.append((name, at))
        entity.mentioned(at)

    def _role_of(self, n: ProperName, entity: Entity) -> None:
        """Take the role from the words around a name."""
        span = n.role if n.role[1] else self._role_before(n.start)
        if span[1]:
            start = span[0]
            while start > 0 and self._attribute(start - 1):
                word = self.doc.lower[start - 1]
                if word.endswith(("ende", "enden", "ender", "endem")) and not word.startswith(_HOLDING):
                    break  # "die aus Kiel stammende Ministerin"
                determiner = self.doc.lower[start - 2] if start > 1 and self.a.bits[start - 2] & DETERMINER else ""
                if self.a.bits[start - 1] & FINITE and (not determiner or determiner in _THAT):
                    break  # "sagte Gouverneur Berg", "Das kündigte Gouverneur Berg an"
                start -= 1
            self._add_role(entity, start, span[1], n.start)
            if self.two_offices(start - 1, max(0, start - 3), n.end):
                self._add_role(entity, start - 2, start - 1, n.start)
            land = self.name_at.get(start - 1)
            if land is not None and land.kind == "country":
                entity.countries.add(land.usual)
        bracket = n.end
        bracketed = bracket + 2 < len(self.doc.flags) and self.doc.partner[bracket] == bracket + 2
        if bracketed and self.doc.flags[bracket + 1] & CAPITAL:
            entity.countries.add(key(self.a.word(bracket + 1))[:5])
        after = self._role_after(n.end)
        if after[1]:
            self._add_role(entity, after[0], after[1], n.start)

    def _attribute(self, i: int) -> bool:
        """Whether an adjective stands at a position, also with the capital letter of a sentence's first word."""
        if self.a.bits[i] & ADJECTIVE and not self.a.bits[i] & DETERMINER:
            return not is_countrys(self.a.word(i))
        titled = self.doc.flags[i] & CAPITAL and self.doc.lower[i].endswith(_IN_TITLES)  # "die Ärztliche Direktorin"
        return bool(titled) or sentence_adjective(self.a, i)

    def _add_role(self, entity: Entity, start: int, end: int, at: int) -> None:
        head = start
        while head < end and (
            not (self.a.bits[head] & NOUN and word_kind(self.a.word(head)) & ROLE)
            or (head + 1 < end and nouns.place_adjective(self.doc.lower[head]))  # "der Tiroler Landesrat"
        ):
            head += 1
        if head == end:
            self._add_profession(entity, start, end, at)
            return
        form = nouns.role(self.a.word(head))
        if form is None or form.number == "pl":
            return
        while start > 0 and self._of_town(start - 1):
            start -= 1  # "die Kieler Ministerin"
        if start > 0 and self.doc.lower[start][0] == "-" and self.doc.partner[start - 1] >= 0:
            start = self.doc.partner[start - 1]  # "der „Globus“-Reporter"
        text = nominative(self.a, start, end)
        if any(text == known for known, _ in entity.roles):
            return
        entity.roles.append((text, at))
        if form.head.lower() in _COMPANIES and " " not in entity.name:
            entity.kind = "organisation"  # "der Pumpenhersteller Nordwelle"
            return
        entity.kind = "person"
        if not entity.gender and form.gender in ("m", "f"):
            entity.gender = form.gender
        self.roles[form.head.lower()].append((at, entity))

    def _add_profession(self, entity: Entity, start: int, end: int, at: int) -> None:
        """A role that no list knows, as it stands before a first name: "Preisüberwacher Jan Berg"."""
        word = self.a.word(start)
        genitive = start > 0 and self.doc.lower[start - 1] in ("des", "eines")
        text = word.removesuffix("s") if genitive else word
        if end - start != 1 or not self.doc.flags[start] & CAPITAL or not text.endswith(_OF_PERSONS):
            return
        if all(text != known for known, _ in entity.roles):
            entity.roles.append((text, at))

    def _of_town(self, i: int) -> bool:
        """Whether a word before a role says of which town, also of one that no list has: "der Kieler Minister"."""
        word = self.a.word(i)
        if not self.doc.flags[i] & CAPITAL:
            return False
        if nouns.place_adjective(self.doc.lower[i]):
            return True
        kind = word_kind(word)
        known = kind & ~OTHER and not kind & COMPOUND  # "Rotheimer" looks like a compound of "Eimer"
        return not known and word.endswith("er") and i > 0 and bool(self.a.bits[i - 1] & DETERMINER)

    def _role_before(self, start: int) -> Span:
        """A role in the noun phrase before a name: "Der Sprecher der Taliban, X", "der Chef des Verbandes X"."""
        doc, bits, flags = self.doc, self.a.bits, self.doc.flags
        end = start
        while (
            end > 0 and flags[end - 1] & WORD and (flags[end - 1] & DOTTED or word_kind(self.a.word(end - 1)) & TITLE)
        ):
            end -= 1
        if end > 0 and flags[end - 1] & COMMA:
            end -= 1
        elif end > 0 and bits[end - 1] & (DETERMINER | PREPOSITION):
            return (0, 0)  # "der Sprecher der Baker Street"
        found = -1
        i = end - 1
        while i >= 0 and end - i <= 14:
            flag = flags[i]
            if flag & BRACKET_CLOSE and doc.partner[i] >= 0:
                i = doc.partner[i] - 1
                continue
            if not flag & WORD or (ends_phrase(self.a, i) and not bits[i] & ADJECTIVE):
                break
            if bits[i] & FINITE and not flag & CAPITAL and i > 0 and not bits[i - 1] & (DETERMINER | ADJECTIVE):
                break  # "dem Minister sagte Ida Berg"
            if flag & CAPITAL and bits[i] & NOUN:
                if i in self.entity_at:
                    return (0, 0)
                if word_kind(self.a.word(i)) & ROLE:
                    found = i
            elif (
                bits[i] & DETERMINER
                and found >= 0
                and doc.lower[i] in ("der", "die", "dem", "den", "des", "ein", "eine")
            ):
                # the leftmost role that opens a phrase: what stands before is governed by nothing of it
                if i == 0 or not (bits[i - 1] & NOUN):
                    return (found, end)
            elif bits[i] & PREPOSITION and doc.lower[i] not in ("für", "von", "vom", "im", "in", "der", "beim", "bei"):
                break
            i -= 1
        return (found, end) if found >= 0 else (0, 0)

    def _role_after(self, end: int) -> Span:
        """A role in apposition after a name: "X, Sprecher der Y", "X (SPD), ein Klimaexperte vom WWF"."""
        doc, bits, flags = self.doc, self.a.bits, self.doc.flags
        size = len(flags)
        i = end
        if i < size and flags[i] & BRACKET_OPEN and 0 < doc.partner[i] - i <= 4:
            i = doc.partner[i] + 1
        if i >= size or not flags[i] & COMMA:
            return (0, 0)
        i += 1
        start = i
        if i < size and bits[i] & DETERMINER:
            i += 1
            start = i
        while i < size and i - start < 4 and bits[i] & ADJECTIVE and not flags[i] & CAPITAL:
            i += 1
        if i < size and flags[i] & CAPITAL and bits[i] & NOUN and word_kind(self.a.word(i)) & ROLE:
            if i + 1 < size and i + 1 in self.name_at:
                return (0, 0)  # "X, Minister Y und Z": a list
            phrase = self.a.phrase_parser.at(start, size)
            return (start, phrase.end if phrase is not None and phrase.head == i else i + 1)
        return (0, 0)

    def _enter_others(self) -> None:
        for n in self.found:
            if n.kind in ("person", "name", "place"):
                continue
            kind = "country" if n.kind == "country" else "organisation"
            entity = self.others.get(key(n.usual or self.doc.words(n.start, n.end)))
            if entity is None:
                entity = Entity(kind, gender=n.gender if n.gender in ("m", "f", "n") else "", plural=n.gender == "pl")
                self.others[key(n.usual or self.doc.words(n.start, n.end))] = entity
            self._add_name(entity, self._named(n), n.start)
            self.entity_at[n.start] = entity
        for name, entity in list(self.others.items()):
            initials = "".join(word[0] for word in name.split() if word[0].isalnum())
            short = self.others.get(initials)
            if len(initials) > 2 and " " in name and short is not None and short is not entity:
                for known, at in entity.names:
                    self._add_name(short, known, at)
                self.others[name] = short
                self.acronyms[initials] = short

    @cached_property
    def heads(self) -> dict[str, list[int]]:
        """The last part of each noun that is in no proper name → its positions; made when a description asks for it."""
        heads: dict[str, list[int]] = defaultdict(list)
        for i in self.doc.capitals:
            if self.a.bits[i] & NOUN and i not in self.name_at:
                form = nouns.noun(self.a.word(i))
                if form is not None:
                    heads[form.head.lower()].append(i)
        return heads

    def _named(self, n: ProperName) -> str:
        """An organisation's or country's name in the nominative, in the words of the article."""
        if n.kind == "country":
            return n.usual
        if n.end - n.start == 1:
            word = self.a.word(n.start)
            if n.usual and key(n.usual) == key(word)[:-1]:
                return word[:-1]
            form = nouns.noun(word)
            if form is not None and not self.doc.flags[n.start] & ALL_CAPS and form.number != "pl":
                return nominative(self.a, n.start, n.end)
            return self.base(word)
        name = nominative(self.a, n.start, n.end)
        if n.kind == "outlet" and self.doc.flags[n.start] & CAPITAL:
            name = name[:1].upper() + name[1:]  # "der „Norddeutschen Tagespost“"
        return name

    def _enter_acronyms(self) -> None:
        for acronym, start, end in acronyms(self.a, self.entity_at):
            self._alias(acronym, start, end)

    def _alias(self, acronym: str, start: int, end: int) -> None:
        """Enter an acronym with the tokens that write it out."""
        if start + 1 < end and self.a.bits[start] & DETERMINER:
            start += 1  # "Das Departement (EDA)", with the capital of its sentence
        while start > 0 and is_adjective(self.doc.lower[start - 1]) and self.a.bits[start - 1] & ADJECTIVE:
            if self.a.bits[start - 1] & DETERMINER or begins(self.a, start - 1):
                break
            start -= 1
        name = (
            nominative(self.a, start, end)
            if not self.doc.flags[start] & QUOTE_OPEN
            else plain_quotes(self.a, start, end)
        )
        entity = self.others.get(key(acronym)) or self.entity_at.get(start) or self.others.get(key(name))
        if entity is None:
            form = nouns.noun(self.a.word(start)) if self.doc.flags[start] & WORD else None
            entity = Entity("organisation", gender=(form.gender if form is not None else None) or "")
        if entity.kind == "person":
            return
        self._add_name(entity, name, start)
        self.acronyms[key(acronym)] = entity
        self.others[key(acronym)] = entity
        self.others.setdefault(key(name), entity)

    def two_offices(self, joint: int, start: int, end: int) -> bool:
        """Whether the "und" at `joint` joins two offices of one: "Parteichef und Vizekanzler Jan Berg".

        Args:
            joint: the position of "und".
            start: where to look from.
            end: where to look to.
        """
        if joint <= start or self.doc.lower[joint] != "und" or self.name_at.keys() & {joint - 1, joint - 2}:
            return False
        left = nouns.role(self.a.word(joint - 1))
        i = joint + 1
        while i < end and self.a.bits[i] & ADJECTIVE and not self.doc.flags[i] & CAPITAL:
            i += 1
        name = next((n for n in self.names_in(i, end) if n.kind == "person"), None)
        if left is None or left.number == "pl" or name is None or name.role != (i, name.start):
            return False
        if left.gender and name.gender and left.gender != name.gender:
            return False
        clause = self.a.clause_at(joint)
        verb = self.a.bits[clause.finite] if clause is not None and clause.finite >= 0 else 0
        return not (verb & PLURAL_VERB and not verb & SINGULAR_VERB)

    def names_in(self, start: int, end: int) -> list[ProperName]:
        """The proper names that begin in a range."""
        found = []
        i = start
        while i < end:
            n = self.name_at.get(i)
            if n is not None and n.end <= end + 1:
                found.append(n)
                i = n.end
            else:
                i += 1
        return found

    def seen(self, entity: Entity, at: int) -> Entity:
        """Note one more mention of an entity."""
        entity.mentioned(at)
        return entity

    def quoted(self, opening: int) -> Entity:
        """The bearer of a name in quotation marks."""
        close = self.doc.partner[opening]
        name = self.doc.words(opening + 1, close) if close > opening + 1 else self.a.word(opening)
        n = self.name_at.get(opening + 1)
        if n is not None and n.end >= close and n.start in self.entity_at:
            return self.seen(self.entity_at[n.start], opening)
        inflected = self.doc.lower[opening + 1].endswith("en") and close - opening > 2
        if inflected and is_adjective(self.doc.lower[opening + 1]) and outlets.outlet_head(self.doc.lower[close - 1]):
            name = nominative(self.a, opening + 1, close)  # "der „Norddeutschen Tagespost“"
            name = name[:1].upper() + name[1:]
        return self.other(name, "organisation", opening, "")

    def other(self, name: str, kind: str, at: int, gender: str, *, plural: bool = False) -> Entity:
        """The entity of that name, entered if it is new."""
        entity = self.others.get(key(name))
        if entity is None:
            entity = self.others[key(name)] = Entity(kind, gender=gender, plural=plural)
        self._add_name(entity, name, at)
        return entity

    def newcomer(self, i: int) -> Entity:
        """A single unknown word: a surname that stands alone; after an article something that no list knows."""
        word = self.a.word(i)
        if self.doc.flags[i] & ALL_CAPS:
            return self.other(word, "organisation", i, "")
        if nouns.is_place(word.lower()):
            return self.other(word, self.kind_of(word), i, "n")
        article = i > 0 and bool(self.a.bits[i - 1] & DETERMINER)
        likely = (
            not article
            and not word_kind(word) & ~(FIRST | COMPOUND | OTHER)
            and not word.endswith(("end", "ung", "ungen"))
        )
        entity = Entity("person" if likely else "unknown")
        self.persons.append(entity)
        self.by_word[key(word)].append(entity)
        self._add_name(entity, word, i)
        return entity

    def kind_of(self, word: str) -> str:
        """What a noun names, of the kinds of `Name`."""
        if nouns.role(word) is not None and word.lower() not in BODIES:
            return "person"
        if word.lower() in BODIES or nouns.organisation(word) is not None or outlets.outlet_head(word):
            return "organisation"
        if nouns.group(word) is not None:
            return "group"
        if nouns.channel(word) is not None:
            return "document"
        if nouns.capital(word) is not None:
            return "country"  # "Teheran erklärte": its government
        return "unknown"
