"""Wherever scores are asked, all can be read, reached and hit; also with the largest text."""

import pytest
from asking_scenes import SCENES, also_of, settings_for
from house import House, MakeHouse
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QScrollArea, QWidget

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.widgets.body_map import BodyMap
from easeful.ui.widgets.text import Text

scenes = pytest.mark.parametrize("scene", [each for each in SCENES if each != "settings"])
zooms = pytest.mark.parametrize("zoom", [TEXT_SIZES[0], TEXT_SIZES[-1]])


def opened(make_house: MakeHouse, scene: str, zoom: int) -> House:
    """Return the app on a scene, in the smallest window that matters."""
    house = make_house(settings_for(Theme.LIGHT, zoom, also_of(scene)))
    house.app.window.resize(960, 640)
    house.begin()
    house.app.window.resize(960, 640)
    SCENES[scene](house)
    house.settle()
    return house


def controls_on(house: House) -> list[QWidget]:
    kinds = (QAbstractButton, QPlainTextEdit, BodyMap)
    found = [each for kind in kinds for each in house.page.findChildren(kind)]
    return [each for each in found if each.isVisible()]


@scenes
@zooms
def test_all_can_be_read_and_hit(make_house: MakeHouse, scene: str, zoom: int) -> None:
    house = opened(make_house, scene, zoom)
    for control in controls_on(house):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control
        assert control.height() >= 48
        assert control.width() >= 48
    for area in house.page.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None:
            assert content.width() <= area.viewport().width()
    for label in house.page.findChildren(Text):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


@scenes
def test_tab_reaches_all(make_house: MakeHouse, scene: str) -> None:
    house = opened(make_house, scene, TEXT_SIZES[0])
    reached = {house.focus()}
    for _press in range(60):
        house.key(Qt.Key.Key_Tab)
        reached.add(house.focus())
    for control in controls_on(house):
        assert reached & together(control), control.accessibleName()


def together(control: QWidget) -> set[QWidget]:
    """Return what one press of Tab reaches together: of a row only the chosen one."""
    parent = control.parentWidget()
    if not isinstance(control, QAbstractButton) or not control.autoExclusive() or parent is None:
        return {control}
    return set(parent.findChildren(QAbstractButton))
