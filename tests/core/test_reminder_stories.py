"""Laws of reminders, tried on stories of answers, sessions, sleep, clocks that are set and crashes.

Two machines live through each story: one is looked at every minute, the other every two.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from easeful.adapters.reminder_text import read, written
from easeful.core.ports import Moment
from easeful.core.remembered import Remembered
from easeful.core.reminder import EVERY_DAY, About, Reminder, Weekday, times_of
from easeful.core.reminders import LONGEST_NAP, Asked, Event, Missed, Reminders, Standing

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
SIX_DAYS = 6 * 24 * 60

minutes = st.sampled_from(range(0, 60, 5))
times = st.builds(time, st.integers(0, 23), minutes)
some_days = st.frozensets(st.sampled_from(Weekday), min_size=1) | st.just(EVERY_DAY)
timed = st.builds(
    Reminder,
    st.sampled_from([About.HEAT, About.BEDTIME]),
    days=some_days,
    at=st.lists(times, min_size=1, max_size=4).map(tuple),
    is_on=st.sampled_from([True, True, True, False]),
)
repeating = st.builds(
    lambda about, days, every, ends: Reminder(
        about, days, every=every, begin=min(ends), end=max(ends)
    ),
    st.sampled_from([About.HEAT, About.WATER]),
    some_days,
    st.sampled_from([5, 20, 60, 100]),
    st.tuples(times, times),
)
reminders = st.lists(timed | repeating, max_size=6)
waits = st.sampled_from([1, 4, 7, 30, 90])
laters = st.sampled_from([5, 15, 60])


class Story(RuleBasedStateMachine):
    """What a person, time and a bad clock may do. Verbs come on whole minutes, times on fives."""

    @initialize(chosen=reminders, start=st.integers(0, 24 * 60))
    def begin(self, chosen: list[Reminder], start: int) -> None:
        self.minute = start
        self.list = tuple(chosen)
        self.standing = Standing()
        self.often = Reminders(self.list, Remembered(), self.standing)
        self.seldom = Reminders(self.list, Remembered(), self.standing)
        self.saved = Remembered()  # as the adapter has it on the disk
        # what the rules make of it
        self.told_until: dict[tuple[Reminder, date], datetime] = {}
        self.wished: set[Reminder] = set()
        self.paused_on: date | None = None
        self.silent: set[tuple[Reminder, date]] = set()
        self.went_back = False
        self.look_both()

    @property
    def now(self) -> Moment:
        return Moment(0.0, MONDAY + timedelta(minutes=self.minute))

    # What may happen

    @rule(minutes=waits)
    def wait(self, minutes: int) -> None:
        coming = self.often.next(self.now)
        end = min(self.minute + minutes, SIX_DAYS)
        by_the_minute: list[Event] = []
        by_two: list[Event] = []
        for minute in range(self.minute + 1, end + 1):
            self.minute = minute
            by_the_minute += self.look(self.often)
            if minute % 2 or minute == end:
                by_two += self.seldom.advance(self.now)
        assert by_the_minute == by_two
        if not self.standing.in_session:
            first = next((each.due for each in by_the_minute if isinstance(each, Asked)), None)
            is_near = coming is not None and coming[1] <= self.now.wall
            assert first == (coming[1] if coming is not None and is_near else None)

    @rule(minutes=st.sampled_from([6, 200, 900, 3000]))
    def sleep(self, minutes: int) -> None:
        self.jump(minutes)

    @rule(minutes=st.sampled_from([1, 5, 60, 700, 3000]))
    def set_the_clock_back(self, minutes: int) -> None:
        self.went_back = True
        self.jump(-minutes)

    @rule(data=st.data(), minutes=laters)
    def later(self, data: st.DataObject, minutes: int) -> None:
        reminder = self.one_of_them(data)
        if reminder is not None:
            self.wished.add(reminder)
            until_five = -self.minute % 5
            self.both(lambda each: each.later(reminder, minutes + until_five, self.now))

    @rule(minutes=laters)
    def ask_once(self, minutes: int) -> None:
        self.wished.add(Reminder(About.HEAT, days=frozenset(), say="Now?"))
        due = self.now.wall + timedelta(minutes=minutes - self.minute % 5)
        self.both(lambda each: each.once(About.HEAT, due, "Now?"))

    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        reminder = self.one_of_them(data)
        if reminder is not None:
            self.wished.discard(reminder)
            self.both(lambda each: each.answered(reminder))

    @rule(data=st.data())
    def not_today(self, data: st.DataObject) -> None:
        reminder = self.one_of_them(data)
        if reminder is not None:
            today = self.now.wall.date()
            self.silent = {each for each in self.silent if each[1] == today} | {(reminder, today)}
            self.both(lambda each: each.not_today(reminder, self.now))

    @rule()
    def pause(self) -> None:
        self.paused_on = self.now.wall.date()
        self.both(lambda each: each.pause_today(self.now))

    @rule()
    def go_on(self) -> None:
        self.paused_on = None
        self.both(lambda each: each.go_on_today())

    @rule(in_session=st.booleans(), gap=st.sampled_from([None, -30, 120]))
    def stand(self, in_session: bool, gap: int | None) -> None:  # noqa: FBT001 (a rule's)
        heat = None if gap is None else self.now.wall + timedelta(minutes=gap)
        self.standing = Standing(in_session=in_session, heat_possible_from=heat)
        for each in (self.often, self.seldom):
            each.standing = self.standing
        self.look_both()

    @rule(chosen=reminders)
    def edit(self, chosen: list[Reminder]) -> None:
        self.list = tuple(chosen)
        self.both(lambda each: each.replace(self.list))
        self.look_both()
        self.saved = self.often.memory

    @rule()
    def restart(self) -> None:
        """Restart one of them, with all it remembers."""
        memory = read(written(self.often.memory))
        assert memory == self.often.memory
        self.often = Reminders(self.list, memory, self.standing)

    @rule()
    def crash(self) -> None:
        """Restart both with what was on the disk, where the last look is an old one.

        Nothing is told then, unless the clock went back since: a time that a sleep had swallowed
        comes once more, and is told for the first time.
        """
        for_often, for_seldom = (Reminders(self.list, self.saved, self.standing) for _ in "12")
        self.often, self.seldom = for_often, for_seldom
        told = self.look_both()
        assert told == [] or self.went_back

    # How it is followed

    def one_of_them(self, data: st.DataObject) -> Reminder | None:
        on = [each for each in self.list if each.is_on]
        return data.draw(st.sampled_from(on)) if on else None

    def both(self, do: Callable[[Reminders], None]) -> None:
        do(self.often)
        do(self.seldom)
        self.save()

    def jump(self, minutes: int) -> None:
        self.minute = min(max(0, self.minute + minutes), SIX_DAYS)
        self.look_both()

    def look_both(self) -> list[Event]:
        told = self.look(self.often)
        assert told == list(self.seldom.advance(self.now))
        return told

    def look(self, machine: Reminders) -> list[Event]:
        told = list(machine.advance(self.now))
        assert machine.advance(self.now) == ()
        self.judge(told)
        self.save()
        return told

    def save(self) -> None:
        """Save as the adapter does: the last look alone is no news."""
        memory = self.often.memory
        if replace(memory, seen=self.saved.seen) != self.saved:
            self.saved = memory
            self.went_back = False

    def judge(self, told: Sequence[Event]) -> None:
        missed = [event for event in told if isinstance(event, Missed)]
        assert not missed or len(told) == 1
        for event in told:
            match event:
                case Asked(reminder=reminder, due=due):
                    self.judge_one(reminder, due)
                case Missed(reminders=heap):
                    assert len(set(heap)) == len(heap) > 0
                    for reminder in heap:
                        self.judge_one(reminder, self.now.wall)

    def judge_one(self, reminder: Reminder, until: datetime) -> None:
        """Look at one that was told for a time of its own up to ``until``, or at a wish."""
        today = self.now.wall.date()
        assert not self.standing.in_session
        assert self.paused_on not in {today, until.date()}
        assert (reminder, today) not in self.silent
        assert reminder.is_on
        heat_from = self.standing.heat_possible_from
        assert reminder.about is not About.HEAT or heat_from is None or self.now.wall >= heat_from
        if reminder in self.wished:
            self.wished.discard(reminder)
            return
        assert reminder in self.list
        key = (reminder, until.date())
        last = self.told_until.get(key, datetime.min.replace(tzinfo=UTC))
        own = [datetime.combine(until.date(), at, tzinfo=UTC) for at in times_of(reminder)]
        assert until.weekday() in reminder.days
        assert any(last < at <= until for at in own)
        self.told_until[key] = until

    # What always holds

    @invariant()
    def both_know_the_same(self) -> None:
        assert self.often.memory == self.seldom.memory
        assert self.often.next(self.now) == self.seldom.next(self.now)

    @invariant()
    def what_was_told_does_not_come_next(self) -> None:
        coming = self.often.next(self.now)
        if coming is not None and coming[0] not in self.wished:
            last = self.told_until.get((coming[0], coming[1].date()))
            assert last is None or last < coming[1]

    @invariant()
    def the_next_look_is_never_far(self) -> None:
        mark = self.often.next_mark(self.now)
        assert mark is None or 0 < mark <= LONGEST_NAP
        assert mark is not None or not any(each.is_on for each in self.list)


TestStory = Story.TestCase


# Zones, whose clocks leap

LEAPS = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),  # half an hour
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Africa/Cairo", date(2026, 4, 24)),  # at midnight
    ("Africa/Cairo", date(2026, 10, 30)),
    ("Asia/Kathmandu", date(2026, 6, 1)),  # never
]


@settings(max_examples=settings().max_examples // 4)
@given(
    leap=st.sampled_from(LEAPS),
    at=st.lists(times | st.builds(time, st.integers(0, 2), minutes), min_size=1, unique=True),
    nap=st.sampled_from([60, 110]),
)
def test_every_time_is_told_once_in_every_zone(
    leap: tuple[str, date], at: list[time], nap: int
) -> None:
    """Live from the noon before a leap of the clocks to the noon of the day after it."""
    zone, day = ZoneInfo(leap[0]), leap[1] - timedelta(days=1)
    each = [Reminder(About.BEDTIME, at=(moment,)) for moment in at]
    machine = Reminders(each, Remembered(), Standing())
    begin = datetime.combine(day, time(12, 2), tzinfo=zone)
    now, end = begin.astimezone(UTC), (begin + timedelta(days=2)).astimezone(UTC)
    told: list[Reminder] = []
    while now <= end:
        events = machine.advance(Moment(0.0, now.astimezone(zone)))
        now += timedelta(seconds=nap)
        for event in events:
            told += [event.reminder] if isinstance(event, Asked) else event.reminders

    assert sorted(told, key=repr) == sorted(2 * each, key=repr)


odd_moments = st.builds(
    lambda wall, hours: wall.replace(tzinfo=timezone(timedelta(hours=hours))),
    st.datetimes(datetime(1971, 1, 1), datetime(8999, 12, 30)),  # noqa: DTZ001 (a zone follows)
    st.integers(-12, 14),
)


@given(chosen=reminders, moments=st.lists(odd_moments, max_size=12), minutes=laters)
def test_no_clock_makes_it_stumble(
    chosen: list[Reminder], moments: list[datetime], minutes: int
) -> None:
    machine = Reminders(chosen, Remembered(), Standing())
    for wall in moments:
        now = Moment(0.0, wall)
        assert sum(isinstance(event, Missed) for event in machine.advance(now)) <= 1
        assert machine.advance(now) == ()
        for each in chosen:
            machine.later(each, minutes, now)
        machine.once(About.HEAT, wall)
        coming = machine.next(now)
        assert coming is None or machine.next_mark(now) is not None
        assert read(written(machine.memory)) == machine.memory
