"""The nominal lexicons: their form, and what the look-ups make of inflected words and compounds."""

from __future__ import annotations

from importlib.resources import files

import pytest

from newsclaims.languages.de import nouns, outlets

LEXICON = files("newsclaims.languages.de").joinpath("lexicon")
LISTS = [
    "adverbs.tsv",
    "channels.tsv",
    "countries.tsv",
    "first_names.tsv",
    "groups.tsv",
    "nouns.tsv",
    "organisations.tsv",
    "places.tsv",
    "roles.tsv",
    "titles.tsv",
]


def lines(name: str) -> list[str]:
    return LEXICON.joinpath(name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", [*LISTS, "outlets.tsv"])
def test_lists_explain_themselves_and_are_clean(name: str) -> None:
    all_lines = lines(name)
    assert all_lines[0].startswith("# ")
    for line in all_lines:
        assert line == line.strip()
        assert not any(field != field.strip() for field in line.split("\t"))


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_sorted_and_without_duplicates(name: str) -> None:
    words = [line.split("\t")[0] for line in lines(name) if not line.startswith("#")]
    assert words == sorted(set(words))


def test_outlets_are_sorted_and_without_duplicates() -> None:
    rows = [line.split("\t") for line in lines("outlets.tsv") if not line.startswith("#")]
    keys = [(row[0], row[3] if len(row) > 3 else "") for row in rows]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("word", "lemma", "gender", "number", "head"),
    [
        ("Regierungssprecherin", "Regierungssprecherin", "f", "sg", "Sprecher"),
        ("Außenministers", "Außenminister", "m", "sg", "Minister"),
        ("Ministern", "Minister", "m", "pl", "Minister"),
        ("US-Präsidenten", "US-Präsident", "m", None, "Präsident"),
        ("CDU-Chef", "CDU-Chef", "m", "sg", "Chef"),
        ("Polizeisprecher", "Polizeisprecher", "m", None, "Polizeisprecher"),
        ("Taliban-Vertreter", "Taliban-Vertreter", "m", None, "Vertreter"),
        ("Rechtsanwältinnen", "Rechtsanwältin", "f", "pl", "Anwalt"),
        ("Landeshauptleute", "Landeshauptmann", "m", "pl", "Landeshauptmann"),
        ("Vizekanzlers", "Vizekanzler", "m", "sg", "Kanzler"),
        ("Augenzeugen", "Augenzeuge", "m", None, "Augenzeuge"),
        ("Staatssekretärin", "Staatssekretärin", "f", "sg", "Staatssekretär"),
        ("Beamtin", "Beamtin", "f", "sg", "Beamte"),
        ("Vorsitzenden", "Vorsitzende", None, None, "Vorsitzende"),
        ("Chefärzte", "Chefarzt", "m", "pl", "Arzt"),
        ("Mitgliedern", "Mitglied", "n", "pl", "Mitglied"),
    ],
)
def test_roles(word: str, lemma: str, gender: str | None, number: str | None, head: str) -> None:
    form = nouns.role(word)
    assert form is not None
    assert (form.lemma, form.gender, form.number, form.head) == (lemma, gender, number, head)


@pytest.mark.parametrize(
    "word",
    [
        "Monat",
        "Vorrat",
        "Häusern",
        "Angebote",
        "Menschenrechte",
        "Computer",
        "Fahrzeuge",
        "Motor",
        "Parlament",
        "Verbot",
    ],
)
def test_words_that_only_end_like_roles(word: str) -> None:
    assert nouns.role(word) is None
    assert not nouns.is_role(word)


def test_cases_tell_subject_from_object() -> None:
    minister = nouns.role("Ministers")
    assert minister is not None
    assert minister.may_be("g")
    assert not minister.may_be("n")
    president = nouns.role("Präsidenten")
    assert president is not None
    assert president.may_be("n", "pl")
    assert not president.may_be("n", "sg")


@pytest.mark.parametrize(
    ("word", "lemma", "gender", "kind"),
    [
        ("Außenministeriums", "Außenministerium", "n", "organisation"),
        ("Bundespolizei", "Bundespolizei", "f", "organisation"),
        ("Bundesregierung", "Bundesregierung", "f", "organisation"),
        ("NATO", "NATO", "f", "organisation"),
        ("UN", "UNO", "f", "organisation"),
        ("Hamas", "Hamas", "f", "organisation"),
        ("Taliban", "Taliban", None, "group"),
        ("Landgerichts", "Landgericht", "n", "organisation"),
        ("Sicherheitsrat", "Sicherheitsrat", "m", "organisation"),
    ],
)
def test_organisations(word: str, lemma: str, gender: str | None, kind: str) -> None:
    form = nouns.organisation(word)
    assert form is not None
    assert (form.lemma, form.gender, form.kind) == (lemma, gender, kind)


@pytest.mark.parametrize("word", ["Autobahn", "Tankstelle", "Kraftwerk", "Einführung", "Datenbank", "Gottesdienst"])
def test_words_that_only_end_like_organisations(word: str) -> None:
    assert nouns.organisation(word) is None


def test_organisations_in_several_words() -> None:
    words = ["bei", "amnesty", "international", "und", "dem", "roten", "kreuz"]
    assert nouns.match_organisation(words, 1) == 2
    assert nouns.match_organisation(words, 5) == 2
    assert nouns.match_organisation(words, 0) == 0
    assert nouns.organisation_name(words, 5) == ("Rotes Kreuz", "n", "organisation")


def test_groups() -> None:
    form = nouns.group("Chefermittlern")
    assert form is not None
    assert (form.number, form.kind) == ("pl", "group")
    assert nouns.group("Ermittlung") is None


@pytest.mark.parametrize(
    ("word", "kind", "preposition"),
    [
        ("Facebook-Post", "network", "auf"),
        ("Pressekonferenz", "occasion", "auf"),
        ("Interviews", "talk", "in"),
        ("Videobotschaft", "broadcast", "in"),
        ("Gastbeitrags", "document", "in"),
        ("Fernsehansprachen", "speech", "in"),
    ],
)
def test_channels(word: str, kind: str, preposition: str) -> None:
    form = nouns.channel(word)
    assert form is not None
    assert form.kind == kind
    assert preposition in form.prepositions


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("Sicherheitslage", "f"),
        ("Gesprächen", "pl"),
        ("Wochenende", "n"),
        ("Häusern", "pl"),
        ("Kätzchen", "n"),
        ("Verwüstung", "f"),
        ("Populismus", "m"),
        ("Gesetzes", "n"),
        ("Qwertz", None),
    ],
)
def test_noun_gender(word: str, gender: str | None) -> None:
    assert nouns.noun_gender(word) == gender


def test_first_names_and_titles() -> None:
    assert nouns.first_name_gender("Angela") == "f"
    assert nouns.first_name_gender("Recep") == "m"
    assert nouns.first_name_gender("Hans-Peter") == "m"
    assert nouns.first_name_gender("Kim") == "mf"
    assert nouns.first_name_gender("Tisch") is None
    assert nouns.is_title("Dr.")
    assert nouns.title_gender("Herrn") == "m"
    assert not nouns.is_title("Präsident")


def test_countries() -> None:
    iran = nouns.country("Irans")
    assert iran is not None
    assert (iran.name, iran.gender, iran.capital) == ("Iran", "m", "Teheran")
    for word, name in (("iranischen", "Iran"), ("US-amerikanische", "USA"), ("deutsch-französisches", "Frankreich")):
        found = nouns.nationality_adjective(word)
        assert found is not None
        assert found.name == name
    assert nouns.nationality_adjective("schnellen") is None
    inhabitants = (
        ("Französinnen", "Frankreich"),
        ("Iraner", "Iran"),
        ("Deutschen", "Deutschland"),
        ("Nord-Iraner", "Iran"),
    )
    for word, name in inhabitants:
        found = nouns.inhabited_country(word)
        assert found is not None
        assert found.name == name
    washington = nouns.capital("Washington")
    assert washington is not None
    assert washington.name == "USA"
    assert nouns.match_country(["die", "vereinigten", "staaten", "von", "amerika"], 1) == 4


def test_places() -> None:
    assert nouns.is_place("Berlins")
    assert nouns.is_place("New York")
    assert not nouns.is_place("Tisch")
    assert nouns.match_place(["in", "frankfurt", "am", "main"], 1) == 3
    assert nouns.match_place(["in", "st.", "gallen"], 1) == 2
    assert nouns.place_adjective("Münchner") == "München"
    assert nouns.place_adjective("Berliner") == "Berlin"
    assert nouns.place_adjective("Lehrer") is None


@pytest.mark.parametrize(
    ("text", "name", "size"),
    [
        ("süddeutschen zeitung", "Süddeutsche Zeitung", 2),
        ("spiegels", "Spiegel", 1),
        ("norddeutschen rundfunks", "NDR", 2),
        ("frankfurter allgemeinen sonntagszeitung am", "Frankfurter Allgemeine Sonntagszeitung", 3),
        ("bild-zeitung", "Bild", 1),
        ("wall street journal", "Wall Street Journal", 3),
        ("x berichtete", "X", 1),
    ],
)
def test_outlets(text: str, name: str, size: int) -> None:
    found = outlets.outlet_at(text.split(), 0)
    assert found is not None
    assert (found[0].name, found[1]) == (name, size)


def test_outlets_that_are_ordinary_words_say_so() -> None:
    for word, common in (("zeit", True), ("krone", True), ("dpa", False), ("handelsblatt", False)):
        found = outlets.outlet_at([word], 0)
        assert found is not None
        assert found[0].common is common


def test_outlets_by_pattern() -> None:
    assert outlets.match_outlet(["leipziger", "anzeiger"], 0) == 2
    assert outlets.match_outlet(["radio", "teheran", "meldete"], 0) == 2
    assert outlets.match_outlet(["seiner", "zeitung"], 0) == 0
    assert outlets.outlet_head("Regionalzeitung") == "newspaper"
    assert outlets.outlet_lead("Nachrichtenagentur") == "agency"
    assert outlets.outlet_lead("Tisch") is None


def test_adverbs() -> None:
    assert nouns.is_adverb("jedoch")
    assert not nouns.is_adverb("tisch")


@pytest.mark.parametrize("word", ["", "-", "İ", "ß", "ﬁ", "a" * 5000, "'", "3."])
def test_odd_words_are_survived(word: str) -> None:
    lookups = (nouns.role, nouns.organisation, nouns.group, nouns.channel, nouns.noun, nouns.noun_gender)
    for lookup in (*lookups, nouns.country, nouns.nationality_adjective, nouns.inhabitant, nouns.place_adjective):
        lookup(word)
    assert not nouns.is_place(word)
