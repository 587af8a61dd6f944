"""Proper names in an article: persons with what stands before them, organisations, outlets, countries and places.

One pass from left to right over the capitalised words. A run of them ("Außenminister Mawlawi Amir Khan Muttaqi") is cut
into roles, titles and names by the lists; words that no list knows are names where a role, a title or a first name
precedes them or where two of them stand together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.word_lists import lru_cache
from newsclaims.languages.de.words import ADJECTIVE, ADVERB, DETERMINER, FINITE, NOUN, PREPOSITION, PRONOUN
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_OPEN,
    CAPITAL,
    DOTTED,
    LINE_START,
    QUOTE_OPEN,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis

# What a capitalised word can be (`word_kind`).
TITLE = 1
FIRST = 2
ROLE = 4
ORGANISATION = 8  # a noun for one ("Ministerium") or a proper name in one word ("NATO")
OTHER = 16  # a noun of another list
TIME = 32
COMPOUND = 64  # with OTHER: known by its last part only, as surnames often are ("Lichtenstein")

_CHAINS = frozenset(
    (
        "van", "von", "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "el", "al", "bin", "ben", "ibn",
        "abu", "ter", "ten", "af", "av", "of", "zu", "vom", "zur", "y", "den", "der",
    )
)  # fmt: skip
_TIMES = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni
    juli august september oktober november dezember montags dienstags mittwochs donnerstags freitags samstags
    sonntags ende anfang mitte morgen abend mittag vormittag nachmittag nacht uhr prozent euro dollar millionen
    milliarden million milliarde meter kilometer jahr jahre jahren monat monate tage tagen woche wochen ostern
    weihnachten
    """.split()
)
_MAY_GO_ON = CAPITAL | QUOTE_OPEN | BRACKET_OPEN  # a token after which a run of names may go on
_LONGEST = 7  # words of one personal name

_PERSON_ENDS = (
    "er",
    "ist",
    "yst",
    "in",
    "ent",
    "ant",
    "eur",
    "loge",
    "iker",
    "mann",
    "frau",
    "chef",
    "tor",
    "graf",
    "at",
)
# Parts of a company's or authority's name after a name that the lists know.
_PARTS = frozenset(
    ("nord", "süd", "west", "ost", "europe", "europa", "deutschland", "international", "group", "gruppe", "ag", "gmbh",
     "se", "online", "bank", "holding", "systems", "media", "energy", "motors", "airlines", "austria", "schweiz")
)  # fmt: skip

_OUT_OF_OFFICE = frozenset(("a.", "a.d.", "a.d"))
_ROMAN = frozenset("IVX.")

# Words for people that are common surnames as well, alone or behind another part ("Neubauer").
_SURNAMES = frozenset(
    """bauer bischof bäcker fischer fleischer förster fürst gärtner graf hauptmann herzog jäger kaiser kaufmann kellner
    koch kämmerer könig maurer meister metzger müller pfarrer richter schlosser schneider schreiner schäfer spielmann
    vogt wirt zimmermann""".split()
)

Kind = Literal["person", "organisation", "outlet", "country", "place", "name"]


@dataclass(slots=True)
class ProperName:
    """One occurrence of a proper name.

    Attributes:
        start: first token of the name.
        end: after its last token.
        kind: "name" where nothing says what bears it.
        gender: of a person "m", "f" or "" (from first name, title or role).
        role: token range of the role right before the name, (0, 0) without one.
        sure: the surname alone is surely a name; otherwise it may be a common noun ("Minister Welle").
        full: it has a first name.
        usual: of an organisation, outlet or country its usual name.
    """

    start: int
    end: int
    kind: Kind
    gender: str = ""
    role: tuple[int, int] = (0, 0)
    sure: bool = True
    full: bool = False
    usual: str = ""


@lru_cache()
def word_kind(word: str) -> int:
    """What a capitalised word can be by itself, of the bits of this module; 0 for a word that no list knows."""
    lower = word.lower()
    found = 0
    if lower in _TIMES:
        return TIME | (FIRST if nouns.first_name_gender(lower) else 0)
    if nouns.is_title(lower):
        found |= TITLE
    if nouns.first_name_gender(lower):
        found |= FIRST
    known = nouns.noun(word)
    if known is not None:
        if nouns.role(word) is not None and known.kind in ("role", "group"):
            found |= ROLE
        elif (nouns.organisation(word) is not None and known.kind in ("organisation", "group")) or outlets.outlet_lead(
            lower
        ):
            found |= ORGANISATION
        else:
            found |= OTHER | (COMPOUND if known.known < len(lower) and "-" not in lower else 0)
    elif lower.endswith(("ung", "heit", "keit", "schaft", "tion")):
        found |= OTHER
    elif nouns.inhabitant(word) is not None:
        found |= ROLE
    elif outlets.outlet_lead(lower):
        found |= ORGANISATION
    return found


class NameScanner:
    """Finds the proper names of one document."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.doc = a.doc
        self.found: list[ProperName] = []

    def scan(self) -> list[ProperName]:
        """All proper names, from left to right."""
        flags, lower, exact = self.doc.flags, self.doc.lower, self.doc.exact
        size = len(flags)
        after = 0  # the run looked at last
        surnames = self.a.surnames
        bits = self.a.bits
        starts = [i for i in self.doc.capitals if bits[i] & NOUN]
        for i in sorted({*starts, *surnames}):
            if i < after:
                continue
            if i in surnames:
                after = self._particle_surname(i)
            elif (
                i + 1 < size
                and not flags[i + 1] & _MAY_GO_ON
                and lower[i + 1] not in _CHAINS
                and lower[i + 1] not in _OUT_OF_OFFICE
                and "-" not in lower[i + 1]
            ):
                if outlets.opens_name(lower[i]) or not _plain(exact[i]):
                    self._run(i, i + 1)
            else:
                after = self._run(i, self._run_end(i, size))
        return self.found

    def _particle_surname(self, start: int) -> int:
        """Take a surname with a particle, and the role before it; returns where to go on."""
        end = self.a.surnames[start]
        before = self.a.word(start - 1) if start and self.doc.flags[start - 1] & CAPITAL else ""
        role = nouns.role(before) if before and word_kind(before) & ROLE else None
        gender = (role.gender or "") if role is not None else ""
        self._person(start, end, (start - 1, start) if role is not None else (0, 0), gender, full=False)
        return end

    def _run_end(self, start: int, size: int) -> int:
        """The end of a run of capitalised words, with particles, initials and nicknames between them."""
        flags, bits, lower, partner = self.doc.flags, self.a.bits, self.doc.lower, self.doc.partner
        i = start + 1
        while i < size and not flags[i] & LINE_START and i not in self.a.surnames:
            flag = flags[i]
            if flag & WORD:
                if flag & CAPITAL and bits[i] & NOUN:
                    i += 1
                    continue
                if (lower[i] in _CHAINS and self._chain(i, size)) or _arabic(lower[i]) or self._out_of_office(i):
                    i += 1
                    continue
            elif flag & (QUOTE_OPEN | BRACKET_OPEN) and 0 < partner[i] - i <= 3:
                close = partner[i]
                one_name = all(flags[k] & CAPITAL and not flags[k] & ALL_CAPS for k in range(i + 1, close))
                after = close + 1
                if (
                    one_name
                    and after < size
                    and flags[after] & CAPITAL
                    and flags[after] & WORD
                    and not flags[after] & LINE_START
                    and word_kind(self.a.word(i - 1)) & (FIRST | ROLE | ORGANISATION | OTHER) in (0, FIRST)
                    and not word_kind(self.a.word(after)) & ~FIRST
                ):
                    i = after + 1
                    continue
            break
        return i

    def _chain(self, i: int, size: int) -> bool:
        """Whether a particle stands inside a name: "Ursula von der Leyen", "Karl-Theodor zu Guttenberg"."""
        flags, lower, bits = self.doc.flags, self.doc.lower, self.a.bits
        before = i - 1
        if lower[i] in ("der", "den"):
            return (
                i >= 2 and lower[i - 1] in ("von", "van") and flags[i - 2] & CAPITAL != 0 and self._next_name(i, size)
            )
        if lower[i] in ("von", "zu", "vom", "zur", "y", "da", "du"):
            # German prepositions too: only after a first name
            if not word_kind(self.a.word(before)) & FIRST:
                return False
            k = i + 1
            if k < size and lower[k] in ("der", "den") and lower[i] in ("von", "vom"):
                k += 1
            return k < size and bool(bits[k] & NOUN) and not word_kind(self.a.word(k)) & ~(FIRST | OTHER | COMPOUND)
        return self._next_name(i, size)

    def _next_name(self, i: int, size: int) -> bool:
        k = i + 1
        return k < size and bool(self.a.bits[k] & NOUN or self.doc.lower[k] in _CHAINS)

    # --- one run -----------------------------------------------------------------------------------------------------

    def _run(self, start: int, end: int) -> int:
        """Cut a run into names; returns where to go on."""
        a, doc = self.a, self.doc
        if end - start == 1:  # most runs: no role or first name can stand beside the word
            if outlets.opens_name(doc.lower[start]):
                self._listed(start, end, (0, 0))
            elif not doc.flags[start] & ALL_CAPS and not _plain(a.word(start)):
                self.found.append(ProperName(start, end, "organisation", usual=a.word(start)))
            return end
        k = start
        role = (0, 0)
        gender = ""
        titled = False
        while k < end:
            if off := self._out_of_office(k):
                role = (role[0], k + off) if role[1] == k else role
                k += off
                continue
            word = a.word(k)
            kind = word_kind(word) if doc.flags[k] & WORD else OTHER
            if role[1] == k != 0 and self._bears_a_country(k, end):
                stop = self._person_end(k, end)
                self._person(k, stop, role, gender, full=True)
                k = stop
                role, titled, gender = (0, 0), False, ""
                continue
            if not kind & FIRST or k + 1 >= end or not self._surname(k + 1):
                size = self._listed(k, end, role)
                if size:
                    k += size
                    role, titled, gender = (0, 0), False, ""
                    continue
            named = k == end - 1 > start and (titled or role[1] == k) and self._is_surname(k, role)
            if kind & TITLE and not (kind & FIRST and role[1]) and not named:
                gender = nouns.title_gender(word) or ""
                titled = True
                k += 1
                continue
            if kind & FIRST and not (kind & TIME and self._dated(k)):
                stop = self._person_end(k, end)
                if stop - k >= 2 or titled or role[1]:
                    self._person(k, stop, role, gender, full=stop - k >= 2)
                    k = stop
                    role, titled, gender = (0, 0), False, ""
                    continue
            if kind & ROLE or named:
                if named or (k == end - 1 and role[1] == k and role[1] and doc.flags[k] & CAPITAL and k > start):
                    self._person(k, k + 1, role, gender, full=False, sure=named)  # "Außenminister Fischer"
                    role = (0, 0)
                else:
                    form = nouns.role(word)
                    gender = (form.gender if form is not None else None) or ""
                    role = (role[0] if role[1] == k and role[1] else k, k + 1)
                k += 1
                continue
            if kind & ORGANISATION and k + 2 < end and doc.lower[k + 1] == "of":
                self.found.append(ProperName(k, k + 3, "organisation", usual=doc.words(k, k + 3)))
                k += 3
                role, titled, gender = (0, 0), False, ""
                continue
            if not kind & TIME and (titled or role[1] == k != 0):
                stop = self._unknown_end(k, end)
                if stop > k:
                    self._person(k, stop, role, gender, full=stop - k >= 2)
                    k = stop
                elif k == end - 1:
                    self._person(k, k + 1, role, gender, full=False, sure=self._lone(role))
                    k += 1
                else:
                    k += 1
                role, titled, gender = (0, 0), False, ""
                continue
            if not kind and k + 2 < end and nouns.place_adjective(word) and not word_kind(a.word(k + 1)) & FIRST:
                k += 1
                continue  # "der Innsbrucker Europarechtler Jan Berg"
            if not kind and k + 2 < end and self._profession(word) and word_kind(a.word(k + 1)) & FIRST:
                role, gender = (k, k + 1), ""  # "Marktbeobachter Jan Berg"
                k += 1
                continue
            if not kind:
                stop = self._unknown_end(k, end)
                if stop - k >= 2:
                    stop = self._organised(k, stop, end)
                    k = stop
                    role = (0, 0)
                    continue
                if _camel(word):
                    self.found.append(ProperName(k, k + 1, "organisation", usual=word))
            role, titled, gender = (0, 0), False, ""
            k += 1
        return end

    def _out_of_office(self, k: int) -> int:
        """How many tokens say "außer Dienst" after an office: "Minister a. D. Jan Berg"."""
        if self.doc.lower[k] == "a." and self.doc.lower[k + 1 : k + 2] == ["d."]:
            return 2
        return int(self.doc.lower[k] in ("a.d", "a.d."))

    def _bears_a_country(self, k: int, end: int) -> bool:
        """Whether a country behind an office is somebody's first name: "Minister Israel Katz"."""
        doc = self.doc
        if k + 1 >= end or nouns.match_country(doc.lower, k) != 1 or not doc.flags[k + 1] & CAPITAL:
            return False
        return not word_kind(self.a.word(k + 1))

    def _is_surname(self, k: int, role: tuple[int, int]) -> bool:
        """Whether a word for people is a surname behind an office or title without an article: "Sprecherin Koch"."""
        if not self._bare(role if role[1] else (k - 1, k)):
            return False
        word = self.a.word(k)
        if word.lower() in _SURNAMES:
            return True
        known = nouns.noun(word)
        if known is None or "-" in word:
            return False
        if known.kind == "role":
            return known.head.lower() in _SURNAMES  # "Finanzminister Neubauer", but no "Autobauer"
        return known.kind == "noun" and nouns.only_ends_like_noun(word)  # "Kanzler Nehammer"

    def _lone(self, role: tuple[int, int]) -> bool:
        """Whether an office is singular and has no article, so that what follows it is a name: "Landrätin Berg"."""
        form = nouns.role(self.a.word(role[0])) if self._bare(role) else None
        return form is not None and form.number == "sg"

    def _bare(self, role: tuple[int, int]) -> bool:
        """Whether an office or title is one word without an article or adjective before it."""
        start, end = role
        return end - start == 1 and not (start and self.a.bits[start - 1] & (DETERMINER | ADJECTIVE))

    def _profession(self, word: str) -> bool:
        """Whether a word that no list knows looks like one for a person by its end."""
        return len(word) > 5 and word.endswith((*_PERSON_ENDS, "s"))

    def _surname(self, i: int) -> bool:
        """Whether a word can be a surname after a first name."""
        if not self.doc.flags[i] & WORD:
            return True  # a nickname follows
        return not word_kind(self.a.word(i)) & TIME and not self.doc.flags[i] & ALL_CAPS

    def _dated(self, i: int) -> bool:
        """Whether a month follows words of a date: "im August", "3. Mai"."""
        before = self.doc.lower[i - 1] if i else ""
        return (
            before in ("im", "ende", "anfang", "mitte", "seit", "bis", "ab", "vom", "zum", "am") or before[:1].isdigit()
        )

    def _person_end(self, k: int, end: int) -> int:
        """The end of a name that begins with a first name."""
        flags = self.doc.flags
        i = k + 1
        surname = False
        while i < end and i - k < _LONGEST + 4:
            if not flags[i] & WORD:
                i = self.doc.partner[i] + 1 if self.doc.partner[i] > i else i + 1
                continue
            word = self.a.word(i)
            kind = word_kind(word)
            if not flags[i] & CAPITAL and (self.doc.lower[i] in _CHAINS or _arabic(self.doc.lower[i])):
                surname = _arabic(self.doc.lower[i])
                i += 1
                continue
            if _ROMAN.issuperset(word):
                i += 1
                surname = True
                continue
            if kind & TIME or (flags[i] & ALL_CAPS and len(word) > 1):
                break
            if flags[i] & DOTTED and len(word) <= 3:
                i += 1
                continue
            if surname and (kind & ~(FIRST) or nouns.match_place(self.doc.lower, i)):
                break
            if kind & (ORGANISATION | TITLE) and not kind & FIRST and nouns.noun(word) and len(word) > 6:
                break
            if not kind & FIRST or i + 1 >= end:
                surname = True
            i += 1
        return i

    def _unknown_end(self, k: int, end: int) -> int:
        """The end of a row of words that no list knows."""
        flags = self.doc.flags
        i = k
        while i < end and i - k < _LONGEST:
            if not flags[i] & WORD:
                if self.doc.partner[i] > i and i > k:
                    i = self.doc.partner[i] + 1
                    continue
                break
            if not flags[i] & CAPITAL and (self.doc.lower[i] in _CHAINS or _arabic(self.doc.lower[i])):
                i += 1
                continue
            word = self.a.word(i)
            kind = word_kind(word)
            if kind & FIRST and not kind & (TIME | ROLE | ORGANISATION):
                i += 1
                continue
            if kind and not (kind & COMPOUND and (i > k or self._before_unknown(i, end))):
                break
            if i > k and (nouns.match_country(self.doc.lower, i) and i + 1 == end and not flags[i - 1] & CAPITAL):
                break
            i += 1
        while i > k and self.doc.lower[i - 1] in _CHAINS and not flags[i - 1] & CAPITAL:
            i -= 1
        return i

    def _before_unknown(self, i: int, end: int) -> bool:
        """Whether a word that no list knows follows: "Hector" only looks like a compound before "Lamogna"."""
        return i + 1 < end and bool(self.doc.flags[i + 1] & WORD) and not word_kind(self.a.word(i + 1))

    def _organised(self, k: int, stop: int, end: int) -> int:
        """A row of unknown words: part of an organisation's name if its noun follows, otherwise a name of somebody."""
        if stop < end and self.doc.flags[stop] & WORD and word_kind(self.a.word(stop)) & ORGANISATION:
            self.found.append(ProperName(k, stop + 1, "organisation", full=True))
            return stop + 1
        self.found.append(ProperName(k, stop, "name", full=True))
        return stop

    def _person(
        self, start: int, end: int, role: tuple[int, int], gender: str, *, full: bool, sure: bool = True
    ) -> None:
        flags = self.doc.flags
        first = (nouns.first_name_gender(self.doc.lower[start]) or "") if full else ""
        if first in ("m", "f"):
            gender = first
        elif gender not in ("m", "f"):
            gender = ""
        if not full and flags[start] & ALL_CAPS and end - start == 1:
            return  # "Minister USA": an acronym is no surname
        self.found.append(ProperName(start, end, "person", gender, role if role[1] else (0, 0), sure=sure, full=full))

    def _listed(self, k: int, end: int, role: tuple[int, int]) -> int:
        """A name that the lists know whole: organisation, outlet, country, place. Returns its length."""
        lower = self.doc.lower
        if not outlets.opens_name(lower[k]):
            return 0
        last_of_role = role[1] == k and role[1] and k == end - 1 and not self.doc.flags[k] & ALL_CAPS
        if last_of_role and not nouns.match_country(lower, k):
            return 0  # "Präsident Bush" must not be lost to a place of that name
        size = nouns.match_organisation(lower, k)
        outlet = outlets.outlet_at(lower, k) if not size else None
        if size:
            named = nouns.organisation_name(lower, k)
            assert named is not None  # it has just been found
            usual = named[0]
            if k + size < end and lower[k + size] in _PARTS and self.doc.flags[k + size] & CAPITAL:
                size += 1
                usual = self.doc.words(k, k + size)
            self.found.append(ProperName(k, k + size, "organisation", named[1], usual=usual))
            return size
        if outlet is not None and self._outlet_like(k, outlet[1], outlet[0].common):
            self.found.append(ProperName(k, k + outlet[1], "outlet", outlet[0].gender, usual=outlet[0].name))
            return outlet[1]
        size = nouns.match_country(lower, k)
        if size:
            country = nouns.country(" ".join(lower[k : k + size]))
            name = country.name if country is not None else self.doc.words(k, k + size)
            self.found.append(ProperName(k, k + size, "country", country.gender if country else "", usual=name))
            return size
        size = nouns.match_place(lower, k)
        if size:
            if size == 1 and k + 1 < end and not word_kind(self.a.word(k + 1)) and self.doc.flags[k + 1] & WORD:
                return 0  # a person whose first name is a city: "Paris Sommer"
            self.found.append(ProperName(k, k + size, "place", "n"))
        return size

    def _outlet_like(self, k: int, size: int, common: bool) -> bool:
        """Whether a word that names an outlet is meant as one: most are common words as well ("Zeit", "Bild", "X")."""
        if size > 1 or (self.doc.flags[k] & ALL_CAPS and len(self.a.word(k)) > 1):
            return True
        kind = word_kind(self.a.word(k))
        if outlets.outlet_lead(self.doc.lower[k]) and k + 1 < len(self.doc.flags):
            after = self.doc.flags[k + 1]
            if after & QUOTE_OPEN or after & CAPITAL:
                return False  # "die Tageszeitung „Blick“"
        if self.doc.flags[k - 1] & QUOTE_OPEN if k else False:
            return True
        return not common and not kind & (TIME | FIRST)


def _plain(word: str) -> bool:
    """Whether a word is none that only a company would have: it has no capital inside or the lists know it."""
    return word[1:].islower() or not _camel(word) or bool(word_kind(word))


def _camel(word: str) -> bool:
    """Whether a word has a capital inside, as companies have: "StahlWerke", not "McBride" or "US-Armee"."""
    inner = word[1:]
    return (
        len(word) > 4
        and inner.isalpha()
        and not word.isupper()
        and any(c.isupper() for c in inner)
        and not word.startswith(("Mc", "Mac", "De", "La", "Le", "O"))
        and not word.endswith("Innen")
    )


def _arabic(word: str) -> bool:
    """A surname that begins with its article: "al-Hariri"."""
    return word.startswith(("al-", "el-", "ad-", "as-", "ar-")) and len(word) > 4


def ends_phrase(a: Analysis, i: int) -> bool:
    """Whether a token cannot stand inside a noun phrase's tail: a finite verb, a pronoun, an adverb."""
    b = a.bits[i]
    return bool(b & (FINITE | PRONOUN | ADVERB)) and not b & (DETERMINER | PREPOSITION | NOUN)
