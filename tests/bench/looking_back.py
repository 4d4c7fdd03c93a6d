"""The Journal page over ten years in the whole window, from the press to its paint.

Prints milliseconds: until the page is painted for the first time, and again (half of them); each
view, the first time and half of the later ones; from the pointer or a key until a point is read;
the page for the doctor, of six weeks and of all; the longest gap of the window while years are
read behind the journal. Then the MiB that are resident before, with it, and after both were left.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from bench.loop_watch import LoopWatch
from bench.opened import opened, until
from bench.resident import resident_kib
from easeful.core.report_span import ReportSpan
from easeful.core.span import Span
from easeful.ui.pages.report_days import ReportDays
from easeful.ui.pages.report_preview import PagePreview
from easeful.ui.routes import Route
from easeful.ui.widgets.chart_view import ChartView

ROUNDS = 7
POINTS = 30
KIBI = 1024
Part = TypeVar("Part", bound=QWidget)


class PaintWatch(QObject):
    """Knows whether a widget has been painted."""

    def __init__(self) -> None:
        """Watch nothing yet."""
        super().__init__()
        self.is_painted = False
        self._part: QWidget | None = None

    def begin(self, part: QWidget) -> None:
        """Watch ``part`` from now on."""
        if self._part is not None:
            self._part.removeEventFilter(self)
        self.is_painted, self._part = False, part
        part.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint."""
        self.is_painted = self.is_painted or event.type() is QEvent.Type.Paint
        return False


app = QApplication([])
parts = opened(app)
until(app, lambda: not parts.reader.reads)
watch = PaintWatch()
rail = parts.window._rail._buttons  # noqa: SLF001 - what a person presses


def rest(seconds: float) -> None:
    """Let the window come to rest; a button does not hear what follows a press too closely."""
    end = time.perf_counter() + seconds
    until(app, lambda: time.perf_counter() > end)


def painted(act: Callable[[], object], part: QWidget, before: float = 0.6) -> float:
    """Return the milliseconds from ``act`` until ``part`` is painted and nothing is left to do."""
    rest(before)
    watch.begin(part)
    began = time.perf_counter()
    act()
    until(app, lambda: watch.is_painted)
    app.processEvents()
    return 1000 * (time.perf_counter() - began)


def pressed(button: QWidget) -> Callable[[], None]:
    """Return a press on ``button``."""
    return lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def found(page: QWidget, kind: type[Part]) -> Part:
    """Return the first part of that kind."""
    part: Part = page.findChildren(kind)[0]
    return part


rest(1)
resident = [resident_kib("self") / KIBI]
page = parts.reviewing.journal
sheet = found(page, QScrollArea).widget() or page
times = [painted(pressed(rail[Route.JOURNAL]), sheet)]
gaps = LoopWatch()
gaps.begin()
until(app, lambda: not page._look_back.is_ahead)  # noqa: SLF001 - what the page does behind it
gap = gaps.end()
resident.append(resident_kib("self") / KIBI)
again = []
for _round in range(ROUNDS):
    rest(0.6)
    pressed(rail[Route.TODAY])()
    again.append(painted(pressed(rail[Route.JOURNAL]), sheet))
times.append(median(again))

pills = dict(zip(Span, page._head._spans._pills, strict=True))  # noqa: SLF001
taken: dict[Span, list[float]] = {span: [] for span in Span}
for _round in range(ROUNDS):
    for span in (Span.SIX_MONTHS, Span.ALL, Span.SIX_WEEKS):
        taken[span].append(painted(pressed(pills[span]), sheet))
for span in Span:
    times += [taken[span][0], median(taken[span][1:])]

painted(pressed(pills[Span.ALL]), sheet)
view = found(page, ChartView)
pointed = view.places[:: max(1, len(view.places) // POINTS)]
moves = [partial(QTest.mouseMove, view, each.center().toPoint()) for each in pointed]
hovers = [painted(move, view, 0.01) for move in moves]
view.setFocus()
key = partial(QTest.keyClick, view, Qt.Key.Key_Left)
keys = [painted(key, view, 0.01) for _each in range(POINTS)]
times += [median(hovers), max(hovers), median(keys), max(keys)]

report = parts.reviewing.report
preview = found(report, PagePreview)
times.append(painted(parts.reviewing._wishes.report.emit, preview))  # noqa: SLF001
spans = found(report, ReportDays)._pills._pills  # noqa: SLF001
times.append(painted(pressed(spans[list(ReportSpan).index(ReportSpan.ALL)]), preview))
pressed(rail[Route.TODAY])()
rest(1)
resident.append(resident_kib("self") / KIBI)
print(*times, gap, *resident)
parts.window.close()
