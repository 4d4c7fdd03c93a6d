"""The exercise format: from a file's bytes to an exercise, or to all of its mistakes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from easeful.core.body import Place, Position, Sides
from easeful.core.exercise import NO_POSITION, Dose, Exercise, Instead
from easeful.figure.motion import Motion
from easeful.library.exercise_doses import (
    dose_in,
    fields_under,
    need_time,
    ordinary_in,
    pace_in,
)
from easeful.library.exercise_values import (
    ADAPT,
    ANY_POSITION,
    DOSE,
    DOSES,
    EASIER,
    INSTEAD,
    KEYS,
    NEEDED,
    SKIP,
)
from easeful.library.exercise_words import cues_in, flags_in, said_in
from easeful.library.fields import by_key, choice_of, choices_of, text_of, words_of
from easeful.library.motion_fields import motion_in
from easeful.library.pose_fields import NO_POSES, Poses
from easeful.library.problem import TOP, Problem, Report, quoted, together
from easeful.library.routine_file import format_is_newer
from easeful.library.routine_values import PLACE
from easeful.library.step_values import POSITION, SIDES
from easeful.library.yaml_tree import Field, Fields, Text, read_tree


@dataclass(frozen=True, slots=True)
class ExerciseRead:
    """What came of one file. The ids it names are checked by the shelf, which knows them all.

    ``named`` pairs each exercise that is named in the file with the place where it stands.
    """

    exercise: Exercise | None
    problems: tuple[Problem, ...]
    named: tuple[Text, ...] = ()


def read_exercise(
    path: str, data: bytes, poses: Poses = NO_POSES, *, look: bool = True
) -> ExerciseRead:
    """Read one exercise; ``path`` goes into the problems, its stem is the id.

    ``poses`` are those that its motion may name. ``look``: see that a body can do it, which takes
    twice as long as reading it; those that ship are looked at by the tests.
    """
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
    reader = _ExerciseReader(by_key(tree, KEYS.keys(), report), report, look=look)
    for key in NEEDED:
        if key not in reader.found:
            report.note(tree.fields[0].key, f"{quoted(key)} is missing")
    exercise = reader.exercise(PurePath(path).stem, poses)
    problems = together(problems, report)
    return ExerciseRead(None if problems else exercise, problems, tuple(reader.named))


class _ExerciseReader:
    """Reads the fields of one exercise."""

    def __init__(self, found: dict[str, Field], report: Report, *, look: bool) -> None:
        self.found = found
        self._look = look
        self.named: list[Text] = []
        self._report = report

    def exercise(self, stem: str, poses: Poses) -> Exercise:
        """Return the exercise with the id ``stem``, whatever is wrong with it."""
        found, report = self.found, self._report
        before = report.count
        doses = fields_under(found.get("dose"), DOSES, report)
        ordinary = ordinary_in(found.get("dose"), doses, report)
        pace = pace_in(found.get("pace"), report)
        timed = report.count == before
        easier = fields_under(found.get("easier"), EASIER, report)
        exercise = Exercise(
            id=stem,
            name=self._text("name"),
            ordinary=ordinary,
            flare=self._flare(doses["flare"]) if "flare" in doses else None,
            ceiling=dose_in(doses["ceiling"], report) if "ceiling" in doses else None,
            pace=pace,
            positions=self._positions(),
            places=choices_of(found.get("place"), *PLACE, report) or (Place.ANY,),
            sides=self._sides(),
            area=self._text("area"),
            props=self._words("props"),
            start=self._text("start"),
            cues=cues_in(found.get("cues"), report),
            feel=self._text("feel"),
            easier=self._id(easier["do"]) if "do" in easier else "",
            easier_words=said_in(easier, report),
            stop=self._text("stop"),
            skip_if=flags_in(found.get("skip_if"), SKIP, report),
            adapt_if=flags_in(found.get("adapt_if"), ADAPT, report),
            sources=self._words("sources"),
            motion=self._motion(poses, (pace.into, ordinary.hold, pace.out) if timed else None),
        )
        if not report.count:
            need_time(ordinary, pace, doses.get("ordinary"), report)
            need_time(exercise.flare, pace, doses.get("flare"), report)
        return exercise

    def _motion(self, poses: Poses, seconds: tuple[int, int, int] | None) -> Motion | None:
        """Return the motion; ``seconds`` of its phases, unless they have mistakes of their own."""
        if "motion" not in self.found:
            return None
        read = motion_in(self.found["motion"], poses, self._report, look=self._look)
        if read is not None and seconds is not None:
            read.look_at_pace(seconds, self._report)
        return None if read is None else read.motion

    def _text(self, key: str) -> str:
        return (text_of(self.found[key], self._report) or "") if key in self.found else ""

    def _words(self, key: str) -> tuple[str, ...]:
        if key not in self.found:
            return ()
        return tuple(word.text.strip() for word in words_of(self.found[key], self._report))

    def _flare(self, field: Field) -> Dose | Instead:
        node = field.value
        if not isinstance(node, Fields) or not any(key.text == "instead" for key, _ in node.fields):
            return dose_in(field, self._report)
        found = by_key(node, INSTEAD.keys(), self._report, "instead", DOSE.keys())
        return Instead(self._id(found["instead"]))

    def _positions(self) -> tuple[Position, ...]:
        field = self.found.get("position")
        if field and isinstance(field.value, Text) and field.value.text.strip() == ANY_POSITION:
            return NO_POSITION
        return choices_of(field, *POSITION, self._report)

    def _sides(self) -> Sides:
        if "sides" not in self.found:
            return Sides.NONE
        return choice_of(self.found["sides"], *SIDES, self._report) or Sides.NONE

    def _id(self, field: Field) -> str:
        text = text_of(field, self._report)
        if text and isinstance(field.value, Text):
            self.named.append(field.value)
        return text or ""
