"""After a promised delete or restore nothing begins any more, for it would not be kept.

Heat comes first there too: a pad that is on is asked about whatever was promised.
"""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path, PurePath
from typing import Final, NoReturn

import pytest
from home_samples import back_up, fill_home
from house import House, MakeHouse
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from easeful import whole
from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_phase import HeatVerb
from easeful.core.now_playing import MediaKey
from easeful.core.settings import Settings
from easeful.core.start import OpenRequest, StartRequest
from easeful.library.home_waits import DELETE, something_waits
from easeful.ui import data_way
from easeful.ui.heat_choosing import saved, wish_of
from easeful.ui.routes import Route
from easeful.ui.widgets.tick import Tick

PLAN: Final = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)
QUICK: Final = "name: Quick\nsteps:\n  - rest: 60 s\n"
ASKS: Final = """
reminders:
  - {remind: heat, at: 8:01}
  - {remind: routine, routine: quick, at: 8:20}
"""
OVER: Final = {"delete": "Everything is deleted", "restore": "Your backup is ready"}

End = Callable[..., House]


@pytest.fixture
def end(make_house: MakeHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> End:
    """Return what leads a house, with reminders, to its last page."""
    source = back_up(fill_home(tmp_path / "old", "one"), tmp_path / "old.zip")
    monkeypatch.setattr(whole, "WHICH", lambda _window, take: take(source))

    def end(how: str, *, stays: bool | None = True) -> House:
        (tmp_path / "routines").mkdir()
        (tmp_path / "routines" / "quick.yaml").write_text(QUICK)
        (tmp_path / "reminders.yaml").write_text(ASKS)
        settings = Settings(
            seen_emergency_lines=date(2026, 3, 1), last_routine="quick", stays_for_reminders=stays
        )
        house = make_house(settings)
        house.begin()
        assert house.summary("quick").own
        go_to_end(house, how)
        return house

    return end


def go_to_end(house: House, how: str) -> None:
    house.app.reviewing._wishes.data.emit()  # noqa: SLF001 (as Settings does)
    house.settle()
    if how == "restore":
        house.click("Choose a backup")
        house.click("Restore it")
    else:
        house.click("Delete everything")
        ticks = house.app.window.findChildren(Tick)
        next(each for each in ticks if each.text() == "I want everything deleted").setChecked(True)
        house.click("Delete everything")
    assert_over(house, how)


def assert_over(house: House, how: str) -> None:
    """Say whether the last page is seen, and that nothing runs behind it."""
    texts = (each.text() for each in house.page.findChildren(QLabel) if each.isVisible())
    assert house.is_on(Route.QUESTION)
    assert OVER[how] in texts
    assert house.session._run is None  # noqa: SLF001 (no other door leads to the run)
    assert not house.app.heat.is_under_way


def second_start(house: House) -> None:
    house.app.way.come_forward(StartRequest("quick", None))


def second_start_with_a_file(house: House) -> None:
    house.app.way.come_forward(OpenRequest(PurePath("/nowhere/sent.easeful")))


def last_from_the_tray(house: House) -> None:
    house.app.tray.start_last()


def heat_from_the_tray(house: House) -> None:
    house.app.tray.open_heat()


def heat_that_was_wished_before(house: House) -> None:
    """Sound servers may take a while to say where sound goes."""
    house.app.heat.way._parts.gateway.want(wish_of(saved(house.app.memory)))  # noqa: SLF001


def heat_by_a_reminder(house: House) -> None:
    house.app.reminders.way.heat.emit()


def routine_by_a_reminder(house: House) -> None:
    house.app.reminders.way.start.emit(StartRequest("quick", None))


def rail(house: House) -> None:
    house.app.window.route_chosen.emit(Route.TODAY)


def dropped(house: House) -> None:
    house.app.window.dropped.emit(Path("/nowhere/sent.easeful"))


def media_keys(house: House) -> None:
    for key in MediaKey:
        house.keys.press(key)


def a_button_of_today(house: House) -> None:
    house.app.stage.pages.today.start_wanted.emit(house.summary("quick"))


BEGIN: Final = (
    second_start,
    second_start_with_a_file,
    last_from_the_tray,
    heat_from_the_tray,
    heat_that_was_wished_before,
    heat_by_a_reminder,
    routine_by_a_reminder,
    rail,
    dropped,
    media_keys,
    a_button_of_today,
)


@pytest.mark.parametrize("how", OVER)
def test_nothing_begins_any_more(end: End, how: str) -> None:
    house = end(how)
    brought: list[object] = []
    house.app.making._wishes.bring_in.connect(brought.append)  # noqa: SLF001 (nobody else hears)
    house.app.way.come_forward(OpenRequest(PurePath("/nowhere/sent.easeful")))
    assert brought == []
    for begin in BEGIN:
        begin(house)
        house.settle()
        assert_over(house, how)
        house.app.reader.read()
        house.app.reader.finish()
        house.settle()
        assert_over(house, how)
    assert house.app.memory.settings.last_routine == "quick"


def test_a_reminder_that_is_asked_goes_and_none_comes(end: End) -> None:
    house = end("delete")
    for _minute in range(40):
        house.clock.pass_seconds(60)
        house.app.reminders.way._driver.look()  # noqa: SLF001 (it runs in real time)
    assert house.app.reminders.way.banner.words == ""
    assert not house.notices.shown


def test_a_reminder_that_waits_for_an_answer_is_taken_away(
    end: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask_first(house: House, how: str) -> None:
        house.clock.pass_seconds(90)
        house.app.reminders.way.look()
        assert house.app.reminders.way.banner.words
        led(house, how)

    led = go_to_end
    monkeypatch.setitem(globals(), "go_to_end", ask_first)
    house = end("restore")
    assert house.app.reminders.way.banner.words == ""
    assert "reminder" not in house.notices.seen


def test_a_link_to_what_cannot_be_asked_does_not_break_it_off(
    end: End, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def link_first(house: House, how: str) -> None:
        (tmp_path / "reminders.yaml").unlink()
        (tmp_path / "reminders.yaml").symlink_to(f"/mnt/{'a' * 300}")  # too long for any system
        led(house, how)

    led = go_to_end
    monkeypatch.setitem(globals(), "go_to_end", link_first)
    end("delete")
    assert not (tmp_path / "reminders.yaml").is_symlink()


def test_once_it_is_promised_nothing_begins_whatever_fails(
    end: End, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    def fail(*_arguments: object, **_more: object) -> NoReturn:
        raise OSError("gone")

    def promised(house: House, how: str) -> None:
        assert how == "delete"
        assert (tmp_path / DELETE).exists()
        assert house.app.stage.is_over

    monkeypatch.setattr(data_way, "clear", fail)
    monkeypatch.setitem(globals(), "assert_over", promised)
    with qtbot.captureExceptions() as failed:
        house = end("delete")
        second_start(house)
        house.settle()
    assert [str(error) for _kind, error, _where in failed] == ["gone"]
    assert house.session._run is None  # noqa: SLF001 (no other door leads to the run)


@pytest.mark.parametrize("how", OVER)
@pytest.mark.parametrize("stays", [None, True])
def test_to_close_the_window_ends_it_whatever_reminders_there_are(
    end: End,
    how: str,
    stays: bool | None,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    house = end(how, stays=stays)
    ends: list[object] = []
    house.app.window.closing.connect(lambda: ends.append(how))
    assert house.app.reminders.way.is_armed or how == "delete"
    house.app.window.close()
    house.settle()
    assert ends == [how]
    assert not house.app.window.isVisible()
    assert something_waits(tmp_path)


@pytest.mark.parametrize("how", OVER)
def test_a_pad_that_is_on_is_watched_and_asked_about_all_the_same(end: End, how: str) -> None:
    house = end(how)
    house.app.heat._log.begin(PLAN, house.clock.now())  # noqa: SLF001 (as another window may)
    assert house.app.heat.take_up()
    house.settle()
    assert house.is_on(Route.HEAT_ALONE)
    house.app.window.close()
    house.settle()
    assert house.app.window.isVisible()
    watching = house.app.heat.way.watching
    run = watching.run
    assert run is not None
    house.clock.pass_seconds(timedelta(minutes=16).total_seconds())
    run.driver.look()
    house.settle()
    assert run.guard.alarm is not None
    assert house.is_on(Route.HEAT_ALONE)
    watching.do(HeatVerb.PAD_OFF)
    watching.do(HeatVerb.FINE)
    house.settle()
    house.app.heat.way._go_back()  # noqa: SLF001 (as its page does)
    house.settle()
    assert_over(house, how)
