"""A tape laid out as sound."""

from __future__ import annotations

import itertools
from array import array

import pytest

from easeful.adapters.mixing import PEAK, RATE, TAIL, mixed, resampled
from easeful.core.sound import Chime, Sound
from easeful.core.tape import Rung, Said, Tape


def constant(level: int, seconds: float, rate: int = RATE) -> Sound:
    return Sound(rate, array("h", [level] * round(seconds * rate)))


def laid(tape: Tape, voice: Sound, chime: Sound) -> array[int]:
    whole = array("h")
    for block in mixed(tape, lambda _words: voice, lambda _chime: chime):
        assert len(block) <= RATE
        whole.extend(block)
    return whole


def test_everything_stands_where_the_tape_says_and_nothing_elsewhere() -> None:
    tape = Tape([Said(2.2, "One."), Said(5.5, "Two.")], [Rung(0.5, Chime.BEGIN)], 7.0)
    whole = laid(tape, constant(1000, 1.5), constant(50, 1.0))

    at = [round(seconds * RATE) for seconds in (0.5, 1.5, 2.2, 3.7, 5.5, 7.0)]
    levels = [0, 50, 0, 1000, 0, 1000, 0]
    edges = [0, *at, len(whole)]
    for level, (first, last) in zip(levels, itertools.pairwise(edges), strict=True):
        assert set(whole[first:last]) == {level}


def test_it_is_as_long_as_the_session_and_its_tail() -> None:
    assert len(laid(Tape(seconds=2.5), constant(0, 1), constant(0, 1))) == round(
        (2.5 + TAIL) * RATE
    )


def test_what_sounds_together_is_added_and_stays_below_the_peak() -> None:
    tape = Tape([Said(0.5, "One.")], [Rung(0.25, Chime.BEGIN), Rung(0.75, Chime.HALF)], 1.0)
    whole = laid(tape, constant(20000, 1.0), constant(-5000, 1.0))
    assert [whole[round(at * RATE)] for at in (0.3, 0.6, 0.8, 1.3, 1.6)] == [
        -5000,
        15000,
        10000,
        15000,
        -5000,
    ]
    loud = laid(tape, constant(20000, 1.0), constant(20000, 1.0))
    assert (max(loud), min(loud)) == (PEAK, 0)
    low = laid(tape, constant(-20000, 1.0), constant(-20000, 1.0))
    assert (max(low), min(low)) == (0, -PEAK)


def test_what_still_sounds_under_a_short_sentence_sounds_under_the_next_as_well() -> None:
    tape = Tape([Said(0.2, "One."), Said(0.6, "Two.")], [Rung(0.1, Chime.REST)], 2.0)
    whole = laid(tape, constant(1000, 0.2), constant(50, 1.5))
    assert [whole[round(at * RATE)] for at in (0.3, 0.5, 0.7, 0.9)] == [1050, 50, 1050, 50]


def test_the_last_second_fades_so_that_nothing_ends_with_a_click() -> None:
    tape = Tape([], [Rung(0.0, Chime.DONE)], 1.25)
    whole = laid(tape, constant(0, 0), constant(10000, 60))
    last = whole[-RATE:]
    assert list(last) == sorted(last, reverse=True)
    assert whole[-RATE - 1] == 10000
    assert last[0] == 10000
    assert last[RATE // 2] == pytest.approx(5000, abs=2)
    assert last[-1] <= 1
    assert max(one - other for one, other in itertools.pairwise(last)) <= 1


def test_the_rate_of_a_sound_may_be_halved_by_the_mean_of_neighbours() -> None:
    assert resampled(Sound(4, array("h", [1, 3, 10, -10, 7])), 2).samples == array("h", [2, 0])


def test_other_rates_are_reached_by_straight_lines() -> None:
    ramp = Sound(16000, array("h", range(0, 16000, 2)))
    resampled_to = resampled(ramp, RATE)
    assert resampled_to.rate == RATE
    assert resampled_to.seconds == pytest.approx(ramp.seconds, abs=0.001)
    steps = {
        after - before
        for before, after in zip(resampled_to.samples, resampled_to.samples[1:], strict=False)
    }
    assert steps == {1, 2}


@pytest.mark.parametrize("sound", [Sound(RATE, array("h", [1, 2])), Sound(8, array("h"))])
def test_what_needs_no_change_has_none(sound: Sound) -> None:
    assert resampled(sound, RATE) == Sound(RATE, sound.samples)
