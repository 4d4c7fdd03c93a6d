"""A reminder that is being written: defaults, what is missing, and nothing lost."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.reminder import EVERY_DAY, WORKDAYS, About, Reminder, Weekday
from easeful.core.reminder_draft import Draft, draft_of, missing, reminder_from, with_about

TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
DAYS = st.frozensets(st.sampled_from(Weekday), min_size=1)
SAY = st.text(max_size=20).map(str.strip)


def timed(about: About, at: list[time], days: frozenset[Weekday], say: str) -> Reminder:
    routine = "low-back" if about is About.ROUTINE else ""
    say = say or ("Ring." if about is About.OTHER else "")
    return Reminder(about, days, at=tuple(sorted(set(at))), routine=routine, say=say)


AT_TIMES = st.builds(
    timed, st.sampled_from(About), st.lists(TIMES, min_size=1, max_size=4), DAYS, SAY
)
REPEATING = st.builds(
    lambda reminder, every, ends, is_on: replace(
        reminder, at=(), every=every, begin=ends[0], end=ends[1], is_on=is_on
    ),
    AT_TIMES,
    st.integers(5, 720),
    st.lists(TIMES, min_size=2, max_size=2, unique=True).map(sorted),
    st.booleans(),
)


@given(AT_TIMES | REPEATING)
def test_a_reminder_that_is_only_looked_at_stays_as_it_is(reminder: Reminder) -> None:
    assert missing(draft_of(reminder)) == ""
    assert reminder_from(draft_of(reminder)) == reminder


@given(AT_TIMES | REPEATING, st.lists(st.sampled_from(About)))
def test_who_changes_her_mind_and_back_again_loses_nothing(
    reminder: Reminder, abouts: list[About]
) -> None:
    draft = draft_of(reminder)
    for about in (*abouts, reminder.about):
        draft = with_about(draft, about)
    assert reminder_from(draft) == reminder


@pytest.mark.parametrize(
    ("about", "usual"),
    [
        (About.HEAT, Reminder(About.HEAT, at=(time(20),))),
        (About.ROUTINE, Reminder(About.ROUTINE, at=(time(8),), routine="low-back")),
        (About.POSTURE, Reminder(About.POSTURE, every=45, begin=time(9), end=time(17))),
        (About.WATER, Reminder(About.WATER, every=60, begin=time(9), end=time(17))),
        (About.BEDTIME, Reminder(About.BEDTIME, at=(time(21, 30),))),
    ],
)
def test_every_kind_has_usual_times(about: About, usual: Reminder) -> None:
    draft = with_about(Draft(routine="low-back"), about)
    assert missing(draft) == ""
    assert reminder_from(draft) == usual


def test_times_of_one_s_own_outlive_another_kind() -> None:
    draft = replace(with_about(Draft(), About.HEAT), at=(time(19),), own_times=True)
    assert reminder_from(with_about(draft, About.WATER)).at == (time(19),)


def test_words_for_one_kind_are_not_said_for_another() -> None:
    draft = draft_of(Reminder(About.OTHER, at=(time(8),), say="Ring."))
    assert reminder_from(with_about(draft, About.HEAT)).say == ""


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (Draft(), "Choose what it is about."),
        (Draft(About.ROUTINE), "Choose a routine."),
        (Draft(About.OTHER, say="  "), "Write what it should say."),
        (Draft(About.HEAT, days=frozenset()), "Choose a day."),
        (Draft(About.HEAT, at=(time(8), None)), "Write a time such as 20:00."),
        (Draft(About.HEAT, repeats=True, end=None), "Write a time such as 20:00."),
        (Draft(About.WATER, repeats=True, end=time(9)), "“To” must be later than “From”."),
        (Draft(About.HEAT, days=WORKDAYS), ""),
    ],
)
def test_what_is_missing_is_said(draft: Draft, words: str) -> None:
    assert missing(draft) == words


def test_the_same_time_twice_is_one_time() -> None:
    draft = Draft(About.HEAT, at=(time(20), time(8), time(20)), days=EVERY_DAY)
    assert reminder_from(draft).at == (time(8), time(20))
