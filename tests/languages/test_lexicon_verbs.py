"""The lexicons of verbs and cue words: sorted, without duplicates, with valid codes, and found by their loaders."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from newsclaims.languages.de import cues, verbs
from newsclaims.records import Stance

STANCES = frozenset(get_args(Stance))
COLUMNS = {"verbs.tsv": 8, "verb_forms.tsv": 3, "homographs.tsv": 2, "cue_verbs.tsv": 6, "cue_nouns.tsv": 6}


def lines(name: str) -> list[str]:
    text = files("newsclaims.languages.de").joinpath("lexicon", name).read_text(encoding="utf-8")
    assert text.endswith("\n")
    return [line for line in text[:-1].split("\n") if not line.startswith("#")]


def cells(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(name)]


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_sorted_unique_and_complete(name: str) -> None:
    rows = lines(name)
    assert rows == sorted(rows)
    assert len(rows) == len(set(rows))
    assert {row.count("\t") + 1 for row in rows} == {COLUMNS[name]}
    assert not [row for row in rows if any(cell != cell.strip() for cell in row.split("\t"))]


def test_verbs_have_known_classes_and_the_parts_these_need() -> None:
    seen = set()
    for lemma, kind, past, participle, pres3, _subj2, prefixes, _note in cells("verbs.tsv"):
        assert (lemma, kind) not in seen
        seen.add((lemma, kind))
        assert kind in {"w", "wn", "s", "sn", "p", "i"}, lemma
        assert lemma.islower(), lemma
        assert lemma.endswith(("en", "eln", "ern", "tun", "sein")), lemma
        assert bool(past and participle) == (kind in {"s", "sn", "p"}), lemma
        assert pres3 or kind != "p", lemma
        assert prefixes or not lemma.startswith("*"), lemma
        assert prefixes.split() == sorted(set(prefixes.split())), lemma


def test_every_lemma_with_and_without_prefix_is_found_again() -> None:
    lost = []
    homographs = {form for form, _ in cells("homographs.tsv")}
    for base, _kind, _past, _participle, _pres3, _subj2, prefixes, _note in cells("verbs.tsv"):
        codes = prefixes.split() if base.startswith("*") else ["", *prefixes.split()]
        for code in codes:
            lemma = code.replace("|", "") + base.removeprefix("*")
            particle = code.partition("|")[0] if "|" in code else ""
            found = verbs.analyse(lemma)
            if lemma not in homographs and not any(
                r.lemma == lemma and r.particle == particle and r.bits & verbs.INFINITIVE for r in found
            ):
                lost.append(lemma)
    assert lost == []


def test_there_are_thousands_of_verbs() -> None:
    assert len(cells("verbs.tsv")) > 2500


def test_cue_verbs_have_valid_codes_and_are_known_verbs() -> None:
    rows = cells("cue_verbs.tsv")
    assert len({lemma for lemma, *_ in rows}) >= 600
    assert len({(lemma, fixed) for lemma, fixed, *_ in rows}) == len(rows)
    for lemma, fixed, takes, stance, strength, _note in rows:
        codes = takes.split(",")
        assert len(codes) == len(set(codes)), lemma
        for code in codes:
            assert code in cues.VERB_CODES or code.startswith(cues.VERB_CODE_STARTS), (lemma, code)
        assert stance in STANCES, lemma
        assert strength in {"1", "2", "3"}, lemma
        assert any(r.lemma == lemma for r in verbs.analyse(lemma)), lemma
        assert fixed.split() == fixed.split(" ") or not fixed, lemma


def test_cue_verb_loader_gives_the_plain_entry_first() -> None:
    for lemma, *_ in cells("cue_verbs.tsv"):
        entries = cues.cue_verbs(lemma)
        assert entries
        plain = [entry for entry in entries if not entry.fixed]
        assert len(plain) <= 1
        assert cues.cue_verb(lemma) == (plain[0] if plain else None)
        assert not plain or entries[0] is plain[0]
    assert cues.cue_verb("geben") is None
    assert ("zu", "Protokoll") in [entry.fixed for entry in cues.cue_verbs("geben")]
    assert cues.cue_verbs("atmen") == ()
    assert cues.cue_verb("atmen") is None


@pytest.mark.parametrize(
    ("lemma", "stance", "takes"),
    [
        ("sagen", "assert", {"dass", "v2", "quote"}),
        ("mitteilen", "assert", {"dass", "v2", "dat"}),
        ("ankündigen", "announce", {"dass", "zu", "acc"}),
        ("fordern", "demand", {"dass", "acc"}),
        ("auffordern", "demand", {"acc_person", "zu"}),
        ("bestreiten", "deny", {"dass", "zu", "acc"}),
        ("vorwerfen", "accuse", {"dat", "zu"}),
        ("beschuldigen", "accuse", {"acc_person", "zu"}),
        ("kritisieren", "condemn", {"dass", "acc"}),
        ("loben", "praise", {"acc"}),
        ("versprechen", "promise", {"dat", "zu"}),
        ("fragen", "ask", {"ob"}),
        ("ausgehen", "think", {"dass", "prep:von", "corr:davon"}),
        ("hervorgehen", "report", {"prep:aus", "inanimate"}),
        ("hinweisen", "assert", {"prep:auf", "corr:darauf"}),
        ("wissen", "think", {"dass", "nonspeech"}),
    ],
)
def test_common_cue_verbs(lemma: str, stance: str, takes: set[str]) -> None:
    verb = cues.cue_verb(lemma)
    assert verb is not None
    assert verb.stance == stance
    assert takes <= verb.takes


def test_cue_nouns_have_valid_codes() -> None:
    rows = cells("cue_nouns.tsv")
    assert len({lemma for lemma, *_ in rows}) == len(rows) >= 200
    for lemma, gender, plural, takes, stance, note in rows:
        assert lemma[0].isupper(), lemma
        assert gender in {"m", "f", "n", "p"}, lemma
        assert plural or gender != "p", lemma
        assert set(takes.split(",")) <= cues.NOUN_CODES if takes else note, lemma
        assert stance in STANCES if takes else not stance, lemma


@pytest.mark.parametrize(
    ("form", "lemma", "plural", "first"),
    [
        ("angaben", "Angabe", True, ""),
        ("angabe", "Angabe", False, ""),
        ("polizeiangaben", "Angabe", True, "polizei"),
        ("regierungsangaben", "Angabe", True, "regierung"),
        ("us-angaben", "Angabe", True, "us"),
        ("medienberichten", "Medienbericht", True, ""),
        ("agenturberichte", "Bericht", True, "agentur"),
        ("berichts", "Bericht", False, ""),
        ("berichtes", "Bericht", False, ""),
        ("regierungskreisen", "Kreise", True, "regierung"),
        ("einschätzung", "Einschätzung", False, ""),
        ("auffassungen", "Auffassung", True, ""),
        ("vorwürfen", "Vorwurf", True, ""),
        ("worten", "Wort", True, ""),
        ("studienergebnisse", "Ergebnis", True, "studien"),
        ("zeugen", "Zeuge", False, ""),
    ],
)
def test_cue_noun_forms_and_compounds(form: str, lemma: str, plural: bool, first: str) -> None:
    noun = cues.cue_noun(form)
    assert noun is not None
    assert (noun.lemma, noun.plural, noun.first) == (lemma, plural, first)


@pytest.mark.parametrize(
    "form",
    [
        "landkreis",
        "sicherheitsrat",
        "zustand",
        "vorstand",
        "haus",
        "kreis",
        "opposition",
        "journalisten",
        "vereinigung",
        "",
    ],
)
def test_other_nouns_are_not_cues(form: str) -> None:
    assert cues.cue_noun(form) is None
