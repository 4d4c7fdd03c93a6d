"""The log of a process without Qt (``troubles`` keeps that of the window, in the same file)."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path


class LogFile(logging.FileHandler):
    """A log on a disk that may take nothing; opening it would raise otherwise."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record if that is possible."""
        with suppress(OSError):
            super().emit(record)


def write_log(path: Path, name: str) -> None:
    """Write the log to the end of ``path``, each line with the ``name`` of who wrote it."""
    logging.raiseExceptions = False
    handler = LogFile(path, encoding="utf-8", delay=True)
    form = f"%(asctime)s %(levelname)s {name}: %(message)s"
    handler.setFormatter(logging.Formatter(form))
    log = logging.getLogger("easeful")
    log.addHandler(handler)
    log.propagate = False
