"""The composition of heat and reminders: their parts, wired to each other. Part of ``whole``."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.core.desktop_ports import TrayIcon
from easeful.core.ports import Chimes, Speaker
from easeful.core.reminders import Standing
from easeful.core.remote import Remote
from easeful.ui.desk import Desk
from easeful.ui.heat_attention import HeatAttention
from easeful.ui.heat_choosing import HeatChoosing
from easeful.ui.heat_gateway import HeatGateway
from easeful.ui.heat_host import HeatHost
from easeful.ui.heat_known import HeatKnown
from easeful.ui.heat_run import HeatDoors, HeatRuns
from easeful.ui.heat_watching import HeatWatching
from easeful.ui.heat_way import HeatParts, HeatWay
from easeful.ui.reminder_host import ReminderHost
from easeful.ui.reminder_way import ReminderWay
from easeful.ui.reminding import ReminderDoors, Reminding
from easeful.ui.routes import Route
from easeful.ui.stage import Stage


@dataclass(frozen=True, slots=True)
class Around:
    """What heat and reminders need of the rest of the app."""

    stage: Stage
    remote: Remote
    desk: Desk
    speaker: Speaker
    chimes: Chimes


def build_heat(doors: HeatDoors, around: Around) -> HeatHost:
    """Return heat; its pages are built when they are first needed."""
    room = around.stage.room
    known = HeatKnown(doors.memory, room.memory, room.clock)

    def make_way() -> HeatWay:
        page = around.stage.pages.heat
        runs = HeatRuns(doors, room.memory, room.clock, around.speaker, around.chimes)
        runs.let_hear(room.scoring.hear)
        attention = HeatAttention(around.stage.window, around.desk, around.chimes, doors.outputs)
        parts = HeatParts(
            page=page,
            watching=HeatWatching(page, runs, attention),
            gateway=HeatGateway(page, doors.memory, doors.outputs, known, around.chimes),
            choosing=HeatChoosing(page, known, room.memory),
            known=known,
        )
        return HeatWay(parts, room.memory, around.remote)

    return HeatHost(around.stage, known, around.speaker, doors.log, make_way)


def build_reminders(
    doors: ReminderDoors, around: Around, heat: HeatHost, tray: TrayIcon
) -> ReminderHost:
    """Return the reminders, which know how heat and sessions stand."""
    stage = around.stage

    def standing() -> Standing:
        possible_from = heat.possible_from()
        # "From now on" is no gap: what fell due a moment ago lies before it, and may ask.
        is_possible = possible_from is not None and possible_from <= stage.room.clock.now().wall
        return Standing(
            in_session=stage.route is Route.SESSION or heat.is_under_way or stage.is_over,
            heat_possible_from=None if is_possible else possible_from,
            night=stage.room.memory.settings.night,
        )

    way = ReminderWay(Reminding(doors, standing), stage, around.desk, tray)
    return ReminderHost(way, doors, stage)
