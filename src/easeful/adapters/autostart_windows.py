"""Start with the computer on Windows: a value under the person's own ``Run`` key.

Written from the documentation, untested on Windows. The task manager keeps its own list of what a
person has switched off; what stands there with an odd first byte is off.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from typing import Final

from easeful.core.words import _

NAME: Final = "Easeful"
WINDOWS: Final = r"Software\Microsoft\Windows\CurrentVersion"
RUN: Final = rf"{WINDOWS}\Run"
APPROVED: Final = rf"{WINDOWS}\Explorer\StartupApproved\Run"


class RunKey:
    """Easeful among what Windows starts at a login."""

    def __init__(self, command: Sequence[str]) -> None:
        self._line = subprocess.list2cmdline(command)

    @property
    def is_on(self) -> bool:
        """Say whether Easeful would be started."""
        approved = _read(APPROVED)
        is_off = isinstance(approved, bytes) and bool(approved) and approved[0] % 2 == 1
        return bool(_read(RUN)) and not is_off

    def turn_on(self) -> str:
        """Have Easeful started; return "" or, in words, why that was not possible."""
        return _change(self._line)

    def turn_off(self) -> str:
        """Have it started no more; return "" or, in words, why that was not possible."""
        return _change("")


if sys.platform == "win32":
    import winreg

    def _read(key: str) -> object:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return winreg.QueryValueEx(opened, NAME)[0]
        except OSError:
            return None

    def _change(line: str) -> str:
        try:
            _delete(APPROVED)
            if not line:
                _delete(RUN)
                return ""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN) as opened:
                winreg.SetValueEx(opened, NAME, 0, winreg.REG_SZ, line)
        except OSError as error:
            return _("Windows did not take it: {why}").format(why=error.strerror)
        return ""

    def _delete(key: str) -> None:
        access = winreg.KEY_SET_VALUE
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                winreg.DeleteValue(opened, NAME)
        except FileNotFoundError:
            return

else:

    def _read(_key: str) -> object:
        return None

    def _change(_line: str) -> str:
        return _("This is not Windows.")
