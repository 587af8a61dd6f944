from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.writing.people import people
from tests.writing.making import meeting, mention, statement

if TYPE_CHECKING:
    from newsclaims.records import Meeting, Statement

TEXT = "Holm sagte, er gehe. Berg, Bürgermeisterin, bleibe, sagte sie. Es war so, hieß es. Man traf sich."


def test_records_stand_with_those_who_speak_or_meet() -> None:
    holm, berg = mention(TEXT, "Holm", "Ole Holm"), mention(TEXT, "Berg", "Anna Berg")
    she = mention(TEXT, "sie", "Anna Berg", "Bürgermeisterin")
    records: list[Statement | Meeting] = [
        statement(TEXT, "er gehe", speaker=holm),
        statement(TEXT, "bleibe", speaker=berg),
        statement(TEXT, "Es war so"),
        statement(TEXT, "hieß es", speaker=she),
        meeting(TEXT, "traf", [(she, "host"), (mention(TEXT, "Man"), "guest"), (berg, "participant")]),
    ]
    found = [
        (one.name, one.role, [r.id for r in one.statements], [r.id for r in one.meetings]) for one in people(records)
    ]
    assert found == [
        ("Ole Holm", None, ["s12"], []),
        ("Anna Berg", "Bürgermeisterin", ["s44", "s74"], ["m87"]),
        ("Man", None, [], ["m87"]),
        ("", None, ["s63"], []),
    ]


def test_nobody_at_all() -> None:
    assert people([]) == []
