"""Nouns of saying with a clause: "die Behauptung, dass …", "kam zu dem Schluss, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.extent import content_from, family, frame_before, join, spans
from newsclaims.languages.de.rules.people import is_owned, speaker_spans
from newsclaims.languages.de.rules.site import Site, piece_of
from newsclaims.languages.de.rules.told import GOVERNORS, SAID
from newsclaims.languages.de.words import ADVERB, FINITE, INFINITIVE, PARTICIPLE, PARTICLE, PREPOSITION, QUESTION
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import COLON, COMMA, STOP

if TYPE_CHECKING:
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueNoun
    from newsclaims.rules.candidate import Span


_CIRCUMSTANCES = frozenset("trotz wegen aufgrund nach gegen angesichts".split())
_ASKING = frozenset(("aufwerfen", "lauten", "richten", "stellen"))
# Nouns that announce what is so, not what somebody says, if the indicative follows; and those nobody need have said.
_FACTS = frozenset(
    "Ergebnis Plan Idee Titel Überschrift Nachricht Schlagzeile Bedingung Anmerkung Motto Bilanz".split()
)
_ANYBODYS = frozenset("Frage Satz Wort Devise Parole Spruch Witz Faustregel Urteil Erkenntnis Befund Rat".split())
_FROM = frozenset(("aus", "von", "vom", "seitens", "vonseiten"))
_ANSWERS = frozenset(
    """ablehnen abtun antworten bestreiten bezeichnen dementieren entgegentreten kommentieren nennen widersprechen
    zurückweisen zurückziehen""".split()
)


@rule(
    "de.noun.clause",
    trigger="noun",
    yes=[
        "[frame: [speaker: Der Trainer] blieb bei [cue: der Behauptung],] [content: dass er gehen wolle].",
        "[frame: [speaker: Sie] [cue: äußerte die Hoffnung],] [content: bald zu gewinnen].",
        "[frame: [speaker: [cue: Ihr Vorwurf]]:] [content: Die Stadt habe nie gefragt].",
        "[frame: [speaker: [cue: Sein Fazit]]:] [content: Ohne Partner wird es nicht gehen].",
        "[frame: [speaker: [cue: Das Fazit] der Ärztin]:] [content: Die Stadt hat versagt].",
        "Die Banken sind vorsichtig. [frame: [cue: Der Tenor]:] [content: Wer grob fahrlässig ist, bekommt nichts].",
    ],
    no=["Die Hoffnung stirbt zuletzt, dachte er.", "Das Ergebnis: Berg hat gewonnen.", "Sein Fazit: ein Sieg."],
)
def clause(a: Analysis, site: Site) -> Candidate | str:
    """A noun of saying with a clause that depends on it."""
    row = site.noun
    assert row is not None  # noun sites have one
    own = site.clause
    announced = _announced(a, site)
    if announced is not None:
        return announced
    if "clause" not in row.takes:
        return "the noun takes no clause"
    if row.stance == "think" and site.token + 1 < own.end and a.doc.lower[site.token + 1] == "nach":
        return "it tells whose view something is"  # "die seiner Ansicht nach falsche Rolle"
    if row.lemma == "Verdacht" and _is_under(a, site):
        return "nobody says it"
    if row.lemma == "Frage" and not _is_asked(a, site):
        return "nobody asks it"
    if row.lemma.endswith("frage") and site.token and a.doc.lower[site.token - 1] == "auf":
        return "what was asked is not told"
    if own.index + 1 == len(site.sentence.clauses):
        return "no clause depends on the noun"
    i = site.token
    piece_end = piece_of(site, i)[1]
    if not _closes(a, site, piece_end):
        return "the noun does not stand at the end of its clause"
    if any(c.kind is Kind.MAIN and i < c.start < own.finite for c in site.sentence.clauses[own.index + 1 :]):
        return _second(a, site, piece_end)  # "auf den Vorwurf, er sei alt, sagte sie, dass …"
    for other in site.sentence.clauses[own.index + 1 :]:
        if other.parent != own.index or other.start < i:
            continue
        if (
            other.kind is Kind.RELATIVE
            and a.doc.lower[other.start] in ("nach", "laut")
            and other.opener == other.start + 1
        ):
            return _according(a, site, other)
        if other.kind is Kind.RELATIVE or other.kind is Kind.FRAGMENT:
            continue
        opener = a.doc.lower[other.opener] if other.opener >= 0 else ""
        if (
            other.kind is Kind.SUBORDINATE
            and opener not in ("dass", "daß", "wonach")
            and not (a.bits[other.opener] & QUESTION and opener != "wie")
        ):
            return "the clause that follows is none that a noun governs"
        if other.kind is Kind.INFINITIVE and opener in ("um", "ohne", "anstatt", "statt"):
            return "the clause that follows is none that a noun governs"
        if other.kind is Kind.SUBORDINATE and opener not in ("dass", "daß", "wonach") and row.lemma != "Frage":
            return "the clause that follows is none that a noun governs"
        if not row.takes & SAID and not a.mood(other).startswith("subjunctive") and not _declared(a, site, row):
            return "the noun names more than what is said"
        if other.start - 1 < piece_end - 1 or not a.doc.flags[other.start - 1] & COMMA:
            return "no comma stands before the clause"
        if opener in ("dass", "daß") and a.doc.lower[other.opener - 1] == "so":
            return "the clause is one of consequence"
        content, _ = content_from(a, site, other)
        start, speaker = _speaker_of_noun(a, site, opener)
        cue = _cue(a, site, start, content)
        if opener == "wonach":
            content = _behind(content, other.opener)
            cue = [(other.opener, other.opener + 1)]
            if not content:
                return "the clause has no words"
        return Candidate(
            rule="de.noun.clause",
            form="indirect",
            content=content,
            speaker=speaker,
            cue=cue,
            frame=frame_before(a, site, content),
            lemma=row.lemma,
            stance=row.stance,
            unit=site.unit,
            features=(row.lemma, opener or "zu", a.mood(other)),
            strength=2,
        )
    return _second(a, site, piece_end)


def _declared(a: Analysis, site: Site, row: CueNoun) -> bool:
    """Whether somebody says that they will or want to do it: "bekräftigte seine Bereitschaft, zu gehen"."""
    subject = a.subject(site.unit, site.clause)
    if (
        row.stance not in ("announce", "demand", "promise")
        or subject is None
        or subject.start <= site.token < subject.end
    ):
        return False
    said = any(r.strength > 2 and {"acc", "v2"} <= r.takes for r in a.cue_rows(site.unit, site.clause))
    return said and (subject.animate or subject.pronoun)


def _is_under(a: Analysis, site: Site) -> bool:
    """Whether somebody is only suspected: "steht unter dem Verdacht", "in dringendem Tatverdacht", "geriet in"."""
    phrase = next((p for p in a.phrases(site.unit, site.clause) if p.head == site.token), None)
    return phrase is not None and phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in ("in", "im", "unter")


def _cue(a: Analysis, site: Site, start: int, content: list[Span]) -> list[Span]:
    """The noun's phrase, with the verb whose subject or object it is: "stellte die Behauptung auf", "kam die Bitte"."""
    tokens = set(range(start, site.token + 1))
    predicate = a.predicate(site.unit, site.clause)
    governed = start > 0 and a.bits[start - 1] & PREPOSITION
    if predicate is not None and not governed and site.clause.end <= content[0][0]:
        tokens.update(predicate.tokens)
        if "geben" in predicate.lemmas:
            tokens.update(i for s, e in site.clause.pieces for i in range(s, e) if a.doc.lower[i] == "es")
    return spans(tokens)


def _behind(content: list[Span], opener: int) -> list[Span]:
    """What is left of a content behind its first word."""
    start, end = opener + 1, content[0][1]
    return [(start, end), *content[1:]] if start < end else content[1:]


def _according(a: Analysis, site: Site, other: Clause) -> Candidate | str:
    """A relative clause with "nach": "Gerüchte, nach denen er krank sei"."""
    row = site.noun
    assert row is not None  # noun sites have one
    content, _ = content_from(a, site, other)
    content = _behind(content, other.opener)
    if not content:
        return "the clause has no words"
    return Candidate(
        rule="de.noun.clause",
        form="indirect",
        content=content,
        speaker=[(other.opener, other.opener + 1)],
        cue=[(other.start, other.opener)],
        frame=frame_before(a, site, content),
        lemma=row.lemma,
        stance=row.stance,
        unit=site.unit,
        features=(row.lemma, "nach", a.mood(other)),
        strength=2,
    )


def _is_asked(a: Analysis, site: Site) -> bool:
    """Whether a verb puts or answers the question, which otherwise is only talked about: "stellte die Frage, ob …"."""
    predicate = a.predicate(site.unit, site.clause)
    if predicate is None:
        return False
    if a.doc.lower[site.token - 2 : site.token] == ["auf", "die"] and a.cue_rows(site.unit, site.clause):
        return True  # "Auf die Frage, ob das reiche, antwortete er"
    return not _ASKING.isdisjoint(predicate.lemmas)


def _closes(a: Analysis, site: Site, piece_end: int) -> bool:
    """Whether the noun's phrase is the last before the clause, but for the verb's own end."""
    i = site.token + 1
    phrase = next((p for p in a.phrases(site.unit, site.clause) if p.start <= site.token < p.end), None)
    if phrase is not None and phrase.head == site.token:
        i = phrase.end
    while i < piece_end and a.bits[i] & PREPOSITION:
        attribute = a.phrase_parser.at(i + 1, piece_end)
        if attribute is None:
            break
        noun = cue_noun(a.doc.lower[attribute.head])
        given = a.doc.lower[i] == "mit" and noun is not None and "clause" in noun.takes
        if given or a.doc.lower[attribute.head].endswith(GOVERNORS):
            return False  # "den Antrag mit der Begründung, …", "Berichte über den Versuch, … zu"
        i = attribute.end
    return all(
        a.bits[k] & (PARTICIPLE | INFINITIVE | PARTICLE | FINITE | ADVERB) or not a.bits[k] for k in range(i, piece_end)
    )


def _speaker_of_noun(a: Analysis, site: Site, opener: str = "") -> tuple[int, list[Span]]:
    """The first word of the noun's phrase, and whose it is: a genitive after it, or the subject of its verb."""
    own, i = site.clause, site.token
    phrase = next((p for p in a.phrases(site.unit, own) if p.start <= i < p.end), None)
    start = phrase.start if phrase is not None and phrase.head == i else i
    if opener == "wonach" and phrase is not None and phrase.head == i:
        return start, [(phrase.start, phrase.end)]
    if _is_answered(a, site, phrase):
        return start, _owner(phrase) or [(start, phrase.end if phrase is not None and phrase.head == i else i + 1)]
    if phrase is not None and phrase.head == i and (origin := _origin(a, site, phrase)):
        return start, origin
    subject = a.subject(site.unit, own)
    if (
        subject is not None
        and not _is_anothers(a, site, phrase)
        and not subject.start <= i < subject.end
        and a.doc.lower[subject.head] not in ("es", "das", "dies")
        and not (site.clause.kind is not Kind.MAIN and subject.pronoun)
    ):
        return start, speaker_spans(a, site.sentence, own, subject)
    if phrase is not None and phrase.head == i:
        return start, [(phrase.start, phrase.end)]
    return start, [(i, i + 1)]


def _is_anothers(a: Analysis, site: Site, phrase: NounPhrase | None) -> bool:
    """Whether the noun names its owner, and the verb says nothing: "folgte dem Antrag [der Stadt], dass …"."""
    if phrase is None or phrase.head != site.token or not _owner(phrase):
        return False
    return not any(row.strength > 1 for row in a.cue_rows(site.unit, site.clause))


def _is_answered(a: Analysis, site: Site, phrase: NounPhrase | None) -> bool:
    """Whether the subject answers what another said: "auf die Frage, ob …, sagte er", "wies den Vorwurf zurück"."""
    if phrase is not None and phrase.preposition >= 0:
        governor = a.doc.lower[phrase.preposition]
        if governor in ("auf", "mit"):
            return governor == "auf"  # "zog den Antrag mit der Begründung zurück, …": the subject gives it
    return any(row.lemma in _ANSWERS for row in a.cue_rows(site.unit, site.clause))


def _origin(a: Analysis, site: Site, phrase: NounPhrase) -> list[Span]:
    """From whom a noun of saying comes: "von der Polizei kam die Information", "trotz der Warnung [der Wärter]"."""
    lower = a.doc.lower
    if phrase.preposition >= 0:
        return _owner(phrase) if lower[phrase.preposition] in _CIRCUMSTANCES else []
    piece_end = piece_of(site, site.token)[1]
    for other in a.phrases(site.unit, site.clause):
        if other.end > piece_end:
            break  # behind what is said
        if other.preposition >= 0 and other.animate and lower[other.preposition] in _FROM:
            return [(other.start, other.end)]
    return []


def _owner(phrase: NounPhrase | None) -> list[Span]:
    """Whose a noun is when a genitive says it: "der Vorwurf [der Opposition]"."""
    if phrase is None or phrase.end <= phrase.core_end:
        return []
    return [(phrase.core_end, phrase.end)]


def _announced(a: Analysis, site: Site) -> Candidate | None:
    """What a noun without a verb and a colon announce, in any mood: "Sein Fazit: …", "Die Begründung der Stadt: …"."""
    row, own, i = site.noun, site.clause, site.token
    assert row is not None  # noun sites have one
    if "colon" not in row.takes or own.finite >= 0 or own.kind is not Kind.FRAGMENT:
        return None
    phrase = next((p for p in a.phrases(site.unit, own) if p.start <= i < p.end), None)
    if phrase is None or phrase.head != i or phrase.start != own.start or phrase.preposition >= 0:
        return None
    colon = own.end
    flags = a.doc.flags
    if phrase.end < colon or colon >= site.sentence.end or not flags[colon] & COLON:
        return None
    owned = is_owned(a, phrase)
    after = [c for c in site.sentence.clauses if c.start > colon]
    first = next((c for c in after if c.kind is Kind.MAIN and c.parent < 0), None)
    if first is None or after[0].kind is Kind.QUOTE:
        return None
    mood = a.mood(first)
    if not mood.startswith("subjunctive") and row.lemma in (_FACTS if owned else _FACTS | _ANYBODYS):
        return None
    end = site.sentence.end
    while flags[end - 1] & STOP:
        end -= 1
    return Candidate(
        rule="de.noun.clause",
        form="indirect",
        content=[(colon + 1, end)],
        speaker=[(phrase.start, phrase.end)] if owned else [],
        cue=spans(range(phrase.start, i + 1)),
        frame=[(own.start, colon + 1)],
        carried=not owned,
        lemma=row.lemma,
        stance=row.stance,
        unit=site.unit,
        features=(row.lemma, "colon", mood),
        strength=2,
    )


def _second(a: Analysis, site: Site, piece_end: int) -> Candidate | str:
    """A main clause in the subjunctive right after the noun: "die Behauptung, er sei krank"."""
    row, own = site.noun, site.clause
    assert row is not None  # noun sites have one
    for other in site.sentence.clauses[own.index + 1 :]:
        if other.kind is not Kind.MAIN or other.parent >= 0 or other.coordinator >= 0 or other.start < site.token:
            continue
        if other.prefield == own.index:
            return "the noun's clause stands before its main clause"
        if other.separator != piece_end or not a.doc.flags[other.separator] & (COMMA | COLON):
            return "no clause depends on the noun"
        if a.mood(other) not in ("subjunctive1", "subjunctive2") or piece_end - site.token > 8:
            return "the clause that follows is in the indicative"
        rows = a.cue_rows(site.unit, own)
        if other.start > own.finite and any("v2" in r.takes for r in rows):
            return "the clause belongs to the verb"
        if other.start < own.finite:  # "der Vorwurf, er sei alt, traf ihn": no further than the verb
            said = family(site.sentence, other.index)
            content = join(a, [p for c in said for p in site.sentence.clauses[c].pieces])
        else:
            content, _ = content_from(a, site, other)
        start, speaker = _speaker_of_noun(a, site)
        return Candidate(
            rule="de.noun.clause",
            form="indirect",
            content=content,
            speaker=speaker,
            cue=_cue(a, site, start, content),
            frame=frame_before(a, site, content),
            lemma=row.lemma,
            stance=row.stance,
            unit=site.unit,
            features=(row.lemma, "v2", a.mood(other)),
            strength=2,
        )
    return "no clause depends on the noun"


RULES = (clause,)
