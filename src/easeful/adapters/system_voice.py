"""The system's own voice on Windows and macOS, by QtTextToSpeech.

UNTESTED: written from Qt's documentation, and tried on Linux only with Qt's ``mock`` engine.

Its constructor may take seconds (measured on Linux: 1.5 s), so the object lives in a thread with an
event loop of its own, and is only spoken to by signals. Not imported on Linux, where the module
that it needs is not installed.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QObject, Qt, QThread, QTimer, Signal, Slot

from easeful.adapters.plain_speech import language_tag, main_language, plain
from easeful.adapters.speech_engine import GiveUp, Sentence
from easeful.core.sound import Manner, VoiceChoice
from easeful.core.speech_length import Pace

assert sys.platform != "linux"  # noqa: S101 (there mypy reads no further)

from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: E402

log = logging.getLogger(__name__)

Choices = Sequence[VoiceChoice]

RATE_A_PER_CENT: Final = 1 / 100
"""Qt's rate goes from -1 to 1, and 0 is usual: 90 per cent is -0.1."""

LOUDEST: Final = 0.63
"""So that a chime on top of it stays below full scale."""

LISTED_AT_MOST: Final = 8
FAR_TOO_LONG: Final = 3.0


class SystemVoice(QObject):
    """Speaks, and knows the voices (``speech_engine.Engine``)."""

    is_silent = False
    _prepare = Signal(object)
    _say = Signal(str)
    _stop = Signal()
    _find = Signal(object)

    def __init__(self) -> None:
        """Start nothing before it is needed."""
        super().__init__()
        self._manner = Manner()
        self._give_up: GiveUp | None = None
        self._pace = Pace()
        self._thread: QThread | None = None
        self._mouth: Mouth | None = None
        self._waiting: Sentence | None = None
        self._due = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._due.timeout.connect(self._begin)
        self._over = QTimer(self, singleShot=True)

    def prepare(self, manner: Manner, give_up: GiveUp) -> None:
        """Be ready to speak in ``manner``."""
        self._manner, self._give_up = manner, give_up
        self._start()
        self._prepare.emit(manner)

    def say(self, sentence: Sentence) -> None:
        """Begin ``sentence`` at its time, in place of what is being said then."""
        self._waiting = sentence
        self._due.start(round(sentence.wait * 1000))

    def hush(self) -> None:
        """End what is being said, and forget what waits."""
        self._due.stop()
        self._over.stop()
        self._waiting = None
        self._stop.emit()

    def seconds(self, text: str) -> float:
        """Return how long it takes to say ``text``."""
        return self._pace.seconds(text, self._manner.speed)

    @property
    def is_speaking(self) -> bool:
        """Say whether a sentence is under way or waits."""
        return self._waiting is not None or self._over.isActive()

    def rest(self) -> None:
        """Do nothing: the system lets go of its voice by itself."""

    def find(self, language: str, tell: Callable[[Choices], None]) -> None:
        """Look for voices of ``language`` and ``tell`` them later."""
        self._start()
        self._find.emit((language, tell))

    def _start(self) -> None:
        """Let the thread make the voice, once; it ends with the app."""
        if self._thread is not None:
            return
        self._thread = QThread(self)
        self._mouth = Mouth()
        self._mouth.moveToThread(self._thread)
        self._prepare.connect(self._mouth.prepare)
        self._say.connect(self._mouth.say)
        self._stop.connect(self._mouth.stop)
        self._find.connect(self._mouth.find)
        self._mouth.found.connect(self._tell)
        self._mouth.failed.connect(self._fail)
        self._mouth.ended.connect(self._over.stop)
        self._thread.start()
        self.destroyed.connect(partial(_end, self._thread))

    def _begin(self) -> None:
        if self._waiting is None or self._waiting.is_late:
            self._waiting = None
            return
        text, self._waiting = self._waiting.text, None
        self._over.start(round(FAR_TOO_LONG * self.seconds(text) * 1000))
        self._say.emit(plain(text))

    def _tell(self, answer: tuple[Callable[[Choices], None], Choices]) -> None:
        tell, found = answer
        tell(found)

    def _fail(self) -> None:
        unsaid, self._waiting = self._waiting, None
        self._due.stop()
        self._over.stop()
        if self._give_up is not None:
            self._give_up(unsaid)


def _end(thread: QThread) -> None:
    thread.quit()
    thread.wait()


class Mouth(QObject):
    """Lives in the thread, and owns the voice."""

    found = Signal(object)
    failed = Signal()
    ended = Signal()

    def __init__(self) -> None:
        """Make nothing yet; that is for the thread."""
        super().__init__()
        self._speech: QTextToSpeech | None = None

    @Slot(object)
    def prepare(self, manner: Manner) -> None:
        """Speak in ``manner`` from now on."""
        speech = self._made()
        speech.setLocale(QLocale(manner.language))
        speech.setRate((manner.speed - 100) * RATE_A_PER_CENT)
        speech.setVolume(LOUDEST * manner.volume / 100)
        for voice in speech.availableVoices():
            if voice.name() == manner.voice:
                speech.setVoice(voice)
        if speech.state() == QTextToSpeech.State.Error:
            self.failed.emit()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say ``text`` in place of what is being said."""
        self._made().say(text)

    @Slot()
    def stop(self) -> None:
        """Fall silent."""
        self._made().stop()

    @Slot(object)
    def find(self, question: tuple[str, Callable[[Choices], None]]) -> None:
        """Look for the voices of a language."""
        language, tell = question
        speech = self._made()
        wanted = [
            locale
            for locale in speech.availableLocales()
            if main_language(locale.bcp47Name()) == main_language(language)
        ]
        wanted.sort(key=lambda locale: language_tag(locale.bcp47Name()) != language_tag(language))
        usual = speech.locale()
        names = [name for locale in wanted for name in _names(speech, locale)]
        speech.setLocale(usual)
        self.found.emit((tell, [VoiceChoice(name, name) for name in names[:LISTED_AT_MOST]]))

    def _made(self) -> QTextToSpeech:
        if self._speech is None:
            self._speech = QTextToSpeech(self)
            self._speech.stateChanged.connect(self._look)
        return self._speech

    def _look(self, state: QTextToSpeech.State) -> None:
        if state == QTextToSpeech.State.Error:
            self.failed.emit()
        elif state == QTextToSpeech.State.Ready:
            self.ended.emit()


def _names(speech: QTextToSpeech, locale: QLocale) -> Sequence[str]:
    speech.setLocale(locale)
    return [voice.name() for voice in speech.availableVoices()]
