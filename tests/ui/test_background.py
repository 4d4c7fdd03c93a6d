"""What closing the window means while there are reminders, a session or a pad that is on."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from house import House, MakeHouse
from PySide6.QtGui import QShortcut

from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_phase import HeatVerb
from easeful.core.settings import Settings
from easeful.ui.heat_host import AT_HEAT
from easeful.ui.routes import Route

SEEN = date(2026, 1, 1)
HEAT = "reminders:\n  - remind: heat\n    at: 9:00\n"
OFF = HEAT + "    off: yes\n"

Enter = Callable[..., House]


@pytest.fixture
def enter(make_house: MakeHouse, tmp_path: Path) -> Enter:
    def enter(text: str = HEAT, *, stays: bool | None = None) -> House:
        (tmp_path / "reminders.yaml").write_text(text)
        house = make_house(Settings(seen_emergency_lines=SEEN, stays_for_reminders=stays))
        house.begin()
        return house

    return enter


class Ends:
    """Counts how often the window said that it is about to end."""

    def __init__(self, house: House) -> None:
        self.count = 0
        house.app.window.closing.connect(self.hear)

    def hear(self) -> None:
        self.count += 1


def close(house: House) -> None:
    house.app.window.close()
    house.settle()


@pytest.mark.parametrize("text", ["", OFF])
def test_without_reminders_it_ends(enter: Enter, text: str) -> None:
    house = enter(text)
    ends = Ends(house)
    close(house)
    assert ends.count == 1
    assert not house.app.window.isVisible()


def test_the_first_time_it_asks_whether_to_stay(enter: Enter) -> None:
    house = enter()
    ends = Ends(house)
    close(house)
    assert house.is_on(Route.QUESTION)
    assert house.app.window.isVisible()
    close(house)
    assert house.is_on(Route.QUESTION)
    assert ends.count == 0


def test_staying_is_remembered_and_hides_the_window_in_the_tray(enter: Enter) -> None:
    house = enter()
    house.tray.exists = True
    ends = Ends(house)
    close(house)
    house.click("Stay out of sight")
    assert not house.app.window.isVisible()
    assert house.store.load().stays_for_reminders is True
    house.tray.opened.emit()
    house.settle()
    assert house.is_on(Route.TODAY)
    close(house)
    assert not house.app.window.isVisible()
    assert ends.count == 0


def test_without_a_tray_it_is_minimised(enter: Enter) -> None:
    house = enter(stays=True)
    close(house)
    assert house.app.window.isMinimized()
    house.app.window.come_forward()
    house.settle()
    assert not house.app.window.isMinimized()


def test_quitting_is_remembered(enter: Enter) -> None:
    house = enter()
    ends = Ends(house)
    close(house)
    house.click("Quit")
    assert ends.count == 1
    assert house.store.load().stays_for_reminders is False


def test_who_chose_to_quit_is_not_asked_again(enter: Enter) -> None:
    house = enter(stays=False)
    ends = Ends(house)
    close(house)
    assert ends.count == 1


def test_a_session_ends_with_its_window_though_the_window_stays(enter: Enter) -> None:
    house = enter(stays=True)
    house.tray.exists = True
    house.start("low-back-10")
    assert house.is_awake()
    close(house)
    assert not house.app.window.isVisible()
    assert not house.is_on(Route.SESSION)
    assert not house.is_awake()
    assert not house.speaker.is_awake


@pytest.mark.parametrize("stays", [None, True, False])
def test_quit_in_the_tray_ends_also_a_hidden_window(enter: Enter, *, stays: bool | None) -> None:
    house = enter(stays=stays)
    house.tray.exists = True
    ends = Ends(house)
    house.app.window.hide()
    house.tray.quit.emit()
    assert ends.count == 1
    house.settle()


def test_ctrl_q_ends_whatever_reminders_there_are(enter: Enter) -> None:
    house = enter(stays=True)
    ends = Ends(house)
    house.app.window.findChildren(QShortcut)[0].activated.emit()
    house.settle()
    assert ends.count == 1


def test_the_end_of_the_session_of_the_computer_is_not_held_up(
    enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = enter()
    ends = Ends(house)
    monkeypatch.setattr(type(house.qt), "isSavingSession", lambda _self: True)
    close(house)
    assert ends.count == 1


def test_a_pad_that_is_on_keeps_the_window_and_is_asked_about(enter: Enter) -> None:
    house = enter("")
    ends = Ends(house)
    way = house.app.heat.way
    way.watching.begin(HeatPlan(Pack.PAD, "low-back", 900.0, 300.0))
    house.settle()
    for leave in (house.app.window.close, house.app.background.quit, house.tray.quit.emit):
        house.app.window.come_forward()
        leave()
        house.settle()
        assert house.app.stage.route in AT_HEAT
        assert house.app.heat.is_on
    assert ends.count == 0
    way.watching.do(HeatVerb.PAD_OFF)
    way.page.after.back.emit()
    house.settle()
    close(house)
    assert ends.count == 1


def test_a_hidden_window_takes_the_note_along_when_it_ends(enter: Enter) -> None:
    house = enter(stays=True)
    house.clock.pass_seconds(3600)
    house.app.reminders.way.look()
    assert "reminder" in house.notices.seen
    house.app.background.quit()
    house.settle()
    assert "reminder" not in house.notices.seen
