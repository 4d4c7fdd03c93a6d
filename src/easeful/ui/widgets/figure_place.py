"""The place of the figure in a session: whatever stands there keeps these promises."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from easeful.core.plan import PlannedStep
from easeful.ui.theme import Look


class FigurePlace(Protocol):
    """Shows a step and moves with it. ``pressed`` tells of a press anywhere on it."""

    @property
    def pressed(self) -> SignalInstance:
        """Return the signal of a press; a press on the figure pauses."""
        ...

    def set_look(self, look: Look) -> None:
        """Take on the colours, and stand still where less motion is wanted."""
        ...

    def show_step(self, step: PlannedStep | None) -> None:
        """Show what the body does in ``step``, or rest between sessions."""
        ...

    def show_moment(self, share: float) -> None:
        """Show how far the movement under way is, 0 to 1."""
        ...
