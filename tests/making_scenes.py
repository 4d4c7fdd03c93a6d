"""Scenes of routines being made, for ``screens.py``: the editor, new routines, what was sent."""

from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import rmtree
from typing import Final, Protocol

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from easeful.core.settings import EditAs
from easeful.core.summary import Summary
from easeful.library.package import pack
from easeful.ui.edit.edit_page import EditPage
from easeful.ui.edit.text_view import TextView
from easeful.ui.routes import Route
from easeful.whole import App

OWN: Final = """\
# yaml-language-server: $schema=../schemas/routine.json
name: My lower back
about: From the sheet of my physiotherapist.
place: floor
steps:
  - do: pelvic-tilt
    repeat: 8
    say: Press your low back into the mat.
  - do: cat-cow        # slowly
    repeat: 6
  - do: knee-to-chest
    hold: 20 s
    sides: both
  - move: Press up on straight arms.
    position: front
    repeat: 10
    hold: 2 s
  - breathe: 4-6
    for: 1 min
"""


class Stage(Protocol):
    """What ``screens.Scene`` gives."""

    @property
    def app(self) -> App: ...
    def settle(self) -> None: ...
    def summary(self, routine: str) -> Summary: ...
    def press(self, words: str) -> None: ...


def _own(scene: Stage) -> Path:
    folder = scene.app.stage.room.own_routines
    path = folder / "my-lower-back.yaml"
    path.write_text(OWN, encoding="utf-8")
    rmtree(folder.parent / "drafts", ignore_errors=True)  # of the look that was rendered before
    scene.app.reader.read()
    scene.app.reader.finish()
    return path


def _edit(scene: Stage, view: EditAs) -> EditPage:
    _own(scene)
    scene.app.making.leave()
    scene.app.stage.pages.routines.look_wanted.emit(scene.summary("my-lower-back"))
    scene.settle()
    scene.press("Change it")
    _rest(scene)
    page = scene.app.window.page
    if not isinstance(page, EditPage):
        raise TypeError(page)
    if view is EditAs.TEXT:
        scene.press("Text")
    else:
        scene.press("Cards")
    _rest(scene)
    return page


def _rest(scene: Stage) -> None:
    """Let what is made a little a turn be there."""
    for _turn in range(8):
        scene.settle()
        QTest.qWait(40)


def _text(page: QWidget) -> TextView:
    return page.findChildren(TextView)[0]


def cards(scene: Stage) -> None:
    _edit(scene, EditAs.CARDS)


def card_open(scene: Stage) -> None:
    page = _edit(scene, EditAs.CARDS)
    page.go_to(("steps", 2))
    _rest(scene)


def text(scene: Stage) -> None:
    page = _edit(scene, EditAs.TEXT)
    _text(page).go_to(9)
    _rest(scene)


def mistake(scene: Stage) -> None:
    page = _edit(scene, EditAs.TEXT)
    page.editing.manuscript.take(OWN.replace("knee-to-chest", "knee-to-chst").encode())
    _rest(scene)
    _text(page).go_to(11)
    _rest(scene)


def completing(scene: Stage) -> None:
    page = _edit(scene, EditAs.TEXT)
    box = _text(page).box
    cursor = box.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    box.setTextCursor(cursor)
    QTest.keyClicks(box, "  - do: kn")
    _rest(scene)


def conflict(scene: Stage) -> None:
    page = _edit(scene, EditAs.CARDS)
    page.editing.manuscript.take(OWN.replace("repeat: 8", "repeat: 9").encode())
    page.editing.begin()
    page.editing.path.write_text(OWN.replace("My lower", "Her lower"), encoding="utf-8")
    page.editing.saver.look()
    _rest(scene)


def picker(scene: Stage) -> None:
    _edit(scene, EditAs.CARDS)
    scene.press("Add an exercise")
    _rest(scene)


def own_exercise(scene: Stage) -> None:
    _edit(scene, EditAs.CARDS)
    scene.press("My own exercise")
    _rest(scene)


def new_routine(presses: int) -> Callable[[Stage], None]:
    def show(scene: Stage) -> None:
        scene.app.window.route_chosen.emit(Route.ROUTINES)
        scene.settle()
        scene.press("New routine")
        for _press in range(presses):
            scene.settle()
            scene.press("Next")
        _rest(scene)

    return show


def look_own(scene: Stage) -> None:
    _own(scene)
    scene.app.stage.pages.routines.look_wanted.emit(scene.summary("my-lower-back"))
    _rest(scene)


def sent(scene: Stage) -> None:
    path = _own(scene)
    room = scene.app.stage.room
    package = room.own_routines.parent / "sent.easeful"
    data = pack(path, scene.app.reader._shelf._places, room.shelf.catalogue)  # noqa: SLF001
    if not isinstance(data, bytes):
        raise TypeError(data)
    package.write_bytes(data)
    path.write_text(OWN.replace("8", "5"), encoding="utf-8")
    scene.app.window.dropped.emit(package)
    _rest(scene)


def not_sent(scene: Stage) -> None:
    odd = scene.app.stage.room.own_routines.parent / "holiday.zip"
    odd.write_bytes(b"PK")
    scene.app.window.dropped.emit(odd)
    _rest(scene)


def body(scene: Stage) -> None:
    scene.app.window.route_chosen.emit(Route.SETTINGS)
    scene.settle()
    scene.press("My body")
    _rest(scene)


def reading(scene: Stage) -> None:
    scene.app.window.route_chosen.emit(Route.ROUTINES)
    scene.settle()
    scene.app.stage.pages.routines.show_progress(1240, 5037)
    _rest(scene)


MAKING: Final[Mapping[str, Callable[[Stage], None]]] = {
    "edit-cards": cards,
    "edit-card-open": card_open,
    "edit-text": text,
    "edit-mistake": mistake,
    "edit-completing": completing,
    "edit-conflict": conflict,
    "edit-picker": picker,
    "edit-own": own_exercise,
    "new-name": new_routine(0),
    "new-place": new_routine(1),
    "new-exercises": new_routine(2),
    "look-own": look_own,
    "sent": sent,
    "sent-refused": not_sent,
    "body": body,
    "routines-reading": reading,
}
