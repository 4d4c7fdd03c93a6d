"""The words of what is scored from 0 to 10 (content, 5.3)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from easeful.core.diary import Measure
from easeful.core.words import _


class ScoreWords(NamedTuple):
    """``low`` and ``high`` say what 0 and 10 are."""

    name: str
    question: str
    low: str
    high: str


HELD: Final = "\N{NO-BREAK SPACE}"
"""Keeps a score beside its name where a line is broken."""

SCORE_WORDS: Final[Mapping[Measure, ScoreWords]] = MappingProxyType(
    {
        Measure.PAIN: ScoreWords(_("Pain"), _("Pain now?"), _("none"), _("worst you can imagine")),
        Measure.FATIGUE: ScoreWords(
            _("Fatigue"), _("Fatigue now?"), _("full of energy"), _("worn out")
        ),
        Measure.STIFFNESS: ScoreWords(
            _("Stiffness"), _("Stiffness now?"), _("loose"), _("very stiff")
        ),
        Measure.MOOD: ScoreWords(_("Mood"), _("Mood now?"), _("very low"), _("very good")),
    }
)


def scores_words(scores: Mapping[Measure, int | None]) -> str:
    """Return the scores that were told, in one line; "" if none was."""
    told = ((SCORE_WORDS[each].name, score) for each, score in scores.items())
    return " · ".join(f"{name}{HELD}{score}" for name, score in told if score is not None)
