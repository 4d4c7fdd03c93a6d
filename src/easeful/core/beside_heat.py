"""What may be done while heat or cold is on: breathing with open eyes, and nothing else.

Relaxation sends people to sleep (HEAT-20), and who stretches moves the pad; both wait until it is
off (HEAT-30).
"""

from __future__ import annotations

from typing import Final

from easeful.core.routine import Breathe, Rest, Rounds, Routine, Step, Talk

LONGEST_REST: Final = 30
"""Seconds: long enough to settle, too short to drift off."""


def may_run_beside_heat(routine: Routine) -> bool:
    """Say whether ``routine`` is breathing and nothing else, and does not lead into sleep."""
    return "sleep" not in routine.needs and all(map(_is_breathing, routine.steps))


def _is_breathing(step: Step) -> bool:
    match step:
        case Rounds(steps=steps):
            return all(map(_is_breathing, steps))
        case Rest(dose=dose):
            return (dose.lasting or 0) <= LONGEST_REST
        case _:
            return isinstance(step, Breathe | Talk)
