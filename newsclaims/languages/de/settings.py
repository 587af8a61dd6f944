"""Where and when something was said, as it stands beside the cue; what stands inside the content belongs to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.phrase import ACCUSATIVE
from newsclaims.languages.de import nouns, times
from newsclaims.languages.de.proper_names import FIRST, word_kind
from newsclaims.languages.de.words import ADJECTIVE, DETERMINER, FINITE, NOUN, PAST, PREPOSITION
from newsclaims.text.document import ALL_CAPS, BRACKET_OPEN, CAPITAL, WORD

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Candidate, Span

_RANK = {"date": 0, "weekday": 0, "day": 0, "weekend": 1, "holiday": 1, "week": 2, "month": 2, "ago": 2, "year": 3,
         "season": 3, "daypart": 4, "clock": 4, "vague": 5}  # fmt: skip
DAYS = frozenset(("date", "weekday", "day", "weekend", "holiday"))
DAYS_AND_PARTS = DAYS | {"daypart"}
# After these a time is a stretch or another event's, not that of saying.
_NOT_WHEN = frozenset(
    ("seit", "bis", "ab", "für", "über", "nach", "zum", "zur", "gegen", "von", "vom", "zwischen", "des", "aus", "auf")
)
_WHERE = frozenset(("in", "im", "vor", "vorm", "aus"))
_AT = frozenset(("am", "auf", "an"))
_VENUES = (
    "bundestag", "landtag", "parlament", "unterhaus", "oberhaus", "senat", "kongress", "bundesrat",
    "nationalrat", "repräsentantenhaus", "abgeordnetenhaus", "rathaus", "kreml", "kanzleramt", "vatikan",
    "sicherheitsrat", "gemeinderat", "stadtrat", "europaparlament", "reichstag", "knesset", "duma", "petersdom",
    "petersplatz",
)  # fmt: skip
# Houses and squares where people speak, by the last part of the word.
_PREMISES = (
    "gericht", "gerichtssaal", "saal", "festhalle", "kassenhalle", "sporthalle", "turnhalle", "stadthalle",
    "messehalle", "konzerthalle", "mehrzweckhalle", "stadion", "theater", "museum", "hotel", "gasthof", "gasthaus",
    "wirtshaus", "restaurant", "café", "küche", "wohnzimmer", "büro", "kirche", "kathedrale", "moschee", "synagoge",
    "aula", "schule", "hauptquartier", "hauptstadt", "residenz", "palast", "schloss", "krankenhaus", "spital", "klinik",
    "gemeindehaus", "bürgerhaus", "pfarrhaus", "kulturhaus", "feuerwehrhaus", "gästehaus", "vereinsheim", "gefängnis",
    "gemeindeamt", "studio", "landhaus", "burg", "hofburg", "bundeshaus", "zentrale",
)  # fmt: skip
SEATS = frozenset(("sitz", "hauptsitz", "wohnsitz"))  # "mit Sitz in Wien": where somebody is at home
_OUTSIDE = (
    "platz", "flughafen", "bahnhof", "gelände", "schulhof", "rollfeld", "friedhof", "firmensitz", "hauptsitz",
    "unfallort", "tatort", "unglücksort", "baustelle",
)  # fmt: skip
# What only ends like a square: a job, a rank.
_NO_SQUARES = ("arbeitsplatz", "stellplatz", "tabellenplatz", "listenplatz", "studienplatz", "ausbildungsplatz")


# In what language, by the end of the word: "auf Hocharabisch" has one too.
_LANGUAGES = (
    "isch", "deutsch", "paschtu", "paschto", "dari", "farsi", "urdu", "hindi", "esperanto", "latein", "hebräisch",
    "mandarin", "tamil", "suaheli", "jiddisch", "platt", "kurmandschi", "sorani",
)  # fmt: skip


# Of verbs with these stances the object is what somebody judges, and a place behind it is where that is.
_JUDGING = frozenset(("accuse", "condemn", "deny", "praise", "think"))


class SettingFinder:
    """Finds time and place of saying in one document."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.doc = a.doc

    def time(
        self, c: Candidate, region: list[Span], *, close_to: int = -1, kinds: frozenset[str] | None = None
    ) -> tuple[list[Span], str | None]:
        """The time of saying and its ISO value.

        Args:
            c: the statement.
            region: the tokens in which to look: its frame, without its speaker.
            close_to: a verb beside which the time must stand, if it does not open the clause; -1 for none.
            kinds: which kinds of times will do; None for all.

        Returns:
            One span without preposition, and the value worked out from the article's date; empty where nothing says.
        """
        cue = c.cue[0][0] if c.cue else region[0][0] if region else 0
        best: tuple[int, int] | None = None
        chosen: times.TimeExpression | None = None
        for start, end in region:
            for found in times.find_times(self.doc, start, end):
                if found.start > 0 and self.doc.flags[found.start - 1] & BRACKET_OPEN:
                    continue  # "dem „Blick“ (Montag)": the day of the issue
                if found.since or self._led_by(found.start, start) in _NOT_WHEN:
                    continue
                if (
                    close_to >= 0
                    and not (found.start - close_to <= 3 and found.start > close_to)
                    and found.start > start + 1
                ):
                    continue
                if kinds is not None and found.kind not in kinds:
                    continue
                if found.end - found.start == 1 and self.doc.lower[found.start] == "zuvor":
                    continue  # before what is told there: no time of saying
                if found.kind == "year" and not found.preposition and found.shift is None:
                    continue
                rank = (_RANK.get(found.kind, 5), abs(found.start - cue))
                if best is None or rank < best:
                    best, chosen = rank, found
        if chosen is None:
            return [], None
        value = times.resolve(chosen, self.doc.article.date, self._past(c))
        return [(chosen.start, chosen.end)], value

    def _led_by(self, i: int, start: int) -> str:
        """The preposition, or else the word, that leads to a time expression."""
        k = i - 1
        while k >= start and self.a.bits[k] & (DETERMINER | ADJECTIVE) and not self.a.bits[k] & PREPOSITION:
            if self.doc.lower[k] == "des":
                return "des"
            k -= 1
        return self.doc.lower[k] if k >= start and self.a.bits[k] & PREPOSITION else ""

    def _past(self, c: Candidate) -> bool | None:
        """Whether the cue lies before the article: True for past tense and perfect, False for the future."""
        for start, end in c.cue:
            for i in range(start, end):
                if self.a.bits[i] & PAST:
                    return True
                if (
                    self.doc.lower[i] in ("wird", "werden")
                    and self.a.bits[i] & FINITE
                    and end - start == 1
                    and len(c.cue) > 1
                ):
                    return False
        return True

    def _outside(self, i: int, end: int) -> list[Span]:
        """A square or the like after "am", "auf": "auf dem Marktplatz"; a bare "auf Platz drei" is none."""
        lower, bits, flags = self.doc.lower, self.a.bits, self.doc.flags
        k = i + 1
        while k < end and flags[k] & WORD and bits[k] & (DETERMINER | ADJECTIVE) and not lower[k].endswith(_OUTSIDE):
            k += 1
        if k >= end or not flags[k] & CAPITAL or not lower[k].endswith(_OUTSIDE) or lower[k].endswith(_NO_SQUARES):
            return []
        return [(k, k + 1)] if k > i + 1 or lower[i] == "am" else []

    def _is_attribute(self, i: int) -> bool:
        """Whether a preposition leads to where a thing is of which somebody speaks: "nannte die Lage in Kiew …"."""
        clause = self.a.clause_at(i) if i and self.a.bits[i - 1] & NOUN else None
        rows = self.a.cue_rows(self.a.unit_of[i], clause) if clause is not None else ()
        if clause is None or not any(row.stance in _JUDGING or "act:als" in row.takes for row in rows):
            return False
        subject = self.a.subject(self.a.unit_of[i], clause)
        return any(
            p.end == i
            and p.preposition < 0
            and not p.pronoun
            and not p.animate
            and p.cases & ACCUSATIVE
            and (subject is None or p.head != subject.head)
            for p in self.a.phrases(self.a.unit_of[i], clause)
        )

    def place(self, region: list[Span], *, toward: bool = False) -> list[Span]:
        """The place of saying: a place or venue after "in", "vor"; empty where nothing says.

        Args:
            region: the tokens in which to look: the frame, without speaker and channel.
            toward: whether a place after "nach" will do: "Sie reiste nach Kiel. Dort sagte sie …".
        """
        lower, bits, flags = self.doc.lower, self.a.bits, self.doc.flags
        for start, end in region:
            for i in range(start, end - 1):
                if lower[i] in _AT and bits[i] & PREPOSITION:
                    outside = self._outside(i, end)
                    if outside:
                        return outside
                where = lower[i] in _WHERE or (toward and lower[i] == "nach")
                if i and lower[i - 1] in SEATS:
                    continue
                if not where or not bits[i] & PREPOSITION or self._is_attribute(i):
                    continue
                k = i + 1
                while k < end and flags[k] & WORD and bits[k] & (DETERMINER | ADJECTIVE) and not flags[k] & CAPITAL:
                    k += 1
                if k + 1 < end and flags[k + 1] & CAPITAL and lower[k + 1].endswith((*_VENUES, *_PREMISES)):
                    k += 1  # "im Kieler Rathaus", "im Deutschen Bundestag"
                if k >= end or not flags[k] & CAPITAL or bits[k] & DETERMINER:  # "in Ihrem Buch"
                    continue
                size = nouns.match_place(lower, k)
                unknown = k == i + 1 and not size and not word_kind(self.a.word(k)) & ~FIRST and lower[i] == "in"
                if lower[k].endswith(_LANGUAGES):
                    continue  # "in Paschtu"
                if unknown and (k + 1 >= end or not flags[k + 1] & CAPITAL) and not flags[k] & ALL_CAPS:
                    return [(k, k + 1)]  # a town that no list has
                if size and k + size <= end and lower[i] not in ("vor", "vorm"):
                    return [(k, k + size)]
                if lower[k].endswith(_PREMISES) and lower[i] != "aus":
                    court = lower[k].endswith("gericht")
                    if court or lower[i] not in ("vor", "vorm"):
                        town = nouns.match_place(lower, k + 1) if k + 1 < end and flags[k + 1] & CAPITAL else 0
                        return [(k, min(k + 1 + town, end))]  # "am Landesgericht Wien"
                if lower[k].endswith(_VENUES) or (lower[k] == "weißen" and lower[k + 1 : k + 2] == ["haus"]):
                    stop = k + 2 if lower[k] == "weißen" else k + 1
                    if lower[i] != "aus":
                        return [(k, stop)]
        return []
