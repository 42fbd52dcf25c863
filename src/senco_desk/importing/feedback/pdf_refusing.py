"""What is said of a PDF that cannot be read, or not all of it."""

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_

EMPTY = Sentence(
    "feedback-pdf-empty",
    N_(
        "“{name}” is empty: it holds nothing. Nothing was taken in and your workbook is as it was. Fetch it again, or "
        "ask whoever sent it to send it again."
    ),
)
NOT_PDF = Sentence(
    "feedback-pdf-not-pdf",
    N_(
        "“{name}” is not a PDF, whatever it is called. Nothing was taken in and your workbook is as it was. Look "
        "whether it is the right file."
    ),
)
LOCKED = Sentence(
    "feedback-pdf-locked",
    N_(
        "“{name}” opens only with a password. Nothing was taken in and your workbook is as it was. Ask for a copy "
        "without one, or open it and save it without the password, and bring that in."
    ),
)
DAMAGED = Sentence(
    "feedback-pdf-damaged",
    N_(
        "“{name}” does not open: the file is damaged, or only half of it has arrived. Nothing was taken in and your "
        "workbook is as it was. Fetch it again, or ask whoever sent it to send it again."
    ),
)
HARMFUL = Sentence(
    "feedback-pdf-harmful",
    N_(
        "“{name}” would unpack to far more than any paper holds, as files made to do harm do. It was not read, and "
        "your workbook is as it was. Do not open it. Ask whoever sent it."
    ),
)
TOO_LONG = Sentence(
    "feedback-pdf-too-long",
    N_(
        "“{name}” has {pages} pages, more than any portfolio. It was not read, and your workbook is as it was. Is it "
        "the right file?"
    ),
)
CUT_SHORT = Sentence(
    "feedback-pdf-cut-short",
    N_(
        "The end of the file is missing, so something of it may be as well. What could be read is shown; ask whoever "
        "sent it to send it again."
    ),
)
MENDED = Sentence(
    "feedback-pdf-mended",
    N_("Something in the file was damaged and was mended for reading. Look whether all that you expect is here."),
)
UNREADABLE_MARKS = Sentence(
    "feedback-pdf-unreadable-marks",
    N_("Some marks on these pages could not be read: {pages}. Look at them in the file itself."),
)
UNREADABLE_PAGES = Sentence(
    "feedback-pdf-unreadable-pages",
    N_("The words on these pages could not be read, so marks on them stand alone: {pages}."),
)
TOO_MANY = Sentence(
    "feedback-pdf-too-many",
    N_("It has more than {most} marks. The first {most} are here; look for the others in the file itself."),
)
TEXT_CUT = Sentence(
    "feedback-pdf-text-cut",
    N_("Comments of more than {most} characters were cut there: {pages}. They are whole in the file itself."),
)
ATTACHED = Sentence(
    "feedback-pdf-attached",
    N_("Files or recordings are attached to the comments on these pages: {pages}. They stay in the file itself."),
)
