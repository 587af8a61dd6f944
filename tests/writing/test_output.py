from __future__ import annotations

import gzip
import os
import stat
from typing import TYPE_CHECKING

import pytest

from newsclaims.writing.output import open_output

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_there_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "out"
    with open_output(str(path)) as output:
        output.write(b"a")
        assert not path.exists()
        output.write(b"b")
    assert path.read_bytes() == b"ab"
    assert os.listdir(tmp_path) == ["out"]  # noqa: PTH208


@pytest.mark.parametrize("name", ["out", "packed.gz"])
def test_a_file_is_left_alone_when_something_goes_wrong(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")

    def interrupted() -> None:
        with open_output(str(path)) as output:
            output.write(b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_packed_file(tmp_path: Path) -> None:
    for name in ("a.gz", "b.jsonl.GZ"):
        with open_output(str(tmp_path / name)) as output:
            for _ in range(1000):
                output.write(b"Zeile\n")
        assert gzip.decompress((tmp_path / name).read_bytes()) == b"Zeile\n" * 1000
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.jsonl.GZ").read_bytes()


def test_links_and_modes_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "out", tmp_path / "link"
    path.touch(0o640)
    link.symlink_to("out")
    with open_output(str(link)) as output:
        output.write(b"new")
    assert path.read_bytes() == b"new"
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    with open_output(str(tmp_path / "out")):
        pass
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_pipes_are_written_to_directly(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with open_output(str(pipe)) as output:
        output.write(b"a")
    assert os.read(reader, 9) == b"a"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["no/out", "."])
def test_what_cannot_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match=r"No such file|Is a directory"), open_output(str(tmp_path / name)):
        pass
    assert not list(tmp_path.iterdir())
