"""A draft for her own mail program, `.eml`: there is no network here, and it is she who sends it.

RFC 5322 with MIME. `X-Unsent: 1` has Outlook and Thunderbird open it as a draft instead of as a mail that came. It has
neither sender nor date: both are given by the program that sends it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from senco_desk.domain.letter import Letter, in_a_line
from senco_desk.domain.text import clean

_TYPES = {
    ".pdf": ("application", "pdf"),
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that goes with it, by the name it has there."""

    name: str
    content: bytes


def mail_draft(letter: Letter, enclosed: Iterable[Enclosed]) -> bytes:
    """The whole file."""
    plain = all(to.username.isascii() for to in letter.to)  # else the headers are in UTF-8: RFC 6532
    mail = EmailMessage(SMTP if plain else SMTPUTF8)
    mail["X-Unsent"] = "1"
    if letter.to:
        mail["To"] = letter.to
    mail["Subject"] = in_a_line(letter.subject)
    mail.set_content(clean(letter.text), cte="quoted-printable")
    for each in enclosed:
        ending = "." + each.name.rpartition(".")[2].lower()
        main, sub = _TYPES.get(ending, ("application", "octet-stream"))
        mail.add_attachment(each.content, main, sub, filename=in_a_line(each.name))
    return mail.as_bytes()
