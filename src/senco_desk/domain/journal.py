"""What a change was: the nouns it touched, so that views reload what they show, and the means to take it back."""

from dataclasses import dataclass
from enum import StrEnum


class Noun(StrEnum):
    """The names under which changes are told; the same as the tables."""

    PROFILE = "profile"
    FRAMEWORK = "framework"
    OUTCOME = "outcome"
    REFLECTION = "reflection"
    EVIDENCE = "evidence"
    MAPPING = "mapping"
    CASE = "case"
    COPY = "copy"
    ROLE = "role"
    PRACTICE = "practice"
    CHOICES = "choices"
    PERSON = "person"
    VERSION = "version"
    NAMES = "names"
    REVIEW = "review"
    BROUGHT = "brought"
    ENDING = "ending"
    RATING = "rating"
    ACTION = "action"
    SESSION = "session"
    NOTE = "note"
    PRIOR_LEARNING = "prior-learning"
    PROGRAMME = "programme"
    EXIT_REVIEW = "exit-review"
    TASK = "task"
    REFERENCE = "reference"
    FEEDBACK = "feedback"
    POINT = "point"
    DECISION = "decision"
    SENDING = "sending"


@dataclass(frozen=True, slots=True)
class Changed:
    """One committed change. `undo` names it to `undoing`; `said` is what the person reads ("Reflection deleted").

    `took_back` says the same of the change that this one took back, which taking it back does again; "" otherwise.
    `undoes` is the name of the one that it took back or did again, which is over with.
    """

    touched: frozenset[tuple[Noun, str]]
    undo: str
    said: str = ""
    took_back: str = ""
    undoes: str = ""

    def concerns(self, *nouns: Noun) -> bool:
        return any(noun in nouns for noun, _id in self.touched)
