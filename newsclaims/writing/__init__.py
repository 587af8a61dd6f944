"""From records to bytes: JSON Lines, JSON, and a view for people on a terminal."""
