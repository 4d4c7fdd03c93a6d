"""Heat while it is on: the time left, and now and then whether somebody is awake.

Nothing moves from its place when the question comes: no flash, and no button under a finger that
was meant for another.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from easeful.core.heat_glance import HeatGlance
from easeful.core.heat_words import ANY_KEY, ARE_YOU_AWAKE, AREAS, IS_OFF, LOOK_AT_SKIN, PACKS
from easeful.core.words import SECONDS_A_MINUTE, _, clock, minutes_of, ngettext
from easeful.ui.announce import announce
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.heat_ring import LEAST, HeatRing
from easeful.ui.widgets.pad_picture import PadPicture
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.wide_button import HugeButton

RING: Final = 216
WORDS: Final = 254
"""Pixels: of the ring, which may be larger where there is room; and at 100 % of the question and
the answers, which come first."""

BODY: Final = 300
BODY_SHARE: Final = 0.62
BODY_FROM: Final = 150
BESIDE: Final = 560
"""Pixels: how high the body is at most, and of what words leave; how high the ring must be for one
beside it, and at 100 % how wide the page."""

I_AM_AWAKE: Final = _("I’m awake")
ASK_OFTEN: Final = _("Ask me more often")
SLEEPY: Final = _("I am going to sleep now")
I_ASK: Final = _("I ask now and then whether you are awake.")
I_ASK_OFTEN: Final = _("I ask every 3 minutes whether you are awake.")
NO_PAUSE: Final = _("Heat cannot be paused.")
NO_PAUSE_COLD: Final = _("Cold cannot be paused.")
ANSWER_IN: Final = _("{any_key} In {seconds} the alarm sounds.")


class HeatOnView(QWidget):
    """``pad_off`` is pressed with the mouse or a finger; keys are with ``HeatKeys``."""

    awake = Signal()
    often = Signal()
    pad_off = Signal()
    sleepy = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: HeatGlance | None = None
        self._words = WORDS
        self._beside = BESIDE
        self._ring = HeatRing()
        self._body = PadPicture()
        self._what = Text("", Role.TITLE)
        self._line = Text("", Role.BODY, Tone.QUIET)
        self._calm = Text(I_ASK, Role.BODY, Tone.QUIET)
        self._awake = HugeButton(I_AM_AWAKE, "check")
        self.is_off: Button = quiet_button("", "stop", HEIGHT)
        self._often = quiet_button(ASK_OFTEN, "clock")
        self._sleepy = quiet_button(SLEEPY, "moon")
        self._place = QWidget()
        self._slot = QStackedLayout(self._place)
        self._lay_out()
        self._awake.clicked.connect(self.awake)
        self._often.clicked.connect(self.often)
        self._sleepy.clicked.connect(self.sleepy)
        self.is_off.clicked.connect(self.pad_off)

    @property
    def title(self) -> str:
        """Return what is said, or asked."""
        return self._what.text()

    def arrive(self) -> None:
        """Put the answer under the finger."""
        asked = self._shown is not None and self._shown.asked
        (self._awake if asked else self.is_off).setFocus()

    def show_on(self, glance: HeatGlance) -> None:
        """Show one moment; two of the same second cost nothing."""
        before, self._shown = self._shown, glance
        if glance == before:
            return
        minutes = minutes_of(glance.seconds)
        of = ngettext("of {count} minute", "of {count} minutes", minutes).format(count=minutes)
        if glance.seconds % SECONDS_A_MINUTE:
            of = _("of {time}").format(time=clock(glance.seconds))
        self._body.show_pad(glance.area, warms=glance.pack.warms)
        self._fit_ring()
        self._ring.show_left(glance.share, clock(glance.left), of, warm=glance.pack.warms)
        self._show_words(glance)
        if before is None or before.asked is not glance.asked:
            self._slot.setCurrentWidget(self._awake if glance.asked else self._calm)
            self.arrive()
            announce(self, f"{ARE_YOU_AWAKE} {ANY_KEY}" if glance.asked else "")

    def say_no_pause(self) -> None:
        """Say quietly that there is no pause."""
        cold = self._shown is not None and not self._shown.pack.warms
        words = NO_PAUSE_COLD if cold else NO_PAUSE
        self._calm.setText(words)
        announce(self, words)

    def set_look(self, look: Look) -> None:
        """Take on the height that words and answers need."""
        self._words = look.px(WORDS)
        self._beside = look.px(BESIDE)
        self._fit_ring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring as large as the question leaves room for."""
        super().resizeEvent(event)
        self._fit_ring()

    def _fit_ring(self) -> None:
        least = max(LEAST, min(RING, self.height() - self._words))
        self._ring.setMinimumHeight(least)
        shown = self._shown is not None and bool(self._shown.area)
        has_room = least >= BODY_FROM and self.width() >= self._beside
        self._body.setVisible(shown and has_room)
        room = (self.height() - self._words) * BODY_SHARE
        self._body.fit(round(min(BODY, max(least, room))))

    def _show_words(self, glance: HeatGlance) -> None:
        pack = glance.pack
        if glance.asked:
            what = ARE_YOU_AWAKE
            left = clock(glance.answer_left)
            line = ANSWER_IN.format(any_key=ANY_KEY, seconds=left)
        else:
            what = " · ".join(part for part in (PACKS[pack], AREAS.get(glance.area, "")) if part)
            line = LOOK_AT_SKIN[pack]
        for text, words in ((self._what, what), (self._line, line)):
            if words != text.text():
                text.setText(words)
        self._often.setVisible(not glance.often)
        self._more.setVisible(not glance.asked)
        if self._calm.text() not in {NO_PAUSE, NO_PAUSE_COLD} or glance.asked:
            self._calm.setText(I_ASK_OFTEN if glance.often else I_ASK)
        if IS_OFF[pack] != self.is_off.text():
            self.is_off.show_face(IS_OFF[pack], "check")

    def _lay_out(self) -> None:
        for text in (self._what, self._line, self._calm):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more = more = QWidget()
        row = FlowLayout(centred=True)
        for button in (self._often, self._sleepy):
            row.addWidget(button)
        more.setLayout(row)
        policy = more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        more.setSizePolicy(policy)
        for widget in (self._calm, self._awake):
            self._slot.addWidget(widget)
        self._place.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        frame = HeatFrame("", centred=True)
        both = QWidget()
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        beside.addWidget(self._ring, 4)
        beside.addWidget(self._body)
        beside.addStretch(1)
        frame.add(both, 1)
        frame.add(Together(self._what, self._line))
        frame.add(more)
        frame.pin(self._place)
        frame.answer(self.is_off)
        fill(self, frame)
