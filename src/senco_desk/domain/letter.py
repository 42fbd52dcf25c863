"""A letter that goes with a copy, for her own mail program: to whom, about what, and a few lines."""

import re
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.text import clean

NO_ADDRESS = Sentence(
    "letter-address",
    N_(
        "“{typed}” is not an address that a mail can go to. Nothing was written. Type it as name@university.ac.uk, or "
        "the name alone, and fill the address in when the draft is open."
    ),
)

_ADDRESS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>|([^\s,;<>()\"“”]+@[^\s,;<>()\"“”]+)")
_COPIED = re.compile(r"\bmailto:", re.IGNORECASE)
"""What a browser puts before an address that is copied there."""
_SEPARATING = " \t,;:\"'“”()<>"
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Letter:
    """`to` are those it goes to, empty where she fills them in herself; `text` are plain lines."""

    to: tuple[Address, ...]
    subject: str
    text: str


def in_a_line(words: str) -> str:
    """What a header can carry: no line ends, nothing that no file can hold."""
    return " ".join(clean(words).split())


def addresses(typed: str) -> tuple[Address, ...]:
    """Those in what she typed: `a@b.uk`, `Khan, Amira <a@b.uk>; c@d.uk`. A name alone has none.

    Raises Refused where something is meant as an address and is none (RFC 5322, 3.4.1).
    """
    line, found, end = _COPIED.sub("", in_a_line(typed)), [], 0
    for match in _ADDRESS.finditer(line):
        found.append(_address(line[end : match.start()], match[1] or match[2], line))
        end = match.end()
    if "@" in line[end:] or (not found and "@" in line):
        raise Refused(NO_ADDRESS, typed=line)
    return tuple(found)


def called(typed: str, to: tuple[Address, ...]) -> str:
    """What one person is called; "" for several, and for one who has only an address."""
    if len(to) > 1:
        return ""
    name = to[0].display_name if to else in_a_line(typed)
    return " ".join(reversed(name.split(", "))) if name.count(", ") == 1 else name  # Okafor, Jane


def _address(before: str, address: str, typed: str) -> Address:
    local, _at, domain = address.rpartition("@")
    try:
        known = domain if domain.isascii() else domain.encode("idna").decode()
        _refuse_broken(local, known)
        return Address(before.strip(_SEPARATING)[:_LONGEST_NAME], local, known)
    except (ValueError, MessageError) as error:  # UnicodeError of a domain that cannot be is a ValueError
        raise Refused(NO_ADDRESS, typed=typed) from error


def _refuse_broken(local: str, domain: str) -> None:
    labels = domain.split(".")
    if len(labels) < 2 or not all(re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?", each) for each in labels):
        raise ValueError(domain)
    if "@" in local or not all(local.split(".")):
        raise ValueError(local)
