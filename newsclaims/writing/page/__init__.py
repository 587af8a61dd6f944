"""The page on which articles are shown with their records: templates, style, script, and what fills them."""
