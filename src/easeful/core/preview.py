"""What a step looks like before it is done: its picture, and a short row of moments that shows how.

Rule 1: it begins and ends in the picture, so nothing jumps when somebody looks at it.
Rule 2: long holds are cut short: it shows how, not how long.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from easeful.core.body import Place, Position
from easeful.core.neutral import at_rest, bedded, motion_for
from easeful.core.plan import LetGo, PlannedStep, Repeats, Thermal
from easeful.core.still import Still
from easeful.core.timeline import Timeline
from easeful.figure.motion import Motion, Phase, eased
from easeful.figure.pose import Pose, Side, pose_between
from easeful.figure.shape import Tint

HELD: Final = 2.0
LEAST_HELD: Final = 0.4
"""How long a hold is at most and at least. Seconds."""

SHORTEST: Final = 1.2
USUAL: Final = 2.5
"""How long a way takes at least, and where no pace is given. Seconds."""

PAUSE: Final = 0.5
"""Between two repeats. Seconds."""

SETTLING: Final = 0.5
"""So long it takes from the picture into the movement. Seconds."""

BREATH: Final = 5.0
"""A breath. Seconds."""


@dataclass(frozen=True)
class Preview:
    """A step to be looked at. ``into``, ``hold`` and ``out`` are its seconds.

    ``left`` is the other side of a movement that goes from side to side.
    """

    still: Still
    into: float = USUAL
    hold: float = HELD
    out: float = USUAL
    left: Motion | None = None

    @property
    def moves(self) -> bool:
        """Say whether there is more to be seen than a breath."""
        motion = self.still.motion
        return bool(motion.into or motion.out or motion.hands)

    def moment(self, at: float) -> tuple[Motion, Pose]:
        """Return what is seen ``at`` seconds after somebody began to look."""
        motion = self.still.motion
        if not self.moves:
            return motion, motion.picture
        many = 1 if self.left is None else 2
        turn, gone = divmod(at + self._begin, self._length)
        side = motion if self.left is None or int(turn) % many == 0 else self.left
        phase, share = self._phase(gone)
        # Only a picture of the start shows how one gets there; later repeats begin elsewhere.
        first = int(turn) == 0 and motion.still is Phase.REST
        pose = side.pose(phase, share, first=first)
        if at < SETTLING:
            pose = pose_between(motion.picture, pose, eased(at / SETTLING))
        return side, pose

    def opened(self, at: float) -> float:
        """Return how far hands that are seen from near are open."""
        phase, share = self._phase((at + self._begin) % self._length)
        match phase:
            case Phase.IN:
                return eased(share)
            case Phase.HOLD:
                return 1.0
            case Phase.OUT:
                return 1 - eased(share)
            case Phase.REST:
                return 0.0

    def breath(self, at: float) -> float:
        """Return how full the chest is, 0 to 1; while the body moves it is left alone."""
        if self.moves:
            return 0.0
        share = at / BREATH % 1.0
        return eased(2 * share if share < 0.5 else 2 - 2 * share)  # noqa: PLR2004 (there and back)

    @cached_property
    def _length(self) -> float:
        return self.into + self.hold + self.out + PAUSE

    @cached_property
    def _begin(self) -> float:
        """Return when, in a repeat, the picture is seen."""
        return {
            Phase.REST: 0.0,
            Phase.IN: self.into,
            Phase.HOLD: self.into + self.hold,
            Phase.OUT: self.into + self.hold + self.out,
        }[self.still.motion.still]

    def _phase(self, gone: float) -> tuple[Phase, float]:
        for phase, seconds in (
            (Phase.IN, self.into),
            (Phase.HOLD, self.hold),
            (Phase.OUT, self.out),
        ):
            if gone < seconds:
                return phase, gone / seconds
            gone -= seconds
        return Phase.REST, 0.0


def preview_of(step: PlannedStep, motion: Motion) -> Preview:
    """Return what can be seen of ``step``; ``motion`` is its movement, or a body at rest."""
    still, body = Still(motion), step.body
    if isinstance(body, Thermal):
        tint = Tint.PAD if body.pack.warms else Tint.PACK
        return Preview(replace(still, area=body.area, pad=tint if body.area else None))
    if isinstance(body, LetGo):
        return Preview(replace(still, glow=(step.group,) if step.group else ()))
    if not isinstance(body, Repeats):
        return Preview(still)
    return Preview(
        still,
        into=max(SHORTEST, body.pace.into or USUAL),
        hold=min(HELD, max(LEAST_HELD, body.dose.hold)),
        out=max(SHORTEST, body.pace.out or USUAL),
        left=motion.on(Side.LEFT) if body.alternate else None,
    )


def previews_of(
    timeline: Timeline, poses: Mapping[str, Pose], places: Sequence[Place]
) -> tuple[Preview, ...]:
    """Return what can be seen of each step; ``poses`` are bodies at rest, by position."""
    first = next((each for each in timeline.positions if each is not None), None)
    usual = first or (Position.CHAIR if Place.CHAIR in places else Position.BACK)
    on_bed = tuple(places) == (Place.BED,)
    previews = []
    for step, position in zip(timeline.plan, timeline.positions, strict=True):
        motion = at_rest(position or usual, poses)
        if step.motion is not None:
            motion = step.motion
            if step.positions:
                motion, _ = motion_for(motion, step.positions[0], position or usual)
        previews.append(preview_of(step, bedded(motion) if on_bed else motion))
    return tuple(previews)
