"""A sentence and the body to point at: nothing jumps, nothing is lost, all of it can be read."""

from collections.abc import Iterator, Sequence

import pytest
from looks import Show, look_in
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from easeful.core.body_map import Face
from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.pages.now_remarks import Remarks
from easeful.ui.pages.sheet import Sheet
from easeful.ui.widgets.body_map import BodyMap
from easeful.ui.widgets.scroll_bar import CalmScrollBar
from easeful.ui.widgets.text import Text

LINE = "It was a long day with much rain and many stairs, and the bus was late again. "


@pytest.fixture
def remarks(show: Show) -> Iterator[Remarks]:
    made, sheet = Remarks(), Sheet()
    sheet.add(made)
    sheet.add_space()
    sheet.resize(680, 700)
    show(sheet)
    sheet.resize(680, 700)
    yield made
    sheet.hide()


def open_both(remarks: Remarks) -> None:
    for words in ("Add a sentence", "Where does it hurt?"):
        next(e for e in remarks.findChildren(QPushButton) if e.text() == words).click()
    QTest.qWait(0)


def body_of(remarks: Remarks) -> BodyMap:
    return remarks.findChildren(BodyMap)[0]


def told_by(remarks: Remarks) -> list[Sequence[str]]:
    told: list[Sequence[str]] = []
    remarks.pointed.connect(told.append)
    return told


def said(remarks: Remarks) -> set[str]:
    return {each.text() for each in remarks.findChildren(Text) if each.isVisible()}


def click(remarks: Remarks, area: str) -> None:
    body = body_of(remarks)
    QTest.mouseMove(body, body.place_of(area, Face.BACK).toPoint())
    body.chosen.emit(area)


def test_two_places_tapped_soon_after_each_other_are_both_kept(
    remarks: Remarks, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_both(remarks)
    remarks._rest.setInterval(60_000)  # noqa: SLF001 (the machine may be slow)
    told = told_by(remarks)
    for area in ("belly", "low-back", "belly", "low-back"):
        click(remarks, area)
    assert told == [("belly",), ("belly", "low-back")]
    remarks._rest.stop()  # noqa: SLF001 (its timer runs in real time)
    click(remarks, "belly")
    assert told[-1] == ("low-back",)


def test_what_is_marked_is_said_also_while_something_else_is_pointed_at(remarks: Remarks) -> None:
    open_both(remarks)
    body = body_of(remarks)
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Right)
    assert {"Right shoulder", "Marked: Neck"} <= said(remarks)
    QTest.keyClick(body, Qt.Key.Key_Left)
    assert {"Neck", "Marked: Neck"} <= said(remarks)


@pytest.mark.parametrize("wide", [680, 900])
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_body_stays_where_it_is(remarks: Remarks, zoom: int, wide: int) -> None:
    remarks.window().resize(wide, 700)
    dress(remarks.window(), look_in(Theme.LIGHT, zoom=zoom))
    open_both(remarks)
    body = body_of(remarks)
    places = {body.mapTo(remarks, body.rect().topLeft()).toTuple()}
    for area in ("neck", "upper-back", "low-back", "hip-left", "calf-right", "thigh-left"):
        click(remarks, area)
        QTest.qWait(0)
        places.add(body.mapTo(remarks, body.rect().topLeft()).toTuple())
    assert len(places) == 1


def test_the_body_grows_with_the_text(remarks: Remarks) -> None:
    open_both(remarks)
    body, highs = body_of(remarks), []
    for zoom in (100, 125, 150, 200):
        dress(remarks.window(), look_in(Theme.LIGHT, zoom=zoom))
        QTest.qWait(0)
        neck, foot = (body.place_of(each, Face.BACK).y() for each in ("neck", "foot-left"))
        highs.append(foot - neck)
    assert highs == sorted(highs)
    assert highs[-1] > 1.25 * highs[0]


def test_the_sentence_grows_and_then_scrolls_with_our_bar(remarks: Remarks) -> None:
    open_both(remarks)
    box = remarks.findChildren(QPlainTextEdit)[0]
    opened: list[object] = []
    remarks.opened.connect(opened.append)
    highs = []
    for lines in range(12):
        box.setPlainText(LINE * lines)
        QTest.qWait(0)
        highs.append(box.height())
    line = box.fontMetrics().lineSpacing()
    assert highs == sorted(highs)
    assert highs[0] == highs[1]
    assert highs[-1] - highs[0] == 3 * line
    assert opened
    assert isinstance(box.verticalScrollBar(), CalmScrollBar)
    assert box.verticalScrollBar().maximum() > 0
    box.setPlainText("")
    assert box.height() == highs[0]


def test_what_is_written_stays_in_sight(remarks: Remarks, qtbot: QtBot) -> None:
    sheet = remarks.window()
    assert isinstance(sheet, Sheet)
    remarks.opened.connect(sheet.reveal)
    sheet.resize(680, 400)
    dress(sheet, look_in(Theme.LIGHT, zoom=200))
    open_both(remarks)
    box, seen = remarks.findChildren(QPlainTextEdit)[0], sheet.viewport()
    box.setFocus()

    def is_in_sight() -> bool:
        return seen.rect().contains(box.viewport().mapTo(seen, box.cursorRect().center()))

    for _line in range(8):
        box.insertPlainText(LINE)
        box.ensureCursorVisible()  # as typing does
        qtbot.waitUntil(is_in_sight)


@pytest.mark.parametrize("by_keys", [True, False])
def test_where_there_is_little_room_the_figure_is_seen_from_its_head(
    remarks: Remarks, qtbot: QtBot, *, by_keys: bool
) -> None:
    sheet = remarks.window()
    assert isinstance(sheet, Sheet)
    remarks.opened.connect(sheet.reveal)
    sheet.resize(634, 506)
    dress(sheet, look_in(Theme.LIGHT, zoom=200))
    offer = next(e for e in remarks.findChildren(QPushButton) if e.text() == "Where does it hurt?")
    if by_keys:
        offer.setFocus()
    offer.click()
    body, seen = body_of(remarks), sheet.viewport()
    question = next(e for e in remarks.findChildren(Text) if e.text() == "Where does it hurt?")

    def is_in_sight() -> bool:
        top = question.mapTo(seen, question.rect().topLeft()).y()
        foot = body.mapTo(seen, body.place_of("foot-left", Face.BACK).toPoint()).y()
        return top >= 0 and foot < seen.height()

    qtbot.waitUntil(is_in_sight)
    assert body.hasFocus() is by_keys


def test_what_the_mouse_points_at_never_moves(remarks: Remarks) -> None:
    open_both(remarks)
    QTest.qWait(0)
    body, asked = body_of(remarks), list[object]()
    remarks.opened.connect(asked.append)
    QTest.mouseMove(body, body.place_of("neck", Face.BACK).toPoint())
    assert body.area == "neck"
    body.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    body.setFocus()
    QTest.mouseMove(body, body.place_of("low-back", Face.BACK).toPoint())
    assert body.area == "low-back"
    body.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003 (Qt's own)
    QCoreApplication.sendEvent(body, QEvent(QEvent.Type.Leave))
    assert body.area == ""
    assert asked == []
    QTest.keyClick(body, Qt.Key.Key_Right)
    assert len(asked) == 1
