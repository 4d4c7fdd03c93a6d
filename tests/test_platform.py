"""What we rely on from PySide6 and cannot see go wrong in a short run."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_twenty_thousand_void_calls_leave_the_references_of_none_alone(qtbot: QtBot) -> None:
    """PySide6 6.12.0 takes one reference off None with each, before Python 3.12."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(20_000):
        label.setText("Let the shoulders fall.")

    assert abs(sys.getrefcount(None) - before) < 1_000
