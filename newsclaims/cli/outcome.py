"""What became of one input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.reading.article import Article

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Found]):
    """What became of an article, or of an input that gave none.

    Attributes:
        doc: the name of the input.
        article: the article, where it was worked through.
        found: what was found in it.
        message: a line for standard error, or None.
        failed: the input was not worked through.
    """

    doc: str
    article: Article | None = None
    found: Sequence[Found] = ()
    message: str | None = None
    failed: bool = False
