"""Writes a routine as a printed sheet: ``easeful print``. Needs no window, no screen."""

from __future__ import annotations

import os
import sys
from typing import Final

from PySide6.QtGui import QGuiApplication

from easeful.sheet_wanted import SheetWanted
from easeful.ui.printed.sheet_file import write_sheet
from easeful.ui.printed.type import know_fonts

WELL: Final = 0
CANNOT: Final = 1


def print_sheet(wanted: SheetWanted) -> int:
    """Write the sheet whole, or say why that cannot be; return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # fonts need an application, but no screen
    app = QGuiApplication(["easeful"])
    know_fonts(wanted.fonts)
    if wanted.stale:
        sys.stderr.write("it has mistakes, so this is the last good one\n")
    reason = write_sheet(wanted.path, wanted.content, wanted.paper)
    app.shutdown()
    if reason:
        sys.stderr.write(f"{reason}\n")
        return CANNOT
    return WELL
