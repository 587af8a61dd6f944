"""From an article to a document: tokens, quotation marks, brackets and sentences."""
