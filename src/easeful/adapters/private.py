"""Keeps what is a person's readable by its owner alone, also what was made earlier with more.

Another one's folder, one that many share, and the person's whole home are left as they are.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

OWNER_ONLY: Final = 0o600
FOLDER: Final = 0o700
OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO

OURS: Final = ("journal*", "settings*", "reminders.yaml", "easeful.log", "drafts", "cache")
"""Where Easeful itself writes of a person; within the home, which nobody else can enter."""


def make_private(folder: Path) -> None:
    """Make ``folder`` and close it to others; raise ``OSError`` if it cannot be made."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=FOLDER, exist_ok=True)
    close_to_others(folder)


def make_file_private(path: Path) -> None:
    """Make an empty file if there is none, closed to others from its first moment.

    Raise ``OSError`` if it cannot be made.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
        return
    close_to_others(path)


def close_to_others(path: Path) -> None:
    """Take from others what they may do with a file or folder of ours, if there is one."""
    with suppress(OSError):
        found = path.lstat()
        is_shared = bool(found.st_mode & stat.S_ISVTX) or path == Path.home()
        if found.st_mode & OTHERS and not is_shared and not stat.S_ISLNK(found.st_mode):
            path.chmod(stat.S_IMODE(found.st_mode) & ~OTHERS)


def make_home_private(home: Path) -> None:
    """Close the person's folder, and what Easeful wrote into it, if it is there."""
    if not home.is_dir():
        return
    close_to_others(home)
    for pattern in OURS:
        for found in home.glob(pattern):
            close_to_others(found)
            if found.is_dir():
                for each in found.iterdir():
                    close_to_others(each)
