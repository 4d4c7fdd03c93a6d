"""The routine format: from a file's bytes to a routine, or to all of its mistakes.

What may stand in a file, and what each mistake gets, is in the README's format section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from easeful.core.body import Place
from easeful.core.plan import Catalogue
from easeful.core.routine import Routine, Step
from easeful.library.fields import by_key, choices_of, scalar_of, text_of, words_of
from easeful.library.limits import check_whole
from easeful.library.problem import TOP, Problem, Report, quoted, together
from easeful.library.routine_values import (
    FOR_FLARE,
    FORMAT,
    KEYS,
    LANGUAGE,
    NEEDED,
    PLACE,
)
from easeful.library.steps import StepReader
from easeful.library.thermal import check_order
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text, read_tree

NEWER: Final = re.compile("[2-9]|[1-9][0-9]+")
EMPTY: Final = 'the file is empty; a routine needs "name" and "steps"'


@dataclass(frozen=True, slots=True)
class RoutineRead:
    """What came of one file: a routine, or its problems; never both, never neither."""

    routine: Routine | None
    problems: tuple[Problem, ...]


def read_routine(path: str, data: bytes, catalogue: Catalogue) -> RoutineRead:
    """Read one routine; ``path`` goes into the problems, its stem is the id."""
    tree, problems = read_tree(path, data)
    if tree is None:
        return RoutineRead(None, problems or (Problem(path, TOP.line, TOP.column, EMPTY),))
    report = Report(path)
    routine = routine_from(tree, PurePath(path).stem, catalogue, report)
    problems = together(problems, report)
    return RoutineRead(None if problems else routine, problems)


def format_is_newer(fields: Fields, report: Report) -> bool:
    """Note a format number that is not ours; say whether the file is from a newer Easeful."""
    field = next((field for field in fields.fields if field.key.text == "format"), None)
    text = field and scalar_of(field, report)
    if field is None or text is None or text == str(FORMAT):
        return False
    if NEWER.fullmatch(text):
        words = f"this file is written in format {quoted(text)}; update Easeful to read it"
        report.note(field.value, words)
        return True
    report.note(field.value, f"{quoted(text)} is no format; write format: 1")
    return False


def routine_from(node: Node, stem: str, catalogue: Catalogue, report: Report) -> Routine | None:
    """Return what can be read of a routine, mistakes left out; ``None`` if that is nothing."""
    if isinstance(node, Text) and node.empty:
        report.note(TOP, EMPTY)
        return None
    if not isinstance(node, Fields) or not node.fields:
        report.note(node, 'a routine begins with a key such as "name: My back"')
        return None
    if format_is_newer(node, report):
        return None
    fields = by_key(node, KEYS.keys(), report)
    for key in NEEDED:
        if key not in fields:
            report.note(node.fields[0].key, f"{quoted(key)} is missing")
    name = _text(fields, "name", report)
    steps = _steps(fields["steps"], catalogue, report) if "steps" in fields else ()
    routine = Routine(
        id=stem,
        name=name,
        steps=steps,
        about=_text(fields, "about", report),
        when=_text(fields, "when", report),
        by=_text(fields, "by", report),
        places=choices_of(fields.get("place"), *PLACE, report) or (Place.ANY,),
        needs=_needs(fields, report),
        language=_language(fields, report),
        for_flare=_for_flare(fields, report),
    )
    if not report.count:
        check_whole(routine, fields["steps"], catalogue, report)
    return routine


def _text(fields: dict[str, Field], key: str, report: Report) -> str:
    return (text_of(fields[key], report) or "") if key in fields else ""


def _steps(field: Field, catalogue: Catalogue, report: Report) -> tuple[Step, ...]:
    if isinstance(field.value, Items):
        check_order(field.value, report)
    return StepReader(catalogue, report).read_all(field)


def _needs(fields: dict[str, Field], report: Report) -> tuple[str, ...]:
    if "need" not in fields:
        return ()
    return tuple(word.text.strip() for word in words_of(fields["need"], report))


def _language(fields: dict[str, Field], report: Report) -> str:
    language = _text(fields, "language", report)
    if language and LANGUAGE.form.fullmatch(language) is None:
        words = f"{quoted(language)} is no language; write en, de or pt-BR"
        report.note(fields["language"].value, words)
    return language


def _for_flare(fields: dict[str, Field], report: Report) -> bool:
    if "day" not in fields:
        return False
    day = _text(fields, "day", report)
    if day and day != FOR_FLARE:
        words = f'"day" can only be flare, not {quoted(day)}; leave it out otherwise'
        report.note(fields["day"].value, words)
    return day == FOR_FLARE
