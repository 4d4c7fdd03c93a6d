"""The look at a routine: a recording of it may be taken along."""

from pathlib import Path
from typing import Final

import pytest
from house import House, MakeHouse
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from easeful.core.day import Day
from easeful.core.settings import Settings
from easeful.ui.recorder import Recorder
from easeful.ui.routes import Route
from easeful.ui.widgets.progress_bar import CalmBar
from easeful.ui.widgets.text import Text

TAKE: Final = "Take it with you"
LONG_MS: Final = 20_000

STANDS_STILL: Final = {
    "heat": "  - heat: 10 min\n    area: low-back\n  - rest: 1 min\n",
    "cold": "  - cold: 5 min\n    area: low-back\n  - rest: 1 min\n",
    "wait": "  - rest: 1 min\n    wait: yes\n",
    "after": "  - move: Walk to the window.\n    wait: after\n",
}


def looking(house: House, routine: str = "low-back-10") -> House:
    house.app.stage.pages.today.look_wanted.emit(house.summary(routine))
    house.settle()
    return house


def texts(house: House) -> list[str]:
    return [each.text() for each in house.page.findChildren(Text) if each.isVisible()]


def words_on_buttons(house: House) -> set[str]:
    return {each.text() for each in house.buttons() if each.isVisible()}


def recorder_of(house: House) -> Recorder:
    return house.app.stage.room.recorder


def recording(house: House, qtbot: QtBot) -> House:
    """Take a routine along, and wait until 42 % of it are written."""
    looking(house).click(TAKE)
    qtbot.waitUntil(lambda: recorder_of(house).percent == 42, timeout=LONG_MS)
    house.settle()
    return house


def let_it_end(house: House, qtbot: QtBot) -> None:
    recording = recorder_of(house).recording
    assert recording is not None
    Path(f"{recording.file}.go").touch()
    qtbot.waitUntil(lambda: recorder_of(house).recording is None, timeout=LONG_MS)
    house.settle()


def test_the_routine_s_name_is_suggested(house: House, qtbot: QtBot) -> None:
    recording(house, qtbot)
    assert house.dialog.names == ["Low back reset"]
    under_way = recorder_of(house).recording
    assert under_way is not None
    assert (under_way.routine, under_way.day) == ("low-back-10", Day.ORDINARY)


def test_a_closed_dialog_changes_nothing(house: House) -> None:
    house.dialog.is_closed = True
    looking(house).click(TAKE)
    assert recorder_of(house).recording is None
    assert TAKE in words_on_buttons(house)


def test_the_page_shows_how_far_it_is_and_stays_usable(house: House, qtbot: QtBot) -> None:
    recording(house, qtbot)
    assert "Saving “Low back reset”: 42 %" in texts(house)
    bar = house.page.findChildren(CalmBar)[0]
    assert (bar.isVisible(), bar.value()) == (True, 42)
    assert words_on_buttons(house) >= {"Cancel", "Start", "Back"}
    assert TAKE not in words_on_buttons(house)
    house.click("Start")
    assert house.is_on(Route.SESSION)


def test_cancel_brings_the_offer_back(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    recording(house, qtbot).click("Cancel")
    qtbot.waitUntil(lambda: recorder_of(house).recording is None, timeout=LONG_MS)
    house.settle()
    assert TAKE in words_on_buttons(house)
    assert not house.page.findChildren(CalmBar)[0].isVisible()
    assert list(tmp_path.glob("*.wav*")) == []
    assert house.button(TAKE).hasFocus()


def test_at_the_end_the_page_says_where_it_is(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    recording(house, qtbot)
    let_it_end(house, qtbot)
    assert f"Saved: Low back reset.wav in {tmp_path.name}" in texts(house)
    assert house.app.window.notice.words == ""
    house.click("Open the folder")
    assert house.editor.opened == [tmp_path]


def test_where_no_program_opens_the_folder_its_place_is_said(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    house.editor.knows_a_program = False
    recording(house, qtbot)
    let_it_end(house, qtbot)
    house.click("Open the folder")
    assert f"The folder is {tmp_path}." in texts(house)


def test_a_failure_is_said_and_it_may_be_tried_again(house: House) -> None:
    looking(house)
    recorder_of(house).failed.emit("the disk is full")
    house.settle()
    assert "It could not be saved: the disk is full." in texts(house)
    assert TAKE in words_on_buttons(house)


def test_by_keyboard_the_focus_follows_the_button(house: House, qtbot: QtBot) -> None:
    looking(house)
    house.button(TAKE).setFocus()
    house.key(Qt.Key.Key_Return)
    assert house.button("Cancel").hasFocus()
    let_it_end(house, qtbot)
    assert house.button("Open the folder").hasFocus()


def test_on_another_page_a_quiet_sentence_tells_of_it(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    recording(house, qtbot).click("Back")
    let_it_end(house, qtbot)
    assert house.app.window.notice.words == f"Saved: Low back reset.wav in {tmp_path.name}"


def test_on_another_page_a_failure_is_told_too(house: House) -> None:
    recorder_of(house).failed.emit("the disk is full")
    assert house.app.window.notice.words == "It could not be saved: the disk is full."


def test_a_session_is_not_disturbed(house: House, qtbot: QtBot) -> None:
    recording(house, qtbot).click("Start")
    let_it_end(house, qtbot)
    assert house.app.window.notice.words == ""
    house.session.stop()
    house.settle()
    assert house.app.window.notice.words.startswith("Saved: ")


def test_who_comes_back_sees_it_go_on_under_another_routine_too(house: House, qtbot: QtBot) -> None:
    recording(house, qtbot).click("Back")
    looking(house, "pmr-8")
    assert "Saving “Low back reset”: 42 %" in texts(house)
    let_it_end(house, qtbot)
    assert "Open the folder" in words_on_buttons(house)


def test_once_it_was_told_it_is_offered_anew(house: House, qtbot: QtBot) -> None:
    recording(house, qtbot)
    let_it_end(house, qtbot)
    house.click("Back")
    assert TAKE in words_on_buttons(looking(house))


def test_closing_the_window_cancels(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    recording(house, qtbot)
    house.app.window.close()
    assert recorder_of(house).recording is None
    assert list(tmp_path.glob("*.wav*")) == []


@pytest.mark.parametrize("kind", STANDS_STILL)
def test_what_waits_for_the_person_cannot_be_a_recording(make_house: MakeHouse, kind: str) -> None:
    house = make_house(Settings())
    own = house.app.stage.room.own_routines
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text(f"name: Mine\nsteps:\n{STANDS_STILL[kind]}", encoding="utf-8")
    house.begin()
    looking(house, "mine")
    assert TAKE not in words_on_buttons(house)
    assert any("a recording cannot" in each for each in texts(house))
