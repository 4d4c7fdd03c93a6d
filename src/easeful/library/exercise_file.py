"""The exercise format: from a file's bytes to an exercise, or to all of its mistakes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from easeful.core.body import Breath, Phase, Place, Position, Sides
from easeful.core.exercise import (
    NO_POSITION,
    PROFILE_FLAGS,
    Cue,
    Dose,
    Exercise,
    Instead,
    Pace,
)
from easeful.library.amounts import seconds_of, whole_of
from easeful.library.fields import (
    by_key,
    choice_of,
    choices_of,
    text_of,
    words_of,
)
from easeful.library.problem import TOP, Problem, Report, listed, quoted, together
from easeful.library.routine_file import format_is_newer
from easeful.library.step_fields import MOST_REPEATS
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text, read_tree

KEYS: Final = frozenset(
    {
        "format",
        "name",
        "position",
        "place",
        "area",
        "props",
        "sides",
        "dose",
        "pace",
        "start",
        "cues",
        "feel",
        "easier",
        "stop",
        "skip_if",
        "adapt_if",
        "sources",
        "motion",
    }
)
SKIP_FLAGS: Final = frozenset(PROFILE_FLAGS)
ADAPT_FLAGS: Final = SKIP_FLAGS | {"other"}
DOSE_KEYS: Final = frozenset({"repeat", "hold"})
MOST_CUES: Final = 20
ANY_POSITION: Final = "any"


@dataclass(frozen=True, slots=True)
class ExerciseRead:
    """What came of one file. The ids it names are checked by the shelf, which knows them all.

    ``named`` pairs each exercise that is named in the file with the place where it stands.
    """

    exercise: Exercise | None
    problems: tuple[Problem, ...]
    named: tuple[Text, ...] = ()


def read_exercise(path: str, data: bytes) -> ExerciseRead:
    """Read one exercise; ``path`` goes into the problems, its stem is the id."""
    tree, problems = read_tree(path, data)
    if tree is None:
        empty = Problem(path, TOP.line, TOP.column, 'the file is empty; it needs a "name"')
        return ExerciseRead(None, problems or (empty,))
    report = Report(path)
    if not isinstance(tree, Fields) or not tree.fields:
        report.note(tree, 'an exercise begins with a key such as "name: Cat-cow"')
        return ExerciseRead(None, report.problems)
    if format_is_newer(tree, report):
        return ExerciseRead(None, report.problems)
    reader = _ExerciseReader(by_key(tree, KEYS, report), report)
    for key in ("name", "dose"):
        if key not in reader.found:
            report.note(tree.fields[0].key, f"{quoted(key)} is missing")
    exercise = reader.exercise(PurePath(path).stem)
    problems = together(problems, report)
    return ExerciseRead(None if problems else exercise, problems, tuple(reader.named))


class _ExerciseReader:
    """Reads the fields of one exercise."""

    def __init__(self, found: dict[str, Field], report: Report) -> None:
        self.found = found
        self.named: list[Text] = []
        self._report = report

    def exercise(self, stem: str) -> Exercise:
        doses = self._sub("dose", frozenset({"flare", "ordinary", "ceiling"}))
        easier = self._sub("easier", frozenset({"do", "say"}))
        exercise = Exercise(
            id=stem,
            name=self._text("name"),
            ordinary=self._ordinary(doses),
            flare=self._flare(doses["flare"]) if "flare" in doses else None,
            ceiling=self._dose(doses["ceiling"]) if "ceiling" in doses else None,
            pace=self._pace(),
            positions=self._positions(),
            places=choices_of(self.found.get("place"), Place, "place", self._report)
            or (Place.ANY,),
            sides=self._sides(),
            area=self._text("area"),
            props=self._words("props"),
            start=self._text("start"),
            cues=self._cues(),
            feel=self._text("feel"),
            easier=self._id(easier["do"]) if "do" in easier else "",
            easier_words=self._said(easier),
            stop=self._text("stop"),
            skip_if=self._flags("skip_if", SKIP_FLAGS),
            adapt_if=self._flags("adapt_if", ADAPT_FLAGS),
            sources=self._words("sources"),
        )
        if not self._report.count:
            self._need_time(exercise, doses)
        return exercise

    def _text(self, key: str) -> str:
        return (text_of(self.found[key], self._report) or "") if key in self.found else ""

    def _words(self, key: str) -> tuple[str, ...]:
        if key not in self.found:
            return ()
        return tuple(word.text.strip() for word in words_of(self.found[key], self._report))

    def _sub(self, key: str, known: frozenset[str]) -> dict[str, Field]:
        field = self.found.get(key)
        if field is None:
            return {}
        if not isinstance(field.value, Fields) or not field.value.fields:
            words = f"{quoted(key)} needs {listed(sorted(known))} under it"
            self._report.note(field.value, words)
            return {}
        return by_key(field.value, known, self._report)

    def _ordinary(self, doses: dict[str, Field]) -> Dose:
        if "ordinary" in doses:
            return self._dose(doses["ordinary"])
        node = self.found["dose"].value if "dose" in self.found else None
        if isinstance(node, Fields) and node.fields:
            self._report.note(self.found["dose"].key, '"dose" needs at least "ordinary"')
        return Dose()

    def _flare(self, field: Field) -> Dose | Instead:
        node = field.value
        if not isinstance(node, Fields) or not any(key.text == "instead" for key, _ in node.fields):
            return self._dose(field)
        found = by_key(node, frozenset({"instead"}), self._report, "instead", DOSE_KEYS)
        return Instead(self._id(found["instead"]))

    def _dose(self, field: Field) -> Dose:
        if not isinstance(field.value, Fields) or not field.value.fields:
            words = f"{quoted(field.key.text)} needs a dose such as {{repeat: 4, hold: 5 s}}"
            self._report.note(field.value, words)
            return Dose()
        found = by_key(field.value, DOSE_KEYS, self._report)
        repeat = hold = None
        if "repeat" in found:
            repeat = whole_of(found["repeat"], self._report, 1, MOST_REPEATS)
        if "hold" in found:
            hold = seconds_of(found["hold"], self._report)
        return Dose(repeat or 1, hold or 0)

    def _need_time(self, exercise: Exercise, doses: dict[str, Field]) -> None:
        each = {"ordinary": exercise.ordinary, "flare": exercise.flare}
        for key, dose in each.items():
            if isinstance(dose, Dose) and not (
                dose.hold or exercise.pace.into or exercise.pace.out
            ):
                words = (
                    "this dose would last no time at all; give it a hold, or the exercise a pace"
                )
                self._report.note(doses[key].value, words)

    def _pace(self) -> Pace:
        found = self._sub("pace", frozenset({"in", "out", "between"}))
        lengths = {key: seconds_of(field, self._report) or 0 for key, field in found.items()}
        return Pace(lengths.get("in", 0), lengths.get("out", 0), lengths.get("between", 0))

    def _positions(self) -> tuple[Position, ...]:
        field = self.found.get("position")
        if field and isinstance(field.value, Text) and field.value.text.strip() == ANY_POSITION:
            return NO_POSITION
        return choices_of(field, Position, "position", self._report)

    def _sides(self) -> Sides:
        if "sides" not in self.found:
            return Sides.NONE
        return choice_of(self.found["sides"], Sides, "side", self._report) or Sides.NONE

    def _cues(self) -> tuple[Cue, ...]:
        if "cues" not in self.found:
            return ()
        node = self.found["cues"].value
        if not isinstance(node, Items):
            self._report.note(node, '"cues" needs a list such as - {at: in, say: Breathe in.}')
            return ()
        if len(node.items) > MOST_CUES:
            self._report.note(node, f'"cues" has more than {MOST_CUES} entries; write fewer')
            return ()
        return tuple(cue for item in node.items if (cue := self._cue(item)))

    def _cue(self, node: Node) -> Cue | None:
        if not isinstance(node, Fields) or not node.fields:
            self._report.note(node, "a cue is written {at: in, say: Breathe in.}")
            return None
        found = by_key(node, frozenset({"at", "say", "breath"}), self._report)
        if "at" not in found:
            self._report.note(node.fields[0].key, '"at" is missing')
            return None
        at = choice_of(found["at"], Phase, "phase", self._report)
        breath = None
        if "breath" in found:
            breath = choice_of(found["breath"], Breath, "breath", self._report)
        return Cue(at, self._said(found), breath) if at else None

    def _said(self, found: dict[str, Field]) -> str:
        return (text_of(found["say"], self._report) or "") if "say" in found else ""

    def _id(self, field: Field) -> str:
        text = text_of(field, self._report)
        if text and isinstance(field.value, Text):
            self.named.append(field.value)
        return text or ""

    def _flags(self, key: str, known: frozenset[str]) -> tuple[tuple[str, str], ...]:
        field = self.found.get(key)
        if field is None or (isinstance(field.value, Text) and field.value.empty):
            return ()
        if not isinstance(field.value, Fields):
            self._report.note(field.value, f"{quoted(key)} needs flags such as knee_trouble")
            return ()
        found = by_key(field.value, known, self._report)
        return tuple((flag, self._condition(each)) for flag, each in found.items())

    def _condition(self, field: Field) -> str:
        if isinstance(field.value, Text) and field.value.empty:
            return ""
        return text_of(field, self._report) or ""
