"""Whether a mark is known from an earlier round: told by its author, its words and those it was said about."""

from collections.abc import Collection, Iterable
from hashlib import sha256

from senco_desk.domain.feedback import Point, Target
from senco_desk.domain.feedback_mark import CommentState, Mark
from senco_desk.domain.feedback_proposal import Standing
from senco_desk.domain.feedback_threads import first_to_last
from senco_desk.domain.feedback_words import words_of
from senco_desk.domain.language import N_, _

RESOLVED = N_("It has been marked as resolved since.")
REOPENED = N_("It was resolved, and is open again.")
ANSWERED = N_("It has been answered since.")

_TELLING = 6
"""Words: so many are not said twice by chance."""
_APART = "\x1f"


def likeness(mark: Mark, answered: str = "") -> str:
    """A digest that is the same in the next round. `answered` is the likeness of what it answers, "" for nothing.

    Spaces, case and punctuation do not count: programs change them.
    """
    said = (mark.author, mark.text, mark.quoted, mark.outcome, mark.decision, mark.grade)
    parts = (mark.kind.value, answered, *(" ".join(words_of(words)) for words in said))
    return sha256(_APART.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def likenesses(marks: Iterable[Mark]) -> dict[str, str]:
    """That of each, by its key."""
    found: dict[str, str] = {}
    for mark in first_to_last(marks):
        found[mark.key] = likeness(mark, found.get(mark.answers, ""))
    return found


class Known:
    """The points of earlier rounds, each to be recognised once."""

    def __init__(self, points: Iterable[Point], same_file: Collection[str] = ()) -> None:
        """`same_file` are the ids of the rounds in which this very file was taken in."""
        self._same_file = frozenset(same_file)
        self._by_likeness: dict[str, list[Point]] = {}
        for point in points:
            if point.likeness:
                self._by_likeness.setdefault(point.likeness, []).append(point)

    def take(self, mark: Mark, alike: str, target: Target) -> Point | None:
        """The point that the mark is, and is for no other mark any more."""
        held = self._by_likeness.get(alike, [])
        same = (point for point in held if point.feedback in self._same_file and point.mark == mark.key)
        found = next(same, None) or next((point for point in held if _is_it(mark, point, target)), None)
        if found is not None:
            held.remove(found)
        return found


def standing(mark: Mark, known: Point, answered_anew: bool) -> tuple[Standing, str]:
    """How it stands to what it was, and a sentence of what has changed."""
    if mark.state is not known.state:
        return Standing.CHANGED, _(RESOLVED if mark.state is CommentState.RESOLVED else REOPENED)
    if answered_anew:
        return Standing.CHANGED, _(ANSWERED)
    return Standing.KNOWN, ""


def _is_it(mark: Mark, point: Point, target: Target) -> bool:
    """Equal words alone do not do: “Good.” is said of many things."""
    same_place = (target.noun, target.id) == (point.target.noun, point.target.id) and target.noun is not None
    same_moment = mark.when is not None and mark.when == point.when
    return same_place or same_moment or len(words_of(f"{mark.text} {mark.quoted}")) >= _TELLING
