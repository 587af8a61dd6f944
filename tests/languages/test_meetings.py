"""Meetings: the rules find exactly what their examples and the tables here mark, and nothing where nobody met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from newsclaims.languages import load
from newsclaims.languages.de.analysis import Analysis
from newsclaims.languages.de.meetings.find import RULES, find_meetings
from newsclaims.languages.de.meetings.lexicon import may_be_verb, meeting_noun, meeting_verbs
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse
from tests.work import lines_run

if TYPE_CHECKING:
    from newsclaims.rules.candidate import MeetingCandidate
    from newsclaims.rules.rule import Rule
    from newsclaims.text.document import Document

_MARK = re.compile(r"\[(\w+): ([^\]]*)\]")
_ROLES = ("cue", "host", "guest", "participant", "place", "time", "topic")
Parts = dict[str, list[str]]


def find(text: str) -> tuple[Document, list[MeetingCandidate]]:
    """The meetings of a text."""
    document = analyse(Article(id="t", text=text, lang="de", date=None, title=None), load("de").splitter())
    return document, find_meetings(Analysis(document))


def parts(document: Document, meeting: MeetingCandidate) -> Parts:
    """The words of a meeting's parts."""
    found: Parts = {role: [] for role in _ROLES}
    found["cue"] = [document.words(s, e) for s, e in meeting.cue]
    for spans, part in meeting.participants:
        found[part] += [document.words(s, e) for s, e in spans]
    found["place"] = [document.words(s, e) for s, e in meeting.place]
    found["time"] = [document.words(s, e) for s, e in meeting.time]
    found["topic"] = [document.words(s, e) for topic in meeting.topics for s, e in topic]
    return {role: sorted(words) for role, words in found.items() if words}


def marked(text: str) -> tuple[str, Parts]:
    """A marked sentence without its marks, and what they mark."""
    expected: Parts = {}
    for role, words in _MARK.findall(text):
        expected.setdefault(role, []).append(words)
    return _MARK.sub(lambda m: m.group(2), text), {role: sorted(words) for role, words in expected.items()}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.yes])
def test_rule_finds_its_examples(rule: Rule, text: str) -> None:
    plain, expected = marked(text)
    document, meetings = find(plain)
    assert [(m.rule, parts(document, m)) for m in meetings] == [(rule.name, expected)]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.no])
def test_rule_finds_nothing_in_its_counterexamples(rule: Rule, text: str) -> None:
    document, meetings = find(text)
    assert [parts(document, m) for m in meetings if m.rule == rule.name] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_examples(rule: Rule) -> None:
    assert len(rule.yes) >= 2
    assert len(rule.no) >= 1
    assert rule.says.endswith(".")


def test_rule_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


HELD = [
    "[participant: Dahl] flog am [time: Montag] nach [place: Rom] und [cue: sprach] dort mit [participant: Ida Horn].",
    "Am [time: Montag] flog Dahl nach [place: Rom], wo [participant: er] [participant: den Papst] [cue: traf].",
    "[host: Dahl] [cue: empfing] [guest: die Chefs der Parteien] im [place: Kanzleramt].",
    "[participant: Dahl] [cue: telefonierte] mit [participant: den Staatschefs von Katar, Jordanien und der Türkei].",
    "In [place: Riad] haben [cue: Gespräche] zwischen [participant: russischen und deutschen Unterhändlern] begonnen.",
    "[guest: Der Botschafter in Israel, Mike Dahl], [cue: besuchte] [host: die Soldaten].",
    "[host: Präsident Horn] [cue: empfing] am [time: Montag] [guest: den norwegischen "
    "Ministerpräsidenten Nils Dahl] im "
    "[place: Weißen Haus].",
    "[participant: Dahl] [cue: traf sich] am [time: Sonntag] in [place: Bern] mit [participant: "
    "Außenminister Hans Berg], "
    "um über [topic: die Lage im Grenzgebiet] zu sprechen.",
    "Der Gesandte reiste nach [place: Moskau], wo [participant: er] [cue: sich] mit [participant: Präsident Orlow] "
    "[cue: traf].",
    "[participant: Kanzlerin Berg] hat am [time: Freitag] mit [participant: dem dänischen König] [cue: telefoniert].",
    "[participant: Orlow] [cue: sprach] am Telefon mit [participant: Dahl] über [topic: die Fischerei].",
    "Die [cue: Gespräche] zwischen [participant: Norwegen] und [participant: der Miliz] in [place: Doha] stocken.",
    "Am [time: Montag] gab es ein [cue: Gespräch] zwischen [participant: Dahl] und [participant: Neubauer].",
    "[participant: Die Präsidenten Frankreichs und Polens] [cue: berieten] in [place: Paris] über [topic: die Grenze].",
    "[participant: Dahl] sagte bei einem [cue: Treffen] mit [participant: seinem Kollegen Hans Berg] in [place: Kiew] "
    "Hilfe zu.",
    "Gegenstand des [cue: Telefonats] zwischen [participant: Dahl] und [participant: Orlow] war [topic: der Streit um "
    "Öl].",
    "Am [cue: Gipfel] in [place: Rom] nahmen [participant: Dahl], [participant: Orlow] und [participant: "
    "al-Amin] teil.",
    "[participant: Dahl] und [participant: Hans Berg] [cue: trafen] am [time: Mittwoch] in [place: Wien] "
    "mit [participant: "
    "Orlow] [cue: zusammen].",
    "[host: Der Papst] [cue: empfing] [guest: Angehörige der Opfer].",
    "Zuvor hatte [participant: Dahl] in [place: Paris] [participant: Vertreter Katars] [cue: getroffen].",
    "[participant: Der Generalstabschef Nils Dahl] hat [cue: sich] mit [participant: dem Kommandeur der "
    "Flotte, Admiral "
    "Hans Berg], in [place: Tel Aviv] [cue: getroffen].",
    "[participant: Die USA] und [participant: der Iran] haben in [place: Oman] [cue: Gespräche] über [topic: das "
    "Atomprogramm] geführt.",
    "Bei den [cue: Gesprächen] in [place: Maskat], an denen auch [participant: Außenminister Karimi] teilnahm, gab es "
    "Streit.",
    "Nach vielen [cue: Gesprächen], die [participant: er] mit [participant: Fachleuten] geführt hat, gab er auf.",
    "[participant: Der Minister], der im Streit liegt, [cue: kam] mit [participant: dem König] [cue: zusammen].",
    "Bei dem [cue: Treffen] mit [participant: Orlow] ging es um [topic: Sicherheitsgarantien].",
    "[guest: Israels Außenminister Dan Levi] [cue: besuchte] am [time: Mittwoch] [place: Äthiopien].",
    "[participant: Verteidigung] und [participant: Staatsanwaltschaft] [cue: trafen sich] [time: vorige Woche].",
    "[participant: Sie] [cue: traf] [participant: Hans Klotz] in der [place: ehemaligen Turnhalle] der Gemeinde.",
    "[participant: Dahl] und [participant: Orlow] [cue: trafen sich] in der [place: Küche].",
    "[participant: Dahl] und [participant: Orlow] [cue: trafen sich] am [time: Montag] im [place: Spital].",
    "[participant: Dahl] und [participant: Orlow] [cue: trafen sich] im [place: Landtag].",
    "Vor der Abreise nach Bern hatte [cue: sich] [participant: Minister Dahl] mit [participant: Präsident Orlow] "
    "[cue: getroffen].",
    "Bei seinem [cue: Treffen] mit [participant: Präsident Orlow] lobte [participant: Minister Dahl] die Hilfe.",
    "[participant: Dahl] nahm an den [cue: Gesprächen] von [place: Genf] teil.",
    "[participant: Der Stürmer] [cue: traf sich] in [place: Bern] mit [participant: Präsident Orlow].",
    "Beim letzten [cue: Treffen] [participant: der beiden] in [place: Bern] war es kalt.",
    "Im Ministerium verweist man auf [cue: Gespräche] mit [participant: Norwegen].",
    "[guest: Die Tochter] hat [host: ihn] zum Geburtstag [cue: besucht].",
    "[guest: Dahl] hat [host: den König] nicht „mit dem Hammer“ [cue: besucht].",
    "[participant: Dahl] hat [participant: den König] nicht zufällig [cue: getroffen].",
    "Bei dem [cue: Treffen] mit [participant: Orlow] ging es weniger um die Maut als um [topic: den Handel].",
    "[guest: Der König] befindet sich zu einem [cue: Besuch] [host: norwegischer Soldaten] in [place: Mali].",
    "[participant: Dahl] nahm mit [participant: Orlow] [cue: Verhandlungen] auf.",
    "[participant: Dahl] [cue: traf] [participant: den König] im Beisein der Presse.",
    "Neben [participant: Dahl] nahmen auch [participant: Orlow] und "
    "[participant: Hans Klotz] an dem [cue: Treffen] teil.",
    "An dem [cue: Gespräch] beteiligten sich [participant: Dahl] und [participant: Orlow].",
    "[participant: Nina Dahl] reiste gemeinsam mit [participant: Minister Klein] zu [cue: Gesprächen] mit "
    "[participant: der Opposition] nach [place: Bern].",
    "[participant: Dahl] [cue: traf] [participant: den König], um [topic: die Fischerei] zu besprechen.",
    "Bei dem [cue: Treffen] mit [participant: Orlow] ging es um [topic: die Steuer auf Öl], "
    "[topic: die Lage an der Grenze] und [topic: den Handel].",
    "Das [cue: Treffen] zwischen [participant: Dahl] und [participant: Orlow] befasste sich mit [topic: Fischerei].",
    "Die [cue: Gespräche] mit [participant: Orlow] drehten sich um [topic: Fisch] und [topic: den Handel].",
    "Bei dem [cue: Treffen] mit [participant: Orlow] kam auch [topic: die Fischerei] zur Sprache.",
    "Bei dem [cue: Treffen] mit [participant: Orlow] stand [topic: die Fischerei] im Mittelpunkt.",
    "[participant: Dahl] und [participant: Orlow] [cue: berieten] bezüglich [topic: der Fischerei].",
    "[participant: Dahl] [cue: traf] [participant: den König]. Dabei sprach er über [topic: die Fischerei].",
    "[participant: Dahl] [cue: traf] [participant: den König]. Auch [topic: die Fischerei] kam zur Sprache.",
    "[participant: Dahl] [cue: traf] [participant: den König] in [place: Romanshorn].",
    "[participant: Vertreter von Gewerkschaft und Arbeitgebern] [cue: kamen zusammen].",
    "Zum Auftakt wurde [guest: Minister Dahl] von [host: König Harald] [cue: empfangen].",
    "[participant: Dahl] [cue: traf sich] in Begleitung von [participant: Minister Klein] mit [participant: Orlow].",
    "Auf [cue: Einladung] [host: des Königs] reiste [guest: die Kanzlerin] im [time: Mai] nach [place: Rom].",
    "Die [cue: Verhandlungen] mit [participant: Orlow] über [topic: den Handel] stocken.",
    "Bei dem [cue: Treffen] mit [participant: Orlow] ging es um [topic: die Einfuhr in das Land], [topic: das Klima] "
    "und [topic: Fisch].",
    "Am Rande des [cue: Treffens] [participant: der Außenminister] in [place: Rom] kündigte [participant: Dahl] "
    "Sanktionen an.",
    "[guest: Dahl] stattete [host: dem Nachbarland Norwegen] am [time: Montag] einen [cue: Besuch] ab.",
    "[guest: Dahl] war [time: gestern] bei [host: König Harald] zu [cue: Gast].",
    "[participant: Die Klubobleute] einigten sich nach einem [cue: Gipfel] bei [participant: Kanzler Dahl].",
    "[participant: Vertreter von Stadt, Polizei und Wirten] [cue: trafen sich] im [place: Rathaus].",
    "Vor dem Gipfel in Rom [cue: telefonierte] [participant: Dahl] mit [participant: Orlow].",
    "[participant: Dahl] [cue: sprach] unter vier Augen mit [participant: Orlow].",
    "Anschließend [cue: sprach] [participant: Dahl] mit [participant: Minister Klein].",
    "[participant: Dahl] [cue: rief] [participant: Orlow] am [time: Montag] [cue: an].",
    "[participant: Parteichef und Vizekanzler Nils Dahl] [cue: traf] [participant: Orlow].",
    "[participant: Vertreter des Büros für Internationale Beziehungen] [cue: trafen] [participant: Orlow].",
    "[participant: Dahl] [cue: traf] [participant: Orlow] auf der Insel [place: Nias].",
    "[participant: Die Räte] [cue: trafen sich] mit [participant: der Regierungsspitze] in der [place: Hofburg].",
    "Nach dem Streit in Rom [cue: telefonierte] [participant: Dahl] mit [participant: Orlow].",
]
PLANNED = [
    "[participant: Der Präsident] sprach sich für [cue: Verhandlungen] mit [participant: Norwegen] aus.",
    "Ein [cue: Treffen] mit [participant: der Bank] sei für [time: nächste Woche] vereinbart.",
    "[participant: Der Kanzler] will nach [place: Rom] reisen und dort [participant: den Papst] [cue: treffen].",
    "[participant: Dahl] reist nach [place: Rom], um [participant: Präsident Horn] zu [cue: treffen].",
    "Zu dem [cue: Treffen] in [place: Kairo] werden auch [participant: Vertreter der Union] erwartet.",
    "[host: Orlow] wird [guest: Dahl] [time: nächste Woche] im [place: Weißen Haus] [cue: empfangen].",
    "[participant: Dahl] soll [cue: sich] im [time: September] mit [participant: Orlow] in [place: New "
    "York] [cue: treffen].",
    "[participant: Orlow] und [participant: Dahl] wollen am [time: Sonntag] in [place: Florida] [cue: zusammenkommen].",
    "Berg forderte ein [cue: Treffen] zwischen [participant: Dahl] und [participant: Orlow].",
    "Die [cue: Beratungen] [participant: der Innen- und Außenminister] werden am [time: Montag] in "
    "[place: Rom] stattfinden.",
    "[participant: Die Partei] hatte angekündigt, mit [participant: allen Gruppen] [cue: verhandeln] zu wollen.",
    "Das Vorhaben [participant: der Senatorin], [cue: Verhandlungen] mit [participant: der Belegschaft] zu "
    "führen, scheiterte.",
    "[guest: Präsident Horn] wird im [time: Mai] zu einem [cue: Staatsbesuch] nach [place: Israel] reisen.",
    "Am [time: 3. Mai] findet in der Hauptstadt [place: Oslo] eine [cue: Fischereikonferenz] statt. Teilnehmen werden "
    "[participant: Minister der Küstenstaaten] und [participant: Vertreter der EU].",
    "Am [time: 10. und 11. Juli] findet in [place: Rabat] eine [cue: Fischereikonferenz] statt. Teilnehmen werden "
    "[participant: Minister der Küstenstaaten] und [participant: Vertreter der EU].",
    "Stellvertretend für die Stadt empfahl der Bürgermeister [cue: Gespräche] mit [participant: den Bauern].",
    "[participant: Dahl] will im [time: Mai] nach [place: Innsbruck] reisen, um mit "
    "[participant: dem König] zu [cue: verhandeln].",
    "[participant: Dahl] kündigte für [time: kommende Woche] ein weiteres [cue: Gespräch] mit [participant: Orlow] an.",
    "[guest: Dahl] folgt im [time: Mai] zusammen mit [guest: Hans Klotz] einer [cue: Einladung] [host: des Königs].",
    "[host: Dahl] lud [guest: die Minister der Länder] zu einem [cue: Gipfel] am [time: Freitag] ins "
    "[place: Schloss Bellevue].",
    "[participant: Dahl] und [participant: Orlow] einigten sich auf ein [cue: Treffen] im [time: Mai].",
    "Am [time: Freitag] steht ein [cue: Treffen] mit [participant: Orlow] auf dem Programm.",
    "[host: Die Regierung] bat [guest: die Opposition] zum [cue: Gespräch].",
    "Die [cue: Verhandlungen] zwischen [participant: Dahl] und [participant: Orlow] gehen am [time: Montag] in "
    "[place: Potsdam] in die dritte Runde.",
]
DENIED = [
    "Zu einem [cue: Treffen] mit [participant: dem Dalai Lama] kam es nicht.",
    "[participant: Der Iran] lehnt [cue: Verhandlungen] mit [participant: den USA] ab.",
    "Das [cue: Treffen] zwischen [participant: Dahl] und [participant: Orlow] in [place: Budapest] wurde abgesagt.",
    "Es gab kein [cue: Treffen] zwischen [participant: dem Minister] und [participant: der Lobbyistin].",
    "[guest: Dahl] sagte ihren [cue: Besuch] in [place: Ankara] ab.",
    "[participant: Dahl] weigerte sich, [participant: den französischen Außenminister] zu [cue: treffen].",
    "Die [cue: Gespräche] zwischen [participant: Teheran] und [participant: Washington] finden nicht statt.",
    "Eigentlich hätte [participant: der Kanzler] [participant: die Präsidentin] [cue: treffen] sollen.",
    "[participant: Dahl] hat [participant: den König] nicht mehr [cue: getroffen].",
    "Das [cue: Treffen] zwischen [participant: Dahl] und [participant: Orlow] hätte stattfinden sollen.",
    "Das [cue: Treffen] mit [participant: Staatssekretär Hans Horn] habe das Ministerium kurzfristig abgesagt.",
    "[participant: Orlow] ließ das [cue: Treffen] mit [participant: Dahl] platzen.",
]
NONE = [
    "Bei unserem Treffen im Jänner ging es um Geld.",
    "Danke für Ihren Besuch.",
    "Die Regierung traf Vorkehrungen gegen die Flut.",
    "Ihn traf keine Schuld.",
    "Ein Geschoss traf das Haus.",
    "Der Ball traf den Pfosten.",
    "Die Polizei traf auf Widerstand.",
    "Im Viertelfinale trifft Norwegen auf Island.",
    "Die Mannschaften trafen im Pokal zum dritten Mal aufeinander.",
    "Der Täter traf das Opfer am Kopf.",
    "Die Maßnahme trifft vor allem Familien.",
    "Rund 10.000 Besucher kamen zum Fest.",
    "Die Kanzlerin besuchte gestern eine Grundschule in Köln.",
    "Der Besuch des Museums ist kostenlos.",
    "Sie empfing die Nachricht im Urlaub.",
    "Der Empfang war gestört.",
    "Die Verhandlung vor dem Landgericht wird am Dienstag fortgesetzt.",
    "Die Hauptverhandlung gegen den Minister beginnt im Mai.",
    "Der Stadtrat tagt am Donnerstag.",
    "Das Parlament kam zu einer Sondersitzung zusammen.",
    "Auf einer Pressekonferenz in Berlin sprach der Minister über die Steuer.",
    "Der Präsident kam mit seiner Frau in die Kirche.",
    "Die Firma beriet den Kunden beim Kauf.",
    "Das Spiel zwischen Oberdorf und Unterdorf endete 2:1.",
    "Beim Eintreffen der Feuerwehr brannte das Haus.",
    "Die Zeitung sprach mit dem Trainer.",
    "Bei Kämpfen zwischen Rebellen und Soldaten starben zehn Menschen.",
    "Er reiste im Sommer nach Sardinien.",
    "Der Minister begrüßte den Vorschlag der Opposition.",
    "Die Linien treffen sich im Unendlichen.",
    "Vom Gipfel des Berges sieht man das Meer.",
    "Die Konferenz dauert jährlich von Weihnachten bis Silvester.",
    "Er sprach von einem Erfolg.",
    "Die Demonstranten versammelten sich vor der Botschaft.",
    "Aber er trifft mich mitten ins Herz.",
    "Das Urteil traf ihn hart.",
    "Trifft Sie das?",
    "Nina Dahl diskutierte auf Twitter mit anderen Nutzern über die Maut.",
    "Der Kanzler hat mit Hans Horn keine Einzelheiten besprochen.",
    "Dahl begegnete seinem Nachbarn mit Misstrauen.",
    "Das Gespräch führte Nina Dahl.",
    "Die Entscheidung traf der Minister allein.",
    "Der Sturm traf die Küste mit voller Wucht.",
    "Berg traf mit seinem Vorschlag einen Nerv.",
    "Die Kritik traf den Minister unvorbereitet.",
    "Dahl traf den richtigen Ton.",
    "Die Sanktionen treffen Russland hart.",
    "Die Zölle treffen die Schweiz.",
    "Horn traf in der 80. Minute zum 2:1.",
    "Im Finale trifft Berg auf Dahl.",
    "Das Treffen der beiden Mannschaften endete torlos.",
    "Beide Seiten trafen eine Vereinbarung vor Gericht.",
    "Die Kommission traf mit den Ländern eine Absprache.",
    "Besucher aus Norwegen lobten das Museum.",
    "Die Stadt besuchten im Vorjahr zwei Millionen Touristen.",
    "Berg besuchte das Gymnasium in Kiel.",
    "Dahl besuchte die Schule bis zur zehnten Klasse.",
    "Die Ministerin besuchte das Konzert in Salzburg.",
    "Der Besuch im Schwimmbad kostet acht Euro.",
    "Gleichsam kam es zu Gesprächen.",
    "Der Arztbesuch wird teurer.",
    "Der Empfang des Senders ist in Norwegen schwach.",
    "Horn empfing die Auszeichnung in Oslo.",
    "Der Patient empfing ein neues Herz.",
    "Die Verhandlung gegen Berg beginnt am Montag.",
    "Das Gericht verhandelt über die Klage von Dahl.",
    "Das Verfassungsgericht berät über den Antrag der Opposition.",
    "Der Bundesrat berät über das Gesetz.",
    "Die Kanzlei berät die Regierung in Rechtsfragen.",
    "Die SPD-Fraktion kam zu einer Klausur zusammen.",
    "Der Aufsichtsrat kommt am Dienstag zusammen.",
    "Am Ende kamen 5000 Euro zusammen.",
    "Es kam zu Zusammenstößen zwischen Polizei und Demonstranten.",
    "Der Gipfel der Frechheit war erreicht.",
    "Auf dem Gipfel der Zugspitze schneite es.",
    "Berg bleibt als Nachfolger im Gespräch.",
    "Dahl rief zu Spenden auf.",
    "Der Kanzler rief die Bürger zur Ruhe auf.",
    "Die Begegnung zwischen dem 1. FC Köln und Werder Bremen fällt aus.",
    "Die Konferenz im Radio übertrug alle Spiele.",
    "Der Staatsbesuch gilt als Höhepunkt.",
    "Die Straße trifft in Bern auf die Autobahn.",
    "Zwei Welten treffen aufeinander.",
    "In Passau treffen sich Donau, Inn und Ilz.",
    "Die Flüchtlinge trafen in Bern ein.",
    "Präsident Horn traf am Montag in Oslo ein.",
    "Die Rettungskräfte trafen auf eine verletzte Frau.",
    "Berg begegnet dem Vorwurf gelassen.",
    "Der Minister begegnete der Kritik mit Humor.",
    "Dahl begrüßte die Einigung mit Norwegen.",
    "Die Kanzlerin begrüßte die Ankündigung von Präsident Horn.",
    "Der Minister sprach mit Blick auf den Iran von einer Gefahr.",
    "Dahl sprach sich mit Nachdruck gegen die Maut aus.",
    "Der Kanzler sprach mit Verweis auf Orlow von Verrat.",
    "Horn sprach mit dünner Stimme.",
    "Die Partei sprach mit einer Stimme.",
    "Die Bischofskonferenz kritisierte Berg.",
    "Die Kultusministerkonferenz lehnt das ab.",
    "Die Gäste gewannen in Bern mit 3:1.",
    "Der Vertrag zwischen Norwegen und der EU lief aus.",
    "Der Streit zwischen Berg und Dahl eskalierte.",
    "Die Sitzung des Ausschusses begann verspätet.",
    "Auf dem Parteitag der SPD in Berlin sprach Berg.",
    "Dahl lud das Video auf YouTube hoch.",
    "Der Verein lädt zum Sommerfest ein.",
    "Die Gewerkschaft verhandelt seit Wochen ohne Ergebnis.",
    "Im Gespräch mit der Zeitung verteidigte sich Berg.",
    "Die Bahn trifft keine Schuld.",
    "Den Fahrer trifft keine Schuld.",
    "Der Vorschlag traf bei Dahl auf Ablehnung.",
    "Der Torwart empfing seinen früheren Verein.",
    "Der Zug hatte beim Zusammentreffen mit dem Lkw keinen Schaden.",
    "Das Parlament debattierte mit den Stimmen der Opposition weiter.",
    "Das Duell zwischen Berg und Dahl endete remis.",
    "Der Ball wurde von Berg empfangen.",
    "Bei dem Unfall traf der Wagen einen Radfahrer.",
    "Auf dem Gipfeltreffen lag Schnee.",
    "Dahl zog Gespräche auf dem Mobiltelefon vor.",
    "Die Telefonkonferenz fiel aus.",
    "Die Kundin beriet sich mit niemandem.",
    "Die Klimakonferenz gilt als gescheitert.",
    "Die Gastgeber empfangen am Samstag den Aufsteiger.",
    "Das Stück „Der Besuch der alten Dame“ läuft im Mai.",
    "Er ruft uns nie an.",
    "Die Nachbarin rief die Polizei an.",
    "Vor dem Gipfel in Rom stieg der Ölpreis.",
]


@pytest.mark.parametrize(
    ("status", "text"),
    [(status, text) for status, table in (("held", HELD), ("planned", PLANNED), ("denied", DENIED)) for text in table],
)
def test_meeting(status: str, text: str) -> None:
    plain, expected = marked(text)
    document, meetings = find(plain)
    assert [(m.status, parts(document, m)) for m in meetings] == [(status, expected)]


@pytest.mark.parametrize("text", NONE)
def test_no_meeting(text: str) -> None:
    document, meetings = find(text)
    assert [parts(document, m) for m in meetings] == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("call", "Berg telefonierte mit Präsident Horn."),
        ("call", "In der Videokonferenz mit Präsident Horn ging es um Öl."),
        ("meeting", "Berg verhandelte mit Präsident Horn."),
        ("call", "Berg sprach am Telefon mit Präsident Horn über Öl."),
        ("call", "Berg beriet in einer Videokonferenz mit Präsident Horn über Öl."),
        ("visit", "Kanzler Berg besuchte Präsident Horn."),
        ("visit", "Präsident Horn empfing Kanzlerin Berg."),
    ],
)
def test_kind(kind: str, text: str) -> None:
    assert [m.kind for m in find(text)[1]] == [kind]


def test_topics_of_the_next_sentence() -> None:
    document, meetings = find(
        "Gestern empfing der König den Präsidenten. Beide Seiten sprachen über den Handel und die Fischerei."
    )
    assert [parts(document, m)["topic"] for m in meetings] == [["den Handel", "die Fischerei"]]


def test_relative_clause_takes_the_name_before_it() -> None:
    document, meetings = find(
        "Der König empfing den Minister Norwegens, Nils Dahl, der sich auch mit dem Bürgermeister Hans Berg traf."
    )
    assert [parts(document, m) for m in meetings] == [
        {"cue": ["empfing"], "host": ["Der König"], "guest": ["den Minister Norwegens, Nils Dahl"]},
        {"cue": ["sich", "traf"], "participant": ["dem Bürgermeister Hans Berg", "den Minister Norwegens, Nils Dahl"]},
    ]


def test_meeting_told_in_a_quotation() -> None:
    document, meetings = find("„Gut. Ich habe mich gestern mit dem Präsidenten getroffen“, sagte der Gouverneur.")
    assert [parts(document, m) for m in meetings] == [
        {"cue": ["getroffen", "mich"], "participant": ["Ich", "dem Präsidenten"], "time": ["gestern"]}
    ]


def test_place_and_time_stay_with_a_meeting_spoken_of_again() -> None:
    document, meetings = find(
        "Am Donnerstag ist ein Treffen der Außenminister in Wien geplant. An diesen Gesprächen wird auch Hans Berg "
        "teilnehmen."
    )
    assert [(parts(document, m)["place"], parts(document, m)["time"]) for m in meetings] == [
        (["Wien"], ["Donnerstag"]),
        (["Wien"], ["Donnerstag"]),
    ]


def test_who_receives_stands_behind_a_town() -> None:
    document, meetings = find("Anna Holm wird in der chinesischen Hauptstadt von Staatschef Jun Li empfangen.")
    assert [(parts(document, m)["host"], parts(document, m)["place"]) for m in meetings] == [
        (["Staatschef Jun Li"], ["chinesischen Hauptstadt"])
    ]


def test_verb_and_the_noun_that_repeats_it_are_one_meeting() -> None:
    document, meetings = find("Der König kam mit dem Präsidenten zu einer Unterredung zusammen.")
    assert [parts(document, m)["cue"] for m in meetings] == [["kam", "zusammen"]]


def test_enumeration_is_bounded() -> None:
    names = ", ".join(f"Hans Berg{n}" for n in range(400))
    document, meetings = find(f"Der König traf sich mit {names} und Nils Dahl.")
    assert len(document.lower) > 1000
    assert all(len(m.participants) <= 30 for m in meetings)


def test_a_sentence_of_many_meetings_takes_linear_time() -> None:
    def work(count: int) -> int:
        text = ", ".join(["Dahl traf den Minister in Bern"] * count) + "."
        document = analyse(Article(id="t", text=text, lang="de", date=None, title=None), load("de").splitter())
        found: list[MeetingCandidate] = []
        lines = lines_run(lambda: found.extend(find_meetings(Analysis(document))))
        assert len(found) > 0.9 * count  # a clause is read in pieces: what a cut goes through is lost
        return lines

    work(10)  # the lexicons load
    assert work(400) < 5 * work(100)


def test_nouns_of_one_clause_are_bounded() -> None:
    document, meetings = find(" ".join(["Treffen mit Dahl in Bern"] * 39) + ".")
    assert len(document.lower) < 200, "one piece of grammar"
    assert len(meetings) <= 12


def test_who_does_not_come_takes_no_part() -> None:
    document, meetings = find(
        "Das Treffen von Hans Berg und Nils Dahl, an dem Ida Holm nicht teilnehmen wird, beginnt im Mai."
    )
    assert [parts(document, m)["participant"] for m in meetings] == [["Hans Berg", "Nils Dahl"]]


def test_who_is_to_join_takes_part() -> None:
    document, meetings = find("Die Verhandlungen über den Beitritt Norwegens stocken.")
    assert [parts(document, m) for m in meetings] == [
        {"cue": ["Verhandlungen"], "participant": ["Norwegens"], "topic": ["den Beitritt Norwegens"]}
    ]


def test_lexicon() -> None:
    noun = meeting_noun("friedensgesprächen")
    assert noun is not None
    assert (noun.lemma, noun.kind, noun.plural, noun.cut) == ("Gespräch", "talks", True, 8)
    assert meeting_noun("besucher") is None
    assert meeting_noun("pressekonferenz") is None
    assert meeting_noun("gast") is not None
    assert may_be_verb("traf")
    assert may_be_verb("lud")
    assert not may_be_verb("sagte")
    assert meeting_verbs("sagen") == ()
