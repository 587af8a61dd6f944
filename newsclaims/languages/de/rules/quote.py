"""Direct speech: quotations with an introduction before or after them, without one, and phrases in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.languages.de import nouns
from newsclaims.languages.de.animacy import can_speak
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.rules.extent import clause_start, spans
from newsclaims.languages.de.rules.introduction import (
    statement,
)
from newsclaims.languages.de.rules.people import names_owner, phrase_spans, told_beside
from newsclaims.languages.de.rules.quotation import (
    LONG,
    has_title_noun,
    in_brackets,
    in_quotation,
    quote_words,
)
from newsclaims.languages.de.rules.site import Site
from newsclaims.languages.de.words import ADJECTIVE, ADVERB, NOUN
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import (
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    PARAGRAPH_START,
    STOP,
    WORD,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.rules.candidate import Span

_CLAUSES = ("v2", "dass")  # what a verb takes that leads to what is said
_WITH_WORDS = (["mit", "diesen", "worten"], ["mit", "diesem", "satz"], ["mit", "diesen", "sätzen"])


@rule(
    "de.quote.colon",
    trigger="quote",
    yes=[
        "[frame: [speaker: Sie] [cue: sagte]:] [content: „Das reicht uns nicht.“]",
        "[frame: [speaker: Der Trainer] [cue: erklärte] nach dem Spiel:] [content: „Wir waren besser.“]",
        "[frame: [speaker: Die [cue: Antwort] der Stadt]:] [content: „Das prüfen wir.“]",
        "[frame: [speaker: Die Ministerin] dazu:] [content: „Kein Thema.“]",
        "[frame: [cue: Kritik] kommt von [speaker: der Opposition]:] [content: „Das ist zu wenig.“]",
        "[frame: Bei [speaker: der Stadt] [cue: sieht] man das anders:] [content: „Das prüfen wir.“]",
    ],
    no=["Das Stück heißt: „Faust“."],
)
def colon(a: Analysis, site: Site) -> Candidate | str:
    """A clause with a colon before a quotation."""
    opening = site.token
    closing = a.doc.partner[opening]
    before = opening - 1
    flags = a.doc.flags
    start = a.units[site.unit][0]
    if before < start or not flags[before] & COLON:
        return "no colon stands before it"
    if in_quotation(a, opening):
        return "it stands inside another quotation"
    words, lower, finite = quote_words(a, opening, closing)
    if not finite and words < LONG and in_brackets(a, opening):
        return "it explains a name"
    if has_title_noun(a, opening):
        return "it is the title of something"
    label_start = _behind_dash(a, start, before)
    if label_start >= 0 and lower:
        return Candidate(
            rule="de.quote.colon",
            form="direct",
            content=[(opening, closing + 1)],
            speaker=[(label_start, before)],
            frame=[(label_start, opening)],
            unit=site.unit,
            features=("", "quote", ""),
        )
    clauses = [c for c in site.sentence.clauses if c.start < before and c.kind is not Kind.QUOTE]
    if not clauses:
        return "nothing stands before the colon"
    frame_clause = max(clauses, key=lambda c: max((e for s, e in c.pieces if s < before), default=0))
    seen = 0
    while frame_clause.parent >= 0 and seen < 10:
        above = site.sentence.clauses[frame_clause.parent]
        if a.cue_rows(site.unit, frame_clause) and (
            frame_clause.kind is Kind.RELATIVE or not a.cue_rows(site.unit, above)
        ):
            break
        frame_clause = above
        seen += 1
    frame_clause = _teller(a, site, frame_clause) or frame_clause
    has_cue = bool(a.cue_rows(site.unit, frame_clause))
    if not has_cue and _said_after(a, site):
        return "what introduces it follows it"
    label = not has_cue and _is_label(a, site, frame_clause)
    ended = flags[closing - 1] & STOP
    said = has_cue or label or bool(_said_noun(a, frame_clause)) or (ended and frame_clause.finite < 0)
    named = not lower and not ((has_cue or words > 1) and ended) and not (label and words > 1)
    if (words < 3 and not said) or named:
        return "the quotation is a name"
    first = clause_start(site, frame_clause)
    first = min(first, site.sentence.extent(frame_clause)[0])
    candidate = statement(a, site, "de.quote.colon", frame_clause, [(first, opening)])
    if told := _told_by_so(a, site):
        candidate.speaker = told
    elif a.mood(frame_clause) == "subjunctive1" and frame_clause.kind is Kind.MAIN:
        candidate.speaker, candidate.carried = [], True  # what leads to it is itself somebody's words
        return candidate
    if not candidate.speaker:
        candidate.speaker = _owner(a, site, frame_clause)
    candidate.carried = not candidate.speaker
    if not has_cue:
        candidate.cue = []
    if not candidate.cue:
        candidate.cue = _said_noun(a, frame_clause)
        candidate.lemma = a.doc.lower[candidate.cue[0][0]] if candidate.cue else ""
    return candidate


def _behind_dash(a: Analysis, start: int, colon: int) -> int:
    """Where somebody's name begins that stands alone between a dash and a colon: "Holm baut ab – Dahl: „…“"; or -1."""
    flags = a.doc.flags
    first = colon
    while first > start and flags[first - 1] & WORD and flags[first - 1] & CAPITAL and colon - first < _LABEL:
        first -= 1
    if first == colon or first <= start or not flags[first - 1] & DASH:
        return -1
    words = [a.word(i) for i in range(first, colon)]
    named = len(words) > 1 and nouns.first_name_gender(words[0]) is not None
    return first if named or any(can_speak(word) or nouns.noun(word) is None for word in words) else -1


_POINTING = frozenset(("da", "das", "davon"))
_LABEL = 4  # words of a name or office alone before a colon


def _told_by_so(a: Analysis, site: Site) -> list[Span]:
    """Who says the words that lead to a quotation: "Das sei neu, so Berg: „…“"."""
    for clause in site.sentence.clauses:
        if clause.kind is Kind.FRAGMENT and a.doc.lower[clause.start] == "so" and clause.end == site.token - 1:
            phrase = a.phrase_parser.at(clause.start + 1, clause.end)
            return phrase_spans(a, clause, phrase) if phrase is not None else []
    return []


def _teller(a: Analysis, site: Site, said: Clause) -> Clause | None:
    """The clause that introduces both a clause and the quotation that it leads to: "Berg meint, es werde kalt: „…“"."""
    if not a.mood(said).startswith("subjunctive"):
        return None
    for clause in reversed(site.sentence.clauses[: said.index]):
        if clause.kind is Kind.MAIN and clause.parent < 0 and a.mood(clause) in ("indicative", "ambiguous"):
            rows = a.cue_rows(site.unit, clause)
            tells = any(not row.takes.isdisjoint(_CLAUSES) for row in rows) or _said_noun(a, clause)
            return clause if tells and a.subject(site.unit, clause) is not None else None
    return None


def _is_label(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether somebody's name or office is all that stands before the colon: "Generalsekretärin: „Reine Show“"."""
    phrases = a.phrases(site.unit, clause) if clause.finite < 0 else []
    if len(phrases) != 1 or phrases[0].start != clause.start or phrases[0].end < site.token - 1:
        return False
    return any(can_speak(a.word(i)) for i in range(phrases[0].head, phrases[0].core_end))


def _said_noun(a: Analysis, clause: Clause) -> list[Span]:
    """The last noun of saying in a clause: "Seine Antwort:"."""
    found = [i for s, e in clause.pieces for i in range(s, e) if a.bits[i] & NOUN and cue_noun(a.doc.lower[i])]
    return spans(found[-1:])


def _said_after(a: Analysis, site: Site) -> bool:
    """Whether "sagte X" follows a quotation, so that what stands before it only leads to it."""
    closing = a.doc.partner[site.token]
    for clause in site.sentence.clauses:
        if closing < clause.start <= closing + 2:
            return bool(clause.verb_first and clause.coordinator < 0 and a.cue_rows(site.unit, clause))
    return False


def _owner(a: Analysis, site: Site, frame_clause: Clause) -> list[Span]:
    """The one who speaks in a frame without a verb: "Der Trainer nach dem Spiel:"."""
    phrases = a.phrases(site.unit, frame_clause)
    for phrase in phrases:
        label = frame_clause.finite < 0 and phrase.start == frame_clause.start  # "Berg:"
        noun = cue_noun(a.doc.lower[phrase.head]) if label and phrase.preposition < 0 else None
        if noun is not None and names_owner(a, phrase) and a.doc.lower[phrase.core_end] not in ("von", "vom"):
            return phrase_spans(a, frame_clause, phrase)  # "Die Antwort der Stadt:"
        if (phrase.animate or label) and phrase.preposition < 0 and not cue_noun(a.doc.lower[phrase.head]):
            return phrase_spans(a, frame_clause, phrase)
    if frame_clause.finite < 0:
        for i in range(*frame_clause.pieces[0]):
            phrase_of = a.phrase_parser.at(i + 1, frame_clause.end) if a.doc.lower[i] in ("von", "vom") else None
            if phrase_of is not None and phrase_of.animate:
                return [(phrase_of.start, phrase_of.end)]  # "Zitat von Berg:"
    return []


@rule(
    "de.quote.after",
    trigger="quote",
    yes=[
        "[content: „Das reicht uns nicht“][frame: , [cue: sagte] [speaker: die Ministerin]].",
        "[content: „Wir kommen wieder!“][frame: , [cue: rief] [speaker: er]].",
        "[content: „Kein Thema“][frame: , [cue: so] [speaker: die Ministerin]].",
        "[content: „Ein Irrsinn“][frame: , [cue: schüttelt] [speaker: die Bürgermeisterin] den Kopf].",
        "[content: „Ein Anfang“][frame: : So [cue: nennt] [speaker: die Ministerin] das Paket].",
        "[content: „Das wird uns teuer“][frame: , davon [cue: ist] [speaker: die Ministerin] [cue: überzeugt]].",
        "[content: „Er hat uns belogen“] [frame: – so drastisch [cue: formuliert] es [speaker: die Ministerin]].",
    ],
    no=["„Faust“ spielt in Leipzig."],
)
def after(a: Analysis, site: Site) -> Candidate | str:
    """A quotation with "sagte X" or "so X" after it."""
    opening = site.token
    closing = a.doc.partner[opening]
    sentence = site.sentence
    if site.clause.kind is not Kind.QUOTE:
        return "it stands inside a clause"
    follower = next((c for c in sentence.clauses if c.index > site.clause.index and c.start > closing), None)
    if follower is None:
        return "nothing follows it"
    if follower.start > closing + 2:
        return "what follows it is not next to it"
    is_so = follower.kind is Kind.FRAGMENT and a.doc.lower[follower.start] == "so"
    is_wie = follower.kind is Kind.SUBORDINATE and follower.opener >= 0 and a.doc.lower[follower.opener] == "wie"
    with_words = follower.kind is Kind.MAIN and a.doc.lower[follower.start : follower.start + 3] in _WITH_WORDS
    if (
        not is_so
        and not is_wie
        and not with_words
        and not (follower.kind is Kind.MAIN and (follower.verb_first or follower.finite == follower.start))
        and not _points_back(a, site, follower)
    ):
        return "no verb follows it"
    if _introduced_by_fronted(a, site):
        return "the clause before it introduces it"
    start = closing + 1
    end = sentence.extent(follower)[1]
    if follower.coordinator >= 0:
        return "what follows is coordinated"
    nxt = next((c for c in sentence.clauses if c.start >= end), None)
    if nxt is not None and nxt.link == follower.index and nxt.verb_first:
        beyond = next((c for c in sentence.clauses if c.start >= nxt.end), None)
        if beyond is not None and beyond.kind is Kind.QUOTE and beyond.start <= nxt.end + 1:
            end, nxt = nxt.end, beyond  # „…“, sagt sie und lächelt, „…“
    if nxt is not None and nxt.kind is Kind.QUOTE and end < sentence.end and a.doc.flags[end] & (COMMA | DASH | COLON):
        end += 1
    frame = [(start, end)]
    words, lower, finite = quote_words(a, opening, closing)
    acts = words > 1 and _acts(a, site, follower)
    if not (
        lower
        or acts
        or words > 3
        or (is_so and words > 1)
        or a.doc.flags[closing - 1] & STOP
        or a.cue_rows(site.unit, follower)
    ):
        return "the quotation is a name"
    if is_so:
        phrase = a.phrase_parser.at(follower.start + 1, follower.pieces[0][1])
        if phrase is None:
            return "no noun phrase follows so"
        i = follower.start
        return Candidate(
            rule="de.quote.after",
            form="direct",
            content=[(opening, closing + 1)],
            speaker=phrase_spans(a, follower, phrase),
            cue=[(i, i + 1)],
            frame=frame,
            addressee=told_beside(a, site.unit, follower),
            lemma="so",
            stance="report",
            unit=site.unit,
            features=("so", "quote", ""),
        )
    if not (finite or words >= LONG or with_words or acts or a.cue_rows(site.unit, follower)):
        return "the verb is none of saying"
    return statement(a, site, "de.quote.after", follower, frame)


def _acts(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether somebody does something in a clause with its verb first: "…“, spielt Berg den Ball zurück"."""
    subject = a.subject(site.unit, clause) if clause.verb_first else None
    return subject is not None and (subject.animate or subject.pronoun) and subject.start > clause.finite


def _points_back(a: Analysis, site: Site, clause: Clause) -> bool:
    """Whether a clause points back to a quotation: "– so drastisch beschreibt es X", "…, davon ist X überzeugt"."""
    if clause.kind is not Kind.MAIN:
        return False
    if a.doc.lower[clause.start] in _POINTING:
        return clause.finite == clause.start + 1 and bool(a.cue_rows(site.unit, clause))
    return a.doc.lower[clause.start] == "so" and all(
        a.bits[i] & (ADVERB | ADJECTIVE) for i in range(clause.start, clause.finite)
    )


def _introduced_by_fronted(a: Analysis, site: Site) -> bool:
    """Whether a dependent clause before its main clause leads to a quotation: "Während X sagt, „…“, nennt Y …"."""
    clauses = site.sentence.clauses
    before = clauses[site.clause.index - 1] if site.clause.index else None
    while before is not None and before.parent >= 0:
        before = clauses[before.parent]
    if before is None or before.kind is not Kind.SUBORDINATE or not a.doc.flags[site.token - 1] & COMMA:
        return False
    return any("quote" in row.takes for row in a.cue_rows(site.unit, before))


@rule(
    "de.quote.second",
    trigger="quote",
    yes=[
        "„Das reicht nicht“[frame: , [cue: sagte] [speaker: die Ministerin],] [content: „wir wollen mehr.“]",
        "„Nein“[frame: , [cue: rief] [speaker: er],] [content: „niemals kommen wir zurück.“]",
    ],
    no=["Er rief „Nein“ und „Ja“."],
)
def continued(a: Analysis, site: Site) -> Candidate | str:
    """The second half of a quotation that "sagte X" interrupts."""
    opening = site.token
    clauses = site.sentence.clauses
    if site.clause.kind is not Kind.QUOTE or site.clause.index < 1:
        return "it stands inside a clause"
    before = clauses[site.clause.index - 1]
    seen = 0
    while before.parent >= 0 and before.kind is not Kind.FRAGMENT and seen < 10:
        before = clauses[before.parent]
        seen += 1
    if before.coordinator >= 0 and before.verb_first and 0 <= before.link < before.index:
        linked = clauses[before.link]  # „…“, sagt sie und lächelt, „…“
        if linked.verb_first and a.cue_rows(site.unit, linked):
            before = linked
    if a.doc.flags[opening - 1] & COLON:
        return "a colon stands before it"
    if in_quotation(a, opening):
        return "it stands inside another quotation"
    rows = a.cue_rows(site.unit, before)
    is_so = before.kind is Kind.FRAGMENT and a.doc.lower[before.start] == "so"
    if not is_so and not rows:
        return "no verb of saying stands before it"
    if a.mood(before) == "subjunctive1":
        return "what stands before it is itself somebody's words"
    end = opening
    start = before.separator if before.separator >= 0 and before.verb_first else before.start
    if is_so:
        start = before.separator if before.separator >= 0 else before.start
        phrase = a.phrase_parser.at(before.start + 1, before.pieces[0][1])
        if phrase is None:
            return "no noun phrase follows so"
        return Candidate(
            rule="de.quote.second",
            form="direct",
            content=[(opening, a.doc.partner[opening] + 1)],
            speaker=phrase_spans(a, before, phrase),
            cue=[(before.start, before.start + 1)],
            frame=[(start, end)],
            addressee=told_beside(a, site.unit, before),
            lemma="so",
            stance="report",
            unit=site.unit,
            features=("so", "quote", ""),
        )
    candidate = statement(a, site, "de.quote.second", before, [(start, end)])
    said = [before, clauses[before.link]] if before.link >= 0 else [before]
    if before.kind is Kind.MAIN and any(a.mood(clause) == "subjunctive1" for clause in said):
        # "…, das Land sei arm und Holm sollte wissen, „dass …“"
        candidate.speaker, candidate.cue, candidate.frame, candidate.carried = [], [], [], True
    return candidate


@rule(
    "de.quote.das",
    trigger="quote",
    yes=[
        "[content: „Wir werden klagen.“] [frame: Das [cue: sagte] [speaker: Minister Jan Vogt] am Montag].",
        "[content: „Das ist falsch.“] [frame: So [cue: kommentierte] [speaker: die Ministerin] den Beschluss].",
    ],
    no=["„Faust“ ist ein Stück. Das sagte die Ministerin."],
)
def das(a: Analysis, site: Site) -> Candidate | str:
    """A quotation that the next sentence introduces: "Das sagte X", "Mit diesen Worten …"."""
    opening = site.token
    closing = a.doc.partner[opening]
    if site.clause.kind is not Kind.QUOTE or site.clause.index:
        return "it is no sentence"
    words, lower, finite = quote_words(a, opening, closing)
    if not lower or not (finite or words >= LONG):
        return "the quotation is too short"
    if closing + 2 < a.units[site.unit][1] or site.unit + 1 >= len(a.units):
        return "something else follows it"
    start, end = a.units[site.unit + 1]
    with_words = a.doc.lower[start : start + 3] in _WITH_WORDS
    if not (with_words or a.doc.lower[start] in ("das", "dies", "so")) or a.doc.flags[start] & PARAGRAPH_START:
        return "no sentence about it follows"
    clause = a.sentence(site.unit + 1).clauses[0]
    if clause.kind is not Kind.MAIN or clause.finite != start + (3 if with_words else 1):
        return "no sentence about it follows"
    if not with_words and not a.cue_rows(site.unit + 1, clause):
        return "no sentence about it follows"
    while end > start and a.doc.flags[end - 1] & STOP:
        end -= 1
    there = Site("quote", site.unit + 1, a.sentence(site.unit + 1), clause, opening)
    candidate = statement(a, there, "de.quote.das", clause, [(start, end)])
    candidate.unit = site.unit
    return candidate


RULES = (colon, after, continued, das)
