"""Her own exercise while it is filled in, and the fields of its step. Pure: no widget here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from easeful.core.words import _
from easeful.library.amounts import read_seconds
from easeful.library.step_values import SETS
from easeful.library.yaml_edit import KeyPath
from easeful.ui.edit.amounts import Amount, Unit, as_written
from easeful.ui.edit.control_values import LONGEST_HOLD, MOST_REPEATS
from easeful.ui.edit.edits import SetField

AS_IN_PICTURE: Final = _("As in the picture.")
FIELDS: Final = ("move", "position", "sets", "repeat", "hold", "for", "sides", "picture", "stop")
"""All keys of the form, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class OwnMove:
    """What was chosen so far; ``lasting`` is 0 where repeats are counted. Seconds."""

    words: str = ""
    position: str = ""
    sets: int = 1
    repeat: int = 8
    hold: int = 0
    lasting: int = 0
    sides: str = ""
    picture: str = ""
    stop: str = ""

    @property
    def is_whole(self) -> bool:
        """Say whether it can be done: by words, or by the picture alone."""
        return bool(self.words.split() or self.picture)

    @property
    def fields(self) -> dict[str, str]:
        """Return the step as it is to be written."""
        words = " ".join(self.words.split()) or AS_IN_PICTURE
        dose = (
            {"for": as_written(self.lasting)}
            if self.lasting
            else {
                "sets": str(self.sets) if self.sets > 1 else "",
                "repeat": str(self.repeat),
                "hold": as_written(self.hold) if self.hold else "",
            }
        )
        said = {
            "move": words,
            "position": self.position,
            **dose,
            "sides": self.sides,
            "picture": self.picture,
            "stop": " ".join(self.stop.split()),
        }
        return {key: said[key] for key in FIELDS if said.get(key)}

    def amounts(self) -> tuple[Amount, ...]:
        """Return what plus and minus change."""
        longer, shorter = _("Longer"), _("Shorter")
        if self.lasting:
            text = as_written(self.lasting)
            name = _("How long")
            return (Amount("lasting", name, self.lasting, longer, shorter, text, least=5),)
        often = (_("More often"), _("Less often"), str(self.repeat), Unit.TIMES)
        held = (longer, shorter, as_written(self.hold))
        sets = (_("More sets"), _("Fewer sets"), str(self.sets), Unit.TIMES)
        return (
            Amount("repeat", _("How often"), self.repeat, *often, most=MOST_REPEATS),
            Amount("hold", _("Hold each"), self.hold, *held, least=0, most=LONGEST_HOLD),
            Amount("sets", _("Sets"), self.sets, *sets, most=SETS.most),
        )


def own_move_of(written: Mapping[str, str]) -> OwnMove:
    """Return the form for a step that is there already."""
    return OwnMove(
        words=written.get("move", ""),
        position=written.get("position", "").strip(),
        sets=_count(written.get("sets", "1")),
        repeat=_count(written.get("repeat", "1")),
        hold=read_seconds(written.get("hold", "0").strip()) or 0,
        lasting=read_seconds(written.get("for", "0").strip()) or 0,
        sides=written.get("sides", "").strip(),
        picture=written.get("picture", ""),
        stop=written.get("stop", ""),
    )


def _count(text: str) -> int:
    """Return a count, one where it cannot be read."""
    return int(text) if text.strip().isdecimal() else 1


def changes(path: KeyPath, before: OwnMove, after: OwnMove) -> tuple[SetField, ...]:
    """Return only the fields that the form has changed, those that go first."""
    old, new = before.fields, after.fields
    keys = [key for key in FIELDS if old.get(key) != new.get(key)]
    keys.sort(key=lambda key: key in new)
    return tuple(SetField(path, key, new.get(key)) for key in keys)


def counted(draft: OwnMove, *, wanted: bool) -> OwnMove:
    """Return the draft with repeats, or with a time instead."""
    return replace(draft, lasting=0 if wanted else draft.lasting or 30)
