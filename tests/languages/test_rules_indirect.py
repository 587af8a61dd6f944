"""Indirect speech in German: what a clause or a source tells, on invented sentences."""

from __future__ import annotations

import pytest

from tests.languages.statements import statements

# text, then content and speaker of each indirect statement in it
TOLD = [
    # what is planned is told by whose plan it is
    (
        "Nach einem Vorschlag der Stadt soll die Schule schließen.",
        [("soll die Schule schließen", "einem Vorschlag der Stadt")],
    ),
    ("Nach der Ankündigung der Ministerin zog er aus.", []),
    # an infinitive without a comma
    ("Der Konzern hat angekündigt die Preise zu erhöhen.", [("die Preise zu erhöhen", "Der Konzern")]),
    ("Die Anwohner wurden aufgefordert Fenster zu schließen.", [("Fenster zu schließen", "")]),
    ("Die Firma bietet an den Lohn aller zu erhöhen.", [("den Lohn aller zu erhöhen", "Die Firma")]),
    ("Das Amt warnt davor das Wasser zu trinken.", [("das Wasser zu trinken", "Das Amt")]),
    ("Berg versprach bald zu kommen.", [("bald zu kommen", "Berg")]),
    # the subject of the verb of saying stands right before the infinitive and is no noun that governs it
    ("Nicht zu schließen versprach keiner.", []),
    ("Von den Häusern erklärten nur die Museen, nicht zu schließen.", [("nicht zu schließen", "die Museen")]),
    # the first noun of a sentence that looks like a verb
    ("Ende Mai sagte Dahl, er komme.", [("er komme", "Dahl")]),
    # a name in quotation marks that a hyphen joins to its noun
    ("Wie der „Globus“-Reporter sagte, brennt es.", [("brennt es", "der „Globus“-Reporter")]),
    # several clauses with one subject before "sagte X"
    (
        "Er sei alt, habe „nie“ gefehlt und so alle erfreut, sagte Holm.",
        [("Er sei alt, habe „nie“ gefehlt und so alle erfreut", "Holm")],
    ),
    # ", so X" without any other word that tells of speech
    (
        "Kaum zu glauben, ein Kind fuhr den Bus, so der Betreiber.",
        [("Kaum zu glauben, ein Kind fuhr den Bus", "der Betreiber")],
    ),
    (
        "Das Dorf hofft, nicht zu ertrinken, so Berg.",
        [("Das Dorf hofft, nicht zu ertrinken", "Berg"), ("nicht zu ertrinken", "Das Dorf")],
    ),
    # an article before the subject of a passive
    (
        "Dahl versicherte, die Teilnehmer der Messe würden geschützt.",
        [("die Teilnehmer der Messe würden geschützt", "Dahl")],
    ),
    # what begins a clause stands with a relative clause or an infinitive before its verb
    ("Dahl sagte, in Orten, die er kenne, sei es still.", [("in Orten, die er kenne, sei es still", "Dahl")]),
    ("Dahl sagte, der Plan, alles zu sperren, sei alt.", [("der Plan, alles zu sperren, sei alt", "Dahl")]),
    (
        "Nach den Tagen, die sie kannte, sollte Ruhe sein, sagte Holm.",
        [("Nach den Tagen, die sie kannte, sollte Ruhe sein", "Holm")],
    ),
    # subjunctive II in relative clauses and reasons
    ("Die Firma beklagt Kosten, die keiner bezahlt hätte.", [("die keiner bezahlt hätte", "Die Firma")]),
    ("Es sprach Dahl, der den Mut lobte, der das Dorf rette.", [("der das Dorf rette", "der")]),
    ("Die Firma lobte den Plan, weil er allen genutzt hätte.", [("weil er allen genutzt hätte", "Die Firma")]),
    # a verb that looks like a participle behind an insertion
    (
        "Die Gegner, auch die Stadt, verwiesen auf Schäden, die es gebe.",
        [("die es gebe", "Die Gegner, auch die Stadt")],
    ),
    # a verb-final clause with an enumeration or an insertion before its verb
    (
        "Dahl sagte, dass hier Tee, Saft oder Bier verkauft werden sollten.",
        [("dass hier Tee, Saft oder Bier verkauft werden sollten", "Dahl")],
    ),
    (
        "Dahl sagte, dass die Bewohner der seit Mai belagerten Stadt, diese verlassen können.",
        [("dass die Bewohner der seit Mai belagerten Stadt, diese verlassen können", "Dahl")],
    ),
    # a source before a subject that touches it
    ("Bisher liegen laut Airbus Bestellungen vor.", [("Bisher liegen … Bestellungen vor", "Airbus")]),
    (
        "Am Abend wurde laut Ida Holm der neue Sprecher von Dahl verletzt.",
        [("Am Abend wurde … der neue Sprecher von Dahl verletzt", "Ida Holm")],
    ),
    (
        "Das hat nach Angaben der Behörde der Stadt niemand gemerkt.",
        [("Das hat … niemand gemerkt", "Angaben der Behörde der Stadt")],
    ),
    # a source tells all that one subject does
    (
        "Laut Bericht leben sie in Armut, leiden unter Not und werden bedroht.",
        [("leben sie in Armut, leiden unter Not und werden bedroht", "Bericht")],
    ),
    # a second verb of one subject, with what it tells behind it
    ("Die Stadt lobte das Fest, teilte jedoch mit, es sei teuer.", [("es sei teuer", "Die Stadt")]),
    (
        "Dahl sagte, dass das Haus verkauft und bald umbenannt werden soll.",
        [("dass das Haus verkauft und bald umbenannt werden soll", "Dahl")],
    ),
    # the verb of what is told stands in quotation marks
    ("Dahl sagte, das Haus „ist und bleibt eine Ruine“.", [("das Haus „ist und bleibt eine Ruine“", "Dahl")]),
    ("Dahl bat Holm, ihre „besten Wünsche zu überbringen“.", [("ihre „besten Wünsche zu überbringen“", "Dahl")]),
    # a source tells a quotation together with who says it
    ("„Das reicht nicht aus“, sagte Holm laut Polizei.", [("„Das reicht nicht aus“, sagte Holm", "Polizei")]),
    # reasons that go on
    ("Dahl lobte den Plan, weil er gut sei und bald helfe.", [("weil er gut sei und bald helfe", "Dahl")]),
    # said to be so
    ("Die Zeitung berichtete, hundert Leute sollen gehen.", [("hundert Leute sollen gehen", "Die Zeitung")]),
    # a time is no source of what becomes known
    ("Im Mai wurde bekannt, dass es brennt.", [("dass es brennt", "")]),
    ("Es gibt eine Studie. Danach ist der Fluss sauber.", [("ist der Fluss sauber", "Danach")]),
    ("Die Stadt plant, die Brücke zu sperren.", [("die Brücke zu sperren", "Die Stadt")]),
    # ", so zeigen Studien," inside what is told, and what goes on after it
    (
        "Das Risiko liegt, so zeigen Studien, bei allen niedriger.",
        [("Das Risiko liegt … bei allen niedriger", "Studien")],
    ),
    (
        "In zehn Jahren, so schätzt Holm, soll alles fertig sein und der Handel Bäume verkaufen können.",
        [("In zehn Jahren … soll alles fertig sein und der Handel Bäume verkaufen können", "Holm")],
    ),
    # a clause with "dass" behind "sagte X" goes on with what stands before
    ("Es sei gut, sagte Dahl, dass alle helfen.", [("Es sei gut … dass alle helfen", "Dahl")]),
    # an introduction inside, with a clause or an apposition of its own
    (
        "Die Hilfen, heißt es in einem Papier, das allen vorliegt, kämen zu spät.",
        [("Die Hilfen … kämen zu spät", "einem Papier")],
    ),
    (
        "Die Hilfen, sagte Dahl, der Chef der Bank, reichten nicht.",
        [("Die Hilfen … reichten nicht", "Dahl, der Chef der Bank")],
    ),
    # what a noun means, before the verb that its phrase waits for
    ("Der Vorwurf, er habe gelogen, traf Dahl hart.", [("er habe gelogen", "Der Vorwurf")]),
    (
        "Auf den Vorwurf der Stadt, es sei ein Trick, entgegnete Dahl, dass er wirke.",
        [("es sei ein Trick", "der Stadt"), ("dass er wirke", "Dahl")],
    ),
    # a participle that looks like a finite verb, behind ", so X,"
    (
        "Man habe, so Dahl, viele Kunden verloren, halte aber an allem fest.",
        [("Man habe … viele Kunden verloren, halte aber an allem fest", "Dahl")],
    ),
    # a question is not asked where it is only talked about
    ("Die Stadt stellte die Frage, ob das reicht.", [("ob das reicht", "Die Stadt")]),
    ("Damit ist die Frage beantwortet, ob das reicht.", []),
    # a name in the genitive before a noun of opinion
    ("Nach Bergers Meinung fehlt Geld.", [("fehlt Geld", "Bergers Meinung")]),
    # a dependent clause in quotation marks is part of what is told
    (
        "Berg meint, dass Dahl bald gehe, „um Platz zu machen“.",
        [("dass Dahl bald gehe, „um Platz zu machen“", "Berg")],
    ),
    ("Berg sagte, dass, „wenn es brennt, alle gehen“.", [("dass, „wenn es brennt, alle gehen“", "Berg")]),
    # an attribute that looks like a verb behind a conjunction
    (
        "Berg sagte, dass es brannte, als bewaffnete Räuber mit Bomben und Schüssen angriffen.",
        [("dass es brannte, als bewaffnete Räuber mit Bomben und Schüssen angriffen", "Berg")],
    ),
    # a relative clause behind ", so X" tells about X
    ("Es brenne, so der Bericht einer Stiftung, in der Dahl forscht.", [("Es brenne", "der Bericht einer Stiftung")]),
    # what goes on behind a semicolon without the mood of reported speech, or with a source of its own
    ("Laut Berg ist das Dorf alt; seine Brücke hält nicht.", [("ist das Dorf alt", "Berg")]),
    (
        "Laut Berg ist er alt; demnach wäre er müde gewesen.",
        [("ist er alt", "Berg"), ("wäre er müde gewesen", "demnach")],
    ),
    ("Laut Berg sei das Dorf alt; seine Brücke halte nicht.", [("sei das Dorf alt; seine Brücke halte nicht", "Berg")]),
    # what a colon introduces before ", so X"
    ("Die Richterin blieb hart: Eine Strafe sei nötig, so Dahl.", [("Eine Strafe sei nötig", "Dahl")]),
    ("Die Antwort ist klar: Man habe, so Berg, kein Geld.", [("Man habe … kein Geld", "Berg")]),
    # a remark behind a dash, and a parenthesis that says who told it
    ("Dahl riet allen, das Dorf zu verlassen – die Hälfte ging.", [("das Dorf zu verlassen", "Dahl")]),
    (
        "Berg bat alle, das Dorf zu verlassen – ein Rat, der die Alten traf.",
        [("das Dorf zu verlassen", "Berg")],
    ),
    # two clauses behind "Wie X mitteilte"
    (
        "Wie die Polizei mitteilte, wurden zehn Gäste verletzt, drei von ihnen liegen im Spital.",
        [("wurden zehn Gäste verletzt, drei von ihnen liegen im Spital", "die Polizei")],
    ),
    (
        "Wie die Polizei mitteilte, wurden zehn Gäste verletzt; das Haus steht leer.",
        [("wurden zehn Gäste verletzt", "die Polizei")],
    ),
    (
        "Berg sah keinen Grund, an Dahl zu zweifeln, wie er mitteilte.",
        [("Berg sah keinen Grund, an Dahl zu zweifeln", "er")],
    ),
    # a noun that is part of the verb's expression, with its own attribute, and one that is not
    (
        "Berg hat die Bereitschaft ihrer Partei erklärt, bald zu verhandeln.",
        [("bald zu verhandeln", "Berg")],
    ),
    ("Der Verband signalisierte seine Bereitschaft, nachzugeben.", [("nachzugeben", "Der Verband")]),
    ("Der Verband erklärte den Versuch, nachzugeben, für beendet.", []),
    # a text among many is a source, a certain one may be an event
    (
        "Nach einer Veröffentlichung in der „Post“ haben Forscher einen Stern entdeckt.",
        [("haben Forscher einen Stern entdeckt", "einer Veröffentlichung in der „Post“")],
    ),
    ("Nach der Veröffentlichung in der „Post“ haben Forscher einen Stern entdeckt.", []),
    ("Die Stadt will nach den bisherigen Planungen bauen.", [("Die Stadt will … bauen", "den bisherigen Planungen")]),
    # an outlet that is told stands in front
    ("Der „Post“ sagte Dahl, es reiche.", [("es reiche", "Dahl")]),
    ("Der BBC sagte Dahl, es reiche.", [("es reiche", "Dahl")]),
    # a participle with "sein" tells what somebody thinks
    ("Dahl ist überzeugt, dass der Plan gelingt.", [("dass der Plan gelingt", "Dahl")]),
    ("Dahl war entsetzt darüber, dass keiner half.", [("dass keiner half", "Dahl")]),
    ("Das wird nichts, ist Dahl überzeugt.", [("Das wird nichts", "Dahl")]),
    ("Das Haus ist gesperrt, weil es brannte.", []),
    # nobody is named behind what is said
    ("Der Prozess könne lange dauern, wird vermutet.", [("Der Prozess könne lange dauern", "")]),
    # what is cut off at its auxiliary goes on behind "sagte X"
    (
        "Es sei, sagte Berg, ein Irrtum zu glauben, dass es reicht.",
        [("Es sei … ein Irrtum zu glauben, dass es reicht", "Berg")],
    ),
    ("Es sei, so heißt es, ein Irrtum zu warten.", [("Es sei … ein Irrtum zu warten", "")]),
    # an adverb before the adjective of a source
    ("Nach bisher unbestätigten Berichten brennt es.", [("brennt es", "bisher unbestätigten Berichten")]),
    ("Laut bislang noch unbestätigten Angaben brennt es.", [("brennt es", "bislang noch unbestätigten Angaben")]),
    ("Noch unbestätigten Berichten zufolge brennt es.", [("brennt es", "Noch unbestätigten Berichten")]),
    ("Die Brücke war bisher Berichten zufolge offen.", [("Die Brücke war bisher … offen", "Berichten")]),
    # "es" stands for a clause that is judged
    ("Dahl nannte es falsch, das Werk zu schließen.", [("das Werk zu schließen", "Dahl")]),
    ("Dahl bezeichnete es als Fehler, dass es schließt.", [("dass es schließt", "Dahl")]),
    ("Dahl findet es gut, dass das Werk bleibt.", [("dass das Werk bleibt", "Dahl")]),
    # a debate or a doubt, but not what nobody says
    ("Der Rat diskutierte darüber, ob das Geld reicht.", [("ob das Geld reicht", "Der Rat")]),
    ("Dahl äußerte Zweifel daran, ob das Geld reicht.", [("ob das Geld reicht", "Dahl")]),
    ("Dahl sagte nicht, ob das Geld reicht.", []),
    ("Der Rat muss entscheiden, ob er baut.", []),
    # a document whose relative clause is in the subjunctive, and nouns with a verb that says little alone
    ("Der Bericht nennt Mängel, für die die Stadt hafte.", [("für die die Stadt hafte", "Der Bericht")]),
    ("Die Stadt hat die Erlaubnis gegeben, zu bauen.", [("zu bauen", "Die Stadt")]),
    ("Dahl sieht darin einen Beleg dafür, dass es reicht.", [("dass es reicht", "Dahl")]),
    # another figure that a source gives, and an addition with a source of its own
    ("Der Wagen fährt 100, nach anderen Angaben 110 Kilometer.", [("110 Kilometer", "anderen Angaben")]),
    ("Dort saß der Dieb – nach Zeugenaussagen der Wirt – am Tisch.", [("der Wirt", "Zeugenaussagen")]),
    ("Die Frau ist, nach Angaben der Polizei, tot.", [("Die Frau ist … tot", "Angaben der Polizei")]),
    # a time and no source
    ("Nach Berichten über Schäden kam die Ministerin.", []),
    ("Erst nach langen Ermittlungen war genug Geld da.", []),
    # nobody says it: somebody is suspected, an infinitive that tells a purpose, what somebody's view is
    ("Dahl steht unter dem Verdacht, Geld genommen zu haben.", []),
    ("Dahl äußerte den Verdacht, dass Holm lüge.", [("dass Holm lüge", "Dahl")]),
    ("Dahl plant ein Gesetz mit dem Ziel, Rechte zu stärken.", []),
    ("Dahl plant, Rechte zu stärken.", [("Rechte zu stärken", "Dahl")]),
    ("Dahl war verpflichtet, zu zahlen.", []),
    ("Die Daten deuten darauf hin, dass es regnet.", []),
    # what is accused, and what is answered
    (
        "Dahl trat dem Vorwurf der Gegner, es brenne, mit den Worten entgegen, man habe gelöscht.",
        [("es brenne", "der Gegner"), ("man habe gelöscht", "Dahl")],
    ),
    # a quotation that the next sentence introduces is no indirect statement
    ("Holm sagte: „Es brennt.“ Das sagte der Chef zu allen.", []),
    ("Viele gehen. „Es brennt.“ Das sagte Holm.", []),
    # a second verb of saying behind a dass-clause, and a second verb inside it
    (
        "Dahl verlangte, dass alle zahlen, und kritisierte, dass es langsam gehe.",
        [("dass alle zahlen", "Dahl"), ("dass es langsam gehe", "Dahl")],
    ),
    (
        "Dahl sagte, dass er kam und hoffte, dass es reicht.",
        [("dass er kam und hoffte, dass es reicht", "Dahl")],
    ),
    # what goes on behind "sagte X" with a quotation or with "ob"
    (
        "Man habe, sagte Dahl, „alles versucht“, doch es reiche nicht.",
        [("Man habe … „alles versucht“, doch es reiche nicht", "Dahl")],
    ),
    ("Er wisse nicht, sagte Dahl, ob das reiche.", [("Er wisse nicht … ob das reiche", "Dahl")]),
    # a particle before its verb, and what is neither denied nor said
    ("Fest steht für Dahl, dass die Stadt sparen muss.", [("dass die Stadt sparen muss", "Dahl")]),
    ("Dahl wollte weder bestätigen noch dementieren, dass er geht.", []),
    # the one who is cited
    ("Das Dorf habe gefeiert, wie Dahl von der „Post“ zitiert wird.", [("Das Dorf habe gefeiert", "Dahl")]),
    # "Denn" before "wie X sagte", and what goes on in the subjunctive behind a dass-clause
    ("Denn wie die „Post“ berichtete, brennt es.", [("brennt es", "die „Post“")]),
    (
        "Dahl meinte, dass es nicht schade, die Alten könnten allerdings husten.",
        [("dass es nicht schade, die Alten könnten allerdings husten", "Dahl")],
    ),
    # the clause of a noun goes on behind what the noun tells
    (
        "Lob erhält der Vorschlag, das Dorf zu retten, nun auch aus Wien.",
        [("das Dorf zu retten", "der Vorschlag")],
    ),
    # one verb for both halves of a relative clause, and a clause with "wie" without its comma
    (
        "Es ist ein Wagen, der nicht abgeholt, sondern laut Polizei verbrannt wurde.",
        [("der nicht abgeholt, sondern … verbrannt wurde", "Polizei")],
    ),
    ("Wie die Sender berichten sind zwei Gäste tot.", [("sind zwei Gäste tot", "die Sender")]),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_told_and_by_whom(text: str, told: list[tuple[str, str]]) -> None:
    assert [(s.content, s.speaker) for s in statements(text) if s.form == "indirect"] == told


# text, then cue and frame of the indirect statement in it
INTRODUCED = [
    (
        "Berg stellte die Behauptung auf, dass es brennt.",
        "stellte die Behauptung auf",
        "Berg stellte die Behauptung auf,",
    ),
    ("Von dort kam die Nachricht, dass es brennt.", "kam die Nachricht", "Von dort kam die Nachricht,"),
    ("Seit Mai gab es Hinweise, dass es brennt.", "gab es Hinweise", "Seit Mai gab es Hinweise,"),
    ("Berg blieb bei der Behauptung, dass es brennt.", "der Behauptung", "Berg blieb bei der Behauptung,"),
    ("Es gibt einen Bericht, wonach es brennt.", "wonach", "Es gibt einen Bericht, wonach"),
    ("Es wird vermutet, dass es brennt.", "Es wird vermutet", "Es wird vermutet,"),
    ("Es brenne, so vermutet Berg.", "so vermutet", ", so vermutet Berg"),
    ("So sagte Berg, es brenne.", "sagte", "So sagte Berg,"),
    ("Am Abend war zu hören, es brenne.", "war zu hören", "Am Abend war zu hören,"),
    ("Es kam ein Bote, der sagte, dass es brennt.", "sagte", "Es kam ein Bote, der sagte,"),
]


@pytest.mark.parametrize(("text", "cue", "frame"), INTRODUCED)
def test_what_introduces_it(text: str, cue: str, frame: str) -> None:
    found = [(s.cue, s.frame) for s in statements(text) if s.form == "indirect"]
    assert found == [(cue, frame)]


# what one says stands inside what another tells
NESTED = [
    ("Laut der „Post“ bestätigte Berg, dass das Geld fehlt.", ["der „Post“", "Berg"]),
    ("Berg sagte, laut Polizei sei die Straße frei.", ["Berg", "Polizei"]),
    ("Demnach erwartet die Stadt, dass der Fluss steigt.", ["Demnach", "die Stadt"]),
]


@pytest.mark.parametrize(("text", "speakers"), NESTED)
def test_a_source_and_a_verb_of_saying_are_two_statements(text: str, speakers: list[str]) -> None:
    assert [s.speaker for s in statements(text)] == speakers


def test_verbs_of_saying_inside_what_is_said_are_one_statement() -> None:
    found = statements("Berg sagte, Dahl habe erklärt, er komme nicht.")
    assert [s.speaker for s in found] == ["Berg"]


# what another said stands in a sentence that is itself somebody's words
RETOLD = [
    (
        "Der Anwalt klagte. Die Zeugin habe erklärt, dass es brenne.",
        [
            ("indirect_free_indirect", "Die Zeugin habe erklärt, dass es brenne.", "Der Anwalt"),
            ("indirect", "dass es brenne", "Die Zeugin"),
        ],
    ),
    (
        "Der Anwalt klagte. Die Zeugin habe geschrieben, sie friere. Das sei falsch.",
        [
            (
                "indirect_free_indirect",
                "Die Zeugin habe geschrieben, sie friere. Das sei falsch.",
                "Der Anwalt",
            ),
            ("indirect", "sie friere", "Die Zeugin"),
        ],
    ),
    # no one else speaks: the passive, "man", a verb that goes on with the same subject
    (
        "Der Anwalt klagte. Es sei erklärt worden, dass es brenne.",
        [("indirect_free_indirect", "Es sei erklärt worden, dass es brenne.", "Der Anwalt")],
    ),
    (
        "Der Anwalt klagte. Man habe erklärt, dass es brenne.",
        [("indirect_free_indirect", "Man habe erklärt, dass es brenne.", "Der Anwalt")],
    ),
    (
        "Der Anwalt klagte. Die Zeugin gebe Fehler zu, spreche aber von Not.",
        [("indirect_free_indirect", "Die Zeugin gebe Fehler zu, spreche aber von Not.", "Der Anwalt")],
    ),
]


@pytest.mark.parametrize(("text", "told"), RETOLD)
def test_what_another_said_is_a_statement_inside(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(s.form, s.content, s.speaker) for s in statements(text) if s.form != "reported"] == told
