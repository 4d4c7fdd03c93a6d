"""What became of each note, whatever the desktop and the person do, in any order."""

from collections import deque

from fakes import FakeClock
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from easeful.adapters.notices_board import Board
from easeful.adapters.notices_words import Changed, Closed, Pressed, Reply, Show, Word
from easeful.core.notice import Notice

KEYS = st.sampled_from(["heat", "neck"])


class FakeDesktop:
    """Takes calls at once and carries them out when ``serve`` is called."""

    def __init__(self) -> None:
        self.calls: deque[tuple[int, str, tuple[object, ...]]] = deque()
        self.words: deque[Word] = deque()
        self.shown: dict[int, str] = {}
        self.bodies: list[object] = []
        self.abilities: list[str] | None = ["actions"]
        self._serial = self._id = 0

    def call(self, method: str, _form: str, *arguments: object) -> int:
        self._serial += 1
        self.calls.append((self._serial, method, arguments))
        return self._serial

    def serve(self) -> None:
        """Carry out the oldest call."""
        serial, method, arguments = self.calls.popleft()
        value: object = None
        if method == "GetCapabilities":
            value = self.abilities
        elif method == "Notify":
            value = self._placed(arguments)
        elif self.shown.pop(int(str(arguments[0])), None) is not None:
            self.words.append(Closed(int(str(arguments[0]))))
        self.words.append(Reply(serial, value))

    def restart(self) -> None:
        """Begin anew, with the same ids; whoever waits for an answer is refused."""
        self.shown.clear()
        self._id = 0
        self.words.append(Changed())
        self.words.extend(Reply(serial, None) for serial, _method, _arguments in self.calls)
        self.calls.clear()

    def other_note(self) -> None:
        """Show the note of another program."""
        self._id += 1

    @property
    def last_id(self) -> int:
        return self._id

    def _placed(self, arguments: tuple[object, ...]) -> int:
        replaced = int(str(arguments[1]))
        if replaced not in self.shown:
            self._id += 1
            replaced = self._id
        self.shown[replaced] = str(arguments[3])
        self.bodies.append(arguments[4])
        return replaced


class Stories(RuleBasedStateMachine):
    """The title of each note is its key and a number of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.desktop = FakeDesktop()
        self.clock = FakeClock()
        self.told: list[tuple[str, str]] = []
        self.board = Board(self.desktop, "", lambda key, answer: self.told.append((key, answer)))
        self.wishes: list[Show] = []
        self.losses: list[str] = []
        self.seen: set[str] = set()
        self.last: dict[str, Show | None] = {}

    @rule(key=KEYS)
    def show(self, key: str) -> None:
        title = f"{key} {len(self.wishes)}"
        until = self.clock.now().steady + 3
        wish = Show(Notice(key, title), lambda: self.losses.append(title), until)
        self.wishes.append(wish)
        self.last[key] = wish
        self.board.show(wish)

    @rule(key=KEYS)
    def withdraw(self, key: str) -> None:
        self.last[key] = None
        self.board.withdraw(key)

    @precondition(lambda self: self.desktop.calls)
    @rule()
    def serve(self) -> None:
        self.desktop.serve()
        self.seen |= set(self.desktop.shown.values())

    @precondition(lambda self: self.desktop.words)
    @rule()
    def deliver(self) -> None:
        self.board.hear(self.desktop.words.popleft())

    @precondition(lambda self: self.desktop.shown)
    @rule(number=st.integers(0, 9))
    def close(self, number: int) -> None:
        ids = sorted(self.desktop.shown)
        gone = ids[number % len(ids)]
        del self.desktop.shown[gone]
        self.desktop.words.append(Closed(gone))

    @precondition(lambda self: self.desktop.shown)
    @rule(number=st.integers(0, 9))
    def press(self, number: int) -> None:
        """Press a button when everything else has been said; its note must be told, and go."""
        self.settle()
        if not self.desktop.shown:
            return
        ids = sorted(self.desktop.shown)
        pressed = ids[number % len(ids)]
        key = self.desktop.shown[pressed].split()[0]
        self.desktop.words.append(Pressed(pressed, "later"))
        told = len(self.told)
        self.settle()
        assert self.told[told:] == [(key, "later")]
        assert pressed not in self.desktop.shown

    @rule()
    def another_program_is_answered(self) -> None:
        self.settle()
        self.desktop.other_note()
        told = len(self.told)
        self.desktop.words.append(Pressed(self.desktop.last_id, "later"))
        self.settle()
        assert len(self.told) == told

    @rule()
    def restart(self) -> None:
        self.desktop.restart()

    @rule()
    def time_passes(self) -> None:
        now = self.clock.pass_seconds(2).steady
        self.board.give_up(now)
        for wish in self.wishes:
            title = wish.notice.title
            if wish is self.last[wish.notice.key] and wish.until <= now:
                assert title in self.losses or title in self.seen

    @rule()
    def settle(self) -> None:
        while self.desktop.calls or self.desktop.words:
            while self.desktop.calls:
                self.serve()
            while self.desktop.words:
                self.deliver()
        assert self.board.deadline is None
        titles = [title.split()[0] for title in self.desktop.shown.values()]
        assert len(titles) == len(set(titles))
        for key, wish in self.last.items():
            if wish is None:
                assert key not in titles
            else:
                assert wish.notice.title in {*self.losses, *self.seen}

    @invariant()
    def nobody_hears_twice_of_a_loss(self) -> None:
        assert len(self.losses) == len(set(self.losses))

    def teardown(self) -> None:
        self.settle()


TestStories = Stories.TestCase


def test_a_desktop_is_asked_once_what_it_can_do() -> None:
    desktop = FakeDesktop()
    board = board_on(desktop)
    board.show(note("heat"))
    board.show(note("neck"))
    assert [method for _serial, method, _arguments in desktop.calls] == ["GetCapabilities"]


def test_a_desktop_that_reads_no_markup_gets_the_words_as_they_are() -> None:
    desktop = FakeDesktop()
    board = board_on(desktop)
    board.show(note("heat"))
    converse(desktop, board)
    assert desktop.bodies == ["5 < 6 & so on"]


def test_a_desktop_that_reads_markup_gets_none_also_when_it_came_later() -> None:
    desktop = FakeDesktop()
    board = board_on(desktop)
    board.show(note("heat"))
    converse(desktop, board)
    desktop.abilities = ["actions", "body-markup"]
    desktop.restart()
    converse(desktop, board)
    board.show(note("heat"))
    converse(desktop, board)
    assert desktop.bodies[-1] == "5 &lt; 6 &amp; so on"


def test_a_note_that_was_closed_is_not_replaced() -> None:
    desktop = FakeDesktop()
    board = board_on(desktop)
    board.show(note("heat"))
    converse(desktop, board)
    board.hear(Closed(desktop.last_id))
    board.show(note("heat"))
    _serial, method, arguments = desktop.calls.popleft()
    assert (method, arguments[1]) == ("Notify", 0)


def test_a_note_that_is_wanted_again_before_it_came_stays() -> None:
    desktop = FakeDesktop()
    board = board_on(desktop)
    board.show(note("neck"))
    converse(desktop, board)
    board.show(note("heat"))
    board.withdraw("heat")
    board.show(note("heat"))
    converse(desktop, board)
    assert len(desktop.shown) == 2


def board_on(desktop: FakeDesktop) -> Board:
    return Board(desktop, "", lambda _key, _answer: None)


def note(key: str) -> Show:
    return Show(Notice(key, "Heat", "5 < 6 & so on"), lambda: None, 3.0)


def converse(desktop: FakeDesktop, board: Board) -> None:
    """Let everything be said."""
    while desktop.calls or desktop.words:
        while desktop.words:
            board.hear(desktop.words.popleft())
        if desktop.calls:
            desktop.serve()
