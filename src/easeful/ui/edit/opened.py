"""Which card is open, and which will be once the text has answered."""

from __future__ import annotations

from easeful.library.yaml_edit import KeyPath
from easeful.ui.edit.edits import Edit, follow


class Opened:
    """``path`` is that of the open card, ``None`` where none is."""

    def __init__(self) -> None:
        self.path: KeyPath | None = None
        self._next: tuple[KeyPath | None] | None = None
        self._is_other = False

    @property
    def is_other(self) -> bool:
        """Say whether another card is to be opened than the one that is."""
        return self._is_other

    def follow(self, edit: Edit) -> None:
        """Stay with the open card through ``edit``."""
        self._is_other = False
        self._next = None if self.path is None else (follow(self.path, edit),)

    def expect(self, path: KeyPath) -> None:
        """Open the card that will be at ``path``."""
        self._next, self._is_other = (path,), True

    def go_on(self) -> None:
        """Take what was expected for true: the text has answered."""
        if self._next is not None:
            (self.path,) = self._next

    def settle(self) -> None:
        """All is done, or could not be."""
        self._next, self._is_other = None, False
