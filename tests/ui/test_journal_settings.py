"""The journal's part of the settings: kept the moment it is chosen."""

import pytest
from fakes import MemorySettings
from looks import look_in
from PySide6.QtWidgets import QAbstractButton, QApplication

from easeful.core.settings import NOTED, Settings, Theme
from easeful.ui.dress import dress
from easeful.ui.memory import Memory
from easeful.ui.pages.journal_settings import ALSO, JournalSettings


class Part:
    """The part, and what is kept."""

    def __init__(self, settings: Settings) -> None:
        self.memory = Memory(MemorySettings(settings))
        self.part = JournalSettings(self.memory)
        dress(self.part, look_in(Theme.LIGHT))
        self.part.show()
        self.part.arrive()

    def button(self, words: str) -> QAbstractButton:
        found = self.part.findChildren(QAbstractButton)
        return next(each for each in found if each.text() == words)


@pytest.fixture
def part(qapp: QApplication) -> Part:
    return Part(Settings(also_noted=frozenset({"mood"})))


def test_it_shows_what_is_so(part: Part) -> None:
    assert part.button("Yes").isChecked()
    assert part.button("Mood").isChecked()
    assert not part.button("Fatigue").isChecked()


def test_asking_can_be_turned_off_and_on(part: Part) -> None:
    part.button("No").click()
    assert not part.memory.settings.asks_scores
    part.button("Yes").click()
    assert part.memory.settings.asks_scores


def test_what_else_is_noted_is_kept(part: Part) -> None:
    part.button("Fatigue").click()
    part.button("Mood").click()
    assert part.memory.settings.also_noted == {"fatigue"}


def test_all_that_may_be_noted_is_offered() -> None:
    assert tuple(ALSO) == NOTED


def test_the_way_to_her_data(part: Part) -> None:
    wanted: list[object] = []
    part.part.data_wanted.connect(lambda: wanted.append(True))
    part.button("My data").click()
    assert wanted == [True]


def test_what_has_grown_is_small_again_with_one_press(qapp: QApplication) -> None:
    part = Part(Settings(growth=121))
    assert part.button("As written again").isVisible()
    part.button("As written again").click()
    assert part.memory.settings.growth == 100
    assert not part.button("As written again").isVisible()


def test_where_nothing_has_grown_nothing_is_said_of_it(part: Part) -> None:
    assert not part.button("As written again").isVisible()
