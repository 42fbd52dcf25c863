"""Plain text, web pages, tables, and Rich Text Format."""

import codecs
import re
from collections.abc import Mapping
from typing import BinaryIO

from senco_desk.domain.language import _
from senco_desk.importing.reading_words.words import MOST, TEXT, Taken, TooLong
from senco_desk.importing.web_page import WebPage, tell

_SPOKEN = frozenset({"alt", "title", "content", "href", "placeholder", "value", "aria-label"})
_APART = frozenset({"p", "div", "br", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "table", "title"})
_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|p|div|table|meta|br)\b", re.IGNORECASE)
_CONTROL = re.compile(
    r"\\u(-?\d{1,6}) ?\??|\\'([0-9a-fA-F]{2})|\\(par|line|tab|cell|row|page)\b ?"
    r"|\\\*|\\[a-zA-Z]+-?\d* ?|\\[^a-zA-Z]|[{}]|\r?\n"
)
_HEX = re.compile(r"[0-9a-fA-F\s]{200,}")


def read(file: BinaryIO, taken: Taken) -> None:
    content = file.read(MOST * 2 + 1)
    read_words(decoded(content), taken)
    if len(content) > MOST * 2:
        raise TooLong


def read_words(words: str, taken: Taken) -> None:
    """A text that may be a web page."""
    taken.take(TEXT, without_markup(words) if _MARKUP.search(words[:5000]) else words)


def read_rich(file: BinaryIO, taken: Taken) -> None:
    """RTF 1.9.1: every word of it, the properties and what was deleted too."""
    content = file.read(MOST * 2)
    taken.take(TEXT, _CONTROL.sub(_letter, _HEX.sub(" ", content.decode("cp1252", "replace"))))
    if not content.rstrip(b" \t\r\n\0").endswith(b"}"):
        taken.cannot_read(_("its end, which is missing"))


def decoded(content: bytes) -> str:
    """In whatever it is written; Windows' western letters when nothing says otherwise."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if content[1:2] == b"\0" or content[:1] == b"\0":
        return content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def without_markup(words: str) -> str:
    """The words of a web page, and those in its tags that are read or shown."""
    page = _Page()
    tell(words, page)
    begun = words[words.rfind(">") + 1 :]
    page.words.append(begun[begun.find("<") :] if "<" in begun else "")  # a tag that breaks off is told by nobody
    return "".join(page.words)


class _Page(WebPage):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _APART:
            self.words.append("\n")
        self.words += [f" {value} " for name, value in attributes.items() if name in _SPOKEN and value]

    def finish(self, tag: str) -> None:
        if tag in _APART:
            self.words.append("\n")

    def data(self, words: str) -> None:
        self.words.append(words)

    def comment(self, words: str) -> None:
        self.words.append(f"\n{words}\n")


def _letter(found: re.Match[str]) -> str:
    code, byte, gap = found.groups()
    if code:
        return chr(int(code) % 0x10000) if not 0xD800 <= int(code) % 0x10000 < 0xE000 else ""
    if byte:
        return bytes.fromhex(byte).decode("cp1252", "replace")
    return "\n" if gap else ""
