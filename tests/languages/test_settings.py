"""Where and when something was said: f frame, s speaker, c cue, k content; p and t mark what must be found."""

from __future__ import annotations

import pytest

from newsclaims import Article, Statement, extract
from tests.languages.marked_text import linked, tokens

FOUND = [
    ("{f:{s:Ida Lohmeyer} {c:sagte} am {t:Montag}}, {k:die Brücke halte}.", "2024-05-13"),
    ("{f:Am {t:Montag} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.", "2024-05-13"),
    ("{f:{s:Ida Lohmeyer} {c:sagte} {t:gestern}}, {k:die Brücke halte}.", "2024-05-14"),
    ("{f:{s:Ida Lohmeyer} {c:sagte} {t:heute}}, {k:die Brücke halte}.", "2024-05-15"),
    ("{f:Wie {s:die Polizei} am {t:Dienstag} {c:mitteilte}}, {k:hält die Brücke}.", "2024-05-14"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} am {t:Freitag}}.", "2024-05-10"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} am {t:3. Mai}}.", "2024-05-03"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} im {t:Januar dieses Jahres}}.", "2024-01"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} im {t:März 2021}}.", "2021-03"),
    ("{f:{t:Damals} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.", None),
    ("{f:{s:Ida Lohmeyer} {c:hat} {t:gestern} {c:erklärt}}, {k:dass die Brücke halte}.", "2024-05-14"),
    ("{f:In einer {t:vorgestern} veröffentlichten Botschaft {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
     "2024-05-13"),
    ("{f:{s:Ida Lohmeyer} {c:sagte} in {p:Kiel}}, {k:die Brücke halte}.", None),
    ("{f:In {p:Kiel} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.", None),
    ("{f:{s:Sie} {c:schreiben} in Ihrem neuen Buch}, {k:die Brücke halte}.", None),
    ("{k:Die Brücke halte}{f:, so {s:Ida Lohmeyer} gegenüber „Heute“}.", None),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} am {t:Montag} in {p:Berlin}}.", "2024-05-13"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} in der {p:Türkei}}.", None),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} im {p:Bundestag}}.", None),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} vor dem {p:Parlament}}.", None),
    ("Ida Lohmeyer kam am {t:Montag} nach {p:Kiel}. {f:Dort {c:sagte} {s:sie}}, {k:die Brücke halte}.", "2024-05-13"),
    ("Ida Lohmeyer nahm am {t:Abend} Stellung. {f:{s:Sie} {c:sagte}}, {k:die Brücke halte}.", None),
    ("{f:{s:Ida Lohmeyer} {c:sagte} am {t:Montag gegen 18 Uhr}}, {k:die Brücke halte}.", "2024-05-13"),
    ("{f:Vor {p:Gericht} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.", None),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} auf dem {p:Marktplatz}}.", None),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} am {p:Flughafen}}.", None),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} im {p:Spital}}.", None),
    ("{f:{s:Ida Lohmeyer} {c:kritisierte} am {t:Montag} in {p:Kiel} den Plan {c:als}} {k:„völlig verfehlt“}.",
     "2024-05-13"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} am {t:Montag} im Kieler {p:Rathaus}}.", "2024-05-13"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} in der alten {p:Festhalle} der Werft}.", None),
    ("Am {t:Montag} fand in {p:Kiel} eine Debatte zwischen Ida Lohmeyer und Jan Petersen statt. "
     "{f:{s:Petersen} {c:sagte}}, {k:die Brücke halte}.", "2024-05-13"),
    ("{f:Wie {s:die Werft} am {t:Montag} in {p:Kiel} {c:mitteilte}}, {k:hält die Brücke}. "
     "{f:{s:Demnach}} {k:wurde niemand verletzt}.", "2024-05-13"),
    ("{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} nach dem Treffen in {p:Wien}}.", None),
    ("{f:Auf einer Pressekonferenz in {p:Paris} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.", None),
    ("{f:Bei einem Treffen der Minister in {p:Finnland} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.", None),
    ("{f:Am {t:Sonntag} {c:sagte} {s:Ida Lohmeyer} in {p:Prag}}, {k:die Brücke halte}.", "2024-05-12"),
    ("{f:Am {t:Montag} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}. {k:Der Bau sei teuer.}", "2024-05-13"),
    ("{f:In {p:Kiel} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}. {k:Der Bau sei teuer gewesen.}", None),
    ("{f:Am {t:Montag} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}. "
     "{f:{s:Sie} {c:fügte} {c:hinzu}}, {k:der Bau sei teuer}.", "2024-05-13"),
    ("Ida Lohmeyer trat am {t:Montag} in {p:Kiel} auf. {f:{s:Sie} {c:sagte}}, {k:die Brücke halte}.", "2024-05-13"),
    ("{f:{s:Ida Lohmeyer} {c:versprach} am {t:Sonntag}}, {k:die Brücke zu reparieren}.", "2024-05-12"),
    ("{f:{s:Ida Lohmeyer} {c:sagte} {t:gestern Abend}}, {k:die Brücke halte}.", "2024-05-14"),
    ("{f:{s:Ida Lohmeyer} {c:sagte} am {t:Montagabend}}, {k:die Brücke halte}.", "2024-05-13"),
    ("{f:{s:Ida Lohmeyer} {c:teilte} am {t:Mittwoch} in {p:London} {c:mit}}, {k:dass die Brücke halte}.", "2024-05-15"),
]  # fmt: skip

NOT_FOUND = [
    "{f:{s:Ida Lohmeyer} {c:sagte}}, {k:die Brücke sei am Montag gesperrt worden}.",
    "{f:{s:Ida Lohmeyer} {c:sagte}}, {k:in Kiel halte die Brücke}.",
    "{f:{s:Ida Lohmeyer} {c:sagte}}, {k:dass gestern in Berlin eine Brücke fiel}.",
    "{f:Nach {s:Angaben der Polizei}} {k:fiel am Montag in Kiel eine Brücke}.",
    "{f:Laut {s:Ida Lohmeyer}} {k:fiel am Montag in Kiel eine Brücke}.",
    "{k:Am Montag fiel eine Brücke}{f:, {c:sagte} {s:Ida Lohmeyer}}.",
    "{k:In Kiel fiel eine Brücke}{f:, {c:sagte} {s:Ida Lohmeyer}}.",
    "{f:{s:Die Sprecherin der Werft in Kiel} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Der Bürgermeister von Kiel} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Der seit Januar amtierende Bürgermeister} {c:sagte}}, {k:die Brücke halte}.",
    "{f:Seit Montag {c:sagt} {s:Ida Lohmeyer}}, {k:dass die Brücke halte}.",
    "{f:Bis Montag {c:sagte} {s:Ida Lohmeyer}}, {k:dass die Brücke halte}.",
    "{f:Für Montag {c:kündigte} {s:Ida Lohmeyer} {c:an}}, {k:dass die Brücke öffne}.",
    "{f:Zum Unfall vom Montag {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Nach den Wahlen vom Montag {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Über die Lage nach dem Montag {c:sagte} {s:Ida Lohmeyer}}, {k:sie sei gut}.",
    "{f:{s:Ida Lohmeyer}, die am Montag gewählt wurde, {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer}, die in Kiel lebt, {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} im Namen der Werft}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} in einem Interview}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} zu Recht}, {k:die Brücke halte}.",
    "{f:In dieser Frage {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Im Streit um die Brücke {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Vor dem Unfall {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} weiter}, {k:die Brücke halte}.",
    "{f:Wie {s:der Wetterdienst} {c:mitteilte}}, {k:wird es am Montag kalt}.",
    "{f:{s:Die Regierung in Wien} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:forderte} den Rat auf}, {k:am Montag zu tagen}.",
    "{f:{s:Ida Lohmeyer} {c:bestätigte} die Sperrung der Brücke bis Montag}, {k:die sie gefordert hatte}.",
    "Ida Lohmeyer reiste nach Kiel. {f:{s:Sie} {c:sagte}}, {k:die Brücke halte}.",
    "{f:Zuvor {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "Ida Lohmeyer besuchte noch in der Nacht die Werft. {f:{s:Sie} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} vor dem Hotel}, {k:die Brücke halte}.",
    "{f:Auf Platz drei {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Am Arbeitsplatz der Zukunft {c:zweifelte} {s:Ida Lohmeyer}}, {k:er komme nicht}.",
    "In Kiel fand eine Debatte statt. {f:{s:Ida Lohmeyer} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} mit Blick auf den Montag}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:nannte} die Drohungen aus Kiel} {k:„völlig verfehlt“}.",
    "{f:{s:Ida Lohmeyer} {c:kritisierte} die Lage in Kiel {c:als}} {k:„völlig verfehlt“}.",
]  # fmt: skip


@pytest.mark.parametrize(("marked", "value"), [*FOUND, *((marked, None) for marked in NOT_FOUND)])
def test_time_and_place(marked: str, value: str | None) -> None:
    a, marks, findings = linked(marked)
    setting = findings.settings[-1]
    for letter, found in (("t", setting.time), ("p", setting.place)):
        wanted = [tokens(a, start, end) for mark, start, end in marks if mark == letter]
        assert [a.doc.words(*span) for span in found] == [a.doc.words(*span) for span in wanted]
    assert setting.time_value == value


def test_another_time_is_another_occasion() -> None:
    _, _, findings = linked(
        "{f:Am Montag {c:sagte} {s:Ida Lohmeyer} in Kiel}, {k:die Brücke halte}. "
        "{f:Am Dienstag {c:sagte} {s:sie}}, {k:der Bau sei teuer gewesen}."
    )
    assert not findings.settings[1].place
    assert findings.settings[1].time_value == "2024-05-14"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Wien (APA) – Minister Jan Petersen sagte am Montag, die Brücke halte.", "Wien"),
        ("Wien – Minister Jan Petersen sagte am Montag in Kiel, die Brücke halte.", "Kiel"),
        ("Wien (APA) – Der Rat tagt noch. Minister Jan Petersen sagte am Montag, die Brücke halte.", None),
        ("Wien (APA) – Laut der Polizei hält die Brücke.", None),
        ("Dramatisch – Minister Jan Petersen sagte am Montag, die Brücke halte.", None),
    ],
)
def test_place_of_a_dateline(text: str, place: str | None) -> None:
    (statement,) = extract(Article("t", text))
    assert isinstance(statement, Statement)
    assert (statement.place.text if statement.place is not None else None) == place
