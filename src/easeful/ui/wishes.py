"""What a person may wish for on any page: pages say it here, and ``ui.way`` sees to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """One signal for each wish. What they carry stands beside them."""

    go = Signal(object)  # a Route
    back = Signal()
    start = Signal(object)  # a Summary
    look = Signal(object)  # a Summary
    look_again = Signal()
    none_is_new = Signal()
    leave = Signal()
    holds = Signal()
    no_holds = Signal()
    ended = Signal(object)  # an Ending
    kept_going = Signal()
    afar = Signal(object)  # a bool
    tell = Signal(object)  # a sentence
    heat = Signal()
    today = Signal()  # Today is seen
    heat_page = Signal()
    reminders_page = Signal()
    new_routine = Signal()
    change = Signal(object)  # a Summary
    mend = Signal(object)  # the path of a routine's file
    folder = Signal()
    share = Signal(object)  # a Summary
    ask_package = Signal()
    bring_in = Signal(object)  # the path of a package
    journal = Signal()
    how_am_i = Signal()
    report = Signal()
    visit = Signal()
    data = Signal()
    news = Signal()
    carry_on = Signal(object)  # a SessionRecord
    breathe_instead = Signal()
    stopped_why = Signal(object)  # a StopReason
