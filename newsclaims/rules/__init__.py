"""The machine: what a rule is, how one of several candidates is chosen, and how each decision is explained.

`rule` makes a rule of a function and its examples, `candidate` is what it proposes, `choice` decides between candidates
that claim the same words. `trace` takes down what was decided, and `explain` puts it in order, sentence by sentence.
`examples` reads the marks in examples, and `precision` knows how often each rule was right on gold. Nothing here knows
a language: the rules themselves stand in `newsclaims.languages`.
"""
