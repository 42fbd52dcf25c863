"""Moments as Word files say them. Word writes the clock on the wall and puts a Z behind it, as if it were UTC."""

from datetime import UTC, datetime

from senco_desk.importing.drafts.xml import Element
from senco_desk.importing.feedback.word_xml import attribute

_DATE_UTC = "{http://schemas.microsoft.com/office/word/2023/wordml/word16du}dateUtc"
"""What Word writes beside it since 2023 ([MS-DOCX] 2.2.9)."""
_date_of = attribute("date")
_EARLIEST = 1990
"""Before there was any Word with comments: what programs write who know no date (1900, 1970, year 0)."""


def moment(written: str, *, zulu: bool = False) -> datetime | None:
    """Aware where the zone is known; naive for a Z that may be local time, unless in this file Z means UTC (`zulu`).

    None for what is no date.
    """
    written = written.strip()
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return None
    if read.year < _EARLIEST:
        return None
    if zulu:
        return read if read.tzinfo else read.replace(tzinfo=UTC)
    return read.replace(tzinfo=None) if written[-1:] in "Zz" else read


class Moments:
    """Of one file, in which many marks have the same."""

    def __init__(self, *, zulu: bool) -> None:
        self._zulu = zulu
        self._known: dict[tuple[str, str], datetime | None] = {}

    def of(self, found: Element) -> datetime | None:
        """When an element says that it was done."""
        written = _date_of(found), found.get(_DATE_UTC, "")
        if written not in self._known:
            self._known[written] = moment(written[1], zulu=True) or moment(written[0], zulu=self._zulu)
        return self._known[written]
