"""What the icon in the tray offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrayMenu:
    """The words of the menu; what has none is left out, ``heat`` then has its ordinary ones."""

    last_routine: str = ""
    next_reminder: str = ""
    heat: str = ""
    is_paused: bool = False
