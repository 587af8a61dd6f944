"""Writes the README's pictures anew: ``python -m tests.pictures.update``; that of the page needs Chromium."""

from __future__ import annotations

from tests.pictures import page, terminal

if __name__ == "__main__":
    terminal.update()
    page.update()
