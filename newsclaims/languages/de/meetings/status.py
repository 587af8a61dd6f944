"""Whether a meeting was held, is planned or was called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.grammar.clause import Kind
from newsclaims.languages.de import verbs
from newsclaims.languages.de.meetings.scene import governing, is_past
from newsclaims.languages.de.meetings.setting import same_occasion, times
from newsclaims.languages.de.meetings.words import SCHEDULES
from newsclaims.languages.de.words import PARTICIPLE
from newsclaims.text.document import QUOTE_OPEN

if TYPE_CHECKING:
    from newsclaims.grammar.clause import Clause
    from newsclaims.languages.de.analysis import Analysis
    from newsclaims.languages.de.meetings.scene import Scene

_AHEAD_MODALS = frozenset(("sollen", "wollen", "mögen", "müssen"))
_MODALS = frozenset(("können", "dürfen", "werden"))
# Verbs that make what they take something that lies ahead.
_AHEAD = frozenset(
    """
    anberaumen anbieten ankündigen annehmen anregen ansetzen anstehen anstreben anvisieren appellieren auffordern
    aufnehmen aufrufen aussprechen avisieren beabsichtigen befürworten bemühen bereitstehen beschließen bevorstehen
    bitten drängen einberufen einladen einleiten empfehlen ermöglichen erwarten erwägen fordern hoffen laden
    offenstehen planen plädieren prüfen signalisieren streben terminieren verabreden vereinbaren verlangen
    verschieben versprechen versuchen vertagen vorbereiten vorschlagen vorsehen wiederaufnehmen wünschen zusagen
    zustimmen
    """.split()
)
_AGREEING = frozenset("dringen drängen einigen freuen hoffen pochen verständigen vorbereiten warten".split())
_WEAK_AHEAD = frozenset(
    """
    annehmen aufnehmen aussprechen einberufen vereinbaren verlangen versuchen
    """.split()
)
_OFF = frozenset(
    """
    ablehnen absagen ausfallen ausladen ausschlagen ausschließen bestreiten boykottieren canceln dementieren
    fernbleiben meiden platzen schwänzen stornieren streichen untersagen verbieten verhindern vermeiden verweigern
    verzichten weigern
    """.split()
)
_AHEAD_WORDS = frozenset(
    """
    absicht angebot angekündigte angekündigten ankündigung anstehende anstehenden anstehender aufnahme aufruf
    baldige baldigen baldiges beginn bereit bereitschaft bevorstehende bevorstehenden bevorstehender bevorstehendes
    bitte einladung erwartete erwarteten forderung geplant geplante geplanten geplanter geplantes hoffnung kommende
    kommenden künftige künftigen mögliche möglichen möglicher mögliches nächste nächsten nächster plan pläne
    programm vereinbarte vereinbarten verhandlungsbereitschaft versuch vorbereitung vorbereitungen vorfeld
    vorgesehen vorgesehene vorgesehenen vorschlag wiederaufnahme
    """.split()
)
_OFF_WORDS = frozenset(
    """
    abgelehnte abgelehnten abgesagte abgesagten abgesagtes ablehnung absage angebliche angeblichen angebliches
    geplatzte geplatzten geplatztes verschmähte weigerung
    """.split()
)
# What is said of a meeting that may yet be, with these verbs.
_UNCERTAIN = frozenset(
    """
    angedacht denkbar fraglich möglich offen sicher unklar unsicher unwahrscheinlich ungewiss wahrscheinlich
    """.split()
)
_BEING = frozenset(("sein", "bleiben", "gelten", "scheinen"))
_DATIVES = frozenset("dem diesem einem ihrem seinem ihren diesen ihrer seiner einer dieser".split())
_REACH = 60  # tokens to each side of a noun: a bound that keeps hostile text cheap
_IF = frozenset(
    """
    bevor damit ehe falls ob sofern wenn
    """.split()
)
_NOW = frozenset(
    """
    derzeit gegenwärtig gerade heute jetzt momentan zurzeit
    """.split()
)
_NOT = frozenset(("nicht", "nie", "niemals", "keinesfalls", "keineswegs"))
_TAKING_PLACE = frozenset(
    "denken führen geben kommen planen stattfinden teilnehmen vorsehen wollen zustandekommen".split()
)
_HELD_BEFORE = frozenset("auf bei beim nach seit während".split())
_MEANT = frozenset("dürfen können müssen sollen wollen".split())
# After "nicht" they say that it was held in another way, not that it was not held.
_MANNER = frozenset(
    """
    allein als anders erst immer nur ohne selten umsonst wegen weil zufällig zuletzt
    """.split()
)
_NO = tuple(
    """
    kein keine keinem keinen keiner keines
    """.split()
)


def verb_status(a: Analysis, scene: Scene) -> str:
    """The status of a meeting that the verb of a clause says."""
    if _negated(a, scene) or _only_meant(a, scene):
        return "denied"
    if scene.clause.kind is Kind.INFINITIVE:
        return _infinitive_status(a, scene)
    return _clause_status(a, scene, own_verb=True)


def object_denied(a: Analysis, scene: Scene) -> bool:
    """Whether the object of a clause is none: "haben keine Einzelheiten besprochen"."""
    return any(a.doc.lower[i] in _NO for i in scene.tokens())


def noun_status(a: Analysis, scene: Scene, noun: int, start: int) -> str:
    """The status of a meeting that a noun says.

    Args:
        a: the analysis.
        scene: its clause.
        noun: the noun.
        start: the first word of its phrase.
    """
    lower = a.doc.lower
    if any(w in _NO for w in lower[start:noun]) or _OFF_WORDS.intersection(lower[start:noun]):
        return "denied"
    predicate = scene.predicate
    if predicate is not None and _OFF.intersection(predicate.lemmas):
        return "held" if _before(a, start) in ("nach", "bei", "beim", "auf", "während") else "denied"
    if _NOT.intersection(_words(a, scene, noun)) and _about_noun(predicate.lemmas if predicate is not None else ()):
        return "denied"
    before = _before(a, start)
    if _only_meant(a, scene) and before not in _HELD_BEFORE:
        return "denied"
    if before in ("nach", "seit", "während", "beim", "bei", "rande") and not _AHEAD_WORDS.intersection(
        lower[start:noun]
    ):
        return "held" if before != "bei" or not _lies_ahead(a, scene) else "planned"
    if before in ("auf", "in") and lower[start] in _DATIVES and not _lies_ahead(a, scene):
        return "held"  # "Auf ihrem Gipfel beschlossen sie …", "sagte in einem Telefonat Hilfe zu"
    if before == "für" and predicate is not None and "aussprechen" in predicate.lemmas:
        return "planned"  # "sprach sich für Verhandlungen aus"
    if before == "auf" and predicate is not None and _AGREEING.intersection(predicate.lemmas):
        return "planned"  # "einigten sich auf ein Treffen"
    if before == "vor" or _AHEAD_WORDS.intersection(lower[max(scene.sentence.start, start - 4) : noun]):
        return "planned"
    if lower[start - 2 : start] == ["vorfeld", "des"]:
        return "planned"
    if scene.clause.kind is Kind.INFINITIVE:
        return _infinitive_status(a, scene)
    if (
        predicate is not None
        and _AHEAD.intersection(predicate.lemmas)
        and not (_WEAK_AHEAD.intersection(predicate.lemmas) and is_past(a, scene) and not _is_settled(a, scene))
    ):
        return "planned"
    words = _words(a, scene, noun)
    if predicate is not None and _UNCERTAIN.intersection(words) and _BEING.intersection(predicate.lemmas):
        return "planned"  # "ist möglich"
    if predicate is not None and "sein" in predicate.lemmas and {"vom", "tisch"} <= words:
        return "denied"
    if "bereit" in words or (predicate is not None and "stehen" in predicate.lemmas and words & SCHEDULES):
        return "planned"
    return _clause_status(a, scene, own_verb=False)


def _is_settled(a: Analysis, scene: Scene) -> bool:
    """Whether it is agreed on now: "ist vereinbart", "sei für nächste Woche vereinbart"."""
    state = scene.predicate is not None and scene.predicate.state
    return state and a.doc.lower[scene.finite] in ("ist", "sind", "sei", "seien")


def _only_meant(a: Analysis, scene: Scene) -> bool:
    """Whether what was to be did not come about: "hätte ihn treffen sollen", "hätte stattfinden sollen"."""
    predicate = scene.predicate
    if scene.finite < 0 or predicate is None or not a.doc.lower[scene.finite].startswith("hätte"):
        return False
    return any(a.doc.lower[i] in _MEANT for i in predicate.tokens)


def _before(a: Analysis, start: int) -> str:
    return a.doc.lower[start - 1] if start else ""


def _words(a: Analysis, scene: Scene, noun: int) -> set[str]:
    """The words of a clause near a noun."""
    return {a.doc.lower[i] for s, e in scene.pieces for i in range(max(s, noun - _REACH), min(e, noun + _REACH))}


def _about_noun(lemmas: tuple[str, ...]) -> bool:
    """Whether "nicht" beside these verbs says that the meeting itself is not to be."""
    return not _TAKING_PLACE.isdisjoint(lemmas)


def _negated(a: Analysis, scene: Scene) -> bool:
    words = {a.doc.lower[i] for i in scene.tokens()}
    if _NOT.intersection(words):
        last = max(i for i in scene.tokens() if a.doc.lower[i] in _NOT)
        if last + 1 >= len(a.doc.lower):
            return True
        return a.doc.lower[last + 1] not in _MANNER and not _manner_quoted(a, scene, last + 1)
    if scene.clause.kind is Kind.INFINITIVE:
        if scene.clause.opener >= 0 and a.doc.lower[scene.clause.opener] == "ohne":
            return True
        host = _host(scene)
        predicate = a.predicate(scene.unit, host) if host is not None else None
        if predicate is not None and _OFF.intersection(predicate.lemmas):
            return True
    return False


def _manner_quoted(a: Analysis, scene: Scene, i: int) -> bool:
    """Whether the words at `i`, behind "nicht", are quoted: "nicht „mit dem Hammer“" denies how, not whether."""
    return any(s <= i < e for s, e in scene.pieces) and bool(a.doc.flags[i] & QUOTE_OPEN)


def _host(scene: Scene) -> Clause | None:
    parent = scene.clause.parent
    return scene.sentence.clauses[parent] if parent >= 0 else None


def _infinitive_status(a: Analysis, scene: Scene) -> str:
    """An infinitive lies ahead, except after words that say it was done ("nutzte die Gelegenheit, sich zu treffen")."""
    if scene.predicate is not None and scene.predicate.auxiliary in ("haben", "sein"):
        return "held"  # "räumte ein, ihn getroffen zu haben"
    host = _host(scene)
    if host is None:
        return "planned"
    predicate = a.predicate(scene.unit, host)
    if predicate is not None and {"gelingen", "nutzen", "schaffen", "reisen"}.intersection(predicate.lemmas):
        opener = a.doc.lower[scene.clause.opener] if scene.clause.opener >= 0 else ""
        if opener != "um" or "reisen" not in predicate.lemmas:
            return "held"
    return "planned"


def _lies_ahead(a: Analysis, scene: Scene) -> bool:
    return _clause_status(a, scene, own_verb=True) == "planned"


def _clause_status(a: Analysis, scene: Scene, *, own_verb: bool) -> str:
    """By the modal verb, the conjunction and the tense of a clause."""
    predicate = scene.predicate
    auxiliary = predicate.auxiliary if predicate is not None else ""
    finite = scene.finite
    governor = governing(a, scene)
    if governor is not None:
        linked = a.predicate(scene.unit, governor)
        auxiliary = linked.auxiliary if linked is not None else auxiliary
        finite = governor.finite
    word = a.doc.lower[finite] if finite >= 0 else ""
    main_participle = predicate is not None and bool(a.bits[predicate.verb] & PARTICIPLE) and not predicate.passive
    perfect = any(a.doc.lower[i] in ("haben", "sein") for i in (predicate.tokens if predicate is not None else ()))
    if auxiliary in _AHEAD_MODALS:
        if perfect and main_participle and word.startswith(("soll", "will", "woll", "muss", "müss", "mag")):
            return "held"
        if auxiliary == "müssen" and is_past(a, scene):
            return "held"
        return "planned"
    if auxiliary in _MODALS and predicate is not None and not predicate.passive and not main_participle:
        if auxiliary == "können" and word in ("konnte", "konnten"):
            return "held"
        return "planned"
    opener = a.doc.lower[scene.head.opener] if scene.head.opener >= 0 else ""
    if opener in _IF and not (opener in ("bevor", "ehe") and is_past(a, scene)):
        return "planned"
    if opener in ("dass", "daß") and own_verb:
        host = scene.sentence.clauses[scene.head.parent] if scene.head.parent >= 0 else None
        above = a.predicate(scene.unit, host) if host is not None else None
        if above is not None and {"fordern", "verlangen", "hoffen", "erwarten", "wünschen", "vorschlagen"}.intersection(
            above.lemmas
        ):
            return "planned"
    if word in ("würde", "würden", "möchte", "möchten"):
        return "planned"
    if finite >= 0 and not is_past(a, scene) and not (predicate is not None and predicate.state):
        readings = [r for r in verbs.analyse(word) if r.bits & verbs.PRESENT or r.bits & verbs.SUBJ1]
        found = times(a, [*scene.pieces, *same_occasion(a, scene)])
        words = {a.doc.lower[i] for i in scene.tokens()}
        if readings and found and not _NOW.intersection(words):
            ahead = [
                t
                for t in found
                if (
                    t.kind in ("date", "weekday", "week", "weekend", "month", "holiday")
                    and (t.shift is None or t.shift >= 0)
                )
                or (t.kind == "day" and (t.shift or 0) > 0)
            ]
            if ahead:
                return "planned"
    return "held"
