"""Works out the ISO 8601 value of a time expression from the article's date, and from no other day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.languages.de.times.holidays import holiday
from newsclaims.languages.de.times.weeks import week, weekday_value, weekend_value

if TYPE_CHECKING:
    from newsclaims.languages.de.times.expression import TimeExpression, Unit


def resolve(expression: TimeExpression, date: dt.date | None, past: bool | None) -> str | None:
    """The ISO 8601 value of a time expression.

    Args:
        expression: what `find_times` found.
        date: the day the article was published, if known.
        past: whether what happened then lies before (True) or after (False) that day, as the verb tells; None if
            nothing tells, taken as before for weekdays and as the nearest for days and months without a year.

    Returns:
        A day ("2026-03-01"), month ("2026-01"), year ("2025") or interval ("2026-03-03/2026-03-05"); None where it
        cannot be worked out.
    """
    try:
        if expression.until is not None:
            return _range_value(expression, expression.until, date, past)
        return _value(expression, date, past)
    except (ValueError, OverflowError):
        return None  # no such day ("31. Juni") or a year beyond the calendar


def _range_value(first: TimeExpression, last: TimeExpression, date: dt.date | None, past: bool | None) -> str | None:
    alone = replace(first, until=None)
    begin = _value(alone, date, past)
    if begin is None:
        return None
    if first.kind == "weekday" and last.weekday is not None and last.weeks is None:
        day = dt.date.fromisoformat(begin)
        finish: str | None = (day + dt.timedelta((last.weekday - day.weekday()) % 7)).isoformat()
    elif last.year is None and last.years is None and first.kind == "date" and len(begin) == 10:
        day = dt.date.fromisoformat(begin)
        end_month, end_day = last.month or day.month, last.day or 1
        finish = dt.date(day.year + ((end_month, end_day) < (day.month, day.day)), end_month, end_day).isoformat()
    else:
        finish = _value(last, date, past)
    if finish is None or finish < begin:
        return None
    if first.listed and len(begin) == 10:
        apart = dt.date.fromisoformat(finish) - dt.date.fromisoformat(begin)
        if apart.days > 1:
            return None
    return f"{begin}/{finish}"


def _value(expression: TimeExpression, date: dt.date | None, past: bool | None) -> str | None:
    kind = expression.kind
    year = expression.year
    if year is None and expression.years is not None:
        if date is None:
            return None
        year = date.year + expression.years
    if kind == "date":
        return _date_value(expression, year, date, past)
    if kind == "month":
        return _month_value(expression, year, date, past)
    if kind == "season":
        return _season_value(expression, year, date, past)
    if kind == "holiday":
        return _holiday_value(expression, year, date, past)
    if kind == "year":
        if year is None and date is not None and expression.shift is not None:
            year = date.year + expression.shift
        return _year_text(year) if year is not None else None
    if date is None:
        return None
    shift = expression.shift
    if kind == "day" and shift is not None:
        return (date + dt.timedelta(shift)).isoformat()
    if kind == "weekday" and expression.weekday is not None:
        return weekday_value(expression, expression.weekday, date, past)
    if kind == "week" and shift is not None:
        return week(date, shift)
    if kind == "weekend":
        return weekend_value(shift, date, past)
    if kind == "ago" and shift is not None and expression.unit is not None:
        return None if shift > 0 and past else _counted_value(shift, expression.unit, date)
    return None


def _month_text(year: int, month: int) -> str:
    """Year and month; months beyond 12 or below 1 run into the neighbouring years."""
    years, month0 = divmod(month - 1, 12)
    return f"{_year_text(year + years)}-{month0 + 1:02}"


def _year_text(year: int) -> str:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise ValueError(year)
    return f"{year:04}"


def _date_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    month, day = expression.month, expression.day
    if month is None or day is None:
        return None
    if year is not None:
        return dt.date(year, month, day).isoformat()
    if date is None:
        return None
    near = []
    for candidate in (date.year - 1, date.year, date.year + 1):
        try:
            near.append(dt.date(candidate, month, day))
        except ValueError:
            continue  # 29 February of another year
    if past is not None:
        near = [d for d in near if (d <= date if past else d >= date)]
    return min(near, key=lambda d: abs(d - date)).isoformat() if near else None


def _month_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    month, shift = expression.month, expression.shift
    if month is None:
        return None
    if year is not None:
        return _month_text(year, month)
    if date is None:
        return None
    if shift == 0:
        return _month_text(date.year, month)
    if shift is not None:
        if shift < 0:
            return _month_text(date.year - (month >= date.month) + shift + 1, month)
        return _month_text(date.year + (month <= date.month) + shift - 1, month)
    away = month - date.month
    if past is None:
        away = away - 12 if away > 6 else away + 12 if away < -6 else away
    elif past:
        away -= 12 * (away > 0)
    else:
        away += 12 * (away < 0)
    return _month_text(date.year, date.month + away)


def _season_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    month = expression.month
    if month is None:
        return None
    if year is None:
        if date is None:
            return None
        year = date.year
        begun = dt.date(year, month, 1) <= date
        over = dt.date(year, month, 1) + dt.timedelta(92) < date
        if expression.shift == -1 or (expression.shift is None and past):
            # "letzten Sommer", said in summer, is the one a year ago; "im Sommer" then is this one.
            year -= not (over if expression.shift == -1 else begun)
        elif expression.shift == 1 or (expression.shift is None and past is False):
            year += begun if expression.shift == 1 else over
        elif expression.shift is None and not begun:
            year -= 1
    return f"{_month_text(year, month)}/{_month_text(year, month + 2)}"


def _holiday_value(expression: TimeExpression, year: int | None, date: dt.date | None, past: bool | None) -> str | None:
    name = expression.holiday
    if name is None:
        return None
    if year is not None:
        return holiday(name, year).isoformat()
    if date is None:
        return None
    near = [holiday(name, y) for y in (date.year - 1, date.year, date.year + 1)]
    if past is not None:
        near = [d for d in near if (d <= date if past else d >= date)]
    return min(near, key=lambda d: abs(d - date)).isoformat() if near else None


def _counted_value(shift: int, unit: Unit, date: dt.date) -> str | None:
    """The value is as exact as the unit: "vor zwei Wochen" is a week, "vor zwei Monaten" a month."""
    if unit == "day":
        return (date + dt.timedelta(shift)).isoformat()
    if unit == "week":
        return week(date, shift)
    if unit == "month":
        return _month_text(date.year, date.month + shift)
    return _year_text(date.year + shift) if unit == "year" else None
