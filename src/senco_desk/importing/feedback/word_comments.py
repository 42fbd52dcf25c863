"""The comments of a Word document: what was said by whom and when, which answers which, and which are resolved.

`comments.xml` is of ISO/IEC 29500-1, 17.13.4; the parts beside it are Word's own ([MS-DOCX] 2.2.3 to 2.2.5).
Google Docs says threads by common ranges instead, and that one is resolved in words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from senco_desk.domain.attachment import Form
from senco_desk.domain.language import _
from senco_desk.importing.drafts.xml import Element, tree_of
from senco_desk.importing.examining.package import Package
from senco_desk.importing.feedback.word_moments import Moments, moment
from senco_desk.importing.feedback.word_parts import TooMuch
from senco_desk.importing.feedback.word_xml import Step, WordXml, attribute, author_of, id_of

MOST_COMMENTS = 20_000
_initials_of, _removed_in = attribute("initials"), attribute("rsidDel")
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


@dataclass(slots=True, eq=False)
class Comment:
    """`answers` is the id of the comment that this one replies to. `pictured`: something in it cannot be read."""

    id: str
    author: str = ""
    when: datetime | None = None
    lines: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    answers: str = ""
    resolved: bool = False
    pictured: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip("\n")


class CommentsXml(WordXml):
    """`comments` once it is `read`: as they are with every change in them accepted.

    `by_google`: the paragraphs bear the empty revision numbers that Google Docs alone writes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.comments: dict[str, Comment] = {}
        self.written: dict[str, Element] = {}
        self.by_google = False
        self._comment: Comment | None = None
        self._removed = 0
        self.on("comment", self._begin_comment, self._end_comment)
        self.on("p", self._begin_paragraph)
        self.on("del moveFrom", self._begin_removed, self._end_removed)
        self.on("drawing pict object", self._picture)

    def say(self, words: str) -> None:
        if self._comment and self._comment.lines and not self._removed:
            self._comment.lines[-1] += words

    def _begin_comment(self, found: Element) -> None:
        """Of several with one id the first counts."""
        comment = Comment(id_of(found), author_of(found) or _initials_of(found))
        if comment.id not in self.comments:
            self._comment = self.comments[comment.id] = comment
            self.written[comment.id] = found
        if len(self.comments) > MOST_COMMENTS:
            raise TooMuch(MOST_COMMENTS, _("comments"))

    def _end_comment(self) -> None:
        self._comment = None

    def _begin_paragraph(self, found: Element) -> None:
        if self._comment:
            self._comment.lines.append("")
            self._comment.marks.append(found.get(_PARAGRAPH_ID, "").upper())
            self.by_google = self.by_google or _removed_in(found) == "00000000"

    def _begin_removed(self, _found: Element) -> None:
        self._removed += 1

    def _end_removed(self) -> None:
        self._removed -= 1

    def _picture(self, _found: Element) -> None:
        if self._comment:
            self._comment.pictured = True


@dataclass(frozen=True, slots=True)
class Comments:
    """By their ids, in the order of the file."""

    all: Mapping[str, Comment]
    by_google: bool = False


def read_comments(package: Package, parts: Mapping[str, tuple[str, ...]], step: Step) -> Comments:
    """`parts` are those that the document goes with, by kind."""
    found: dict[str, Comment] = {}
    by_google = False
    for name in parts.get("comments", ()):
        reading = CommentsXml()
        reading.read(tree_of(package, name), step)
        by_google = by_google or (reading.by_google and "commentsExtended" not in parts)
        moments = Moments(zulu=by_google)
        for comment in reading.comments.values():
            comment.when = moments.of(reading.written[comment.id])
            found.setdefault(comment.id, comment)
    _thread(package, parts, found)
    _date(package, parts, found)
    return Comments(found, by_google)


def _thread(package: Package, parts: Mapping[str, tuple[str, ...]], comments: Mapping[str, Comment]) -> None:
    """A comment is named by one of its paragraphs, as a rule the last."""
    by_mark = {mark: comment for comment in comments.values() for mark in comment.marks if mark}
    under: dict[str, Comment] = {}

    def looked_at(element: str, found: Mapping[str, str]) -> None:
        comment = by_mark.get(found.get("paraId", "").upper()) if element == "commentEx" else None
        if comment is None:
            return
        comment.resolved = found.get("done", "") in ("1", "true", "on")
        parent = by_mark.get(found.get("paraIdParent", "").upper())
        if parent is not None and parent is not comment:
            under[comment.id] = parent

    for name in parts.get("commentsExtended", ()):
        package.each_element(name, Form.WORD, looked_at)
    for answer, parent in under.items():
        comments[answer].answers = parent.id


def _date(package: Package, parts: Mapping[str, tuple[str, ...]], comments: Mapping[str, Comment]) -> None:
    """Word says the moment in UTC in a part of its own, by ids that stand in another."""
    lasting: dict[str, str] = {}
    moments: dict[str, datetime | None] = {}

    def named(element: str, found: Mapping[str, str]) -> None:
        if element == "commentId":
            lasting[found.get("paraId", "").upper()] = found.get("durableId", "").upper()

    def dated(element: str, found: Mapping[str, str]) -> None:
        if element == "commentExtensible" and "dateUtc" in found:
            moments[found.get("durableId", "").upper()] = moment(found["dateUtc"], zulu=True)

    for name in parts.get("commentsIds", ()):
        package.each_element(name, Form.WORD, named)
    for name in parts.get("commentsExtensible", ()):
        package.each_element(name, Form.WORD, dated)
    for comment in comments.values():
        known = (moments.get(lasting.get(mark, "")) for mark in reversed(comment.marks))
        comment.when = next((each for each in known if each), comment.when)
