"""What other programs put on the clipboard as HTML, read as a Text: blocks and emphasis are kept, all else is dropped.

Nothing is fetched, drawn or run: pictures and scripts are never looked at. Word marks the items of its lists with the
style `mso-list` and writes their bullets as text; those bullets tell the kind of the list and are dropped.
"""

import re
from collections.abc import Mapping

from senco_desk.domain.text import EMPTY, Block, BlockKind, Run, Text
from senco_desk.importing.web_page import TooDeep, WebPage, tell

_SILENT = {"head", "style", "script", "title", "template", "noscript", "object", "iframe", "svg", "math", "select"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | {
    "p", "div", "li", "blockquote", "pre", "ul", "ol", "table", "tr", "section", "article", "header", "footer", "dt",
    "dd", "figure", "figcaption", "hr", "address", "main", "aside", "body",
}  # fmt: skip
_PICTURES = {"img", "picture", "video", "audio", "v:imagedata"}
_STRONG, _EMPHASISED = {"b", "strong"}, {"i", "em", "cite", "dfn"}
_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(bold|[6-9]00)")
_UPRIGHT = re.compile(r"(?<![\w-])font-weight\s*:\s*(normal|[1-5]00)")
_SLANTED = re.compile(r"(?<![\w-])font-style\s*:\s*(italic|oblique)")
_SPACE = re.compile("[ \t\r\n\f]+")
_NUMBER = re.compile(r"^\(?(\d+|[a-z]|[ivxl]+)[.)]", re.IGNORECASE)


def read_html(html: str) -> tuple[Text, bool]:
    """The text in `html`, and whether pictures were left out of it; nothing where nobody wrote it so."""
    reader = _Reader()
    try:
        tell(_fragment(html), reader)
    except TooDeep:
        return EMPTY, False
    return tuple(reader.blocks), reader.pictures


def _fragment(html: str) -> str:
    """Between the marks with which Windows says what was copied, or all."""
    start, end = html.find("<!--StartFragment-->"), html.find("<!--EndFragment-->")
    return html[start:end] if 0 <= start < end else html


class _Reader(WebPage):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.pictures = False
        self._runs: list[Run] = []
        self._open: list[tuple[str, str]] = []
        self._word_list = False
        self._marker = ""

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        style = attributes.get("style", "")
        self.pictures |= tag in _PICTURES
        if tag in _BLOCKS or tag == "br":
            self.end_block(keep_empty=tag == "br")
        if tag in {"td", "th"} and self._runs:
            self._runs.append(Run("\t"))
        if tag in _BLOCKS:
            self._word_list = "mso-list:" in style.replace(" ", "") and "mso-list:none" not in style
            self._marker = ""
        self._open.append((tag, style.lower()))

    def finish(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        self._open.pop()

    def close(self) -> None:
        self.end_block()

    def data(self, words: str) -> None:
        if any(tag in _SILENT for tag, _style in self._open):
            return
        if any("mso-list:ignore" in style.replace(" ", "") for _tag, style in self._open):
            self._marker += words
            return
        words = words if self._inside("pre") else _SPACE.sub(" ", words)
        if not self._runs or self._runs[-1].text.endswith((" ", "\t")):
            words = words.lstrip(" ")
        if words:
            self._runs.append(Run(words, self._strong(), self._emphasised()))

    def end_block(self, keep_empty: bool = False) -> None:
        """What was gathered becomes a block of the kind it stood in."""
        while self._runs and not self._runs[-1].text.rstrip(" "):
            self._runs.pop()
        if self._runs:
            last = self._runs.pop()
            self._runs.append(Run(last.text.rstrip(" "), last.strong, last.emphasised))
        if any(run.text.strip("\xa0 ") for run in self._runs):
            self.blocks.append(Block(self._kind(), tuple(self._runs)))
        elif keep_empty and self.blocks and self._inside("pre"):
            self.blocks.append(Block(self._kind(), ()))
        self._runs = []

    def _kind(self) -> BlockKind:
        if self._word_list:
            return BlockKind.NUMBERED if _NUMBER.match(self._marker.strip("\xa0 \t\r\n")) else BlockKind.BULLET
        for tag, _style in reversed(self._open):
            if tag in _HEADINGS:
                return BlockKind.HEADING
            if tag in {"ul", "ol"}:
                return BlockKind.NUMBERED if tag == "ol" else BlockKind.BULLET
            if tag == "blockquote":
                return BlockKind.QUOTATION
        return BlockKind.PARAGRAPH

    def _inside(self, tag: str) -> bool:
        return any(opened == tag for opened, _style in self._open)

    def _strong(self) -> bool:
        strong = False
        for tag, style in self._open:
            strong = strong or tag in _STRONG
            strong = (strong or bool(_BOLD.search(style))) and not _UPRIGHT.search(style)
        return strong

    def _emphasised(self) -> bool:
        return any(tag in _EMPHASISED or _SLANTED.search(style) for tag, style in self._open)
