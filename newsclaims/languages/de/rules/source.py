"""Sources without a verb: "laut X", "nach Angaben von X", "X zufolge", "so X", "demnach"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE, GENITIVE
from newsclaims.languages.de.cues import ASKED, cue_noun
from newsclaims.languages.de.rules.extent import family
from newsclaims.languages.de.rules.people import is_owned, phrase_spans
from newsclaims.languages.de.rules.site import Site, piece_of
from newsclaims.languages.de.rules.source_content import apart, governed, statement, widened, with_adverb
from newsclaims.languages.de.words import (
    ADJECTIVE,
    DETERMINER,
    FINITE,
    NOUN,
    NUMERAL,
    PREPOSITION,
    PRONOUN,
)
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import COMMA

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis

# Nouns after which "nach" may stand: "meiner Meinung nach".
_OPINIONS = frozenset(
    """Angabe Ansicht Auffassung Aussage Bericht Darstellung Einschätzung Erachten Erinnerung Erkenntnis Informationen
    Information Meinung Überzeugung Vermutung Wort Schätzung""".split()
)
# How nouns end that govern "nach" themselves: "die Forderung nach einem Vertrag".
_WANTED = ("bedarf", "forderung", "forderungen", "ruf", "rufe", "suche", "verlangen", "wunsch")
_GOES = frozenset({"geht", "ginge", "gehe", "ging"})
_VERBAL_NOUNS = frozenset({"vernehmen", "bekunden"})  # "dem Vernehmen nach"
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
    phrase = governed(a, site, i)
    if phrase is None or phrase.start != i + 1 or phrase.pronoun:
        return "no noun phrase follows"
    if a.doc.lower[i] != "laut":
        noun = cue_noun(a.doc.lower[phrase.head])
        if (noun is None or not noun.takes & {"laut", "nach"}) and not phrase.animate:
            return "what follows is no source"
    end = widened(a, site, phrase)
    return statement(a, site, "de.source.laut", [(i, i + 1)], [(phrase.start, end)], (i, end))


@rule(
    "de.source.nach",
    trigger="word",
    words=("nach",),
    yes=[
        "[frame: [cue: Nach] [speaker: Angaben der Polizei]] [content: wurde niemand verletzt].",
        "[frame: [cue: Nach] [speaker: Angaben der Polizei] auf Telegram] [content: wurde niemand verletzt].",
        "[frame: [speaker: Ihrer Meinung] [cue: nach]] [content: kommt die Hilfe zu spät].",
        "[frame: [cue: Geht es nach] [speaker: der Partei],] [content: sinkt die Steuer schon im Mai].",
        "[frame: [cue: Wenn es nach] [speaker: der Partei] geht,] [content: sinkt die Steuer schon im Mai].",
    ],
    no=[
        "Nach dem Spiel fuhr sie nach Hause.",
        "Die Bahn lehnt die Forderung nach eigenen Plänen ab.",
        "Der Sieger soll nach der Auszählung feststehen.",
        "Nach ihrer Meinung gefragt, schwieg sie.",
        "Gefragt nach ihren Plänen, lachte sie.",
    ],
)
def nach(a: Analysis, site: Site) -> Candidate | str:
    """The source in "nach Angaben von X", "X' Ansicht nach" with the clause it stands in."""
    i = site.token
    lower = a.doc.lower
    if lower[i - 1] == "es" and i == site.clause.start + 2 and (lower[i - 2] in _GOES or _goes_at_end(a, site)):
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
            return statement(a, site, "de.source.nach", [(i, i + 1)], [(before.start, i)], (before.start, i + 1))
    if i > site.clause.start and lower[i - 1].endswith(_WANTED):
        return "it belongs to the noun before it"
    if i and lower[i - 1] in ASKED:
        return "it is what somebody was asked about"  # "Gefragt nach ihren Plänen"
    if i and lower[i - 1] in _TIMES:
        return "it is a time, not a source"  # "erst nach Ermittlungen"
    if not any(a.bits[k] & NOUN and cue_noun(lower[k]) for k in range(i + 1, piece_of(site, i)[1])):
        return "what follows is no noun of saying"  # nearly always: no phrase needs to be found
    phrase = governed(a, site, i)
    if phrase is None:
        return "no noun phrase follows"
    if phrase.end < site.sentence.end and lower[phrase.end] in ASKED:
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
    end = widened(a, site, phrase)
    return statement(a, site, "de.source.nach", [(i, i + 1)], [(phrase.start, end)], (i, end))


def _goes_at_end(a: Analysis, site: Site) -> bool:
    """Whether a clause is "wenn es nach X geht"."""
    clause = site.clause
    return a.doc.lower[clause.start] == "wenn" and clause.finite >= 0 and a.doc.lower[clause.finite] in _GOES


def _if_it_goes_by(a: Analysis, site: Site) -> Candidate | str:
    """The one whose wish is told in "Geht es nach X, …": the clause that this one is the condition of."""
    sentence, clause, i = site.sentence, site.clause, site.token
    phrase = a.phrase_parser.at(i + 1, piece_of(site, i)[1])
    if phrase is None or clause.parent < 0:
        return "no noun phrase follows" if phrase is None else "nothing depends on it"
    own = family(sentence, clause.index)
    start, end = sentence.extent(clause)
    inside = family(sentence, clause.parent) - own
    content = apart(a, [p for n in inside for p in sentence.clauses[n].pieces], (start, end))
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
        start = piece_of(site, i)[0]
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
    limit = piece_of(site, i)[1]
    if not any(word.endswith(_VIEWS) for word in a.doc.lower[i + 1 : limit]):
        return "no point of view follows"  # nearly always: no phrase needs to be found
    phrase = a.phrase_parser.at(i + 1, limit)
    if phrase is None or not a.doc.lower[phrase.head].endswith(_VIEWS):
        return "no point of view follows"
    if a.doc.lower[phrase.head].endswith(("aussicht", "absicht", "ansicht")):
        return "no point of view follows"
    if not is_owned(a, phrase) or site.clause.kind is not Kind.MAIN:
        return "it is nobody's point of view"
    if phrase.end == phrase.core_end and a.mood(site.clause).startswith("subjunctive"):
        return "it is told as what somebody said"  # "sie trage aus seiner Sicht zu wenig bei"
    end = widened(a, site, phrase)
    return statement(a, site, "de.source.aus", [(i, i + 1)], [(phrase.start, end)], (i, end), "think")


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
        start = with_adverb(a, phrase.start, piece_of(site, i)[0])
        if phrase.start != phrase.head and a.bits[i - 1] & NOUN and i - 1 > phrase.head:
            noun = cue_noun(a.doc.lower[i - 1])
            if noun is not None and noun.plural and "zufolge" in noun.takes:
                start = i - 1  # two phrases that touch: "nimmt die Gruppe Schätzungen zufolge …"
    if start < 0:
        # the phrase reaches further than it was parsed: take it from its first word in the Vorfeld
        first = piece_of(site, i)[0]
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
    return statement(a, site, "de.source.zufolge", [(i, i + 1)], [(start, i)], (start, i + 1))


RULES = (laut, nach, aus, zufolge)
