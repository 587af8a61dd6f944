"""What a text calls people and bodies that it has named: professions, offices, leanings, kinds of companies."""

from __future__ import annotations

from newsclaims.languages.de.offices import SAME_OFFICE

# Professions by which a text goes on about somebody it has named without one.
PROFESSIONS = frozenset(
    (
        "experte", "sänger", "musiker", "künstler", "schauspieler", "autor", "schriftsteller", "regisseur", "moderator",
        "produzent", "stürmer", "torhüter", "torwart", "verteidiger", "mittelfeldspieler", "spieler", "kapitän",
        "rennfahrer", "athlet", "sportler", "star", "forscher", "wissenschaftler", "unternehmer", "aktivist",
        "datenschützer", "klimaschützer", "tierschützer", "umweltschützer",
        "komponist", "dirigent", "maler", "bildhauer", "entertainer", "komiker", "kabarettist", "popstar", "angreifer",
        "torjäger", "landwirt", "rentner", "schütze", "torschütze", "legionär", "olympiasieger", "weltmeister",
    )
)  # fmt: skip
# Sciences and the like: who has one by name may be called by another, "Politologe Berg … Der Russland-Experte".
SCHOLARS = frozenset(
    """analyst anthropologe archäologe astronom biologe chefvolkswirt chefökonom chemiker chirurg epidemiologe
    ethnologe experte forscher geologe germanist glaziologe historiker immunologe informatiker internist jurist
    kardiologe klimatologe kriminologe linguist mathematiker mediziner meteorologe neurologe onkologe philosoph
    physiker politikwissenschaftler politologe professor psychiater psychologe pädagoge soziologe theologe
    virologe volkswirt wissenschaftler ökologe ökonom""".split()
)
OF_PARLIAMENT = frozenset(("abgeordnete", "mandatar", "nationalrat", "parlamentarier"))
OF_INSTITUTES = frozenset(("arzt", "chef", "direktor", "leiter"))  # whom a text may go on to call a scholar
# Offices of people of whom the text may go on to say of which party they are.
PUBLIC = frozenset(
    (*SAME_OFFICE["politiker"], "chef", "chefin", "sprecher", "mandatar", "rat", "vertreter", "direktor")
)
COLLEAGUES = ("amtskollege", "kollege", "amtskollegin", "kollegin")
# What somebody is called by their politics, with whatever office they hold.
LEANINGS = ("nationalist", "populist", "sozialist", "kommunist", "konservative", "ideologe", "hardliner")
OFFICES = frozenset(
    """bürgermeister bundeskanzler generalsekretär gouverneur kanzler kommissar kommissionspräsident landeshauptmann
    landesrat minister ministerpräsident präsident premier senator staatssekretär vizekanzler""".split()
)
LED_BY_CHIEFS = frozenset(
    "gewerkschafts verbands vereins klub partei landes kammer behörden notenbank bank konzern firmen".split()
)
LEADERS = frozenset(("chef", "vorsitzende", "obfrau", "obmann"))
ANYBODY = {"mann": "m", "frau": "f"}
STANDING = frozenset(("ex", "alt", "vize", "co", "ko", "noch"))
HOUSES = frozenset(("haus", "ressort"))  # what a ministry is called in its second mention
EPITHETS = ("star", "queen", "legende", "ikone", "diva", "matchwinner", "trainer", "coach")
COMPANY = frozenset(
    """airline autobauer betreiber firma fluggesellschaft gesellschaft hersteller konzern unternehmen verlag""".split()
)
# How nouns for companies end, before their names: "der Handelsriese Holm".
COMPANIES = (
    "airline", "anbieter", "autobauer", "bank", "betreiber", "brauerei", "discounter", "firma", "fluglinie",
    "gesellschaft", "gruppe", "händler", "hersteller", "holding", "kette", "konzern", "produzent", "reederei", "riese",
    "start-up", "unternehmen", "verlag", "versicherer", "versorger", "zulieferer",
)  # fmt: skip
# Bodies that help or warn, and what texts call them when they go on: "Amnesty International … Die Organisation".
CAMPAIGNERS = frozenset(
    (
        "amnesty", "amnesty international", "attac", "brot für die welt", "care", "caritas", "diakonie", "foodwatch",
        "global 2000", "greenpeace", "human rights watch", "hrw", "misereor", "oxfam", "peta", "pro asyl",
        "reporter ohne grenzen", "rog", "rotes kreuz", "save the children", "sea-watch", "sos mitmensch",
        "sos méditerranée", "transparency international", "unicef", "unhcr", "vier pfoten", "volkshilfe", "wwf",
        "ärzte ohne grenzen",
    )
)  # fmt: skip
CAMPAIGNING = ("organisation", "ngo", "hilfswerk")
LEGAL_FORMS = frozenset(("ag", "gmbh", "group", "holding", "kg", "se"))
OUTLET_NOUNS = frozenset(
    ("zeitung", "blatt", "sender", "magazin", "agentur", "nachrichtenagentur", "zeitschrift", "tageszeitung",
     "nachrichtenmagazin", "wochenzeitung", "fernsehsender", "portal", "boulevardblatt")
)  # fmt: skip
