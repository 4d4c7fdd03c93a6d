"""The reminders page: lists, asks for changes, and loses nothing on the way to the file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from looks import ASSETS, look_in
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.reminder import EVERY_DAY, WEEKEND, WORKDAYS, About, Reminder, Weekday
from easeful.core.settings import TEXT_SIZES, Theme
from easeful.library.reminder_file import PlacedReminder
from easeful.ui.dress import dress
from easeful.ui.pages.reminder_gone import Gone, Row, rows_of
from easeful.ui.pages.reminder_routine import fitted
from easeful.ui.pages.reminders import RemindersPage
from easeful.ui.pages.start_with_computer import StartWithComputer
from easeful.ui.theme import apply, load_fonts
from easeful.ui.widgets.press import OncePress
from easeful.ui.widgets.switch import Switch
from easeful.ui.widgets.text import Text

HEAT = Reminder(About.HEAT, at=(time(20),))
WATER = Reminder(About.WATER, WORKDAYS, every=20, begin=time(9), end=time(17))
BACK = Reminder(About.ROUTINE, at=(time(8), time(19, 30)), routine="low-back")
RING = Reminder(About.OTHER, WEEKEND, at=(time(10),), say="Ring the physiotherapist.")
LONG = Reminder(About.OTHER, at=(time(8),), say="Wellington" * 12)
LOST = Reminder(About.ROUTINE, at=(time(8),), routine="gone")
ALL = [HEAT, WATER, BACK, RING]

ROUTINES = (
    ("low-back", "Low back reset"),
    ("neck", "Neck and shoulders"),
    ("calm", "Slow breath"),
    ("own", "The stretches that Dr. Featherstonehaugh wrote down for me"),
)


@dataclass
class Desk:
    """The page with a file behind it that does what the page asks, unless it ``refuses``."""

    page: RemindersPage
    qt: QApplication
    file: list[Reminder]
    refuses: bool = False
    told: list[tuple[str, object]] = field(default_factory=list)

    def connect(self) -> None:
        page = self.page
        page.added.connect(lambda new: self.edit("added", new, lambda: self.file.append(new)))
        page.changed.connect(
            lambda told: self.edit("changed", told, lambda: self.put(told[0], told[1]))
        )
        page.switched.connect(
            lambda told: self.edit(
                "switched",
                told,
                lambda: self.put(told[0], replace(self.file[told[0]], is_on=told[1])),
            )
        )
        page.deleted.connect(lambda at: self.edit("deleted", at, lambda: self.file.pop(at)))
        page.undone.connect(lambda told: self.edit("undone", told, lambda: self.file.insert(*told)))

    def put(self, index: int, reminder: Reminder) -> None:
        self.file[index] = reminder

    def edit(self, what: str, told: object, change: Callable[[], object]) -> None:
        self.told.append((what, told))
        if not self.refuses:
            change()
        self.show()

    def show(self, problems: Sequence[str] = (), *, paused: bool = False) -> None:
        placed = [PlacedReminder(index, each) for index, each in enumerate(self.file)]
        rows = rows_of(placed, dict(ROUTINES))
        words = "Next: heat pad at 20:00" if rows else ""
        self.page.show_reminders(rows, words, tuple(problems), paused=paused)
        self.settle()

    def settle(self) -> None:
        for _again in range(5):
            self.qt.processEvents()

    def buttons(self) -> list[QAbstractButton]:
        return [each for each in self.page.findChildren(QAbstractButton) if each.isVisible()]

    def button(self, words: str, nth: int = 0) -> QAbstractButton:
        return [each for each in self.buttons() if words in (each.text(), each.accessibleName())][
            nth
        ]

    def click(self, words: str, nth: int = 0) -> None:
        button = self.button(words, nth)
        for press in self.page.findChildren(OncePress):
            press.end_rest()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def words(self) -> list[str]:
        return [each.text() for each in self.page.findChildren(Text) if each.isVisible()]

    def focus(self) -> QWidget:
        focus = self.qt.focusWidget()
        assert focus is not None
        return focus

    def line(self, name: str) -> QLineEdit:
        lines = self.page.findChildren(QLineEdit)
        return next(each for each in lines if each.isVisible() and each.accessibleName() == name)

    def write(self, name: str, words: str) -> None:
        line = self.line(name)
        line.selectAll()
        QTest.keyClicks(line, words)
        self.settle()


@pytest.fixture(scope="module")
def fonts(qapp: QApplication) -> None:
    load_fonts(ASSETS / "fonts")


@pytest.fixture
def make_desk(qtbot: QtBot, qapp: QApplication, fonts: None) -> Callable[..., Desk]:
    def make(*reminders: Reminder, zoom: int = 100, size: tuple[int, int] = (1040, 800)) -> Desk:
        look = look_in(Theme.LIGHT, zoom=zoom)
        apply(qapp, look)
        page = RemindersPage()
        qtbot.addWidget(page)
        dress(page, look)
        page.show_routines(ROUTINES, "low-back")
        page.show_choices(10, starts=True)
        page.resize(*size)
        page.show()
        page.activateWindow()
        desk = Desk(page, qapp, list(reminders))
        desk.connect()
        desk.show()
        page.arrive()
        desk.settle()
        return desk

    return make


MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(*ALL)


def test_without_reminders_there_is_one_sentence_and_the_big_button(make_desk: MakeDesk) -> None:
    desk = make_desk()
    assert "No reminders yet. One may ask you gently; it never starts anything." in desk.words()
    assert desk.focus() is desk.button("Add a reminder")


def test_every_reminder_is_listed_with_its_times(desk: Desk) -> None:
    words = desk.words()
    for each in ("Heat pad", "20:00", "Water", "Low back reset", "Ring the physiotherapist"):
        assert each in words
    assert "Every 20 min from 9:00 to 17:00 · Monday to Friday" in words
    assert "8:00 and 19:30" in words
    assert "Next: heat pad at 20:00" in words


def test_a_routine_that_is_not_there_is_told_of(make_desk: MakeDesk) -> None:
    assert "There is no routine “gone”." in make_desk(LOST).words()


def test_heat_takes_two_presses_after_add(make_desk: MakeDesk) -> None:
    desk = make_desk()
    for words in ("Add a reminder", "Heat pad", "Save"):
        desk.click(words)
    assert desk.told == [("added", HEAT)]
    assert "Heat pad" in desk.words()
    assert desk.focus() is desk.button("Change")


@pytest.mark.parametrize(
    ("kind", "reminder"),
    [
        ("Routine", Reminder(About.ROUTINE, at=(time(8),), routine="low-back")),
        ("Posture", Reminder(About.POSTURE, every=45, begin=time(9), end=time(17))),
        ("Water", Reminder(About.WATER, every=60, begin=time(9), end=time(17))),
        ("Bedtime", Reminder(About.BEDTIME, at=(time(21, 30),))),
    ],
)
def test_other_kinds_take_two_presses_too(
    make_desk: MakeDesk, kind: str, reminder: Reminder
) -> None:
    desk = make_desk()
    for words in ("Add a reminder", kind, "Save"):
        desk.click(words)
    assert desk.told == [("added", reminder)]


def test_keys_alone_make_a_reminder(make_desk: MakeDesk) -> None:
    desk = make_desk()
    QTest.keyClick(desk.focus(), Qt.Key.Key_Return)
    desk.settle()
    QTest.keyClick(desk.focus(), Qt.Key.Key_Space)
    desk.settle()
    for _press in range(40):
        if desk.focus() is desk.button("Save"):
            break
        QTest.keyClick(desk.focus(), Qt.Key.Key_Tab)
    QTest.keyClick(desk.focus(), Qt.Key.Key_Return)
    assert desk.told == [("added", HEAT)]


def test_the_form_asks_one_thing_first(desk: Desk) -> None:
    desk.click("Add a reminder")
    assert "When?" not in desk.words()
    assert "Choose what it is about." in desk.words()
    assert not desk.button("Save").isEnabled()
    assert desk.focus() is desk.button("Heat pad")


def test_something_else_needs_words(desk: Desk) -> None:
    desk.click("Add a reminder")
    desk.click("Something else")
    assert "Write what it should say." in desk.words()
    assert not desk.button("Save").isEnabled()
    desk.write("What should it say?", "Call Mum ")
    desk.click("Save")
    assert desk.told == [("added", Reminder(About.OTHER, at=(time(10),), say="Call Mum"))]


def test_another_routine_is_found_by_a_few_letters(desk: Desk) -> None:
    for words in ("Add a reminder", "Routine", "Low back reset"):
        desk.click(words)
    assert desk.focus() is desk.line("Find a routine")
    desk.write("Find a routine", "neck")
    assert not [each for each in desk.buttons() if each.text() == "Slow breath"]
    desk.click("Neck and shoulders")
    desk.click("Save")
    assert desk.told == [("added", Reminder(About.ROUTINE, at=(time(8),), routine="neck"))]


def test_back_from_the_routines_changes_nothing(desk: Desk) -> None:
    for words in ("Add a reminder", "Routine", "Low back reset"):
        desk.click(words)
    desk.write("Find a routine", "xyz")
    assert "Nothing fits. Try fewer words." in desk.words()
    for words in ("Back", "Save"):
        desk.click(words)
    assert desk.told == [("added", Reminder(About.ROUTINE, at=(time(8),), routine="low-back"))]


def test_times_are_stepped_typed_and_added(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad", "+1 h", "Another time"):
        desk.click(words)
    desk.write("Time 2", "7.15")
    desk.click("Save")
    assert desk.told == [("added", Reminder(About.HEAT, at=(time(7, 15), time(21))))]


def test_a_time_is_taken_away_again(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad", "Another time", "Remove"):
        desk.click(words)
    assert not [each for each in desk.buttons() if each.text() == "Remove"]
    desk.click("Save")
    assert desk.told == [("added", Reminder(About.HEAT, at=(time(8),)))]


def test_a_common_time_stands_for_the_newest(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad", "Another time", "13:00", "Save"):
        desk.click(words)
    assert desk.told == [("added", Reminder(About.HEAT, at=(time(13), time(20))))]


def test_what_is_no_time_cannot_be_saved(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad"):
        desk.click(words)
    desk.write("Time 1", "soon")
    assert "Write a time such as 20:00." in desk.words()
    assert not desk.button("Save").isEnabled()
    assert desk.button("Save").accessibleDescription() == "Write a time such as 20:00."


def test_every_so_often_has_a_beginning_and_an_end(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad", "Every so often", "90 min"):
        desk.click(words)
    desk.write("From", "18")
    assert "“To” must be later than “From”." in desk.words()
    desk.write("To", "2130")
    desk.click("Save")
    heat = Reminder(About.HEAT, every=90, begin=time(18), end=time(21, 30))
    assert desk.told == [("added", heat)]


def test_days_are_chosen_together_or_one_by_one(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad", "Weekdays", "Some days", "Monday", "Sunday"):
        desk.click(words)
    desk.click("Save")
    days = (WORKDAYS - {Weekday.MONDAY}) | {Weekday.SUNDAY}
    assert desk.told == [("added", replace(HEAT, days=days))]


def test_who_wants_some_of_all_days_begins_with_none(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad", "Some days"):
        desk.click(words)
    assert "Choose a day." in desk.words()
    for words in ("Wednesday", "Save"):
        desk.click(words)
    assert desk.told == [("added", replace(HEAT, days=frozenset({Weekday.WEDNESDAY})))]


def test_a_change_keeps_what_was_not_touched(desk: Desk) -> None:
    desk.click("Change: Water")
    assert desk.button("20 min").isChecked()
    for words in ("30 min", "Save"):
        desk.click(words)
    assert desk.told == [("changed", (1, replace(WATER, every=30)))]
    assert desk.focus() is desk.button("Change: Water")


def test_saving_without_a_change_asks_for_nothing(desk: Desk) -> None:
    for words in ("Change: Low back reset", "Save"):
        desk.click(words)
    assert desk.told == []
    assert desk.focus() is desk.button("Change: Low back reset")


def test_cancel_changes_nothing(desk: Desk) -> None:
    for words in ("Add a reminder", "Water", "Cancel"):
        desk.click(words)
    assert desk.told == []
    assert desk.focus() is desk.button("Add a reminder")


def test_what_the_file_did_not_take_is_still_in_the_form(desk: Desk) -> None:
    desk.refuses = True
    for words in ("Add a reminder", "Bedtime", "Save"):
        desk.click(words)
    assert "New reminder" in desk.words()
    desk.refuses = False
    desk.click("Save")
    assert desk.file[-1].about is About.BEDTIME
    assert "Reminders" in desk.words()


def test_a_reminder_that_moved_in_the_file_meanwhile_is_the_one_that_changes(desk: Desk) -> None:
    desk.click("Change: Water")
    desk.file.insert(0, LOST)
    desk.show()
    for words in ("30 min", "Save"):
        desk.click(words)
    assert desk.told == [("changed", (2, replace(WATER, every=30)))]


def test_one_that_left_the_file_meanwhile_is_added_anew(desk: Desk) -> None:
    desk.click("Change: Water")
    desk.file.remove(WATER)
    desk.show()
    for words in ("30 min", "Save"):
        desk.click(words)
    assert desk.told == [("added", replace(WATER, every=30))]


def test_a_half_filled_form_is_still_there_on_the_next_visit(desk: Desk) -> None:
    for words in ("Add a reminder", "Water"):
        desk.click(words)
    desk.page.arrive()
    desk.settle()
    assert "New reminder" in desk.words()
    assert desk.focus() is desk.button("Water")


def test_a_form_in_which_nothing_was_chosen_is_not(desk: Desk) -> None:
    desk.click("Change: Water")
    desk.page.arrive()
    desk.settle()
    assert desk.focus() is desk.button("Add a reminder")


def test_a_switch_is_a_check_box_and_says_how_it_stands(desk: Desk) -> None:
    switch = next(each for each in desk.page.findChildren(Switch) if each.isVisible())
    heard = QAccessible.queryAccessibleInterface(switch)
    assert heard.role() is QAccessible.Role.CheckBox
    assert heard.text(QAccessible.Text.Name) == "Heat pad"
    assert heard.state().checked
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert desk.told == [("switched", (0, False))]
    assert switch.text() == "Off"


def test_a_switch_that_the_file_did_not_take_goes_back(desk: Desk) -> None:
    desk.refuses = True
    desk.click("Heat pad")
    assert desk.told == [("switched", (0, False))]
    assert desk.button("Heat pad").isChecked()


def pressing(desk: Desk, words: str, what: str) -> Callable[[], bool]:
    """Return a function that presses again until the press counts."""

    def pressed() -> bool:
        if what not in dict(desk.told):
            desk.click(words)
        return what in dict(desk.told)

    return pressed


def test_deleting_asks_nothing_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    desk.click("Delete: Water")
    assert desk.told == [("deleted", 1)]
    assert desk.file == [HEAT, BACK, RING]
    assert "Deleted." in desk.words()
    assert desk.focus() is desk.button("Undo: Water")
    qtbot.waitUntil(pressing(desk, "Undo: Water", "undone"))
    assert desk.file == ALL
    assert "Deleted." not in desk.words()
    assert desk.focus() is desk.button("Change: Water")


def test_a_doubled_press_on_delete_does_not_undo_it(desk: Desk) -> None:
    desk.click("Delete: Water")
    desk.click("Undo: Water")
    assert desk.file == [HEAT, BACK, RING]


def test_what_was_deleted_is_gone_when_the_page_was_left(desk: Desk) -> None:
    desk.click("Delete: Water")
    desk.page.arrive()
    desk.settle()
    assert "Deleted." not in desk.words()
    assert "Water" not in desk.words()


def test_what_the_file_did_not_delete_is_still_there(desk: Desk) -> None:
    desk.refuses = True
    desk.click("Delete: Water")
    assert "Deleted." not in desk.words()
    assert desk.button("Delete: Water").isVisible()


def test_the_second_click_of_a_doubled_one_does_not_reach_the_next_screen(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.click("Add a reminder")
    pill = desk.button("Heat pad")
    window, place = desk.page.windowHandle(), pill.mapTo(desk.page, pill.rect().center())

    def press() -> bool:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=place)
        return pill.isChecked()

    assert not press()
    qtbot.waitUntil(press)


def test_a_pause_is_told_of_and_ended_here(desk: Desk) -> None:
    asked: list[str] = []
    desk.page.go_on_today.connect(lambda: asked.append("go on"))
    desk.page.pause_today.connect(lambda: asked.append("pause"))
    desk.click("Pause for today")
    desk.show(paused=True)
    assert "Paused for today." in desk.words()
    desk.click("Go on")
    assert asked == ["pause", "go on"]


def test_the_choices_below_the_list_are_told(desk: Desk) -> None:
    told: list[object] = []
    for signal in (desk.page.later_chosen, desk.page.start_chosen):
        signal.connect(told.append)
    assert desk.button("10 min").isChecked()
    for words in ("30 min", "No"):
        desk.click(words)
    assert told == [30, False]


def test_where_it_cannot_start_with_the_computer_nothing_is_asked(desk: Desk) -> None:
    desk.page.show_choices(5, starts=None)
    assert "Start with the computer" not in desk.words()
    assert desk.button("5 min").isChecked()


def test_mistakes_in_the_file_are_told_and_hide_no_reminder(desk: Desk) -> None:
    opened: list[bool] = []
    desk.page.file_wanted.connect(lambda: opened.append(True))
    desk.show(["Line 12: “8pm” is no time of day."])
    assert "Line 12: “8pm” is no time of day." in desk.words()
    assert "Heat pad" in desk.words()
    for words in ("Open the file", "Open reminders.yaml"):
        desk.click(words)
    assert opened == [True, True]


def test_very_many_mistakes_are_counted(desk: Desk) -> None:
    desk.show([f"Line {at}" for at in range(9)])
    said = next(each for each in desk.words() if each.startswith("Line 0"))
    assert said.splitlines()[-1] == "and 4 more"


def no_form(_desk: Desk) -> None:
    pass


def presses(*words: str) -> Callable[[Desk], None]:
    def press(desk: Desk) -> None:
        for each in words:
            desk.click(each)

    return press


SCREENS: dict[str, Callable[[Desk], None]] = {
    "list": no_form,
    "deleted": presses("Delete"),
    "form": presses("Add a reminder"),
    "heat": presses("Add a reminder", "Heat pad", "Another time"),
    "water": presses("Add a reminder", "Water", "Some days"),
    "routines": presses("Add a reminder", "Routine", "Low back reset"),
    "long": presses("Add a reminder", "Routine", "Low back reset", ROUTINES[-1][1]),
    "change": presses("Change: Low back reset"),
}
screens = pytest.mark.parametrize("screen", SCREENS)


def controls_on(desk: Desk) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit)
    found: list[QWidget] = [each for kind in kinds for each in desk.page.findChildren(kind)]
    return [each for each in found if each.isVisible()]


@screens
def test_every_control_has_a_name_and_is_reached_by_tab(desk: Desk, screen: str) -> None:
    SCREENS[screen](desk)
    reached = {desk.focus()}
    for _press in range(80):
        QTest.keyClick(desk.focus(), Qt.Key.Key_Tab)
        reached.add(desk.focus())
    for control in controls_on(desk):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        parent = control.parentWidget()
        is_pill = isinstance(control, QAbstractButton) and control.autoExclusive()
        group = set(parent.findChildren(QAbstractButton)) if is_pill and parent else {control}
        assert not control.isEnabled() or reached & group, control.accessibleName()


@screens
@pytest.mark.parametrize("zoom", [TEXT_SIZES[0], TEXT_SIZES[-1]])
@pytest.mark.parametrize("size", [(1040, 800), (640, 640)])
def test_everything_is_large_enough_and_nothing_is_cut_off(
    make_desk: MakeDesk, screen: str, zoom: int, size: tuple[int, int]
) -> None:
    desk = make_desk(*ALL, LOST, LONG, zoom=zoom, size=size)
    SCREENS[screen](desk)
    desk.page.resize(*size)
    desk.settle()
    assert desk.page.width() == size[0]
    for control in controls_on(desk):
        assert control.height() >= 48, control.accessibleName()
        right = control.mapTo(desk.page, QPoint(control.width(), 0)).x()
        assert right <= desk.page.width(), control.accessibleName()
    for area in desk.page.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None:
            assert content.width() <= area.viewport().width()
    for label in desk.page.findChildren(QLabel):
        if label.isVisible() and isinstance(label, Text):
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def listed(count: int) -> list[Row]:
    return [Row(at, Reminder(About.OTHER, say=str(at)), str(at)) for at in range(count)]


@given(st.integers(1, 7), st.data())
def test_whatever_is_deleted_and_put_back_in_any_order_is_where_it_was(
    count: int, data: st.DataObject
) -> None:
    names = [row.name for row in listed(count)]
    rows, gone = listed(count), Gone()
    for _deed in range(data.draw(st.integers(0, 12))):
        if gone.rows and (not rows or data.draw(st.booleans())):
            row = data.draw(st.sampled_from(gone.rows))
            gone = gone.without(row)
            rows = [*rows[: row.index], row, *rows[row.index :]]
        else:
            row = data.draw(st.sampled_from(rows))
            gone = gone.having(row)
            rows = [each for each in rows if each is not row]
        rows = [replace(each, index=at) for at, each in enumerate(rows)]
        assert [shown.row.name for shown in gone.among(rows)] == names


def test_a_long_name_keeps_both_ends() -> None:
    assert fitted("Neck and shoulders") == "Neck and shoulders"
    assert fitted("The stretches that she wrote down in spring") == "The stretche…wn in spring"


def test_the_question_about_the_computer_has_two_answers(qtbot: QtBot) -> None:
    page = StartWithComputer()
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    told: list[str] = []
    page.yes.connect(lambda: told.append("yes"))
    page.no.connect(lambda: told.append("no"))
    for button in page.findChildren(QAbstractButton):
        button.click()
    assert told == ["yes", "no"]
    assert page.title == "Start with the computer?"
    focus = page.focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Yes"


def test_every_day_is_the_beginning(desk: Desk) -> None:
    for words in ("Add a reminder", "Heat pad"):
        desk.click(words)
    assert desk.button("Every day").isChecked()
    assert HEAT.days == EVERY_DAY
