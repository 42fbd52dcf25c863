"""What a readable page holds, before it is HTML or Markdown. Every path is from the folder, with slashes."""

from dataclasses import dataclass
from urllib.parse import quote

from senco_desk.domain.text import Text, clean

WEB = ("http://", "https://", "mailto:")
KEPT = 1024
"""Words that are kept as they were written out: an outcome stands on many pages."""


@dataclass(frozen=True, slots=True)
class Link:
    """`to` is the path of another file of the folder, or of a page without its ending; or an address of the web."""

    words: str
    to: str
    page: bool = True

    @property
    def is_web(self) -> bool:
        return self.to.lower().startswith(WEB)


Words = str | Link


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 2 below the page's own heading."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Prose:
    """What she wrote; its own headings stand below `level`."""

    text: Text
    level: int = 2


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence of ours."""

    words: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms, and what is said of each."""

    rows: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """`mark` is a word before the rest ("Best evidence"), `below` what is said of it."""

    words: Words
    more: str = ""
    mark: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`caption` says what it is. The first cell of each row names the row."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    path: str
    alt: str


Part = Heading | Prose | Note | Facts | Listing | Table | Picture


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is without its ending. `trail` leads to it from the beginning; `before` and `after` are its neighbours."""

    path: str
    title: str
    parts: tuple[Part, ...]
    trail: tuple[Link, ...] = ()
    before: Link | None = None
    after: Link | None = None


def address(link: Link, at: str, ending: str) -> str:
    """Where `link` leads from the page at the path `at`, whose pages have that ending."""
    if link.is_web:
        return clean(link.to).strip()
    return "../" * at.count("/") + quote(link.to + (ending if link.page else ""))
