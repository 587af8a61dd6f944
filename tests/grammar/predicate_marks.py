"""Sentences with their predicates marked inside, as in `predicates.txt`.

    Das Gesetz <wurde> im Mai <beschlossen>.	beschließen werden passive ambiguous

- `<…>` the words of a predicate.
- After a tab, one field for each clause that has one, in the order of the clauses: its lemmas ("a/b" where the form may
  be of either), its auxiliary, `passive` or `state`, the mood of its finite verb.
"""

from __future__ import annotations

from tests.grammar.clause_marks import analysed


def bare(line: str) -> str:
    """The sentence without its marks and fields."""
    return line.partition("\t")[0].replace("<", "").replace(">", "")


def with_predicates(text: str) -> str:
    """The sentence with the predicates that the grammar finds, and their fields."""
    a = analysed(text)
    signs: list[tuple[int, str]] = []
    fields: list[str] = []
    for unit in range(len(a.units)):
        for clause in a.sentence(unit).clauses:
            predicate = a.predicate(unit, clause)
            if predicate is None:
                continue
            for i in predicate.tokens:
                if (a.doc.start[i], "<") not in signs:
                    signs += [(a.doc.start[i], "<"), (a.doc.end[i], ">")]
            words = ["/".join(predicate.lemmas), predicate.auxiliary, a.mood(clause)]
            words.insert(2, "passive" if predicate.passive else "state" if predicate.state else "")
            fields.append(" ".join(word for word in words if word))
    for position, sign in sorted(signs, reverse=True):
        text = text[:position] + sign + text[position:]
    return "\t".join([text, *fields])
