"""A time expression as it stands in the text, before it is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "date",
    "weekday",
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "year",
    "ago",
    "holiday",
    "daypart",
    "clock",
    "vague",
]
Unit: TypeAlias = Literal["day", "week", "month", "year", "none"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: token range, without the preposition or article before it, and what it says.

    Attributes:
        start: first token.
        end: after the last token.
        kind: date (a day of a month), weekday, day (counted from the article's), week, weekend, month, season, year,
            ago (so many units before or after), holiday; daypart ("Abend"), clock and vague ("damals") have no value.
        year: the year if it is named.
        month: 1 to 12; of a season its first month.
        day: day of the month.
        weekday: 0 for Monday to 6 for Sunday.
        shift: how many days (kind day), weeks, months, years or units (ago) from the article's; of a weekday or month
            -1 for "letzten", 1 for "kommenden", 0 for "diesen"; None if nothing says.
        weeks: of a weekday, the week it belongs to, from the article's ("Sonntag vergangener Woche": -1).
        years: the year counted from the article's ("dieses Jahres": 0).
        unit: of kind ago, what is counted.
        holiday: its lower-case name.
        until: the last part of a range ("3. bis 5. März"), where `listed` says that "und" joins the two.
        listed: the two parts are joined by "und".
        preposition: the word before it where that is a preposition ("am", "seit", "bis").
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    weeks: int | None = None
    years: int | None = None
    unit: Unit | None = None
    holiday: str | None = None
    until: TimeExpression | None = None
    listed: bool = False
    preposition: str | None = None

    @property
    def since(self) -> bool:
        """Whether it begins a stretch of time instead of naming a point in it ("seit Montag")."""
        return self.preposition in ("seit", "ab")
