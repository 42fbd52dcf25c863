"""A sending: which copy was given to whom, and when, as she said it herself; the desk sends nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from senco_desk.domain.errors import Refused
from senco_desk.domain.letter import addresses, called


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

    @property
    def versions(self) -> range:
        """Those of its files, each of which is a copy of its own; a table to answer in is none."""
        return range(self.version, self.version + max(1, len({"pdf", "docx"} & set(self.format.split(",")))))

    @property
    def to_one(self) -> str:
        """What the one person it went to is called, or else their address; "" where it went to several."""
        try:
            to = addresses(self.whom)
        except Refused:  # as another program wrote it into what was taken in
            return ""
        return called(self.whom, to) or (to[0].addr_spec if len(to) == 1 else "")


def went_to(sendings: Iterable[Sending], reference: str, version: int) -> str:
    """Whom that copy was given to, where it was one person; else ""."""
    whom = {each.to_one for each in sendings if each.reference == reference and version in each.versions}
    return whom.pop() if len(whom) == 1 else ""
