"""Which routine is proposed without asking anything."""

from dataclasses import replace
from pathlib import PurePath

import pytest
import shipped
from hypothesis import given
from hypothesis import strategies as st
from samples import CATALOGUE, routine_of

from easeful.core.day import Day
from easeful.core.routine import Do
from easeful.core.suggest import (
    ALWAYS_FITTING,
    BY_TIME,
    ON_A_FLARE_DAY,
    OTHERS,
    Suggestion,
    TimeOfDay,
    suggest,
    time_of_day,
)
from easeful.core.summarise import summarise
from easeful.core.summary import Adapted, Summary

PLAIN = summarise(routine_of(Do("pelvic-tilt")), CATALOGUE, PurePath("x.yaml"), own=False)
SHIPPED_IDS = sorted(
    {*ALWAYS_FITTING, *ON_A_FLARE_DAY, *(name for row in BY_TIME.values() for name in row)}
)


def summary(name: str, *, own: bool = False, heat: bool = False, holds: bool = False) -> Summary:
    return replace(PLAIN, id=name, own=own, has_heat=heat, has_holds=holds)


SHIPPED = [summary(name) for name in SHIPPED_IDS]


def ids(suggestion: Suggestion) -> list[str]:
    first = [suggestion.first] if suggestion.first else []
    return [each.id for each in (*first, *suggestion.others)]


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, TimeOfDay.NIGHT),
        (4, TimeOfDay.NIGHT),
        (5, TimeOfDay.MORNING),
        (10, TimeOfDay.MORNING),
        (11, TimeOfDay.DAY),
        (16, TimeOfDay.DAY),
        (17, TimeOfDay.EVENING),
        (20, TimeOfDay.EVENING),
        (21, TimeOfDay.NIGHT),
        (23, TimeOfDay.NIGHT),
    ],
)
def test_an_hour_is_in_this_part_of_the_day(hour: int, part: TimeOfDay) -> None:
    assert time_of_day(hour) is part


@pytest.mark.parametrize(
    ("day", "hour", "first"),
    [
        (Day.ORDINARY, 8, "morning-stiffness"),
        (Day.ORDINARY, 14, "low-back-10"),
        (Day.ORDINARY, 19, "evening-wind-down"),
        (Day.ORDINARY, 23, "pre-sleep-12"),
        (Day.SORE, 8, "morning-stiffness"),
        (Day.FLARE, 8, "flare-in-bed"),
        (Day.FLARE, 23, "flare-in-bed"),
    ],
)
def test_this_is_proposed_first(day: Day, hour: int, first: str) -> None:
    assert ids(suggest(SHIPPED, day, hour))[0] == first


def test_the_others_fit_the_same_hour() -> None:
    assert ids(suggest(SHIPPED, Day.ORDINARY, 14)) == [
        "low-back-10",
        "desk-break",
        "upper-back-7",
        "neck-shoulder-5",
        "chair-only-9",
    ]


@pytest.mark.parametrize("day", [Day.SORE, Day.ORDINARY])
def test_by_day_what_was_used_last_comes_first(day: Day) -> None:
    assert ids(suggest(SHIPPED, day, 14, last="pmr-8"))[0] == "pmr-8"


@pytest.mark.parametrize(("day", "hour"), [(Day.FLARE, 14), (Day.ORDINARY, 23)])
def test_on_a_flare_day_and_at_night_what_fits_comes_before_the_last_one(
    day: Day, hour: int
) -> None:
    assert ids(suggest(SHIPPED, day, hour, last="desk-break"))[4] == "desk-break"


def test_own_routines_come_before_those_that_fit_nothing() -> None:
    summaries = [summary("a"), summary("mine", own=True), summary("low-back-10")]
    assert ids(suggest(summaries, Day.ORDINARY, 14)) == ["low-back-10", "mine", "a"]


@pytest.mark.parametrize(
    "bad", [summary("low-back-10", heat=True), summary("low-back-10", holds=True)]
)
def test_heat_and_held_breath_are_never_proposed(bad: Summary) -> None:
    assert ids(suggest([bad, summary("a")], Day.ORDINARY, 14, last="low-back-10")) == ["a"]


def test_what_leaves_nothing_for_her_is_not_proposed_on_that_day() -> None:
    empty = replace(summary("low-back-10"), adapted=((Day.SORE, Adapted(empty=True)),))
    both = [empty, summary("a")]
    assert ids(suggest(both, Day.SORE, 14, last="low-back-10")) == ["a"]
    assert ids(suggest(both, Day.ORDINARY, 14)) == ["low-back-10", "a"]


def test_a_last_routine_that_is_gone_is_forgotten() -> None:
    assert "gone" not in ids(suggest(SHIPPED, Day.ORDINARY, 14, last="gone"))


@pytest.mark.parametrize(
    ("day", "hour", "last", "expected"),
    [
        (Day.ORDINARY, 8, "", ["neck-shoulder-5", "morning-stiffness", "low-back-10"]),
        (Day.ORDINARY, 14, "", ["desk-break", "low-back-10", "upper-back-7"]),
        (Day.ORDINARY, 14, "pmr-8", ["desk-break", "pmr-8", "low-back-10"]),
        (Day.ORDINARY, 19, "", ["neck-shoulder-5", "evening-wind-down", "low-back-10"]),
        (Day.ORDINARY, 23, "", ["breathing-5", "pre-sleep-12", "body-scan-10"]),
        (Day.FLARE, 8, "", ["flare-in-bed", "release-only-7", "breathing-5"]),
        (Day.ORDINARY, 14, "neck-shoulder-5", ["neck-shoulder-5", "low-back-10", "desk-break"]),
    ],
)
def test_who_is_new_is_proposed_about_5_minutes_first(
    day: Day, hour: int, last: str, expected: list[str]
) -> None:
    shelf = [
        summarise(
            replace(shipped.routine(path.read_bytes()), id=path.stem),
            shipped.catalogue(),
            PurePath(path),
            own=False,
        )
        for path in shipped.ROUTINES
    ]
    found = suggest(shelf, day, hour, last, minutes=5)
    assert ids(found)[:3] == expected
    assert found.first is not None
    assert 3.5 <= found.first.seconds[day] / 60 <= 6.5


def test_without_one_of_about_5_minutes_nothing_changes() -> None:
    long = [replace(each, seconds=dict.fromkeys(Day, 600.0)) for each in SHIPPED]
    assert suggest(long, Day.ORDINARY, 14, minutes=5) == suggest(long, Day.ORDINARY, 14)
    own = [*long, replace(summary("mine", own=True), seconds=dict.fromkeys(Day, 300.0))]
    assert "mine" not in ids(suggest(own, Day.ORDINARY, 14, minutes=5))[:1]


def test_where_there_is_nothing_nothing_is_proposed() -> None:
    assert suggest([], Day.ORDINARY, 14) == Suggestion(None, ())


names = st.sampled_from(["", "mine", "theirs", *SHIPPED_IDS])
summaries = st.lists(
    st.builds(summary, names, own=st.booleans(), heat=st.booleans(), holds=st.booleans()),
    unique_by=lambda each: each.id,
)


@given(summaries, st.sampled_from(Day), st.integers(0, 23), names)
def test_a_proposal_is_made_of_what_is_there_each_once(
    summaries: list[Summary], day: Day, hour: int, last: str
) -> None:
    proposed = ids(suggest(summaries, day, hour, last))
    fitting = [each.id for each in summaries if not (each.has_heat or each.has_holds)]
    assert set(proposed) <= set(fitting)
    assert len(proposed) == len(set(proposed)) == min(len(fitting), OTHERS + 1)
