"""A user's own words: what a file of them may hold, what is wrong with a line; they are known, and then forgotten."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsclaims.languages.de.own_words import SECTIONS
from newsclaims.languages.lexicon import Lexicon, LexiconError, example
from newsclaims.pipeline import extract
from newsclaims.reading.article import Article
from newsclaims.records import Statement

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
OWN = Lexicon.parse(
    "[verbs]\nflurzen\nflauben\ts\tflob\tgefloben\n[cue_verbs]\nflurzen\nflauben\t\tv2\tdeny\t1\n"
    "[outlets]\nDorfflurz\tnewspaper\tm\n"
)


def found(text: str, lexicon: Lexicon | None = OWN) -> list[Statement]:
    """The statements of a text."""
    records = extract(Article(id="a", text=text), lang="de", lexicon=lexicon)
    return [record for record in records if isinstance(record, Statement)]


def mistakes(text: str) -> list[str]:
    """What is wrong with a file, its name left out."""
    with pytest.raises(LexiconError) as error:
        Lexicon.parse(text, "own")
    return [str(one).removeprefix("own:") for one in error.value.mistakes]


def test_an_own_verb_introduces_statements() -> None:
    (statement,) = found("Der Ton war rau. Petra Berg flurzte, es gebe kein Geld.")
    assert statement.cue is not None
    assert (statement.cue.lemma, statement.cue.stance, statement.form) == ("flurzen", "assert", "indirect")
    assert statement.speaker is not None
    assert statement.speaker.name == "Petra Berg"


def test_a_strong_verb_has_the_forms_it_is_given() -> None:
    (statement,) = found("Petra Berg flob, es gebe kein Geld.")
    assert statement.cue is not None
    assert (statement.cue.lemma, statement.cue.stance) == ("flauben", "deny")


def test_an_own_outlet_is_one() -> None:
    (statement,) = found("„Es gibt kein Geld“, sagte Petra Berg dem Dorfflurz.")
    assert statement.via is not None
    assert statement.via.name == "Dorfflurz"


def test_own_words_leave_nothing_behind() -> None:
    articles = [Article(id=path.name, text=path.read_text(encoding="utf-8")) for path in SAMPLES[:3]]
    articles.append(Article(id="own", text="Petra Berg flurzte im Dorfflurz, es gebe kein Geld. Dahl flob, es sei so."))
    without = [extract(article, lang="de") for article in articles]
    known = Lexicon.parse(example() + "\n[abbreviations]\nGeld\tunfinished\n[cue_verbs]\nsein\t\tquote,v2,acc\tdeny\n")
    for lexicon in (OWN, known):
        assert [extract(article, lang="de", lexicon=lexicon) for article in articles] != without
        assert [extract(article, lang="de") for article in articles] == without


def test_a_longer_expression_leaves_the_verb_as_it_was() -> None:
    text = "Dahl sagte, es sei kalt. „So nicht“, sagte Petra Berg Servus."
    lexicon = Lexicon.parse("[cue_verbs]\nsagen\tServus\tquote\tdeny\n")
    assert [one.cue.stance for one in found(text, None) if one.cue] == ["assert", "assert"]
    assert [one.cue.stance for one in found(text, lexicon) if one.cue] == ["assert", "deny"]


def test_a_known_verb_gets_one_more_prefix() -> None:
    text = "Der Beamte stach durch, dass Geld fehle. Petra Berg sprach von Lügen."
    lexicon = Lexicon.parse("[verbs]\nstechen\t\t\t\t\t\tdurch|\n[cue_verbs]\ndurchstechen\t\tdass\treport\n")
    assert "durchstechen" in [one.cue.lemma for one in found(text, lexicon) if one.cue]
    (row,) = [row for row in lexicon.rows["verbs.tsv"] if row.startswith("stechen\t")]
    assert row.split("\t")[1:4] == ["s", "stach", "gestochen"]
    assert {"durch|", "be"} <= set(row.split("\t")[6].split())


def test_a_title_with_a_dot_ends_no_sentence() -> None:
    text = "Das sagte Flmr. Petra Berg. Sie kam."
    lexicon = Lexicon.parse("[titles]\nFlmr.\n")
    assert "Flmr. Petra Berg" in text
    from newsclaims import languages
    from newsclaims.text.analyse import analyse
    from newsclaims.text.sentences import sentences

    splitter = languages.load("de", lexicon).splitter()
    assert [one.text for one in sentences(analyse(Article(id="a", text=text), splitter))] == [
        "Das sagte Flmr. Petra Berg.",
        "Sie kam.",
    ]


def test_the_example_is_right_and_complete() -> None:
    lexicon = Lexicon.parse(example())
    assert set(lexicon.counts) == set(SECTIONS)
    text = (
        "„Das war wieder nichts“, grantelte Deichgräfin Wiebetje Holm am Montag im Neuen Bodenseekurier. Der Obmann "
        "schwafelte, die Fähre sei zu alt. Ein Beamter stach durch, dass es Geld gebe. Nach Ansage des Deichamts "
        "bleibt die Fähre stehen. Auf der Deichschau sagte Kmsr. Eva Berg der Gde. Lindau, sie komme nicht."
    )
    assert [(one.cue and one.cue.lemma, one.speaker and one.speaker.name) for one in found(text, lexicon)] == [
        ("granteln", "Wiebetje Holm"),
        ("schwafeln", "Obmann"),
        ("durchstechen", "Beamter"),
        ("nach", "Deichamt"),
        ("sagen", "Eva Berg"),
    ]


def test_an_empty_name_is_said() -> None:
    with pytest.raises(LexiconError, match="an empty name: is a variable empty"):
        Lexicon.read("")


def test_it_can_be_sent_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(OWN)) == OWN


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sagen\nmelden", ["1: no section yet: put a line such as [cue_verbs] before the first word"]),
        (
            "[cue_verb]\nx",
            ["1: no section [cue_verb]: there are " + ", ".join(SECTIONS) + "; did you mean 'cue_verbs'?"],
        ),
        (
            "# own\n[outlets]\n\nFlurz",
            ["4: kind is missing; the columns of [outlets] are name, kind, gender, usual name, common"],
        ),
        (
            "[outlets]\nFlurz  newspaper",
            [
                "2: kind is missing; the columns of [outlets] are name, kind, gender, usual name, common; columns are "
                "parted by tabs"
            ],
        ),
        (
            "[outlets]\nFlurz\tpaper",
            [
                "2: kind: 'paper' is none of agency, newspaper, magazine, broadcaster, site, network; did you mean "
                "'newspaper'?"
            ],
        ),
        ('[outlets]\n"Flurz"\tnewspaper', ["2: name: no quotation marks around Flurz"]),
        ("[cue_verbs]\nsagen;x", ["2: verb: 'sagen;x' is no infinitive; columns are parted by tabs"]),
        ("[titles]\nFlurz\tm\tx", ["2: 3 columns, but [titles] has 2: title, gender"]),
        ("[titles]\nFlurz\n\nFlurz\tf", ["4: the same word as in line 2: keep one of them"]),
        ("[cue_verbs]\nSagen", ["2: verb: 'Sagen' must be in lower case"]),
        ("[cue_verbs]\nsagte", ["2: verb: 'sagte' is no infinitive"]),
        (
            "[cue_verbs]\nflurzen",
            [
                "2: how 'flurzen' inflects is not known: add it under [verbs], as 'newsclaims lexicon example' shows",
            ],
        ),
        ("[verbs]\nflauben\ts", ["2: 'flauben' is of class s: give its past and its participle"]),
        ("[roles]\nflurz\ten", ["2: role: 'flurz' must begin with a capital letter"]),
    ],
)
def test_what_is_wrong_is_said(text: str, wanted: list[str]) -> None:
    assert mistakes(text) == wanted


def test_a_code_that_does_not_exist_is_shown_with_those_that_do() -> None:
    (said,) = mistakes("[cue_verbs]\nsagen\t\tdass,quotes\n")
    assert said.startswith("2: takes: 'quotes' is none of acc, acc_person, an, dass,")
    assert said.endswith("prep:…, corr:…, act:…, whom:…, in:…; did you mean 'quote'?")
    assert mistakes("[cue_verbs]\nsagen\t\tprep:\n")[0].startswith("2: takes: 'prep:' is none of")


def test_all_that_is_wrong_is_said_at_once_in_order(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("[titles]\nFlurz\tx\n[cue_verbs]\nflurzen\nSagen\n", encoding="utf-8")
    (tmp_path / "b").write_bytes("[titles]\n\nBürgermeisterin".encode("latin-1"))
    with pytest.raises(LexiconError, match=r"\(and 4 more\)") as error:
        Lexicon.read(tmp_path / "a", tmp_path / "b", tmp_path / "c")
    said = [(Path(one.file).name, one.line) for one in error.value.mistakes]
    assert said == [("a", 2), ("a", 4), ("a", 5), ("b", 3), ("c", None)]
    assert [one.why for one in error.value.mistakes[3:]] == [
        "not UTF-8: save the file as UTF-8",
        "No such file or directory",
    ]


def test_the_later_of_two_files_decides(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("\ufeff[cue verbs]\r\nsagen\t\t\tdeny  \r\n", encoding="utf-8", newline="")
    (tmp_path / "b").write_text("[Cue-Verbs]\nsagen\t\t\task\n", encoding="utf-8")
    rows = Lexicon.read(tmp_path / "a", tmp_path / "b").rows
    assert rows == {"cue_verbs.tsv": ("sagen\t\tdass,v2,quote\task\t3\t",)}
    assert Lexicon.read(tmp_path / "b", tmp_path / "a").rows == {
        "cue_verbs.tsv": ("sagen\t\tdass,v2,quote\tdeny\t3\t",)
    }


def test_spaces_do_not_matter_where_they_mean_nothing() -> None:
    rows = Lexicon.parse("[cue_verbs]\n sagen \t \t dass , v2 \n[abbreviations]\nz. B.\n").rows
    assert rows == {"cue_verbs.tsv": ("sagen\t\tdass,v2\tassert\t3\t",), "abbreviations.txt": ("z.b",)}


CELLS = st.sampled_from(
    "a Ab aben *aben abieren sagen Berg Anna Ministerin ~ * + = - | ab| 1 1. A~\u00a0B a\u0301b ( / m f pl mf er en s "
    "w agency organisation talk dass act:x deny 3 c".split(" ")
)


@given(st.sampled_from(list(SECTIONS)), st.lists(CELLS, min_size=1, max_size=6))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_words_that_nothing_is_wrong_with_do_no_harm(section: str, cells: list[str]) -> None:
    try:
        lexicon = Lexicon.parse(f"[{section}]\n" + "\t".join(cells))
    except LexiconError:
        return
    text = "„Wir sparen“, sagte Ministerin Anna Berg der A B. Z. B. Dr. Ab* a|b äbte. Petra abte durch, 1. sei es so."
    for record in extract(text, lexicon=lexicon):
        for span in record.sentence, *(record.content.spans if isinstance(record, Statement) else ()):
            assert 0 <= span.start < span.end <= len(text)


def test_no_file_is_no_word() -> None:
    assert Lexicon.read() == Lexicon() == Lexicon.parse("# nothing\n")
