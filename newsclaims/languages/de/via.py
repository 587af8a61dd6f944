"""Through whom something was said: the outlet, channel, document or occasion beside the cue.

"in einem Interview mit Radio Nordlicht", "gegenüber der dpa", "sagte dem Sender", "auf einer Pressekonferenz",
"X zitierte ihn mit den Worten". An outlet that speaks itself ("laut dpa", "wie die dpa berichtet") is the speaker and
no channel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.cues import cue_noun, is_document
from newsclaims.languages.de.outlet_names import OutletNames
from newsclaims.languages.de.proper_names import word_kind
from newsclaims.languages.de.words import ADJECTIVE, DETERMINER, NOUN, PREPOSITION, names_time, uncontracted
from newsclaims.text.document import BRACKET_OPEN, CAPITAL, COMMA, QUOTE_OPEN, WORD

if TYPE_CHECKING:
    from newsclaims.grammar.clause import Clause
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Candidate, Span

# Prepositions by which an outlet or network is reached, and by which a document or occasion is.
_TO_OUTLET = frozenset(("in", "auf", "bei", "über", "via", "per", "gegenüber", "zu"))
_TO_OCCASION = frozenset(("in", "auf", "bei", "während", "per", "via", "über", "anlässlich"))
_GATHERINGS = ("versammlung", "plenum", "synode", "parteitag", "kongress")  # one speaks "vor" them, not before them
# Nouns of the lists that are too often something else beside a verb of saying.
_NOT_HERE = frozenset(
    (
        "abend", "seite", "band", "kritik", "ausschuss", "karte", "note", "programm", "gesetz", "prozess", "runde",
        "vertrag", "fest", "aussage", "stelle", "termin", "vorstellung", "buch", "zitat", "begründung", "antwort",
        "anfrage", "wahlkampf", "besuch", "auszug", "geständnis", "klage", "information", "kontext", "hintergrund",
        "vorfeld", "rahmen",
    )
)  # fmt: skip
_CONTROVERSIES = ("debatte", "diskussion", "diskussionen", "debatten")  # "in der Debatte um X" is no occasion
# Verbs whose dative is no outlet that carries the words, but somebody they are about or meant for.
_TO_OTHERS = frozenset(
    (
        "vorwerfen", "vorhalten", "drohen", "androhen", "danken", "gratulieren", "widersprechen", "zustimmen", "raten",
        "empfehlen", "versprechen", "untersagen", "verbieten", "erlauben", "unterstellen", "zusichern", "nachsagen",
    )
)  # fmt: skip
# What is said or done in an outlet by others, by the end of the word: "nach Kritik auf Twitter sagte sie".
_REACTIONS = (
    "kritik", "hetze", "blick", "hinweis", "verweis", "bezug", "angriff", "angriffen", "vorwürfe", "vorwürfen",
    "drohung", "drohungen", "beleidigungen", "protest", "proteste", "protesten", "empörung", "shitstorm", "bericht",
    "berichten", "kommentaren", "äußerungen", "gerüchten", "werbung",
)  # fmt: skip
_REACTING = frozenset(("nach", "wegen", "trotz", "angesichts", "mit", "vor", "gegen", "zu", "unter", "über", "seit"))
# What belongs to an outlet and is asked or spoken with in its place: "Interview mit dem Programm von Radio Nord".
_OF_OUTLET = (
    "programm", "redaktion", "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent",
    "korrespondentin", "korrespondenten", "journalist", "journalistin", "journalisten", "studio", "sendung",
    "ausgabe", "dienst", "podcast",
)  # fmt: skip
# Last parts of talks that only the press leads: who they are "with" is an outlet unless it is a person.
_PRESS_TALKS = ("interview", "exklusivgespräch", "exklusiv-gespräch", "sommergespräch", "podcast")
_DATIVES = frozenset(("der", "dem", "den", "einer", "einem", "dieser", "diesem", "unserer", "unserem"))
# Documents with an author that can be the words for a speaker: "wie aus einer Verlautbarung der Werft hervorgeht".
_REPORTS = (
    "bericht",
    "hochrechnung",
    "prognose",
    "angabe",
    "meldung",
    "information",
    "umfrage",
    "artikel",
    "text",
    "recherche",
    "zahl",
    "statistik",
    "ergebnis",
)
_MORE_DOCUMENTS = ("entscheidung", "beschluss", "antrag", "anordnung", "urteil", "verfügung")
_WRITING = frozenset(("schreiben", "berichten", "kommentieren", "lesen", "stehen", "veröffentlichen"))


class ViaFinder:
    """Finds the channel of one document's statements."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.doc = a.doc
        self.outlets = OutletNames(a)

    def find(self, c: Candidate, region: list[Span]) -> list[Span]:
        """The span of the outlet, channel, document or occasion.

        Args:
            c: the statement.
            region: the tokens in which to look: its frame, without its speaker.

        Returns:
            One span, the proper name where there is one; empty where the text does not say.
        """
        cited = self._citing(c)
        if cited:
            return cited
        best: tuple[int, Span] | None = None
        for start, end in region:
            for rank, span in self._in(c, start, end):
                if best is None or rank < best[0]:
                    best = (rank, span)
        if best is not None:
            return [best[1]]
        return self._told(c) or self._document(c) or self._written_in(c)

    # --- patterns ----------------------------------------------------------------------------------------------------

    def _in(self, c: Candidate, start: int, end: int) -> list[tuple[int, Span]]:
        """What is found in one range, with ranks: an outlet before a channel before an occasion."""
        bits, lower, flags = self.a.bits, self.doc.lower, self.doc.flags
        found: list[tuple[int, Span]] = []
        i = start
        while i < end:
            word = lower[i]
            if not flags[i] & WORD:
                i += 1
                continue
            if word == "gegenüber":
                at = self.outlets.skip(i + 1, end)
                span = self.outlets.outlet(at, end, free=True) or self.outlets.media(at, end)
                if span is None:
                    span = self.outlets.before(start, i)
                if span is not None:
                    found.append((0, span))
            elif word == "zufolge":
                for k in range(max(start, i - 6), i):
                    span = self.outlets.outlet(k, i, free=False)
                    if span is not None and not self._is_speaker(c, span):
                        found.append((1, span))
                        break
            elif bits[i] & PREPOSITION and not self._of_reaction(i, start):
                preposition = uncontracted(word)
                entry = self._led(c, preposition, i + 1, end)
                if entry is not None:
                    found.append(entry)
                    i = max(i, entry[1][0] - 1)
            elif c.lemma not in _TO_OTHERS and self._dative(c, i, start):
                span = self.outlets.outlet(self.outlets.skip(i, end), end, free=False)
                if span is not None and not self._is_speaker(c, span) and not self._accusative(i, span):
                    found.append((1, span))
                    i = span[1] - 1
            i += 1
        return found

    def _of_reaction(self, i: int, start: int) -> bool:
        """Whether a preposition belongs to a noun for what others said: "nach Kritik auf Twitter"."""
        lower = self.doc.lower
        if i <= start or not self.doc.flags[i - 1] & CAPITAL or not lower[i - 1].endswith(_REACTIONS):
            return False
        return any(uncontracted(lower[k]) in _REACTING for k in range(max(start, i - 4), i - 1))

    def _accusative(self, i: int, span: Span) -> bool:
        """Whether "den" at `i` is the accusative of an outlet: "forderte den „Spiegel“ auf"."""
        known = outlets.outlet_at(self.doc.lower, span[0])
        return self.doc.lower[i] == "den" and known is not None and known[0].gender == "m"

    def _led(self, c: Candidate, preposition: str, i: int, end: int) -> tuple[int, Span] | None:
        """What a preposition leads to."""
        lower, flags, bits = self.doc.lower, self.doc.flags, self.a.bits
        first = i
        head = self.outlets.skip(i, end)
        if head < end and flags[head] & WORD and not bits[head] & NOUN and not self.outlets.is_agency(head):
            phrase = self.a.phrase_parser.at(i, end)  # "in einer am Montag veröffentlichten Botschaft"
            if phrase is None or phrase.pronoun:
                return None
            head = phrase.head
        if head >= end:
            return None
        if preposition in ("laut", "nach", "gemäß"):
            return self._according(preposition, head, end)
        if preposition == "auf" and lower[head].endswith("-anfrage"):
            asked = outlets.outlet_at([lower[head].rpartition("-")[0]], 0)
            return (1, (head, head + 1)) if asked is not None else None  # "auf APA-Anfrage"
        if lower[head] == "anfrage" and preposition == "auf":
            at = self.outlets.skip(head + 1, end)
            if at < end and lower[at] in ("von", "vom"):
                at = self.outlets.skip(at + 1, end)
            span = self.outlets.outlet(at, end, free=False)
            return (1, span) if span is not None else None
        if lower[head] in ("x", "𝕏") and preposition in ("auf", "bei", "über", "via"):
            return (1, (head, head + 1))
        if preposition in _TO_OUTLET:
            show = preposition == "bei" and head == i  # "bei „Markus Lanz“"
            written = preposition == "in" and c.lemma in _WRITING
            span = self.outlets.outlet(head, end, free=preposition == "via" or written or show)
            if span is not None:
                return (1, span)
        channel = nouns.channel(self.a.word(head)) if flags[head] & WORD else None
        if channel is None:
            return None
        idle = channel.head.lower() in _NOT_HERE or lower[head] in _NOT_HERE
        if idle and not lower[head].startswith(("facebook", "internet", "twitter", "antritts", "staats")):
            return None
        if preposition == "vor":
            if not lower[head].endswith(_GATHERINGS):
                return None
        elif preposition not in _TO_OCCASION or preposition not in (*channel.prepositions, "per"):
            return None
        named = self.outlets.name(head + 1, end) if channel.kind in ("network", "broadcast") else None
        if not named and not self._may_be_dative(first, head):
            return None  # "äußerte sich über den Film", "während die Verhandlungen liefen"
        if channel.number == "pl" and channel.kind == "occasion" and first == head:
            return None
        bare = first == head and lower[head - 1] == preposition
        if bare and not named and channel.number == "sg" and preposition in ("in", "auf", "bei"):
            return None  # "in Serie"
        if lower[head].endswith(_CONTROVERSIES) and lower[head + 1 : head + 2] == ["um"]:
            return None
        after = head + 1
        if channel.kind in ("talk", "occasion", "document", "speech"):
            partner = self._partner(after, end, press=lower[head].endswith(_PRESS_TALKS))
            if partner is not None:
                return (0, partner)
        else:
            if named is not None:
                return (1, named)
            of = self._partner(after, end)
            if of is not None:
                return (1, of)
        return (2 if channel.kind != "occasion" else 3, (head, head + 1))

    def _may_be_dative(self, first: int, head: int) -> bool:
        """Whether the words before a noun leave it the dative or genitive: not "den Brief", "die Verhandlungen"."""
        word = self.doc.lower[first]
        if first == head or not self.a.bits[first] & DETERMINER:
            return True
        if word in ("die", "das", "eine", "einen", "seine", "ihre", "ein", "diese", "diesen"):
            return False
        form = nouns.noun(self.a.word(head))
        return not (word == "den" and form is not None and form.number == "sg")

    def _partner(self, i: int, end: int, *, press: bool = False) -> Span | None:
        """The outlet after "mit", "für", "bei", "in", "von" or in the genitive: "Interview mit dem Sender X".

        Args:
            i: the token after the noun of the talk.
            end: where to stop.
            press: whether only outlets lead such a talk, so that one no list knows will do: "mit dem Abendlicht".
        """
        lower, bits, flags = self.doc.lower, self.a.bits, self.doc.flags
        if i < end and flags[i] & QUOTE_OPEN:
            return None
        limit = min(end, i + 10)
        k = i
        while k < limit and flags[k] & WORD:
            word = lower[k]
            if word in ("mit", "für", "bei", "beim", "in", "im", "von", "vom", "auf", "gegenüber") or (
                bits[k] & DETERMINER and k == i
            ):
                at = self.outlets.skip(k + 1, end)
                span = self.outlets.outlet(at, end, free=word == "mit")
                if span is not None:
                    return span
                if bits[k] & DETERMINER and not bits[k] & PREPOSITION:
                    k = at + 1
                    continue
                if word == "mit" and at < end and outlets.outlet_head(lower[at]) and flags[at] & CAPITAL:
                    return (at, at + 1)
                if word == "mit" and at < end and self.outlets.is_vague(at):
                    return (at, at + 1)
                if word == "mit" and press and at > k + 1 and at < end and self._unlisted(at):
                    return (at, at + 1)
                if word in ("mit", "für", "in", "im") and at < end and lower[at].endswith(_OF_OUTLET):
                    k = at + 1
                    continue
                if word in ("mit", "für"):
                    return None
            elif not bits[k] & (NOUN | ADJECTIVE | DETERMINER):
                return None
            k += 1
        return None

    def _unlisted(self, i: int) -> bool:
        """Whether a capitalised word after an article is one that no list knows, and so hardly a person."""
        return bool(self.doc.flags[i] & CAPITAL) and not word_kind(self.a.word(i))

    def _dative(self, c: Candidate, i: int, start: int) -> bool:
        """Whether a determiner may open a dative without a preposition: "sagte der Zeitung", "dem Sender"."""
        bits, lower = self.a.bits, self.doc.lower
        if lower[i] not in _DATIVES or not bits[i] & DETERMINER:
            return False
        if i <= start or not bits[i - 1] & (PREPOSITION | NOUN | ADJECTIVE):
            return True
        return self._cue_at(c, i - 1) or self._ends_speaker(c, i) or names_time(lower[i - 1])

    def _cue_at(self, c: Candidate, i: int) -> bool:
        return any(s <= i < e for s, e in c.cue)

    def _ends_speaker(self, c: Candidate, i: int) -> bool:
        return any(e == i for _, e in c.speaker)

    def _is_speaker(self, c: Candidate, span: Span) -> bool:
        return any(s < span[1] and span[0] < e for s, e in c.speaker)

    def _according(self, preposition: str, head: int, end: int) -> tuple[int, Span] | None:
        """The outlet behind another's statement: "sagte X laut dpa", "nach Angaben des Senders Y"."""
        lower, flags = self.doc.lower, self.doc.flags
        noun = cue_noun(lower[head]) if flags[head] & CAPITAL else None
        if noun is not None and "source" in noun.takes:
            at = self.outlets.skip(head + 1, end)
            if at < end and lower[at] in ("von", "vom", "aus"):
                at = self.outlets.skip(at + 1, end)
            span = self.outlets.outlet(at, end, free=False)
            return (1, span) if span is not None else None
        if preposition == "nach":
            return None
        span = self.outlets.outlet(head, end, free=False)
        return (1, span) if span is not None else None

    def _citing(self, c: Candidate) -> list[Span]:
        """The one who cites the speaker: X in "X zitierte ihn mit den Worten"."""
        if c.lemma not in ("zitieren", "wiedergeben") or not c.cue:
            return []
        unit = self.a.unit_of[c.cue[0][0]]
        for clause in self.a.sentence(unit).clauses:
            if not any(s <= c.cue[0][0] < e for s, e in clause.pieces):
                continue
            subject = self.a.subject(unit, clause)
            predicate = self.a.predicate(unit, clause)
            if predicate is not None and predicate.passive:
                return self._cited_by(unit, clause)
            if subject is None or not any(s <= subject.start < e for s, e in c.frame):
                continue
            if subject.pronoun or self._is_speaker(c, (subject.start, subject.end)):
                continue
            at = self.outlets.skip(subject.start, subject.end)
            span = self.outlets.outlet(at, subject.end, free=True) or self.outlets.media(at, subject.end)
            return [span or (subject.head, subject.head + 1)]
        return []

    def _cited_by(self, unit: int, clause: Clause) -> list[Span]:
        """The outlet that cites in the passive: "wird von Reuters zitiert"."""
        for phrase in self.a.phrases(unit, clause):
            if phrase.preposition >= 0 and self.doc.lower[phrase.preposition] in ("von", "vom"):
                span = self.outlets.outlet(self.outlets.skip(phrase.start, phrase.end), phrase.end, free=True)
                if span is not None:
                    return [span]
        return []

    def _document(self, c: Candidate) -> list[Span]:
        """The document in the words for the speaker: "einer Verlautbarung der Werft"."""
        lower, bits, flags = self.doc.lower, self.a.bits, self.doc.flags
        for start, end in c.speaker:
            head = start
            while head < end and not bits[head] & NOUN:
                head += 1
            if head >= end:
                continue
            noun = cue_noun(lower[head])
            if lower[head].endswith(_REPORTS) or (noun is not None and noun.lemma.lower().endswith(_REPORTS)):
                continue
            document = is_document(lower[head]) or lower[head].endswith(_MORE_DOCUMENTS)
            author = head + 1 < end and not flags[head + 1] & BRACKET_OPEN and self._authored(head + 1)
            if document and author:
                return [(head, head + 1)]
        return []

    def _told(self, c: Candidate) -> list[Span]:
        """An outlet that is told it, as the rule for the statement has found: "sagte er CNN"."""
        if c.lemma in _TO_OTHERS or not c.addressee:
            return []
        start, end = c.addressee[0]
        if self.a.bits[start] & DETERMINER and self.doc.lower[start] not in _DATIVES:
            return []
        span = self.outlets.outlet(self.outlets.skip(start, end), end, free=False)
        return [span] if span is not None and not self._accusative(start, span) else []

    def _written_in(self, c: Candidate) -> list[Span]:
        """The channel whose relative clause holds the cue: "ein Brief der Firma, in dem sie betont, dass …"."""
        if not c.cue:
            return []
        unit = self.a.unit_of[c.cue[0][0]]
        clause = self.a.clause_at(c.cue[0][0])
        if clause is None or clause.kind is not Kind.RELATIVE or clause.start < 2:
            return []
        if self.doc.lower[clause.start] not in ("in", "mit") or not self.doc.flags[clause.start - 1] & COMMA:
            return []
        before = [
            p for k in self.a.sentence(unit).clauses for p in self.a.phrases(unit, k) if p.end == clause.start - 1
        ]
        for phrase in sorted(before, key=lambda p: p.start):
            channel = nouns.channel(self.a.word(phrase.head)) if self.doc.flags[phrase.head] & WORD else None
            if channel is not None and channel.kind in ("talk", "document", "speech", "broadcast"):
                return [(phrase.head, phrase.head + 1)]
        return []

    def _authored(self, i: int) -> bool:
        """Whether a genitive, "von" or a name follows a document: who wrote it."""
        word = self.doc.lower[i]
        return word in ("der", "des", "von", "vom", "eines", "einer") or bool(self.doc.flags[i] & CAPITAL)
