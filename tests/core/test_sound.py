"""How loud things are."""

from __future__ import annotations

import math
from array import array

import pytest

from easeful.core.settings import VOLUMES
from easeful.core.sound import Chime, Sound, Volumes, gain


@pytest.mark.parametrize(("volume", "decibels"), [(100, 0.0), (60, -3.0), (30, -9.0), (15, -15.0)])
def test_a_volume_is_so_many_decibels(volume: int, decibels: float) -> None:
    assert 20 * math.log10(gain(volume)) == pytest.approx(decibels, abs=0.05)


def test_off_is_silence_and_each_volume_is_louder_than_the_one_before() -> None:
    gains = [gain(volume) for volume in VOLUMES]
    assert gains[0] == 0
    assert gains == sorted(set(gains))
    assert gains[-1] == 1


def test_tones_have_a_volume_of_their_own_and_what_guards_heat_has_none() -> None:
    volumes = Volumes(60, 30)
    assert {chime: volumes.of(chime) for chime in Chime} == {
        **dict.fromkeys(Chime, 60),
        Chime.IN: 30,
        Chime.OUT: 30,
        Chime.CHECK: 100,
        Chime.ALARM: 100,
    }


@pytest.mark.parametrize("chime", [Chime.CHECK, Chime.ALARM])
def test_what_guards_heat_is_heard_when_all_is_off(chime: Chime) -> None:
    assert Volumes(0, 0).of(chime) == 100


def test_a_sound_knows_its_length() -> None:
    assert Sound(8000, array("h", [0] * 2000)).seconds == 0.25
