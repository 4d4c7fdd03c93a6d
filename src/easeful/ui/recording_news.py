"""Tells what became of a recording to a person who has gone on to another page.

The look at a routine shows it by itself, and a session is not disturbed: the news waits.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from easeful.ui.pages.take_along import TakeAlong, failed_in_words, saved_in_words
from easeful.ui.routes import Route
from easeful.ui.stage import Stage


class RecordingNews(QObject):
    """Listens to the recorder of ``stage``'s room."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._words = ""
        recorder = stage.room.recorder
        recorder.done.connect(self._take_saved)
        recorder.failed.connect(self._take_failed)

    def tell(self) -> None:
        """Tell what there is to tell, unless a session runs."""
        if self._words and self._stage.route is not Route.SESSION:
            words, self._words = self._words, ""
            self._stage.tell(words)

    def _take_saved(self, file: Path) -> None:
        self._take(saved_in_words(file))

    def _take_failed(self, reason: str) -> None:
        self._take(failed_in_words(reason))

    def _take(self, words: str) -> None:
        page = self._stage.window.page
        if page is None or page.findChild(TakeAlong) is None:
            self._words = words
            self.tell()
