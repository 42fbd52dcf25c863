"""A draft that comes back from Word: its headings with the words under each, before they are placed anywhere."""

from dataclasses import dataclass

from senco_desk.domain.task_counting import NO_WORDS, Tally
from senco_desk.domain.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class DraftPart:
    """What stands under one heading, up to the next. `level` is 0 for what stands before the first heading.

    `mark` is the hidden bookmark in the heading, if one of ours is still there. `tables`, `pictures`, `notes` (at the
    foot or the end) and `boxes` stay in Word; their words are in `tally` alone, those of boxes among the tables', those
    of notes among the references'.
    """

    heading: str = ""
    level: int = 0
    mark: str = ""
    text: Text = EMPTY
    tally: Tally = NO_WORDS
    tables: int = 0
    pictures: int = 0
    notes: int = 0
    boxes: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """`tracked` changes were read as if accepted; `comments` were left out.

    `guessed`: no paragraph has a heading's style, and short bold lines were taken for headings.
    """

    file_name: str
    parts: tuple[DraftPart, ...] = ()
    tracked: int = 0
    comments: int = 0
    guessed: bool = False
