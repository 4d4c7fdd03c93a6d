"""The diary on the disk and its stand-in in memory keep the same promises."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from diary_fakes import MemoryDiary
from fakes import A_MORNING, at
from hypothesis import given, settings
from hypothesis import strategies as st
from ten_years import facts_of

from easeful.adapters.diary import DiaryFile
from easeful.adapters.diary_changes import Forgotten, with_changes
from easeful.adapters.journal import Journal
from easeful.core.day import Day
from easeful.core.diary import (
    NOTHING_YET,
    RECENT_DAYS,
    DayAfter,
    DayTold,
    Ended,
    Entry,
    Fact,
    HelpTold,
    News,
    Paper,
    PaperKey,
    Payback,
    Records,
    SessionRecord,
    Slept,
    StopReason,
    Told,
    Trigger,
)
from easeful.core.diary_ports import Diary
from easeful.core.heat import HeatPlan, Pack
from easeful.core.lately import BARELY, is_movement

TODAY: Final = date(2026, 3, 2)
ELSEWHERE: Final = timezone(timedelta(hours=5, minutes=30))

Opening = Callable[[], AbstractContextManager[Diary]]


@pytest.fixture(params=["file", "memory"])
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Opening:
    """Return what opens the same diary again and again."""
    if request.param == "file":
        return partial(in_file, tmp_path / "home" / "journal.db")
    memory = MemoryDiary()
    return lambda: nullcontext(memory)


@contextmanager
def in_file(path: Path) -> Iterator[DiaryFile]:
    with closing(DiaryFile(path, lambda call: call())) as diary:
        yield diary


def session(number: str = "s", began: datetime = A_MORNING, step: int = 0) -> SessionRecord:
    return SessionRecord(number, "neck", "Neck", Day.SORE, began, 600.0, 9, moves=True, step=step)


def entry(number: str = "e", told: datetime = A_MORNING, pain: int | None = None) -> Entry:
    return Entry(number, told, Told.NOW, pain)


def test_at_first_nothing_is_known(opening: Opening) -> None:
    with opening() as diary:
        assert diary.recent(TODAY) == NOTHING_YET
        assert diary.records(None, None) == Records()
        assert diary.papers() == {}
        assert diary.settle(30)
        assert diary.complaint == ""


def test_no_two_ids_are_the_same(opening: Opening) -> None:
    with opening() as diary:
        assert len({diary.new_id() for _each in range(100)}) == 100


FACTS: Final[tuple[Fact, ...]] = (
    session("whole")._replace(
        seconds=590.5,
        step=8,
        ended=A_MORNING + timedelta(minutes=10),
        how=Ended.WHOLE,
        easier=2,
    ),
    session("stopped")._replace(how=Ended.STOPPED, why=StopReason.DIZZY, moves=False),
    Entry("none", A_MORNING, Told.BEFORE),
    Entry(
        "all",
        datetime(2026, 3, 2, 23, 59, 59, 999999, tzinfo=ELSEWHERE),
        Told.AFTER,
        0,
        10,
        5,
        1,
        "Ünd “so” it was\n首 \x00 \U0001f600",
        ("neck", "low-back"),
        (Trigger.STRESS, Trigger.WEATHER),
    ),
    DayTold(TODAY, Day.FLARE),
    DayAfter(TODAY, Payback.WORSE),
    Slept(TODAY, 0, 7.5),
    Slept(TODAY - timedelta(days=1)),
    HelpTold(TODAY, News.NOT_SURE),
    Paper(PaperKey.MEDICINES, "as I typed them,\n 2 a day"),
)


def test_everything_is_there_after_a_restart_as_it_was_told(opening: Opening) -> None:
    with opening() as diary:
        for fact in FACTS:
            diary.keep(fact)
        assert diary.settle(30)
    with opening() as diary:
        records = diary.records(None, None)
        assert set(records.sessions) == {fact for fact in FACTS if isinstance(fact, SessionRecord)}
        assert set(records.entries) == {fact for fact in FACTS if isinstance(fact, Entry)}
        assert records.days == {TODAY: Day.FLARE}
        assert records.afters == {TODAY: Payback.WORSE}
        assert set(records.nights.values()) == {fact for fact in FACTS if isinstance(fact, Slept)}
        assert records.helps == {TODAY: News.NOT_SURE}
        assert diary.papers() == {PaperKey.MEDICINES: "as I typed them,\n 2 a day"}
        told = next(each.told for each in records.entries if each.id == "all")
        assert told.utcoffset() == timedelta(hours=5, minutes=30)


def test_what_is_told_again_takes_the_place_of_what_was_told(opening: Opening) -> None:
    with opening() as diary:
        for step in range(3):
            diary.keep(session(step=step))
            diary.keep(entry(pain=step))
            diary.keep(DayTold(TODAY, list(Day)[step]))
        records = diary.records(None, None)
        assert records.sessions == (session(step=2),)
        assert records.entries == (entry(pain=2),)
        assert records.days == {TODAY: list(Day)[2]}


def test_what_is_taken_back_is_gone(opening: Opening) -> None:
    with opening() as diary:
        diary.keep(entry("one"))
        diary.keep(entry("two"))
        diary.forget("one")
        diary.forget("never there")
        assert diary.records(None, None).entries == (entry("two"),)


def test_a_day_is_hers_wherever_she_was(opening: Opening) -> None:
    early = datetime(2026, 3, 2, 0, 30, tzinfo=ELSEWHERE)  # still the day before in UTC
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    with opening() as diary:
        diary.keep(session("early", early))
        diary.keep(session("late", late))
        assert diary.records(TODAY, TODAY).sessions == (session("early", early),)
        yesterday = TODAY - timedelta(days=1)
        assert diary.records(None, yesterday).sessions == (session("late", late),)
        every = [each.id for each in diary.records(None, None).sessions]
        assert every == ["early", "late"]


def test_recent_days_and_the_very_first_one(opening: Opening) -> None:
    long_ago = A_MORNING - timedelta(days=RECENT_DAYS + 1)
    with opening() as diary:
        diary.keep(session("old", long_ago))
        diary.keep(session("new"))
        diary.keep(session("tomorrow", A_MORNING + timedelta(days=1)))
        recent = diary.recent(TODAY)
        assert [each.id for each in recent.records.sessions] == ["new"]
        assert recent.first == long_ago.date()


LONG_AGO: Final = A_MORNING - timedelta(days=400)


@pytest.mark.parametrize(
    "fact",
    [
        session("old", LONG_AGO),
        entry("old", LONG_AGO),
        DayTold(LONG_AGO.date(), Day.ORDINARY),
        DayAfter(LONG_AGO.date(), Payback.SAME),
        Slept(LONG_AGO.date(), 4),
        HelpTold(LONG_AGO.date(), News.NO),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_whatever_was_written_down_first_is_where_all_begins(opening: Opening, fact: Fact) -> None:
    with opening() as diary:
        diary.keep(session("new"))
        diary.keep(fact)
        assert diary.recent(TODAY).ever == LONG_AGO.date(), "not yet written"
        assert diary.settle(30)
    with opening() as diary:
        recent = diary.recent(TODAY)
        assert recent.ever == LONG_AGO.date()
        assert recent.first == (LONG_AGO if isinstance(fact, SessionRecord) else A_MORNING).date()


def test_the_last_movement_is_known_however_long_ago(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.adapters.diary.AT_ONCE", 30.0)  # the machine may be busy
    told = {
        "longer ago": session("longer ago", A_MORNING - timedelta(days=500))._replace(seconds=600),
        "long ago": session("long ago", LONG_AGO)._replace(seconds=BARELY),
        "hardly": session("hardly", A_MORNING - timedelta(days=90))._replace(seconds=BARELY - 1),
        "breath": session("breath", A_MORNING - timedelta(days=80))._replace(
            seconds=600, moves=False
        ),
        "today": session("today")._replace(seconds=600),
        "tomorrow": session("tomorrow", A_MORNING + timedelta(days=1))._replace(seconds=600),
    }
    with opening() as diary:
        assert diary.recent(TODAY).moved is None
        for each in told.values():
            diary.keep(each)
        assert diary.recent(TODAY).moved == LONG_AGO.date(), "not yet written"
        assert diary.settle(30)
    with opening() as diary:
        assert diary.recent(TODAY).moved == LONG_AGO.date()
        diary.keep(told["hardly"]._replace(seconds=BARELY))
        assert diary.recent(TODAY).moved == told["hardly"].began.date()
        assert diary.recent(TODAY + timedelta(days=1)).moved == TODAY


def test_where_all_begins_is_a_day_that_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with in_file(path) as diary:
        diary.keep(session())
        assert diary.settle(30)
    with closing(sqlite3.connect(path)) as file:
        for began in ("0001-01-01T08:00:00+00:00", "", "-"):
            file.execute(
                "INSERT INTO session SELECT ?, routine, name, day, ?, total, steps, moves, step, "
                "seconds, ended, how, why, easier FROM session LIMIT 1",
                (began, began),
            )
        file.commit()
    with in_file(path) as diary:
        assert (diary.recent(TODAY).first, diary.recent(TODAY).ever) == (TODAY, TODAY)


def test_the_first_and_the_last_day_of_all_are_days(opening: Opening) -> None:
    with opening() as diary:
        diary.keep(session())
        assert diary.records(date.min, date.max).sessions == (session(),)


TIMES: Final = st.builds(
    datetime,
    year=st.just(2026),
    month=st.sampled_from([1, 2]),
    day=st.integers(1, 28),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    microsecond=st.sampled_from([0, 5]),
    tzinfo=st.sampled_from([UTC, ELSEWHERE, timezone(-timedelta(hours=8))]),
)
DATES: Final = TIMES.map(datetime.date)
SCORES: Final = st.one_of(st.none(), st.integers(0, 10))
SECONDS: Final = st.floats(0, 7200)
COUNTS: Final = st.integers(0, 50)
IDS: Final = st.sampled_from(["a", "b", "c", "d"])
WORDS: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
AREAS: Final = st.lists(st.sampled_from(["neck", "hands"]), unique=True).map(tuple)
FACT: Final[st.SearchStrategy[Fact]] = st.one_of(
    st.builds(
        SessionRecord,
        id=IDS,
        routine=WORDS,
        name=WORDS,
        day=st.sampled_from(Day),
        began=TIMES,
        total=SECONDS,
        steps=COUNTS,
        moves=st.booleans(),
        step=COUNTS,
        seconds=SECONDS,
        ended=st.one_of(st.none(), TIMES),
        how=st.one_of(st.none(), st.sampled_from(Ended)),
        why=st.one_of(st.none(), st.sampled_from(StopReason)),
        easier=COUNTS,
    ),
    st.builds(
        Entry,
        id=IDS,
        told=TIMES,
        when=st.sampled_from(Told),
        pain=SCORES,
        fatigue=SCORES,
        stiffness=SCORES,
        mood=SCORES,
        words=WORDS,
        areas=AREAS,
        triggers=st.lists(st.sampled_from(Trigger), unique=True).map(tuple),
    ),
    st.builds(DayTold, DATES, st.sampled_from(Day)),
    st.builds(DayAfter, DATES, st.sampled_from(Payback)),
    st.builds(Slept, DATES, SCORES, st.one_of(st.none(), st.floats(0, 24))),
    st.builds(HelpTold, DATES, st.sampled_from(News)),
    st.builds(Paper, st.sampled_from(PaperKey), WORDS),
)
ACTS: Final = st.lists(
    st.one_of(FACT, IDS.map(Forgotten), st.just("restart"), st.tuples(DATES, DATES)), max_size=25
)


@dataclass
class Both:
    """Two diaries that are told the same."""

    path: Path
    memory: MemoryDiary = field(default_factory=MemoryDiary)

    def __post_init__(self) -> None:
        self.file = DiaryFile(self.path, lambda call: call())

    def restart(self) -> None:
        self.file.close()
        self.file = DiaryFile(self.path, lambda call: call())

    def agree(self, first: date | None, last: date | None) -> None:
        assert in_order(self.file.records(first, last)) == in_order(
            self.memory.records(first, last)
        )


def in_order(records: Records) -> Records:
    """Put what was told at one time into one order: nobody promises any."""
    sessions = sorted(records.sessions, key=lambda each: (each.began, each.id))
    entries = sorted(records.entries, key=lambda each: (each.told, each.id))
    assert [each.began for each in sessions] == [each.began for each in records.sessions]
    assert [each.told for each in entries] == [each.told for each in records.entries]
    return Records(
        tuple(sessions),
        tuple(entries),
        records.heats,
        dict(records.days),
        dict(records.afters),
        dict(records.nights),
        dict(records.helps),
    )


@given(acts=ACTS)
@settings(max_examples=20)
def test_both_answer_alike_whatever_they_are_told(
    acts: list[Fact | Forgotten | str | tuple[date, date]],
) -> None:
    with TemporaryDirectory() as folder:
        both = Both(Path(folder) / "journal.db")
        for act in acts:
            match act:
                case "restart":
                    both.restart()
                case Forgotten():
                    both.file.forget(act.entry)
                    both.memory.forget(act.entry)
                case (date() as first, date() as last):
                    both.agree(min(first, last), max(first, last))
                case str() | tuple():
                    both.file.keep(act)  # type: ignore[arg-type]
                    both.memory.keep(act)  # type: ignore[arg-type]
                case _:
                    both.file.keep(act)
                    both.memory.keep(act)
        both.agree(None, None)
        assert both.file.papers() == both.memory.papers()
        assert both.file.complaint == ""
        both.file.close()


@given(
    facts=st.lists(FACT, max_size=12),
    changes=st.lists(st.one_of(FACT, IDS.map(Forgotten)), max_size=6),
    today=DATES,
)
def test_what_has_been_told_since_is_laid_over_what_was_read(
    facts: list[Fact], changes: list[Fact | Forgotten], today: date
) -> None:
    diary = MemoryDiary()
    for fact in facts:
        diary.keep(fact)
    before = diary.recent(today)
    seen = [each for each in diary.facts if isinstance(each, SessionRecord)]
    began = min(
        (each.began.date() for each in diary.facts if isinstance(each, SessionRecord)), default=None
    )
    for change in changes:
        if isinstance(change, Forgotten):
            diary.forget(change.entry)
        else:
            diary.keep(change)
    found, expected = with_changes(before, changes, today), diary.recent(today)
    assert in_order(found.records) == in_order(expected.records)
    firsts = [each.began.date() for each in changes if isinstance(each, SessionRecord)]
    assert found.first == min([*firsts, *([began] if began else [])], default=None)
    seen += [each for each in changes if isinstance(each, SessionRecord)]
    moved = {each.began.date() for each in seen if is_movement(each)}
    assert found.moved == max((day for day in moved if day < today), default=None)


def test_what_was_taken_back_since_is_not_there() -> None:
    one, two, better = entry("one"), entry("two", pain=3), entry("two", pain=4)
    told: list[Fact | Forgotten] = [one, session(), two, Forgotten("one"), better]
    recent = with_changes(NOTHING_YET, told, TODAY)
    assert recent.records == Records(sessions=(session(),), entries=(better,))
    assert recent.first == TODAY


def test_ended_heat_is_among_the_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easeful.adapters.diary.AT_ONCE", 30.0)  # the machine may be busy
    path = tmp_path / "journal.db"
    plan = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)
    with closing(Journal.open(path, "window", "boot")) as journal, in_file(path) as diary:
        assert diary.records(None, None).heats == ()
        record = journal.begin(plan, at(0))
        assert diary.records(None, None).heats == ()
        journal.end(record, 60.0, at(60))
        past = journal.memory.past(A_MORNING).records
        assert diary.records(None, None).heats == past
        assert diary.recent(TODAY).records.heats == past
        assert (diary.recent(TODAY).first, diary.recent(TODAY).ever) == (None, at(0).wall.date())
        day = at(0).wall.date()
        assert diary.records(day + timedelta(days=1), None).heats == ()


def test_facts_that_follow_closely_are_one_write(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with in_file(path) as diary:
        for fact in facts_of(days=60, sessions=300):
            diary.keep(fact)
        assert diary.settle(30)
        assert len(diary.records(None, None).sessions) == 300
