"""One Word document gone through part by part: its body, notes, headers and footers, and its comments."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.domain.errors import Damaged
from senco_desk.domain.language import _
from senco_desk.importing.drafts.xml import tree_of
from senco_desk.importing.examining.package import BOMB, Package
from senco_desk.importing.examining.seen import Faulty
from senco_desk.importing.feedback.word_comments import read_comments
from senco_desk.importing.feedback.word_marks import Marks, marks_of
from senco_desk.importing.feedback.word_moments import Moments
from senco_desk.importing.feedback.word_paragraph import Paragraph
from senco_desk.importing.feedback.word_parts import AboutFile, TooMuch, about_file, related
from senco_desk.importing.feedback.word_refusing import BROKEN_OFF
from senco_desk.importing.feedback.word_story import Story, StoryKind
from senco_desk.importing.feedback.word_styles import Levels

MOST_TEXT = 128
"""Megabytes of XML unpacked; a portfolio of 300 pages has some 5."""
_LONGEST_FOOT = 500
_READ = ("comments", *(kind.value for kind in StoryKind if kind is not StoryKind.BODY))
_Parts = Mapping[str, tuple[str, ...]]


_BORNE = re.compile(r"(?<![\w-])(PF-[0-9A-Z]{4}) v(\d{1,9})\b")
"""What stands at the foot of every page of a copy of hers."""


@dataclass(frozen=True, slots=True)
class WordRead:
    """`copy` is the copy of hers that it is; `has_marks`: some of our hidden bookmarks stand in it."""

    about: AboutFile
    copy: tuple[str, int] | None
    marks: Marks
    has_marks: bool


def read_document(package: Package, main: str, name: str, progress: Callable[[int, int | None], None]) -> WordRead:
    """Raises Faulty, TooMuch or TooLarge, and Damaged where it says how far it could be read."""
    parts = related(package, main)
    step = _Counting(package, [main, *(part for kind in _READ for part in parts.get(kind, ()))], progress).step
    comments = read_comments(package, parts, step)
    reading = _Reading(package, parts, Moments(zulu=comments.by_google), step)
    stories = reading.stories(main, name)
    about = about_file(package)
    has_marks = any(story.has_marks for story in stories)
    return WordRead(about, about.copy or _borne(stories), marks_of(stories, comments, step), has_marks)


def _borne(stories: Iterable[Story]) -> tuple[str, int] | None:
    """What the pages say where the properties do not: not every program keeps those."""
    feet = (story for story in stories if story.kind in (StoryKind.HEADER, StoryKind.FOOTER))
    words = (paragraph.words[:_LONGEST_FOOT] for story in feet for paragraph in story.paragraphs)
    found = next(filter(None, map(_BORNE.search, words)), None)
    return (found[1], int(found[2])) if found else None


class _Counting:
    """Tells how much of the parts is read."""

    def __init__(self, package: Package, parts: list[str], progress: Callable[[int, int | None], None]) -> None:
        self._all = sum(package.size(part) for part in parts)
        if self._all > MOST_TEXT * 1024**2:
            raise TooMuch(MOST_TEXT, _("MB of text"))
        self._read, self._progress = 0, progress

    def step(self, read: int) -> None:
        self._read += read
        if self._read > MOST_TEXT * 1024**2:  # a part may hold more than it says
            raise Faulty(Form.OTHER, Soundness.BROKEN, BOMB)
        self._progress(self._read // 1024, max(self._all, self._read) // 1024)


class _Reading:
    def __init__(self, package: Package, parts: _Parts, moments: Moments, step: Callable[[int], None]) -> None:
        self._package, self._parts, self._moments, self._step = package, parts, moments, step
        styles = parts.get("styles", ())
        self._levels = Levels(tree_of(package, styles[0]) if styles else None)

    def stories(self, main: str, name: str) -> list[Story]:
        body = self._body(main, name)
        found = [body]
        for kind in StoryKind:
            hosts = body.notes.get(kind, {})
            found.extend(self._story(kind, part, hosts) for part in self._parts.get(kind.value, ()) if part != main)
        return found

    def _body(self, main: str, name: str) -> Story:
        story = Story(StoryKind.BODY, self._levels, self._moments, {})
        try:
            self._read(story, main)
        except Faulty as faulty:
            raise Damaged(BROKEN_OFF, name=name, where=story.read_until) from faulty
        return story

    def _story(self, kind: StoryKind, part: str, hosts: Mapping[str, Paragraph]) -> Story:
        story = Story(kind, self._levels, self._moments, hosts)
        self._read(story, part)
        return story

    def _read(self, story: Story, part: str) -> None:
        with self._package.part(part, Form.WORD) as xml:
            story.read(xml, self._step)
