"""The checklist for the visit itself: what to bring, what to say first, what to ask, what to note.

Own words, after checklists for such visits (content, 5.5): short, for a foggy day.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from easeful.core.diary import PaperKey
from easeful.core.words import _

TITLE: Final = _("Before the visit")
ASK: Final = _("What I could ask")
ASKED: Final = (PaperKey.QUESTION_1, PaperKey.QUESTION_2, PaperKey.QUESTION_3)


class Part(NamedTuple):
    """A heading, and what belongs under it."""

    heading: str
    lines: tuple[str, ...]


BRING: Final = Part(
    _("What to bring"),
    (
        _("The page for my doctor, printed"),
        _("A list of all medicines and supplements, with how much and when"),
        _("Letters and results since the last time"),
        _("Somebody who listens with me, if I like"),
    ),
)
SAY: Final = Part(
    _("What to say first"),
    (
        _("The one thing that matters most today"),
        _("When it is bad, and since when"),
        _("What makes it better, and what worse"),
        _("How movement feels on the next day"),
    ),
)
QUESTIONS: Final = Part(
    ASK,
    (
        _("What do you think this is, and what else could it be?"),
        _("What can I do myself?"),
        _("Which movement suits me, and what should I leave?"),
        _("Could one of my medicines do this?"),
        _("What should make me come sooner?"),
        _("What do we do if this does not help?"),
    ),
)
NOTE: Final = Part(
    _("What to note there"),
    (
        _("What we decided, and why"),
        _("What is new: how much, when, for how long"),
        _("Which signs mean that I call at once"),
        _("When we meet again"),
    ),
)
PARTS: Final = (BRING, SAY, QUESTIONS, NOTE)


def place_of(question: str, papers: Mapping[PaperKey, str]) -> PaperKey | None:
    """Return where ``question`` stands among hers, ``None`` if it does not."""
    return next((key for key in ASKED if papers.get(key, "").strip() == question), None)


def free_place(papers: Mapping[PaperKey, str]) -> PaperKey | None:
    """Return the first of her three questions that is empty."""
    return next((key for key in ASKED if not papers.get(key, "").strip()), None)
