"""How hair is worn. Apart from the head, because settings name it and draw nothing."""

from __future__ import annotations

from enum import StrEnum


class Hair(StrEnum):
    """How the hair is worn."""

    BUN = "bun"
    SHORT = "short"
    LONG = "long"
    NONE = "none"
