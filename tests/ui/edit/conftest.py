"""What tests of the editor have in common: a text view as it is seen in the app."""

import pytest
from looks import ASSETS, look_in
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from text_desk import KNOWN, Desk, MakeDesk

from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.theme import Look, apply, load_fonts


@pytest.fixture
def make_desk(qtbot: QtBot, qapp: QApplication) -> MakeDesk:
    """Return a function that shows a text as it is seen in the app."""
    load_fonts(ASSETS / "fonts")

    def make(text: str, look: Look | None = None) -> Desk:
        look = look or look_in(Theme.LIGHT)
        desk = Desk(text)
        apply(qapp, look)
        qtbot.addWidget(desk.view)
        desk.view.show_known(KNOWN)
        dress(desk.view, look)
        desk.view.resize(600, 560)
        desk.view.show()
        desk.view.activateWindow()
        desk.view.setFocus()
        qapp.processEvents()
        return desk

    return make
