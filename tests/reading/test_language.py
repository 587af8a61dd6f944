from __future__ import annotations

import pytest

from newsclaims.reading.article import Article
from newsclaims.reading.language import UNKNOWN, detect, language_of

TEXTS = {
    "cs": "Ministr řekl, že se na jednání podle něj nic nezmění, protože vláda už rozhodla a opozice je proti.",
    "da": "Ministeren sagde, at det ikke er en god idé, og at regeringen ikke vil være med til den slags efter valget.",
    "de": "Die Ministerin sagte, das Gesetz werde nicht geändert. Auch die Opposition ist dafür, es so zu lassen.",
    "en": "The minister said that the law would not be changed. They have been asked for it by the opposition.",
    "es": "El ministro dijo que la ley no se va a cambiar, según las fuentes de los partidos en el parlamento.",
    "fr": "Le ministre a dit que la loi ne sera pas changée. Les partis sont contre, selon une source du parlement.",
    "it": "Il ministro ha detto che la legge non si cambia, secondo le fonti della maggioranza e di altri partiti.",
    "nl": "De minister zei dat het niet aan de regering is om de wet te wijzigen, en ook de oppositie is er niet voor.",
    "pl": "Minister powiedział, że ustawa nie jest do zmiany, a rząd nie ma o tym mowy, jak mówi poseł od lat.",
    "pt": "O ministro disse que não é uma boa ideia e que os partidos não são contra, mas a lei não muda para já.",
    "ru": "Министр сказал, что закон не изменится.",
    "sv": "Ministern säger att det inte är en bra idé och att regeringen inte har för avsikt att ändra på den.",
    "zh": "部长说，法律不会改变。",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_languages_are_told_apart(lang: str) -> None:
    expected = UNKNOWN if lang in {"ru", "zh"} else lang
    assert detect(TEXTS[lang]) == expected
    assert detect(TEXTS[lang].upper()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12:30 – 4711",
        "Feuer in Linz",
        "The Voice of Germany",
        "Berg tritt zurück",
        f"{TEXTS['de']} „{TEXTS['en']}“",
        f"Er sagte: „{TEXTS['fr']}“ {TEXTS['de']}",
    ],
)
def test_german_wins_where_the_evidence_is_thin_or_mixed(text: str) -> None:
    assert detect(text) == "de"


def test_what_the_source_says_is_trusted() -> None:
    assert language_of(Article("a", TEXTS["de"], lang="fr")) == "fr"
    assert language_of(Article("a", TEXTS["en"])) == "en"
