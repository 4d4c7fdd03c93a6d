"""Takes something along: printed, or saved as files of one kind or another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.ports import Editor
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.file_dialogs import AskFile
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone


@dataclass(frozen=True, slots=True)
class Saving:
    """One kind of file. ``name`` suggests one; ``write`` returns "" or why that cannot be."""

    words: str
    icon: str
    ask: AskFile
    name: Callable[[], str]
    write: Callable[[Path], str]


class Outputs(QWidget):
    """A row of buttons; ``print_it`` opens the dialog of the printer."""

    def __init__(
        self, print_it: Callable[[QWidget], object], savings: Sequence[Saving], editor: Editor
    ) -> None:
        super().__init__()
        self._print, self._editor = print_it, editor
        self._saved: Path | None = None
        self._words = Text("", Role.BODY, Tone.QUIET)
        self._open = quiet_button(_("Open the folder"), "folder")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        buttons = FlowLayout(12)
        first = primary_button(_("Print"), "print")
        first.clicked.connect(self._print_it)
        buttons.addWidget(first)
        for saving in savings:
            button = quiet_button(saving.words, saving.icon)
            button.clicked.connect(partial(self._ask, saving))
            buttons.addWidget(button)
        buttons.addWidget(self._open)
        self._open.clicked.connect(self._open_folder)
        self._column.addLayout(buttons)
        self._column.addWidget(self._words)
        self.forget()

    def forget(self) -> None:
        """Show no file that was saved earlier."""
        self._saved = None
        self._words.hide()
        self._open.hide()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(10))

    def _print_it(self) -> None:
        self._print(self)

    def _ask(self, saving: Saving) -> None:
        saving.ask(self, saving.name(), partial(self._write, saving))

    def _write(self, saving: Saving, file: Path) -> None:
        trouble = saving.write(file)
        if not trouble:
            self._saved = file
            form = _("Saved: {name} in {folder}")
            trouble = form.format(name=file.name, folder=file.parent.name or "/")
        self._say(trouble)

    def _open_folder(self) -> None:
        folder = self._saved.parent if self._saved is not None else None
        if folder is not None and not self._editor.open(folder):
            self._say(_("The folder is {path}.").format(path=folder))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.show()
        self._open.setVisible(self._saved is not None)
        announce(self, words)
