"""The floor: a bare PySide6 window. Prints when it was painted, and its resident KiB."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from bench.resident import resident_kib


class BareWindow(QWidget):
    """Says once that it was painted."""

    unpainted = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Report after the first paint."""
        super().paintEvent(event)
        if self.unpainted:
            self.unpainted = False
            QTimer.singleShot(0, self.report)

    def report(self) -> None:
        """Print and leave."""
        print(time.monotonic(), resident_kib("self"), flush=True)
        if "stay" not in sys.argv:
            QApplication.quit()


app = QApplication([])
window = BareWindow()
window.resize(1280, 800)
window.show()
app.exec()
