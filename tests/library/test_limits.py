"""The rough bound lets no routine through that is too long."""

from dataclasses import replace
from math import ceil

from drawn import routines
from hypothesis import assume, given
from samples import CATALOGUE

from easeful.core.day import Day
from easeful.core.length import plan_seconds
from easeful.core.planner import Planner
from easeful.core.routine import Rounds, Routine
from easeful.library.limits import LONGEST, MOST_STEPS, check_whole, unrolled
from easeful.library.problem import Report
from easeful.library.yaml_tree import Field, Text

STEPS = Field(Text("steps", 2, 1), Text("", 2, 8))


def longest_day(routine: Routine) -> float:
    return max(plan_seconds(Planner(CATALOGUE, day).plan(routine)) for day in Day)


@given(routines)
def test_what_lasts_longer_than_three_hours_on_any_day_is_refused(once: Routine) -> None:
    seconds = longest_day(once)
    assume(seconds > 0)
    times = max(1, ceil(LONGEST / seconds))
    for many in (times - 1, times, times + 1):
        often = replace(once, steps=(Rounds(many, once.steps),) if many > 1 else once.steps)
        if unrolled(often.steps) <= MOST_STEPS:
            report = Report("")
            check_whole(often, STEPS, CATALOGUE, report)
            assert bool(report.count) == (longest_day(often) > LONGEST)
