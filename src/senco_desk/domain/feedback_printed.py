"""What she answered to what was said, as it is printed: rounds of feedback, each point with its answer."""

from dataclasses import dataclass

from senco_desk.domain.feedback import Feedback, Point


@dataclass(frozen=True, slots=True)
class PrintedPoint:
    """`about` says what it is about: "R-014 The walk", "Outcome 5"; "" for the whole."""

    point: Point
    about: str = ""


@dataclass(frozen=True, slots=True)
class PrintedRound:
    """One file, or what was said aloud, with its points in the order of the file."""

    feedback: Feedback
    points: tuple[PrintedPoint, ...] = ()
