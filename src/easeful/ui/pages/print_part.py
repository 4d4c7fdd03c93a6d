"""Takes a routine along on paper: printed, or as a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.ports import Editor
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.file_dialogs import AskFile
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone

if TYPE_CHECKING:  # what lays out a sheet is not there before somebody prints
    from easeful.core.sheet import SheetContent


class PrintPart(QWidget):
    """Offers the sheet that ``make`` makes; it is made only when somebody wants it.

    ``first`` are buttons that stand in the same row before it.
    """

    def __init__(
        self,
        make: Callable[[], SheetContent],
        ask: AskFile,
        editor: Editor,
        first: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._make, self._ask, self._editor = make, ask, editor
        self._saved: Path | None = None
        self._words = Text("", Role.BODY, Tone.QUIET)
        self._print = quiet_button(_("Print"), "print")
        self._save = quiet_button(_("Save as PDF"), "file")
        self._open = quiet_button(_("Open the folder"), "folder")
        self._column = QVBoxLayout(self)
        self._lay_out(first)
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._ask_where)
        self._open.clicked.connect(self._open_folder)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(10))

    def _print_it(self) -> None:
        # Not at the top: it loads what only a printer needs.
        from easeful.ui.printed.printing import print_sheet  # noqa: PLC0415

        print_sheet(self._make(), self)

    def _ask_where(self) -> None:
        self._ask(self, self._make().title, self._write)

    def _write(self, file: Path) -> None:
        from easeful.ui.printed.job import usual_paper  # noqa: PLC0415
        from easeful.ui.printed.sheet_file import write_sheet  # noqa: PLC0415

        reason = write_sheet(file, self._make(), usual_paper())
        if not reason:
            self._saved = file
            form = _("Saved: {name} in {folder}")
            reason = form.format(name=file.name, folder=file.parent.name or "/")
        self._show(reason)

    def _open_folder(self) -> None:
        folder = self._saved.parent if self._saved is not None else None
        if folder is not None and not self._editor.open(folder):
            self._words.setText(_("The folder is {path}.").format(path=folder))

    def _show(self, words: str) -> None:
        self._words.setText(words)
        self._words.show()
        self._open.setVisible(self._saved is not None)
        announce(self, words)

    def _lay_out(self, first: Sequence[QWidget]) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        buttons = FlowLayout()
        for button in (*first, self._print, self._save, self._open):
            buttons.addWidget(button)
        self._words.hide()
        self._open.hide()
        self._column.addLayout(buttons)
        self._column.addWidget(self._words)
