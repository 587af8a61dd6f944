from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from newsclaims.reading.problem import ReadingError
from newsclaims.reading.sources import expand, listed

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_has_a_name_on_each_line(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes("b c.txt\n\nä.txt\na.txt".encode())
    assert listed(str(path)) == ["b c.txt", "ä.txt", "a.txt"]


def test_names_may_hold_line_ends_where_nul_ends_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a\nb.txt\0c.txt\0")))
    assert listed("-", nul=True) == ["a\nb.txt", "c.txt"]


def test_a_list_from_windows(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(b"a.txt\r\nb.txt\r\n")
    assert listed(str(tmp_path / "list")) == ["a.txt", "b.txt"]


def test_a_list_from_a_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ReadingError, match="-: standard input is closed"):
        listed("-")


def test_what_is_written_is_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert list(expand([".", "b.txt"], output=str(tmp_path / "a.txt"))) == ["./b.txt", "./link.txt", "b.txt"]
    assert list(expand(["missing.txt"], output="missing.txt")) == ["missing.txt"]
    for name in ("a.txt", "./a.txt", "link.txt"):
        with pytest.raises(OSError, match="it is one of the inputs"):
            list(expand(["b.txt", name], output="a.txt"))


def test_a_list_that_cannot_be_read() -> None:
    with pytest.raises(ReadingError, match="missing: No such file"):
        listed("missing")
