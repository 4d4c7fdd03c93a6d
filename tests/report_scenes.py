"""Scenes of the page for the doctor and of the checklist, for ``tests/screens.py``."""

from collections.abc import Callable, Mapping
from typing import Final

from journal_scenes import Stage, lived
from report_samples import PAPERS

from easeful.core.diary import Paper
from easeful.ui.pages.sheet import Sheet
from easeful.ui.routes import Route


def page(days: int, *presses: str, down: float = 0.0) -> Callable[[Stage], None]:
    """Return a scene of the page after so many days, with what she typed."""

    def show(scene: Stage) -> None:
        if days:
            lived(days)(scene)
            for key, words in PAPERS.items():
                scene.app.stage.room.diary.keep(Paper(key, words))
        scene.app.stage.show(Route.REPORT, scene.app.reviewing.report)
        scene.settle()
        for words in presses:
            scene.press(words)
            scene.settle()
        _scroll(scene, down)

    return show


def checklist(scene: Stage) -> None:
    scene.app.stage.show(Route.VISIT, scene.app.reviewing.visit)
    scene.settle()


def _scroll(scene: Stage, share: float) -> None:
    for sheet in scene.app.window.findChildren(Sheet):
        if sheet.isVisible():
            bar = sheet.verticalScrollBar()
            bar.setValue(round(bar.maximum() * share))
    scene.settle()


REPORT: Final[Mapping[str, Callable[[Stage], None]]] = {
    "report": page(50),
    "report-below": page(50, down=0.5),
    "report-end": page(50, down=1.0),
    "report-own": page(200, "From … to"),
    "report-empty": page(0),
    "visit": checklist,
}
