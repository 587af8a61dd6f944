"""From records to bytes: JSON Lines, JSON, a view for people on a terminal, and a page."""
