"""The wheel is the whole product: installed somewhere else, it does what the checkout does."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.command import REAL, run

ROOT = Path(__file__).parent.parent
SAMPLE = min((ROOT / "samples").glob("*.txt"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a fresh environment that has the wheel, and the dependencies of this one."""
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=False, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--python", str(place / "bin/python"), "install", "--quiet", "--no-deps"]
    subprocess.run([*pip, "--no-index", "--disable-pip-version-check", str(wheel)], check=True, capture_output=True)
    # A folder that is named in a .pth file is searched, but .pth files in it are not read: not that of the checkout.
    (packages,) = place.glob("lib/*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return place / "bin"


def test_it_holds_all_files_of_the_package(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("newsclaims/")}
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "newsclaims").rglob("*") if path.is_file()}
    assert held == {name for name in files if "__pycache__" not in name}
    assert "newsclaims/py.typed" in held


def test_it_runs_somewhere_else(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SAMPLE.read_bytes())
    nothing = {"PYTHONPATH": ""}
    done = run("extract", "a.txt", program=[str(installed / "newsclaims")], cwd=tmp_path, environment=nothing)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run("extract", "a.txt", program=REAL, cwd=tmp_path).stdout
    program = "import newsclaims; print(newsclaims.__file__)"
    where = run("-c", program, program=[str(installed / "python")], cwd=tmp_path, environment=nothing).stdout
    assert Path(where.decode().strip()).is_relative_to(installed.parent)
