"""Words that the rules for meetings know beside their lexicons."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs that say with a noun what a verb of meeting says alone: their subject takes part ("führten Gespräche").
LIGHT = _words(
    """
    abbrechen abhalten ablehnen absagen absolvieren abstatten anbieten ankommen ankündigen anstreben antreten aufbrechen
    aufhalten aufnehmen ausrichten ausschlagen ausschließen beenden befinden begeben beginnen bereitstehen
    bestreiten beteiligen bitten boykottieren einberufen einladen einleiten eintreffen eintreten empfangen
    erscheinen erwarten fliegen fordern fortsetzen führen haben halten hoffen intensivieren kommen laden machen
    planen platzen reisen scheuen sein starten suchen teilnehmen treffen unterbrechen veranstalten vereinbaren verlassen
    versammeln verschieben verweigern vorschlagen weilen wiederaufnehmen wünschen zurückkehren zusammenkommen
    zusammensetzen zusammentreffen zustimmen
    """
)
# Verbs whose subject calls their object to a meeting.
INVITING = _words("bitten einladen laden")
# Of these, those that do not always ask for oneself.
ASKED = _words("ankündigen bitten erwarten fordern hoffen vorschlagen wünschen")
# Verbs that say that a meeting took place.
HOLDING = _words(
    """
    abhalten anlaufen ausrichten beginnen dauern enden eröffnen fortsetzen führen geben starten stattfinden tagen
    weitergehen zusammenkommen
    """
)
# Verbs that say that it is planned, or came to nothing.
SETTLED = _words(
    """
    absagen anberaumen ansetzen anstehen ausfallen bevorstehen planen platzen scheitern vereinbaren vorsehen
    """
)
# Beside "sein" they say that somebody attends.
PRESENT = _words("anwesend zugegen")
# Where what is planned stands: "steht auf dem Programm".
SCHEDULES = _words("agenda plan programm terminkalender")
# Before a noun for a meeting: whoever is the subject was there ("bei dem Treffen sagte X").
AT = _words("auf bei beim rande während")
# Before a noun for a meeting "mit Y": the subject is the other party.
BESIDE = _words("am an auf bei beim für im in nach rande vom von vor während zu zum zur")
# Lead from a noun for a meeting to what it was about.
TOPICS = _words("betreffs bezüglich hinsichtlich um wegen zu zum zur über übers")
# Determiners that begin a genitive.
GENITIVES = _words(
    """
    aller beider der des dieser dreier einer eines ihrer ihres mehrerer seiner seines unserer vieler zahlreicher
    zweier
    """
)
# Adjectives of time, without their ending.
DAYS = _words("gestrige heutige morgige")
# Kinds of nouns that can have topics.
TALKING = _words("call conference exchange meeting talks")
# Words of sports.
SPORTS = _words(
    """
    absteiger anpfiff aufsteiger borussia bvb champions elfmeter em fc freistoß fsv gruppe halbzeit hertha hsv
    latte mannschaft mannschaften meister pfosten playoff playoffs remis sc schalke spiel sport-verein stadion
    stürmer sv tabellenführer tor tore torhüter torlos torwart training tsg tsv vfb vfl werder wm
    """
)
PLAYERS = _words("stürmer torhüter torwart")  # of these words those for people
# Ends of words of sports.
SPORTS_ENDS = tuple(
    """
    derby endspiel finale gruppenspiel heimspiel hinspiel liga länderspiel pokal pokals rückspiel spieltag
    spieltages spieltags testspiel turnier wärtsspiel
    """.split()
)
# What one is hit with, and where.
HIT = _words(
    """
    arm auge ball bauch bein beine brust gesicht hals kopf kugel kugeln messer oberkörper oberschenkel pfeil rakete
    rücken schlag schulter schuss schüsse stein
    """
)
# Beside "treffen" they say that somebody is moved or hurt, not met.
STRUCK = _words("hart herz ins mark mitten schwer tief unvorbereitet")
# Authorities that call off for the one they work for.
OFFICES = tuple(
    """
    amt büro kanzlei ministerium pressestelle sprecher sprecherin sekretariat staatskanzlei verwaltung
    """.split()
)
# Verbs of those who take part in what others arranged.
ATTENDING = _words("beteiligen teilnehmen")
# Verbs of those who are or come somewhere.
STAYING = _words("ankommen aufhalten befinden eintreffen fliegen kommen reisen sein weilen")
# Words before "von" or "mit" that lead to those who come with somebody.
WITH = _words("begleitet begleitung beisein gemeinsam zusammen")
# Where people talk without meeting.
ONLINE = _words("facebook instagram internet netz reddit telegram tiktok twitter whatsapp x")
# Words that say that people talked without seeing each other.
REMOTELY = _words("fernmündlich telefon telefonisch telefonkonferenz video videokonferenz videoschalte videoschaltung")
# After a meeting they say that another one followed, or came before.
SEQUENCE = _words("anschließend danach hinterher später zuvor")
# Those who come together without meeting anybody.
CROWDS = tuple(
    """
    aktivisten anhänger anwohner besucher bürger demonstranten demonstrierende demonstrierenden einwohner fans
    gläubige gruppen jugendliche menschen protestierende schaulustige teilnehmer
    """.split()
)
# Those whom one talks to for the public.
PRESS = tuple(
    """
    journalist journalisten journalistin medien presse reporter reportern sender zuschauern
    """.split()
)
# Nouns that say that somebody was received.
HOSTED = _words("audienz besuch empfang gespräch gesprächen kanzleramt staatsbesuch treffen")
# Reflexive and reciprocal words.
SELVES = _words("einander euch mich miteinander sich uns")
# Of a talk without others: "unter vier Augen".
PRIVATE = _words("augen miteinander")
