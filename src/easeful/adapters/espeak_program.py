"""The espeak-ng program: one short process for each question or sentence.

Nothing that a person wrote reaches its command line but a language tag that was looked at; a
sentence goes in by standard input.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Final

PROGRAM: Final = "espeak-ng"

PATIENCE: Final = 10.0
"""It takes 10 ms; a program that hangs is given up after so many seconds."""


def available() -> bool:
    """Say whether the program is installed."""
    return shutil.which(PROGRAM) is not None


def run(words: Sequence[str], text: str = "", patience: float = PATIENCE) -> bytes:
    """Return what the program answers to ``text``; raise ``OSError``, in words, if it does not."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise OSError(f"The program {PROGRAM}, which gives the voice, is not installed.")
    try:
        done = subprocess.run(  # noqa: S603 (see above)
            [program, *words],
            input=text.encode(),
            capture_output=True,
            timeout=patience,
            check=True,
            creationflags=_no_window(),
        )
    except subprocess.TimeoutExpired:
        raise OSError(f"The program {PROGRAM} does not answer.") from None
    except subprocess.CalledProcessError as failure:
        said = failure.stderr.decode(errors="replace").strip()
        raise OSError(f"The program {PROGRAM} could not speak: {said}") from None
    return done.stdout


def _no_window() -> int:
    """Return what keeps Windows from opening a window for each process."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0
