"""A fault: something in a pose that no body can do, in words, and what of the pose it is about."""

from __future__ import annotations

from typing import Final, NamedTuple

PELVIS: Final = "pelvis"
BEND: Final = "bend"
TILT: Final = "tilt"
TURN: Final = "turn"


class Fault(NamedTuple):
    """What is wrong. ``about`` names what of a pose to look at, the likeliest first.

    Those are "pelvis", "bend", "tilt", "turn", "right-hand" and so on, and parts of a hand or a
    foot such as "right-foot knee".
    """

    words: str
    about: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the words."""
        return self.words
