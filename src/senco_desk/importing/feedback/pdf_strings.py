"""Text strings, rich text and days as PDFs hold them (ISO 32000-2, 7.9.2–7.9.4 and Annex K)."""

import re
from codecs import getincrementaldecoder
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pikepdf
from lxml import etree

MOST_TEXT = 100_000
"""Characters of one comment that are kept."""
_MOST_BYTES = 8 * MOST_TEXT
"""More than they take in any encoding: what is beyond would be looked through for nothing."""
_MOST_RICH = 2_000_000
_MARKED = ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8"))
"""Little-endian is not in the standard, but some programs write it."""
_LANGUAGE = re.compile("\x1b[^\x1b]{0,20}\x1b")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_TAG = re.compile(r"<[^<>]{0,10000}>")
_BLOCKS = frozenset({"p", "div", "br", "li", "body"})
_LEAST = (1, 1, 1, 0, 0, 0)
"""Year, month, day and time where they are not said."""
_DAY = re.compile(
    r"\s*(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?"
    r"(?:(?P<utc>Z)|(?P<sign>[+-])(?P<hours>\d\d)'?(?P<minutes>\d\d)?)?"
)


def text_of(value: Any, most: int = _MOST_BYTES) -> str:
    """A string or a stream of text, its lines parted by line feeds; "" for anything else."""
    return words_put_in(value, most).strip()


def words_put_in(value: Any, most: int = _MOST_BYTES) -> str:
    """The same with the spaces at its ends, which are meant in what is put into a line."""
    if isinstance(value, pikepdf.String):
        written = bytes(value)
    elif isinstance(value, pikepdf.Stream):
        written = value.read_bytes()
    else:
        return ""
    return plain_lines(decoded(written[:most], whole=len(written) <= most))


def decoded(written: bytes, *, whole: bool = True) -> str:
    """UTF-16 or UTF-8 where it says so, UTF-8 also where it can be nothing else, otherwise PDFDocEncoding.

    What is not `whole` may end within a letter, which is left out.
    """
    for mark, encoding in _MARKED:
        if written.startswith(mark):
            return getincrementaldecoder(encoding)("replace").decode(written[len(mark) :], whole)
    if written.isascii():
        return written.decode("ascii")
    try:
        return getincrementaldecoder("utf-8")().decode(written, whole)
    except UnicodeDecodeError:
        return written.decode("pdfdoc", "replace")


def plain_lines(words: str) -> str:
    return _UNSEEN.sub("", _BREAKS.sub("\n", _LANGUAGE.sub("", words))).strip("\n")


def rich_text_of(value: Any) -> str:
    """The words of rich text, a line for each of its paragraphs. Nothing in it is fetched or expanded."""
    source = text_of(value, 2 * _MOST_RICH)[:_MOST_RICH]
    if not source:
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(source.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or root.getroottree().docinfo.doctype:
        return plain_lines(_TAG.sub(" ", source)).strip()
    return plain_lines(re.sub(r"\s*\n\s*", "\n", "".join(_words(root)))).strip()


def _words(root: Any) -> list[str]:
    found: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_block = isinstance(element.tag, str) and etree.QName(element).localname.lower() in _BLOCKS
        found.append(("\n" if is_block else "") + ((element.text if event == "start" else element.tail) or ""))
    return found


def moment_of(value: Any) -> datetime | None:
    """`D:20250612143000+01'00'`: aware where it names the zone, naive where not; None for what is no day."""
    found = _DAY.match(str(value)[:40]) if isinstance(value, pikepdf.String) else None
    if found is None:
        return None
    year, month, day, hour, minute, second = (
        int(part or least) for part, least in zip(found.groups()[:6], _LEAST, strict=True)
    )
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=_zone(found))
    except (ValueError, OverflowError):
        return None


def _zone(found: re.Match[str]) -> timezone | None:
    if found["utc"]:
        return UTC
    if not found["sign"]:
        return None
    away = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    return timezone(-away if found["sign"] == "-" else away)
