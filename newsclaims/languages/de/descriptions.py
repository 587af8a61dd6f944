"""Descriptions without a name: "der Ministerpräsident", "das Ministerium", "der 81-Jährige"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclaims.languages.de import callings, nouns
from newsclaims.languages.de.entities import BODIES
from newsclaims.languages.de.naming import begins, key, oblique_plural
from newsclaims.languages.de.offices import MEMBERS, PARTIES, SAME_OFFICE, is_another, office
from newsclaims.languages.de.offices import standing as stands
from newsclaims.languages.de.word_lists import lru_cache
from newsclaims.languages.de.words import (
    ADJECTIVE,
    DETERMINER,
    NOUN,
    POSSESSIVES,
)
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_CLOSE,
    CAPITAL,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.declension import NounForm
    from newsclaims.languages.de.entity import Entity
    from newsclaims.languages.de.proper_names import ProperName
    from newsclaims.languages.de.resolver import Resolver

_FAR = 500  # how many tokens, names or roles are looked back over at most
_ARTICLES = frozenset(("der", "die", "dem", "den"))
_COUNTS = frozenset(
    ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "beide", "beiden", "mehrere")
)
_RECENT = 60  # tokens since somebody was named who is spoken of again
_LONGEST_FIRM = 3  # words of its name before the legal form


class Descriptions:
    """Finds whom the descriptions of one article mean."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.table = resolver.table
        self.a = resolver.a
        self.doc = resolver.doc

    def _features(self, text: str) -> set[str]:
        """What a description says beyond its head: countries, parties, parts of compounds, complements."""
        found = {key(word.split("-")[0])[:5] for word in text.split() if "-" in word} - callings.STANDING
        for word in text.replace("-", " ").replace("„", " ").replace("“", " ").split():
            lower = word.lower()
            country = nouns.nationality_adjective(lower) or nouns.country(word) or nouns.inhabited_country(word)
            if country is not None:
                found.add(country.name)
            elif lower == "us":
                found.add("USA")
            elif word[:1].isupper() and nouns.role(word) is None and len(word) > 2:
                found.add(key(word)[:5])
            elif word[:1].isupper() and lower.startswith("bundes"):
                found.add("Deutschland")
        if "Vereinigte Staaten" in found:
            found.add("USA")
        return found

    def referred(self, start: int, head: int, end: int, *, definite: bool, role: bool) -> Entity | None:
        """Whom a description without a name means: somebody with that role, something with that noun."""
        word = self.a.word(head)
        form = nouns.noun(word)
        if form is None:
            age = _age(self.doc.lower[head])
            if not age and definite and head == start:
                return self._native(word, head)
            return self._aged(age, head) if age else None
        if role and form.kind == "group" and (one := nouns.role(word)) is not None and self._is_one(start, head):
            form = one  # "Iranischer Außenminister: …" is not several
        age = _age(self.doc.lower[head])
        if age:
            found = self._aged(age, head)
            if found is not None:
                return found
        if role and definite and end - head == 1 and (found := self._member(form, head)) is not None:
            return found
        lemma = form.lemma.lower().removesuffix("in") if role else form.lemma.lower()
        text = self.doc.words(start, end)
        if role:
            country = definite and head == start and end - head == 1 and nouns.inhabited_country(word) is not None
            if country:
                return self._native(word, head)
            if form.number == "pl" or self.plural(start, head):
                return None
            if lemma in BODIES and end - head == 1:
                return None  # "der Vorstand" is no member of it
            found = self._in_politics(form, text, head) if definite else None
            if found is None:
                found = self._bearer(form, lemma, text, head)
            if found is not None:
                return found
            if definite and form.head.lower() == "chef" and (found := self._only_chief(form, lemma, head)):
                return found
            if definite and form.head.lower() in callings.LEADERS and (found := self._of_party(form, text, head)):
                return found
            if definite and end - head == 1 and (found := self._by_leaning(form, head)) is not None:
                return found
            if definite and (found := self._founder(form, head)) is not None:
                return found
            bare = end - head == 1 and start == head
            owned = start > 0 and self.doc.lower[start - 1].startswith(POSSESSIVES)  # "sein Verteidiger" is another
            word = form.head.lower()
            if definite and not owned and (word in callings.SCHOLARS or (bare and word in callings.PROFESSIONS)):
                found = self._protagonist(form, head, bare=bare)
                if found is not None:
                    return found
            political = self._features(text) & PARTIES or form.head.lower() in callings.OF_PARLIAMENT
            if definite and end - head == 1 and start == head and political:
                article = self.doc.lower[head - 1] if head else ""
                gender = form.gender or (_gender(article, self.doc.lower[head]) if article in _ARTICLES else None)
                found = self._may_be_of_party(self._just_named(gender, head))  # "der SPÖ-Abgeordnete"
                if found is not None:
                    return found
            if definite and end - head == 1 and stands(text) == "former":
                found = self._once_in_office(form, lemma, head)
                if found is not None:
                    return found
        if not definite or end - head > 1:
            return None
        chief = form.head.lower() == "chef" and lemma != "chef" and not self._features(text) & PARTIES  # "Kremlchef"
        if role and (chief or form.head.lower() in callings.OFFICES) and (found := self._in_office(form, head)):
            return found
        if start < head:
            return None
        if lemma in callings.HOUSES:
            found = self._ministry(head)
            if found is not None:
                return found
        found = self._again(form, lemma, head)
        return found if found is not None or lemma not in callings.ANYBODY else self._only_person(lemma, head)

    def _only_person(self, lemma: str, at: int) -> Entity | None:
        """The man or woman of a text that names no other one, and says nothing of what they are."""
        if at == 0 or not self.a.bits[at - 1] & DETERMINER:
            return None
        gender = callings.ANYBODY[lemma]
        people = [e for e in self.table.persons[:_FAR] if e.kind == "person" and e.gender in ("", gender)]
        return people[0] if len(people) == 1 and not people[0].roles and 0 <= people[0].last_before(at) < at else None

    def party_member(self, start: int, head: int) -> Entity | None:
        """Whom "der Republikaner" means, whose party is called so as well; None for the party and for other words."""
        form = nouns.role(self.a.word(head))
        if form is None or nouns.organisation(self.a.word(head)) is None or self.plural(start, head):
            return None
        return self._member(form, head)

    def _member(self, form: NounForm, at: int) -> Entity | None:
        """The last person named of the party whose members are called so: "der Christdemokrat"."""
        parties = MEMBERS.get(form.lemma.lower().removesuffix("in"))
        if parties is None:
            return None
        people = [e for e in self.table.persons[:_FAR] if e.kind == "person" and e.last_before(at) >= 0]
        of_party = [e for e in people if parties & e.countries.union(*(self._features(text) for text, _ in e.roles))]
        fitting = [e for e in of_party if not (form.gender and e.gender and form.gender != e.gender)]
        article, word = self.doc.lower[at - 1] if at else "", self.doc.lower[at]
        several = word.endswith("n") and article != "dem"  # "die Liberalen"
        if not fitting and article in _ARTICLES and not several and word != "linke":  # "die Linke" is a party
            return self._may_be_of_party(self._just_named(_gender(article, word), at))
        return max(fitting, key=lambda e: e.last_before(at), default=None)

    def _just_named(self, gender: str | None, at: int) -> Entity | None:
        """The person the text has just spoken of, where it says nothing of their party."""
        person = self._spoken_of(gender, at)
        if person is None:
            return None
        said = person.countries.union(*(self._features(text) for text, _ in person.roles))
        return person if not said & PARTIES else None

    def _may_be_of_party(self, person: Entity | None) -> Entity | None:
        """A person without a role, or with one that people in politics have."""
        if person is None or not person.roles:
            return person
        return None if _offices(person).isdisjoint(callings.PUBLIC) else person

    def _once_in_office(self, form: NounForm, lemma: str, at: int) -> Entity | None:
        """The person the text has just spoken of, where they hold another office now: "die frühere Ministerin"."""
        if form.head.lower() not in callings.OFFICES and form.head.lower() not in callings.OF_PARLIAMENT:
            return None
        person = self._spoken_of(form.gender, at)
        if person is None or person not in self.table.persons[:_FAR]:
            return None
        held = _offices(person)
        return person if office(lemma) not in held and form.head.lower() not in held else None

    def _only_chief(self, form: NounForm, lemma: str, at: int) -> Entity | None:
        """Who alone leads something in the text, where a description says of what kind it is: "Gewerkschaftschef"."""
        if lemma.removesuffix("chef") not in callings.LED_BY_CHIEFS:
            return None
        chiefs = {
            id(e): e for office in ("chef", "vorsitzende", "präsident") for _, e in self.table.roles.get(office, [])
        }
        fitting = [e for e in chiefs.values() if not (form.gender and e.gender and form.gender != e.gender)]
        return fitting[0] if len(fitting) == 1 and fitting[0].last_before(at) >= 0 else None

    def _of_party(self, form: NounForm, text: str, at: int) -> Entity | None:
        """Who leads a party that stands behind one name only, without an office: "Jan Berg (SPD) … Der SPD-Chef"."""
        parties = self._features(text) & PARTIES
        members = [e for e in self.table.persons[:_FAR] if e.countries & parties and e.last_before(at) >= 0]
        one = members[0] if len(members) == 1 else None
        if (
            one is None
            or (one.roles and at - one.last_before(at) > _RECENT)
            or (form.gender and one.gender and form.gender != one.gender)
        ):
            return None
        return one

    def _ministry(self, at: int) -> Entity | None:
        """The ministry named last before "das Haus"."""
        heads = [self.table.heads.get(head, []) for head in ("ministerium", "departement")]
        last = max((h[bisect_left(h, at) - 1] for h in heads if h and h[0] < at), default=-1)
        if last < 0:
            return None
        first = last - 1 if last > 0 and self.a.bits[last - 1] & DETERMINER else last
        found = self.resolver.resolve(((first, last + 1),)).entities
        return found[0] if found else None

    def plural(self, start: int, head: int) -> bool:
        """Whether the noun phrase from `start` with that head is plural."""
        if any(self.doc.lower[i] in _COUNTS or self.doc.lower[i].isdigit() for i in range(max(0, start - 1), head)):
            return True
        first = start - 1 if start > 0 and self.a.bits[start - 1] & DETERMINER else start
        form = nouns.noun(self.a.word(head)) if first == start == head else None
        if form is not None and not form.may_be("n", "sg"):
            return form.number != "sg"  # without article "Journalisten" are several, "den Journalisten" may be one
        if form is not None and form.kind == "role" and form.may_be("n", "pl"):
            subject = self.resolver.pronouns.is_subject(head)
            return not subject or self.resolver.pronouns.verb_plural(head) is not False  # "Kritiker warnten"
        phrase = self.a.phrase_parser.at(first, head + 1)
        return phrase is not None and (
            phrase.plural is True
            or (phrase.plural is None and oblique_plural(self.a, first, nouns.noun(self.a.word(head))))
        )

    def _is_one(self, start: int, head: int) -> bool:
        """Whether a role that may be of several is one: a headline's label, the subject of a verb in the singular."""
        pronouns = self.resolver.pronouns
        if start < head and begins(self.a, start):
            return not self.plural(start, head)
        return pronouns.is_subject(head) and pronouns.verb_plural(head) is False

    def _bearer(self, form: NounForm, lemma: str, text: str, at: int) -> Entity | None:
        """The person whose role fits a description best; of equals the one named last before it."""
        head = form.head.lower()
        features = self._features(text)
        if head == "politiker" and features:
            return self._politician(form, features, at)
        wanted = dict.fromkeys((head, *SAME_OFFICE.get(head, ()), *SAME_OFFICE.get(lemma, ())))
        ends = dict.fromkeys(end for of in SAME_OFFICE.get(lemma, ()) if (end := _last_part(of)) not in wanted)
        best: tuple[bool, int, int, int] | None = None
        chosen: Entity | None = None
        for n, of in enumerate((*wanted, *ends)):
            for where, entity in self.table.roles.get(of, [])[-_FAR:]:
                if form.gender and entity.gender and form.gender != entity.gender:
                    continue
                score = self._fit(
                    office(lemma), head, features, entity, standing=stands(text), same=n == 0, whole=of in ends
                )
                if not score:
                    continue
                before = entity.last_before(at)
                rank = (before >= 0, score, before, -where)
                if best is None or rank > best:
                    best, chosen = rank, entity
        return chosen or (self._colleague(form, features, at) if features else None)

    def _colleague(self, form: NounForm, features: set[str], at: int) -> Entity | None:
        """Who holds an office as somebody's colleague from another country: "seinen dänischen Amtskollegen"."""
        colleagues = [e for head in callings.COLLEAGUES for _, e in self.table.roles.get(head, [])[-_FAR:]]
        fitting = [
            e
            for e in colleagues
            if e.last_before(at) >= 0
            and not (form.gender and e.gender and form.gender != e.gender)
            and features & e.countries.union(*(self._features(text) for text, _ in e.roles))
            and all(text.lower().endswith(callings.COLLEAGUES) for text, _ in e.roles)
        ]
        return max(fitting, key=lambda e: e.last_before(at), default=None)

    def _politician(self, form: NounForm, features: set[str], at: int) -> Entity | None:
        """The person of a party or country: "der SPD-Politiker" after "Jan Berg (SPD)"."""
        fitting = [
            entity
            for entity in self.table.persons
            if not (form.gender and entity.gender and form.gender != entity.gender)
            and entity.last_before(at) >= 0
            and features & (entity.countries | {f for text, _ in entity.roles for f in self._features(text)})
        ]
        if not fitting and features <= PARTIES:
            fitting = [e for e in self.table.persons[:_FAR] if self._may_belong(e, form, at)]
        return max(fitting, key=lambda e: e.last_before(at), default=None)

    def _native(self, word: str, at: int) -> Entity | None:
        """The person from a country: "der Franzose" after "Frankreichs Präsident X", or the one just spoken of."""
        country = nouns.inhabited_country(word)
        article = self.doc.lower[at - 1] if at else ""
        town = nouns.place_adjective(word.removesuffix("in").lower()) if country is None else None
        if (country is None and town is None) or article not in _ARTICLES:
            return None
        if article == "die" and word.endswith("n") and not word.endswith("in"):
            return None  # "die Deutschen"
        gender = _gender(article, word)
        if country is None:
            following = self.a.bits[at + 1] if at + 1 < len(self.a.bits) else 0
            return self._spoken_of(gender, at) if not following & NOUN else None  # "der Linzer", no "Linzer Polizei"
        people = [e for e in self.table.persons[:_FAR] if e.gender in ("", gender) and e.last_before(at) >= 0]
        fellows = [
            e for e in people if country.name in e.countries | {f for r, _ in e.roles for f in self._features(r)}
        ]
        if fellows:
            return max(fellows, key=lambda e: e.last_before(at))
        found = self.resolver.pronouns.antecedent(at, gender, False)
        return found[0] if len(found) == 1 and found[0] in people and not found[0].countries else None

    def _may_belong(self, entity: Entity, form: NounForm, at: int) -> bool:
        """Whether somebody named before is in politics and of no party that the text says."""
        if not form.gender or entity.gender != form.gender or entity.last_before(at) < 0:
            return False
        said = entity.countries.union(*(self._features(text) for text, _ in entity.roles))
        return not said & PARTIES and not _offices(entity).isdisjoint(SAME_OFFICE["politiker"])

    def _protagonist(self, form: NounForm, at: int, *, bare: bool) -> Entity | None:
        """The person of that gender the text has just spoken of, if it has not said that they are something else.

        Whoever is described by more than one word ("der emeritierte Professor") must be known to be of a like kind.
        """
        person = self._spoken_of(form.gender, at)
        if person is None:
            return None
        if bare and all(text.lower().endswith(callings.EPITHETS) for text, _ in person.roles):
            return person
        heads = {role.head.lower() for text, _ in person.roles for w in text.split() if (role := nouns.role(w))}
        scholar = (bool(person.roles) and not heads) or bool(heads & (callings.SCHOLARS | callings.OF_INSTITUTES))
        return person if form.head.lower() in callings.SCHOLARS and scholar else None

    def _spoken_of(self, gender: str | None, at: int) -> Entity | None:
        """The person of a gender that the text has just spoken of."""
        found = self.resolver.pronouns.antecedent(at, gender, False) if gender in ("m", "f") else []
        return found[0] if len(found) == 1 and found[0].kind == "person" and found[0].gender in ("", gender) else None

    def _just_met(self, gender: str | None, at: int) -> Entity | None:
        """The same where they were named in this sentence or the one before."""
        person = self._spoken_of(gender, at)
        near = self.a.units[max(0, self.a.unit_of[at] - 1)][0]
        return person if person is not None and person.last_before(at) >= near else None

    def _by_leaning(self, form: NounForm, at: int) -> Entity | None:
        """Who was just named, called by what they believe in: "der flämische Nationalist"."""
        return self._spoken_of(form.gender, at) if form.head.lower().endswith(callings.LEANINGS) else None

    def _in_politics(self, form: NounForm, text: str, at: int) -> Entity | None:
        """Who was just named, where nothing but politics is said of them: "der schiitische Politiker"."""
        if form.lemma.lower().removesuffix("in") != "politiker" or self._features(text):
            return None
        return self._may_be_of_party(self._spoken_of(form.gender, at))

    def _founder(self, form: NounForm, at: int) -> Entity | None:
        """Who was named in the sentence before, called by what they founded: "die Gründerin des Zentrums"."""
        return self._just_met(form.gender, at) if form.head.lower().endswith("gründer") else None

    def _in_office(self, form: NounForm, at: int) -> Entity | None:
        """Who was named in this sentence or the one before without an office: "Ida Berg kam. Die Ministerin …"."""
        person = self._just_met(form.gender, at)
        if person is None or person.roles or " " not in person.name or person.name.endswith("."):
            return None
        return person

    def _fit(
        self, lemma: str, head: str, features: set[str], entity: Entity, *, standing: str, same: bool, whole: bool
    ) -> int:
        """How well a description fits a person's roles; 0 for not at all.

        Args:
            lemma: the office of the description.
            head: its last part.
            features: what else it says.
            entity: the person.
            standing: how the person must stand to the office (`offices.standing`).
            same: it is the same office by its noun.
            whole: only the whole office counts: a "Chefdiplomatin" is an "Außenministerin", not any "Ministerin".
        """
        best = 0
        named = lemma in SAME_OFFICE
        prefix = (
            ""
            if named or head in ("politiker", "milliardär") or not lemma.endswith(head)
            else lemma[: -len(head)].strip("-").removesuffix("s")
        )
        for text, _ in entity.roles:
            theirs = self._features(text) | entity.countries
            if (features and theirs and not features & theirs) or (
                standing != stands(text) and head not in ("sprecher", "politiker")
            ):
                continue
            words = [office(w.lower().removesuffix("in")) for w in text.split() if nouns.role(w) is not None]
            first = words[0].replace("bundesrät", "bundesrat") if words else ""
            if is_another(first, lemma):
                continue
            if first == lemma or first.removesuffix("r") == lemma:
                score = 4
            elif first.endswith(lemma) or first in SAME_OFFICE.get(lemma, ()):
                score = 3
            elif same and lemma.endswith((first, first.removesuffix("r"))) and (features & theirs or lemma == first):
                score = 2
            elif not same and prefix and prefix[:5] not in text.lower() and first != "bundesrat":
                continue  # "der Werkschef" is not any president; a Bundesrat has a department
            elif not same and not whole and (not features or features & theirs or not theirs):
                score = 1
            else:
                continue
            if features & theirs:
                score += 4
            best = max(best, score)
        return best

    def _aged(self, age: str, at: int) -> Entity | None:
        """The person of that age: "der 81-jährige Besitzer" … "der 81-Jährige", "Karl Berg (81)"."""
        doc = self.doc
        for i in range(at - 1, max(0, at - _FAR), -1):
            if doc.lower[i] == age and doc.flags[i + 1] & BRACKET_CLOSE:
                named = next((k for k in range(i - 2, max(-1, i - 10), -1) if k in self.table.entity_at), -1)
                if named >= 0:
                    return self.table.entity_at[named]
            if _age(doc.lower[i]) != age:
                continue
            phrase = self.a.phrase_parser.at(i + 1, len(doc.start))
            if phrase is not None and not phrase.pronoun and doc.flags[i + 1] & WORD:
                found = self.resolver.resolve(((i, phrase.end),)).entities
                return found[0] if found else None
        if at > 0 and doc.lower[at - 1] in ("der", "die", "dem", "den"):
            weak = doc.lower[at].endswith("en")
            gender = "f" if doc.lower[at - 1] == ("der" if weak else "die") else "m"
            found = self.resolver.pronouns.antecedent(at, gender, False)
            return found[0] if found and found[0].kind == "person" else None
        return None

    def _again(self, form: NounForm, lemma: str, at: int) -> Entity | None:
        """Something named before by a longer description: "das Sozialministerium … das Ministerium"."""
        if form.kind == "organisation" or lemma in callings.OUTLET_NOUNS or lemma in callings.COMPANY:
            found = self._named_with(lemma, at)
            if found is not None:
                return found
        heads = self.table.heads.get(form.head.lower(), [])
        end = bisect_left(heads, at)
        for i in heads[max(0, end - _FAR) : end][::-1]:
            other = nouns.noun(self.a.word(i))
            if other is None or (other.number == "pl") != (form.number == "pl"):
                continue
            mine = other.lemma.lower()
            if form.gender and other.gender and form.gender != other.gender:
                continue
            mine = mine.removesuffix("in") if other.kind == "role" else mine
            if not (mine == lemma or mine.endswith(lemma)) or is_another(mine, lemma):
                continue
            start = i
            bits = self.a.bits
            while start > 0 and bits[start - 1] & ADJECTIVE and not bits[start - 1] & DETERMINER:
                start -= 1
            phrase = self.a.phrase_parser.at(start, len(self.doc.start))
            stop = phrase.end if phrase is not None and phrase.head == i else i + 1
            if mine == lemma and stop == i + 1 and start == i:
                continue  # no longer than what is asked for
            first = start - 1 if start > 0 and bits[start - 1] & DETERMINER else start
            parts = self.resolver.resolve(((first, stop),)).entities
            if len(parts) != 1:
                continue
            texts = [text for text, _ in parts[0].roles] or [self.doc.words(start, stop)]
            if other.kind != "role" or any(stands(text) == stands(self.a.word(at)) for text in texts):
                return parts[0]
        return None

    def _named_with(self, lemma: str, at: int) -> Entity | None:
        """An organisation or outlet with a proper name before a position that the noun may mean."""
        found = self._by_noun(lemma, at)
        if found is None and lemma in callings.COMPANY:
            for n in self._names_before(at):
                if n.kind in ("organisation", "person") and n.start in self.table.entity_at:
                    entity = self.table.entity_at[n.start]
                    if entity.kind != "organisation" or key(entity.name)[:5] in PARTIES:
                        continue
                    listed = nouns.organisation(entity.name)
                    if listed is None or " " in entity.name or listed.known == len(entity.name):
                        return entity
            return self._company_before(at)
        if found is None and lemma == "partei":
            return self._party_before(at)
        if found is None and lemma.endswith(callings.CAMPAIGNING):
            return self._campaigner_before(at)
        return found

    def _party_before(self, at: int) -> Entity | None:
        """The party that the last sentence to name any has named alone: "Die FPÖ ist dagegen. Die Partei …"."""
        unit = -1
        parties: list[Entity] = []
        for n in self._names_before(at):
            entity = self.table.entity_at.get(n.start) if n.kind == "organisation" else None
            if entity is None or key(entity.name)[:5] not in PARTIES:
                continue
            if unit >= 0 and self.a.unit_of[n.start] != unit:
                break
            unit = self.a.unit_of[n.start]
            if entity not in parties:
                parties.append(entity)
        return parties[0] if len(parties) == 1 else None

    def _campaigner_before(self, at: int) -> Entity | None:
        """The body named last that helps or warns: "Amnesty International … Die Organisation"."""
        for n in self._names_before(at):
            entity = self.table.entity_at.get(n.start)
            if entity is not None and entity.name.lower() in callings.CAMPAIGNERS:
                return entity
        return None

    def _company_before(self, at: int) -> Entity | None:
        """What was last called a company by name: "der Stahlkonzern Holm", "die KTM AG"."""
        doc = self.doc
        for i in range(at - 1, max(0, at - _FAR), -1):
            if not doc.flags[i] & CAPITAL or not doc.flags[i] & WORD:
                continue
            start = i
            if doc.lower[i] in callings.LEGAL_FORMS and i and doc.flags[i - 1] & CAPITAL:
                while start > max(0, i - _LONGEST_FIRM) and doc.flags[start - 1] & CAPITAL:
                    start -= 1
                start += bool(self.a.bits[start] & DETERMINER)
            elif not (
                doc.lower[i].endswith(callings.COMPANIES) and doc.flags[i + 1] & CAPITAL and self._is_name(i + 1)
            ):
                continue
            phrase = self.a.phrase_parser.at(start, len(doc.start))
            if phrase is None or phrase.end <= i or phrase.end > at:
                continue
            found = self.resolver.resolve(((start, phrase.end),)).entities
            return found[0] if len(found) == 1 else None
        return None

    def _is_name(self, i: int) -> bool:
        return bool(self.doc.flags[i] & ALL_CAPS) or nouns.noun(self.a.word(i)) is None

    def _names_before(self, at: int) -> list[ProperName]:
        """The last proper names before a position, nearest first."""
        end = bisect_left(self.table.found, at, key=lambda n: n.start)
        return self.table.found[max(0, end - _FAR) : end][::-1]

    def _by_noun(self, lemma: str, at: int) -> Entity | None:
        for n in self._names_before(at):
            if n.kind not in ("organisation", "outlet"):
                continue
            entity = self.table.entity_at.get(n.start)
            if entity is None:
                continue
            if any(lemma in key(name).split() or key(name).endswith(lemma) for name, _ in entity.names):
                return entity
            if lemma in callings.OUTLET_NOUNS and n.kind == "outlet":
                return entity
            before = n.start - 1
            if before >= 0 and self.doc.flags[before] & QUOTE_OPEN:
                before -= 1
            if before >= 0 and self.doc.flags[before] & WORD and self.doc.lower[before].endswith(lemma):
                return entity
        return None


@lru_cache()
def _last_part(office: str) -> str:
    """The last part of an office, by which the people who hold it are found: "minister" of "außenminister"."""
    form = nouns.role(office.capitalize())
    return form.head.lower() if form is not None else office


def _offices(entity: Entity) -> set[str]:
    """The last parts of the offices that a person is said to have: "chef" of "Verbandschef"."""
    words = [nouns.role(word) for text, _ in entity.roles for word in text.split()]
    return {role.head.lower() for role in words if role is not None}


def _gender(article: str, noun: str) -> str:
    """The gender of one person, by the article and the end of the noun: "die Grüne", "der Wienerin"."""
    return "f" if noun.endswith("in") or (article == "die" and not noun.endswith("n")) else "m"


def _age(word: str) -> str:
    """The age in "81-jährige", "81-Jähriger"; "" for other words."""
    number, _, rest = word.partition("-")
    return number if rest.startswith("jährig") and number.isdigit() else ""
