"""A button that gets the focus from another one, and takes the rest of that press for nothing."""

from __future__ import annotations

from easeful.ui.widgets.buttons import Button


class RestingButton(Button):
    """Takes no press for a moment after ``rest``."""

    def rest(self) -> None:
        """Take a press that comes at once for the end of the one before."""
        self._once.begin_rest()
