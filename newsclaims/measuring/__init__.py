"""Figures against gold: how much is found, how exactly, and how often each rule is right.

`gold` reads annotated articles, `pairing` pairs what was found with what is annotated, `figures` counts, and `run` has
the rules read a whole gold file. What is measured for each rule is kept by `newsclaims.rules.precision`.
"""
