"""What is said of a tutor’s Word file that cannot be read, and what she should know of one that can."""

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_

EMPTY = Sentence(
    "feedback-word-empty",
    N_("“{name}” is empty: it holds nothing. Nothing was taken in. Ask your tutor to send it again."),
)
NOT_WORD = Sentence(
    "feedback-not-word",
    N_(
        "“{name}” is not a Word document, whatever it is called. Nothing was taken in. Open it in the program it comes "
        "from, save it as Word document (.docx), and choose that."
    ),
)
OPEN_DOCUMENT = Sentence(
    "feedback-word-open-document",
    N_(
        "“{name}” is a document of LibreOffice (OpenDocument). Nothing was taken in. Open it in LibreOffice or Word, "
        "save it as Word document (.docx), and choose that: comments and changes stay in it."
    ),
)
OLD_WORD = Sentence(
    "feedback-old-word",
    N_(
        "“{name}” is of the kind Word wrote before 2007, whose comments the desk cannot read. Nothing was taken in. "
        "Open it in Word, save it as Word document (.docx), and choose that: comments and changes stay in it."
    ),
)
LOCKED = Sentence(
    "feedback-word-locked",
    N_(
        "“{name}” is locked with a password. Nothing was taken in. Open it in Word with the password, save a copy "
        "without one, and choose that."
    ),
)
DAMAGED = Sentence(
    "feedback-word-damaged",
    N_(
        "“{name}” does not open: the file is damaged, or only half of it has arrived. Nothing was taken in. Ask your "
        "tutor to send it again."
    ),
)
BROKEN_OFF = Sentence(
    "feedback-word-broken-off",
    N_(
        "“{name}” is damaged: it cannot be read beyond {where}. Nothing was taken in. Ask your tutor to send it again, "
        "or open it in Word, which may mend it, save it, and choose that."
    ),
)
HARMFUL = Sentence(
    "feedback-word-harmful",
    N_(
        "“{name}” would unpack to far more than any portfolio holds, as files made to do harm do. It was not read and "
        "nothing was taken in. Do not open it. Ask whoever sent it."
    ),
)
TOO_MUCH = Sentence(
    "feedback-word-too-much",
    N_(
        "“{name}” holds more than is read of one file: more than {most} {of}. Nothing was taken in. Is it the right "
        "file? Ask for a copy of the part that was marked."
    ),
)

MACROS = Sentence(
    "feedback-word-macros",
    N_(
        "“{name}” has macros, which are small programs. They were neither read nor run; what your tutor wrote was read."
    ),
)
NOTHING_SAID = Sentence(
    "feedback-word-nothing-said",
    N_(
        "“{name}” has no comment, no tracked change and no decision in it. If your tutor wrote into the text itself, "
        "with Track Changes off, the desk cannot tell those words from yours. Ask for a copy with comments."
    ),
)
MARKS_LOST = Sentence(
    "feedback-word-marks-lost",
    N_(
        "“{name}” is one of your review copies, but the hidden marks beside your texts are gone: another program saved "
        "it, or the texts were copied into a new file. What was said is placed by its words and headings."
    ),
)
NO_LONGER_SAYS_WHICH = Sentence(
    "feedback-word-no-longer-says-which",
    N_(
        "“{name}” was one of your review copies, but no longer says which: another program saved it. What still "
        "stands beside your texts is placed all the same."
    ),
)
WITHOUT_PLACE = Sentence(
    "feedback-word-without-place",
    N_("Some comments stand at no place in “{name}” any more, since what they were about was deleted: {count}."),
)
WITH_PICTURE = Sentence(
    "feedback-word-with-picture",
    N_("Some comments in “{name}” hold a picture or handwriting, which is not read: {count}. Look at them in Word."),
)
SHORTENED = Sentence(
    "feedback-word-shortened",
    N_("Some marks in “{name}” are about so many words that only the first of them are quoted: {count}."),
)
