"""What was done to a text, step by step, back to the beginning.

Qt's own history forgets how lines ended, so that an undo could change bytes that nobody touched.
"""

from __future__ import annotations

from typing import NamedTuple

from easeful.ui.edit.text_bytes import Line


class Step(NamedTuple):
    """From line ``first`` on, lines ``before`` became lines ``after``; the mark may change too."""

    first: int
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    marks: tuple[bytes, bytes]

    @property
    def back(self) -> Step:
        """Return the step that undoes this one."""
        return Step(self.first, self.after, self.before, (self.marks[1], self.marks[0]))


class History:
    """Steps that can be undone, and steps that were."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._is_open = False

    @property
    def can_undo(self) -> bool:
        """Say whether there is anything to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Say whether there is anything to do again."""
        return bool(self._undone)

    def note(self, step: Step, *, is_whole: bool = False) -> None:
        """Remember a step. Letters of one word are one step, unless a step ``is_whole``."""
        self._undone.clear()
        joint = _joint(self._done[-1], step) if self._is_open and not is_whole else None
        if joint is None:
            self._done.append(step)
        else:
            self._done[-1] = joint
        self._is_open = not is_whole

    def back(self) -> Step:
        """Return what undoes the last step."""
        self._is_open = False
        self._undone.append(self._done.pop())
        return self._undone[-1].back

    def forth(self) -> Step:
        """Return the step that was undone last."""
        self._is_open = False
        self._done.append(self._undone.pop())
        return self._done[-1]


class _Stroke(NamedTuple):
    """A change within one line: at character ``at``, ``gone`` was replaced by ``new``."""

    at: int
    gone: str
    new: str


def _stroke(step: Step) -> _Stroke | None:
    if len(step.before) != 1 or len(step.after) != 1 or step.marks[0] != step.marks[1]:
        return None
    old, new = step.before[0].text, step.after[0].text
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = range(1, shorter - head + 1)
    tail = next((at - 1 for at in rest if old[-at] != new[-at]), shorter - head)
    return _Stroke(head, old[head : len(old) - tail], new[head : len(new) - tail])


def _joint(last: Step, step: Step) -> Step | None:
    """Return both as one step if they are strokes of one word, else ``None``."""
    one, two = _stroke(last), _stroke(step)
    if one is None or two is None or last.first != step.first:
        return None
    goes_on = not one.gone and not two.gone and two.at == one.at + len(one.new)
    deletes_on = not one.new and not two.new and two.at + len(two.gone) in {one.at, one.at + 1}
    is_new_word = one.new[-1:].isspace() and not two.new[:1].isspace()
    if (goes_on and not is_new_word) or (deletes_on and len(two.gone) == 1):
        return step._replace(before=last.before)
    return None
