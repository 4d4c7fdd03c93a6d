"""Says and rings what the heat guard reports. No volume that was chosen makes it silent.

A soft tone, then the voice, then loud; and the alarm, whose words follow when it has risen.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from easeful.core.heat import HeatPlan, Skin
from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    Louder,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_words import (
    ANY_KEY,
    ARE_YOU_AWAKE,
    COLD_AID,
    FIRST_AID,
    HOW_IS_THE_SKIN,
    IS_IT_OFF,
    LOOK_AT_SKIN,
    TAKE_IT_OFF,
)
from easeful.core.ports import Chimes, Speaker
from easeful.core.sound import Chime, Manner, Volumes
from easeful.core.words import _, minutes_of, ngettext

AFTER_TONE: Final = 1.4
"""Seconds after which the voice begins when a tone is rung with it."""

AFTER_ALARM: Final = 12.5
"""Seconds that the alarm takes to rise and sound; the words come behind it."""


WAKING: Final = 60
LOUDEST: Final = 100
"""Per cent of volume at which the voice asks again, and at which it tells what must be done."""


class HeatCoach:
    """Listens to one guard."""

    def __init__(
        self, plan: HeatPlan, manner: Manner, volumes: Volumes, speaker: Speaker, chimes: Chimes
    ) -> None:
        """Speak in ``manner`` and ring at ``volumes`` where nothing depends on being heard."""
        self._plan = plan
        self._manner = manner
        self._volumes = volumes
        self._speaker = speaker
        self._chimes = chimes
        self._asked = f"{ARE_YOU_AWAKE} {ANY_KEY}"

    def hear(self, event: HeatEvent) -> None:
        """Let it be heard."""
        pack = self._plan.pack
        match event:
            case HeatBegan():
                self._keep_output_awake()
                self._say(_began(event.plan))
            case HeatTakenUp():
                self._asked = IS_IT_OFF[event.plan.pack]
                self._keep_output_awake()
            case SkinLineDue():
                self._say(LOOK_AT_SKIN[pack])
            case CheckAsked():
                self._chimes.ring(Chime.CHECK)
            case CheckLouder(how=Louder.VOICE):
                self._chimes.ring(Chime.CHECK)
                self._say(self._asked, WAKING, AFTER_TONE)
            case CheckLouder():
                self._chimes.ring(Chime.ALARM)
                self._say(self._asked, LOUDEST, AFTER_ALARM)
            case CheckAnswered():
                self._asked = f"{ARE_YOU_AWAKE} {ANY_KEY}"
                self._hush()
            case AlarmRang():
                self._chimes.ring(Chime.ALARM)
                self._say(f"{TAKE_IT_OFF[pack]}.", LOUDEST, AFTER_ALARM)
            case PadOff():
                self._hush()
                self._say(HOW_IS_THE_SKIN)
            case SkinTold():
                self._tell_skin(event.skin)
            case StillOn() | ChecksOften():
                pass

    def rest(self) -> None:
        """Fall silent, and let go of voice and output."""
        self._hush()
        self._speaker.rest()
        self._chimes.rest()

    def _keep_output_awake(self) -> None:
        """Prepare, even with all chimes off: an output that sleeps swallows the first tone."""
        self._chimes.prepare(replace(self._volumes, sounds=max(1, self._volumes.sounds)))

    def _say(self, words: str, at_least: int = 0, after: float = 0.0) -> None:
        manner = replace(self._manner, volume=max(self._manner.volume, at_least))
        self._speaker.prepare(manner)
        self._speaker.say(words, after)

    def _hush(self) -> None:
        self._chimes.hush()
        self._speaker.hush()

    def _tell_skin(self, skin: Skin) -> None:
        if skin is Skin.BURNT:
            self._say(" ".join(FIRST_AID if self._plan.pack.warms else COLD_AID), WAKING)
        self._speaker.rest()
        self._chimes.rest()


def _began(plan: HeatPlan) -> str:
    minutes = minutes_of(plan.seconds)
    form = ngettext("{count} minute.", "{count} minutes.", minutes)
    asks = _("I ask now and then whether you are awake. Press any key then.")
    return f"{form.format(count=minutes)} {asks}"
