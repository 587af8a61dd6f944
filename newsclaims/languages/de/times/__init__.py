"""German time expressions: found among the tokens, and worked out from the article's date.

`find_times` scans tokens once, from left to right; a word that begins a time expression ("letzten", "Montag", "3.") is
looked up in a table, and all others cost one look-up. `resolve` turns what was found into an ISO 8601 value; it knows
no other day than the article's, so that the same article always gives the same values.
"""

from newsclaims.languages.de.times.expression import TimeExpression
from newsclaims.languages.de.times.find import find_times
from newsclaims.languages.de.times.resolve import resolve

__all__ = ["TimeExpression", "find_times", "resolve"]
