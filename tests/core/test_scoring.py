"""What is told before and after: asked once, kept at once, and gone when it is taken back."""

from datetime import timedelta

import pytest
from diary_fakes import MemoryDiary
from fakes import A_MORNING, FakeClock
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from scoring_fakes import ALL_ASKED, ASKED, entries_of, scoring_of

from easeful.core.day import Day
from easeful.core.diary import (
    BEFORE_WITHIN,
    JOIN,
    Ended,
    Entry,
    Measure,
    Records,
    SessionRecord,
    Told,
)
from easeful.core.heat import HeatPlan, HeatRecord, Pack
from easeful.core.heat_events import HeatTakenUp, PadOff
from easeful.core.scoring import Scoring, is_empty, measures_for
from easeful.core.settings import NOTED, Settings

MINUTE = 60.0
HOUR = 60 * MINUTE
PAIN = Measure.PAIN
A_PAD = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)


def made(settings: Settings = ASKED) -> tuple[Scoring, MemoryDiary, FakeClock]:
    """Return scoring, its diary and its clock."""
    diary, clock = MemoryDiary(), FakeClock()
    return scoring_of(diary, settings, clock), diary, clock


def test_nothing_is_asked_before_the_first_session() -> None:
    scoring, _diary, _clock = made(Settings())
    assert (scoring.measures, scoring.asks_before) == ((), False)


def test_nothing_is_asked_of_those_who_do_not_want_it() -> None:
    scoring, _diary, _clock = made(Settings(finished_a_session=True, asks_scores=False))
    assert (scoring.measures, scoring.asks_before) == ((), False)


@given(st.frozensets(st.sampled_from(NOTED)))
def test_pain_comes_first_and_then_what_is_noted(also: frozenset[str]) -> None:
    measures = measures_for(Settings(also_noted=also))
    assert measures[0] is PAIN
    assert {each.value for each in measures[1:]} == also - {"sleep"}
    assert list(measures) == sorted(measures, key=list(Measure).index)


def test_each_tap_is_kept_at_once_in_one_entry() -> None:
    scoring, diary, _clock = made(ALL_ASKED)
    scoring.tell(Told.BEFORE, PAIN, 6)
    scoring.tell(Told.BEFORE, Measure.MOOD, 3)
    (entry,) = entries_of(diary)
    assert (entry.when, entry.pain, entry.mood) == (Told.BEFORE, 6, 3)
    assert scoring.told(Told.BEFORE) == entry


def test_before_and_after_are_two_entries() -> None:
    scoring, diary, _clock = made()
    scoring.tell(Told.BEFORE, PAIN, 6)
    scoring.begin()
    scoring.end()
    scoring.tell(Told.AFTER, PAIN, 4)
    assert [(each.when, each.pain) for each in entries_of(diary)] == [
        (Told.BEFORE, 6),
        (Told.AFTER, 4),
    ]


def test_a_start_closes_what_was_told_before_it() -> None:
    scoring, diary, _clock = made()
    scoring.tell(Told.BEFORE, PAIN, 6)
    scoring.begin()
    assert scoring.told(Told.BEFORE) is None
    assert [each.pain for each in entries_of(diary)] == [6]


@pytest.mark.parametrize("after", [timedelta(0), JOIN / 2, JOIN])
def test_what_follows_soon_is_the_same_whole_and_not_asked_about(after: timedelta) -> None:
    scoring, _diary, clock = made()
    scoring.begin()
    assert not scoring.asks_before
    scoring.end()
    clock.pass_seconds(after.total_seconds())
    assert not scoring.asks_before
    clock.pass_seconds(JOIN.total_seconds() + 1)
    assert scoring.asks_before


def test_a_clock_set_back_silences_nothing() -> None:
    scoring, _diary, clock = made()
    scoring.begin()
    scoring.end()
    clock.pass_seconds(-24 * HOUR)
    assert scoring.asks_before


def test_what_was_told_before_the_clock_was_set_back_is_left_alone() -> None:
    scoring, diary, clock = made()
    scoring.tell(Told.BEFORE, PAIN, 6)
    clock.pass_seconds(-24 * HOUR)
    assert scoring.told(Told.BEFORE) is None
    scoring.tell(Told.BEFORE, PAIN, 3)
    assert [each.pain for each in entries_of(diary)] == [6, 3]


def test_what_was_told_long_before_does_not_count_and_is_not_changed() -> None:
    scoring, diary, clock = made()
    scoring.tell(Told.BEFORE, PAIN, 6)
    clock.pass_seconds(BEFORE_WITHIN.total_seconds() + 1)
    assert scoring.told(Told.BEFORE) is None
    scoring.tell(Told.BEFORE, PAIN, 3)
    assert [each.pain for each in entries_of(diary)] == [6, 3]


def test_told_again_before_a_start_it_is_as_old_as_the_last_word() -> None:
    scoring, diary, clock = made()
    scoring.tell(Told.BEFORE, PAIN, 6)
    clock.pass_seconds(50 * MINUTE)
    scoring.tell(Told.BEFORE, PAIN, 5)
    clock.pass_seconds(20 * MINUTE)
    entry = scoring.told(Told.BEFORE)
    assert entry is not None
    assert (entry.pain, len(entries_of(diary))) == (5, 1)
    assert clock.now().wall - entry.told == timedelta(minutes=20)


def test_told_again_after_it_keeps_its_first_moment() -> None:
    scoring, diary, clock = made()
    scoring.begin()
    scoring.end()
    first = scoring.tell(Told.AFTER, PAIN, 6).told
    clock.pass_seconds(HOUR)
    scoring.note(Told.AFTER, "Better in the shower.")
    (entry,) = entries_of(diary)
    assert (entry.told, entry.pain, entry.words) == (first, 6, "Better in the shower.")


def test_all_that_may_be_told_is_in_one_entry() -> None:
    scoring, diary, _clock = made()
    scoring.note(Told.AFTER, "Easier today.")
    scoring.point(Told.AFTER, ("low-back", "knee-left"))
    (entry,) = entries_of(diary)
    assert entry.words == "Easier today."
    assert entry.areas == ("low-back", "knee-left")


def test_taken_back_to_the_last_word_nothing_is_left() -> None:
    scoring, diary, _clock = made()
    scoring.tell(Told.AFTER, PAIN, 6)
    scoring.note(Told.AFTER, "x")
    scoring.tell(Told.AFTER, PAIN, None)
    assert [each.words for each in entries_of(diary)] == ["x"]
    assert is_empty(scoring.note(Told.AFTER, ""))
    assert entries_of(diary) == []
    assert scoring.told(Told.AFTER) is None


class Days(RuleBasedStateMachine):
    """Days of taps, starts and ends, beside a plain book of what should be there."""

    @initialize()
    def begin_anew(self) -> None:
        self.scoring, self.diary, self.clock = made(ALL_ASKED)
        self.last: dict[Told, dict[Measure, int]] = {}

    @rule(
        when=st.sampled_from((Told.BEFORE, Told.AFTER)),
        measure=st.sampled_from(Measure),
        score=st.none() | st.integers(0, 10),
    )
    def tell(self, when: Told, measure: Measure, score: int | None) -> None:
        was = self.scoring.told(when)
        book = {} if was is None else self.last[when]
        book = {each: told for each, told in book.items() if each is not measure}
        self.last[when] = book if score is None else {**book, measure: score}
        self.scoring.tell(when, measure, score)

    @rule(seconds=st.floats(-2 * HOUR, 26 * HOUR))
    def pass_time(self, seconds: float) -> None:
        self.clock.pass_seconds(seconds)

    @rule(is_start=st.booleans())
    def start_or_end(self, *, is_start: bool) -> None:
        if is_start:
            self.scoring.begin()
            assert not self.scoring.asks_before
            assert self.scoring.told(Told.BEFORE) is self.scoring.told(Told.AFTER) is None
        else:
            self.scoring.end()
            assert not self.scoring.asks_before

    @invariant()
    def what_is_open_is_what_was_told(self) -> None:
        for when in (Told.BEFORE, Told.AFTER):
            entry = self.scoring.told(when)
            if entry is not None:
                told = {each: entry.score(each) for each in Measure}
                assert {k: v for k, v in told.items() if v is not None} == self.last[when]
                assert entry in entries_of(self.diary)

    @invariant()
    def nothing_empty_is_kept_and_no_id_comes_twice(self) -> None:
        entries = entries_of(self.diary)
        assert not any(map(is_empty, entries))
        assert len({each.id for each in entries}) == len(entries)


TestDays = Days.TestCase


def session(minutes: float, how: Ended | None = Ended.WHOLE) -> SessionRecord:
    """Return one of 10 minutes that began so many minutes ago, cut off unless it has an end."""
    began = A_MORNING - timedelta(minutes=minutes)
    ended = None if how is None else began + timedelta(minutes=10)
    record = SessionRecord("s", "neck", "Neck", Day.SORE, began, 600, 4, moves=True, seconds=600)
    return record._replace(ended=ended, how=how)


def heat(minutes: float) -> HeatRecord:
    began = A_MORNING - timedelta(minutes=minutes)
    return HeatRecord(1, A_PAD, began, 600.0, began + timedelta(minutes=10))


def before(minutes: float, pain: int = 5) -> Entry:
    told = A_MORNING - timedelta(minutes=minutes)
    return Entry(f"{minutes}", told, Told.BEFORE, pain)


@pytest.mark.parametrize(
    ("records", "asks"),
    [
        (Records(), True),
        (Records(sessions=(session(39),)), False),
        (Records(sessions=(session(41),)), True),
        (Records(sessions=(session(39, None),)), False),
        (Records(sessions=(session(41, None),)), True),
        (Records(heats=(heat(39),)), False),
        (Records(sessions=(session(90),), heats=(heat(39),)), False),
        (Records(sessions=(session(39),), heats=(heat(90),)), False),
    ],
)
def test_an_app_started_anew_knows_what_has_just_been_done(records: Records, *, asks: bool) -> None:
    scoring = scoring_of(MemoryDiary(), ASKED, FakeClock())
    scoring.recall(records)
    assert scoring.asks_before is asks


@pytest.mark.parametrize(
    ("records", "pain"),
    [
        (Records(entries=(before(50, 4), before(5, 6))), 6),
        (Records(entries=(before(61),)), None),
        (Records(sessions=(session(60),), entries=(before(5),)), 5),
        (Records(sessions=(session(4),), entries=(before(5),)), None),
        (Records(heats=(heat(4),), entries=(before(5),)), None),
        (Records(entries=(before(5)._replace(when=Told.NOW),)), None),
    ],
)
def test_an_app_started_anew_knows_what_was_told_for_what_comes(
    records: Records, pain: int | None
) -> None:
    scoring = scoring_of(MemoryDiary(), ASKED, FakeClock())
    scoring.recall(records)
    told = scoring.told(Told.BEFORE)
    assert (None if told is None else told.pain) == pain


def test_what_happens_in_this_life_of_the_app_counts_more_than_what_was_read() -> None:
    clock = FakeClock()
    scoring = scoring_of(MemoryDiary(), ASKED, clock)
    scoring.begin()
    scoring.recall(Records(entries=(before(5),)))
    assert scoring.told(Told.BEFORE) is None
    scoring.end()
    scoring.recall(Records(sessions=(session(90),)))
    assert not scoring.asks_before


def test_heat_begins_and_ends_a_whole_also_when_it_is_taken_up() -> None:
    clock = FakeClock()
    scoring = scoring_of(MemoryDiary(), ASKED, clock)
    scoring.hear(HeatTakenUp(A_PAD, 60.0))
    assert not scoring.asks_before
    scoring.hear(PadOff(600.0, None))
    clock.pass_seconds(31 * 60)
    assert scoring.asks_before
