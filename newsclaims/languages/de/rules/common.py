"""What the German rules share: the reach of a content, the words of a frame, the speaker in a clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import ACCUSATIVE, DATIVE, NOMINATIVE
from newsclaims.languages.de import nouns, outlets
from newsclaims.languages.de.animacy import can_speak
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.words import ADVERB, COORDINATOR, INFINITIVE, NUMERAL, PREPOSITION, ZU_INFINITIVE
from newsclaims.text.document import (
    ALL_CAPS,
    BRACKET_CLOSE,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SEMICOLON,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.grammar.clause import Sentence
    from newsclaims.grammar.phrase import NounPhrase
    from newsclaims.grammar.predicate import Predicate
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.cues import CueNoun, CueVerb
    from newsclaims.languages.de.outlets import Outlet
    from newsclaims.rules.candidate import Span

_EDGE = COMMA | COLON | SEMICOLON | DASH | STOP
_TRAILING = frozenset(
    """jedoch aber dagegen hingegen indes indessen allerdings zudem außerdem weiter weiterhin ebenfalls auch wiederum
    ihrerseits seinerseits selbst dann daraufhin nun derweil unterdessen schließlich hierzu dazu heute gestern
    am im in""".split()
)
_COMMENTS = frozenset("wobei was nachdem woraufhin worauf weshalb wodurch womit".split())
POINTING_BACK = ("danach", "demnach", "demzufolge", "hiernach")  # to a source
_AGENT_PREPOSITIONS = frozenset(("von", "vom", "seitens", "vonseiten", "durch"))
_FOCUS = frozenset("auch selbst sogar nur aber doch und denn allein besonders insbesondere vor sowohl weder".split())


@dataclass(slots=True)
class Site:
    """Where a rule looks: a clause with a cue verb, a word, a quotation.

    Attributes:
        kind: the trigger.
        unit: index of the sentence in `Analysis.units`.
        sentence: its clause tree.
        clause: the clause the site stands in.
        token: the word or opening quotation mark.
        predicate, verbs: of a verb site, the verb and the lexicon rows it may be.
        noun: of a noun site, the lexicon row.
        reported: of a verb site, its clause is itself somebody's words without an introduction.
    """

    kind: str
    unit: int
    sentence: Sentence
    clause: Clause
    token: int
    predicate: Predicate | None = None
    verbs: tuple[CueVerb, ...] = ()
    noun: CueNoun | None = None
    reported: bool = False


def trim(a: Analysis, start: int, end: int) -> Span:
    """The span without punctuation that separates at its edges."""
    flags = a.doc.flags
    while start < end and flags[start] & _EDGE:
        start += 1
    while end > start and flags[end - 1] & _EDGE:
        end -= 1
    return start, end


def with_stop(a: Analysis, end: int, limit: int) -> int:
    """The end moved behind the final stop (and a closing mark after it)."""
    flags = a.doc.flags
    while end < limit and flags[end] & (STOP | QUOTE_CLOSE | BRACKET_CLOSE):
        end += 1
    return end


def join(a: Analysis, pieces: Iterable[Span]) -> list[Span]:
    """Pieces in the order of the text, joined where nothing but punctuation or a coordinator lies between them."""
    flags, bits = a.doc.flags, a.bits
    merged: list[Span] = []
    for start, end in sorted(pieces):
        if start >= end:
            continue
        if merged:
            before = merged[-1][1]
            if start <= before or all(
                not flags[i] & (WORD | QUOTE_OPEN) or bits[i] & COORDINATOR for i in range(before, start)
            ):
                merged[-1] = (merged[-1][0], max(before, end))
                continue
        merged.append((start, end))
    return [trimmed for s, e in merged if (trimmed := trim(a, s, e))[0] < trimmed[1]]


def family(sentence: Sentence, index: int) -> set[int]:
    """A clause and all clauses that depend on it, without parentheses like ", so X,"."""
    found = {index}
    todo = [index]
    while todo:
        for child in sentence.clauses[todo.pop()].children:
            if child not in found and sentence.clauses[child].kind is not Kind.FRAGMENT:
                found.add(child)
                todo.append(child)
    return found


def content_from(a: Analysis, site: Site, first: Clause) -> tuple[list[Span], set[int]]:
    """The content that begins with clause `first`: with what depends on it and what goes on in the same way.

    Returns:
        Its spans, and the indices of its clauses.
    """
    sentence = site.sentence
    clauses = sentence.clauses
    inside = family(sentence, first.index)
    verb_final = first.kind is not Kind.MAIN
    subjunctive = a.mood(first) in ("subjunctive1", "subjunctive2", "ambiguous")
    last = max(inside)
    resumed = min((start for start, _ in site.clause.pieces if start > first.start), default=len(a.bits))
    for clause in clauses[first.index + 1 :]:
        if clause.start > resumed and first.kind is Kind.MAIN:
            break  # "trat dem Vorwurf, er sei alt, entgegen: …"
        if clause.index in inside or clause.index == site.clause.index:
            continue
        if clause.kind is Kind.FRAGMENT and clause.parent >= 0:
            continue  # ", so X": what tells all of it
        if clause.verb_first and clause.coordinator < 0 and clause.kind is Kind.MAIN and clause.prefield < 0:
            if a.mood(clause) == "subjunctive1" and not verb_final:
                inside |= family(sentence, clause.index)
                continue
            break
        if verb_final and clause.parent < 0 and clause.separator >= 0 and a.doc.flags[clause.separator] & COLON:
            break  # "kündigte an, zu prüfen: Es dürfe nicht sein, dass …"
        if clause.parent >= 0 and clause.parent not in inside and clause.link not in inside:
            continue
        if clause.link in inside:
            if verb_final and clause.kind is Kind.MAIN and a.mood(clause) != "subjunctive1":
                break
            mood = a.mood(clause)
            if not verb_final and subjunctive and clause.kind is Kind.MAIN:
                if mood == "indicative" or (mood == "ambiguous" and clause.verb_first):
                    break
                if mood == "ambiguous" and a.cue_rows(site.unit, clause) and a.subject(site.unit, clause) is not None:
                    break
        elif (
            clause.kind is Kind.MAIN
            and clause.link == site.clause.index
            and clause.coordinator >= 0
            and a.mood(clause) != "subjunctive1"
        ):
            break
        elif clause.kind is Kind.MAIN:
            mood = a.mood(clause)
            if verb_final and mood.startswith("subjunctive") and not clause.verb_first and clause.prefield < 0:
                pass  # "dass er komme, allerdings sei er krank"
            elif verb_final or (mood == "indicative" and subjunctive) or clause.finite < 0:
                break
        elif clause.kind is Kind.QUOTE and (
            verb_final or clause.separator < 0 or not a.doc.flags[clause.separator] & COMMA
        ):
            break
        inside |= family(sentence, clause.index)
        last = max(last, clause.index)
    _drop_comments(a, site, inside)
    remark = min((_remark(a, clauses[i]) for i in inside), default=len(a.bits))
    inside = {i for i in inside if clauses[i].start < remark}
    pieces = [piece for i in inside for piece in clauses[i].pieces if piece[0] < remark]
    return join(a, pieces), inside


def _remark(a: Analysis, clause: Clause) -> int:
    """Where a remark begins behind a dash after the end of a clause: "die Stadt zu verlassen – alle zu Fuß"."""
    pieces = clause.pieces
    if clause.kind is not Kind.MAIN and len(pieces) > 1 and a.doc.flags[pieces[-1][0] - 1] & DASH:
        last = pieces[-2][1] - 1
        if last == clause.finite or a.bits[last] & (INFINITIVE | ZU_INFINITIVE):
            return pieces[-1][0]
    return len(a.bits)


def _drop_comments(a: Analysis, site: Site, inside: set[int]) -> None:
    """Takes out a last clause in the indicative that comments on the statement: "…, was niemand bestätigte"."""
    clauses = site.sentence.clauses
    last = clauses[max(inside)]
    while last.parent in inside and last.kind is not Kind.SUBORDINATE:
        last = clauses[last.parent]
    if (
        last.kind is Kind.SUBORDINATE
        and last.parent in inside
        and last.opener >= 0
        and (a.doc.lower[last.opener] in _COMMENTS or _tells(a, site, last))
        and a.mood(last) in ("indicative", "ambiguous")
    ):
        inside -= family(site.sentence, last.index)


def after_colon(a: Analysis, clauses: list[Clause]) -> int:
    """The index of the clause that a colon introduces as what was said: "Berg sieht es anders: Es sei …, sagte er"."""
    for c in clauses:
        if c.kind is not Kind.MAIN or c.parent >= 0:
            continue
        subjunctive = a.mood(c).startswith("subjunctive")
        if c.separator >= 0 and a.doc.flags[c.separator] & COLON:
            first = c.prefield if 0 <= c.prefield < c.index else c.index
            return first if subjunctive else 0
        if subjunctive:
            return 0
    return 0


def is_apart(a: Analysis, clause: Clause) -> bool:
    """Whether a clause after a semicolon is nobody's words or has its own source: "…; demnach wäre er 16 gewesen"."""
    if clause.separator < 0 or not a.doc.flags[clause.separator] & SEMICOLON:
        return False
    own = any(a.doc.lower[i] in POINTING_BACK for s, e in clause.pieces for i in range(s, e))
    return own or not a.mood(clause).startswith("subjunctive")


def _tells(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether a clause is the parenthesis "…, wie X mitteilte" of another who says so."""
    return a.doc.lower[clause.opener] == "wie" and any(row.strength > 2 for row in a.cue_rows(site.unit, clause))


def clause_start(site: Site, clause: Clause) -> int:
    """Where the frame of a clause begins: with the clause, or with the one whose subject it shares.

    A relative clause only goes on with what introduces it: "Es war Dahl, der sagte, …".
    """
    sentence = site.sentence
    seen = 0
    while clause.kind is Kind.RELATIVE and clause.parent >= 0 and seen < 20:
        clause = sentence.clauses[clause.parent]
        seen += 1
        if clause.kind is not Kind.RELATIVE:
            return min(clause.start, sentence.extent(clause)[0])
    while clause.link >= 0 and clause.kind is Kind.MAIN and (clause.verb_first or clause.shared_finite) and seen < 20:
        clause = sentence.clauses[clause.link]
        seen += 1
    start = clause.start
    if clause.prefield >= 0:
        start = min(start, sentence.extent(sentence.clauses[clause.prefield])[0])
    return start


def frame_before(a: Analysis, site: Site, content: list[Span]) -> list[Span]:
    """The frame of a content that follows its clause: up to the content, and what is left of the clause after it."""
    clause = site.clause
    host = site.sentence.clauses[clause.link] if clause.link >= 0 else None
    if clause.shared_finite and host is not None and a.cue_rows(site.unit, host):
        subject = a.subject(site.unit, host)
        first = (min(host.finite, subject.start if subject else host.finite), host.finite + 1)
        own = clause.start + (1 if clause.coordinator == clause.start else 0)
        return [first, (own, content[0][0])]
    if host is not None and clause.verb_first and a.cue_rows(site.unit, host) and _has_content(a, site, host):
        start = clause.start  # what stands before it is a statement of its own
    else:
        start = clause_start(site, clause)
    frame = [(start, content[0][0])] if start < content[0][0] else []
    rest = [(s, e) for s, e in clause.pieces if s > content[-1][1]]
    if rest:
        frame.append((content[-1][1], rest[-1][1]))
    return frame


def _has_content(a: Analysis, site: Site, host: Clause) -> bool:
    """Whether a clause has something said of its own: a dependent clause or a quotation."""
    if any(site.sentence.clauses[c].kind in (Kind.SUBORDINATE, Kind.INFINITIVE) for c in host.children):
        return True
    return any(a.doc.flags[i] & QUOTE_OPEN for s, e in host.pieces for i in range(s, e))


def frame_after(a: Analysis, site: Site) -> Span:
    """The frame of a content that stands before it: from the comma on, without the final stop."""
    clause = site.clause
    start = clause.separator if clause.separator >= 0 else clause.start
    end = site.sentence.extent(clause)[1]
    while end > start and a.doc.flags[end - 1] & STOP:
        end -= 1
    return start, end


def cue_spans(
    a: Analysis, site: Site, *, reflexive: bool = False, correlate: frozenset[str] = frozenset()
) -> list[Span]:
    """The cue: the verb's parts, with "sich", "es" and the correlate where the verb takes them."""
    predicate = site.predicate
    assert predicate is not None  # verb sites have one
    tokens = set(predicate.tokens)
    lower = a.doc.lower
    for s, e in site.clause.pieces:
        for i in range(s, e):
            if (reflexive and lower[i] == "sich") or lower[i] in correlate:
                tokens.add(i)
            elif lower[i] == "es" and predicate.passive and abs(i - site.clause.finite) == 1:
                tokens.add(i)  # "Es wird vermutet"
            elif lower[i] == "so" and 0 <= site.clause.separator == i - 1 == site.clause.finite - 2:
                tokens.add(i)  # ", so vermutet sie,"
    return spans(tokens)


def spans(tokens: Iterable[int]) -> list[Span]:
    """Single tokens as spans, neighbours joined."""
    found: list[Span] = []
    for i in sorted(tokens):
        if found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def speaker_spans(a: Analysis, sentence: Sentence, clause: Clause, subject: NounPhrase | None) -> list[Span]:
    """The words of a speaker that is the subject of a clause: with apposition, without its relative clause."""
    if subject is None:
        return []
    host = clause
    seen = 0
    while host.link >= 0 and not any(s <= subject.head < e for s, e in host.pieces) and seen < 20:
        host = sentence.clauses[host.link]
        seen += 1
    return phrase_spans(a, host, subject)


def phrase_spans(a: Analysis, clause: Clause, phrase: NounPhrase) -> list[Span]:
    """A noun phrase of a clause with its appositions."""
    bits, lower, flags = a.bits, a.doc.lower, a.doc.flags
    if phrase.pronoun:
        return [(phrase.start, phrase.end)]
    finite = clause.finite
    start = phrase.start
    if finite > phrase.head and clause.kind is Kind.MAIN:
        first = clause.start
        while first < start and ((bits[first] & (ADVERB | COORDINATOR) and lower[first] in _FOCUS) or not bits[first]):
            first += 1
        if first == start:
            # the whole Vorfeld is one constituent
            end = _first_run(clause, start, finite)
            while end > phrase.core_end and (
                flags[end - 1] & (COMMA | DASH) or (bits[end - 1] & ADVERB and lower[end - 1] in _TRAILING)
            ):
                end -= 1
            return [(start, max(end, phrase.core_end))]
    end = phrase.end
    n = next((n for n, (s, e) in enumerate(clause.pieces) if s <= phrase.head < e), -1)
    if n >= 0 and end >= clause.pieces[n][1] and n + 1 < len(clause.pieces):
        s, e = clause.pieces[n + 1]
        if s - clause.pieces[n][1] == 1 and flags[s - 1] & (COMMA | DASH) and not bits[s] & (PREPOSITION | ADVERB):
            apposition = a.phrase_parser.at(s, e)
            if apposition is not None and not apposition.pronoun:
                end = max(end, apposition.end)
    return [(start, end)]


def agent_spans(a: Analysis, unit: int, clause: Clause) -> list[Span]:
    """Who acts in the passive: "von X", "seitens X", also right behind a noun ("wurde das Fest von X gelobt")."""
    lower = a.doc.lower
    starts = {p.preposition for p in a.phrases(unit, clause)}
    for s, e in clause.pieces:
        for i in range(s, e):
            if lower[i] not in _AGENT_PREPOSITIONS or not (i in starts or i > clause.finite):
                continue
            phrase = a.phrase_parser.at(i + 1, e)
            if phrase is not None and phrase.animate:
                return phrase_spans(a, clause, phrase)
            if phrase is not None and lower[phrase.head] == "seiten" and phrase.end > phrase.core_end:
                return [(phrase.core_end, phrase.end)]
    for phrase in a.phrases(unit, clause):
        if phrase.preposition >= 0 and lower[phrase.preposition] in ("in", "im", "auf", "aus"):
            noun = cue_noun(lower[phrase.head])
            if noun is not None and noun.takes & {"document", "source"}:
                return [(phrase.start, phrase.end)]
    return []


_ONWARD = frozenset(
    """weiter weiterhin ferner zudem außerdem ausserdem dort darin dazu auch anfrage nachfrage rückfrage
    begründung""".split()
)


def goes_on(a: Analysis, clause: Clause) -> bool:
    """Whether "hieß es" goes on with what the one before said: "Weiter hieß es", "hieß es auf Anfrage"."""
    return any(a.doc.lower[i] in _ONWARD for s, e in clause.pieces for i in range(s, e))


def house_spans(a: Analysis, unit: int, clause: Clause) -> list[Span]:
    """In whose house "man" says something: "Im Ministerium winkt man ab", "Beim Verband ist man gelassen"."""
    for phrase in a.phrases(unit, clause):
        inside = phrase.preposition >= 0 and a.doc.lower[phrase.preposition] in ("in", "im", "bei", "beim")
        if inside and phrase.animate:
            return [(phrase.start, phrase.end)]
    return []


def _first_run(clause: Clause, start: int, finite: int) -> int:
    """The end of the words from `start` on that no other clause interrupts, at most up to the finite verb."""
    end = start
    for s, e in clause.pieces:
        if e <= start:
            continue
        if s > finite:
            break
        if s <= start:
            end = min(e, finite)
        elif s - end <= 1 and end < finite and s <= finite:
            if s == finite:
                break
            end = min(e, finite)
        else:
            break
    return end


def _object(a: Analysis, site: Site, subject: NounPhrase | None, case: int, anything: bool) -> NounPhrase | None:
    """The object of a clause in a case: a phrase beside the subject that can stand in it and name somebody.

    With `anything` it need not be known as somebody: "forderte die Junta auf" takes nobody else.
    """
    clause = site.clause
    starts = {s for s, _ in clause.pieces[1:]}
    best: NounPhrase | None = None
    for phrase in a.phrases(site.unit, clause):
        if phrase.preposition >= 0 or (subject is not None and subject.start <= phrase.head < subject.end):
            continue
        if not phrase.cases & case or a.doc.lower[phrase.head] in ("es", "das", "dies", "was", "nichts", "sich"):
            continue
        outlet = case == DATIVE and bool(outlets.outlet_lead(a.doc.lower[phrase.head]) or named_outlet(a, phrase))
        if phrase.start in starts and a.doc.flags[phrase.start - 1] & COMMA and not (outlet and _is_told(a, phrase)):
            continue  # an apposition
        if subject is not None and subject.head < phrase.head < clause.finite and clause.kind is Kind.MAIN:
            continue  # another one: the Vorfeld holds nothing but the subject
        if case == DATIVE and phrase.cases & (NOMINATIVE | ACCUSATIVE) and not _may_be_told(a, site, phrase):
            continue
        if phrase.animate or phrase.pronoun or outlet:
            return phrase
        if case == DATIVE and phrase.start > clause.finite >= 0:
            continue  # "widersprach der Ansicht": a thing; in front it may be personified, "der Politik riet er"
        if best is None and (anything or case == DATIVE):
            best = phrase
    return best


def _is_told(a: Analysis, phrase: NounPhrase) -> bool:
    """Whether an outlet after a comma is no apposition to a subject: "Berg, Chef der Firma Holm, der Agentur AFP"."""
    return a.doc.lower[phrase.start] in ("dem", "den", "der") and not phrase.cases & NOMINATIVE


def named_outlet(a: Analysis, phrase: NounPhrase) -> Outlet | None:
    """The outlet whose name ends with the head of a phrase: "den Salzburger Nachrichten", "„Presse“"."""
    flags, lower = a.doc.flags, a.doc.lower
    if flags[phrase.head] & QUOTE_OPEN:
        quoted = outlets.outlet_at(lower, phrase.head + 1)
        return quoted[0] if quoted is not None else None
    for i in range(max(phrase.start, phrase.head - _OUTLET), phrase.head + 1):
        found = outlets.outlet_at(lower, i) if flags[i] & CAPITAL else None
        if found is not None and i + found[1] > phrase.head:
            return found[0]
    return None


_OUTLET = 3  # words before the last one of an outlet's name that are looked at


def told_beside(a: Analysis, unit: int, clause: Clause) -> list[Span]:
    """Whom a source without a verb told it: "so Berg gegenüber der Zeitung", "so Berg zur APA"."""
    for phrase in a.phrases(unit, clause):
        word = a.doc.lower[phrase.preposition] if phrase.preposition >= 0 else ""
        if word == "gegenüber" and phrase.animate:
            return [(phrase.start, phrase.end)]
        outlet = named_outlet(a, phrase) if clause.kind is Kind.FRAGMENT and word in ("zu", "zur", "zum") else None
        marked = a.doc.flags[phrase.head] & (QUOTE_OPEN | ALL_CAPS)
        if outlet is not None and (marked or not outlet.common):  # not "zur Zeit"
            return [(phrase.start, phrase.end)]
    return []


def _may_be_told(a: Analysis, site: Site, phrase: NounPhrase) -> bool:
    """Whether a phrase whose form does not tell its case may be a dative: a pronoun, an outlet's name, a first object.

    "versprach Iran Hilfe": a name before a thing that can be an accusative.
    """
    if phrase.pronoun or named_outlet(a, phrase) is not None:
        return True
    if not phrase.animate or phrase.start < site.clause.finite:
        return False
    if not phrase.cases & NOMINATIVE or any(row.lemma == "vorwerfen" for row in site.verbs):
        return True  # "wirft den Rebellen vor", "werfen Berger vor": persons are not what is said
    return any(
        p.start == phrase.end and p.preposition < 0 and p.cases & ACCUSATIVE and not p.animate
        for p in a.phrases(site.unit, site.clause)
    )


def addressee_spans(a: Analysis, site: Site, subject: NounPhrase | None, takes: frozenset[str]) -> list[Span]:
    """Whom it was said to: "gegenüber X", "zu X", "vor Journalisten", or the verb's dative or accusative."""
    lower = a.doc.lower
    clause = site.clause
    phrases = a.phrases(site.unit, clause)
    for phrase in phrases:
        if phrase.preposition < 0:
            continue
        word = lower[phrase.preposition]
        if word == "gegenüber" and (phrase.animate or phrase.start == phrase.preposition + 1):
            return phrase_spans(a, clause, phrase)
        if (
            word in ("zu", "zur", "zum")
            and "quote" in takes
            and (
                named_outlet(a, phrase) is not None
                or (phrase.animate and (word == "zu" or can_speak(a.word(phrase.head))))  # not "mahnte zur Eile"
            )
            and not _is_channel(a, phrase)
        ):
            return phrase_spans(a, clause, phrase)
        if word in ("an", "ans") and "an" in takes and not a.bits[phrase.head] & NUMERAL:
            return phrase_spans(a, clause, phrase)
        if word == "vor" and "quote" in takes and lower[phrase.head] in _AUDIENCES:
            return phrase_spans(a, clause, phrase)
        if word == "mit" and phrase.preposition > 0 and lower[phrase.preposition - 1].endswith("interview"):
            outlet = outlets.outlet_at(lower, phrase.head) if a.doc.flags[phrase.head] & CAPITAL else None
            longer = outlet is not None and phrase.head + outlet[1] > phrase.end  # "mit Puls 24"
            return [(phrase.start, phrase.head + outlet[1])] if outlet and longer else phrase_spans(a, clause, phrase)
    for phrase in phrases:
        if phrase.end < site.sentence.end and lower[phrase.end] == "gegenüber" and phrase.cases & DATIVE:
            return [(phrase.start, phrase.end)]
    found: NounPhrase | None = None
    if "acc_person" in takes:
        found = _object(a, site, subject, ACCUSATIVE, "acc" not in takes)
    if found is None and "dat" in takes:
        found = _object(a, site, subject, DATIVE, anything=False)
    if found is None and clause.kind is Kind.RELATIVE:
        wanted = {"dem", "denen"} if "dat" in takes else {"den"} if "acc_person" in takes else set()
        if lower[clause.opener] in wanted and clause.opener == clause.start:
            return [(clause.opener, clause.opener + 1)]
    return phrase_spans(a, clause, found) if found is not None else []


_AUDIENCES = frozenset(
    "journalisten presse reportern medien medienvertretern abgeordneten anhängern pressevertretern".split()
)


def _is_channel(a: Analysis, phrase: NounPhrase) -> bool:
    word = a.word(phrase.head)
    return nouns.channel(word) is not None and named_outlet(a, phrase) is None


def choose_row(rows: tuple[CueVerb, ...], *needs: str) -> CueVerb | None:
    """The first lexicon row that takes one of `needs`; rows with more fixed words come first."""
    for row in rows:
        if any(need in row.takes for need in needs):
            return row
    return None


def governing_row(a: Analysis, site: Site, need: str) -> CueVerb | None:
    """The lexicon row that takes a clause, be it by a correlate beside the verb: "begründete es damit, dass …"."""
    row = choose_row(site.verbs, need)
    if row is not None or (site.predicate is not None and site.predicate.state):
        return row  # "ist davon überzeugt, dass": the subject is no longer who says it
    words = {a.doc.lower[i] for s, e in site.clause.pieces for i in range(s, e)}
    for row in site.verbs:
        if any(code.startswith("corr:") and code[5:] in words for code in row.takes):
            return row
    return None
