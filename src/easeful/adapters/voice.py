"""The voice: the first way to speak that works here, and the next one when it fails.

On Linux that is the speech dispatcher, whose voice a person may have chosen for the whole desktop,
then espeak-ng; elsewhere the system's own voice. Import it after the first paint: it needs Qt's
network. None of these voices is natural on a plain Debian. The only natural one that can be had
there without the internet was trained on recordings whose licence is not clear, so none is shipped;
another program that renders sentences would be one more ``ports.Renderer``.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from easeful.adapters.espeak_speaker import EspeakSpeaker, SoundPlayer
from easeful.adapters.speech_dispatcher import SpeechDispatcher
from easeful.adapters.speech_engine import Engine, Sentence, sentence
from easeful.core.sound import Manner, VoiceChoice
from easeful.core.speech_length import estimated_seconds

log = logging.getLogger(__name__)


def engines(player: SoundPlayer) -> Sequence[Engine]:
    """Return the ways to speak on this system, the best first."""
    if sys.platform != "linux":
        from easeful.adapters.system_voice import SystemVoice  # noqa: PLC0415 (absent on Linux)

        return SystemVoice(), EspeakSpeaker(player)
    return SpeechDispatcher(), EspeakSpeaker(player)


class Voice(QObject):
    """Says sentences aloud, and knows the voices (``ports.Speaker``, ``ports.Voices``)."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        """Start nothing before ``prepare``; ``engines`` are tried in their order."""
        super().__init__()
        self._engines = engines
        self._left: list[Engine] = []
        self._has_failed = False
        self._manner = Manner()

    def prepare(self, manner: Manner) -> None:
        """Be ready to speak in ``manner``. Where all ways have failed, try them again."""
        self._manner = manner
        if manner.volume == 0:
            self.hush()
            self.rest()
            return
        if not self.is_speaking:  # what failed may have been restarted since
            self._has_failed = False
            self._left = list(self._engines)
        self._prepare_next()

    def say(self, text: str, after: float = 0.0) -> None:
        """Say ``text`` in ``after`` seconds, in place of an unfinished sentence."""
        if self._left and self._manner.volume > 0:
            self._left[0].say(sentence(text, after))

    def hush(self) -> None:
        """End the sentence under way, and forget one that waits for its time."""
        if self._left:
            self._left[0].hush()

    def seconds(self, text: str) -> float:
        """Return how long it takes to say ``text``."""
        if self._left:
            return self._left[0].seconds(text)
        return estimated_seconds(text, self._manner.speed)

    @property
    def is_speaking(self) -> bool:
        """Say whether a sentence is under way or waits for its time."""
        return bool(self._left) and self._left[0].is_speaking

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be said here."""
        return self._has_failed or (bool(self._left) and self._left[0].is_silent)

    def rest(self) -> None:
        """Let go of the machine once the sentence under way has ended."""
        if self._left:
            self._left[0].rest()

    def find(self, language: str, tell: Callable[[Sequence[VoiceChoice]], None]) -> None:
        """Look for voices of ``language`` and ``tell`` them later, in the window's thread."""
        self._ask(self._left or self._engines, language, tell)

    def _ask(
        self,
        engines: Sequence[Engine],
        language: str,
        tell: Callable[[Sequence[VoiceChoice]], None],
    ) -> None:
        """Ask one way to speak after the other until one knows a voice."""
        if not engines:
            tell(())
            return
        first, *others = engines
        first.find(
            language,
            lambda found: tell(found) if found else self._ask(others, language, tell),
        )

    def _prepare_next(self) -> None:
        engine = self._left[0]
        engine.prepare(self._manner, partial(self._go_on, engine))

    def _go_on(self, failed: Engine, unsaid: Sentence | None) -> None:
        """Speak the next way, now that one has failed."""
        if not self._left or self._left[0] is not failed:
            return
        del self._left[0]
        log.info("%s cannot speak here", type(failed).__name__)
        if not self._left:
            self._has_failed = True
            return
        self._prepare_next()
        if unsaid is not None and not unsaid.is_late:
            self._left[0].say(unsaid)
