"""Has a damaged journal mended by whoever met it, without holding up the window."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from easeful.adapters.journal_faults import FAULTS
from easeful.adapters.journal_lock import PATIENT, held
from easeful.adapters.journal_opening import Stamp, mend


def mend_within(seconds: float, path: Path, damaged: Stamp) -> None:
    """Have it mended; raise ``OSError`` if that takes longer, and it is gone on with all the same.

    Years may take seconds to save, and who has little time may be the window.
    """
    if seconds >= PATIENT:
        mend(path, damaged)
        return
    faults: list[Exception] = []

    def work() -> None:
        try:
            mend(path, damaged)
        except FAULTS as error:
            faults.append(error)

    mending = Thread(target=work, name="mend", daemon=True)
    mending.start()
    mending.join(seconds)
    if mending.is_alive():
        raise held()
    for fault in faults:
        raise fault
