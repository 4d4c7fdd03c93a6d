"""Renders every page to pictures, in every theme and size that matters, for a designer's eye.

python tests/screens.py [PAGE...]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fake_doors import fake_behind
from fakes import FakeClock, FakeSpeaker, FakeVoices, MemorySettings
from journal_scenes import JOURNAL
from making_scenes import MAKING
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QVariantAnimation
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from report_scenes import REPORT

from easeful.behind import Behind, Doors
from easeful.core.settings import Settings, Theme
from easeful.core.sound import VoiceChoice
from easeful.core.summary import Summary
from easeful.places import Places, find_places
from easeful.ui.pages.calm import CalmScreens
from easeful.ui.pages.session_keys import Ask
from easeful.ui.pages.session_screens import SessionScreens
from easeful.ui.pages.settings_figure import FigureSettings
from easeful.ui.pages.sheet import Sheet
from easeful.ui.pages.sound_settings import SoundSettings
from easeful.ui.pages.step_list import StepList
from easeful.ui.pages.take_along import TakeAlong
from easeful.ui.routes import Route
from easeful.ui.run import Opening
from easeful.whole import App, build

FOLDER: Final = Path(__file__).parents[1] / "build" / "screens"
SIZES: Final = ((1280, 800), (960, 640))
THEMES: Final = (Theme.LIGHT, Theme.DARK, Theme.NIGHT)
ZOOMS: Final = (100, 200)

VOICES: Final = tuple(
    VoiceChoice(name, name)
    for name in (
        "English (Great Britain)",
        "English (Scotland)",
        "English (America)",
        "English (Received Pronunciation)",
        "English (America, New York City)",
    )
)

WARM: Final = """\
name: Warm back
steps:
  - heat: 10 min
    area: low-back
  - rest: 1 min
"""

BROKEN: Final = """\
name: My back
steps:
  - do: childs-posse
  - move: Press up on straight arms.
    hold: 45 heartbeats
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole app; its clock stands still until it is moved."""

    app: App
    clock: FakeClock
    behind: Behind

    def settle(self) -> None:
        """Let layouts come to rest."""
        for _again in range(5):
            QCoreApplication.processEvents()

    def scroll(self, kind: type[QWidget], down: int = 0) -> None:
        """Scroll until a part of this kind is at the top of its page, and further ``down``."""
        self.settle()
        page = self.app.window.page
        if page is None:
            raise AssertionError(kind)
        sheet = page.findChildren(Sheet)[0]
        part, content = page.findChildren(kind)[0], sheet.widget()
        if content is not None:
            sheet.verticalScrollBar().setValue(part.mapTo(content, QPoint(0, 0)).y() + down - 16)

    def summary(self, routine: str) -> Summary:
        """Return what the list says of ``routine``."""
        found = self.app.stage.room.shelf.summaries
        return next(each for each in found if each.id == routine)

    def press(self, words: str) -> None:
        """Press the button with these words."""
        buttons = self.app.window.findChildren(QAbstractButton)
        next(each for each in buttons if each.isVisible() and each.text() == words).click()

    def session(self, routine: str, seconds: float, *asks: Ask) -> None:
        """Start a routine, let so many seconds pass, and ask for something."""
        stage = self.app.stage
        run = self.app.runs.make(self.summary(routine), Opening(stage.day()))
        if run is None:
            raise AssertionError(routine)
        page = stage.pages.session
        page.set_sizes(*stage.far_sizes())
        page.begin(run)
        stage.show(Route.SESSION, page)
        while seconds > 0:
            self.clock.pass_seconds(min(1.0, seconds))
            run.driver.look()
            seconds -= 1.0
        screens = page.findChildren(SessionScreens)[0]
        for ask in asks:
            screens.take(ask)


def first_start(scene: Scene) -> None:
    scene.app.stage.show(Route.FIRST_START, scene.app.stage.pages.first_start)


def first_start_yes(scene: Scene) -> None:
    first_start(scene)
    scene.press("Yes, one of these")


def go(route: Route) -> Callable[[Scene], None]:
    return lambda scene: scene.app.window.route_chosen.emit(route)


def look(scene: Scene) -> None:
    scene.app.stage.pages.today.look_wanted.emit(scene.summary("low-back-10"))


def settings_sound(scene: Scene, down: int = 0) -> None:
    go(Route.SETTINGS)(scene)
    if isinstance(scene.behind.voices, FakeVoices):
        scene.behind.voices.answer()
    scene.scroll(SoundSettings, down)


def settings_trying(scene: Scene) -> None:
    settings_sound(scene)
    scene.press("Try it")
    scene.scroll(SoundSettings, 300)


def settings_no_voice(scene: Scene) -> None:
    if isinstance(scene.behind.speaker, FakeSpeaker):
        scene.behind.speaker.is_silent = True
    settings_sound(scene)


def settings_figure(scene: Scene) -> None:
    go(Route.SETTINGS)(scene)
    scene.scroll(FigureSettings)


def settings_end(scene: Scene) -> None:
    settings_sound(scene, 10_000)


def look_at(routine: str) -> Callable[[Scene], None]:
    def look(scene: Scene) -> None:
        scene.app.stage.pages.today.look_wanted.emit(scene.summary(routine))

    return look


def look_steps(scene: Scene) -> None:
    look(scene)
    scene.scroll(StepList)


def look_muscles(scene: Scene) -> None:
    look_at("pmr-8")(scene)
    scene.scroll(StepList)


def look_recording(scene: Scene) -> None:
    look(scene)
    scene.settle()
    recorder = scene.behind.recorder
    if recorder.recording is None:
        scene.press("Take it with you")
    while recorder.percent < 42:
        scene.settle()
    scene.scroll(TakeAlong, -80)


def look_recorded(scene: Scene) -> None:
    look_recording(scene)
    scene.behind.recorder.done.emit(Path("/home/me/Music/Low back reset.wav"))


def look_failed(scene: Scene) -> None:
    look(scene)
    scene.settle()
    scene.behind.recorder.failed.emit("no space left on the disk")
    scene.scroll(TakeAlong, -80)


def holds(scene: Scene) -> None:
    scene.app.stage.pages.today.start_wanted.emit(scene.summary("breathe-box"))


def exercise(scene: Scene) -> None:
    scene.session("low-back-10", 130)


def breathing(scene: Scene) -> None:
    scene.session("breathing-5", 33)


def tense(scene: Scene) -> None:
    scene.session("pmr-8", 72)


def paused(scene: Scene) -> None:
    scene.session("low-back-10", 130, Ask.PAUSE_OR_GO_ON)


def stop_question(scene: Scene) -> None:
    scene.session("low-back-10", 130, Ask.STOP)


def mat(scene: Scene) -> None:
    scene.session("low-back-10", 130, Ask.MAT_VIEW)


def mat_breathing(scene: Scene) -> None:
    scene.session("breathing-5", 33, Ask.MAT_VIEW)


def mat_paused(scene: Scene) -> None:
    scene.session("low-back-10", 130, Ask.MAT_VIEW, Ask.PAUSE_OR_GO_ON)


def dizzy(scene: Scene) -> None:
    scene.session("breathing-5", 33, Ask.DIZZY)


def dizzy_later(scene: Scene) -> None:
    dizzy(scene)
    scene.clock.pass_seconds(60)
    for calm in scene.app.window.findChildren(CalmScreens):
        calm.look()


def grounding(scene: Scene) -> None:
    scene.session("pmr-8", 72, Ask.BRING_BACK)


def closing(scene: Scene) -> None:
    exercise(scene)
    scene.app.stage.pages.session.stop()


def notice(scene: Scene) -> None:
    go(Route.TODAY)(scene)
    scene.app.stage.tell("Your settings could not be saved: the disk is full.")


PAGES: Final[Mapping[str, Callable[[Scene], None]]] = {
    "first-start": first_start,
    "first-start-yes": first_start_yes,
    "today": go(Route.TODAY),
    "routines": go(Route.ROUTINES),
    "problems": go(Route.PROBLEMS),
    "help": go(Route.HELP),
    "settings": go(Route.SETTINGS),
    "settings-figure": settings_figure,
    "settings-sound": settings_sound,
    "settings-trying": settings_trying,
    "settings-no-voice": settings_no_voice,
    "settings-end": settings_end,
    "look": look,
    "look-steps": look_steps,
    "look-muscles": look_muscles,
    "look-heat": look_at("warm"),
    "look-recording": look_recording,
    "look-recorded": look_recorded,
    "look-failed": look_failed,
    "holds": holds,
    "session": exercise,
    "session-breathing": breathing,
    "session-tense": tense,
    "session-paused": paused,
    "stop-question": stop_question,
    "mat": mat,
    "mat-breathing": mat_breathing,
    "mat-paused": mat_paused,
    "dizzy": dizzy,
    "dizzy-later": dizzy_later,
    "grounding": grounding,
    "closing": closing,
    "notice": notice,
    **MAKING,
    **JOURNAL,
    **REPORT,
}


def render(qt: QApplication, places: Places, settings: Settings, names: list[str]) -> None:
    """Render the pages called ``names`` in one look, in both sizes."""
    for name in names:
        clock = FakeClock()
        behind = doors_behind(clock, places.home)
        app = build(qt, places, Doors(clock, MemorySettings(settings), behind))
        app.reader.read()
        app.reader.finish()
        for width, height in SIZES:
            app.window.resize(width, height)
            app.window.show()
            app.window.activateWindow()
            PAGES[name](Scene(app, clock, behind))
            app.window.showNormal()
            app.window.resize(width, height)
            settle(qt)
            words = f"{name}-{width}-{settings.theme}-{settings.text_size}.png"
            app.window.grab().save(str(FOLDER / words))
        app.window.close()
        app.window.deleteLater()
        settle(qt)


def doors_behind(clock: FakeClock, home: Path) -> Behind:
    """Return fakes for the doors behind the first paint."""
    return replace(fake_behind(home, clock), voices=FakeVoices(*VOICES))


def settle(qt: QApplication) -> None:
    """Let layouts come to rest, and what was let go of be gone."""
    for _again in range(12):
        qt.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for window in qt.topLevelWidgets():
            for fade in window.findChildren(QVariantAnimation):
                fade.setCurrentTime(fade.totalDuration())


def main(names: list[str]) -> int:
    """Render what was asked for, or everything."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    qt = QApplication([])
    with TemporaryDirectory() as home:
        places = find_places({"EASEFUL_HOME": home})
        own = places.shelf.own_routines
        own.mkdir(parents=True)
        (own / "my-back.yaml").write_text(BROKEN)
        (own / "warm.yaml").write_text(WARM)
        (own / "neck.yaml").write_text("name: [Neck")
        for zoom in ZOOMS:
            for theme in THEMES:
                seen = date(2026, 3, 1)
                settings = Settings(theme=theme, text_size=zoom, seen_emergency_lines=seen)
                render(qt, places, settings, names or list(PAGES))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
