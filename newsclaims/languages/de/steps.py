"""What gives German statements after the choice, shown and measured as the rules are.

No site triggers a step: it looks at the statements that the rules gave.
"""

from __future__ import annotations

from typing import cast

from newsclaims.languages.de.rules import nested
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
)
