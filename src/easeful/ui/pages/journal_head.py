"""The head of the journal: which time is shown, and what else one may do here."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.month_names import month_of
from easeful.core.span import Span
from easeful.core.words import _
from easeful.ui.pages.journal_frame import Pair
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text

SPANS: Final = (
    (Span.SIX_WEEKS, _("6 weeks")),
    (Span.SIX_MONTHS, _("6 months")),
    (Span.ALL, _("All")),
)
NARROW: Final = 920


class JournalHead(QWidget):
    """``span_chosen`` carries a ``Span``."""

    now_wanted = Signal()
    report_wanted = Signal()
    visit_wanted = Signal()
    span_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", Role.TITLE)
        self._spans = PillRow(_("Which time is shown"), SPANS)
        self._now = quiet_button(_("How am I now?"))
        self._report = quiet_button(_("Page for my doctor"))
        self._visit = quiet_button(_("Before the visit"))
        self._now.clicked.connect(self.now_wanted)
        self._report.clicked.connect(self.report_wanted)
        self._visit.clicked.connect(self.visit_wanted)
        self._spans.chosen.connect(self.span_chosen)
        self._column = fill(
            self,
            Pair((self._title, _row(self._now, self._report, self._visit)), (1, 0), NARROW),
            self._spans,
        )

    def set_look(self, look: Look) -> None:
        """Take on the distance between the rows."""
        self._column.setSpacing(look.space(12))

    def take_focus(self) -> None:
        """Put what is asked most under the finger."""
        self._now.setFocus()

    def show_span(self, span: Span, first: date, *, has_choice: bool) -> None:
        """Show which time this is; there is none to choose before anything was written down."""
        self._title.setText(title_of(span, first) if has_choice else _("Journal"))
        self._spans.show_choice(span)
        self._spans.setVisible(has_choice)


def title_of(span: Span, first: date) -> str:
    """Return what the page is called while it shows ``span``."""
    match span:
        case Span.SIX_WEEKS:
            return _("The last six weeks")
        case Span.SIX_MONTHS:
            return _("The last six months")
        case Span.ALL:
            return _("Since {month}").format(month=month_of(first))


def _row(*buttons: QWidget) -> QWidget:
    row = QWidget()
    flow = FlowLayout(gap=8)
    for button in buttons:
        flow.addWidget(button)
    row.setLayout(flow)
    return row
