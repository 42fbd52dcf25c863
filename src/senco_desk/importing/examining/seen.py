"""What was seen in a file, and the sentences that say so."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import DeskError, Sentence
from senco_desk.domain.language import N_

DAMAGED = Sentence(
    "file-damaged",
    N_("It does not open: the file is damaged. Find another copy of it, and attach that."),
)
TOO_LARGE = Sentence(
    "file-too-large-to-see",
    N_("It needs more memory than this laptop may give it, so it was not looked into. It is kept as it is."),
)
UNSEEN = Sentence(
    "file-unseen", N_("The desk cannot look into this kind of file. Open it once to see that it is whole.")
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A file's health and, for a picture, the JPEG that prints in its place."""

    health: Health
    print_copy: bytes | None = None


class TooLarge(Exception):
    """A part is larger than is read of anything."""


class Faulty(Exception):
    """The file cannot be used as what it is; `health` says why."""

    def __init__(self, form: Form, soundness: Soundness, sentence: Sentence, **values: object) -> None:
        super().__init__(sentence.code)
        self.health = Health(form, soundness, remarks=(sentence.said(**values),))


@dataclass(slots=True)
class Remarks:
    """What there is to say of a file that opens: `note` what is good to know, `warn` of what she should look at."""

    said: list[str] = field(default_factory=list)
    warned: bool = False

    def note(self, sentence: Sentence, **values: object) -> None:
        self.said.append(sentence.said(**values))

    def warn(self, sentence: Sentence, **values: object) -> None:
        self.note(sentence, **values)
        self.warned = True

    def health(
        self, form: Form, pages: int | None = None, width: int | None = None, height: int | None = None
    ) -> Health:
        soundness = Soundness.WARNS if self.warned else Soundness.SOUND
        return Health(form, soundness, pages, tuple(self.said), width, height)


@contextmanager
def foreign_code(form: Form) -> Iterator[None]:
    """Around a call into a library that reads a stranger's file: raises Faulty for whatever it raises.

    What such libraries raise over hostile bytes is not written down anywhere: TypeError and KeyError are among it.
    """
    try:
        yield
    except (Faulty, DeskError):
        raise
    except MemoryError as error:
        raise Faulty(form, Soundness.UNSEEN, TOO_LARGE) from error
    except Exception as error:
        raise Faulty(form, Soundness.BROKEN, DAMAGED) from error
