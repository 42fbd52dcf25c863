"""What was read in a file: its words by where they stand, and what in it cannot be read."""

from dataclasses import dataclass, field

MOST = 5_000_000
"""Characters that are read of one file; that there are more is told as unread."""

TEXT, PROPERTIES, COMMENTS, TRACKED = "file text", "properties", "comments", "tracked changes"
"""Where words stand in a file."""


@dataclass(frozen=True, slots=True)
class FileWords:
    """`passages` are pairs of the place and its words; `unread` says in a few words what cannot be read."""

    passages: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()


class TooLong(Exception):
    """There is more in it than is read of one file."""


@dataclass
class Taken:
    """Gathers words while a file is read. Raises TooLong once there are too many."""

    places: dict[str, list[str]] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    _length: int = 0

    def take(self, place: str, words: str) -> None:
        """A stretch of words that belong together."""
        if not words or words.isspace():
            return
        self._length += len(words)
        if self._length > MOST:
            raise TooLong
        self.places.setdefault(place, []).append(words)

    def cannot_read(self, what: str) -> None:
        if what not in self.unread:
            self.unread.append(what)

    def words(self) -> FileWords:
        passages = tuple((place, "\n".join(parts)) for place, parts in self.places.items())
        return FileWords(passages, tuple(self.unread))
