"""Carrying on in German: how far statements without an introduction reach, and who speaks in them."""

from __future__ import annotations

import pytest

from tests.languages.statements import Found, statements


def free(text: str) -> list[Found]:
    return [s for s in statements(text) if s.form in ("indirect_free_indirect", "free_indirect")]


def test_neighbours_are_one_statement() -> None:
    found = free("Berger sagte, man spare. Das sei nötig. Die Kasse sei leer. Die Sitzung endete um neun.")
    assert [(s.content, s.speaker) for s in found] == [("Das sei nötig. Die Kasse sei leer.", "Berger")]


def test_they_are_one_across_paragraphs() -> None:
    found = free("Berger sagte, man spare. Das sei nötig.\n\nDie Kasse sei leer.")
    assert [s.content for s in found] == ["Das sei nötig.\n\nDie Kasse sei leer."]


def test_another_sentence_divides_them() -> None:
    found = free("Berger sagte, man spare. Das sei nötig. Im Saal wurde es laut. Die Kasse sei leer.")
    assert [s.content for s in found] == ["Das sei nötig.", "Die Kasse sei leer."]


def test_neighbours_with_sollen_are_one_statement() -> None:
    text = "Der Mann soll eingebrochen sein. Er soll Schmuck gestohlen haben."
    assert [s.content for s in free(text)] == [text]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Berger sagte, man spare. Das sei nötig.", "Berger"),
        # somebody who judges or speaks in between, in a sentence that is no statement
        ("Berger sagte, man spare. Der Verband kritisierte den Plan. Das sei falsch.", "Der Verband"),
        ("Berger sagte, man spare. Dazu äußerte sich der Verband. Das sei falsch.", "der Verband"),
        ("Die Ministerin verteidigte den Entwurf. Er sei maßvoll.", "Die Ministerin"),
        ("Im Bericht werden Beispiele genannt. So habe eine Schule kein Wasser.", "Bericht"),
        # somebody new whom the sentence before brings in with a paragraph of its own
        ("Berger sagte, man spare.\n\nPräsidentin Keller ist besorgt. Das sei falsch.", "Präsidentin Keller"),
        ("Berger sagte, man spare.\n\nEr ist besorgt. Das sei falsch.", "Berger"),
        # somebody in between who only does something
        ("Berger sagte, man spare. Die Arbeiter verließen den Saal. Das sei nötig.", "Berger"),
    ],
)
def test_the_speaker_is_whoever_spoke_last(text: str, speaker: str) -> None:
    assert [s.speaker for s in free(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Auf die Frage der Richterin, ob er gehe, verwies Berger auf die Akten. „Das war nicht meine Sache.“",
            "Berger",
        ),
        ("„Ich kann nicht mehr.“ Eva Holm sitzt in der Küche.", "Eva Holm"),
        ("Berger freue sich, sagte er.\n\n„Das ist ein Skandal.“ Bäckerin Eva Holm ist wütend.", "Bäckerin Eva Holm"),
        # somebody the text knows already, in a paragraph of their own, and none of the sentence behind
        ("Berger sagte, Eva Holm sei da.\n\n„Ich freue mich sehr darauf.“ Eva Holm winkte.", "Berger"),
        ("Berger sagte, man spare. „Das ist ein Skandal.“ Bäckerin Eva Holm ist wütend.", "Berger"),
        ("Berger sagte, man spare.\n\n„Das ist ein Skandal.“\n\nBäckerin Eva Holm ist wütend.", "Berger"),
    ],
)
def test_a_quotation_that_opens_a_paragraph_may_be_whose_the_next_sentence_shows(text: str, speaker: str) -> None:
    assert [s.speaker for s in statements(text) if s.rule == "de.quote.alone"] == [speaker]


def test_nobody_is_made_up() -> None:
    assert [s.speaker for s in free("Am Abend regnete es. Der Keller sei vollgelaufen.")] == [""]


def test_after_a_statement_of_nobody_there_is_nobody() -> None:
    text = "Berger sagte, man spare. Dem Mann wird vorgeworfen, Geld gestohlen zu haben. Er habe es im Wald versteckt."
    assert [s.speaker for s in free(text)] == [""]


def test_what_the_speaker_says_of_others_goes_on_with_the_rest() -> None:
    text = "Berger sagte, man spare. Das sei nötig. Man habe erklärt, dass die Kasse leer sei. Das bleibe so."
    assert [s.content for s in free(text)] == [text.partition(". ")[2]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what somebody wants is told with "sollen"
        ("Berger sagte, man spare. Der Verein will bauen. Die Halle soll im Mai öffnen.", "Der Verein"),
        # who acts in the passive
        ("Das wurde vom Ministerium bekanntgegeben. Die Halle soll im Mai öffnen.", "Ministerium"),
        # who accuses stands in the sentence of an accusation that names nobody
        (
            "Das Amt erhob Anklage gegen einen Mann: Ihm wird vorgeworfen, Geld gestohlen zu haben. "
            "Er soll es vergraben haben.",
            "Das Amt",
        ),
        # things in between say nothing
        ("Berger sagte, man spare. Jetzt droht ein Streik. Das sei falsch.", "Berger"),
        # a source inside the words of somebody else
        ("Wie Berger mitteilte, ist das nach Ansicht der Kanzlerin gut. Daran ändere nichts etwas.", "Berger"),
        (
            "Nach Angaben der Stadt starben neun Leute, darunter laut UNO drei Kinder. Man suche weiter.",
            "Angaben der Stadt",
        ),
        # who rejects what another said
        ("Berger wies den Vorwurf zurück, er habe gelogen. Alles sei wahr.", "Berger"),
        # a sentence that begins with "als" and has its verb second
        ("Als Ersatz wollen die Bürger einen Park anlegen. Das sei möglich.", "die Bürger"),
        # an authority that does something, where nobody has spoken
        ("Die Polizei nahm einen Mann fest. Er soll Geld gestohlen haben.", "Die Polizei"),
        (
            "Gegen Lenz wird von der Staatsanwaltschaft ermittelt. Er soll Geld gestohlen haben.",
            "der Staatsanwaltschaft",
        ),
        # nobody goes on who is only mentioned by the way, and whoever speaks for himself does
        ("Laut Polizei ist es laut. Dort treffen sich dem Vernehmen nach Gruppen. Man sei besorgt.", "Polizei"),
        ("Das Amt sagte, er sei voll. Das dauert zwei, nach anderen Angaben drei Tage. Das sei gut.", "Das Amt"),
        ("Ida Berger war nach eigenem Bekunden seit langem eingeweiht. Das sei ganz natürlich.", "Ida Berger"),
        ("Berger sagte, man spare. Er hatte ein Foto dabei, das bewies, dass es regnete. Das sei nötig.", "Berger"),
        # a word in no list need be no name
        ("Berger sagte, man spare. Sirenen heulten. Das sei nötig.", "Berger"),
        # who acts in a new paragraph, right before
        (
            "Berger sagte, man spare.\n\nDie Lage ist ernst. Der Bürgermeister kennt sie. Das sei nötig.",
            "Der Bürgermeister",
        ),
        ("Berger sagte, man spare.\n\nDie Lage ist ernst. Der Bürgermeister wurde verletzt. Das sei nötig.", "Berger"),
        # from whom a reaction comes, and where something is written
        ("Scharfe Kritik kam von der Opposition. Der Plan sei unausgegoren.", "der Opposition"),
        ("Auch bei den Grünen regt sich Widerstand. Das Gesetz gehe zu weit.", "den Grünen"),
        ("In einer Mitteilung der Stadt steht, die Brücke bleibe zu. Sie sei marode.", "einer Mitteilung der Stadt"),
        ("Der Vorwurf der Anklage: Der Mann habe Geld veruntreut. Er habe alle getäuscht.", "Der Vorwurf der Anklage"),
        ("Berger lehnte den Vorschlag des Ministers ab, alles zu ändern. Das System sei gut.", "Berger"),
        # a body that no list knows
        (
            "Berger sagte, man spare. Die Stadtreinigung äußerte Zweifel an den Zahlen. Das sei falsch.",
            "Die Stadtreinigung",
        ),
        # a surname that is also a noun
        ("Ida Stein fehlt. Laut Polizei ist sie krank. Stein selbst dementierte das. Sie komme bald.", "Stein"),
        # before all others whoever comes next
        ("Der Täter soll ein Messer gezogen haben. Die Polizei ermittelt.", "Die Polizei"),
        ("Der Täter soll ein Messer gezogen haben. Laut Polizei war er betrunken.", "Polizei"),
        ("Der Lohn sei zu niedrig. Die Gewerkschaft fordert ein neues Angebot.", "Die Gewerkschaft"),
    ],
)
def test_the_speaker_is_whoever_brings_it_in(text: str, speaker: str) -> None:
    assert [s.speaker for s in free(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Am Abend regnete es. Im Frühjahr soll die Brücke fertiggestellt sein.",
        "Am Abend regnete es. Die Brücke soll abgerissen werden.",
        "Am Abend regnete es. Die Halle soll im Mai öffnen.",
    ],
)
def test_plans_of_nobody_are_no_statements(text: str) -> None:
    assert free(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ein Mann wurde verhaftet, er soll Geld gestohlen haben.", "er soll Geld gestohlen haben."),
        ("Jetzt gibt es Zweifel: Der Mann soll gelogen haben.", "Der Mann soll gelogen haben."),
        ("Dabei soll es sich um Gift handeln.", "Dabei soll es sich um Gift handeln."),
        ("Das Haus soll abgebrannt sein.", "Das Haus soll abgebrannt sein."),
    ],
)
def test_a_statement_with_sollen_begins_with_its_clause(text: str, content: str) -> None:
    assert [s.content for s in free(text)] == [content]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        # a plural that stands for the first subjunctive, after somebody who tells something
        ("Der Bericht schildert den Unfall. Die Ärzte hätten gezögert.", ["Die Ärzte hätten gezögert."]),
        # a singular may be the writer's own condition
        ("Der Verein kritisierte den Plan. Das wäre zu teuer.", []),
        ("Am Abend regnete es. Die Ärzte hätten gezögert.", []),
        # the quotation that a sentence leads to is a statement of its own
        (
            "Berger sagte, man spare. Man sei am Ziel: „Wir haben alles erreicht, was wir wollten.“",
            ["Man sei am Ziel:"],
        ),
    ],
)
def test_how_far_a_statement_without_introduction_reaches(text: str, contents: list[str]) -> None:
    assert [s.content for s in free(text)] == contents


def test_who_speaks_before_a_semicolon_says_what_stands_behind_it() -> None:
    found = free("Frey sagte, man spare. Die Sprecherin wollte sich nicht äußern; man nehme keine Stellung.")
    assert [(s.content, s.speaker) for s in found] == [("man nehme keine Stellung.", "Die Sprecherin")]


def test_a_plan_goes_on_where_nobody_has_spoken_before() -> None:
    text = "Der Verein will bauen. Die Halle soll im Mai öffnen. Auch der Hof soll erweitert werden."
    assert [s.content for s in free(text)] == [text.partition(". ")[2]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Der Verband sagte, man spare. Der Entwurf wird als gut gelobt.", "Der Verband"),
        ("Der Verband sagte, man spare. Dem Amt wird Untätigkeit vorgeworfen.", "Der Verband"),
        # the one whom it is about, and what others reported
        ("Lohmeyer sagte, man spare. Lohmeyer wird Untätigkeit vorgeworfen.", ""),
        ("Lohmeyer sagte, man spare. Ihm wird Untätigkeit vorgeworfen.", ""),
        ("Lohmeyer sagte, man spare. In der Stadt war von Betrug berichtet worden.", ""),
        ("Lohmeyer sagte, man spare.\n\nDem Amt wird Untätigkeit vorgeworfen.", ""),
    ],
)
def test_a_passive_without_an_agent_goes_on_with_whoever_spoke(text: str, speaker: str) -> None:
    assert [s.speaker for s in statements(text) if s.form == "reported"] == [speaker]
