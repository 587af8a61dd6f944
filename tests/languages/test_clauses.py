"""The German clause tree, sentence by sentence, and what holds for any text."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclaims.grammar.clause import Kind
from tests.grammar.clause_marks import analysed, marked, table, unmarked
from tests.work import lines_run

# Words that the parser treats in ways of their own, to be strung together without sense.
_PIECES = [
    *"der die das dass ob wer was und oder aber denn während seit als wie so bis um zu ohne nicht sich nach".split(),
    *"Er Sie Berg Minister sagte habe hat sei werde kommen gekommen käme soll mit ab Firma dessen deren vor".split(),
    *", . : ; – ( ) „ “ « » ! ? … 3. 12 \n \n\n".split(" "),
]
_sentences = st.lists(st.sampled_from(_PIECES), max_size=60).map(" ".join)
_WORDS = sorted({word for line in table("clauses.txt") for word in unmarked(line).split()})
# The same pattern over and over: each must cost work in proportion to its length.
_HOSTILE = {
    "commas": "Er sagte, ",
    "dass": "Er sagte, dass er sagte, ",
    "dass alone": "dass ",
    "dass without end": "dass er, ",
    "und with verbs": "und ging ",
    "und with names": "kam Anna und ",
    "open brackets": "Er (",
    "brackets": "Die Partei (SPD) ",
    "quotations": "„Ja“, ",
    "open quotations": "„Ja ",
    "relative clauses": "der die Frau, ",
    "infinitives": "zu gehen, ",
    "insertions": "Er hat, sagte er, ",
    "particles": "Er warf, was kam, das vor, ",
    "dashes": "Er – ",
    "colons": "Er: ",
    "genitives": "der Sohn ",
    "attributes": "der in ",
    "names": "Anna von ",
    "questions": "und wer geht ",
}


@pytest.mark.parametrize("line", table("clauses.txt"), ids=lambda line: unmarked(line)[:60])
def test_a_sentence_has_the_clauses_that_its_marks_say(line: str) -> None:
    assert marked(unmarked(line)) == line


def test_the_table_is_long_and_free_of_doubles() -> None:
    sentences = [unmarked(line) for line in table("clauses.txt")]
    assert len(sentences) >= 150
    assert len(sentences) == len(set(sentences))


def _check(text: str) -> None:
    """Works out all of a text's grammar and checks what must hold for any text."""
    a = analysed(text)
    covered = 0
    for unit, (start, end) in enumerate(a.units):
        assert start == covered
        covered = end
        sentence = a.sentence(unit)
        owners: set[int] = set()
        for index, clause in enumerate(sentence.clauses):
            assert clause.index == index
            assert clause.pieces
            for s, e in clause.pieces:
                assert start <= s < e <= end
                assert owners.isdisjoint(range(s, e))
                owners.update(range(s, e))
            assert clause.pieces == sorted(clause.pieces)
            assert clause.finite < 0 or clause.shared_finite or clause.finite in owners
            assert clause.opener < 0 or clause.opener in owners
            assert clause.kind is not Kind.QUOTE or clause.finite < 0
            for other in (clause.parent, clause.link, clause.prefield):
                assert -1 <= other < len(sentence.clauses)
                assert other != index
            if clause.parent >= 0:
                assert sentence.clauses[clause.parent].children.count(index) == 1
            for child in clause.children:
                assert sentence.clauses[child].parent == index
            first, last = sentence.extent(clause)
            assert start <= first <= clause.start
            assert clause.end <= last <= end
            phrases = a.phrases(unit, clause)
            for phrase in phrases:
                assert any(s <= phrase.start < phrase.end <= e for s, e in clause.pieces)
                assert phrase.start <= phrase.head < phrase.core_end <= phrase.end
            assert all(one.end <= other.start for one, other in pairwise(phrases))
            predicate = a.predicate(unit, clause)
            if predicate is not None:
                assert predicate.verb in predicate.tokens
                assert all(start <= i < end for i in predicate.tokens)
            subject = a.subject(unit, clause)
            assert subject is None or start <= subject.start < subject.end <= end
            assert a.mood(clause) in ("", "indicative", "ambiguous", "subjunctive1", "subjunctive2")
    assert covered == len(a.doc.start)


@given(_sentences)
@example("die käme der")
@example("Anwalt bleibt der")
def test_any_string_of_words_has_a_grammar(text: str) -> None:
    _check(text)


@given(st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join))
def test_words_of_true_sentences_in_any_order_have_a_grammar(text: str) -> None:
    _check(text)


@given(st.text(max_size=200))
def test_any_text_has_a_grammar(text: str) -> None:
    _check(text)


@pytest.mark.parametrize("pattern", _HOSTILE.values(), ids=_HOSTILE.keys())
def test_hostile_text_costs_linear_time(pattern: str) -> None:
    _check(pattern * 100)  # lexicons are loaded, what is worked out once for each word is worked out
    once, thrice = (lines_run(partial(_check, pattern * times)) for times in (100, 300))
    assert thrice < 3.6 * once


@pytest.mark.parametrize(
    "text", ["Er sagte" + "," * 10_000, "Er kam " + "und ging " * 5_000, "Er sagte, " + "dass er, " * 5_000]
)
def test_deep_and_long_sentences_are_survived(text: str) -> None:
    _check(text)
