"""Keeps what is written: as a draft at once, in the file as soon as it has no mistakes.

Rule 1: a file that somebody else has changed meanwhile is never written over; she is asked.
Rule 2: what has mistakes waits as a draft, so that the routine stays as it was; ``save`` writes it
as it is, because she said so.
Rule 3: whatever happens, what she typed last is on the disk, in the file or as a draft.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.words import _
from easeful.library.drafts import Drafts
from easeful.library.edited_file import save_edited
from easeful.library.own_files import free_path
from easeful.library.yaml_places import EditRefusedError

DRAFT_MS: Final = 300
SAVE_MS: Final = 1000
"""After the last key: soon enough to lose nothing, late enough not to write half a word."""


class Standing(Enum):
    """How the text stands to its file."""

    SAVED = auto()
    WAITING = auto()
    DRAFT = auto()
    CHANGED_ELSEWHERE = auto()
    GONE = auto()
    FAILED = auto()


ASKED: Final = frozenset({Standing.CHANGED_ELSEWHERE, Standing.GONE})
"""She is asked what is to become of both; until she says, hers waits as a draft."""


class Saver(QObject):
    """Saves one file. ``changed`` tells that ``standing`` or ``words`` is another.

    ``theirs`` carries the new content of a file that was changed elsewhere while nothing of hers
    waits to be saved.
    """

    changed = Signal()
    theirs = Signal(object)

    def __init__(self, path: Path, drafts: Drafts) -> None:
        super().__init__()
        self.path = path
        self.standing = Standing.SAVED
        self.words = ""
        self._is_over = False
        self._drafts = drafts
        self._base = self._on_disk() or b""
        self._data = self._base
        self._good: bool | None = None
        self._draft = _timer(self, DRAFT_MS, self._keep_draft)
        self._save = _timer(self, SAVE_MS, self._save_if_good)

    @property
    def data(self) -> bytes:
        """Return the text as it is now."""
        return self._data

    def open(self) -> bytes:
        """Return what is to be edited: a draft that was left, or the file."""
        draft = self._drafts.find(self.path)
        if draft is not None and draft.data != self._base:
            self._data = draft.data
            is_old = draft.base != self._base
            self._stand(Standing.CHANGED_ELSEWHERE if is_old else Standing.DRAFT)
        return self._data

    def take(self, data: bytes, *, good: bool) -> None:
        """Take what was typed; ``good`` if it has no mistakes."""
        if data == self._data and good == self._good:
            return
        self._data, self._good = data, good
        if self.standing in ASKED:
            self._draft.start()
            return
        if data == self._base:
            self._drafts.drop(self.path)
            self._rest()
            self._stand(Standing.SAVED)
            return
        self._draft.start()
        if good:
            self._save.start()
        else:
            self._save.stop()
        self._stand(Standing.WAITING if good else Standing.DRAFT)

    def save(self) -> None:
        """Write the text into the file now, mistakes or none."""
        self._rest()
        if self._data == self._base and self.standing is Standing.SAVED:
            return
        try:
            save_edited(self.path, self._base, self._data)
        except EditRefusedError as refused:
            self._keep_draft()
            self._stand(self._why_refused(), str(refused))
            return
        self._base = self._data
        self._drafts.drop(self.path)
        self._stand(Standing.SAVED)

    def leave(self) -> None:
        """Keep what there is before the page is left: in the file if it is good."""
        if self._save.isActive() and not self._is_over:
            self.save()
        if self.standing not in ASKED:
            self.look()  # a file may have gone without anybody telling
        self._keep_draft()
        self._rest()

    def look(self) -> None:
        """Look whether somebody else has changed the file."""
        now = self._on_disk()
        if self._is_over or now == self._base:
            return
        if self._data == self._base and now is not None:
            self._base = self._data = now
            self.theirs.emit(now)
            self._stand(Standing.SAVED, _("Read again: it was changed elsewhere."))
        elif now == self._data:
            self._base = now
            self._drafts.drop(self.path)
            self._stand(Standing.SAVED)
        else:
            self._rest()
            self._keep_draft()
            self._stand(Standing.GONE if now is None else Standing.CHANGED_ELSEWHERE)

    def keep_mine(self) -> None:
        """Write hers over what is there, because she said so."""
        self._base = self._on_disk() or b""
        self.save()

    def take_theirs(self) -> bytes:
        """Give up hers for what is in the file; undo still has hers."""
        self._base = self._data = self._on_disk() or b""
        self._drafts.drop(self.path)
        self._rest()
        self._stand(Standing.SAVED)
        return self._data

    def let_go(self) -> None:
        """Give up hers, as the file was given up elsewhere; nothing is kept any more."""
        self._rest()
        self._drafts.drop(self.path)
        self._is_over = True

    def path_beside(self) -> Path:
        """Return a free name for a second file beside this one."""
        return free_path(self.path.parent, self.path.stem)

    def keep_both(self, beside: Path, data: bytes) -> bool:
        """Write ``data`` into the new file ``beside`` and go on with that; say whether it went."""
        try:
            save_edited(beside, b"", data)
        except EditRefusedError as refused:
            self._stand(Standing.FAILED, str(refused))
            return False
        self._rest()
        self._drafts.drop(self.path)
        self.path, self._base, self._data = beside, data, data
        self._stand(Standing.SAVED)
        return True

    def _save_if_good(self) -> None:
        if self._good:
            self.save()

    def _why_refused(self) -> Standing:
        now = self._on_disk()
        if now is None and self._base:
            return Standing.GONE
        return Standing.FAILED if (now or b"") == self._base else Standing.CHANGED_ELSEWHERE

    def _keep_draft(self) -> None:
        self._draft.stop()
        # What she went back to may stand in no file any more.
        if not self._is_over and (self._data != self._base or self.standing in ASKED):
            trouble = self._drafts.keep(self.path, self._base, self._data)
            if trouble:
                self._stand(Standing.FAILED, trouble)

    def _rest(self) -> None:
        self._draft.stop()
        self._save.stop()

    def _stand(self, standing: Standing, words: str = "") -> None:
        if (standing, words) != (self.standing, self.words) or standing is Standing.SAVED:
            self.standing, self.words = standing, words
            self.changed.emit()

    def _on_disk(self) -> bytes | None:
        try:
            return self.path.read_bytes()
        except OSError:
            return None


def _timer(owner: QObject, milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner, singleShot=True, interval=milliseconds)
    timer.timeout.connect(act)
    return timer
