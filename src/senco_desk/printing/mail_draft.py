"""A draft for her own mail program, `.eml`: there is no network here, and it is she who sends it.

RFC 5322 with MIME. `X-Unsent: 1` has Outlook and Thunderbird open it as a draft instead of as a mail that came. It has
neither sender nor date: both are given by the program that sends it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.policy import SMTP, SMTPUTF8

from senco_desk.domain.letter import Letter, in_a_line
from senco_desk.domain.text import clean

_OFFICE = "vnd.openxmlformats-officedocument"
_TYPES = {"pdf": "pdf", "docx": f"{_OFFICE}.wordprocessingml.document", "xlsx": f"{_OFFICE}.spreadsheetml.sheet"}
"""Of `application`, by the ending of a file."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that goes with it, by the name it has there."""

    name: str
    content: bytes


def mail_draft(letter: Letter, enclosed: Iterable[Enclosed]) -> bytes:
    """The whole file."""
    plain = all(to.username.isascii() for to in letter.to)  # else the headers are in UTF-8: RFC 6532
    mail = EmailMessage((SMTP if plain else SMTPUTF8).clone(refold_source="none"))
    mail["X-Unsent"] = "1"
    if letter.to:
        mail["To"] = letter.to
    mail["Subject"] = in_a_line(letter.subject)
    mail.set_content(clean(letter.text), cte="quoted-printable")
    mail.make_mixed()
    for each in enclosed:
        mail.attach(_part(each))  # type: ignore[arg-type]
    return mail.as_bytes()


def _part(enclosed: Enclosed) -> MIMEApplication:
    """Its name in one piece (RFC 2231), and once more as encoded words: Outlook knows no name in several pieces."""
    name = in_a_line(enclosed.name)
    part = MIMEApplication(enclosed.content, _TYPES.get(name.rpartition(".")[2].lower(), "octet-stream"))
    told = name if name.isascii() else ("utf-8", "", name)
    part.add_header("Content-Disposition", "attachment", filename=told)
    part.set_param("name", name if name.isascii() else " ".join(Header(name, "utf-8").encode().split()))
    return part
