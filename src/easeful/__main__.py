"""Starts Easeful: a command without a window, or the window."""

from __future__ import annotations

import gc
import os
import sys

from easeful.places import find_places


def main() -> int:
    """Carry out the command line and return the exit code.

    Imports stand where they are needed: a window must not wait for the commands, and a command
    not for Qt, which it may have to do without.
    """
    places, start, hidden = find_places(os.environ), None, False
    if sys.argv[1:]:
        from easeful.cli import OpenWindow, run  # noqa: PLC0415
        from easeful.sheet_wanted import SheetWanted  # noqa: PLC0415

        wish = run(sys.argv[1:], places)
        if isinstance(wish, int):
            return wish
        if isinstance(wish, SheetWanted):
            from easeful.print_sheet import print_sheet  # noqa: PLC0415

            return print_sheet(wish)
        if not isinstance(wish, OpenWindow):
            from easeful.frame_picture import draw  # noqa: PLC0415

            return draw(wish)
        start, hidden = wish.start, wish.hidden
    gc.disable()  # until the window is shown: nothing that is imported is ever garbage
    from easeful.main import open_window  # noqa: PLC0415

    return open_window(places, start, hidden=hidden)


if __name__ == "__main__":
    sys.exit(main())
