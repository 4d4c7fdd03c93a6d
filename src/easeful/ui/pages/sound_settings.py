"""The settings of the voice and of the chimes, each with a button to hear them.

What would change nothing is not shown: without a voice there is nothing to choose about it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from easeful.core.coaching import ENGLISH
from easeful.core.ports import Voices
from easeful.core.settings import SPEEDS, VOLUMES, Talk
from easeful.core.sound import VoiceChoice
from easeful.core.words import _
from easeful.ui.audition import Audition, Trial
from easeful.ui.memory import Memory
from easeful.ui.pages.setting_rows import (
    Choices,
    SettingGroup,
    SettingRow,
    SettingRows,
    line_of,
)
from easeful.ui.pages.sheet import fill
from easeful.ui.pages.which_voice import WhichVoice
from easeful.ui.silence import NO_SOUND, NO_VOICE
from easeful.ui.widgets.buttons import quiet_button

LOUD: Final[Choices] = tuple(
    zip(VOLUMES, (_("Off"), _("Quiet"), _("Middle"), _("Loud")), strict=True)
)
TALKS: Final[Choices] = (
    (Talk.FULL, _("Full")),
    (Talk.SHORT, _("Short")),
    (Talk.NAMES, _("Only names")),
)
FAST: Final[Choices] = tuple(
    zip(SPEEDS, (_("Slow"), _("Calm"), _("Usual"), _("Quick")), strict=True)
)
COUNTED: Final[Choices] = ((False, _("No")), (True, _("Yes")))

ROWS: Final = (
    ("voice", _("Voice"), LOUD),
    ("voice_speed", _("Speed of the voice"), FAST),
    ("talk", _("How much is said?"), TALKS),
    ("count_aloud", _("Count the last seconds"), COUNTED),
    ("sounds", _("Chimes"), LOUD),
    ("breath_tones", _("Tones of the breath"), LOUD),
)
"""The name of each setting, its heading, and its choices."""

OF_A_VOICE: Final = ("voice_speed", "talk", "count_aloud")
"""What can be chosen only while a voice is wanted."""

TRIED: Final[Mapping[Trial, str]] = MappingProxyType(
    {Trial.VOICE: _("Try it: voice"), Trial.CHIMES: _("Try it: chimes")}
)
"""What a screen reader calls the two buttons, which look the same."""

HOW_TO_SPEAK: Final = _("For a voice, install speech-dispatcher or espeak-ng.")


class SoundSettings(QWidget):
    """The part of the settings page that is for the ear."""

    def __init__(self, memory: Memory, audition: Audition, voices: Voices) -> None:
        super().__init__()
        self._memory, self._audition, self._voices = memory, audition, voices
        rows = {key: SettingRow(name, "", choices) for key, name, choices in ROWS}
        self._rows = SettingRows(memory, rows)
        self._which = WhichVoice()
        self._tries = {trial: quiet_button(_("Try it"), "sound") for trial in Trial}
        self._lines = {trial: line_of(button) for trial, button in self._tries.items()}
        self._lay_out()
        self._tries[Trial.VOICE].clicked.connect(self._try_voice)
        self._tries[Trial.CHIMES].clicked.connect(self._try_chimes)
        audition.changed.connect(self._show_trial)
        memory.changed.connect(self._show_what_counts)

    def arrive(self) -> None:
        """Show the settings as they are, and ask for the voices while none are known."""
        self._rows.show(self._memory.settings)
        self._show_trial(self._audition.trial)
        if not self._which.has_choice:
            self._voices.find(ENGLISH, self._take_voices)

    def hideEvent(self, event: QHideEvent) -> None:
        """Be quiet once the page is left."""
        super().hideEvent(event)
        self._audition.stop()

    def _try_voice(self) -> None:
        if self._audition.trial is Trial.VOICE:
            self._audition.stop()
        else:
            self._audition.try_voice(self._memory.settings)

    def _try_chimes(self) -> None:
        if self._audition.trial is Trial.CHIMES:
            self._audition.stop()
        else:
            self._audition.try_chimes(self._memory.settings)

    def _show_trial(self, trial: Trial | None) -> None:
        """Show what sounds; by now it may be known that nothing can be heard."""
        for each, button in self._tries.items():
            if each is trial:
                button.show_face(_("Stop"), "stop")
            else:
                button.show_face(_("Try it"), "sound")
                button.setAccessibleName(TRIED[each])
        self._show_what_counts()

    def _show_what_counts(self) -> None:
        """Hide what would change nothing, and say what is missing on this computer."""
        settings = self._memory.settings
        no_voice, no_sound = (self._audition.is_silent(trial) for trial in Trial)
        missing = NO_SOUND if no_sound else f"{NO_VOICE} {HOW_TO_SPEAK}"
        self._rows["voice"].add_note(missing if no_voice else "")
        self._rows["sounds"].add_note(NO_SOUND if no_sound and not no_voice else "")
        speaks = settings.voice > 0 and not no_voice
        for key in OF_A_VOICE:
            self._rows[key].setVisible(speaks)
        self._which.setVisible(speaks and self._which.has_choice)
        self._lines[Trial.VOICE].setVisible(speaks)
        rings = settings.sounds > 0 or settings.breath_tones > 0
        self._lines[Trial.CHIMES].setVisible(rings and not no_sound)

    def _take_voices(self, voices: Sequence[VoiceChoice]) -> None:
        if voices and not self._which.has_choice:
            row = self._which.make_row(voices, self._memory.settings.voice_name)
            self._rows.add("voice_name", row)
            self._show_what_counts()

    def _lay_out(self) -> None:
        group = SettingGroup(_("Voice and sound"))
        rows = self._rows
        for part in (rows["voice"], rows["voice_speed"], self._which, self._lines[Trial.VOICE]):
            group.add(part)
        for key in ("talk", "count_aloud", "sounds", "breath_tones"):
            group.add(rows[key])
        group.add(self._lines[Trial.CHIMES])
        fill(self, group)
