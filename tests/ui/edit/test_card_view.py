"""The routine as cards: each press asks for one change of the text, and shows what came of it."""

from pathlib import Path
from random import Random

import pytest
from cards import BACK, Desk, button_in, outline, settle, show_on
from hypothesis import given
from hypothesis import strategies as st
from looks import look_in
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.settings import Theme
from easeful.library.outline import Row
from easeful.ui.dress import dress
from easeful.ui.edit.amounts import Amount, Unit, as_written
from easeful.ui.edit.card_column import CardColumn
from easeful.ui.edit.edits import (
    Add,
    Copy,
    Move,
    Remove,
    SetField,
    SetTop,
    Several,
    added_at,
    follow,
)
from easeful.ui.edit.revealing import AGAIN_MS
from easeful.ui.edit.stepper import Stepper
from easeful.ui.edit.stock import Stock
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.toggle import Toggle
from easeful.ui.widgets.typed import TypedLine

TILT, COW = "Step 2, Pelvic tilt", "Step 3, Cat-cow"
WRONG = "name: Mine\nsteps:\n  - do: cat-cow\n  - do: childs-posse\n"


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def step(text: str, extra: str = "") -> str:
    return f"name: Mine\nsteps:\n  - {text}\n{extra}"


def typed(desk: Desk, name: str) -> TypedLine:
    lines = desk.view.findChildren(TypedLine)
    return next(each for each in lines if each.accessibleName() == name and each.isVisible())


def words(desk: Desk) -> list[str]:
    return [each.text() for each in desk.view.findChildren(Text) if each.isVisible()]


def buttons(desk: Desk) -> list[QAbstractButton]:
    found = desk.view.findChildren(QAbstractButton)
    return [each for each in found if each.isVisible()]


def test_every_row_is_a_card_with_its_dose_and_time(desk: Desk) -> None:
    assert desk.names == [
        "Breathing 4-6",
        "Pelvic tilt",
        "Cat-cow",
        "3 rounds",
        "One knee to chest",
        "Rest",
        "Press up on straight arms",
    ]
    assert desk.cards[1].facts.words.startswith("8 times")
    assert [each.facts.number for each in desk.cards] == [1, 2, 3, 0, 4, 5, 6]
    assert desk.card("One knee to chest").facts.words.startswith("15 s, each side · ")


def test_one_card_is_open_at_a_time(desk: Desk) -> None:
    desk.press(TILT)
    desk.press(COW)
    assert desk.opened == ["Cat-cow"]
    desk.press(COW)
    assert desk.opened == []


def test_plus_asks_for_one_more_as_it_was_written(desk: Desk) -> None:
    desk.press(TILT)
    desk.press("More repetitions of Pelvic tilt, now 8")
    assert desk.edits == [SetField(("steps", 1), "repeat", "9")]
    assert "repeat: 9\n" in desk.text
    assert button_in(desk.view, "More repetitions of Pelvic tilt, now 9").isEnabled()


def test_a_second_press_at_once_counts(desk: Desk) -> None:
    desk.press(TILT)
    plus = button_in(desk.view, "More repetitions")
    for _press in range(4):
        QTest.mouseClick(plus, Qt.MouseButton.LeftButton)
    assert "repeat: 12\n" in desk.text


def test_what_is_not_written_is_usual_and_written_when_it_changes(desk: Desk) -> None:
    desk.press(COW)
    assert "Repetitions · usual" in words(desk)
    desk.press("Fewer repetitions")
    assert desk.edits == [SetField(("steps", 2), "repeat", "4")]
    assert "Repetitions" in words(desk)


def test_a_hold_does_not_take_the_usual_repetitions_away(desk: Desk) -> None:
    desk.press(COW)
    desk.press("Longer hold")
    wanted = (SetField(("steps", 2), "repeat", "5"), SetField(("steps", 2), "hold", "1 s"))
    assert desk.edits == [Several(wanted)]
    assert desk.card("Cat-cow").facts.words.startswith("5 times, 1 s each")


def test_sides_are_those_that_fit_the_exercise(desk: Desk) -> None:
    desk.press(COW)
    assert "Sides" not in words(desk)
    desk.press("Step 4")
    assert {"Each side", "Left only", "Right only"} <= {each.text() for each in buttons(desk)}
    assert "Side to side" not in {each.text() for each in buttons(desk)}
    desk.press("Left only")
    assert desk.edits[-1] == SetField(("steps", 3, "steps", 0), "sides", "left")


def test_a_rest_after_is_a_step_of_its_own(desk: Desk) -> None:
    desk.press(TILT)
    desk.press("Longer rest after")
    assert desk.edits == [Add(("steps", 1), {"rest": "15 s"})]
    assert desk.names[:3] == ["Breathing 4-6", "Pelvic tilt", "Rest"]
    assert desk.opened == ["Pelvic tilt"]
    desk.press("Longer rest after")
    for _press in range(2):
        desk.press("Shorter rest after")
    rest = ("steps", 2)
    changed, shorter = (SetField(rest, "rest", each) for each in ("30 s", "15 s"))
    assert desk.edits[1:] == [changed, shorter, Remove(rest)]
    assert desk.text == BACK
    assert "Undo" not in {each.text() for each in buttons(desk)}


def test_words_are_asked_for_soon_after_the_last_key(desk: Desk, qtbot: QtBot) -> None:
    desk.press(TILT)
    line = typed(desk, "Words to be spoken")
    assert line.placeholderText()
    QTest.keyClicks(line, "Press down ")
    qtbot.waitUntil(lambda: bool(desk.edits), timeout=3000)
    assert desk.edits == [SetField(("steps", 1), "say", "Press down")]
    assert line.text() == "Press down "
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Space)
    desk.view.flush()
    assert desk.edits[-1] == SetField(("steps", 1), "say", None)
    assert desk.text == BACK


def test_what_was_typed_goes_before_what_is_pressed(desk: Desk) -> None:
    desk.press(TILT)
    QTest.keyClicks(typed(desk, "Words to be spoken"), "Slowly")
    desk.press("Down: Pelvic tilt")
    kinds = [type(each) for each in desk.edits]
    assert kinds == [SetField, Move]
    assert "say: Slowly" in desk.text


def test_closing_a_card_keeps_what_was_typed(desk: Desk) -> None:
    desk.press(TILT)
    QTest.keyClicks(typed(desk, "Words to be spoken"), "Slowly")
    desk.press(COW)
    assert desk.edits == [SetField(("steps", 1), "say", "Slowly")]
    assert desk.opened == ["Cat-cow"]


def test_wait_for_me(desk: Desk) -> None:
    desk.press(TILT)
    desk.press("Wait for me")
    desk.press("Wait for me")
    path = ("steps", 1)
    assert desk.edits == [SetField(path, "wait", "yes"), SetField(path, "wait", None)]
    assert desk.text == BACK


def test_up_and_down_take_the_open_card_and_the_focus_along(desk: Desk) -> None:
    desk.press(TILT)
    card, down = desk.card("Pelvic tilt"), button_in(desk.view, "Down: Pelvic tilt")
    down.setFocus()
    down.click()
    settle()
    assert desk.names[:3] == ["Breathing 4-6", "Cat-cow", "Pelvic tilt"]
    assert desk.card("Pelvic tilt") is card
    assert desk.opened == ["Pelvic tilt"]
    assert down.hasFocus()


def test_at_the_end_the_focus_goes_to_the_other_way(desk: Desk) -> None:
    desk.press(TILT)
    button_in(desk.view, "Up: Pelvic tilt").setFocus()
    desk.press("Up: Pelvic tilt")
    assert not button_in(desk.view, "Up: Pelvic tilt").isEnabled()
    assert button_in(desk.view, "Down: Pelvic tilt").hasFocus()


def test_twins_do_not_swap_when_one_is_moved(qtbot: QtBot) -> None:
    desk = Desk(qtbot, step("do: cat-cow", "  - do: cat-cow\n  - rest: 30 s\n"))
    desk.press("Step 2")
    card = desk.cards[1]
    desk.press("Up: Cat-cow")
    assert desk.cards[0] is card
    assert card.body is not None


def test_ctrl_and_an_arrow_move_a_card(desk: Desk) -> None:
    head = desk.card("Pelvic tilt").head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(head, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(head, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(head, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert desk.edits == [
        Move(("steps", 1), 1),
        Move(("steps", 2), -1),
        Move(("steps", 1), -1),
    ]
    assert head.hasFocus()


def test_a_card_is_dragged_by_its_picture(desk: Desk) -> None:
    head = desk.card("Pelvic tilt").head
    below = desk.card("Cat-cow")
    start = QPoint(90, head.height() // 2)
    end = head.mapFromGlobal(below.mapToGlobal(QPoint(90, below.height() - 5)))
    QTest.mousePress(head, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(head, start + QPoint(0, 30))
    QTest.mouseMove(head, end)
    QTest.mouseRelease(head, Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert desk.edits == [Move(("steps", 1), 1)]
    assert desk.opened == []


def test_a_drag_that_comes_back_moves_nothing(desk: Desk) -> None:
    head = desk.card("Pelvic tilt").head
    start = QPoint(90, head.height() // 2)
    QTest.mousePress(head, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(head, start + QPoint(0, 60))
    QTest.mouseMove(head, start)
    QTest.mouseRelease(head, Qt.MouseButton.LeftButton, pos=start)
    assert desk.edits == []
    assert desk.opened == []


def test_a_removed_step_leaves_undo_in_its_place(desk: Desk) -> None:
    desk.press(TILT)
    desk.press("Remove: Pelvic tilt")
    assert desk.edits == [Remove(("steps", 1))]
    assert "Removed: Pelvic tilt" in words(desk)
    assert desk.opened == []
    undo = button_in(desk.view, "Undo")
    assert undo.hasFocus()
    place = undo.mapTo(desk.view, QPoint(0, 0)).y()
    assert desk.card("Breathing 4-6").mapTo(desk.view, QPoint(0, 0)).y() < place
    assert place < desk.card("Cat-cow").mapTo(desk.view, QPoint(0, 0)).y()
    desk.press("Undo")
    assert desk.text == BACK
    assert desk.card("Pelvic tilt").head.hasFocus()
    assert "Removed: Pelvic tilt" not in words(desk)


def test_undo_goes_with_the_next_change(desk: Desk) -> None:
    desk.press(TILT)
    desk.press("Remove: Pelvic tilt")
    desk.press("Step 2, Cat-cow")
    desk.press("More repetitions")
    assert "Removed: Pelvic tilt" not in words(desk)


def test_a_copy_stands_right_below(desk: Desk) -> None:
    desk.press(TILT)
    desk.press("Copy: Pelvic tilt")
    assert desk.edits == [Copy(("steps", 1))]
    assert desk.names[1:3] == ["Pelvic tilt", "Pelvic tilt"]
    assert desk.cards[1].body is not None


def test_rounds_have_plus_and_minus(desk: Desk) -> None:
    desk.press("3 rounds")
    desk.press("More rounds")
    assert desk.edits == [SetField(("steps", 3), "rounds", "4")]
    assert desk.opened == ["4 rounds"]


def test_her_own_exercise_loses_a_hold_of_nothing(desk: Desk) -> None:
    desk.press("Step 6")
    for _press in range(2):
        desk.press("Shorter hold")
    assert desk.edits[-1] == SetField(("steps", 4), "hold", None)


def test_breathing_has_minutes_and_patterns(desk: Desk) -> None:
    desk.press("Step 1")
    desk.press("More time")
    assert desk.edits[-1] == SetField(("steps", 0), "for", "2 min")
    belly = button_in(desk.view, "Belly breathing")
    assert belly.isChecked()  # 4-6 by another name
    desk.press("Box breathing")
    assert desk.edits[-1] == SetField(("steps", 0), "breathe", "box")


def test_heat_stays_within_its_cap(qtbot: QtBot) -> None:
    desk = Desk(qtbot, step("heat: 20 min", "    area: low-back\n"))
    desk.press("Step 1")
    assert not button_in(desk.view, "More time").isEnabled()
    desk.press("Less time")
    desk.press("Left knee")
    assert desk.edits == [
        SetField(("steps", 0), "heat", "19 min"),
        SetField(("steps", 0), "area", "knee-left"),
    ]


def test_a_pad_is_as_long_as_its_watch_and_words_are_known_by_themselves(qtbot: QtBot) -> None:
    desk = Desk(
        qtbot,
        step("heat: 20 min", "    area: low-back\n")
        + "  - talk: Take your time.\n    for: 15 s\n"
        + "  - imagine: [A lake., A tree.]\n    for: 1 min\n",
    )
    words = [card.facts.words for card in desk.cards]
    assert words == ["20 min", "Take your time · 0:15", "A lake · 1:00"]


def test_a_muscle_is_chosen_on_a_screen_of_its_own(qtbot: QtBot) -> None:
    desk = Desk(qtbot, step("release: jaw"))
    desk.press("Step 1")
    desk.press("Muscle: Mouth and jaw")
    desk.press("Neck")
    assert desk.edits == [SetField(("steps", 0), "release", "neck")]
    assert desk.opened == ["Neck"]


def test_lines_to_imagine_stay_lines(qtbot: QtBot) -> None:
    desk = Desk(qtbot, step("imagine: [A lake., A tree.]", "    for: 1 min\n"))
    desk.press("Step 1")
    box = next(each for each in desk.view.findChildren(QPlainTextEdit) if each.isVisible())
    assert box.toPlainText() == "A lake.\nA tree."
    box.setPlainText("A lake.\n\nA tree.\nA hill.")
    desk.view.flush()
    assert desk.edits == [SetField(("steps", 0), "imagine", ["A lake.", "A tree.", "A hill."])]
    box.clear()
    desk.view.flush()
    assert len(desk.edits) == 1


def test_a_mistake_is_said_in_words_with_the_way_to_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, WRONG)
    lines: list[object] = []
    desk.view.text_wanted.connect(lines.append)
    assert "Line 4 needs a look" in words(desk)
    assert 'There is no exercise "childs-posse"; did you mean "childs-pose"?' in words(desk)
    desk.press("Show it in the text")
    assert lines == [4]
    assert desk.names == ["Cat-cow", "childs-posse"]


def test_a_broken_step_can_still_be_removed(qtbot: QtBot) -> None:
    desk = Desk(qtbot, WRONG)
    desk.press("Step 2")
    desk.press("Remove: childs-posse")
    assert desk.names == ["Cat-cow"]
    assert "Line 4 needs a look" not in words(desk)


def test_a_mistake_beside_the_steps_is_said_at_the_top(qtbot: QtBot) -> None:
    desk = Desk(qtbot, "nme: Mine\nsteps:\n  - do: cat-cow\n")
    assert "Line 1 needs a look" in words(desk)


def test_name_purpose_and_place(desk: Desk) -> None:
    desk.press("Change")
    name = typed(desk, "Name")
    name.selectAll()
    QTest.keyClicks(name, "My back")
    QTest.keyClick(name, Qt.Key.Key_Return)
    bed = next(each for each in desk.view.findChildren(Toggle) if each.text() == "Bed")
    bed.click()
    about = typed(desk, "What it is for, in a few words")
    about.selectAll()
    QTest.keyClick(about, Qt.Key.Key_Delete)
    desk.press("Done")
    assert desk.edits == [
        SetTop("name", "My back"),
        SetTop("place", ["floor", "bed"]),
        SetTop("about", None),
    ]
    assert "My back" in words(desk)
    assert "floor or bed" in words(desk)


def test_a_routine_never_loses_its_name(desk: Desk) -> None:
    desk.press("Change")
    name = typed(desk, "Name")
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_Delete)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert desk.edits == []
    assert name.text() == "Loosen the lower back"


def test_try_it_from_here(desk: Desk) -> None:
    paths: list[object] = []
    desk.view.try_wanted.connect(paths.append)
    desk.press("Step 4")
    desk.press("Try it from here")
    assert paths == [("steps", 3, "steps", 0)]


def test_cards_that_stay_keep_their_widgets(desk: Desk) -> None:
    before = desk.cards
    desk.press(TILT)
    desk.press("More repetitions")
    assert desk.cards == before
    desk.press("Down: Pelvic tilt")
    assert set(desk.cards) == set(before)


def test_a_change_elsewhere_keeps_the_scroll_and_the_open_card(desk: Desk) -> None:
    desk.press("Step 6")
    QTest.qWait(3 * AGAIN_MS)  # until the card that was opened has been scrolled to
    card = desk.card("Press up on straight arms")
    place = card.mapTo(desk.view, QPoint(0, 0)).y()
    desk.text = desk.text.replace("hold: 15 s", "hold: 20 s")
    desk.show()
    settle()
    assert desk.opened == ["Press up on straight arms"]
    assert card.mapTo(desk.view, QPoint(0, 0)).y() == place


def test_a_refused_change_shows_what_still_stands(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press(TILT)
    desk.text = "name: [\n"  # somebody else has broken it meanwhile
    desk.press("More repetitions")
    assert button_in(desk.view, "More repetitions of Pelvic tilt, now 8").isEnabled()


def test_tab_goes_down_the_page(desk: Desk) -> None:
    desk.press(TILT)
    desk.card("Pelvic tilt").head.setFocus()
    seen: list[int] = []
    focus: QWidget | None = desk.card("Pelvic tilt").head
    while focus is not None and not desk.card("Cat-cow").isAncestorOf(focus):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = desk.view.window().focusWidget()
        assert focus is not None
        seen.append(
            focus.mapToGlobal(QPoint(0, 0)).y()
            - desk.view.findChildren(CardColumn)[0].mapToGlobal(QPoint(0, 0)).y()
        )
    assert len(seen) == 15
    assert seen == sorted(seen)


def test_tab_follows_a_card_that_has_moved(desk: Desk) -> None:
    head = desk.card("Pelvic tilt").head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    settle()
    before = desk.card("Cat-cow").head
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert head.hasFocus()


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("name", ["Step 1", "Step 4", "Step 6", "3 rounds"])
def test_every_button_has_a_name_and_room(qtbot: QtBot, zoom: int, name: str) -> None:
    desk = Desk(qtbot, look=look_in(Theme.LIGHT, zoom=zoom, less_motion=True))
    desk.press(name)
    for button in buttons(desk):
        assert button.accessibleName(), button
        assert button.height() >= 48
        assert button.width() >= 48
        assert is_inside(button, desk.view), button.accessibleName()


def is_inside(part: QWidget, whole: QWidget) -> bool:
    place = QRect(part.mapTo(whole, QPoint(0, 0)), part.size())
    return place.left() >= 0 and place.right() < whole.width()


def test_her_profile_s_note_stands_on_the_card(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    notes = {"cat-cow": "For you: rest on your fists."}
    desk.view.show_stock(Stock(desk.stock.catalogue, note_for=lambda id_: notes.get(id_, "")))
    desk.show()
    assert "For you: rest on your fists." in words(desk)


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [(0, 1, 0), (5, 10, 4), (12, 15, 10), (55, 60, 50), (60, 75, 55), (300, 360, 285)],
)
def test_steps_of_a_hold_feel_even(value: int, up: int, down: int) -> None:
    amount = Amount("hold", "Hold", value, "", "", as_written(value), least=0)
    assert (amount.stepped(1), amount.stepped(-1)) == (up, down)


@given(st.integers(0, 600))
def test_minus_takes_back_what_plus_did_on_the_grid(value: int) -> None:
    amount = Amount("hold", "Hold", value, "", "", least=0, most=100_000)
    up = Amount("hold", "Hold", amount.stepped(1), "", "", least=0, most=100_000)
    assert up.stepped(-1) <= value < up.value


def test_presses_count_on_before_the_text_has_answered(qtbot: QtBot) -> None:
    stepper = Stepper(Amount("hold", "Hold", 10, "Longer", "Shorter", "10 s"))
    told: list[object] = []
    stepper.stepped.connect(told.append)
    show_on(qtbot, stepper)
    for _press in range(3):
        QTest.mouseClick(button_in(stepper, "Longer"), Qt.MouseButton.LeftButton)
    assert told == [15, 20, 25]


def test_an_amount_is_written_as_it_was() -> None:
    for text, value, to, wanted in (
        ("15 s", 15, 20, "20 s"),
        ("1:30", 90, 105, "1:45"),
        ("2 min", 120, 60, "1 min"),
        ("", 0, 90, "1 min 30 s"),
    ):
        assert Amount("for", "", value, "", "", text).text(to) == wanted
    assert Amount("repeat", "", 8, "", "", "8", Unit.TIMES).text(9) == "9"


def press_at_random(desk: Desk, seed: int, presses: int) -> None:
    """Press what can be pressed; after each press the cards show just what the text says."""
    chance = Random(seed)  # noqa: S311 (no secret)
    for _press in range(presses):
        chosen = chance.choice([each for each in buttons(desk) if each.isEnabled()])
        chosen.click()
        settle()
        cards = desk.view.findChildren(CardColumn)[0].cards
        shown = [(each.facts.path, each.facts.row.written) for each in cards]
        assert shown == rows_in(outline(desk.text).rows)
        assert sum(each.body is not None for each in cards) <= 1


def rows_in(rows: tuple[Row, ...]) -> list[tuple[object, object]]:
    return [found for row in rows for found in ((row.path, row.written), *rows_in(row.rows))]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_pressed_the_cards_show_the_text(qtbot: QtBot, seed: int) -> None:
    press_at_random(Desk(qtbot), seed, 40)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4, 60))
def test_whatever_is_pressed_the_cards_show_the_text_long(qtbot: QtBot, seed: int) -> None:
    press_at_random(Desk(qtbot), seed, 120)


def test_an_empty_routine_offers_the_first_exercise(qtbot: QtBot) -> None:
    desk = Desk(qtbot, "name: Mine\nplace: floor\n")
    assert "No exercises yet." in words(desk)
    assert not any(each.endswith("needs a look") for each in words(desk))
    assert "Add an exercise" in {each.text() for each in buttons(desk)}
    desk.press("Add an exercise")
    desk.press("Cat-cow")
    assert desk.opened == ["Cat-cow"]
    assert "No exercises yet." not in words(desk)


def test_the_last_step_can_go_without_a_scolding(qtbot: QtBot) -> None:
    desk = Desk(qtbot, step("do: cat-cow"))
    desk.press("Step 1")
    desk.press("Remove: Cat-cow")
    assert "No exercises yet." in words(desk)
    assert not any(each.endswith("needs a look") for each in words(desk))
    desk.press("Undo")
    assert desk.names == ["Cat-cow"]


def test_her_own_picture_stands_on_the_card_in_every_theme(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    file = tmp_path / "sheet.png"
    assert image.save(str(file))
    desk = Desk(qtbot, step("move: Sit.", "    repeat: 3\n    picture: sheet.png\n"))
    desk.view.show_stock(Stock(desk.stock.catalogue, picture_at=lambda name: str(tmp_path / name)))
    desk.show()
    for theme in (Theme.LIGHT, Theme.NIGHT):
        dress(desk.view, look_in(theme, less_motion=True))
        settle()
        seen = desk.cards[0].head.grab().toImage()
        assert seen.pixelColor(90, seen.height() // 2).name() == "#0000ff"


PATHS = st.lists(st.integers(0, 4), min_size=1, max_size=2).map(
    lambda places: tuple(part for place in places for part in ("steps", place))
)


@given(PATHS, PATHS, st.integers(-4, 4))
def test_a_row_is_followed_there_and_back(
    path: tuple[str | int, ...], moved: tuple[str | int, ...], by: int
) -> None:
    there = follow(path, Move(moved, by))
    assert there is not None
    back = (*moved[:-1], int(moved[-1]) + by)
    assert follow(there, Move(back, -by)) == path


@given(PATHS, PATHS)
def test_a_row_is_followed_past_what_is_added_and_removed(
    path: tuple[str | int, ...], after: tuple[str | int, ...]
) -> None:
    there = follow(path, Add(after, {}))
    assert there is not None
    assert follow(there, Remove(tuple(added_at(Add(after, {}), 0)))) == path
