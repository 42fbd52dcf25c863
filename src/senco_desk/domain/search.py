"""What a search found, with the words around it."""

from dataclasses import dataclass

from senco_desk.domain.journal import Noun


@dataclass(frozen=True, slots=True)
class Hit:
    """`id` names what was found, `target` and `at` what to show for it: a mapping's words are shown at its piece.

    `reference` and `title` are what people call it; `marks` are the spans (start, length) of `excerpt` that match.
    """

    noun: Noun
    id: str
    target: str
    at: Noun
    reference: str
    title: str
    excerpt: str
    marks: tuple[tuple[int, int], ...] = ()
