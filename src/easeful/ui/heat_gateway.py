"""From the wish for heat to its start: what must be asked, in order, and what is said instead.

``core.heat_start`` says what comes next; here it is shown, and each answer leads on. The gates are
looked at once more when “All true” is pressed, as time may have passed.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from easeful.core.heat_excuses import Excuse
from easeful.core.heat_health import REASONS, Condition
from easeful.core.heat_pattern import PATTERN_WITHIN
from easeful.core.heat_ports import HeatMemory
from easeful.core.heat_reasons import reasons_of, title_of, until_words
from easeful.core.heat_start import Asked, answers_of, can_be_heard, with_yes
from easeful.core.heat_verdict import Allowed, Refused, Why, Wish
from easeful.core.heat_words import AREAS, AT_NIGHT, FIRST_COLD
from easeful.core.ports import Chimes, Outputs
from easeful.core.sound import Chime
from easeful.core.sound_output import Hearing, SoundOutput
from easeful.core.words import _, minutes_of
from easeful.ui.heat_known import HeatKnown
from easeful.ui.pages.heat import HeatPage
from easeful.ui.pages.heat_before import HeatBefore

DOCTOR_YES: Final = _("My doctor said yes")
DOCTOR_LOOKED: Final = _("A doctor has looked")
A_WEEK: Final = timedelta(days=7)
SILENT: Final = {
    Hearing.MUTED: _("The sound of this computer is off. Turn it on, or you may not hear me."),
    Hearing.NO_DEVICE: _("This computer has no sound now. You may not hear me."),
}


class HeatGateway(QObject):
    """``shown`` carries a screen; ``allowed`` a ``HeatPlan`` that starts now.

    ``remind`` carries from when on it is possible; ``breathe`` and ``left`` give up.
    """

    shown = Signal(object)
    allowed = Signal(object)
    remind = Signal(object)
    breathe = Signal()
    left = Signal()
    change_wanted = Signal()

    def __init__(
        self, page: HeatPage, told: HeatMemory, outputs: Outputs, known: HeatKnown, chimes: Chimes
    ) -> None:
        super().__init__()
        self._page = page
        self._told = told
        self._outputs = outputs
        self._known = known
        self._chimes = chimes
        self._wish: Wish | None = None
        self._refused: Refused | None = None
        self._without_sound = False
        self._connect()

    @property
    def wish(self) -> Wish | None:
        """Return what is wanted, ``None`` if nothing is."""
        return self._wish

    def want(self, wish: Wish) -> None:
        """Lead to the start of ``wish``; where sound goes is looked at first."""
        self._wish, self._without_sound = wish, False
        self._outputs.find(self._take_output)

    def forget(self) -> None:
        """Want nothing any more."""
        self._wish = None

    def edit_answers(self) -> None:
        """Show what was told about health, to be changed."""
        self._wish = None
        self._ask_health()

    def _take_output(self, output: SoundOutput) -> None:
        """Go on, if she has not gone on without: an answer may come late."""
        self._known.output = output
        if self._wish is not None:
            self._look()

    def _look(self) -> None:
        """Show what comes next on the way to the wish."""
        if self._wish is None:
            self.change_wanted.emit()
            return
        found = self._known.next_for(self._wish, without_alarm=self._without_sound)
        match found:
            case Asked.HEALTH:
                self._ask_health()
            case Asked.PATTERN:
                self._page.pattern.show_pattern(_area_words(self._wish.area))
                self.shown.emit(self._page.pattern)
            case Asked.ALARM:
                self._page.sound.show_warning(SILENT.get(self._known.output.hearing, ""))
                self.shown.emit(self._page.sound)
            case Refused():
                self._refuse(found)
            case Allowed():
                self._show_before(found)

    def _ask_health(self) -> None:
        health = self._told.health()
        ticked = frozenset[Condition]() if health is None else health.conditions
        self._page.health.show_ticks(ticked, first=health is None)
        self.shown.emit(self._page.health)

    def _refuse(self, refused: Refused) -> None:
        self._refused = refused
        until = "" if refused.until is None else until_words(refused.until, self._known.now())
        agree = DOCTOR_YES if refused.may_agree else ""
        if refused.why is Why.PATTERN:
            agree = DOCTOR_LOOKED
        self._page.why.show_refusal(title_of(refused), reasons_of(refused), until, agree)
        self.shown.emit(self._page.why)

    def _cautions(self, allowed: Allowed) -> tuple[str, ...]:
        """Return what is to be minded, and why it is shorter than it was wished."""
        care = tuple(REASONS[each] for each in allowed.care if each in REASONS)
        is_cut = self._wish is not None and allowed.plan.seconds < self._wish.seconds
        return (*care, FIRST_COLD) if is_cut and not allowed.plan.pack.warms else care

    def _show_before(self, allowed: Allowed) -> None:
        plan = allowed.plan
        before = HeatBefore(
            plan.pack,
            _area_words(plan.area),
            minutes_of(plan.seconds),
            self._cautions(allowed),
            AT_NIGHT if allowed.at_night else "",
            "" if can_be_heard(self._known.output) else SILENT.get(self._known.output.hearing, ""),
        )
        self._page.before.show_before(before)
        self._page.excuses.show_excuses(plan.pack)
        self.shown.emit(self._page.before)

    def _begin(self) -> None:
        """Start, if it is still allowed."""
        if self._wish is None:
            return
        found = self._known.next_for(self._wish, without_alarm=True)
        if isinstance(found, Allowed):
            self.allowed.emit(found.plan)
        else:
            self._look()

    def _take_health(self, ticked: frozenset[Condition]) -> None:
        health = answers_of(ticked, self._told.health(), self._known.now())
        self._told.tell_health(health)
        self._look()

    def _leave_health(self) -> None:
        """Give up; who came to change her answers goes back to the choice."""
        (self.change_wanted if self._wish is None else self.left).emit()

    def _agree(self) -> None:
        """Take a clinician's word."""
        refused, told, wish = self._refused, self._told, self._wish
        if refused is None or wish is None:
            return
        health = told.health()
        if refused.why is Why.PATTERN:
            told.tell_pattern(wish.area, self._known.now(), found=False)
        elif health is not None:
            told.tell_health(with_yes(health, refused.conditions))
        self._look()

    def _hear_alarm(self) -> None:
        self._told.tell_alarm_heard(self._known.now(), self._known.output.name)
        self._chimes.hush()
        self._look()

    def _go_without_sound(self) -> None:
        self._chimes.hush()
        self._without_sound = True
        self._look()

    def _take_pattern(self, *, found: bool) -> None:
        if self._wish is not None:
            self._told.tell_pattern(self._wish.area, self._known.now(), found=found)
        self._look()

    def _ask_later(self) -> None:
        """Go on, and ask again in a week: who lives alone cannot have it looked at today."""
        if self._wish is not None:
            asked = self._known.now() - (PATTERN_WITHIN - A_WEEK)
            self._told.tell_pattern(self._wish.area, asked, found=False)
        self._look()

    def _take_excuse(self, excuse: Excuse) -> None:
        if excuse is Excuse.CREAM and self._wish is not None:
            self._told.tell_cream(self._wish.area, self._known.now())

    def _remind(self) -> None:
        if self._refused is not None and self._refused.until is not None:
            self.remind.emit(self._refused.until)

    def _show_sentences(self) -> None:
        self.shown.emit(self._page.before)

    def _ask_what_is_not_true(self) -> None:
        self.shown.emit(self._page.excuses)

    def _play(self) -> None:
        self._chimes.hush()
        self._chimes.ring(Chime.ALARM)

    def _connect(self) -> None:
        page = self._page
        page.health.told.connect(self._take_health)
        page.health.back.connect(self._leave_health)
        page.why.agreed.connect(self._agree)
        page.why.breathe.connect(self.breathe)
        page.why.remind_wanted.connect(self._remind)
        page.why.back.connect(self.left)
        page.sound.play_wanted.connect(self._play)
        page.sound.heard.connect(self._hear_alarm)
        page.sound.without_sound.connect(self._go_without_sound)
        page.pattern.clean.connect(lambda: self._take_pattern(found=False))
        page.pattern.found.connect(lambda: self._take_pattern(found=True))
        page.pattern.later.connect(self._ask_later)
        page.before.all_true.connect(self._begin)
        page.before.left.connect(self.left)
        page.sound.back.connect(self.left)
        page.before.not_true.connect(self._ask_what_is_not_true)
        page.before.change_wanted.connect(self.change_wanted)
        page.excuses.excuse.connect(self._take_excuse)
        page.excuses.put_right.connect(self._show_sentences)
        page.excuses.back.connect(self._show_sentences)
        page.excuses.elsewhere.connect(self.change_wanted)
        page.excuses.breathe.connect(self.breathe)
        page.excuses.leave.connect(self.left)


def _area_words(area: str) -> str:
    return AREAS.get(area, "")
