"""Sources without a verb: "laut X", "nach Angaben von X", "X zufolge", "so X", "demnach"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE
from newsclaims.languages.de import nouns
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.act import tells
from newsclaims.languages.de.rules.common import (
    POINTING_BACK,
    Site,
    after_colon,
    family,
    is_apart,
    join,
    phrase_spans,
    told_beside,
    trim,
)
from newsclaims.languages.de.words import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    FINITE,
    NOUN,
    NUMERAL,
    PARTICIPLE,
    PAST,
    PLURAL_VERB,
    PREPOSITION,
    PRONOUN,
    SINGULAR_VERB,
)
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import COMMA, DASH, QUOTE_OPEN, STOP

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

# Nouns after which "nach" may stand: "meiner Meinung nach".
_OPINIONS = frozenset(
    """Angabe Ansicht Auffassung Aussage Bericht Darstellung Einschätzung Erachten Erinnerung Erkenntnis Informationen
    Information Meinung Überzeugung Vermutung Wort Schätzung""".split()
)
# How nouns end that govern "nach" themselves: "die Forderung nach einem Vertrag".
_WANTED = ("bedarf", "forderung", "forderungen", "ruf", "rufe", "suche", "verlangen", "wunsch")
_ASKED = frozenset({"gefragt", "befragt"})  # "nach ihrer Meinung gefragt"
_GOES = frozenset({"geht", "ginge", "gehe", "ging"})
_VERBAL_NOUNS = frozenset({"vernehmen", "bekunden"})  # "dem Vernehmen nach"
_ADVERBS = 2  # before an adjective: "nach bislang noch unbestätigten Berichten"
_BEGINS_PHRASE = DETERMINER | ADJECTIVE | NOUN | NUMERAL | PREPOSITION | PRONOUN
_UNTIL_NOW = frozenset(("bisher", "bislang", "derzeit", "noch", "zunächst"))
_TIMES = frozenset("bald direkt erst gleich kurz lange sofort unmittelbar".split())  # before "nach"
_VIEWS = ("sicht", "perspektive", "blickwinkel")  # how nouns for a point of view end
# Nouns of an event: "nach der Ankündigung" is a time, "nach Ankündigung des Ministers" hardly a source.
_EVENTS = frozenset(
    """Ankündigung Anordnung Anweisung Antrag Appell Aufforderung Aufruf Befehl Beschluss Beschwerde Drohung Einladung
    Empfehlung Entscheidung Erklärung Forderung Gerücht Hinweis Interview Klage Kritik Meldung Nachricht Rede Urteil
    Auswertung Veröffentlichung Vorschlag Vorwurf Warnung Wunsch Anzeige Protest Anfrage Artikel Debatte
    Fazit Frage Gespräch Verhandlung Versprechen Anschuldigung Behauptung Äußerung Verfassung
    Vortrag Auftritt Ansprache Telefonat Konferenz Pressekonferenz Lesung Video""".split()
)
# Those of them that are texts, and so sources where one of many is meant: "nach einer Meldung des Senders".
_PUBLISHED = frozenset(("Artikel", "Auswertung", "Meldung", "Nachricht", "Veröffentlichung", "Äußerung"))
# Those of them that tell what is to be: "nach dem Vorschlag der Stadt soll die Schule schließen".
_RESOLVES = frozenset(
    "Ankündigung Anordnung Antrag Beschluss Empfehlung Entscheidung Forderung Vorschlag Wunsch".split()
)
_SOLL = frozenset(("soll", "sollen", "solle"))


def _host_content(a: Analysis, site: Site, frame: Span) -> list[Span]:
    """The clause that a source belongs to, and what is coordinated with it after it, without the source's words."""
    sentence, clause = site.sentence, site.clause
    piece = next((p for p in clause.pieces if p[0] <= frame[0] < p[1]), clause.pieces[0])
    if piece != clause.pieces[0] and a.doc.lower[piece[0]] in ("darunter", "davon", "also", "etwa", "nämlich"):
        # "…, darunter Berichten zufolge auch Kinder": only the addition has that source
        return [trim(a, max(frame[1], piece[0]), piece[1])]
    if piece != clause.pieces[0] and piece[0] == frame[0] and not piece[0] <= clause.finite < piece[1]:
        rest = trim(a, frame[1], piece[1])
        if rest[0] < rest[1]:
            return [rest]  # "100, nach anderen Angaben 110 Kilometer"
    inside = family(sentence, clause.index)
    if _is_said_so(a, site):
        inside -= family(sentence, clause.prefield)
    if clause.kind is Kind.FRAGMENT and clause.parent < 0 and clause.finite < 0:
        inside |= {c.index for c in sentence.clauses[clause.index + 1 :] if c.parent < 0 and c.kind is Kind.QUOTE}
    if clause.link >= 0 and sentence.clauses[clause.link].finite < 0:
        inside.add(clause.link)  # "der nicht gelöscht, sondern laut Polizei zerstört wurde": one verb for both
    before = sentence.clauses[clause.index - 1] if clause.index else None
    if before is not None and clause.verb_first and clause.separator >= 0 and clause.coordinator < 0:
        if before.kind is Kind.QUOTE:
            inside.add(before.index)  # "„Das reicht“, sagte er laut Polizei"
        elif a.cue_rows(site.unit, clause) and clause.prefield < 0 and a.doc.flags[clause.separator] & COMMA:
            inside |= {c.index for c in sentence.clauses[: clause.index]}  # "Er komme, sagte er laut Polizei"
    for other in sentence.clauses[clause.index + 1 :]:
        if other.index in inside:
            continue
        if other.link in inside or (
            other.kind is Kind.MAIN
            and clause.kind is Kind.MAIN
            and other.parent < 0
            and (not other.verb_first or _shares_subject(a, site, other))
            and not is_apart(a, other)
            and not _is_anothers(a, site, other)
        ):
            inside |= family(sentence, other.index)
        elif clause.kind is not Kind.MAIN:
            break
    pieces: list[Span] = []
    start, end = frame
    for i in inside:
        for s, e in sentence.clauses[i].pieces:
            if start <= s and e <= end:
                continue
            if e <= start or s >= end:
                pieces.append((s, e))
                continue
            if s < start:
                pieces.append((s, start))
            if e > end:
                pieces.append((end, e))
    return [span for span in _apart(a, pieces, frame) if span[0] < span[1]]


def _is_anothers(a: Analysis, site: Site, other: Clause) -> bool:
    """Whether a clause tells what somebody else says: "Laut Polizei war es ein Unfall, der Anwalt spricht von Mord"."""
    if a.mood(other) != "indicative" or not any(tells(row) for row in a.cue_rows(site.unit, other)):
        return False
    subject = a.subject(site.unit, other)
    return subject is not None and subject.animate and not subject.pronoun and other.start <= subject.head < other.end


def _is_said_so(a: Analysis, site: Site) -> bool:
    """Whether the clause itself is somebody's words: "Wie Dahl mitteilte, ist das nach Ansicht von Berg falsch."."""
    first = site.sentence.clauses[site.clause.prefield] if site.clause.prefield >= 0 else None
    return (
        first is not None
        and first.kind is Kind.SUBORDINATE
        and a.doc.lower[first.opener] == "wie"
        and bool(a.cue_rows(site.unit, first))
    )


def _shares_subject(a: Analysis, site: Site, other: Clause) -> bool:
    """Whether a clause with its verb first goes on with the subject before it: "kam sie zu spät, verlor den Schuh"."""
    if a.mood(other) == "subjunctive1":
        return True
    subject = a.subject(site.unit, other)
    return subject is not None and subject.start < other.start


def _apart(a: Analysis, pieces: list[Span], frame: Span) -> list[Span]:
    before = join(a, [p for p in pieces if p[1] <= frame[0]])
    after = join(a, [p for p in pieces if p[0] >= frame[1]])
    return before + after


def _candidate(
    a: Analysis, site: Site, name: str, cue: list[Span], speaker: list[Span], frame: Span, stance: str = "report"
) -> Candidate | str:
    frame = _prefield(a, site, frame)
    content = _host_content(a, site, frame)
    if not content or sum(e - s for s, e in content) < 2:
        return "nothing is left of the clause"
    quoted = all(a.doc.flags[s] & QUOTE_OPEN and a.doc.partner[s] == e - 1 for s, e in content)
    return Candidate(
        rule=name,
        form="direct" if quoted else "indirect",  # "„Das Dach“ war laut Berg „völlig morsch“" is not all quoted
        content=content,
        speaker=speaker,
        cue=cue,
        frame=[frame],
        addressee=told_beside(a, site.unit, site.clause),
        lemma=a.doc.lower[cue[0][0]],
        stance=stance,
        sourced=True,
        unit=site.unit,
        features=(a.doc.lower[cue[0][0]], "source", ""),
    )


def _prefield(a: Analysis, site: Site, frame: Span) -> Span:
    """A source that stands first takes the whole Vorfeld, with its appositions and relative clauses."""
    clause = site.clause
    finite = clause.finite
    if clause.kind is not Kind.MAIN or finite < frame[1]:
        return frame
    first = clause.start
    while first < frame[0] and a.bits[first] & (ADVERB | COORDINATOR):
        first += 1
    while finite > frame[1] and a.doc.flags[finite - 1] & QUOTE_OPEN:
        finite -= 1  # "Seiner Ansicht nach „ist das falsch“"
    return (frame[0], finite) if first == frame[0] else frame


def _governed(a: Analysis, site: Site, i: int) -> NounPhrase | None:
    """The phrase behind a preposition, with an adverb before its adjective: "laut bisher unbestätigten Berichten"."""
    limit = _limit(site, i)
    k = i + 1
    while k < min(i + 1 + _ADVERBS, limit) and a.bits[k] & ADVERB and not a.bits[k] & _BEGINS_PHRASE:
        k += 1
    phrase = a.phrase_parser.at(k, limit)
    if k == i + 1 or phrase is None:
        return phrase
    return replace(phrase, start=i + 1) if phrase.start == k and a.bits[k] & (ADJECTIVE | PARTICIPLE) else None


def _with_adverb(a: Analysis, start: int, first: int) -> int:
    """Where a phrase begins with the adverb of its adjective: "bisher unbestätigten Berichten [zufolge]"."""
    adverb = start > first and a.bits[start] & (ADJECTIVE | PARTICIPLE) and a.bits[start - 1] & ADVERB
    return start - 1 if adverb and a.doc.lower[start - 1] in _UNTIL_NOW else start


def _limit(site: Site, i: int) -> int:
    return next((e for s, e in site.clause.pieces if s <= i < e), i + 1)


def _widened(a: Analysis, site: Site, phrase: NounPhrase) -> int:
    """The end of a source's words with its apposition: in a Vorfeld everything up to the verb or a relative clause."""
    clause = site.clause
    finite = clause.finite
    if clause.kind is Kind.MAIN and phrase.end < finite and clause.start >= phrase.start - 2:
        end = phrase.end
        for s, e in clause.pieces:
            if s <= end <= e or s == end + 1:
                end = min(e, finite)
            if end >= finite:
                break
        for i in range(phrase.end, end):
            if a.doc.lower[i] == "gegenüber":
                return i
        while end > phrase.end and a.doc.flags[end - 1] & (COMMA | DASH | QUOTE_OPEN):
            end -= 1
        return end
    end = phrase_spans(a, clause, phrase)[0][1]
    whence = (
        a.phrase_parser.at(end + 1, _limit(site, phrase.head))
        if end < clause.end and a.doc.lower[end] == "aus"
        else None
    )
    if whence is not None and end == phrase.core_end and cue_noun(a.doc.lower[phrase.head]) is not None:
        of = cue_noun(a.doc.lower[whence.head])
        if whence.animate or (of is not None and "hearsay" in of.takes):
            return whence.end  # "nach Angaben aus Regierungskreisen"
    return _before_subject(a, site, phrase, end)


def _before_subject(a: Analysis, site: Site, phrase: NounPhrase, end: int) -> int:
    """The end of a source's words before a subject that touches them: "liegen laut Berg [Klagen] vor".

    Only where the clause has no other subject: a noun without an article in the plural that the verb is in, too, or one
    with the article "der" that need not be a genitive ("nach Ansicht der Ärzte war [der Bruch] alt").
    """
    clause = site.clause
    if clause.finite < 0 or not any(s <= phrase.head < e for s, e in clause.pieces):
        return end
    subject = a.subject(site.unit, clause)
    if subject is not None and not phrase.start <= subject.start < end:
        return end
    several = bool(a.bits[clause.finite] & PLURAL_VERB) and not a.bits[clause.finite] & SINGULAR_VERB
    for k in range(phrase.head + 1, end):
        inner = a.phrase_parser.at(k, _limit(site, k))
        if inner is None or inner.start != k or inner.pronoun or not inner.cases & NOMINATIVE:
            continue
        if a.bits[k] & DETERMINER:
            first = k == phrase.core_end and cue_noun(a.doc.lower[phrase.head]) is not None
            if a.doc.lower[k] == "der" and not several and not first:
                return k
            continue
        form = nouns.noun(a.word(k))
        if several and inner.plural and k == inner.head and form is not None and form.kind == "noun":
            return k
    return end


@rule(
    "de.source.laut",
    trigger="word",
    words=("laut", "gemäß", "gemäss"),
    yes=[
        "[frame: [cue: Laut] [speaker: der Feuerwehr]] [content: brannte der Dachstuhl völlig aus].",
        "[content: Der Fahrer hatte] [frame: [cue: laut] [speaker: einem Sprecher der Polizei]] [content: getrunken].",
        "[content: „Das Dach ist“] [frame: [cue: laut] [speaker: der Feuerwehr]] [content: „seit Jahren undicht“].",
    ],
    no=["Sie sang laut und falsch."],
)
def laut(a: Analysis, site: Site) -> Candidate | str:
    """The source in "laut X" with the clause it stands in."""
    i = site.token
    phrase = _governed(a, site, i)
    if phrase is None or phrase.start != i + 1 or phrase.pronoun:
        return "no noun phrase follows"
    if a.doc.lower[i] != "laut":
        noun = cue_noun(a.doc.lower[phrase.head])
        if (noun is None or not noun.takes & {"laut", "nach"}) and not phrase.animate:
            return "what follows is no source"
    end = _widened(a, site, phrase)
    return _candidate(a, site, "de.source.laut", [(i, i + 1)], [(phrase.start, end)], (i, end))


@rule(
    "de.source.nach",
    trigger="word",
    words=("nach",),
    yes=[
        "[frame: [cue: Nach] [speaker: Angaben der Polizei]] [content: wurde niemand verletzt].",
        "[frame: [speaker: Ihrer Meinung] [cue: nach]] [content: kommt die Hilfe zu spät].",
        "[frame: [cue: Geht es nach] [speaker: der Partei],] [content: sinkt die Steuer schon im Mai].",
    ],
    no=[
        "Nach dem Spiel fuhr sie nach Hause.",
        "Die Bahn lehnt die Forderung nach eigenen Plänen ab.",
        "Der Sieger soll nach der Auszählung feststehen.",
        "Nach ihrer Meinung gefragt, schwieg sie.",
    ],
)
def nach(a: Analysis, site: Site) -> Candidate | str:
    """The source in "nach Angaben von X", "X' Ansicht nach" with the clause it stands in."""
    i = site.token
    lower = a.doc.lower
    if i == site.clause.start + 2 and lower[i - 1] == "es" and lower[i - 2] in _GOES:
        return _if_it_goes_by(a, site)
    said = any(word in _VERBAL_NOUNS or cue_noun(word) is not None for word in lower[site.clause.start : i])
    before = _phrase_ending(a, site, i) if said else None  # no phrase needs to be found after "ging nach"
    if before is not None:
        noun = cue_noun(lower[before.head])
        after = a.bits[i + 1] if i + 1 < site.sentence.end else 0
        free = not after & (DETERMINER | NOUN | NUMERAL | ADJECTIVE) or bool(after & FINITE)
        if (noun is not None and noun.lemma in _OPINIONS and before.preposition < 0 and free) or lower[
            before.head
        ] in _VERBAL_NOUNS:
            return _candidate(a, site, "de.source.nach", [(i, i + 1)], [(before.start, i)], (before.start, i + 1))
    if i > site.clause.start and lower[i - 1].endswith(_WANTED):
        return "it belongs to the noun before it"
    if i and lower[i - 1] in _TIMES:
        return "it is a time, not a source"  # "erst nach Ermittlungen"
    if not any(a.bits[k] & NOUN and cue_noun(lower[k]) for k in range(i + 1, _limit(site, i))):
        return "what follows is no noun of saying"  # nearly always: no phrase needs to be found
    phrase = _governed(a, site, i)
    if phrase is None:
        return "no noun phrase follows"
    if phrase.end < site.sentence.end and lower[phrase.end] in _ASKED:
        return "it is what somebody was asked about"
    noun = cue_noun(lower[phrase.head])
    if noun is None or "nach" not in noun.takes:
        # "nach Müllers Angaben": a genitive stands before the noun
        head = next(
            (k for k in range(phrase.start, phrase.core_end) if (n := cue_noun(lower[k])) and "nach" in n.takes), -1
        )
        if head < 0:
            return "what follows is no noun of saying"
    elif (
        noun.lemma in _EVENTS
        and (a.bits[phrase.start] & DETERMINER or not noun.plural)
        and not (noun.lemma in _PUBLISHED and lower[phrase.start] in ("einer", "einem") and _is_attributed(a, phrase))
        and not (noun.lemma in _RESOLVES and a.doc.lower[site.clause.finite] in _SOLL and _is_attributed(a, phrase))
    ):
        return "the noun names an event, not what somebody says"
    elif (
        a.bits[phrase.start] & DETERMINER
        and lower[phrase.start] in ("der", "dem", "den", "einer", "einem")
        and noun.lemma not in _OPINIONS
        and "document" not in noun.takes
        and phrase.end == phrase.core_end
        and not noun.plural
    ):
        return "the noun may name an event"
    elif (
        phrase.head == phrase.start
        and not noun.plural
        and not noun.first
        and a.doc.lower[phrase.head] == noun.lemma.lower()
        and noun.gender == "f"
        and not noun.lemma.endswith(("meinung", "ansicht"))
        and phrase.end == phrase.head + 1
    ):
        return "the noun stands alone"
    if phrase.head + 1 < len(lower) and lower[phrase.head + 1] == "über":
        return "the noun names an event, not what somebody says"  # "nach Berichten über Schäden kam sie"
    end = _widened(a, site, phrase)
    return _candidate(a, site, "de.source.nach", [(i, i + 1)], [(phrase.start, end)], (i, end))


def _if_it_goes_by(a: Analysis, site: Site) -> Candidate | str:
    """The one whose wish is told in "Geht es nach X, …": the clause that this one is the condition of."""
    sentence, clause, i = site.sentence, site.clause, site.token
    phrase = a.phrase_parser.at(i + 1, _limit(site, i))
    if phrase is None or clause.parent < 0:
        return "no noun phrase follows" if phrase is None else "nothing depends on it"
    own = family(sentence, clause.index)
    start, end = sentence.extent(clause)
    inside = family(sentence, clause.parent) - own
    content = _apart(a, [p for n in inside for p in sentence.clauses[n].pieces], (start, end))
    if not content:
        return "nothing is left of the clause"
    if end < sentence.end and a.doc.flags[end] & COMMA:
        end += 1
    return Candidate(
        rule="de.source.nach",
        form="indirect",
        content=content,
        speaker=phrase_spans(a, clause, phrase),
        cue=[(start, i + 1)],
        frame=[(start, end)],
        lemma="nach",
        stance="demand",
        sourced=True,
        unit=site.unit,
        features=("nach", "source", ""),
    )


def _is_attributed(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun says whose it is or where it stands: "einer Meldung des Senders", "einem Artikel in der Post"."""
    end = phrase.end
    return end > phrase.core_end or (end < len(a.bits) and bool(a.bits[end] & PREPOSITION))


def _phrase_ending(a: Analysis, site: Site, i: int) -> NounPhrase | None:
    """The longest noun phrase right before token `i`."""
    best: NounPhrase | None = None
    for phrase in a.phrases(site.unit, site.clause):
        if phrase.end == i:
            best = phrase
            break
    if best is None:
        start = next((s for s, e in site.clause.pieces if s <= i < e), i)
        for k in range(max(start, i - 12), i):
            if a.bits[k] & (DETERMINER | NOUN | PRONOUN) and (
                k == start or not a.bits[k - 1] & (DETERMINER | PREPOSITION)
            ):
                phrase_at = a.phrase_parser.at(k, i)
                if phrase_at is not None and phrase_at.end == i:
                    return phrase_at
    return best


@rule(
    "de.source.aus",
    trigger="word",
    words=("aus",),
    yes=[
        "[content: Die Klage hat] [frame: [cue: aus] [speaker: Sicht der Verbände]] [content: keine Chance].",
        "[frame: [cue: Aus] [speaker: Sicht des Anwalts]] [content: ist der Fall klar].",
    ],
    no=["Aus dem Wald kam ein Reh."],
)
def aus(a: Analysis, site: Site) -> Candidate | str:
    """The source in "aus Sicht von X" with the clause it stands in."""
    i = site.token
    limit = _limit(site, i)
    if not any(word.endswith(_VIEWS) for word in a.doc.lower[i + 1 : limit]):
        return "no point of view follows"  # nearly always: no phrase needs to be found
    phrase = a.phrase_parser.at(i + 1, limit)
    if phrase is None or not a.doc.lower[phrase.head].endswith(_VIEWS):
        return "no point of view follows"
    if a.doc.lower[phrase.head].endswith(("aussicht", "absicht", "ansicht")):
        return "no point of view follows"
    if phrase.end == phrase.core_end or site.clause.kind is not Kind.MAIN:
        return "it is nobody's point of view"
    end = _widened(a, site, phrase)
    return _candidate(a, site, "de.source.aus", [(i, i + 1)], [(phrase.start, end)], (i, end), "think")


@rule(
    "de.source.zufolge",
    trigger="word",
    words=("zufolge",),
    yes=[
        "[frame: [speaker: Einem Bericht der Zeitung] [cue: zufolge]] [content: plant der Verein einen Neubau].",
        "[content: Der Mann war] [frame: [speaker: Augenzeugen] [cue: zufolge]] [content: sofort tot].",
    ],
    no=["Das hatte einen Streit zufolge."],
)
def zufolge(a: Analysis, site: Site) -> Candidate | str:
    """The source in "X zufolge" with the clause it stands in."""
    i = site.token
    phrase = _phrase_ending(a, site, i)
    start = -1
    if phrase is not None and phrase.preposition < 0:
        start = _with_adverb(a, phrase.start, next((s for s, e in site.clause.pieces if s <= i < e), i))
        if phrase.start != phrase.head and a.bits[i - 1] & NOUN and i - 1 > phrase.head:
            noun = cue_noun(a.doc.lower[i - 1])
            if noun is not None and noun.plural and "zufolge" in noun.takes:
                start = i - 1  # two phrases that touch: "nimmt die Gruppe Schätzungen zufolge …"
    if start < 0:
        # the phrase reaches further than it was parsed: take it from its first word in the Vorfeld
        first = next((s for s, e in site.clause.pieces if s <= i < e), i)
        finite = site.clause.finite
        if (finite < 0 or finite > i) and first < i and not a.bits[first] & PREPOSITION:
            start = first
        else:
            found = [
                p
                for p in a.phrases(site.unit, site.clause)
                if p.end <= i and p.preposition < 0 and p.cases & (DATIVE | GENITIVE)
            ]
            if not found:
                return "no noun phrase stands before it"
            start = found[-1].start
            if finite >= 0 and start < finite < i:
                return "no noun phrase stands before it"
    if phrase is not None and (phrase.cases == ACCUSATIVE or (phrase.pronoun and not phrase.cases & DATIVE)):
        return "what stands before it is no source"
    return _candidate(a, site, "de.source.zufolge", [(i, i + 1)], [(start, i)], (start, i + 1))


@rule(
    "de.source.so",
    trigger="so",
    yes=[
        "[content: Die Kasse sei leer][frame: , [cue: so] [speaker: der Minister]].",
        "[content: Man habe][frame: , [cue: so] [speaker: die Sprecherin] weiter,] [content: nichts gewusst].",
        "[content: Die Kasse sei leer][frame: , [cue: so] [speaker: ein Sprecher] zur [addressee: APA]].",
    ],
    no=["Er kam, so schnell er konnte.", "Viele Bauern gingen fort, so auch Berg."],
)
def so(a: Analysis, site: Site) -> Candidate | str:
    """The source in "…, so X": a parenthesis without a verb."""
    clause = site.clause
    i = clause.start
    lower, flags = a.doc.lower, a.doc.flags
    phrase = a.phrase_parser.at(i + 1, clause.pieces[0][1])
    if phrase is None or phrase.start != i + 1 or phrase.preposition >= 0:
        return "no noun phrase follows"
    if phrase.pronoun and lower[phrase.head] not in ("er", "sie"):
        return "no noun phrase follows"
    if lower[i + 1] == "auch":
        return "it gives an example"
    speaker = phrase_spans(a, clause, phrase)
    host = site.sentence.clauses[clause.parent]
    sentence = site.sentence
    root = host
    while root.parent >= 0 and root.kind is not Kind.MAIN:
        root = sentence.clauses[root.parent]
    own = family(sentence, clause.index)
    inside = family(sentence, root.index)
    for other in sentence.clauses:
        if other.index > clause.index and (
            other.link in inside
            or (other.parent < 0 and a.mood(other).startswith("subjunctive") and not other.verb_first)
        ):
            inside |= family(sentence, other.index)
    k = root
    while k.link >= 0 and sentence.clauses[k.link].index < k.index:
        k = sentence.clauses[k.link]
        inside |= family(sentence, k.index)
    if root.kind is not Kind.QUOTE or sentence.clauses[0].kind is not Kind.QUOTE:
        for other in reversed(sentence.clauses[: root.index]):
            if other.verb_first and other.coordinator < 0:
                break
            if other.parent < 0:
                inside |= family(sentence, other.index)
    said = after_colon(a, sentence.clauses[: clause.index])
    inside = {n for n in inside if n >= said} - own
    quotes = [sentence.clauses[n] for n in inside if sentence.clauses[n].kind is Kind.QUOTE]
    if len(quotes) == len(inside) or any(q.separator < 0 or not flags[q.separator] & COMMA for q in quotes):
        return "it belongs to a quotation"
    content = join(a, [p for n in inside for p in sentence.clauses[n].pieces])
    content = [s for s in content if s[0] >= i or s[1] <= i]
    start = clause.separator if clause.separator >= 0 else i
    saying = {n for c in clause.children if a.cue_rows(site.unit, sentence.clauses[c]) for n in family(sentence, c)}
    end = max(e for n in own - saying for _, e in sentence.clauses[n].pieces)
    if end < sentence.end and flags[end] & (COMMA | DASH) and not flags[end] & STOP and content[-1][0] > i:
        end += 1
    return Candidate(
        rule="de.source.so",
        form="indirect",
        content=content,
        speaker=speaker,
        cue=[(i, i + 1)],
        frame=[(start, end)],
        addressee=told_beside(a, site.unit, site.clause),
        lemma="so",
        stance="report",
        sourced=True,
        unit=site.unit,
        features=("so", "source", ""),
    )


@rule(
    "de.source.demnach",
    trigger="word",
    words=POINTING_BACK,
    yes=[
        "[frame: [cue: [speaker: Demnach]]] [content: fehlten im Lager 20 Kisten].",
        "[content: Der Wagen war] [frame: [cue: [speaker: demnach]]] [content: viel zu schnell].",
    ],
    no=["Dem nach zu urteilen, war alles gut.", "Die Studie lag vor. Danach ging er nach Hause."],
)
def demnach(a: Analysis, site: Site) -> Candidate | str:
    """The source in "Demnach …": an adverb that points back to a source."""
    i = site.token
    span = (i, i + 1)
    if a.doc.lower[i] == "danach" and not _points_to_document(a, site):
        return "it is a time, not a source"
    return _candidate(a, site, "de.source.demnach", [span], [span], span)


def _points_to_document(a: Analysis, site: Site) -> bool:
    """Whether "danach" at the head of a sentence means what the one before names: "Es gibt eine Studie. Danach …"."""
    clause = site.clause
    if site.token != site.sentence.start or site.unit == 0 or clause.finite < 0:
        return False
    if a.bits[clause.finite] & PAST and not a.mood(clause).startswith("subjunctive"):
        return False
    start, end = a.units[site.unit - 1]
    return any(
        noun is not None and noun.takes & {"document", "hearsay"}
        for i in range(start, end)
        if a.bits[i] & NOUN and (noun := cue_noun(a.doc.lower[i]))
    )


RULES = (laut, nach, aus, zufolge, so, demnach)
