"""Reading the words of one file, wherever in it they stand; and saying of what cannot be read that it cannot."""

from collections.abc import Callable
from importlib import import_module
from typing import BinaryIO

from senco_desk.domain.attachment import Soundness
from senco_desk.domain.language import N_, _
from senco_desk.importing.examining.recognising import Outside, recognised
from senco_desk.importing.examining.seen import Faulty
from senco_desk.importing.reading_words.words import FileWords, Taken, TooLong

Read = Callable[[BinaryIO, Taken], None]

_READERS = {
    Outside.PDF: ("pdf", "read"),
    Outside.PICTURE: ("picture", "read"),
    Outside.ZIP: ("package", "read"),
    Outside.OLE: ("ole", "read"),
    Outside.MAIL: ("mail", "read"),
    Outside.RTF: ("text", "read_rich"),
    Outside.TEXT: ("text", "read"),
}
"""The module here and its function."""

_UNREADABLE = {
    Outside.OTHER_PICTURE: N_("what the picture shows"),
    Outside.SOUND: N_("what is said in the recording"),
    Outside.FILM: N_("what is seen and said in the film"),
    Outside.PROGRAM: N_("all of it: it is a program"),
    Outside.SHORTCUT: N_("the file that it points to"),
}
_LOCKED, _BROKEN = N_("all of it: it is locked with a password"), N_("some of it or all: it is damaged")
_OTHER, _LONG = (
    N_("all of it: the desk does not know this kind of file"),
    N_("the rest: it is longer than is looked at"),
)
_LARGE = N_("all of it: it needs more memory than there is")


def read(file: BinaryIO) -> FileWords:
    """The words of a seekable stream. Whatever is wrong with it, what was read until then is told."""
    taken = Taken()
    outside = recognised(file)
    try:
        if outside in _READERS:
            _reader(outside)(file, taken)
        elif outside not in (Outside.EMPTY, Outside.ZEROS):
            taken.cannot_read(_(_UNREADABLE.get(outside, _OTHER)))
    except TooLong:
        taken.cannot_read(_(_LONG))
    except Faulty as faulty:
        taken.cannot_read(_(_LOCKED if faulty.health.soundness is Soundness.LOCKED else _BROKEN))
    except (MemoryError, RecursionError):
        taken.cannot_read(_(_LARGE))
    return taken.words()


def _reader(outside: Outside) -> Read:
    """Loaded when first needed: the libraries for pictures and PDFs take their time."""
    module, function = _READERS[outside]
    found: Read = getattr(import_module(f"{__package__}.{module}"), function)
    return found
