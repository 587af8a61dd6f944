"""Constructions of newspapers: sentences with the parts of the only statement in them marked."""

from __future__ import annotations

import pytest

from newsclaims.languages.de.finder import Finder
from newsclaims.languages.de.punkt import splitter
from newsclaims.reading.article import Article
from newsclaims.rules.examples import Offsets, joined, parse
from newsclaims.text.analyse import analyse

PARTS = ("content", "speaker", "cue", "frame", "addressee")


def found(text: str) -> list[dict[str, Offsets]]:
    """The parts of the statements in a text, in their order; parts without words are left out."""
    document = analyse(Article("test", text), splitter())
    statements = []
    for candidate in Finder(document).statements():
        parts = {
            part: joined([(document.start[s], document.end[e - 1]) for s, e in getattr(candidate, part)], text)
            for part in PARTS
        }
        statements.append({part: spans for part, spans in parts.items() if spans})
    return statements


MARKED = [
    # datelines, clock times and credits
    "Wien – [frame: [speaker: Berg] [cue: sagte],] [content: er komme].",
    "BERLIN (dpa) - [content: Das Geld sei da][frame: , [cue: sagte] [speaker: Dahl]]. (dpa)",
    "+++ 13.15 Uhr +++ [frame: [cue: Laut] [speaker: Feuerwehr]] [content: steigt der Fluss].",
    # whom an outlet's own name follows in the dative
    "[content: Das Geld sei da][frame: , [cue: sagte] [speaker: Dahl] [addressee: der Deutschen Presse-Agentur]].",
    "[content: Das Geld sei da][frame: , [cue: sagte] [speaker: Minister Dahl] [addressee: der Wiener Zeitung]].",
    "[content: Zwei Menschen fehlen][frame: , [cue: wie] [speaker: ein Polizeisprecher] [addressee: der APA] "
    "[cue: bestätigte]].",
    "[content: Das Geld sei da][frame: , [cue: sagte] [speaker: ein Redakteur der Wiener Zeitung]].",
    "[content: „Gut so“][frame: , [cue: sagte] [speaker: Ida Dahl] [addressee: den Salzburger Nachrichten]].",
    "[content: „Gut so“][frame: , [cue: sagte] [speaker: Ida Dahl] zu [addressee: den Salzburger Nachrichten]].",
    # a clause with a colon that leads to what somebody says
    "Berg sieht das anders: [content: Der Plan sei zu teuer][frame: , [cue: sagte] [speaker: er]].",
    "Zuversichtlich zeigte sich Berg: [content: Man finde einen Weg][frame: , [cue: sagte] [speaker: er]].",
    "[speaker: Die Union] geht auf Distanz: [content: So werde das nichts.]",
    "[speaker: Sie] bleibt hart: [content: Wer das glaube, werde sich wundern.]",
    "Man ist gelassen: [content: Das sei nicht neu.]",
    "Beim [speaker: Verband] ist man gelassen: [content: Das sei nicht neu.]",
    "[content: Im Herbst häufen sich] [frame: [cue: nach] [speaker: Angaben des Vereins für Information (VFI)]] "
    "[content: die Fälle].",
    # a noun and a colon
    "[frame: [speaker: [cue: Ihre Antwort]]:] [content: Das geht nicht].",
    "[frame: [speaker: [cue: Die Begründung] der Stadt]:] [content: Es fehle Geld, und der Platz sei klein].",
    "[frame: [cue: Das Argument]:] [content: Wer zahlt, soll bestimmen].",
    # first words of what is said before a verb of saying
    "[content: Ja][frame: , [cue: sagt] [speaker: Dahl],] [content: man habe Fehler gemacht].",
    "[content: In Wien][frame: , [cue: sagt] [speaker: Dahl],] [content: sei es kalt].",
    # direct speech that lost its quotation marks
    "[content: Eine Frist hat noch nie geholfen][frame: , [cue: sagte] [speaker: Dahl]].",
    "[content: Warum tut niemand etwas][frame: , [cue: fragt] [speaker: die Ministerin]].",
    # from where something is to be heard
    "[content: Man prüfe das][frame: , [cue: hieß es] vonseiten [speaker: des Ministeriums]].",
    "[content: Man prüfe das][frame: , [cue: war] aus [speaker: dem Ministerium] [cue: zu hören]].",
    "[content: Man prüfe das][frame: , [cue: verlautete] aus [speaker: Regierungskreisen]].",
    "[frame: Am Markt [cue: hieß es],] [content: ein Verkauf sei fix].",
    "[content: Man werde antworten][frame: , [cue: wurde] [speaker: er] von der Agentur Tass [cue: zitiert]].",
    "[frame: [cue: Wie] [speaker: der STANDARD] aus Parteikreisen [cue: erfuhr],] [content: geht Berg].",
    "[frame: [speaker: Offiziellen Angaben] [cue: zufolge]] [content: fehlen zwei Menschen].",
    # after a colon that only leads to it
    "Auch sonst geht es rund: [frame: [cue: Wie] [speaker: die Firma] [cue: mitteilt],] [content: geht Berg].",
    # unusual verbs and Austrian ones
    "[content: „Das wird nichts“][frame: , [cue: analysierte] [speaker: der Trainer]].",
    "[frame: [speaker: Berg] [cue: ortete] in einer Aussendung ein] [content: „Chaos auf dem Rücken der Mieter“].",
    "[frame: [speaker: Berg] [cue: gab] [addressee: dem Trainer] [cue: recht]:] [content: „Wir waren zu langsam.“]",
    "[content: Er wolle gehen][frame: , [cue: ließ] sich [speaker: Berg] darin [cue: zitieren]].",
    "[frame: [speaker: Insider] [cue: wollen wissen]:] [content: Im Herbst wird geheiratet]!",
    # headlines
    "[frame: [speaker: Studie]:] [content: Jeder Vierte verzichtet auf Urlaub]",
    "[frame: [speaker: Ministerin Berg]:] [content: Stadt muss sparen]\n\nWien – Der Rat tagt.",
    "[frame: [speaker: Berg]:] [content: Stadt muss sparen]\n\nMinisterin Ida Berg ist unzufrieden.",
    # labels before short quotations
    "[frame: [speaker: Die Generalsekretärin]:] [content: „Reine Show“]",
    "[frame: [speaker: Bürgermeister Jan Berg]:] [content: „Großer Fehler“]",
    # what goes on after "so X"
    "[content: Man sei dem nachgegangen][frame: , [cue: so] [speaker: Dahl],] [content: sie hätten nichts belegt].",
    # what is called so after "von", and whom a verb with "zum" asks
    "[frame: Heute [cue: sprach] [speaker: Klubobmann Jan Dahl] [cue: von] einem] [content: „großen Irrtum“].",
    "[frame: [speaker: Berg] [cue: forderte] [addressee: die Stadt] [cue: auf],] [content: zu handeln].",
    "[frame: [speaker: Berg] [cue: mahnte] zur Eile:] [content: Ohne Geld sei man am Ende].",
    "[frame: [speaker: Die Bahnen] ihrerseits [cue: sagen],] [content: es fehle Geld].",
    "[speaker: Minister Dahl] stärkte ihm den Rücken: [content: Wenn es so weitergehe, sei alles gut.]",
    "[frame: [speaker: Berg] [cue: gab sich kämpferisch]:] [content: Man mache weiter].",
    "[frame: [speaker: Minister Dahl] [cue: bekräftigte die Bereitschaft] der Stadt,] [content: zu zahlen].",
    "[content: Man traf sich] [frame: [cue: nach] [speaker: Angaben aus türkischen Regierungskreisen]] [content: oft].",
    "[frame: [speaker: Klubobfrau Dahl] [cue: stößt sich daran],] [content: dass alles so lange dauere].",
    "[content: Man prüfe das][frame: , [cue: sagte] [speaker: eine Sprecherin] [addressee: der Agentur dpa]].",
    "Holm baut ab – [frame: [speaker: Ida Dahl]:] [content: „Das ist ein Schlag ins Gesicht“]",
    "Klinik: [content: Pfleger soll Patienten vergiftet haben]",
    "[frame: Weniger froh [cue: äußerte sich] [speaker: Ida Dahl]:] [content: Der Markt werde genau hinschauen].",
    "[frame: [speaker: Die Stadt] [cue: warnte]:] [content: Sollte es kalt werden, werde man heizen].",
    "[frame: [speaker: Berg] [cue: sagte],] [content: sollte es kalt werden, werde man heizen].",
    "[frame: [speaker: Dahl] [cue: sprach] vor [addressee: Journalisten] [cue: von]] [content: „offener Folter“].",
    "[frame: [speaker: Stadträtin Dahl] [cue: ortete] in einer Aussendung] [content: „reine Show“].",
    "[content: „Gut so“][frame: , [cue: meinte] [speaker: Ida Dahl] im Interview mit [addressee: Puls 24]].",
    "[frame: [speaker: Ida Dahl] [cue: zeigte sich hoffnungsvoll]:] [content: Die Tür sei offen].",
    "[frame: [cue: Warf] [speaker: die 47-Jährige] [addressee: der Koalition] [cue: vor],] [content: stur zu sein]?",
    "[content: „Das ist zu teuer“][frame: , [cue: sagte] [speaker: die Managerin] im Klub der Schreiber].",
    # quotations without a verb, and behind a dash
    "[content: „Turnschuhe, keine Helme“][frame: , [cue: so] [speaker: der Beamte]].",
    # who is from where
    "[content: Das Geld sei da][frame: , [cue: sagt] [speaker: Jan Dahl vom Institut für Höhere Studien (IHS)]].",
    "[content: Das Geld sei da][frame: , [cue: sagt] [speaker: Jan Dahl von der Columbia University] am Montag].",
    # whom a source without a verb told it, and outlets behind an apposition
    "[content: „Gut so“][frame: , [cue: so] [speaker: Dahl] zur [addressee: „Presse“]].",
    "[content: Man warte][frame: , [cue: so] [speaker: Dahl] zur [addressee: APA]].",
    "[content: „Gut so“][frame: , [cue: sagte] [speaker: Ida Dahl, Chefin der Firma Holm], "
    "[addressee: der Nachrichtenagentur AFP]].",
    "[frame: [speaker: Zwei Insider], die anonym bleiben wollten, [cue: sagten] [addressee: dem Medium],] "
    "[content: es fehle Geld].",
    "[content: „Gut so“][frame: , [cue: so] [speaker: Dahl] zur Zeit].",
    # a modal verb waits for its infinitive behind a relative clause
    "[content: Man müsse die Firma, die so alt sei, schließen][frame: , [cue: sagte] [speaker: Dahl]].",
    "[content: Man müsse die Firma, die Geld verdiene, verkaufen][frame: , [cue: sagte] [speaker: Dahl]].",
    "[frame: [cue: Wie] [speaker: eine Recherche dieser Zeitung] [cue: zeigt],] [content: fehlt Geld].",
]

NOTHING = [
    "Wie Berg aus der Zeitung erfuhr, ist er entlassen.",
    "Hilfen, wie sie der Rat beschlossen hat, kommen zu spät.",
    "Das Ergebnis: Berg hat gewonnen.",
    "Das Motto: Alle kommen mit.",
    "Der Film: „Großes Kino“",
    "Fußball: Rapid gewinnt das Derby",
    "Ukraine: Der Winter kommt",
    "Schulgesetz: Alle müssen warten",
    "Gemeinderat Wien: Die Sitzung beginnt",
    "Die Polizei ortete das Telefon in einem „Fitnessstudio am Stadtrand“.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_the_only_statement_with_all_its_parts(marked: str) -> None:
    example = parse(marked)
    assert found(example.text) == [dict(example.parts)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_nobodys_statement(text: str) -> None:
    assert found(text) == []


def test_what_somebody_was_asked_is_no_statement_of_who_answers() -> None:
    text = "„Ich war weg“, sagte Berg auf die Frage der Richterin, wie viel er getrunken habe."
    assert len(found(text)) == 1


def test_without_a_source_nobody_says_it_even_after_another_statement() -> None:
    assert ["speaker" in parts for parts in found("Berg sagte, er komme. Die Fähre, hieß es, werde eingestellt.")] == [
        True,
        False,
    ]
    assert all("speaker" in parts for parts in found("Berg sagte, er komme. Weiter hieß es, er bleibe."))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("„Das ist falsch“, sagte Berg. Minister Dahl wehrt ab. „Das stimmt so nicht.“", ["Berg", "Minister Dahl"]),
        ("„Das ist falsch“, sagte Berg. Er lächelt. „Das stimmt so nicht.“", ["Berg", "Berg"]),
        ("„Das ist falsch“, sagte Berg. „Das stimmt so nicht.“", ["Berg", "Berg"]),
        ("„Das ist falsch“, sagte Berg. Und Trainer Dahl? „Das stimmt so nicht.“", ["Berg", "Trainer Dahl"]),
        (
            "„Gut so“, sagte Dahl. Im Klub sieht man es anders. „Wir bleiben“, hieß es dort auf Anfrage.",
            ["Dahl", "Klub"],
        ),
        (
            "Das sei gut, sagte Dahl. Im Ministerium winkt man ab. Man warte, hieß es auf Anfrage.",
            ["Dahl", "Ministerium"],
        ),
        ("„Ida Dahl hat das gesagt“, sagte Berg. „Sie lügt, das ist falsch.“", ["Berg", "Berg"]),
    ],
)
def test_whose_a_quotation_without_introduction_is(text: str, speakers: list[str]) -> None:
    assert [text[slice(*parts["speaker"][0])] for parts in found(text)] == speakers


def test_what_somebody_is_said_to_have_said_is_one_statement() -> None:
    assert len(found("„Das ist falsch“, soll Minister Berg einmal gesagt haben.")) == 1


def test_a_plural_of_the_subjunctive_goes_on_with_what_was_said() -> None:
    text = "Berg sagte, er gehe. Viele Fachleute hätten Bedenken geäußert, diese seien übergangen worden."
    assert [text[slice(*parts["content"][0])] for parts in found(text)] == [
        "er gehe",
        "Viele Fachleute hätten Bedenken geäußert, diese seien übergangen worden.",
    ]


def test_who_goes_on_after_a_source_of_a_source_is_the_one_it_quotes() -> None:
    parts = found("Zuvor müsse man warten, sagte Berg laut der Agentur Tass. Man habe Zeit.")
    text = "Zuvor müsse man warten, sagte Berg laut der Agentur Tass. Man habe Zeit."
    assert [(text[slice(*p["content"][0])], text[slice(*p["speaker"][0])]) for p in parts] == [
        ("Zuvor müsse man warten, sagte Berg", "der Agentur Tass"),
        ("Zuvor müsse man warten", "Berg"),
        ("Man habe Zeit.", "Berg"),
    ]


@pytest.mark.parametrize(
    ("text", "quoted", "cue"),
    [
        ("„Das ist gelungen“, glaubt Berg – „zumindest vorerst“.", "„zumindest vorerst“", "glaubt"),
        ("Berg betonte, man sei auf gutem Weg: „Wir schaffen das.“", "„Wir schaffen das.“", "betonte"),
        ("Berg erklärte, er habe mit Dahl gesprochen: „Alles ist gut.“", "„Alles ist gut.“", "erklärte"),
    ],
)
def test_a_quotation_at_the_end_has_the_introduction_before_it(text: str, quoted: str, cue: str) -> None:
    parts = found(text)[-1]
    assert text[slice(*parts["content"][0])] == quoted
    assert text[slice(*parts["cue"][0])] == cue
    assert text[slice(*parts["speaker"][0])] == "Berg"


def test_a_hyphen_before_und_cuts_no_clause() -> None:
    text = "Dahl lobte die Lage im Gesundheits- und Pensionssystem und kündigte für den Herbst eine Klausur an."
    assert [text[slice(*parts["speaker"][0])] for parts in found(text)] == ["Dahl"]


def test_a_quotation_behind_a_verb_makes_no_relative_clause() -> None:
    text = "Aus dem Büro hieß es, die Gespräche mit den Ländern über das Geld liefen „gut“."
    contents = [text[slice(*parts["content"][0])] for parts in found(text)]
    assert contents == ["die Gespräche mit den Ländern über das Geld liefen „gut“", "„gut“"]


def test_the_end_of_a_clause_in_the_subjunctive_may_be_quoted() -> None:
    text = "Berg sagte, es sei kalt. Details wolle man aber erst nennen, „wenn etwas unterschrieben ist“."
    assert [text[slice(*parts["speaker"][0])] for parts in found(text)] == ["Berg"] * 3


def test_in_whose_house_one_speaks_goes_on_in_the_subjunctive() -> None:
    text = "Berg sagte, es sei kalt. Im Ministerium verweist man auf die Bahn. Details wolle man bald nennen."
    assert [text[slice(*parts["speaker"][0])] for parts in found(text)] == ["Berg", "Ministerium"]


def test_whom_an_act_demands_is_not_asked_for_it() -> None:
    (parts,) = found("Berg fordert eine Kommission.")
    assert "addressee" not in parts


def test_a_colon_ends_what_hangs_on_a_verb() -> None:
    text = "Minister Dahl kündigte an, die Steuern zu senken: Es dürfe nicht sein, dass alle zahlen."
    assert [text[slice(*parts["content"][0])] for parts in found(text)] == [
        "die Steuern zu senken",
        "Es dürfe nicht sein, dass alle zahlen",
    ]


def test_after_a_talk_is_no_source() -> None:
    assert found("Die Drohungen kamen nach einem Vortrag in Wien.") == []


def test_whom_an_outlet_cites_by_a_pronoun_says_it() -> None:
    text = "Der Arzt Jan Berg warnt. „Es ist das perfekte Verbrechen“, zitierte ihn am Freitag der Deutschlandfunk."
    assert "ihn" in [text[slice(*parts["speaker"][0])] for parts in found(text)]


def test_what_another_says_is_not_joined_to_what_was_said_before() -> None:
    text = "Berg sagte, es sei kalt. Das sei schlimm. Minister Dahl wirkt müde: Er sei alt."
    assert [text[slice(*parts["speaker"][0])] for parts in found(text)] == ["Berg", "Berg", "Minister Dahl"]


def test_meinen_in_the_subjunctive_is_no_pronoun() -> None:
    text = "Berg sagte, er komme. Er meine es ernst."
    assert [text[slice(*parts["content"][0])] for parts in found(text)] == ["er komme", "Er meine es ernst."]


def test_who_tells_with_demnach_goes_on() -> None:
    text = "Ein Beamter sagte, es sei kalt. Die Stadt drängte demnach darauf, zu heizen. Dahl habe das abgelehnt."
    assert text[slice(*found(text)[-1]["speaker"][0])] == "demnach"


def test_what_somebody_would_like_is_told_by_nobody_else() -> None:
    text = "Ministerin Dahl sagte, es sei kalt. Der Biologe Jan Holm würde sich mehr Tempo wünschen."
    assert [text[slice(*parts["content"][0])] for parts in found(text)] == ["es sei kalt"]


@pytest.mark.parametrize(
    "text",
    [
        "Experten empfehlen Masken, der Minister setzt auf Ruhe.",
        "Der Rat warnte vor Regeln: Ministerin Dahl plädierte für Freiheit.",
    ],
)
def test_what_another_does_is_not_what_was_said(text: str) -> None:
    assert all(parts["content"][0][0] == parts["speaker"][0][0] for parts in found(text))
