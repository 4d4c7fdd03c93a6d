"""What else can be done with a routine: made her own, handed on, printed, taken along.

All in one row, so that the steps are not pushed out of sight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.pages.titled import Titled
from easeful.ui.theme import Look
from easeful.ui.widgets.buttons import quiet_button

MakePaper = Callable[[Sequence[QWidget]], QWidget]
"""Makes the row that prints; the buttons that it is given stand first in it."""


class Also(QWidget):
    """``change_wanted`` and ``share_wanted`` ask; ``recording`` and what ``paper`` makes offer.

    Of a routine that is not her ``own`` a version of hers is offered.
    """

    change_wanted = Signal()
    share_wanted = Signal()

    def __init__(self, recording: QWidget, paper: MakePaper, *, own: bool) -> None:
        super().__init__()
        change = quiet_button(_("Change it") if own else _("Make my own version"), "editor")
        share = quiet_button(_("Share"), "share")
        change.clicked.connect(self.change_wanted)
        share.clicked.connect(self.share_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(paper((change, share)))
        self._column.addWidget(Titled(_("A recording for your phone"), recording))

    def set_look(self, look: Look) -> None:
        """Take on the distance between the parts."""
        self._column.setSpacing(look.space(14))
