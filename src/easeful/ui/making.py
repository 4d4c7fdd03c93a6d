"""Where routines are made, changed and shared: built when it is first wanted.

No start waits for an editor that most days nobody opens.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from easeful.core.summary import Summary
from easeful.ui.stage import Stage
from easeful.ui.wishes import Wishes
from easeful.ui.workbench import Workbench

if TYPE_CHECKING:  # see above
    from easeful.ui.edit_way import EditWay
    from easeful.ui.share_way import ShareWay


class Making(QObject):
    """Sees to the wishes about routines of her own."""

    def __init__(self, stage: Stage, wishes: Wishes, bench: Workbench) -> None:
        super().__init__()
        self._stage, self._wishes, self._bench = stage, wishes, bench
        wishes.change.connect(self._change)
        wishes.mend.connect(self._mend)
        wishes.new_routine.connect(self._make_new)
        wishes.folder.connect(self._open_folder)
        wishes.share.connect(self._share)
        wishes.ask_package.connect(self._ask_package)
        wishes.bring_in.connect(self._bring_in)

    def leave(self) -> None:
        """Keep what is being written before the window goes."""
        if "_edit" in vars(self):
            self._edit.leave()

    @cached_property
    def _edit(self) -> EditWay:
        from easeful.ui.edit_way import EditWay  # noqa: PLC0415 (see above)

        return EditWay(self._stage, self._wishes, self._bench)

    @cached_property
    def _sharing(self) -> ShareWay:
        from easeful.ui.share_way import ShareWay  # noqa: PLC0415 (see above)

        return ShareWay(self._stage, self._wishes, self._bench)

    def _change(self, summary: Summary) -> None:
        self._edit.change(summary)

    def _mend(self, path: Path) -> None:
        self._edit.mend(path)

    def _make_new(self) -> None:
        self._edit.make_new()

    def _open_folder(self) -> None:
        self._edit.open_folder()

    def _share(self, summary: Summary) -> None:
        self._sharing.share(summary)

    def _ask_package(self) -> None:
        self._sharing.ask_which()

    def _bring_in(self, path: Path) -> None:
        self._sharing.bring_in(path)
