"""The terms in which rules ask about a sentence: its clause tree, noun phrases with case and number, predicates.

`clause` holds clauses with their kinds, finite verbs and parents, `phrase` noun phrases, `predicate` the verb of a
clause with its auxiliaries and particle. A language fills them in, German in `newsclaims.languages.de.analysis`.
"""
