"""The check for names before something leaves the workbook by a command: what is open stops it, and is listed."""

from itertools import islice
from typing import TYPE_CHECKING, Any

from senco_desk.cli.answering import Answer, message
from senco_desk.domain.language import _, n_
from senco_desk.domain.name_findings import FINDING_NAMES, Finding, Scan

if TYPE_CHECKING:
    from senco_desk.services.checking_names import Scope
    from senco_desk.services.reading_words import Progress
    from senco_desk.wiring import Services

_LISTED = 200


def scanned(services: "Services", scope: "Scope", progress: "Progress") -> Scan:
    return services.checking_names.scan(scope, progress, lambda: False)


def stopped(scan: Scan, in_copies_alone: int = 0) -> Answer:
    """What is said where findings are open and nobody says that they were looked at. Nothing is written.

    `in_copies_alone` of them were decided for copies, which what leaves here is not.
    """
    count = len(scan.open)
    said = n_(
        "The check for names has {n} open finding, so nothing was written. Decide about it in the window, under "
        "People and places, or look through it yourself and add --unchecked.",
        "The check for names has {n} open findings, so nothing was written. Decide about them in the window, under "
        "People and places, or look through them yourself and add --unchecked.",
        count,
    ).format(n=count)
    if in_copies_alone:
        said = f"{said} {_stand(in_copies_alone)}"
    told = {"refused": "names-open", "said": said, "findings": [finding_told(finding) for finding in scan.open]}
    return Answer("\n".join((said, *_lines(scan))), told, 1)


def _stand(count: int) -> str:
    return n_(
        "{n} of them is replaced or left out in copies alone, and stands in an export, which is the workbook as it is.",
        "{n} of them are replaced or left out in copies alone, and stand in an export, which is the workbook as it is.",
        count,
    ).format(n=count)


def say_unchecked(scan: Scan) -> None:
    """What is said where she says that she looked."""
    if scan.open:
        count = len(scan.open)
        said = n_("{n} finding was left open, as you asked.", "{n} findings were left open, as you asked.", count)
        message(said.format(n=count))


def finding_told(finding: Finding) -> dict[str, Any]:
    """The same for a script."""
    return {
        "kind": finding.kind.value,
        "reference": finding.reference,
        "title": finding.title,
        "noun": finding.spot.noun.value,
        "place": finding.spot.place.partition(":")[0],
        "words": finding.words,
        "prints_as": finding.replacement or None,
    }


def _lines(scan: Scan) -> list[str]:
    """Each once, however often it stands in one place."""
    lines = list(dict.fromkeys(map(_line, scan.open)))
    shown = list(islice(lines, _LISTED))
    more = len(lines) - len(shown)
    return shown if not more else [*shown, n_("and {n} more", "and {n} more", more).format(n=more)]


def _line(finding: Finding) -> str:
    """`E-012 Passports: Looks like a name (file name): “Wilfred”`."""
    thing = " ".join(filter(None, (finding.reference, finding.title)))
    place = finding.spot.place.partition(":")[0]
    words = " ".join(finding.words.split())
    return f"  {thing}: {_(FINDING_NAMES[finding.kind])} ({place}): “{words}”"
