"""Every door to the machine, on one page.

No Qt type, and no exception that a caller must know: an adapter that fails falls silent and logs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, TypeVar

from easeful.core.settings import Settings

if TYPE_CHECKING:  # what nobody hears before the first paint need not be loaded for it
    from easeful.core.now_playing import MediaKey, NowPlaying
    from easeful.core.sound import Chime, Manner, Sound, VoiceChoice, Volumes
    from easeful.core.sound_output import SoundOutput

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of both clocks: ``steady`` in seconds, counting sleep; ``wall`` with its zone."""

    steady: float
    wall: datetime

    def since(self, earlier: Moment) -> float:
        """Return the seconds since ``earlier`` by the clock that says more; 0 if both went back.

        A steady clock may stand still while the machine sleeps, and a wall clock may be set.
        """
        wall = self.wall.astimezone(UTC) - earlier.wall.astimezone(UTC)
        return max(self.steady - earlier.steady, wall.total_seconds(), 0.0)


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> Moment:
        """Return both clocks, read at once."""
        ...


class Machine(Protocol[V]):
    """Anything that runs in time: verbs and time in, events out."""

    @property
    def allowed(self) -> frozenset[V]:
        """Return the verbs that may be done now."""
        ...

    def advance(self, now: Moment) -> Sequence[object]:
        """Let time pass and return what happened, in order."""
        ...

    def do(self, verb: V, now: Moment) -> Sequence[object]:
        """Carry out ``verb`` and return what happened, time's own events first."""
        ...

    def next_mark(self, now: Moment) -> float | None:
        """Return the seconds until the next event that time will cause, ``None`` for never."""
        ...


class WakeLock(Protocol):
    """Keeps the screen from going dark."""

    def hold(self, reason: str) -> None:
        """Keep the screen awake from now on; holding twice is holding once."""
        ...

    def release(self) -> None:
        """Let the screen sleep again; without a hold this does nothing."""
        ...


class SettingsStore(Protocol):
    """Keeps the settings."""

    def load(self) -> Settings:
        """Return the settings as they were saved, defaults where there are none."""
        ...

    def save(self, settings: Settings) -> str:
        """Write the settings; return "" or, in words, why that was not possible."""
        ...

    @property
    def complaint(self) -> str:
        """Say in words what was wrong with the file that was loaded; "" if nothing."""
        ...


class Editor(Protocol):
    """Opens a file in the program that the person uses for it."""

    def open(self, path: PurePath) -> bool:
        """Open ``path`` and return at once; say whether there was a program for it."""
        ...


class FolderWatch(Protocol):
    """Notices that files were written, came or went."""

    def watch(
        self, folders: Iterable[PurePath], tell: Callable[[frozenset[PurePath]], None]
    ) -> None:
        """Watch ``folders`` from now on, also those that are made later; ``tell`` what changed."""
        ...

    def attend(self, *, wanted: bool) -> None:
        """Look now, and take the trouble to look often, while the window is before her."""
        ...


class Speaker(Protocol):
    """Says sentences aloud, one at a time; where there is no voice it is silent, and knows it."""

    def prepare(self, manner: Manner) -> None:
        """Be ready to speak in ``manner`` from now on, and return at once."""
        ...

    def say(self, text: str, after: float = 0.0) -> None:
        """Say ``text`` in ``after`` seconds, in place of an unfinished sentence; return at once.

        What cannot be begun within two seconds of its time stays unsaid.
        """
        ...

    def hush(self) -> None:
        """End the sentence under way, softly, and forget one that waits for its time."""
        ...

    def seconds(self, text: str) -> float:
        """Return how long it takes to say ``text``: rather too much than too little."""
        ...

    @property
    def is_speaking(self) -> bool:
        """Say whether a sentence is under way or waits for its time."""
        ...

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be said here."""
        ...

    def rest(self) -> None:
        """Let go of the machine once the sentence under way has ended; ``prepare`` wakes it."""
        ...


class Voices(Protocol):
    """Knows the voices that may be chosen."""

    def find(self, language: str, tell: Callable[[Sequence[VoiceChoice]], None]) -> None:
        """Look for voices of ``language`` and ``tell`` them later, in the window's thread."""
        ...


class Chimes(Protocol):
    """Rings the chimes; where there is no sound it is silent, and knows it."""

    def prepare(self, volumes: Volumes) -> None:
        """Keep the output awake from now on, and ring this loud; return at once."""
        ...

    def ring(self, chime: Chime) -> None:
        """Begin ``chime`` now, unless it is off, and return at once."""
        ...

    def hush(self) -> None:
        """Fade out what rings."""
        ...

    @property
    def is_sounding(self) -> bool:
        """Say whether the output takes sound from us at this moment."""
        ...

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be heard here."""
        ...

    def rest(self) -> None:
        """Let the output sleep once what rings has ended; ``prepare`` wakes it."""
        ...


class Renderer(Protocol):
    """Turns a sentence into sound without playing it."""

    def render(self, text: str) -> Sound:
        """Return ``text`` as speech; raise ``OSError``, in words, if there is no voice for it."""
        ...


class MediaKeys(Protocol):
    """Shows the desktop what plays, and hands on its media keys; silent where there are none."""

    def listen(self, asked: Callable[[MediaKey], None], position: Callable[[], float]) -> None:
        """Hand each key to ``asked`` from now on; ``position`` says how many seconds are done."""
        ...

    def show(self, playing: NowPlaying, *, jumped: bool) -> None:
        """Show ``playing``, and take the media keys if they are not ours yet; return at once.

        ``jumped`` if the position is not where it would have got to by itself.
        """
        ...

    def release(self) -> None:
        """Show nothing, and let other programs have the keys."""
        ...


class Outputs(Protocol):
    """Knows where sound goes."""

    def find(self, tell: Callable[[SoundOutput], None]) -> None:
        """Look where sound goes now and ``tell`` it later, in the window's thread."""
        ...
