"""The proposal, heat beside it, and under Start the one place for what is asked.

Below that stands what was just told, as long as it can be changed by one press; in a narrow
window beside the question, where it is seen too.

Rule 1: Start stays where it is, whatever comes or goes.
Rule 2: in a narrow window heat stands last: what is asked is seen without scrolling.
Rule 3: Tab goes from the proposal to what is asked, and on to what was told.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from easeful.ui.dress import dress
from easeful.ui.pages.proposal import Proposal
from easeful.ui.theme import Look

GAP: Final = 18
CLOSE: Final = 10
"""Pixels between the proposal and heat, and between what stands under each other."""

NARROW: Final = 780
"""Pixels at 100 % below which heat stands under the proposal."""

USUAL: Final = 290
FULL: Final = 930
MORE: Final = 240
"""Pixels at 100 %: how high the proposal is, from how high a page on all of it fits with a
question, and how much it takes at most of what a higher page has."""

SHARES: Final = (11, 4)


@runtime_checkable
class Roomy(Protocol):
    """What asks, and has room beside its question. The page is there before any of them."""

    def show_beside(self, part: QWidget) -> None:
        """Give ``part`` that room."""
        ...


@runtime_checkable
class Flat(Protocol):
    """What can stand on the surface of another."""

    def set_flat(self, is_flat: bool) -> None:  # noqa: FBT001 - a setter, as Qt has them
        """Stand there, or on a surface of its own."""
        ...


class UnderStart(QWidget):
    """Holds one part at a time that asks, and one that was told."""

    def __init__(self, proposal: Proposal, heat: QWidget) -> None:
        super().__init__()
        self._proposal, self._heat = proposal, heat
        self._part: QWidget | None = None
        self._noted: QWidget | None = None
        self._look: Look | None = None
        self._narrow, self._room = NARROW, 0
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setRowStretch(0, 1)
        for part in (proposal, heat):
            part.setParent(self)
        self._turn()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text; keep the look for parts to come."""
        self._look = look
        self._narrow = look.px(NARROW)
        self._grid.setHorizontalSpacing(look.space(GAP))
        self._grid.setVerticalSpacing(look.space(CLOSE))
        self._turn()
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which all can be read."""
        super().resizeEvent(event)
        self._turn()

    def show_room(self, high: int) -> None:
        """Let the proposal grow on a page that is ``high``, asked or not: so Start stays."""
        self._room = high
        self._grow()

    def show_part(self, part: QWidget | None) -> None:
        """Show ``part`` in place of what was there; a finger on that comes back to Start."""
        before, self._part = self._part, part
        self._swap(before, part)

    def show_noted(self, part: QWidget | None) -> None:
        """Show ``part`` below what is asked, or in it, in place of what was there."""
        before, self._noted = self._noted, part
        self._swap(before, part)

    def _swap(self, before: QWidget | None, part: QWidget | None) -> None:
        if before is not None:
            if before.isAncestorOf(self.window().focusWidget()):
                self._proposal.return_to_start()
            self._grid.removeWidget(before)
            before.hide()
        if part is not None and self._look is not None:
            dress(part, self._look)
        self._place()  # what was told may stand in what goes
        if before is not None:
            before.deleteLater()
        if part is not None:
            part.show()
        self._put_in_order()

    def _grow(self) -> None:
        if self._look is None:
            return
        more = min(self._look.px(MORE), self._room - self._look.px(FULL))
        self._grid.setRowMinimumHeight(0, self._look.px(USUAL) + more if more > 0 else 0)

    def _turn(self) -> None:
        is_narrow = self.width() < self._narrow
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        for column, share in enumerate(SHARES):
            self._grid.setColumnStretch(column, 0 if is_narrow and column else share)
        self._grid.addWidget(self._proposal, 0, 0)
        self._grid.addWidget(self._heat, *((3, 0) if is_narrow else (0, 1)))
        self._place()

    def _place(self) -> None:
        part, noted = self._part, self._noted
        wide = 1 if self._is_narrow else 2
        if part is not None:
            self._grid.addWidget(part, 1, 0, 1, wide)
        if noted is None:
            return
        is_beside = bool(self._is_narrow) and _stands_beside(noted, part)
        if isinstance(noted, Flat):
            noted.set_flat(is_beside)
        if not is_beside:
            self._grid.addWidget(noted, 2, 0, 1, wide)
        noted.show()

    def _put_in_order(self) -> None:
        """Let Tab come here from the proposal. Qt puts nothing behind what it cannot stop at."""
        parts = [each for each in (self._part, self._noted) if each is not None]
        found = [each for part in parts for each in part.findChildren(QAbstractButton)]
        buttons = list(dict.fromkeys(reversed(found)))[::-1]  # what was told comes last
        policies = [each.focusPolicy() for each in buttons]
        for each in buttons:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise([self._proposal.last_stop, *buttons]):
            QWidget.setTabOrder(before, after)
        for each, policy in zip(buttons, policies, strict=True):
            each.setFocusPolicy(policy)


def _stands_beside(noted: QWidget, part: object) -> bool:
    """Put ``noted`` beside the question of ``part``; say whether there is room for that."""
    if not isinstance(part, Roomy):
        return False
    part.show_beside(noted)
    return True
