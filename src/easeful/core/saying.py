"""Words for one moment of a session, and what they give way to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from easeful.core.announcement import Wordings


class Rank(IntEnum):
    """Which words give way to which: the lower to the higher."""

    COUNT = 1
    STAY = 2
    MOVE = 3
    LINE = 4
    MUST = 5


@dataclass(frozen=True, slots=True)
class Saying:
    """Words for one moment: the fullest of ``wordings`` that fits is said, or none.

    ``rank`` guards their time; they may run over what ranks below ``reach``, and ``overrun``
    seconds into what ranks as high.
    """

    rank: Rank
    wordings: Wordings = ()
    reach: Rank = Rank.MUST
    overrun: float = 0.0


NOTHING: Final = Saying(Rank.COUNT)


def must(wordings: Wordings) -> Saying:
    """Return words that have to be heard."""
    return Saying(Rank.MUST, wordings)


def low(rank: Rank, words: str) -> Saying:
    """Return words that run over nothing that matters as much."""
    return Saying(rank, (words,), rank)
