"""A session heard ahead of time."""

import pytest
from hearing import coaching_of
from samples import held, plan_of, still

from easeful.core.coaching import Coaching
from easeful.core.heat import Pack
from easeful.core.plan import Lines, Plan, PlannedStep, Stillness, Thermal
from easeful.core.routine import Do, Wait
from easeful.core.settings import Talk
from easeful.core.sound import Chime, Manner, Volumes
from easeful.core.tape import Rung, Said, tape_of, why_not

HEAT = PlannedStep("Warm", "Warm up.", Thermal(Pack.PAD, 600, "back"))
WAITS = PlannedStep("Sit up", "Slowly.", Stillness(9), wait=Wait.YES)
AFTER = PlannedStep("Walk", "Walk.", Stillness(9), wait=Wait.AFTER)


def seconds(words: str) -> float:
    return 0.05 * len(words)


def test_a_tape_has_all_that_is_heard_and_when() -> None:
    tape = tape_of((still(20),), coaching_of(Talk.NAMES), seconds)

    assert tape.said == [Said(0.7, "Rest."), Said(20.7, "That is all for now.")]
    assert tape.rung == [Rung(0.0, Chime.REST), Rung(20.0, Chime.DONE)]
    assert tape.seconds == pytest.approx(20)


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        ((), "Nothing of it is left"),
        ((still(9), HEAT), "heat or cold"),
        ((still(9), WAITS), "waits for you"),
        ((AFTER,), "waits for you"),
    ],
)
def test_what_cannot_be_heard_ahead_is_refused_with_the_reason(plan: Plan, reason: str) -> None:
    assert reason in why_not(plan)
    with pytest.raises(ValueError, match=reason):
        tape_of(plan, coaching_of(), seconds)


def test_there_is_no_reason_against_the_others() -> None:
    assert not why_not((still(9), held(20)))


def test_a_voice_that_is_off_leaves_the_chimes() -> None:
    coaching = Coaching(Manner(volume=0), Volumes(60, 30))
    tape = tape_of((still(20),), coaching, seconds)
    assert not tape.said
    assert [rung.chime for rung in tape.rung] == [Chime.REST, Chime.DONE]


def test_chimes_that_are_off_leave_the_voice_and_the_tones() -> None:
    coaching = Coaching(Manner(), Volumes(0, 30))
    tape = tape_of(plan_of(Do("pelvic-tilt")), coaching, seconds)
    assert tape.said
    assert {rung.chime for rung in tape.rung} == {Chime.IN, Chime.OUT}


def test_one_may_watch_it_grow() -> None:
    shares: list[float] = []
    tape_of((still(60),), coaching_of(), seconds, shares.append)
    assert shares == sorted(shares)
    assert len(shares) >= 4  # no step of the clock is longer than a session can bear
    assert shares[-1] == pytest.approx(1)


def test_seconds_that_do_not_add_up_hold_nothing_up() -> None:
    lines = Lines(tuple("Listen." for _ in range(7)), 50)
    plan = (*(PlannedStep(f"Talk {n}", "", lines, ready=0) for n in range(60)),)
    assert tape_of(plan, coaching_of(), seconds).seconds == pytest.approx(3000)


@pytest.mark.parametrize("count", range(3, 24))
def test_lines_at_odd_fractions_of_a_second_do_not_end_it_early(count: int) -> None:
    lines = PlannedStep("Imagine", "", Lines(("Line.",) * count, 300), ready=0)

    tape = tape_of((lines, still(120)), coaching_of(), seconds)

    assert tape.seconds == pytest.approx(420)
    assert tape.rung[-1].chime is Chime.DONE
