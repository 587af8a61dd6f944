"""Which marks are partners: "⟦" stands before the opening one, "⟧" behind the closing one."""

import pytest

from newsclaims.text.document import BRACKET_CLOSE, BRACKET_OPEN, QUOTE_CLOSE, QUOTE_OPEN
from tests.text.text_marks import read, with_pair_marks

GOLDEN = {
    "german": "Er sagte: ⟦„Ja“⟧, und ging.",
    "german_with_english_closing": "Er sagte: ⟦„Ja”⟧, und ging.",
    "german_with_straight_closing": 'Er sagte: ⟦„Ja"⟧, und ging.',
    "straight": 'Er sagte: ⟦"Ja"⟧, und ⟦"Nein"⟧.',
    "straight_spaced": 'Er sagte ⟦" Ja "⟧ und ging.',
    "straight_closed_german": 'Er sagte: ⟦"Ja“⟧.',
    "english": "Er sagte: ⟦“Ja”⟧, und ⟦“Nein”⟧.",
    "inwards": "Er sagte: ⟦»Ja«⟧, und ⟦»Nein«⟧.",
    "outwards": "Er sagte: ⟦«Ja»⟧, und ⟦«Nein»⟧.",
    "two_apostrophes": "Er sagte: ⟦''Ja''⟧.",
    "backticks": "Er sagte: ⟦``Ja''⟧.",
    "two_commas": "Er sagte: ⟦,,Ja''⟧.",
    "low_mark_closes": "Er sagte: ⟦„Ja„⟧, und ging.",
    "single": "Er sagte: ⟦‚Ja‘⟧, und ⟦‹Nein›⟧ und ⟦›Gut‹⟧.",
    "single_straight": "Er sagte: ⟦'Ja'⟧, und ging.",
    "single_english": "Er sagte: ⟦‘Ja’⟧, und ging.",
    "nested_single": "⟦„Er las ⟦‚Faust‘⟧ heute“⟧, sagte sie.",
    "nested_at_the_end": "⟦„Er las ⟦‚Faust‘⟧“⟧, sagte sie.",
    "nested_guillemets": "⟦„Er las ⟦»Faust«⟧ heute“⟧, sagte sie.",
    "nested_alike": "⟦„Er las ⟦„Faust“⟧ heute“⟧, sagte sie.",
    "nested_straight": "⟦\"Er las ⟦'Faust'⟧ heute\"⟧, sagte sie.",
    "stop_inside": "⟦„Nein.“⟧ Er ging.",
    "odd_opening": "Er sagte „Ja. Dann ⟦„Nein“⟧ und ⟦„Gut“⟧.",
    "odd_closing": "Er sagte Ja“. Dann ⟦„Nein“⟧ und ⟦„Gut“⟧.",
    "odd_straight_opening": 'Er sagte "Ja. Dann ⟦"Nein"⟧ und ⟦"Gut"⟧.',
    "odd_straight_closing": 'Er sagte Ja". Dann ⟦"Nein"⟧ und ⟦"Gut"⟧.',
    "odd_inner_opening": "⟦„Er las ‚Faust heute“⟧, sagte sie.",
    "inches": 'Ein Rad mit 26" kostet mehr. Er sagte: ⟦"Ja"⟧.',
    "apostrophe_genitive": "Hans' Haus und Klaus' Hof.",
    "apostrophe_inside": "Geht's? Wie geht’s? So war's, O'Kolb.",
    "apostrophe_elision": "Er hat 'ne Idee, 's ist gut, seit '68 schon.",
    "apostrophe_in_quote": "⟦„Hans' Haus ist's“⟧, sagte er.",
    "genitive_within_single": "Er sagte ⟦„das ist Max' Hof“⟧ und ging.",
    "paragraph_end": "Er sagte: „Ja, ich gehe\n\n⟦„Nein“⟧, sagte sie.",
    "stop_not_introduced": "Er mag „Unsinn nicht.\n\n⟦„Nein“⟧, sagte sie.",
    "closed_later_but_not_reopened": "Er sagte: „Ich gehe.\n\nDu bleibst.“ Dann ging er.",
    "not_reopened_in_each": "Er sagte: „Ich gehe.\n\nDann ging er.\n\n⟦„Du bleibst.“⟧",
    "reopened": "Er sagte: ⟦„Ich gehe.\n\n„Du bleibst.\n\n„Das ist gut.“⟧ Dann ging er.",
    "reopened_straight": 'Er sagte: ⟦"Ich gehe.\n\n"Du bleibst."⟧ Dann ging er.',
    "reopened_with_inner": "⟦„Ich gehe ⟦‚gern‘⟧.\n\n„Du bleibst.“⟧ Dann ging er.",
    "round": "Der Rat ⟦(er tagt)⟧ geht.",
    "square": "Der Rat ⟦[er tagt]⟧ geht.",
    "bracket_in_bracket": "Der Rat ⟦(er ⟦(der neue)⟧ tagt)⟧ geht.",
    "bracket_in_quote": "⟦„Der Rat ⟦(er tagt)⟧ geht“⟧, hieß es.",
    "quote_in_bracket": "Der Rat ⟦(⟦„Volksrat“⟧)⟧ geht.",
    "list_marks": "Er will a) gehen und b) bleiben ⟦(oder ⟦„c) beides“⟧)⟧.",
    "odd_bracket": "Der Rat (er tagt geht. ⟦(Gut.)⟧",
    "bracket_across_paragraphs": "Der Rat (er tagt\n\nDanach) geht er.",
    "smiley": "⟦„Gut :)“⟧, schrieb er.",
}


@pytest.mark.parametrize("marked", GOLDEN.values(), ids=GOLDEN.keys())
def test_partners_are_as_marked(marked: str) -> None:
    assert with_pair_marks(marked.replace("⟦", "").replace("⟧", "")) == marked


def test_marks_are_flagged_only_with_a_partner() -> None:
    document = read("Er sagte „Ja (gut. „Nein“ (eben).")
    for flag, partner in zip(document.flags, document.partner, strict=True):
        assert bool(flag & (QUOTE_OPEN | QUOTE_CLOSE | BRACKET_OPEN | BRACKET_CLOSE)) == (partner >= 0)


def test_quotes_are_listed_by_their_opening_mark() -> None:
    document = read("„Er las ‚Faust‘“ und „ging“.")
    assert [document.words(a, b + 1) for a, b in document.quotes] == ["„Er las ‚Faust‘“", "‚Faust‘", "„ging“"]


def test_marks_that_reopen_a_quotation_have_no_partner() -> None:
    document = read("Er sagte: „Ich gehe.\n\n„Du bleibst.“")
    assert len(document.quotes) == 1
    opening = [i for i, word in enumerate(document.lower) if word == "„"]
    assert [document.partner[i] >= 0 for i in opening] == [True, False]
