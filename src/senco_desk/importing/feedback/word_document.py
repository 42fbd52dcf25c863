"""One Word document gone through part by part: its body, notes, headers and footers, and its comments."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Damaged
from senco_desk.domain.language import _
from senco_desk.importing.drafts.xml import tree_of
from senco_desk.importing.examining.package import Package
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
Progress = Callable[[int, int | None], None]

_BORNE = re.compile(r"(?<![\w-])(PF-[0-9A-Z]{4}) v(\d{1,9})\b")
"""What stands at the foot of every page of a copy of hers."""


@dataclass(frozen=True, slots=True)
class WordRead:
    """`copy` is the copy of hers that it is; `has_marks`: some of our hidden bookmarks stand in it."""

    about: AboutFile
    copy: tuple[str, int] | None
    marks: Marks
    has_marks: bool


def read_document(package: Package, main: str, name: str, progress: Progress) -> WordRead:
    """Raises Faulty, TooMuch or TooLarge, and Damaged where it says how far it could be read."""
    parts = related(package, main)
    steps = _Steps(package, [main, *(part for kind in _READ for part in parts.get(kind, ()))], progress)
    comments = read_comments(package, parts, steps.step)
    steps.done(*parts.get("comments", ()))
    stories = _Reading(package, parts, Moments(zulu=comments.by_google), steps).stories(main, name)
    about = about_file(package)
    has_marks = any(story.has_marks for story in stories)
    return WordRead(about, about.copy or _borne(stories), marks_of(stories, comments, steps.step), has_marks)


def _borne(stories: Iterable[Story]) -> tuple[str, int] | None:
    """What the pages say where the properties do not: not every program keeps those."""
    feet = (story for story in stories if story.kind in (StoryKind.HEADER, StoryKind.FOOTER))
    words = (paragraph.words[:_LONGEST_FOOT] for story in feet for paragraph in story.paragraphs)
    found = next(filter(None, map(_BORNE.search, words)), None)
    return (found[1], int(found[2])) if found else None


class _Steps:
    """Tells how many kilobytes of the parts are done, and at each step that it goes on."""

    def __init__(self, package: Package, parts: list[str], progress: Progress) -> None:
        self._package, self._progress = package, progress
        self._done, self._all = 0, sum(map(package.size, parts))
        if self._all > MOST_TEXT * 1024**2:
            raise TooMuch(MOST_TEXT, _("MB of text"))

    def step(self) -> None:
        self._progress(self._done // 1024, self._all // 1024)

    def done(self, *parts: str) -> None:
        self._done += sum(map(self._package.size, parts))
        self.step()


class _Reading:
    def __init__(self, package: Package, parts: _Parts, moments: Moments, steps: _Steps) -> None:
        self._package, self._parts, self._moments, self._steps = package, parts, moments, steps
        styles = parts.get("styles", ())
        self._levels = Levels(tree_of(package, styles[0]) if styles else None)

    def stories(self, main: str, name: str) -> list[Story]:
        try:
            body = self._story(StoryKind.BODY, main, {})
        except Faulty as faulty:
            raise Damaged(BROKEN_OFF, name=name, where=self._broken_off(main)) from faulty
        found = [body]
        for kind in StoryKind:
            hosts = body.notes.get(kind, {})
            found.extend(self._story(kind, part, hosts) for part in self._parts.get(kind.value, ()) if part != main)
        return found

    def _story(self, kind: StoryKind, part: str, hosts: Mapping[str, Paragraph]) -> Story:
        story = Story(kind, self._levels, self._moments, hosts)
        story.read(tree_of(self._package, part), self._steps.step)
        self._steps.done(part)
        return story

    def _broken_off(self, main: str) -> str:
        """How far it can be read, for a person."""
        begun: list[bool] = []
        with suppress(Faulty):
            self._package.each_element(main, Form.WORD, lambda element, _found: _count(element, begun))
        return _("paragraph {number}").format(number=max(1, sum(begun)))


def _count(element: str, begun: list[bool]) -> None:
    """Which paragraphs have words."""
    if element == "p":
        begun.append(False)
    elif element == "t" and begun:
        begun[-1] = True
