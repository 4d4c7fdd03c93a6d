"""Sentences that only count. They say what was told, and draw no conclusion from it.

Rule 1: nothing is said about fewer than four weeks with scores.
Rule 2: a difference below one point is "about the same" (content, 5.3).
Rule 3: no praise, no blame, no cause: a count is not a proof, and that is said beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.diary import Measure
from easeful.core.weeks import Week, median_of
from easeful.core.wholes import Whole
from easeful.core.words import _

MEASURES: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.PAIN: _("pain"),
        Measure.FATIGUE: _("fatigue"),
        Measure.STIFFNESS: _("stiffness"),
        Measure.MOOD: _("mood"),
    }
)
"""Each measure by name, as it stands within a sentence."""

NO_PROOF: Final = _(
    "This only counts and is no proof: people begin when it hurts, and often it eases by itself."
)
FEWEST_WEEKS: Final = 4
"""Weeks with scores below which nothing is said of how it goes on."""

LONGEST_SIDE: Final = 4
"""Weeks at the beginning, and as many at the end, that are compared."""

SAME: Final = 1.0
"""A smaller difference is "about the same"."""

_IN_ONE: Final = (
    _("In one session {measure} was lower afterwards."),
    _("In one session {measure} was the same afterwards."),
    _("In one session {measure} was higher afterwards."),
)
_IN_MANY: Final = (
    _("In {n} of {all} sessions {measure} was lower afterwards"),
    _("In {n} of {all} sessions {measure} was the same afterwards"),
    _("In {n} of {all} sessions {measure} was higher afterwards"),
)
_AND: Final = (_("in {n} lower"), _("in {n} the same"), _("in {n} higher"))


Counts = tuple[int, int, int]
"""In how many sessions a score was lower, the same and higher afterwards."""


def counts(wholes: Iterable[Whole], measure: Measure = Measure.PAIN) -> Counts:
    """Return in how many wholes a score was lower, the same and higher afterwards.

    Only sessions are called so: heat by itself is none.
    """
    lower = same = higher = 0
    for whole in wholes:
        change = whole.change(measure)
        if change is None or not whole.sessions:
            continue
        before, after = change
        lower += after < before
        same += after == before
        higher += after > before
    return lower, same, higher


def counted(wholes: Iterable[Whole], measure: Measure = Measure.PAIN) -> str:
    """Say in how many sessions a score was lower, the same and higher afterwards.

    Only those with a score before and after are counted; "" if there is none.
    """
    return counts_words(counts(wholes, measure), measure)


def counts_words(numbers: Counts, measure: Measure = Measure.PAIN) -> str:
    """Say the same of what was counted."""
    ways = [way for way, n in enumerate(numbers) if n]
    if measure is Measure.MOOD:  # of mood more is better: the same order for all
        ways.reverse()
    if not ways:
        return ""
    first, *others = ways
    name = MEASURES[measure]
    if sum(numbers) == 1:
        return _IN_ONE[first].format(measure=name)
    begun = _IN_MANY[first].format(n=numbers[first], all=sum(numbers), measure=name)
    return ", ".join([begun, *(_AND[way].format(n=numbers[way]) for way in others)]) + "."


def sides(weeks: Iterable[Week]) -> tuple[float, float] | None:
    """Return the median of the first weekly medians and of the last, of as many weeks each.

    ``None`` with fewer than ``FEWEST_WEEKS`` weeks with scores.
    """
    medians = [week.median for week in weeks if week.median is not None]
    if len(medians) < FEWEST_WEEKS:
        return None
    side = min(LONGEST_SIDE, len(medians) // 2)
    return median_of(medians[:side]), median_of(medians[-side:])


def trend(weeks: Iterable[Week], measure: Measure = Measure.PAIN) -> str:
    """Say how the last weeks compare with the first; "" where it is too early to say."""
    found = sides(weeks)
    if found is None:
        return ""
    first, last = found
    if abs(last - first) < SAME:
        words = _(
            "By weekly medians {measure} was about the same: {first} in the first weeks, "
            "{last} in the last."
        )
    else:
        words = _("By weekly medians {measure} was {first} in the first weeks, {last} in the last.")
    return words.format(
        measure=MEASURES[measure], first=number_words(first), last=number_words(last)
    )


def number_words(number: float) -> str:
    """Return a number with one digit after the point, or with none: "4.5", "5"."""
    tenths = int(abs(number) * 10 + 0.5)
    sign = "\u2212" if number < 0 and tenths else ""
    return f"{sign}{tenths / 10:.1f}".removesuffix(".0")
