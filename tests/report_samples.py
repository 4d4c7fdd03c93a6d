"""Journals for the page for the doctor: as dense and as long as a test wants them."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from easeful.core.day import Day
from easeful.core.diary import (
    Ended,
    Entry,
    News,
    PaperKey,
    Payback,
    Records,
    SessionRecord,
    Slept,
    StopReason,
    Told,
    Trigger,
)
from easeful.core.heat import Alarm, HeatPlan, HeatRecord, Pack, Skin

TODAY = date(2026, 11, 22)
ROUTINES = ("Low back reset", "Calm now", "Neck and shoulders", "Hips and legs", "Body scan")
AREAS = ("low-back", "neck", "hip-left", "knee-right", "shoulder")
PAPERS = {
    PaperKey.NAME: "Marianne Größe-Sørensen",
    PaperKey.MEDICINES: "Duloxetine 30 mg, mornings\nParacetamol 500 mg\nVitamin D",
    PaperKey.QUESTION_1: "Why are the mornings so much worse than the evenings?",
    PaperKey.QUESTION_2: "Is swimming all right?",
    PaperKey.QUESTION_3: "Could the new tablets make me this tired?",
}


def records_of(days: int, share: float = 0.9, seed: int = 1) -> Records:
    """Return a journal of so many days up to ``TODAY``, with something on a share of them."""
    chance = Random(seed)  # noqa: S311 (a sample, no secret)
    found = _Sample(chance)
    for back in range(days - 1, -1, -1):
        if chance.random() < share:
            found.add(TODAY - timedelta(days=back))
    return Records(
        tuple(found.sessions),
        tuple(found.entries),
        tuple(found.heats),
        found.days,
        found.afters,
        found.nights,
        found.helps,
    )


class _Sample:
    """Grows day by day."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.sessions: list[SessionRecord] = []
        self.entries: list[Entry] = []
        self.heats: list[HeatRecord] = []
        self.days: dict[date, Day] = {}
        self.afters: dict[date, Payback] = {}
        self.nights: dict[date, Slept] = {}
        self.helps: dict[date, News] = {}

    def add(self, day: date) -> None:
        """Let there be something on this day."""
        chance = self._chance
        self.days[day] = chance.choice((Day.FLARE, Day.SORE, Day.ORDINARY))
        self.afters[day] = chance.choice(list(Payback))
        self.nights[day] = Slept(day, chance.randint(0, 10), chance.choice((None, 6.0, 7.5)))
        if chance.random() < 0.05:
            self.helps[day] = chance.choice(list(News))
        self._session(datetime.combine(day, time(8, chance.randrange(60)), UTC))
        self._heat(datetime.combine(day, time(19), UTC))

    def _session(self, began: datetime) -> None:
        chance, number = self._chance, len(self.sessions)
        pain = chance.randint(0, 10)
        routine = chance.randrange(len(ROUTINES))
        stopped = chance.random() < 0.2
        self.entries += (
            Entry(
                f"b{number}",
                began - timedelta(minutes=1),
                Told.BEFORE,
                pain,
                chance.randint(0, 10),
                chance.choice((None, 4)),
                chance.choice((None, 6)),
                areas=(chance.choice(AREAS),),
                triggers=(chance.choice(list(Trigger)),),
            ),
            Entry(
                f"a{number}",
                began + timedelta(minutes=11),
                Told.AFTER,
                max(0, pain - chance.randint(0, 3)),
                words="It was, all in all, as it is.",
            ),
        )
        self.sessions.append(
            SessionRecord(
                f"s{number}",
                f"r{routine}",
                ROUTINES[routine],
                self.days[began.date()],
                began,
                600,
                8,
                routine % 2 == 0,
                7,
                600,
                began + timedelta(minutes=10),
                Ended.STOPPED if stopped else Ended.WHOLE,
                chance.choice((None, *StopReason)) if stopped else None,
            )
        )

    def _heat(self, began: datetime) -> None:
        chance = self._chance
        plan = HeatPlan(chance.choice(list(Pack)), chance.choice(AREAS), 900, 300)
        alarm, skin = chance.choice((None, *Alarm)), chance.choice((None, *Skin))
        ended = began + timedelta(minutes=15)
        self.heats.append(
            HeatRecord(len(self.heats), plan, began, 900.0, ended, alarm=alarm, skin=skin)
        )
