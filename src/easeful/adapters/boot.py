"""Tells one run of the machine from another: the steady clock begins anew with each."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

LINUX_FILE: Final = Path("/proc/sys/kernel/random/boot_id")
MACOS_COMMAND: Final = ("/usr/sbin/sysctl", "-n", "kern.bootsessionuuid")
"""From the documentation; not tried on a Mac."""

PATIENCE: Final = 2.0
"""Seconds."""


if sys.platform == "linux":

    def boot_id() -> str:
        """Return the id of this run of the machine, "" where there is none."""
        try:
            return LINUX_FILE.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return ""

elif sys.platform == "darwin":

    def boot_id() -> str:
        """Return the id of this run of the machine, "" where there is none."""
        try:
            told = subprocess.run(  # noqa: S603 (no word of it comes from outside)
                MACOS_COMMAND, capture_output=True, check=True, text=True, timeout=PATIENCE
            )
        except (OSError, ValueError, subprocess.SubprocessError):
            return ""
        return told.stdout.strip()

else:

    def boot_id() -> str:
        """Return "": there is none, and a pad found on counts as on too long."""
        return ""
