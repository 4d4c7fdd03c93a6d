"""What pacing proposes, rule by rule; and what it never does, whatever is known."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.day import Day
from easeful.core.diary import (
    DayTold,
    Ended,
    Payback,
    Recent,
    Records,
    SessionRecord,
    StopReason,
)
from easeful.core.pacing import (
    Growth,
    ProposedDay,
    day_for,
    growth_now,
    minutes_for,
    proposal,
    told_by_session,
)
from easeful.core.profile import EFFORT_CRASHES, LADDER
from easeful.core.settings import GROWTHS, DayChosen, Settings

TODAY = date(2026, 3, 18)  # a Wednesday
ZONE = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 18, 10, tzinfo=ZONE)
REGULAR = Settings(finished_a_session=True)
CRASHES = replace(REGULAR, body=frozenset({EFFORT_CRASHES}))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def session(days: int = 0, **changes: Any) -> SessionRecord:  # noqa: ANN401 - its fields
    """Return a session of so many days ago, done as planned unless ``changes`` say else."""
    began = NOW - timedelta(days=days, hours=1)
    record = SessionRecord(
        id=f"{days}",
        routine="low-back-10",
        name="Low back",
        day=Day.ORDINARY,
        began=began,
        total=600.0,
        steps=9,
        moves=True,
        seconds=600.0,
        how=Ended.WHOLE,
    )
    return record._replace(**changes)


@dataclass(frozen=True)
class Known:
    """What the journal knows, by days ago. ``first`` is the first session of all.

    ``moved`` is the last one with movement, where it is older than the sessions.
    """

    sessions: tuple[SessionRecord, ...] = ()
    days: dict[int, Day] = field(default_factory=dict)
    afters: dict[int, Payback] = field(default_factory=dict)
    first: int | None = 60
    moved: int | None = None

    @property
    def recent(self) -> Recent:
        records = Records(
            sessions=tuple(sorted(self.sessions, key=lambda each: each.began)),
            days={ago(back): day for back, day in self.days.items()},
            afters={ago(back): payback for back, payback in self.afters.items()},
        )
        first = None if self.first is None else ago(self.first)
        return Recent(records, first, moved=None if self.moved is None else ago(self.moved))


def at(*days: int) -> tuple[SessionRecord, ...]:
    return tuple(session(each) for each in days)


WORSE, SETTLED = Payback.WORSE, Payback.SETTLED
YESTERDAY = at(1)


@pytest.mark.parametrize(
    ("known", "day", "reason"),
    [
        pytest.param(
            Known(YESTERDAY, days={1: Day.FLARE}),
            Day.SORE,
            "Sore today, as yesterday was a flare day.",
            id="PACE-05 the day after",
        ),
        pytest.param(
            Known(YESTERDAY, days={2: Day.FLARE}),
            Day.SORE,
            "Sore today, as Monday was a flare day.",
            id="PACE-05 two days after",
        ),
        pytest.param(Known(YESTERDAY, days={3: Day.FLARE}), None, "", id="PACE-05 then back"),
        pytest.param(Known(YESTERDAY, days={1: Day.SORE}), None, "", id="PACE-05 sore is no flare"),
        pytest.param(
            Known(YESTERDAY, afters={1: WORSE}),
            Day.SORE,
            "Sore today, as it was still worse after the last time.",
            id="PACE-08 still worse",
        ),
        pytest.param(
            Known(YESTERDAY, afters={3: WORSE}),
            Day.SORE,
            "Sore today, as it was still worse after the last time.",
            id="PACE-08 three days ago",
        ),
        pytest.param(Known(YESTERDAY, afters={4: WORSE}), None, "", id="PACE-08 long ago"),
        pytest.param(
            Known(YESTERDAY, afters={1: SETTLED, 2: WORSE}), None, "", id="PACE-08 settled since"
        ),
        pytest.param(
            Known(YESTERDAY, afters={1: WORSE, 3: WORSE, 4: SETTLED}),
            Day.FLARE,
            "Small again and very gentle: it was still worse, twice.",
            id="PACE-08 twice in a row",
        ),
        pytest.param(
            Known(YESTERDAY, afters={1: WORSE, 2: SETTLED, 3: WORSE}),
            Day.SORE,
            "Sore today, as it was still worse after the last time.",
            id="PACE-08 not in a row",
        ),
        pytest.param(
            Known(YESTERDAY, afters={1: WORSE, 16: WORSE}),
            Day.SORE,
            "Sore today, as it was still worse after the last time.",
            id="PACE-08 too far apart for a row",
        ),
        pytest.param(
            Known(YESTERDAY, days={1: Day.FLARE}, afters={1: WORSE, 2: WORSE}),
            Day.FLARE,
            "Small again and very gentle: it was still worse, twice.",
            id="PACE-08 goes before PACE-05",
        ),
        pytest.param(Known(at(6)), None, "", id="PACE-06 six days"),
        pytest.param(
            Known(at(7)), Day.SORE, "A gentle start after some days off.", id="PACE-06 seven days"
        ),
        pytest.param(
            Known(at(0, 7)),
            Day.SORE,
            "A gentle start after some days off.",
            id="PACE-06 all of the first day back",
        ),
        pytest.param(Known(at(1, 9)), None, "", id="PACE-06 only the first day back"),
        pytest.param(
            Known(at(20)), Day.SORE, "A gentle start after some days off.", id="PACE-06 20 days"
        ),
        pytest.param(
            Known(at(21)),
            Day.SORE,
            "A gentle start after some weeks off, small again as at first.",
            id="PACE-06 21 days",
        ),
        pytest.param(
            Known(first=90),
            Day.SORE,
            "A gentle start after some weeks off, small again as at first.",
            id="PACE-06 longer than is looked back",
        ),
        pytest.param(
            Known((session(49), *(session(back, moves=False) for back in range(1, 48, 2)))),
            Day.SORE,
            "A gentle start after some weeks off, small again as at first.",
            id="PACE-06 only breathing for six weeks",
        ),
        pytest.param(
            Known(tuple(session(back, moves=False) for back in range(1, 69, 2)), first=90),
            None,
            "",
            id="PACE-06 who only ever breathes is not away",
        ),
        pytest.param(Known(first=None), None, "", id="nothing known"),
        pytest.param(Known(at(0), first=0), None, "", id="the first day of all"),
    ],
)
def test_a_kind_of_day_is_proposed_with_its_reason(
    known: Known, day: Day | None, reason: str
) -> None:
    expected = None if day is None else ProposedDay(day, reason)
    assert day_for(known.recent, REGULAR, TODAY) == expected


@pytest.mark.parametrize("day", Day)
def test_what_she_chose_today_always_wins(day: Day) -> None:
    known = Known(YESTERDAY, days={1: Day.FLARE}, afters={1: WORSE, 2: WORSE})
    chosen = replace(REGULAR, day_chosen=DayChosen(day, TODAY))
    assert day_for(known.recent, chosen, TODAY) is None
    told = replace(known, days={**known.days, 0: day})
    assert day_for(told.recent, REGULAR, TODAY) is None


def test_what_was_done_as_on_a_flare_day_was_one_unless_she_says_else() -> None:
    known = Known((session(1, day=Day.FLARE),))
    assert day_for(known.recent, REGULAR, TODAY) == ProposedDay(
        Day.SORE, "Sore today, as yesterday was as small as a flare day."
    )
    assert day_for(replace(known, days={1: Day.ORDINARY}).recent, REGULAR, TODAY) is None


def test_a_flare_day_is_told_by_a_session_only_where_it_is_proposed() -> None:
    twice = Known(YESTERDAY, afters={1: WORSE, 2: WORSE})
    assert told_by_session(twice.recent, REGULAR, TODAY) == DayTold(TODAY, Day.FLARE)
    for known in (Known(at(9)), Known(YESTERDAY, afters={1: WORSE}), Known(YESTERDAY)):
        assert told_by_session(known.recent, REGULAR, TODAY) is None
    hers = replace(REGULAR, day_chosen=DayChosen(Day.ORDINARY, TODAY))
    assert told_by_session(twice.recent, hers, TODAY) is None
    assert told_by_session(twice.recent, CRASHES, TODAY) is None


def test_a_session_of_a_few_seconds_is_none() -> None:
    known = Known((session(30), session(1, seconds=29.0, how=Ended.STOPPED)))
    found = day_for(known.recent, REGULAR, TODAY)
    assert found is not None
    assert found.reason.startswith("A gentle start after some weeks off")
    assert growth_now(known.recent, replace(REGULAR, growth=133), TODAY) == 100
    assert minutes_for(known.recent, REGULAR, TODAY) == 5


def test_a_flare_day_that_the_journal_does_not_know_counts_too() -> None:
    chosen = replace(REGULAR, day_chosen=DayChosen(Day.FLARE, ago(1)))
    found = day_for(Known(YESTERDAY).recent, chosen, TODAY)
    assert found is not None
    assert found.day is Day.SORE
    changed = replace(REGULAR, day_chosen=DayChosen(Day.ORDINARY, ago(1)))
    assert day_for(Known(YESTERDAY, days={1: Day.FLARE}).recent, changed, TODAY) is None


@pytest.mark.parametrize(("away", "growth"), [(1, 133), (20, 133), (21, 100), (60, 100)])
def test_after_a_long_time_off_doses_begin_anew(away: int, growth: int) -> None:
    settings = replace(REGULAR, growth=133)
    assert growth_now(Known(at(away)).recent, settings, TODAY) == growth
    back = Known(at(0, away)).recent
    assert growth_now(back, settings, TODAY) == growth
    assert growth_now(Known(at(1, away)).recent, settings, TODAY) == 133


@pytest.mark.parametrize(("away", "growth"), [(20, 133), (21, 100)])
def test_breathing_is_no_movement_that_keeps_doses_grown(away: int, growth: int) -> None:
    breathing = (session(back, moves=False) for back in range(1, away))
    known = Known((session(away), *breathing))
    assert growth_now(known.recent, replace(REGULAR, growth=133), TODAY) == growth


@pytest.mark.parametrize("away", [71, 75, 400])
def test_breathing_for_longer_than_is_read_does_not_end_the_gentle_start(away: int) -> None:
    breathing = tuple(session(back, moves=False) for back in range(1, 70, 2))
    known = Known(breathing, first=500, moved=away)
    found = day_for(known.recent, REGULAR, TODAY)
    assert found is not None
    assert found.reason.startswith("A gentle start after some weeks off")
    assert growth_now(known.recent, replace(REGULAR, growth=160), TODAY) == 100
    since = replace(known, sessions=(*breathing, *at(2)))
    assert day_for(since.recent, REGULAR, TODAY) is None
    set_back = replace(known, sessions=(*breathing, *at(30)), moved=-1)
    assert day_for(set_back.recent, REGULAR, TODAY) == found, "what lies ahead is not known yet"


def test_who_comes_to_crash_after_effort_does_what_is_written() -> None:
    assert growth_now(Known(YESTERDAY).recent, replace(CRASHES, growth=146), TODAY) == 100


# A little more

LONG_HERE = (9, 14)
FINE = Known(at(1, 2, 4, 6, *LONG_HERE), afters={1: SETTLED})


def test_a_little_more_is_proposed_with_its_reason() -> None:
    assert proposal(FINE.recent, REGULAR, NOW) == Growth(
        110, "4 sessions with movement in 7 days, and nothing stayed worse."
    )


def with_how(day: Day, how: Ended) -> tuple[SessionRecord, ...]:
    """Return a week half of which was done on such a day, and ended so."""
    return (*at(1, 2), *(session(back, day=day, how=how) for back in (4, 6)))


def with_last(**changes: Any) -> Known:  # noqa: ANN401 - fields of a record
    return replace(FINE, sessions=(*at(2, 4, 6, *LONG_HERE), session(1, **changes)))


@pytest.mark.parametrize(
    "known",
    [
        pytest.param(with_last(how=Ended.STOPPED, seconds=300.0), id="PACE-02 stopped counts"),
        pytest.param(with_last(day=Day.SORE), id="PACE-02 a sore day counts"),
        pytest.param(replace(FINE, days={1: Day.SORE}), id="PACE-05 sore is no flare"),
        pytest.param(replace(FINE, afters={7: WORSE, 1: SETTLED}), id="PACE-08 a week ago"),
        pytest.param(replace(FINE, days={7: Day.FLARE}), id="PACE-05 a week ago"),
        pytest.param(replace(FINE, first=14), id="PACE-02 two weeks"),
        pytest.param(replace(FINE, sessions=at(0, 2, 4, 6, *LONG_HERE)), id="PACE-02 today counts"),
        pytest.param(replace(FINE, days={10: Day.FLARE, 12: Day.FLARE}), id="PACE-05 one flare"),
        pytest.param(
            replace(FINE, days={10: Day.FLARE}, afters={10: WORSE, 1: SETTLED}),
            id="PACE-05 one flare, and worse after it",
        ),
        pytest.param(replace(FINE, days={10: Day.FLARE, 28: Day.FLARE}), id="PACE-05 long ago"),
        pytest.param(replace(FINE, sessions=at(1, 2, 4, 7, 14, 0)), id="PACE-06 back for a week"),
    ],
)
def test_it_is_proposed_after_a_week_that_was_fine(known: Known) -> None:
    assert proposal(known.recent, REGULAR, NOW) is not None


@pytest.mark.parametrize(
    "known",
    [
        pytest.param(replace(FINE, sessions=at(1, 2, 6, *LONG_HERE)), id="PACE-02 three sessions"),
        pytest.param(
            replace(FINE, sessions=at(1, 2, 6, 7, *LONG_HERE)), id="PACE-02 not in one week"
        ),
        pytest.param(
            replace(FINE, sessions=at(1, 1, 1, 1, 2, *LONG_HERE)), id="PACE-03 a good day or two"
        ),
        pytest.param(with_last(moves=False), id="PACE-02 only rest"),
        pytest.param(with_last(seconds=299.0), id="PACE-02 hardly begun"),
        pytest.param(with_last(why=StopReason.PAIN), id="PACE-02 stopped for pain"),
        pytest.param(with_last(why=StopReason.TOO_MUCH), id="PACE-02 too much"),
        pytest.param(with_last(why=StopReason.TIRED), id="PACE-02 stopped as she was tired"),
        pytest.param(with_last(easier=1), id="PACE-07 something easier was taken"),
        pytest.param(replace(FINE, afters={}), id="PACE-08 nothing told of the days after"),
        pytest.param(replace(FINE, afters={7: SETTLED}), id="PACE-08 nothing told this week"),
        pytest.param(replace(FINE, sessions=at(1, 2, 4, 6)), id="PACE-06 new again after long off"),
        pytest.param(replace(FINE, sessions=at(1, 2, 4, 6, 13, 14)), id="PACE-06 just back"),
        pytest.param(
            replace(
                FINE,
                sessions=(*at(1, 2, 4, 6), *(session(b, moves=False) for b in range(9, 60, 5))),
            ),
            id="PACE-06 breathing is no time here",
        ),
        pytest.param(replace(FINE, days={8: Day.FLARE, 27: Day.FLARE}), id="PACE-05 flares"),
        pytest.param(
            replace(FINE, days={20: Day.FLARE}, afters={8: WORSE, 1: SETTLED}),
            id="PACE-05 a flare, and worse another time",
        ),
        pytest.param(
            replace(FINE, sessions=(*with_how(Day.SORE, Ended.WHOLE), *at(*LONG_HERE))),
            id="PACE-05 half of the week was sore",
        ),
        pytest.param(
            replace(FINE, sessions=(*with_how(Day.ORDINARY, Ended.STOPPED), *at(*LONG_HERE))),
            id="PACE-02 half were stopped early",
        ),
        pytest.param(with_last(day=Day.FLARE), id="PACE-05 a session on a flare day"),
        pytest.param(replace(FINE, afters={6: WORSE, 1: SETTLED}), id="PACE-08 still worse"),
        pytest.param(replace(FINE, days={6: Day.FLARE}), id="PACE-05 a flare day"),
        pytest.param(replace(FINE, days={0: Day.SORE}), id="PACE-03 sore today"),
        pytest.param(replace(FINE, days={0: Day.FLARE}), id="PACE-05 a flare today"),
        pytest.param(replace(FINE, first=13), id="PACE-02 the first two weeks"),
        pytest.param(replace(FINE, first=None), id="nothing known"),
    ],
)
def test_else_it_is_not(known: Known) -> None:
    assert proposal(known.recent, REGULAR, NOW) is None


ASKED = [(0, False), (6, False), (7, True), (8, True), (-1, False), (-4000, True)]


@pytest.mark.parametrize(("asked", "is_proposed"), ASKED)
def test_it_is_asked_once_a_week_whatever_the_answer_was(asked: int, *, is_proposed: bool) -> None:
    settings = replace(REGULAR, growth_put_off=ago(asked))
    assert (proposal(FINE.recent, settings, NOW) is not None) == is_proposed


def test_it_goes_up_the_ladder_and_ends_there() -> None:
    growth, steps = GROWTHS[0], []
    while (found := proposal(FINE.recent, replace(REGULAR, growth=growth), NOW)) is not None:
        assert growth < found.growth <= growth * 1.1
        growth = found.growth
        steps.append(growth)
    assert steps == list(LADDER[1:])
    assert growth == GROWTHS[-1]


# The first minutes


@pytest.mark.parametrize(
    ("known", "minutes"),
    [
        pytest.param(Known(at(0), first=0), 5, id="PACE-01 first day"),
        pytest.param(Known(at(1, 2, 3), first=3), 5, id="PACE-01 three sessions"),
        pytest.param(Known(at(1, 2, 3, 4), first=4), inf, id="PACE-01 four sessions"),
        pytest.param(Known(at(3, 5), first=400), inf, id="seldom here, but for long"),
        pytest.param(Known(at(20), first=400), inf, id="PACE-06 20 days off"),
        pytest.param(Known(at(21), first=400), 5, id="PACE-06 21 days off"),
        pytest.param(Known(first=400), 5, id="PACE-06 very long off"),
        pytest.param(Known(first=None), inf, id="here before the journal was"),
    ],
)
def test_who_is_new_begins_with_about_5_minutes(known: Known, minutes: float) -> None:
    assert minutes_for(known.recent, REGULAR, TODAY) == minutes


def test_in_a_fresh_home_too() -> None:
    assert minutes_for(Recent(), Settings(), TODAY) == 5


# Whatever is known

some_days = st.integers(0, 70)
records = st.builds(
    session,
    some_days,
    seconds=st.floats(0, 600),
    moves=st.booleans(),
    day=st.sampled_from(Day),
    why=st.none() | st.sampled_from(StopReason),
)
knowledge = st.builds(
    Known,
    st.lists(records, max_size=12).map(tuple),
    st.dictionaries(some_days, st.sampled_from(Day), max_size=5),
    st.dictionaries(some_days, st.sampled_from(Payback), max_size=5),
    st.none() | st.integers(0, 400),
)

anybody = st.builds(
    Settings,
    growth=st.sampled_from(LADDER),
    finished_a_session=st.booleans(),
    growth_put_off=st.none() | some_days.map(ago),
    day_chosen=st.none() | st.builds(DayChosen, st.sampled_from(Day), some_days.map(ago)),
)


@given(knowledge, anybody)
def test_who_crashes_after_effort_is_proposed_nothing_ever(
    known: Known, settings: Settings
) -> None:
    crashes = replace(settings, body=frozenset({EFFORT_CRASHES}))
    assert proposal(known.recent, crashes, NOW) is None
    assert proposal(FINE.recent, crashes, NOW) is None
    assert day_for(known.recent, crashes, TODAY) is None


@given(knowledge, anybody)
def test_more_is_never_proposed_on_a_day_that_is_to_be_gentle(
    known: Known, settings: Settings
) -> None:
    found = proposal(known.recent, settings, NOW)
    if found is not None:
        assert settings.growth < found.growth <= settings.growth * 1.1
        assert settings.day_on(TODAY) is Day.ORDINARY
        assert day_for(known.recent, settings, TODAY) is None
        assert WORSE not in [p for on, p in known.recent.records.afters.items() if on > ago(7)]


@given(knowledge, anybody)
def test_a_day_is_only_ever_made_gentler_and_says_why_in_one_line(
    known: Known, settings: Settings
) -> None:
    found = day_for(known.recent, settings, TODAY)
    if found is not None:
        assert found.day is not Day.ORDINARY
        assert found.reason.endswith(".")
        assert "\n" not in found.reason
        assert len(found.reason) <= 72
        assert len(found.reason.split()) <= 12
    assert growth_now(known.recent, settings, TODAY) <= settings.growth


def test_for_who_crashes_nothing_is_proposed_after_a_flare_either() -> None:
    known = Known(YESTERDAY, days={1: Day.FLARE})
    assert day_for(known.recent, CRASHES, TODAY) is None
