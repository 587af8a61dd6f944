"""Offices: which is another word for which, and who holds one, who held it once, who stands second in it."""

from __future__ import annotations

from newsclaims.languages.de.naming import key
from newsclaims.languages.de.word_lists import lru_cache

# Descriptions of one person by another office: the key may stand for any of the values.
SAME_OFFICE: dict[str, tuple[str, ...]] = {
    "regierungschef": ("ministerpräsident", "premierminister", "premier", "kanzler"),
    "premier": ("ministerpräsident", "premierminister"),
    "premierminister": ("ministerpräsident", "premier"),
    "ministerpräsident": ("premierminister", "premier"),
    "staatschef": ("präsident", "könig", "machthaber", "staatsoberhaupt"),
    "staatsoberhaupt": ("präsident", "könig", "staatschef"),
    "präsident": ("staatschef", "staatspräsident"),
    "kremlchef": ("präsident",),
    "parteichef": ("vorsitzende", "parteivorsitzende"),
    "vorsitzende": ("chef", "vorsitzende"),
    "chef": ("vorsitzende", "direktor", "leiter", "generalsekretär", "präsident", "kommissionspräsident"),
    "ressortchef": ("minister", "senator", "landesrat", "staatsrat", "bundesrat", "dezernent"),
    "politiker": (
        "abgeordnete",
        "minister",
        "vorsitzende",
        "präsident",
        "kanzler",
        "senator",
        "bürgermeister",
        "oberbürgermeister",
        "landrat",
        "stadtrat",
        "nationalrat",
        "ständerat",
        "bundesrat",
        "landesrat",
        "fraktionschef",
        "staatssekretär",
        "vize",
        "generalsekretär",
        "obmann",
        "obfrau",
        "landeshauptmann",
        "landeshauptfrau",
    ),
    "abgeordnete": ("politiker",),
    "parlamentarier": ("abgeordnete", "politiker", "nationalrat", "ständerat"),
    "rathauschef": ("bürgermeister", "oberbürgermeister"),
    "stadtoberhaupt": ("bürgermeister", "oberbürgermeister"),
    "stadtchef": ("bürgermeister", "oberbürgermeister"),
    "ortschef": ("bürgermeister", "oberbürgermeister"),
    "gemeindechef": ("bürgermeister", "oberbürgermeister"),
    "landeschef": ("landeshauptmann", "landeshauptfrau", "ministerpräsident"),
    "landesvater": ("landeshauptmann", "ministerpräsident"),
    "landesmutter": ("landeshauptfrau", "ministerpräsident"),
    "klubchef": ("klubobmann", "klubobfrau"),
    "klubobmann": ("klubchef",),
    "klubobfrau": ("klubchef",),
    "fraktionschef": ("fraktionsvorsitzende", "klubobmann", "klubobfrau"),
    "fraktionsvorsitzende": ("fraktionschef",),
    "oppositionschef": ("oppositionsführer", "parteichef", "vorsitzende"),
    "oppositionsführer": ("oppositionschef", "parteichef", "vorsitzende"),
    "chefdiplomat": ("außenminister", "außenbeauftragte"),
    "diplomat": ("botschafter", "außenminister", "gesandte"),
    "notenbankchef": ("gouverneur", "präsident"),
    "behördenchef": ("direktor", "präsident", "leiter"),
    "gewerkschafter": ("gewerkschaftschef", "vorsitzende", "betriebsrat", "gewerkschaftspräsident"),
    "coach": ("trainer",),
    "trainer": ("coach",),
    "übungsleiter": ("trainer", "coach"),
    "manager": ("vorstandschef", "firmenchef", "unternehmenschef", "geschäftsführer", "konzernchef", "chef"),
    "firmenchef": ("unternehmenschef", "konzernchef", "vorstandschef", "geschäftsführer", "chef"),
    "konzernchef": ("unternehmenschef", "firmenchef", "vorstandschef", "chef"),
    "vorstandschef": ("unternehmenschef", "konzernchef", "chef"),
    "kirchenoberhaupt": ("papst",),
    "pontifex": ("papst",),
    "minister": ("minister", "bundesrat", "landesrat"),
    "milliardär": ("chef", "gründer", "unternehmer"),
    "unternehmer": ("chef", "gründer", "milliardär"),
    "vertreter": ("sprecher", "vertreter"),
    "sprecher": ("vertreter",),
    "vize": ("stellvertreter",),
    "jurist": ("anwalt",),
    "verteidiger": ("anwalt",),
    "anwalt": ("verteidiger", "strafverteidiger"),
    "gouverneurin": ("gouverneur",),
}
PARTIES = frozenset(
    key(party)[:5]
    for party in (
        "SPD", "CDU", "CSU", "Union", "FDP", "Grüne", "Grünen", "Linke", "Linken", "Linkspartei", "AfD", "BSW",
        "ÖVP", "SPÖ", "FPÖ", "Neos", "SVP", "SP", "Mitte", "GLP", "PDS",
    )
)  # fmt: skip
# What members of a party are called, and the parties, as features of a description.
MEMBERS: dict[str, frozenset[str]] = {
    "christdemokrat": frozenset(("cdu",)), "christsoziale": frozenset(("csu",)),
    "sozialdemokrat": frozenset(("spd", "spo", "sp")), "freidemokrat": frozenset(("fdp",)),
    "liberale": frozenset(("fdp", "neos")), "freiheitliche": frozenset(("fpo",)),
    "grüne": frozenset((key("Grünen")[:5],)), "linke": frozenset(("linke",)),
    "republikaner": frozenset(("USA", key("Republikaner")[:5])), "demokrat": frozenset(("USA", key("Demokraten")[:5])),
}  # fmt: skip

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


@lru_cache()
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


@lru_cache()
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
