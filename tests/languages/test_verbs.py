"""German verb forms: a table of forms and what they are, and of words that are none."""

from __future__ import annotations

import pytest

from newsclaims.languages.de import verbs
from newsclaims.languages.de.verbs import VerbForm, analyse, finite_guess, with_particle

TAGS = {
    "fin": verbs.FINITE,
    "inf": verbs.INFINITIVE,
    "zuinf": verbs.ZU_INFINITIVE,
    "part2": verbs.PARTICIPLE2,
    "part1": verbs.PARTICIPLE1,
    "pres": verbs.FINITE | verbs.PRESENT,
    "past": verbs.FINITE | verbs.PAST,
    "subj1": verbs.FINITE | verbs.SUBJ1,
    "subj2": verbs.FINITE | verbs.SUBJ2,
    "1": verbs.SG1,
    "2": verbs.SG2,
    "3": verbs.SG3,
    "13": verbs.SG1 | verbs.SG3,
    "pl": verbs.PL,
    "2pl": verbs.PL2,
    "aux": verbs.AUX,
    "modal": verbs.MODAL,
    "clear": verbs.CLEAR,
    "guess": verbs.GUESS,
    "adj": verbs.ADJECTIVE,
}


def bits(tags: str) -> int:
    value = 0
    for tag in tags.split():
        value |= TAGS[tag]
    return value


# form: lemma, particle, readings (parted by |); all readings of the form, in any order
ONE_VERB = """
sagt: sagen, , pres 3|pres 2pl
sagst: sagen, , pres 2
sagen: sagen, , inf|pres pl|subj1 pl
sage: sagen, , pres 1|subj1 13 clear
sagte: sagen, , past 13|subj2 13
sagten: sagen, , past pl|subj2 pl
gesagt: sagen, , part2
sagend: sagen, , part1
erklärte: erklären, , past 13 adj|subj2 13 adj
erklärten: erklären, , past pl adj|subj2 pl adj
erkläre: erklären, , pres 1|subj1 13 clear
erklärt: erklären, , pres 3|pres 2pl|part2
teilte: teilen, , past 13|subj2 13
mitteilte: mitteilen, mit, past 13|subj2 13
mitgeteilt: mitteilen, mit, part2
mitzuteilen: mitteilen, mit, zuinf
mitteilen: mitteilen, mit, inf|pres pl|subj1 pl
mitteile: mitteilen, mit, pres 1|subj1 13 clear
ankündigten: ankündigen, an, past pl|subj2 pl
angekündigt: ankündigen, an, part2
anzukündigen: ankündigen, an, zuinf
hinwies: hinweisen, hin, past 13
hinwiesen: hinweisen, hin, past pl|subj2 pl
hingewiesen: hinweisen, hin, part2
zurückgewiesen: zurückweisen, zurück, part2
zurückzuweisen: zurückweisen, zurück, zuinf
anerkannt: anerkennen, an, part2
anzuerkennen: anerkennen, an, zuinf
anerkannte: anerkennen, an, past 13 adj
einbezogen: einbeziehen, ein, past pl|part2
vorbehalten: vorbehalten, vor, inf|pres pl|subj1 pl|part2
bestritt: bestreiten, , past 13
bestritten: bestreiten, , past pl|subj2 pl|part2
bestreite: bestreiten, , pres 1|subj1 13 clear
sei: sein, , subj1 13 aux clear
seien: sein, , subj1 pl aux clear
ist: sein, , pres 3 aux
sind: sein, , pres pl aux
war: sein, , past 13 aux
waren: sein, , past pl aux
wäre: sein, , subj2 13 aux clear
wären: sein, , subj2 pl aux clear
gewesen: sein, , part2 aux
habe: haben, , pres 1 aux|subj1 13 aux clear
haben: haben, , inf aux|pres pl aux|subj1 pl aux
hat: haben, , pres 3 aux
hatte: haben, , past 13 aux
hätte: haben, , subj2 13 aux clear
hätten: haben, , subj2 pl aux clear
gehabt: haben, , part2 aux
vorhabe: vorhaben, vor, pres 1|subj1 13 clear
wird: werden, , pres 3 aux
werde: werden, , pres 1 aux|subj1 13 aux clear
werden: werden, , inf aux|pres pl aux|subj1 pl aux
wurde: werden, , past 13 aux
wurden: werden, , past pl aux
würde: werden, , subj2 13 aux clear
würden: werden, , subj2 pl aux clear
worden: werden, , part2 aux
geworden: werden, , part2 aux
kann: können, , pres 13 modal
kannst: können, , pres 2 modal
könne: können, , subj1 13 modal clear
können: können, , inf modal|pres pl modal|subj1 pl modal
konnte: können, , past 13 modal
könnte: können, , subj2 13 modal clear
könnten: können, , subj2 pl modal clear
muss: müssen, , pres 13 modal
müsse: müssen, , subj1 13 modal clear
musste: müssen, , past 13 modal
müsste: müssen, , subj2 13 modal clear
soll: sollen, , pres 13 modal
solle: sollen, , subj1 13 modal clear
sollte: sollen, , past 13 modal|subj2 13 modal
sollten: sollen, , past pl modal|subj2 pl modal
will: wollen, , pres 13 modal
wolle: wollen, , subj1 13 modal clear
wollte: wollen, , past 13 modal|subj2 13 modal
wollten: wollen, , past pl modal|subj2 pl modal
darf: dürfen, , pres 13 modal
dürfe: dürfen, , subj1 13 modal clear
dürfte: dürfen, , subj2 13 modal clear
durfte: dürfen, , past 13 modal
mag: mögen, , pres 13 modal
möge: mögen, , subj1 13 modal clear
möchte: mögen, , subj2 13 modal clear
weiß: wissen, , pres 13
wisse: wissen, , subj1 13 clear
wusste: wissen, , past 13
wüsste: wissen, , subj2 13 clear
gewusst: wissen, , part2
gibt: geben, , pres 3
gebe: geben, , pres 1|subj1 13 clear
gab: geben, , past 13
gaben: geben, , past pl
gäbe: geben, , subj2 13 clear
gäben: geben, , subj2 pl clear
gegeben: geben, , part2
bekanntgegeben: bekanntgeben, bekannt, part2
bekanntgab: bekanntgeben, bekannt, past 13
kam: kommen, , past 13
komme: kommen, , pres 1|subj1 13 clear
käme: kommen, , subj2 13 clear
zurückkäme: zurückkommen, zurück, subj2 13 clear
ging: gehen, , past 13
ginge: gehen, , subj2 13 clear
gingen: gehen, , past pl|subj2 pl
hervorgeht: hervorgehen, hervor, pres 3|pres 2pl
hervorgehe: hervorgehen, hervor, pres 1|subj1 13 clear
stand: stehen, , past 13
stünde: stehen, , subj2 13 clear
stände: stehen, , subj2 13 clear
stehe: stehen, , pres 1|subj1 13 clear
verstanden: verstehen, , past pl|part2
eingestanden: eingestehen, ein, past pl|part2
missverstanden: missverstehen, , past pl|part2
tat: tun, , past 13
tut: tun, , pres 3|pres 2pl
täte: tun, , subj2 13 clear
getan: tun, , part2
nannte: nennen, , past 13
nennte: nennen, , subj2 13 clear
genannt: nennen, , part2
brachte: bringen, , past 13
brächte: bringen, , subj2 13 clear
gebracht: bringen, , part2
dachte: denken, , past 13
dächten: denken, , subj2 pl clear
nimmt: nehmen, , pres 3
nimmst: nehmen, , pres 2
teilgenommen: teilnehmen, teil, part2
teilnehme: teilnehmen, teil, pres 1|subj1 13 clear
hält: halten, , pres 3
hältst: halten, , pres 2
hielt: halten, , past 13
lädt: laden, , pres 3
einlud: einladen, ein, past 13
tritt: treten, , pres 3
zurücktrete: zurücktreten, zurück, pres 1|subj1 13 clear
rät: raten, , pres 3
gilt: gelten, , pres 3
gälte: gelten, , subj2 13 clear
liest: lesen, , pres 3|pres 2
isst: essen, , pres 3|pres 2
läuft: laufen, , pres 3
stößt: stoßen, , pres 3|pres 2
wirft: werfen, , pres 3
würfe: werfen, , subj2 13 clear
vorgeworfen: vorwerfen, vor, part2
vorzuwerfen: vorwerfen, vor, zuinf
empfahl: empfehlen, , past 13
empfohlen: empfehlen, , part2
vorgeschlagen: vorschlagen, vor, part2
wandte: wenden, , past 13
wendete: wenden, , past 13|subj2 13
gewandt: wenden, , part2
sprach: sprechen, , past 13
spräche: sprechen, , subj2 13 clear
aussprach: aussprechen, aus, past 13
widersprach: widersprechen, , past 13
begann: beginnen, , past 13
begonnen: beginnen, , part2
verlor: verlieren, , past 13
vergaß: vergessen, , past 13
redet: reden, , pres 3|pres 2pl|subj1 2pl
redete: reden, , past 13|subj2 13
arbeitest: arbeiten, , pres 2|subj1 2
öffnet: öffnen, , pres 3|pres 2pl|subj1 2pl
leugnete: leugnen, , past 13|subj2 13
rechnet: rechnen, , pres 3|pres 2pl|subj1 2pl
warnt: warnen, , pres 3|pres 2pl
handle: handeln, , pres 1|subj1 13 clear
handelt: handeln, , pres 3|pres 2pl
verhandeln: verhandeln, , inf|pres pl|subj1 pl
ändere: ändern, , pres 1|subj1 13 clear
änderte: ändern, , past 13|subj2 13
äußerte: äußern, , past 13|subj2 13
fordere: fordern, , pres 1|subj1 13 clear
aufgefordert: auffordern, auf, part2
dementierte: dementieren, , past 13 adj|subj2 13 adj
dementiert: dementieren, , pres 3|pres 2pl|part2
vorbereitet: vorbereiten, vor, pres 3|pres 2pl|subj1 2pl|part2
beantragt: beantragen, , pres 3|pres 2pl|part2
verletzte: verletzen, , past 13 adj|subj2 13 adj
reise: reisen, , pres 1|subj1 13 clear
reist: reisen, , pres 3|pres 2|pres 2pl
schrie: schreien, , past 13
schrien: schreien, , past pl
kniete: knien, , past 13|subj2 13
einigen: einigen, , inf
heisst: heißen, , pres 3|pres 2|pres 2pl
schliesst: schließen, , pres 3|pres 2|pres 2pl
liess: lassen, , past 13
müßte: müssen, , subj2 13 modal clear
mußte: müssen, , past 13 modal
läßt: lassen, , pres 3|pres 2
grosszuziehen: großziehen, groß, zuinf
"""
CASES = [line.split(": ", 1) for line in ONE_VERB.strip().split("\n")]


@pytest.mark.parametrize(("form", "expected"), CASES, ids=[form for form, _ in CASES])
def test_readings(form: str, expected: str) -> None:
    lemma, particle, readings = (part.strip() for part in expected.split(","))
    assert {r for r in analyse(form) if r.lemma == lemma} == {
        VerbForm(lemma, particle, bits(reading)) for reading in readings.split("|")
    }


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        ("gehört", {"hören", "gehören"}),
        ("gefallen", {"fallen", "gefallen"}),
        ("verlangt", {"verlangen"}),
        ("führe", {"führen", "fahren"}),
        ("versichert", {"versichern"}),
        ("umzugehen", {"umgehen"}),
        ("zugeben", {"zugeben"}),
        ("gelangt", {"gelangen", "gelingen"}),
        ("überführt", {"überführen"}),
    ],
)
def test_lemmas(form: str, lemmas: set[str]) -> None:
    assert {r.lemma for r in analyse(form)} == lemmas


def test_indicative_readings_come_first() -> None:
    assert [r.bits & verbs.FINITE for r in analyse("sagen")] == [1, 1, 0]
    assert analyse("sagten")[0].bits & verbs.PAST
    assert analyse("gelangt")[0] == VerbForm("gelangen", "", bits("pres 3"))


NO_VERBS = """
laut statt heute bereits eben weit weite weiten seit erst selbst meist fast acht zuletzt gegen wegen neben
zwischen dort damit mitten unten eigenen neuen roten letzten zweiten ersten dritten meine seine deine eine einen
einer eines einem einige alten guten großen kleinen langen lange hohen während trotz falls sonst stets mal bitte
gleichen sieben zehn anstatt anstelle infolge dank kraft mittels soweit sofort überhaupt unlängst insgesamt
zufolge besten größten meisten jetzt nicht mit oft zunächst derzeit erneut zumindest vielleicht komplett hundert
privaten konkreten genannten geplanten polizei haus und der die das dass er sie es ihnen denen deren welchen
solchen anderen weitere weiteren äußerst ach
"""


@pytest.mark.parametrize("form", sorted(NO_VERBS.split()))
def test_words_that_are_no_verbs(form: str) -> None:
    assert analyse(form) == ()


@pytest.mark.parametrize("form", ["reiche", "leeren", "bestimmten", "verletzten", "billige", "meinen"])
def test_forms_that_may_be_adjectives_say_so(form: str) -> None:
    assert analyse(form)
    assert all(r.bits & verbs.ADJECTIVE for r in analyse(form))


@pytest.mark.parametrize(
    ("lemma", "particle", "whole"),
    [
        ("teilen", "mit", "mitteilen"),
        ("weisen", "zurück", "zurückweisen"),
        ("kündigen", "an", "ankündigen"),
        ("erkennen", "an", "anerkennen"),
        ("gestehen", "ein", "eingestehen"),
        ("bereiten", "vor", "vorbereiten"),
        ("geben", "bekannt", "bekanntgeben"),
        ("finden", "statt", "stattfinden"),
        ("haben", "vor", "vorhaben"),
        ("sagen", "weiter", None),
        ("sagen", "mit", None),
        ("bestreiten", "an", None),
        ("xen", "an", None),
    ],
)
def test_with_particle(lemma: str, particle: str, whole: str | None) -> None:
    assert with_particle(lemma, particle) == whole


def test_particles() -> None:
    assert {"an", "mit", "zurück", "statt", "bekannt", "vor"} <= verbs.particles()
    assert "ver" not in verbs.particles()


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("blaubierte", ["past 13 guess adj"]),
        ("blaubierten", ["past pl guess adj"]),
        ("blaubiert", ["pres 3 guess", "part2 guess"]),
        ("blaubiere", ["subj1 13 clear guess"]),
        ("blaubieren", ["inf guess", "pres pl guess"]),
        ("gefnutzt", ["part2 guess"]),
        ("verfnutzt", ["part2 guess"]),
        ("fnutzelte", ["past 13 guess adj"]),
        ("heute", []),
        ("weiten", []),
        ("bitte", []),
        ("haus", []),
    ],
)
def test_finite_guess(form: str, expected: list[str]) -> None:
    assert [r.bits for r in finite_guess(form)] == [bits(tags) for tags in expected]
