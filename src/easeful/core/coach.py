"""Decides what is said and rung, and when, from what a session reports.

Rule 1: one sentence at a time; a sentence is begun only if it ends before the next one that matters
as much. The fullest wording that fits is said; if none fits, none is.
Rule 2: what comes later than ``LATEST`` stays unsaid. Nothing is put off: a cue is for its moment.
Rule 3: what a person asks for (skip, go on, say it again) comes at once, in place of what is said.
Rule 4: in a rest there is silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Final

from easeful.core.announcement import ended, repeated
from easeful.core.coaching import Coaching
from easeful.core.cue_words import PAUSED
from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    PauseReason,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.ports import Chimes, Speaker
from easeful.core.prompts import Prompt, Score
from easeful.core.saying import Rank, Saying
from easeful.core.session import Session
from easeful.core.settings import Talk
from easeful.core.sound import BREATH_TONES, Chime
from easeful.core.timeline import STOPS, Kind, Mark

LATEST: Final = 2.0
"""Seconds; a cue that comes later than this misleads."""

LATEST_CHIME: Final = 1.0
"""A chime says "now", so it goes stale sooner than words."""

LEAD: Final = 0.7
"""Seconds by which a chime goes before its words: until then it is told by its first notes."""

WAKING: Final = 0.7
"""Seconds from the start in which nothing is said: headphones that slept swallow about 0.5 s."""

PAUSE: Final = 0.2
"""Seconds of silence between two sentences at the least."""

ROUNDING: Final = 1e-6
"""What two ways of adding up the same seconds may differ by."""


class Coach:
    """Listens to one session; speaks and rings."""

    def __init__(
        self, session: Session, coaching: Coaching, speaker: Speaker, chimes: Chimes
    ) -> None:
        """Say nothing yet."""
        self._session = session
        self._coaching = coaching
        self._speaker = speaker
        self._chimes = chimes
        self._free_at = 0.0
        self._rank = Rank.COUNT
        self._paused = False
        self._rings_first = False
        self._said: tuple[Saying, int] | None = None
        self._cut: tuple[Saying, int] | None = None

    def hear(self, event: Event) -> None:
        """Say and ring what the event asks for."""
        match event:
            case Started():
                self.prepare()
            case StepEntered(step=step):
                self._enter(step)
            case CueDue(mark=mark, late=late):
                self._give(mark, late)
            case Waiting():
                pass
            case Paused(reason=reason):
                self._pause(reason)
            case Resumed(at=at):
                self._go_on(at)
            case EasierTaken(words=words, at=at):
                self._say_at_once(words, at)
            case LineRepeated(words=words, at=at):
                planned = self._session.timeline.plan[self._session.step]
                self._say_at_once(repeated(planned, words), at)
            case Finished(whole=whole):
                self._finish(whole=whole)

    def prepare(self) -> None:
        """Be ready to speak and ring as this session wants it, also after others did."""
        self._speaker.prepare(self._coaching.manner)
        self._chimes.prepare(self._coaching.volumes)

    def tell(self, words: str) -> None:
        """Say ``words`` that belong to no moment of the session, which stands still."""
        self._speaker.say(words)

    def _score(self) -> Score:
        coaching = self._coaching
        return Score(self._session.timeline, coaching.talk, coaching.count_aloud, coaching.soft_end)

    def _enter(self, step: int) -> None:
        timeline = self._session.timeline
        self._stop_speaking(timeline.extents[step].start)
        self._said = self._cut = None
        if self._paused:  # its first mark is due when the session goes on
            first = self._score().prompt(timeline.first_mark(step))
            self._rings_first = first is not None and first.chime is not None

    def _give(self, mark: Mark, late: float) -> None:
        score = self._score()
        index = score.index(mark)
        prompt = None if index is None else score.prompt(index)
        if index is None or prompt is None or late > LATEST:
            return
        if mark.kind is Kind.END:  # skipping the last step leads here without a word
            self._stop_speaking(mark.at)
        lead = max(0.0, WAKING - prompt.at - late)
        if prompt.chime is not None and late <= LATEST_CHIME:
            self._chimes.ring(prompt.chime)
            lead = max(lead, self._lead(prompt.chime))
        start = prompt.at + late + lead
        saying = prompt.saying
        busy = start < self._free_at - ROUNDING
        if not saying.wordings or (busy and saying.rank <= self._rank):
            return
        words = self._fitting(saying, start, index)
        if words:
            self._say(words, start, lead)
            self._rank = saying.rank
            self._said = (saying, index)

    def _fitting(self, saying: Saying, start: float, index: int) -> str:
        """Return the fullest wording that ends in time if begun at ``start``, "" if none does."""
        seconds = self._speaker.seconds
        limit = self._limit(index, saying, start + seconds(saying.wordings[0]) + PAUSE)
        fits = limit - start + ROUNDING
        return next((words for words in saying.wordings if seconds(words) <= fits), "")

    def _limit(self, index: int, saying: Saying, until: float) -> float:
        """Return by when to be silent for the next words that must not be run into.

        Nobody asks for what comes after ``until``.
        """
        limit = inf
        for prompt in self._following(index):
            if prompt.at > until:
                break
            other = prompt.saying
            if not other.wordings or other.rank < saying.reach:
                continue
            begins = prompt.at - (0.0 if self._lead(prompt.chime) else PAUSE)
            if other.rank > saying.reach or not saying.overrun:
                return min(limit, begins)
            limit = min(limit, begins + saying.overrun)
        return limit

    def _following(self, index: int) -> Iterator[Prompt]:
        """Go through the prompts after the mark at ``index``, up to where the session waits."""
        score = self._score()
        marks = score.timeline.marks
        for later in range(index, len(marks)):
            prompt = score.prompt(later) if later > index else None
            if prompt is not None:
                yield prompt
            if marks[later].kind in STOPS:
                return

    def _lead(self, chime: Chime | None) -> float:
        """Return how long words wait for ``chime``; tones of the breath go with them."""
        struck = chime is not None and chime not in BREATH_TONES
        return LEAD if struck and self._coaching.volumes.sounds else 0.0

    def _say_at_once(self, words: str, at: float) -> None:
        if words:
            self._say(ended(words), at, 0.0)
            self._rank = Rank.LINE

    def _say(self, words: str, start: float, lead: float) -> None:
        self._speaker.say(words, lead)
        self._free_at = start + self._speaker.seconds(words)

    def _stop_speaking(self, at: float) -> None:
        """Be free to speak at ``at``: time went elsewhere, so what was being said is over."""
        if self._speaker.is_speaking:
            self._speaker.hush()
        self._free_at = at

    def _pause(self, reason: PauseReason) -> None:
        self._paused = True
        self._cut = self._said if self._speaker.is_speaking else None
        self._speaker.hush()
        self._chimes.hush()
        if reason is PauseReason.PERSON and self._coaching.talk is not Talk.NAMES:
            self._speaker.say(ended(PAUSED))

    def _go_on(self, at: float) -> None:
        self._stop_speaking(at)
        if self._paused and not self._rings_first:
            self._go_on_from_here(at)
        self._paused = self._rings_first = False
        self._cut = None

    def _go_on_from_here(self, at: float) -> None:
        """Ring, and say again what the pause has cut short, as far as there is room now."""
        session = self._session
        span = session.timeline.span_at(at, session.step)
        is_ready = span is not None and span.kind is Kind.READY
        self._chimes.ring(Chime.READY if is_ready else Chime.BEGIN)
        if self._cut is not None:
            saying, index = self._cut
            lead = self._lead(Chime.READY)
            words = self._fitting(saying, at + lead, index)
            if words:
                self._say(words, at + lead, lead)
                self._rank = saying.rank

    def _finish(self, *, whole: bool) -> None:
        if not whole:
            self._speaker.hush()
            self._chimes.hush()
        self._speaker.rest()
        self._chimes.rest()
