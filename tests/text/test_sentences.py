"""Where sentences end: "|" stands behind each sentence but the last."""

import pytest

from newsclaims.text.document import DOTTED, STOP
from newsclaims.text.sentences import sentences
from tests.text.text_marks import read, with_sentence_marks, words

GOLDEN = {
    "plain": "Der Rat tagt heute.| Danach spricht Frau Kolb.| Niemand fehlt.",
    "question_exclamation": "Wer zahlt das?| Keiner!| So bleibt alles offen.",
    "several_stops": "Wirklich?!| Ja!!!| Gut.",
    "title": "Am Abend kam Dr. Kolb mit Prof. Dr. Anders an.| Beide schwiegen.",
    "closed_abbreviation": "Obst, z.B. Birnen, d.h. Reifes, ist teuer.| Es fehlt.",
    "open_abbreviation": "Obst, z. B. Birnen, d. h. Reifes, ist teuer.| Es fehlt.",
    "open_abbreviation_before_starter": "Das sagt z. B. Die Welle.| Das sagt z.B. Der Kurier.",
    "abbreviation_ends_sentence": "Sie kauften Äpfel, Birnen usw.| Danach gingen sie heim.",
    "abbreviation_before_noun": "Der Bau kostet ca. 3 Mio. Euro, d. h. mehr als gedacht.",
    "retired": "Oberst a. D. Kolb war da.| Er blieb lange.",
    "retired_ends_sentence": "Er ist Oberst a. D.| Der Rat dankte ihm.",
    "number_sign": "Die Linie Nr. 5 fährt nicht.| Linie 6 fährt.",
    "saint": "In St. Pölten und in St. Gallen tagt man.| Sonst nirgends.",
    "initial": "Der Angeklagte Jonas Y. schwieg.| Sein Anwalt nicht.",
    "initial_ends_sentence": "Verhaftet wurde Jonas Y.| Er schwieg.",
    "initial_after_title": "Es kam Dr. B. Kolb.| Auch Prof. U. E. Kolb kam.",
    "initials": "Das Buch von A.B. Kolb ist da.| Es ist dick.",
    "middle_initial": "Das Buch von Anna B. Kolb ist da.| Es ist dick.",
    "company": "Die Kolb & Co. KG verkauft.| Die Preise fallen.",
    "date": "Am 6. Mai beginnt es.| Am 7. Juni endet es.",
    "date_in_figures": "Am 6. 5. 2019 und am 07.05.2019 war Wahl.| Nun nicht mehr.",
    "date_after_weekday": "Am Freitag, 17. Dezember, ist Schluss.| Dann ist Ruhe.",
    "two_dates": "Vom 3. bis 5. Mai und am 7. und 8. Juni ist zu.| Sonst ist offen.",
    "court": "Der 2. Senat und die 3. Kammer urteilten.| Nun ist es gut.",
    "two_ordinals": "Der 1. und 2. Rat tagten.| Der 3. fehlte.",
    "article_of_law": "Laut Art. 5 ist es so.| Alles andere ist anderer Art.| Gut so.",
    "hyphenated_initial": "Es kam Hans-J. Kolb.| Er ging.",
    "century": "Das Tor aus dem frühen 16. Jahrhundert steht noch.| Man sieht es.",
    "quoted_ordinal": "Die „4. Nacht der Kolbs“ beginnt.| Alle kommen.",
    "ordinal_adjective": "Der 2. große Preis ging an sie.| Den 3. gab es nicht.",
    "club": "Der 1. FC Kolbheim siegte.| Alle freuten sich.",
    "list": "1. Berg\n|2. Tal",
    "year_ends_sentence": "Das war im Jahr 2004.| Polizisten kamen.| Seit 2005.| Die Wahl folgte.",
    "number_ends_sentence": "Sie kam auf Platz 3.| Danach fuhr sie heim.",
    "regnal": "Friedrich II. war König.| Auf Johann III. folgte Johann IV.| Er blieb lange.",
    "regnal_in_brackets": "König Kuno IX. (Haus Berg) starb.",
    "domain": "Mehr steht auf beispiel.example.org im Netz.| Dort ist Platz.",
    "figures": "Es kamen 2.800 Leute.| Das sind 66,56 Prozent.",
    "quote_goes_on": "„Darf ich?“, fragte er.| Sie nickte.",
    "quote_goes_on_without_comma": "„Nein!“ rief er.| Sie ging.",
    "quote_stops": "„Nein.“| Danach ging er.",
    "quote_stop_outside": "Er sagte: „Nein“.| Danach ging er.",
    "quote_with_two_sentences": "„Ich gehe.| Du bleibst“, sagte er.| Sie blieb.",
    "quote_after_colon": "Er sagte: „Ich gehe.“| „Du bleibst.“",
    "guillemets": "»Kommst du?«, fragte sie.| »Nein.«| Dann schwieg sie.",
    "straight": '"Kommst du?", fragte sie. |"Nein." |Dann schwieg sie.'.replace(" |", "| "),
    "bracket_within": "Der Rat (er tagte heute. Sehr lange.) beschloss es.| Gut so.",
    "bracket_alone": "Der Rat tagte.| (Er tagte lange.)| Dann war Schluss.",
    "credit": "Der Rat tagte.| (dpa)\n\n|Nun ist Schluss.| (APA, red)",
    "stage_direction": "Der Rat tagte.| (lacht) Aber nicht lange.",
    "bracket_goes_on": "Der Rat rief Nein! (und das laut) und ging.",
    "exclamation_in_bracket": "Er will zehn (!) Autos kaufen.| Alle staunen.",
    "note_number": "Der Rat tagte.[1]| Er tagte lange.[2]",
    "short_name_with_age": "Der Täter Karl P. (34) schwieg.| Es gibt Plan B.| (Mehr dazu hier.)| Aber nein.",
    "network_x": "Das schrieb Berg auf X.| Danach ging er.| Das sagte X. Huber.",
    "left_out": "„Der Rat tagt. […]| Er tagt lange“, hieß es.",
    "ellipsis_goes_on": "Er kam … und ging.",
    "ellipsis_ends": "Er kam ...| Danach ging er.",
    "missing_space": "Der Rat tagt.Danach ist Ruhe.".replace("tagt.", "tagt.|"),
    "name_with_mark": "Der Sender „K!Online“ sendet.",
    "headline": "Rat tagt wieder\n|Der Rat tagt.| Er tagt lange.",
    "paragraphs": "Rat tagt wieder\n\n|Der Rat tagt\n\n|und geht.",
    "wrapped_line": "Der Rat tagt heute zum ersten Mal seit der Wahl in diesem\nhellen Saal.| Gut so.",
    "hard_wrapped": (
        "Der Rat tagt heute zum ersten Mal seit der Wahl in diesem\nhellen Saal, und er bleibt wohl auch noch\n"
        "sehr lange.| Danach fährt er, wie man hört, mit dem Bus in das schöne\nKolbheim, das\n"
        "neben dem Berg und neben dem Fluss und neben der\nStraße liegt."
    ),
    "small_letter_after_stop": "Er kam. dann ging er.",
    "colon": "Eines ist klar: Der Rat tagt.| Gut so.",
    "semicolon": "Der Rat tagt; das Volk wartet.| Gut so.",
    "windows_lines": "Rat tagt wieder\r\n\r\n|Der Rat tagt.\r\n|Er geht.",
}


@pytest.mark.parametrize("marked", GOLDEN.values(), ids=GOLDEN.keys())
def test_sentences_end_where_marked(marked: str) -> None:
    plain = marked.replace("|", "")
    # A mark belongs behind the sentence; before the white space or after it makes no difference to the reader.
    expected = [part.strip() for part in marked.split("|")]
    assert [sentence.text for sentence in sentences(read(plain))] == expected, with_sentence_marks(plain)


def test_sentence_knows_its_place() -> None:
    text = "  Der Rat tagt. \n\n Er geht.  "
    found = list(sentences(read(text)))
    assert [sentence.index for sentence in found] == [0, 1]
    assert [text[sentence.start : sentence.end] for sentence in found] == ["Der Rat tagt.", "Er geht."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\u200b\n"])
def test_text_without_words_has_no_sentences(text: str) -> None:
    document = read(text)
    assert document.sentences == []
    assert list(sentences(document)) == []


def test_dot_of_an_abbreviation_belongs_to_its_word() -> None:
    assert words("Am 6. Mai kam Dr. B. Kolb, z. B. mit Bus usw.") == (
        ["Am", "6.", "Mai", "kam", "Dr.", "B.", "Kolb", ",", "z.", "B.", "mit", "Bus", "usw", "."]
    )


def test_dotted_words_are_flagged_and_the_last_dot_is_a_stop() -> None:
    document = read("Dr. Kolb kam usw.")
    assert [i for i, flag in enumerate(document.flags) if flag & DOTTED] == [0]
    assert document.lower[0] == "dr."
    assert document.flags[-1] & STOP
    assert not any(document.flags[i] & STOP for i in range(len(document.flags) - 1))


def test_stop_before_a_comma_is_a_stop_but_no_end() -> None:
    document = read("„Nein.“, sagte sie.")
    assert len(document.sentences) == 1
    assert document.flags[document.lower.index(".")] & STOP


def test_partners_and_quotes_are_renumbered_behind_dotted_words() -> None:
    document = read("Dr. Kolb (am 6. Mai): „Das ist z. B. so.“")
    assert [document.words(a, b + 1) for a, b in document.quotes] == ["„Das ist z. B. so.“"]
    bracket = document.lower.index("(")
    assert document.words(bracket, document.partner[bracket] + 1) == "(am 6. Mai)"
