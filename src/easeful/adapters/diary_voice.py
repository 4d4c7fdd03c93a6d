"""What the diary has to say by itself: why it cannot write, and that it was damaged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from easeful.adapters.journal_file import JournalFile
from easeful.core.words import _

ONLY_OPEN: Final = _("It waits only as long as Easeful is open.")
"""Said where nothing takes what waits."""

MENDED: Final = _(
    "Your journal was damaged. {saved} entries could be saved and are here; "
    "the damaged file is kept as {kept}."
)
NOTES: Final = "SELECT id, kept, saved FROM mended ORDER BY id"
FORGET_NOTE: Final = "DELETE FROM mended WHERE id = ?"


class DiaryVoice:
    """Says it in the window's thread, each thing once."""

    def __init__(self, file: JournalFile, post: Callable[[Callable[[], None]], None]) -> None:
        """Say what is to be said of ``file``; ``post`` reaches the window's thread."""
        self._file = file
        self._post = post
        self.listener: Callable[[str], None] | None = None
        self.complaint = ""

    def say_what_was_mended(self) -> None:
        """Say once that a damaged file was set aside, whoever of us set it aside."""
        if self.listener is None or self._file.complaint:
            return
        for number, kept, saved in self._file.read(NOTES):
            self._file.keep(FORGET_NOTE, (number,))
            self.say(MENDED.format(kept=kept, saved=saved))

    def hear(self, *, is_kept: bool) -> None:
        """Say a complaint that is new; ``is_kept``: what waits outlives the program."""
        complaint, before = self._file.complaint, self.complaint
        if complaint and self._file.waiting and not is_kept and not self._file.is_left_alone:
            complaint = f"{complaint} {ONLY_OPEN}"
        self.complaint = complaint
        if complaint and complaint != before:
            self.say(complaint)

    def say(self, words: str) -> None:
        """Say ``words``."""
        listener = self.listener
        if listener is not None:
            self._post(lambda: listener(words))
