"""The seam for the moving figure: what stands in its place on the screens of a session."""

from __future__ import annotations

from easeful.ui.widgets.figure_view import FigureView


def make_figure() -> FigureView:
    """Return a new widget for the place of the figure."""
    return FigureView()
