"""Cards that move leave nothing behind that Python takes for something else later.

PySide6 keeps the items of a layout that it has shown to Python (``itemAt``). Qt deletes an item
when its widget moves and may put the next one, of any layout, into its place, which is then taken
for the old one; it dies with the old layout, and the window with it at its next look at a row of
buttons.
"""

from pathlib import Path
from typing import Final

from cards import Desk, settle, show_on
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from easeful.ui.widgets.flow import FlowLayout

UI: Final = Path(__file__).parents[3] / "src" / "easeful" / "ui"
COW: Final = "Step 3, Cat-cow"
MOVES: Final = ("Down: Cat-cow", "Up: Cat-cow")


def test_nothing_asks_a_layout_for_its_items() -> None:
    asking = [
        file.name for file in UI.rglob("*.py") if ".itemAt(" in file.read_text(encoding="utf-8")
    ]
    assert asking == []


def rows_of_buttons(count: int) -> tuple[QWidget, FlowLayout]:
    page, flow = QWidget(), FlowLayout()
    for each in range(count):
        flow.addWidget(QPushButton(str(each)))
    page.setLayout(flow)
    return page, flow


def test_a_page_outlives_cards_that_were_moved_and_left(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press(COW)
    for words in MOVES * 4:
        desk.press(words)
    page, flow = rows_of_buttons(200)
    show_on(qtbot, page)
    desk.view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(desk.view)
    assert all(isValid(item) for item in flow._items)  # noqa: SLF001
    page.resize(300, 900)
    settle()
