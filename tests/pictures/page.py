"""The picture of the page: a sample in a browser, with the card of a statement open."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path

from newsclaims import extract, read_articles
from newsclaims.writing.page.writer import Page
from tests.browser import Browser
from tests.golden.golden import DATES
from tests.readme.blocks import ROOT

PNG = ROOT / "samples/pictures/page.png"
SAMPLE = ROOT / "samples/austrian.txt"
SIZE = (1200, 860)  # pixels
_SHOWN = "1-5"  # the statement whose card is open


def png(browser: Browser) -> bytes:
    """The picture as PNG.

    Args:
        browser: what shows the page; fonts are those of its machine.
    """
    page = Page()
    for article in read_articles(str(SAMPLE), date=dt.date.fromisoformat(DATES[SAMPLE.stem])):
        page.article(replace(article, id=SAMPLE.name), extract(article))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_bytes(page.end())
        browser.open(path, size=SIZE)
        browser.run("document.querySelector(`[data-ref='${arguments[0]}']`).focus()", _SHOWN)
        return browser.picture()


def update() -> None:
    """Write the picture anew."""
    browser = Browser()
    try:
        PNG.write_bytes(png(browser))
    finally:
        browser.close()
