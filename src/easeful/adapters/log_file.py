"""The log of a process without Qt (``troubles`` keeps that of the window, in the same file)."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

Mistake = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PlainFormatter(logging.Formatter):
    """Writes where a mistake happened, never what it was about: that may be a person's."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; what another formatter made of the mistake is not taken over."""
        others, record.exc_text = record.exc_text, None
        line = super().format(record)
        record.exc_text = others
        return line

    def formatException(self, ei: Mistake) -> str:  # noqa: N802 - as logging calls it
        """Return the way to a mistake, and its kind without its words."""
        kind, _error, trace = ei
        steps = traceback.extract_tb(trace)
        way = [f"  {Path(each.filename).name}:{each.lineno} in {each.name}" for each in steps]
        return "\n".join([*way, "" if kind is None else kind.__name__])


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
    handler.setFormatter(PlainFormatter(form))
    log = logging.getLogger("easeful")
    log.addHandler(handler)
    log.propagate = False
