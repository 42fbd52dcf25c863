"""A note: a line typed in a session or caught on the way, with its moment; later something is made of it, or not."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_
from senco_desk.domain.text import clean

LONGEST = 2_000_000
"""Characters of one note: a line is short, but what was pasted by mistake is not lost either."""

TOO_LONG = Sentence(
    "note-too-long",
    N_(
        "This is too long for a note ({length} characters; at most {most}). It is still here and nothing of it was "
        "changed. Write it as a reflection, or attach it as a file."
    ),
)


class NoteState(StrEnum):
    """`WAITING` to be made something of; `QUESTION`: kept to ask the tutor; `DONE`: something was made of it."""

    WAITING = "waiting"
    QUESTION = "question"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Made:
    """What a note became: a reflection, a piece of evidence, an action."""

    noun: Noun
    id: str


@dataclass(frozen=True, slots=True)
class Note:
    """`written` is the moment in UTC; `day` and `clock` are what the laptop showed then, whatever it shows later.

    `session` is the id of the session it was typed in, or "".
    """

    id: str
    text: str
    written: datetime
    day: date
    clock: time
    session: str = ""
    state: NoteState = NoteState.WAITING
    made: Made | None = None

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()


def noted(note_id: str, text: str, moment: datetime, session: str = "") -> Note:
    """A note of this moment, by the clock of `moment`'s own zone."""
    clock = moment.time().replace(second=0, microsecond=0)
    return Note(note_id, told(text), moment.astimezone(UTC), moment.date(), clock, session)


def told(text: str) -> str:
    """The words as they are kept. Raises Refused for more than a note can be."""
    if len(text) > LONGEST:
        raise Refused(TOO_LONG, length=len(text), most=LONGEST)
    return clean(text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n"))


def became(note: Note, noun: Noun, made: str) -> Note:
    return replace(note, state=NoteState.DONE, made=Made(noun, made))
