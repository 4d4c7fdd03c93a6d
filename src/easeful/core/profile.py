"""What a person told about her body, and what that means for each exercise.

Rule 1: nothing has to be told; with ``NO_PROFILE`` nothing changes.
Rule 2: what is not for her is never done, whatever leads to it.
Rule 3: a condition that nobody can know is no reason to hide: it is said as a caution.

A ``skip_if`` without words always skips. Those with words, in what ships:

- pregnant "late", "after mid-pregnancy": skipped from week 16 on, the earlier of the two weeks that
  are named for it. Before that it is a caution all the same, for the weeks go on and nobody need
  come back to tell.
- knee_trouble "severe", reflux_hernia "if painful", neck_trouble "if it brings arm symptoms": only
  she knows, so "Not if severe." and so on; as with any other words in files of her own.

``other`` in ``adapt_if`` belongs to no flag and is not shown here. Effort crashes (PACE-09): every
day has the doses of a flare day, so that only flare movements are left. Held breath (BR-01) is left
out with those flags that it names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from easeful.core.day import Day
from easeful.core.profile_words import MARKED, NOT, NOT_IF, NOT_LATE, REASONS

if TYPE_CHECKING:  # a window that opens reads settings, and need not know how a body moves
    from easeful.core.exercise import Exercise

AS_WRITTEN: Final = 100
"""Per cent: nothing has grown."""

LADDER: Final = (100, 110, 121, 133, 146, 160, 176, 193, 200)
"""How much of a dose she may do, in per cent: each at most a tenth above the one before."""

PREGNANT: Final = "pregnant"
EFFORT_CRASHES: Final = "pem_or_mecfs"
NO_HELD_BREATH: Final = (PREGNANT, "high_bp_uncontrolled", "low_bp_dizzy")

LATE: Final = frozenset({"late", "late pregnancy", "after mid-pregnancy"})
"""Conditions that ask for the week."""

LINKS: Final = frozenset(
    {"if", "when", "while", "after", "before", "during", "in", "with", "until"}
)
"""Words with which a condition stands behind "not" by itself."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an exercise suits, and with which advice; ``reason`` says why it is not as written.

    ``marked``: she marked it as not for her.
    """

    suits: bool = True
    advice: str = ""
    reason: str = ""
    marked: bool = False


FINE: Final = Verdict()


@dataclass(frozen=True, slots=True)
class Profile:
    """``flags`` are what was told, ``late`` is a pregnancy from week 16 on.

    ``not_for_me`` are the ids of exercises that she does not want, ``easier`` of those of which she
    took what is easier. ``growth`` is how much of each dose she does by now, in per cent.
    """

    flags: frozenset[str] = frozenset()
    late: bool = False
    not_for_me: frozenset[str] = frozenset()
    easier: frozenset[str] = frozenset()
    growth: int = AS_WRITTEN

    def judge(self, exercise: Exercise) -> Verdict:
        """Return whether ``exercise`` suits her."""
        if exercise.id in self.not_for_me:
            return Verdict(suits=False, reason=MARKED, marked=True)
        told = [(flag, words) for flag, words in exercise.skip_if if flag in self.flags]
        for flag, condition in told:
            if self._always(flag, condition):
                return Verdict(suits=False, reason=REASONS.get(flag, flag))
        advice = {caution(flag, condition): flag for flag, condition in told}
        advice |= {words: flag for flag, words in exercise.adapt_if if flag in self.flags}
        if not advice:
            return FINE
        reasons = dict.fromkeys(REASONS.get(flag, flag) for flag in advice.values())
        return Verdict(advice=" ".join(advice), reason=", ".join(reasons))

    def day(self, day: Day) -> Day:
        """Return the kind of day whose doses suit her on ``day``."""
        return Day.FLARE if EFFORT_CRASHES in self.flags else day

    @property
    def against_held_breath(self) -> str:
        """Return why breath is not to be held, "" if it may be."""
        return next((REASONS[flag] for flag in NO_HELD_BREATH if flag in self.flags), "")

    def _always(self, flag: str, condition: str) -> bool:
        if not condition:
            return True
        return flag == PREGNANT and self.late and _bare(condition) in LATE


NO_PROFILE: Final = Profile()


def caution(flag: str, condition: str) -> str:
    """Return a condition that nobody but she can know, as a sentence."""
    if flag == PREGNANT and _bare(condition) in LATE:
        return NOT_LATE
    words = condition.strip().rstrip(".")
    form = NOT if words.partition(" ")[0].casefold() in LINKS else NOT_IF
    return form.format(condition=words)


def _bare(condition: str) -> str:
    return condition.strip().rstrip(".").casefold()
