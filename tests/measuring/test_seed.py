"""The article that the product was asked for keeps all its statements and meetings."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCORECARD = Path(__file__).parents[3] / "shared" / "eval" / "scorecard.py"


@pytest.mark.skipif(not SCORECARD.is_file(), reason="the gold and its scorecard are not part of the project")
def test_the_article_the_product_was_asked_for_reaches_every_goal() -> None:
    command = [sys.executable, str(SCORECARD), "--only", "seed", "--cmd", f"{sys.executable} -m newsclaims"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    reached = re.findall(r"^  (\w+) .* goal [\d.]+ +(\w+)", printed, re.MULTILINE)
    assert len(reached) == 12, printed
    assert {verdict for _, verdict in reached} == {"ok"}, printed
