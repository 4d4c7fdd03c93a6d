"""Text and language codes as a voice can take them, whatever a person wrote."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

NOT_SPOKEN: Final = frozenset({"Cc", "Cs", "Cn", "Co", "Zl", "Zp"})
"""Control characters, halves of characters, and line separators by their Unicode category."""

PHONEMES: Final = "[["
"""After this espeak-ng takes letters for phonemes."""

CODESET: Final = re.compile(r"[.@].*", re.DOTALL)
"""What stands behind the language in ``de_DE.UTF-8``."""

TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def plain(text: str) -> str:
    """Return ``text`` in one line, without what a voice might take for a command."""
    seen = (" " if unicodedata.category(sign) in NOT_SPOKEN else sign for sign in text)
    line = " ".join("".join(seen).split())
    while PHONEMES in line:
        line = line.replace(PHONEMES, "[ [")
    return line


def language_tag(code: str) -> str:
    """Return ``code`` as a tag such as ``de-at``; "" if it is none."""
    tag = CODESET.sub("", code).strip().replace("_", "-").lower()
    return tag if TAG.fullmatch(tag) else ""


def main_language(code: str) -> str:
    """Return ``de`` for ``de-AT``; "" if ``code`` is no language."""
    return language_tag(code).split("-")[0]
