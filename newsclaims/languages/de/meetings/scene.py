"""The clause of a meeting: its verb, who is its subject, what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE, NOMINATIVE, NounPhrase
from newsclaims.grammar.predicate import Predicate
from newsclaims.languages.de import nouns, verbs
from newsclaims.languages.de.meetings.enumeration import items, phrase_before, phrase_start
from newsclaims.languages.de.meetings.party import is_party, original
from newsclaims.languages.de.times import find_times
from newsclaims.languages.de.words import AUXILIARY, INFINITIVE, MODAL, PARTICIPLE, PREPOSITION
from newsclaims.text.document import CAPITAL, COMMA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclaims.grammar.clause import Clause, Sentence
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

# Verbs whose object is the one who is to do what the infinitive says: "bat ihn, sich mit ihr zu treffen".
_OBJECT_CONTROL = frozenset(
    """
    anregen auffordern aufrufen beauftragen bewegen bitten drängen einladen empfehlen erlauben ermutigen
    ermöglichen mahnen nahelegen raten untersagen verbieten vorschlagen zwingen überreden überzeugen
    """.split()
)
_INTENT = frozenset(
    """
    absicht angebot ankündigung bemühungen bereitschaft beschluss entscheidung entschluss hoffnung plan pläne
    versprechen versuch versuche versuchen vorhaben weigerung wille willen wunsch zusage
    """.split()
)
_SUBJECTIVE = frozenset(("vorschlagen", "anregen"))


@dataclass(slots=True)
class Scene:
    """A clause as the rules for meetings see it.

    Attributes:
        unit: index of the sentence in `Analysis.units`.
        sentence: its clause tree.
        clause: the clause that holds the verb of meeting.
        head: the clause that holds the finite verb; another one where an enumeration stands between the two.
        pieces: the token ranges of both.
        predicate: the verb, None where the clause has none.
        found: its noun phrases, once they have been asked for.
    """

    unit: int
    sentence: Sentence
    clause: Clause
    head: Clause
    pieces: list[Span]
    predicate: Predicate | None
    found: list[NounPhrase] | None = None

    @property
    def finite(self) -> int:
        """The finite verb, -1 where there is none."""
        return self.head.finite

    def tokens(self) -> Iterator[int]:
        """Its tokens in the order of the text."""
        for start, end in self.pieces:
            yield from range(start, end)

    def limit(self, i: int) -> int:
        """How far an enumeration that begins at `i` can reach: over commas, up to what the scene does not hold."""
        end = i
        for s, e in self.pieces:
            if s <= i < e or (end > i and s - end <= 1):
                end = e
        return max(end, i)


def scene_of(a: Analysis, unit: int, sentence: Sentence, clause: Clause) -> Scene:
    """The scene of a clause.

    The commas of an enumeration may part the finite verb from the rest ("will sich mit A, B und C treffen"); both are
    put together again.
    """
    predicate = a.predicate(unit, clause)
    if clause.kind is Kind.INFINITIVE:
        pieces = [*_lent(a, sentence, clause), *clause.pieces]
        return Scene(unit, sentence, clause, clause, pieces, _under_modal(a, predicate))
    for first in reversed(sentence.clauses[max(0, clause.index - 6) : clause.index + 1]):
        nonfinite = first.finite >= 0 and a.bits[first.finite] & (INFINITIVE | PARTICIPLE)
        if first is clause and nonfinite and _ends_in_nonfinite(a, first):
            continue
        if first.kind is Kind.MAIN and first.finite >= 0:
            if _dangling(a, unit, first):
                joined = _joined(a, unit, sentence, first, clause)
                if joined is not None:
                    return joined
            break
    return Scene(unit, sentence, clause, clause, clause.pieces, predicate)


def _lent(a: Analysis, sentence: Sentence, clause: Clause) -> list[Span]:
    """What a comma parted from an infinitive after a verb: "da sie bereit ist, mit A, B und C zu reden"."""
    if clause.parent < 0 or not a.doc.flags[clause.start - 1] & COMMA:
        return []
    host = sentence.clauses[clause.parent]
    if host.kind not in (Kind.SUBORDINATE, Kind.RELATIVE) or host.finite < 0:
        return []
    return [(s, e) for s, e in host.pieces if host.finite < s and e <= clause.start]


def _under_modal(a: Analysis, predicate: Predicate | None) -> Predicate | None:
    """The infinitive under a modal verb: "verhandeln" in "verhandeln zu wollen"."""
    if predicate is None or not a.bits[predicate.verb] & MODAL or len(predicate.tokens) < 2:
        return predicate
    inner = predicate.tokens[0] - 1
    if inner < 0 or not a.bits[inner] & INFINITIVE:
        return predicate
    lemmas = tuple(dict.fromkeys(r.lemma for r in verbs.analyse(a.doc.lower[inner]) if r.bits & verbs.INFINITIVE))
    return Predicate(lemmas, [inner, *predicate.tokens], inner, predicate.lemmas[0])


def _dangling(a: Analysis, unit: int, clause: Clause) -> bool:
    """Whether a clause has an auxiliary or modal verb and nothing that goes with it."""
    own = a.predicate(unit, clause)
    return own is not None and not own.auxiliary and bool(a.bits[clause.finite] & (AUXILIARY | MODAL))


def _joined(a: Analysis, unit: int, sentence: Sentence, first: Clause, clause: Clause) -> Scene | None:
    """The scene of a finite verb and of the infinitive or participle that an enumeration parted from it."""
    for last in sentence.clauses[first.index + 1 : first.index + 8]:
        if last.kind not in (Kind.MAIN, Kind.FRAGMENT) or (last.finite >= 0 and not _ends_in_nonfinite(a, last)):
            if last.kind is Kind.RELATIVE:
                continue
            return None
        verb = _last_word(a, last)
        if not a.bits[verb] & (INFINITIVE | PARTICIPLE) or (last.finite >= 0 and last.finite != verb):
            continue
        if last.index < clause.index:
            return None
        own = a.predicate(unit, first)
        parts = [c for c in sentence.clauses[first.index : last.index + 1] if c.kind is not Kind.RELATIVE]
        if own is None or clause not in parts:
            return None
        readings = verbs.analyse(a.doc.lower[verb])
        lemmas = tuple(dict.fromkeys(r.lemma for r in readings if r.bits & (verbs.INFINITIVE | verbs.PARTICIPLE2)))
        auxiliary = own.lemmas[0] if own.lemmas else ""
        passive = auxiliary == "werden" and not any(r.bits & verbs.INFINITIVE for r in readings)
        pieces = sorted(p for c in parts for p in c.pieces)
        return Scene(
            unit, sentence, last, first, pieces, Predicate(lemmas, [first.finite, verb], verb, auxiliary, passive)
        )
    return None


def _last_word(a: Analysis, clause: Clause) -> int:
    i = clause.end - 1
    while i > clause.start and not a.bits[i]:
        i -= 1
    return i


def _ends_in_nonfinite(a: Analysis, clause: Clause) -> bool:
    return clause.finite == _last_word(a, clause)


def phrases(a: Analysis, scene: Scene) -> list[NounPhrase]:
    """The noun phrases of a scene; a time or place and the name after it are two ("am Mittwoch Angela Berg")."""
    if scene.found is not None:
        return scene.found
    whole = scene.pieces == scene.clause.pieces
    own = a.phrases(scene.unit, scene.clause) if whole else a.phrase_parser.all(scene.pieces)
    found: list[NounPhrase] = []
    for phrase in own:
        found.append(phrase)
        first = phrase.start if a.doc.flags[phrase.start] & CAPITAL else phrase.head
        if phrase.core_end - first > 1 and phrase.preposition >= 0:
            times = find_times(a.doc, first, phrase.core_end)
            end = times[0].end if times and times[0].start == first else 0
            if not end and a.doc.lower[phrase.preposition] in ("in", "nach"):
                end = first + nouns.match_place(a.doc.lower, first)
            if first < end < phrase.core_end:
                found[-1] = replace(phrase, head=first, end=end, core_end=end)
                rest = a.phrase_parser.at(end, phrase.end)
                if rest is not None and rest.start == end:
                    found.append(rest)
    scene.found = found
    return found


def after_preposition(a: Analysis, scene: Scene, words: frozenset[str]) -> Iterator[NounPhrase]:
    """The noun phrases after one of some prepositions."""
    for phrase in phrases(a, scene):
        if phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in words:
            yield phrase


def subject_phrase(a: Analysis, scene: Scene) -> NounPhrase | None:
    """The subject of a scene's finite verb.

    What stands after "als" is none. A role before a name does not inflect, so that "trafen Präsident Berg" leaves open
    which of two phrases it is: then the first of them.
    """
    subject = a.subject(scene.unit, scene.head)
    if subject is None or subject.pronoun:
        return subject
    clause = scene.head
    found = [p for p in phrases(a, scene) if p.preposition < 0 and p.start != subject.start]
    if clause.kind is Kind.SUBORDINATE and subject.start > clause.finite >= 0:
        return next((p for p in found if p.start < clause.finite and p.cases & NOMINATIVE and is_party(a, p)), subject)
    if subject.start and a.doc.lower[subject.start - 1] == "als" and subject.start - 1 != clause.opener:
        return next((p for p in found if p.start > subject.start and p.cases & NOMINATIVE and is_party(a, p)), subject)
    if clause.kind is Kind.MAIN and subject.start > clause.finite >= 0 and subject.start == subject.head:
        for other in found:
            first = other.start == clause.start or other.start == clause.finite + 1
            possessed = other.core_end - other.head > 1 and nouns.is_role(original(a, other.head + 1))
            if first and other.start < subject.start and is_party(a, other) and (other.cases & NOMINATIVE or possessed):
                return other
    return subject


def subjects(a: Analysis, scene: Scene) -> list[Span]:
    """Who is the subject: each of an enumeration, the antecedent of a relative pronoun, the controller of "zu"."""
    clause = scene.head
    if clause.kind is Kind.INFINITIVE:
        return _controller(a, scene)
    if clause.finite < 0:
        return []
    if clause.kind is Kind.RELATIVE:
        relative = a.subject(scene.unit, clause)
        if relative is not None and relative.start == clause.opener:
            return antecedent(a, scene, clause)
    subject = subject_phrase(a, scene)
    if subject is None:
        return []
    return _listed(a, scene, subject)


def _listed(a: Analysis, scene: Scene, phrase: NounPhrase) -> list[Span]:
    sentence = scene.sentence
    start = phrase.start
    if phrase.start <= scene.finite < phrase.head:
        start = scene.finite + 1  # the verb was taken for an adjective
    owner = scene.head
    if not any(s <= start < e for s, e in owner.pieces):
        owner = next((c for c in sentence.clauses if any(s <= start < e for s, e in c.pieces)), scene.head)
    if owner.kind is Kind.RELATIVE and start == owner.opener:
        return antecedent(a, scene, owner)
    # the name of a role may have been taken for the subject: "empfing der Minister, Hans Berg, …"
    if start - 1 > sentence.start and a.doc.flags[start - 1] & COMMA and not phrase.pronoun:
        wide = phrase_before(a, phrase.core_end, sentence.start)
        start = wide[0] if wide is not None and wide[0] < start else _first_of_list(a, owner, start)
    elif not phrase.pronoun:
        start = _first_of_list(a, owner, start)
    limit = owner.finite if owner.finite > start else max(_reach(owner, start), phrase.end, scene.limit(start))
    return items(a, start, limit, is_party, cases=NOMINATIVE, verb=owner.finite)


def _first_of_list(a: Analysis, clause: Clause, start: int) -> int:
    """The beginning of an enumeration of which a later part was taken for the subject: "nahmen A, B und C teil"."""
    floor = clause.finite + 1 if 0 <= clause.finite < start else clause.start
    for _ in range(12):
        if start - 1 <= floor or not a.doc.flags[start - 1] & COMMA:
            break
        before = phrase_start(a, start - 1, floor)
        phrase = a.phrase_parser.at(before, start - 1) if before >= 0 else None
        if phrase is None or not is_party(a, phrase):
            break
        start = before
    return start


def _reach(clause: Clause, i: int) -> int:
    """The end of a clause's words from `i` on as far as only commas part them."""
    end = i
    for s, e in clause.pieces:
        if s <= i < e or (end > i and s - end <= 1):
            end = e
    return end


def antecedent(a: Analysis, scene: Scene, clause: Clause) -> list[Span]:
    """Whom the pronoun of a relative clause stands for: the noun phrase before it, with its apposition."""
    end = clause.start - 1
    floor = scene.sentence.start
    while end > floor and a.bits[end - 1] & PREPOSITION:
        end -= 1
    if end <= floor or not a.doc.flags[end] & COMMA:
        return []
    found = phrase_before(a, end, floor)
    if found is None:
        return []
    start, stop = found
    listed = items(a, start, stop, is_party)
    return listed if clause_is_plural(a, clause) else listed[-1:]


def clause_is_plural(a: Analysis, clause: Clause) -> bool:
    """Whether the finite verb of a clause can only be plural."""
    readings = [r.bits for r in verbs.analyse(a.doc.lower[clause.finite])] if clause.finite >= 0 else []
    finite = [b for b in readings if b & verbs.FINITE]
    return bool(finite) and all(b & verbs.PL and not b & (verbs.SG1 | verbs.SG3) for b in finite)


def _controller(a: Analysis, scene: Scene) -> list[Span]:
    """Who is to do what an infinitive with "zu" says."""
    clause = scene.clause
    for _ in range(4):
        if clause.parent < 0:
            return []
        clause = scene.sentence.clauses[clause.parent]
        if clause.finite >= 0:
            break
    predicate = a.predicate(scene.unit, clause)
    host = Scene(scene.unit, scene.sentence, clause, clause, clause.pieces, predicate)
    owner = _owner_of_intent(a, host, scene.clause.start)
    if owner:
        return owner
    if predicate is not None and any(x in _OBJECT_CONTROL for x in predicate.lemmas):
        if predicate.passive:
            return subjects(a, host)
        subject = a.subject(scene.unit, clause)
        for phrase in a.phrases(scene.unit, clause):
            if phrase.preposition >= 0 or (subject is not None and phrase.head == subject.head):
                continue
            if phrase.cases & (ACCUSATIVE | DATIVE) and is_party(a, phrase):
                return items(a, phrase.start, host.limit(phrase.start), is_party, verb=clause.finite)
        if not any(x in _SUBJECTIVE for x in predicate.lemmas):
            return []
    return subjects(a, host)


def _owner_of_intent(a: Analysis, host: Scene, end: int) -> list[Span]:
    """Whose intent an infinitive says: "der Versuch der Regierung, mit ihnen zu reden"."""
    for phrase in reversed(a.phrases(host.unit, host.clause)):
        if phrase.end > end or phrase.pronoun:
            continue
        if a.doc.lower[phrase.head] in _INTENT and phrase.end > phrase.core_end:
            start = phrase.core_end + (1 if a.bits[phrase.core_end] & PREPOSITION else 0)
            return items(a, start, phrase.end, is_party)
        return []
    return []


def is_past(a: Analysis, scene: Scene) -> bool:
    """Whether the finite verb is in a past tense, or an auxiliary of the perfect."""
    i = scene.finite
    if i < 0:
        return False
    readings = [r for r in verbs.analyse(a.doc.lower[i]) if r.bits & verbs.FINITE]
    if any(r.bits & verbs.PAST for r in readings):
        return True
    predicate = scene.predicate
    if predicate is None or not predicate.auxiliary:
        return False
    return predicate.auxiliary in ("haben", "sein") and bool(a.bits[predicate.verb] & PARTICIPLE)


def governing(a: Analysis, scene: Scene) -> Clause | None:
    """The clause whose modal verb an infinitive after "und" shares: "will nach Rom reisen und den Papst treffen"."""
    clause = scene.head
    if clause.link < 0:
        return None
    linked = scene.sentence.clauses[clause.link]
    own = clause.finite
    bare = own >= 0 and bool(a.bits[own] & INFINITIVE) and clause.coordinator >= 0 and _ends_in_nonfinite(a, clause)
    predicate = a.predicate(scene.unit, linked)
    if predicate is None or not predicate.auxiliary or not (bare or clause.shared_finite):
        return None
    return linked
