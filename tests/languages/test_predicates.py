"""German predicates: lemma, auxiliary, voice and mood of a clause's verb, with all its words."""

from __future__ import annotations

import pytest

from tests.grammar.clause_marks import table
from tests.grammar.predicate_marks import bare, with_predicates


@pytest.mark.parametrize("line", table("predicates.txt"), ids=bare)
def test_a_sentence_has_the_predicates_that_its_marks_say(line: str) -> None:
    assert with_predicates(bare(line)) == line
