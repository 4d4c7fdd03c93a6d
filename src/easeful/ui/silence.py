"""Tells, once, that a session cannot be heard as it was meant: no voice, or no sound at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.events import Event, Started
from easeful.core.ports import Chimes, Speaker
from easeful.core.words import _
from easeful.ui.memory import Memory

LOOK_AFTER_MS: Final = 4500
"""A voice that has to be woken is given so long before it is called missing."""

NO_SOUND: Final = _("Nothing can be heard on this computer. The screen shows every step.")
NO_VOICE: Final = _("There is no voice on this computer. The chimes lead you.")


class Silence(QObject):
    """Listens for the start of a session; ``told`` carries the sentence.

    A missing voice is told once for good, as the settings say it too; missing sound once each
    time that Easeful runs, as somebody may only have to plug in a speaker.
    """

    told = Signal(object)

    def __init__(self, speaker: Speaker, chimes: Chimes, memory: Memory) -> None:
        super().__init__()
        self._speaker = speaker
        self._chimes = chimes
        self._memory = memory
        self._has_told_of_sound = False
        self._timer = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._timer.timeout.connect(self.look)

    def hear(self, event: Event) -> None:
        """Look a while after the start of a session."""
        if isinstance(event, Started):
            self._timer.start()

    def look(self) -> None:
        """Tell what is missing, unless that was told, or is switched off anyway."""
        settings = self._memory.settings
        wants_sound = settings.sounds or settings.breath_tones or settings.voice
        if wants_sound and self._chimes.is_silent:
            if not self._has_told_of_sound:
                self._has_told_of_sound = True
                self.told.emit(NO_SOUND)
        elif settings.voice and self._speaker.is_silent != settings.no_voice_told:
            self._memory.keep(replace(settings, no_voice_told=self._speaker.is_silent))
            if self._speaker.is_silent:
                self.told.emit(NO_VOICE)
