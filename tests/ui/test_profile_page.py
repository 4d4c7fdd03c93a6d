"""My body: what is ticked is kept at once, what belongs to it is shown, and all can be undone."""

import pytest
from fakes import MemorySettings
from looks import Show, look_in
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.profile import EFFORT_CRASHES
from easeful.core.profile_words import LINES, TOLD, WEEK_16
from easeful.core.settings import Settings, Theme
from easeful.ui.dress import dress
from easeful.ui.memory import Memory
from easeful.ui.pages.profile_page import ProfilePage
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick import Tick

NAMES = {"bridge": "Gentle bridge", "cat-cow": "Cat-cow"}


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def show_it(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        dress(widget, look_in(Theme.LIGHT))
        widget.show()

    return show_it


class Hand:
    """The page in a window, its settings, and a finger."""

    def __init__(self, show: Show, settings: Settings) -> None:
        self.store = MemorySettings(settings)
        self.page = ProfilePage(Memory(self.store), lambda: NAMES)
        show(self.page)
        self.page.arrive()
        QApplication.processEvents()

    def button(self, words: str) -> QAbstractButton:
        found = self.page.findChildren(QAbstractButton)
        return next(each for each in found if words in {each.text(), each.accessibleName()})

    def press(self, words: str) -> None:
        self.button(words).click()
        QApplication.processEvents()

    @property
    def seen(self) -> set[str]:
        return {each.text() for each in self.page.findChildren(Text) if not each.isHidden()}

    @property
    def ticked(self) -> set[str]:
        return {each.text() for each in self.page.findChildren(Tick) if each.isChecked()}


def test_every_line_can_be_ticked_and_is_kept_at_once(show: Show) -> None:
    hand = Hand(show, Settings())
    for flag, words in LINES.items():
        hand.press(words)
        assert flag in hand.store.load().body
    assert hand.store.load().body == LINES.keys()


def test_what_was_told_is_shown_and_can_be_taken_back(show: Show) -> None:
    hand = Hand(show, Settings(body=frozenset({"knee_trouble", "glaucoma"})))
    assert hand.ticked == {LINES["knee_trouble"], LINES["glaucoma"]}
    hand.press(LINES["glaucoma"])
    assert hand.store.load().body == {"knee_trouble"}


def test_the_week_is_asked_only_of_who_is_pregnant(show: Show) -> None:
    hand = Hand(show, Settings())
    assert hand.button(WEEK_16).isHidden()
    hand.press(LINES["pregnant"])
    assert not hand.button(WEEK_16).isHidden()
    hand.press(WEEK_16)
    assert hand.store.load().profile.late
    hand.press(LINES["pregnant"])
    assert hand.button(WEEK_16).isHidden()
    assert not hand.store.load().pregnant_late
    hand.press(LINES["pregnant"])
    assert not hand.store.load().profile.late


def test_for_whom_effort_crashes_what_has_grown_is_as_written_again(show: Show) -> None:
    hand = Hand(show, Settings(growth=146))
    hand.press(LINES["glaucoma"])
    assert hand.store.load().growth == 146
    hand.press(LINES[EFFORT_CRASHES])
    assert hand.store.load().growth == 100
    hand.press(LINES[EFFORT_CRASHES])
    assert hand.store.load().growth == 100


@pytest.mark.parametrize("flag", TOLD)
def test_what_belongs_to_a_line_is_said_once_it_is_ticked(show: Show, flag: str) -> None:
    hand = Hand(show, Settings())
    assert TOLD[flag] not in hand.seen
    hand.press(LINES[flag])
    assert TOLD[flag] in hand.seen


def test_what_is_not_for_her_is_listed_by_name_and_can_be_used_again(show: Show) -> None:
    hand = Hand(show, Settings(not_for_me=frozenset({"bridge", "gone", "cat-cow"})))
    assert {"Gentle bridge", "Cat-cow", "gone"} <= hand.seen
    hand.press("Use Gentle bridge again")
    assert hand.store.load().not_for_me == {"gone", "cat-cow"}
    assert "Gentle bridge. It is used again." in hand.seen
    assert not hand.button("Use Gentle bridge again").isEnabled()
    hand.page.arrive()
    QApplication.processEvents()
    assert "Gentle bridge" not in {text for text in hand.seen if text in NAMES.values()}


def test_where_all_is_used_there_is_no_list(show: Show) -> None:
    hand = Hand(show, Settings())
    heading = next(each for each in hand.page.findChildren(Text) if each.text() == "Not for me")
    assert not heading.isVisible()


def test_nothing_is_kept_by_looking(show: Show) -> None:
    hand = Hand(show, Settings(body=frozenset({"pregnant"}), pregnant_late=True))
    hand.page.arrive()
    assert hand.store.saved == []
