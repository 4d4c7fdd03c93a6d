"""A body to point at: with the pointer, and with keys."""

from collections.abc import Iterator

import pytest
from looks import Show, look_in
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from easeful.core.body_map import AREAS, SEEN, Face
from easeful.core.heat_words import AREAS as WORDS
from easeful.core.settings import Theme
from easeful.figure.shape import Tint
from easeful.ui.widgets.body_map import BodyMap

SIZES = ((320, 300), (280, 250), (600, 420))


@pytest.fixture
def body(show: Show) -> Iterator[BodyMap]:
    page = QWidget()
    body = BodyMap("Where?", WORDS)
    body.setParent(page)
    page.resize(700, 500)
    show(page)
    body.resize(320, 300)
    body.clearFocus()
    yield body
    page.hide()


def image_of(body: BodyMap) -> QImage:
    return body.grab().toImage()


def point(place: QPointF) -> QPoint:
    return place.toPoint()


def chosen_of(body: BodyMap) -> list[object]:
    chosen: list[object] = []
    body.chosen.connect(chosen.append)
    return chosen


def name_of(body: BodyMap) -> str:
    heard = QAccessible.queryAccessibleInterface(body)
    assert heard is not None
    return heard.text(QAccessible.Text.Name)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("face", Face)
def test_a_press_in_the_middle_of_each_area_chooses_it(
    body: BodyMap, face: Face, size: tuple[int, int]
) -> None:
    body.resize(*size)
    chosen = chosen_of(body)
    for area in SEEN[face]:
        QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=point(body.place_of(area, face)))
    assert chosen == list(SEEN[face])


def test_a_press_beside_the_body_chooses_nothing(body: BodyMap) -> None:
    chosen = chosen_of(body)
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert chosen == []


def test_what_is_under_the_pointer_glows_and_is_said(body: BodyMap) -> None:
    plain = image_of(body)
    said: list[object] = []
    body.pointed.connect(said.append)
    QTest.mouseMove(body, point(body.place_of("belly", Face.FRONT)))
    assert body.area == "belly"
    assert image_of(body) != plain
    assert name_of(body) == "Where? Belly"
    QTest.mouseMove(body, QPoint(6, 6))
    assert said == ["belly", ""]
    assert image_of(body) == plain


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Right])
def test_arrows_reach_every_area(body: BodyMap, key: Qt.Key) -> None:
    body.setFocus()
    reached = {body.area}
    for _press in AREAS:
        QTest.keyClick(body, key)
        reached.add(body.area)
    assert reached == set(AREAS)


def test_back_leads_back(body: BodyMap) -> None:
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Down)
    QTest.keyClick(body, Qt.Key.Key_Up)
    QTest.keyClick(body, Qt.Key.Key_Left)
    assert body.area == AREAS[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_chooses(body: BodyMap, key: Qt.Key) -> None:
    chosen = chosen_of(body)
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Down)
    QTest.keyClick(body, key)
    assert chosen == [AREAS[1]]


def test_the_focus_begins_with_what_is_chosen(body: BodyMap) -> None:
    body.show_marks(("knee",))
    body.setFocus()
    assert body.area == "knee-right"
    body.clearFocus()
    assert body.area == ""


def test_several_marks_are_seen_and_said(body: BodyMap) -> None:
    images = [image_of(body)]
    for marks in (("neck",), ("neck", "knee-left"), ("neck", "knee")):
        body.show_marks(marks)
        images.append(image_of(body))
    assert all(one != other for n, one in enumerate(images) for other in images[n + 1 :])
    assert name_of(body) == "Where? Neck, Knee"


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.NIGHT])
def test_warm_cool_pad_and_pack_differ(body: BodyMap, theme: Theme) -> None:
    body.set_look(look_in(theme))
    images = []
    for tint in (Tint.WARM, Tint.COOL, Tint.PAD, Tint.PACK):
        body.show_marks(("low-back",), tint)
        images.append(image_of(body))
    assert all(one != other for n, one in enumerate(images) for other in images[n + 1 :])


def test_a_mark_is_only_where_it_is_seen(body: BodyMap) -> None:
    plain = image_of(body)
    body.show_marks(("belly",))
    marked = image_of(body)
    half = body.width() // 2
    front, back = (0, 0, half - 4, 300), (half + 4, 0, half - 8, 300)
    assert marked.copy(*front) != plain.copy(*front)
    assert marked.copy(*back) == plain.copy(*back)


def test_nothing_moves_by_itself(qapp: QApplication, body: BodyMap) -> None:
    body.show_marks(("belly",))
    before = image_of(body)
    qapp.processEvents()
    assert image_of(body) == before


def test_marked_and_pointed_at_differ(body: BodyMap) -> None:
    body.show_marks(("neck",))
    marked = image_of(body)
    body.show_marks(())
    QTest.mouseMove(body, point(body.place_of("neck", Face.BACK)))
    pointed = image_of(body)
    body.show_marks(("neck",))
    both = image_of(body)
    place = point(body.place_of("neck", Face.BACK))
    assert pointed.pixelColor(place) != marked.pixelColor(place)
    assert both != marked
    assert name_of(body) == "Where? Neck, marked"


def test_one_of_a_marked_pair_is_marked(body: BodyMap) -> None:
    body.show_marks(("knee",))
    QTest.mouseMove(body, point(body.place_of("knee-left", Face.FRONT)))
    assert name_of(body) == "Where? Left knee, marked"
