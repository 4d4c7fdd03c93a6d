"""Heat: the body to point at, and the body with the pad on it."""

from dataclasses import replace

import pytest
from heat_scenes import ON
from looks import look_in
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from easeful.core.body_map import AREAS, Face, faces_of
from easeful.core.heat import Pack
from easeful.core.heat_choice import HeatChoice
from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.pages.heat_choose import HeatChoose
from easeful.ui.pages.heat_on_view import HeatOnView
from easeful.ui.theme import apply
from easeful.ui.widgets.body_map import BodyMap
from easeful.ui.widgets.pad_picture import PadPicture
from easeful.ui.widgets.pills import Pill
from easeful.ui.widgets.text import Text


@pytest.fixture
def choose(qtbot: QtBot, qapp: QApplication) -> HeatChoose:
    page, look = HeatChoose(), look_in(Theme.LIGHT)
    apply(qapp, look)
    qtbot.addWidget(page)
    dress(page, look)
    page.resize(960, 900)
    page.show()
    qapp.processEvents()
    return page


def body_of(page: HeatChoose) -> BodyMap:
    return page.findChildren(BodyMap)[0]


def checked(page: HeatChoose) -> set[str]:
    pills = page.findChildren(Pill)
    return {each.text() for each in pills if each.isChecked() and each.isVisible()}


@pytest.mark.parametrize("area", AREAS)
def test_pointing_chooses_where(choose: HeatChoose, area: str) -> None:
    changed: list[object] = []
    choose.choice_changed.connect(changed.append)
    body = body_of(choose)
    place = body.place_of(area, faces_of(area)[0])
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert changed == [HeatChoice(Pack.PAD, area, 15)]


def test_pills_follow_the_body_and_the_body_the_pills(choose: HeatChoose) -> None:
    body = body_of(choose)
    place = body.place_of("calf-left", Face.BACK).toPoint()
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=place)
    assert {"Elsewhere", "Calf", "Left"} <= checked(choose)
    before = body.grab().toImage()
    next(each for each in choose.findChildren(Pill) if each.text() == "Neck").click()
    assert choose.choice.area == "neck"
    assert body.grab().toImage() != before


def test_what_is_pointed_at_is_said_in_words(choose: HeatChoose, qapp: QApplication) -> None:
    body = body_of(choose)
    QTest.mouseMove(body, body.place_of("belly", Face.FRONT).toPoint())
    texts = [each.text() for each in choose.findChildren(Text) if each.isVisible()]
    assert "Belly" in texts
    QTest.mouseMove(body, QPoint(4, 4))
    texts = [each.text() for each in choose.findChildren(Text) if each.isVisible()]
    assert "Low back" in texts


def test_cold_looks_other_than_heat(choose: HeatChoose) -> None:
    warm = body_of(choose).grab().toImage()
    choose.show_choice(HeatChoice(Pack.COLD, "low-back", 10))
    assert body_of(choose).grab().toImage() != warm


def test_a_bath_is_nowhere(choose: HeatChoose) -> None:
    choose.show_choice(HeatChoice(Pack.BATH, "", 15))
    assert not body_of(choose).isVisible()


@pytest.mark.parametrize("zoom", [100, 150, 200])
@pytest.mark.parametrize("width", [660, 960, 1280])
def test_it_fits_in_the_width(
    choose: HeatChoose, qapp: QApplication, zoom: int, width: int
) -> None:
    dress(choose, look_in(Theme.LIGHT, zoom=zoom))
    choose.resize(width, 640)
    for _again in range(5):
        qapp.processEvents()
    body = body_of(choose)
    right = body.mapTo(choose, body.rect().topRight()).x()
    assert right <= choose.width()
    assert body.height() <= 400


@pytest.fixture
def on(qtbot: QtBot, qapp: QApplication) -> HeatOnView:
    view, look = HeatOnView(), look_in(Theme.LIGHT)
    apply(qapp, look)
    qtbot.addWidget(view)
    dress(view, look)
    view.resize(900, 640)
    view.show_on(ON)
    view.show()
    qapp.processEvents()
    return view


def pad_of(view: HeatOnView) -> PadPicture:
    return view.findChildren(PadPicture)[0]


def test_while_heat_is_on_one_sees_where(on: HeatOnView) -> None:
    assert pad_of(on).isVisible()
    low = pad_of(on).grab().toImage()
    on.show_on(replace(ON, area="neck"))
    neck = pad_of(on).grab().toImage()
    on.show_on(replace(ON, area="neck", pack=Pack.COLD))
    assert len({bytes(each.constBits()) for each in (low, neck, pad_of(on).grab().toImage())}) == 3


def test_a_bath_shows_no_body(on: HeatOnView) -> None:
    on.show_on(replace(ON, area="", pack=Pack.BATH))
    assert not pad_of(on).isVisible()


def test_the_question_does_not_move_it(on: HeatOnView, qapp: QApplication) -> None:
    before = pad_of(on).geometry()
    on.show_on(replace(ON, asked=True, answer_left=38))
    qapp.processEvents()
    assert pad_of(on).geometry() == before


def test_where_there_is_no_room_it_goes(on: HeatOnView, qapp: QApplication) -> None:
    on.resize(500, 640)
    qapp.processEvents()
    assert not pad_of(on).isVisible()
    on.resize(900, 380)
    qapp.processEvents()
    assert not pad_of(on).isVisible()
