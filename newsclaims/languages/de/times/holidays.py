"""The days of holidays, fixed and counted from Easter."""

from __future__ import annotations

import datetime as dt

from newsclaims.languages.de.times.words import EASTER_HOLIDAYS, FIXED_HOLIDAYS


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, by Butcher's algorithm."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(name: str, year: int) -> dt.date:
    """The day of a holiday, given by its lower-case name, in a year.

    Raises:
        ValueError: no such year in the calendar.
    """
    fixed = FIXED_HOLIDAYS.get(name)
    if fixed is not None:
        return dt.date(year, *fixed)
    return _easter(year) + dt.timedelta(EASTER_HOLIDAYS[name])
