"""Who speaks in a statement that has no introduction: the one before, or whoever the text has brought in since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.animacy import can_speak
from newsclaims.languages.de.cues import WANTING, is_document
from newsclaims.languages.de.rules.people import agent_spans, house_spans, phrase_spans, somebody_after, speaker_spans
from newsclaims.languages.de.rules.told import REJECTING
from newsclaims.languages.de.words import NOUN, PLURAL_VERB, PRONOUN, SINGULAR_VERB
from newsclaims.text.document import PARAGRAPH_START, WORD

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueVerb
    from newsclaims.rules.candidate import Candidate, Span

_OF_NOUNS = frozenset(("de.noun.clause", "de.verb.second"))  # rules in which a noun may stand for who says it
# What somebody meets a plan with, and the prepositions that tell from whom it comes.
_REACTIONS = frozenset(
    """ablehnung applaus bedenken beifall einwände empörung entrüstung gegenwind kritik lob protest proteste
    rückendeckung skepsis unmut unterstützung unverständnis verständnis vorbehalte warnung warnungen widerspruch
    widerstand zurückhaltung zuspruch zustimmung zweifel""".split()
)
_FROM = frozenset(("aus", "bei", "beim", "seitens", "vom", "von", "vonseiten"))
_DECLINING = frozenset(("ablehnen", "abtun", "ausschlagen", "kommentieren"))
_OF_THINGS = frozenset(("inanimate", "nonspeech"))  # what marks verbs that things do, too
_THEY = frozenset("er ihm ihn ihnen ihr sie".split())
_FULL_NAME = 2  # words of who is shown for the first time
_REACH = 3  # sentences without a statement in which a speaker is looked for


def carried_speaker(a: Analysis, c: Candidate, last_unit: int, voice: list[Span] | None) -> list[Span]:
    """Who speaks in a statement without an introduction.

    Args:
        a: the document's grammar.
        c: the statement.
        last_unit: the sentence of the statement before it.
        voice: who goes on speaking after it, [] where it names nobody; None where nobody has spoken yet.

    Returns:
        Whoever acts in a sentence with a verb of saying since the statement before it, or is brought in by the sentence
        before; otherwise the voice.
    """
    unit = a.unit_of[c.content[0][0]]
    if voice is not None and not voice:
        last_unit -= 1  # "Das Gericht hat Anklage erhoben: Ihm wird vorgeworfen, …"
    for before in range(unit - 1, max(last_unit, unit - 1 - _REACH, -1), -1):
        found = acting(a, before)
        if found:
            return found
    if c.form == "indirect_free_indirect" and unit - last_unit > 1:
        anywhere = voice is None or _in_new_paragraph(a, last_unit, unit)
        found = _newcomer(a, unit - 1, anywhere=anywhere) or _at_home(a, unit - 1)
        if found:
            return found
    return list(voice or ()) or (_authority(a, unit) if c.form == "free_indirect" else [])


def therein(a: Analysis, c: Candidate) -> list[Span]:
    """In what "darin" finds a statement: "Das Amt gab eine Stellungnahme ab. Darin steht: „…“"."""
    at = c.frame[0][0] if c.frame else -1
    unit = a.unit_of[at] - 1 if at >= 0 and a.doc.lower[at] == "darin" else -1
    for clause in reversed(a.sentence(unit).clauses) if unit >= 0 else ():
        for phrase in reversed(a.phrases(unit, clause)):
            if is_document(a.doc.lower[phrase.head]):
                return phrase_spans(a, clause, phrase)
    return []


def judging(a: Analysis, c: Candidate, voice: list[Span]) -> list[Span]:
    """Who acts in a passive that names nobody, right after the words of somebody: "Der Plan wird als gut gelobt."."""
    start, end = c.content[0]
    if c.stance == "report" or a.doc.flags[start] & PARAGRAPH_START:
        return []  # "Es war berichtet worden": by others
    about = {a.doc.lower[i] for i in range(start, end) if a.bits[i] & (NOUN | PRONOUN)}
    named = {a.doc.lower[i] for s, e in voice for i in range(s, e) if a.bits[i] & NOUN}
    if about & (named | _THEY):
        return []  # "Berg wurde Betrug vorgeworfen": not by Berg
    return list(voice)


def _authority(a: Analysis, unit: int) -> list[Span]:
    """Which authority does something shortly before: "Die Polizei nahm einen Mann fest. Er soll …"."""
    for before in range(unit - 1, max(-1, unit - 1 - _REACH), -1):
        if found := _authority_in(a, before):
            return found
    return []


def _authority_in(a: Analysis, unit: int) -> list[Span]:
    """The authority that does something in a sentence, be it in the passive."""
    sentence = a.sentence(unit)
    for clause in sentence.clauses:
        predicate = a.predicate(unit, clause) if clause.kind is Kind.MAIN and clause.parent < 0 else None
        if predicate is None:
            continue
        if predicate.passive:
            if agent := agent_spans(a, unit, clause):
                return agent
            continue
        subject = a.subject(unit, clause)
        if subject is not None and not subject.pronoun and nouns.organisation(a.word(subject.head)) is not None:
            return speaker_spans(a, sentence, clause, subject)
    return []


def _in_new_paragraph(a: Analysis, last_unit: int, unit: int) -> bool:
    """Whether a paragraph has begun since a statement, and a sentence of it stands before `unit`."""
    starts = [bool(a.doc.flags[s] & PARAGRAPH_START) for s, _ in a.units[max(last_unit, 0) + 1 : unit + 1]]
    return any(starts) and not starts[-1]


def voice_after(a: Analysis, c: Candidate, last: Candidate | None, voice: list[Span]) -> list[Span]:
    """Who goes on speaking after a statement.

    Args:
        a: the document's grammar.
        c: the statement.
        last: the one before it; None for none.
        voice: who went on speaking after that.

    Returns:
        Its speaker; but where that is only named in somebody else's words, the one whose words these are.
    """
    if last is not None and last.frame and _is_source_inside(c, last):
        return voice  # "Wie Berg mitteilte, ist der Plan nach Ansicht der Kanzlerin gut."
    if (
        last is not None
        and last.rule == "de.source.demnach"
        and last.content[0][0] <= c.content[0][0] < last.content[-1][1]
    ):
        return voice  # "Die Amerikaner drängten demnach darauf, zu beginnen."
    if len(c.speaker) == 1 and voice and _is_nobody(a, *c.speaker[0]):
        return voice
    return _rejecting(a, c) or _answering(a, c) or _its_own(a, c) or list(c.speaker)


def _is_nobody(a: Analysis, start: int, end: int) -> bool:
    """Whether a speaker is only mentioned by the way: "dem Vernehmen nach", "nach anderen Angaben", a thing's "das"."""
    words = a.doc.lower[start:end]
    if words == ["das"]:
        clause = a.clause_at(start)
        return clause is not None and clause.kind is Kind.RELATIVE
    return words[-1] == "vernehmen" or (len(words) == 2 and words[0] in ("andere", "anderen", "anderer"))


def _its_own(a: Analysis, c: Candidate) -> list[Span]:
    """Whose own words a source names: "Berg war nach eigenem Bekunden eingeweiht"."""
    at = c.speaker[0][0] if c.speaker else -1
    clause = a.clause_at(at) if at >= 0 and a.doc.lower[at] in ("eigenem", "eigenen", "eigener") else None
    subject = a.subject(a.unit_of[at], clause) if clause is not None else None
    if clause is None or subject is None or not subject.animate or subject.start == at:
        return []
    return speaker_spans(a, a.sentence(a.unit_of[at]), clause, subject)


def _rejecting(a: Analysis, c: Candidate) -> list[Span]:
    """Who rejects a statement in its own introduction: "Berg wies den Vorwurf zurück, er habe …. Er habe …"."""
    clause = a.clause_at(c.speaker[0][0]) if c.rule in _OF_NOUNS and c.speaker else None
    if clause is None:
        return []
    unit = a.unit_of[c.speaker[0][0]]
    subject = a.subject(unit, clause)
    if subject is None or subject.start == c.speaker[0][0] or subject.pronoun or not subject.animate:
        return []
    if not any(row.lemma in REJECTING or row.lemma in _DECLINING for row in a.cue_rows(unit, clause)):
        return []
    return speaker_spans(a, a.sentence(unit), clause, subject)


def _answering(a: Analysis, c: Candidate) -> list[Span]:
    """Who answers a question that somebody else put: "Auf die Frage der Richterin, ob …, verwies Berg auf …. „…“"."""
    at = c.cue[0][0] if c.rule == "de.noun.clause" and c.cue else 0
    if not at or a.doc.lower[at - 1] != "auf" or not a.doc.lower[c.cue[0][1] - 1].endswith("frage"):
        return []
    clause = a.clause_at(at)
    unit = a.unit_of[at]
    subject = a.subject(unit, clause) if clause is not None else None
    if clause is None or subject is None or not (subject.animate or subject.pronoun):
        return []
    return speaker_spans(a, a.sentence(unit), clause, subject)


def _is_source_inside(c: Candidate, holder: Candidate) -> bool:
    """Whether a statement with a source, "nach Ansicht von X", stands with that in the words of another one."""
    return (
        c.rule.startswith("de.source")
        and bool(c.frame)
        and holder.form == "indirect"
        and any(s <= start and end <= e for s, e in holder.content for start, end in c.frame)
    )


def speaker_after(a: Analysis, c: Candidate, following: Candidate | None) -> list[Span]:
    """Who speaks in a statement before which nobody has spoken: whoever acts or speaks in the sentence after it."""
    unit = a.unit_of[c.content[-1][1] - 1] + 1
    if unit >= len(a.units):
        return []
    if following is not None and a.unit_of[(following.frame or following.content)[0][0]] == unit:
        return list(following.speaker)
    return acting(a, unit) or (_authority_in(a, unit) if c.form == "free_indirect" else [])


def brought_in(a: Analysis, unit: int) -> list[Span]:
    """Who acts or is brought in by a sentence that is no statement, right before a quotation: "Dahl wehrt ab. „…“"."""
    return acting(a, unit) or _newcomer(a, unit, anywhere=True) or _asked(a, unit) or _at_home(a, unit)


def shown_after(a: Analysis, c: Candidate, voice: list[Span] | None) -> list[Span]:
    """Who is shown by the sentence after a quotation that opens a paragraph: "„Es reicht.“ Eva Holm ist wütend."."""
    opening, end = c.content[0]
    unit = a.unit_of[end - 1] + 1
    if not a.doc.flags[opening] & PARAGRAPH_START or end < a.units[unit - 1][1] or unit >= len(a.units):
        return []
    start = a.units[unit][0]
    if a.doc.flags[start] & PARAGRAPH_START:
        return []
    found = _newcomer(a, unit, anywhere=True)
    if not found or found[0][0] != start or found[0][1] - start < _FULL_NAME:
        return []
    end = next((i for i in range(*found[0]) if not a.doc.flags[i] & WORD), found[0][1])  # of the name
    new = a.first_places[a.doc.lower[end - 1]] > opening
    return found if new or not voice else []


def _at_home(a: Analysis, unit: int) -> list[Span]:
    """In whose house a sentence tells of "man": "Im Ministerium sieht man das anders."."""
    for clause in a.sentence(unit).clauses if unit >= 0 else ():
        subject = a.subject(unit, clause) if clause.kind is Kind.MAIN and clause.parent < 0 else None
        if subject is not None and a.doc.lower[subject.head] == "man":
            return house_spans(a, unit, clause)
    return []


def _asked(a: Analysis, unit: int) -> list[Span]:
    """Who is turned to by a question without a verb: "Und Trainer Berg? „…“"."""
    clauses = a.sentence(unit).clauses if unit >= 0 and a.doc.lower[a.units[unit][1] - 1] == "?" else []
    if len(clauses) != 1 or clauses[0].finite >= 0:
        return []
    people = [p for p in a.phrases(unit, clauses[0]) if p.animate and not p.pronoun and p.preposition < 0]
    return phrase_spans(a, clauses[0], people[0]) if len(people) == 1 else []


def _newcomer(a: Analysis, unit: int, *, anywhere: bool) -> list[Span]:
    """Who is brought in by a sentence right before: "Präsident Berg ist besorgt. Der Streit sei …".

    Without `anywhere` only by the first sentence of a paragraph, where a new speaker comes in.
    """
    if unit < 0 or not (anywhere or a.doc.flags[a.units[unit][0]] & PARAGRAPH_START):
        return []
    sentence = a.sentence(unit)
    main = next((c for c in sentence.clauses if c.kind is Kind.MAIN and c.parent < 0), None)
    subject = a.subject(unit, main) if main is not None else None
    if main is None or subject is None or subject.pronoun or not subject.animate or subject.plural:
        return []
    predicate = a.predicate(unit, main)
    if predicate is not None and predicate.passive:
        return []  # "Berg wurde verletzt"
    if not _names_somebody(a, main, subject):
        return []
    return speaker_spans(a, sentence, main, subject)


def _names_somebody(a: Analysis, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a subject is more than a plural in no list, which is hardly a name: "Sirenen heulten"."""
    word, number = a.word(phrase.head), a.bits[clause.finite]
    if phrase.start < phrase.end - 1 or number & SINGULAR_VERB or not number & PLURAL_VERB:
        return True
    return can_speak(word) or word.lower() in a.introduced


def acting(a: Analysis, unit: int) -> list[Span]:
    """Who says or judges something in a sentence that is no statement itself: "Der Verband nahm dazu Stellung."."""
    if unit < 0 or not _FIRST_PERSON.isdisjoint(a.doc.lower[slice(*a.units[unit])]):
        return []  # an interview: who answers goes on, not whom the answer tells of
    sentence = a.sentence(unit)
    for clause in sentence.clauses:
        if clause.kind is not Kind.MAIN or clause.parent >= 0:
            continue
        predicate = a.predicate(unit, clause)
        if predicate is None:
            continue
        rows = a.cue_rows(unit, clause)
        subject = a.subject(unit, clause)
        if predicate.passive:
            agent = agent_spans(a, unit, clause) if rows and subject is not None else []
            if agent:
                return agent
        elif (
            subject is not None
            and not subject.pronoun
            and _names_somebody(a, clause, subject)
            and (
                (subject.animate and (any(_tells(row) for row in rows) or a.doc.lower[clause.finite] in WANTING))
                or (rows and is_document(a.doc.lower[subject.head]))
                or any(row.strength > 2 and not row.takes & _OF_THINGS for row in rows)
            )
        ):
            return speaker_spans(a, sentence, clause, subject)
        if reacting := _reacting(a, unit, clause):
            return reacting
        for phrase in a.phrases(unit, clause):
            inside = phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in ("in", "im")
            if inside and is_document(a.doc.lower[phrase.head]):
                if subject is not None and subject.animate and not subject.pronoun and not predicate.passive:
                    return speaker_spans(a, sentence, clause, subject)  # "In seiner Rede ging Berg darauf ein"
                return phrase_spans(a, clause, phrase)
    return []


def _reacting(a: Analysis, unit: int, clause: Clause) -> list[Span]:
    """From whom a reaction comes: "Kritik kam von der Opposition", "Bei den Grünen regt sich Widerstand"."""
    if not any(a.doc.lower[p.head] in _REACTIONS and p.preposition < 0 for p in a.phrases(unit, clause)):
        return []
    return somebody_after(a, unit, clause, _FROM)


def _tells(row: CueVerb) -> bool:
    """Whether a verb can tell what somebody says: one that takes no clause and seldom says anything does not."""
    return row.strength > 1 or "dass" in row.takes


_FIRST_PERSON = frozenset(("ich", "wir"))
