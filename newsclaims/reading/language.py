"""Which language an article is in, by counting its most ordinary words: no model, no network."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.reading.article import Article

GERMAN = "de"
UNKNOWN = "und"  # ISO 639 for "undetermined": not in Latin letters, so at least not German

NAMES = {
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "sv": "Swedish",
    "tr": "Turkish",
}

# Words that are frequent in every text. One that two of these languages share counts for both.
_ORDINARY = {
    "cs": "a že se na je které který jsou bylo podle byl jako také však řekl pro ale už od při",
    "da": "og at det er på til af den som med har ikke blev være også efter eller hun sagde mod fra siger han",
    "de": "der die das und den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde wurden "
    "nicht auch auf für mit von vom zu zum zur bei nach über aus sich dass daß er sie es wir ihr ich wie als noch "
    "hat haben habe sei seien hatte aber oder im am beim sagte sagt kann soll sein seine wegen zwischen gegen durch",
    "en": "the and of to that is was were for on with as by his her at from it be has have had are not this which "
    "said but they their after will would who an been he she its we about more says over into than",
    "es": "el la los las de y que en un una por con para del se su al es como más pero fue ha lo según dijo este sus",
    "fr": "le la les des et est une dans du que qui pour sur au aux par il elle avec ne pas ce cette ses sont été a "
    "selon plus mais leur était ont un de",
    "it": "il la lo gli le di che e è un una per con del della dei nel alla sono ha non si da più come anche ma stato "
    "secondo al",
    "nl": "de het een en van dat is op te met voor zijn niet aan er door om ook bij naar uit heeft werd maar nog "
    "volgens deze wordt hebben zei",
    "pl": "i w na z że się nie jest do o jak przez po od za oraz który która dla tym są był według ma jego",
    "pt": "o a os as de e que em um uma por com para do da dos das no na não se ao é mais como foi mas são ele disse",
    "sv": "och att det är på som en för av med den inte har till ett om var från han hon men efter också sade säger "
    "sig enligt",
    "tr": "ve bir bu da de için ile olarak olan çok daha sonra kadar göre gibi dedi ancak değil ise",
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 1500  # characters that are looked at: some two hundred words settle it
_EVIDENCE = 3  # ordinary words of another language, before a text can be in it
_LAST_LATIN = "\u024f"


def language_of(article: Article) -> str:
    """The language an article says it is in, or else the one it looks like: "de", "en", … or `UNKNOWN`."""
    return article.lang or detect(article.text)


def detect(text: str) -> str:
    """Tell the language of a text.

    German wins unless there is clear evidence for another language, so that headlines, tables and texts of a few
    words, and German articles with long quotations in another language, are not lost.

    Args:
        text: an article's text; its beginning is looked at.

    Returns:
        An ISO 639-1 code, or `UNKNOWN` for a text that is not written in Latin letters.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    languages = _languages_of_words()
    counts = dict.fromkeys(_ORDINARY, 0)
    for known in filter(None, map(languages.get, words)):
        for language in known:
            counts[language] += 1
    if counts[GERMAN] < _EVIDENCE and 2 * sum(word[0] > _LAST_LATIN for word in words) > len(words):
        return UNKNOWN
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] >= _EVIDENCE and counts[best] > 2 * counts[GERMAN] else GERMAN


@functools.cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    """For each ordinary word the languages it is ordinary in."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _ORDINARY.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), language)
    return found
