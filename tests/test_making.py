"""Routines of her own, made, changed, tried and shared in the whole app."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from house import House, build_house
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shipped import ROUTINES

from easeful.core.settings import EditAs, Settings
from easeful.ui.edit.edit_page import EditPage
from easeful.ui.edit.edits import SetField
from easeful.ui.edit.new_routine import NewRoutinePage
from easeful.ui.edit.saver import Standing
from easeful.ui.edit.step_head import StepHead
from easeful.ui.pages.sheet import LEAST_MARGIN, Sheet
from easeful.ui.routes import Route
from easeful.ui.widgets.banner import Banner
from easeful.ui.widgets.press import REST_MS
from easeful.ui.widgets.text import Text

MINE = """\
# my physiotherapist said so
name: My back
place: floor
steps:
  - do: pelvic-tilt     # slowly
    repeat: 6

  - do: knee-to-chest
    hold: 10 s
    sides: both
  - rest: 30 s
"""
BROKEN = MINE.replace("knee-to-chest", "knee-to-chst")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def mine(home: Path) -> Path:
    path = home / "routines" / "my-back.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(MINE, encoding="utf-8")
    return path


@pytest.fixture
def house(qapp: QApplication, home: Path, mine: Path) -> Iterator[House]:
    house = build_house(qapp, home, Settings(seen_emergency_lines=date(2026, 3, 1)))
    house.begin()
    house.app.window.resize(1280, 800)
    yield house
    house.app.window.close()
    house.settle()


def edit(house: House, view: EditAs = EditAs.CARDS) -> EditPage:
    """Open her own routine where it is changed."""
    house.app.stage.pages.routines  # noqa: B018 (it is made when it is first wanted)
    house.app.making._wishes.change.emit(house.summary("my-back"))  # noqa: SLF001
    house.settle()
    page = house.page
    assert isinstance(page, EditPage)
    if view is EditAs.TEXT:
        house.click("Text")
    return page


def write(page: EditPage, old: str, new: str) -> None:
    """Type something over what stands in the text."""
    cursor = page.editing.manuscript.document.find(old)
    assert not cursor.isNull()
    cursor.insertText(new)


def stands(page: EditPage) -> Standing:
    return page.editing.saver.standing


def test_of_a_shipped_routine_she_gets_a_version_of_her_own(house: House, home: Path) -> None:
    shipped = next(each for each in ROUTINES if each.stem == "low-back-10")
    before = shipped.read_bytes()
    house.app.making._wishes.change.emit(house.summary("low-back-10"))  # noqa: SLF001
    house.settle()
    own = home / "routines" / "low-back-reset-my-version.yaml"
    assert house.is_on(Route.EDIT)
    assert shipped.read_bytes() == before
    assert "name: Low back reset, my version" in own.read_text(encoding="utf-8")
    house.app.reader.finish()
    assert {"low-back-10", own.stem} <= {each.id for each in house.app.stage.room.shelf.summaries}


def test_a_card_changes_its_own_bytes_and_the_file_is_saved(
    house: House, mine: Path, qtbot: QtBot
) -> None:
    page = edit(house)
    page.editing.do(SetField(("steps", 0), "repeat", "8"))
    house.click("Done")
    assert mine.read_text(encoding="utf-8") == MINE.replace("repeat: 6", "repeat: 8")
    assert house.is_on(Route.ROUTINES)


def test_undo_goes_back_to_the_very_bytes_through_both_views(house: House, mine: Path) -> None:
    page = edit(house)
    page.editing.do(SetField(("steps", 0), "repeat", "8"))
    house.click("Text")
    write(page, "10 s", "15 s")
    house.settle()
    house.click("Undo")
    house.click("Undo")
    assert page.editing.manuscript.data == MINE.encode()
    house.click("Done")
    assert mine.read_bytes() == MINE.encode()


def test_mistakes_wait_as_a_draft_and_the_fix_is_one_press(house: House, mine: Path) -> None:
    page = edit(house, EditAs.TEXT)
    write(page, "knee-to-chest", "knee-to-chst")
    page.editing.begin()
    house.settle()
    assert stands(page) is Standing.DRAFT
    assert mine.read_bytes() == MINE.encode()
    house.click("Change to knee-to-chest")
    assert page.editing.manuscript.data == MINE.encode()
    assert stands(page) is Standing.SAVED


def test_going_elsewhere_by_the_rail_keeps_the_draft(house: House, mine: Path) -> None:
    page = edit(house, EditAs.TEXT)
    write(page, "knee-to-chest", "knee-to-chst")
    house.app.window.route_chosen.emit(Route.TODAY)
    house.settle()
    assert mine.read_bytes() == MINE.encode()
    again = edit(house)
    assert again.editing.manuscript.data == BROKEN.encode()


def test_a_try_begins_at_the_step_and_leads_back_to_it(house: House) -> None:
    page = edit(house, EditAs.TEXT)
    page.try_wanted.emit(("steps", 1))
    house.settle()
    assert house.is_on(Route.SESSION)
    assert house.run().session.step == 1
    house.app.stage.pages.session.stop()
    house.settle()
    assert house.is_on(Route.EDIT)
    assert page._text.cursor_line == 8  # noqa: SLF001
    assert house.store.load().last_routine == ""


def test_what_is_tried_is_what_is_written_mistakes_left_out(house: House, mine: Path) -> None:
    page = edit(house, EditAs.TEXT)
    write(page, "knee-to-chest", "knee-to-chst")
    page.editing.begin()
    house.settle()
    house.click("Try it")
    assert house.is_on(Route.SESSION)
    assert mine.read_bytes() == MINE.encode()
    house.app.stage.pages.session.stop()
    house.settle()
    assert page.editing.manuscript.data == BROKEN.encode()


def test_a_trial_stops_without_a_question(house: House) -> None:
    edit(house)
    house.click("Try it")
    house.key(Qt.Key.Key_S)
    assert house.is_on(Route.EDIT)
    house.start("my-back")
    house.key(Qt.Key.Key_S)
    assert house.is_on(Route.SESSION)


def test_a_trial_asks_about_holds_and_no_leads_back(house: House) -> None:
    page = edit(house, EditAs.TEXT)
    write(page, "rest: 30 s", "breathe: box\n    for: 1 min")
    page.editing.begin()
    house.click("Try it")
    assert house.is_on(Route.HOLDS)
    house.click("Not for me")
    assert house.is_on(Route.EDIT)
    house.click("Try it")
    assert house.is_on(Route.HOLDS)


def test_a_trial_of_heat_is_asked_about_like_any_heat(house: House) -> None:
    page = edit(house, EditAs.TEXT)
    write(page, "rest: 30 s", "heat: 10 min\n    area: low-back\n    wait: after")
    page.editing.begin()
    house.settle()
    page.try_wanted.emit(("steps", 2))
    house.settle()
    house.pass_seconds(30)
    assert not house.is_on(Route.EDIT)
    assert house.app.stage.route is Route.HEAT_ALONE


def test_what_heat_has_against_a_start_it_has_against_a_trial(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(house)
    starter = house.app.making._bench.starter  # noqa: SLF001
    monkeypatch.setattr(starter, "_refusal_of", lambda _routine: "A pad is on.")
    house.click("Try it")
    assert house.is_on(Route.EDIT)
    assert house.app.window.notice.words == "A pad is on."


def test_the_text_begins_where_the_open_card_is(house: House) -> None:
    page = edit(house)
    page.go_to(("steps", 1))
    house.click("Text")
    assert page._text.cursor_line == 8  # noqa: SLF001


def elsewhere(house: House, path: Path, text: str) -> None:
    """Save the file in another program, and let the desktop tell of it."""
    stamp = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(stamp + 10**9, stamp + 10**9))
    house.app.reader.read_again((path,))
    house.app.reader.finish()
    house.settle()


def test_a_file_saved_elsewhere_is_seen_at_once_in_list_and_editor(
    house: House, mine: Path
) -> None:
    page = edit(house)
    elsewhere(house, mine, MINE.replace("My back", "Her back"))
    assert page.editing.manuscript.data == MINE.replace("My back", "Her back").encode()
    assert house.summary("my-back").name == "Her back"
    house.click("Undo")
    assert page.editing.manuscript.data == MINE.encode()


HERS = MINE.replace("6", "9")
THEIRS = MINE.replace("My back", "Theirs")


@pytest.mark.parametrize(
    ("answer", "after"),
    [
        ("Keep mine", [HERS]),
        ("Take the other", [THEIRS]),
        ("Keep both", [THEIRS, HERS.replace("name: My back", "name: My back (2)")]),
    ],
)
def test_two_who_write_at_once_are_asked_and_nothing_is_lost(
    house: House, mine: Path, qtbot: QtBot, answer: str, after: list[str]
) -> None:
    page = edit(house, EditAs.TEXT)
    write(page, "repeat: 6", "repeat: 9")
    page.editing.begin()
    elsewhere(house, mine, MINE.replace("My back", "Theirs"))
    assert stands(page) is Standing.CHANGED_ELSEWHERE
    qtbot.wait(REST_MS)  # a press in the moment in which a question appears does not count
    house.click(answer)
    page.leave()
    files = sorted(mine.parent.iterdir(), key=lambda path: len(path.name))
    assert [path.read_text(encoding="utf-8") for path in files] == after


def test_a_session_goes_on_with_what_it_had(house: House, mine: Path) -> None:
    house.start("my-back")
    run = house.app.stage.pages.session
    elsewhere(house, mine, "name: My back\nsteps:\n  - rest: 5 s\n")
    assert house.is_on(Route.SESSION)
    house.pass_seconds(60)
    assert house.is_on(Route.SESSION)
    assert run is house.page


def test_a_file_with_mistakes_is_mended_where_it_is_said(house: House, mine: Path) -> None:
    elsewhere(house, mine, BROKEN)
    house.app.window.route_chosen.emit(Route.PROBLEMS)
    house.settle()
    house.click("Mend it here")
    page = house.page
    assert isinstance(page, EditPage)
    assert page._text.cursor_line == 8  # noqa: SLF001
    house.click("Change to knee-to-chest")
    page.leave()
    assert mine.read_bytes() == MINE.encode()


def test_a_new_routine_is_made_in_three_steps(house: House, home: Path) -> None:
    house.app.window.route_chosen.emit(Route.ROUTINES)
    house.settle()
    house.click("New routine")
    page = house.page
    assert isinstance(page, NewRoutinePage)
    house.click("Next")
    house.click("Next")
    page._take("pelvic-tilt")  # noqa: SLF001 - a tap on its card
    house.click("Make it")
    assert house.is_on(Route.EDIT)
    text = (home / "routines" / "my-routine.yaml").read_text(encoding="utf-8")
    assert "place: floor" in text
    assert "- do: pelvic-tilt" in text


def test_the_folder_is_made_when_it_is_first_opened(house: House, home: Path) -> None:
    house.app.window.route_chosen.emit(Route.ROUTINES)
    house.settle()
    house.click("My folder")
    assert house.editor.opened == [home]
    assert (home / "exercises").is_dir()
    assert (home / "pictures").is_dir()
    assert (home / "schemas" / "routine.json").is_file()


def test_a_routine_goes_out_and_comes_in_again(house: House, home: Path, mine: Path) -> None:
    wishes = house.app.making._wishes  # noqa: SLF001
    wishes.share.emit(house.summary("my-back"))
    house.settle()
    package = house.dialog.folder / "My back.easeful"
    assert package.is_file()
    mine.unlink()
    house.app.reader.read()
    house.app.reader.finish()
    house.app.window.dropped.emit(package)
    house.settle()
    assert house.is_on(Route.IMPORT)
    assert not mine.exists()
    house.click("Add to my routines")
    house.app.reader.finish()
    house.settle()
    assert mine.read_bytes() == MINE.encode()
    assert house.is_on(Route.LOOK)


def test_what_is_sent_during_a_session_waits_until_it_is_over(
    house: House, home: Path, mine: Path
) -> None:
    house.start("my-back")
    house.app.window.dropped.emit(mine)
    house.settle()
    assert house.is_on(Route.SESSION)
    house.app.stage.pages.session.stop()
    house.settle()
    house.click("Back to Today")
    assert house.is_on(Route.IMPORT)


def test_a_screen_over_the_cards_has_one_way_back(house: House) -> None:
    page = edit(house)
    done, text = house.button("Done"), house.button("Text")
    house.click("My own exercise")
    assert not done.isVisible()
    assert not text.isVisible()
    page.go_to_line(1)
    assert done.isVisible()
    house.click("Cards")
    assert not done.isVisible()
    house.click("Back")
    assert done.isVisible()


def test_an_own_exercise_that_was_left_is_gone_on_with(house: House, mine: Path) -> None:
    page = edit(house)
    house.click("My own exercise")
    QTest.keyClicks(house.focus(), "Slide one heel away.")
    house.key(Qt.Key.Key_Escape)
    house.click("My own exercise")
    house.click("Add it")
    assert "- move: Slide one heel away." in page.editing.manuscript.data.decode()
    house.click("My own exercise")
    assert not house.button("Add it").isEnabled()


def test_for_a_sheet_a_new_routine_may_begin_without_exercises(house: House, home: Path) -> None:
    house.app.window.route_chosen.emit(Route.ROUTINES)
    house.settle()
    for words in ("New routine", "Next", "Next", "Make it"):
        house.click(words)
    seen = {each.text() for each in house.page.findChildren(Text) if each.isVisible()}
    assert {"My routine", "No exercises yet."} <= seen
    assert house.focus() is house.button("Add an exercise")
    house.click("My own exercise")
    QTest.keyClicks(house.focus(), "Slide one heel away.")
    house.click("Add it")
    page = house.page
    assert isinstance(page, EditPage)
    page.leave()
    text = (home / "routines" / "my-routine.yaml").read_text(encoding="utf-8")
    assert "- move: Slide one heel away." in text


def test_tab_goes_through_the_page_as_one_reads_it(house: House) -> None:
    edit(house)
    house.button("Change").setFocus()
    names = []
    for _press in range(5):
        house.key(Qt.Key.Key_Tab)
        names.append(house.focus().accessibleName().partition(",")[0])
    assert names == ["Step 1", "Step 2", "Step 3", "Add an exercise", "My own exercise"]


def test_a_card_that_opens_is_seen_from_its_head_on(house: House, qtbot: QtBot) -> None:
    house.app.window.resize(960, 640)
    page = edit(house)
    head = page.findChildren(StepHead)[-1]
    head.setFocus()
    house.key(Qt.Key.Key_Return)
    sheet = next(each for each in page.findChildren(Sheet) if each.isAncestorOf(head))
    qtbot.wait(200)
    card = head.parentWidget()
    assert card is not None
    top, view = card.mapTo(sheet.viewport(), QPoint(0, 0)).y(), sheet.viewport().height()
    assert top >= 0
    assert top + card.height() <= view or top <= LEAST_MARGIN


@pytest.mark.parametrize("view", list(EditAs))
def test_the_question_of_two_writers_is_never_cut(
    house: House, mine: Path, view: EditAs, qtbot: QtBot
) -> None:
    house.app.stage.room.memory.keep(replace(house.store.load(), text_size=200))
    house.app.window.resize(960, 640)
    page = edit(house, view)
    page.editing.do(SetField(("steps", 0), "repeat", "8"))
    elsewhere(house, mine, MINE.replace("My back", "Theirs"))
    qtbot.wait(100)
    banner = page.findChildren(Banner)[0]
    assert banner.height() >= banner.heightForWidth(banner.width())


def test_an_edit_that_is_refused_is_said_and_the_cards_show_what_is_written(house: House) -> None:
    page = edit(house)
    page.editing.do(SetField(("steps", 9), "repeat", "8"))
    assert house.app.window.notice.words
    assert page.editing.manuscript.data == MINE.encode()
