"""Her own exercise: words, a photograph of the sheet, and what her therapist wrote beside it."""

from pathlib import Path
from time import perf_counter

import pytest
from cards import Desk, button_in, settle
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot
from shipped import HEAD, read

from easeful.core.routine import Move as MoveStep
from easeful.core.routine import Rounds
from easeful.ui.edit.edits import Add, SetField, Several
from easeful.ui.edit.own_move_draft import FIELDS, OwnMove, changes, own_move_of
from easeful.ui.edit.own_picture_box import OwnPictureBox
from easeful.ui.widgets.field import Field

WORDS = "Press up on straight arms."
LONGEST = 3 * 60 * 60
"""Seconds that a routine may last."""


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk(qtbot)
    desk.press("My own exercise")
    return desk


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    file = tmp_path / "sheet.png"
    assert image.save(str(file))
    return file


def box(desk: Desk) -> OwnPictureBox:
    return desk.view.findChildren(OwnPictureBox)[0]


def write(desk: Desk, words: str = WORDS) -> None:
    field = next(each for each in desk.view.findChildren(QPlainTextEdit) if each.isVisible())
    assert field.hasFocus()
    QTest.keyClicks(field, words)


def added(desk: Desk) -> dict[str, object]:
    edit = desk.edits[-1]
    assert isinstance(edit, Add)
    return dict(edit.fields)


def test_words_alone_are_enough(desk: Desk) -> None:
    assert not button_in(desk.view, "Add it").isEnabled()
    write(desk)
    desk.press("Add it")
    assert desk.edits == [Add(None, {"move": WORDS, "repeat": "8"})]
    assert desk.opened == []  # it is as she wants it, and the next of her sheet can follow
    assert button_in(desk.view, "Add an exercise").hasFocus()


def test_everything_of_a_handout(desk: Desk, sheet: Path) -> None:
    desk.pictures.chosen = sheet
    write(desk)
    desk.press("Choose a picture")
    for _press in range(2):
        desk.press("More often")
    for _press in range(2):
        desk.press("Longer")
    desk.press("Each side")
    desk.press("On your front")
    stop = next(each for each in desk.view.findChildren(Field) if each.isVisible())
    QTest.keyClicks(stop, "Stop if it tingles.")
    desk.press("Add it")
    assert list(added(desk).items()) == [
        ("move", WORDS),
        ("position", "front"),
        ("repeat", "10"),
        ("hold", "2 s"),
        ("sides", "both"),
        ("picture", "sheet.png"),
        ("stop", "Stop if it tingles."),
    ]
    assert desk.pictures.kept == [sheet]


def test_sets_of_a_sheet_are_counted_in_the_form(desk: Desk) -> None:
    write(desk)
    for _press in range(2):
        desk.press("More sets")
    desk.press("Add it")
    assert added(desk) == {"move": WORDS, "sets": "3", "repeat": "8"}


def test_a_picture_alone_is_enough(desk: Desk, sheet: Path) -> None:
    desk.pictures.chosen = sheet
    desk.press("Choose a picture")
    desk.press("For a time")
    desk.press("Add it")
    assert added(desk) == {"move": "As in the picture.", "for": "30 s", "picture": "sheet.png"}


def test_a_picture_is_kept_only_when_the_exercise_is_added(desk: Desk, sheet: Path) -> None:
    desk.pictures.chosen = sheet
    desk.press("Choose a picture")
    desk.press("Back")
    assert desk.pictures.kept == []
    assert desk.edits == []


def test_a_picture_that_cannot_be_kept_loses_nothing(desk: Desk, sheet: Path) -> None:
    desk.pictures.chosen, desk.pictures.refused = sheet, "The disk is full."
    write(desk)
    desk.press("Choose a picture")
    desk.press("Add it")
    assert desk.edits == []
    desk.pictures.refused = ""
    desk.press("Add it")
    assert added(desk)["picture"] == "sheet.png"


def test_a_dropped_file_and_a_pasted_picture_are_taken(desk: Desk, sheet: Path) -> None:
    dropped, pasted = QMimeData(), QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(sheet))])
    assert box(desk).take_from(dropped)
    pasted.setImageData(QImage(str(sheet)))
    assert box(desk).take_from(pasted)
    settle()
    desk.press("Add it")
    (kept,) = desk.pictures.kept
    assert (kept != sheet, QImage(str(kept)).size()) == (True, QImage(str(sheet)).size())


def test_what_is_no_picture_is_said(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "sheet.jpg"
    file.write_text("no picture", encoding="utf-8")
    said: list[object] = []
    box(desk).refused.connect(said.append)
    box(desk).take(file)
    assert said == ["sheet.jpg is no picture that can be shown."]
    assert not button_in(desk.view, "Add it").isEnabled()


def test_the_picture_can_be_left_out_again(desk: Desk, sheet: Path) -> None:
    desk.pictures.chosen = sheet
    write(desk)
    desk.press("Choose a picture")
    desk.press("Without a picture")
    desk.press("Add it")
    assert "picture" not in added(desk)


def test_a_large_photograph_is_shown_scaled_and_quickly(desk: Desk, tmp_path: Path) -> None:
    image = QImage(4000, 3000, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    file = tmp_path / "large.jpg"
    assert image.save(str(file))
    began = perf_counter()
    box(desk).take(file)
    settle()
    box(desk).grab()
    assert perf_counter() - began < 2.0


def test_a_photograph_taken_upright_stands_upright(desk: Desk, tmp_path: Path) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    file = tmp_path / "turned.jpg"
    assert image.save(str(file))
    data = file.read_bytes()
    # An EXIF block that says: turn by a quarter.
    tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
    block = b"Exif\0\0" + tiff
    exif = b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block
    file.write_bytes(data[:2] + exif + data[2:])
    box(desk).take(file)
    settle()
    seen = box(desk).grab().toImage()
    ratio = seen.devicePixelRatio()
    middle = seen.width() // 2
    column = [seen.pixelColor(middle, y).red() > 200 for y in range(seen.height())]
    reds = [y for y, _red in enumerate(column) if seen.pixelColor(middle, y).green() < 60]
    row = [x for x in range(seen.width()) if seen.pixelColor(x, seen.height() // 2).green() < 60]
    assert len(reds) > 1.5 * len(row) > 0
    assert ratio > 0


def test_esc_leads_back_to_the_cards(desk: Desk) -> None:
    focus = desk.view.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert desk.names[1] == "Pelvic tilt"
    assert button_in(desk.view, "Add an exercise").hasFocus()


def test_an_own_exercise_is_changed_in_the_same_form(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Step 6")
    desk.press("Words, position, picture: Change")
    desk.press("On your front")
    desk.press("More often")
    desk.press("Keep it")
    path = ("steps", 4)
    wanted = (SetField(path, "position", "front"), SetField(path, "repeat", "11"))
    assert desk.edits == [Several(wanted)]
    assert desk.opened == ["Press up on straight arms"]


def test_keeping_it_as_it_was_changes_nothing(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Step 6")
    desk.press("Words, position, picture: Change")
    desk.press("Keep it")
    assert desk.edits == []


DRAFTS = st.builds(
    OwnMove,
    words=st.sampled_from(["", "Lift the arm.", "Sit: then\nstand # slowly", "- no"]),
    position=st.sampled_from(["", "front", "chair"]),
    sets=st.integers(1, 10),
    repeat=st.integers(1, 60),
    hold=st.integers(0, 60),
    lasting=st.integers(0, 600),
    sides=st.sampled_from(["", "both", "alternate", "left"]),
    picture=st.just("sheet.jpg"),
    stop=st.sampled_from(["", "Stop: if it hurts."]),
).filter(lambda draft: draft.sets * draft.repeat * (draft.hold + 6) * 2 < LONGEST)


@given(DRAFTS)
def test_the_fields_say_what_was_chosen(draft: OwnMove) -> None:
    again = own_move_of(draft.fields)
    assert again.fields == draft.fields
    assert set(draft.fields) <= set(FIELDS)


@given(DRAFTS)
def test_the_step_is_one_that_the_loader_reads(draft: OwnMove) -> None:
    lines = "\n".join(f'    {key}: "{value}"' for key, value in draft.fields.items())
    found = read(f"{HEAD}{lines.replace('    move', '  - move', 1)}\n")
    assert [problem.words for problem in found.problems] == []
    assert found.routine is not None
    first = found.routine.steps[0]
    assert isinstance(first, MoveStep) or (isinstance(first, Rounds) and "sets" in draft.fields)


@given(DRAFTS, DRAFTS)
def test_only_what_differs_is_changed(before: OwnMove, after: OwnMove) -> None:
    fields = before.fields
    made = changes(("steps", 0), before, after)
    # What goes makes room first: a time cannot stand beside a count.
    assert [each.value is not None for each in made] == sorted(
        each.value is not None for each in made
    )
    for each in made:
        assert isinstance(each.value, str | None)
        fields = {key: value for key, value in fields.items() if key != each.key}
        if each.value is not None:
            fields[each.key] = each.value
    assert fields == after.fields
