"""Starts Easeful: a command without a window, or the window."""

from __future__ import annotations

import os
import sys

from easeful.cli import OpenWindow, run
from easeful.places import find_places


def main() -> int:
    """Carry out the command line and return the exit code."""
    places = find_places(os.environ)
    wish = run(sys.argv[1:], places) if sys.argv[1:] else OpenWindow()
    if not isinstance(wish, OpenWindow):
        return wish
    # Only here: commands that need no window must not wait for Qt, nor need it.
    from easeful.main import open_window  # noqa: PLC0415

    return open_window(places, wish.start)


if __name__ == "__main__":
    sys.exit(main())
