"""Scenes of the journal, for ``screens.py``: empty, new, sparse, used for years, and read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Final, Protocol

from diary_fakes import MemoryDiary
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollBar

from easeful.core.day import Day
from easeful.core.diary import (
    DayAfter,
    DayTold,
    Ended,
    Entry,
    Payback,
    SessionRecord,
    Slept,
    Told,
    Trigger,
)
from easeful.core.heat import HeatPlan, HeatRecord
from easeful.core.pack import Pack
from easeful.ui.routes import Route
from easeful.ui.widgets.chart_card import AS_A_LIST, ChartCard
from easeful.ui.widgets.chart_view import ChartView
from easeful.whole import App

ROUTINES: Final = (
    ("low-back-10", "Low back reset", 540, True),
    ("morning-8", "Morning loosen-up", 480, True),
    ("breathing-5", "Five-minute breathing", 300, False),
    ("chair-9", "Whole body from a chair", 1260, True),
)
SENTENCES: Final = (
    "Slept better after this one. Left hip still sore.",
    "Neck looser. Hands cold.",
    "",
    "",
)


class Stage(Protocol):
    """What ``screens.Scene`` gives."""

    @property
    def app(self) -> App: ...
    def settle(self) -> None: ...
    def press(self, words: str) -> None: ...


class Life:
    """Writes days of somebody into a diary, the same ones for the same seed."""

    def __init__(self, diary: MemoryDiary, now: datetime, seed: int = 7) -> None:
        self._diary, self._now, self._draw = diary, now, Random(seed)  # noqa: S311 (no secret)
        self._many = 0
        self.facts: list[object] = []

    def live(self, days: int, chance: float = 0.75, *, pain: int | None = None) -> None:
        """Live ``days`` up to yesterday; there is a session with ``chance``, up to two a day."""
        for back in range(days, 0, -1):
            day = (self._now - timedelta(days=back)).replace(minute=0)
            usual = 5 + 1.5 * (back / max(days, 1)) if pain is None else pain
            for hour in (8, 20):
                if self._draw.random() < chance * (1 if hour == 8 else 0.5):
                    self.session(day.replace(hour=hour, minute=self._draw.randrange(50)), usual)
            self._day(day)

    def session(self, began: datetime, usual: float) -> None:
        """Do one session, and mostly tell how it was."""
        draw, (key, name, seconds, moves) = self._draw, self._draw.choice(ROUTINES)
        before = min(10, max(0, round(usual + draw.gauss(0, 1.5 if usual < 10 else 0))))
        after = (
            before if usual >= 10 else max(0, min(10, before - draw.choice((-1, 0, 1, 1, 2, 3))))
        )
        ended = began + timedelta(seconds=seconds)
        record = SessionRecord(self._id(), key, name, Day.ORDINARY, began, seconds, 8, moves)
        whole = record._replace(step=7, seconds=seconds, ended=ended, how=Ended.WHOLE)
        self._keep(whole)
        if draw.random() < 0.85:
            self._keep(Entry(self._id(), began - timedelta(minutes=1), Told.BEFORE, pain=before))
        if draw.random() < 0.8:
            words = draw.choice(SENTENCES)
            areas = ("low-back", "hip-left") if draw.random() < 0.2 else ()
            told = ended + timedelta(minutes=1)
            self._keep(
                Entry(
                    self._id(), told, Told.AFTER, pain=after, stiffness=after, words=words
                )._replace(areas=areas)
            )

    def end(self) -> None:
        """Hand all facts to the diary at once."""
        self._diary.facts.extend(self.facts)  # type: ignore[arg-type]

    def _day(self, day: datetime) -> None:
        draw = self._draw
        if draw.random() < 0.08:
            self._keep(DayTold(day.date(), Day.FLARE))
            told = day.replace(hour=11)
            triggers = (Trigger.STRESS, Trigger.POOR_SLEEP)
            self._keep(Entry(self._id(), told, Told.NOW, pain=8, triggers=triggers))
        elif draw.random() < 0.2:
            self._keep(DayTold(day.date(), Day.SORE))
        if draw.random() < 0.1:
            self._keep(Entry(self._id(), day.replace(hour=15), Told.NOW, pain=draw.randrange(3, 8)))
        if draw.random() < 0.2:
            self._keep(DayAfter(day.date(), Payback.SETTLED))
        if draw.random() < 0.3:
            self._keep(Slept(day.date(), refreshed=4, hours=6.5))
        if draw.random() < 0.25:
            began = day.replace(hour=17)
            heat = HeatRecord(self._many, HeatPlan(Pack.PAD, "low-back", 900, 300), began, 900)
            ended = began + timedelta(minutes=15)
            self._diary.heats += (HeatRecord(heat.id, heat.plan, began, 900, ended),)

    def _id(self) -> str:
        self._many += 1
        return f"life-{self._many}"

    def _keep(self, fact: object) -> None:
        self.facts.append(fact)


def _open(scene: Stage) -> None:
    scene.app.window.route_chosen.emit(Route.JOURNAL)
    scene.settle()


def _live(scene: Stage, days: int, chance: float = 0.75, pain: int | None = None) -> None:
    room = scene.app.stage.room
    diary = room.diary
    if not isinstance(diary, MemoryDiary):
        raise TypeError(diary)
    if not diary.facts:
        life = Life(diary, room.clock.now().wall)
        life.live(days, chance, pain=pain)
        life.end()
    _open(scene)


def empty(scene: Stage) -> None:
    _open(scene)


def lived(
    days: int, chance: float = 0.75, *presses: str, pain: int | None = None
) -> Callable[[Stage], None]:
    def show(scene: Stage) -> None:
        _live(scene, days, chance, pain)
        for words in presses:
            scene.press(words)
            scene.settle()

    return show


def one(scene: Stage) -> None:
    _live(scene, 1, 1.0)


def read(scene: Stage) -> None:
    _live(scene, 50)
    view = _cards(scene)[0].view
    view.setFocus()
    for _press in range(4):
        QTest.keyClick(view, Qt.Key.Key_Left)


def below(scene: Stage) -> None:
    _live(scene, 50)
    _scroll(scene, 0.45)


def end(scene: Stage) -> None:
    _live(scene, 50)
    _scroll(scene, 1.0)


def listed(scene: Stage) -> None:
    _live(scene, 50)
    for card in _cards(scene):
        for button in card.findChildren(QAbstractButton):
            if button.text() == AS_A_LIST:
                button.click()
    scene.settle()


def _cards(scene: Stage) -> Sequence[ChartCard]:
    return scene.app.window.findChildren(ChartCard)


def _scroll(scene: Stage, share: float) -> None:
    page = scene.app.window.page
    if page is None:
        raise AssertionError
    scene.settle()
    for bar in page.findChildren(QScrollBar):
        if not bar.parent().parent().findChildren(ChartView):  # type: ignore[union-attr]
            continue
        bar.setValue(round(share * bar.maximum()))


JOURNAL: Final[Mapping[str, Callable[[Stage], None]]] = {
    "journal-empty": empty,
    "journal-one": one,
    "journal-new": lived(5),
    "journal-sparse": lived(60, 0.12),
    "journal": lived(50),
    "journal-dense": lived(60, 1.6),
    "journal-tens": lived(50, 0.9, pain=10),
    "journal-read": read,
    "journal-below": below,
    "journal-end": end,
    "journal-list": listed,
    "journal-months": lived(200, 0.75, "6 months"),
    "journal-years": lived(3650, 0.9, "All"),
    "journal-long-ago": lived(50, 0.0),
}
