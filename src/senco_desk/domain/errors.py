"""Two kinds of error a person can be told about; any other exception is a fault of ours.

`Refused`: she, or the world, asked for something that cannot be done; nothing was changed.
`Damaged`: a file is at fault.
Each room declares its own sentences beside the code that raises them:

    NO_ROOM = Sentence("disk-full", N_("The disk is full. {safe} Make some room and try again."))
    raise Refused(NO_ROOM, safe=…)

A sentence says what happened, what is safe and what to do.
"""

from dataclasses import dataclass

from senco_desk.domain.language import _


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence a person can meet; `code` is stable for scripts, `text` the English source with {named} values."""

    code: str
    text: str

    def said(self, **values: object) -> str:
        return _(self.text).format(**values)


class DeskError(Exception):
    """What both kinds share: a sentence and the values that fill it."""

    def __init__(self, sentence: Sentence, **values: object) -> None:
        super().__init__(sentence.code)
        self.sentence = sentence
        self.values = values

    @property
    def code(self) -> str:
        return self.sentence.code

    def __str__(self) -> str:
        return self.sentence.said(**self.values)


class Refused(DeskError):
    """Cannot be done as asked; nothing was changed. Exit status 1."""


class Damaged(DeskError):
    """A file is at fault. Exit status 3."""
