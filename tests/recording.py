"""Stands in for ``easeful record``: keeps its promises, and does as the first word says.

python tests/recording.py MODE record --day DAY --replace --progress -- ROUTINE FILE

``well`` writes the file at once. ``waits`` stands at 42 % until FILE.go is there; asked to end, it
takes its unfinished file away. ``stubborn`` does not, and does not end either. ``fails`` says why,
``breaks`` says it to programmers only, and both leave their unfinished file behind.
"""

import signal
import sys
from pathlib import Path
from threading import Event
from typing import Final

SECONDS: Final = 60.0
"""No test is so slow; a process that nobody wants any more ends by itself."""


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(mode: str, file: Path) -> int:
    unfinished = file.with_name(f".{file.name}.easeful")

    def end(_signal: int, _frame: object) -> None:
        unfinished.unlink()
        sys.exit(1)

    signal.signal(signal.SIGTERM, signal.SIG_IGN if mode == "stubborn" else end)
    unfinished.write_text(" ".join(sys.argv))
    for percent in range(0, 43, 7):
        say(f"{percent}")
    if mode == "fails":
        sys.stderr.write("one moment\nthere is no voice for “xx”\n")
        return 1
    if mode == "breaks":
        raise ValueError(mode)
    gate, seconds = Path(f"{file}.go"), 0.0
    while mode in {"waits", "stubborn"} and not gate.exists() and seconds < SECONDS:
        Event().wait(0.01)
        seconds += 0.01
    say("no number\n100")
    unfinished.rename(file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[-1])))
