"""A session that was cut off: carried on where it was, gently, and never a dead end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from heat_house import Estate, start_heat
from house import House
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from easeful.core.day import Day
from easeful.core.diary import Ended, SessionRecord, StopReason
from easeful.core.profile import EFFORT_CRASHES
from easeful.core.start import StartRequest
from easeful.ui.routes import Route


def records_of(house: House) -> list[SessionRecord]:
    return [each for each in house.diary.facts if isinstance(each, SessionRecord)]


def cut_off(house: House, seconds: int = 200) -> SessionRecord:
    """Begin a session, and let the window be closed in it; it is open again."""
    house.start("low-back-10")
    house.pass_seconds(seconds)
    house.session.leave()
    house.settle()
    house.app.window.route_chosen.emit(Route.TODAY)
    house.settle()
    return records_of(house)[-1]


def carry_on(house: House) -> None:
    words = next(each.text() for each in house.buttons() if each.text().startswith("Carry on"))
    house.click(words)


def test_what_the_window_ended_is_offered_and_goes_on(house: House) -> None:
    record = cut_off(house)
    assert record.how is Ended.CLOSED
    house.click(f"Carry on at step {record.step + 1}")
    assert house.is_on(Route.SESSION)
    assert house.run().session.step == record.step
    house.session.stop()
    (record,) = records_of(house)
    assert record.how is Ended.STOPPED


def test_on_a_flare_day_it_goes_on_as_on_a_flare_day(house: House) -> None:
    cut_off(house)
    house.click("Flare day")
    carry_on(house)
    (record,) = records_of(house)
    assert record.day is Day.FLARE
    fresh = house.summary("low-back-10").seconds[Day.FLARE]
    assert house.run().session.timeline.seconds == fresh


def test_an_easier_day_does_not_make_it_harder(house: House) -> None:
    house.click("Flare day")
    cut_off(house, 60)
    house.click("Ordinary day")
    carry_on(house)
    assert records_of(house)[-1].day is Day.FLARE


def test_for_whom_effort_crashes_a_session_is_written_down_as_it_is_done(house: House) -> None:
    memory = house.app.stage.room.memory
    memory.keep(replace(memory.settings, body=frozenset({EFFORT_CRASHES})))
    record = cut_off(house)
    assert record.day is Day.FLARE
    assert record.total == house.summary("low-back-10").seconds[Day.FLARE]
    carry_on(house)
    session = house.run().session
    assert (session.step, session.timeline.seconds) == (record.step, record.total)
    (again,) = records_of(house)
    assert (again.day, again.total, again.steps) == (Day.FLARE, record.total, record.steps)


def test_what_has_changed_since_begins_anew_and_says_so(house: House) -> None:
    record = cut_off(house)
    other = record._replace(steps=record.steps + 1)
    house.app.way._starter.carry_on(other)  # noqa: SLF001 (as the file is another by now)
    house.settle()
    assert house.run().session.step == 0
    assert "begins at step 1" in house.app.window.notice.words


def test_what_the_shelf_does_not_know_yet_goes_on_once_it_does(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, shelf = cut_off(house), house.app.stage.room.shelf
    known = shelf.summaries
    house.app.way._shelf_is_read = False  # noqa: SLF001 (as in the first moments of a start)
    with monkeypatch.context() as early:
        early.setattr(type(shelf), "summaries", known[:0])
        carry_on(house)
        assert house.is_on(Route.TODAY)
        assert house.app.window.notice.words == ""
    house.app.reader.done.emit()
    assert house.is_on(Route.SESSION)
    assert house.run().session.step == record.step


def test_what_is_gone_says_so_once_the_shelf_is_read(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(house)
    shelf = house.app.stage.room.shelf
    monkeypatch.setattr(type(shelf), "summaries", ())
    carry_on(house)
    assert house.is_on(Route.TODAY)
    assert house.app.window.notice.words == "“Low back reset” is no longer there."


def test_what_was_too_much_is_remembered_even_if_all_ends_now(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(150)
    step = house.run().session.step
    hard = house.run().session.timeline.plan[step].exercise
    house.key(Qt.Key.Key_E)
    assert hard
    assert hard in house.store.load().easier


def test_twice_too_much_offers_breathing_and_says_why_it_ended(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(150)
    for _again in range(2):
        house.key(Qt.Key.Key_E)
        house.pass_seconds(2)
        house.key(Qt.Key.Key_Right)
        house.pass_seconds(2)
    house.settle()
    house.click("Breathing only")
    first, second = records_of(house)
    assert (first.how, first.why) == (Ended.STOPPED, StopReason.TOO_MUCH)
    assert second.routine == "breathing-5"
    assert house.is_on(Route.SESSION)


@pytest.fixture
def estate(qapp: QApplication, tmp_path: Path) -> Iterator[Estate]:
    estate = Estate(qapp, tmp_path)
    yield estate
    estate.close()


def test_what_heat_refuses_is_no_dead_end(estate: Estate) -> None:
    house = estate.open()
    start_heat(house)
    house.app.way._starter.start(house.summary("breathing-5"))  # noqa: SLF001 (beside heat)
    house.settle()
    house.app.way.come_forward(StartRequest("low-back-10", None))
    house.settle()
    house.click("Start the other")
    assert house.is_on(Route.CLOSING)


def test_heat_that_ended_elsewhere_does_not_silence_the_question_for_good(estate: Estate) -> None:
    house = estate.open()
    memory = house.app.stage.room.memory
    memory.keep(replace(memory.settings, finished_a_session=True))
    scoring = house.app.stage.room.scoring
    start_heat(house)
    assert not scoring.asks_before
    estate.clock.pass_seconds(timedelta(hours=6).total_seconds())
    assert scoring.asks_before
