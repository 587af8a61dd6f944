"""German."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.languages.de.word_lists import NONE, OwnRows, in_force

if TYPE_CHECKING:
    from newsclaims.languages.base import Findings, Signal
    from newsclaims.rules.rule import Rule
    from newsclaims.rules.trace import Trace
    from newsclaims.text.document import Document
    from newsclaims.text.sentences import SentenceSplitter


class German:
    """The German language: see `newsclaims.languages.base.Language`."""

    code = "de"

    def __init__(self, own: OwnRows = NONE) -> None:
        """German with a user's own words: lines to be added to the word lists."""
        self._own = own

    def splitter(self) -> SentenceSplitter:
        """The splitter of German sentences."""
        from newsclaims.languages.de.punkt import splitter

        with in_force(self._own):
            return splitter()

    def find(self, document: Document, trace: Trace | None = None) -> Findings:
        """Everything found in a German document; decisions of the rules go to `trace`, if one is given."""
        from newsclaims.languages.de.finder import Finder
        from newsclaims.languages.de.linker import link

        with in_force(self._own):
            finder = Finder(document, trace)
            statements = finder.statements()
            return link(finder.analysis, statements, finder.meetings())

    def signals(self, document: Document) -> list[Signal]:
        """What looks like reported speech in a German document, in order."""
        from newsclaims.languages.de.signals import signals

        with in_force(self._own):
            return signals(document)

    def rules(self) -> tuple[Rule, ...]:
        """All German rules, in their order; those for meetings after those for statements."""
        from newsclaims.languages.de.meetings.find import RULES
        from newsclaims.languages.de.rules import ORDER
        from newsclaims.languages.de.steps import STEPS

        return (*ORDER, *STEPS, *RULES)
