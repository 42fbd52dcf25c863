"""Pages of HTML, told element by element by libxml2: nothing is fetched or run, and no tree is built."""

from collections.abc import Callable, Mapping

from lxml import etree

DEEPEST = 2_000
"""Elements within each other: for each end that fits none, the parser goes through all that are open."""
_PIECE = 64 * 1024


class TooDeep(RecursionError):
    """A page nested more deeply than anybody writes one."""


class WebPage:
    """What listens to a page says what is done at each of its elements; each that begins also ends."""

    def __init__(self) -> None:
        self._depth = 0

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def finish(self, tag: str) -> None:
        """The one that began last ends."""

    def data(self, words: str) -> None:
        """Words, in pieces of any length."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooDeep
        self.begin(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.finish(tag)

    def close(self) -> None:
        """The page has come to its end."""


def tell(text: str, page: WebPage, progress: Callable[[int, int | None], None] | None = None) -> None:
    """Tell `page` all that stands in `text`; `progress` is told the bytes gone through. Raises TooDeep."""
    # huge_tree lifts the limit on depth, at which the rest would be lost
    parser = etree.HTMLParser(target=page, huge_tree=True, no_network=True, encoding="utf-8")
    content = text.encode("utf-8", "replace") or b"\n"
    for begin in range(0, len(content), _PIECE):
        parser.feed(content[begin : begin + _PIECE])
        if progress:
            progress(begin, len(content))
    parser.close()
