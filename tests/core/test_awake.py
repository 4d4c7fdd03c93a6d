"""The screen is kept awake while a session runs or waits; the stories try all the ways there."""

import pytest
from fakes import FakeWakeLock

from easeful.core.awake import Awake
from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    PauseReason,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.timeline import Kind, Mark

MARK = Mark(0, Kind.WAIT, 0)


@pytest.mark.parametrize("event", [Started(), Resumed(), Waiting(MARK)])
def test_the_screen_stays_awake_from_here(event: Event) -> None:
    lock = FakeWakeLock()
    Awake(lock).hear(event)
    assert lock.held
    assert lock.reasons == ["A session is running"]


@pytest.mark.parametrize("event", [Paused(PauseReason.PERSON), Finished(whole=True)])
def test_the_screen_may_sleep_from_here(event: Event) -> None:
    lock = FakeWakeLock()
    lock.hold("before")
    Awake(lock).hear(event)
    assert not lock.held


@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize(
    "event", [StepEntered(1), CueDue(MARK, 0), EasierTaken(1), LineRepeated("")]
)
def test_nothing_changes_here(event: Event, *, held: bool) -> None:
    lock = FakeWakeLock()
    lock.held = held
    Awake(lock).hear(event)
    assert lock.held == held
