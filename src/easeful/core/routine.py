"""A routine as it is written: the steps and doses of one file, before any day is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from easeful.core.body import Place, Position, Sides
from easeful.core.breath import Pattern


class Wait(StrEnum):
    """Whether a step waits for the person, and when."""

    NO = "no"
    YES = "yes"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Skip:
    """On a flare day the step is left out."""


@dataclass(frozen=True, slots=True)
class WrittenDose:
    """The numbers that a file gives; what is ``None`` was not written. Seconds."""

    repeat: int | None = None
    hold: int | None = None
    into: int | None = None
    out: int | None = None
    between: int | None = None
    lasting: int | None = None
    cycles: int | None = None
    let_go: int | None = None


@dataclass(frozen=True, slots=True)
class Common:
    """What every step may have beside its own keys. ``ready`` is in seconds."""

    say: str = ""
    name: str = ""
    stop: str = ""
    note: str = ""
    ready: int | None = None
    wait: Wait = Wait.NO
    flare: Skip | WrittenDose | None = None


@dataclass(frozen=True, slots=True)
class Do:
    """An exercise from the library."""

    exercise: str
    dose: WrittenDose = WrittenDose()
    sides: Sides | None = None
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Move:
    """The person's own exercise, in the words of her sheet."""

    text: str
    dose: WrittenDose
    sides: Sides = Sides.NONE
    position: Position | None = None
    picture: str = ""
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Breathe:
    """A breathing pacer: whole breaths for a time or a count."""

    pattern: Pattern
    dose: WrittenDose
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Tense:
    """Tense one muscle group a little, then let it go."""

    group: str
    dose: WrittenDose = WrittenDose()
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Release:
    """Let one muscle group go without tensing it."""

    group: str
    dose: WrittenDose = WrittenDose()
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Imagine:
    """Imagery, body scan or autogenic phrases: lines spread evenly over a time."""

    lines: tuple[str, ...]
    dose: WrittenDose
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Talk:
    """Words only."""

    text: str
    dose: WrittenDose
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Rest:
    """Lie or sit still."""

    dose: WrittenDose
    position: Position | None = None
    common: Common = Common()


class Source(StrEnum):
    """What gives the heat."""

    PAD = "pad"
    DAMP = "damp"
    WRAP = "wrap"
    BATH = "bath"


@dataclass(frozen=True, slots=True)
class Heat:
    """Heat on an area, by the heat rules; the session waits until it is over."""

    seconds: int
    area: str = ""
    source: Source = Source.PAD
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Cold:
    """Cold on an area, by the cold rules; the session waits until it is over."""

    seconds: int
    area: str = ""
    common: Common = Common()


@dataclass(frozen=True, slots=True)
class Rounds:
    """Some steps, done ``times`` times over, with a rest of ``between`` seconds."""

    times: int
    steps: tuple[Step, ...]
    between: int = 0
    common: Common = Common()


PlainStep = Move | Breathe | Tense | Release | Imagine | Talk | Rest | Heat | Cold
OneStep = Do | PlainStep
Step = OneStep | Rounds


@dataclass(frozen=True, slots=True)
class Routine:
    """One routine. The id is the stem of its file's name."""

    id: str
    name: str
    steps: tuple[Step, ...]
    about: str = ""
    when: str = ""
    by: str = ""
    places: tuple[Place, ...] = (Place.ANY,)
    needs: tuple[str, ...] = ()
    language: str = ""
    for_flare: bool = False
