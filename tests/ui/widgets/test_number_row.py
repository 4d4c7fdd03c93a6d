"""Eleven numbers: by mouse, by keys and by ear; and a finger that trembles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from looks import Show, look_in
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.widgets.number import Number
from easeful.ui.widgets.number_grid import SMALLEST, grid_for
from easeful.ui.widgets.number_row import NumberRow
from easeful.ui.widgets.press import REST_MS, OncePress
from easeful.ui.widgets.text import Text

ZERO, NINE = Qt.Key.Key_0, Qt.Key.Key_9


def row() -> tuple[NumberRow, list[object]]:
    """Return a row, and what it has told."""
    made = NumberRow("Pain now?", "none", "worst you can imagine")
    told: list[object] = []
    made.chosen.connect(told.append)
    return made, told


def number(of: QWidget, which: int) -> Number:
    """Return one number."""
    return next(each for each in of.findChildren(Number) if each.number == which)


def press(of: QWidget, which: int) -> None:
    """Press a number with the mouse."""
    QTest.mouseClick(number(of, which), Qt.MouseButton.LeftButton)


def rest(of: QWidget) -> None:
    """Let the finger rest."""
    for once in of.findChildren(OncePress):
        once.end_rest()


def focused(of: QWidget) -> list[int]:
    """Return which number has the focus."""
    return [each.number for each in of.findChildren(Number) if each.hasFocus()]


def chosen(of: QWidget) -> list[int]:
    """Return which number looks chosen."""
    return [each.number for each in of.findChildren(Number) if each.isChecked()]


def tabbed(of: QWidget) -> list[int]:
    """Return which numbers Tab stops at."""
    tab = Qt.FocusPolicy.TabFocus
    return [each.number for each in of.findChildren(Number) if each.focusPolicy() & tab]


def test_one_tap_tells(show: Show) -> None:
    one, told = row()
    show(one)
    press(one, 6)
    assert (told, chosen(one), one.choice) == ([6], [6], 6)


def test_the_same_number_again_takes_it_back(show: Show) -> None:
    one, told = row()
    show(one)
    press(one, 6)
    rest(one)
    press(one, 6)
    assert (told, chosen(one), one.choice) == ([6, None], [], None)


@pytest.mark.parametrize("second", [6, 7])
def test_a_second_press_soon_after_is_no_second_wish(
    show: Show, second: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.ui.widgets.press.REST_MS", 60_000)  # the machine may be slow
    one, told = row()
    show(one)
    press(one, 6)
    press(one, second)
    assert told == [6]
    rest(one)
    press(one, 7)
    assert told == [6, 7]


def test_the_rest_lasts_long_enough_for_a_trembling_finger() -> None:
    assert REST_MS >= 300


def test_showing_a_choice_tells_nobody(show: Show) -> None:
    one, told = row()
    show(one)
    for choice in (3, None, 10, 0):
        one.show_choice(choice)
        assert chosen(one) == ([] if choice is None else [choice])
    assert told == []


def test_the_mouse_leaves_the_focus_where_it_is(show: Show) -> None:
    page, (one, _told), other = QWidget(), row(), QPushButton()
    column = QVBoxLayout(page)
    for part in (one, other):
        column.addWidget(part)
    show(page)
    other.setFocus()
    press(one, 6)
    assert other.hasFocus()


@given(st.integers(0, 10))
def test_tab_stops_once(choice: int) -> None:
    one, _told = row()
    assert tabbed(one) == [0]
    one.show_choice(choice)
    assert tabbed(one) == [choice]


def test_arrows_move_and_do_not_tell(show: Show) -> None:
    one, told = row()
    show(one)
    number(one, 0).setFocus()
    for key, there in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_End, 10),
        (Qt.Key.Key_Right, 10),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(number(one, focused(one)[0]), key)
        assert (focused(one), tabbed(one)) == ([there], [there])
    assert told == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose(show: Show, key: Qt.Key) -> None:
    one, told = row()
    show(one)
    number(one, 0).setFocus()
    QTest.keyClick(number(one, 0), Qt.Key.Key_Right)
    QTest.keyClick(number(one, 1), key)
    assert told == [1]


def type_keys(one: NumberRow, *keys: Qt.Key) -> None:
    """Type where the focus is, each key a while after the other."""
    if not focused(one):
        number(one, 0).setFocus()
    for key in keys:
        rest(one)
        QTest.keyClick(number(one, focused(one)[0]), key)


@pytest.mark.parametrize("key", range(int(ZERO), int(NINE) + 1))
def test_digits_choose(show: Show, key: int) -> None:
    one, told = row()
    show(one)
    type_keys(one, Qt.Key(key))
    assert (told, focused(one)) == ([key - int(ZERO)], [key - int(ZERO)])


def test_a_one_and_then_a_zero_is_ten(show: Show) -> None:
    one, told = row()
    settled: list[object] = []
    one.settled.connect(lambda: settled.append(one.choice))
    show(one)
    type_keys(one, Qt.Key.Key_1)
    assert (told, settled) == ([1], [])
    type_keys(one, Qt.Key.Key_0)
    assert (told, settled, chosen(one)) == ([1, 10], [10], [10])
    type_keys(one, Qt.Key.Key_0)
    assert told == [1, 10, 0]


def test_ten_can_be_typed_quickly(show: Show) -> None:
    one, told = row()
    show(one)
    number(one, 0).setFocus()
    QTest.keyClick(number(one, 0), Qt.Key.Key_1)
    QTest.keyClick(number(one, 1), Qt.Key.Key_0)
    assert told == [1, 10]


def test_a_one_that_is_left_alone_stays_a_one(show: Show, qtbot: QtBot) -> None:
    one, told = row()
    show(one)
    number(one, 0).setFocus()
    with qtbot.waitSignal(one.settled, timeout=3000):
        QTest.keyClick(number(one, 0), Qt.Key.Key_1)
    assert told == [1]
    type_keys(one, Qt.Key.Key_0)
    assert told == [1, 0]


def test_digits_take_nothing_back(show: Show) -> None:
    one, told = row()
    show(one)
    one.show_choice(10)
    type_keys(one, Qt.Key.Key_1, Qt.Key.Key_0)
    assert told == [1, 10]
    type_keys(one, Qt.Key.Key_6, Qt.Key.Key_6)
    assert told == [1, 10, 6]


def test_a_pressed_one_does_not_wait_for_a_zero(show: Show) -> None:
    one, told = row()
    settled: list[object] = []
    one.settled.connect(lambda: settled.append(one.choice))
    show(one)
    press(one, 1)
    assert (told, settled) == ([1], [1])


def test_what_is_not_a_plain_digit_is_not_ours(show: Show) -> None:
    one, told = row()
    show(one)
    number(one, 0).setFocus()
    QTest.keyClick(number(one, 0), Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(number(one, 0), Qt.Key.Key_A)
    assert told == []


def test_it_is_heard_what_is_asked_and_chosen(show: Show) -> None:
    one, _told = row()
    show(one)
    assert one.accessibleName() == "Pain now?"
    press(one, 6)
    assert one.accessibleName() == "Pain now? 6 of 10"
    assert number(one, 6).accessibleName() == "6 of 10"
    assert number(one, 6).accessibleDescription() == "Pain now?"
    assert number(one, 0).accessibleName() == "0 of 10, none"
    assert number(one, 10).accessibleName() == "10 of 10, worst you can imagine"
    one.show_words("Mood now?", "very low", "very good")
    assert one.accessibleName() == "Mood now? 6 of 10"
    assert number(one, 10).accessibleName() == "10 of 10, very good"


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("zoom", TEXT_SIZES)
@pytest.mark.parametrize("width", [340, 480, 640, 820, 1160])
def test_all_can_be_hit_and_read_in_every_width(
    show: Show, width: int, zoom: int, *, compact: bool
) -> None:
    one = NumberRow("Pain now?", "full of energy", "worst you can imagine", compact=compact)
    show(one, look_in(Theme.LIGHT, zoom=zoom))
    width = max(width, one.minimumSizeHint().width())
    one.resize(width, one.heightForWidth(width))
    numbers = one.findChildren(Number)
    least = 64 if zoom == TEXT_SIZES[0] and width >= 640 and not compact else SMALLEST
    for each in numbers:
        assert each.width() >= least
        assert each.height() >= least
        assert each.fontMetrics().horizontalAdvance("10") <= each.width()
        assert one.rect().contains(each.geometry())
        assert not any(
            each.geometry().intersects(other.geometry()) for other in numbers if other is not each
        )
    for end in one.findChildren(Text):
        assert one.rect().contains(end.geometry())
        assert end.height() >= end.heightForWidth(end.width())


@given(st.integers(330, 2000), st.integers(48, 200))
def test_the_rows_are_one_or_two_even_ones(width: int, usual: int) -> None:
    grid = grid_for(width, usual, usual)
    assert grid.columns in {6, 11}
    assert grid.width <= max(width, 6 * 56 - 8)
    assert grid.place(10).right() < grid.width


def test_the_chosen_one_bears_more_than_a_colour(show: Show) -> None:
    """With the shapes of both in one colour each, they still differ: there is a tick."""
    one, _told = row()
    show(one)
    plain = shape_of(number(one, 6))
    press(one, 6)
    assert shape_of(number(one, 6)) != plain


def shape_of(one: Number) -> int:
    """Return how many pixels differ from the face, below the number."""
    image = one.grab().toImage()
    face = image.pixelColor(QPoint(12, one.height() // 2))
    below = range(one.height() * 3 // 4, one.height() - 6)
    middle = range(one.width() // 4, one.width() * 3 // 4)
    return sum(image.pixelColor(x, y) != face for x in middle for y in below)


@pytest.mark.parametrize("width", [1000, 560, 420])
def test_the_words_of_ten_end_where_it_does(show: Show, width: int) -> None:
    one, _told = row()
    one.resize(width, 300)
    show(one)
    one.resize(width, 300)
    worst = next(each for each in one.findChildren(Text) if each.text().startswith("10"))
    assert worst.geometry().right() == number(one, 10).geometry().right()
