"""Writes the records of the samples anew, for review: `make golden`, then `git diff samples`.

`python -m tests.golden.update court` writes those of one sample.
"""

from __future__ import annotations

import sys

from tests.golden.golden import DATES, EXPECTED, SAMPLES, differences, expected_of, records_of, updated


def main(names: list[str]) -> None:
    """Rewrite the expected records of samples and print what has changed."""
    EXPECTED.mkdir(exist_ok=True)
    for name in names or sorted(DATES):
        expected, found = expected_of(name), records_of(name)
        text = (SAMPLES / f"{name}.txt").read_bytes().decode()
        for line in [f"{name}:", *differences(expected, found, text)] if expected != found else []:
            sys.stdout.write(line + "\n")
        lines = "".join(line + "\n" for line in updated(expected, found))
        (EXPECTED / f"{name}.jsonl").write_text(lines, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
