"""The composition root: every part behind the window, wired to it.

With ``main`` the only module that names concrete classes of both ``ui`` and ``adapters``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication

from easeful import heat_whole
from easeful.adapters.tray import Tray
from easeful.behind import Behind, Doors
from easeful.core.awake import Awake
from easeful.core.diary_ports import Diary
from easeful.core.remote import Remote
from easeful.core.scoring import Scoring
from easeful.core.session import Verb
from easeful.core.settings import Settings
from easeful.core.start import Request
from easeful.front import Front, build_front
from easeful.library.shelf import Shelf
from easeful.places import Places
from easeful.ui.all_pages import AllPages
from easeful.ui.appearance import Appearance
from easeful.ui.audition import Audition
from easeful.ui.background import Background
from easeful.ui.data_doors import WHERE, WHICH, DataDoors
from easeful.ui.desk import Desk
from easeful.ui.folder_host import FolderHost
from easeful.ui.heat_host import HeatHost
from easeful.ui.main_window import MainWindow
from easeful.ui.making import Making
from easeful.ui.memory import Memory
from easeful.ui.reminder_host import ReminderHost
from easeful.ui.reviewing import Reviewing
from easeful.ui.room import Room
from easeful.ui.run import Around, Runs
from easeful.ui.shelf_reader import ShelfReader
from easeful.ui.silence import Silence
from easeful.ui.stage import Stage
from easeful.ui.starter import Starter
from easeful.ui.today_asks import TodayAsks
from easeful.ui.tray_host import TrayHost
from easeful.ui.way import Way
from easeful.ui.wishes import Wishes
from easeful.ui.workbench import Workbench


@dataclass(frozen=True, slots=True)
class App:
    """Every part. Whoever holds it keeps them alive; a listener that nobody keeps falls silent."""

    window: MainWindow
    way: Way
    stage: Stage
    memory: Memory
    appearance: Appearance
    reader: ShelfReader
    folder: FolderHost
    runs: Runs
    awake: Awake
    remote: Remote
    silence: Silence
    heat: HeatHost
    reminders: ReminderHost
    background: Background
    tray: TrayHost
    making: Making
    reviewing: Reviewing
    today_asks: TodayAsks

    def begin(self, request: Request | None) -> None:
        """Show the first page, and before anything else a pad that may still be on."""
        self.way.begin(None)
        self.heat.refresh_card()
        self.heat.take_up()
        if request is not None:
            self.way.come_forward(request)
        self.reminders.way.look()


def build(app: QApplication, places: Places, doors: Doors) -> App:
    """Build everything at once; the shelf is read after the first paint."""
    front = build_front(app, places, doors.settings, doors.clock)
    whole = complete(app, front, doors.behind)
    whole.window.painted.connect(whole.reader.read)
    return whole


def complete(app: QApplication, front: Front, doors: Behind) -> App:
    """Build what stands behind a window that is there already."""
    memory, window = front.memory, front.window
    window.setWindowIcon(front.icons.application())
    reader, awake = ShelfReader(front.shelf), Awake(doors.wake_lock)
    silence = Silence(doors.speaker, doors.chimes, memory)
    remote = Remote(doors.media_keys, front.clock, window.come_forward)
    own = (front.places.shelf.own_routines, front.places.shelf.own_exercises)
    folder = FolderHost(doors.folder, own, reader, window)
    room, wishes = _room(front, doors), Wishes()
    stage = Stage(window, AllPages(room, wishes, front.page), room)
    beside = heat_whole.Around(stage, remote, Desk(doors.notices), doors.speaker, doors.chimes)
    heat = heat_whole.build_heat(doors.heat, beside)
    reminders = heat_whole.build_reminders(doors.reminders, beside, heat, doors.tray)
    listeners = (
        awake.hear,
        silence.hear,
        reminders.way.mind_session,
        heat.beside.hear,
    )
    around = Around(
        doors.speaker,
        doors.chimes,
        remote,
        _to_session(stage),
        heat.come_to_step,
        doors.diary,
        room.scoring,
        listeners,
    )
    runs = Runs(front.shelf, memory, front.clock, around)
    starter = Starter(stage, runs, heat.refusal_of)
    way = Way(stage, wishes, starter, reader)
    making = Making(stage, wishes, Workbench(front.places.shelf, reader, starter))
    reviewing = Reviewing(stage, wishes, partial(_data, front, doors, heat))
    doors.diary.tell(stage.tell_surely)
    background = Background(app, stage, heat, reminders.way)
    tray = TrayHost(doors.tray, stage, heat, reminders.way, way)
    memory.changed.connect(front.appearance.follow)
    memory.changed.connect(_suit(front.shelf, reader))
    front.appearance.changed.connect(window.take_look)
    silence.told.connect(stage.tell)
    whole = App(
        window=window,
        way=way,
        stage=stage,
        memory=memory,
        appearance=front.appearance,
        reader=reader,
        folder=folder,
        runs=runs,
        awake=awake,
        remote=remote,
        silence=silence,
        heat=heat,
        reminders=reminders,
        background=background,
        tray=tray,
        making=making,
        reviewing=reviewing,
        today_asks=TodayAsks(room, lambda: stage.pages.today, wishes),
    )
    _connect(whole, wishes, doors.tray)
    return whole


def _suit(shelf: Shelf, reader: ShelfReader) -> Callable[[Settings], None]:
    """Return what has the shelf read anew for what was told of the body, once that has changed."""

    def suit(settings: Settings) -> None:
        if shelf.suit(settings.profile):
            reader.read()

    return suit


def _data(front: Front, doors: Behind, heat: HeatHost) -> DataDoors:
    """Return what is behind "My data"."""
    told = (doors.reminders.autostart, doors.file_type)
    return DataDoors(
        home=front.places.home,
        care=doors.care,
        where=WHERE,
        which=WHICH,
        errand=doors.errand,
        heat=doors.heat,
        heat_waits=lambda: heat.is_on or heat.is_under_way,
        release=doors.release,
        takes_back=tuple(each.turn_off for each in told if each is not None),
    )


def _room(front: Front, doors: Behind) -> Room:
    """Return what pages work with."""
    return Room(
        front.shelf,
        front.memory,
        front.clock,
        doors.editor,
        front.places.shelf.own_routines,
        Audition(doors.speaker, doors.chimes),
        doors.voices,
        doors.recorder,
        doors.dialogs,
        doors.file_type,
        doors.diary,
        _scoring(front, doors.diary),
    )


def _scoring(front: Front, diary: Diary) -> Scoring:
    """Return what takes scores before and after."""
    memory, clock = front.memory, front.clock
    return Scoring(diary, lambda: memory.settings, lambda: clock.now().wall)


def _to_session(stage: Stage) -> Callable[[Verb], None]:
    """Return what takes a media key to the session; its page is built when it is first needed."""

    def obey(verb: Verb) -> None:
        stage.pages.session.obey(verb)

    return obey


def _connect(app: App, wishes: Wishes, tray: Tray) -> None:
    """Let heat, reminders and the tray ask for what others do."""
    heat, reminders = app.heat, app.reminders
    app.reviewing.leave.connect(app.background.quit)
    app.reviewing.over.connect(reminders.way.look)
    wishes.heat.connect(heat.start_heat)
    wishes.heat_page.connect(heat.open)
    wishes.reminders_page.connect(reminders.open)
    wishes.today.connect(heat.refresh_card)
    heat.go.connect(wishes.go)
    heat.start.connect(app.way.come_forward)
    heat.remind.connect(reminders.remind_of_heat)
    reminders.told.connect(app.stage.tell)
    reminders.way.opened.connect(app.window.come_forward)
    reminders.way.start.connect(app.way.come_forward)
    reminders.way.heat.connect(heat.start_heat)
    tray.opened.connect(app.window.come_forward)
    tray.start_last.connect(app.tray.start_last)
    tray.heat.connect(app.tray.open_heat)
    tray.paused.connect(reminders.way.pause)
    tray.quit.connect(app.background.quit)
    app.window.closing.connect(reminders.way.close)
    app.window.closing.connect(app.making.leave)
    app.window.dropped.connect(wishes.bring_in)
    heat.changed.connect(reminders.way.look)
    app.reader.done.connect(reminders.way.reword)
