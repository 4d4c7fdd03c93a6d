"""Plays sounds, and survives what happens to sound servers. No Qt.

Each sound opens an output of its own, in a thread of its own, and closes it. So the next sound is
heard when the server was restarted in between, goes to the device that is the default by then, and
waits for nobody: if the server hangs, one thread hangs with it, the window does not, and after
``THREADS`` of them nothing more is tried until one comes back.

Measured on PulseAudio 16 and two cores: the output takes the first sample 3 ms after the call (99
of 100 within 12), and the sound is in a recording after 6 ms (15). The other way, one output that
stays open for a session and mixes in its callback, is later by what its buffer holds, takes 0.5 to
0.8 % of the processor in silence with a period of 30 ms, has to notice by itself that the server
died, and keeps to its first device where the system moves no streams.

What keeps the output awake during a session (a Bluetooth or HDMI device that sleeps swallows the
first half second) is a silent stream with a long buffer, at 0.007 % of the processor: PulseAudio
takes as much as fits into one block, waits for the rest, and counts the stream as running. As it
asks for nothing, it cannot tell whether its server still lives; it is renewed now and then instead.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Final

from easeful.adapters.outputs import NOTHING, Feed, Output, Piece
from easeful.core.ports import Clock
from easeful.core.sound import Sound

log = logging.getLogger(__name__)

PERIOD: Final = 0.05
"""Seconds that the output holds. The window may keep Python from feeding it for as long; and a
sound that is to fade goes on for once or twice as long before it does."""

TAIL: Final = 0.25
"""What was taken last is heard within these seconds, and only then the output may close."""

RECENT: Final = 0.5
"""An output that has taken nothing for so long is not sounding."""

STALLED: Final = 3.0
"""An output that has taken nothing for so long takes no more: its server died or hangs. Some that
were asleep take two seconds to wake."""

LONG: Final = 2.0
"""The period of the silent stream."""

RENEWAL: Final = 30.0
"""Seconds after which the silent stream is opened anew: on the server and the device of then."""

THREADS: Final = 8
"""Sounds that may be under way at once, those that a hanging server keeps included."""

AT_THE_END: Final = 0.6
"""Seconds that the end of the program waits for sounds to fade."""

YIELD: Final = 0.0005
"""Seconds for the caller to go on first, before a new thread keeps Python to itself."""

AGAIN: Final = (0.05, 0.25)
"""Seconds after which a sound that found no output looks for one again. PulseAudio turns some away
when several come at the same moment; and it may be starting."""

LOOK: Final = 1.0
"""Seconds between two looks whether an output has stalled."""

AWAKE_RATE: Final = 44100


class Playing:
    """One sound that was asked for."""

    def __init__(self, feed: Feed) -> None:
        """Speak for what ``feed`` hands out."""
        self._feed = feed
        self._over = Event()

    @property
    def is_over(self) -> bool:
        """Say whether nothing more of it will be heard."""
        return self._over.is_set()

    @property
    def taken_at(self) -> float:
        """Return when an output took of it last; ``-inf`` if none ever did."""
        return self._feed.taken_at

    def fade_out(self) -> None:
        """End it softly; if it waits for its time, it never begins."""
        self._feed.fading.set()

    def end(self) -> None:
        """Say that it is over; for the player."""
        self._over.set()


class Player:
    """Plays any number of sounds, each when it is asked to; where there is no output, silence.

    Every verb returns at once and none raises.
    """

    def __init__(self, clock: Clock) -> None:
        """Start nothing; no library is loaded before the first sound."""
        self._clock = clock
        self._threads: set[Thread] = set()
        self._playing: set[Playing] = set()
        self._sleep: Event | None = None
        self._silent = False
        self._closed = False

    def play(self, sound: Sound, gain: float, after: float = 0.0) -> Playing:
        """Begin ``sound`` in ``after`` seconds, each sample multiplied with ``gain``."""
        feed = Feed(sound, gain, self._clock, after)
        playing = Playing(feed)

        def work() -> None:
            if not feed.fading.wait(max(after, YIELD)):
                self._sound(feed, sound.rate)

        def end() -> None:
            self._playing.discard(playing)
            playing.end()

        self._playing.add(playing)
        if gain <= 0 or not sound.samples or not self._begin(work, end):
            end()
        return playing

    def keep_awake(self) -> None:
        """Keep the output from falling asleep, from now on; twice is once."""
        if self._sleep is None:
            sleep = Event()
            if self._begin(lambda: self._stay_awake(sleep)):
                self._sleep = sleep

    def let_sleep(self) -> None:
        """Let the output fall asleep once nothing sounds any more."""
        if self._sleep is not None:
            self._sleep.set()
            self._sleep = None

    def fade_out(self) -> None:
        """End every sound softly, those that wait for their time as well."""
        for playing in list(self._playing):
            playing.fade_out()

    @property
    def is_sounding(self) -> bool:
        """Say whether an output takes a sound from us at this moment: not whether it should."""
        since = self._clock.now().steady - RECENT
        return any(playing.taken_at > since for playing in list(self._playing))

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be heard: the last output did not open."""
        return self._silent

    def close(self) -> None:
        """Fade out and let go of everything; for the end of the program."""
        self._closed = True
        self.fade_out()
        self.let_sleep()
        deadline = self._clock.now().steady + AT_THE_END
        for thread in list(self._threads):
            thread.join(max(0.0, deadline - self._clock.now().steady))

    def _begin(self, work: Callable[[], None], end: Callable[[], None] = lambda: None) -> bool:
        """Do ``work`` and ``end`` in a thread, if there may be one more; say whether."""
        if self._closed:
            return False
        if len(self._threads) >= THREADS:
            log.warning("A sound is left out: %d others have not ended", THREADS)
            return False

        def run() -> None:
            try:
                work()
            finally:
                self._threads.discard(thread)
                end()

        # A daemon, so that the program may end while a sound server hangs.
        thread = Thread(target=run, name="easeful-sound", daemon=True)
        self._threads.add(thread)
        try:
            thread.start()
        except RuntimeError:
            self._threads.discard(thread)
            log.exception("A sound is left out")
            return False
        return True

    def _sound(self, feed: Feed, rate: int) -> None:
        """Let an output take everything of ``feed``; give up when it takes no more."""
        output = self._opened(rate, PERIOD, feed.take, feed.fading)
        if output is None:
            return
        opened = self._clock.now().steady
        while not feed.ended.wait(LOOK):
            if self._clock.now().steady - max(feed.taken_at, opened) > STALLED:
                log.warning("The sound output takes nothing any more")
                feed.ended.set()
        Event().wait(TAIL)
        output.close()

    def _stay_awake(self, sleep: Event) -> None:
        """Hold the silent stream until it is time to ``sleep``."""
        output: Output | None = None
        while not sleep.is_set():
            newer = self._opened(AWAKE_RATE, LONG, lambda _count: NOTHING, sleep)
            if output is not None:
                output.close()
            output = newer
            sleep.wait(RENEWAL)
        if output is not None:
            output.close()

    def _opened(
        self, rate: int, period: float, take: Callable[[int], Piece], unless: Event
    ) -> Output | None:
        """Open an output, and know from now on whether there is one; try again for a moment."""
        problem = ""
        for pause in (0.0, *AGAIN):
            if unless.wait(pause):
                return None
            try:
                output = Output(rate, period, take)
            except OSError as error:
                problem = str(error)
            else:
                self._silent = False
                return output
        if not self._silent:
            log.warning("Nothing can be heard: %s", problem)
        self._silent = True
        return None
