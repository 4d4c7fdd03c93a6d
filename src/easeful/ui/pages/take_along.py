"""Takes a routine along as a sound file, to be played on a phone in bed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.day import Day
from easeful.core.ports import Editor
from easeful.core.summary import Summary
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.file_dialogs import AskFile
from easeful.ui.recorder import Recorder, Recording
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.progress_bar import CalmBar
from easeful.ui.widgets.text import Text, Tone


def saved_in_words(file: Path) -> str:
    """Return where a recording went, short enough to be read at a glance."""
    return _("Saved: {name} in {folder}").format(name=file.name, folder=file.parent.name or "/")


def failed_in_words(reason: str) -> str:
    """Return why there is no recording."""
    return _("It could not be saved: {reason}.").format(reason=reason.rstrip("."))


class TakeAlong(QWidget):
    """Offers a recording of ``summary`` on ``day``, and shows the one that is under way."""

    def __init__(
        self, summary: Summary, day: Day, recorder: Recorder, ask: AskFile, editor: Editor
    ) -> None:
        super().__init__()
        self._summary, self._day = summary, day
        self._recorder, self._ask, self._editor = recorder, ask, editor
        self._saved: Path | None = None
        self._words = Text("", Role.BODY, Tone.QUIET)
        self._bar = CalmBar(_("Saved so far"))
        self._take = quiet_button(_("Take it with you"), "take-along")
        self._cancel = quiet_button(_("Cancel"), "close")
        self._open = quiet_button(_("Open the folder"), "folder")
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self._show_state()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(10))

    def _connect(self) -> None:
        self._take.clicked.connect(self._ask_where)
        self._cancel.clicked.connect(self._stop)
        self._open.clicked.connect(self._open_folder)
        self._recorder.progressed.connect(self._show_percent)
        self._recorder.done.connect(self._show_saved)
        self._recorder.failed.connect(self._show_failed)
        self._recorder.cancelled.connect(self._show_state)

    def _ask_where(self) -> None:
        self._ask(self, self._summary.name, self._record)

    def _record(self, file: Path) -> None:
        summary = self._summary
        self._recorder.record(Recording(summary.id, summary.name, self._day, file))
        self._show_state()

    def _stop(self) -> None:
        self._words.setText(_("Stopping …"))
        self._recorder.cancel()

    def _open_folder(self) -> None:
        folder = self._saved.parent if self._saved is not None else None
        if folder is not None and not self._editor.open(folder):
            self._words.setText(_("The folder is {path}.").format(path=folder))

    def _show_state(self) -> None:
        """Show the recording under way, or offer one."""
        if self._recorder.recording is None:
            self._show("", self._take)
            return
        self._show("", self._cancel)
        self._show_percent(self._recorder.percent)

    def _show_percent(self, percent: int) -> None:
        recording = self._recorder.recording
        if recording is not None:
            form = _("Saving “{name}”: {percent} %")
            self._words.setText(form.format(name=recording.name, percent=percent))
            self._bar.setValue(percent)

    def _show_saved(self, file: Path) -> None:
        self._saved = file
        self._show(saved_in_words(file), self._open)
        announce(self, self._words.text())

    def _show_failed(self, reason: str) -> None:
        self._show(failed_in_words(reason), self._take)
        announce(self, self._words.text())

    def _show(self, words: str, button: Button) -> None:
        """Show one button; it takes over the focus from the one before."""
        buttons = (self._take, self._cancel, self._open)
        had_focus = any(each.hasFocus() for each in buttons)
        self._words.setText(words)
        self._words.setVisible(button is self._cancel or bool(words))
        self._bar.setVisible(button is self._cancel)
        button.show()
        if had_focus:
            button.setFocus()
        for each in buttons:
            each.setVisible(each is button)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        buttons = FlowLayout()
        for button in (self._take, self._cancel, self._open):
            buttons.addWidget(button)
        self._column.addWidget(self._words)
        self._column.addWidget(self._bar)
        self._column.addLayout(buttons)
