"""Whom a mention names: the marked words of a text, and the name to show."""

from __future__ import annotations

import pytest

from newsclaims.languages.de.resolver import Resolver
from tests.languages.marked_text import analysed, tokens, unmark

# The mention in {m:…}, and its name.
RESOLVED = [
    ("Minister Jan Petersen (SPD) kam. {m:Der SPD-Politiker} schwieg.", "Jan Petersen"),
    ("Nato-Generalsekretär Jan Petersen kam. {m:Der Nato-Chef} schwieg.", "Jan Petersen"),
    ("Jan Petersen kam. {m:Der 65-Jährige} schwieg.", "Jan Petersen"),
    ("Verkehrsministerin Ida Lohmeyer kam. {m:Die SPD-Politikerin} schwieg. Dann kam die Grünen-Abgeordnete Ada Berg.",
     "Ida Lohmeyer"),
    ("Schlager-Queen Ida Lohmeyer kam. {m:Die Sängerin} schwieg.", "Ida Lohmeyer"),
    ("Ida Lohmeyer kam. {m:Die Internistin} schwieg.", "Ida Lohmeyer"),
    ("Politologe Jan Petersen kam. {m:Der Russland-Experte} schwieg.", "Jan Petersen"),
    ("Ärztin Ida Lohmeyer kam. {m:Die Forscherin} schwieg.", "Ida Lohmeyer"),
    ("Minister Jan Petersen kam. {m:Der Ökonom} schwieg.", "Ökonom"),
    ("Ida Lohmeyer kam. {m:Die frühere Klimaministerin} schwieg.", "Ida Lohmeyer"),
    ("Das teilt der Innsbrucker Europarechtler Walter Petersen. {m:Der Jurist} schwieg.", "Walter Petersen"),
    ("{m:Hirtin Anna Petersen} schwieg.", "Anna Petersen"),
    ("{m:Dänischer Außenminister}: Es ist kalt\nDer dänische Außenminister Jan Petersen kam.", "Jan Petersen"),
    ("{m:Präsident Jan Nuno do Lago} kam.", "Jan Nuno do Lago"),
    ("Das sagte {m:das deutsche Auswärtige Amt}.", "Auswärtiges Amt"),
    ("Minister Israel Petersen kam. Dann schwieg {m:Israel}.", "Israel"),
    ("Präsident Jan Nuno Lula da Silva kam. Dann lachte {m:Lula}.", "Jan Nuno Lula da Silva"),
    ("Minister Jan Petersen (SPD) kam. {m:Der Frankfurter} schwieg.", "Jan Petersen"),
    ("Präsident Nils Holm kam. Das lehnt Jan Petersen ab. {m:Der schiitische Politiker} schwieg.", "Jan Petersen"),
    ("Offizierin Ida Lohmeyer kam. {m:Die Gründerin des Zentrums} schwieg.", "Ida Lohmeyer"),
    ("Minister Jan Petersen kam. Nils Holm bat den Minister um Hilfe. {m:Dieser} schwieg.", "Jan Petersen"),
    ("Man sah, dass {m:Ida Lohmeyer} Beirut besucht hatte.", "Ida Lohmeyer"),
    ("Jan Petersen kam. {m:Der Datenschützer} schwieg.", "Jan Petersen"),
    ("Minister Jan Petersen kam. {m:Der flämische Nationalist} schwieg.", "Jan Petersen"),
    ("Jan Petersen kam. {m:Der EU-Kommissar} schwieg.", "Jan Petersen"),
    ("Ida Lohmeyer traf den Minister. {m:Der Minister} schwieg.", "Minister"),
    ("Klubchef Nils Holm kam. Der Chef der Bahn, Jan Petersen, warnte. Dann lachte {m:er}.", "Jan Petersen"),
    ("Thomas Petersen warnte. Dann lachte {m:er}.", "Thomas Petersen"),
    ("Die ÖVP kam. Ihr Verlag Droschl kam. Nach {m:Angaben des Verlags} war es kalt.", "Droschl"),
    ("Verteidiger Jan Petersen kam. {m:Der Anwalt} schwieg.", "Jan Petersen"),
    ("Der finnische Präsident Nils Holm traf seinen dänischen Kollegen Jan Petersen. {m:Der dänische Präsident} kam.",
     "Jan Petersen"),
    ("{m:Verteidigungsminister Israel Petersen} kam.", "Israel Petersen"),
    ("{m:Die Gewerkschaft der Köche (GSZ)} schwieg.", "Gewerkschaft der Köche"),
    ("Physiker Jan Petersen kam. {m:Der emeritierte Professor} schwieg.", "Jan Petersen"),
    ("Ökonomin Ida Lohmeyer kam. {m:Die Chefvolkswirtin der Bank} schwieg.", "Ida Lohmeyer"),
    ("Jan Petersen kam. {m:Der emeritierte Professor} schwieg.", "emeritierter Professor"),
    ("Für Jan Petersen war es das erste Spiel. {m:Der Rekordtorschütze} schwieg.", "Jan Petersen"),
    ("US-Präsident Jan Petersen kam. {m:Der Republikaner} schwieg.", "Jan Petersen"),
    ("US-Präsident Jan Petersen kam. {m:Die Republikaner} schwiegen.", "Republikaner"),
    ("Gleich fünf Bürgermeister kamen. Dann lachten {m:sie}.", "fünf Bürgermeister"),
    ("Laut {m:den drei Verletzten} war es kalt.", "drei Verletzte"),
    ("{m:Den beiden Überlebenden} zufolge war es kalt.", "Überlebende"),
    ("Jan Petersen kam. Man lobte ihn. {m:Dem 58-Jährigen} war es egal.", "Jan Petersen"),
    ("Die Sprecherin Ida Lohmeyer kam. {m:Die Sprecherin} schwieg. Dann kam die Regierungssprecherin Ada Bergström.",
     "Ida Lohmeyer"),
    ("Der französische Präsident Luc Morel kam. {m:Der Franzose} schwieg.", "Luc Morel"),
    ("Oberbürgermeister Tom Grabow kam. {m:Der Rathauschef} schwieg.", "Tom Grabow"),
    ("Bürgermeisterin Ida Lohmeyer kam. {m:Die Stadtchefin} schwieg.", "Ida Lohmeyer"),
    ("Klubobfrau Ida Lohmeyer kam. {m:Die Klubchefin} schwieg.", "Ida Lohmeyer"),
    ("Außenministerin Ida Lohmeyer kam. Innenministerin Ada Bergström blieb. {m:Die Chefdiplomatin} schwieg.",
     "Ida Lohmeyer"),
    ("Nach {m:Angaben der Grazer Polizei vom Dienstag} war es kalt.", "Grazer Polizei"),
    ("Trainer Jan Petersen kam. {m:Der Coach} schwieg.", "Jan Petersen"),
    ("Kremlchef Oleg Timkow kam. {m:Der Kremlchef} schwieg.", "Oleg Timkow"),
    ("Die Chefin des Verbands, Dr. Ida Lohmeyer, kam. {m:Die Chefin} schwieg.", "Ida Lohmeyer"),
    ("Ministerin Ada Bergström kam zu spät. {m:Bergström} lachte.", "Ada Bergström"),
    ("{m:Bergström} kam zu spät. Später traf Ada Bergström den Rat.", "Ada Bergström"),
    ("Die Sprecherin der Werft, Ida Lohmeyer, kam. {m:Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("{m:Die Sprecherin der Werft, Ida Lohmeyer,} kam.", "Ida Lohmeyer"),
    ("{m:Ida Lohmeyer, Sprecherin der Werft,} kam.", "Ida Lohmeyer"),
    ("{m:Außenministerin Ida Lohmeyer (SPD)} kam.", "Ida Lohmeyer"),
    ("{m:Dr. Ida Lohmeyer} kam.", "Ida Lohmeyer"),
    ("{m:Der Vorsitzende des Bauausschusses der Stadt Jan Petersen} kam.", "Jan Petersen"),
    ("Innenminister Jan Petersen kam. {m:Der Minister} schwieg.", "Jan Petersen"),
    ("Bundesrat Jan Petersen kam. {m:Der Minister} schwieg.", "Jan Petersen"),
    ("Innenministerin Ida Lohmeyer kam. {m:Die Ministerin} schwieg.", "Ida Lohmeyer"),
    ("Bundeskanzler Jan Petersen kam. {m:Der Kanzler} schwieg.", "Jan Petersen"),
    ("{m:Der Ministerpräsident} kam. Ministerpräsident Jan Petersen schwieg.", "Jan Petersen"),
    ("Ministerpräsident Jan Petersen kam. {m:Der Regierungschef} schwieg.", "Jan Petersen"),
    ("Jan Petersen (81) kam. {m:Der 81-Jährige} schwieg.", "Jan Petersen"),
    ("Jan Petersen kam nach Kiel. Dort sagte {m:er}, es sei kalt.", "Jan Petersen"),
    ("Ida Lohmeyer kam nach Kiel. Dort sagte {m:sie}, es sei kalt.", "Ida Lohmeyer"),
    ("Es kamen {m:Jan Petersen (SPD), Kanzlerin Ida Lohmeyer (FDP) und Ada Berg}.",
     "Jan Petersen; Ida Lohmeyer; Ada Berg"),
    ("Jan Petersen war nach {m:eigenem Bekunden} eingeweiht.", "Jan Petersen"),
    ("Jan Petersen war {m:dem Vernehmen} nach eingeweiht.", None),
    ("Nach {m:Bekunden des Trainers Jan Petersen} war es kalt.", "Jan Petersen"),
    ("Ida Lohmeyer traf Jan Petersen. {m:Sie} lachte.", "Ida Lohmeyer"),
    ("Jan Petersen lobte Ida Lohmeyer. {m:Er} lachte.", "Jan Petersen"),
    ("Die Kritik kam von Ida Lohmeyer, {m:die} den Verein leitet.", "Ida Lohmeyer"),
    ("BOTE: Was nun?\n\nPetersen: {m:Ich} warte.\n\nBOTE: Worauf?\n\nPetersen: Auf Jan Petersen.", "Jan Petersen"),
    ("BOTE: Warten {m:Sie}?\n\nPetersen: Ja.\n\nBOTE: Worauf?\n\nPetersen: Auf Jan Petersen.", "Jan Petersen"),
    ("Ida Lohmeyer sprach vor {m:Analysten}. Analyst Jan Petersen lachte.", "Analysten"),
    ("Die Sängerin Ida Lohmeyer kam. Das sagte {m:die in New York City geborene Lohmeyer}.", "Ida Lohmeyer"),
    ("Das teilte {m:die zur Universität Graz gehörende Stiftung} mit.", "Stiftung"),
    ("Das teilte {m:die Hoover Institution} mit.", "Hoover Institution"),
    ("Das sagte Jan Petersen. Frachtkonvois fuhren dort nicht. {m:Er} warnte davor.", "Jan Petersen"),
    ("Das sagte Ida Lohmeyer. Die Ursache der Explosion blieb offen. {m:Sie} warnte davor.", "Ida Lohmeyer"),
    ("Der Wald war lange unberührt. {m:Er} sagte, das sei vorbei.", None),
    ("Ida Lohmeyer und Jan Petersen kamen. Man sah {m:die beiden} im Hafen.", "Ida Lohmeyer; Jan Petersen"),
    ("Ida Lohmeyer traf mehrere Bürgermeister aus dem Umland. {m:Diese} lachten.", "Bürgermeister aus dem Umland"),
    ("Jan Petersen sprach. In einer Mitteilung bat die Feuerwehr um Hinweise. {m:Demnach} war es kalt.", "Feuerwehr"),
    ("Die Internationale Seefahrtsorganisation (ISO) warnte. {m:Die ISO} mahnte.",
     "Internationale Seefahrtsorganisation"),
    ("Der Bund Freier Fischer (BFF) warnte. {m:Der BFF} mahnte.", "Bund Freier Fischer"),
    ("Nach {m:Angaben der Polizei} war es kalt.", "Polizei"),
    ("Laut {m:Polizeiangaben} war es kalt.", "Polizei"),
    ("Nach {m:Angaben des Schweizer Bundesamts} war es kalt.", "Schweizer Bundesamt"),
    ("Nach {m:Behördenangaben} war es kalt.", "Behörden"),
    ("Nach {m:Angaben von Ida Lohmeyer} war es kalt.", "Ida Lohmeyer"),
    ("Laut {m:der Nachrichtenagentur Reuters} war es kalt.", "Reuters"),
    ("Wie {m:die Tageszeitung „Kieler Bote“} schreibt, war es kalt.", "Kieler Bote"),
    ("{m:Ida Lohmeyer und Jan Petersen} kamen.", "Ida Lohmeyer; Jan Petersen"),
    ("{m:Die Polizei und die Feuerwehr} kamen.", "Polizei; Feuerwehr"),
    ("{m:Ida Lohmeyer, Jan Petersen und Tom Grabow} kamen.", "Ida Lohmeyer; Jan Petersen; Tom Grabow"),
    ("Die Rede Jan Petersens war kurz. {m:Petersen} lachte.", "Jan Petersen"),
    ("Ein Sprecher der Werft kam. {m:Der Sprecher} lachte.", "Sprecher der Werft"),
    ("Das schleswig-holsteinische Sozialministerium prüft. {m:Das Ministerium} mahnte.",
     "schleswig-holsteinisches Sozialministerium"),
    ("Laut {m:dem Deutschen Wetterdienst} wird es kalt.", "Deutscher Wetterdienst"),
    ("{m:Ursula von der Leyen} kam.", "Ursula von der Leyen"),
    ("Karl zu Solmsfeld kam. {m:Solmsfeld} lachte.", "Karl zu Solmsfeld"),
    ("CDU-Chef Jan Petersen kam. {m:Der CDU-Chef} schwieg.", "Jan Petersen"),
    ("Der Chef der CDU, Jan Petersen, kam. {m:Der CDU-Chef} schwieg.", "Jan Petersen"),
    ("Jan Petersen (CDU) kam. {m:Der CDU-Chef} schwieg.", "Jan Petersen"),
    ("Taliban-Sprecher Jan Petersen kam. {m:Der Taliban-Sprecher} schwieg.", "Jan Petersen"),
    ("Der Sprecher der Taliban, Jan Petersen, kam. {m:Der Taliban-Sprecher} schwieg.", "Jan Petersen"),
    ("Jan Petersen kam. {m:Der Mann} schwieg.", "Jan Petersen"),
    ("Jan Petersen kam. {m:Der Deutsche} schwieg.", "Jan Petersen"),
    ("Der deutsche Trainer Jan Petersen kam. {m:Der Deutsche} schwieg.", "Jan Petersen"),
    ("Die frühere Präsidentin Ida Lohmeyer kam. {m:Die frühere Präsidentin} schwieg.", "Ida Lohmeyer"),
    ("Ex-Präsidentin Ida Lohmeyer kam. {m:Die frühere Präsidentin} schwieg.", "Ida Lohmeyer"),
    ("{m:Co-Chefin Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("Grünen-Co-Chefin Ida Lohmeyer kam. {m:Die Co-Chefin} schwieg.", "Ida Lohmeyer"),
    ("{m:Ex-Kanzler Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:FDP-Vize Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Fraktionsvize Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("Fraktionsvize Ida Lohmeyer kam. {m:Die Fraktionsvize} schwieg.", "Ida Lohmeyer"),
    ("{m:Alt-Bundespräsident Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Altbundespräsident Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Unionsfraktionschef Jan Petersen (CDU)} schwieg.", "Jan Petersen"),
    ("{m:Der parlamentarische Geschäftsführer der Unionsfraktion, Jan Petersen (CSU),} schwieg.", "Jan Petersen"),
    ("{m:Bundesaußenminister a. D. Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Prof. Dr. Dr. h. c. Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Die designierte Kanzlerin Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("{m:NRW-Ministerpräsident Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Bayerns Ministerpräsident Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Die CDU-Bundestagsabgeordnete und Verteidigungsexpertin Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("{m:EU-Außenbeauftragte Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("{m:SPÖ-Chef und Vizekanzler Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Vizekanzler und SPÖ-Chef Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:FPÖ-Generalsekretär Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Landeshauptfrau Ida Lohmeyer (ÖVP)} schwieg.", "Ida Lohmeyer"),
    ("{m:Regierungsrätin Ida Lohmeyer (SP)} schwieg.", "Ida Lohmeyer"),
    ("{m:US-Vizepräsident Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Verdi-Chef Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:DGB-Vorsitzende Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("{m:Ökonomin Ida Lohmeyer vom Institut für Weltwirtschaft} schwieg.", "Ida Lohmeyer"),
    ("{m:Deutsche-Bank-Chef Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:IG-Metall-Chefin Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("{m:Der BSW-Co-Vorsitzende Jan Petersen} schwieg.", "Jan Petersen"),
    ("{m:Stellvertretende Regierungssprecherin Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("{m:Bürgermeister:in Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("Minister Jan Petersen kam mit Präsident Nils Holm. {m:Er} habe ihn getroffen, sagte Petersen.", "Jan Petersen"),
    ("Minister Jan Petersen kam mit Präsident Nils Holm. Er habe {m:ihn} gesehen, sagte Petersen.", "Nils Holm"),
    ("Sprecher Jan Petersen warnte. Zuvor müssten sich Minister Nils Holm und Kollege Lew Lawin treffen, sagte {m:er}.",
     "Jan Petersen"),
    ("Die Sorge sei da, äußerte sich Chef Nils Holm: „Ein guter Start“, sagte {m:er}.", "Nils Holm"),
    ("Präsident Nils Holm empfing Jan Petersen. Er sagte {m:ihm}, es sei kalt.", "Jan Petersen"),
    ("Ida Lohmeyer traf Ada Bergström. Sie sagte {m:ihr}, es sei kalt.", "Ada Bergström"),
    ("{m:Der Chef der Werft, Jan Petersen, und seine Vertreterin Ida Lohmeyer} kamen.", "Jan Petersen; Ida Lohmeyer"),
    ("Es war kalt. {m:Der Direktor des Büros für Internationale Beziehungen, Jan Petersen,} schwieg.", "Jan Petersen"),
    ("CDU-Fraktionsvize Jan Petersen kam. {m:Der Christdemokrat} schwieg.", "Jan Petersen"),
    ("CDU-Fraktionsvize Jan Petersen kam. {m:Der Innenpolitiker} schwieg.", "Jan Petersen"),
    ("Verbandschef Jan Petersen kam. {m:Der ÖVP-Politiker} schwieg.", "Jan Petersen"),
    ("Landeshauptmann Jan Petersen kam. {m:Der ÖVP-Politiker} schwieg.", "Jan Petersen"),
    ("Klubsprecherin Ida Lohmeyer kam. {m:Die Nationalratsabgeordnete} schwieg.", "Ida Lohmeyer"),
    ("{m:Die Agentur für Gesundheit und Ernährungssicherheit (Ages)} warnte.",
     "Agentur für Gesundheit und Ernährungssicherheit"),
    ("{m:Das Deutsche Institut für Wirtschaftsforschung (DIW)} warnte.", "Deutsches Institut für Wirtschaftsforschung"),
    ("Nach {m:Angaben der Internationalen Atombehörde (IAEA)} war es kalt.", "Internationale Atombehörde"),
    ("Der Huthi-nahe {m:Sender Al-Masirah} berichtete, es sei kalt.", "Al-Masirah"),
    ("{m:Die Universität Frankfurt (Oder)} warnte.", "Universität Frankfurt (Oder)"),
    ("Holms Witwe, die Richterin Ida Lohmeyer, kam. {m:Sie} schwieg.", "Ida Lohmeyer"),
    ("IHS-Chef Jan Petersen kam. {m:Der Ökonom} schwieg.", "Jan Petersen"),
    ("Bundesrätin Ida Lohmeyer kam. {m:Die Innenministerin} schwieg.", "Ida Lohmeyer"),
    ("Der Handelsriese Veltora wächst. {m:Der Konzern} schwieg.", "Veltora"),
    ("Die Veltora AG wächst. {m:Das Unternehmen} schwieg.", "Veltora AG"),
    ("Jan Petersen kam. Es reiche, sagte {m:der SPÖ-Abgeordnete}.", "Jan Petersen"),
    ("Stadtrat Jan Petersen kam. {m:Der Freiheitliche} schwieg.", "Jan Petersen"),
    ("Ida Lohmeyer traf Jan Petersen. Es reiche, sagte {m:die Wienerin}.", "Ida Lohmeyer"),
    ("Ida Lohmeyer (SPÖ) traf Jan Petersen. Es reiche, sagte {m:die Neos-Politikerin}.", "Neos-Politikerin"),
    ("Jan Petersen kam. {m:Der Linzer Bürgermeister} schwieg.", "Linzer Bürgermeister"),
    ("Der Gletscherbericht erschien. Es werde warm, heißt es in {m:dem Bericht}.", "Gletscherbericht"),
    ("Laut {m:Jahresbericht} war es kalt.", "Jahresbericht"),
    ("Laut {m:einer dpa-Meldung} war es kalt.", "dpa"),
    ("Kanzler Jan Petersen (ÖVP) kam. {m:Der ÖVP-Chef} schwieg.", "Jan Petersen"),
    ("Verdi-Chefin Ida Lohmeyer kam. {m:Die Gewerkschaftschefin} schwieg.", "Ida Lohmeyer"),
    ("Jan Petersen kam. Sein Trainer Nils Holm sei müde, sagte {m:er}.", "Jan Petersen"),
    ("Stellvertretende Klubobfrau Ida Lohmeyer kam. {m:Die stellvertretende Klubobfrau} schwieg.", "Ida Lohmeyer"),
    ("Das sind Umfragen im Land, nach {m:denen} es kalt ist.", "Umfragen"),
    ("Das schleswig-holsteinische Sozialministerium prüft. Laut {m:Ministerium} war es kalt.",
     "schleswig-holsteinisches Sozialministerium"),
    ("Parteichefin Ida Lohmeyer kam. {m:Die frühere Finanzministerin} schwieg.", "Ida Lohmeyer"),
    ("{m:Landrätin Berg} kam.", "Berg"),
    ("{m:Sprecherin Koch} kam.", "Koch"),
    ("Finanzminister Obergärtner kam. {m:Obergärtner} schwieg.", "Obergärtner"),
    ("Landeshauptmann Kaiser kam. {m:Der Landeshauptmann} schwieg.", "Kaiser"),
    ("Es war kalt. {m:Frau Schneider} kam.", "Schneider"),
    ("Dahl traf sich mit {m:den Finanzreferenten}.", "Finanzreferenten"),
    ("Der Abgeordnete Ektor Lamogna kam. {m:Lamogna} schwieg.", "Ektor Lamogna"),
    ("Reaktionen\n\n{m:Der Kanzler} schwieg. Kanzler Jan Petersen ging.", "Jan Petersen"),
]  # fmt: skip

# What must not be taken for somebody else, and what has no name.
KEPT = [
    ("Finanzvorstand Jan Petersen kam. {m:Der Vorstand} schwieg.", "Vorstand"),
    ("Bäcker Jan Petersen kam. {m:Der SPD-Politiker} schwieg.", "SPD-Politiker"),
    ("Der deutsche Kanzler Jan Petersen kam. {m:Die Französin} schwieg.", "Französin"),
    ("Richter Jan Petersen kam. {m:Der Sänger} schwieg.", "Sänger"),
    ("Minister Jan Petersen (SPD) kam. {m:Der CDU-Politiker} schwieg.", "CDU-Politiker"),
    ("Präsident Jan Petersen kam. {m:Der Werkschef} schwieg.", "Werkschef"),
    ("Nach {m:Berichten} war es kalt.", None),
    ("{m:Medienberichten} zufolge war es kalt.", None),
    ("Nach {m:Gerüchten} war es kalt.", None),
    ("Nach {m:offiziellen Angaben} war es kalt.", None),
    ("Minister Jan Petersen kam. {m:Ein Sprecher der Polizei} schwieg.", "Sprecher der Polizei"),
    ("Minister Jan Petersen kam. {m:Sein Sprecher} schwieg.", "Sprecher"),
    ("Ida Lohmeyer und Tom Lohmeyer kamen. {m:Tom Lohmeyer} schwieg.", "Tom Lohmeyer"),
    ("Ida Lohmeyer und Tom Lohmeyer kamen. {m:Ida Lohmeyer} schwieg.", "Ida Lohmeyer"),
    ("Jan Petersen kam. {m:Der Sprecher von Jan Petersen} schwieg.", "Sprecher von Jan Petersen"),
    ("Jan Petersen kam. {m:Petersens Anwältin} schwieg.", "Petersens Anwältin"),
    ("Das sagte {m:Jan Petersens Anwältin Ida Lohmeyer}.", "Ida Lohmeyer"),
    ("Das sagte {m:Jan Peters} Journalisten.", "Jan Peters"),
    ("{m:Jan Petersens Reaktion} kam am Abend.", "Jan Petersen"),
    ("Präsident Jan Petersen kam. {m:Die Präsidentin} schwieg.", "Präsidentin"),
    ("Der russische Präsident Oleg Timkow kam. {m:Der französische Präsident} schwieg.", "französischer Präsident"),
    ("Minister Jan Petersen kam. {m:Mehrere Minister} schwiegen.", "Minister"),
    ("Minister Jan Petersen kam. {m:Ein Minister} schwieg.", "Minister"),
    ("Kanzler Jan Petersen kam. {m:Der frühere Kanzler} schwieg.", "früherer Kanzler"),
    ("Ida Lohmeyer kam. {m:Der ehemalige Senator} schwieg.", "ehemaliger Senator"),
    ("Ida Koch kam mit Jan Richter. {m:Ein Koch} schwieg.", "Koch"),
    ("{m:Politische Beobachter} warnten.", "politische Beobachter"),
    ("{m:Afghanische und ausländische Soldaten} warnten.", "afghanische und ausländische Soldaten"),
    ("{m:Die Außenminister Frankreichs und Italiens} warnten.", "Außenminister Frankreichs und Italiens"),
    ("{m:Das Landgericht Hamburg} warnte.", "Landgericht Hamburg"),
    ("Laut {m:der iranischen Regierung} war es kalt.", "iranische Regierung"),
    ("Laut {m:den Kernkraftgegnern} war es kalt.", "Kernkraftgegner"),
    ("Laut {m:einem Sprecher des Hafens} war es kalt.", "Sprecher des Hafens"),
    ("{m:Die Organisatoren der Konferenz} warnten.", "Organisatoren der Konferenz"),
    ("{m:Das Ministerium für Fischerei und Jagd} warnte.", "Ministerium für Fischerei und Jagd"),
    ("{m:Der Verband der Fischer und Jäger} warnte.", "Verband der Fischer und Jäger"),
    ("Ida Lohmeyer kam. {m:Die Polizei} warnte.", "Polizei"),
    ("Jan Petersen kam aus Kiel. {m:Die Bürgermeisterin} warnte.", "Bürgermeisterin"),
    ("Die Sprecherin der Baker Street kam. {m:Die Opposition} warnte.", "Opposition"),
    ("{m:Österreich} warnte.", "Österreich"),
    ("Die Rede in Norwegen war kurz. {m:Norwegens Regierung} warnte.", "Norwegens Regierung"),
    ("{m:Eine Anwohnerin} warnte.", "Anwohnerin"),
    ("{m:Der 39-jährige Landwirt} warnte.", "Landwirt"),
    ("{m:Einer der Helfer} warnte.", "Einer der Helfer"),
    ("Laut {m:einer Umfrage} war es kalt.", "Umfrage"),
    ("{m:Experten} warnten.", "Experten"),
    ("Ex-Kanzler Jan Petersen kam. {m:Der Kanzler} schwieg.", "Kanzler"),
    ("Kanzler Jan Petersen kam. {m:Der Ex-Kanzler} schwieg.", "Ex-Kanzler"),
    ("Kanzler Jan Petersen kam. {m:Der Altkanzler} schwieg.", "Altkanzler"),
    ("Kanzler Jan Petersen kam. {m:Der Vizekanzler} schwieg.", "Vizekanzler"),
    ("Vizekanzler Jan Petersen kam. {m:Der Kanzler} schwieg.", "Kanzler"),
    ("Staatsanwalt Jan Petersen kam. {m:Der Anwalt} schwieg.", "Anwalt"),
    ("Innenminister Jan Petersen kam. {m:Sein Vorgänger} schwieg.", "Vorgänger"),
    ("CDU-Chef Jan Petersen kam. {m:Der SPD-Chef} schwieg.", "SPD-Chef"),
    ("Jan Petersen kam. {m:Die Frau} schwieg.", "Frau"),
    ("Ida Lohmeyer kam. {m:Der Mann} schwieg.", "Mann"),
    ("Jan Petersen kam. {m:Ein Mann} schwieg.", "Mann"),
    ("Jan Petersen kam. {m:Die Deutschen} schwiegen.", "Deutsche"),
    ("Präsidentin Ida Lohmeyer kam. {m:Die frühere Präsidentin} schwieg.", "frühere Präsidentin"),
    ("Die frühere Präsidentin Ida Lohmeyer kam. {m:Die Präsidentin} schwieg.", "Präsidentin"),
    ("{m:Kritiker} warnten.", "Kritiker"),
    ("Es war kalt. {m:Draußen} warnten alle.", None),
    ("{m:Das Büro für Internationale Beziehungen} warnte.", "Büro für Internationale Beziehungen"),
    ("Kanzlerin Ida Lohmeyer kam. {m:Das Kanzleramt} warnte.", "Kanzleramt"),
    ("{m:Politiker:innen} warnten.", "Politiker:innen"),
    ("{m:Politiker*innen} warnten.", "Politiker*innen"),
    ("{m:Politiker_innen} warnten.", "Politiker_innen"),
    ("{m:PolitikerInnen} warnten.", "PolitikerInnen"),
    ("{m:Die Sprecher*in der Werft} schwieg.", "Sprecher*in der Werft"),
    ("Minister Jan Petersen kam. {m:Der Ministerpräsident} schwieg.", "Ministerpräsident"),
    ("{m:Der Präsident und Kanzler Jan Petersen} kamen.", "Präsident; Jan Petersen"),
    ("Generalsekretär Jan Petersen kam. {m:Der Sekretär} schwieg.", "Sekretär"),
    ("Ida Lohmeyer (SPD) und Ada Bergström (SPD) kamen. {m:Die SPD-Chefin} schwieg.", "SPD-Chefin"),
    ("Jan Petersen kam. {m:Die Grünen} schwiegen.", "Grüne"),
    ("Ida Lohmeyer kam. {m:Die Linke} schwieg.", "Linke"),
    ("Ida Lohmeyer kam. {m:Die Liberalen} schwiegen.", "Liberale"),
    ("Jan Petersen und Nils Holm kamen. {m:Der Mann} schwieg.", "Mann"),
    ("Polizeisprecher Jan Petersen kam. {m:Der Mann} schwieg.", "Mann"),
    ("Stellvertretender Ministerpräsident Jan Petersen kam. {m:Der Ministerpräsident} schwieg.", "Ministerpräsident"),
    ("{m:Abgeordnete} warnten.", "Abgeordnete"),
    ("Nach {m:Meinung politischer Beobachter} war es kalt.", "politische Beobachter"),
    ("Nach {m:Meinung der rot-grünen Politiker} war es kalt.", "rot-grüne Politiker"),
    ("SPD-Fraktionsvize Jan Petersen kam. {m:Der Christdemokrat} schwieg.", "Christdemokrat"),
    ("Verdi-Chefin Ida Lohmeyer und DGB-Chefin Ada Berg kamen. {m:Die Gewerkschaftschefin} schwieg.",
     "Gewerkschaftschefin"),
    ("Verdi-Chefin Ida Lohmeyer kam. {m:Der Gewerkschaftschef} schwieg.", "Gewerkschaftschef"),
    ("Dahl traf {m:die Spitzen von CDU, CSU und SPD}.", "Spitzen von CDU, CSU und SPD"),
    ("{m:Vertreter von Stadt, Polizei und Wirten} kamen.", "Vertreter von Stadt, Polizei und Wirten"),
    ("{m:Vertreter Norwegens, der Ukraine und der USA} kamen.", "Vertreter Norwegens, der Ukraine und der USA"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), [*RESOLVED, *KEPT])
def test_name_of_a_mention(marked: str, name: str | None) -> None:
    text, marks = unmark(marked)
    a = analysed(text)
    ((_, start, end),) = marks
    assert Resolver(a).name((tokens(a, start, end),)).name == name


def test_mentions_of_one_share_their_entity_and_role() -> None:
    text, marks = unmark(
        "{m:Innenminister Jan Petersen} kam. {m:Petersen} lachte, {m:der Minister} auch. {m:Ida Lohmeyer} nicht."
    )
    a = analysed(text)
    resolver = Resolver(a)
    names = [resolver.name((tokens(a, start, end),)) for _, start, end in marks]
    assert len({n.entity for n in names[:3]}) == 1
    assert names[3].entity != names[0].entity
    assert names[1].role == "Innenminister"
    assert [n.kind for n in names] == ["person"] * 4


def test_two_of_one_surname_stay_two() -> None:
    text, marks = unmark(
        "Kanzlerin Ida Lohmeyer und Fischer Tom Lohmeyer kamen. {m:Die Kanzlerin} schwieg, {m:Tom Lohmeyer} auch."
    )
    a = analysed(text)
    resolver = Resolver(a)
    first, second = (resolver.name((tokens(a, start, end),)) for _, start, end in marks)
    assert (first.name, second.name) == ("Ida Lohmeyer", "Tom Lohmeyer")
    assert first.entity != second.entity


def test_role_takes_no_verb() -> None:
    text, marks = unmark("Es halte, sagte Amtsleiter {m:Jan Petersen}. Dem Minister sagte {m:Ida Lohmeyer} nichts.")
    a = analysed(text)
    resolver = Resolver(a)
    assert [resolver.name((tokens(a, start, end),)).role for _, start, end in marks] == ["Amtsleiter", None]


KINDS = [
    ("{m:Der Pumpenhersteller Brunsholm} spart.", "Brunsholm", "organisation"),
    ("Der Pumpenhersteller Brunsholm spart. {m:Das Unternehmen} schweigt.", "Brunsholm", "organisation"),
    ("{m:Der Vorstand} schweigt.", "Vorstand", "organisation"),
    ("{m:Zeugen} schweigen.", "Zeugen", "group"),
    ("{m:Kritiker} warnten.", "Kritiker", "group"),
    ("{m:Kritiker} warnt.", "Kritiker", "person"),
    ("{m:Politiker:innen} warnten.", "Politiker:innen", "group"),
    ("{m:Politiker*innen} warnten.", "Politiker*innen", "group"),
    ("{m:PolitikerInnen} warnten.", "PolitikerInnen", "group"),
    ("{m:Die Sprecher*in der Werft} warnte.", "Sprecher*in der Werft", "person"),
    ("Rätin Ida Lohmeyer kam. {m:Das Departement Lohmeyer} schweigt.", "Departement Lohmeyer", "organisation"),
    ("Ida Lohmeyer und Jan Petersen kamen. {m:Ida} lachte.", "Ida Lohmeyer", "person"),
    ("Das Verkehrsministerium prüft. Aus {m:dem Haus} kam nichts.", "Verkehrsministerium", "organisation"),
    ("{m:Ein heute veröffentlichtes Gutachten} warnt.", "Gutachten", "document"),
    ("{m:Die Nachrichtenagentur dpa} schweigt.", "dpa", "organisation"),
    ("{m:Teheran} schweigt.", "Teheran", "country"),
    ("{m:Die Kieler Ministerin Ida Lohmeyer} kam.", "Ida Lohmeyer", "person"),
    ("Die Werft sprach mit {m:der „Norddeutschen Tagespost“}.", "Norddeutsche Tagespost", "organisation"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), KINDS)
def test_kind_of_a_mention(marked: str, name: str, kind: str) -> None:
    text, marks = unmark(marked)
    a = analysed(text)
    ((_, start, end),) = marks
    found = Resolver(a).name((tokens(a, start, end),))
    assert (found.name, found.kind) == (name, kind)


ROLES = [
    ("{m:Außenminister a. D. Jan Petersen} kam.", "Außenminister a. D."),
    ("{m:Bürgermeister:in Ida Lohmeyer} kam.", "Bürgermeister:in"),
    ("{m:Grünen-Co-Chefin Ida Lohmeyer} kam.", "Grünen-Co-Chefin"),
    ("{m:FDP-Vize Jan Petersen} kam.", "FDP-Vize"),
    ("{m:SPÖ-Chef und Vizekanzler Jan Petersen} kam.", "Vizekanzler"),
    ("{m:NRW-Ministerpräsident Jan Petersen} kam.", "NRW-Ministerpräsident"),
    ("{m:Der Tiroler Landesrat Jan Petersen} kam.", "Tiroler Landesrat"),
    ("{m:Der Ärztliche Direktor Jan Petersen} kam.", "Ärztlicher Direktor"),
    ("{m:Der Rotheimer Bürgermeister Jan Petersen} kam.", "Rotheimer Bürgermeister"),
    ("{m:Preisüberwacher Jan Petersen} kam.", "Preisüberwacher"),
    ("Das Amt {m:des Preisüberwachers Jan Petersen} ist klein.", "Preisüberwacher"),
    ("Laut {m:dem Schweizer Botschafter Jan Petersen} war es kalt.", "Schweizer Botschafter"),
    ("{m:Sein Kärntner Kollege Jan Petersen} kam.", "Kärntner Kollege"),
]


@pytest.mark.parametrize(("marked", "role"), ROLES)
def test_role_of_a_mention(marked: str, role: str) -> None:
    text, marks = unmark(marked)
    a = analysed(text)
    ((_, start, end),) = marks
    assert Resolver(a).name((tokens(a, start, end),)).role == role
