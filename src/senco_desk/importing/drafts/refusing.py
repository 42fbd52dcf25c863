"""What is said of a file that is no draft to be read."""

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_

EMPTY = Sentence(
    "draft-empty",
    N_(
        "“{name}” is empty: it holds nothing. Nothing was brought in and your task is as it was. Find another copy of "
        "the draft, and bring that in."
    ),
)
NOTHING_WRITTEN = Sentence(
    "draft-nothing-written",
    N_(
        "Nothing is written in “{name}”. Nothing was brought in and your task is as it was. Was it saved before it was "
        "written?"
    ),
)
NOT_WORD = Sentence(
    "draft-not-word",
    N_(
        "“{name}” is not a Word document, whatever it is called. Nothing was brought in and your task is as it was. "
        "Open the draft in Word, save it as Word document (.docx), and bring that in."
    ),
)
PDF = Sentence(
    "draft-pdf",
    N_(
        "“{name}” is a PDF, which has no headings to go by. Nothing was brought in and your task is as it was. Bring "
        "in the Word document it was made from."
    ),
)
OLD_WORD = Sentence(
    "draft-old-word",
    N_(
        "“{name}” is of the kind Word wrote before 2007. Nothing was brought in and your task is as it was. Open it in "
        "Word, save it as Word document (.docx), and bring that in."
    ),
)
OTHER_PROGRAM = Sentence(
    "draft-other-program",
    N_(
        "“{name}” is a document of another program. Nothing was brought in and your task is as it was. Open it there, "
        "save it as Word document (.docx), and bring that in."
    ),
)
LOCKED = Sentence(
    "draft-locked",
    N_(
        "“{name}” is locked with a password. Nothing was brought in and your task is as it was. Save a copy of it "
        "without the password, and bring that in."
    ),
)
MACROS = Sentence(
    "draft-macros",
    N_(
        "“{name}” has macros, which are small programs. It was not read, nothing was brought in and your task is as it "
        "was. Save it in Word as Word document (.docx), which has none, and bring that in."
    ),
)
DAMAGED = Sentence(
    "draft-damaged",
    N_(
        "“{name}” does not open: the file is damaged, or only half of it has arrived. Nothing was brought in and your "
        "task is as it was. Find another copy of the draft, and bring that in."
    ),
)
HARMFUL = Sentence(
    "draft-harmful",
    N_(
        "“{name}” would unpack to far more than any draft holds, as files made to do harm do. It was not read, and "
        "your task is as it was. Do not open it. Ask whoever sent it."
    ),
)
TOO_LONG = Sentence(
    "draft-too-long",
    N_(
        "“{name}” is longer than any draft: it has more than {most} {of}. Nothing was brought in and your task is as "
        "it was. Is it the right file?"
    ),
)
UNREADABLE = Sentence(
    "draft-unreadable",
    N_(
        "“{name}” cannot be read ({why}). Nothing was brought in and your task is as it was. Copy the draft to this "
        "laptop, and bring that in."
    ),
)
