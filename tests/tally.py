"""Adds up pytest's reports and ends with one line; in CI a skipped test is a failed run.

python tests/tally.py REPORT.xml...

A test that stands in several reports counts once, as the last of them has it; a report that was
not written, as nothing was tried twice, counts for nothing.
"""

import os
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET


def results(report: Path) -> dict[tuple[str, ...], str]:
    """Return what became of each test of one JUnit report: passed, failed or skipped."""
    found: dict[tuple[str, ...], str] = {}
    if report.exists():
        for case in ET.parse(report).getroot().iter("testcase"):  # noqa: S314 (our own file)
            tags = {child.tag for child in case}
            result = "failed" if tags & {"failure", "error"} else "passed"
            name = (case.get("classname", ""), case.get("name", ""))
            if found.get(name) != "failed":  # a test that passed may fail once more as it ends
                found[name] = "skipped" if "skipped" in tags else result
    return found


def main(reports: list[str]) -> int:
    """Print the sum of all ``reports`` and return the exit code of the run."""
    last: dict[tuple[str, ...], str] = {}
    for report in reports:
        found = results(Path(report))
        again = found.keys() & last.keys()
        if again:
            print(f"{len(again)} tried a second time: " + ", ".join(name for _where, name in again))
        last |= found
    total = Counter(last.values())
    in_ci = os.environ.get("CI") == "true"
    if in_ci and total["skipped"]:
        print("Nothing may be skipped in CI: install what the skipped tests look for.")
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 1 if total["failed"] or (in_ci and total["skipped"]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
