"""What the app understands of a routine's text while it is being written, mistakes and all.

Rule 1: any bytes whatever end in an outline; nothing here raises.
Rule 2: what is understood is what the loader understands: a step with a mistake is left out, all
others are there, and a text without mistakes gives the very routine that a session follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from types import MappingProxyType

from easeful.core.body import Place
from easeful.core.plan import Catalogue
from easeful.core.routine import Routine, Step
from easeful.library.limits import check_whole
from easeful.library.outline_lines import Spot, Stretch, Stretches
from easeful.library.problem import TOP, Problem, Report, together
from easeful.library.routine_file import EMPTY, routine_from
from easeful.library.step_fields import BESIDE
from easeful.library.steps import StepReader
from easeful.library.steps_field import STEPS, steps_of
from easeful.library.yaml_sense import KeyPath
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text, read_tree


@dataclass(frozen=True, slots=True)
class Row:
    """One item of a list of steps, as it stands in the text.

    ``first_line`` (from 1) is that of its dash; ``last_line`` leaves out empty lines and remarks
    that are not its own. ``kind`` is the key that makes it what it is, "" if it cannot be told.
    ``written`` has its fields as written: lists joined by ", ", fields in fields as
    ``repeat: 4, hold: 5 s``. ``steps`` is what the loader makes of it, nothing if it has a mistake;
    of rounds, the rounds of those of their ``rows`` that have none. ``problems`` are those in it.
    """

    path: KeyPath
    first_line: int
    last_line: int
    kind: str
    written: Mapping[str, str]
    steps: tuple[Step, ...]
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A routine as far as it can be understood.

    ``routine`` is there only without mistakes. ``readable`` is made of all rows that can be read,
    ``None`` if there is none, or if it would be more than a routine may be.
    """

    name: str
    about: str
    places: tuple[Place, ...]
    language: str
    for_flare: bool
    rows: tuple[Row, ...]
    routine: Routine | None
    readable: Routine | None
    problems: tuple[Problem, ...]


def outline_of(path: str, data: bytes, catalogue: Catalogue) -> Outline:
    """Return what there is to understand in ``data``; the stem of ``path`` is the routine's id."""
    tree, problems = read_tree(path, data)
    report = Report(path)
    if tree is None and not problems:
        report.note(TOP, EMPTY)
    stem = PurePath(path).stem
    found = Routine(stem, "", ()) if tree is None else routine_from(tree, stem, catalogue, report)
    problems = together(problems, report)
    found = found or Routine(stem, "", ())
    rows = _Rows(Stretches(data, problems), StepReader(catalogue, Report(path))).of(tree)
    return Outline(
        name=found.name,
        about=found.about,
        places=found.places,
        language=found.language,
        for_flare=found.for_flare,
        rows=rows,
        routine=None if problems else found,
        readable=_readable(found, rows, tree, catalogue) if problems else found,
        problems=problems,
    )


def _readable(
    found: Routine, rows: tuple[Row, ...], tree: Node | None, catalogue: Catalogue
) -> Routine | None:
    """Return the routine of all good rows, if it is one that a session could follow."""
    field = steps_of(tree)
    readable = replace(found, steps=tuple(step for row in rows for step in row.steps))
    if field is None or not readable.steps:
        return None
    report = Report("")
    check_whole(readable, field, catalogue, report)
    return None if report.count else readable


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes rows of a tree. The reader's own report is of no use: all is noted already."""

    stretches: Stretches
    reader: StepReader

    def of(self, tree: Node | None) -> tuple[Row, ...]:
        """Return the rows of a whole text."""
        field = steps_of(tree)
        if field is None or not isinstance(tree, Fields):
            return ()
        return tuple(row for row, _good in self._under(field, (), self._end(tree, field)))

    def _under(self, field: Field, above: KeyPath, end: Spot) -> Iterator[tuple[Row, Node | None]]:
        """Yield the rows under a ``steps``, each with what of its node has no mistake."""
        items = field.value.items if isinstance(field.value, Items) else ()
        for index, stretch in enumerate(self.stretches.of(items, end)):
            yield self._row(items[index], (*above, field.key.text, index), stretch)

    def _row(self, item: Node, path: KeyPath, stretch: Stretch) -> tuple[Row, Node | None]:
        fields = item.fields if isinstance(item, Fields) else ()
        kind = next((each.key.text for each in fields if each.key.text in BESIDE), "")
        inner: tuple[tuple[Row, Node | None], ...] = ()
        field = steps_of(item) if kind in {"rounds", ""} else None
        if field is not None and isinstance(item, Fields):
            inner = tuple(self._under(field, path, self._end(item, field, stretch.stop)))
        rows = tuple(row for row, _good in inner)
        problems = self.stretches.problems_in(stretch)
        good: Node | None = item
        if sum(len(row.problems) for row in rows) < len(problems):
            good = None
        elif problems and field is not None and isinstance(item, Fields):
            good = _with(item, field, tuple(each for _row, each in inner if each is not None))
        steps = () if good is None else self.reader.read(good)
        row = Row(
            path=path,
            first_line=stretch.first_line,
            last_line=stretch.last_line,
            kind=kind,
            written=_all_written(fields),
            steps=steps,
            rows=rows,
            problems=problems,
        )
        return row, good

    def _end(self, node: Fields, field: Field, within: Spot | None = None) -> Spot:
        """Return where the fields of ``node`` go on after ``field``, or else end."""
        index = node.fields.index(field)
        after = node.fields[index + 1].key if index + 1 < len(node.fields) else None
        return self.stretches.end_after(field.key, after, within)


def _with(item: Fields, field: Field, good: tuple[Node, ...]) -> Fields | None:
    """Return rounds of their good steps alone, ``None`` if there are none."""
    if not good:
        return None
    steps = Field(field.key, Items(good, field.value.line, field.value.column))
    fields = tuple(steps if each is field else each for each in item.fields)
    return item._replace(fields=fields)


def _all_written(fields: tuple[Field, ...]) -> Mapping[str, str]:
    """Return the fields as written; of a key that stands twice the first counts."""
    written: dict[str, str] = {}
    for field in fields:
        if field.key.text != STEPS:
            written.setdefault(field.key.text, _written(field.value))
    return MappingProxyType(written)


def _written(node: Node) -> str:
    match node:
        case Text():
            return "" if node.empty else node.text.strip()
        case Items():
            each = (_written(item) for item in node.items if isinstance(item, Text))
            return ", ".join(words for words in each if words)
        case Fields():
            pairs = (f"{each.key.text}: {_written(each.value)}" for each in node.fields)
            return ", ".join(pairs)
