"""A year lived day by day with the pure core: what is asked, answered, proposed and done.

Today is opened once a day, as ``ui/today_asks.py`` has it; what she then does is up to her habits.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo

from diary_fakes import MemoryDiary

from easeful.core.asks import (
    AfterDay,
    AnySigns,
    Ask,
    CarryOn,
    LittleMore,
    Refreshed,
    TellBody,
    next_ask,
)
from easeful.core.day import Day
from easeful.core.diary import (
    DayAfter,
    DayTold,
    Ended,
    HelpTold,
    News,
    Payback,
    SessionRecord,
    Slept,
    StopReason,
)
from easeful.core.lately import BARELY
from easeful.core.pacing import ProposedDay, day_for, growth_now, minutes_for, told_by_session
from easeful.core.settings import DayChosen, Settings

BEGAN = date(2026, 1, 5)  # a Monday
WHOLE_LENGTH = 600.0


@dataclass(frozen=True)
class OneDay:
    """What she does on one day; ``None`` for an answer puts the question off."""

    sessions: int = 1
    share: float = 1.0
    why: StopReason | None = None
    moves: bool = True
    easier: int = 0
    chosen: Day | None = None
    payback: Payback | None = Payback.SAME
    more: bool = True
    signs: News | None = News.NO
    refreshed: int | None = 5
    starts_past: bool = False
    """She presses Start and answers nothing."""
    opens: bool = True
    zone: tzinfo = UTC
    hour: int = 9
    clock: timedelta = timedelta()
    """By how much the clock of the machine is wrong."""


@dataclass
class Lived:
    """What became of one day. ``day`` is the one that was proposed, ``did`` the one that was."""

    now: datetime
    habits: OneDay
    day: ProposedDay | None = None
    did: Day = Day.ORDINARY
    growth: int = 100
    asked: list[Ask] = field(default_factory=list)
    minutes: float = 0.0

    @property
    def on(self) -> date:
        return self.now.date()

    @property
    def more(self) -> int | None:
        """Return how much was proposed, ``None`` if nothing was."""
        found = [each.growth.growth for each in self.asked if isinstance(each, LittleMore)]
        return found[0] if found else None


class Life:
    """Somebody with a journal, settings and a clock."""

    def __init__(self, settings: Settings) -> None:
        self.diary = MemoryDiary()
        self.settings = settings
        self.days: list[Lived] = []

    def live(self, number: int, habits: OneDay) -> Lived | None:
        """Live the day ``number`` days after the first."""
        moment = datetime.combine(BEGAN, datetime.min.time(), UTC)
        moment += timedelta(days=number, hours=habits.hour) + habits.clock
        now = moment.astimezone(habits.zone)
        if not habits.opens:
            return None
        lived = Lived(now, habits)
        self._look(lived)
        self._answer(lived, habits)
        if habits.chosen is not None:
            self._change(day_chosen=DayChosen(habits.chosen, lived.on))
            self.diary.keep(DayTold(lived.on, habits.chosen))
        self._look(lived)
        lived.did = self.settings.day_on(lived.on) if lived.day is None else lived.day.day
        for which in range(habits.sessions):
            self._move(lived, habits, which)
            if WHOLE_LENGTH * habits.share >= BARELY:
                self._go_along(lived.on)
        self.days.append(lived)
        return lived

    def _look(self, lived: Lived) -> None:
        """See Today."""
        recent = self.diary.recent(lived.on)
        self._change(growth=growth_now(recent, self.settings, lived.on))
        lived.growth = self.settings.growth
        lived.day = day_for(recent, self.settings, lived.on)
        lived.minutes = minutes_for(recent, self.settings, lived.on)

    def _answer(self, lived: Lived, habits: OneDay) -> None:
        """Answer one thing after the other, as far as she does."""
        for _again in range(10):
            ask = next_ask(self.diary.recent(lived.on), self.settings, lived.now)
            if ask is None:
                return
            lived.asked.append(ask)
            if habits.starts_past and not isinstance(ask, CarryOn):
                self._pass_by(ask, lived.on)
                return
            self._tell(ask, lived, habits)
        raise AssertionError(f"asked without end: {lived.asked}")

    def _tell(self, ask: Ask, lived: Lived, habits: OneDay) -> None:
        today = lived.on
        match ask:
            case CarryOn(session):
                self.diary.keep(session._replace(how=Ended.STOPPED, ended=lived.now))
            case AfterDay() if habits.payback is None:
                self._change(payback_put_off=today)
            case AfterDay(on):
                self.diary.keep(DayAfter(on, habits.payback or Payback.SAME))
            case AnySigns() if habits.signs is None:
                self._change(help_put_off=today)
            case AnySigns():
                self.diary.keep(HelpTold(today, habits.signs or News.NO))
            case LittleMore(growth):
                self._change(growth_put_off=today)
                if habits.more:
                    self._change(growth=growth.growth)
            case Refreshed() if habits.refreshed is None:
                self._change(sleep_put_off=today)
            case Refreshed(on):
                self.diary.keep(Slept(on, habits.refreshed, 7.0))
            case TellBody():
                self._change(offered_body=True)

    def _pass_by(self, ask: Ask, today: date) -> None:
        if isinstance(ask, AnySigns):
            self._change(help_put_off=today)
        elif isinstance(ask, LittleMore):
            self._change(growth_put_off=today)

    def _go_along(self, today: date) -> None:
        """Be done with a session on the day as proposed, as ``Room.keep_flare_day`` has it."""
        told = told_by_session(self.diary.recent(today), self.settings, today)
        if told is not None:
            self._change(day_chosen=DayChosen(told.day, told.on))
            self.diary.keep(told)

    def _move(self, lived: Lived, habits: OneDay, which: int) -> None:
        began = lived.now + timedelta(minutes=10 + 60 * which)
        seconds = WHOLE_LENGTH * habits.share
        how = Ended.WHOLE if habits.share >= 1 else Ended.STOPPED
        self.diary.keep(
            SessionRecord(
                id=self.diary.new_id(),
                routine="low-back-10",
                name="Low back reset",
                day=lived.did,
                began=began,
                total=WHOLE_LENGTH,
                steps=9,
                moves=habits.moves,
                step=8,
                seconds=seconds,
                ended=began + timedelta(seconds=seconds),
                how=how,
                why=None if how is Ended.WHOLE else habits.why,
                easier=habits.easier,
            )
        )
        if how is Ended.WHOLE or seconds >= 60:
            self._change(finished_a_session=True)

    def _change(self, **told: object) -> None:
        self.settings = replace(self.settings, **told)  # type: ignore[arg-type]


def a_year(habits: Callable[[int], OneDay], days: int = 365, **told: object) -> Life:
    """Return what became of a year, or of so many ``days`` of it."""
    first = Settings(seen_emergency_lines=BEGAN)
    life = Life(replace(first, **told))  # type: ignore[arg-type] # its own fields
    for number in range(days):
        life.live(number, habits(number))
    return life


def asked(life: Life, kind: type[Ask]) -> list[date]:
    """Return the days on which something of this kind was asked."""
    return [each.on for each in life.days for ask in each.asked if isinstance(ask, kind)]
