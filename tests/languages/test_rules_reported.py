"""Reported acts in German: clauses whose verb and object already tell what was said, on invented sentences."""

from __future__ import annotations

import pytest

from tests.languages.statements import statements

# content and speaker; all of them are the whole sentence
ACTS = [
    ("Die Gewerkschaft forderte höhere Löhne.", "Die Gewerkschaft"),
    ("Die Gewerkschaft hat höhere Löhne gefordert.", "Die Gewerkschaft"),
    ("Der Vorstand kündigte eine Erhöhung der Preise an.", "Der Vorstand"),
    ("Der Wetterdienst warnte vor starken Böen an der Küste.", "Der Wetterdienst"),
    ("Augenzeugen berichteten von zwei Explosionen.", "Augenzeugen"),
    ("Die Feuerwehr sprach von einem Großbrand.", "Die Feuerwehr"),
    ("Die Polizei geht von Brandstiftung aus.", "Die Polizei"),
    ("Die Ministerin bezeichnete den Entwurf als großen Fehler.", "Die Ministerin"),
    ("Den Schaden bezifferte der Verband auf zwei Millionen Euro.", "der Verband"),
    ("Der Anwalt wirft dem Amt schwere Fehler vor.", "Der Anwalt"),
    ("Der Bürgermeister begründete die Absage mit dem Sturm.", "Der Bürgermeister"),
    ("Der Verband rechnet mit weiteren Ausfällen.", "Der Verband"),
    ("Der Plan wurde von der Opposition als zu teuer kritisiert.", "der Opposition"),
    ("Die Grünen sehen in dem Vorschlag eine Gefahr für den Wald.", "Die Grünen"),
    ("Die Präsidentin sieht darin einen Erfolg.", "Die Präsidentin"),
    ("Der Verein drohte der Stadt mit einer Klage.", "Der Verein"),
    ("Die Ministerin bezeichnete den Entwurf in der „Welt“ als großen Fehler.", "Die Ministerin"),
    ("Die Mafia droht dem Händler Schläge an.", "Die Mafia"),
    ("Der Ministerin werden schwere Fehler vorgeworfen.", ""),
    ("Der Ministerin werden von der Opposition schwere Fehler vorgeworfen.", "der Opposition"),
    ("Am 12.03.2019 forderte das Amt die Rückgabe.", "das Amt"),
    ("Die Sprecherin gab ihren Rücktritt bekannt.", "Die Sprecherin"),
    ("Die Stadtwerke haben am Montag höhere Preise angekündigt.", "Die Stadtwerke"),
    ("Die Union verurteilte die Angriffe auf die Stadt.", "Die Union"),
    # what one subject does in clauses joined by "und" is one act
    ("Die Partei hat das Thema entdeckt und fordert nun harte Strafen.", "Die Partei"),
    ("Der Sprecher verwies auf das Wetter und will derzeit keine Ursache ausschließen.", "Der Sprecher"),
    ("Der Verband spricht von einem Rückschritt und fordert ein neues Gesetz.", "Der Verband"),
    ("Die Opposition wies die Pläne zurück und bezeichnete sie als Angriff auf die Pressefreiheit.", "Die Opposition"),
    ("Am Montag wies die Union die Pläne zurück und bezeichnete sie als Angriff auf das Recht.", "die Union"),
    ("Die Partei fordert höhere Steuern, warnt vor einer Krise und droht mit einem Streik.", "Die Partei"),
    ("Die Polizei sicherte Spuren, befragte Zeugen und sprach von einem Unfall.", "Die Polizei"),
    # the passive with whoever acts, be it a text
    ("Bei Holm werden die Unruhen im Bericht auf die hohen Preise zurückgeführt.", "Bericht"),
    ("In ersten Berichten wurde eine Explosion vermutet.", "ersten Berichten"),
    ("In Umfragen werden der Partei acht Prozent vorhergesagt.", "Umfragen"),
    ("Von der Gewerkschaft wurden neue Streiks angekündigt.", "der Gewerkschaft"),
    ("Als Grund wurde ein Defekt genannt.", ""),
    ("Der Ablauf der Wahl wurde als fair gelobt.", ""),
    ("Vermutet werden Absprachen zwischen den Händlern.", ""),
    ("Bemängelt werden außerdem ein schlechter Schutz des Werks sowie die Frage der Kosten.", ""),
    ("Es wurde auch die Wartung der Systeme bemängelt.", ""),
    ("Die Ministerin nannte den Beschluss einen guten Anfang.", "Die Ministerin"),
    # the object looks like the name of what stands before it
    ("Die Opposition wirft der Regierung Untätigkeit vor.", "Die Opposition"),
    ("Der Verband fordert vom Land Geld.", "Der Verband"),
    ("Sie warf dem Amt Willkür vor.", "Sie"),
    ("Nach der Tat forderten Politiker aller Parteien Konsequenzen.", "Politiker aller Parteien"),
    ("Die Stadt erwartet durch den Beschluss der Regierung Mehrkosten in Höhe von zwei Millionen Euro.", "Die Stadt"),
    ("Ihm wird von der Staatsanwaltschaft Betrug vorgeworfen.", "der Staatsanwaltschaft"),
    ("Der Verein hat Beschwerde eingelegt und verlangt eine Wiederholung des Spiels.", "Der Verein"),
    ("Die Forscher führen den Rückgang auf den Einsatz von Gift zurück.", "Die Forscher"),
    ("Wegen des Sturms rieten die Behörden von Fahrten ab.", "die Behörden"),
    ("Im Juni sprach die Feuerwehr von weniger Bränden.", "die Feuerwehr"),
    ("Die Verteidigung plädiert auf Freispruch.", "Die Verteidigung"),
    # an opinion may be denied, and so may an attribute
    ("Die Grünen sehen in dem Vorschlag keine Lösung des Streits.", "Die Grünen"),
    ("Die Polizei geht nicht von Brandstiftung aus.", "Die Polizei"),
    ("Der Verein beklagt nicht gezahlte Löhne.", "Der Verein"),
    # who stands behind "man"
    ("In dem Schreiben forderte man den Abzug der Truppen.", "dem Schreiben"),
    ("Der Niederländer drohte mit einer Klage.", "Der Niederländer"),
    ("Die Angehörigen beklagen sich über mangelnde Hilfe.", "Die Angehörigen"),
    # a name, or words of an attribute, may be quoted
    ("Der Sender macht die Partei „Liste für Arbeit“ für den Streit verantwortlich.", "Der Sender"),
    ("Die Expertin sieht darin Parallelen zu dem Unfall im Jahr 2007.", "Die Expertin"),
]


@pytest.mark.parametrize(("text", "speaker"), ACTS)
def test_a_verb_with_what_was_said_as_its_object_is_reported(text: str, speaker: str) -> None:
    found = [s for s in statements(text) if s.rule != "de.quote.nested"]
    assert [(s.form, s.content, s.speaker) for s in found] == [("reported", text, speaker)]


NONE = [
    "Der Minister kritisierte den Plan.",  # judges, but does not tell what he said
    "Die Partei begrüßte das Urteil.",
    "Die Behörde veröffentlichte den Bericht.",
    "Der Verband will höhere Preise fordern.",  # not yet said
    "Der Minister forderte keine Strafe.",
    "Fordert die Gewerkschaft höhere Löhne?",
    "Es forderte sieben Tote.",
    "Im Klub sieht man das Problem anders.",
    # an apposition and what stands behind the whole verb are no objects
    "Lena Berg, die Ministerin, kündigte das an, die Aufklärung dauert.",
    "Der Verband hat zugesagt, die Preise um acht Prozent zu veringern.",
    "Sie nannte den Plan „naiv und gefährlich“.",
    "Sie forderte einen „offenen Umgang mit der Krise“.",
    "Der Sturm forderte in Kiel sieben Menschenleben.",
    "Die Stadt hatte höhere Mieten gefordert.",  # told as what was before
    "Die Sprecherin gab Einzelheiten bekannt.",
    "Das Gericht verurteilte den Mann.",
    "Die Stadt verurteilte den Mann zu einer Strafe.",
    "Der Mann wurde verurteilt.",
    "Zwei Frauen sahen den Wagen im Wald.",
    "Wir fordern höhere Löhne.",
    "Die Kosten wurden gesenkt.",
    # a view that nobody is named for is no statement
    "Der Tanz wird als unmodern gesehen.",
    "Die Anlage wurde bislang als sicher eingestuft.",
    "Mit dem ersten Termin wird im März gerechnet.",
    "Zwölf Todesopfer forderte ein Taifun.",
    "Den Mann erwartet eine Anklage wegen Betrugs.",
    "Bilder erzählen Geschichten von langen Reisen.",
    "Kritisiert werden sowohl der Anbau als auch die Verwendung.",
    # what follows the colon tells what was said
    "Im Einzelnen verlangt das Gericht die Herausgabe der folgenden Daten:",
    "Die Kommission kritisierte das Vorgehen scharf: Das Gesetz sei unnötig.",
]


@pytest.mark.parametrize("text", NONE)
def test_other_clauses_are_not(text: str) -> None:
    assert [s for s in statements(text) if s.form == "reported"] == []


def test_a_verb_with_a_clause_of_its_own_is_not_reported_too() -> None:
    found = statements("Die Ministerin forderte höhere Löhne und sagte, die Preise seien zu hoch.")
    assert [s.content for s in found if s.form == "indirect"] == ["die Preise seien zu hoch"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Sie nannte den Streik einen Fehler und rief alle dazu auf, an die Arbeit zu gehen.",
            "Sie nannte den Streik einen Fehler",
        ),
        (
            "Als Beispiel führte sie die Proteste in Holm an und führte aus, hier habe sich etwas geändert.",
            "Als Beispiel führte sie die Proteste in Holm an",
        ),
        (
            "Der Wetterdienst teilte mit, dass der Regen anhält, und warnte vor neuen Fluten.",
            "warnte vor neuen Fluten",
        ),
        ("„Das war der Anfang“, schrieben sie und kündigten weitere Streiks an.", "kündigten weitere Streiks an"),
        ("Berg spricht von einer „großen Hilfe“ und wertet dies als Erfolg.", "wertet dies als Erfolg"),
    ],
)
def test_an_act_stands_apart_from_a_statement_of_the_same_subject(text: str, act: str) -> None:
    assert [s.content for s in statements(text) if s.form == "reported"] == [act]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Während die Zeitung von hundert Verletzten berichtete, sprach der Sender von nur zwanzig Verletzten.",
            [
                ("die Zeitung", "Während die Zeitung von hundert Verletzten berichtete"),
                ("der Sender", "sprach der Sender von nur zwanzig Verletzten."),
            ],
        ),
        (
            "Die Union wertete die Rede als Erfolg, während die Opposition von einem Fehler sprach.",
            [
                ("Die Union", "Die Union wertete die Rede als Erfolg"),
                ("die Opposition", "während die Opposition von einem Fehler sprach"),
            ],
        ),
        (
            "Die Regierung blieb hart, während der Verband neue Wahlen forderte.",
            [("der Verband", "während der Verband neue Wahlen forderte")],
        ),
        ("Während es regnete, forderte er Hilfe.", [("er", "Während es regnete, forderte er Hilfe.")]),
    ],
)
def test_a_clause_with_waehrend_sets_one_act_against_another(text: str, acts: list[tuple[str, str]]) -> None:
    assert [(s.speaker, s.content) for s in statements(text) if s.form == "reported"] == acts


def test_an_act_ends_before_the_next_main_clause() -> None:
    found = statements("Die Gewerkschaft fordert höhere Löhne, die Firma schweigt dazu.")
    assert [(s.form, s.content) for s in found] == [("reported", "Die Gewerkschaft fordert höhere Löhne")]


def test_what_another_says_behind_what_a_source_says_is_an_act() -> None:
    found = statements("Laut Polizei war es ein Unfall, die Feuerwehr spricht dagegen von Brandstiftung.")
    assert [(s.form, s.content, s.speaker) for s in found] == [
        ("indirect", "war es ein Unfall", "Polizei"),
        ("reported", "die Feuerwehr spricht dagegen von Brandstiftung", "die Feuerwehr"),
    ]


def test_fixed_words_of_an_expression_stand_together() -> None:
    found = statements("Nach Ansicht der Union ist das zu wenig, die FDP nannte den Plan einen Irrweg.")
    assert [(s.rule, s.cue) for s in found] == [("de.source.nach", "Nach"), ("de.reported.act", "nannte")]


def test_the_verb_behind_a_participle_is_the_cue() -> None:
    found = statements("Der Verein hat Beschwerde eingelegt und verlangt eine Wiederholung des Spiels.")
    assert [s.cue for s in found] == ["verlangt"]


def test_quoted_labels_are_direct() -> None:
    found = statements("Die Ministerin bezeichnete den Entwurf als „völlig unbrauchbar“.")
    assert [s.form for s in found] == ["direct"]


def test_quoted_words_of_an_attribute_are_direct_beside_the_act() -> None:
    text = "Er nannte die Strafen eine Hilfe im Kampf gegen das „verrückte Regime“ in Holm."
    found = {s.form: s.content for s in statements(text)}
    assert found == {"reported": text, "direct": "„verrückte Regime“"}


def test_subjunctives_beside_an_act_are_what_was_said() -> None:
    found = statements("Der Minister warnte vor einer Krise, wenn die Hilfe nicht bald komme.")
    assert [(s.form, s.content) for s in found] == [("indirect", "wenn die Hilfe nicht bald komme")]
