"""Hands the look to a widget and to everything in it; each widget dresses only itself."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from easeful.ui.theme import Look


@runtime_checkable
class Dressed(Protocol):
    """Anything that takes on a look."""

    def set_look(self, look: Look) -> None:
        """Take on colours, type and lengths."""
        ...


def dress(widget: QWidget, look: Look) -> None:
    """Give ``look`` to ``widget`` and to all widgets in it."""
    if isinstance(widget, Dressed):
        widget.set_look(look)
    for child in widget.children():
        if isinstance(child, QWidget):
            dress(child, look)
