"""What gives German statements after the choice, shown and measured as the rules are.

No site triggers a step: it looks at the statements that the rules gave, or at the whole text.
"""

from __future__ import annotations

from typing import cast

from newsclaims.languages.de import turns
from newsclaims.languages.de.rules import citing, nested
from newsclaims.rules.rule import Body, Rule

STEPS = (
    Rule(
        name=nested.NAME,
        trigger="statement",
        body=cast("Body", nested.nested),
        yes=(
            "[frame: [speaker: Die Ministerin] [cue: sagte],] dass der Plan [content: „völlig verfehlt“] sei.",
            "[frame: [cue: Laut] [speaker: Polizei]] war der Mann [content: „stark betrunken“].",
        ),
        no=("Die Ministerin sagte, dass sie den Film „Der Prozess“ kenne.",),
        says="A quotation inside what somebody said in other words.",
    ),
    Rule(
        name=citing.NAME,
        trigger="statement",
        body=cast("Body", citing.citing),
        yes=(
            "[frame: [speaker: Reuters] [cue: zitierte] den Minister [cue: mit den Worten]:] [content: „Wir gehen.“]",
            "[content: „Wir gehen heute“][frame: , [cue: zitiert] [speaker: die Agentur] den Minister].",
        ),
        no=("Der Minister wird mit den Worten zitiert: „Wir gehen.“", "„Wir gehen heute“, sagte der Minister."),
        says="Who cites a quotation of somebody else.",
    ),
    Rule(
        name=turns.NAME,
        trigger="text",
        body=cast("Body", turns.answers),
        yes=(
            "FRAGE: Was tun?\n[frame: [speaker: Berg]:] [content: Bäume pflanzen. Wasser.]\nFRAGE: Und nun?",
            "POST: Wer zahlt?\nPOST: Wer nicht?\n[frame: [speaker: Ida Berg] (lacht):] [content: Was weiß ich?]",
        ),
        no=("Termin: Montag\nOrt: Wien\nTermin: Dienstag\nOrt: Graz",),
        says="An answer in an interview that is printed as question and answer.",
    ),
)
