"""One measure after the other, in one place, each by one tap."""

import pytest
from fakes import A_MORNING
from looks import look_in
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from easeful.core.diary import Entry, Measure, Told
from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.pages.asking import CHANGE, KEEP, NOTHING_TOLD, SKIP, Asking
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.number import Number
from easeful.ui.widgets.press import OncePress
from easeful.ui.widgets.text import Text

PAIN, FATIGUE, STIFFNESS, MOOD = Measure
TWO = (PAIN, STIFFNESS)


class Desk:
    """Asks, and writes down what it is told."""

    def __init__(self, *measures: Measure, entry: Entry | None = None) -> None:
        self.page, self.leave = QWidget(), QPushButton("Back")
        self.asking = Asking()
        column = QVBoxLayout(self.page)
        column.addWidget(self.asking)
        column.addStretch(1)
        column.addWidget(self.leave)
        self.told: list[object] = []
        self.finished = 0
        self.asking.told.connect(self.told.append)
        self.asking.finished.connect(self.finish)
        self.page.resize(900, 500)
        dress(self.page, look_in(Theme.LIGHT))
        self.page.show()
        self.page.activateWindow()
        self.leave.setFocus()
        self.asking.ask(measures, entry)
        self.settle()

    def finish(self) -> None:
        self.finished += 1

    def settle(self) -> None:
        for _again in range(3):
            QCoreApplication.processEvents()

    def rest(self) -> None:
        """Let the finger rest."""
        for once in self.page.findChildren(OncePress):
            once.end_rest()

    def number(self, which: int) -> Number:
        found = self.asking.findChildren(Number)
        return next(each for each in found if each.number == which)

    def tap(self, *numbers: int) -> None:
        for which in numbers:
            self.rest()
            assert self.number(which).isVisible()
            QTest.mouseClick(self.number(which), Qt.MouseButton.LeftButton)
            self.settle()

    def press(self, words: str) -> None:
        self.rest()
        button = self.asking.findChildren(Button)[0]
        assert (button.text(), button.isVisible()) == (words, True)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def seen(self) -> list[str]:
        """Return the words that are seen, but for the ends of the row."""
        texts = [each.text() for each in self.asking.findChildren(Text) if each.isVisible()]
        words = [each.replace("\N{NO-BREAK SPACE}", " ") for each in texts]
        return [each for each in words if each and ":" not in each]


@pytest.fixture(autouse=True)
def _qt(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Qt, and a rest between two presses that no slow machine outlasts."""
    monkeypatch.setattr("easeful.ui.widgets.press.REST_MS", 60_000)


def entry(**scores: int) -> Entry:
    """Return an entry with these scores."""
    made = Entry("id-1", A_MORNING, Told.BEFORE)
    for measure, score in scores.items():
        made = made.with_score(Measure(measure), score)
    return made


def test_pain_alone_is_one_tap() -> None:
    desk = Desk(PAIN)
    assert desk.seen == ["Pain now?"]
    desk.tap(6)
    assert (desk.told, desk.finished, desk.seen) == ([(PAIN, 6)], 1, ["Pain 6"])


def test_one_measure_after_the_other_in_one_place() -> None:
    desk = Desk(*Measure)
    place = desk.number(5).mapTo(desk.page, desk.number(5).rect().center())
    for score, words in enumerate(("Fatigue now?", "Stiffness now?", "Mood now?")):
        desk.tap(score + 3)
        assert desk.seen[0] == words
        assert desk.number(5).mapTo(desk.page, desk.number(5).rect().center()) == place
    desk.tap(6)
    assert desk.told == [(PAIN, 3), (FATIGUE, 4), (STIFFNESS, 5), (MOOD, 6)]
    assert desk.seen == ["Pain 3 · Fatigue 4 · Stiffness 5 · Mood 6"]


def test_at_most_one_tap_for_each_measure() -> None:
    desk = Desk(*Measure)
    desk.tap(1, 1, 1, 1)
    assert (len(desk.told), desk.finished) == (4, 1)


def test_a_doubled_tap_does_not_tell_the_next_measure() -> None:
    desk = Desk(*TWO)
    for which in (6, 6, 7):
        QTest.mouseClick(desk.number(which), Qt.MouseButton.LeftButton)
        desk.settle()
    assert desk.told == [(PAIN, 6)]
    assert desk.asking.measure is STIFFNESS


def test_a_doubled_tap_on_the_last_does_not_change_it() -> None:
    desk = Desk(PAIN)
    QTest.mouseClick(desk.number(10), Qt.MouseButton.LeftButton)
    desk.settle()
    QTest.mouseClick(desk.asking.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.asking.measure is None


def test_nothing_below_comes_under_the_finger() -> None:
    desk = Desk(PAIN)
    before = desk.asking.geometry()
    desk.tap(6)
    assert desk.asking.geometry() == before


def test_asked_anew_it_is_only_one_line() -> None:
    desk = Desk(PAIN)
    high = desk.asking.height()
    desk.tap(6)
    desk.asking.ask((PAIN,), entry(pain=6))
    desk.settle()
    assert desk.asking.height() < high
    assert desk.seen == ["Pain 6"]


def test_what_was_told_is_not_asked_again() -> None:
    desk = Desk(*TWO, entry=entry(pain=4))
    assert desk.seen == ["Stiffness now?", "Pain 4"]
    desk.tap(2)
    assert desk.told == [(STIFFNESS, 2)]
    assert desk.seen == ["Pain 4 · Stiffness 2"]


def test_with_nothing_to_ask_it_is_not_seen() -> None:
    desk = Desk()
    assert not desk.asking.isVisible()
    desk.asking.ask((PAIN,), None)
    assert desk.asking.isVisible()


def test_change_leads_through_all_and_keep_leaves_one_as_it_is() -> None:
    desk = Desk(*TWO, entry=entry(pain=4, stiffness=7))
    desk.press(CHANGE)
    assert (desk.seen[0], desk.number(4).isChecked()) == ("Pain now?", True)
    desk.press(KEEP)
    assert (desk.seen[0], desk.number(7).isChecked()) == ("Stiffness now?", True)
    desk.tap(5)
    assert desk.told == [(STIFFNESS, 5)]
    assert desk.seen == ["Pain 4 · Stiffness 5"]


def test_the_same_number_again_takes_it_back_and_stays() -> None:
    desk = Desk(PAIN, entry=entry(pain=4))
    desk.press(CHANGE)
    desk.tap(4)
    assert (desk.told, desk.seen) == ([(PAIN, None)], ["Pain now?"])
    desk.tap(3)
    assert desk.seen == ["Pain 3"]


def test_one_may_be_passed_over() -> None:
    desk = Desk(*TWO)
    desk.press(SKIP)
    desk.tap(7)
    assert (desk.told, desk.seen) == ([(STIFFNESS, 7)], ["Stiffness 7"])


def test_all_may_be_passed_over() -> None:
    desk = Desk(*TWO)
    desk.press(SKIP)
    desk.press(SKIP)
    assert (desk.told, desk.seen, desk.finished) == ([], [NOTHING_TOLD], 1)


def test_the_mouse_never_takes_the_focus() -> None:
    desk = Desk(*TWO)
    desk.tap(4)
    desk.press(SKIP)
    desk.press(CHANGE)
    assert desk.leave.hasFocus()


def test_keys_tell_all_without_a_look_for_the_focus() -> None:
    desk = Desk(*TWO)
    desk.number(0).setFocus()
    QTest.keyClick(desk.number(0), Qt.Key.Key_6)
    desk.settle()
    desk.rest()
    QTest.keyClick(desk.number(6), Qt.Key.Key_7)
    desk.settle()
    assert desk.told == [(PAIN, 6), (STIFFNESS, 7)]
    assert desk.asking.has_focus


def test_a_doubled_key_does_not_tell_the_next_measure() -> None:
    desk = Desk(*TWO)
    desk.number(0).setFocus()
    QTest.keyClick(desk.number(0), Qt.Key.Key_6)
    desk.settle()
    QTest.keyClick(desk.number(6), Qt.Key.Key_6)
    assert desk.told == [(PAIN, 6)]


def test_ten_by_keys_is_not_a_one_and_a_zero_for_the_next() -> None:
    desk = Desk(*TWO)
    desk.number(0).setFocus()
    QTest.keyClick(desk.number(0), Qt.Key.Key_1)
    assert desk.asking.measure is PAIN
    QTest.keyClick(desk.number(1), Qt.Key.Key_0)
    assert desk.told == [(PAIN, 1), (PAIN, 10)]
    assert desk.asking.measure is STIFFNESS
