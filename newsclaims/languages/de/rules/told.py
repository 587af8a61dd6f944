"""What a verb of saying tells: who speaks to whom beside it, and whether a clause depends on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE
from newsclaims.languages.de.animacy import can_speak
from newsclaims.languages.de.cues import cue_noun, is_document
from newsclaims.languages.de.proper_names import TIME, word_kind
from newsclaims.languages.de.rules.extent import cue_spans, spans
from newsclaims.languages.de.rules.people import (
    addressee_spans,
    agent_spans,
    goes_on,
    house_spans,
    phrase_spans,
    speaker_spans,
)
from newsclaims.languages.de.words import ADVERB, REFLEXIVE, names_time
from newsclaims.rules.candidate import Candidate
from newsclaims.text.document import CAPITAL, COLON

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueNoun, CueVerb
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span

_ES_PREPOSITIONS = frozenset("aus in im von vom beim bei seitens vonseiten auf".split())
_REQUESTS = ("anfrage", "nachfrage", "rückfrage")  # "hieß es auf APA-Anfrage"
_THEREAFTER = frozenset("anschluss laufe nachgang nachhinein verlauf vorfeld vorhinein".split())  # "im Anschluss"
FROM_SOURCES = frozenset({"hervorgehen", "verlauten", "durchsickern", "ergeben", "bekanntwerden"})
HEARD = ("sein", "zu")  # "war aus dem Ministerium zu hören"
# Verbs whose object is what another said.
REJECTING = frozenset(
    "abstreiten abweisen bestreiten dementieren entgegentreten widersprechen wenden zurückweisen".split()
)
_CORRELATES = frozenset("davon darauf dazu darüber daran dafür dagegen damit daraus darum davor es".split())
SAID = frozenset({"nach", "source", "hearsay"})  # what nouns for something said take
# How nouns end that govern an infinitive and say nothing.
GOVERNORS = (
    "absicht",
    "chance",
    "fähigkeit",
    "möglichkeit",
    "pflicht",
    "recht",
    "versuch",
    "versuche",
    "ziel",
    "zweck",
)
DASS = frozenset({"dass", "daß"})
MODALS = frozenset("können müssen sollen wollen dürfen mögen".split())


def opener_word(a: Analysis, clause: Clause) -> str:
    """The conjunction, pronoun or question word that opens a clause, in lower case; "" where there is none."""
    return a.doc.lower[clause.opener] if clause.opener >= 0 else ""


def is_that(a: Analysis, clause: Clause) -> bool:
    """Whether "dass" opens a clause."""
    return clause.kind is Kind.SUBORDINATE and opener_word(a, clause) in DASS


def roles(a: Analysis, site: Site, row: CueVerb) -> tuple[NounPhrase | None, list[Span], list[Span]]:
    """Subject, speaker and addressee of the site's clause; in the passive the subject is spoken to or about."""
    subject = a.subject(site.unit, site.clause)
    assert site.predicate is not None  # verb sites have one
    if site.predicate.passive or (site.predicate.state and row.lemma != "sein"):
        by = agent_spans(a, site.unit, site.clause)
        spoken_to: list[Span] = []
        if row.lemma == "zitieren" and subject is not None:
            return subject, speaker_spans(a, site.sentence, site.clause, subject), []
        if "acc_person" in row.takes and subject is not None and a.doc.lower[subject.head] != "es":
            spoken_to = speaker_spans(a, site.sentence, site.clause, subject)
        elif "dat" in row.takes:
            spoken_to = _dative_of_passive(a, site)
        return subject, by, spoken_to
    if row.lemma == "heißen" and any(a.doc.lower[i] == "es" for s, e in site.clause.pieces for i in range(s, e)):
        return subject, _es_speaker(a, site), []
    if subject is not None and a.doc.lower[subject.head] in ("es", "man") and not _is_somebody(a, site, row, subject):
        house = house_spans(a, site.unit, site.clause) if a.doc.lower[subject.head] == "man" else []
        return subject, house, addressee_spans(a, site, subject, row.takes)
    if "whom:für" in row.takes and (thinker := a.for_whom(site.unit, site.clause)) is not None:
        return subject, phrase_spans(a, site.clause, thinker), []
    heard = is_heard(row) and subject is None
    lets = site.predicate.auxiliary == "lassen"  # "ließ der Verband verlauten": here somebody says it
    if heard or (row.lemma in FROM_SOURCES and not lets and not _is_finding(a, site, row, subject)):
        return subject, _es_speaker(a, site), []
    speaker = speaker_spans(a, site.sentence, site.clause, subject)
    addressee = addressee_spans(a, site, subject, row.takes)
    if row.lemma == "zitieren" and addressee:
        return subject, addressee, []  # who cites is no speaker but the channel
    return subject, speaker, addressee


def finds(a: Analysis, row: CueVerb, subject: NounPhrase | None) -> bool:
    """Whether a study or document is the subject of a verb that such ones tell something with: "eine Studie zeigt"."""
    if subject is None or subject.pronoun or "inanimate" not in row.takes:
        return False
    return is_document(a.doc.lower[subject.head])


def is_heard(row: CueVerb) -> bool:
    """Whether a verb tells where something is heard or read: "aus der Partei ist zu hören", "steht in dem Brief"."""
    return row.fixed == HEARD or "in:document" in row.takes


def _is_somebody(a: Analysis, site: Site, row: CueVerb, subject: NounPhrase) -> bool:
    """Whether "es" stands for somebody ("das Gericht"): nobody has said it yet, and the verb is one of persons."""
    return (
        a.doc.lower[subject.head] == "es"
        and row.strength == 3
        and row.lemma not in FROM_SOURCES
        and "nonspeech" not in row.takes
        and "corr:es" not in row.takes
        and subject.start + 1 in (site.clause.finite, site.clause.finite + 2)
    )


def _is_finding(a: Analysis, site: Site, row: CueVerb, subject: NounPhrase | None) -> bool:
    """Whether the subject is what tells it ("Die Studie ergab, dass"), not what is told ("Das ergibt sich aus")."""
    if row.lemma != "ergeben" or subject is None or subject.pronoun:
        return False
    return not any(a.bits[i] & REFLEXIVE for s, e in site.clause.pieces for i in range(s, e))


def _dative_of_passive(a: Analysis, site: Site) -> list[Span]:
    lower = a.doc.lower
    clause = site.clause
    if (
        clause.kind is Kind.RELATIVE
        and clause.opener == clause.start
        and lower[clause.opener] in ("dem", "denen", "der")
    ):
        return [(clause.opener, clause.opener + 1)]
    for phrase in a.phrases(site.unit, clause):
        if phrase.preposition < 0 and phrase.cases & DATIVE:
            return [(phrase.start, phrase.end)]
    return []


def _es_speaker(a: Analysis, site: Site) -> list[Span]:
    """In "hieß es aus dem Ministerium", "heißt es in dem Papier": what the preposition governs."""
    for phrase in a.phrases(site.unit, site.clause):
        word = a.doc.lower[phrase.head]
        if word.endswith(_REQUESTS) or word in _THEREAFTER or word_kind(a.word(phrase.head)) & TIME:
            continue
        if phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in _ES_PREPOSITIONS and not phrase.pronoun:
            return [(phrase.start, phrase.end)]
    clause = site.clause
    if clause.kind is Kind.RELATIVE and clause.parent >= 0:
        # "eine Erklärung, in der es heißt"
        for phrase in reversed(a.phrases(site.unit, site.sentence.clauses[clause.parent])):
            if phrase.end <= clause.start:
                return [(phrase.start, phrase.end)]
    return []


def statement(
    a: Analysis, site: Site, row: CueVerb, name: str, content: list[Span], frame: list[Span], features: tuple[str, ...]
) -> Candidate:
    """An indirect statement that the site's verb introduces, with who speaks to whom beside it."""
    _, speaker, addressee = roles(a, site, row)
    correlate = frozenset(w for w in _CORRELATES if f"corr:{w}" in row.takes)
    cue = cue_spans(a, site, reflexive="refl" in row.takes, correlate=correlate)
    if row.fixed:
        cue = _with_fixed(a, site, cue, row.fixed)
    return Candidate(
        rule=name,
        form="indirect",
        content=content,
        speaker=[s for s in speaker if not any(c[0] <= s[0] < c[1] for c in content)],
        cue=cue,
        frame=frame,
        addressee=addressee,
        lemma=row.lemma,
        stance=row.stance,
        carried=not speaker and row.lemma == "heißen" and goes_on(a, site.clause),
        unit=site.unit,
        features=features,
        strength=row.strength,
    )


def _with_fixed(a: Analysis, site: Site, cue: list[Span], fixed: tuple[str, ...]) -> list[Span]:
    wanted = {w.lower() for w in fixed}
    tokens = {i for s, e in cue for i in range(s, e)}
    for s, e in site.clause.pieces:
        tokens.update(i for i in range(s, e) if a.doc.lower[i] in wanted)
    return spans(tokens)


def declines_to_say(a: Analysis, site: Site) -> bool:
    """Whether the verb is denied with a modal: "wollte nicht bestätigen", "konnte weder bestätigen noch …"."""
    predicate = site.predicate
    if predicate is None or predicate.auxiliary not in ("wollen", "können", "mögen"):
        return False
    return any(a.doc.lower[i] in ("nicht", "weder") for s, e in site.clause.pieces for i in range(s, e))


def plain_clause(a: Analysis, site: Site, row: CueVerb, clause: Clause, after_colon: bool) -> bool:
    """Whether a clause in the indicative can be what was said: "Er sagt, er kommt"."""
    auxiliary = site.predicate.auxiliary if site.predicate is not None else ""
    if after_colon and auxiliary in MODALS and auxiliary not in row.fixed:
        return False  # "Das will sie anbieten: …"
    if after_colon and has_object(a, site, row) and _acts(a, site, clause):
        return False  # "Der Rat warnte vor Regeln: Die Ministerin plädierte für Freiheit"
    if after_colon and is_heard(row) and a.subject(site.unit, site.clause) is None:
        return True  # "Im Bericht steht: Das Geld fehlt"
    if after_colon and "dass" in row.takes and row.strength > 1 and not (site.predicate and site.predicate.passive):
        if "whom:für" in row.takes:
            return True
        subject = a.subject(site.unit, site.clause)
        if subject is None or a.doc.lower[subject.head] in ("niemand", "keiner", "ich"):
            return False
        return subject.animate or finds(a, row, subject)  # "Eine Studie zeigt: …"
    if "v2" not in row.takes or "nonspeech" in row.takes or row.strength < 3:
        return False
    subject = a.subject(site.unit, site.clause)
    if site.predicate is not None and site.predicate.passive:
        return subject is None and not after_colon
    if subject is None:
        return False
    if after_colon:
        return "quote" in row.takes and subject.animate
    if a.doc.lower[clause.finite] in ("soll", "sollen") and row.stance in ("assert", "report"):
        return True  # "berichtet, hundert Leute sollen gehen": said to be so
    return not has_object(a, site, row) and _begins_with_subject(a, site, clause)


def _acts(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether somebody named says, demands or judges something in a clause."""
    subject = a.subject(site.unit, clause)
    if subject is None or subject.pronoun or not subject.animate:
        return False
    return any(
        r.strength > 1 and any(t.startswith(("act:", "prep:")) for t in r.takes) for r in a.cue_rows(site.unit, clause)
    )


def rejected(a: Analysis, site: Site) -> tuple[CueNoun, list[Span]] | None:
    """What another said, where the verb rejects it and a noun names it: "wies [den Vorwurf] zurück, er habe …"."""
    rejecting = {row.lemma for row in site.verbs} & REJECTING
    for phrase in a.phrases(site.unit, site.clause) if rejecting else ():
        noun = cue_noun(a.doc.lower[phrase.head]) if phrase.start > site.clause.finite else None
        if noun is None or "clause" not in noun.takes:
            continue
        governor = a.doc.lower[phrase.preposition] if phrase.preposition >= 0 else ""
        if governor == "gegen" or (not governor and "wenden" not in rejecting and phrase.cases & (ACCUSATIVE | DATIVE)):
            return noun, [(phrase.start, phrase.end)]
    return None


def is_introduced(a: Analysis, clause: Clause) -> bool:
    """Whether a clause is a quotation after a colon."""
    return clause.kind is Kind.QUOTE and (clause.separator < 0 or bool(a.doc.flags[clause.separator] & COLON))


def bare_frame(a: Analysis, site: Site, row: CueVerb, subject: NounPhrase) -> bool:
    """Whether "…, sagte X" is no more than that: the subject right after the verb, no object, no modal verb."""
    clause = site.clause
    if "quote" not in row.takes or (site.predicate is not None and site.predicate.auxiliary in MODALS):
        return False
    if row.lemma == "heißen":
        return a.doc.lower[clause.start] != "das"
    between = [i for i in range(clause.finite + 1, subject.start) if not a.bits[i] & (ADVERB | REFLEXIVE)]
    if len(between) > 3:
        return False
    return not any(
        p.preposition < 0 and p.start >= subject.end and p.cases & ACCUSATIVE and not p.cases & DATIVE and not p.pronoun
        for p in a.phrases(site.unit, clause)
    )


def belongs_to_noun(a: Analysis, site: Site, row: CueVerb, clause: Clause) -> bool:
    """Whether an infinitive depends on a noun, not on the verb: "lehnt den Versuch ab, … zu", "gegen Pläne, … zu".

    A noun that says nothing but as part of the verb's expression does not count: "erklärte seine Bereitschaft, … zu".
    """
    before = clause.start - 1
    subject = a.subject(site.unit, site.clause)
    fixed = {word.lower() for word in row.fixed}
    for phrase in a.phrases(site.unit, site.clause):
        noun = cue_noun(a.doc.lower[phrase.head]) if phrase.preposition < 0 and phrase.cases & ACCUSATIVE else None
        if a.doc.lower[phrase.head] in fixed and not (noun and noun.takes & SAID):
            continue
        if noun is not None and "clause" in noun.takes and (subject is None or phrase.head != subject.head):
            return True
        if subject is not None and phrase.head == subject.head:
            continue
        if phrase.end == before and not phrase.animate and not phrase.pronoun and phrase.start > site.clause.finite:
            if phrase.preposition >= 0:
                return a.doc.lower[phrase.preposition] in ("gegen", "für", "von", "über", "um", "als")
            return phrase.cases & ACCUSATIVE > 0 and a.doc.flags[phrase.head] & CAPITAL > 0
    return False


def has_object(a: Analysis, site: Site, row: CueVerb) -> bool:
    """Whether the verb already has its topic as an object, so that a main clause after it is none."""
    subject = a.subject(site.unit, site.clause)
    prepositions = {t.partition(":")[2] for t in row.takes if t.startswith("prep:")}
    for phrase in a.phrases(site.unit, site.clause):
        if subject is not None and subject.start <= phrase.head < subject.end:
            continue
        if phrase.preposition >= 0:
            if a.doc.lower[phrase.preposition] in prepositions:
                return True
        elif (
            phrase.cases & ACCUSATIVE
            and not phrase.pronoun
            and (not phrase.cases & DATIVE or _is_bare_thing(a, site, phrase))
        ):
            return True
    return False


def _is_bare_thing(a: Analysis, site: Site, phrase: NounPhrase) -> bool:
    """Whether a noun without article right behind the verb and adverbs is what it is about: "fordert mehr Geld"."""
    word = a.doc.lower[phrase.head]
    if phrase.start != phrase.head or can_speak(a.word(phrase.head)) or names_time(word):
        return False
    first = site.clause.finite + 1
    return first <= phrase.start and all(a.bits[i] & ADVERB for i in range(first, phrase.start))


def _begins_with_subject(a: Analysis, site: Site, clause: Clause) -> bool:
    subject = a.subject(site.unit, clause)
    return subject is not None and subject.start == clause.start


def depends(site: Site, clause: Clause) -> bool:
    """Whether a clause depends on the site's clause, directly or through a relative clause or apposition in it."""
    clauses = site.sentence.clauses
    seen = 0
    while clause.parent >= 0 and seen < 20:
        if clause.parent == site.clause.index:
            return True
        clause = clauses[clause.parent]
        if clause.kind not in (Kind.RELATIVE, Kind.FRAGMENT):
            return False
        seen += 1
    return False
