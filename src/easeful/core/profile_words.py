"""What may be told about a body: how it is asked in a list, and how it is given as a reason.

The words of the content's section 1.3, made short enough for a line to tick.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.words import _

JOINTS: Final = _("Joints")
BACK_AND_NECK: Final = _("Back and neck")
GETTING_ABOUT: Final = _("Getting about")
HEALTH: Final = _("Health")
STRENGTH: Final = _("Strength")

GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        JOINTS: (
            "knee_trouble",
            "wrist_trouble",
            "shoulder_trouble",
            "hip_replacement",
            "hypermobile",
        ),
        BACK_AND_NECK: ("neck_trouble", "extension_pain", "disc_leg_symptoms", "osteoporosis"),
        GETTING_ABOUT: ("floor_difficulty", "balance", "low_bp_dizzy"),
        HEALTH: (
            "pregnant",
            "high_bp_uncontrolled",
            "glaucoma",
            "reflux_hernia",
            "blood_clot_leg",
            "recent_surgery",
        ),
        STRENGTH: ("pem_or_mecfs",),
    }
)
"""All flags, under the heading that each stands under."""

LINES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "knee_trouble": _("Kneeling is sore"),
        "wrist_trouble": _("Sore wrists"),
        "shoulder_trouble": _("Lifting an arm hurts, or a frozen or once dislocated shoulder"),
        "hip_replacement": _("An artificial hip"),
        "hypermobile": _("Very bendy joints, or hypermobility"),
        "neck_trouble": _("Moving my neck makes me dizzy or my arm tingle, or arthritis in it"),
        "extension_pain": _("Arching back, or standing long, makes my back or legs worse"),
        "disc_leg_symptoms": _("Bending forward sends pain or tingling below the knee"),
        "osteoporosis": _("Thin bones, or once a broken spine"),
        "floor_difficulty": _("Getting down to the floor or up again is hard"),
        "balance": _("Unsteady on my feet, or a fall this year"),
        "low_bp_dizzy": _("Dizzy on standing up"),
        "pregnant": _("Pregnant"),
        "high_bp_uncontrolled": _("High blood pressure, not yet under control"),
        "glaucoma": _("Glaucoma, or high eye pressure"),
        "reflux_hernia": _("Reflux, or a hernia that bothers me"),
        "blood_clot_leg": _("A blood clot in a leg, now or in the past"),
        "recent_surgery": _("An operation on back, belly or a joint in the last 12 weeks"),
        "pem_or_mecfs": _("Small efforts make me much worse for a day or more"),
    }
)
WEEK_16: Final = _("Week 16 or later")

TOLD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "blood_clot_leg": _("A hot or swollen calf now? Please call a doctor today."),
        "pem_or_mecfs": _(
            "Every day is then kept as small as a flare day. "
            "A plan from somebody who knows ME/CFS comes first."
        ),
    }
)
"""What is said under a line once it is ticked."""

REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "knee_trouble": _("kneeling is sore"),
        "wrist_trouble": _("sore wrists"),
        "shoulder_trouble": _("shoulder trouble"),
        "hip_replacement": _("artificial hip"),
        "hypermobile": _("bendy joints"),
        "neck_trouble": _("neck trouble"),
        "extension_pain": _("arching back is sore"),
        "disc_leg_symptoms": _("leg pain when bending"),
        "osteoporosis": _("thin bones"),
        "floor_difficulty": _("the floor is hard to reach"),
        "balance": _("unsteady"),
        "low_bp_dizzy": _("dizzy on standing"),
        "pregnant": _("pregnancy"),
        "high_bp_uncontrolled": _("high blood pressure"),
        "glaucoma": _("eye pressure"),
        "reflux_hernia": _("reflux or hernia"),
        "blood_clot_leg": _("blood clot in a leg"),
        "recent_surgery": _("recent operation"),
        "pem_or_mecfs": _("small efforts"),
    }
)
MARKED: Final = _("you marked it as not for you")
"""Why something is changed, as the end of a sentence."""

NOT_LATE: Final = _("Not from week 16 of pregnancy on.")
NOT_IF: Final = _("Not if {condition}.")
NOT: Final = _("Not {condition}.")
