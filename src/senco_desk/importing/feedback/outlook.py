"""A mail that Outlook saved as .msg ([MS-OXMSG]), read by python-oxmsg."""

from datetime import datetime

from senco_desk.importing.feedback.mail import Letter, sender_of
from senco_desk.importing.feedback.page import lines_of_page
from senco_desk.importing.feedback.paragraphs import Line, lines_in
from senco_desk.importing.feedback.walls import MOST_WORDS, lines_of

_LOCKED = ("IPM.Note.SMIME", "IPM.Note.Secure")
_MEETING = "IPM.Schedule.Meeting"


def letter_of(content: bytes) -> Letter:
    """The mail in these bytes. Whatever is wrong with them makes the library raise anything at all."""
    from oxmsg import Message

    message = Message.load(content)
    return Letter(
        _lines(message.html_body, message.body),
        sender_of(lines_of(message.sender or "")),
        _moment(message.sent_date),
        lines_of(message.subject),
        tuple(lines_of(each.file_name or "") for each in message.attachments if not _is_in_the_page(each.mime_type)),
        invites=message.message_class.startswith(_MEETING),
        locked=message.message_class.startswith(_LOCKED) and not message.message_class.endswith("MultipartSigned"),
    )


def _lines(page: str | None, body: str | None) -> tuple[Line, ...]:
    found = tuple(lines_of_page(page[:MOST_WORDS])) if page else ()
    if any(not line.blank for line in found):
        return found
    return tuple(lines_in(lines_of((body or "")[:MOST_WORDS])))


def _is_in_the_page(kind: str | None) -> bool:
    """A picture, which mostly is the logo of a signature."""
    return (kind or "").startswith("image/")


def _moment(when: datetime | None) -> datetime | None:
    return when if when is None or when.tzinfo else None
