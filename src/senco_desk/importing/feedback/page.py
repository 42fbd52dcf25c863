"""The lines of HTML, as mail programs, Moodle and web pages write it: nothing is shown, fetched or run."""

import re
from collections import Counter
from collections.abc import Mapping

from senco_desk.importing.feedback.paragraphs import Line
from senco_desk.importing.feedback.walls import Progress, lines_of
from senco_desk.importing.web_page import WebPage, tell

_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "math", "select", "object"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
    "table", "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
_QUOTED_CLASSES = frozenset({"gmail_quote", "yahoo_quoted", "protonmail_quote", "moz-cite-prefix", "zmail_extra"})
_QUOTED_ON = frozenset(
    {"divrplyfwdmsg", "appendonsend", "stopspelling", "isforwardcontent", "mail-editor-reference-message-container"}
)
"""Ids of Outlook's, after which all is quoted."""
_SIGNED = frozenset({"gmail_signature", "moz-signature", "protonmail_signature_block", "signature"})
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_LOOKS_LIKE = re.compile(
    r"</?(?:html|body|p|br|div|span|ul|ol|li|strong|em|b|i|u|h[1-6]|table|blockquote|font|a)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_GAPS = re.compile(r"[ \n]+")


def is_html(text: str) -> bool:
    """Whether it has tags that people's programs write, rather than a “<” of their own."""
    return _LOOKS_LIKE.search(text[:20_000]) is not None


def lines_of_page(text: str, progress: Progress | None = None) -> list[Line]:
    """Its lines, a blank one between blocks. What stands quoted is marked so; a signature marked as one is left out."""
    page = _Page()
    tell(text, page, progress)
    return page.lines


class _Page(WebPage):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._words: list[str] = []
        self._is_blank = True
        self._open: list[str] = []
        self._roles: Counter[str] = Counter()
        self._all_quoted = False
        self._bullet = False

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _BLOCKS:
            self.end_line()
        if tag in ("td", "th") and not self._is_blank:
            self._words.append("\t")
        role = self._role(tag, attributes)
        self._open.append(role)
        self._roles[role] += 1
        self._bullet = self._bullet or tag == "li"

    def finish(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br":
            self.end_line(block=tag != "br")
        self._roles[self._open.pop()] -= 1

    def data(self, words: str) -> None:
        if not self._roles["silent"]:
            self._words.append(words if self._roles["pre"] else words.replace("\t", " "))
            self._is_blank = self._is_blank and not words.strip()

    def close(self) -> None:
        self.end_line()

    def end_line(self, *, block: bool = True) -> None:
        """Ends the line that is open; a block is followed by a blank one."""
        shown = "" if self._is_blank else lines_of("".join(self._words))
        self._words.clear()
        self._is_blank = True
        if shown and not self._roles["pre"]:
            cells = (_GAPS.sub(" ", cell).strip(" ") for cell in shown.split("\t"))
            shown = "\t".join(filter(None, cells))
        for text in shown.replace("\xa0", " ").split("\n"):
            self._end(text.rstrip())
        if block:
            self._end("")

    def _end(self, text: str) -> None:
        quoted = self._all_quoted or self._roles["quoted"] > 0
        if text.strip():
            self.lines.append(Line(text, quoted, self._bullet, self._roles["heading"] > 0))
            self._bullet = False
        elif self.lines and not self.lines[-1].blank:
            self.lines.append(Line(""))

    def _role(self, tag: str, attributes: Mapping[str, str]) -> str:
        classes, called = set(attributes.get("class", "").lower().split()), attributes.get("id", "").lower()
        self._all_quoted = self._all_quoted or called in _QUOTED_ON
        hidden = _HIDDEN.search(attributes.get("style", "")[:1000]) is not None
        if tag in _SILENT or hidden or classes & _SIGNED or called in _SIGNED:
            return "silent"
        if tag == "blockquote" or classes & _QUOTED_CLASSES:
            return "quoted"
        return "heading" if tag in _HEADINGS else "pre" if tag == "pre" else ""
