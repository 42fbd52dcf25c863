"""Tracked changes as they are met run by run, joined into what somebody did at one place (ISO/IEC 29500-1, 17.13.5)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from senco_desk.importing.feedback.word_paragraph import Paragraph


class Did(Enum):
    PUT_IN = auto()
    TOOK_OUT = auto()
    MOVED_HERE = auto()
    MOVED_AWAY = auto()


ADDING = frozenset({Did.PUT_IN, Did.MOVED_HERE})


@dataclass(frozen=True, slots=True)
class Tracked:
    """What one element says: `move` is the name that both ends of a move share."""

    did: Did
    author: str = ""
    when: datetime | None = None
    move: str = ""


@dataclass(slots=True, eq=False)
class Change:
    """`at` is where it begins in the words of paragraph `first` as they were; it goes on to paragraph `last`.

    `of_added`: it took out what another change had put in.
    """

    tracked: Tracked
    paragraph: Paragraph
    first: int
    at: int
    last: int
    of_added: bool = False
    when: datetime | None = None
    pieces: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return "".join(self.pieces)

    def go_on(self, words: str, tracked: Tracked, last: int) -> None:
        """The latest moment of its runs is when it was done; those of different kinds do not compare."""
        self.pieces.append(words)
        self.last = max(self.last, last)
        if tracked.when and (self.when is None or _later(tracked.when, self.when)):
            self.when = tracked.when


def _later(one: datetime, other: datetime) -> bool:
    return (one.tzinfo is None) == (other.tzinfo is None) and one > other


_Key = tuple[Did, str, str, bool]


class Chain:
    """The changes that words go on in: runs of one author's change that follow each other are one.

    `live` are those that the words just read stand in; none once there are words that nobody changed.
    """

    def __init__(self) -> None:
        self.all: list[Change] = []
        self.live: dict[_Key, Change] = {}
        self._aside: list[dict[_Key, Change]] = []

    def set_aside(self) -> None:
        """A text box begins within the words."""
        self._aside.append(self.live)
        self.live = {}

    def take_up(self) -> None:
        self.live = self._aside.pop()

    def say(self, words: str, frames: list[Tracked], at: tuple[Paragraph, int], last: int) -> None:
        """`at`: the paragraph as it was, and its number in the story; `frames` the changes that the words stand in."""
        added = any(each.did in ADDING for each in frames)
        live: dict[_Key, Change] = {}
        for each in frames:
            of_added = added and each.did not in ADDING
            key = (each.did, each.author, each.move, of_added)
            if key in live:
                continue
            live[key] = self.live.get(key) or self._begun(each, at, of_added)
            live[key].go_on(words, each, last)
            self._keep_beside(key, live)
        self.live = live

    def _keep_beside(self, key: _Key, live: dict[_Key, Change]) -> None:
        """A deletion goes on over words that another had put in between: in the text as it was they did not stand."""
        beside = (*key[:3], not key[3])
        if key[0] not in ADDING and beside in self.live:
            live.setdefault(beside, self.live[beside])

    def _begun(self, tracked: Tracked, at: tuple[Paragraph, int], of_added: bool) -> Change:
        paragraph, number = at
        change = Change(tracked, paragraph, number, paragraph.length, number, of_added, tracked.when)
        self.all.append(change)
        return change


def cancels_itself(frames: list[Tracked]) -> bool:
    """Put in and taken out again by one person: words that never were."""
    added = {each.author for each in frames if each.did in ADDING}
    return any(each.did not in ADDING and each.author in added for each in frames)
