"""The README shows pictures, and they are of the program as it is."""

from __future__ import annotations

import re
import struct

import pytest

from tests.pictures import page, terminal
from tests.readme.blocks import README, ROOT

TEXT = README.read_text(encoding="utf-8")


def test_the_picture_of_the_terminal_is_fresh() -> None:
    assert terminal.SVG.read_text(encoding="utf-8") == terminal.svg(), "the picture is stale: make readme"


def test_the_picture_of_the_terminal_needs_nothing_else() -> None:
    assert not re.search(r"url\((?!#)|@import|<script|<image|href", terminal.SVG.read_text(encoding="utf-8"))


def test_the_picture_of_the_page_is_one() -> None:
    head = page.PNG.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == page.SIZE
    assert page.PNG.stat().st_size < 300_000


@pytest.mark.parametrize("picture", [terminal.SVG, page.PNG], ids=lambda path: path.name)
def test_the_readme_shows_it_and_says_what_is_on_it(picture: object) -> None:
    shown = {path: says for says, path in re.findall(r"!\[([^]]+)\]\(([^)]+)\)", TEXT)}
    name = str(picture).removeprefix(f"{ROOT}/")
    assert len(shown[name].split()) > 8
