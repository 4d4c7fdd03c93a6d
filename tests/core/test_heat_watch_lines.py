"""What the window says to its watcher is understood, and nothing else is."""

import math
from datetime import UTC

import pytest
from fakes import at
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_phase import Phase
from easeful.core.heat_watch_lines import (
    Beat,
    Charge,
    beat_line,
    charge_line,
    read_beat,
    read_charge,
)
from easeful.core.ports import Moment

SECONDS = st.floats(allow_nan=False)


PLANS = st.builds(HeatPlan, st.sampled_from(Pack), st.text(), SECONDS, SECONDS)


MOMENTS = st.builds(Moment, SECONDS, st.datetimes(timezones=st.just(UTC)))


@given(st.builds(Charge, st.integers(), PLANS, SECONDS, MOMENTS))
def test_a_charge_arrives_as_it_was_given(charge: Charge) -> None:
    line = charge_line(charge)
    assert line.count(b"\n") == 1
    assert read_charge(line) == charge


def test_a_watcher_that_is_slow_to_start_counts_from_the_beginning() -> None:
    charge = Charge(1, HeatPlan(Pack.PAD, "", 900.0, 300.0), 5.0, at(10.0))
    assert charge.seconds_on(at(12.5)) == 7.5


@given(st.sampled_from(Phase), st.integers(0, 10**9))
def test_a_beat_arrives_as_it_was_given(phase: Phase, milliseconds: int) -> None:
    beat = Beat(phase, milliseconds / 1000)
    assert read_beat(beat_line(beat)) == beat


def test_a_count_without_end_arrives_too() -> None:
    assert read_beat(beat_line(Beat(Phase.ON, math.inf))) == Beat(Phase.ON, math.inf)


@pytest.mark.parametrize("phase", Phase)
def test_the_last_beat_is_that_of_a_pad_that_is_off(phase: Phase) -> None:
    assert Beat(phase, 1.0).is_last == (phase in {Phase.OFF, Phase.OVER})


@given(st.binary())
def test_anything_else_is_nothing(line: bytes) -> None:
    assert read_charge(line) is None
    assert read_beat(b"!" + line) is None


@pytest.mark.parametrize(
    "line", [b"", b"{}", b"[]", b"7", b'{"record": 1}', b"[" * 9000, b'{"record": []}', b"\xff"]
)
def test_a_charge_that_lacks_something_is_none(line: bytes) -> None:
    assert read_charge(line) is None


@pytest.mark.parametrize("line", [b"", b"on", b"on x", b"on 1 2", b"warm 1", b"\xff 1"])
def test_a_beat_that_lacks_something_is_none(line: bytes) -> None:
    assert read_beat(line) is None
