"""What is done with one article. Runs in this process or in another."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclaims import pipeline
from newsclaims.cli.options import LANGUAGES
from newsclaims.cli.outcome import Outcome
from newsclaims.reading.language import NAMES, language_of
from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """Finds the records of an article.

    Attributes:
        lang: the language to read in, or None to tell it for each article.
        types: types of records to keep; none: all.
        forms: forms of statements to keep; none: all.
        min_confidence: least confidence of a record, or None.
        sentences: whether records carry their sentence's text.
        debug: whether a mistake in the program shows where it happened.
    """

    lang: str | None = None
    types: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    min_confidence: float | None = None
    sentences: bool = False
    debug: bool = False

    def __call__(self, article: Article | ReadingError) -> Outcome[Statement | Meeting]:
        """Work through one input; whatever goes wrong costs this one only."""
        if isinstance(article, ReadingError):
            return Outcome(article.where, message=str(article), failed=True)
        lang = self.lang or language_of(article)
        if lang not in LANGUAGES:
            looks = f"is in {NAMES.get(lang, 'another language')}, not in German"
            return Outcome(article.id, message=f"{article.id}: {looks}: skipped; --lang de reads it all the same")
        try:
            found = pipeline.extract(article, lang=lang)
            records = [self._finished(record, article) for record in found if self._keeps(record)]
        except Exception as error:
            if self.debug:
                traceback.print_exc()
            message = f"{article.id}: internal error: {type(error).__name__}: {error}; --debug shows where"
            return Outcome(article.id, message=message, failed=True)
        return Outcome(article.id, records)

    def _keeps(self, record: Statement | Meeting) -> bool:
        """Whether a record was asked for. A meeting has no form, and an unmeasured rule no confidence."""
        if self.types and record.type not in self.types:
            return False
        if self.forms and (record.type != "statement" or record.form not in self.forms):
            return False
        least = self.min_confidence
        return least is None or (record.confidence is not None and record.confidence >= least)

    def _finished(self, record: Statement | Meeting, article: Article) -> Statement | Meeting:
        """The record with its sentence's text where it was asked for."""
        if not self.sentences:
            return record
        text = article.text[record.sentence.start : record.sentence.end]
        return record.model_copy(update={"sentence": record.sentence.model_copy(update={"text": text})})
