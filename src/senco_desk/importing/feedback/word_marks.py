"""Marks from what was read of a Word document: comments in their threads, tracked changes, our table of decisions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

from senco_desk.domain.feedback_mark import CommentState, Mark, MarkKind, Place
from senco_desk.importing.feedback.word_change_marks import change_marks
from senco_desk.importing.feedback.word_comments import Comment, Comments
from senco_desk.importing.feedback.word_decisions import decisions, name_cells
from senco_desk.importing.feedback.word_places import Places, Quoted
from senco_desk.importing.feedback.word_ranges import Span
from senco_desk.importing.feedback.word_story import Story
from senco_desk.importing.feedback.word_threads import in_threads, roots, thread_by_ranges
from senco_desk.importing.feedback.word_xml import Step

_MOST_QUOTED, _LEAST_QUOTED, _QUOTED_IN_ALL = 20_000, 400, 16_000_000
"""Characters of one mark, and of all together: ten thousand comments may each be about the whole document."""

_OFTEN = 500
_Position = tuple[int, int, int]
_Placed = tuple[_Position, Mark]


@dataclass(frozen=True, slots=True)
class Marks:
    """`cut` of them quote only the beginning of what they are about; `homeless` comments stand nowhere any more."""

    all: tuple[Mark, ...]
    homeless: int = 0
    pictured: int = 0
    cut: int = 0


def marks_of(stories: Sequence[Story], comments: Comments, step: Step) -> Marks:
    """In the order in which they stand, a thread together. `step` is told now and then that it goes on."""
    return _Making(stories, comments).made(step)


class _Making:
    def __init__(self, stories: Sequence[Story], comments: Comments) -> None:
        self._stories = stories
        for story in stories:
            name_cells(story.tables)
        self._spans = _spans(stories)
        self._comments = thread_by_ranges(comments.all, self._spans) if comments.by_google else dict(comments.all)
        self._roots = roots(self._comments)
        together = len(self._comments) + sum(len(story.chain.all) for story in stories)
        most = max(_LEAST_QUOTED, min(_MOST_QUOTED, _QUOTED_IN_ALL // max(1, together)))
        self._places = [Places(story, most) for story in stories]
        self._cut = 0

    def made(self, step: Step) -> Marks:
        placed: list[_Placed] = []
        for each in chain(self._decided(), self._changed(), self._commented()):
            placed.append(each)
            if len(placed) % _OFTEN == 0:
                step()
        placed.sort(key=lambda each: each[0])
        homeless = sum(each.id not in self._spans and not each.answers for each in self._comments.values())
        pictured = sum(each.pictured for each in self._comments.values())
        return Marks(tuple(mark for _position, mark in placed), homeless, pictured, self._cut)

    def _decided(self) -> Iterator[_Placed]:
        for number, story in enumerate(self._stories):
            for paragraph, mark in decisions(story):
                yield (number, paragraph, 0), mark

    def _changed(self) -> Iterator[_Placed]:
        numbers = count(1)
        for number, story in enumerate(self._stories):
            for change, mark in change_marks(story, self._places[number], numbers):
                yield (number, change.first, change.at), mark

    def _commented(self) -> Iterator[_Placed]:
        for comment in in_threads(self._comments.values(), self._roots):
            yield self._position(self._roots[comment.id]), self._comment(comment)

    def _position(self, root: Comment) -> _Position:
        """Those that stand nowhere come last."""
        if root.id not in self._spans:
            return len(self._stories), 0, 0
        number, span = self._spans[root.id]
        return number, *span.begin[:2]

    def _comment(self, comment: Comment) -> Mark:
        root = self._roots[comment.id]
        quoted, place = self._placed(comment)
        return Mark(
            f"comment-{comment.id}",
            MarkKind.COMMENT,
            comment.text,
            comment.author,
            comment.when,
            quoted,
            f"comment-{comment.answers}" if comment is not root else "",
            CommentState.RESOLVED if root.resolved else CommentState.OPEN,
            place,
        )

    def _placed(self, comment: Comment) -> tuple[str, Place]:
        """An answer that has no range of its own stands where what it answers does."""
        about = comment if comment.id in self._spans else self._roots[comment.id]
        if about.id not in self._spans:
            return "", Place()
        number, span = self._spans[about.id]
        story, places = self._stories[number], self._places[number]
        extent = places.extent(*_ends(span, story))
        quoted = places.quoted(extent)
        self._cut += quoted.cut
        return quoted.words or _added(span, story, quoted), places.place(extent, quoted, comment.text)


def _spans(stories: Sequence[Story]) -> dict[str, tuple[int, Span]]:
    """By the id of the comment, with the number of the story; the first of each counts."""
    found: dict[str, tuple[int, Span]] = {}
    for number, story in enumerate(stories):
        for comment, span in story.ranges.spans.items():
            if story.paragraphs:
                found.setdefault(comment, (number, span))
    return found


def _ends(span: Span, story: Story) -> tuple[int, int, int, int]:
    """A range without an end is about the paragraph that it begins in."""
    first, at, _added_before = span.begin
    if span.end is None:
        return first, at, first, story.paragraphs[min(first, len(story.paragraphs) - 1)].length
    return first, at, *span.end[:2]


def _added(span: Span, story: Story, quoted: Quoted) -> str:
    """Of a comment on nothing but words that a change had put in, these."""
    if span.end is None:
        return ""
    return "".join(story.added[span.begin[2] : span.end[2]]).strip("\n")[: max(_LEAST_QUOTED, len(quoted.around))]
