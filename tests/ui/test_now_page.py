""" "How am I now?": at any time, kept at once, one entry for each visit."""

from datetime import date

import pytest
from asking_scenes import now, press
from fakes import A_MORNING
from house import House, MakeHouse
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from scoring_fakes import entries_of

from easeful.core.day import Day
from easeful.core.diary import Told, Trigger
from easeful.core.settings import DayChosen, Settings
from easeful.ui.pages.now_page import TRIGGERS, NowPage
from easeful.ui.routes import Route
from easeful.ui.widgets.body_map import BodyMap
from easeful.ui.widgets.number import Number

SEEN = date(2026, 3, 1)
Visit = tuple[House, NowPage]


def visit(make_house: MakeHouse, day: Day = Day.ORDINARY, *, asks: bool = True) -> Visit:
    """Return the app on the page, and the page."""
    house = make_house(
        Settings(
            seen_emergency_lines=SEEN,
            finished_a_session=True,
            asks_scores=asks,
            also_noted=frozenset({"stiffness"}) if asks else frozenset(),
            day_chosen=DayChosen(day, A_MORNING.date()),
        )
    )
    house.begin()
    return house, now(house)


def numbers(page: NowPage) -> bool:
    """Say whether numbers are seen."""
    return any(each.isVisible() for each in page.findChildren(Number))


def test_each_visit_is_one_entry(make_house: MakeHouse) -> None:
    house, page = visit(make_house)
    press(house, 6, 7)
    page.arrive()
    press(house, 4)
    assert [(each.when, each.pain, each.stiffness) for each in entries_of(house.diary)] == [
        (Told.NOW, 6, 7),
        (Told.NOW, 4, None),
    ]


def test_a_tap_is_kept_at_once(make_house: MakeHouse) -> None:
    house, _page = visit(make_house)
    press(house, 6)
    assert [each.pain for each in entries_of(house.diary)] == [6]


def test_a_look_leaves_nothing_behind(make_house: MakeHouse) -> None:
    house, page = visit(make_house)
    done: list[object] = []
    page.done.connect(lambda: done.append(True))
    house.click("Done")
    assert (entries_of(house.diary), done) == ([], [True])


def test_pain_at_least_can_be_told(make_house: MakeHouse) -> None:
    house, page = visit(make_house, asks=False)
    press(house, 6)
    assert not numbers(page)
    assert [each.pain for each in entries_of(house.diary)] == [6]


def test_take_back_takes_all_of_this_visit_and_nothing_else(make_house: MakeHouse) -> None:
    house, page = visit(make_house)
    press(house, 3)
    page.arrive()
    assert not any(each.text() == "Take back" and each.isVisible() for each in house.buttons())
    press(house, 6, 7)
    house.click("Add a sentence")
    QTest.keyClicks(page.findChildren(QPlainTextEdit)[0], "Rain")
    house.click("Take back")
    assert [each.pain for each in entries_of(house.diary)] == [3]
    assert numbers(page)
    assert page.findChildren(QPlainTextEdit)[0].toPlainText() == ""
    assert house.focus() is house.button("Done")
    press(house, 5)
    assert [each.pain for each in entries_of(house.diary)] == [3, 5]


def test_take_back_takes_also_what_was_written_without_keys(make_house: MakeHouse) -> None:
    house, page = visit(make_house)
    press(house, 6)
    house.click("Add a sentence")
    house.button("Take back").setFocus()
    page.findChildren(QPlainTextEdit)[0].insertPlainText("Rain")
    house.click("Take back")
    assert page.findChildren(QPlainTextEdit)[0].toPlainText() == ""
    page.hide()
    assert entries_of(house.diary) == []


def test_leaving_keeps_what_was_just_typed(make_house: MakeHouse) -> None:
    house, page = visit(make_house)
    house.click("Add a sentence")
    QTest.keyClicks(page.findChildren(QPlainTextEdit)[0], "Rain all day")
    house.app.window.route_chosen.emit(Route.HELP)
    house.settle()
    assert [each.words for each in entries_of(house.diary)] == ["Rain all day"]


def test_where_it_hurts_is_kept(make_house: MakeHouse) -> None:
    house, page = visit(make_house)
    house.click("Where does it hurt?")
    page.findChildren(BodyMap)[0].chosen.emit("low-back")
    assert [each.areas for each in entries_of(house.diary)] == [("low-back",)]


@pytest.mark.parametrize("day", list(Day))
def test_what_may_have_brought_it_is_asked_on_a_flare_day(make_house: MakeHouse, day: Day) -> None:
    house, _page = visit(make_house, day)
    seen = {each.text() for each in house.buttons() if each.isVisible()}
    assert (set(TRIGGERS.values()) <= seen) == (day is Day.FLARE)


def test_triggers_are_kept_and_taken_back(make_house: MakeHouse) -> None:
    house, _page = visit(make_house, Day.FLARE)
    house.click("Weather")
    house.click("Stress")
    (entry,) = entries_of(house.diary)
    assert entry.triggers == (Trigger.STRESS, Trigger.WEATHER)
    house.click("Stress")
    house.click("Weather")
    assert entries_of(house.diary) == []


def test_one_key_leaves(make_house: MakeHouse) -> None:
    house, page = visit(make_house)
    done: list[object] = []
    page.done.connect(lambda: done.append(True))
    house.key(Qt.Key.Key_Return)
    assert done == [True]
