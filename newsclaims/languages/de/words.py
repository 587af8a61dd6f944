"""What a German word can be: closed classes as tables, verbs by their forms, nouns by their capital letter.

There is no tagger. Each word form gets all the classes it may have as bits; the clause parser decides by position.
Closed classes follow the lists of Helbig/Buscha, "Deutsche Grammatik", and the IDS grammar "ProGr@mm".
"""

from __future__ import annotations

from newsclaims.languages.de import nouns, verbs
from newsclaims.languages.de.cues import cue_noun
from newsclaims.languages.de.word_lists import Table, cache, lru_cache
from newsclaims.text.document import CAPITAL, NUMBER, WORD

# Classes of a word form (Parse.bits), to be combined with |. Those asked for most come first: of numbers up to 256
# Python need not make an object.
FINITE = 1  # may be a finite verb
NOUN = 2  # capital letter inside a sentence, or a name
DETERMINER = 4
PREPOSITION = 8
ADJECTIVE = 16  # lower-case word with an adjective's ending that is in no other class
PARTICIPLE = 32  # second participle
INFINITIVE = 64
ADVERB = 128
PRONOUN = 256  # personal and indefinite pronouns that are a noun phrase of their own
AUXILIARY = 512  # haben, sein, werden
MODAL = 1024
COORDINATOR = 2048
NUMERAL = 4096
ZU_INFINITIVE = 8192  # "mitzuteilen"
SUBJUNCTIVE1 = 16384  # finite, and in the third person nothing but subjunctive I
SUBJUNCTIVE2 = 32768  # finite, and clearly subjunctive II
PAST = 65536
REFLEXIVE = 131072
ZU = 262144
SUBORDINATOR = 524288
RELATIVE = 1048576  # may introduce a relative clause
QUESTION = 2097152  # w-words and "ob"
PARTICLE = 4194304  # may be the separated particle of a verb
GENITIVE_PRONOUN = 8388608  # dessen, deren
GUESSED = 16777216  # finite or participle by its ending only
PLURAL_VERB = 33554432  # a finite form that can be plural
SINGULAR_VERB = 67108864
UNKNOWN = 134217728  # a lower-case word that is in no class
IN_CONTEXT = 268435456  # more than its form decides; in `LOWER` and `CAPITALISED` only
VERBAL = FINITE | INFINITIVE | ZU_INFINITIVE | PARTICIPLE

# Prepositions that have taken in an article, and what they are without it.
_CONTRACTED = {
    "am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "fürs": "für", "im": "in", "ins": "in", "ums": "um",
    "übers": "über", "vom": "von", "vorm": "vor", "zum": "zu", "zur": "zu",
}  # fmt: skip

_CLOSED: dict[int, str] = {
    DETERMINER: """der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen
        dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden mein meine meiner
        meines meinem meinen sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser
        unsere unserer unseres unserem unseren euer eure eurer welcher welche welches welchem welchen mancher
        manche manches manchem manchen solcher solche solches solchem solchen alle aller allem allen beide
        beider beiden mehrere mehrerer mehreren einige einiger einigen viele vieler vielen wenige weniger
        wenigen sämtliche sämtlicher sämtlichen zahlreiche zahlreicher zahlreichen etliche etlicher etlichen
        jegliche jeglicher jegliches jeglichem jeglichen
        derselbe dieselbe dasselbe demselben denselben desselben derselben dieselben irgendein irgendeine
        derjenige diejenige dasjenige demjenigen denjenigen desjenigen derjenigen diejenigen""",
    PREPOSITION: """an am ans auf aufs aus bei beim bis durch durchs entgegen entlang entsprechend für fürs gegen
        gegenüber gemäß gemäss hinter in im ins infolge inklusive innerhalb außerhalb ausserhalb jenseits diesseits
        kraft laut mangels mit mithilfe mittels nach nahe neben oberhalb ohne per pro samt seit seitens statt anstatt
        trotz vonseiten über übers um ums ungeachtet unter unterhalb unweit via von vom vor vors während wegen wider zu
        zum zur zufolge zugunsten zulasten zwecks zwischen anhand anlässlich angesichts aufgrund bezüglich
        binnen dank einschließlich einschliesslich hinsichtlich namens anstelle abseits ab außer ausser zuliebe
        hinterm unterm überm vorm""",
    PRONOUN: """ich du er sie es ihr wir mir mich dir dich ihm ihn ihnen uns euch man jemand jemandem jemanden niemand
        niemandem niemanden etwas nichts alles einander dies jedermann wer wem wen was selbiges irgendwer""",
    RELATIVE: """der die das dem den dessen deren denen welcher welche welches welchem welchen derer""",
    GENITIVE_PRONOUN: "dessen deren",
    NOUN: "ai dpa dapd epd kna ots sid taz",  # names that keep their small letter
    SUBORDINATOR: """dass daß weil wenn obwohl obgleich wenngleich obschon nachdem bevor ehe während bis damit sodass
        falls sofern soweit sobald solange sooft indem seit seitdem da als ob wie zumal wobei wodurch womit wofür
        wogegen woraufhin worauf worin wonach woran woraus wozu wovon wovor worüber worum weshalb weswegen
        soviel derweil wohingegen sowie""",
    QUESTION: """wer wem wen wessen was wann wo woher wohin warum wieso weshalb weswegen wie wieviel welcher welche
        welches welchem welchen ob womit wofür wogegen worauf worin woran woraus wozu wovon wovor worüber worum
        wodurch inwieweit inwiefern""",
    COORDINATOR: "und oder aber sondern denn doch sowie bzw beziehungsweise jedoch sowohl weder entweder",
    NUMERAL: "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    REFLEXIVE: "sich",
    ZU: "zu",
    PARTICLE: """ab an auf aus bei bekannt bereit bevor da dagegen daher dahin davon dazu durch ein einher empor
        entgegen entlang fehl fern fertig fest fort frei gegenüber gleich gut heim her herab heran herauf heraus herbei
        herein herum herunter hervor hin hinauf hinaus hinein hinweg hinzu inne klar kund los mit nach nahe
        nieder preis richtig sicher statt stand teil tot um unter vor voran voraus vorbei voraus vorweg wahr weg
        weiter weis wider wieder zu zurück zusammen zurecht zuvor offen kaputt krank heraus auseinander
        aneinander zueinander bloß kurz lahm leid nah still voll warm wach irre infrage""",
    ADVERB: """abends aber allein allerdings also anders anfangs auch außerdem ausserdem bald beispielsweise bereits
        besonders bisher bislang da dabei dadurch dafür dagegen daher dahin damals damit danach dann daran
        darauf daraufhin daraus darin darüber darum darunter davon davor dazu dennoch deshalb deswegen doch dort
        dorthin durchaus eben ebenfalls ebenso eher eigentlich einmal endlich erneut erst erstmals etwa etwas
        fast ferner folglich fortan früher ganz genau genauso gerade gestern gleichzeitig gleichwohl heute heuer
        hier hierbei hierfür hierzu hingegen hinzu höchstens immer immerhin indes indessen insbesondere
        insgesamt inzwischen ja jedenfalls jedoch jetzt kaum keineswegs künftig kurz längst lediglich leider
        letztlich manchmal mehr mehrfach meist meistens mindestens mittlerweile möglicherweise morgen morgens
        möglichst nachmittags nachts nämlich natürlich nicht nie niemals noch nochmals normalerweise nun nur ob
        offenbar offensichtlich oft ohnehin plötzlich rund schließlich schliesslich schon sehr seinerseits
        ihrerseits seither selbst seltsamerweise so sofort sogar somit sonst sowieso später stattdessen stets
        teilweise trotzdem überall überdies übrigens umgehend unter ungefähr unterdessen unterm vielleicht
        vielmehr vor vorerst vorher vorgestern vorläufig vormittags voraussichtlich wahrscheinlich weiter
        weiterhin weitgehend weiters wenigstens wieder wiederum wirklich wohl zeitweise zu zudem zuerst zugleich
        zuletzt zumindest zunächst zurzeit zusammen zusätzlich zuvor zwar angeblich mutmaßlich mutmasslich
        erneut mitunter rechtzeitig erstens zweitens drittens demgegenüber demnach demzufolge andererseits
        einerseits dementsprechend hierauf nebenbei nein ja ach unlängst kürzlich jüngst neulich eingangs abschließend
        abschliessend anschließend anschliessend ausdrücklich mehrmals täglich wörtlich sinngemäß""",
}


@cache
def _closed_class() -> dict[str, int]:
    table: dict[str, int] = {}
    for bit, words in _CLOSED.items():
        for word in words.split():
            table[word] = table.get(word, 0) | bit
    return table


_DATES = (
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "januar", "jänner",
    "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
DATES = frozenset(_DATES)  # the names of days and months
# How nouns of days and other times end: "Montagabend", "Vorwoche".
_TIME_ENDS = (
    *_DATES, "abend", "morgen", "vormittag", "nachmittag", "woche", "wochenende", "monat", "nacht", "jahr", "jahren",
    "tag", "tagen",
)  # fmt: skip
# What ends like a day and is an assembly.
_ASSEMBLIES = (
    "parteitag", "bundestag", "landtag", "reichstag", "kreistag", "städtetag", "gemeindetag", "kirchentag", "ärztetag",
    "juristentag", "gewerkschaftstag", "verbandstag",
)  # fmt: skip
# Words that a verb lexicon takes for verb forms but that news hardly ever uses as one.
_NEVER_VERBS = frozenset(
    """laut statt seit weit erst selbst acht sein seine seinen meine meinen deine eine einen ihre ihren gegen wegen
    neben zwischen unter über hinter mitten eigenen neuen alle aller allen heute bereits eben fast meist dank
    kraft trotz während entgegen nach""".split()
)
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


POSSESSIVES = ("sein", "ihr", "mein", "unser")  # how they begin


def uncontracted(word: str) -> str:
    """A lower-case preposition without the article it has taken in: "zum" → "zu"; other words as they are."""
    return _CONTRACTED.get(word, word)


def _verb_bits(word: str) -> int:
    bits = present = 0
    for form in verbs.analyse(word):
        bits |= _translate(form.bits)
        present |= form.bits & verbs.PRESENT
    if present and bits & SUBJUNCTIVE2 and bits & PLURAL_VERB and bits & INFINITIVE:
        bits &= ~SUBJUNCTIVE2  # "führen" is hardly ever the subjunctive of "fahren"
    return bits


@lru_cache()
def _translate(v: int) -> int:
    """The bits of this module for those of a verb form; there are few different ones."""
    bits = 0
    if v & verbs.FINITE:
        bits |= FINITE
        if v & verbs.PAST:
            bits |= PAST
        if v & verbs.CLEAR:
            if v & verbs.SUBJ1:
                bits |= SUBJUNCTIVE1
            if v & verbs.SUBJ2:
                bits |= SUBJUNCTIVE2
        if v & verbs.PL:
            bits |= PLURAL_VERB
        if v & (verbs.SG1 | verbs.SG3):
            bits |= SINGULAR_VERB
    if v & verbs.INFINITIVE:
        bits |= INFINITIVE
    if v & verbs.ZU_INFINITIVE:
        bits |= ZU_INFINITIVE
    if v & verbs.PARTICIPLE2:
        bits |= PARTICIPLE
    if v & verbs.AUX:
        bits |= AUXILIARY
    if v & verbs.MODAL:
        bits |= MODAL
    return bits


def _bits_of_form(word: str) -> int:
    """The bits of a word in lower case, and IN_CONTEXT where what stands around it or how it is spelled counts."""
    bits = _lower_bits(word)
    return bits | IN_CONTEXT if bits & UNKNOWN or not word.isalpha() or word in ("bin", "meine") else bits


def _lower_bits(word: str) -> int:
    """All classes that a word in lower case may have."""
    bits = _closed_class().get(word, 0)
    if word == "sein":
        return DETERMINER | INFINITIVE | AUXILIARY
    if word not in _NEVER_VERBS:
        verbal = _verb_bits(word)
        if verbal and bits & (DETERMINER | PREPOSITION | SUBORDINATOR | COORDINATOR) and not verbal & AUXILIARY:
            verbal = 0
        bits |= verbal
    if not bits:
        guess = _translate_guess(word)
        if guess:
            return guess
        if word.endswith(_ADJECTIVE_ENDINGS):
            return ADJECTIVE
        return ADVERB if nouns.is_adverb(word) else ADVERB | UNKNOWN
    if (
        bits & (FINITE | PARTICIPLE | INFINITIVE)
        and not bits & (AUXILIARY | MODAL)
        and word.endswith(_ADJECTIVE_ENDINGS)
    ):
        bits |= ADJECTIVE
    return bits


def _translate_guess(word: str) -> int:
    bits = 0
    for form in verbs.finite_guess(word):
        bits |= _translate(form.bits)
    if not bits:
        return 0
    bits |= GUESSED
    if word.endswith(_ADJECTIVE_ENDINGS):
        bits |= ADJECTIVE
    return bits


# How adjectives end that hardly any noun or name ends like.
_ADJECTIVE_SUFFIXES = ("tlich", "dlich", "ßlich", "blich", "slich", "nlich", "isch", "haft", "bar", "los")


def _is_noun(word: str) -> bool:
    """Whether a capitalised word is a known noun or first name; of a compound the first part must be known, too."""
    if nouns.role(word) is not None or nouns.first_name_gender(word) is not None:
        return True
    form = nouns.noun(word)
    if form is None:
        return False
    front = word[: len(word) - form.known]  # "Kritisch" is no kind of "Tisch"
    return not front or nouns.noun(front) is not None or nouns.noun(front.rstrip("ns")) is not None


# As polite address they stand in quotations only; elsewhere they begin a sentence.
POLITE = {
    "sie": PRONOUN,
    "ihnen": PRONOUN,
    **dict.fromkeys(("ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres"), DETERMINER),
}
_NOUNS_IN_END = frozenset(["dutzend", "tausend"])


def _capital_bits(word: str) -> int:
    """Classes of a capitalised word at the start of a sentence, by its lower-case form: `word`."""
    bits = LOWER[word] & ~IN_CONTEXT
    if bits & (DETERMINER | PREPOSITION | PRONOUN | SUBORDINATOR | QUESTION | COORDINATOR | REFLEXIVE | ZU):
        return bits & ~(FINITE | PARTICLE) if not bits & (AUXILIARY | MODAL) else bits
    if bits & ADVERB and not bits & (VERBAL | ADJECTIVE | UNKNOWN):
        return bits
    if bits == PARTICLE and nouns.is_adverb(word) and nouns.noun(word.capitalize()) is None:
        return ADVERB  # "Gleich fünf Bürgermeister kamen"
    if bits == ADVERB | UNKNOWN and word.endswith("end") and word not in _NOUNS_IN_END and not nouns.noun(word.title()):
        return ADVERB  # "Passend zum Wetter warnte der Sprecher": a participle
    if (
        bits == ADVERB | UNKNOWN
        and len(word) > 6
        and word.endswith(_ADJECTIVE_SUFFIXES)
        and not _is_noun(word.capitalize())
    ):
        return ADVERB  # "Zuversichtlich zeigte sich der Sprecher"
    bits &= ~(ADVERB if bits & UNKNOWN else 0) & ~UNKNOWN
    if bits & FINITE and all(r.particle for r in verbs.analyse(word) if r.bits & verbs.FINITE):
        bits &= ~FINITE  # "Ausnahmen gebe es": a particle is never joined to the first verb of a sentence
    if bits & (AUXILIARY | MODAL):
        return bits
    if bits & PARTICIPLE and not bits & (GUESSED | INFINITIVE) and nouns.noun(word.capitalize()) is None:
        return bits & ~FINITE  # "Verurteilt wurde er"
    if bits & FINITE and bits & ADJECTIVE and nouns.is_role(word.capitalize()):
        return NOUN | ADJECTIVE  # "Vertraute des Mannes"
    if bits & FINITE and (said := cue_noun(word)) is not None and said.plural:
        return NOUN  # "Angaben der Polizei zufolge", "Berichte über das Fest"
    if bits & INFINITIVE:
        bits &= ~(FINITE | INFINITIVE)  # "Berichten zufolge": a noun far more often than a verb in front
    return NOUN | (bits & ~GUESSED if not bits & GUESSED else 0)


# By lower-case form, the bits of words in lower case, with IN_CONTEXT, and of capitalised ones that begin a sentence.
LOWER = Table(_bits_of_form)
CAPITALISED = Table(_capital_bits)


def bits_of(word: str, flags: int, first: bool) -> int:
    """The classes that a token may have.

    Args:
        word: its lower-case form.
        flags: its flags as in `Document.flags`.
        first: whether it is the first word of a sentence, a quotation or a part after a colon, where the capital
            letter says nothing.

    Returns:
        The bits of this module, combined; 0 for punctuation.
    """
    if not flags & WORD:
        return 0
    if flags & CAPITAL:
        if not first:
            return POLITE.get(word, NOUN)
        return CAPITALISED[word]
    if flags & NUMBER:
        return NUMERAL
    return LOWER[word] & ~IN_CONTEXT


def names_time(word: str) -> bool:
    """Whether a lower-case noun is a day or another time by its end: "montagabend", no "parteitag"."""
    return word.endswith(_TIME_ENDS) and not word.endswith(_ASSEMBLIES)
