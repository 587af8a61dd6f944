"""Who holds an office, who held it once, who stands second in it: "Ex-Kanzler", "frühere Präsidentin", "Vizechef"."""

from __future__ import annotations

from newsclaims.languages.de.word_lists import lru_cache

_FORMER = ("früher", "ehemalig", "vormalig", "einstig")  # adjectives
_SECOND = ("stellvertret", "vertretend")
_ONCE = ("ex", "alt", "vor")  # as a first part with a hyphen
_BESIDE = ("co", "ko", "noch", "interims", "neo", "doppel")  # first parts that leave somebody in office
# What "Alt-" stands before without a hyphen; "Altenpfleger" is no former one.
_ELDERS = (
    "kanzler", "bundeskanzler", "bundespräsident", "bürgermeister", "oberbürgermeister", "landeshauptmann", "bischof",
    "bundesrat", "nationalrat", "landrat", "ministerpräsident", "landeshauptfrau", "bundesrätin", "kanzlerin",
    "bundeskanzlerin", "bürgermeisterin", "oberbürgermeisterin", "landrätin",
)  # fmt: skip
_VIZE = "vize"
# What merely ends like another office: a "Staatsanwalt" is no "Anwalt".
_OTHERS = {
    "anwalt": ("staatsanwalt", "bundesanwalt", "generalanwalt"),
    "sekretär": ("staatssekretär", "generalsekretär"),
    "führer": ("geschäftsführer",),
    "vertreter": ("stellvertreter",),
    "general": ("generalmajor",),
}


@lru_cache(maxsize=16384)
def standing(description: str) -> str:
    """How somebody stands to the office of a description: "former", "second" or "" for who holds it."""
    words = description.lower().split()
    for word in words:
        parts = word.split("-")
        if word.startswith(_FORMER) or word in ("a.d.", "a.d") or any(p in _ONCE for p in parts[:-1]):
            return "former"
        if any(_elder(part) for part in parts) or (word == "d." and "a." in words):
            return "former"
        if word.startswith(_SECOND) or any(part.startswith(_VIZE) or part.endswith(_VIZE) for part in parts):
            return "second"
    return ""


@lru_cache(maxsize=16384)
def office(word: str) -> str:
    """A lower-case word for an office without what says how somebody stands to it: "ex-kanzler" → "kanzler"."""
    parts = [part for part in word.split("-") if part not in (*_ONCE, *_BESIDE)]
    bare = [part[3:] if _elder(part) else part.removeprefix(_VIZE) for part in parts]
    return "-".join(part for part in bare if part) or word


def is_another(office: str, wanted: str) -> bool:
    """Whether an office ends like the one wanted and is another: "Staatsanwalt", where an "Anwalt" is meant."""
    return office != wanted and office.endswith(_OTHERS.get(wanted, ()))


def _elder(part: str) -> bool:
    return part.startswith("alt") and part[3:] in _ELDERS
