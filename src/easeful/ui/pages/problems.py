"""Files that need a look: each problem with its place, and a way to mend it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.ports import Editor
from easeful.core.words import _, ngettext
from easeful.library.problem import Problem
from easeful.library.shelf import FileProblems, Shelf
from easeful.ui.dress import dress
from easeful.ui.pages.sheet import Sheet, carded, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone

MOST_FILES: Final = 30
MOST_OF_A_FILE: Final = 20
"""More would only be a burden; mended files make room for the next."""


class ProblemsPage(QWidget):
    """``again_wanted`` asks for another look at the disk; ``told`` carries a sentence to show.

    ``mend_wanted`` carries the path of a routine of hers that is to be mended here.
    """

    title = _("Files that need a look")
    again_wanted = Signal()
    back_wanted = Signal()
    mend_wanted = Signal(object)
    told = Signal(object)

    def __init__(self, shelf: Shelf, editor: Editor, own_routines: Path) -> None:
        super().__init__()
        self._shelf, self._editor, self._own_routines = shelf, editor, own_routines
        self._look: Look | None = None
        self._lead = Text("", Role.LEAD)
        self._files = QVBoxLayout()
        self._again = primary_button(_("Look again"), "again")
        self._back = quiet_button(_("Back"), "chevron-left")
        self._again.clicked.connect(self.again_wanted)
        self._back.clicked.connect(self.back_wanted)
        buttons = FlowLayout()
        for button in (self._again, self._back):
            buttons.addWidget(button)
        sheet = Sheet(860)
        sheet.add(Text(self.title, Role.TITLE))
        sheet.add(self._lead)
        sheet.add(self._files)
        sheet.add(buttons)
        sheet.add_space()
        fill(self, sheet)

    def arrive(self) -> None:
        """Show what is known now."""
        self.refresh()
        self._again.setFocus()

    def refresh(self) -> None:
        """Show the files anew."""
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = self._shelf.problems
        self._lead.setText(_lead(len(found)))
        for each in found[:MOST_FILES]:
            card = carded(self._file(each))
            self._files.addWidget(card)
            if self._look is not None:
                dress(card, self._look)
            card.show()

    def set_look(self, look: Look) -> None:
        """Keep the look for files to come."""
        self._look = look
        self._files.setSpacing(look.space(16))

    def _file(self, found: FileProblems) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(found.path.name, Role.HEADING))
        column.addWidget(Text(str(found.path.parent), Role.CAPTION, Tone.QUIET))
        for problem in found.problems[:MOST_OF_A_FILE]:
            column.addWidget(Text(_placed(problem)))
        more = len(found.problems) - MOST_OF_A_FILE
        if more > 0:
            column.addWidget(Text(_("and {count} more").format(count=more), Role.BODY, Tone.QUIET))
        row = FlowLayout()
        if found.path.is_relative_to(self._own_routines):
            mend = quiet_button(_("Mend it here"), "look")
            mend.setAccessibleName(_("Mend {name} here").format(name=found.path.name))
            mend.clicked.connect(partial(self.mend_wanted.emit, found.path))
            row.addWidget(mend)
        edit = quiet_button(_("Open in my editor"), "editor")
        edit.setAccessibleName(_("Open {name} in my editor").format(name=found.path.name))
        edit.clicked.connect(lambda _checked=False, path=found.path: self._edit(path))
        row.addWidget(edit)
        column.addLayout(row)
        return part

    def _edit(self, path: Path) -> None:
        if not self._editor.open(path):
            words = _("No program was found that opens this file. It is {path}.")
            self.told.emit(words.format(path=path))


def _lead(count: int) -> str:
    if not count:
        return _("All files are good.")
    words = ngettext(
        "{count} file could not be read whole. All others work as always.",
        "{count} files could not be read whole. All others work as always.",
        count,
    )
    return words.format(count=count)


def _placed(problem: Problem) -> str:
    where = _("Line {line}, column {column}").format(line=problem.line, column=problem.column)
    return f"{where}: {problem.words}"
