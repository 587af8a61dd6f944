"""Time expressions: what is marked in the sentence is found, nothing else, and worked out as written beside it.

Article date of all examples: Thursday, 5 March 2026.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from newsclaims.languages.de.punkt import splitter
from newsclaims.languages.de.times import TimeExpression, find_times, resolve
from newsclaims.reading.article import Article
from newsclaims.text.analyse import analyse

if TYPE_CHECKING:
    from newsclaims.text.document import Document

ARTICLE_DATE = dt.date(2026, 3, 5)

# Sentence with the expressions in brackets, and their values where the verb is past.
PAST: list[tuple[str, list[str | None]]] = [
    ("Der Minister sagte am [Montag] in Bern, es sei genug.", ["2026-03-02"]),
    ("Sie erklärte am [Donnerstag], dass sie gehe.", ["2026-03-05"]),
    ("Am [Freitag] hatte er noch geschwiegen.", ["2026-02-27"]),
    ("Das teilte die Firma am [Montagabend] mit.", ["2026-03-02"]),
    ("Er kam am [Mittwoch Abend] an.", ["2026-03-04"]),
    ("Wie am [Dienstagnachmittag] bekannt wurde, zahlt sie nicht.", ["2026-03-03"]),
    ("Am [Sonntag vergangener Woche] trafen sie sich.", ["2026-03-01"]),
    ("Am [Dienstag der vergangenen Woche] ging er.", ["2026-02-24"]),
    ("Er war am [letzten Donnerstag] in Graz.", ["2026-02-26"]),
    ("Sie hatte [gestern] abgesagt, [heute] sagte sie zu.", ["2026-03-04", "2026-03-05"]),
    ("Er rief [vorgestern] an.", ["2026-03-03"]),
    ("Das sagte sie [gestern Abend] im Saal.", ["2026-03-04"]),
    ("Am [gestrigen Mittwoch] begann die Sitzung.", ["2026-03-04"]),
    ("Am [heutigen Donnerstag] wurde gewählt.", ["2026-03-05"]),
    ("Am [3. März 2026] brannte das Lager.", ["2026-03-03"]),
    ("Am [20. Februar] brannte das Lager.", ["2026-02-20"]),
    ("Am [20. Dezember] brannte das Lager.", ["2025-12-20"]),
    ("Am [Montag, dem 2. März], kam der Brief.", ["2026-03-02"]),
    ("Am [Dienstag, 24. Februar 2026], kam der Brief.", ["2026-02-24"]),
    ("Am [3.3.2026] lief die Frist ab.", ["2026-03-03"]),
    ("Der Brief vom [2026-02-11] blieb ohne Antwort.", ["2026-02-11"]),
    ("Im [Januar dieses Jahres] war er noch im Amt.", ["2026-01"]),
    ("Im [Jänner] schneite es.", ["2026-01"]),
    ("Im [November] schneite es.", ["2025-11"]),
    ("[Anfang Mai] trat sie zurück.", ["2025-05"]),
    ("[Mitte Juni 2025] wurde geöffnet.", ["2025-06"]),
    ("Im [März des vergangenen Jahres] lag er im Spital.", ["2025-03"]),
    ("Im [vergangenen Herbst] fiel die Ernte aus.", ["2025-09/2025-11"]),
    ("Im [Sommer 2024] war es heiß.", ["2024-06/2024-08"]),
    ("Im [letzten Jahr] stieg der Preis.", ["2025"]),
    ("[Ende 2024] stieg der Preis.", ["2024"]),
    ("Im [Jahr 2019] stieg der Preis.", ["2019"]),
    ("[2021] wurde sie gewählt.", ["2021"]),
    ("[Letzte Woche] stieg der Preis.", ["2026-02-23/2026-03-01"]),
    ("Im [vergangenen Monat] stieg der Preis.", ["2026-02"]),
    ("Vor [drei Tagen] war alles ruhig.", ["2026-03-02"]),
    ("Vor [zwei Wochen] war alles ruhig.", ["2026-02-16/2026-02-22"]),
    ("Vor [zwei Monaten] war alles ruhig.", ["2026-01"]),
    ("Vor [10 Jahren] war alles ruhig.", ["2016"]),
    ("In der [Nacht zum Montag] fielen Schüsse.", ["2026-03-02"]),
    ("In der [Nacht auf Dienstag] fielen Schüsse.", ["2026-03-03"]),
    ("In der [Nacht von Samstag auf Sonntag] fielen Schüsse.", ["2026-03-01"]),
    ("Am [Wochenende] fielen Schüsse.", ["2026-02-28/2026-03-01"]),
    ("Vom [3. bis 5. März] tagte der Rat.", ["2026-03-03/2026-03-05"]),
    ("Vom [28. Februar bis zum 2. März 2026] tagte der Rat.", ["2026-02-28/2026-03-02"]),
    ("Am [3. und 4. März] tagte der Rat.", ["2026-03-03/2026-03-04"]),
    ("Am [Montag und Dienstag] tagte der Rat.", ["2026-03-02/2026-03-03"]),
    ("Von [Januar bis März 2025] tagte der Rat.", ["2025-01/2025-03"]),
    ("Die Sitzung begann um [14 Uhr].", [None]),
    ("Die Sitzung begann gegen [14.30 Uhr].", [None]),
    ("Er ging am [Vormittag].", [None]),
    ("[Damals] war er Lehrer.", [None]),
    ("[Kürzlich] war er noch Lehrer.", [None]),
    ("Vor [kurzem] war er noch Lehrer.", [None]),
    ("Zu [Weihnachten] war es still.", ["2025-12-25"]),
    ("Am [Ostersonntag 2025] war es still.", ["2025-04-20"]),
    ("In den [vergangenen Tagen] war es still.", [None]),
    ("Am [31. Juni] war es still.", [None]),
    ("Zu [Wochenbeginn] tagte der Rat.", ["2026-03-02/2026-03-08"]),
    ("[Mitte der Woche] tagte der Rat.", ["2026-03-02/2026-03-08"]),
    ("[Ende des Monats] tagte der Rat.", ["2026-03"]),
    ("Seit [Jahresbeginn] tagte der Rat.", ["2026"]),
    ("Im [Vorjahr] tagte der Rat.", ["2025"]),
    ("In der [Vorwoche] tagte der Rat.", ["2026-02-23/2026-03-01"]),
    ("In der [Nacht auf gestern] tagte der Rat.", ["2026-03-04"]),
    ("Im [Spätsommer] tagte der Rat.", ["2025-06/2025-08"]),
    ("Um [Mitternacht] tagte der Rat.", [None]),
    ("[Eine Woche später] tagte der Rat.", [None]),
    ("Am [Tag danach] tagte der Rat.", [None]),
    ("Am [Vortag] tagte der Rat.", [None]),
    ("Am [Wahlsonntag] tagte der Rat.", ["2026-03-01"]),
    ("Am ersten [Montag] im [Februar] tagte der Rat.", [None, "2026-02"]),
    ("Das Lager brannte seit [1980] und bis [2010].", ["1980", "2010"]),
]

# The same where the verb looks ahead.
FUTURE: list[tuple[str, list[str | None]]] = [
    ("Am [Montag] wird er reisen.", ["2026-03-09"]),
    ("Er will am [kommenden Dienstag] reisen.", ["2026-03-10"]),
    ("Sie wird [morgen] sprechen.", ["2026-03-06"]),
    ("Sie wird [morgen früh] sprechen.", ["2026-03-06"]),
    ("Sie wird [übermorgen] sprechen.", ["2026-03-07"]),
    ("Sie werden [nächste Woche] sprechen.", ["2026-03-09/2026-03-15"]),
    ("[Ende der nächsten Woche] wird er sprechen.", ["2026-03-09/2026-03-15"]),
    ("Am [20. Februar] wird er sprechen.", ["2027-02-20"]),
    ("Im [Januar] wird er sprechen.", ["2027-01"]),
    ("In [zwei Wochen] wird er sprechen.", ["2026-03-16/2026-03-22"]),
    ("Am [Wochenende] wird er sprechen.", ["2026-03-07/2026-03-08"]),
    ("Zu [Ostern] wird er sprechen.", ["2026-04-05"]),
    ("Im [kommenden Jahr] wird er sprechen.", ["2027"]),
]

# Words that look like a time and are none.
NONE = [
    "Der Abgeordnete Florian Mai widersprach.",
    "Herr Sonntag widersprach.",
    "Die Ärztin Petra Freitag widersprach.",
    "Karl August Berger widersprach.",
    "Anna März widersprach.",
    "Rund 2000 Menschen kamen.",
    "2000 Menschen kamen.",
    "Es kamen mehr als 2020 Gäste.",
    "Das kostet 1950 Euro.",
    "Die Preise stiegen um 3 Prozent.",
    "Der 12-Tage-Krieg war vorbei.",
    "Das schreibt die Welt am Sonntag in einem Kommentar.",
    "Die Bild am Sonntag berichtet darüber.",
    "Er wohnt im 3. Stock.",
    "Sie wurde 3. und gewann Geld.",
    "Die letzte Frage blieb offen.",
    "Diese Partei ist am Ende.",
    "Dieser Satz hat kein Ende.",
    "Der Anfang war schwer.",
    "Vor zwei Gerichten klagte er.",
    "Vor dem Haus stand ein Wagen.",
    "In zwei Städten wurde gewählt.",
    "Das Spiel endete 3:1.",
    "Er las im „Freitag“ einen Aufsatz.",
    "Die Mai GmbH zahlte nicht.",
    "Der Sommer war sein Lied.",
    "Die Familie Winter zog um.",
    "Das steht in Artikel 3. Absatz zwei fehlt.",
    "Das Magazin Heute berichtete.",
    "Die vergangene Regierung zahlte nicht.",
    "Er hat eine Mitte und ein Ziel.",
    "Paragraf 2016 regelt das.",
    "Das Modell A 1980 fährt nicht.",
    "Der nächste Zug fährt nicht.",
    "Die kommenden Gäste zahlen nicht.",
    "Das Jahr war gut.",
    "Sie wohnt in der Straße 17 und zahlt.",
    "Er hat vor, den Saal zu verlassen.",
    "Guten Abend, sagte er.",
    "Guten Morgen, sagte er.",
    "Die Version 3.5.1 ist fehlerhaft.",
    "In der Woche war er nie zu Hause.",
    "Die frühen Werke blieben.",
    "Drei Wochen Arbeit waren vergebens.",
    "Der Bezirk Mitte lehnt den Antrag ab.",
    "Die Polizei in Berlin-Mitte ermittelt.",
    "Die politische Mitte schrumpft.",
    "Das „heute-journal“ zeigte die Bilder.",
    "Die Gratiszeitung Heute druckte das Foto.",
    "Die Wochenzeitung Der Freitag kritisierte ihn.",
    "Der Roman „1984“ liegt im Schaufenster.",
    "Die Agenda 2030 bleibt unerfüllt.",
    "Die Strategie Europa 2020 scheiterte.",
    "Mit 2019 Stimmen gewann sie.",
    "Die Halle fasst 2000 Zuschauer.",
    "Resolution 1973 ist bindend.",
    "Die Zahl stieg von 1980 auf 2010 Fälle.",
    "Zwischen 1900 und 2000 Gäste kamen.",
    "Im 2. Wahlgang unterlag er.",
    "Der 11. Senat wies die Klage ab.",
    "Frau Sommer leitet die Schule.",
    "Die Abgeordnete Herbst fehlte.",
    "Der Unternehmer Karl Winter zahlte.",
    "August Horn wurde gewählt.",
    "Die Firma Winter baut Fenster.",
    "Der Prager Frühling endete blutig.",
    "Die Winter werden milder.",
    "Die Sommer werden heißer.",
    "Die letzte Instanz wies ihn ab.",
    "In drei Fällen wird ermittelt.",
    "Er wurde zu zwei Jahren Haft verurteilt.",
    "Rund um die Uhr wachen Polizisten.",
    "Am Ende zahlte er.",
    "Zu Beginn der Sitzung war es still.",
    "Nach dem Ende der Ära begann Streit.",
    "Das Kabinett tagt jeden Mittwoch.",
    "Er feierte seinen 60. Geburtstag.",
    "Das schreibt die „Presse am Sonntag“ in einem Kommentar.",
    "Der Börsensturz ging als Schwarzer Montag in die Bücher ein.",
    "Am Black Friday kaufen viele.",
    "Der Tag der offenen Tür lockt Gäste.",
    "Die Lange Nacht der Museen lockt Gäste.",
    "Das Gestern zählt nicht.",
    "Der Tag danach war ruhig.",
    "Vor Ort war niemand.",
    "Vor allem Familien zahlen.",
    "In der 75. Minute fiel das Tor.",
    "Die Sendung „Guten Morgen Österreich“ lief weiter.",
    "Die SPD-Politikerin Herbst widersprach.",
    "Sein Vertrag läuft bis zum Saisonende.",
    "Das Gesetz gilt für alle nach 1980 Geborenen.",
    "Das Auto Modell 2024 fährt nicht.",
    "In der Woche verdient er gut.",
    "Er kommt einmal im Jahr.",
    "Er kommt zweimal am Tag.",
    "Viermal in der Woche trainiert sie.",
    "Das Team der Stunde gewann.",
    "Der Mann des Jahres heißt Berg.",
    "Das Wort des Jahres heißt Brücke.",
    "Sie las im Freitag einen Aufsatz.",
]


def read(marked: str) -> tuple[Document, list[str]]:
    """The sentence as a document, and the marked expressions."""
    text = marked.replace("[", "").replace("]", "")
    return analyse(Article("t", text), splitter()), [part.split("]")[0] for part in marked.split("[")[1:]]


def found(document: Document) -> list[TimeExpression]:
    return find_times(document, 0, len(document.start))


def words(document: Document, expression: TimeExpression) -> str:
    return document.words(expression.start, expression.end)


@pytest.mark.parametrize(("marked", "values"), PAST, ids=[m for m, _ in PAST])
def test_past(marked: str, values: list[str | None]) -> None:
    document, expected = read(marked)
    times = found(document)
    assert [words(document, t) for t in times] == expected
    assert [resolve(t, ARTICLE_DATE, past=True) for t in times] == values


@pytest.mark.parametrize(("marked", "values"), FUTURE, ids=[m for m, _ in FUTURE])
def test_future(marked: str, values: list[str | None]) -> None:
    document, expected = read(marked)
    times = found(document)
    assert [words(document, t) for t in times] == expected
    assert [resolve(t, ARTICLE_DATE, past=False) for t in times] == values


@pytest.mark.parametrize("text", NONE)
def test_no_time(text: str) -> None:
    document, _ = read(text)
    assert [words(document, t) for t in found(document)] == []


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Am [3. März 2026] war es still.", "2026-03-03"),
        ("Im [Mai 2025] war es still.", "2025-05"),
        ("[Ende 2024] war es still.", "2024"),
        ("Vom [3. bis 5. März 2026] war es still.", "2026-03-03/2026-03-05"),
        ("Am [3. März] war es still.", None),
        ("Am [Montag] war es still.", None),
        ("[Gestern] war es still.", None),
        ("Im [Januar dieses Jahres] war es still.", None),
        ("Vor [drei Tagen] war es still.", None),
        ("Am [Wochenende] war es still.", None),
        ("Im [vergangenen Herbst] war es still.", None),
    ],
)
def test_without_article_date(marked: str, value: str | None) -> None:
    document, expected = read(marked)
    (time,) = found(document)
    assert words(document, time) == expected[0]
    assert resolve(time, None, past=True) == value


def test_since_is_flagged() -> None:
    document, _ = read("Er sitzt seit [Montag] in Haft.")
    (time,) = found(document)
    assert time.since
    assert time.preposition == "seit"


@pytest.mark.parametrize("date", [dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(2024, 2, 29)])
@pytest.mark.parametrize("past", [True, False, None])
def test_any_date_is_survived(date: dt.date, past: bool | None) -> None:
    for marked, _ in PAST + FUTURE:
        document, _ = read(marked)
        for time in found(document):
            value = resolve(time, date, past)
            assert value is None or value[:4].isdigit()
