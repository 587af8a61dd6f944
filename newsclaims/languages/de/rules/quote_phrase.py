"""Phrases in quotation marks inside a clause: with a verb of saying, before "sagte X", as what something is for X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Clause, Kind
from newsclaims.grammar.phrase import NOMINATIVE
from newsclaims.languages.de.rules.extent import clause_start, spans
from newsclaims.languages.de.rules.introduction import (
    statement,
    to_quotation,
)
from newsclaims.languages.de.rules.people import phrase_spans
from newsclaims.languages.de.rules.quotation import (
    LONG,
    REACH,
    around,
    follows_saying,
    has_title_noun,
    in_brackets,
    in_quotation,
    is_hyphened,
    is_only_noun,
    is_title,
    quote_words,
)
from newsclaims.languages.de.words import ADVERB, COORDINATOR, DETERMINER, FINITE, NOUN, PREPOSITION
from newsclaims.rules.candidate import Candidate
from newsclaims.rules.rule import rule
from newsclaims.text.document import (
    CAPITAL,
    COMMA,
    QUOTE_CLOSE,
    QUOTE_OPEN,
)

if TYPE_CHECKING:
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.rules.site import Site
    from newsclaims.rules.candidate import Span

_ONE_WORD = 2  # tokens from its opening to its closing mark
_LINK_WORDS = 3  # words between two coordinated quotations: "und einen", ", aber auch"
_INDEFINITE = frozenset("ein eine einen einem einer eines kein keine keinen".split())
_NAMING = frozenset(["heißen", "lauten", "nennen", "bezeichnen", "präsentieren", "kennen", "bekennen", "bekanntwerden"])
_NAMED = frozenset(["heißen", "lauten", "bekennen", "bekanntwerden"])  # whose subject has the name
_FEELING = frozenset(["fühlen", "zeigen"])  # with "sich"
# Prepositions that a verb of saying governs, as a part of its cue: "sprach von", "warnte vor".
_GOVERNED = frozenset(
    ["als", "an", "auf", "für", "gegen", "in", "mit", "um", "von", "vor", "zu", "zum", "zur", "vom", "über"]
)


def _before_governor(a: Analysis, start: int, opening: int) -> int:
    """Where words before a quotation end, without what governs it: "vor Journalisten von „Folter“"."""
    end = opening
    while end > start + 1 and (a.bits[end - 1] & (PREPOSITION | DETERMINER) or not a.bits[end - 1]):
        end -= 1
    return end


@rule(
    "de.quote.inside",
    trigger="quote",
    yes=[
        "[frame: [speaker: Er] [cue: sprach von] einem] [content: „schweren Fehler“].",
        "[frame: [speaker: Die Partei] [cue: kritisierte] den Plan [cue: als]] [content: „völlig verfehlt“].",
        "[frame: [cue: Als]] [content: „falsch“] [frame: [cue: bezeichnete] [speaker: die Ärztin] den Bericht].",
        "[frame: [speaker: Die Ärztin] [cue: nannte] den Bericht] [content: „schlicht falsch“].",
        "[content: „Endlich Klarheit“] [frame: [cue: fordert] [speaker: die Ärztin]].",
        "[frame: [speaker: Die Ärztin] [cue: hält] den Bericht [cue: für]] [content: „falsch“].",
        "[frame: [speaker: Die Ärztin] [cue: sieht] darin einen] [content: „Skandal“].",
        "[frame: [speaker: Die Demonstranten] [cue: skandierten]] [content: „Rücktritt, Rücktritt“].",
    ],
    no=[
        "Sie las den Roman „Der Prozess“.",
        "Er wurde als „Räuber vom Hafen“ bekannt.",
        "Das gilt, wenn man ein „besonderes Interesse“ nachweist.",
        "Ein Sprecher der „nordstrom ag“ erklärte den Plan.",
        "Der Sprecher der „nordstrom ag“ nannte keine Zahlen.",
        "Sie warf ihm in der ORF-„Pressestunde“ vor, untätig zu sein.",
    ],
)
def inside(a: Analysis, site: Site) -> Candidate | str:
    """A phrase in quotation marks inside a clause with a verb of saying."""
    opening = site.token
    closing = a.doc.partner[opening]
    clause = site.clause
    if apart := _apart(a, site):
        return apart
    words, lower, finite = quote_words(a, opening, closing)
    predicate = a.predicate(site.unit, clause)
    if predicate is None or not a.cue_rows(site.unit, clause):
        return "no verb of saying in its clause"
    if opening < predicate.verb < closing:
        return "the verb stands in the quotation"
    piece = next((p for p in clause.pieces if p[0] <= opening < p[1]), None)
    if piece is None:
        return "it is no part of the clause"
    first, last = _run(a, piece, opening)
    governor = _governor(a, clause, opening)
    if governor < 0:
        governor = _governor(a, clause, first)
    if "orten" in predicate.lemmas and governor >= 0 and a.bits[opening - 1] & NOUN:
        governor = -1  # "ortete in einer Aussendung „reine Show“"
    called = _is_called(a, site, governor)
    if "orten" in predicate.lemmas and not called:
        return "the verb tells where something is"
    cried = words > 1 and follows_saying(a, opening) and _may_quote(a, site)
    if (not lower or words < 2) and not called and not cried:
        return "the quotation is a name or a single word"
    if not called and not finite and is_title(a, opening, closing):
        return "the quotation is a name or title"
    if has_title_noun(a, opening) or is_hyphened(a, opening):
        return "it is the title of something"
    if not finite and words < LONG and _names_itself(a, site):
        return "the verb gives a name"
    start = clause_start(site, clause)
    candidate = statement(a, site, "de.quote.inside", clause, around((start, first), (last, piece[1])))
    if any(a.doc.lower[s:e] == ["man"] for s, e in candidate.speaker):
        return "nobody speaks"
    names = bool(a.doc.flags[opening + 1] & CAPITAL) or is_only_noun(a, opening, closing)
    if any(s <= opening < e and (names or s == opening) for s, e in candidate.speaker):
        return "it is a part of the speaker's name"
    candidate.speaker = [(s, opening if s < opening < e else e) for s, e in candidate.speaker]
    candidate.addressee = [
        (s, _before_governor(a, s, opening) if s < opening < e else e) for s, e in candidate.addressee
    ]
    if gapped := _gapped_subject(a, clause, piece, (governor if governor >= 0 else first, last)):
        candidate.speaker, candidate.addressee = gapped, []
        candidate.frame = around((piece[0], first), (last, piece[1]))
    if governor >= 0:
        if a.doc.lower[governor] == "als":
            candidate.addressee = []  # the object is what is called so
        candidate.cue = spans({governor, *(i for s, e in candidate.cue for i in range(s, e))})
    return candidate


def _apart(a: Analysis, site: Site) -> str:
    """Why a quotation is none of its clause's own words; "" if it is one of them."""
    if site.clause.kind is Kind.QUOTE:
        return "it is no part of a clause"
    return "it stands inside another quotation" if in_quotation(a, site.token) else ""


def _gapped_subject(a: Analysis, clause: Clause, piece: Span, quoted: Span) -> list[Span]:
    """Who has said a quotation where the verb is that of the part before: "nannte ihn „gut“, Berg „schlecht“".

    He is all that stands before or behind it: "Von „Mut“ spricht Berg, von „Wut“ Dahl".

    Args:
        a: the document's grammar.
        clause: the clause of both parts.
        piece: the part with the quotation.
        quoted: the quotation, with the preposition before it.
    """
    if piece == clause.pieces[0] or piece[0] <= clause.finite < piece[1]:
        return []
    for start, end in ((piece[0], quoted[0]), (quoted[1], piece[1])):
        while end > start and a.bits[end - 1] & ADVERB:
            end -= 1  # "die Opposition hingegen „schlecht“"
        phrase = a.phrase_parser.at(start, end) if start < end else None
        if phrase is None or phrase.start != start or phrase.end != end or not phrase.cases & NOMINATIVE:
            continue
        if phrase.animate and not phrase.pronoun:
            return [(phrase.start, phrase.end)]
    return []


def _may_quote(a: Analysis, site: Site) -> bool:
    """Whether the verb of the clause introduces quotations: "skandierten Sprüche wie „Neue Wege“"."""
    return any("quote" in row.takes for row in a.cue_rows(site.unit, site.clause))


def _run(a: Analysis, piece: Span, opening: int) -> Span:
    """The quotation with those it is coordinated with: "nannte ihn „müde“ und „alt“"."""
    flags, partner, bits = a.doc.flags, a.doc.partner, a.bits
    link = COORDINATOR | DETERMINER | PREPOSITION
    first, last = opening, partner[opening] + 1
    for _ in range(REACH):
        i = last
        while i < piece[1] and i - last < _LINK_WORDS and (flags[i] & COMMA or bits[i] & link):
            i += 1
        if not (last < i < piece[1] and flags[i] & QUOTE_OPEN):
            break
        last = partner[i] + 1
    for _ in range(REACH):
        i = first - 1
        while i >= piece[0] and first - i <= _LINK_WORDS and (flags[i] & COMMA or bits[i] & link):
            i -= 1
        if not (piece[0] <= i < first - 1 and flags[i] & QUOTE_CLOSE and partner[i] >= piece[0]):
            break
        first = partner[i]
    return first, last


def _names_itself(a: Analysis, site: Site) -> bool:
    """Whether the verb tells a name: "nennt sich „X“", "heißt „X“", without "es"."""
    predicate = a.predicate(site.unit, site.clause)
    if predicate is None or _NAMING.isdisjoint(predicate.lemmas):
        return False
    words = {a.doc.lower[i] for s, e in site.clause.pieces for i in range(s, e)}
    return "sich" in words or ("es" not in words and not _NAMED.isdisjoint(predicate.lemmas))


def _governor(a: Analysis, clause: Clause, opening: int) -> int:
    """The "als" or preposition that governs the quotation: right before it, or before its article."""
    i = opening - 1
    if i >= clause.start and a.bits[i] & DETERMINER and not a.bits[i] & PREPOSITION:
        i -= 1
    return i if i >= clause.start and a.doc.lower[i] in _GOVERNED else -1


def _is_called(a: Analysis, site: Site, governor: int) -> bool:
    """Whether the quotation is what somebody is called: "nannte ihn einen „Lügner“", "wies es als „Unfug“ zurück"."""
    clause = site.clause
    predicate = a.predicate(site.unit, clause)
    rows = a.cue_rows(site.unit, clause)
    lower = a.doc.lower
    opening = site.token
    if predicate is None:
        return False
    closing = a.doc.partner[opening]
    small = not a.doc.flags[opening + 1] & CAPITAL
    if any(lower[i] in ("sich", "man") for s, e in clause.pieces for i in range(s, e) if not opening < i < closing):
        # "nennt sich „X“" is a name, "zeigt sich „entsetzt“" is none
        felt = not _FEELING.isdisjoint(predicate.lemmas) and not predicate.passive
        return small and felt and governor < 0
    if predicate.passive and a.doc.flags[opening + 1] & CAPITAL:
        return False
    if opening == clause.start and closing + 1 == clause.finite and closing - opening > _ONE_WORD:
        subject = a.subject(site.unit, clause)  # "„Mehr Zeit“ fordert Berg"
        behind = subject is not None and subject.start > clause.finite and (subject.animate or subject.pronoun)
        said = not a.bits[opening + 1] & NOUN or any(a.bits[i] & FINITE for i in range(opening + 1, closing))
        return behind and said and any("quote" in row.takes and row.strength > 1 for row in rows)
    if governor >= 0 and lower[governor] == "als":
        return any("acc" in row.takes or "quote" in row.takes for row in rows)
    if governor >= 0 and ("sprechen" in predicate.lemmas or any(r.fixed == ("die", "Rede") for r in rows)):
        return lower[governor] in ("von", "vom")
    if "vorwerfen" in predicate.lemmas or (governor >= 0 and lower[governor] == "vor" and "warnen" in predicate.lemmas):
        return not predicate.passive
    if "skandieren" in predicate.lemmas:
        return not predicate.passive
    if "orten" in predicate.lemmas:
        return governor < 0  # "orten „Panikmache“", not "orten ihn in „Panik“"
    called = small or lower[opening - 1] in _INDEFINITE
    if "halten" in predicate.lemmas:
        return called and governor >= 0 and lower[governor] == "für"
    if "sehen" in predicate.lemmas:
        return governor < 0 and lower[opening - 1] in _INDEFINITE and opening > clause.finite
    return called and ("nennen" in predicate.lemmas or ("finden" in predicate.lemmas and small and governor < 0))


@rule(
    "de.quote.part",
    trigger="quote",
    yes=[
        "Das Team muss [content: „endlich über sich hinauswachsen“][frame: , [cue: sagte] [speaker: der Trainer]].",
        "Der Plan ist [content: „ein einziges Ärgernis“][frame: , [cue: schimpfte] [speaker: die Ministerin]].",
    ],
    no=["Das Team spielt „Der Prozess“, sagte der Trainer."],
)
def part(a: Analysis, site: Site) -> Candidate | str:
    """A phrase in quotation marks in a sentence that "sagte X" ends."""
    opening = site.token
    closing = a.doc.partner[opening]
    clause = site.clause
    if apart := _apart(a, site):
        return apart
    words, lower, finite = quote_words(a, opening, closing)
    if not lower or words < 2 or has_title_noun(a, opening) or (not finite and is_title(a, opening, closing)):
        return "the quotation is a name or a single word"
    follower = next((c for c in site.sentence.clauses[clause.index + 1 :] if c.start > closing), None)
    while follower is not None and follower.parent == clause.index:
        following = site.sentence.extent(follower)[1]
        follower = next((c for c in site.sentence.clauses if c.start >= following), None)
    if follower is None or not follower.verb_first or follower.coordinator >= 0 or follower.kind is not Kind.MAIN:
        return "no verb of saying follows its clause"
    if follower.separator < 0 or not a.doc.flags[follower.separator] & COMMA:
        return "no verb of saying follows its clause"
    if not any("quote" in row.takes for row in a.cue_rows(site.unit, follower)):
        return "no verb of saying follows its clause"
    start, end = follower.separator, site.sentence.extent(follower)[1]
    cut = to_quotation(a, start, end)
    return statement(a, site, "de.quote.part", follower, [(start, cut + 1 if cut < end else end)])


@rule(
    "de.quote.view",
    trigger="quote",
    yes=[
        "[frame: Für [speaker: Trainer Kern] ist das Ergebnis] [content: „völlig verdient“].",
        "[frame: Für [speaker: die Ministerin] war der Vorschlag] [content: „ein einziges Ärgernis“].",
        "[frame: Für [speaker: Minister Kern] ist das Gesetz ein] [content: „Meilenstein für alle“].",
        "[frame: Was für [speaker: die Ministerin]] [content: „ein erster Schritt“] [frame: ist], stört Berg.",
    ],
    no=["Für den Trainer war „Der Prozess“ ein Erfolg."],
)
def view(a: Analysis, site: Site) -> Candidate | str:
    """What something is for somebody, in quotation marks."""
    opening = site.token
    closing = a.doc.partner[opening]
    clause = site.clause
    what = clause.kind is Kind.SUBORDINATE and a.doc.lower[clause.opener] == "was"
    if clause.kind is not Kind.MAIN and not what:
        return "it is no part of a main clause"
    predicate = a.predicate(site.unit, clause)
    if predicate is None or "sein" not in (predicate.auxiliary, *predicate.lemmas):
        return "the verb is not sein"
    if "sein" not in predicate.lemmas and not opening < predicate.verb < closing:
        return "the verb is not sein"
    called = (
        a.doc.lower[opening - 1] in ("ein", "eine") and quote_words(a, opening, closing)[1] > 0
    )  # "ein „Sieg für alle“"
    if (a.doc.flags[opening + 1] & CAPITAL and not called) or in_brackets(a, opening):
        return "the quotation is a name"
    phrase = next((p for p in a.phrases(site.unit, clause) if p.preposition >= 0), None)
    if phrase is None or a.doc.lower[phrase.preposition] != "für" or not phrase.animate or phrase.start > opening:
        return "nobody is there for whom it is so"
    piece = next((p for p in clause.pieces if p[0] <= opening < p[1]), None)
    if piece is None or (opening < clause.finite and not what):
        return "it is not the predicate"
    first, last = _run(a, piece, opening)
    return Candidate(
        rule="de.quote.view",
        form="direct",
        content=[(opening, closing + 1)],
        speaker=phrase_spans(a, clause, phrase),
        frame=around((clause.start, first), (last, piece[1])),
        lemma="sein",
        unit=site.unit,
        features=("sein", "quote", ""),
    )


RULES = (inside, part, view)
