"""Adds up pytest's reports and ends with one line; in CI a skipped test is a failed run.

python tests/tally.py REPORT.xml...
"""

import os
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET


def counted(report: Path) -> Counter[str]:
    """Return how many tests of one JUnit report passed, failed or were skipped."""
    suites = ET.parse(report).getroot().iter("testsuite")  # noqa: S314 (our own file)
    counts: Counter[str] = Counter()
    for suite in suites:
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped = int(suite.get("skipped", 0))
        passed = int(suite.get("tests", 0)) - failed - skipped
        counts.update(passed=passed, failed=failed, skipped=skipped)
    return counts


def main(reports: list[str]) -> int:
    """Print the sum of all ``reports`` and return the exit code of the run."""
    total = sum((counted(Path(report)) for report in reports), Counter[str]())
    in_ci = os.environ.get("CI") == "true"
    if in_ci and total["skipped"]:
        print("Nothing may be skipped in CI: install what the skipped tests look for.")
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 1 if total["failed"] or (in_ci and total["skipped"]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
