"""Writes a session into a sound file, by a process of its own: the window never waits for it.

Rule 1: one recording at a time.
Rule 2: what is cancelled or fails leaves no half file behind.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from easeful.core.day import Day
from easeful.core.words import _

KILL_AFTER_MS: Final = 2000
"""So long the process may take to clean up by itself."""

WHOLE: Final = 100


def command() -> tuple[str, ...]:
    """Return how Easeful is started on this machine, without a window."""
    if getattr(sys, "frozen", False):
        return (sys.argv[0],)
    return (sys.executable, "-P", "-m", "easeful")  # nothing of the folder that we were started in


@dataclass(frozen=True, slots=True)
class Recording:
    """A routine (its id and its name) on one kind of day, and the file that it goes into."""

    routine: str
    name: str
    day: Day
    file: Path

    @property
    def unfinished(self) -> Path:
        """Return the file that ``easeful record`` writes until all of it is there."""
        return self.file.with_name(f".{self.file.name}.easeful")


class Recorder(QObject):
    """``progressed`` carries whole per cents, ``done`` the file, ``failed`` a reason.

    A file of the same name is replaced: whoever chose it was asked about that.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, easeful: Sequence[str]) -> None:
        """``easeful`` starts Easeful; see ``command``."""
        super().__init__()
        self._easeful = tuple(easeful)
        self._process: QProcess | None = None
        self._recording: Recording | None = None
        self._percent = 0
        self._is_cancelled = False
        self._kill = QTimer(self, singleShot=True, interval=KILL_AFTER_MS)
        self._kill.timeout.connect(self._kill_it)

    @property
    def recording(self) -> Recording | None:
        """Return what is being recorded."""
        return self._recording

    @property
    def percent(self) -> int:
        """Return how much of it is written."""
        return self._percent

    def record(self, recording: Recording) -> None:
        """Begin; while another recording is under way this does nothing."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._take_error)
        self._process, self._recording = process, recording
        self._percent, self._is_cancelled = 0, False
        program, *first = self._easeful
        options = ["--day", recording.day.value, "--replace", "--progress"]
        what = [recording.routine, str(recording.file)]  # either may begin with a dash
        process.start(program, [*first, "record", *options, "--", *what])

    def cancel(self) -> None:
        """Stop soon; ``cancelled`` tells when nothing is left of it."""
        if self._process is not None and not self._is_cancelled:
            self._is_cancelled = True
            self._process.terminate()
            self._kill.start()

    def close(self) -> None:
        """Stop now, for the app ends; a process that does not obey is killed."""
        process = self._process
        if process is not None:
            self.cancel()
            if not process.waitForFinished(KILL_AFTER_MS):
                process.kill()
                process.waitForFinished()

    def _kill_it(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            words = bytes(process.readLine().data()).strip()
            is_news = words.isdigit() and self._percent < int(words) <= WHOLE
            if is_news and not self._is_cancelled:
                self._percent = int(words)
                self.progressed.emit(self._percent)

    def _take_error(self, error: QProcess.ProcessError) -> None:
        """Mind a process that never ran; of any other the end is told."""
        if error is QProcess.ProcessError.FailedToStart:
            self._leave(_("the recorder cannot be started"))

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        process, recording = self._process, self._recording
        if process is None or recording is None:
            return
        well = code == 0 and status is QProcess.ExitStatus.NormalExit
        if well and recording.file.is_file():
            self._forget()
            self.done.emit(recording.file)
        else:
            self._leave(_reason(bytes(process.readAllStandardError().data())))

    def _leave(self, reason: str) -> None:
        """Let nothing remain, and say why."""
        is_cancelled, recording = self._is_cancelled, self._recording
        if recording is not None:
            with suppress(OSError):
                recording.unfinished.unlink(missing_ok=True)
        self._forget()
        if is_cancelled:
            self.cancelled.emit()
        else:
            self.failed.emit(reason)

    def _forget(self) -> None:
        self._kill.stop()
        if self._process is not None:
            self._process.deleteLater()
        self._process, self._recording = None, None


def _reason(said: bytes) -> str:
    """Return the last line that the process said, unless it was not meant for people."""
    words = said.decode(errors="replace").strip()
    if not words or "Traceback" in words:
        return _("the recorder ended before its time")
    return words.splitlines()[-1].strip()
