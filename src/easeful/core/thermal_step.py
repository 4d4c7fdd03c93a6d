"""Tells when a session has come to a step of heat or cold, and waits there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from easeful.core.events import Event, Waiting
from easeful.core.plan import Thermal
from easeful.core.session import Session
from easeful.core.timeline import Kind

HEAT_OR_COLD: Final = frozenset({Kind.HEAT, Kind.COLD})


class ThermalStep:
    """Listens to one session."""

    def __init__(self, session: Session, tell: Callable[[Thermal], None]) -> None:
        self._session = session
        self._tell = tell

    def hear(self, event: Event) -> None:
        """Tell of the step, once its get-ready is over."""
        if isinstance(event, Waiting):
            body = self._session.timeline.plan[event.mark.step].body
            if isinstance(body, Thermal) and event.mark.kind in HEAT_OR_COLD:
                self._tell(body)
