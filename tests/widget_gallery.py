"""Renders every widget in every theme to pictures, for a designer's eye.

python tests/widget_gallery.py FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.settings import Theme
from easeful.core.summary import GettingUp, Summary
from easeful.ui.icons import Icons
from easeful.ui.theme import PALETTES, Look, Role, apply, load_fonts
from easeful.ui.widgets.breathing_circle import BreathingCircle
from easeful.ui.widgets.buttons import (
    SESSION_HEIGHT,
    Button,
    nav_button,
    primary_button,
    quiet_button,
    stop_button,
)
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.countdown_ring import CountdownRing
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.routine_card import RoutineCard
from easeful.ui.widgets.scroll_bar import CalmScrollBar
from easeful.ui.widgets.segments import SegmentBar
from easeful.ui.widgets.still import QuietStill
from easeful.ui.widgets.text import Text, Tone

ASSETS = Path(__file__).parents[1] / "assets"
NAVIGATION = (
    ("Today", "today"),
    ("Routines", "routines"),
    ("Heat", "heat"),
    ("Journal", "journal"),
    ("Reminders", "reminders"),
    ("When to get help", "help"),
    ("Settings", "settings"),
)


def summary_of(name: str, minutes: int, *places: Place) -> Summary:
    """Return a routine for a card."""
    return Summary(
        id=name,
        name=name,
        about="",
        when="",
        places=places,
        needs=(),
        seconds=dict.fromkeys(Day, minutes * 60.0),
        steps=7,
        first_steps=(),
        getting_up=GettingUp(1, 1),
        has_holds=False,
        has_heat=False,
        own=False,
        path=PurePath("x.yaml"),
    )


def column(*parts: QWidget, gap: int = 16) -> QWidget:
    """Return the parts one under the other."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setSpacing(gap)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        layout.addWidget(part)
    return page


def flow(*parts: QWidget) -> QWidget:
    """Return the parts side by side, as many as fit."""
    page = QWidget()
    layout = FlowLayout()
    for part in parts:
        layout.addWidget(part)
    page.setLayout(layout)
    return page


def beside(*parts: tuple[QWidget, int]) -> QWidget:
    """Return the parts side by side with their stretch."""
    page = QWidget()
    layout = QHBoxLayout(page)
    layout.setSpacing(24)
    layout.setContentsMargins(0, 0, 0, 0)
    for part, stretch in parts:
        layout.addWidget(part, stretch)
    return page


def buttons() -> QWidget:
    """Return buttons of all kinds."""
    off = primary_button("Start", "start")
    off.setEnabled(False)
    off_quiet = quiet_button("Skip", "skip")
    off_quiet.setEnabled(False)
    focused = primary_button("None of these is new", "check")
    focused.setProperty("wants_focus", True)  # noqa: FBT003 - Qt's own signature
    return column(
        flow(primary_button("Start", "start"), quiet_button("Look first", "look"), focused),
        flow(off, off_quiet, stop_button("Stop here"), quiet_button("Open in my editor", "editor")),
        flow(
            quiet_button("Back", "back", SESSION_HEIGHT),
            primary_button("Pause", "pause", SESSION_HEIGHT),
            quiet_button("Skip", "skip", SESSION_HEIGHT),
            quiet_button("Easier", "easier", SESSION_HEIGHT),
            stop_button("Stop", "stop", SESSION_HEIGHT),
        ),
    )


def sidebar() -> QWidget:
    """Return the navigation, Today chosen."""
    entries = [nav_button(words, icon) for words, icon in NAVIGATION]
    entries[0].setChecked(True)
    name = Text("easeful", Role.TITLE, Tone.ACCENT)
    return column(name, *entries, gap=4)


def words() -> QWidget:
    """Return every role of text, and the tones."""
    roles = [Text(f"{role.value} 0:34 Round your back", role) for role in Role]
    tones = [Text(f"{tone.value} text on the page", Role.BODY, tone) for tone in Tone]
    card = Card()
    inner = QVBoxLayout(card)
    inner.setContentsMargins(0, 0, 0, 0)
    for part in tones:
        inner.addWidget(part)
    warm, soft = Card(CardTone.WARM), Card(CardTone.SOFT)
    for each, text in ((warm, "2 files need a look"), (soft, "All of it is done. Rest a while.")):
        layout = QVBoxLayout(each)
        layout.setContentsMargins(0, 0, 0, 0)
        tone = Tone.WARNING if each is warm else Tone.PLAIN
        layout.addWidget(Text(text, Role.STRONG, tone))
        layout.addWidget(Text("with some quiet words below", Role.BODY, Tone.QUIET))
    filled = Field("Find a routine", "search")
    filled.setText("neck")
    filled.selectAll()
    right = column(card, warm, soft, Field("Find a routine", "search"), filled)
    bar = CalmScrollBar()
    bar.setRange(0, 300)
    bar.setPageStep(200)
    bar.setValue(60)
    return beside((column(*roles), 3), (right, 2), (bar, 0))


def rings() -> QWidget:
    """Return rings and circles in different moments."""
    parts: list[QWidget] = []
    for outer, inner, text, caption in (
        (0.55, 0.3, "34", "hold"),
        (0.02, 0.97, "1:25", "get ready"),
        (1.0, 0.0, "0", ""),
    ):
        ring = CountdownRing()
        ring.show_time(outer, inner, text, caption)
        parts.append(ring)
    for fullness, word in ((0.0, "Breathe out"), (1.0, "Breathe in")):
        circle = BreathingCircle()
        circle.resize(260, 260)
        circle.show_breath(fullness, word, "4")
        parts.append(circle)
    return flow(*parts)


def bars() -> QWidget:
    """Return bars of few, many and very many steps."""
    few, many, most = SegmentBar(), SegmentBar(), SegmentBar()
    few.show_done([40, 40, 64, 40, 28, 56, 56], 115)
    many.show_done([20 + 13 * (n % 4) for n in range(24)], 300)
    most.show_done([5.0 + n % 7 for n in range(120)], 300)
    most.set_thickness(18)
    return column(few, many, most)


def cards() -> QWidget:
    """Return routine cards; the third is focused in no picture but the one of focus."""
    given = (
        ("Rest in child’s pose", 3, Place.FLOOR),
        ("At your chair", 5, Place.CHAIR),
        ("Neck and shoulders, slowly and with much time", 7, Place.CHAIR),
        ("Let go, head to toe", 15, Place.BED),
    )
    turns = QObject()
    part = flow(
        *(RoutineCard(summary_of(n, m, at), Day.ORDINARY, Turns(turns)) for n, m, at in given),
    )
    turns.setParent(part)
    return part


def stills() -> QWidget:
    """Return a large picture and two more."""
    large = QuietStill(3)
    large.setMinimumSize(600, 420)
    others = [QuietStill(seed) for seed in (11, 42)]
    return beside((large, 3), (column(*others), 2))


def gallery() -> QWidget:
    """Return all of it on one page."""
    pills = PillRow("Kind of day", [(day, f"{day.value.title()} day") for day in Day])
    pills.show_choice(Day.ORDINARY)
    right = column(
        Text("Good morning. How is your body today?", Role.TITLE), pills, buttons(), rings(), gap=24
    )
    page = column(beside((sidebar(), 0), (right, 1)), bars(), cards(), stills(), words(), gap=32)
    frame = QWidget()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(36, 30, 36, 30)
    layout.addWidget(page)
    return frame


def dress(page: QWidget, look: Look) -> None:
    """Give every widget of ours the look."""
    for part in page.findChildren(QWidget):
        if hasattr(part, "set_look"):
            part.set_look(look)


def render(app: QApplication, look: Look, path: Path) -> None:
    """Write one picture."""
    apply(app, look)
    page = gallery()
    dress(page, look)
    page.resize(1280, 800)
    page.show()
    page.resize(1280, max(800, page.heightForWidth(1280)))
    focused = next(b for b in page.findChildren(Button) if b.property("wants_focus"))
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()
    page.grab().save(str(path))
    page.close()


def main(folder: Path) -> None:
    """Write six pictures."""
    app = QApplication([])
    load_fonts(ASSETS / "fonts")
    icons = Icons(ASSETS / "icons")
    folder.mkdir(parents=True, exist_ok=True)
    for theme in (Theme.LIGHT, Theme.DARK, Theme.NIGHT):
        for zoom in (100, 200):
            look = Look(palette=PALETTES[theme], icons=icons, zoom=zoom)
            render(app, look, folder / f"gallery-{theme}-{zoom}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
