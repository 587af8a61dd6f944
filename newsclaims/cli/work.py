"""What is done with one article. Runs in this process or in another."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from newsclaims.cli.filters import EVERYTHING, Filter
from newsclaims.cli.options import LANGUAGES
from newsclaims.cli.outcome import Found, Outcome
from newsclaims.reading.language import NAMES, language_of
from newsclaims.reading.problem import ReadingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclaims.languages.lexicon import Lexicon
    from newsclaims.reading.article import Article
    from newsclaims.records import Meeting, Statement
    from newsclaims.text.sentences import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Generic[Found]):
    """What to do with each input.

    Attributes:
        lang: the language to read in, or None to tell it for each article.
        debug: whether a mistake in the program shows where it happened.
        lexicon: own words, or None.
    """

    lang: str | None
    debug: bool
    lexicon: Lexicon | None = None

    def find(self, article: Article, lang: str) -> Sequence[Found]:
        """Find what is wanted in an article that is in language `lang`."""
        raise NotImplementedError

    def __call__(self, article: Article | ReadingError) -> Outcome[Found]:
        """Work through one input; whatever goes wrong costs this one only."""
        if isinstance(article, ReadingError):
            return Outcome(article.where, message=str(article), failed=True)
        lang = self.lang or language_of(article)
        if lang not in LANGUAGES:
            looks = f"is in {NAMES.get(lang, 'another language')}, not in German"
            return Outcome(article.id, message=f"{article.id}: {looks}: skipped; --lang de reads it all the same")
        try:
            return Outcome(article.id, article, self.find(article, lang))
        except Exception as error:
            if self.debug:
                traceback.print_exc()
            message = f"{article.id}: internal error: {type(error).__name__}: {error}; --debug shows where"
            return Outcome(article.id, message=message, failed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Splitting(Work["Sentence"]):
    """Finds the sentences of an article."""

    def find(self, article: Article, lang: str) -> list[Sentence]:
        """The sentences, in order."""
        from newsclaims import languages
        from newsclaims.text.analyse import analyse
        from newsclaims.text.sentences import sentences

        return list(sentences(analyse(article, languages.load(lang, self.lexicon).splitter())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction(Work["Statement | Meeting"]):
    """Finds the records of an article.

    Attributes:
        wanted: which records to keep.
        sentences: whether records carry their sentence's text.
    """

    wanted: Filter = EVERYTHING
    sentences: bool = False

    def find(self, article: Article, lang: str) -> list[Statement | Meeting]:
        """The records that were asked for, in order."""
        from newsclaims import pipeline

        found = pipeline.extract(article, lang=lang, lexicon=self.lexicon)
        return [self._finished(record, article) for record in found if self.wanted.keeps(record)]

    def _finished(self, record: Statement | Meeting, article: Article) -> Statement | Meeting:
        """The record with its sentence's text where it was asked for."""
        if not self.sentences:
            return record
        text = article.text[record.sentence.start : record.sentence.end]
        return record.model_copy(update={"sentence": record.sentence.model_copy(update={"text": text})})
