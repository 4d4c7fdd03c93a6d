"""What is heard of heat: softly first, and so that no chosen volume makes it silent."""

from dataclasses import replace

import pytest
from fakes import FakeChimes, FakeClock, FakeSpeaker

from easeful.core.heat import Alarm, HeatPlan, Pack, Skin
from easeful.core.heat_coach import AFTER_ALARM, AFTER_TONE, HeatCoach
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
    LOOK_AT_SKIN,
    TAKE_IT_OFF,
)
from easeful.core.sound import Chime, Manner, Volumes

PAD = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
QUESTION = f"{ARE_YOU_AWAKE} {ANY_KEY}"


class Scene:
    """A coach for one pack, with everything turned off that can be turned off."""

    def __init__(self, pack: Pack = Pack.PAD, volume: int = 0) -> None:
        self.clock = FakeClock()
        self.speaker = FakeSpeaker(self.clock)
        self.chimes = FakeChimes(self.clock)
        manner, volumes = Manner(volume=volume), Volumes(volume, volume)
        self.plan = replace(PAD, pack=pack)
        self.coach = HeatCoach(self.plan, manner, volumes, self.speaker, self.chimes)
        self.coach.hear(HeatBegan(self.plan))
        self.speaker.said.clear()
        self.speaker.manners.clear()

    def hear(self, event: HeatEvent) -> tuple[list[tuple[float, str]], list[Chime], list[int]]:
        """Return what is said and when, what is rung, and how loud the voice is."""
        self.coach.hear(event)
        volumes = [manner.volume for manner in self.speaker.manners]
        return self.speaker.said, self.chimes.names, volumes


def test_at_the_start_it_says_how_long_and_that_it_will_ask() -> None:
    scene = Scene()
    scene.coach.hear(HeatBegan(scene.plan))
    assert scene.speaker.texts[0].startswith("15 minutes. ")
    assert scene.chimes.is_awake


def test_a_plan_without_a_sensible_number_is_spoken_of_as_it_was_begun() -> None:
    scene = Scene()
    scene.coach.hear(HeatBegan(replace(PAD, seconds=60.0)))
    assert scene.speaker.texts[0].startswith("1 minute. ")


def test_the_question_is_a_soft_tone_then_the_voice_then_loud() -> None:
    assert Scene().hear(CheckAsked()) == ([], [Chime.CHECK], [])
    assert Scene().hear(CheckLouder(Louder.VOICE)) == (
        [(AFTER_TONE, QUESTION)],
        [Chime.CHECK],
        [60],
    )
    assert Scene().hear(CheckLouder(Louder.LOUD)) == (
        [(AFTER_ALARM, QUESTION)],
        [Chime.ALARM],
        [100],
    )


@pytest.mark.parametrize("pack", Pack)
@pytest.mark.parametrize("why", Alarm)
def test_the_alarm_rises_and_then_says_what_is_to_be_done(pack: Pack, why: Alarm) -> None:
    words = f"{TAKE_IT_OFF[pack]}."
    assert Scene(pack).hear(AlarmRang(why, 1)) == (
        [(AFTER_ALARM, words)],
        [Chime.ALARM],
        [100],
    )


def test_each_ring_is_the_whole_alarm() -> None:
    scene = Scene()
    for number in range(1, 4):
        scene.hear(AlarmRang(Alarm.TIME, number))
    assert scene.chimes.names == [Chime.ALARM] * 3
    assert len(scene.speaker.said) == 3


def test_a_voice_that_was_chosen_louder_stays_so() -> None:
    assert Scene(volume=80).hear(CheckLouder(Louder.VOICE))[2] == [80]


@pytest.mark.parametrize("pack", Pack)
def test_the_line_about_the_skin_is_spoken_as_loud_as_was_chosen(pack: Pack) -> None:
    said, rung, volumes = Scene(pack, volume=30).hear(SkinLineDue())
    assert said == [(0.0, LOOK_AT_SKIN[pack])]
    assert not rung
    assert volumes == [30]


def test_an_answer_silences_the_question() -> None:
    scene = Scene()
    scene.hear(CheckLouder(Louder.LOUD))
    scene.hear(CheckAnswered(late=True))
    assert scene.speaker.hushed
    assert scene.chimes.hushed
    assert not scene.speaker.is_speaking


def test_when_the_pad_is_off_the_alarm_ends_and_it_asks_for_the_skin() -> None:
    scene = Scene()
    scene.hear(AlarmRang(Alarm.TIME, 1))
    scene.hear(PadOff(905.0, Alarm.TIME))
    assert scene.chimes.hushed
    assert scene.speaker.texts[-1] == HOW_IS_THE_SKIN


@pytest.mark.parametrize("pack", Pack)
def test_first_aid_is_spoken_whatever_the_volume(pack: Pack) -> None:
    aid = " ".join(FIRST_AID if pack.warms else COLD_AID)
    said, rung, volumes = Scene(pack).hear(SkinTold(Skin.BURNT))
    assert said == [(0.0, aid)]
    assert not rung
    assert volumes == [60]


@pytest.mark.parametrize("skin", [Skin.FINE, Skin.RED])
def test_after_a_good_skin_it_is_silent_and_lets_go(skin: Skin) -> None:
    scene = Scene()
    assert scene.hear(SkinTold(skin)) == ([], [], [])
    assert not scene.speaker.is_awake
    assert not scene.chimes.is_awake


def test_what_nobody_needs_to_hear_is_not_heard() -> None:
    scene = Scene(volume=60)
    for event in (StillOn(10.0), ChecksOften()):
        assert scene.hear(event) == ([], [], [])


def test_a_pad_that_is_taken_up_can_ring() -> None:
    scene = Scene()
    scene.chimes.rest()
    assert scene.hear(HeatTakenUp(PAD, 400.0)) == ([], [], [])
    assert scene.chimes.is_awake


def test_rest_silences_everything() -> None:
    scene = Scene()
    scene.hear(AlarmRang(Alarm.TIME, 1))
    scene.coach.rest()
    assert scene.chimes.hushed
    assert not scene.speaker.is_speaking
    assert not scene.chimes.is_awake
