"""A sending: which copy was given to whom, and when, as she said it herself; the desk sends nothing."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Sending:
    """`whom` as she typed it: a name, an address, or both. `sent` is when the draft for her mail was made, in UTC.

    `copy` is the id of the printed copy, whose `reference` and `version` stand on its pages. `format` is that of the
    files ("pdf", "docx" and "xlsx", those there are with a comma between).
    """

    id: str
    sent: datetime
    copy: str
    reference: str
    version: int
    whom: str
    subject: str = ""
    file_names: tuple[str, ...] = ()
    format: str = ""
