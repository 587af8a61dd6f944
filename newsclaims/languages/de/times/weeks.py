"""Days and weeks counted from a date: weekdays by their tense, weeks from Monday to Sunday, weekends."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.languages.de.times.expression import TimeExpression


def weekday_value(expression: TimeExpression, weekday: int, date: dt.date, past: bool | None) -> str:
    """The day that a weekday (0 for Monday) names; the arguments are those of `resolve`."""
    if expression.weeks is not None:
        monday = date - dt.timedelta(date.weekday()) + dt.timedelta(weeks=expression.weeks)
        return (monday + dt.timedelta(weekday)).isoformat()
    ahead = (weekday - date.weekday()) % 7
    back = (date.weekday() - weekday) % 7
    shift = expression.shift
    if shift is not None and shift < 0:
        away = -(back or 7) + 7 * (shift + 1)
    elif shift is not None and shift > 0:
        away = (ahead or 7) + 7 * (shift - 1)
    else:
        away = ahead if past is False else -back
    return (date + dt.timedelta(away)).isoformat()


def week(date: dt.date, shift: int) -> str:
    """The week that lies `shift` weeks from that of a date, from Monday to Sunday."""
    monday = date - dt.timedelta(date.weekday()) + dt.timedelta(weeks=shift)
    return f"{monday.isoformat()}/{(monday + dt.timedelta(6)).isoformat()}"


def weekend_value(shift: int | None, date: dt.date, past: bool | None) -> str:
    """The weekend `shift` weeks from that of a date; None: the one before or after it, as the verb's tense tells."""
    saturday = date - dt.timedelta(date.weekday() - 5)  # of the article's week
    within = date >= saturday
    if shift is None:
        # Before the weekend a past one is last week's, on and after it this week's.
        saturday -= dt.timedelta(0 if past is False or within else 7)
    elif shift < 0:
        saturday += dt.timedelta(weeks=shift)
    elif shift > 0:
        saturday += dt.timedelta(weeks=shift if within else shift - 1)
    return f"{saturday.isoformat()}/{(saturday + dt.timedelta(1)).isoformat()}"
