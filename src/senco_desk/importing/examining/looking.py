"""Looking at one file: what it is, whether it opens, what she should know of it, and how a picture prints."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import BinaryIO

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.naming import named_right
from senco_desk.importing.examining.recognising import Outside, recognised
from senco_desk.importing.examining.seen import UNSEEN, Faulty, Seen

EMPTY = Sentence("file-holds-nothing", N_("The file is empty: it holds 0 bytes. Find another copy, and attach that."))
ZEROS = Sentence(
    "file-zeros",
    N_(
        "The file has a size but nothing in it, as a copy has that was interrupted. Find another copy, and attach that."
    ),
)
PROGRAM = Sentence(
    "file-program", N_("It is a program. It cannot be shown or printed, and nobody should have to run it.")
)
SHORTCUT = Sentence(
    "file-shortcut",
    N_("It only points to a file that lies elsewhere. Attach the file itself, or keep its address as a link."),
)
SOUND = Sentence("file-sound", N_("Sound does not print. Write down what can be heard in it that matters."))
FILM = Sentence("file-film", N_("A film does not print. Write down what can be seen in it that matters."))

_TOLD = {
    Outside.EMPTY: (Form.OTHER, Soundness.BROKEN, EMPTY),
    Outside.ZEROS: (Form.OTHER, Soundness.BROKEN, ZEROS),
    Outside.SHORTCUT: (Form.OTHER, Soundness.BROKEN, SHORTCUT),
    Outside.PROGRAM: (Form.PROGRAM, Soundness.UNSEEN, PROGRAM),
    Outside.SOUND: (Form.SOUND, Soundness.UNSEEN, SOUND),
    Outside.FILM: (Form.FILM, Soundness.UNSEEN, FILM),
    Outside.OTHER: (Form.OTHER, Soundness.UNSEEN, UNSEEN),
}
"""What is told without a further look."""


_EXAMINERS = {
    Outside.PDF: ("pdf", "examine"),
    Outside.PICTURE: ("picture", "examine"),
    Outside.OTHER_PICTURE: ("picture", "examine_other"),
    Outside.ZIP: ("documents", "examine"),
    Outside.OLE: ("old_documents", "examine"),
    Outside.MAIL: ("mail", "examine"),
    Outside.RTF: ("text", "examine_rich"),
    Outside.TEXT: ("text", "examine"),
}
"""The module here and its function."""

Examine = Callable[[BinaryIO], Seen]


def look(file: BinaryIO, name: str) -> Seen:
    """What a seekable stream holds; `name` is what the file is called, without its folder."""
    outside = recognised(file)
    try:
        seen = _examined(file, outside)
    except Faulty as faulty:
        seen = Seen(faulty.health)
    return replace(seen, health=named_right(seen.health, name))


def _examined(file: BinaryIO, outside: Outside) -> Seen:
    if outside in _TOLD:
        raise Faulty(*_TOLD[outside])
    return _examiner(outside)(file)


def _examiner(outside: Outside) -> Examine:
    """Loaded when first needed: the libraries for pictures and PDFs take their time."""
    module, function = _EXAMINERS[outside]
    found: Examine = getattr(import_module(f"{__package__}.{module}"), function)
    return found
