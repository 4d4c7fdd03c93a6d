"""Stand-ins for the doors of ``core/ports.py``: each keeps the promises that are written there."""

from datetime import UTC, datetime, timedelta
from pathlib import PurePath
from typing import Final

from easeful.core.ports import Moment
from easeful.core.settings import Settings

A_MORNING: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def at(seconds: float) -> Moment:
    """Return the moment ``seconds`` after the clocks of a test began."""
    return Moment(seconds, A_MORNING + timedelta(seconds=seconds))


class FakeClock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self, wall: datetime = A_MORNING) -> None:
        self._now = Moment(0.0, wall)

    def now(self) -> Moment:
        return self._now

    def pass_seconds(self, seconds: float) -> Moment:
        """Go on, or back if ``seconds`` are negative, and return the time it is then."""
        wall = self._now.wall + timedelta(seconds=seconds)
        self._now = Moment(self._now.steady + seconds, wall)
        return self._now


class FakeWakeLock:
    """Remembers whether the screen is kept awake, and each reason that it ever was."""

    def __init__(self) -> None:
        self.held = False
        self.reasons: list[str] = []

    def hold(self, reason: str) -> None:
        self.held = True
        self.reasons.append(reason)

    def release(self) -> None:
        self.held = False


class MemorySettings:
    """Keeps the settings in memory, and each version that was ever saved."""

    def __init__(self, settings: Settings = Settings(), complaint: str = "") -> None:  # noqa: B008 (frozen)
        self._settings = settings
        self.complaint = complaint
        self.saved: list[Settings] = []

    def load(self) -> Settings:
        return self._settings

    def save(self, settings: Settings) -> str:
        self._settings = settings
        self.saved.append(settings)
        return ""


class FakeEditor:
    """Remembers which files it was to open."""

    def __init__(self, *, knows_a_program: bool = True) -> None:
        self.knows_a_program = knows_a_program
        self.opened: list[PurePath] = []

    def open(self, path: PurePath) -> bool:
        self.opened.append(path)
        return self.knows_a_program
