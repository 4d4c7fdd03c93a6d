"""Leads through heat and cold: choosing, what is asked before, the pad, and what comes after.

A session that waits at a step of heat goes on when the pad is off, and not before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject, Signal

from easeful.core.beside_heat import may_run_beside_heat
from easeful.core.heat import HeatPlan, Skin
from easeful.core.heat_phase import Phase
from easeful.core.heat_reasons import until_words
from easeful.core.heat_verdict import Wish
from easeful.core.heat_words import ALL_TRUE, AREAS, BEFORE, PACKS
from easeful.core.now_playing import NowPlaying
from easeful.core.pack import Pack
from easeful.core.plan import Thermal
from easeful.core.remote import Remote
from easeful.core.routine import Routine
from easeful.core.words import _
from easeful.ui.heat_choosing import HeatChoosing, saved, wish_of
from easeful.ui.heat_gateway import HeatGateway
from easeful.ui.heat_known import HeatKnown
from easeful.ui.heat_watching import HeatWatching
from easeful.ui.memory import Memory
from easeful.ui.pages.heat import HeatPage, HeatScreen
from easeful.ui.pages.heat_after import CLOSING
from easeful.ui.routes import Route

ELSEWHERE: Final = _("Heat is watched in another window of Easeful now.")
FIRST_OFF: Final = _("Take the heat off first. Only breathing goes with it.")
FIRST_COLD_OFF: Final = _("Take the cold off first. Only breathing goes with it.")


class Then(Enum):
    """What follows when heat is over, or was not wanted; the last three are for a session."""

    TODAY = auto()
    ELSEWHERE = auto()
    BREATHE = auto()
    STRETCH = auto()
    GO_ON = auto()
    SKIP = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class HeatParts:
    """What heat consists of on the screen."""

    page: HeatPage
    watching: HeatWatching
    gateway: HeatGateway
    choosing: HeatChoosing
    known: HeatKnown


class HeatWay(QObject):
    """``shown`` carries the route under which the page is to be seen, ``over`` a ``Then``.

    ``remind`` carries a time, ``said`` what somebody who lies on the mat should hear.
    """

    shown = Signal(object)
    over = Signal(object)
    remind = Signal(object)
    said = Signal(object)
    told = Signal(object)

    def __init__(self, parts: HeatParts, memory: Memory, remote: Remote) -> None:
        super().__init__()
        self._parts = parts
        self._memory = memory
        self._remote = remote
        self._wish: Wish | None = None
        self._waits = False
        self._connect()

    @property
    def page(self) -> HeatPage:
        """Return the page of heat."""
        return self._parts.page

    @property
    def watching(self) -> HeatWatching:
        """Return what watches a pad that is on."""
        return self._parts.watching

    @property
    def is_under_way(self) -> bool:
        """Say whether a pad is on, or something of it must be answered."""
        return self._waits or self.watching.run is not None

    @property
    def waits(self) -> bool:
        """Say whether a session waits for heat."""
        return self._waits

    def refusal_of(self, routine: Routine | None) -> str:
        """Return why ``routine`` cannot start now, "" if heat has nothing against it."""
        run = self.watching.run
        if run is None and not self._waits:
            return ""
        in_peace = run is not None and run.guard.phase is Phase.ON and not self._waits
        if in_peace and routine is not None and may_run_beside_heat(routine):
            return ""
        warms = run is None or run.guard.plan.pack.warms
        return FIRST_OFF if warms else FIRST_COLD_OFF

    def open(self) -> None:
        """Show heat as it stands."""
        if self.watching.run is not None:
            self.watching.show()
        elif self._waits:
            self.shown.emit(Route.HEAT_ALONE)
        else:
            self._parts.choosing.show()

    def start(self) -> None:
        """Lead to the start of what was chosen last; what is under way is shown instead."""
        if self.is_under_way:
            self.open()
        else:
            self._want(wish_of(saved(self._memory)))

    def start_step(self, step: Thermal) -> None:
        """Lead to the start of a step of heat, at which a session waits."""
        self._waits = True
        self.page.show_for_session(waits=True)
        self._remote.borrow(_playing(step.pack, step.area, step.seconds), self.watching.press)
        if self.watching.run is not None:
            self.watching.show()
        else:
            self._want(Wish(step.pack, step.area, float(step.seconds)))

    def take_up(self) -> bool:
        """Go on watching what was on when the app ended; say whether there was anything."""
        is_taken = self.watching.take_up()
        run = self.watching.run
        if run is not None:
            plan = run.guard.plan
            self._remote.borrow(_playing(plan.pack, plan.area, plan.seconds), self.watching.press)
        return is_taken

    def _want(self, wish: Wish) -> None:
        self._wish = wish
        self._parts.gateway.want(wish)

    def _show(self, screen: HeatScreen) -> None:
        """Show a screen; beside what is chosen in peace, the way to other pages stays open."""
        page, watching = self.page, self.watching
        page.show_screen(screen)
        asking = watching.run is not None and watching.run.guard.phase is Phase.ASKING
        in_peace = screen in {page.choose, page.settings, page.on} and not asking
        self.shown.emit(Route.HEAT if in_peace and not self._waits else Route.HEAT_ALONE)
        if self._waits:
            self._say(screen)

    def _say(self, screen: HeatScreen) -> None:
        """Let somebody on the mat hear what is shown, and what may be pressed."""
        if screen is self.page.before and self._wish is not None:
            pack = self._wish.pack
            self.said.emit(" ".join((*BEFORE[pack], f"{ALL_TRUE[pack]}?")))
        elif screen is self.page.why:
            self.said.emit(self.page.why.words)

    def _begin(self, plan: HeatPlan) -> None:
        self._wish = Wish(plan.pack, plan.area, plan.seconds)
        self._parts.gateway.forget()
        self._remote.borrow(_playing(plan.pack, plan.area, plan.seconds), self.watching.press)
        self.watching.begin(plan)

    def _leave(self, instead: Then = Then.TODAY) -> None:
        """Give up before it began."""
        self._parts.gateway.forget()
        self._end(Then.SKIP if self._waits else instead)

    def _change(self) -> None:
        """Choose anew what, where and how long."""
        self._parts.gateway.forget()
        self._parts.choosing.show()

    def _take_skin(self, skin: Skin) -> None:
        plan = self.watching.run.guard.plan if self.watching.run is not None else None
        warm = plan is None or plan.pack.warms
        if skin is Skin.BURNT:
            self.page.after.show_aid(warm=warm)
            self._show(self.page.after)
        elif self._waits and skin is Skin.FINE:
            self._end(Then.GO_ON)
        else:
            self._show_done(skin)
            if self._waits:
                self.said.emit(CLOSING[skin])

    def _show_done(self, skin: Skin) -> None:
        run = self.watching.run
        plan = None if run is None else run.guard.plan
        wish = self._wish if plan is None else Wish(plan.pack, plan.area, plan.seconds)
        again = None if wish is None else self._parts.known.next_from(wish)
        words = "" if again is None else until_words(again, self._parts.known.now())
        warm = wish is None or wish.pack.warms
        self._wish = wish
        self.page.after.show_done(skin, words, warm=warm, may_remind=again is not None)
        self._show(self.page.after)

    def _go_back(self) -> None:
        """Leave what comes after; a session ends here if the skin was not fine."""
        self._end(Then.STOP if self._waits else Then.TODAY)

    def _read_aid(self) -> None:
        if self._waits:
            self._end(Then.STOP)
        else:
            self._show_done(Skin.BURNT)

    def _remind_after(self) -> None:
        again = None if self._wish is None else self._parts.known.next_from(self._wish)
        if again is not None:
            self.remind.emit(again)
        self._end(Then.STOP if self._waits else Then.TODAY)

    def _remind(self, when: datetime) -> None:
        self.remind.emit(when)
        self._leave()

    def _end(self, then: Then) -> None:
        if self.watching.is_on:
            # Whatever was pressed: only the answer that the pad is off ends the watch.
            self.watching.show()
            return
        self._waits = False
        self.page.show_for_session(waits=False)
        self._remote.give_back()
        self.watching.forget()
        self.over.emit(then)

    def _lose(self) -> None:
        """Let go: another window watches now."""
        self._end(Then.SKIP if self._waits else Then.ELSEWHERE)
        self.told.emit(ELSEWHERE)

    def _connect(self) -> None:
        page, parts = self.page, self._parts
        parts.gateway.shown.connect(self._show)
        parts.gateway.allowed.connect(self._begin)
        parts.gateway.remind.connect(self._remind)
        parts.gateway.breathe.connect(lambda: self._leave(Then.BREATHE))
        parts.gateway.left.connect(self._leave)
        parts.gateway.change_wanted.connect(self._change)
        parts.choosing.shown.connect(self._show)
        parts.choosing.wanted.connect(self._want)
        parts.choosing.remind.connect(self._remind)
        parts.choosing.answers_wanted.connect(parts.gateway.edit_answers)
        parts.watching.shown.connect(self._show)
        parts.watching.told.connect(self._take_skin)
        parts.watching.elsewhere.connect(self._lose)
        page.after.aid_read.connect(self._read_aid)
        page.after.remind_wanted.connect(self._remind_after)
        page.after.stretch.connect(lambda: self._end(Then.STRETCH))
        page.after.back.connect(self._go_back)


def _playing(pack: Pack, area: str, seconds: float) -> NowPlaying:
    """Return what the desktop shows of heat."""
    step = AREAS.get(area, "")
    return NowPlaying(PACKS[pack], step, 1, seconds, is_running=True, may_skip=False)
