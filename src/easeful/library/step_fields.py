"""The fields of one step, read by name: what a step of any kind may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from easeful.core.body import Position, Sides
from easeful.core.doses import NOTHING_WRITTEN
from easeful.core.plan import Catalogue
from easeful.core.routine import Common, Skip, Wait, WrittenDose
from easeful.library.amounts import seconds_of, whole_of
from easeful.library.fields import by_key, choice_of, text_of
from easeful.library.problem import Report, listed, quoted
from easeful.library.step_values import POSITION, SIDES, SKIP, VALUES, WAIT
from easeful.library.values import Seconds, Whole
from easeful.library.yaml_tree import Field, Fields, Text

COMMON: Final = frozenset({"say", "name", "stop", "note", "ready", "wait", "flare"})
PACED: Final = frozenset({"repeat", "hold", "in", "out", "between", "sides", "sets"})
BESIDE: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        kind: COMMON | own | {kind}
        for kind, own in {
            "do": PACED,
            "move": PACED | {"for", "position", "picture"},
            "breathe": {"for", "cycles"},
            "tense": {"for", "let_go"},
            "release": {"for"},
            "imagine": {"for"},
            "talk": {"for"},
            "rest": {"position"},
            "heat": {"area", "with"},
            "cold": {"area"},
            "rounds": {"steps", "between"},
        }.items()
    }
)
"""The kinds of steps, and all keys that may stand in a step of each."""

INSTEAD_OF_FOR: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"move": ("repeat", "hold", "in", "out", "between"), "breathe": ("cycles",)}
)
"""A step lasts a time or is counted: what cannot stand beside ``for``, by kind."""

NEEDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "move": ("repeat", "hold", "for"),
        "breathe": ("for", "cycles"),
        "imagine": ("for",),
        "talk": ("for",),
        "rounds": ("steps",),
    }
)
"""Of which keys a kind of step needs at least one."""

NO_NEED: Final = Wait.AFTER
"""A move that waits until it is done needs none."""

NOTHING_COMMON: Final = Common()
DOSE_KEYS: Final = frozenset({"repeat", "hold", "in", "out", "between", "for", "cycles", "let_go"})
ALL_KEYS: Final[frozenset[str]] = frozenset().union(*BESIDE.values())


@dataclass(frozen=True, slots=True)
class StepFields:
    """The fields found at one step of ``kind``; each reading notes what is wrong.

    ``first`` is the first key of the step, where what is missing is reported.
    """

    kind: str
    first: Text
    found: dict[str, Field]
    catalogue: Catalogue
    report: Report

    @property
    def own(self) -> Field:
        """Return the field that makes the step what it is."""
        return self.found[self.kind]

    def text(self, key: str) -> str:
        """Return a text, "" if there is none."""
        return (text_of(self.found[key], self.report) or "") if key in self.found else ""

    def seconds(self, key: str) -> int | None:
        """Return a length of time in seconds, ``None`` if there is none."""
        limits = VALUES[key].takes
        if key not in self.found or not isinstance(limits, Seconds):
            return None
        return seconds_of(self.found[key], self.report, limits.least)

    def whole(self, key: str) -> int | None:
        """Return a whole number, ``None`` if there is none."""
        limits = VALUES[key].takes
        if key not in self.found or not isinstance(limits, Whole):
            return None
        in_sets = key == "repeat" and self.kind in self.found and "sets" not in self.found
        return whole_of(self.found[key], self.report, *limits, in_sets=in_sets)

    def sides(self) -> Sides | None:
        """Return the sides that are meant."""
        if "sides" not in self.found:
            return None
        return choice_of(self.found["sides"], *SIDES, self.report)

    def position(self) -> Position | None:
        """Return the position that is meant."""
        if "position" not in self.found:
            return None
        return choice_of(self.found["position"], *POSITION, self.report)

    def wait(self) -> Wait:
        """Return whether and when the step waits."""
        if "wait" not in self.found:
            return Wait.NO
        return choice_of(self.found["wait"], *WAIT, self.report) or Wait.NO

    def dose(self) -> WrittenDose:
        """Return all the numbers of the step."""
        if DOSE_KEYS.isdisjoint(self.found):
            return NOTHING_WRITTEN
        if "for" in self.found:
            self._refuse_beside_for()
        return WrittenDose(
            repeat=self.whole("repeat"),
            hold=self.seconds("hold"),
            into=self.seconds("in"),
            out=self.seconds("out"),
            between=self.seconds("between"),
            lasting=self.seconds("for"),
            cycles=self.whole("cycles"),
            let_go=self.seconds("let_go"),
        )

    def common(self) -> Common:
        """Return what every step may have."""
        if COMMON.isdisjoint(self.found):
            return NOTHING_COMMON
        return Common(
            say=self.text("say"),
            name=self.text("name"),
            stop=self.text("stop"),
            note=self.text("note"),
            ready=self.seconds("ready"),
            wait=self.wait(),
            flare=self._flare(self.found["flare"]) if "flare" in self.found else None,
        )

    def _flare(self, field: Field) -> Skip | WrittenDose | None:
        if isinstance(field.value, Fields) and field.value.fields:
            known = BESIDE[self.kind] & DOSE_KEYS
            found = by_key(field.value, known, self.report, "flare", DOSE_KEYS)
            return replace(self, found=found).dose()
        if isinstance(field.value, Text) and field.value.text.strip() == SKIP:
            return Skip()
        at = field.key if isinstance(field.value, Text) and field.value.empty else field.value
        self.report.note(at, '"flare" is either skip or a dose such as {repeat: 4}')
        return None

    def has_what_it_needs(self) -> bool:
        """Say whether a key that its kind needs is there; note at its first key if none is."""
        keys = NEEDS[self.kind]
        if any(key in self.found for key in keys):
            return True
        self.report.note(self.first, f"{listed(map(quoted, keys))} is missing")
        return False

    def _refuse_beside_for(self) -> None:
        for key in INSTEAD_OF_FOR.get(self.kind, ()):
            if key in self.found:
                words = f'{quoted(key)} cannot stand beside "for"; write one of them'
                self.report.note(self.found[key].key, words)
