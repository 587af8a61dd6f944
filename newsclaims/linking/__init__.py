"""From what a language found to the records of an article: token positions become offsets, statements get parents.

Whom a mention names, and through whom, where and when something was said, the language says: see
`newsclaims.languages.base.Findings`.
"""
