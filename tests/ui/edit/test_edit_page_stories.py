"""Random stories on the page on which a routine is changed: cards, text, undo, another program.

Laws: both views are of one text; nothing that was ever written is lost, for it is in the file, in
a draft, in a file beside or behind Undo; and nothing that is done ends in a traceback.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

import pytest
from house import build_house
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from easeful.core.settings import EditAs, Settings
from easeful.library.drafts import Drafts
from easeful.ui.edit.card_column import CardColumn
from easeful.ui.edit.card_view import CardView
from easeful.ui.edit.edit_page import EditPage
from easeful.ui.edit.edits import Add, Copy, Edit, Move, Remove, SetField, SetTop
from easeful.ui.edit.text_view import TextView
from easeful.ui.routes import Route

MINE: Final = """\
# my physiotherapist said so
name: My back
place: floor
steps:
  - do: pelvic-tilt     # slowly
    repeat: 6

  - rounds: 2
    steps:
      - do: knee-to-chest
        hold: 10 s
        sides: both
      - rest: 20 s
  - do: cat-cow
"""
TYPED: Final = ("# hm", "\n  - rest: 20 s", "x", "  - do: cat-cow\n", "'", ": ", "kneè", "\n")


class Story:
    """One who changes a routine, and one who keeps a list of what was ever written."""

    def __init__(self, qt: QApplication, home: Path, seed: int) -> None:
        self.home = home
        self.path = home / "routines" / "my-back.yaml"
        self.path.parent.mkdir()
        self.path.write_text(MINE, encoding="utf-8")
        self.chance = Random(seed)  # noqa: S311 (no secret)
        seen = Settings(seen_emergency_lines=date(2026, 3, 1))
        self.house = build_house(qt, home, seen)
        self.house.begin()
        self.house.app.window.resize(1280, 800)
        self.theirs: bytes | None = None
        self.page = self.open()

    def open(self) -> EditPage:
        """Open the routine where it is changed."""
        self.house.app.making._edit.open(self.path)  # noqa: SLF001
        self.house.settle()
        page = self.house.page
        assert isinstance(page, EditPage)
        return page

    def go_on(self) -> None:
        """Do something, and look whether all is as it must be."""
        deeds = (
            *(self.edit_a_card,) * 5,
            *(self.type,) * 4,
            *(self.undo, self.redo) * 3,
            *(self.switch,) * 3,
            self.mend,
            self.save,
            *(self.write_elsewhere,) * 2,
            self.answer,
            self.try_it,
            self.leave,
        )
        before = self.written
        deed: Callable[[], None] = self.chance.choice(deeds)
        deed()
        self.house.settle()
        self.page.editing.begin()
        assert self.is_kept(before), deed.__name__
        assert self.theirs is None or self.is_kept(self.theirs), deed.__name__
        self.look()

    @property
    def written(self) -> bytes:
        return self.page.editing.manuscript.data

    def is_kept(self, data: bytes) -> bool:
        """Say whether ``data`` can still be had: as the text, behind Undo or Redo, on the disk."""
        if data in {self.written, *self._on_disk()}:
            return True
        manuscript, found = self.page.editing.manuscript, False
        steps = 0
        while manuscript.can_undo and not found:
            manuscript.undo()
            steps += 1
            found = manuscript.data == data
        for _step in range(steps):
            manuscript.redo()
        ahead = 0
        while manuscript.can_redo and not found:
            manuscript.redo()
            ahead += 1
            found = manuscript.data == data
        for _step in range(ahead):
            manuscript.undo()
        return found

    def look(self) -> None:
        """See that both views are of the one text."""
        editing, page = self.page.editing, self.page
        text = page.findChildren(TextView)[0]
        assert "\n".join(editing.manuscript.lines) == text.box.toPlainText()
        outline = editing.outline
        assert outline is not None
        assert editing.saver.data == editing.manuscript.data
        if page._view is EditAs.CARDS and outline.rows:  # noqa: SLF001
            cards = page.findChildren(CardColumn)[0].cards
            shown = [card.facts.row.written for card in cards if len(card.facts.path) == 2]
            assert shown == [row.written for row in outline.rows]

    def edit_a_card(self) -> None:
        outline = self.page.editing.outline
        assert outline is not None
        rows = [*outline.rows, *(inner for row in outline.rows for inner in row.rows)]
        path = self.chance.choice(rows).path if rows else None
        edits: list[Edit] = [Add(path, {"do": "cat-cow"}), SetTop("about", "For " + str(len(rows)))]
        if path is not None:
            number = str(self.chance.randint(1, 9))
            edits += [Copy(path), Remove(path), Move(path, self.chance.choice((-1, 1)))]
            edits += [SetField(path, "repeat", number), SetField(path, "say", f"So: {number} #")]
        self.page.findChildren(CardView)[0].wanted.emit(self.chance.choice(edits))

    def type(self) -> None:
        self.house.click("Text") if self.page._view is EditAs.CARDS else None  # noqa: SLF001
        box = self.page.findChildren(TextView)[0].box
        cursor = box.textCursor()
        length = len(box.toPlainText())
        cursor.setPosition(self.chance.randint(0, length))
        if not self.chance.randrange(3):
            end = min(length, cursor.position() + self.chance.randint(1, 12))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(self.chance.choice(TYPED))

    def undo(self) -> None:
        self.page.editing.manuscript.undo()

    def redo(self) -> None:
        self.page.editing.manuscript.redo()

    def switch(self) -> None:
        self.page._head.view_chosen.emit(self.chance.choice(list(EditAs)))  # noqa: SLF001

    def mend(self) -> None:
        """Press the correction that is offered, if one is."""
        text = self.page.findChildren(TextView)[0]
        fixes = [each for each in text.findChildren(QPushButton) if each.isVisible()]
        for each in fixes:
            if each.text().startswith("Change to"):
                each.click()
                return

    def save(self) -> None:
        """Save now, as the pause after the last key does, and Ctrl+S."""
        self.page.editing.saver.save()

    def write_elsewhere(self) -> None:
        """Save the file in another program, or take it away."""
        path = self.page.editing.path
        self.theirs = None
        if self.chance.randrange(5):
            with suppress(OSError):
                stamp = path.stat().st_mtime_ns
                text = MINE.replace("My back", f"Theirs {self.chance.random()}")
                path.write_text(text, encoding="utf-8")
                self.theirs = text.encode()
                os.utime(path, ns=(stamp + 10**9, stamp + 10**9))
        else:
            path.unlink(missing_ok=True)
        self.house.app.reader.read_again((path,))
        self.house.app.reader.finish()

    def answer(self) -> None:
        """Answer the question of two who write at once, if it is asked."""
        conflict = self.page._conflict  # noqa: SLF001
        if conflict.words:
            self.theirs = None  # she says what becomes of it
            self.chance.choice((conflict.mine, conflict.theirs, conflict.both)).emit()

    def try_it(self) -> None:
        self.page.try_wanted.emit(None)
        self.house.settle()
        if self.house.is_on(Route.SESSION):
            self.house.app.stage.pages.session.stop()
            self.house.settle()
        assert self.house.is_on(Route.EDIT)

    def leave(self) -> None:
        """Leave the page and come back; what was written is there again."""
        before, path = self.written, self.page.editing.path
        self.page.back_wanted.emit()
        self.house.settle()
        assert before in self._on_disk()
        self.path, self.theirs = path, None  # Undo ends here
        self.page = self.open()

    def close(self) -> None:
        before = self.written
        self.house.app.making.leave()
        assert before in self._on_disk()
        self.house.app.window.close()
        self.house.settle()

    def _on_disk(self) -> set[bytes]:
        """Return what stands in her files and in her drafts."""
        files = list(self.path.parent.glob("*.yaml"))
        drafts = Drafts(self.home / "drafts")
        paths = {*files, self.path, self.page.editing.path}
        found = [draft for path in paths if (draft := drafts.find(path)) is not None]
        return {*(each.read_bytes() for each in files), *(each.data for each in found)}


def tell(qt: QApplication, home: Path, seed: int, deeds: int = 25) -> None:
    story = Story(qt, home, seed)
    for _deed in range(deeds):
        story.go_on()
    story.close()


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_lost_whatever_is_done(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    tell(qapp, tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 2000))
def test_nothing_is_lost_in_a_thousand_stories(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    tell(qapp, tmp_path, seed)
