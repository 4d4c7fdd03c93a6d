"""Says without a window that heat may be on: whatever part of Easeful runs, says it first.

The journal is only read. A damaged one is left for the window to mend.
"""

from __future__ import annotations

import sys
from typing import Final

from easeful.core.heat_reasons import time_words
from easeful.core.heat_words import IS_IT_OFF, TAKE_IT_OFF
from easeful.core.words import _
from easeful.places import Places

WATCHED_WITHIN: Final = 30.0
"""Seconds within which a window that watches has written that it does: then it asks by itself."""


def tell_of_heat(places: Places) -> None:
    """Write one line on standard error if nobody has said that a pad is off."""
    if not places.journal.exists():
        return
    # Not at the top: most homes have no journal, and no command needs it otherwise.
    from easeful.adapters.boot import boot_id  # noqa: PLC0415
    from easeful.adapters.clock import SystemClock  # noqa: PLC0415
    from easeful.adapters.journal_glimpse import open_heat_in  # noqa: PLC0415
    from easeful.core.heat_guard import capped  # noqa: PLC0415

    found, now = open_heat_in(places.journal), SystemClock().now()
    if found is None:
        return
    plan = found.record.plan
    over = found.seconds_on(now, boot_id()) >= capped(plan)
    if not over and now.since(found.seen) < WATCHED_WITHIN:
        return
    said = TAKE_IT_OFF[plan.pack] + "." if over else IS_IT_OFF[plan.pack]
    words = _("It has been on since {time}. {said} Open Easeful to answer.")
    sys.stderr.write(words.format(time=time_words(found.record.began), said=said) + "\n")
    sys.stderr.flush()
