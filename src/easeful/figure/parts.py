"""Places on the body that a hand or a foot may rest on."""

from __future__ import annotations

from typing import Final

ALONG_LEG: Final = {"thigh": 0.55, "knee": 1.0, "shin": 0.5, "ankle": 1.0}

ON_TRUNK: Final = {
    "hip": (0, 0, 0.09, 0.06, 0.1),
    "waist": (1, 1, -0.1, 0.0, 0.03),
    "belly": (1, 1, 0.115, -0.02, 0.03),
    "ribs": (2, 2, 0.1, 0.0, 0.1),
    "chest": (3, 3, 0.115, -0.08, 0.06),
    "shoulder": (3, 3, 0.045, -0.01, 0.16),
    "nape": (4, 4, -0.05, 0.0, 0.02),
    "head": (5, 5, -0.095, 0.02, 0.045),
    "temple": (5, 5, 0.02, 0.03, 0.085),
    "chin": (5, 5, 0.09, -0.1, 0.02),
}
"""Places on the trunk: joint, frame, and from there (forward, up, outward)."""

PARTS: Final = (*ON_TRUNK, *ALONG_LEG, "foot")
"""What a hand or a foot may rest on."""
