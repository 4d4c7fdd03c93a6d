"""What tests of widgets have in common: the shipped font, and a way to show a widget."""

import pytest
from looks import ASSETS, Show, look_in
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.theme import Look, apply, load_fonts


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts(ASSETS / "fonts")


@pytest.fixture
def light() -> Look:
    return look_in(Theme.LIGHT)


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, light: Look, fonts: None) -> Show:
    """Return a function that dresses a widget and shows it, as the main window does."""

    def show_it(widget: QWidget, look: Look = light) -> None:
        apply(qapp, look)
        qtbot.addWidget(widget)
        dress(widget, look)
        widget.show()
        widget.activateWindow()
        qapp.processEvents()

    return show_it
