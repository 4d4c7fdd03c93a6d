"""Renders every screen of heat to pictures, in every theme and size that matters.

python tests/heat_scenes.py [SCREEN...]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fakes import FakeClock
from looks import ASSETS, look_in
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QWidget
from scoring_fakes import scoring_of

from easeful.core.heat import Alarm, Pack, Skin
from easeful.core.heat_choice import HeatChoice
from easeful.core.heat_glance import HeatGlance
from easeful.core.heat_health import REASONS, Condition
from easeful.core.heat_reasons import ASK_FIRST, NOT_NOW
from easeful.core.heat_words import AT_NIGHT
from easeful.core.settings import Settings, Theme
from easeful.ui.dress import dress
from easeful.ui.nav_rail import NavRail
from easeful.ui.pages.heat import HeatPage
from easeful.ui.pages.heat_before import HeatBefore
from easeful.ui.pages.heat_why import DOCTOR_SAID_YES
from easeful.ui.theme import Look, apply, load_fonts
from easeful.ui.widgets.heat_card import HeatCard
from easeful.ui.widgets.heat_strip import HeatStrip

FOLDER: Final = Path(__file__).parents[1] / "build" / "heat-screens"
SIZES: Final = ((1280, 800), (960, 640))
THEMES: Final = (Theme.LIGHT, Theme.DARK, Theme.NIGHT)
ZOOMS: Final = (100, 200)
ON: Final = HeatGlance(
    left=562,
    seconds=900,
    asked=False,
    answer_left=0,
    often=False,
    pack=Pack.PAD,
    area="low-back",
)
ASKED: Final = replace(ON, left=598, asked=True, answer_left=38)
COLD: Final = replace(ON, left=170, seconds=180, often=True, pack=Pack.COLD, area="knee-left")

Show = Callable[[HeatPage], None]


def press(page: HeatPage, words: str) -> None:
    """Press the button with these words that is seen."""
    buttons = page.findChildren(QAbstractButton)
    next(each for each in buttons if each.isVisible() and each.text() == words).click()


def choose(page: HeatPage) -> None:
    page.choose.show_choice(HeatChoice())
    page.choose.show_lock("", "", may_remind=False)
    page.show_screen(page.choose)


def choose_side(page: HeatPage) -> None:
    page.choose.show_choice(HeatChoice(Pack.COLD, "elbow-left", 10))
    page.choose.show_lock("", "", may_remind=False)
    page.show_screen(page.choose)


def choose_locked(page: HeatPage) -> None:
    page.choose.show_choice(HeatChoice(Pack.PAD, "shoulder-right", 20))
    page.choose.show_lock(
        "The skin there needs to rest.", "Possible again at 17:15", may_remind=True
    )
    page.show_screen(page.choose)


def choose_bath(page: HeatPage) -> None:
    page.choose.show_choice(HeatChoice(Pack.BATH, "", 15))
    page.choose.show_lock("", "", may_remind=False)
    page.show_screen(page.choose)


def health(page: HeatPage) -> None:
    page.health.show_ticks((), first=True)
    page.show_screen(page.health)


def health_ticked(page: HeatPage) -> None:
    page.health.show_ticks({Condition.OPIOID_PATCH, Condition.DIABETES}, first=False)
    page.show_screen(page.health)


def why(page: HeatPage) -> None:
    reasons = [REASONS[Condition.DIABETES], REASONS[Condition.CANCER]]
    page.why.show_refusal(ASK_FIRST, reasons, "", DOCTOR_SAID_YES)
    page.show_screen(page.why)


def why_until(page: HeatPage) -> None:
    page.why.show_refusal(NOT_NOW, ["The skin there needs to rest."], "Possible again at 17:15", "")
    page.show_screen(page.why)


def sound(page: HeatPage) -> None:
    page.sound.show_warning("")
    page.show_screen(page.sound)


def sound_played(page: HeatPage) -> None:
    sound(page)
    press(page, "Play the alarm")


def sound_nothing(page: HeatPage) -> None:
    sound_played(page)
    press(page, "I hear nothing")


def sound_muted(page: HeatPage) -> None:
    page.sound.show_warning("The sound of this computer is off.")
    page.show_screen(page.sound)


def before(page: HeatPage) -> None:
    page.before.show_before(HeatBefore(Pack.PAD, "Low back", 15))
    page.show_screen(page.before)


def before_careful(page: HeatPage) -> None:
    care = (REASONS[Condition.DROWSY], REASONS[Condition.SCAR])
    warning = "No sound can be heard. Only the screen can wake you."
    page.before.show_before(HeatBefore(Pack.WRAP, "Left shoulder", 15, care, AT_NIGHT, warning))
    page.show_screen(page.before)


def excuses(page: HeatPage) -> None:
    page.excuses.show_excuses(Pack.PAD)
    page.show_screen(page.excuses)


def excuse_cream(page: HeatPage) -> None:
    excuses(page)
    press(page, "Cream, gel or a patch is there")


def excuse_sleep(page: HeatPage) -> None:
    excuses(page)
    press(page, "I want to sleep")


def on(page: HeatPage) -> None:
    page.on.show_on(ON)
    page.show_screen(page.on)


def on_no_pause(page: HeatPage) -> None:
    on(page)
    page.on.view.say_no_pause()


def on_cold(page: HeatPage) -> None:
    page.on.show_on(COLD)
    page.show_screen(page.on)


def asked(page: HeatPage) -> None:
    page.on.show_on(ASKED)
    page.show_screen(page.on)


def is_it_off(page: HeatPage) -> None:
    on(page)
    page.on.ask_off()


def sleepy(page: HeatPage) -> None:
    on(page)
    press(page, "I am going to sleep now")


def alarm(page: HeatPage) -> None:
    page.alarm.show_alarm(Pack.PAD, Alarm.TIME, no_sound=False)
    page.show_screen(page.alarm)


def alarm_silent(page: HeatPage) -> None:
    page.alarm.show_alarm(Pack.BATH, Alarm.UNWATCHED, no_sound=True)
    page.show_screen(page.alarm)
    page.alarm._frame = 10  # noqa: SLF001 (the warmest moment of the pulse)


def taken_up(page: HeatPage) -> None:
    page.taken_up.show_taken_up("Heat began 14:02.", Pack.PAD, 41)
    page.show_screen(page.taken_up)


def skin(page: HeatPage) -> None:
    page.after.ask()
    page.show_screen(page.after)


def aid(page: HeatPage) -> None:
    page.after.show_aid(warm=True)
    page.show_screen(page.after)


def done(page: HeatPage) -> None:
    again = "Possible again at 17:15"
    page.after.show_done(Skin.FINE, again, warm=True, may_remind=True)
    page.show_screen(page.after)


def done_red(page: HeatPage) -> None:
    page.after.show_done(Skin.RED, "Possible again at 17:15", warm=False, may_remind=True)
    page.show_screen(page.after)


def pattern(page: HeatPage) -> None:
    page.pattern.show_pattern("Low back")
    page.show_screen(page.pattern)


def settings(page: HeatPage) -> None:
    for key, row in page.settings.rows.items():
        row.pills.show_choice(getattr(Settings(), key))
    page.show_screen(page.settings)


SCREENS: Final[Mapping[str, Show]] = {
    "choose": choose,
    "choose-side": choose_side,
    "choose-locked": choose_locked,
    "choose-bath": choose_bath,
    "health": health,
    "health-ticked": health_ticked,
    "why": why,
    "why-until": why_until,
    "sound": sound,
    "sound-played": sound_played,
    "sound-nothing": sound_nothing,
    "sound-muted": sound_muted,
    "before": before,
    "before-careful": before_careful,
    "excuses": excuses,
    "excuse-cream": excuse_cream,
    "excuse-sleep": excuse_sleep,
    "on": on,
    "on-no-pause": on_no_pause,
    "on-cold": on_cold,
    "asked": asked,
    "is-it-off": is_it_off,
    "sleepy": sleepy,
    "alarm": alarm,
    "alarm-silent": alarm_silent,
    "taken-up": taken_up,
    "skin": skin,
    "aid": aid,
    "done": done,
    "done-red": done_red,
    "pattern": pattern,
    "settings": settings,
}
ALONE: Final = frozenset({"alarm", "alarm-silent", "taken-up"})
"""Screens beside which nothing else is offered."""


class Frame(QWidget):
    """The page beside the rail, as in the window."""

    def __init__(self, page: HeatPage) -> None:
        super().__init__()
        self.rail = NavRail()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(page, 1)


def render(qt: QApplication, look: Look, theme: Theme, name: str) -> None:
    """Render one screen in one look, in both sizes."""
    for width, height in SIZES:
        page = HeatPage(FakeClock(), scoring_of())
        frame = Frame(page)
        frame.rail.show_short(wanted=width < look.px(900))
        frame.rail.setVisible(name not in ALONE)
        frame.resize(width, height)
        dress(frame, look)
        frame.show()
        frame.activateWindow()
        page.arrive()
        SCREENS[name](page)
        save(qt, frame, f"{name}-{width}-{theme}-{look.zoom}")


def render_parts(qt: QApplication, look: Look, theme: Theme) -> None:
    """Render the card and the strip."""
    card, strip = HeatCard(), HeatStrip()
    card.resize(look.px(280), look.px(320))
    strip.resize(900, 80)
    for part in (card, strip):
        dress(part, look)
        part.show()
    lines = ("15 minutes, then I tell you to take it off.", "Last used yesterday, 20:10.")
    card.show_heat("Heat pad", lines, "Start heat")
    strip.show_left("Heat: 9 min left")
    for name, part in (("card", card), ("strip", strip)):
        save(qt, part, f"{name}-{theme}-{look.zoom}")


def save(qt: QApplication, widget: QWidget, name: str) -> None:
    """Let layouts come to rest, and keep what is seen."""
    for _again in range(5):
        qt.processEvents()
    widget.grab().save(str(FOLDER / f"{name}.png"))
    widget.close()
    widget.deleteLater()


def main(names: list[str]) -> int:
    """Render what was asked for, or everything."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    qt = QApplication([])
    load_fonts(ASSETS / "fonts")
    for zoom in ZOOMS:
        for theme in THEMES:
            look = look_in(theme, zoom=zoom)
            apply(qt, look)
            for name in names or SCREENS:
                render(qt, look, theme, name)
            if not names:
                render_parts(qt, look, theme)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
