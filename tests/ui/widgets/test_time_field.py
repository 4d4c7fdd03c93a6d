"""A time of day: typed as people write it, or stepped to."""

from datetime import time

import pytest
from looks import Show, look_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.widgets.time_field import TimeField, stepped, time_in


def at(moment: time) -> tuple[TimeField, QLineEdit, list[object]]:
    """Return a field, its line, and what it has told."""
    field = TimeField("From")
    field.show_time(moment)
    told: list[object] = []
    field.changed.connect(told.append)
    return field, field.findChildren(QLineEdit)[0], told


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20:00", time(20)),
        ("8:05", time(8, 5)),
        (" 08.30 ", time(8, 30)),
        ("0830", time(8, 30)),
        ("8", time(8)),
        ("8 pm", time(20)),
        ("12am", time(0)),
        ("12 p.m.", time(12)),
        ("24:00", time(0)),
        ("25:00", None),
        ("8:60", None),
        ("", None),
        ("soon", None),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, moment: time | None) -> None:
    assert time_in(text) == moment


@pytest.mark.parametrize(
    ("moment", "by", "there"),
    [
        (time(20), 5, time(20, 5)),
        (time(20), -5, time(19, 55)),
        (time(20, 3), 5, time(20, 5)),
        (time(20, 3), -5, time(20)),
        (time(20, 55), 5, time(21)),
        (time(23, 58), 5, time(0)),
        (time(0), -5, time(23, 55)),
        (time(20, 3), 60, time(21, 3)),
        (time(23, 30), 60, time(0, 30)),
        (time(0, 30), -60, time(23, 30)),
    ],
)
def test_steps_lead_to_round_times_and_round_the_clock(moment: time, by: int, there: time) -> None:
    assert stepped(moment, by) == there


def test_what_is_typed_is_told_and_then_written_tidily(show: Show) -> None:
    field, line, told = at(time(9))
    show(field)
    field.take_focus()
    QTest.keyClicks(line, "0830")
    assert told[-1] == time(8, 30)
    assert line.text() == "0830"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "8:30"


def test_what_is_no_time_stays_to_be_mended(show: Show) -> None:
    field, line, told = at(time(9))
    show(field)
    field.take_focus()
    QTest.keyClicks(line, "9:9")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told[-1] is None
    assert line.text() == "9:9"


def test_a_step_after_something_unreadable_begins_at_the_last_time(show: Show) -> None:
    field, line, told = at(time(9))
    show(field)
    field.take_focus()
    QTest.keyClicks(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert told == [None, time(9, 5)]
    assert line.text() == "9:05"


def test_buttons_and_keys_step(show: Show) -> None:
    field, line, told = at(time(9))
    show(field)
    for button in field.findChildren(QPushButton):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [time(8), time(9), time(8, 55), time(9)]
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(line, key)
    assert told[4:] == [time(10), time(9), time(9, 5), time(9)]


def test_showing_a_time_tells_nobody(show: Show) -> None:
    field, line, told = at(time(9))
    show(field)
    field.show_time(time(20))
    assert told == []
    assert line.text() == "20:00"


def test_every_part_has_a_name_of_its_own() -> None:
    field, line, _told = at(time(9))
    names = [each.accessibleName() for each in (line, *field.findChildren(QPushButton))]
    assert names[0] == "From"
    assert len(set(names)) == 5
    assert all("From" in name for name in names)


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_it_is_large_enough_and_shows_its_longest_time(show: Show, zoom: int) -> None:
    field, line, _told = at(time(20))
    show(field, look_in(Theme.LIGHT, zoom=zoom))
    heights = {each.height() for each in (line, *field.findChildren(QPushButton))}
    assert min(heights) >= 48
    assert len(heights) == 1
    margins = line.textMargins()
    room = line.width() - margins.left() - margins.right()
    assert line.fontMetrics().horizontalAdvance("20:00") <= room
