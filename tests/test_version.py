from __future__ import annotations

import re
import tomllib
from pathlib import Path

import newsclaims

ROOT = Path(__file__).parent.parent


def test_version_and_changelog_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    released = re.findall(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert released[0] == newsclaims.__version__
    assert released == sorted(released, key=lambda version: [int(part) for part in version.split(".")], reverse=True)
    assert project.get("version", newsclaims.__version__) == newsclaims.__version__
