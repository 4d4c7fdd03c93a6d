"""The journal in the whole app: what the random stories once found, told one by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from heat_house import Estate, LyingClock
from house import House
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from easeful.core.diary import Ended, Entry, SessionRecord, Told
from easeful.core.settings import Settings
from easeful.core.start import StartRequest
from easeful.ui.pages.before_scores import BeforeScores
from easeful.ui.pages.today_ask import AskStrip
from easeful.ui.routes import Route
from easeful.ui.widgets.number import Number

USED = Settings(seen_emergency_lines=date(2026, 3, 1), finished_a_session=True, offered_body=True)
QUICK = "name: Quick\nsteps:\n  - rest: 60 s\n  - rest: 60 s\n  - rest: 60 s\n"


@pytest.fixture
def estate(qapp: QApplication, tmp_path: Path) -> Iterator[Estate]:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "quick.yaml").write_text(QUICK)
    estate = Estate(qapp, tmp_path, USED)
    estate.clock = LyingClock()
    yield estate
    estate.close()


def sessions(estate: Estate) -> list[SessionRecord]:
    return [each for each in estate.diary.facts if isinstance(each, SessionRecord)]


def entries(estate: Estate) -> list[Entry]:
    return [each for each in estate.diary.facts if isinstance(each, Entry)]


def start_from_outside(house: House) -> None:
    house.app.way.come_forward(StartRequest("quick", None))
    house.settle()


def asks_before(house: House) -> bool:
    return any(each.isVisible() for each in house.app.window.findChildren(BeforeScores))


def tap(house: House, number: int) -> None:
    shown = house.app.window.findChildren(Number)
    house._take_time()  # noqa: SLF001 (as its own click does)
    button = next(each for each in shown if each.isVisible() and each.number == number)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    house.settle()


def test_a_sentence_still_being_typed_tells_of_the_session_that_is_over(estate: Estate) -> None:
    house = estate.open()
    start_from_outside(house)
    house.pass_seconds(181)
    assert house.is_on(Route.CLOSING)
    house.click("Add a sentence")
    (box,) = (each for each in house.page.findChildren(QPlainTextEdit) if each.isVisible())
    QTest.keyClicks(box, "better now")
    house.clock.pass_seconds(60)
    start_from_outside(house)
    assert house.is_on(Route.SESSION)
    (entry,) = entries(estate)
    assert (entry.when, entry.words) == (Told.AFTER, "better now")
    assert house.app.stage.room.scoring.told(Told.AFTER) is None


@pytest.mark.parametrize("stays", [None, True])
def test_a_window_that_stays_for_reminders_can_carry_on_too(
    estate: Estate, *, stays: bool | None
) -> None:
    house = estate.open()
    memory = house.app.memory
    memory.keep(replace(memory.settings, stays_for_reminders=stays))
    house.app.background._reminders = Armed()  # type: ignore[assignment] # noqa: SLF001
    start_from_outside(house)
    house.pass_seconds(70)
    house.app.window.close()
    house.settle()
    assert [each.how for each in sessions(estate)] == [Ended.CLOSED]


class Armed:
    """Reminders that want to come."""

    is_armed = True


def test_a_score_told_before_is_not_asked_for_again_by_an_app_started_anew(estate: Estate) -> None:
    house = estate.open()
    assert asks_before(house)
    tap(house, 6)
    estate.kill()
    house = estate.open()
    (entry,) = entries(estate)
    scoring = house.app.stage.room.scoring
    assert scoring.told(Told.BEFORE) == entry
    assert not any(each.isVisible() for each in house.app.window.findChildren(Number))


def test_an_app_started_anew_soon_after_a_session_asks_nothing_before_the_next(
    estate: Estate,
) -> None:
    house = estate.open()
    start_from_outside(house)
    house.pass_seconds(181)
    estate.kill()
    assert not asks_before(estate.open())
    estate.kill()
    estate.clock.pass_seconds(31 * 60)
    assert asks_before(estate.open())


def test_a_session_cut_off_and_left_goes_on_as_the_same_whole(estate: Estate) -> None:
    house = estate.open()
    start_from_outside(house)
    house.pass_seconds(70)
    estate.kill()
    house = estate.open()
    assert house.app.window.findChildren(AskStrip)
    house.click("Leave it")
    assert not asks_before(house)
    (record,) = sessions(estate)
    assert record.how is Ended.STOPPED
    assert record.ended == record.began + timedelta(seconds=record.seconds)


def test_a_session_carried_on_knows_the_steps_of_its_plan_as_it_is_now(estate: Estate) -> None:
    house = estate.open()
    start_from_outside(house)
    house.pass_seconds(70)
    estate.kill()
    record = sessions(estate)[0]
    estate.diary.keep(record._replace(steps=2, total=120.0))
    house = estate.open()
    house.click("Carry on at step 2")
    house.pass_seconds(130)
    (record,) = sessions(estate)
    assert (record.step, record.steps, record.total) == (2, 3, 180.0)
