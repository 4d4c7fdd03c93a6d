"""The file of reminders: from its bytes to reminders, and to all of its mistakes.

A reminder with a mistake hides no other one. Whether a routine exists is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final

from easeful.core.reminder import EVERY_DAY, About, Reminder
from easeful.library.fields import by_key, choice_of, scalar_of, text_of
from easeful.library.problem import Problem, Report, quoted, together
from easeful.library.routine_file import format_is_newer
from easeful.library.times import days_of, minutes_of, time_of, times_in
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text, read_tree

MOST_REMINDERS: Final = 100
MOST_TIMES: Final = 24
LONGEST_SAY: Final = 200
"""Letters that a note on the desktop has room for."""

TOP_KEYS: Final = frozenset({"format", "reminders"})
KEYS: Final = frozenset({"remind", "at", "days", "every", "from", "to", "routine", "say", "off"})
BEGIN: Final = 'begin each reminder with "- remind: heat"'
YES_OR_NO: Final = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True)
class PlacedReminder:
    """A reminder and its place in the list of the file, counted from 0."""

    index: int
    reminder: Reminder


def read_reminders(
    path: str, data: bytes
) -> tuple[tuple[PlacedReminder, ...], tuple[Problem, ...]]:
    """Return the reminders that are right, and all mistakes; ``path`` goes into those."""
    tree, problems = read_tree(path, data)
    if tree is None:
        return (), problems
    report = Report(path)
    reminders = tuple(
        PlacedReminder(index, reminder)
        for index, item in enumerate(_items(tree, report)[:MOST_REMINDERS])
        if (reminder := _reminder(item, report)) is not None
    )
    return reminders, together(problems, report)


def _items(tree: Node, report: Report) -> tuple[Node, ...]:
    """Return the entries of the list of reminders."""
    if isinstance(tree, Text) and tree.empty:
        return ()
    if not isinstance(tree, Fields):
        report.note(tree, 'the file begins with "reminders:", and the list stands under it')
        return ()
    if format_is_newer(tree, report):
        return ()
    found = by_key(tree, TOP_KEYS, report).get("reminders")
    if found is None or (isinstance(found.value, Text) and found.value.empty):
        return ()
    if not isinstance(found.value, Items):
        report.note(found.value, f'"reminders" needs a list; {BEGIN}')
        return ()
    if len(found.value.items) > MOST_REMINDERS:
        report.note(found.key, f"there are more than {MOST_REMINDERS} reminders; write fewer")
    return found.value.items


def _reminder(item: Node, report: Report) -> Reminder | None:
    before = report.count
    if not isinstance(item, Fields) or not item.fields:
        report.note(item, BEGIN)
        return None
    reminder = _ReminderFields(item, by_key(item, KEYS, report), report).reminder()
    return reminder if report.count == before else None


@dataclass(frozen=True, slots=True)
class _ReminderFields:
    """Reads the fields of one reminder."""

    node: Fields
    found: dict[str, Field]
    report: Report

    def reminder(self) -> Reminder | None:
        about = self._about()
        begin, end = self._time("from"), self._time("to")
        reminder = Reminder(
            about=about or About.OTHER,
            days=days_of(self.found["days"], self.report) if "days" in self.found else EVERY_DAY,
            at=self._at(),
            every=minutes_of(self.found["every"], self.report) if "every" in self.found else None,
            begin=begin,
            end=end,
            routine=self._text("routine"),
            say=self._say(),
            is_on=not self._is_off(),
        )
        self._check_times(begin, end)
        if about is not None:
            self._check_about(about)
        return reminder

    def _about(self) -> About | None:
        field = self.found.get("remind")
        if field is None:
            self._missing("remind", "write heat, routine, posture, water, bedtime or other")
            return None
        return choice_of(field, About, "kind of reminder", self.report)

    def _at(self) -> tuple[time, ...]:
        field = self.found.get("at")
        if field is None:
            return ()
        times = times_in(field, self.report)
        if len(times) > MOST_TIMES:
            self.report.note(field.key, f'"at" has more than {MOST_TIMES} times; write fewer')
        return times

    def _time(self, key: str) -> time | None:
        return time_of(self.found[key], self.report) if key in self.found else None

    def _text(self, key: str) -> str:
        return (text_of(self.found[key], self.report) or "") if key in self.found else ""

    def _say(self) -> str:
        say = self._text("say")
        if len(say) > LONGEST_SAY:
            words = f'"say" is longer than {LONGEST_SAY} letters; make it shorter'
            self.report.note(self.found["say"].value, words)
        return say

    def _is_off(self) -> bool:
        field = self.found.get("off")
        text = scalar_of(field, self.report) if field else None
        if field is None or text is None:
            return False
        if text.lower() not in YES_OR_NO:
            self.report.note(field.value, f'write yes or no for "off", not {quoted(text)}')
        return YES_OR_NO.get(text.lower(), False)

    def _check_times(self, begin: time | None, end: time | None) -> None:
        """Note times that are missing, or that do not go together."""
        if "every" in self.found:
            self._refuse("at", 'cannot stand beside "every"')
            for key in ("from", "to"):
                if key not in self.found:
                    self._missing(key, 'beside "every"', self.found["every"])
        else:
            for key in ("from", "to"):
                self._refuse(key, 'stands only beside "every"')
            if "at" not in self.found:
                self._missing("at", 'write a time such as 20:00, or "every" with "from" and "to"')
        if begin is not None and end is not None and begin >= end:
            self.report.note(self.found["to"].value, '"to" must be later than "from"')

    def _check_about(self, about: About) -> None:
        """Note what this kind of reminder needs, and what it cannot have."""
        if about is About.ROUTINE and "routine" not in self.found:
            self._missing("routine", 'write its id, such as "routine: low-back"')
        if about is About.OTHER and "say" not in self.found:
            self._missing("say", 'write it, such as "say: Ring the physiotherapist."')
        if about is not About.ROUTINE:
            self._refuse("routine", f'stands only beside "remind: routine", not {quoted(about)}')

    def _refuse(self, key: str, words: str) -> None:
        if key in self.found:
            self.report.note(self.found[key].key, f"{quoted(key)} {words}")

    def _missing(self, key: str, words: str, beside: Field | None = None) -> None:
        at = self.node.fields[0].key if beside is None else beside.key
        self.report.note(at, f"{quoted(key)} is missing; {words}")
