from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from newsclaims.reading.problem import ReadingError
from newsclaims.reading.sources import listed

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_has_a_name_on_each_line(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes("b c.txt\n\nä.txt\na.txt".encode())
    assert listed(str(path)) == ["b c.txt", "ä.txt", "a.txt"]


def test_names_may_hold_line_ends_where_nul_ends_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a\nb.txt\0c.txt\0")))
    assert listed("-", nul=True) == ["a\nb.txt", "c.txt"]


def test_a_list_that_cannot_be_read() -> None:
    with pytest.raises(ReadingError, match="missing: No such file"):
        listed("missing")
