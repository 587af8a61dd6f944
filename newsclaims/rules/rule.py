"""Rules: small functions that say a construction, with their examples on them.

A rule looks at one site (a clause with a verb of saying, a word such as "laut", a quotation) and answers with a
candidate, with several, or with a string that says why it does not apply. Examples mark parts by brackets:
``"[cue: Laut] [speaker: Polizei] [content: war der Mann betrunken]."``; a part in two pieces is marked twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.rules.candidate import Candidate

Answer: TypeAlias = "Candidate | list[Candidate] | str"
Body: TypeAlias = Callable[[Any, Any], Answer]  # (the language's analysis, the site) → answer


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a language.

    Attributes:
        name: unique and stable, shown in every record: "de.verb.inverted".
        trigger: the kind of site it looks at.
        body: the function.
        yes: at least two sentences in which it must find exactly what is marked.
        no: at least one sentence in which it must find nothing.
        says: the construction in one line, the first of the function's docstring.
        words: for sites that are words, the lower-case forms it looks at.
    """

    name: str
    trigger: str
    body: Body
    yes: tuple[str, ...]
    no: tuple[str, ...]
    says: str
    words: frozenset[str] = frozenset()


def rule(
    name: str, *, trigger: str, yes: Sequence[str], no: Sequence[str], words: Sequence[str] = ()
) -> Callable[[Body], Rule]:
    """Make a rule of a function.

    Args:
        name: the rule's name.
        trigger: the kind of site it looks at.
        yes: marked sentences in which it applies.
        no: sentences in which it does not.
        words: lower-case forms, for a trigger by word.

    Returns:
        A decorator that turns the function into a `Rule`.
    """

    def make(body: Body) -> Rule:
        says = (body.__doc__ or "").strip().splitlines()[0]
        return Rule(name, trigger, body, tuple(yes), tuple(no), says, frozenset(words))

    return make
