"""HEAT-20: nothing sleepy while heat is on, and nothing that moves the pad."""

import pytest
from shipped import ROUTINES, read, routine

from easeful.core.beside_heat import may_run_beside_heat

BREATHING = {
    "breathe-4-7-8",
    "breathe-belly",
    "breathe-box",
    "breathe-coherent",
    "breathe-even",
    "breathe-long-out",
    "breathe-longer-out",
    "breathe-pursed",
    "breathe-sigh",
}


def test_of_the_shipped_routines_only_breathing_may_run_beside_heat() -> None:
    shipped = (read(path.read_bytes(), path.name).routine for path in ROUTINES)
    found = {each.id for each in shipped if each is not None and may_run_beside_heat(each)}
    assert found >= BREATHING
    assert {each for each in found if not each.startswith(("breath", "calm-now"))} == set()


@pytest.mark.parametrize(
    "step", ["rest: 31 s", "release: jaw", "imagine: A beach.\n    for: 1 min", "do: pelvic-tilt"]
)
def test_one_other_step_is_one_too_many(step: str) -> None:
    text = f"name: Mixed\nsteps:\n  - breathe: belly\n    for: 1 min\n  - {step}\n"
    assert not may_run_beside_heat(routine(text))


def test_breathing_that_leads_into_sleep_has_to_wait() -> None:
    text = "name: Off\nneed: [sleep]\nsteps:\n  - breathe: belly\n    for: 1 min\n"
    assert not may_run_beside_heat(routine(text))
