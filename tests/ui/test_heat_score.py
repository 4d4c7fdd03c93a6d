"""Heat asks in passing how she is: before, and when it is over. It never stands in the way."""

import pytest
from diary_fakes import MemoryDiary
from fakes import FakeClock
from heat_scenes import before, done, done_red, press
from looks import look_in
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from scoring_fakes import ASKED, entries_of, scoring_of

from easeful.core.diary import Told
from easeful.core.settings import Settings, Theme
from easeful.ui.dress import dress
from easeful.ui.pages.heat import HeatPage
from easeful.ui.widgets.number import Number


class Heat:
    """The page of heat, and what was told on it."""

    def __init__(self, settings: Settings = ASKED) -> None:
        self.diary, self.clock = MemoryDiary(), FakeClock()
        self.scoring = scoring_of(self.diary, settings, self.clock)
        self.page = HeatPage(self.clock, self.scoring)
        dress(self.page, look_in(Theme.LIGHT))
        self.page.resize(1000, 800)
        self.page.show()
        self.page.activateWindow()

    def settle(self) -> None:
        for _again in range(3):
            QCoreApplication.processEvents()

    def numbers(self) -> list[Number]:
        self.settle()
        self.clock.pass_seconds(2)  # a press right after a screen has come is a slip
        return [each for each in self.page.findChildren(Number) if each.isVisible()]

    def focus(self) -> str:
        widget = self.page.focusWidget()
        assert isinstance(widget, QAbstractButton)
        return widget.text()


@pytest.fixture
def heat(qapp: QApplication) -> Heat:
    return Heat()


def test_one_tap_before_heat_tells(heat: Heat) -> None:
    before(heat.page)
    QTest.mouseClick(heat.numbers()[6], Qt.MouseButton.LeftButton)
    (entry,) = entries_of(heat.diary)
    assert (entry.when, entry.pain) == (Told.BEFORE, 6)


def test_the_pad_may_be_on_without_an_answer(heat: Heat) -> None:
    started: list[object] = []
    heat.page.before.all_true.connect(lambda: started.append(True))
    before(heat.page)
    assert heat.focus() == "All true, the pad is on"
    QTest.mouseClick(heat.numbers()[6], Qt.MouseButton.LeftButton)
    assert heat.focus() == "All true, the pad is on"
    press(heat.page, "All true, the pad is on")
    assert started == [True]


def test_within_a_whole_it_is_not_asked_again_before(heat: Heat) -> None:
    heat.scoring.begin()
    heat.scoring.end()
    before(heat.page)
    assert heat.numbers() == []


@pytest.mark.parametrize("show", [done, done_red])
def test_over_it_is_asked_how_it_is(heat: Heat, show: object) -> None:
    heat.scoring.begin()
    heat.scoring.end()
    (done if show is done else done_red)(heat.page)
    QTest.mouseClick(heat.numbers()[4], Qt.MouseButton.LeftButton)
    (entry,) = entries_of(heat.diary)
    assert (entry.when, entry.pain) == (Told.AFTER, 4)


def test_the_next_time_it_is_asked_anew(heat: Heat) -> None:
    heat.scoring.begin()
    heat.scoring.end()
    done(heat.page)
    QTest.mouseClick(heat.numbers()[4], Qt.MouseButton.LeftButton)
    heat.scoring.begin()
    heat.scoring.end()
    heat.page.show_screen(heat.page.pattern)
    done(heat.page)
    assert [each.number for each in heat.numbers()] == list(range(11))
    assert not any(each.isChecked() for each in heat.numbers())


@pytest.mark.parametrize(
    "settings", [Settings(), Settings(finished_a_session=True, asks_scores=False)]
)
def test_unasked_nothing_is_seen(qapp: QApplication, settings: Settings) -> None:
    heat = Heat(settings)
    before(heat.page)
    assert heat.numbers() == []
    done(heat.page)
    assert heat.numbers() == []
