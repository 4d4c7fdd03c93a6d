"""Start with the computer on macOS: an agent that ``launchd`` starts at a login.

Written from the documentation (``launchd.plist``), untested on macOS.
"""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError

from easeful.adapters.autostart_file import taken_away, written

LABEL: Final = "org.easeful.Easeful"


class LaunchAgent:
    """Easeful among the agents of the person."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._path = folder / f"{LABEL}.plist"
        self._command = command

    @property
    def is_on(self) -> bool:
        """Say whether Easeful would be started."""
        try:
            agent = plistlib.loads(self._path.read_bytes())
        except (OSError, plistlib.InvalidFileException, ExpatError, ValueError):
            return False
        return isinstance(agent, dict) and agent.get("RunAtLoad") is True

    def turn_on(self) -> str:
        """Have Easeful started; return "" or, in words, why that was not possible."""
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",  # where there is a screen
            "ProcessType": "Interactive",
        }
        return written(self._path, plistlib.dumps(agent))

    def turn_off(self) -> str:
        """Have it started no more; return "" or, in words, why that was not possible."""
        return taken_away(self._path)
