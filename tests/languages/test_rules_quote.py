"""Direct speech in German: invented sentences, marked, and sentences whose quotations are nobody's words."""

from __future__ import annotations

import pytest

from newsclaims.languages.de.finder import Finder
from newsclaims.languages.de.punkt import splitter
from newsclaims.reading.article import Article
from newsclaims.rules.examples import Offsets, joined, parse
from newsclaims.text.analyse import analyse

PARTS = ("content", "speaker", "cue", "frame", "addressee")


def direct(text: str) -> list[dict[str, Offsets]]:
    """The parts of the direct statements in a text, in their order; parts without words are left out."""
    document = analyse(Article("test", text), splitter())
    found = []
    for candidate in Finder(document).statements():
        if candidate.form == "direct":
            parts = {
                part: joined([(document.start[s], document.end[e - 1]) for s, e in getattr(candidate, part)], text)
                for part in PARTS
            }
            found.append({part: spans for part, spans in parts.items() if spans})
    return found


MARKED = [
    # all that a source tells is quoted
    "[frame: [speaker: Ihrer Ansicht] [cue: nach]] [content: „ist das falsch“].",
    "[frame: [cue: Laut] [speaker: Holm]] [content: „ist das Haus alt“].",
    # a cry without a word in lower case
    "[frame: [speaker: Viele] [cue: riefen] Parolen wie] [content: „Neue Wege“].",
    # a clause between the verb and what it calls something
    "[frame: [speaker: Holm] [cue: bezeichnete] den Plan, der spät kam, [cue: als]] [content: „verfehlt“].",
    # no title, though it begins with a noun after one: it ends with none
    "[frame: [speaker: Holm] [cue: sagte],] dass der Handel [content: „Ende Mai im ganzen Land üblich“] sei.",
    # after the quotation
    "[content: „Das wird teuer“][frame: , [cue: lacht] [speaker: sie]].",
    "[content: „Na klar?“] [frame: [cue: fragte] [speaker: er]].",
    "[content: »Das ist ein Skandal«][frame: , [cue: schimpft] [speaker: Müller]].",
    "[content: «Wir sind bereit»][frame: , [cue: sagte] [speaker: die Ministerin]].",
    "[content: „Das ist nicht akzeptabel“][frame: , [cue: hatte] [speaker: Vogt] am Montag im ZDF [cue: gesagt]].",
    "[content: „Wir haben lange gewartet“][frame: , [cue: so] [speaker: Bürgermeisterin Anke Lorenz] weiter].",
    "[content: „Ich habe nie gezweifelt“][frame: , [cue: freut sich] [speaker: Trainer Olaf Kern] nach dem Spiel].",
    "[content: „Wir prüfen das“][frame: , [cue: sagte] [speaker: Vogt] [addressee: dem »Spiegel«]].",
    "[content: „Wir prüfen das“][frame: , [cue: sagte] [speaker: Vogt] [addressee: der „Rheinzeitung“]].",
    "[content: „Wir prüfen das“][frame: , [cue: sagte] [speaker: der Chefredakteur der „Rheinzeitung“]].",
    "[content: „Ich gehe“] [frame: – mit diesen Worten [cue: verließ] [speaker: Kern] den Saal].",
    "[content: „Wir werden notfalls klagen.“] [frame: Das [cue: sagte] [speaker: Innenminister Jan Vogt] am Montag].",
    "[content: „Das ist ein guter Tag.“] [frame: Mit diesen Worten [cue: eröffnete] [speaker: Berger] die Brücke].",
    "[content: „Wir sind am Ende.“] [frame: Mit diesem Satz [cue: eröffnete] [speaker: Berger] die Sitzung].",
    "[content: „Ich bin froh“][frame: , [cue: sagt] [speaker: Anna Roth (34), Mutter zweier Kinder]].",
    "[content: „Das ist falsch.“] [frame: So [cue: kommentierte] [speaker: Vogt] den Beschluss].",
    # before it
    "[frame: [speaker: Trainer Olaf Kern] [cue: strahlte] nach dem Spiel:] [content: „Ich habe nie gezweifelt.“]",
    "[frame: [speaker: Vogt] [cue: ist überzeugt]:] [content: „Das Gesetz kommt noch in diesem Jahr.“]",
    "[frame: [speaker: Berg (SPD)]:] [content: „Das ist gut so.“]",
    "[frame: [speaker: Karl Brandt, Sprecher der Bahn]:] [content: „Die Strecke bleibt bis Montag gesperrt.“]",
    "[frame: Auf Twitter [cue: schrieb] [speaker: sie]:] [content: „Danke, Ulm!“]",
    "[frame: [speaker: Kanzler Berger] [cue: sagte] [addressee: der „Zeit“]:] [content: „Wir schaffen das.“]",
    "[frame: [addressee: Der „Zeit“] [cue: sagte] [speaker: Berger]:] [content: „Wir schaffen das.“]",
    # inside a clause
    "[frame: [speaker: Berger] [cue: zeigte sich]] [content: „zutiefst erschüttert“].",
    "[frame: [speaker: Brandt] [cue: nannte] das Vorgehen der Polizei] [content: „unverhältnismäßig“].",
    "[frame: [speaker: Modder] [cue: nannte] die Absage einen] [content: „Vertrauensbruch“].",
    "[frame: [speaker: Die Ministerin] [cue: warf] [addressee: der Opposition]] [content: „blanken Populismus“] "
    "[frame: [cue: vor]].",
    "[frame: Der Entwurf [cue: wurde] von [speaker: der Ministerin] [cue: als]] [content: „sehr gut“] "
    "[frame: [cue: bezeichnet]].",
    "[frame: [speaker: Der Sprecher] [cue: wandte sich mit den Worten]] [content: „Wir brauchen endlich Ruhe“] "
    "[frame: an die Fans].",
    "[frame: [speaker: Die Partei] [cue: warnte vor] der] [content: „Kostenfalle“].",
    "[frame: [speaker: Die Demonstranten] [cue: skandierten] Sprüche wie etwa] [content: „Rettet den Wald“].",
    "Der Plan ist [content: „ein einziges Ärgernis“][frame: , [cue: schimpfte] [speaker: die Ministerin]].",
    "[frame: Für [speaker: Vogt] ist das] [content: „ein Armutszeugnis“].",
]

# A text, and of each direct statement in it the content, the speaker and the frame.
SEVERAL = [
    (
        "Bürgermeister Kern nennt sie „sehr klug“, der Pfarrer hingegen „laut“.",
        [
            ("„sehr klug“", "Bürgermeister Kern", "Bürgermeister Kern nennt sie"),
            ("„laut“", "der Pfarrer", "der Pfarrer hingegen"),
        ],
    ),
    (
        "„Es war“, sagte Vogt, „ein schwerer Fehler.“",
        [("„Es war“", "Vogt", ", sagte Vogt,"), ("„ein schwerer Fehler.“", "Vogt", ", sagte Vogt,")],
    ),
    (
        "»Wir«, sagt Tina Berg und lächelt, »haben alles versucht.«",
        [
            ("»Wir«", "Tina Berg", ", sagt Tina Berg und lächelt,"),
            ("»haben alles versucht.«", "Tina Berg", ", sagt Tina Berg und lächelt,"),
        ],
    ),
    (
        "„Nie wieder!“, riefen die Demonstranten. „Nie wieder Krieg!“",
        [
            ("„Nie wieder!“", "die Demonstranten", ", riefen die Demonstranten"),
            ("„Nie wieder Krieg!“", "die Demonstranten", ", riefen die Demonstranten"),
        ],
    ),
    (
        "„Wer soll das bezahlen?“, fragt Berg. Seine Antwort: „Wir alle.“",
        [("„Wer soll das bezahlen?“", "Berg", ", fragt Berg"), ("„Wir alle.“", "Berg", "Seine Antwort:")],
    ),
    (
        "Vogt nannte den Plan „nicht zu Ende gedacht“ und „gefährlich“.",
        [
            ("„nicht zu Ende gedacht“", "Vogt", "Vogt nannte den Plan"),
            ("„gefährlich“", "Vogt", "Vogt nannte den Plan"),
        ],
    ),
    (
        "Berg sagt, er sei „nicht mehr der Jüngste“, wolle aber weitermachen.",
        [("„nicht mehr der Jüngste“", "Berg", "Berg sagt,")],
    ),
    (
        "»Er hat gesagt: ›Ich komme nicht.‹ Das war alles«, erzählt Berg.",
        [("»Er hat gesagt: ›Ich komme nicht.‹ Das war alles«", "Berg", ", erzählt Berg")],
    ),
]

NOBODYS = [
    "Der Firma (Motto: „Sauber ist besser“) wird Betrug vorgeworfen.",
    "Die Gruppe nennt sich „Freie Bürger für den Wald“.",
    "Der Verein „Rettet den Wald“ kritisierte den Minister.",
    "Der Roman „Das kalte Herz schlägt wieder“ erschien 2020, sagte der Verlag.",
    "Unter dem Motto „Gemeinsam stark“ zogen Hunderte durch Ulm und forderten Lohn.",
    "Der Vorstand stimmte dem „Pakt für sauberes Wasser“ zu.",
    "Zum Auftakt spielte die Kapelle „Freude, schöner Götterfunken“.",
    "Wie die „Stimme vom Niederrhein“ berichtet, regnet es.",
    "So berichtete die in Holm erscheinende „Rundschau am Sonntag“ von einer Reise.",
    "Statt des beworbenen „Saft aus der Region“ enthält das Produkt Zucker.",
    "Die Partei Jobbik („Die Besseren“) forderte Wahlen.",
    "Das Stück heißt: „Faust“.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_one_quotation_with_all_its_parts(marked: str) -> None:
    example = parse(marked)
    assert direct(example.text) == [dict(example.parts)]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_several_quotations(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [
        tuple(" … ".join(text[s:e] for s, e in parts.get(part, ())) for part in ("content", "speaker", "frame"))
        for parts in direct(text)
    ]
    assert found == expected


@pytest.mark.parametrize("text", NOBODYS)
def test_names_titles_and_mottos_are_nobodys_words(text: str) -> None:
    assert direct(text) == []
