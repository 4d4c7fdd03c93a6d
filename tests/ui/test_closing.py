"""The page at the end: calm, nothing has to be told, and the way back is under the finger."""

import pytest
from diary_fakes import MemoryDiary
from fakes import FakeClock
from looks import ASSETS, look_in
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from scoring_fakes import ALL_ASKED, ASKED, entries_of, scoring_of

from easeful.core.diary import Entry, StopReason, Told
from easeful.core.settings import Settings, Theme
from easeful.ui.dress import dress
from easeful.ui.pages.closing import WHEN_DIZZY, WHYS, ClosingPage
from easeful.ui.pages.sheet import Sheet
from easeful.ui.theme import apply, load_fonts
from easeful.ui.widgets.body_map import BodyMap
from easeful.ui.widgets.number import Number
from easeful.ui.widgets.press import OncePress
from easeful.ui.widgets.still import QuietStill
from easeful.ui.widgets.text import Text


class End:
    """The end of a session."""

    def __init__(
        self, qt: QApplication, settings: Settings = ASKED, *, whole: bool = True, high: int = 800
    ) -> None:
        look = look_in(Theme.LIGHT)
        load_fonts(ASSETS / "fonts")
        apply(qt, look)
        self.diary, self.clock = MemoryDiary(), FakeClock()
        self.scoring = scoring_of(self.diary, settings, self.clock)
        self.page = ClosingPage(self.scoring)
        self.left = 0
        self.whys: list[object] = []
        self.page.done.connect(self.leave)
        self.page.why.connect(self.whys.append)
        dress(self.page, look)
        self.page.resize(1100, high)
        self.page.show()
        self.page.activateWindow()
        self.end(whole=whole)

    def leave(self) -> None:
        self.left += 1

    def end(self, *, whole: bool = True) -> None:
        self.scoring.begin()
        self.scoring.end()
        self.page.show_end("Low back reset", 600, whole=whole)
        self.page.arrive()
        self.settle()

    def settle(self) -> None:
        for _again in range(3):
            QCoreApplication.processEvents()

    def click(self, button: QWidget) -> None:
        for once in self.page.findChildren(OncePress):
            once.end_rest()
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, words: str) -> None:
        self.click(self.button(words))

    def button(self, words: str) -> QAbstractButton:
        found = self.page.findChildren(QAbstractButton)
        return next(each for each in found if each.text() == words)

    def tap(self, *numbers: int) -> None:
        for which in numbers:
            self.click(self.number(which))

    def number(self, which: int) -> Number:
        return next(each for each in self.page.findChildren(Number) if each.number == which)

    @property
    def body(self) -> BodyMap:
        return self.page.findChildren(BodyMap)[0]

    @property
    def box(self) -> QPlainTextEdit:
        return self.page.findChildren(QPlainTextEdit)[0]

    @property
    def seen(self) -> list[str]:
        return [each.text() for each in self.page.findChildren(Text) if each.isVisible()]

    @property
    def entry(self) -> Entry:
        (entry,) = entries_of(self.diary)
        return entry


def test_nothing_is_asked_before_a_first_whole_session(qapp: QApplication) -> None:
    end = End(qapp, Settings(), whole=False)
    assert not any(each.isVisible() for each in end.page.findChildren(Number))


def test_one_tap_tells_how_it_is_after(qapp: QApplication) -> None:
    end = End(qapp)
    end.tap(4)
    assert (end.entry.when, end.entry.pain) == (Told.AFTER, 4)


def test_at_most_four_taps_tell_all(qapp: QApplication) -> None:
    end = End(qapp, ALL_ASKED)
    end.tap(4, 5, 6, 7)
    entry = end.entry
    assert (entry.pain, entry.fatigue, entry.stiffness, entry.mood) == (4, 5, 6, 7)
    assert not end.number(4).isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
@pytest.mark.parametrize("whole", [True, False])
def test_one_key_leaves_at_once(qapp: QApplication, key: Qt.Key, *, whole: bool) -> None:
    end = End(qapp, whole=whole)
    back = end.button("Back to Today")
    assert back.hasFocus()
    QTest.keyClick(back, key)
    assert (end.left, entries_of(end.diary)) == (1, [])


def test_the_way_back_keeps_the_focus_whatever_is_tapped(qapp: QApplication) -> None:
    end = End(qapp, ALL_ASKED, whole=False)
    end.tap(4)
    end.press("Skip")
    end.press("Where does it hurt?")
    assert end.button("Back to Today").hasFocus()


def test_keys_lead_on_to_the_way_back(qapp: QApplication) -> None:
    end = End(qapp)
    end.number(0).setFocus()
    QTest.keyClick(end.number(0), Qt.Key.Key_6)
    end.settle()
    assert end.entry.pain == 6
    assert end.button("Back to Today").hasFocus()


def test_why_is_asked_only_after_an_early_end(qapp: QApplication) -> None:
    end = End(qapp)
    assert "What made you stop?" not in end.seen
    end.end(whole=False)
    assert "What made you stop?" in end.seen
    assert any("Stopping is always fine." in words for words in end.seen)


@pytest.mark.parametrize(("reason", "words"), WHYS)
def test_a_reason_is_told(qapp: QApplication, reason: StopReason, words: str) -> None:
    end = End(qapp, whole=False)
    end.press(words)
    assert end.whys == [reason]
    assert (WHEN_DIZZY in end.seen) == (reason is StopReason.DIZZY)


def test_the_reason_of_last_time_is_not_shown_again(qapp: QApplication) -> None:
    end = End(qapp, whole=False)
    end.press("Dizzy")
    end.end(whole=False)
    assert not end.button("Dizzy").isChecked()
    assert WHEN_DIZZY not in end.seen


def test_a_sentence_is_kept_when_she_leaves(qapp: QApplication) -> None:
    end = End(qapp)
    end.press("Add a sentence")
    assert end.box.hasFocus()
    QTest.keyClicks(end.box, "Easier than yesterday.")
    end.page.hide()
    assert end.entry.words == "Easier than yesterday."


def test_what_was_written_without_keys_is_kept_when_she_leaves(qapp: QApplication) -> None:
    """A keyboard on the screen, or dictation, needs no focus."""
    end = End(qapp)
    end.press("Add a sentence")
    end.page.arrive()
    end.box.insertPlainText("Easier than yesterday.")
    end.page.hide()
    assert end.entry.words == "Easier than yesterday."


def test_a_sentence_is_kept_as_she_types(qapp: QApplication) -> None:
    end = End(qapp)
    end.press("Add a sentence")
    QTest.keyClicks(end.box, "Easier")
    QTest.qWait(900)
    assert end.entry.words == "Easier"


def test_places_are_marked_and_taken_back(qapp: QApplication) -> None:
    end = End(qapp)
    end.press("Where does it hurt?")
    for area in ("low-back", "knee-left", "low-back"):
        end.body.chosen.emit(area)
        rest_after_a_place(end)
    assert end.entry.areas == ("knee-left",)
    assert "Marked: Left knee" in end.seen


def test_a_doubled_press_marks_a_place(qapp: QApplication) -> None:
    end = End(qapp)
    end.press("Where does it hurt?")
    for _press in range(2):
        end.body.chosen.emit("low-back")
    assert end.entry.areas == ("low-back",)


def rest_after_a_place(end: End) -> None:
    """Let the finger rest."""
    end.page._remarks._rest.stop()  # noqa: SLF001 (its timer runs in real time)


def test_with_the_mouse_no_place_glows_before_it_is_meant(qapp: QApplication) -> None:
    end = End(qapp)
    end.press("Where does it hurt?")
    assert end.body.area == ""


def test_keys_go_on_to_the_figure(qapp: QApplication) -> None:
    end = End(qapp)
    end.button("Where does it hurt?").setFocus()
    QTest.keyClick(end.button("Where does it hurt?"), Qt.Key.Key_Return)
    assert end.body.hasFocus()
    QTest.keyClick(end.body, Qt.Key.Key_Return)
    assert len(end.entry.areas) == 1


def test_after_the_next_session_all_is_asked_anew(qapp: QApplication) -> None:
    end = End(qapp)
    end.tap(4)
    end.press("Add a sentence")
    QTest.keyClicks(end.box, "x")
    end.page.hide()
    end.page.show()
    end.end()
    assert end.number(4).isVisible()
    assert not end.number(4).isChecked()
    assert end.box.toPlainText() == ""
    assert not end.box.isVisible()


@pytest.mark.parametrize(
    ("high", "whole", "is_seen"), [(800, True, True), (640, True, True), (420, False, False)]
)
def test_the_picture_gives_way(
    qapp: QApplication, high: int, *, whole: bool, is_seen: bool
) -> None:
    end = End(qapp, whole=whole, high=high)
    assert end.page.findChildren(QuietStill)[0].isVisible() is is_seen
    if is_seen:
        assert not end.page.findChildren(Sheet)[0].scrolls


def test_the_picture_gives_way_to_the_figure_and_comes_back(qapp: QApplication) -> None:
    end = End(qapp)
    still = end.page.findChildren(QuietStill)[0]
    end.press("Where does it hurt?")
    assert not still.isVisible()
    end.end()
    assert still.isVisible()


@pytest.mark.parametrize("words", ["Add a sentence", "Where does it hurt?"])
def test_a_doubled_press_on_one_offer_does_not_meet_the_other(
    qapp: QApplication, words: str
) -> None:
    end = End(qapp)
    offers = [end.button(each) for each in ("Add a sentence", "Where does it hurt?")]
    pressed = end.button(words)
    place = pressed.mapTo(end.page, pressed.rect().center())
    end.press(words)
    for each in offers:
        if each.isVisible():
            assert not each.rect().contains(each.mapFrom(end.page, place))


def test_what_was_hardly_begun_is_called_so_as_in_the_journal(qapp: QApplication) -> None:
    end = End(qapp)
    for seconds, said in ((10, "less than a minute"), (60, "1 minute"), (600, "10 minutes")):
        end.page.show_end("Low back reset", seconds, whole=False)
        words = [each.text() for each in end.page.findChildren(QLabel)]
        assert f"Low back reset · {said}" in words
    end.page.hide()
