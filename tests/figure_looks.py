"""Sheets of how the figure looks: from all sides, in all colours, with all things around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice, product
from typing import Final

from figure_sheets import CELL, Glowing, Picture, Sheet, of_motion, recoloured, sheets_of
from PySide6.QtCore import QSize
from shipped import catalogue

from easeful.core.appearance import Appearance, Clothes, HairColour, Skin
from easeful.core.body import Position
from easeful.core.neutral import at_rest
from easeful.figure.camera import Camera
from easeful.figure.hair import Hair
from easeful.figure.motion import Motion
from easeful.figure.prop import Prop, Thing
from easeful.figure.shape import Tint
from easeful.figure.tension import tensed
from easeful.library.thermal import AREAS
from easeful.ui.figure_palette import FigurePalette
from easeful.ui.palette import DARK, LIGHT, NIGHT

THEMES: Final = (LIGHT, DARK, NIGHT)
SMALL: Final = QSize(200, 154)


def motions() -> Iterator[tuple[str, Motion]]:
    """Yield every exercise that has a motion."""
    for name, exercise in sorted(catalogue().exercises.items()):
        if exercise.motion is not None:
            yield name, exercise.motion


def views() -> list[Sheet]:
    """Return the body from five sides, in some poses, with every hair."""
    cameras = {
        "side": Camera(0, 6),
        "three quarter": Camera(-35, 10),
        "front": Camera(-90, 6),
        "behind": Camera(90, 6),
        "above": Camera(-25, 50),
    }
    rows = []
    for pose, hair in product(("standing", "hands-and-knees", "side"), Hair):
        colours = FigurePalette(LIGHT, Appearance(hair=hair))
        body = catalogue().ways.poses[pose]
        pictures = [Picture(body, camera=c, words=w, colours=colours) for w, c in cameras.items()]
        rows.append((f"{pose}, {hair.value}", pictures))
    return sheets_of("views", rows, 4, QSize(260, 300))


def things() -> list[Sheet]:
    """Return every thing, beside a body that says how large it is."""
    standing = catalogue().ways.poses["standing"]
    cells = []
    for thing in Thing:
        ends = ("right-hand", "right-foot", "left-hand") if thing is Thing.STRAP else ()
        prop = Prop(thing, (0.75, 0.0, 0.0), ends=ends)
        cells.append(Picture(standing, (prop,), Camera(-30, 14), words=thing.value))
    rows = [("", cells[n : n + 5]) for n in range(0, len(cells), 5)]
    return sheets_of("things", rows, 9)


def palettes() -> list[Sheet]:
    """Return themes with things around, and every skin, hair and pair of clothes in each."""
    some = ("cat-cow", "seated-turn", "bridge", "wall-angels", "childs-pose", "hamstring-strap")
    rows: list[tuple[str, Sequence[Picture]]] = []
    for theme in THEMES:
        shown = [motion for name, motion in motions() if name in some]
        colours = FigurePalette(theme)
        rows.append(("", [recoloured(of_motion(m, m.picture), colours) for m in shown]))
    sheets = [Sheet("palettes", CELL, rows)]
    motion = dict(motions())["seated-turn"]
    for number, theme in enumerate(THEMES, 1):
        sheet = Sheet(f"people-{number}", SMALL)
        for n, skin in enumerate(Skin):
            # Clothes go round, so that each is seen with every skin and every hair.
            worn = [*Clothes][n:] + [*Clothes][:n]
            styles = islice(cycle(Hair), n, None)
            people = [
                Appearance(skin, style, hair, clothes)
                for hair, clothes, style in zip(HairColour, worn, styles, strict=False)
            ]
            pictures = [
                replace(
                    of_motion(motion, motion.held, f"{each.hair_colour}, {each.clothes}"),
                    colours=FigurePalette(theme, each),
                )
                for each in people
            ]
            sheet.add(skin.value, pictures)
        sheets.append(sheet)
    return sheets


def hands() -> list[Sheet]:
    """Return the hands from near in each theme."""
    motion = dict(motions())["hand-opening"]
    sheet = Sheet("hands", QSize(320, 240))
    for theme in THEMES:
        shares = (0.0, 0.25, 0.5, 0.75, 1.0)
        pictures = [Picture(motion.start, opened=k, colours=FigurePalette(theme)) for k in shares]
        sheet.add("", pictures)
    return [sheet]


def glow() -> list[Sheet]:
    """Return each muscle group tensed and let go, and what each exercise is for."""
    lying = at_rest(Position.BACK, catalogue().ways.poses)
    sitting = at_rest(Position.CHAIR, catalogue().ways.poses)
    rows = []
    for group in catalogue().groups:
        pictures = []
        for motion in (lying, sitting):
            for tint, strength, much in ((Tint.WARM, 1.0, 1.0), (Tint.COOL, 0.7, 0.0)):
                pose = tensed(motion.start, (group,), much)
                picture = of_motion(motion, pose, tint.value)
                pictures.append(replace(picture, glow=Glowing((group,), tint, strength)))
        rows.append((group, pictures))
    stretched = [
        replace(of_motion(motion, motion.held, name), glow=Glowing(motion.glow, Tint.WARM, 0.6))
        for name, motion in motions()
        if motion.glow
    ]
    stretches = [("", stretched[n : n + 5]) for n in range(0, len(stretched), 5)]
    return [*sheets_of("glow-groups", rows, 8), *sheets_of("glow-stretches", stretches, 8)]


def pads() -> list[Sheet]:
    """Return a pad on every area, lying, sitting and standing."""
    poses = catalogue().ways.poses
    bodies = [at_rest(p, poses) for p in (Position.BACK, Position.CHAIR, Position.STANDING)]
    rows = []
    for area in sorted(AREAS):
        pictures = [
            replace(of_motion(m, m.start), glow=Glowing((area,), tint, pad=True))
            for m, tint in product(bodies, (Tint.PAD, Tint.PACK))
        ]
        rows.append((area, pictures))
    return sheets_of("pads", rows, 8, SMALL)


def breath() -> list[Sheet]:
    """Return how the body fills."""
    sheet = Sheet("breath", QSize(420, 300))
    for position in (Position.BACK, Position.CHAIR):
        motion = at_rest(position, catalogue().ways.poses)
        pictures = [replace(of_motion(motion, motion.start), breath=k) for k in (0, 0.5, 1.0)]
        sheet.add(position.value, pictures)
    return [sheet]
