"""Through whom something was said: f frame, s speaker, c cue, k content; v marks what must be found."""

from __future__ import annotations

import pytest

from newsclaims import Article, Statement, extract
from tests.languages.marked_text import linked, tokens

FOUND = [
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} den Zeitungen der {v:Funke Mediengruppe}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} dieser {v:Zeitung}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} der Zeitung {v:Die Welt}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} in der ARD-Sendung „{v:Hart aber fair}“}.",
    "{k:Die Brücke halte}{f:, {c:schrieb} {s:Ida Lohmeyer} auf {v:X}}.",
    "{k:Die Brücke halte}{f:, {c:schrieb} {s:Ida Lohmeyer} auf der Plattform {v:X}}.",
    "{k:Die Brücke halte}{f:, {c:schrieb} {s:Ida Lohmeyer} auf {v:𝕏}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} einem Bericht des „{v:Spiegels}“ zufolge}.",
    "{f:In einem Interview mit {v:Radio Bremen} {c:betonte} {s:Ida Lohmeyer}}, {k:dass die Brücke halte}.",
    "{f:In einem Interview mit dem friesischen Programm von {v:Radio Bremen} {c:betonte} {s:Ida Lohmeyer}}, "
    "{k:dass die Brücke halte}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} im Exklusiv-Interview mit dem {v:Abendblitz}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} im Gespräch mit unserer {v:Redaktion}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} unserer {v:Zeitung} am Vormittag}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} zur {v:APA}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} auf Anfrage von {v:SRF}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} am Montag der Nachrichtenagentur {v:dpa}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} am Montagabend der „{v:Zeit}“}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} vergangene Woche dem {v:ORF}}.",
    "{k:Die Brücke halte}{f:, {c:erklärte} {s:Ida Lohmeyer} via {v:X}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} auf {v:APA-Anfrage}}.",
    "{k:Die Brücke halte}{f:, {c:erklärte} {s:Ida Lohmeyer} per {v:Videobotschaft}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} bei {v:Küsten-TV}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} im {v:ORF-Radio Steiermark}}.",
    "{f:In einem {v:Interview} {c:betonte} {s:Ida Lohmeyer}}, {k:dass die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} der {v:BBC}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} der Nachrichtenagentur {v:Reuters}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} der {v:dpa}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} gegenüber der {v:dpa}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} gegenüber {v:Spiegel Online}}, {k:die Brücke halte}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} dem {v:ZDF}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} der „{v:Welt}“}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} der {v:Süddeutschen Zeitung}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} der Zeitung „{v:Kieler Bote}“}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} in einem Gespräch mit der {v:Frankfurter Rundschau}}.",
    "{k:Die Brücke halte}{f:, {c:schrieb} {s:Ida Lohmeyer} auf {v:Twitter}}.",
    "{k:Die Brücke halte}{f:, {c:schrieb} {s:Ida Lohmeyer} im Kurznachrichtendienst {v:Twitter}}.",
    "{k:Die Brücke halte}{f:, {c:schrieb} {s:Ida Lohmeyer} bei {v:Facebook}}.",
    "{k:Die Brücke halte}{f:, {c:schrieb} {s:Ida Lohmeyer} in einem {v:Brief} an den Rat}.",
    "{k:Die Brücke halte}{f:, {c:hieß} es in einer {v:Pressemitteilung} {s:der Werft}}.",
    "{f:Auf einer {v:Pressekonferenz} in Kiel {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Bei einer {v:Kundgebung} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In ihrer {v:Rede} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In einer am Montag veröffentlichten {v:Videobotschaft} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:teilte} in einer schriftlichen {v:Erklärung} {c:mit}}, {k:dass die Brücke halte}.",
    "{f:Der {v:Spiegel} {c:zitierte} {s:Ida Lohmeyer} mit den Worten}: {k:„Die Brücke hält doch noch.“}",
    "{f:Ein {v:Fernsehsender} {c:zitierte} {s:Ida Lohmeyer} mit den Worten}: {k:„Die Brücke hält doch noch.“}",
    "{f:Wie aus einer {v:s}".replace("{v:s}", "{s:{v:Verlautbarung} der Werft} {c:hervorgeht}}, {k:hält die Brücke}."),
    "{f:{s:Ida Lohmeyer} {c:sagte} laut {v:dpa}}, {k:die Brücke halte}.",
    "{f:Nach {s:Angaben der Polizei} gegenüber der {v:dpa}} {k:hält die Brücke}.",
    "{f:In einem Interview mit dem {v:ZDF} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}. {k:Der Bau sei teuer.}",
    "{f:In einem Interview mit dem {v:ZDF} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}. "
    "{f:Weiter {c:sagte} {s:sie}}, {k:der Bau sei teuer gewesen}.",
    "Ida Lohmeyer gab am Montag in Kiel eine {v:Pressekonferenz}. {f:{s:Sie} {c:sagte}}, {k:die Brücke halte}.",
    "Am Montag fand in Kiel eine {v:Debatte} zwischen Ida Lohmeyer und Jan Petersen statt. "
    "{f:{s:Petersen} {c:sagte}}, {k:die Brücke halte}.",
    "Ida Lohmeyer gab dem Blatt am Montag in einem Interview mit dem {v:ZDF} Auskunft. "
    "{f:{s:Sie} {c:sagte}}, {k:die Brücke halte}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} in der {v:ZiB 2}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} zu {v:Sky Sport Austria}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} dem {v:ORF Kärnten}}.",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} gegenüber der Nachrichtenagentur {v:Reuters} am Montag}.",
    "{f:{s:Ida Lohmeyer} wird von {v:Reuters} {c:zitiert}}: {k:„Die Brücke hält doch noch.“}",
    "{f:{s:Ida Lohmeyer} {c:wurde} von der {v:BBC} mit den Worten {c:zitiert}}: {k:„Die Brücke hält doch noch.“}",
    "{f:{v:Reuters} {c:zitiert} {s:Ida Lohmeyer} mit den Worten}: {k:„Die Brücke hält doch noch.“}",
    "{k:Die Brücke halte}{f:, {c:sagte} {s:Ida Lohmeyer} den Zeitungen des {v:Redaktionsnetzwerks Deutschland}}.",
    "{f:Bei „{v:Am Deich}“ {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In der „{v:Tagesschau}“ {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Der „{v:Neuen Osnabrücker Zeitung}“ {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In einem Post auf {v:Truth Social} {c:behauptete} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In der Debatte im {v:ZDF} {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "Jan Petersen zeigte ein {v:Schreiben} der Werft, {f:in dem {s:sie} {c:betont}}, {k:dass die Brücke halte}.",
    "Der Fischerverband begrüßte den Plan in einer {v:Stellungnahme}. "
    "{f:{s:Der Fischerverband} {c:erklärte}}, {k:die Brücke halte}.",
]  # fmt: skip

NOT_FOUND = [
    "{f:{s:Ida Lohmeyer} {c:sagte}}, {k:die Brücke halte}.",
    "{f:Laut {s:der dpa}} {k:hält die Brücke}.",
    "{f:Wie {s:die Nachrichtenagentur Reuters} {c:berichtet}}, {k:hält die Brücke}.",
    "{f:Wie {s:der „Spiegel“} {c:schreibt}}, {k:hält die Brücke}.",
    "{f:Wie {s:Recherchen der „Seezeitung“} {c:zeigen}}, {k:hält die Brücke}.",
    "{f:Zur Zeit des Unfalls {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Nach {s:Angaben von Reuters}} {k:hält die Brücke}.",
    "{f:{s:Reuters} {c:meldet}}, {k:dass die Brücke halte}.",
    "{f:Nach {s:Angaben der Polizei}} {k:hält die Brücke}.",
    "{f:{s:Ida Lohmeyer} {c:sagte}}, {k:sie habe das in einem Interview mit Radio Bremen klargestellt}.",
    "{f:{s:Ida Lohmeyer} {c:erklärte}}, {k:dass der Brief an die BBC nie ankam}.",
    "{f:{s:Ida Lohmeyer} {c:äußerte} {c:sich} zufrieden über den Bericht}: {k:„Die Brücke hält doch noch.“}",
    "{f:Als Antwort auf den Brief {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Während die Verhandlungen liefen, {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} der Frau}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:sagte} der Polizei}, {k:die Brücke halte}.",
    "{f:Gegenüber dem Rat {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In Kiel {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Am Abend {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Nach dem Treffen {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Vor der Sitzung {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Auf Seiten der Werft {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In diesem Rahmen {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Vor diesem Hintergrund {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Die Sprecherin von Radio Bremen} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer vom ZDF} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Der Chef des „Spiegels“} {c:sagte}}, {k:die Brücke halte}.",
    "{f:Zum Bericht der Werft {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Für {s:Ida Lohmeyer} {c:steht} {c:fest}}, {k:dass die Brücke halte}.",
    "{f:In der Nacht {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:bestätigte} den Bericht der BBC}, {k:dass die Brücke halte}.",
    "{f:Im vergangenen Jahr {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In der Debatte um die Brücke {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Nach drei Niederlagen in Serie {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In der Welt von heute {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Nach Kritik auf Twitter {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Wegen der Kritik in sozialen Medien {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:warf} der BBC {c:vor}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:warf} dem ZDF am Montag {c:vor}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:drohte} dem ZDF damit}, {k:dass die Brücke falle}.",
    "{f:{s:Ida Lohmeyer} {c:versprach} der ARD}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:forderte} den „Spiegel“ auf}, {k:die Brücke zu meiden}.",
    "{f:{s:Ida Lohmeyer} {c:warnte} nach Hetze auf Facebook}, {k:dass die Brücke halte}.",
    "{f:Mit Blick auf die BBC {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In der Sache {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Auf Deutsch {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In dieser Zeit {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Mit dem Brief in der Hand {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Zur Rede des Kanzlers {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Nach der Rede des Kanzlers {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Vor dem Interview {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In einem Satz {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Im Fall der Brücke {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Gegenüber dem Vorjahr {c:klagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Gegenüber der Kirche {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Über den Brief {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Wegen eines Tweets {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Auf die Frage nach der BBC {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Der frühere ZDF-Intendant} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Die Welt-Reporterin Ida Lohmeyer} {c:sagte}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer von der BBC} {c:sagte}}, {k:die Brücke halte}.",
    "{f:Im Streit mit der BBC {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Im Prozess gegen Facebook {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Bei der Übernahme des Senders {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Am Rande des Treffens {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Vor dem Gebäude der BBC {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Für die Partei {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Bei einem Besuch der BBC {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In der Zwischenzeit {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Im Bild der Wissenschaft {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Auf dem Weg zum Parteitag {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:{s:Ida Lohmeyer} {c:widersprach} dem „Spiegel“}: {k:„Die Brücke hält doch noch.“}",
    "{f:{s:Ida Lohmeyer} {c:dankte} dem ZDF}: {k:„Die Brücke hält doch noch.“}",
    "{f:Auf dem Bild {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:In Presse und Fernsehen {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "{f:Im Hinblick auf den Brief {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.",
    "Jan Petersen zeigte ein Haus der Werft, {f:in dem {s:sie} {c:betont}}, {k:dass die Brücke halte}.",
    "Jan Petersen las den Brief der Werft, {f:der {c:betont}}, {k:dass die Brücke halte}.",
]  # fmt: skip


@pytest.mark.parametrize("marked", [*FOUND, *NOT_FOUND])
def test_via(marked: str) -> None:
    a, marks, findings = linked(marked)
    wanted = [tokens(a, start, end) for letter, start, end in marks if letter == "v"]
    found = [a.doc.words(*span) for span in findings.settings[-1].via]
    assert found == [a.doc.words(*span) for span in wanted]


def test_channel_does_not_pass_to_another_speaker() -> None:
    _, _, findings = linked(
        "{f:In einem Interview mit dem ZDF {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}. "
        "{f:{s:Jan Petersen} {c:sagte}}, {k:der Bau sei teuer gewesen}."
    )
    assert findings.settings[0].via
    assert not findings.settings[1].via


def test_channel_has_a_name() -> None:
    _, _, findings = linked("{f:In einem Interview mit dem ZDF {c:sagte} {s:Ida Lohmeyer}}, {k:die Brücke halte}.")
    name = findings.names[tuple(findings.settings[0].via)]
    assert (name.name, name.kind) == ("ZDF", "organisation")


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Ida Lohmeyer sagte CNN, die Brücke halte.", "CNN"),
        ("Der „Neuen Osnabrücker Zeitung“ sagte Ida Lohmeyer, die Brücke halte.", "Neuen Osnabrücker Zeitung"),
        ("Ida Lohmeyer wird von der BBC zitiert, die Brücke halte.", "BBC"),
        ("Ida Lohmeyer sagte am Montag in Kiel der Deutschen Presse-Agentur, es sei gut.", "Deutschen Presse-Agentur"),
        ("Ida Lohmeyer sagte Jan Petersen, die Brücke halte.", None),
        ("Ida Lohmeyer forderte die BBC auf, die Brücke zu zeigen.", None),
    ],
)
def test_via_of_what_the_rules_find(text: str, via: str | None) -> None:
    (statement,) = extract(Article("t", text))
    assert isinstance(statement, Statement)
    assert statement.speaker is not None
    assert statement.speaker.name == "Ida Lohmeyer"
    assert (statement.via.text if statement.via is not None else None) == via


def test_who_is_said_to_have_done_something_does_not_say_it() -> None:
    text = "Intendant Jan Petersen warnt vor einem Skandal. Der Intendant soll Leute angeschrien haben."
    statements = [r for r in extract(Article("test", text, "de")) if isinstance(r, Statement)]
    assert [s.speaker.name if s.speaker else None for s in statements] == ["Jan Petersen", None]


def test_we_in_a_quotation_meet() -> None:
    text = "Kanzler Jan Petersen warnte. „Wir treffen uns am Montag mit Nils Holm“, sagte Ministerin Ida Lohmeyer."
    (meeting,) = [r for r in extract(Article("test", text, "de")) if not isinstance(r, Statement)]
    assert "Ida Lohmeyer" in [p.name for p in meeting.participants]
