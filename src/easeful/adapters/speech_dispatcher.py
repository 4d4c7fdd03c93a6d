"""Speaks by the speech dispatcher, over its socket, in the window's thread; nothing here waits.

Qt's own class for it keeps the window waiting for 1.5 s while it lists 13,000 voices. The first
sound comes 20 ms after ``say`` (0.5 s where the dispatcher must be started first), and after
``hush`` it is quiet within 40 ms. That cut is hard, but speech itself has steps as large.

The dispatcher may die at any time. Then the next sentence finds it again, or starts another.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from easeful.adapters import ssip
from easeful.adapters.dispatcher_line import DispatcherLine
from easeful.adapters.dispatcher_speech import DispatcherSpeech
from easeful.adapters.dispatcher_voices import (
    ENGLISH,
    ESPEAK,
    Listed,
    ask_for_voices,
    choices,
    needs_list,
    voice_settings,
)
from easeful.adapters.errands import Errands
from easeful.adapters.plain_speech import language_tag
from easeful.adapters.speech_engine import GiveUp, Sentence
from easeful.core.sound import Manner, VoiceChoice
from easeful.core.speech_length import Pace

log = logging.getLogger(__name__)

ESPEAK_TAIL: Final = 0.38
"""Seconds, at 100 per cent, that espeak-ng is still silent before it says that it has ended."""


class SpeechDispatcher(QObject):
    """Speaks, and knows the voices (``speech_engine.Engine``)."""

    is_silent = False

    def __init__(self) -> None:
        """Connect nothing yet."""
        super().__init__()
        self._manner = Manner()
        self._give_up: GiveUp | None = None
        self._module = ""
        self._pace = Pace()
        self._errands = Errands()
        self._is_wanted = False
        self._asking: list[Callable[[Sequence[Listed]], None]] = []
        self._listed: Sequence[Listed] = ()
        self._line = DispatcherLine(self)
        self._speech = DispatcherSpeech(self._line, self.seconds)
        self._speech.took.connect(self._learn)
        self._speech.unheard.connect(self._fail)
        self._line.opened.connect(self._greet)
        self._line.heard.connect(self._hear)
        self._line.failed.connect(self._fail)

    def prepare(self, manner: Manner, give_up: GiveUp) -> None:
        """Be ready to speak in ``manner``; another voice gets another line."""
        before, self._manner = self._manner, manner
        self._give_up = give_up
        self._is_wanted = True
        unsaid = None
        if (before.language, before.voice) != (manner.language, manner.voice):
            self._pace = Pace()
            unsaid = self._speech.leave()
            self._line.close()
        self._line.send(self._how())
        self._line.open()
        if unsaid is not None:
            self._speech.say(unsaid)

    def say(self, sentence: Sentence) -> None:
        """Begin ``sentence`` at its time, in place of what is being said then."""
        self._speech.say(sentence)

    def hush(self) -> None:
        """End what is being said, and forget what waits."""
        self._speech.hush()

    def seconds(self, text: str) -> float:
        """Return how long it takes to say ``text``."""
        return self._pace.seconds(text, self._manner.speed)

    @property
    def is_speaking(self) -> bool:
        """Say whether a sentence is under way or waits."""
        return self._speech.is_speaking

    def rest(self) -> None:
        """Hang up once the sentence under way has ended."""
        self._is_wanted = False
        self._speech.rest()

    def find(self, language: str, tell: Callable[[Sequence[VoiceChoice]], None]) -> None:
        """Look for voices of ``language`` and ``tell`` them later."""
        self._asking.append(lambda listed: tell(choices(listed, language)))
        if self._line.is_open:
            self._look_up()
        else:
            self._line.open()

    def _look_up(self) -> None:
        """Look which voices there are, once."""
        if self._listed:
            QTimer.singleShot(0, self, partial(self._tell, self._listed))
        else:
            self._errands.do(partial(ask_for_voices, ssip.address(os.environ)), self._tell)

    def _tell(self, listed: Sequence[Listed]) -> None:
        """Tell everyone who has asked."""
        self._listed = listed
        asking, self._asking = self._asking, []
        for tell in asking:
            tell(listed)
        if not self._is_wanted:
            self._speech.rest()

    def _greet(self) -> None:
        """Say hello; how to speak is settled before the first sentence."""
        language = language_tag(self._manner.language) or ENGLISH
        self._line.send(ssip.HELLO + self._how() + ssip.setting("LANGUAGE", language))
        if needs_list(self._manner):
            self._speech.hold()
            self._asking.append(partial(self._choose, self._manner))
        else:
            self._speech.go_on()
        if self._asking:
            self._look_up()

    def _how(self) -> bytes:
        """Return the commands for speed and volume."""
        speed, volume = ssip.rate(self._manner.speed), ssip.loudness(self._manner.volume)
        return ssip.setting("RATE", speed) + ssip.setting("VOLUME", volume)

    def _choose(self, manner: Manner, listed: Sequence[Listed]) -> None:
        if (manner.language, manner.voice) == (self._manner.language, self._manner.voice):
            self._line.send(voice_settings(manner, listed))
            self._speech.go_on()

    def _hear(self, reply: ssip.Reply) -> None:
        if reply.code == ssip.ANSWER:
            self._module = reply.lines[0]
        if reply.code in {ssip.MODULES, ssip.ANSWER}:
            modules = set(reply.lines[:-1])
            if modules <= {ssip.NO_MODULE}:
                log.info("The speech dispatcher has no voice")
                self._fail()
        elif ssip.FIRST_REFUSAL <= reply.code < ssip.FIRST_EVENT:
            log.info("The speech dispatcher refuses: %s %s", reply.code, reply.lines[-1])

    def _learn(self, text: str, seconds: float) -> None:
        speed = self._manner.speed
        tail = ESPEAK_TAIL * 100 / speed if self._module.startswith(ESPEAK) else 0.0
        self._pace.heard(text, seconds - tail, speed)

    def _fail(self) -> None:
        """Hand over what is still to be said."""
        unsaid = self._speech.leave()
        self._line.close()
        self._tell(())
        if self._give_up is not None:
            self._give_up(unsaid)
