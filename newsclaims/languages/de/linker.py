"""From the candidates of a German document to names, outlets, places and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.base import Findings, Name, Setting
from newsclaims.languages.de import nouns, outlets, times, turns
from newsclaims.languages.de.naming import nominative
from newsclaims.languages.de.resolver import Resolver
from newsclaims.languages.de.rules.people import phrase_spans
from newsclaims.languages.de.settings import DAYS, DAYS_AND_PARTS, SettingFinder
from newsclaims.languages.de.via import ViaFinder
from newsclaims.rules.candidate import Candidate
from newsclaims.text.document import CAPITAL, COLON, LINE_START, PARAGRAPH_START

if TYPE_CHECKING:
    from newsclaims.grammar.clause import Clause
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.entity import Entity
    from newsclaims.rules.candidate import MeetingCandidate, Span

# Words in a frame that say that the same person goes on.
_GOING_ON = frozenset(
    (
        "weiter", "außerdem", "ausserdem", "ferner", "zudem", "hinzu", "weiterhin", "auch", "ebenfalls", "zugleich",
        "dabei", "darüber", "überdies", "ergänzte", "fügte", "dann", "schließlich", "zusätzlich", "gleichzeitig",
        "demnach", "demzufolge",
    )
)  # fmt: skip
# Words of a sentence that tells that somebody speaks, without saying what.
_SPOKE = frozenset(
    (
        "stellung", "äußerte", "äusserte", "äußern", "äussern", "wort", "presse", "trat", "sprach", "redete", "rede",
        "interview", "auskunft", "medien", "journalisten", "meldete", "wandte", "reagierte", "kommentierte",
    )
)  # fmt: skip
_GIVING = frozenset(("gab", "gaben", "gibt", "geben", "hielt", "hielten", "hält", "halten"))
_NEAR = 1  # sentences between two statements of one report
_OCCASION = 3  # sentences over which an occasion that the text announces goes on
_FAR = 8  # the same where the frame says that it goes on


def link(a: Analysis, statements: list[Candidate], meetings: list[MeetingCandidate]) -> Findings:
    """Resolve who, through whom, where and when.

    Args:
        a: the document's grammar.
        statements: the chosen statements in the order of the text.
        meetings: the chosen meetings.

    Returns:
        Both with their settings, and a name for each speaker, addressee, channel and participant.
    """
    return _Linker(a).link(statements, meetings)


_SPEAKERS = frozenset(("ich", "mich", "mir", "uns", "wir"))


class _Linker:
    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.entities = Resolver(a)
        self.via = ViaFinder(a)
        self.settings = SettingFinder(a)
        self.said: list[Candidate] = []  # the last statements

    def link(self, statements: list[Candidate], meetings: list[MeetingCandidate]) -> Findings:
        names: dict[tuple[Span, ...], Name] = {}
        settings: list[Setting] = []
        last: _Said | None = None
        for c in statements:
            speaker: list[Entity] = []
            if c.form == "free_indirect" and c.speaker and self._tells_of_speaker(c):
                c.speaker = []
            if c.speaker:
                resolved = self.entities.resolve(c.speaker)
                names[tuple(c.speaker)] = resolved.name
                speaker = resolved.entities
                if c.rule != turns.NAME:  # "er" in an answer is hardly who answers
                    self.entities.pronouns.spoke(c.speaker[0][0], c.speaker)
            if c.addressee:
                names[tuple(c.addressee)] = self.entities.name(c.addressee)
            setting = self._setting(c)
            if setting.via and speaker and not self._channel_noun(setting.via) and self._same(setting.via, speaker):
                setting.via = []
            if not setting.place:
                setting.place = self._dateline(c)
            if last is not None and self._goes_on(c, speaker, setting, last):
                setting = _merged(setting, last.setting)
            elif not (setting.via or setting.time or setting.place) and c.form != "reported":
                setting = self._scene(c, speaker) or setting
            if speaker and not (setting.via or setting.time or setting.place):
                setting = self._occasion(c, speaker[0]) or setting
            settings.append(setting)
            if setting.via and tuple(setting.via) not in names:
                names[tuple(setting.via)] = self._channel(setting.via)
            last = _Said(c, speaker, setting, last)
            self.said = [*self.said[-5:], c]
        for meeting in meetings:
            for mention, _ in meeting.participants:
                names[tuple(mention)] = self._participant(mention, statements)
        values = [self._value(m) for m in meetings]
        return Findings(statements, meetings, settings, values, names)

    def _participant(self, mention: list[Span], statements: list[Candidate]) -> Name:
        """Who takes part in a meeting; "wir" in a quotation is who speaks there."""
        at = mention[0][0]
        if self.a.doc.lower[at] in _SPEAKERS:
            for c in reversed(statements):
                if c.form == "direct" and c.speaker and any(s <= at < e for s, e in c.content):
                    return self.entities.name(c.speaker)
        return self.entities.name(mention)

    def _tells_of_speaker(self, c: Candidate) -> bool:
        """Whether a sentence with "sollen" is about a person by name or office, who then does not say it themselves."""
        clause = next((k for k in self.a.sentence(c.unit).clauses if k.kind is Kind.MAIN and k.finite >= 0), None)
        subject = self.a.subject(c.unit, clause) if clause is not None else None
        if subject is None or subject.pronoun:
            return False
        about = self.entities.resolve(((subject.start, subject.end),)).entities
        return [e.kind for e in about] == ["person"] and about == self.entities.resolve(c.speaker).entities

    # --- settings ----------------------------------------------------------------------------------------------------

    def _setting(self, c: Candidate) -> Setting:
        """What stands beside the cue."""
        region = self._region(c)
        verb = c.cue[0][0] if c.cue else -1
        if not region:
            return Setting(self.via.find(c, []))
        via = self.via.find(c, region) or self._before_colon(c)
        if c.form == "reported":
            unit = self.a.unit_of[c.content[0][0]]
            mains = [k for k in self.a.sentence(unit).clauses if k.kind is Kind.MAIN and k.finite >= 0]
            verb = mains[0].finite if mains else verb
        quiet = _without(region, via)  # „Heute“ is no day
        time, value = self.settings.time(c, quiet, close_to=verb if c.form == "reported" else -1)
        place = self.settings.place(_without(region, [*via, *c.addressee])) if c.form != "reported" else []
        return Setting(via or self._reporter(c), place, time, value)

    def _dateline(self, c: Candidate) -> list[Span]:
        """The place in a dateline right before the sentence: "Wien (APA) – Der Minister sagte …"."""
        unit = self.a.unit_of[(c.frame or c.content)[0][0]]
        if unit == 0 or not c.frame or not c.rule.startswith(("de.verb.", "de.quote.")):
            return []
        start, end = self.a.units[unit - 1]
        flags, lower = self.a.doc.flags, self.a.doc.lower
        if not flags[start] & LINE_START or any(s == end for s, _ in self.a.doc.sentences):
            return []
        size = nouns.match_place(lower, start)
        return [(start, start + size)] if size and start + size < end and not flags[start + size] & CAPITAL else []

    def _before_colon(self, c: Candidate) -> list[Span]:
        """The outlet in words that lead to a quotation with its frame behind it: "X sagte im ZDF: „…“, betont sie."."""
        first = c.content[0][0]
        if c.form != "direct" or not c.frame or c.frame[0][0] < first or first == 0:
            return []
        if not self.a.doc.flags[first - 1] & COLON:
            return []
        before = Candidate(c.rule, c.form, c.content, frame=[(self.a.units[self.a.unit_of[first - 1]][0], first - 1)])
        return self.via.find(before, before.frame)

    def _reporter(self, c: Candidate) -> list[Span]:
        """The outlet in whose report the frame stands: "Nach Informationen des „Blicks“ hat X angekündigt, …"."""
        at = c.frame[0][0] if c.frame else -1
        for other in reversed(self.said):
            if other is c or not any(s <= at < e for s, e in other.content):
                continue
            if other.speaker and other.speaker != c.speaker:
                return self.via.outlets.in_mention(other.speaker)
        return []

    def _region(self, c: Candidate) -> list[Span]:
        """The tokens beside the cue: its clause within the frame, without content and speaker."""
        unit = self.a.unit_of[(c.frame or c.content)[0][0]]
        clauses = self.a.sentence(unit).clauses
        if not c.frame:
            if c.form != "reported":
                return []
            start = c.content[0][0]
            pieces = [p for k in clauses if k.kind is Kind.MAIN and k.start >= start - 1 for p in k.pieces]
            return _without(pieces[:3], c.speaker)
        frame = c.frame
        cue = c.cue[0][0] if c.cue else frame[0][0]
        own = [k for k in clauses if any(s <= cue < e for s, e in k.pieces)]
        if not any(k.kind is Kind.RELATIVE for k in own):  # its main clause tells something else
            own += [
                k
                for k in clauses
                if k.kind is Kind.MAIN and k not in own and any(s <= k.start < e for s, e in frame) and k.finite >= 0
            ]
        within = [(max(s, x), min(e, y)) for k in own for s, e in frame for x, y in k.pieces if max(s, x) < min(e, y)]
        frame = sorted(set(within)) or frame
        return _without(_without(frame, c.speaker), c.content)

    def _scene(self, c: Candidate, speaker: list[Entity]) -> Setting | None:
        """What the sentence before says of the same person: "Er trat am Montag in Kiel vor die Presse. Er sagte …"."""
        if not speaker or speaker[0].kind not in ("person", "group", "organisation"):
            return None
        unit = self.a.unit_of[(c.frame or c.content)[0][0]]
        if c.frame:
            unit = min(unit, self.a.unit_of[c.content[0][0]])
        if unit == 0 or self.a.doc.flags[self.a.units[unit][0]] & PARAGRAPH_START:
            return None
        clauses = self.a.sentence(unit - 1).clauses
        main = next((k for k in clauses if k.kind is Kind.MAIN and k.finite >= 0), None)
        if main is None or self.a.doc.lower[main.finite] in ("hatte", "hatten"):
            return None
        subject = self.a.subject(unit - 1, main)
        if subject is None or self.entities.resolve(phrase_spans(self.a, main, subject)).entities[:1] != speaker[:1]:
            return None
        region = _without(main.pieces, phrase_spans(self.a, main, subject))
        for other in self.said:
            own = other.speaker and self.entities.resolve(other.speaker).entities[:1] == speaker[:1]
            if own and other is not c and other.form != "reported":
                region = _without(region, other.content)  # what they told took place at another time
        scene = Candidate(c.rule, "indirect", c.content, cue=[(main.finite, main.finite + 1)], frame=region)
        words = {self.a.doc.lower[i] for s, e in main.pieces for i in range(s, e)}
        time, value = self.settings.time(scene, region, kinds=DAYS_AND_PARTS if words & _SPOKE else DAYS)
        there = any(self.a.doc.lower[i] == "dort" for s, e in c.frame for i in range(s, e))
        via = self.via.find(scene, region) or self._given(unit - 1, main)
        return Setting(via, self.settings.place(region, toward=there), time, value)

    def _given(self, unit: int, main: Clause) -> list[Span]:
        """The occasion that somebody gives: "Sie gab am Montag in Kiel eine Pressekonferenz"."""
        if self.a.doc.lower[main.finite] not in _GIVING:
            return []
        for phrase in self.a.phrases(unit, main):
            channel = nouns.channel(self.a.word(phrase.head)) if phrase.preposition < 0 else None
            if channel is not None and channel.kind in ("talk", "occasion", "speech"):
                return [(phrase.head, phrase.head + 1)]
        return []

    def _occasion(self, c: Candidate, speaker: Entity) -> Setting | None:
        """The occasion announced shortly before: "In Kiel fand eine Debatte zwischen X und Y statt."."""
        unit = self.a.unit_of[(c.frame or c.content)[0][0]]
        for u in range(unit - 1, max(-1, unit - 1 - _OCCASION), -1):
            start, end = self.a.units[u]
            if "statt" not in self.a.doc.lower[start:end]:
                continue
            main = next((k for k in self.a.sentence(u).clauses if k.kind is Kind.MAIN and k.finite >= 0), None)
            if main is None or self.a.doc.lower[main.finite] not in ("fand", "fanden"):
                continue
            subject = self.a.subject(u, main)
            channel = nouns.channel(self.a.word(subject.head)) if subject is not None else None
            if subject is None or channel is None or channel.kind not in ("talk", "occasion"):
                continue
            if not start <= speaker.last_before(end - 1) < end:
                continue
            region = _without(main.pieces, [(subject.start, subject.end)])
            scene = Candidate(c.rule, "indirect", c.content, cue=[(main.finite, main.finite + 1)], frame=region)
            time, value = self.settings.time(scene, region)
            return Setting([(subject.head, subject.head + 1)], self.settings.place(region), time, value)
        return None

    def _goes_on(self, c: Candidate, speaker: list[Entity], own: Setting, last: _Said) -> bool:
        """Whether a statement belongs to the report of the one before it."""
        before = last.c
        if not (last.setting.via or last.setting.time or last.setting.place):
            return False
        if c.speaker and before.speaker and c.speaker != before.speaker:
            if not speaker or not last.speaker or speaker[0] is not last.speaker[0]:
                return False
        elif not c.speaker and before.speaker and c.form != "indirect_free_indirect":
            return False
        if c.frame and c.frame == before.frame:
            return True
        if not c.frame and c.form in ("indirect_free_indirect", "direct"):
            return True
        if own.time and last.setting.time and own.time_value != last.setting.time_value:
            return False
        if own.via and last.setting.via and not self._known_thing(own.via[0][0]):
            return False
        gap = self.a.unit_of[c.content[0][0]] - self.a.unit_of[before.content[-1][1] - 1]
        words = {self.a.doc.lower[i] for s, e in c.frame for i in range(s, e)}
        if "weiter" in words:
            return gap <= _FAR
        return gap <= _NEAR and (bool(words & _GOING_ON) or self._pronoun(c))

    def _known_thing(self, i: int) -> bool:
        """Whether a channel is one the text has spoken of: "in dem Brief", "in der Rede"."""
        return self.a.doc.lower[i - 1] in ("dem", "der", "diesem", "dieser", "im", "selben", "gleichen")

    def _pronoun(self, c: Candidate) -> bool:
        return (
            len(c.speaker) == 1
            and c.speaker[0][1] - c.speaker[0][0] == 1
            and self.a.doc.lower[c.speaker[0][0]] in ("er", "sie", "ich", "wir")
        )

    # --- names -------------------------------------------------------------------------------------------------------

    def _channel(self, via: list[Span]) -> Name:
        """The name of an outlet or channel."""
        asking, _, request = self.a.doc.lower[via[0][0]].rpartition("-")
        if request == "anfrage" and (asked := outlets.outlet_at([asking], 0)) is not None:
            return self.entities.outlet(asked[0].name, via[0][0])
        if self._channel_noun(via):
            house = outlets.outlet_head(self.a.word(via[0][0])) or nouns.organisation(self.a.word(via[0][0]))
            return Name(nominative(self.a, *via[0]), kind="organisation" if house else "document")
        name = self.entities.name(via)
        if name.kind in ("person", "unknown") and name.role is None:  # "im Interview mit dem Abendlicht"
            name = Name(name.name, None, "organisation", name.entity)
        return name if name.name is not None else Name(self.a.doc.words(*via[0]), kind="document")

    def _channel_noun(self, via: list[Span]) -> bool:
        """Whether a channel is given by its noun ("Brief") and not by a name."""
        start, end = via[0]
        return (
            end - start == 1 and start not in self.entities.table.name_at and nouns.noun(self.a.word(start)) is not None
        )

    def _same(self, via: list[Span], speaker: list[Entity]) -> bool:
        return self.entities.resolve(via).entities == speaker

    def _value(self, meeting: MeetingCandidate) -> str | None:
        """The ISO value of a meeting's time."""
        for start, end in meeting.time:
            for found in times.find_times(self.a.doc, start, end):
                ahead = (
                    meeting.status == "planned" or self.a.doc.lower[found.start - 1] == "für"
                )  # "für Montag angesetzt"
                return times.resolve(found, self.a.doc.article.date, not ahead)
        return None


class _Said:
    """A statement with what is known of it."""

    __slots__ = ("c", "setting", "speaker")
    speaker: list[Entity]

    def __init__(self, c: Candidate, speaker: list[Entity], setting: Setting, before: _Said | None) -> None:
        self.c = c
        self.setting = setting
        self.speaker = speaker or (before.speaker if before is not None and not c.speaker else [])


def _merged(own: Setting, last: Setting) -> Setting:
    """What a statement does not say itself it has from the one before it."""
    return Setting(
        own.via or last.via,
        own.place or last.place,
        own.time or last.time,
        own.time_value if own.time else last.time_value,
    )


def _without(spans: list[Span], holes: list[Span]) -> list[Span]:
    """Token ranges without those of the holes."""
    for s, e in holes:
        spans = [
            piece
            for start, end in spans
            for piece in ((start, min(end, s)), (max(start, e), end))
            if piece[0] < piece[1] and not (s <= piece[0] and piece[1] <= e)
        ]
        spans = list(dict.fromkeys(spans))
    return spans
