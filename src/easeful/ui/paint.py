"""What a control looks like in each of its states: one table, painted by widgets, read by tests."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from easeful.ui.palette import Palette


class Kind(StrEnum):
    """What a control is for."""

    PRIMARY = "primary"
    QUIET = "quiet"
    STOP = "stop"
    NAV = "nav"
    PILL = "pill"
    CARD = "card"


class State(StrEnum):
    """What is being done to a control."""

    NORMAL = "normal"
    HOVER = "hover"
    PRESSED = "pressed"
    CHECKED = "checked"
    DISABLED = "disabled"


class Paint(NamedTuple):
    """The colours of a control in one state. ``text`` is also that of its icon."""

    fill: str
    text: str
    outline: str


def paint_of(palette: Palette, kind: Kind, state: State) -> Paint:
    """Return the colours of ``kind`` in ``state``; what cannot be checked looks normal."""
    states = _states(palette, kind)
    return states.get(state, states[State.NORMAL])


def _states(p: Palette, kind: Kind) -> Mapping[State, Paint]:
    match kind:
        case Kind.PRIMARY:
            return _primary(p)
        case Kind.QUIET:
            return _quiet(p)
        case Kind.STOP:
            return _stop(p)
        case Kind.NAV:
            return _nav(p)
        case Kind.PILL:
            return _pill(p)
        case Kind.CARD:
            return _card(p)


def _primary(p: Palette) -> Mapping[State, Paint]:
    return {
        State.NORMAL: Paint(p.fill, p.on_fill, p.fill),
        State.HOVER: Paint(p.fill_hover, p.on_fill, p.fill_hover),
        State.PRESSED: Paint(p.fill_pressed, p.on_fill, p.fill_pressed),
        State.DISABLED: Paint(p.fill_faint, p.faint_text, p.edge),
    }


def _quiet(p: Palette) -> Mapping[State, Paint]:
    return {
        State.NORMAL: Paint(p.surface, p.accent, p.outline),
        State.HOVER: Paint(p.accent_soft, p.on_accent_soft, p.outline),
        State.PRESSED: Paint(p.accent_soft_pressed, p.on_accent_soft, p.outline),
        State.CHECKED: Paint(p.accent_soft, p.on_accent_soft, p.accent),
        State.DISABLED: Paint(p.background, p.faint_text, p.edge),
    }


def _stop(p: Palette) -> Mapping[State, Paint]:
    return {
        State.NORMAL: Paint(p.surface, p.stop, p.outline),
        State.HOVER: Paint(p.stop_soft, p.stop, p.outline),
        State.PRESSED: Paint(p.stop_soft_pressed, p.stop, p.outline),
        State.DISABLED: Paint(p.background, p.faint_text, p.edge),
    }


def _nav(p: Palette) -> Mapping[State, Paint]:
    return {
        State.NORMAL: Paint(p.background, p.quiet_text, p.background),
        State.HOVER: Paint(p.wash, p.text, p.wash),
        State.PRESSED: Paint(p.wash_pressed, p.text, p.wash_pressed),
        State.CHECKED: Paint(p.accent_soft, p.on_accent_soft, p.accent_soft),
        State.DISABLED: Paint(p.background, p.faint_text, p.background),
    }


def _pill(p: Palette) -> Mapping[State, Paint]:
    return {
        State.NORMAL: Paint(p.surface, p.text, p.outline),
        State.HOVER: Paint(p.wash, p.text, p.outline),
        State.PRESSED: Paint(p.wash_pressed, p.text, p.outline),
        State.CHECKED: Paint(p.fill, p.on_fill, p.fill),
        State.DISABLED: Paint(p.background, p.faint_text, p.edge),
    }


def _card(p: Palette) -> Mapping[State, Paint]:
    return {
        State.NORMAL: Paint(p.surface, p.text, p.outline),
        State.HOVER: Paint(p.wash, p.text, p.outline),
        State.PRESSED: Paint(p.wash_pressed, p.text, p.outline),
        State.DISABLED: Paint(p.surface, p.faint_text, p.edge),
    }
