"""One question under Start: a line of words, and its answers, all of them equally big.

It is only a strip; where there is no room beside the words, the answers stand under them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from easeful.core.asks import AfterDay, AnySigns, CarryOn, LittleMore, TellBody
from easeful.core.diary import Payback
from easeful.core.reminder_words import DAY_NAMES
from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import LEAST_HEIGHT, SESSION_HEIGHT, Button, quiet_button
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.press import REST_MS
from easeful.ui.widgets.text import Text

ROOM: Final = 260
"""Pixels at 100 % that the words need beside the answers."""

SIDES: Final = 20
ABOVE: Final = 10
GAP: Final = 10

NOT_NOW: Final = _("Not now")

AFTERS: Final = (
    (Payback.SAME, _("The same")),
    (Payback.SETTLED, _("A bit more, settled")),
    (Payback.WORSE, _("Still worse")),
    (None, NOT_NOW),
)
AGAIN: Final = (*AFTERS[:-1], (None, _("Keep")))
"""The answers to what was told already."""

NOTED: Final[Mapping[Payback, str]] = MappingProxyType(
    {
        Payback.SAME: _("Noted: the same as usual."),
        Payback.SETTLED: _("Noted: a bit more, settled."),
        Payback.WORSE: _("Noted: still worse."),
    }
)
SIGNS: Final = ((True, _("Show them")), (False, _("Nothing new")), (None, NOT_NOW))
BODY: Final = ((True, _("My body")), (False, NOT_NOW))
MORE: Final = ((True, _("Yes, a little more")), (False, _("Stay as it is")))


def answer_button(words: str, icon: str = "", height: int = LEAST_HEIGHT) -> Button:
    """Return a button that leaves the focus on Start when it is pressed with the mouse."""
    button = quiet_button(words, icon, height)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def let_rest(part: QWidget) -> None:
    """Let the mouse go through ``part`` for a moment: the tap before it was not meant for it."""
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    part.setAttribute(through)
    QTimer.singleShot(REST_MS, part, partial(part.setAttribute, through, False))  # noqa: FBT003


class AskStrip(Card):
    """Words, and answers beside them. ``answered`` carries the value of the answer."""

    answered = Signal(object)

    def __init__(
        self, words: str, answers: Sequence[tuple[object, str]], height: int = LEAST_HEIGHT
    ) -> None:
        super().__init__(CardTone.SOFT)
        self._words, self._answers, flow = Text(words, Role.BODY), QWidget(), FlowLayout(GAP)
        for value, label in answers:
            button = answer_button(label, "", height)
            button.setAccessibleDescription(words)
            button.clicked.connect(partial(self.answered.emit, value))
            flow.addWidget(button)
        self._answers.setLayout(flow)
        self.setAccessibleName(words)
        self._room, self._is_flat = ROOM, False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._answers, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_look(self, look: Look) -> None:
        """Be low: it is only a line."""
        super().set_look(look)
        self._row.setSpacing(look.space(GAP))
        self._set_margins()
        self._room = look.px(ROOM)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers under the words where they have no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def set_flat(self, is_flat: bool) -> None:  # noqa: FBT001 - a setter, as Qt has them
        """Stand on the surface of another, or on one of its own."""
        self._is_flat = is_flat
        self._set_margins()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a surface if it has one of its own."""
        if not self._is_flat:
            super().paintEvent(event)

    def _set_margins(self) -> None:
        sides = above = 0
        if self._look is not None and not self._is_flat:
            sides, above = self._look.space(SIDES), self._look.space(ABOVE)
        self.setContentsMargins(sides, above, sides, above)

    def _fit(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        needed = self._answers.sizeHint().width() + self._room
        self._row.setDirection(down if self.contentsRect().width() < needed else across)


def strip_of(
    ask: CarryOn | AfterDay | AnySigns | LittleMore | TellBody, *, again: bool = False
) -> AskStrip:
    """Return what asks it; ``again``, if it was told already."""
    match ask:
        case CarryOn(session):
            words = _("You were at step {step} of {steps} in {name}.")
            at = session.step + 1
            said = words.format(step=at, steps=session.steps, name=session.name)
            go_on = _("Carry on at step {step}").format(step=at)
            return AskStrip(said, ((True, go_on), (False, _("Leave it"))), SESSION_HEIGHT)
        case AfterDay(on, is_yesterday):
            when = _("yesterday") if is_yesterday else DAY_NAMES[on.weekday()]
            words = _("Compared with usual, how is your body after {day}?")
            return AskStrip(words.format(day=when), AGAIN if again else AFTERS)
        case AnySigns():
            return AskStrip(_("Is one of the warning signs new, or getting worse?"), SIGNS)
        case TellBody():
            words = _("Sore knees, pregnant, dizzy? Say so once, and movements adapt.")
            return AskStrip(words, BODY)
        case LittleMore(growth):
            return AskStrip(_("{why} A little more?").format(why=growth.reason), MORE)


def noted_strip(payback: Payback) -> AskStrip:
    """Return what says that it is kept, with the one press that changes it."""
    return AskStrip(NOTED[payback], ((payback, _("Change")),))
