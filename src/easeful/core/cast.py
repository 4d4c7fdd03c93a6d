"""The figure's part in a session: from the session's position to what the figure does.

Rule 1: the same moment gives the same stance; nothing is remembered that changes it.
Rule 2: where time stands still, so does the figure.
Rule 3: with less motion only whole pictures change, each softly into the next.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from easeful.core.act import Act
from easeful.core.body import Side
from easeful.core.cue_words import PAUSED, moving_word
from easeful.core.glance import fullness
from easeful.core.living import (
    glow_of,
    is_changing,
    level,
    living_breath,
    pad_of,
    tension_of,
)
from easeful.core.plan import Breaths, Repeats
from easeful.core.ports import Moment
from easeful.core.script import Change, Script, Setting
from easeful.core.session import Session, State
from easeful.core.stance import Life, Stance
from easeful.core.timeline import Kind, Span
from easeful.core.words import _
from easeful.figure.motion import eased
from easeful.figure.pose import pose_between
from easeful.figure.tension import tensed

FADE: Final = 0.6
"""So long one picture takes to become the next with less motion. Seconds."""

HALF_FULL: Final = 0.25
"""How full a body is that does not breathe."""

SIDE_SAID_FROM: Final = 4.0
"""Where sides change faster than this, the picture does not say which it is. Seconds."""


class Cast:
    """Plays the figure of one session."""

    def __init__(self, session: Session, setting: Setting) -> None:
        self._session = session
        self._setting = setting
        self._script = Script(session.timeline, setting)

    def stance(self, now: Moment, *, still: bool = False) -> Stance:
        """Return what the figure does ``now``; ``still``: as it is with less motion."""
        session, script = self._session, self._the_script()
        step, at = session.step, session.position(now)
        spans = script.spans(step)
        n = script.index(step, at, session.waits_at)
        span, act = spans[n], script.act(step)
        done = min(max(0.0, at - span.start), span.seconds)
        change = script.change(step, n)
        if still:
            stance = self._whole(act, n, done)
        elif change is not None and at < change.end:
            stance = self._under_way(act, span, change, at)
        else:
            stance = self._moving(act, n, done, change)
        if isinstance(act.step.body, Breaths) and not still:
            stance = replace(stance, breath=level(fullness(session, now)))
        return replace(
            stance,
            pad=pad_of(act.step, span),
            side=_side(act, span),
            picture=self._setting.pictures.get(act.step.picture, ""),
            words=self._words(act, span),
            life=stance.life if session.state is State.RUNNING else Life.STILL,
        )

    def _the_script(self) -> Script:
        """Return the script of the timeline as it is now: an easier exercise changes it."""
        if self._script.timeline is not self._session.timeline:
            self._script = Script(self._session.timeline, self._setting)
        return self._script

    def _under_way(self, act: Act, span: Span, change: Change, at: float) -> Stance:
        """Return the figure on its way from one pose to another."""
        share = change.share(at)
        view = act.view(span.side)
        return Stance(
            view,
            change.way.pose(share),
            came=change.came,
            share=share,
            seen=change.seen(share),
            glow=glow_of(act.step, view.motion, span, at - span.start),
            life=Life.MOVES,
        )

    def _moving(self, act: Act, n: int, done: float, change: Change | None) -> Stance:
        """Return the figure in its movement, or at rest."""
        script, step = self._script, self._session.step
        spans = script.spans(step)
        span = spans[n]
        share = done / span.seconds if span.seconds else 0.0
        pose, frame = act.pose(spans, n, share), act.frame(span, share)
        came = script.came(step) if n == 0 and change is None and span.seconds else None
        fade = eased(done / FADE) if span.kind is Kind.SIDE and change is None else 1.0
        if came is not None and came[0] is not act.view(span.side):
            fade = eased(done / FADE)
        elif came is not None and came[1] != act.pose(spans, 0, 0.0):
            pose, frame = pose_between(came[1], pose, eased(share)), None
        if act.jumps(spans, n) is not None:
            frame = None
        view = act.view(span.side)
        pose = tensed(pose, (act.step.group,), tension_of(act.step, span, done))
        glow = glow_of(act.step, view.motion, span, done)
        moves = _moves(act, span) or is_changing(glow, span, done)
        quiet = max(span.start, change.end) if change is not None else span.start
        gone = span.start + done - quiet
        breath = 0.0 if _moves(act, span) else living_breath(gone, span.end - quiet)
        return Stance(
            view,
            pose,
            frame,
            breath=breath,
            glow=glow,
            fade=fade,
            life=Life.MOVES if moves or fade < 1 else Life.BREATHES,
        )

    def _whole(self, act: Act, n: int, done: float) -> Stance:
        """Return the one picture of a span, and how far it is there."""
        spans = self._script.spans(self._session.step)
        span = spans[n]
        view = act.view(span.side)
        share, began = 1.0, 0.0
        many = len(view.motion.stay) + 1
        if span.kind is Kind.HOLD and act.moves and span.seconds:
            stay = min(many - 1, int(done / span.seconds * many))
            share, began = (stay + 1) / many - 1e-6, span.seconds * stay / many
        fade = eased((done - began) / FADE) if span.seconds else 1.0
        tension = tension_of(act.step, span, span.seconds / 2)
        return Stance(
            view,
            tensed(act.pose(spans, n, share), (act.step.group,), tension),
            act.frame(span, share),
            breath=HALF_FULL,
            glow=glow_of(act.step, view.motion, span, span.seconds / 2),
            fade=fade,
            life=Life.MOVES if fade < 1 else Life.STILL,
        )

    def _words(self, act: Act, span: Span) -> str:
        """Return what the body does, in words."""
        word = moving_word(span.kind, span.breath)
        if self._session.state is State.PAUSED:
            word = PAUSED
        return _("Figure: {name}, {doing}").format(name=act.step.name, doing=word.lower())


def _moves(act: Act, span: Span) -> bool:
    """Say whether the body itself moves in ``span``."""
    if isinstance(act.step.body, Breaths):
        return span.kind is not Kind.READY
    visits = span.kind is Kind.HOLD and bool(act.views[0].motion.stay)
    return act.moves and (visits or span.kind in {Kind.IN, Kind.OUT})


def _side(act: Act, span: Span) -> Side | None:
    """Return the side that the picture says: none where they take turns quickly."""
    body = act.step.body
    if not isinstance(body, Repeats):
        return span.side
    if body.alternate and body.pace.into + body.dose.hold + body.pace.out < SIDE_SAID_FROM:
        return None
    return span.side or act.first_side
