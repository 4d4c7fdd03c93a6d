"""Reads a pose: where the pelvis is, how the trunk leans, where hands and feet are.

What is read remembers where each part of it stands in the file, for a body that cannot do it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from easeful.library.fields import by_key
from easeful.library.limb_fields import FOOT_KEYS, HAND_KEYS, Parts, foot_in, hand_in
from easeful.library.number_fields import angles_of, number_of, point_of
from easeful.library.pose_draft import LEG_PARTS, OTHER, PoseDraft
from easeful.library.pose_values import ANGLE, KEYS
from easeful.library.problem import Place, Report, did_you_mean, quoted
from easeful.library.yaml_tree import Field, Fields, Node, Text

LIMBS: Final = ("hands", "right-hand", "left-hand", "feet", "right-foot", "left-foot")
ANGLES: Final = ("bend", "tilt", "turn")
POSE_KEYS: Final = frozenset(KEYS)
SIDES: Final = ("right", "left")

__all__ = ["NO_POSES", "PoseReader", "Poses", "WrittenPose", "point_of", "pose_in"]

Poses = Mapping[str, PoseDraft]
NO_POSES: Final[Poses] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WrittenPose:
    """A pose as it was read at a place of a file.

    ``places`` are those of what the file says of this pose itself: "bend", "right-foot" (where
    it is), "right-foot knee". ``sound``: neither it nor what it starts from has mistakes.
    """

    draft: PoseDraft
    at: Place
    places: Mapping[str, Place] = field(default_factory=dict)
    sound: bool = True


class PoseReader:
    """Reads poses one after the other; each may be named by those below it."""

    def __init__(self, known: Poses, report: Report) -> None:
        """Begin with the poses that are known already."""
        self._known = dict(known)
        self._unsound: set[str] = set()
        self._report = report
        self.later: Collection[str] = ()

    def named(self, name: str, pose: WrittenPose) -> None:
        """Let poses below use ``pose`` by its name."""
        self._known[name] = pose.draft
        self._unsound.discard(name)
        if not pose.sound:
            self._unsound.add(name)

    def pose(self, node: Node, at: Place, base: WrittenPose | None = None) -> WrittenPose:
        """Return the pose at ``node``: the name of a known one, or how it differs from one.

        Without ``from`` it differs from ``base``. What is wrong with all of it is noted ``at``.
        """
        before = self._report.count
        draft = base.draft if base else PoseDraft()
        sound = base.sound if base else True
        places: dict[str, Place] = {}
        if isinstance(node, Text) and not node.empty:
            draft, sound = self._origin(node, draft)
        elif isinstance(node, Fields) and node.fields:
            found = by_key(node, POSE_KEYS, self._report)
            if "from" in found:
                draft, sound = self._from(found["from"], draft)
            fields = _PoseFields(found, self._report)
            draft, places = fields.over(draft), fields.places
        else:
            words = "a pose is a name such as hands-and-knees, or fields such as {bend: 20}"
            self._report.note(node, words)
        sound = sound and self._report.count == before
        sound = sound and _is_whole(draft, at, self._report)
        return WrittenPose(draft, at, places, sound)

    def _from(self, origin: Field, draft: PoseDraft) -> tuple[PoseDraft, bool]:
        if isinstance(origin.value, Text) and not origin.value.empty:
            return self._origin(origin.value, draft)
        self._report.note(origin.value, '"from" needs the name of a pose')
        return draft, False

    def _origin(self, node: Text, draft: PoseDraft) -> tuple[PoseDraft, bool]:
        name = node.text.strip()
        if name in self._known:
            return self._known[name], name not in self._unsound
        if name in self.later:
            words = f"{quoted(name)} comes only here or further down; start from a pose above"
            guess = ""
        else:
            guess = self._report.nearest(name, self._known)
            words = f"there is no pose {quoted(name)}{did_you_mean(guess)}"
        self._report.note(node, words, name, guess)
        return draft, False


def pose_in(node: Node, known: Poses, base: PoseDraft, report: Report) -> PoseDraft:
    """Return the pose written at ``node``, which differs from ``base`` if it has no ``from``."""
    return PoseReader(known, report).pose(node, node, WrittenPose(base, node)).draft


class _PoseFields:
    """Reads the fields of one pose, and remembers where they are."""

    def __init__(self, found: dict[str, Field], report: Report) -> None:
        self._found = found
        self._report = report
        self.places: dict[str, Place] = {}

    def over(self, draft: PoseDraft) -> PoseDraft:
        """Return ``draft`` with what is written."""
        found, report = self._found, self._report
        self.places.update((key, found[key].value) for key in found if key not in LIMBS)
        if "pelvis" in found:
            draft = replace(draft, pelvis=point_of(found["pelvis"], report) or draft.pelvis)
        bend, tilt, turn = (self._angles(key) for key in ANGLES)
        draft = replace(
            draft, bend=bend or draft.bend, tilt=tilt or draft.tilt, turn=turn or draft.turn
        )
        if "facing" in found:
            draft = replace(draft, facing=number_of(found["facing"], report, *ANGLE) or 0.0)
        for key in LIMBS:
            if key in found:
                draft = self._limb(key, found[key], draft)
        return draft

    def _angles(self, key: str) -> tuple[float, ...] | None:
        return angles_of(self._found[key], self._report) if key in self._found else None

    def _limb(self, key: str, limb: Field, draft: PoseDraft) -> PoseDraft:
        if not isinstance(limb.value, Fields) or not limb.value.fields:
            words = f"{quoted(key)} needs fields such as {{at: [0.1, 0.05, 0.2]}}"
            self._report.note(limb.value, words)
            return draft
        is_hand = "hand" in key
        parts = by_key(limb.value, HAND_KEYS if is_hand else FOOT_KEYS, self._report)
        end = "hand" if is_hand else "foot"
        both = key in {"hands", "feet"}
        for n, side in enumerate(SIDES):
            if not (both or key.startswith(side)):
                continue
            self._remember(f"{side}-{end}", limb, parts)
            # Both are written as the right one; what is wrong is said once.
            out, report = (-1.0, Report("")) if both and n else (1.0, self._report)
            if is_hand:
                draft = draft.with_hand(n, hand_in(parts, draft.hands[n], out, report))
            else:
                draft = draft.with_foot(n, foot_in(parts, draft.feet[n], out, report))
        return draft

    def _remember(self, name: str, limb: Field, parts: Parts) -> None:
        where = parts.get("at") or parts.get("on")
        self.places[name] = where.value if where else limb.key
        self.places.update((f"{name} {key}", part.value) for key, part in parts.items())


def _is_whole(draft: PoseDraft, at: Place, report: Report) -> bool:
    """Note hands or feet that are nowhere, or nowhere but on each other."""
    before = report.count
    for key, limbs in (("hands", draft.hands), ("feet", draft.feet)):
        if not all(limb.resting.known for limb in limbs):
            words = f'it is not said where the {key} are; give {quoted(key)}, or "from" a pose'
            report.note(at, words)
    if all(_is_on_the_other(foot.resting.on) for foot in draft.feet):
        report.note(at, "both feet rest on the other leg; give one of them a place")
    return report.count == before


def _is_on_the_other(part: str) -> bool:
    return part.startswith(OTHER) and part.removeprefix(OTHER) in LEG_PARTS
