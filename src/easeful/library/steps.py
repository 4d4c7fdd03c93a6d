"""The steps of a routine file: which kind each is, and rounds of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easeful.core.plan import Catalogue
from easeful.core.routine import Rounds, Step
from easeful.library.fields import by_key
from easeful.library.problem import Report, listed, quoted
from easeful.library.step_fields import ALL_KEYS, BESIDE, COMMON, StepFields
from easeful.library.step_kinds import READERS
from easeful.library.yaml_tree import Fields, Items, Node, Text


@dataclass(frozen=True, slots=True)
class StepReader:
    """Reads steps, noting every mistake and going on."""

    catalogue: Catalogue
    report: Report

    def read_all(self, node: Items) -> tuple[Step, ...]:
        """Return the steps of a list; those with mistakes are left out."""
        return tuple(step for item in node.items for step in self._read(item))

    def _read(self, node: Node) -> Iterator[Step]:
        if not isinstance(node, Fields):
            self._no_step(node)
            return
        kinds = [field.key for field in node.fields if field.key.text in BESIDE]
        if not kinds:
            self._kind_missing(node)
            return
        kind = kinds[0].text
        others = [key for key in kinds if key.text != kind]
        for other in others:
            words = f"a step is either {quoted(kind)} or {quoted(other.text)}; make it two steps"
            self.report.note(other, words)
        if others:
            return
        known = BESIDE[kind] | COMMON | {kind}
        found = by_key(node, known, self.report, kind, ALL_KEYS)
        fields = StepFields(kind, found, self.catalogue, self.report)
        yield from self._rounds(fields) if kind == "rounds" else READERS[kind](fields)

    def _rounds(self, rounds: StepFields) -> Iterator[Step]:
        times, between, common = rounds.whole("rounds"), rounds.seconds("between"), rounds.common()
        if not rounds.needs_one_of("steps"):
            return
        node = rounds.found["steps"].value
        if not isinstance(node, Items) or not node.items:
            self.report.note(rounds.found["steps"].key, '"steps" needs a list of steps under it')
            return
        steps = self.read_all(node)
        if times and steps:
            yield Rounds(times, steps, between or 0, common)

    def _no_step(self, node: Node) -> None:
        text = node.text.strip() if isinstance(node, Text) else ""
        if isinstance(node, Text) and node.empty:
            self.report.note(node, 'this step is empty; delete its "-"')
        elif text in self.catalogue.exercises:
            self.report.note(node, f"{quoted(text)} needs its key; write do: {text}")
        elif text:
            words = f"{quoted(text)} is no step; begin with one of {listed(BESIDE)}"
            self.report.note(node, words)
        else:
            self.report.note(node, f"a step is not a list; begin with one of {listed(BESIDE)}")

    def _kind_missing(self, node: Fields) -> None:
        """Note a step without a kind; a misspelt kind is one mistake, not two."""
        if not node.fields:
            self.report.note(node, 'this step is empty; delete its "-"')
            return
        for field in node.fields:
            key = field.key.text
            guess = "" if key in ALL_KEYS else self.report.nearest(key, ALL_KEYS)
            if guess in BESIDE:
                words = f"unknown key {quoted(key)}; did you mean {quoted(guess)}?"
                self.report.note(field.key, words)
                return
        by_key(node, ALL_KEYS, self.report)
        self.report.note(node.fields[0].key, f"a step needs one of {listed(BESIDE)}")
