"""The words for a phase of a repeat or of a breath."""

from __future__ import annotations

from typing import Final

from easeful.core.announcement import Wordings, ended, joined, shorter
from easeful.core.cue_words import BREATHS, SIDES, moving_word
from easeful.core.plan import Body, Repeats
from easeful.core.saying import NOTHING, Rank, Saying
from easeful.core.settings import Talk
from easeful.core.timeline import Kind, Mark, Span

LEARNT: Final = 2
"""With short talk, so many repeats are spoken before the tones go on alone."""

OVERRUN: Final = 1.5
"""Seconds by which the words for a movement may run into the next one, every other time."""


def movement(mark: Mark, span: Span | None, body: Body, talk: Talk) -> Saying:
    """Return what is said at ``mark``, with which ``span`` of ``body`` begins or goes on.

    Where all the words of a repeat would not fit, those of going in come first in the odd repeats,
    and in the even ones those of staying and of coming back.
    """
    wordless = mark.kind is Kind.LINE and not mark.words
    if span is None or wordless or _is_left_to_tones(span, talk):
        return NOTHING
    wordings = shorter(mark.words or moving_word(mark.kind, span.breath))
    if not isinstance(body, Repeats):
        return _said(Rank.MOVE, wordings)
    goes_in = mark.kind is _first_phase(body)
    if mark.kind in {Kind.HOLD, Kind.LINE} and not goes_in:
        return _said(Rank.STAY, wordings)
    if span.breath is not None:  # so much is said where there is no room for more
        wordings = tuple(dict.fromkeys((*wordings, BREATHS[span.breath])))
    elif body.alternate and not mark.words:
        return _side_alone(span) if goes_in else _said(Rank.STAY, wordings)
    odd = span.repeat is None or span.repeat[0] % 2 == 1
    if goes_in and body.alternate:
        wordings = _with_side(span, wordings)
    reach = Rank.MOVE if odd or not goes_in else Rank.STAY
    return _said(Rank.MOVE, wordings, reach, OVERRUN if odd == goes_in else 0.0)


def _side_alone(span: Span) -> Saying:
    """Return the side, all that is new in a movement from side to side without words."""
    return _said(Rank.MOVE, _with_side(span, ()))


def _with_side(span: Span, wordings: Wordings) -> Wordings:
    side = SIDES[span.side].capitalize() if span.side is not None else ""
    return (*(joined(side, words) for words in wordings), *filter(None, (side,)))


def _said(
    rank: Rank, wordings: Wordings, reach: Rank | None = None, overrun: float = 0.0
) -> Saying:
    return Saying(rank, tuple(map(ended, wordings)), rank if reach is None else reach, overrun)


def _first_phase(body: Repeats) -> Kind:
    """Return the phase that a repeat begins with: most go in, some are only held."""
    if body.pace.into:
        return Kind.IN
    return Kind.HOLD if body.dose.hold else Kind.OUT


def _is_left_to_tones(span: Span, talk: Talk) -> bool:
    which = span.repeat[0] if span.repeat else 1
    match talk:
        case Talk.FULL:
            return False
        case Talk.SHORT:
            return which > LEARNT
        case Talk.NAMES:
            return True
