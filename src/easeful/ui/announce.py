"""Says something to a person who listens to a screen reader, and shows nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader speak ``words``; without one this costs nothing.

    What is not seen yet is not announced either: a window that opens is read by its title.
    """
    if not words or not widget.isVisible():
        return
    # Not at the top: Qt takes two milliseconds to load it, which no start needs.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
