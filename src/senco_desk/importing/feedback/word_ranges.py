"""What comments are about: ranges that begin and end anywhere in a story, across runs, paragraphs and tables."""

from dataclasses import dataclass

Point = tuple[int, int, int]
"""The number of a paragraph in the story, a place in its words as they were, and how many words were put in so far."""


@dataclass(frozen=True, slots=True)
class Span:
    """`end` is None while it is open, and for one whose end is missing."""

    begin: Point
    end: Point | None = None


class Ranges:
    """`spans` by the id of their comment. The first of each counts: a text box may be there twice."""

    def __init__(self) -> None:
        self.spans: dict[str, Span] = {}

    def begun(self, comment: str, point: Point) -> None:
        self.spans.setdefault(comment, Span(point))

    def ended(self, comment: str, point: Point) -> None:
        span = self.spans.get(comment)
        if span and span.end is None:
            self.spans[comment] = Span(span.begin, point)

    def referred(self, comment: str, point: Point) -> None:
        """The sign of the comment itself: without a range it is the place, without an end it is the end."""
        self.begun(comment, point)
        self.ended(comment, point)
