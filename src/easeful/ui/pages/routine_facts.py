"""A routine in a few words: how many steps, how long, where, and how often one gets up."""

from __future__ import annotations

from easeful.core.day import Day
from easeful.core.place_words import IN_PLACES
from easeful.core.summary import GettingUp, Summary
from easeful.core.words import _, ngettext


def facts(summary: Summary, day: Day) -> str:
    """Return "7 steps · 8 min · on the floor or in bed"."""
    steps = ngettext("{count} step", "{count} steps", summary.steps).format(count=summary.steps)
    minutes = _("{count} min").format(count=summary.minutes(day))
    where = _(" or ").join(IN_PLACES[place] for place in summary.places)
    return f"{steps} · {minutes} · {where}"


def getting_up(changes: GettingUp) -> str:
    """Return how often the person gets down and up, in words."""
    if not changes.down and not changes.up:
        return _("You stay where you are: no getting down or up.")
    down = ngettext("once", "{count} times", changes.down).format(count=changes.down)
    up = ngettext("once", "{count} times", changes.up).format(count=changes.up)
    if not changes.down:
        return _("You get up {up}.").format(up=up)
    if not changes.up:
        return _("You get down {down}.").format(down=down)
    return _("You get down {down} and up {up}.").format(down=down, up=up)
