"""One routine while it is edited: its text, what it means, and how it stands to its file.

The two views only show and ask; whatever either changes goes through the one text.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from easeful.core.plan import Catalogue
from easeful.library.outline import Outline
from easeful.library.routine_edit import EditRefusedError, set_top
from easeful.library.understanding import Understanding
from easeful.ui.edit.analyst import Analyst
from easeful.ui.edit.applying import applied
from easeful.ui.edit.edits import Edit
from easeful.ui.edit.manuscript import CannotShowError, Manuscript
from easeful.ui.edit.saver import Saver


class Editing(QObject):
    """``read`` carries an ``Outline``, ``understood`` an ``Understanding``, ``refused`` words."""

    read = Signal(object)
    understood = Signal(object)
    refused = Signal(object)

    def __init__(self, saver: Saver, analyst: Analyst) -> None:
        """Begin with what ``saver`` has; raise ``CannotShowError`` if no text box can show it."""
        super().__init__()
        self.saver, self._analyst = saver, analyst
        self.outline: Outline | None = None
        self.understanding: Understanding | None = None
        self.manuscript = Manuscript(saver.open())
        self.manuscript.changed.connect(self._look)
        analyst.read.connect(self._take_outline)
        analyst.understood.connect(self._take_understanding)
        saver.theirs.connect(self._take_theirs)

    @property
    def path(self) -> Path:
        """Return the file that is edited."""
        return self.saver.path

    def begin(self) -> None:
        """Read the text now, as a page that opens needs it."""
        self._analyst.look_now(self.path, self.manuscript.data)

    def know(self, catalogue: Catalogue) -> None:
        """Read with these exercises from now on."""
        self._analyst.know(catalogue)

    def do(self, edit: Edit) -> None:
        """Change the text as a card has asked, as one step that can be undone."""
        try:
            data = applied(self.manuscript.data, edit)
        except EditRefusedError as refused:
            self.refused.emit(str(refused))
            return
        self.manuscript.take(data)
        # Not after a pause, as after a key: one press is answered by what it has changed.
        self.begin()

    def take_theirs(self) -> None:
        """Show what somebody else has written; undo brings hers back."""
        self._take_theirs(self.saver.take_theirs())

    def keep_both(self) -> None:
        """Write hers into a file beside, under a name of its own, and go on with that one."""
        outline = self.outline
        mine = self.manuscript.data
        beside = self.saver.path_beside()
        if outline is not None and outline.name:
            try:
                mine = set_top(mine, "name", f"{outline.name} ({beside.stem.rpartition('-')[2]})")
            except EditRefusedError:
                """Two of one name are better than none."""
        if self.saver.keep_both(beside, mine):
            self.manuscript.take(mine)
            self.begin()

    def _look(self) -> None:
        self._analyst.look(self.path, self.manuscript.data)

    def _take_outline(self, outline: Outline) -> None:
        self.outline = outline
        self.saver.take(self.manuscript.data, good=not outline.problems)
        self.read.emit(outline)

    def _take_understanding(self, understanding: Understanding) -> None:
        self.understanding = understanding
        self.understood.emit(understanding)

    def _take_theirs(self, data: bytes) -> None:
        try:
            self.manuscript.take(data)
        except CannotShowError as cannot:
            self.refused.emit(str(cannot))
