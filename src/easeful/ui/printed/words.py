"""The words beside a figure: which of them a design has room for, and where each line stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from easeful.core.sheet_step import Part, SheetStep
from easeful.core.words import _
from easeful.ui.printed import ink
from easeful.ui.printed.block import Badge, Item, Placed, Warn
from easeful.ui.printed.design import Design, Talk
from easeful.ui.printed.type import BOLD, SEMI, Run, Style, Written, written

BETWEEN = 0.22
"""From one paragraph to the next, as a share of the size."""


@dataclass(frozen=True, slots=True)
class Dot:
    """What stands before each of several sentences."""

    size: float

    def paint(self, painter: object, x: float, y: float) -> None:
        """Paint it."""
        written(Run("•"), Style(self.size, BOLD, ink.ACCENT), self.size).paint(painter, x, y)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; a dot or a warning may stand before it."""

    run: Run
    dotted: bool = False
    warns: bool = False


def paragraphs(step: SheetStep, talk: Talk) -> list[Para]:
    """Return the words of a step, without name and dose."""
    lines = _cues(step, talk)
    if talk is Talk.FULL:
        told = [Para(Run(step.start))] + [Para(Run(line), dotted=len(lines) > 1) for line in lines]
    else:
        told = [Para(Run(" ".join((_start(step, talk), *lines)).strip()))]
    if talk <= Talk.RUN_ON and step.feel:
        told.append(Para(Run(step.feel, _("You may feel:"))))
    told += [Para(Run(step.note)), Para(Run(step.stop), warns=True)]
    return [para for para in told if para.run.words]


def _cues(step: SheetStep, talk: Talk) -> tuple[str, ...]:
    """Return the sentences that lead; the first one says how to begin."""
    is_brief = step.part is Part.MOVE and talk >= Talk.SHORTEST
    return step.lines[:1] if is_brief else step.lines


def _start(step: SheetStep, talk: Talk) -> str:
    """Return how to begin; of several sentences the first, where there is little room."""
    if step.part is not Part.MOVE or talk < Talk.SHORTEST or not step.lines:
        return step.start
    if talk is Talk.FEWEST:
        return ""
    first, stop, _rest = step.start.partition(". ")
    return f"{first}." if stop else first


def told(
    paras: Sequence[Para], corner: tuple[float, float], width: float, body: float
) -> tuple[list[Placed], float]:
    """Return paragraphs one under the other from ``corner``, and where they end."""
    x, y = corner
    placed: list[Placed] = []
    style = Style(body, colour=ink.TEXT)
    for para in paras:
        inside = body * 0.95 if para.dotted else body * 1.35 if para.warns else 0.0
        text = written(para.run, style, width - inside)
        mark: Item | None = Dot(body) if para.dotted else Warn(body) if para.warns else None
        if mark is not None:
            placed.append(Placed(mark, x, y + (body * 0.1 if para.warns else 0.0)))
        placed.append(Placed(text, x + inside, y))
        y += text.height + body * BETWEEN
    return placed, y


def in_one_line(step: SheetStep, width: float, design: Design) -> tuple[list[Placed], float] | None:
    """Return number, name, dose and words of a short step in one line, if they fit."""
    paras = paragraphs(step, design.talk)
    head, end = heading(step, (0, 0), width, design)
    last = head[-1]
    if len(paras) != 1 or paras[0].warns or not isinstance(last.item, Written) or last.x == 0:
        return None
    x = last.x + last.item.wide + design.name
    words = written(paras[0].run, Style(design.body, colour=ink.TEXT), width)
    if x + words.wide > width:
        return None
    level = last.y + (last.item.height - words.height) * 0.62
    return [*head, Placed(words, x, level)], end


def heading(
    step: SheetStep, corner: tuple[float, float], width: float, design: Design
) -> tuple[list[Placed], float]:
    """Return number, name and dose from ``corner``, and where they end.

    The dose follows the name where it has room; in a roomy design a movement's has its own line.
    """
    x, y = corner
    size = design.name * 1.42
    inside = size + design.name * 0.5
    name = written(Run(step.name), Style(design.name, BOLD, ink.TEXT), width - inside)
    points = design.body + 0.5
    dose = written(Run(step.dose), Style(points, SEMI, ink.ACCENT), width - inside)
    top = y + max(0.0, (size - name.height) / 2) if name.lines == 1 else y
    placed = [Placed(Badge(step.number, size), x, y), Placed(name, x + inside, top)]
    y = max(y + size, top + name.height)
    after = name.wide + design.name
    has_room = name.lines == dose.lines == 1 and after + dose.wide <= width - inside
    if has_room and (design.is_close or step.part is not Part.MOVE):
        level = top + (name.height - dose.height) * 0.62
        placed.append(Placed(dose, x + inside + after, level))
        return placed, y + design.body * (0.15 if design.is_close else 0.3)
    dose_width = written(Run(step.dose), Style(points, SEMI, ink.ACCENT), width)
    placed.append(Placed(dose_width, x, y + design.body * 0.2))
    return placed, y + dose_width.height + design.body * 0.45
