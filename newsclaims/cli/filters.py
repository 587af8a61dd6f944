"""Which records are wanted: the options, and the choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from newsclaims.cli.help import Option
from newsclaims.cli.names import is_meant, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclaims.records import Meeting, Statement

FORMS = ("direct", "indirect", "reported", "free_indirect", "indirect_free_indirect")
_SECTION = "Which records"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is wanted; an empty one wants everything.

    Attributes:
        types: types of records; none: all.
        forms: forms of statements; none: all.
        speakers: names of speakers of statements; none: all.
        who: names of those who say something or take part in a meeting; none: all.
        min_confidence: least confidence of a record, or None.
    """

    types: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    min_confidence: float | None = None

    def keeps(self, record: Statement | Meeting) -> bool:
        """Whether a record is wanted. A meeting has no form and no speaker, and an unmeasured rule no confidence."""
        if self.types and record.type not in self.types:
            return False
        if self.forms and (record.type != "statement" or record.form not in self.forms):
            return False
        if self.speakers and not (record.type == "statement" and _is_of(record, self.speakers)):
            return False
        if self.who and not _is_of(record, self.who):
            return False
        least = self.min_confidence
        return least is None or (record.confidence is not None and record.confidence >= least)

    @property
    def names(self) -> tuple[str, ...]:
        """All names asked for."""
        return self.speakers + self.who


def _is_of(record: Statement | Meeting, names: Sequence[str]) -> bool:
    """Whether somebody of one of these names says it or takes part."""
    people = [record.speaker] if record.type == "statement" else record.participants
    return any(is_meant(name, one) for one in people if one is not None for name in names)


EVERYTHING = Filter()


def _names(context: click.Context, option: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Check that there is a word in each name.

    Raises:
        click.BadParameter: in one there is none.
    """
    for name in names:
        if not words_of(name):
            raise click.BadParameter(f"'{name}' is no name: is a variable empty?", context, option)
    return names


_OPTIONS = [
    click.option(
        "--type",
        "types",
        type=click.Choice(["statement", "meeting"]),
        multiple=True,
        help="Only records of this type; may be repeated.",
        cls=Option,
        section=_SECTION,
    ),
    click.option(
        "--speaker",
        "speakers",
        callback=_names,
        metavar="NAME",
        multiple=True,
        help="Only statements of this speaker: 'zünd', 'Petra Zuend'. All words must be of the name or role, whatever "
        "their case and accents; may be repeated.",
        cls=Option,
        section=_SECTION,
    ),
    click.option(
        "--who",
        callback=_names,
        metavar="NAME",
        multiple=True,
        help="Only what somebody of this name says, and meetings with them; may be repeated.",
        cls=Option,
        section=_SECTION,
    ),
    click.option(
        "--form",
        "forms",
        type=click.Choice(FORMS),
        multiple=True,
        help="Only statements of this form; may be repeated.",
        cls=Option,
        section=_SECTION,
    ),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="X",
        help="Only records of rules with a measured precision of X or more.",
        cls=Option,
        section=_SECTION,
    ),
]


def filter_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of `Filter`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def take_filter(parameters: dict[str, Any]) -> Filter:
    """Take the parameters of `Filter` out of all parameters of a command.

    Raises:
        click.UsageError: they exclude each other, so that nothing could ever be found.
    """
    wanted = Filter(**{name: parameters.pop(name) for name in Filter.__dataclass_fields__})
    only = next((name for name, values in (("speaker", wanted.speakers), ("form", wanted.forms)) if values), None)
    if only and wanted.types == ("meeting",):
        raise click.UsageError(f"--{only} keeps statements only, and --type meeting none", click.get_current_context())
    return wanted
