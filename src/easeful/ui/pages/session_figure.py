"""The seam for the moving figure: until it exists, its place shows a quiet still.

Whatever is returned here keeps the promises of ``ui.widgets.figure_place.FigurePlace``.
"""

from __future__ import annotations

from easeful.ui.widgets.figure_place import FigurePlace
from easeful.ui.widgets.still import QuietStill


def make_figure() -> QuietStill:
    """Return a new widget for the place of the figure."""
    figure = QuietStill()
    _keeps_promises: FigurePlace = figure
    return figure
