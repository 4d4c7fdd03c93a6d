"""The steps of a routine file: which kind each is, and rounds of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from easeful.core.plan import Catalogue
from easeful.core.routine import Rounds, Step
from easeful.library.as_said import key_meant
from easeful.library.fields import by_key
from easeful.library.problem import Mistake, Report, listed, quoted
from easeful.library.step_fields import ALL_KEYS, BESIDE, StepFields
from easeful.library.step_kinds import READERS
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text

ANY_KIND: Final = f"one of {listed(BESIDE)}"


@dataclass(frozen=True, slots=True)
class StepReader:
    """Reads steps, noting every mistake and going on."""

    catalogue: Catalogue
    report: Report

    def read_all(self, field: Field) -> tuple[Step, ...]:
        """Return the steps under ``steps``; those with mistakes are left out."""
        node = field.value
        if isinstance(node, Items) and node.items:
            return tuple(step for item in node.items for step in self._read(item))
        if isinstance(node, Fields) and node.fields:
            self.report.note(node, *_needs_dash(node))
        elif isinstance(node, Text) and not node.empty:
            words = 'write each step on a line of its own that begins with "- "'
            self.report.note(node, words)
        else:
            self.report.note(field.key, '"steps" is empty')
        return ()

    def read(self, item: Node) -> tuple[Step, ...]:
        """Return what one item of a list of steps becomes: a step, or a row of them."""
        return tuple(self._read(item))

    def _read(self, node: Node) -> Iterator[Step]:
        if not isinstance(node, Fields):
            self._no_step(node)
            return
        kinds = [field.key.text for field in node.fields if field.key.text in BESIDE]
        kind = kinds[0] if kinds else self._misspelt_kind(node)
        if len(kinds) > 1 and set(kinds) != {kind}:
            self._two_kinds(node, kinds)
        elif not kind:
            self._kind_missing(node)
        else:
            found = by_key(node, BESIDE[kind], self.report, kind, ALL_KEYS)
            if kind in found:
                first = node.fields[0].key
                fields = StepFields(kind, first, found, self.catalogue, self.report)
                yield from self._rounds(fields) if kind == "rounds" else READERS[kind](fields)

    def _rounds(self, rounds: StepFields) -> Iterator[Step]:
        times, between, common = rounds.whole("rounds"), rounds.seconds("between"), rounds.common()
        if not rounds.has_what_it_needs():
            return
        steps = self.read_all(rounds.found["steps"])
        if times and steps:
            yield Rounds(times, steps, between or 0, common)

    def _no_step(self, node: Node) -> None:
        text = node.text.strip() if isinstance(node, Text) else ""
        if isinstance(node, Text) and node.empty:
            self.report.note(node, 'this step is empty; delete its "-"')
        elif text in self.catalogue.exercises:
            self.report.note(node, *_needs_key(node, text))
        elif text.partition(":")[0] in BESIDE:
            self.report.note(node, *_needs_space(node, text))
        elif text:
            self.report.note(node, f"{quoted(text)} is no step; begin with {ANY_KIND}")
        else:
            self.report.note(node, f"a step is not a list; begin with {ANY_KIND}")

    def _misspelt_kind(self, node: Fields) -> str:
        keys = (field.key.text for field in node.fields if field.key.text not in ALL_KEYS)
        guesses = (self.report.nearest(key, ALL_KEYS) or key_meant(key) for key in keys)
        return next((guess for guess in guesses if guess in BESIDE), "")

    def _two_kinds(self, node: Fields, kinds: Sequence[str]) -> None:
        found = by_key(node, ALL_KEYS, self.report)
        for other in dict.fromkeys(kind for kind in kinds if kind != kinds[0]):
            words = f"a step is either {quoted(kinds[0])} or {quoted(other)}; make it two steps"
            self.report.note(found[other].key, words)

    def _kind_missing(self, node: Fields) -> None:
        if not node.fields:
            self.report.note(node, 'this step is empty; delete its "-"')
            return
        by_key(node, ALL_KEYS, self.report)
        self.report.note(node.fields[0].key, f"a step needs {ANY_KIND}")


def _needs_dash(node: Fields) -> Mistake:
    key = node.fields[0].key
    is_certain = key.plain and (key.text.startswith("-") or len(node.fields) == 1)
    right = f"- {key.text.removeprefix('-')}" if is_certain else ""
    return Mistake('each step begins with "- "', key.text, right)


def _needs_key(node: Node, text: str) -> Mistake:
    right = f"do: {text}" if isinstance(node, Text) and node.plain else ""
    return Mistake(f"{quoted(text)} needs its key; write do: {text}", text, right)


def _needs_space(node: Node, text: str) -> Mistake:
    kind, _colon, rest = text.partition(":")
    right = f"{kind}: {rest}" if rest and isinstance(node, Text) and node.plain else ""
    return Mistake(f"put a space after the colon in {quoted(text)}", text, right)
