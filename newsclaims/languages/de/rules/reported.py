"""Reported acts: "kritisierte den Plan", "forderte eine schnellere Entscheidung"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de.rules.common import Site, cue_spans, family, join, speaker_spans, with_stop
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis

_STRONG = 2


@rule(
    "de.reported.act",
    trigger="verb",
    yes=[
        "[content: [speaker: Die Gewerkschaft] [cue: forderte] höhere Löhne.]",
        "[content: [speaker: Der Minister] [cue: warnte] vor einer Krise.]",
    ],
    no=["Die Kosten wurden gesenkt."],
)
def act(a: Analysis, site: Site) -> Candidate | str:
    """A verb of saying with its topic as an object: the act itself is the statement."""
    clause = site.clause
    if clause.kind is not Kind.MAIN or clause.parent >= 0:
        return "the clause depends on another one"
    lower = a.doc.lower
    phrases = a.phrases(site.unit, clause)
    subject = a.subject(site.unit, clause)
    if site.predicate is None or site.predicate.passive:
        return "the verb is in the passive"
    if subject is None or not subject.animate or lower[subject.head] in ("es", "das"):
        return "the subject is nobody who could speak"
    row = None
    topic = None
    for candidate in site.verbs:
        if candidate.strength < _STRONG or "nonspeech" in candidate.takes:
            continue
        prepositions = {t.partition(":")[2] for t in candidate.takes if t.startswith("prep:")}
        for phrase in phrases:
            if phrase.start <= subject.head < phrase.end or phrase.pronoun:
                continue
            if phrase.preposition >= 0:
                if _base(lower[phrase.preposition]) in prepositions:
                    row, topic = candidate, phrase
                    break
            elif "acc" in candidate.takes and phrase.cases & 8:
                row, topic = candidate, phrase
                break
        if row is not None:
            break
    if row is None or topic is None:
        return "the verb has no topic"
    sentence = site.sentence
    inside = family(sentence, clause.index)
    pieces = join(a, [p for i in inside for p in sentence.clauses[i].pieces])
    if len(pieces) != 1:
        return "the clause is interrupted"
    start, end = pieces[0]
    others = [c for c in sentence.clauses if c.parent < 0 and c.index != clause.index]
    if not others:
        end = with_stop(a, sentence.end, sentence.end)
    return Candidate(
        rule="de.reported.act",
        form="reported",
        content=[(start, end)],
        speaker=speaker_spans(a, site.unit, sentence, clause, subject),
        cue=cue_spans(a, site, reflexive="refl" in row.takes),
        topic=[(topic.start, topic.end)],
        lemma=row.lemma,
        stance=row.stance,
        unit=site.unit,
        features=(row.lemma, "topic", ""),
        strength=row.strength,
    )


def _base(preposition: str) -> str:
    return {
        "vom": "von",
        "zum": "zu",
        "zur": "zu",
        "am": "an",
        "ans": "an",
        "im": "in",
        "ins": "in",
        "aufs": "auf",
        "fürs": "für",
        "ums": "um",
        "übers": "über",
        "beim": "bei",
    }.get(preposition, preposition)


RULES = (act,)
