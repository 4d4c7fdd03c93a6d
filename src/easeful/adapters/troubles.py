"""What happens to mistakes of ours: they are written down, and the person hears one sentence.

A traceback goes into the log, never to the person. Where no window can be had at all, Qt would
abort with a page of its own; instead one sentence says what is missing.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from easeful.adapters.log_file import LogFile, PlainFormatter
from easeful.core.words import _

log = logging.getLogger("easeful")

LARGEST_LOG: Final = 256 * 1024
NO_WINDOW: Final = _(
    "Easeful cannot open a window here, as there is no screen that it can reach; "
    "its other commands work without one (easeful --help)."
)


class Troubles:
    """Keeps the log; ``say`` shows a sentence to the person once there is a window."""

    def __init__(self, path: Path) -> None:
        """Write to ``path``, which is begun anew when it has grown large."""
        self.say: Callable[[str], None] = _say_nothing
        logging.raiseExceptions = False
        try:
            mode = "w" if path.stat().st_size > LARGEST_LOG else "a"
        except OSError:
            mode = "a"
        handler = LogFile(path, mode=mode, encoding="utf-8", delay=True)
        handler.setFormatter(PlainFormatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
        log.propagate = False

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take what nobody caught (``sys.excepthook``)."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(1)
            return
        log.error("A mistake of Easeful's own", exc_info=(kind, error, trace))
        self.say(_("Something went wrong inside Easeful. You can go on; nothing was lost."))


def make_application(before_leaving: Callable[[], None] = lambda: None) -> QApplication:
    """Return Qt's application; without a screen, say so and leave.

    ``before_leaving`` may have something to say first.
    """

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        log.info("Qt: %s", words)
        if kind is QtMsgType.QtFatalMsg:
            before_leaving()
            sys.stderr.write(f"{NO_WINDOW}\n")
            sys.stderr.flush()
            os._exit(1)

    qInstallMessageHandler(hear)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(None)
    app.setApplicationName("easeful")
    app.setApplicationDisplayName("Easeful")
    app.setDesktopFileName("easeful")
    return app


def _say_nothing(words: str) -> None:
    """Stand in for the window while there is none."""
