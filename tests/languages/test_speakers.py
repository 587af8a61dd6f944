"""Who speaks in German statements with an introduction of their own, on invented sentences."""

from __future__ import annotations

import pytest

from tests.languages.statements import statements

SPEAKERS = [
    # who acts in the passive, also where it looks like an attribute of the noun before it
    ("Trotz des Regens wurde das Fest von den Veranstaltern als Erfolg gewertet.", "den Veranstaltern"),
    ("Gestern wurde die Stadt vom Verband aufgefordert, die Brücke zu sperren.", "Verband"),
    ("Von Seiten der Delegation war den Gästen vorgeworfen worden, zu spät zu kommen.", "der Delegation"),
    ("Der Zugang zum See wird im Bericht als gefährlich bezeichnet.", "Bericht"),
    ("Die Lage wird vom Wetterdienst als „sehr ernst“ eingestuft.", "Wetterdienst"),
    # a study tells what it found
    ("Die Umfrage ergab, dass viele Kinder zu wenig schlafen.", "Die Umfrage"),
    ("Wie eine Studie ergab, schlafen viele Kinder zu wenig.", "eine Studie"),
    ("Daraus ergibt sich, dass viele Kinder zu wenig schlafen.", ""),
    # "es" that stands for somebody, and "es" that stands for nobody
    ("Es erklärte, man habe zu lange gewartet.", "Es"),
    ("Es heißt, man habe zu lange gewartet.", ""),
    ("Es wurde beklagt, man habe zu lange gewartet.", ""),
    # a noun of saying that the subject only answers
    ("Auf die Bitte, den Termin zu verschieben, kam keine Antwort.", "die Bitte"),
    ("Es gibt Gerüchte, nach denen der Trainer geht.", "denen"),
    # the outlet that is told stands in the dative beside the speaker
    ("Er wisse es nicht, sagte Lohmeyer der „Welt“.", "Lohmeyer"),
    ('Er wisse es nicht, sagte Ida Lohmeyer der "Kronen Zeitung".', "Ida Lohmeyer"),
    ("Er wisse es nicht, sagte Lohmeyer der Deutschen Presse-Agentur.", "Lohmeyer"),
    ("Er wisse es nicht, sagte die Ministerin der Nachrichtenagentur Reuters.", "die Ministerin"),
    ("Der „Welt“ sagte Lohmeyer, er wisse es nicht.", "Lohmeyer"),
    ("Lohmeyer sagte der „Neuen Nordsee-Post“, er wisse es nicht.", "Lohmeyer"),
    ("Der „Spiegel“ schreibt, Lohmeyer wisse es nicht.", "Der „Spiegel“"),
    ("Das sei falsch, sagte die Chefredakteurin der „Welt“.", "die Chefredakteurin der „Welt“"),
    ("Das sei falsch, sagte die Sprecherin der Deutschen Welle.", "die Sprecherin der Deutschen Welle"),
    # what is asked for is nobody, an agency has what it heard from somebody
    ("Man betreue sie rund um die Uhr, hieß es auf APA-Anfrage.", ""),
    (
        "Wie die Deutsche Presse-Agentur aus Koalitionskreisen erfuhr, tagte das Kabinett.",
        "die Deutsche Presse-Agentur",
    ),
    ("Beide Seiten reden anders: Während Paris von Fortschritten sprach, hieß es in Rom, es sei noch weit.", "Rom"),
    # "ist gestanden" is no confession
    ("Lohmeyer, die lange in der Kritik gestanden war, sagte, sie trete ab.", "Lohmeyer"),
    # adjectives that are nouns begin sentences, and companies lead markets
    ("Vertraute der Familie berichteten, dass er krank sei.", "Vertraute der Familie"),
    ("Der Bauverantwortliche der Gemeinde meinte, der Keller sei trocken.", "Der Bauverantwortliche der Gemeinde"),
    ("Der Marktführer kündigte an, die Preise zu erhöhen.", "Der Marktführer"),
    # a date in digits after the day of the week is no relative clause
    ("Lohmeyer hatte am Dienstag, den 7.10. in einem Interview behauptet, die Kasse sei leer.", "Lohmeyer"),
    # the nearest one who says it
    ("Die Verbände protestierten, da sie fürchten, viele könnten das nicht bezahlen.", "sie"),
    ("Lohmeyer wich aus, indem er sagte, man werde das prüfen.", "er"),
    ("Später stellte es fest, dass der Vertrag ungültig war.", "es"),
    # what is said stands in a document
    ("Die Zeitung druckte einen Brief der Stadt, in dem es heißt, dass alles stimme.", "einen Brief der Stadt"),
    # the noun names whose words they are, and the verb is none of saying
    ("Das Gericht folgte dem Antrag des Anwalts, dass der Mann freikomme.", "dem Antrag des Anwalts"),
    ("Das Gericht wiederholte die Forderung des Anwalts, dass der Mann freikomme.", "Das Gericht"),
    # surnames that end like nouns, and nouns after a name
    ("Das sei neu, sagte Bernd Lohmeier am Montag.", "Bernd Lohmeier"),
    ("Das sei neu, sagte Edmon Chung am Montag.", "Edmon Chung"),
    ("Gestern hat Hanne Wiegold Forderungen zurückgewiesen, dass sie zahle.", "Hanne Wiegold"),
    # a noun that begins a sentence and looks like a verb
    ("Angaben der Polizei zufolge war es kalt.", "Angaben der Polizei"),
    # the words that lead to a quotation have their own speaker
    ("Das sei nicht neu, so Lohmeyer weiter: „Das machen alle anderen Städte auch.“", "Lohmeyer"),
    ("Die Ministerin meint, viele würden fehlen: „Ich rechne mit der Hälfte der Leute.“", "Die Ministerin"),
    ("Der Trainer scheute sich nicht, seine Freude zu zeigen: „Das haben wir uns verdient.“", "Der Trainer"),
    ("Zitat von Lohmeyer: „Wir haben alles erreicht, was wir wollten.“", "Lohmeyer"),
    ("In dem Entwurf steht der Satz: „Die Stadt zahlt alle Kosten.“", "dem Entwurf"),
    ("Das war das Ziel, das Lohmeyer so erklärt hatte: „Ich will, dass alle Arbeit haben.“", "Lohmeyer"),
    # what is rejected is another's; what is given as a reason is the subject's own
    ("Der Minister wies den Vorwurf zurück, er habe gelogen.", "den Vorwurf"),
    ("Der Minister hat Berichte des Senders dementiert, er werde gehen.", "Berichte des Senders"),
    ("Lohmeyer wandte sich gegen die Behauptung, die Sorte sei giftig.", "die Behauptung"),
    ("Der Minister wies die Kritik zurück: Das Gesetz sei richtig.", "Der Minister"),
    ("Der Minister zog das Angebot mit der Begründung zurück, es fehle Geld.", "Der Minister"),
    ("Aus dem Ministerium kam der Vorschlag, die Steuer zu senken.", "dem Ministerium"),
    # who lets something be known
    ("Der Pressedienst der Stadt ließ verlauten, dass man baue.", "Der Pressedienst der Stadt"),
    # surnames that look like plurals, particles of Arabic names, newspapers in quotation marks
    ("Lorenzen glaubt, die Lage sei ernst. Das sagte Ida Lorenzen. Lorenzen meint, man müsse warten.", "Lorenzen"),
    ("Im selben Brief fordert al Huthi die Öffnung der Grenze.", "al Huthi"),
    ("Am Montag erklärte ibn Saud, er komme.", "ibn Saud"),
    ("Freilich schrieb die liberale „El Mundo“ Lohmeyer den Sieg zu.", "die liberale „El Mundo“"),
    (
        "Ida Stein kam. Kritiker warfen Stein vor, zu spät zu kommen. Von Stein selbst gab es die Zusage, zu zahlen.",
        "Stein",
    ),
    # what tells how somebody says it takes no clause
    ("Am Montag sagte Lohmeyer, ohne Namen zu nennen, dass Geld fehle.", "Lohmeyer"),
    # a new subject behind "sein"
    ("Teuer war der Streit um die Blockaden und die Händler befürchten, dass er dauert.", "die Händler"),
    # who is told or accused is no genitive of a name
    ("Gestern warf Ida Lohmeyer der Opposition vor, nichts zu tun.", "Ida Lohmeyer"),
    ("Gestern warf die OSZE der Wahlkommission vor, nichts zu tun.", "die OSZE"),
    ("Am Abend drohte die Türkei der EU, die Grenze zu öffnen.", "die Türkei"),
    ("Die OSZE der Nachkriegszeit forderte, dass gewählt wird.", "Die OSZE der Nachkriegszeit"),
    # a main clause without a coordinator
    (
        "Berg lehnte das ab, die Sprecherin der Partei, Ida Dahl, sagte: „Das geht so nicht.“",
        "die Sprecherin der Partei, Ida Dahl",
    ),
    # the words that lead to a quotation are somebody's
    ("Dahl wagte die Prognose, viele würden fehlen: „Ich rechne mit der Hälfte.“", "Dahl"),
    ("„Ich bin dafür“, sagte Dahl. Das zeige, „dass die Gebühren kaum jemanden abschrecken“.", "Dahl"),
    ("Dahl sagte, das Land sei arm und Holm sollte wissen, „dass wir ihn finden“.", "Dahl"),
    # who wants what is quoted, or does something with it
    ("Holm sprach lange. Dann wollte er „den Vorschlag mit allen Gruppen noch einmal besprechen“.", "er"),
    ("Dahl sprach lange. Seine Gegner drohten mit der Parole „Wir erwarten euch schon“.", "Seine Gegner"),
    # all whom an enumeration names
    (
        "Am Freitag forderten Jan Lohmeyer (SPD), Ida Holm (FDP) und Karl Frey, den Vertrag zu kündigen.",
        "Jan Lohmeyer (SPD), Ida Holm (FDP) und Karl Frey",
    ),
    # the verb of the part before
    ("Von einem „Affront“ spricht die FPÖ, von einem „Neustart“ die SPÖ.", "die SPÖ"),
    # in what somebody whom a relative clause names has signed
    ("In dem Schreiben, das Ida Holm unterzeichnet hat, heißt es, man müsse handeln.", "dem Schreiben"),
    # "darin" stands for what was written
    ("Das Amt gab eine Stellungnahme ab. Darin steht: „Wir sind besonders betroffen.“", "eine Stellungnahme"),
    ("Dahl schrieb einen Brief. Darin wird gefordert, die Schule zu öffnen.", "einen Brief"),
    ("Dahl schrieb einen Brief. Darin fordert er, die Schule zu öffnen.", "er"),
    # where something is to be read
    ("An der Mauer war die Parole „Freiheit für alle, die im Gefängnis sitzen“ zu lesen.", "der Mauer"),
    ("„Wir bitten um Hilfe“, heißt es in dem Brief an Amt, Polizei und Verein.", "dem Brief"),
    # the subject of the clause before
    ("Die Beobachter rügten Mängel, sprachen aber davon, dass die Wahl fair gewesen sei.", "Die Beobachter"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_somebody_speaks(text: str, speaker: str) -> None:
    assert [s.speaker for s in statements(text)][-1:] == [speaker]


def test_a_quotation_belongs_to_the_dependent_clause_that_leads_to_it() -> None:
    found = statements("Während Dahl sagte, „das ist gut so“, nannte Holm den Plan falsch.")
    assert ("„das ist gut so“", "Dahl") in [(s.content, s.speaker) for s in found]


def test_what_was_asked_for_is_no_statement() -> None:
    assert statements("Die Sprecherin wollte auf Anfrage nicht bestätigen, dass die Brücke gesperrt werde.") == []
