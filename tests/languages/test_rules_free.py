"""German statements without an introduction: subjunctives and "sollen", on invented sentences."""

from __future__ import annotations

import pytest

from tests.languages.statements import statements

SAID = "Die Sprecherin sagte, die Brücke bleibe gesperrt. "

GOES_ON = [
    "Das sei nötig.",
    "Der Pfeiler habe Risse.",
    "Die Pendler hätten dafür Verständnis.",
    "Man werde die Strecke prüfen und könne sie bald öffnen.",
    "Zudem seien die Kosten gestiegen.",
]


@pytest.mark.parametrize("sentence", GOES_ON)
def test_a_subjunctive_after_a_statement_goes_on(sentence: str) -> None:
    found = [s for s in statements(SAID + sentence) if s.form == "indirect_free_indirect"]
    assert [(s.content, s.speaker) for s in found] == [(sentence, "Die Sprecherin")]


NOBODYS = [
    "Ein Abriss wäre teuer.",  # the writer's own condition
    "Es lebe die Freiheit!",
    "Ende Mai töteten Soldaten neun Menschen.",  # "Ende" is a noun
    "Die wahre Natur der Funde wurde nicht erkannt.",  # "wahre" is an adjective
    "Der Wirt Berg über Gipfel, leere Hütten und die Frage, wem die Natur gehört.",
    "Ich halte das für falsch.",
    "Die Regierung möchte die Steuern senken.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_words_that_only_look_like_subjunctives_are_nobodys_words(text: str) -> None:
    assert [s for s in statements(text) if s.rule == "de.free.subjunctive"] == []


def test_a_subjunctive_after_a_semicolon_is_the_statement() -> None:
    found = statements("Der Zeuge schwieg am Montag; er sei krank.")
    assert [s.content for s in found if s.form == "indirect_free_indirect"] == ["er sei krank."]


def test_whose_view_it_is_can_stand_in_the_sentence() -> None:
    found = statements(SAID + "Für den Architekten sei das ein Fehler.")
    assert found[-1].speaker == "den Architekten"


def test_possibilities_after_an_indicative_are_the_writers() -> None:
    text = "Laut Polizei ist die Straße gesperrt. Der Verkehr könnte zunehmen."
    assert [s.form for s in statements(text)] == ["indirect"]


EVIDENTIAL = [
    "Der Täter soll sie gepackt, zu Boden geworfen und getreten haben.",
    "Am Montag soll ein gesuchter Mann seine Frau und seinen Bruder erschossen haben.",
    "Unter den Verletzten soll sich auch ein Minister befinden.",
    "Mehr als 200 Menschen sollen sich noch in dem Haus befinden.",
    "Der Fahrer soll ein Bruder des Täters sein.",
    "Der Grund für den Absturz soll ein Fehler in der Elektronik sein.",
    "Der Mann soll seinen Nachbarn geschlagen haben.",
    "Die Täter sollen in einem Auto geflohen sein.",
    "Zwei Frauen sollen verletzt worden sein.",
]


@pytest.mark.parametrize("sentence", EVIDENTIAL)
def test_sollen_with_a_perfect_infinitive_is_a_report(sentence: str) -> None:
    assert [(s.form, s.content) for s in statements(sentence)] == [("free_indirect", sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Schule soll im Sommer abgerissen werden.",
        "Der Zug soll um acht Uhr ankommen.",
        "Soll ich kommen?",
        "Die Halle soll im Mai fertiggestellt sein.",
        "Das Werk soll sicher sein und der Umwelt nützen.",
    ],
)
def test_plans_and_questions_with_sollen_are_none(text: str) -> None:
    assert statements(text) == []


def test_solle_is_a_subjunctive() -> None:
    found = statements("Die Sprecherin sagte, man spare. Die Halle solle im Mai öffnen.")
    assert [s.form for s in found] == ["indirect", "indirect_free_indirect"]


def test_what_is_told_behind_a_semicolon_is_no_part_of_it() -> None:
    found = statements("Ein Mann soll in Holm eine Bank überfallen haben; er wurde festgenommen.")
    assert [s.content for s in found] == ["Ein Mann soll in Holm eine Bank überfallen haben"]


def test_sollen_right_after_a_statement_is_one() -> None:
    found = statements("Laut Polizei brannte das Lager ab. Der Schaden soll eine Million Euro betragen.")
    assert [s.form for s in found] == ["indirect", "free_indirect"]


@pytest.mark.parametrize(
    "sentence",
    ["So sollen Schüler keine Aufgaben mehr bekommen.", "Zudem soll der Unterricht später beginnen."],
)
def test_sollen_after_somebodys_announcement_is_one(sentence: str) -> None:
    found = statements("Der Minister versprach eine Reform. " + sentence)
    assert [(s.content, s.speaker) for s in found if s.form == "free_indirect"] == [(sentence, "Der Minister")]


def test_a_reason_in_the_subjunctive_is_somebodys_words() -> None:
    found = statements("Der Anwalt kritisierte das Urteil, weil es auf Gerüchten beruhe.")
    assert [(s.rule, s.content) for s in found] == [("de.free.dependent", "weil es auf Gerüchten beruhe")]
