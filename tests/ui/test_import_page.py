"""The page that shows what is in a package: nothing is written before the big button."""

from pathlib import Path

import pytest
from looks import ASSETS, Show, look_in
from package_samples import fill, opened, packed, png, tree
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.day import Day
from easeful.core.look import look_at
from easeful.core.preview import previews_of
from easeful.core.settings import Theme
from easeful.core.summarise import timeline_of
from easeful.library.package import Contents, Refused, Taken, take_in
from easeful.ui.dress import dress
from easeful.ui.pages.import_page import ImportPage, NotImportedPage, Take
from easeful.ui.pages.import_pictures import PictureTile
from easeful.ui.pages.step_list import StepRow
from easeful.ui.theme import apply, load_fonts
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.text import Text


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    """Return a function that dresses a page and shows it."""
    load_fonts(ASSETS / "fonts")

    def show_it(page: QWidget) -> None:
        look = look_in(Theme.LIGHT)
        apply(qapp, look)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        dress(page, look)
        page.show()
        page.activateWindow()
        qapp.processEvents()

    return show_it


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    return packed(fill(tmp_path / "hers"))


def page_of(contents: Contents, take: Take = take_in) -> ImportPage:
    timeline = timeline_of(contents.routine, contents.catalogue, Day.ORDINARY)
    poses = contents.catalogue.ways.poses
    previews = previews_of(timeline, poses, contents.routine.places)
    return ImportPage(contents, look_at(timeline), previews, take)


def texts(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(Text) if each.isVisible()]


def button(page: QWidget, words: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text() == words)


def test_it_shows_what_is_inside_and_writes_nothing(
    data: bytes, tmp_path: Path, show: Show
) -> None:
    page = page_of(opened(data, tmp_path / "home"))
    show(page)
    shown = texts(page)
    assert {"My back", "4 steps · 3 min · anywhere", "Comes with it"} <= set(shown)
    assert {"The exercise “Towel stretch”", "The picture sheet.png (1 KB)"} <= set(shown)
    assert len(page.findChildren(StepRow)) == 4
    assert [each.accessibleName() for each in page.findChildren(PictureTile)] == [
        "Picture: sheet.png"
    ]
    assert not (tmp_path / "home").exists()


def test_the_big_button_adds_it(data: bytes, tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    page = page_of(opened(data, tmp_path / "home"))
    show(page)
    page.arrive()
    add = button(page, "Add to my routines")
    assert add.hasFocus()
    with qtbot.waitSignal(page.added) as added:
        add.click()
    assert added.args == ["my-back"]
    assert tree(tmp_path / "home") == tree(tmp_path / "hers")


def test_not_now_writes_nothing(data: bytes, tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    page = page_of(opened(data, tmp_path / "home"))
    show(page)
    with qtbot.waitSignal(page.declined):
        button(page, "Not now").click()
    assert not (tmp_path / "home").exists()


def test_what_is_kept_is_said(data: bytes, tmp_path: Path, show: Show) -> None:
    home = fill(tmp_path / "home", {"pictures/sheet.png": png(9)})
    page = page_of(opened(data, home))
    show(page)
    assert "The sheet.png you have stays as it is; the new one becomes sheet-2.png." in texts(page)


def test_what_she_has_is_only_shown(data: bytes, tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    page = page_of(opened(data, tmp_path / "hers"))
    show(page)
    assert "You have all of this already." in texts(page)
    assert "Comes with it" not in texts(page)
    with qtbot.waitSignal(page.added) as added:
        button(page, "Show it").click()
    assert added.args == ["my-back"]


def test_a_failure_is_said_and_it_may_be_tried_again(
    data: bytes, tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    answers: list[Taken | Refused] = [Refused("The disk is full."), Taken("my-back", ())]
    page = page_of(opened(data, tmp_path / "home"), lambda _contents: answers.pop(0))
    show(page)
    with qtbot.assertNotEmitted(page.added):
        button(page, "Add to my routines").click()
    assert "The disk is full." in texts(page)
    with qtbot.waitSignal(page.added):
        button(page, "Add to my routines").click()


def test_many_lines_are_counted(tmp_path: Path, show: Show) -> None:
    names = [f"e{n}" for n in range(12)]
    text = "name: Many\nsteps:\n" + "".join(f"  - do: {name}\n" for name in names)
    exercise = b"name: One\ndose:\n  ordinary: {hold: 9 s}\n"
    files = {f"exercises/{name}.yaml": exercise for name in names}
    hers = fill(tmp_path / "hers", {"routines/many.yaml": text.encode(), **files})
    page = page_of(opened(packed(hers, "many"), tmp_path / "home"))
    show(page)
    assert texts(page).count("The exercise “One”") == 8
    assert "and 4 more" in texts(page)


def test_a_picture_that_cannot_be_painted_is_an_empty_tile(show: Show) -> None:
    tile = PictureTile("x.png", b"\x89PNG\r\n\x1a\nand no more")
    show(tile)
    assert tile.grab().size() == tile.size()


def test_a_refusal_says_why_and_leads_back(show: Show, qtbot: QtBot) -> None:
    page = NotImportedPage("my-back.easeful", Refused("This file is damaged."))
    show(page)
    page.arrive()
    assert texts(page) == [
        "my-back.easeful",
        "This file was not opened",
        "This file is damaged.",
        "Nothing was added or changed.",
    ]
    assert button(page, "Back").hasFocus()
    with qtbot.waitSignal(page.declined):
        button(page, "Back").click()
