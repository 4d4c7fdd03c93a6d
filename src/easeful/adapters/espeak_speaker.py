"""Speaks by espeak-ng and our own player: rendered in a thread, played at its time.

Here a sentence's length is known to the sample, and it ends with a fade.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from easeful.adapters import espeak_program
from easeful.adapters.errands import Errands
from easeful.adapters.espeak import EspeakRenderer
from easeful.adapters.espeak_voices import choices, installed
from easeful.adapters.speech_engine import GiveUp, Sentence
from easeful.core.ports import Renderer
from easeful.core.sound import Manner, Sound, VoiceChoice
from easeful.core.speech_length import Pace

log = logging.getLogger(__name__)

FADED: Final = 0.12
"""Seconds after which a sound is silent that was told to fade. Two sentences at once would be too
loud together, so the next one begins when the last one has faded.
"""

RENDERED_GAIN: Final = 1.0
"""The renderer has seen to the volume."""


class Played(Protocol):
    """A sound that was asked for."""

    @property
    def is_over(self) -> bool:
        """Say whether nothing more of it will be heard."""
        ...

    def fade_out(self) -> None:
        """End it softly; if it waits for its time, it never begins."""
        ...


class SoundPlayer(Protocol):
    """What is needed of ``player.Player``."""

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be heard."""
        ...

    def play(self, sound: Sound, gain: float, after: float = 0.0) -> Played:
        """Begin ``sound`` in ``after`` seconds."""
        ...


@dataclass(frozen=True, slots=True)
class Rendered:
    """A sentence as sound, or why there is none."""

    sentence: Sentence
    sound: Sound | None
    trouble: str = ""


class EspeakSpeaker(QObject):
    """Speaks, and knows the voices (``speech_engine.Engine``)."""

    def __init__(self, player: SoundPlayer) -> None:
        """Start nothing yet."""
        super().__init__()
        self._player = player
        self._manner = Manner()
        self._renderer: Renderer = EspeakRenderer(self._manner)
        self._give_up: GiveUp | None = None
        self._pace = Pace()
        self._errands = Errands()
        self._waiting: Sentence | None = None
        self._playing: Played | None = None
        self._next: Played | None = None
        self._fading: Played | None = None
        self._due = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._due.timeout.connect(self._replace)

    def prepare(self, manner: Manner, give_up: GiveUp) -> None:
        """Be ready to speak in ``manner``."""
        if (manner.language, manner.voice) != (self._manner.language, self._manner.voice):
            self._pace = Pace()
        self._manner = manner
        self._renderer = EspeakRenderer(manner)
        self._give_up = give_up
        if not espeak_program.available():
            QTimer.singleShot(0, self, self._fail)

    def say(self, sentence: Sentence) -> None:
        """Begin ``sentence`` at its time, in place of what is being said then."""
        self._drop_next()
        self._waiting = sentence
        renderer = self._renderer
        self._errands.do(lambda: _rendered(renderer, sentence), self._play)

    def hush(self) -> None:
        """Fade out what is being said, and forget what waits."""
        self._waiting = None
        self._drop_next()
        self._fade(None)

    def seconds(self, text: str) -> float:
        """Return how long it takes to say ``text``."""
        return self._pace.seconds(text, self._manner.speed)

    @property
    def is_speaking(self) -> bool:
        """Say whether a sentence is under way or waits."""
        return self._waiting is not None or any(map(_sounds, (self._playing, self._next)))

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be heard."""
        return self._player.is_silent

    def rest(self) -> None:
        """Do nothing: the player lets go of the machine after each sentence."""

    def find(self, language: str, tell: Callable[[Sequence[VoiceChoice]], None]) -> None:
        """Look for voices of ``language`` and ``tell`` them later."""
        self._errands.do(lambda: choices(installed(language), language), tell)

    def _play(self, rendered: Rendered) -> None:
        """Play what was rendered, unless it is not wanted any more or it is too late."""
        if rendered.sentence is not self._waiting:
            return
        if rendered.sound is None:
            log.warning("espeak-ng did not speak")
            self._fail()
            return
        self._waiting = None
        sentence, sound = rendered.sentence, rendered.sound
        self._pace.heard(sentence.text, sound.seconds, self._manner.speed)
        if not sentence.is_late:
            before = FADED if any(map(_sounds, (self._playing, self._fading))) else 0.0
            begin = max(sentence.wait, before)
            self._next = self._player.play(sound, RENDERED_GAIN, begin)
            self._due.start(round((begin - before) * 1000))

    def _replace(self) -> None:
        """End the last sentence, now that the next one is about to begin."""
        following, self._next = self._next, None
        self._fade(following)

    def _fade(self, following: Played | None) -> None:
        if self._playing is not None:
            self._playing.fade_out()
            self._fading = self._playing
        self._playing = following

    def _drop_next(self) -> None:
        self._due.stop()
        if self._next is not None:
            self._next.fade_out()
            self._next = None

    def _fail(self) -> None:
        unsaid, self._waiting = self._waiting, None
        if self._give_up is not None:
            self._give_up(unsaid)


def _sounds(played: Played | None) -> bool:
    return played is not None and not played.is_over


def _rendered(renderer: Renderer, sentence: Sentence) -> Rendered:
    try:
        return Rendered(sentence, renderer.render(sentence.text))
    except OSError as error:
        return Rendered(sentence, None, str(error))
