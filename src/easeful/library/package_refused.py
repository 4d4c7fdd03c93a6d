"""Why a package is not taken in or not made: a sentence for a person."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.library.problem import Problem


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was done, and why; ``problems`` are those of the files in it, if that is why."""

    reason: str
    problems: tuple[Problem, ...] = ()


class RefusedError(Exception):
    """Ends the work on a package; the door that began it answers with ``refused``."""

    def __init__(self, reason: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(reason)
        self.refused = Refused(reason, problems)
